"""A line per chip: one in accent, the rest grey; the nearest line answers the mouse."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from gui.charts.style import pen
from gui.compute.charts.plot import ComputePlot

Floats = NDArray[np.float64]
NEAR = 9.0  # pixels from which a line answers
_THIN, _BOLD = 1.1, 2.2


class LinePlot(ComputePlot):
    """Subclasses fill `curves`: row -> x and y as they are drawn (logarithms on log axes)."""

    curves: dict[int, tuple[Floats, Floats]]

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.curves = {}
        self.named: frozenset[int] = frozenset()  # rows whose line has a label
        self._pixels: dict[int, tuple[Floats, Floats]] | None = None

    @property
    def pixels(self) -> dict[int, tuple[Floats, Floats]]:
        """The lines in pixels of the box."""
        if self._pixels is None:
            self._pixels = {row: (self.x_px(x), self.y_px(y))
                            for row, (x, y) in self.curves.items()}
        return self._pixels

    def geometry_moved(self) -> None:
        self._pixels = None

    def preferred(self) -> list[int]:
        """Rows in the order in which their labels choose a place: chosen, base, then the rest."""
        first = [row for row in (self.selected, self.compute.base) if row in self.curves]
        return list(dict.fromkeys([*first, *self.curves]))

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.pixels:
            if row not in self.named:
                self._draw_line(painter, row, "other", _THIN)
        for row in self.pixels:
            if row in self.named and row != self.selected:
                self._draw_line(painter, row, "peer", _THIN)

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hovered is not None and self.hovered != self.selected:
            self._draw_line(painter, self.hovered, "strong", 1.6)
        if self.selected in self.curves:
            self._draw_line(painter, self.selected, "accent", _BOLD)

    def _draw_line(self, painter: QPainter, row: int, token: str, width: float) -> None:
        x, y = (axis.tolist() for axis in self.pixels[row])
        painter.setPen(pen(token, width))
        # piece by piece: Qt strokes a polyline as a path, which takes five times as long
        painter.drawLines([QLineF(*ends) for ends in zip(
            x[:-1], y[:-1], x[1:], y[1:], strict=True)])

    def draw_points(
        self, painter: QPainter, at: list[QPointF], token: str, radius: float, hollow: bool = False
    ) -> None:
        """Points on lines; the painter should antialias. Many cost little more than one."""
        for colour_of, size in ((token, 2 * radius), *((("base", 2 * radius - 2.8),) * hollow)):
            dot = QPen(pen(colour_of, size))
            dot.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(dot)
            painter.drawPoints(at)

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        best, nearest = None, NEAR
        for row, (x, y) in self.pixels.items():
            if x[0] - NEAR <= at.x() <= x[-1] + NEAR:
                away = _distance(x, y, at)
                if away < nearest or (away == nearest and row == self.selected):
                    best, nearest = row, away
        return best

    def key(self, event: QKeyEvent) -> bool:
        return self.step(event, Qt.Key.Key_Up, Qt.Key.Key_Down, self.place(self.selected))


def _distance(x: Floats, y: Floats, at: QPointF) -> float:
    """Pixels from a point to the nearest piece of a line."""
    px, py = at.x(), at.y()
    dx, dy = np.diff(x), np.diff(y)
    size = np.maximum(dx * dx + dy * dy, 1e-12)
    part = np.clip(((px - x[:-1]) * dx + (py - y[:-1]) * dy) / size, 0.0, 1.0)
    away = np.hypot(x[:-1] + part * dx - px, y[:-1] + part * dy - py)
    return float(away.min()) if len(away) else float(np.hypot(x[0] - px, y[0] - py))
