"""One factor of the selected company: name, slider, number, and the reason of an override."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.format import EN_DASH, interval, score
from gui.i18n import tr
from gui.inspector.row_paint import MARGIN
from gui.theme.theme import colour, content_font, theme
from gui.tips import titled_tip
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.number_field import NumberField
from gui.widgets.score_slider import ScoreSlider, ScoreState
from gui.widgets.shorthand import LEFT

ROW_HEIGHT = 28
SPILL = 10  # the rare wide interval may reach this far into the margin


@dataclass(frozen=True)
class Override:
    """What the analyst set against the evidence: '.75 against .68', the reason and who gave it."""

    words: str
    why: str
    who: str


class ReasonLine(QWidget):
    """The override in words; a click or Enter opens the reason for editing."""

    changed = Signal(str)

    def __init__(self, factor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.override = Override("", "", "")
        self._strong, self._plain = content_font(semibold=True), content_font()
        self.editor: InlineEditor | None = None
        self.setFixedHeight(24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(tr("Reason for the score of {factor}").format(factor=factor))
        theme.changed.connect(self.update)

    def show_override(self, override: Override) -> None:
        if override != self.override:
            self.override = override
            text = f"{override.words} {self._said()}{self._who()}"
            self.setAccessibleDescription(text)
            self.setToolTip(text + "\n" + tr("Click to change the reason"))
            self.update()

    def _said(self) -> str:
        return f"“{self.override.why}”" if self.override.why else tr("Add a reason")

    def _who(self) -> str:
        if not self.override.who:
            return ""
        return f", {self.override.who}" if self.override.why else f" · {self.override.who}"

    def open(self) -> None:
        """Open the reason for editing."""
        if self.editor is not None:
            return
        self.editor = editor = InlineEditor(self.override.why, self.accessibleName(), self)
        editor.setPlaceholderText(tr("Why does the score differ from the evidence?"))
        editor.setGeometry(self.rect().adjusted(1, 1, -1, -1))
        editor.entered.connect(self._commit)
        editor.left.connect(self._commit)
        editor.cancelled.connect(self.close_editor)
        editor.show()
        editor.selectAll()
        editor.setFocus()

    def close_editor(self) -> None:
        """Close the editor and keep the reason that stands."""
        if self.editor is not None:
            editor, self.editor = self.editor, None
            if editor.retire():
                self.setFocus()

    def _commit(self) -> None:
        if self.editor is not None:
            text = self.editor.text().strip()
            self.close_editor()
            if text != self.override.why:
                self.changed.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()  # so that the release comes here too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        self.close_editor()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("warn_ground"))
        rect = self.rect().adjusted(8, 0, -8, 0)
        painter.setFont(self._strong)
        painter.setPen(colour("warn_text"))
        painter.drawText(rect, LEFT, self.override.words)
        left = QFontMetrics(self._strong).horizontalAdvance(self.override.words) + 8
        self._paint_reason(painter, rect.adjusted(left, 0, 0, 0))
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


    def _paint_reason(self, painter: QPainter, rect: QRect) -> None:
        """The reason, cut where it is too long, and who gave it, whole."""
        metrics = QFontMetrics(self._plain)
        who = self._who()
        said = metrics.elidedText(
            self._said(), Qt.TextElideMode.ElideRight,
            max(rect.width() - metrics.horizontalAdvance(who), rect.width() // 2))
        painter.setFont(self._plain)
        painter.setPen(colour("text2" if self.override.why else "accent_text"))
        painter.drawText(rect, LEFT, said)
        painter.setPen(colour("text2"))
        painter.drawText(rect.adjusted(metrics.horizontalAdvance(said), 0, 0, 0), LEFT, who)


class FactorName(QLabel):
    """The factor's name, cut where it does not fit; a click chooses the factor."""

    clicked = Signal()

    def __init__(self, text: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setFixedWidth(width)
        self.show_current(False)

    def show_current(self, current: bool) -> None:
        """Semibold for the factor chosen in the table."""
        font = content_font(semibold=current)
        self.setFont(font)
        self.setText(QFontMetrics(font).elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()  # so that the release comes here too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.clicked.emit()


class ScoreRow(QWidget):
    """Name, slider and number of one factor; the reason below while the score is overridden."""

    def __init__(
        self, factor: str, rubric: Sequence[str], name_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = tr("Score of {factor}").format(factor=factor)
        self.name = FactorName(factor, name_width, self)
        self.name.setToolTip(titled_tip(factor, rubric))
        self.slider = ScoreSlider(label, self)
        self.slider.setFixedHeight(ROW_HEIGHT)
        self.field = NumberField(label, note_sample=".00–.00", clicks=2, parent=self)
        self.field.back_to = self.slider
        self.reason = ReasonLine(factor, self)
        self.reason.hide()
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN - SPILL, 0)
        line.setSpacing(0)
        for text in (self.name, self.field):  # at the height of the track
            text.setFixedHeight(2 * self.slider.track_y())
        line.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.slider, 1)
        line.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setContentsMargins(MARGIN, 0, MARGIN, 0)
        below.addWidget(self.reason)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addLayout(below)
        self.slider.asked.connect(self.field.open)
        self._current = False

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, ROW_HEIGHT + (24 if not self.reason.isHidden() else 0))

    def show_score(self, state: ScoreState, words: str, override: Override | None) -> None:
        """Show a score; `words` say what it is where it is no plain score."""
        self.slider.show_state(state)
        if state.current != self._current:
            self._current = state.current
            self.name.show_current(state.current)
        number, span = score(state.value), interval(state.low, state.high)
        if not state.applicable:
            number, span = EN_DASH, tr("n/a")
        self.field.show_number(number, span, faint=not state.known)
        said = f"{number}, {span}"
        if state.implied == state.implied:
            said += ", " + tr("implied by evidence {score}").format(score=score(state.implied))
        tip = f"{said}\n{words}" if words else said
        if tip != self.slider.accessibleDescription():
            self.slider.setAccessibleDescription(tip)
            self.slider.setToolTip(tip)
            self.field.setToolTip(tip + "\n" + tr("Double-click to type"))
        if override is not None:
            self.reason.show_override(override)
        if self.reason.isHidden() != (override is None):
            self.reason.setVisible(override is not None)
