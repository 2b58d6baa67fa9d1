"""The selected company's value in each scenario: point, interval, way from the reference."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.charts.axes import draw_axes
from gui.charts.style import LEFT, RIGHT, draw_text, elided, pen
from gui.charts.words import label
from gui.compute.charts.scales import log_ticks
from gui.format import EN_DASH
from gui.i18n import tr
from gui.scenarios.charts.plot import ScenarioPlot
from gui.scenarios.facts import Facts
from gui.theme.theme import colour

if TYPE_CHECKING:
    from models.comparison import Comparison

_CAP = 4.0


@dataclass(frozen=True)
class Dot:
    """A line of the chart: amounts in the currency shown, NaN where unknown."""

    name: str
    value: float
    low: float
    high: float
    start: float  # the value of what its change is counted from
    colour: str


class ValueDots(ScenarioPlot):
    """A line per scenario and one for what is to be expected, on a log scale."""

    MARGINS = QMargins(112, 8, 58, 38)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, tr("Value by scenario"), parent)
        self.dots: tuple[Dot, ...] = ()
        self._ticks: list[tuple[float, str]] = []

    def short_title(self) -> str:
        return tr("Values")

    def caption(self) -> str:
        return tr("80 % interval")

    def read(self, comparison: Comparison) -> None:
        self._make(comparison)

    def take_selection(self) -> None:
        if self.facts.comparison is not None and not self.session.vacant:
            self._make(self.facts.comparison)
            self.data_layer.renew()

    def _make(self, comparison: Comparison) -> None:
        row = self.session.row
        if not 0 <= row < len(comparison.values):
            return
        made = []
        for at, (result, reference) in enumerate(
                zip(comparison.results, comparison.references, strict=True)):
            id_ = result.scenario.id
            made.append(Dot(self.facts.lettered(id_), float(comparison.values[row, at]),
                            float(comparison.low[row, at]), float(comparison.high[row, at]),
                            float(reference.values.median[row]), self.facts.colour(id_).name()))
        value, low, high = (float(comparison.expected(name)[row])
                            for name in ("values", "low", "high"))
        made.append(Dot(tr("Expected"), value, low, high, float("nan"), colour("accent").name()))
        self.dots = tuple(made)
        self.rows = np.arange(len(made))
        known = [v for d in made for v in (d.value, d.low, d.high, d.start)
                 if v > 0 and math.isfinite(v)]
        self.message = "" if known else tr("No value of {name} is known.").format(
            name=label(self.session.company))
        if known:
            step = math.log10(self.facts.money.step)
            low, high = math.log10(min(known)) - step, math.log10(max(known)) - step
            room = max(0.08 * (high - low), 0.08)
            self.set_range((low - room, high + room), (0.0, 1.0))
            self.geometry_moved()

    def geometry_moved(self) -> None:
        low, high = self.x_range
        ticks = log_ticks(low, high, most=max(2, int(self.area.width() // 44)))
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in ticks]
        self.x_axis.title = tr("{name}, {unit}, log scale").format(
            name=label(self.session.company), unit=self.facts.money.unit)

    # -- places ------------------------------------------------------------------------------------

    @property
    def pitch(self) -> float:
        """Height of a line."""
        return min(self.area.height() / max(len(self.dots), 1), 40.0)

    def middle(self, place: int) -> float:
        """Height of a line's middle in the box."""
        return (place + 0.5) * self.pitch

    def amount_px(self, amount: float) -> float:
        """Where an amount stands in the box; at its left edge where it is 0."""
        if amount <= 0:
            return 0.0
        return float(self.x_px(math.log10(amount / self.facts.money.step)))

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (self.dots, self.pitch, self.facts.money.currency, self.x_axis.title,
                self.x_axis.ticks)

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, self.y_axis)
        for place, dot in enumerate(self.dots):
            top = box.top() + self.middle(place) - 8
            last = place == len(self.dots) - 1
            tint = "accent_text" if last else "text"
            name = elided(dot.name, box.left() - 16, last)
            draw_text(painter, QRectF(10, top, box.left() - 18, 16), name, tint, align=LEFT,
                      semibold=last)
            figure = self.facts.money.table(dot.value) if math.isfinite(dot.value) else EN_DASH
            draw_text(painter, QRectF(box.right(), top, 50, 16), figure, tint, align=RIGHT,
                      semibold=True)

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, dot in enumerate(self.dots):
            if not math.isfinite(dot.value):
                continue
            y = round(self.middle(place)) + 0.5
            tint = QColor(dot.colour)
            if math.isfinite(dot.low):
                left, right = round(self.amount_px(dot.low)), round(self.amount_px(dot.high))
                painter.setPen(QPen(tint, 1.4))
                painter.drawLine(QPointF(left, y), QPointF(right, y))
                for x in (left, right):
                    painter.drawLine(QPointF(x, y - _CAP), QPointF(x, y + _CAP))
            at = self.amount_px(dot.value)
            if math.isfinite(dot.start) and abs(dot.start - dot.value) > 1e-9 * abs(dot.value):
                start = self.amount_px(dot.start)
                thick = QPen(colour("rise" if dot.value > dot.start else "fall"), 5.0)
                thick.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(thick)
                painter.drawLine(QPointF(start, y), QPointF(at, y))
                painter.setPen(QPen(tint, 1.4))
                painter.setBrush(colour("base"))
                painter.drawEllipse(QPointF(start, y), 4.0, 4.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawEllipse(QPointF(at, y), 5.0, 5.0)

    def draw_marks(self, painter: QPainter) -> None:
        base = self.dots[0].start if self.dots else float("nan")
        if math.isfinite(base):
            painter.setPen(pen("mark", dashed=True))
            x = round(self.amount_px(base)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, self.middle(len(self.dots) - 1)))

    # -- pointing ----------------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() // self.pitch)
        return place if 0 <= place < len(self.dots) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        dot, words = self.dots[row], self.facts.money.words
        lines = [dot.name, words(dot.value)]
        if math.isfinite(dot.low):
            lines.append(tr("80 %: {low} to {high}").format(low=words(dot.low),
                                                            high=words(dot.high)))
        if math.isfinite(dot.start) and dot.start > 0:
            from gui.scenarios.model import change_words

            lines.append(tr("{change} against {reference}").format(
                change=change_words(dot.value / dot.start), reference=words(dot.start)))
        return tuple(lines)

    def choose(self, row: int) -> None:
        """A click takes the scenario in hand."""
        if row < len(self.facts.ids):
            self.facts.choose(self.facts.ids[row])
