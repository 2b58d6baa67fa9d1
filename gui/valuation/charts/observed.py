"""Observed against model: every observation beside what a model that never saw it predicts."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.charts.labels import Candidate, Crowd, place_labels
from gui.charts.style import WHISKER_CAP, brush, draw_text, halo, pen, text_width
from gui.compute.charts.scales import log_ticks
from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.plot import ValuationPlot, draw_points
from gui.valuation.charts.points import Points, half_width, nearest

RADIUS, CHOSEN = 3.0, 5.0
_REACH = 9.0  # pixels from which a point answers
_BAND = 0.14  # opacity
_NAMED = 6  # of the others, the farthest off
_STRIP = 14.0  # at the bottom, for the model's value of today


class ObservedAgainstModel(ValuationPlot):
    """Log-log; the band holds the stated share of observations, the dashed line is 1:1.

    Lower bounds are triangles. The selected company is in accent, its newest observation with its
    interval; the mark on the lower edge is what the model says of it today. Rows are points.
    """

    MARGINS = QMargins(56, 8, 14, 38)  # room for thousands beside the title
    LIVE = True

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, money, tr("Observed against model"), parent)
        self.level = 0.8
        self.points = Points.none()
        self.x = self.y = np.zeros(0)  # decimal logarithms in units of the tables
        self.half = float("nan")  # of the band, in decimal logarithms
        self.chosen: list[int] = []  # points of the selected company, the newest last
        self.today: tuple[float, float, float] | None = None  # model, low, high of the selected
        self._labels: list[tuple[QRectF, int]] | None = None
        self._sides: dict[int, int] = {}

    def short_title(self) -> str:
        return tr("Observed")

    def caption(self) -> str:
        if self.message:
            return ""
        return tr("{n} rows, each predicted without its company").format(n=len(self.points))

    def set_level(self, level: float) -> None:
        """Draw the band of another level."""
        if level != self.level:
            self.level = level
            self.refresh(frozenset({"options"}))

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        self.points = points = Points.of(self.session, self.money)
        if not len(points):
            return self.nothing()
        self.x, self.y = (np.log10(a / self.money.step)
                          for a in (points.predicted, points.observed))
        self.half = half_width(points, self.valued, self.level) / math.log(10)
        order = np.array(points.newest(), dtype=np.int64)
        self.rows = order[np.argsort(self.x[order], kind="stable")] if len(order) else order
        self.x_axis.title = tr("model, company left out, {unit}").format(unit=self.money.unit)
        self.y_axis.title = tr("observed, {unit}").format(unit=self.money.unit)
        self._sides = {}
        return ""

    def fit(self) -> None:
        x, y = (_around(v) for v in (self.x, self.y))
        strip = _STRIP / max(self.area.height() - _STRIP, 1.0)
        self.set_range(x, (y[0] - strip * (y[1] - y[0]), y[1]))

    def take_selection(self) -> None:
        self.chosen, self.today, self._labels = [], None, None
        if self.message or self.session.vacant:
            return
        row, valued, e = self.session.row, self.valued, self.session.evaluation
        self.chosen = self.points.of_company(row)
        amounts = [float(a[row]) for a in (valued.median, valued.low, valued.high)]
        if all(math.isfinite(a) and a > 0 for a in amounts):
            rate = self.money.convert(1.0, "USD", e.as_of, e.newest.fx) / self.money.step
            mid, low, high = (math.log10(a * rate) for a in amounts)
            self.today = mid, low, high

    # -- places ------------------------------------------------------------------------------------

    def geometry_moved(self) -> None:
        self._labels = None
        width, height = self.area.width(), self.area.height()
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in
                             log_ticks(*self.x_range, most=max(2, int(width // 40)))]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in
                             log_ticks(*self.y_range, most=max(2, int(height // 30)))]

    @property
    def main(self) -> int | None:
        """The newest point of the selected company."""
        return self.chosen[-1] if self.chosen else None

    def _at(self, i: int) -> QPointF:
        return QPointF(float(self.x_px(self.x[i])), float(self.y_px(self.y[i])))

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area)
        (low, high), half = self.x_range, self.half
        if math.isfinite(half):
            corners = [(low, low - half), (high, high - half), (high, high + half),
                       (low, low + half)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush("mark", _BAND))
            painter.drawPolygon(QPolygonF([
                QPointF(float(self.x_px(x)), float(self.y_px(y))) for x, y in corners]))
        painter.setPen(pen("mark", dashed=True))
        painter.drawLine(QPointF(float(self.x_px(low)), float(self.y_px(low))),
                         QPointF(float(self.x_px(high)), float(self.y_px(high))))
        px, py = self.x_px(self.x), self.y_px(self.y)
        exact = [QPointF(x, y) for x, y, b in zip(px.tolist(), py.tolist(), self.points.bound,
                                                  strict=True) if not b]
        draw_points(painter, exact, "peer", RADIUS + 0.5, 0.75)
        painter.setPen(pen("mark", 1.2))
        painter.setBrush(brush("base"))
        for i in np.flatnonzero(self.points.bound).tolist():
            painter.drawPolygon(_triangle(px[i], py[i], 4.2))
        self._draw_key(painter)

    def key_entries(self) -> list[str]:
        """What the upper left corner explains, from above."""
        found = []
        if math.isfinite(self.half):
            found.append(tr("band: {level} % interval").format(level=f"{100 * self.level:g}"))
        if self.points.bound.any():
            found.append(tr("△ lower bound"))
        return found

    def _draw_key(self, painter: QPainter) -> None:
        for k, text in enumerate(self.key_entries()):
            rect = QRectF(7, 2 + k * 15, text_width(text), 14)
            halo(painter, rect)
            draw_text(painter, rect, text, "text3")

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hovered is not None:
            painter.setPen(pen("strong", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._at(self.hovered), RADIUS + 3, RADIUS + 3)
        for i in self.chosen:
            self._draw_point(painter, i, CHOSEN if i == self.main else RADIUS + 0.5)
        self._draw_interval(painter)
        self._draw_today(painter)
        for rect, i in self.labels:
            own = i == self.main
            if own:
                halo(painter, rect)
            draw_text(painter, rect, self._label(i), "accent_text" if own else "text2",
                      semibold=own)

    def _draw_point(self, painter: QPainter, i: int, radius: float) -> None:
        if self.points.bound[i]:
            painter.setPen(pen("accent", 1.6))
            painter.setBrush(brush("base"))
            at = self._at(i)
            painter.drawPolygon(_triangle(at.x(), at.y(), radius + 1.0))
        else:
            draw_points(painter, [self._at(i)], "accent", radius)

    def _interval(self) -> QLineF | None:
        """The interval of the newest point of the selected company, in pixels."""
        if (i := self.main) is None:
            return None
        ends = np.log10(np.array([self.points.low[i], self.points.high[i]]) / self.money.step)
        if not np.isfinite(ends).all():
            return None
        left, right = (float(self.x_px(end)) for end in ends)
        y = round(self._at(i).y()) + 0.5
        return QLineF(left, y, right, y)

    def _draw_interval(self, painter: QPainter) -> None:
        line = self._interval()
        if line is None:
            return
        painter.setClipRect(self.area)
        painter.setPen(pen("accent", 2.0))
        painter.drawLine(line)
        painter.setPen(pen("accent"))
        for x in (round(line.x1()) + 0.5, round(line.x2()) + 0.5):
            painter.drawLine(QLineF(x, line.y1() - WHISKER_CAP, x, line.y1() + WHISKER_CAP))

    def _draw_today(self, painter: QPainter) -> None:
        """What the model says of the selected company now, on the lower edge."""
        if self.today is None:
            return
        painter.setClipRect(self.area.adjusted(0, 0, 0, 2))
        mid, low, high = (float(self.x_px(v)) for v in self.today)
        mid = min(max(mid, 6.0), self.area.width() - 6.0)  # beyond the edge: at it
        y = self.area.height() - 5.5
        painter.setPen(pen("accent"))
        painter.drawLine(QLineF(low, y, high, y))
        for x in (low, high):
            painter.drawLine(QLineF(round(x) + 0.5, y - 3, round(x) + 0.5, y + 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush("accent"))
        painter.drawPolygon(_triangle(mid, y + 1, 5.0))
        text = tr("today {amount}").format(
            amount=self.money.table(10 ** self.today[0] * self.money.step))
        room = text_width(text)
        left = mid - 9 - room if mid > self.area.width() - room - 12 else mid + 9
        rect = QRectF(left, y - 16, room, 13)
        halo(painter, rect)
        draw_text(painter, rect, text, "accent_text")

    # -- labels ------------------------------------------------------------------------------------

    def _label(self, i: int) -> str:
        name = self.points.name(i)
        return f"{name} {self.points.day(i):%Y-%m}" if i == self.main else name

    @property
    def labels(self) -> list[tuple[QRectF, int]]:
        """Rectangle and point of every label: the selected company's, then those farthest off."""
        if self._labels is None:
            x, y = self.x_px(self.x), self.y_px(self.y)
            crowd = Crowd(x, y, np.full(len(x), RADIUS), self.area.width(), self.area.height())
            wanted = [] if self.main is None else [self.main]
            own = set(self.chosen)
            off = np.argsort(-np.abs(self.points.ln_ratio), kind="stable").tolist()
            named = {self.points.rows[i].company_id for i in own}
            for i in off:
                company = self.points.rows[i].company_id
                if len(wanted) > _NAMED:
                    break
                if company not in named and not self.points.bound[i]:
                    named.add(company)
                    wanted.append(i)
            found = [Candidate(i, text_width(self._label(i), i == self.main), float(x[i]),
                               float(y[i]), CHOSEN if i == self.main else RADIUS + 1,
                               i == self.main) for i in wanted]
            area = self.area.adjusted(2, 2, -2, -_STRIP - 4)
            key = QRectF(4, 0, 120, 15 * len(self.key_entries()) + 3)
            taken = [key] if (line := self._interval()) is None else [
                key, QRectF(line.x1(), line.y1() - 2, line.x2() - line.x1(), 4)]
            placed = place_labels(found, crowd, area, taken, self._sides)
            self._sides = {i: side for i, (_, side) in placed.items()}
            self._labels = [(rect, i) for i, (rect, _) in placed.items()]
        return self._labels

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        return nearest(self.x_px(self.x), self.y_px(self.y), (at.x(), at.y()), _REACH,
                       self.chosen[::-1])

    def choose(self, row: int) -> None:
        if self.points.row[row] >= 0:
            super().choose(int(self.points.row[row]))

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        return self.points.words(row, self.money)

    def key(self, event: QKeyEvent) -> bool:
        found = [] if self.main is None else np.flatnonzero(self.rows == self.main).tolist()
        return self.step(event, Qt.Key.Key_Left, Qt.Key.Key_Right, found[0] if found else None)


def _triangle(x: float, y: float, r: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y - r), QPointF(x + r, y + 0.8 * r), QPointF(x - r, y + 0.8 * r)])


def _around(values: np.ndarray) -> tuple[float, float]:
    """The range of the values and a little room."""
    low, high = float(values.min()), float(values.max())
    room = max(0.05 * (high - low), 0.1)
    return low - room, high + room
