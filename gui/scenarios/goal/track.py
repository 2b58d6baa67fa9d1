"""A score and where it has to go, on a line from 0 to 1."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import colour, theme

_EDGE = 6.0


class Track(QWidget):
    """The present score hollow, the needed one filled, the way between thick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = (math.nan, math.nan)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(110, 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(70, 22)

    def show_way(self, now: float, then: float) -> None:
        """From one score to another; NaN where there is none."""
        self._ends = (now, then)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.height() / 2
        room = self.width() - 2 * _EDGE
        painter.setPen(QPen(colour("line"), 2))
        painter.drawLine(QPointF(_EDGE, y), QPointF(_EDGE + room, y))
        now, then = self._ends
        if math.isnan(now):
            return
        start = QPointF(_EDGE + room * now, y)
        if not math.isnan(then) and abs(then - now) > 1e-9:
            end = QPointF(_EDGE + room * then, y)
            thick = QPen(colour("rise" if then > now else "fall"), 4)
            thick.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(thick)
            painter.drawLine(start, end)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("strong"))
            painter.drawEllipse(end, 4.0, 4.0)
        painter.setPen(QPen(colour("strong"), 1.4))
        painter.setBrush(colour("base"))
        painter.drawEllipse(start, 4.0, 4.0)
        painter.end()
