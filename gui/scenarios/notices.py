"""What was done to compare these scenarios, and why one is left out: a line below the bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.i18n import tr
from gui.scenarios.facts import Facts
from gui.sentences import told
from gui.theme.theme import CAPTION_PX, colour, content_font, theme

HEIGHT, _MARGIN = 22, 12


class Notices(QWidget):
    """One line, cut to its room; the tip says all of it. Nothing to say, nothing shown."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.text = ""
        self._grave = False  # a scenario is left out, or nothing can be compared
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Notices on this comparison"))
        self.hide()
        facts.changed.connect(self._show)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(100, HEIGHT)

    def _show(self) -> None:
        facts = self._facts
        notices = facts.comparison.notices if facts.comparison is not None else ()
        self.text = " ".join(filter(None, (facts.problem, *map(told, notices))))
        self._grave = bool(facts.problem)
        self.setToolTip(self.text)
        self.setAccessibleDescription(self.text)
        self.setVisible(bool(self.text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("warn_ground" if self._grave else "base"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        painter.setFont(content_font(CAPTION_PX))
        painter.setPen(colour("warn_text" if self._grave else "text3"))
        room = self.rect().adjusted(_MARGIN, 0, -_MARGIN, -1)
        text = painter.fontMetrics().elidedText(
            self.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                         text)
        painter.end()
