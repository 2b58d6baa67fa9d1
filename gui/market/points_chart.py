"""Charts of points over time on a logarithmic axis of money, with names beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.charts.labels import Candidate, Crowd, place_labels
from gui.charts.style import draw_text, halo, pen, text_width
from gui.market.axis_ticks import day_ticks, log_ticks
from gui.market.key import Entry, draw_key, key_rects
from gui.market.plot import MarketPlot

Floats = NDArray[np.float64]
_REACH, _PER_LABEL = 5.0, 7000.0
SELECTED = 5.0


class PointsChart(MarketPlot):
    """`x` are ordinals of days, `y` amounts; subclasses draw the points and name them."""

    x: Floats = np.zeros(0)
    y: Floats = np.zeros(0)  # NaN: in the lane
    radius: Floats = np.zeros(0)
    lane = 0.0  # height under the axis of amounts, for points without one
    _bottom = 0.0  # log of the least amount of the axis
    _labels: list[tuple[QRectF, int]] | None = None
    _pixels: tuple[Floats, Floats] | None = None

    # -- for subclasses ----------------------------------------------------------------------------

    def label(self, item: int) -> str:
        raise NotImplementedError

    def is_selected(self, item: int) -> bool:
        """Whether the item is one of the selected company."""
        raise NotImplementedError

    def label_order(self) -> Sequence[int]:
        """Which items would like a label, the most wanted first."""
        raise NotImplementedError

    def entries(self) -> list[Entry]:
        """The key."""
        return []

    def kept_free(self) -> list[QRectF]:
        """Where no name should stand, beside the key."""
        return []

    # -- geometry ----------------------------------------------------------------------------------

    def set_log_range(self, days: tuple[float, float], low: float, high: float) -> None:
        """Show these days and amounts, with the key above and the lane below."""
        span = max(days[1] - days[0], 30.0)
        reach = float(self.radius.max()) + 3
        room_x = span * max(0.03, reach / max(self.area.width() - 2 * reach, 1.0))
        bottom, top = math.log10(low), math.log10(high)
        margin = 0.05 * max(top - bottom, 0.3)
        bottom, top = bottom - margin, top + margin
        rects = key_rects(self.entries(), 4, 0, self.area.width() - 8)
        key = rects[-1].bottom() + 4 if rects else 0.0
        room = max(self.area.height() - key - self.lane, 1.0)
        scale = (top - bottom) / room
        self._bottom = bottom
        self.set_range((days[0] - room_x, days[1] + room_x),
                       (bottom - self.lane * scale, top + key * scale))
        self.settle()

    def settle(self) -> None:
        self._labels = self._pixels = None
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in day_ticks(
            *self.x_range, width=self.area.width())]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in log_ticks(
            self._bottom, self.y_range[1], self.money.step, self.area.height())]

    @property
    def pixels(self) -> tuple[Floats, Floats]:
        """Where the points stand in the box."""
        if self._pixels is None:
            y = self.y_px(np.log10(self.y))
            lane = self.area.height() - self.lane / 2
            self._pixels = self.x_px(self.x), np.where(np.isnan(self.y), lane, y)
        return self._pixels

    def spot(self, item: int) -> QPointF:
        x, y = self.pixels
        return QPointF(float(x[item]), float(y[item]))

    def take_selection(self) -> None:
        self._labels = None  # names may stand elsewhere for another company

    # -- painting ----------------------------------------------------------------------------------

    def draw_key(self, painter: QPainter) -> None:
        entries = self.entries()
        draw_key(painter, entries, key_rects(entries, 4, 0, self.area.width() - 8))

    def draw_rings(self, painter: QPainter) -> None:
        """Rings around the item under the mouse and the chosen one."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for item, token in ((self.chosen, "accent"), (self.hovered, "strong")):
            if item is not None:
                painter.setPen(pen(token, 1.4))
                reach = float(self.radius[item]) + 3
                painter.drawEllipse(self.spot(item), reach, reach)

    def draw_labels(self, painter: QPainter) -> None:
        for rect, item in self.labels:
            chosen = self.is_selected(item)
            if chosen:
                halo(painter, rect)
            draw_text(painter, rect, self.label(item), "accent_text" if chosen else "text2",
                      semibold=chosen)

    @property
    def labels(self) -> list[tuple[QRectF, int]]:
        """Rectangle and item of every name that has room."""
        if self._labels is None:
            x, y = self.pixels
            area = self.area
            crowd = Crowd(x, y, self.radius, area.width(), area.height())
            taken = [*key_rects(self.entries(), 4, 0, area.width() - 8), *self.kept_free()]
            wanted = list(self.label_order())
            first = [k for k in wanted if self.is_selected(k)][:2]
            most = max(3, int(area.width() * area.height() / _PER_LABEL))
            names = [*first, *(k for k in wanted if k not in first)][:most + len(first)]
            candidates = [
                Candidate(k, text_width(self.label(k), self.is_selected(k)), float(x[k]),
                          float(y[k]), float(self.radius[k]), must=k in first) for k in names]
            placed = place_labels(candidates, crowd, area.adjusted(2, 0, -2, -2), taken, {})
            self._labels = [(rect, k) for k, (rect, _) in placed.items()]
        return self._labels

    # -- mouse -------------------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        if not len(self.x):
            return None
        x, y = self.pixels
        distance = np.hypot(x - at.x(), y - at.y()) - self.radius
        nearest = int(np.argmin(distance))
        under = np.flatnonzero(distance <= 1.0)
        if len(under):  # the small ones lie on top
            nearest = int(under[np.argmin(self.radius[under] * 100 + distance[under])])
        return nearest if distance[nearest] <= _REACH else None
