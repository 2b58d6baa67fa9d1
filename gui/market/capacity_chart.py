"""Compute capacity over time in EFLOPS, one line per measure."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from data.compute.records import CapacityPoint
from gui.charts.labels import Candidate, Crowd, place_labels
from gui.charts.style import brush, draw_text, pen, text_width, wrapped
from gui.fact_names import metric_words
from gui.i18n import mark, tr
from gui.market.axis_ticks import day_ticks, money_ticks
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.key import CIRCLE, point
from gui.market.lines import capacity_details
from gui.market.plot import MarketPlot
from scoring.market.capacity import FP32, CapacitySeries

_MEASURES = {FP32: mark("FP32-based"), "National Data Administration": mark("NDA")}
_RADIUS = 3.0


class CapacityChart(MarketPlot):
    """Item k is a point of a series; points are joined within a series and never across."""

    MARGINS = QMargins(58, 8, 12, 38)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(market, tr("Compute capacity"), parent)
        self.series: tuple[CapacitySeries, ...] = ()
        self.points: list[tuple[int, CapacityPoint, float]] = []  # series, figure, EFLOPS
        self._labels: list[tuple[QRectF, int]] | None = None

    def title(self) -> str:
        return tr("Compute capacity")

    def short_title(self) -> str:
        return tr("Capacity")

    def caption(self) -> str:
        return tr("one line per measure")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> None:
        self.series = self.market.capacity
        self.points = [(k, p, v) for k, one in enumerate(self.series)
                       for p, v in zip(one.points, one.values, strict=True)]
        self.keys = [p.id for _, p, _ in self.points]
        self._labels = None
        if not self.points:
            self.message = self.nothing(tr("No figure on compute capacity for this choice."),
                                        filtered=False)
            return
        self.x = np.array([p.date.toordinal() for _, p, _ in self.points], dtype=np.float64)
        self.y = np.array([v for *_, v in self.points])
        self.y_axis.title = tr("EFLOPS")
        self.fit()

    def fit(self) -> None:
        low, high = float(self.x.min()), float(self.market.as_of.toordinal())
        room = 0.06 * max(high - low, 30.0)
        self.set_range((low - room, high + room), (0.0, 1.12 * float(self.y.max())))
        self.settle()

    def settle(self) -> None:
        self._labels = None
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in day_ticks(
            *self.x_range, width=self.area.width())]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in money_ticks(
            self.y_range[1], 1.0, self.area.height())]

    def name(self, k: int) -> str:
        """A series in short: 'MIIT', 'FP32-based, World'."""
        one = self.series[k]
        words = tr(_MEASURES[one.measure]) if one.measure in _MEASURES else (
            one.measure or metric_words(one.metric))
        return words if one.country == "CN" else f"{words}, {tr(one.country)}"

    def spot(self, item: int) -> QPointF:
        return QPointF(float(self.x_px(self.x[item])), float(self.y_px(self.y[item])))

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for k in range(len(self.series)):
            spots = [self.spot(i) for i, (s, *_) in enumerate(self.points) if s == k]
            token = "strong" if k == 0 else "mark"
            painter.setPen(pen(token, 1.4))
            painter.drawPolyline(QPolygonF(spots))
            for spot in spots:
                point(CIRCLE, pen(token, 1.1), brush(token), _RADIUS)(painter, spot)

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item, token in ((self.chosen, "accent"), (self.hovered, "strong")):
            if item is not None:
                point(CIRCLE, pen(token, 1.4), None, _RADIUS + 3)(painter, self.spot(item))
        for rect, item in self.labels:
            draw_text(painter, rect, self._label(item),
                      "text" if self.points[item][0] == 0 else "text2")

    def _label(self, item: int) -> str:
        k, _, value = self.points[item]
        last = item + 1 == len(self.points) or self.points[item + 1][0] != k
        return f"{self.name(k)} {value:,.4g}" if last else f"{value:,.4g}"

    @property
    def labels(self) -> list[tuple[QRectF, int]]:
        """Name and figure at the end of each series, figures at the other points."""
        if self._labels is None:
            x, y, area = self.x_px(self.x), self.y_px(self.y), self.area
            radius = np.full(len(x), _RADIUS)
            ends = [i for i, (k, *_) in enumerate(self.points)
                    if i + 1 == len(self.points) or self.points[i + 1][0] != k]
            candidates = [
                Candidate(i, text_width(self._label(i)), float(x[i]), float(y[i]), _RADIUS,
                          must=i in ends)
                for i in [*ends, *(i for i in range(len(x)) if i not in ends)]]
            placed = place_labels(candidates, Crowd(x, y, radius, area.width(), area.height()),
                                  area.adjusted(2, 2, -2, -2), [], {})
            self._labels = [(rect, i) for i, (rect, _) in placed.items()]
        return self._labels

    # -- mouse, details ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        distance = np.hypot(self.x_px(self.x) - at.x(), self.y_px(self.y) - at.y())
        nearest = int(np.argmin(distance))
        return nearest if distance[nearest] <= _RADIUS + 6 else None

    def item_words(self, item: int) -> tuple[str, ...]:
        k, p, value = self.points[item]
        one = self.series[k]
        measure = tr(_MEASURES[one.measure]) if one.measure in _MEASURES else one.measure
        head = " · ".join(filter(None, (tr(p.country), metric_words(p.metric), measure)))
        return head, f"{p.date_text}: {value:,.4g} EFLOPS, {tr(p.confidence)}", *wrapped(
            p.note, 320, 3)

    def details(self, item: int | None) -> Details:
        if item is None:
            points = sorted(self.market.capacity_points, key=lambda p: p.date, reverse=True)
            return capacity_details(
                tr("All figures on capacity, electricity and compute markets"), points)
        one = self.series[self.points[item][0]]
        return capacity_details(tr("The series {name}").format(
            name=self.name(self.points[item][0])), one.points)
