"""Funding by quarter: bars stacked by country; below them the rounds without an amount."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.style import CENTRE, brush, draw_text, pen
from gui.i18n import tr
from gui.market.axis_ticks import money_ticks, quarter_ticks
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.key import LINE, Entry, block, draw_key, fill_block, key_rects
from gui.market.lines import round_details
from gui.market.plot import MarketPlot
from gui.names import short_name
from scoring.market.calendar import QUARTER, YEAR, span_text
from scoring.market.funding import OTHERS, Funding

FILLS = ("strong", "mark", "bar", "outline")
_WIDEST, _LANE, _NAMED = 16.0, 18.0, 3
_YEAR, _APART = 38.0, 10.0  # width of the place of a year, and what parts years from quarters
_UNDATED = "*"  # after a year: no more is known of the date


class FundingChart(MarketPlot):
    """Item i x (c + 1) + j is country j in quarter i, the last j of each the whole quarter.

    After the quarters stand, apart, the years of rounds whose date is known by year only.
    """

    MARGINS = QMargins(52, 8, 12, 38)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(market, tr("Funding by quarter"), parent)
        self.funding: Funding = market.funding
        self._columns = 1
        self._lane = 0.0
        self._rects: dict[int, QRectF] = {}

    def title(self) -> str:
        return tr("Funding by quarter")

    def short_title(self) -> str:
        return tr("Funding")

    def caption(self) -> str:
        found = self.funding
        text = tr("{n} rounds and listings").format(n=len(found.rounds))
        left_out = len(self.market.rumoured)
        return text + (tr(", {n} rumoured left out").format(n=left_out) if left_out else "")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> None:
        found = self.funding = self.market.funding
        self._columns = len(found.countries) + 1
        self.keys = [(place, country) for place in (
            *((QUARTER, int(q)) for q in found.quarters), *((YEAR, int(y)) for y in found.years))
            for country in (*found.countries, None)]
        if not found.rounds:
            self.message = self.nothing(tr("No round or listing in this period."))
            return
        self.y_axis.title = self.money.unit
        self.x_axis.title = (tr("{sign} date known by year only").format(sign=_UNDATED)
                             if len(found.years) else "")
        self.fit()

    def fit(self) -> None:
        found = self.funding
        self._lane = _LANE if found.unknown.any() else 0.0
        highest = float(found.amounts.sum(axis=1).max()) or self.money.step
        room = max(self.area.height() - self._lane - self._key_height - 4, 1.0)
        scale = highest / room
        apart = (_APART + _YEAR * len(found.years)) / self._pitch if len(found.years) else 0.0
        self.set_range((-0.5, len(found.quarters) - 0.5 + apart),
                       (-self._lane * scale, highest + (self._key_height + 4) * scale))
        self.settle()

    @property
    def _pitch(self) -> float:
        """Width of the place of a quarter."""
        found = self.funding
        apart = _APART + _YEAR * len(found.years) if len(found.years) else 0.0
        return max(self.area.width() - apart, 20.0) / max(len(found.quarters), 1)

    def _middle(self, i: int) -> float:
        """Middle of the place of a quarter or, behind them, of a year."""
        count = len(self.funding.quarters)
        if i < count:
            return (i + 0.5) * self._pitch
        return count * self._pitch + _APART + (i - count + 0.5) * _YEAR

    @property
    def _key_height(self) -> float:
        rects = key_rects(self._entries(), 4, 0, self.area.width() - 8)
        return rects[-1].bottom() if rects else LINE

    def _entries(self) -> list[Entry]:
        names = [tr("others") if c == OTHERS else tr(c) for c in self.funding.countries]
        entries = [Entry(block(fill), name) for fill, name in zip(FILLS, names, strict=False)]
        if unknown := int(self.funding.unknown.sum()):
            entries.append(Entry(block("hatch"), _unknown(unknown)))
        return entries

    def settle(self) -> None:
        count = len(self.funding.quarters)
        first = int(self.funding.quarters[0])
        self.x_axis.grid = False
        self.x_axis.ticks = [(self._middle(int(at)), text) for at, text in
                             quarter_ticks(first, count, self._pitch * count)]
        self.x_axis.ticks += [(self._middle(count + k), f"{year}{_UNDATED}")
                              for k, year in enumerate(self.funding.years.tolist())]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in money_ticks(
            self.y_range[1], self.money.step, self.area.height())]
        self._rects = self._lay_out()

    def _lay_out(self) -> dict[int, QRectF]:
        """Rectangle of every item with money; whole quarters span the height."""
        found, rects = self.funding, {}
        width = max(1.0, math.floor(min(_WIDEST, self._pitch * 0.72)))
        ends = np.concatenate((np.zeros((len(found.amounts), 1)),
                               found.amounts.cumsum(axis=1)), axis=1)
        pixels = np.round(self.y_px(ends))
        for i, row in enumerate(pixels.tolist()):
            left = round(self._middle(i) - width / 2)
            for j in range(len(found.countries)):
                if found.amounts[i, j] > 0:
                    bottom = row[j]
                    top = min(row[j + 1], bottom - 1.0)
                    rects[i * self._columns + j] = QRectF(left, top, width, bottom - top)
            rects[(i + 1) * self._columns - 1] = QRectF(left, row[-1], width, row[0] - row[-1])
        return rects

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        zero = round(float(self.y_px(0.0)))
        for item, rect in self._rects.items():
            j = item % self._columns
            if j < self._columns - 1:
                fill_block(painter, rect, FILLS[j])
                if rect.height() > 3 and j:
                    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                                     brush("base"))
            elif (unknown := int(self.funding.unknown[item // self._columns].sum())):
                cell = QRectF(rect.left(), zero + 3, rect.width(), _LANE - 5)
                fill_block(painter, cell, "hatch")
                if rect.width() >= 9:
                    draw_text(painter, cell, str(unknown), "text", align=CENTRE)
        if self._lane:
            painter.fillRect(QRectF(0, zero, self.area.width(), 1), brush("mark"))
        entries = self._entries()
        draw_key(painter, entries, key_rects(entries, 4, 0, self.area.width() - 8))

    def draw_marks(self, painter: QPainter) -> None:
        for rect in self.selected_rects():
            painter.fillRect(rect, brush("accent"))
        for item, token in ((self.hovered, "text"), (self.chosen, "accent")):
            if item is not None and item in self._rects:
                painter.setPen(pen(token))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                rect = self._rects[item]
                painter.drawRect(rect.adjusted(-2, -2, 1, 1))

    def selected_rects(self) -> list[QRectF]:
        """The parts of the bars that the selected company raised; a dot's cell where unknown."""
        found, rects = self.funding, []
        zero = round(float(self.y_px(0.0)))
        for one, i, j, amount in zip(found.rounds, found.row.tolist(), found.column.tolist(),
                                     found.amount.tolist(), strict=True):
            if one.company_id != self.session.selection:
                continue
            whole = self._rects[(i + 1) * self._columns - 1]
            if math.isnan(amount):
                rects.append(QRectF(whole.left(), zero + _LANE - 2, whole.width(), 2))
                continue
            part = self._rects[i * self._columns + j]
            height = max(1.0, round(part.height() * amount / float(found.amounts[i, j])))
            rects.append(QRectF(part.left(), part.bottom() - height, part.width(), height))
        return rects

    # -- mouse, keys, details ----------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        found = self.funding
        i = int(at.x() / self._pitch)
        if i >= len(found.quarters):
            behind = at.x() - len(found.quarters) * self._pitch - _APART
            i = len(found.quarters) + int(behind // _YEAR)
            if behind < 0 or i >= len(found.amounts):
                return None
        for j in range(self._columns - 1):
            rect = self._rects.get(i * self._columns + j)
            if rect is not None and rect.adjusted(-3, 0, 3, 1).contains(at):
                return i * self._columns + j
        busy = found.known[i].any() or found.unknown[i].any()
        return (i + 1) * self._columns - 1 if busy else None

    def key(self, event: QKeyEvent) -> bool:
        """Left and right go by quarter, up and down through its countries."""
        count, now = len(self.funding.amounts), self.chosen
        place = self.along(count, None if now is None else now // self._columns, event.key())
        if place is not None:
            self.pick((place + 1) * self._columns - 1)
            return True
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None and now is not None:
            first = now - now % self._columns
            told = [k for k in range(first, first + self._columns) if self._of(k)]
            if now in told:
                self.pick(told[(told.index(now) + step) % len(told)])
            return True
        return event.key() == Qt.Key.Key_Escape and super().key(event)

    def _of(self, item: int) -> list[int]:
        """The rounds of an item, the largest first."""
        found, (i, j) = self.funding, divmod(item, self._columns)
        mine = (found.row == i) & ((found.column == j) | (j == self._columns - 1))
        order = np.argsort(-np.nan_to_num(found.amount, nan=-1.0), kind="stable")
        rows: list[int] = order[mine[order]].tolist()
        return rows

    def _name(self, item: int) -> str:
        i, j = divmod(item, self._columns)
        count = len(self.funding.quarters)
        text = (span_text(int(self.funding.quarters[i]), QUARTER) if i < count else
                tr("{year}, date known by year only").format(
                    year=int(self.funding.years[i - count])))
        if j == self._columns - 1:
            return text
        country = self.funding.countries[j]
        return f"{text} · {tr('others') if country == OTHERS else tr(country)}"

    def item_words(self, item: int) -> tuple[str, ...]:
        found, rows = self.funding, self._of(item)
        amounts = found.amount[rows]
        known = amounts[~np.isnan(amounts)]
        lines = [self._name(item)]
        if len(known):
            words = tr("{amount} in 1 round") if len(known) == 1 else tr("{amount} in {n} rounds")
            lines.append(words.format(
                amount=self.money.words(float(known.sum())), n=len(known)))
        if len(known) < len(rows):
            lines.append(_unknown(len(rows) - len(known)))
        lines += [f"{short_name(self.market.company(found.rounds[k].company_id).name)} "
                  f"{self.money.table(float(found.amount[k]))}"
                  for k in rows[:_NAMED] if not math.isnan(found.amount[k])]
        return tuple(lines)

    def details(self, item: int | None) -> Details:
        found = self.funding
        if item is None:
            rows = list(range(len(found.rounds)))[::-1]
            heading = tr("All rounds and listings of the period")
        else:
            rows, heading = self._of(item), tr("Rounds and listings of {part}").format(
                part=self._name(item))
        return round_details(self.market, heading, [found.rounds[k] for k in rows],
                             found.amount[rows].tolist())


def _unknown(count: int) -> str:
    if count == 1:
        return tr("1 round, amount unknown")
    return tr("{n} rounds, amount unknown").format(n=count)
