"""Coefficients: what a change of each input by one standard deviation adds to ln value."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.style import RIGHT, brush, draw_text, elided, halo, pen, text_width, ticks
from gui.format import signed
from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.plot import ValuationPlot, draw_points
from gui.valuation.charts.words import input_name
from gui.valuation.words import model_name

if TYPE_CHECKING:
    from models.valuation.frozen import Coefficient

LOWEST, TALLEST = 13.0, 24.0  # height of a line
_POINT = 4.0
_FIGURES = 36.0  # room for the figure behind the longest interval


class Coefficients(ValuationPlot):
    """A line per input, the largest on top: point and interval; factors are filled, with a tick
    where the analyst's weights pull them. Rows are the lines.
    """

    MARGINS = QMargins(118, 24, 12, 38)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, money, tr("Coefficients"), parent)
        self.lines: tuple[Coefficient, ...] = ()
        self.hidden = 0  # lines there is no room for

    def caption(self) -> str:
        if self.message:
            return ""
        words = tr("80 % interval, bootstrap by company")
        if self.report["model"]["name"] == "weight_prior_kernel_ridge":
            return words + tr("; linear part only, the smooth part has none")
        return words

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        frozen = self.valued.frozen
        # columns of the smooth part alone have a slope of exactly nothing
        found = [c for c in frozen.coefficients if c.factor or c.value or c.low or c.high]
        if found:
            found += self._worth_nothing({c.name for c in found})
        self.lines = tuple(sorted(found, key=lambda c: (-abs(c.value), not c.factor)))
        if not self.lines:
            name = self.report["model"]["name"]
            return tr("{model} has no coefficients.").format(model=model_name(name))
        return ""

    def _worth_nothing(self, told: set[str]) -> list[Coefficient]:
        """The factors that are not listed, because every resample has them at nothing."""
        from models.valuation.frozen import Coefficient
        from models.valuation.known import factor_column

        names = [factor_column(f.id) for f in self.session.universe.kept_factors
                 if not f.own]
        return [Coefficient(name, True, 0.0, 0.0, 0.0, math.nan)
                for name in names if name not in told]

    def fit(self) -> None:
        every = [v for c in self.lines for v in (c.value, c.low, c.high, c.prior, 0.0)
                 if math.isfinite(v)]
        low, high = min(every), max(every)
        span = max(high - low, 0.1)
        room = _FIGURES / max(self.area.width() - _FIGURES, 1.0)
        self.set_range((low - 0.04 * span, high + (0.03 + room) * span), (0.0, 1.0))
        title = tr("change in ln value per standard deviation")
        if text_width(title) > self.area.width():
            title = tr("ln value per s.d.")
        self.x_axis.title = title

    # -- places ------------------------------------------------------------------------------------

    @property
    def pitch(self) -> float:
        """Height of a line."""
        return min(max(self.area.height() / max(len(self.lines), 1), LOWEST), TALLEST)

    def middle(self, place: int) -> float:
        """Height of a line's middle in the box."""
        return (place + 0.5) * self.pitch

    @property
    def shown(self) -> tuple[Coefficient, ...]:
        """The lines there is room for: the factors, then the largest of the others."""
        count = int((self.area.height() + 1) // self.pitch)
        if count >= len(self.lines):
            return self.lines
        first = sorted(self.lines, key=lambda c: (not c.factor, -abs(c.value)))[:max(count, 1)]
        return tuple(c for c in self.lines if c in first)

    def geometry_moved(self) -> None:
        self.rows = np.arange(len(self.shown))
        self.hidden = len(self.lines) - len(self.shown)
        width = self.area.width()
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in
                             ticks(*self.x_range, most=max(2, int(width // 44)))]

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return super().frame_key(), self.shown, self.pitch

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, Axis())
        self._draw_key(painter, box)
        room = box.left() - 12
        for place, line in enumerate(self.shown):
            name = input_name(line.name, self.session.universe)
            y = box.top() + self.middle(place)
            draw_text(painter, QRectF(4, y - 8, room, 16), elided(name, room, line.factor),
                      "text" if line.factor else "text2", align=RIGHT, semibold=line.factor)

    def _draw_key(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = 12.0, 12.0
        entries = (("factor", tr("factor, ≥ 0")), ("", tr("covariate")),
                   ("prior", tr("prior from weights")))
        for kind, text in entries:
            if x + 12 + text_width(text) > box.right():
                break
            if kind == "prior":
                painter.fillRect(QRectF(x + 2, y - 5, 2, 11), brush("warn"))
            else:
                draw_points(painter, [QPointF(x + 3, y)], "strong", _POINT - 0.5, hollow=not kind)
            draw_text(painter, QRectF(x + 11, y - 8, 10, 16), text, "text3")
            x += 11 + text_width(text) + 14
        if self.hidden:
            text = tr("+{n} smaller").format(n=self.hidden)
            draw_text(painter, QRectF(box.right() - 80, box.bottom() - 16, 78, 14), text, "text3",
                      align=RIGHT)

    def draw_data(self, painter: QPainter) -> None:
        zero = round(float(self.x_px(0.0)))
        painter.fillRect(QRectF(zero, 0, 1, self.area.height()), brush("mark"))
        for place, line in enumerate(self.shown):
            y = round(self.middle(place))
            left, right = (round(float(self.x_px(v))) if math.isfinite(v) else None
                           for v in (line.low, line.high))
            if left is not None and right is not None:
                painter.fillRect(QRectF(left, y, right - left + 1, 1), brush("strong"))
                for cap in (left, right):
                    painter.fillRect(QRectF(cap, y - 3, 1, 7), brush("strong"))
            if line.factor and math.isfinite(line.prior):
                painter.fillRect(QRectF(round(float(self.x_px(line.prior))) - 1, y - 6, 2, 13),
                                 brush("warn"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, line in enumerate(self.shown):
            at = QPointF(float(self.x_px(line.value)), round(self.middle(place)) + 0.5)
            draw_points(painter, [at], "strong", _POINT, hollow=not line.factor)
        for place, line in enumerate(self.shown):
            end = max(v for v in (line.high, line.value, line.prior) if math.isfinite(v))
            text = signed(line.value)
            rect = QRectF(float(self.x_px(end)) + 7, self.middle(place) - 7, text_width(text), 14)
            halo(painter, rect)
            draw_text(painter, rect, text, "text", semibold=line.factor)

    def draw_marks(self, painter: QPainter) -> None:
        if self.hovered is not None and self.hovered < len(self.shown):
            y = round(self.middle(self.hovered) - self.pitch / 2)
            painter.setPen(pen("mark"))
            painter.drawRect(QRectF(0, y, self.area.width() - 1, self.pitch - 1))

    # -- mouse -------------------------------------------------------------------------------------

    def choose(self, row: int) -> None:
        """A line is no company."""

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() / self.pitch)
        return place if 0 <= place < len(self.shown) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        line = self.shown[row]
        lines = [input_name(line.name, self.session.universe),
                 tr("{value} per standard deviation: value ×{times}").format(
                     value=signed(line.value), times=f"{math.exp(line.value):.2f}")]
        if math.isfinite(line.low) and math.isfinite(line.high):
            lines.append(tr("80 % interval {low} to {high}").format(
                low=signed(line.low), high=signed(line.high)))
        if line.factor:
            lines.append(tr("never below 0: a better score never lowers a value"))
            if math.isfinite(line.prior):
                lines.append(tr("prior from the weights {prior}").format(prior=signed(line.prior)))
        return tuple(lines)
