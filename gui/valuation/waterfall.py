"""From the average company to this value: what each input makes of it, in money on a log scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from gui.charts.export import copy_picture
from gui.charts.style import CENTRE, LEFT, RIGHT, brush, draw_text, elided, text_width
from gui.compute.charts.scales import log_ticks
from gui.format import MINUS
from gui.i18n import tr
from gui.money import Money
from gui.theme.theme import theme
from gui.tips import titled_tip

LINE, BAR = 20.0, 14.0
_NAMES, _FIGURES, _AXIS = 120.0, 52.0, 34.0
_SMALL = 0.01  # ln: smaller parts share a line


@dataclass(frozen=True)
class Bar:
    """A line: from one amount to the next, in the currency shown; the first and last are whole."""

    name: str
    start: float
    end: float
    whole: bool = False

    @property
    def change(self) -> float:
        """The amount it adds."""
        return self.end - self.start

    @property
    def larger(self) -> float:
        return max(self.start, self.end)


@dataclass(frozen=True)
class Steps:
    """The bars from the average company to one value; `ends` is what the parts add up to."""

    bars: tuple[Bar, ...] = ()
    nothing: tuple[str, ...] = ()  # inputs that make no difference

    @property
    def ends(self) -> float:
        return self.bars[-1].end if self.bars else float("nan")


def steps_of(
    parts: dict[str, float], names: dict[str, str], company: str, unit: float
) -> Steps:
    """The steps of parts in ln ("average" and the rest), largest first, premium and effects last.

    `names` are what the parts are called; `unit` is what a million dollars is in the currency.
    """
    last = ("company premium", "compute effect")
    rest = {k: v for k, v in parts.items() if k != "average"}
    large = sorted((k for k, v in rest.items() if k not in last and abs(v) >= _SMALL),
                   key=lambda k: -abs(rest[k]))
    small = [k for k, v in rest.items() if k not in last and 0 < abs(v) < _SMALL]
    ordered: list[tuple[str, float]] = [(names[k], rest[k]) for k in large]
    if len(small) == 1:
        ordered.append((names[small[0]], rest[small[0]]))
    elif small:
        ordered.append((tr("{n} smaller inputs").format(n=len(small)),
                        sum(rest[k] for k in small)))
    ordered += [(names[k], rest[k]) for k in last if rest.get(k)]
    level = parts["average"]
    bars = [Bar(names["average"], 0.0, math.exp(level) * unit, whole=True)]
    for name, part in ordered:
        bars.append(Bar(name, math.exp(level) * unit, math.exp(level + part) * unit))
        level += part
    bars.append(Bar(company, 0.0, math.exp(level) * unit, whole=True))
    return Steps(tuple(bars), tuple(names[k] for k, v in rest.items() if v == 0 and k not in last))


class Waterfall(QWidget):
    """Bars from the average company to the value of one; the axis is cut, as logarithms are."""

    def __init__(self, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._money = money
        self.steps = Steps()
        self._title = ""
        self.setAccessibleName(tr("From the average company to this value"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_steps(self, steps: Steps, title: str) -> None:
        """Show other steps; paints only if they differ."""
        self._title = title
        if steps == self.steps:
            return
        self.steps = steps
        height = int(LINE * len(steps.bars) + _AXIS + 4)
        if height != self.height():
            self.setFixedHeight(height)
        self.setAccessibleDescription("; ".join(
            f"{bar.name} {self.figure(bar)}" for bar in steps.bars))
        self.update()

    def figure(self, bar: Bar) -> str:
        """What stands behind a bar: '33.4', '+5.8', '−0.72'."""
        text = self._money.table(bar.end if bar.whole else bar.change)
        return text if bar.whole or text.startswith(MINUS) else f"+{text}"

    # -- a picture of it ---------------------------------------------------------------------------

    def title(self) -> str:
        return self._title

    def caption(self) -> str:
        return self._money.unit

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(328, int(LINE * len(self.steps.bars) + _AXIS + 4))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Copy picture"), lambda: copy_picture(self))
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = int((event.pos().y() - 2) // LINE)
            bars = self.steps.bars
            tip = self.tip(bars[place]) if 0 <= place < len(bars) else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return bool(super().event(event))

    def tip(self, bar: Bar) -> str:
        """A bar in words: from where to where, and how many times that is."""
        words = self._money.words
        if bar.whole:
            return titled_tip(bar.name, [words(bar.end)])
        return titled_tip(bar.name, [
            tr("{before} → {after}").format(before=words(bar.start), after=words(bar.end)),
            tr("value ×{times}, {part} in ln").format(
                times=f"{bar.end / bar.start:.2f}",
                part=f"{math.log(bar.end / bar.start):+.2f}".replace("-", MINUS))])

    # -- painting ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint into `rect`; lines fall on whole pixels."""
        if not self.steps.bars:
            return
        box = QRectF(rect.left() + _NAMES, rect.top() + 2,
                     max(rect.width() - _NAMES - _FIGURES - 8, 20.0),
                     LINE * len(self.steps.bars))
        low, high = self.scale()

        def px(amount: float) -> float:
            at = min(max((math.log10(amount) - low) / (high - low), 0.0), 1.0) if amount else 0.0
            return float(round(box.left() + at * box.width()))

        self._draw_axis(painter, box, low, high)
        for place, bar in enumerate(self.steps.bars):
            top = round(box.top() + place * LINE)
            self._draw_bar(painter, bar, px, top, place, box)

    def scale(self) -> tuple[float, float]:
        """The decimal logarithms of the units at both ends of the axis."""
        every = [v for bar in self.steps.bars for v in (bar.start, bar.end) if v > 0]
        low, high = math.log10(min(every)), math.log10(max(every))
        span = max(high - low, 0.15)
        return low - 0.2 * span, high + 0.03 * span

    def _draw_axis(self, painter: QPainter, box: QRectF, low: float, high: float) -> None:
        step = math.log10(self._money.step)
        ticks = log_ticks(low - step, high - step, most=max(2, int(box.width() // 34)))
        bottom = round(box.bottom()) + 1
        for at, text in ticks:
            x = round(box.left() + (at + step - low) / (high - low) * box.width())
            painter.fillRect(QRectF(x, box.top(), 1, bottom - box.top()), brush("grid"))
            draw_text(painter, QRectF(x - 30, bottom + 2, 60, 14), text, align=CENTRE)
        painter.fillRect(QRectF(box.left() - 1, box.top(), 1, bottom - box.top()), brush("mark"))
        painter.fillRect(QRectF(box.left() - 1, bottom, box.width() + 1, 1), brush("mark"))
        draw_text(painter, QRectF(box.left(), bottom + 16, box.width(), 14),
                  tr("{unit}, log scale").format(unit=self._money.unit), "text2", align=CENTRE)

    def _draw_bar(self, painter: QPainter, bar: Bar, px: object, top: float, place: int,
                  box: QRectF) -> None:
        assert callable(px)
        final = place == len(self.steps.bars) - 1
        left, right = sorted((px(bar.start), px(bar.end)))
        if bar.whole:
            fill, ink = ("accent", "accent_text") if final else ("mark", "text2")
        else:
            fill, ink = ("rise", "rise_text") if bar.change >= 0 else ("fall", "fall_text")
        y = top + (LINE - BAR) / 2
        painter.fillRect(QRectF(left, y, max(right - left, 1.0), BAR), brush(fill))
        if not final:  # to the next bar
            painter.fillRect(QRectF(px(bar.end), y + BAR, 1, LINE - BAR), brush("mark"))
        name = elided(bar.name, _NAMES - 16, final)
        draw_text(painter, QRectF(box.left() - _NAMES + 4, top, _NAMES - 12, LINE), name,
                  "accent_text" if final else "text2", align=RIGHT, semibold=final)
        figure = self.figure(bar)
        draw_text(painter, QRectF(right + 5, top, text_width(figure, final), LINE), figure, ink,
                  align=LEFT, semibold=final)
