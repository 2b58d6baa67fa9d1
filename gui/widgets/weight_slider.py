"""The slider of one weight, with the range in which the first place holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import colour
from gui.widgets.slider import HandleSlider

WEIGHT = "weight"
_RADIUS, _CAP = 5.5, 5


class WeightSlider(HandleSlider):
    """One handle on 0 to 1; `hold` marks the weights between which nothing changes at the top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.weight = 0.0
        self.hold: tuple[float, float] | None = None
        super().__init__(name, parent)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(160, 20)

    def show_weight(self, weight: float, hold: tuple[float, float] | None) -> None:
        """Show a weight and its range (None: no range is known)."""
        if (weight, hold) != (self.weight, self.hold):
            self.weight, self.hold = weight, hold
            self.update()

    def handles(self) -> tuple[str, ...]:
        return (WEIGHT,)

    def value_of(self, handle: str) -> float:
        return self.weight

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.paint_bar(painter, 0, 1, "line")
        if self.hold:
            self.paint_bar(painter, *self.hold, "mark")
            painter.setPen(QPen(colour("mark"), 1))
            for end in self.hold:
                at = round(self.x_of(end))
                painter.drawLine(at, self.track_y() - _CAP, at, self.track_y() + _CAP - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.x_of(self.weight)
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(colour("accent" if self.hasFocus() else "base"))
        painter.drawEllipse(QPointF(x, self.track_y()), _RADIUS, _RADIUS)
        if self.hasFocus():
            self.paint_ring(painter, x)
        painter.end()
