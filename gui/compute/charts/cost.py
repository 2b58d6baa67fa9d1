"""Cost by chip: USD per million output tokens, cheapest first, with band and list price."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.style import (
    CENTRE,
    RIGHT,
    WHISKER_CAP,
    brush,
    draw_text,
    elided,
    halo,
    pen,
    text_width,
    ticks,
)
from gui.compute.charts.plot import ComputePlot
from gui.compute.charts.scales import log_ticks
from gui.compute.charts.words import (
    banded,
    figure,
    kind_words,
    limit_words,
    missing_words,
    needs_words,
    workload_short,
)
from gui.compute.choice import Choice
from gui.i18n import tr
from gui.session import Session

LOWEST, TALLEST = 22.0, 38.0  # height of a row
THICKEST = 14.0  # of a bar
SPREAD = 40.0  # from this ratio of the dearest to the cheapest the axis is logarithmic
_BAND = 0.22  # opacity of the bands
_FIGURES = 52.0  # room for the figure behind the longest whisker
_POINT = 3.5


class CostByChip(ComputePlot):
    """A bar per chip; below them the chips that do not hold the model, then those that lack data.

    Scrolls by whole rows where they do not all fit; the chosen chip is kept in sight.
    """

    MARGINS = QMargins(106, 24, 12, 38)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, choice, tr("Cost by chip"), parent)
        self.usd = self.low = self.high = np.zeros(0)  # by row
        self.notes: dict[int, str] = {}  # row -> why it has no bar
        self.refused: frozenset[int] = frozenset()  # rows that do not fit, among those
        self.list_price = float("nan")
        self.price_label = ""
        self.logarithmic = False
        self.top = 0  # place of the first row in sight
        self._wheel = 0
        self._followed: tuple[int, int | None] = (-1, None)  # chosen row and place last shown

    def short_title(self) -> str:
        return tr("Cost")

    def caption(self) -> str:
        known = len(self.rows) - len(self.notes)
        if self.message or not known:
            return ""
        return tr("whisker: low–high, {n} of {total} chips").format(n=known, total=len(self.rows))

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        costs, rates = self.compute.costs, self.compute.rates
        self.usd, self.low, self.high = (
            np.asarray(a, dtype=np.float64) for a in (costs.usd, costs.usd_low, costs.usd_high))
        self.low = np.where(np.isfinite(self.low), self.low, self.usd)
        self.high = np.where(np.isfinite(self.high), self.high, self.usd)
        known = np.isfinite(self.usd) & (self.usd > 0)
        cheapest = sorted(np.flatnonzero(known).tolist(), key=lambda i: self.usd[i])
        running = np.asarray(self.compute.used, dtype=np.float64) > 0
        unpriced = sorted(np.flatnonzero(running & ~known).tolist(),
                          key=lambda i: -self.compute.used[i])
        idle = np.flatnonzero(~running & ~known).tolist()
        refused = [i for i in idle if rates.limit[i] == "does not fit"]
        slow = [i for i in idle if rates.limit[i] != "does not fit" and not rates.missing[i]]
        blank = [i for i in idle if rates.missing[i] and i not in refused]
        refused.sort(key=lambda i: _or_inf(float(rates.needs[i])))
        self.rows = np.array([*cheapest, *unpriced, *slow, *refused, *blank], dtype=np.int64)
        self.refused = frozenset((*refused, *slow))
        self.notes = {i: missing_words(costs.missing[i] or ("rental_usd_per_hour",))
                      for i in unpriced}
        self.notes |= {i: self._slow_words() for i in slow}
        self.notes |= {i: needs_words(float(rates.needs[i])) for i in refused}
        self.notes |= {i: missing_words(rates.missing[i]) for i in blank}
        self._take_price()
        if cheapest:
            self.logarithmic = float(self.high[known].max() / self.usd[known].min()) > SPREAD
            self._fit_range()
        prefill = self.compute.served.get("phase") == "prefill"
        title = (tr("USD per million input tokens") if prefill
                 else tr("USD per million output tokens"))
        self.x_axis.title = (tr("{unit}, log scale").format(unit=title) if self.logarithmic
                             else title)
        return ""

    def _slow_words(self) -> str:
        target = self.compute.served.get("target_user_tps")
        if not target:
            return missing_words(("throughput",))
        return tr("does not reach {n} tok/s per user").format(n=f"{float(target):g}")

    def _take_price(self) -> None:
        """The list price of what the phase makes: of output, or of input for prefill."""
        compute = self.compute
        price = compute.list_price
        prefill = compute.served.get("phase") == "prefill"
        self.list_price = float(price.usd_in if prefill else price.value)
        self.price_label = tr("{name} list price {usd}").format(
            name=workload_short(compute.book, compute.workload), usd=figure(self.list_price))

    def _fit_range(self) -> None:
        """From 0, or from the cheapest on a log axis, to the dearest with room for its figure."""
        known = np.isfinite(self.usd) & (self.usd > 0)
        if not known.any():
            return
        low, high = float(self.low[known].min()), float(self.high[known].max())
        price = self.list_price
        if math.isfinite(price) and price > 0:
            low, high = min(low, price), max(high, price)
        room = max(self.area.width() - _FIGURES, 40.0) / max(self.area.width(), 60.0)
        if self.logarithmic:
            start, end = math.log10(low * 0.85), math.log10(high)
            self.set_range((start, start + (end - start) / room), (0.0, 1.0))
        else:
            self.set_range((0.0, high / room), (0.0, 1.0))

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self._fit_range()
            self._scroll_to(self.top)

    def take_selection(self) -> None:
        super().take_selection()
        now = self.selected, self.place(self.selected)
        if now != self._followed and now[1] is not None:
            self._show(now[1])
        self._followed = now
        self._scroll_to(self.top)

    # -- places ------------------------------------------------------------------------------------

    @property
    def fitting(self) -> int:
        """How many rows are in sight."""
        return max(1, min(int(self.area.height() // LOWEST), len(self.rows)))

    @property
    def pitch(self) -> float:
        """Height of a row."""
        return min(self.area.height() / self.fitting, TALLEST)

    @property
    def shown(self) -> range:
        """Places in sight."""
        return range(self.top, min(self.top + self.fitting, len(self.rows)))

    def middle(self, place: int) -> float:
        """Height of the middle of a place in the box, in pixels."""
        return (place - self.top + 0.5) * self.pitch

    def px(self, usd: float) -> float:
        """Where a cost stands in the box, in pixels."""
        return float(self.x_px(math.log10(max(usd, 1e-12)) if self.logarithmic else usd))

    def _scroll_to(self, top: int) -> None:
        top = max(0, min(top, len(self.rows) - self.fitting))
        if top != self.top:
            self.top = top
            self._unhover()
            self.data_layer.renew()
            self.mark_layer.update()
            self._renew_axes()

    def _show(self, place: int) -> None:
        if place < self.top:
            self._scroll_to(place)
        elif place >= self.top + self.fitting:
            self._scroll_to(place - self.fitting + 1)

    def geometry_moved(self) -> None:
        low, high = self.x_range
        most = max(2, int(self.area.width() // 48))
        found = log_ticks(low, high, most) if self.logarithmic else ticks(low, high, most)
        self.x_axis.ticks = [(at, text) for at, text in
                             ((float(self.x_px(v)), text) for v, text in found)
                             if at <= self.area.width() + 1]

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (super().frame_key(), self.top, self.fitting, self.selected, self.rows.tobytes(),
                self.labels, self.price_label, self.logarithmic)

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        bars = len(self.rows) - len(self.notes)
        axis = self.x_axis if bars else Axis(self.x_axis.title)
        draw_axes(painter, box, axis, Axis())
        room = box.left() - 14
        for place in self.shown:
            row = int(self.rows[place])
            chosen = row == self.selected
            token = "accent_text" if chosen else "text3" if row in self.notes else "text2"
            draw_text(painter, QRectF(6, box.top() + self.middle(place) - 8, room, 16),
                      elided(self.labels[row], room, chosen), token, align=RIGHT, semibold=chosen)
        self._draw_price_label(painter, box)

    def _draw_price_label(self, painter: QPainter, box: QRectF) -> None:
        if not self._priced:
            return
        text = self.price_label
        width = text_width(text)
        at = min(max(box.left() + self.px(self.list_price), box.left() + width / 2 - 60),
                 box.right() - width / 2)
        draw_text(painter, QRectF(at - width / 2, box.top() - 18, width, 16), text, align=CENTRE)

    @property
    def _priced(self) -> bool:
        return math.isfinite(self.list_price) and len(self.rows) > len(self.notes)

    def draw_data(self, painter: QPainter) -> None:
        for place in self.shown:
            row = int(self.rows[place])
            if row in self.notes:
                continue
            if self.logarithmic:
                painter.fillRect(self._span(place), brush("bar"))
            else:
                painter.fillRect(self._bar(place), brush("bar"))
                painter.fillRect(self._span(place), brush("mark", _BAND))

    def draw_marks(self, painter: QPainter) -> None:
        self._draw_price(painter)
        hovered = None if self.hovered is None else self.place(self.hovered)
        chosen = self.place(self.selected)
        for place, token in ((hovered, "mark"), (chosen, "accent")):
            if place is None or place not in self.shown or int(self.rows[place]) in self.notes:
                continue
            if not self.logarithmic:
                painter.fillRect(self._bar(place), brush(token))
                painter.fillRect(self._span(place), brush("mark", _BAND))
        for place in self.shown:
            row = int(self.rows[place])
            if row in self.notes:
                self._draw_note(painter, row, place)
            else:
                self._draw_figures(painter, row, place)
        self._draw_thumb(painter)

    def _draw_price(self, painter: QPainter) -> None:
        """The list price as a line as far down as there are bars."""
        bars = len(self.rows) - len(self.notes) - self.top
        if self._priced and bars > 0:
            x = round(self.px(self.list_price))
            bottom = self.area.height() if bars >= len(self.shown) else bars * self.pitch
            painter.setPen(pen("strong", dashed=True))
            painter.drawLine(QLineF(x, -4, x, bottom))

    def _draw_figures(self, painter: QPainter, row: int, place: int) -> None:
        """Whisker and figure; on a log axis, where bars would lie, a point."""
        chosen, y = row == self.selected, round(self.middle(place))
        low, high = (round(self.px(float(a[row]))) for a in (self.low, self.high))
        if high > low:
            painter.setPen(pen("strong"))
            painter.drawLine(QLineF(low, y, high, y))
            for end in (low, high):
                painter.drawLine(QLineF(end, y - WHISKER_CAP, end, y + WHISKER_CAP))
        if self.logarithmic:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush("accent" if chosen else "strong"))
            r = _POINT + 1.5 if chosen else _POINT
            painter.drawEllipse(QPointF(self.px(float(self.usd[row])), y), r, r)
            painter.setRenderHint(painter.RenderHint.Antialiasing, False)
        text = figure(float(self.usd[row]))
        rect = QRectF(max(high, round(self.px(float(self.usd[row])))) + 6, y - 8,
                      text_width(text, chosen), 16)
        if self._priced and rect.left() - 2 < self.px(self.list_price) < rect.right() + 2:
            halo(painter, rect)
        draw_text(painter, rect, text, "text" if chosen else "text2", semibold=chosen)
        if self.compute.costs.assumed[row]:
            painter.setPen(pen("mark", dashed=True))
            painter.drawLine(QLineF(rect.left(), y + 7, rect.right(), y + 7))

    def _draw_note(self, painter: QPainter, row: int, place: int) -> None:
        room = self.area.width() - 14
        text = elided(self.notes[row], room)
        rect = QRectF(6, self.middle(place) - 8, text_width(text), 16)
        halo(painter, rect.adjusted(-2, 0, 2, 0))
        draw_text(painter, rect, text, "warn_text" if row in self.refused else "text3")

    def _draw_thumb(self, painter: QPainter) -> None:
        """Which part of the rows is in sight, at the right edge."""
        if self.exporting or self.fitting >= len(self.rows):
            return
        height = self.area.height()
        top = round(height * self.top / len(self.rows))
        size = max(12, round(height * self.fitting / len(self.rows)))
        painter.fillRect(QRectF(self.area.width() - 4, top, 3, size), brush("mark", 0.6))

    def _bar(self, place: int) -> QRectF:
        thick = self._thickness
        top = round(self.middle(place) - thick / 2)
        return QRectF(0, top, round(self.px(float(self.usd[self.rows[place]]))), thick)

    def _span(self, place: int) -> QRectF:
        row, thick = int(self.rows[place]), self._thickness
        low, high = (round(self.px(float(a[row]))) for a in (self.low, self.high))
        return QRectF(low, round(self.middle(place) - thick / 2), high - low, thick)

    @property
    def _thickness(self) -> float:
        return float(min(THICKEST, round(0.62 * self.pitch)))

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = self.top + int(at.y() / self.pitch)
        return int(self.rows[place]) if place in self.shown else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        compute = self.compute
        rates, costs = compute.rates, compute.costs
        lines = [compute.names[row]]
        if row in self.notes:
            lines.append(self.notes[row])
        else:
            lines.append(f"{banded(*(float(a[row]) for a in (self.usd, self.low, self.high)))} "
                         f"{self.x_axis.title}")
        if not compute.used[row] > 0:
            return tuple(lines)
        lines.append(tr("{rate} tok/s per chip").format(rate=banded(
            *(float(a[row]) for a in (compute.used, compute.used_low, compute.used_high)))))
        if math.isfinite(costs.hourly[row]):
            lines.append(self._hourly_words(row))
        replica = float(rates.replica[row])
        if math.isfinite(replica):
            lines.append(tr("{n} chips per replica, {limit}").format(
                n=figure(replica) if replica % 1 else f"{int(replica):,}",
                limit=limit_words(str(rates.limit[row]))))
        return tuple(lines)

    def _hourly_words(self, row: int) -> str:
        costs = self.compute.costs
        hourly = tr("{usd} USD per chip and hour, {kind}").format(
            usd=figure(float(costs.hourly[row])), kind=kind_words(str(costs.kind[row])))
        day = str(costs.day[row] or "")
        hourly = f"{hourly}, {day}" if day else hourly
        return f"{hourly}, {tr('assumption')}" if costs.assumed[row] else hourly

    def key(self, event: QKeyEvent) -> bool:
        return self.step(event, Qt.Key.Key_Up, Qt.Key.Key_Down, self.place(self.selected))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._wheel -= event.angleDelta().y()
        rows, self._wheel = int(self._wheel / 40), int(math.fmod(self._wheel, 40))
        before = self.top
        self._scroll_to(self.top + rows)
        event.setAccepted(self.top != before or self.fitting < len(self.rows))


def _or_inf(value: float) -> float:
    return float(value) if math.isfinite(value) else math.inf
