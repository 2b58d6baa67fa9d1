"""The club: when each company was first reported at or above RMB 10bn, and at what value."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from data.records import Observation
from gui.charts.style import brush, draw_text, pen, text_width
from gui.i18n import tr
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.filters import BOTH
from gui.market.key import CIRCLE, SQUARE, TRIANGLE, Entry, point
from gui.market.lines import club_details, floor, value_details
from gui.market.points_chart import SELECTED, PointsChart
from gui.names import both_scripts, kind_name, short_name
from scoring.market.club import THRESHOLD, THRESHOLD_CURRENCY, Member
from scoring.market.kinds import LISTING, MARKET_CAP, TALK, value_kind

_RADIUS = 3.5


class ClubChart(PointsChart):
    """Item k is a member, or after the members a company that only talk puts there."""

    MARGINS = QMargins(58, 8, 12, 38)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(market, tr("Valued at RMB 10 bn or more"), parent)
        self.members: tuple[Member, ...] = ()
        self.path: list[Observation] = []

    def title(self) -> str:
        return tr("Valued at RMB 10 bn or more")

    def short_title(self) -> str:
        return tr("RMB 10 bn club")

    def caption(self) -> str:
        found = self.market.club
        inside = sum(not m.talk for m in self.members)
        text = tr("{n} members").format(n=len(found.members))
        if inside < len(found.members):
            text += tr(", {n} since {year}").format(n=inside, year=self.market.since.year)
        below = sum(m.below for m in found.members)
        return text + (tr(", {n} below by now").format(n=below) if below else "")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> None:
        found, since = self.market.club, self.market.since
        self.members = tuple(m for m in (*found.members, *found.apart) if m.first.date >= since)
        self.keys = [m.company_id for m in self.members]
        self.x = np.array([m.first.date.toordinal() for m in self.members], dtype=np.float64)
        self.y = np.array([self.money.amount(m.first, self.market.fx) for m in self.members],
                          dtype=np.float64)
        self.radius = np.full(len(self.members), _RADIUS)
        if not self.members:
            self.message = self.nothing(
                tr("No company was first reported at RMB 10 bn or more in this period."))
            return
        self.y_axis.title = tr("{unit}, log scale").format(unit=self.money.unit)
        self.fit()

    def fit(self) -> None:
        lowest = min(self._threshold(year) for year in self._years())
        self.set_log_range((float(self.x.min()), float(self.market.as_of.toordinal())),
                           min(float(self.y.min()), lowest) * 0.9, float(self.y.max()))

    def _years(self) -> range:
        return range(min(m.first.date.year for m in self.members), self.market.as_of.year + 1)

    def _threshold(self, year: int) -> float:
        """The threshold in the chosen currency, at the rate of a year."""
        return self.market.fx.convert(THRESHOLD, THRESHOLD_CURRENCY, self.money.currency, year)

    def take_selection(self) -> None:
        super().take_selection()
        self.path = []
        if self.session.selection in self.keys:
            self.path = sorted(
                (o for o in self.market.observations if o.company_id == self.session.selection
                 and o.date <= self.market.as_of and value_kind(o) != TALK),
                key=lambda o: o.date)

    def company_of(self, item: int) -> str:
        return self.members[item].company_id

    def is_selected(self, item: int) -> bool:
        return self.members[item].company_id == self.session.selection

    def label(self, item: int) -> str:
        return short_name(self.market.company(self.members[item].company_id).name)

    def label_order(self) -> Sequence[int]:
        order = np.argsort(-self.y, kind="stable").tolist()
        newest = np.argsort(-self.x, kind="stable").tolist()
        mixed = [k for pair in zip(order, newest, strict=True) for k in pair]
        return [k for k in dict.fromkeys(mixed) if not self.members[k].talk]

    def kept_free(self) -> list[QRectF]:
        y = float(self.y_px(math.log10(self._threshold(self.market.as_of.year))))
        free = [QRectF(0, y - 2, self.area.width(), 4)]
        spots = self._spots()
        for a, b in zip(spots, spots[1:], strict=False):
            steps = int(math.hypot(b.x() - a.x(), b.y() - a.y()) / 8) + 1
            free += [QRectF(a.x() + (b.x() - a.x()) * k / steps - 2,
                            a.y() + (b.y() - a.y()) * k / steps - 2, 4, 4) for k in range(1, steps)]
        return free

    # -- painting ----------------------------------------------------------------------------------

    def entries(self) -> list[Entry]:
        edge, fill = pen("mark", 1.1), brush("mark", 0.55)
        kinds = {self._shape(m) for m in self.members if not m.talk}
        entries = [Entry(point(shape, edge, fill), text) for shape, text in (
            (CIRCLE, tr("round")), (SQUARE, tr("stock market")), (TRIANGLE, tr("at least")))
            if shape in kinds]
        if any(m.talk for m in self.members):
            entries.append(Entry(point(CIRCLE, pen("mark", 1.1, dashed=True), None),
                                 tr("only talk: no member")))
        return entries

    @staticmethod
    def _shape(member: Member) -> int:
        if member.first.lower_bound:
            return TRIANGLE
        listed = value_kind(member.first) in (LISTING, MARKET_CAP)
        return SQUARE if listed else CIRCLE

    def draw_data(self, painter: QPainter) -> None:
        edge, fill = pen("mark", 1.1), brush("mark", 0.55)
        for k, member in enumerate(self.members):
            shape = CIRCLE if member.talk else self._shape(member)
            ink = pen("mark", 1.1, dashed=True) if member.talk else edge
            point(shape, ink, None if member.talk else fill, _RADIUS)(painter, self.spot(k))
        self.draw_key(painter)
        self._draw_threshold(painter)

    def _draw_threshold(self, painter: QPainter) -> None:
        """One dashed step per year: outside RMB the line moves with the rate."""
        painter.setPen(pen("strong", dashed=True))
        low, high = self.x_range
        last = 0.0
        for year in range(self._years().start - 1, self.market.as_of.year + 2):
            start, end = (min(max(float(day), low), high) for day in (
                _new_year(year), _new_year(year + 1)))
            known = min(max(year, self._years().start), self.market.as_of.year)
            if end > start:
                last = round(float(self.y_px(math.log10(self._threshold(known)))))
                painter.drawLine(QPointF(float(self.x_px(start)), last),
                                 QPointF(float(self.x_px(end)), last))
        text = tr("RMB 10 bn")
        draw_text(painter, self._free(text_width(text) + 2, last), text)

    def _free(self, width: float, line: float) -> QRectF:
        """Where the words beside the line lie clear of the points: leftmost, below it first."""
        spots, room = [self.spot(k) for k in range(len(self.members))], _RADIUS + 2
        below, above = line + 1, line - 15
        places = [QRectF(left, top, width, 14)
                  for left in range(2, max(3, int(self.area.width() - width)), 12)
                  for top in (below, above) if 0 <= top <= self.area.height() - 14]
        clear = (rect for rect in places if not any(
            rect.adjusted(-room, -room, room, room).contains(spot) for spot in spots))
        return next(clear, places[0] if places else QRectF(2, above, width, 14))

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = next((k for k in range(len(self.members)) if self.is_selected(k)), None)
        if selected is not None:
            self._draw_path(painter)
            member = self.members[selected]
            shape = CIRCLE if member.talk else self._shape(member)
            point(shape, pen("accent", 1.4), None if member.talk else brush("accent"),
                  SELECTED)(painter, self.spot(selected))
        self.draw_rings(painter)
        self.draw_labels(painter)

    def _draw_path(self, painter: QPainter) -> None:
        spots = self._spots()
        painter.setPen(pen("accent", 1.1))
        painter.drawPolyline(QPolygonF(spots))
        painter.setBrush(brush("accent"))
        for spot in spots:
            painter.drawEllipse(spot, 1.5, 1.5)

    def _spots(self) -> list[QPointF]:
        """What the selected company was worth over time, as far as it lies within the chart."""
        spots = []
        for row in self.path:
            x = float(self.x_px(float(row.date.toordinal())))
            y = float(self.y_px(math.log10(self.money.amount(row, self.market.fx))))
            if 0 <= x <= self.area.width() and 0 <= y <= self.area.height():
                spots.append(QPointF(x, y))
        return spots

    # -- details -----------------------------------------------------------------------------------

    def item_words(self, item: int) -> tuple[str, ...]:
        member = self.members[item]
        company, first = self.market.company(member.company_id), member.first
        worth = floor(self.money.words(self.money.amount(first, self.market.fx)),
                      first.lower_bound)
        lines = [both_scripts(company), f"{first.date_text} · {kind_name(first.kind)} {worth}"]
        if member.talk:
            lines.append(tr("a target or a rumour: not a member"))
        elif member.below:
            newest = self.money.words(self.money.amount(member.newest, self.market.fx))
            lines.append(tr("below since: {value} in {day}").format(
                value=newest, day=member.newest.date_text))
        if member.company_id not in self.session.universe.row:
            lines.append(tr("in the other universe"))
        return tuple(lines)

    def details(self, item: int | None) -> Details:
        if item is None:
            heading = tr("Companies first reported at RMB 10 bn or more, by date")
            if self.market.filters.universe == BOTH:
                heading = tr("Companies of both universes first reported at RMB 10 bn or more")
            return club_details(self.market, heading, sorted(
                self.members, key=lambda m: m.first.date, reverse=True))
        company = self.members[item].company_id
        rows = sorted((o for o in self.market.observations if o.company_id == company
                       and o.date <= self.market.as_of), key=lambda o: o.date, reverse=True)
        return value_details(self.market, tr("Valuations of {company}").format(
            company=self.label(item)), rows)


def _new_year(year: int) -> int:
    from datetime import date

    return date(year, 1, 1).toordinal()
