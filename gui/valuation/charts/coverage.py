"""Coverage: how many values intervals held, against how many they are meant to hold."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.charts.style import brush, draw_text, halo, pen, text_width
from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.plot import ValuationPlot, draw_points

LOW, HIGH = 0.40, 1.0
_NEAR = 16.0
_NAMED = 0.8  # the level with a label


class Coverage(ValuationPlot):
    """Stated against measured share at 50, 80, 90, 95 %; every company counts the same, the thin
    line counts every row the same. Rows are the levels; whiskers are a standard error.
    """

    MARGINS = QMargins(46, 8, 16, 38)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, money, tr("Interval coverage"), parent)
        self.stated = self.measured = self.of_rows = np.zeros(0)
        self.companies = 0

    def short_title(self) -> str:
        return tr("Coverage")

    def caption(self) -> str:
        return "" if self.message else tr("companies left out, n = {n}").format(n=self.companies)

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        report = self.report
        found = sorted((int(level) / 100, part["by_company"], part["rows"])
                       for level, part in report.get("coverage", {}).items()
                       if part.get("by_company") is not None)
        if not found:
            return self.nothing()
        self.stated, self.measured, self.of_rows = (np.array(v) for v in zip(*found, strict=True))
        self.companies = int(report.get("interval", {}).get("companies", 0))
        self.rows = np.arange(len(self.stated))
        self.x_axis.title, self.y_axis.title = tr("stated, %"), tr("measured, %")
        return ""

    def fit(self) -> None:
        low = min(LOW, float(self.measured.min()) - 0.05, float(self.of_rows.min()) - 0.05)
        self.set_range((LOW, HIGH), (max(low, 0.0), HIGH + 0.02))

    def error(self, place: int) -> float:
        """Standard error of a measured share, of so many companies."""
        share = float(self.measured[place])
        return math.sqrt(share * (1 - share) / self.companies) if self.companies else float("nan")

    def geometry_moved(self) -> None:
        wide = self.area.width() > 220
        self.x_axis.ticks = [(float(self.x_px(v)), f"{100 * v:.0f}")
                             for v in ((0.5, 0.8, 0.9, 0.95) if wide else (0.5, 0.8, 0.95))]
        low, high = self.y_range
        self.y_axis.ticks = [(float(self.y_px(v / 10)), f"{10 * v}")
                             for v in range(math.ceil(10 * low), 11)]

    # -- painting ----------------------------------------------------------------------------------

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(float(self.x_px(x)), float(self.y_px(y)))

    def _line(self, shares: np.ndarray) -> QPolygonF:
        return QPolygonF([self._at(x, y) for x, y in
                          zip(self.stated.tolist(), shares.tolist(), strict=True)])

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area)
        low, high = self.x_range
        painter.setPen(pen("mark", dashed=True))
        painter.drawLine(self._at(low, low), self._at(high, high))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen("peer", 1.1))
        painter.drawPolyline(self._line(self.of_rows))
        painter.setPen(pen("strong", 1.4))
        painter.drawPolyline(self._line(self.measured))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for place in range(len(self.stated)):
            x = round(float(self.x_px(self.stated[place])))
            error = self.error(place)
            if math.isfinite(error):
                top, bottom = (round(float(self.y_px(float(self.measured[place]) + side * error)))
                               for side in (1, -1))
                painter.fillRect(QRectF(x, top, 1, bottom - top + 1), brush("strong"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_points(painter, [self._at(x, y) for x, y in zip(
            self.stated.tolist(), self.measured.tolist(), strict=True)], "strong", 3.5)
        self._draw_key(painter)

    def _draw_key(self, painter: QPainter) -> None:
        for k, (token, width, text) in enumerate((
                ("strong", 1.4, tr("by company")), ("peer", 1.1, tr("all rows alike")))):
            y = 9 + 15 * k
            rect = QRectF(30, y - 7, text_width(text), 14)
            halo(painter, rect.adjusted(-24, 0, 2, 0))
            painter.setPen(pen(token, width))
            painter.drawLine(QLineF(6, y + 0.5, 24, y + 0.5))
            draw_text(painter, rect, text, "text3")

    def draw_marks(self, painter: QPainter) -> None:
        if self.hovered is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen("strong", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._at(float(self.stated[self.hovered]),
                                         float(self.measured[self.hovered])), 6.0, 6.0)
        for place, level in enumerate(self.stated.tolist()):
            if level != _NAMED:
                continue
            at = self._at(level, float(self.measured[place]))
            text = tr("{measured} at {stated}").format(
                measured=f"{100 * self.measured[place]:.0f}", stated=f"{100 * level:.0f}")
            room = text_width(text, True)
            rect = QRectF(min(at.x() + 9, self.area.width() - room - 2), at.y() + 6, room, 14)
            halo(painter, rect)
            draw_text(painter, rect, text, "text", semibold=True)

    # -- mouse -------------------------------------------------------------------------------------

    def choose(self, row: int) -> None:
        """A level is no company."""

    def row_at(self, at: QPointF) -> int | None:
        away = np.hypot(self.x_px(self.stated) - at.x(), self.y_px(self.measured) - at.y())
        place = int(np.argmin(away))
        return place if away[place] <= _NEAR else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        lines = [tr("meant to hold {stated} %").format(stated=f"{100 * self.stated[row]:.0f}"),
                 tr("held {n} % of a company's values").format(
                     n=f"{100 * self.measured[row]:.0f}"),
                 tr("held {n} % of all rows").format(n=f"{100 * self.of_rows[row]:.0f}")]
        error = self.error(row)
        if math.isfinite(error):
            lines.append(tr("standard error {n} points, {companies} companies").format(
                n=f"{100 * error:.0f}", companies=self.companies))
        return tuple(lines)
