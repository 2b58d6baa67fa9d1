"""What caused it: the selected company's way from one scenario to another, bar by bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.axes import draw_axes
from gui.charts.style import CENTRE, LEFT, RIGHT, brush, draw_text, elided, pen, text_width, ticks
from gui.charts.words import label
from gui.format import MINUS, signed
from gui.format import score as score_text
from gui.i18n import tr
from gui.scenarios.charts.bars import MOST, Bar, bars_of
from gui.scenarios.charts.plot import ScenarioPlot
from gui.scenarios.facts import Facts
from gui.scenarios.split import Split
from gui.widgets.combo import Combo

if TYPE_CHECKING:
    from models.comparison import Comparison

_TALLEST, _LEAST, _FOOT = 34.0, 17.0, 18.0
_CLOSED, _OPEN = "▸", "▾"


class ChangeBars(ScenarioPlot):
    """Bars add up to the change of value, composite or rank; exact up to 12 groups of inputs.

    A click on a group, or Enter on the one marked by the arrow keys, opens it into its parts.
    """

    MARGINS = QMargins(118, 8, 16, 38)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        self.split = Split(facts)
        self.bars: tuple[Bar, ...] = ()
        self.cut = False  # the axis does not begin at 0
        self.marked = -1  # the bar the arrow keys are at
        self.measure = Combo(tr("What is taken apart"))
        self.measure.fill({"value": tr("Valuation"), "composite": tr("Composite"),
                           "rank": tr("Rank")}, "value")
        self.measure.setFixedWidth(92)
        super().__init__(facts, tr("What caused it"), parent)
        self.split.setParent(self)
        self.split.answered.connect(self._answered)
        self.measure.activated.connect(lambda _: self._ask_again())
        facts.paired.connect(self.refresh)

    def short_title(self) -> str:
        return tr("Causes")

    def controls(self) -> list[QWidget]:
        return [self.measure]

    def caption(self) -> str:
        shares = self.split.shares
        if shares is None:
            return ""
        one, other = map(self.facts.letter, self.facts.pair)
        how = tr("Shapley, exact") if shares.exact else tr("Shapley, sampled")
        return tr("{one} to {other}; {how}").format(one=one, other=other, how=how)

    # -- reading -----------------------------------------------------------------------------------

    def _ask_again(self) -> None:
        self.split.ask(str(self.measure.currentData()))
        self._answered()

    def _answered(self) -> None:
        self.refresh()
        if self.parentWidget() is not None:
            self.parentWidget().update()

    def read(self, comparison: Comparison) -> None:
        one, other = (self.facts.result(id_) for id_ in self.facts.pair)
        if one is None or other is None:
            return
        self.split.ask()
        self._make()

    def take_selection(self) -> None:
        if self.facts.comparison is not None:
            self.split.ask()  # the parts of open scores are those of the company
            self._make()
            self.data_layer.renew()

    def _make(self) -> None:
        shares, row = self.split.shares, self.session.row
        self.bars = ()
        if self.session.vacant:
            return
        if shares is None:
            self.message = self.split.problem or (tr("Working it out…") if self.split.working
                                                  else "")
            return
        if not 0 <= row < len(np.atleast_1d(shares.start)):
            return
        room = max(min(int((self.area.height() - _FOOT) // _LEAST) - 2, MOST), 2)
        self.bars = bars_of(self.facts, shares, row, self.facts.differences, room,
                            self.split.group, self.split.parts)
        name = label(self.session.company)
        self.rows = np.arange(len(self.bars))
        self.marked = min(self.marked, len(self.bars) - 1)
        if not self.bars:
            self.message = tr("No value of {name} is known.").format(name=name)
        elif len(self.bars) == 2:
            one, other = map(self.facts.letter, self.facts.pair)
            self.message = tr("Nothing that differs between {one} and {other} moves {name}."
                              ).format(one=one, other=other, name=name)
        else:
            self.message = ""
            self._fit()

    def _fit(self) -> None:
        levels = [b.end for b in self.bars]
        low, high = min(levels), max(levels)
        span = max(high - low, 1e-9 * abs(high), 1e-12)
        start = low - 0.35 * span
        self.cut = start > 0
        self.set_range((start if self.cut else min(0.0, low), high + 0.42 * span), (0.0, 1.0))
        self.geometry_moved()

    def geometry_moved(self) -> None:
        if not self.bars or self.message:
            return
        low, high = self.x_range
        unit = self.facts.money.step if self.split.measure == "value" else 1.0
        found = ticks(low / unit, high / unit, max(2, int(self.area.width() // 46)))
        self.x_axis.ticks = [(float(self.x_px(at * unit)), text) for at, text in found]
        unit_words = {"value": self.facts.money.unit, "composite": tr("composite"),
                      "rank": tr("rank")}[self.split.measure]
        self.x_axis.title = f"{label(self.session.company)}, {unit_words}"

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and self.facts.comparison is not None:
            self._make()

    # -- words -------------------------------------------------------------------------------------

    def figure(self, bar: Bar) -> str:
        """What stands behind a bar: '15.6', '+.48', '−1.27'."""
        amount = bar.end if bar.whole else bar.change
        if self.split.measure == "composite":
            return score_text(amount, 3) if bar.whole else signed(amount, 3)
        if self.split.measure == "rank":
            return f"{amount:.0f}" if bar.whole else f"{amount:+.1f}".replace("-", MINUS)
        text = self.facts.money.table(amount)
        return text if bar.whole or text.startswith(MINUS) else f"+{text}"

    def sum_words(self) -> str:
        """What the bars add up to, and where a cut axis begins."""
        total = Bar("", "", self.bars[0].end, self.bars[-1].end)
        text = tr("sum {change}").format(change=self.figure(total))
        if not self.cut:
            return text
        begin = self.figure(Bar("", "", 0.0, self.x_range[0], whole=True))
        return tr("axis from {begin}; {sum}").format(begin=begin, sum=text)

    def good(self, bar: Bar) -> bool:
        """Whether a bar is for the better: a lower rank is."""
        return (bar.change < 0) if self.split.measure == "rank" else (bar.change >= 0)

    # -- painting ----------------------------------------------------------------------------------

    @property
    def pitch(self) -> float:
        """Height of a line."""
        return min((self.area.height() - 2) / max(len(self.bars), 1), _TALLEST)

    def frame_key(self) -> object:
        return (self.bars, self.pitch, self.x_axis.title, self.x_axis.ticks)

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        title, self.x_axis.title = self.x_axis.title, f"{self.x_axis.title}; {self.sum_words()}"
        room = box.width() + box.left() - 8
        self.x_axis.title = elided(self.x_axis.title, room)
        whole = QRectF(box)
        words, self.x_axis.title = self.x_axis.title, ""
        draw_axes(painter, whole, self.x_axis, self.y_axis)
        draw_text(painter, QRectF(8, box.bottom() + 18, box.right() - 8, 16), words, align=CENTRE)
        self.x_axis.title = title
        for place, bar in enumerate(self.bars):
            self._draw_name(painter, box, place, bar)

    def _draw_name(self, painter: QPainter, box: QRectF, place: int, bar: Bar) -> None:
        width = box.left() - 14
        top = box.top() + place * self.pitch
        two = bool(bar.note) and self.pitch >= 27
        y = top + self.pitch / 2 - (14 if two else 8)
        sign = f"{_OPEN if bar.open else _CLOSED} " if bar.group else ""
        room = width - text_width(sign)
        words = elided(bar.name, room, bar.whole)
        draw_text(painter, QRectF(6, y, width, 15), sign + words,
                  "text2" if bar.part else "text", align=RIGHT, semibold=bar.whole or bar.open)
        if two:
            draw_text(painter, QRectF(6, y + 13, width, 15), elided(bar.note, width), "text3",
                      align=RIGHT)

    def draw_data(self, painter: QPainter) -> None:
        one, other = self.facts.pair
        for place, bar in enumerate(self.bars):
            top = place * self.pitch
            height = min(self.pitch - 4, 15.0)
            y = round(top + (self.pitch - height) / 2)
            ends = (self.x_range[0] if bar.whole else bar.start, bar.end)
            left, right = sorted(round(float(self.x_px(v))) for v in ends)
            rect = QRectF(left, y, max(right - left, 1), round(height))
            if bar.whole:
                painter.fillRect(rect, self.facts.colour(one if place == 0 else other))
                ink = "text"
            else:
                token = "rise" if self.good(bar) else "fall"
                ink = f"{token}_text"
                if bar.open:
                    painter.setPen(pen(token))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
                else:
                    painter.fillRect(rect, brush(token))
            if place < len(self.bars) - 1:
                x = round(float(self.x_px(self._leads_to(place))))
                painter.setPen(pen("mark"))
                painter.drawLine(QPointF(x + 0.5, y + round(height)),
                                 QPointF(x + 0.5, y + self.pitch))
            text = self.figure(bar) if bar.change or bar.whole else ""
            width = text_width(text, bar.whole)
            at = rect.right() + 5
            if at + width > self.area.width():
                at = rect.left() - 5 - width
            draw_text(painter, QRectF(at, y - 1, width, 16), text, ink, align=LEFT,
                      semibold=bar.whole)

    def _leads_to(self, place: int) -> float:
        """The amount at which a bar hands over to the one below it."""
        below = self.bars[place + 1]
        return self.bars[place].end if below.whole else below.start

    def draw_marks(self, painter: QPainter) -> None:
        if 0 <= self.marked < len(self.bars) and self.hasFocus():
            painter.setPen(pen("accent"))
            top = round(self.marked * self.pitch)
            painter.drawRect(QRectF(0.5, top + 0.5, self.area.width() - 2, self.pitch - 2))

    # -- pointing and keys -------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() // self.pitch) if self.bars else -1
        return place if 0 <= place < len(self.bars) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        bar = self.bars[row]
        lines = [bar.name, bar.note, self.figure(bar)]
        if bar.group:
            lines.append(tr("Click to close it") if bar.open else tr("Click to open it"))
        return tuple(line for line in lines if line)

    def choose(self, row: int) -> None:
        """A click opens a group into its parts, or closes it."""
        if self.bars[row].group:
            self.marked = row
            self.split.open(self.bars[row].group)

    def key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self.bars:
            self.marked = min(max(self.marked + step, 0), len(self.bars) - 1)
            self.mark_layer.update()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) \
                and 0 <= self.marked < len(self.bars):
            self.choose(self.marked)
            return True
        return False
