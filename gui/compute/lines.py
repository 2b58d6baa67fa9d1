"""Lines of name and figure, as the panels end with: painted, with tips and assumptions marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.compute.dashes import dashed_underline
from gui.theme.theme import CAPTION_PX, colour, content_font, theme
from gui.widgets.shorthand import LEFT, RIGHT

LINE = 22
_MARGIN, _GAP = 12, 8
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class Line:
    """Name left, figure right, a note (a band, a unit) between them; `ink` colours the figure."""

    name: str
    value: str
    note: str = ""
    assumed: bool = False
    strong: bool = True
    ink: str = "text"
    tip: str = ""


class Lines(QWidget):
    """A few lines below each other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._plain, self._strong = content_font(), content_font(semibold=True)
        self._caption = content_font(CAPTION_PX)
        self._metrics = tuple(QFontMetrics(font) for font in (
            self._plain, self._strong, self._caption))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(220, LINE * len(self.lines))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; nothing happens if they are the same."""
        fresh = tuple(lines)
        if fresh == self.lines:
            return
        grown = len(fresh) != len(self.lines)
        self.lines = fresh
        self.setAccessibleDescription("; ".join(
            f"{line.name} {line.value} {line.note}".strip() for line in fresh))
        if grown:
            self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // LINE
            tip = self.lines[at].tip if 0 <= at < len(self.lines) else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        for number, line in enumerate(self.lines):
            self._paint(painter, QRect(_MARGIN, number * LINE, self.width() - 2 * _MARGIN, LINE),
                        line)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRect, line: Line) -> None:
        plain, strong, small = self._metrics
        figure = strong if line.strong else plain
        width = figure.horizontalAdvance(line.value)
        painter.setFont(self._strong if line.strong else self._plain)
        painter.setPen(colour(line.ink))
        painter.drawText(rect, RIGHT, line.value)
        right = rect.right() + 1
        if line.assumed and line.value:
            dashed_underline(painter, right - width, right, rect.center().y() + 8)
        note = small.horizontalAdvance(line.note)
        right -= width + _GAP
        room = right - rect.left() - _GAP
        name = plain.horizontalAdvance(line.name)
        if note and name + _GAP + note <= room:
            painter.setFont(self._caption)
            painter.setPen(colour("text3"))
            painter.drawText(QRect(right - note, rect.top() + 1, note, LINE), LEFT, line.note)
        painter.setFont(self._plain)
        painter.setPen(colour("text"))
        painter.drawText(QRect(rect.left(), rect.top(), room, LINE), LEFT,
                         plain.elidedText(line.name, _ELIDE, room))
