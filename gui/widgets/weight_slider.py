"""The slider of one weight, with the range in which the first place holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import colour
from gui.widgets.slider import HandleSlider

WEIGHT = "weight"
_RADIUS, _CAP, _STOP = 5.5, 5, 7


class WeightSlider(HandleSlider):
    """One handle on 0 to 1; `hold` marks the weights between which nothing changes at the top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.weight = 0.0
        self.hold: tuple[float, float] | None = None
        self.reach = (0.0, 1.0)  # where the bounds let it go
        super().__init__(name, parent)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(160, 20)

    def show_weight(self, weight: float, hold: tuple[float, float] | None) -> None:
        """Show a weight and its range (None: no range is known)."""
        if (weight, hold) != (self.weight, self.hold):
            self.weight, self.hold = weight, hold
            self.update()

    def show_reach(self, low: float, high: float) -> None:
        """Let the handle go from `low` to `high` only; the track beyond is faint."""
        if (low, high) != self.reach:
            self.reach = low, high
            self.update()

    def limits(self, handle: str) -> tuple[float, float]:
        return self.reach

    def handles(self) -> tuple[str, ...]:
        return (WEIGHT,)

    def value_of(self, handle: str) -> float:
        return self.weight

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        bounded = self.reach != (0.0, 1.0)
        if bounded:
            self.paint_bar(painter, 0, 1, "grid")
        self.paint_bar(painter, *self.reach, "line")
        if self.hold:
            self.paint_bar(painter, *self.hold, "mark")
            painter.setPen(QPen(colour("mark"), 1))
            for end in self.hold:
                at = round(self.x_of(end))
                painter.drawLine(at, self.track_y() - _CAP, at, self.track_y() + _CAP - 1)
        if bounded:
            self._paint_stops(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.x_of(self.weight)
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(colour("accent" if self.hasFocus() else "base"))
        painter.drawEllipse(QPointF(x, self.track_y()), _RADIUS, _RADIUS)
        if self.hasFocus():
            self.paint_ring(painter, x)
        painter.end()

    def _paint_stops(self, painter: QPainter) -> None:
        """Brackets at the bounds, open towards what is allowed."""
        painter.setPen(QPen(colour("strong"), 1))
        y = self.track_y()
        for end, way in zip(self.reach, (1, -1), strict=True):
            at = round(self.x_of(end))
            painter.drawLine(at, y - _STOP, at, y + _STOP - 1)
            for edge in (y - _STOP, y + _STOP - 1):
                painter.drawLine(at, edge, at + 3 * way, edge)
