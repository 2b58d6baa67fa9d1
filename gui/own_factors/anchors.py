"""The published scale of a factor: what a score means, line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from gui.format import score
from gui.i18n import tr
from gui.widgets.labels import caption, show_text
from gui.widgets.number_entry import NotAShare, read_share

Anchors = tuple[tuple[float, str], ...]
LINES = (0.0, 0.25, 0.5, 0.75, 1.0)  # offered where nothing is written yet
_MOST = 11


class AnchorsEditor(QWidget):
    """Lines of a score and what it means; `edited` comes when a line was left or taken away.

    `anchors` are the whole lines; `problem` is why they cannot be taken, told below as well.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[tuple[QLineEdit, QLineEdit, QToolButton]] = []
        self._shown: Anchors | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.refusal = caption(self, "refusal")
        self.refusal.hide()
        self.more = QToolButton(self)
        self.more.setText(tr("Add a line"))
        self.more.clicked.connect(self._add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._grid)
        box.addWidget(self.refusal)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def problem(self) -> str:
        """Why the lines cannot be taken; '' where they can."""
        try:
            self._read()
        except ValueError as error:
            return str(error)
        return ""

    @property
    def anchors(self) -> Anchors:
        """The lines, by rising score; those without a text are left out."""
        return self._read()

    def show_anchors(self, anchors: Anchors) -> None:
        """Show these lines, the five usual scores among them to fill in."""
        if anchors == self._shown:
            return
        self._shown = anchors
        for line in self.lines:
            for part in line:
                self._grid.removeWidget(part)
                part.deleteLater()
        self.lines = []
        found = dict(anchors)
        offered = LINES if set(found) <= set(LINES) else ()  # another scale: as it was written
        for at in sorted({*found, *offered}):
            self._put(score(at), found.get(at, ""))
        show_text(self.refusal, "")
        self._enable()

    # -- inside ------------------------------------------------------------------------------------

    def _put(self, at: str, text: str) -> None:
        number, words, drop = QLineEdit(at, self), QLineEdit(text, self), QToolButton(self)
        number.setFixedWidth(52)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        number.setAccessibleName(tr("Score, 0 to 1"))
        words.setAccessibleName(tr("What this score means"))
        words.setPlaceholderText(tr("what this score means"))
        words.setCursorPosition(0)
        drop.setText("×")
        drop.setToolTip(tr("Take this line away"))
        drop.setAccessibleName(tr("Take this line away"))
        for field in (number, words):
            field.setProperty("compact", True)
            field.editingFinished.connect(self._left)
        line = (number, words, drop)
        drop.clicked.connect(lambda: self._drop(line))
        row = self._grid.rowCount()
        for column, part in enumerate(line):
            self._grid.addWidget(part, row, column)
            part.show()
        self.lines.append(line)

    def _add(self) -> None:
        self._put("", "")
        self._enable()
        self.lines[-1][0].setFocus()

    def _drop(self, line: tuple[QLineEdit, QLineEdit, QToolButton]) -> None:
        self.lines.remove(line)
        for part in line:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._enable()
        self._left()

    def _enable(self) -> None:
        self.more.setEnabled(len(self.lines) < _MOST)

    def _left(self) -> None:
        show_text(self.refusal, self.problem)
        if not self.problem:
            self._shown = self.anchors  # the lines stay where they are
            self.edited.emit()

    def _read(self) -> Anchors:
        found: dict[float, str] = {}
        for number, words, _ in self.lines:
            text = " ".join(words.text().split())
            if not text:
                continue
            try:
                at = round(read_share(number.text()), 6)
            except NotAShare as error:
                raise ValueError(tr("{problem} Type the score “{text}” stands for, 0 to 1.").format(
                    problem=error, text=text)) from None
            if at in found:
                raise ValueError(tr("The score {score} has two lines; leave one.").format(
                    score=score(at)))
            found[at] = text
        return tuple(sorted(found.items()))


def anchors_label(parent: QWidget) -> QLabel:
    """What heads the lines."""
    label = caption(parent)
    label.setText(tr("What the scores mean. 0 is the least and 1 the best, always: where less is "
                     "better, let 1 stand for the least."))
    return label
