"""Residuals: how far observations lie from predictions without their company, where and when."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.style import RIGHT, brush, draw_text, elided, halo, pen, text_width
from gui.i18n import mark, tr
from gui.money import Money
from gui.names import segment_name
from gui.session import Session
from gui.valuation.charts.plot import ValuationPlot, draw_points
from gui.valuation.charts.points import Points, nearest
from gui.widgets.combo import Combo

WAYS = {"segment": mark("by segment"), "date": mark("by date")}
_REACH, _RADIUS = 8.0, 3.0
_TALLEST = 30.0
_SIDES = {"segment": 124, "date": 46}
_RATIOS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
_LEAST = 3  # points from which a median says something


class Residuals(ValuationPlot):
    """Observed over model on a log scale, in lines by segment or along time; rows are points.

    Short bars are medians of a segment or year. Lower bounds are left out: their residuals say
    nothing.
    """

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, money, tr("Residuals"), parent)
        self.way = "segment"
        self.points = Points.none()
        self.shown: list[int] = []  # numbers of the points drawn
        self.ln = self.across = np.zeros(0)  # ln ratio, place along the other axis
        self.groups: list[tuple[str, float, int]] = []  # name, median of ln ratio, how many
        self.chosen: list[int] = []  # places in `shown`
        self.choice = Combo(tr("How residuals are laid out"), self)
        self.choice.fill({key: tr(text) for key, text in WAYS.items()}, self.way)
        self.choice.activated.connect(lambda _: self.set_way(str(self.choice.currentData())))

    def caption(self) -> str:
        return "" if self.message else tr("{way}, each without its company").format(
            way=tr(WAYS[self.way]))

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None:
            self.place_choice(self.choice)

    def set_way(self, way: str) -> None:
        """Lay out by 'segment' or by 'date'."""
        if way in WAYS and way != self.way:
            self.way = way
            self.choice.show_key(way)
            self.refresh(frozenset({"options"}))

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        points = self.points = Points.of(self.session, self.money)
        self.shown = [int(i) for i in np.flatnonzero(points.exact)
                      if points.companies[i] is not None]
        if not self.shown:
            return self.nothing()
        self.ln = points.ln_ratio[self.shown]
        (self._by_segment if self.way == "segment" else self._by_date)(points)
        order = np.argsort(self.across, kind="stable")
        seen: dict[str, int] = {}
        for k in order.tolist():  # one point per company, so that keys always move on
            seen.setdefault(points.rows[self.shown[k]].company_id, k)
        self.rows = np.array(list(seen.values()), dtype=np.int64)
        left = _SIDES[self.way]
        if self.MARGINS.left() != left:
            self.MARGINS = QMargins(left, 30, 14, 38)
            self.resizeEvent(None)
        return ""

    def _segment(self, i: int) -> str:
        company = self.points.companies[i]
        return company.segment if company else ""

    def _by_segment(self, points: Points) -> None:
        segments = np.array([self._segment(i) for i in self.shown])
        names = sorted(set(segments), key=lambda s: -float(np.median(self.ln[segments == s])))
        self.groups = [(segment_name(s), float(np.median(self.ln[segments == s])),
                        int(np.count_nonzero(segments == s))) for s in names]
        place = {name: k for k, name in enumerate(names)}
        # points of a line are laid a little apart, always the same way
        spread = (np.arange(len(self.shown)) * 0.618) % 1.0 - 0.5
        self.across = np.array([place[s] for s in segments]) + 0.5 + 0.5 * spread

    def _by_date(self, points: Points) -> None:
        days = [points.day(i) for i in self.shown]
        self.across = np.array([_years(day) for day in days])
        years = np.array([day.year for day in days])
        self.groups = [(f"{year}", float(np.median(self.ln[years == year])),
                        int(np.count_nonzero(years == year))) for year in sorted(set(years))]

    def take_selection(self) -> None:
        points, row = self.points, self.session.row
        self.chosen = [] if self.message or row < 0 else [
            k for k, i in enumerate(self.shown) if points.row[i] == row]

    # -- places ------------------------------------------------------------------------------------

    def fit(self) -> None:
        far = max(float(np.abs(self.ln).max()), 0.5) * 1.06
        if self.way == "segment":
            self.flipped = True
            self.set_range((-far, far), (0.0, float(len(self.groups))))
        else:
            self.flipped = False
            first, last = float(self.across.min()), float(self.across.max())
            room = max(0.03 * (last - first), 0.1)
            self.set_range((first - room, last + room), (-far, far))
        self.geometry_moved()

    def places(self) -> tuple[np.ndarray, np.ndarray]:
        """x and y of the points in pixels of the box."""
        if self.way == "segment":
            pitch = self.pitch
            return np.asarray(self.x_px(self.ln)), self.across * pitch
        return np.asarray(self.x_px(self.across)), np.asarray(self.y_px(self.ln))

    @property
    def pitch(self) -> float:
        """Height of a segment's line."""
        return min(self.area.height() / max(len(self.groups), 1), _TALLEST)

    def geometry_moved(self) -> None:
        area = self.area
        scale, room = (self.x_px, area.width()) if self.way == "segment" else (
            self.y_px, area.height())
        ratios = [(float(scale(math.log(r))), f"×{r:g}".replace("×0.", "×.")) for r in _RATIOS]
        marks = [(at, text) for at, text in ratios if 0 <= at <= room]
        if len(marks) * (46 if self.way == "segment" else 18) > room:
            marks = [m for m in marks if m[1] in ("×.01", "×.1", "×1", "×10", "×100")]
        if self.way == "segment":
            self.x_axis.ticks, self.y_axis.ticks = marks, []
            self.x_axis.title, self.y_axis.title = tr("observed ÷ model, log scale"), ""
            return
        self.y_axis.ticks = marks
        self.y_axis.title, self.x_axis.title = tr("observed ÷ model"), tr("date of the valuation")
        low, high = self.x_range
        step = max(1, math.ceil((high - low) * 40 / max(area.width(), 1.0)))
        self.x_axis.ticks = [(float(self.x_px(year)), f"{year}")
                             for year in range(math.ceil(low), int(high) + 1) if not year % step]

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return super().frame_key(), self.way, self.groups, self.pitch

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, self.y_axis if self.way == "date" else Axis())
        if self.way == "date" or self.pitch < 11:
            return
        room = box.left() - 12
        for k, (name, _, count) in enumerate(self.groups):
            rect = QRectF(4, box.top() + (k + 0.5) * self.pitch - 8, room, 16)
            draw_text(painter, rect, elided(f"{name} {count}", room), "text2", align=RIGHT)

    def draw_data(self, painter: QPainter) -> None:
        one = (float(self.x_px(0.0)) if self.way == "segment" else float(self.y_px(0.0)))
        painter.setPen(pen("mark", dashed=True))
        middle = round(one) + 0.5
        if self.way == "segment":
            painter.drawLine(QPointF(middle, 0), QPointF(middle, self.area.height()))
        else:
            painter.drawLine(QPointF(0, middle), QPointF(self.area.width(), middle))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.places()
        draw_points(painter, [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)],
                    "peer", _RADIUS, 0.7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for k, (name, median, count) in enumerate(self.groups):
            if count < _LEAST:
                continue
            if self.way == "segment":
                rect = QRectF(round(float(self.x_px(median))) - 1, round(k * self.pitch) + 2, 3,
                              round(self.pitch) - 4)
            else:
                left, right = (float(self.x_px(int(name) + d)) for d in (0.08, 0.92))
                rect = QRectF(round(left), round(float(self.y_px(median))) - 1,
                              round(right - left), 3)
            painter.fillRect(rect, brush("strong"))

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.places()
        if self.hovered is not None:
            painter.setPen(pen("strong", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(float(x[self.hovered]), float(y[self.hovered])), 6.0, 6.0)
        draw_points(painter, [QPointF(float(x[k]), float(y[k])) for k in self.chosen], "accent",
                    _RADIUS + 1.5)
        if self.chosen:
            last = max(self.chosen, key=self._day)
            text = self.points.name(self.shown[last])
            room = text_width(text, True)
            left = float(x[last]) + 8
            if left + room > self.area.width() - 2:
                left = float(x[last]) - 8 - room
            rect = QRectF(left, min(max(float(y[last]) - 7, 1), self.area.height() - 15), room, 14)
            halo(painter, rect)
            draw_text(painter, rect, text, "accent_text", semibold=True)

    def _day(self, k: int) -> date:
        return self.points.day(self.shown[k])

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        x, y = self.places()
        return nearest(x, y, (at.x(), at.y()), _REACH, self.chosen)

    def choose(self, row: int) -> None:
        company = int(self.points.row[self.shown[row]])
        if company >= 0:
            super().choose(company)

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        i = self.shown[row]
        name = segment_name(self._segment(i))
        return (*self.points.words(i, self.money), *((name,) if name else ()))

    def key(self, event: QKeyEvent) -> bool:
        own = np.flatnonzero(np.isin(self.rows, self.chosen))
        back, forward = ((Qt.Key.Key_Up, Qt.Key.Key_Down) if self.way == "segment" else
                         (Qt.Key.Key_Left, Qt.Key.Key_Right))
        return self.step(event, back, forward, int(own[0]) if len(own) else None)


def _years(day: date) -> float:
    """A day as a year with decimals."""
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / 366
