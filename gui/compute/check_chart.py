"""Predicted against measured rates, both on logarithmic axes."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.plot import Plot
from gui.charts.style import brush, draw_text, halo, pen, text_width
from gui.compute.charts.scales import log_ticks
from gui.compute.charts.words import figure
from gui.i18n import tr
from gui.session import Session
from scoring.compute.measured.check import CheckResult, PointCheck

_RADIUS, _REACH = 3.0, 9.0
_FACTOR = math.log10(2.0)


class CheckChart(Plot):
    """One point a measurement: filled where the fit has not seen it; the dashed lines are 2x.

    `chosen(row)`: the user picked a point of the result.
    """

    MARGINS = QMargins(52, 8, 16, 38)
    chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, mouse=False, parent=parent)
        self.setAccessibleName(self.title())
        self.result: CheckResult | None = None
        self.selected = -1
        self.x = self.y = np.zeros(0)
        self.new = np.zeros(0, dtype=bool)
        self.message = tr("No points yet.")

    def title(self) -> str:
        return tr("Predicted against measured")

    def caption(self) -> str:
        return tr("dashed: 2x; hollow: used for the fit")

    def listen(self) -> None:
        """It follows what is given to it, not the session."""

    def show_result(self, result: CheckResult) -> None:
        """Draw the points of a check."""
        self.result, self.selected = result, -1
        self.refresh()

    def select(self, row: int) -> None:
        """Mark a point, -1 for none."""
        if row != self.selected:
            self.selected = row
            self.mark_layer.update()

    def choose(self, row: int) -> None:
        self.chosen.emit(row)

    def take(self, kinds: frozenset[str]) -> None:
        self.rows = np.zeros(0, dtype=np.int64)
        points = self.result.points if self.result is not None else ()
        predicted = np.array([p.predicted for p in points], dtype=float)
        known = np.isfinite(predicted) & (predicted > 0)
        self.message = "" if known.any() else tr("No point has a prediction to draw.")
        if not self.message:
            measured = np.array([p.measured for p in points], dtype=float)
            self.rows = np.flatnonzero(known)[np.argsort(measured[known], kind="stable")]
            self.x, self.y = np.log10(measured[self.rows]), np.log10(predicted[self.rows])
            self.new = np.array([not points[i].in_fit for i in self.rows])
            low = float(min(self.x.min(), self.y.min())) - 0.1
            high = float(max(self.x.max(), self.y.max())) + 0.1
            self.x_axis.title = tr("measured, tok/s per chip")
            self.set_range((low, high), (low, high))
            self.geometry_moved()
        self.data_layer.renew()

    def geometry_moved(self) -> None:
        words = tr("predicted, tok/s per chip")
        self.y_axis.title = (words if text_width(words) <= self.area.height() + 20
                             else tr("predicted"))
        for axis, span, pixels, room in (
                (self.x_axis, self.x_range, self.x_px, self.area.width() / 60),
                (self.y_axis, self.y_range, self.y_px, self.area.height() / 30)):
            axis.ticks = [(float(pixels(at)), text)
                          for at, text in log_ticks(*span, most=max(3, int(room)))]

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self.x_range
        for shift, ink in ((0.0, pen("strong", 1.1)), (_FACTOR, pen("mark", dashed=True)),
                           (-_FACTOR, pen("mark", dashed=True))):
            painter.setPen(ink)
            painter.drawLine(self._line(low, high, shift))
        for x, y, new in zip(self.x_px(self.x), self.y_px(self.y), self.new, strict=True):
            painter.setPen(pen("peer", 1.2))
            painter.setBrush(brush("peer") if new else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), _RADIUS, _RADIUS)

    def _line(self, low: float, high: float, shift: float) -> QLineF:
        start, end = max(low, low - shift), min(high, high - shift)
        return QLineF(float(self.x_px(start)), float(self.y_px(start + shift)),
                      float(self.x_px(end)), float(self.y_px(end + shift)))

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, token, radius in ((self.hovered, "strong", 4.0), (self.selected, "accent", 5.0)):
            place = self._place(row)
            if place is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(brush(token))
                painter.drawEllipse(self._at(place), radius, radius)
        place = self._place(self.selected)
        if place is not None and self.result is not None:
            self._label(painter, self._at(place), self.result.points[self.selected].id)

    def _label(self, painter: QPainter, at: QPointF, text: str) -> None:
        width = text_width(text, semibold=True)
        right = at.x() + 9 + width <= self.area.width()
        left = at.x() + 9 if right else max(at.x() - 9 - width, 0.0)
        rect = QRectF(left, min(max(at.y() - 8, 0.0), self.area.height() - 16), width, 16)
        halo(painter, rect)
        draw_text(painter, rect, text, "accent_text", semibold=True)

    def _place(self, row: int | None) -> int | None:
        if row is None:
            return None
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else None

    def _at(self, place: int) -> QPointF:
        return QPointF(float(self.x_px(self.x[place])), float(self.y_px(self.y[place])))

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        if not len(self.rows):
            return None
        away = np.hypot(self.x_px(self.x) - at.x(), self.y_px(self.y) - at.y())
        nearest = int(np.argmin(away))
        return int(self.rows[nearest]) if away[nearest] <= _REACH else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        assert self.result is not None
        return point_words(self.result.points[row])

    def key(self, event: QKeyEvent) -> bool:
        return self.step(event, Qt.Key.Key_Left, Qt.Key.Key_Right, self._place(self.selected))


def point_words(point: PointCheck) -> tuple[str, ...]:
    """A point in a few lines."""
    return (f"{point.chip} · {point.model}",
            tr("predicted {predicted}, measured {measured}: {error}").format(
                predicted=figure(point.predicted), measured=figure(point.measured),
                error=error_words(point.error_percent)), point.id)


def error_words(percent: float) -> str:
    """'+12 %', '−8 %'; a dash where unknown."""
    if math.isnan(percent):
        return "–"
    sign = "" if round(percent) == 0 else "+" if percent > 0 else "−"
    return f"{sign}{abs(percent):.0f} %"
