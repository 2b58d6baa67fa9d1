"""Shares of rounds with state and with industrial capital: of the known, with the unknown hatched.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.style import CENTRE, RIGHT, brush, draw_text, halo, pen, text_width
from gui.format import score
from gui.i18n import mark, tr
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.key import Entry, block, draw_key, fill_block, key_rects
from gui.market.lines import capital_details
from gui.market.plot import MarketPlot
from scoring.market.calendar import span_text
from scoring.market.capital import INDUSTRIAL, STATE, CapitalShares

LANES = {STATE: mark("state"), INDUSTRIAL: mark("industrial")}
_CAPITAL = {STATE: mark("state capital"), INDUSTRIAL: mark("industrial capital")}
_WIDEST, _HEAD, _GAP = 16.0, 17.0, 4.0


class SharesChart(MarketPlot):
    """Item 2 x i + k is span i with capital k; both lanes run from none to all rounds."""

    MARGINS = QMargins(46, 8, 12, 38)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(market, tr("State and industrial capital"), parent)
        self.shares: CapitalShares = market.shares
        self._lanes: dict[int, QRectF] = {}

    def title(self) -> str:
        return tr("State and industrial capital")

    def short_title(self) -> str:
        return tr("Capital")

    def caption(self) -> str:
        text = tr("n = {n}").format(n=len(self.shares.rounds))
        left_out = self.shares.left_out
        return text + (tr(", {n} dated by year only left out").format(n=left_out)
                       if left_out else "")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> None:
        found = self.shares = self.market.shares
        self.keys = [(int(span), found.quarters, kind) for span in found.spans
                     for kind in (STATE, INDUSTRIAL)]
        if not found.rounds:
            self.message = self.nothing(tr("No round or listing in this period."))
            return
        self.fit()

    def fit(self) -> None:
        self.set_range((-0.5, len(self.shares.spans) - 0.5), (0.0, 1.0))
        self.settle()

    def settle(self) -> None:
        self._lanes = {}
        count = len(self.shares.spans)
        self.x_axis.grid = False
        step = math.ceil(count * 52 / max(self.area.width(), 1.0))
        self.x_axis.ticks = [
            (float(self.x_px(k)), span_text(int(span), self.shares.quarters))
            for k, span in enumerate(self.shares.spans.tolist()) if (count - 1 - k) % step == 0]
        self.y_axis.ticks = [(self.y_in(kind, at), text) for kind in LANES
                             for at, text in ((1.0, "1"), (0.5, ".5"), (0.0, "0"))]

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        super().draw_frame(painter, box)
        for kind, text in LANES.items():
            lane = self.lane(kind)
            painter.save()
            painter.translate(2, box.top() + lane.center().y())
            painter.rotate(-90)
            draw_text(painter, QRectF(-50, 0, 100, 16), tr(text), align=CENTRE)
            painter.restore()
        totals = (self.shares.known + self.shares.unknown)[:, STATE].tolist()
        pitch = box.width() / len(totals)
        for k, total in enumerate(totals):
            rect = QRectF(box.left() + k * pitch, box.bottom() + 17, pitch, 14)
            draw_text(painter, rect, str(total), "text3", align=CENTRE)
        draw_text(painter, QRectF(0, box.bottom() + 17, box.left() - 6, 14), tr("n"), "text3",
                  align=RIGHT)

    def frame_key(self) -> object:
        return super().frame_key(), (self.shares.known + self.shares.unknown).tobytes()

    def lane(self, kind: int) -> QRectF:
        """The area of one kind of capital, from none at the bottom to all at the top."""
        if kind not in self._lanes:
            key = key_rects(self._entries(), 4, 0, self.area.width() - 8)[-1].bottom()
            height = (self.area.height() - key) / 2  # with the figures above the bars
            top = round(key + kind * height + _HEAD)
            self._lanes[kind] = QRectF(0, top, self.area.width(), round(height - _HEAD - _GAP))
        return self._lanes[kind]

    def y_in(self, kind: int, share: float) -> float:
        """The pixel of a share in the lane of a kind."""
        lane = self.lane(kind)
        return lane.bottom() - share * lane.height()

    def bar(self, item: int) -> QRectF:
        """The place of one bar, from none to all."""
        i, kind = divmod(item, 2)
        pitch = self.area.width() / len(self.shares.spans)
        width = math.floor(min(_WIDEST, pitch * 0.6))
        lane = self.lane(kind)
        return QRectF(round((i + 0.5) * pitch - width / 2), lane.top(), width, lane.height())

    # -- painting ----------------------------------------------------------------------------------

    def _entries(self) -> list[Entry]:
        return [Entry(block("bar"), tr("with")), Entry(block("hatch"), tr("unknown")),
                Entry(_tick, tr("of the known"))]

    def draw_data(self, painter: QPainter) -> None:
        found = self.shares
        for kind in LANES:
            lane = self.lane(kind)
            zero = round(lane.bottom())
            for i in range(len(found.spans)):
                self._draw_bar(painter, 2 * i + kind, float(found.low[i, kind]),
                               float(found.high[i, kind]), float(found.share[i, kind]))
            painter.fillRect(QRectF(0, zero, lane.width(), 1), brush("mark"))
        entries = self._entries()
        draw_key(painter, entries, key_rects(entries, 4, 0, self.area.width() - 8))

    def _draw_bar(self, painter: QPainter, item: int, low: float, high: float,
                  share: float) -> None:
        if math.isnan(low):
            return
        kind, bar = item % 2, self.bar(item)
        y_low, y_high = round(self.y_in(kind, low)), round(self.y_in(kind, high))
        zero = round(self.y_in(kind, 0.0))
        if zero > y_low:
            fill_block(painter, QRectF(bar.left(), y_low, bar.width(), zero - y_low), "bar")
        if y_low > y_high:
            fill_block(painter, QRectF(bar.left(), y_high, bar.width(), y_low - y_high), "hatch")
        if math.isnan(share):
            return
        y = round(self.y_in(kind, share))
        painter.fillRect(QRectF(bar.left() - 3, y - 1, bar.width() + 6, 2), brush("strong"))
        text = score(share)
        rect = QRectF(bar.right() + 4, y - 7, text_width(text), 14)
        pitch = self.area.width() / len(self.shares.spans)
        room = min(bar.center().x() + pitch / 2 + 4, self.area.width())
        if rect.right() > room:  # none beside: above
            rect = QRectF(bar.center().x() - 14, min(y, y_high) - 15, 28, 14)
        halo(painter, rect)
        draw_text(painter, rect, text, align=CENTRE)

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item, with_ in self.selected_items():
            bar = self.bar(item)
            painter.setPen(pen("accent", 1.4))
            painter.setBrush(brush("accent") if with_ else brush("base"))
            painter.drawEllipse(QPointF(bar.center().x() + 0.5, bar.bottom() - 5), 3.5, 3.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for marked, token in ((self.hovered, "text"), (self.chosen, "accent")):
            if marked is not None:
                painter.setPen(pen(token))
                painter.drawRect(self.bar(marked).toAlignedRect().adjusted(-5, -2, 4, 1))

    def selected_items(self) -> list[tuple[int, bool]]:
        """Items that hold a round of the selected company, and whether it had such capital."""
        found: dict[int, bool] = {}
        for one, row in zip(self.shares.rounds, self.shares.row.tolist(), strict=True):
            if one.company_id == self.session.selection:
                for kind, answer in ((STATE, one.state), (INDUSTRIAL, one.industrial)):
                    found[2 * row + kind] = found.get(2 * row + kind, False) or answer is True
        return list(found.items())

    # -- mouse, keys, details ----------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        i = int(at.x() / self.area.width() * len(self.shares.spans))
        kind = STATE if at.y() < self.area.height() / 2 else INDUSTRIAL
        held = 0 <= i < len(self.shares.spans) and not np.isnan(self.shares.low[i, kind])
        return 2 * i + kind if held else None

    def key(self, event: QKeyEvent) -> bool:
        """Left and right go by span, up and down change the capital."""
        now = self.chosen
        place = self.along(len(self.shares.spans), None if now is None else now // 2, event.key())
        if place is not None:
            self.pick(2 * place + (0 if now is None else now % 2))
            return True
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and now is not None:
            self.pick(now - now % 2 + (event.key() == Qt.Key.Key_Down))
            return True
        return event.key() == Qt.Key.Key_Escape and super().key(event)

    def _name(self, item: int) -> str:
        i, kind = divmod(item, 2)
        span = span_text(int(self.shares.spans[i]), self.shares.quarters)
        return f"{span} · {tr(_CAPITAL[kind])}"

    def item_words(self, item: int) -> tuple[str, ...]:
        found, (i, kind) = self.shares, divmod(item, 2)
        lines = [self._name(item)]
        if found.known[i, kind]:
            lines.append(tr("{share} of {n} rounds of which it is known").format(
                share=score(float(found.share[i, kind])), n=int(found.known[i, kind])))
        lines.append(tr("with {a}, without {b}, unknown {c}").format(
            a=int(found.with_[i, kind]), b=int(found.without[i, kind]),
            c=int(found.unknown[i, kind])))
        return tuple(lines)

    def details(self, item: int | None) -> Details:
        found = self.shares
        if item is None:
            rounds, heading = found.rounds[::-1], tr("All rounds and listings of the period")
        else:
            i, kind = divmod(item, 2)
            order = {True: 0, False: 1, None: 2}
            rounds = tuple(sorted(
                (r for r, at in zip(found.rounds, found.row.tolist(), strict=True) if at == i),
                key=lambda r: order[r.state if kind == STATE else r.industrial]))
            heading = tr("Rounds and listings of {part}: with, without, unknown").format(
                part=self._name(item))
        return capital_details(self.market, heading, rounds)


def _tick(painter: QPainter, at: QPointF) -> None:
    painter.fillRect(QRectF(at.x() - 5, round(at.y()) - 1, 10, 2), brush("strong"))
