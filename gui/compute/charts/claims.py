"""Claimed, derived and used ratios on one line each, within what the hardware allows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.style import RIGHT, brush, draw_text, elided, halo, pen, text_width
from gui.compute.charts.plot import ComputePlot
from gui.compute.charts.scales import log_ticks
from gui.compute.charts.words import banded, chip_label, figure, span, workload_short
from gui.compute.choice import Choice
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session

TALLEST = 72.0  # height of a line
_LINE = 15.0  # height of its physical band
_CAP = 3.0
_CHOICES = {"claimed": mark("claimed"), "derived": mark("derived"), "typed": mark("typed")}


@dataclass(frozen=True)
class Line:
    """One ratio: `chip` is its row, or -1 for a ratio of two workloads.

    `low` to `high` is the band of the derived ratio, `floor` to `ceiling` what is possible at all;
    `inside` is also True where that cannot be told.
    """

    name: str
    chip: int
    claimed: float
    derived: float
    low: float
    high: float
    floor: float
    ceiling: float
    used: float
    inside: bool
    reason: str
    choice: str

    @property
    def figures(self) -> list[float]:
        """All numbers that stand, for the range."""
        every = (self.claimed, self.derived, self.low, self.high, self.floor, self.ceiling,
                 self.used)
        return [v for v in every if math.isfinite(v) and v > 0]


class ClaimedDerivedUsed(ComputePlot):
    """One line per claim: band of the hardware, derived with band, claimed, used.

    Rows are the lines; a click on a chip's line chooses the chip.
    """

    MARGINS = QMargins(118, 26, 14, 38)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, choice, tr("Claimed, derived, used"), parent)
        self.lines: tuple[Line, ...] = ()

    def short_title(self) -> str:
        return tr("Claims")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        self.lines = (*self._chips(), *self._workloads())
        self.rows = np.arange(len(self.lines))
        if not self.lines:
            return tr("No claim stands against this base chip and workload.\n"
                      "Add one in the table of claims.")
        every = [v for line in self.lines for v in line.figures] or [1.0]
        low, high = math.log10(min(*every, 1.0)), math.log10(max(*every, 1.0))
        room = max(0.05 * (high - low), 0.06)
        self.set_range((low - room, high + room), (0.0, 1.0))
        self.x_axis.title = tr("ratio, log scale")
        return ""

    def _chips(self) -> list[Line]:
        compute, found = self.compute, []
        ratios = compute.ratios
        base = chip_label(compute.book, compute.chips[compute.base]) if compute.base >= 0 else ""
        for row in np.flatnonzero(np.isfinite(np.asarray(ratios.claimed, dtype=float))).tolist():
            judged = ratios.judgements[row]
            found.append(Line(
                f"{self.labels[row]} / {base}", row, claimed=float(ratios.claimed[row]),
                derived=float(ratios.derived[row]), low=float(ratios.low[row]),
                high=float(ratios.high[row]), floor=float(ratios.floor[row]),
                ceiling=float(ratios.ceiling[row]), used=float(ratios.used[row]),
                inside=judged is None or judged.inside is not False,
                reason=judged.reason if judged else "", choice=judged.choice if judged else ""))
        return found

    def _workloads(self) -> list[Line]:
        compute, found = self.compute, []
        served = compute.served
        pair = " / ".join(workload_short(compute.book, str(served.get(key) or ""))
                          for key in ("workload", "compare_with"))
        for judged, what in ((compute.compute_ratio, tr("compute per token")),
                             (compute.kv_ratio, tr("KV cache"))):
            if judged is None or not math.isfinite(judged.claimed):
                continue
            found.append(Line(
                f"{what}, {pair}", -1, claimed=judged.claimed, derived=judged.derived,
                low=judged.derived_low, high=judged.derived_high, floor=judged.low,
                ceiling=judged.high, used=judged.used, inside=judged.inside is not False,
                reason=judged.reason, choice=judged.choice))
        return found

    # -- places ------------------------------------------------------------------------------------

    @property
    def pitch(self) -> float:
        """Height of a line."""
        return min(self.area.height() / max(len(self.lines), 1), TALLEST)

    def middle(self, place: int) -> float:
        """Height of a line's middle in the box."""
        return (place + 0.5) * self.pitch

    def px(self, ratio: float) -> float:
        """Where a ratio stands in the box."""
        return float(self.x_px(math.log10(ratio)))

    def geometry_moved(self) -> None:
        most = max(2, int(self.area.width() // 34))
        self.x_axis.ticks = [(float(self.x_px(at)), text)
                             for at, text in log_ticks(*self.x_range, most=most)]

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (super().frame_key(), self.selected, self.pitch,
                tuple((line.name, line.chip) for line in self.lines))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, Axis())
        draw_text(painter, QRectF(12, 4, box.right() - 12, 16),
                  elided(self.key_words(), box.right() - 12), "text3")
        room = box.left() - 14
        for place, line in enumerate(self.lines):
            chosen = line.chip >= 0 and line.chip == self.selected
            one, other = _two(line.name)
            y = box.top() + self.middle(place)
            token = "accent_text" if chosen else "text2"
            for text, at, tint in ((one, y - 15, token), (other, y, "text3")):
                draw_text(painter, QRectF(6, at, room, 15), elided(text, room, chosen), tint,
                          align=RIGHT, semibold=chosen and tint == token)

    def key_words(self) -> str:
        """How to read the signs."""
        return tr("◇ claimed  ┃ derived  ● used  ▬ possible")

    def draw_data(self, painter: QPainter) -> None:
        one = round(self.px(1.0))
        painter.fillRect(QRectF(one, 0, 1, self.area.height()), brush("line"))
        for place, line in enumerate(self.lines):
            y = round(self.middle(place))
            if line.floor > 0 and line.ceiling > 0:
                left, right = sorted((round(self.px(line.floor)), round(self.px(line.ceiling))))
                painter.fillRect(QRectF(left, y - _LINE // 2, max(right - left, 2), _LINE),
                                 brush("bar", 0.7))
            if line.low > 0 and line.high > line.low:
                left, right = round(self.px(line.low)), round(self.px(line.high))
                painter.setPen(pen("strong"))
                painter.drawLine(QLineF(left, y, right, y))
                for end in (left, right):
                    painter.drawLine(QLineF(end, y - _CAP, end, y + _CAP))
            if line.derived > 0:
                x = round(self.px(line.derived))
                painter.fillRect(QRectF(x - 1, y - 7, 2, 15), brush("strong"))

    def draw_marks(self, painter: QPainter) -> None:
        for place, line in enumerate(self.lines):
            y = round(self.middle(place)) + 0.5
            if place == self.hovered:
                painter.setPen(pen("mark"))
                painter.drawRect(QRectF(1, round(self.middle(place) - self.pitch / 2) + 1,
                                        self.area.width() - 3, self.pitch - 3))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if line.used > 0:
                token = "accent" if line.chip == self.selected and line.chip >= 0 else "mark"
                painter.setPen(pen(token))
                painter.setBrush(brush(token))
                painter.drawEllipse(QPointF(self.px(line.used), y), 4.0, 4.0)
            if line.claimed > 0:
                token = "text2" if line.inside else "warn"
                painter.setPen(pen(token, 1.6))
                painter.setBrush(brush("base" if line.inside else "warn"))
                painter.drawPolygon(_diamond(self.px(line.claimed), y, 5.0))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._draw_figures(painter, line, place)

    def _draw_figures(self, painter: QPainter, line: Line, place: int) -> None:
        """Claimed above its mark, used below it, where the line is high enough."""
        if self.pitch < 38:
            return
        y = self.middle(place)
        parts = [(line.claimed, y - 22, "text2" if line.inside else "warn_text"),
                 (line.used, y + 8, "text")]
        for value, top, token in parts:
            if not value > 0:
                continue
            text = figure(value)
            width = text_width(text, token == "text")
            left = min(max(self.px(value) - width / 2, 1.0), self.area.width() - width - 1)
            rect = QRectF(left, top, width, 14)
            halo(painter, rect)
            draw_text(painter, rect, text, token, semibold=token == "text")

    # -- mouse -------------------------------------------------------------------------------------

    def choose(self, row: int) -> None:
        if self.lines[row].chip >= 0:
            super().choose(self.lines[row].chip)

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() / self.pitch)
        return place if 0 <= place < len(self.lines) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        line = self.lines[row]
        lines = [line.name,
                 tr("claimed {claimed}").format(claimed=figure(line.claimed)),
                 tr("derived {derived}").format(derived=banded(line.derived, line.low, line.high)),
                 tr("used {used}, {choice}").format(
                     used=figure(line.used), choice=tr(_CHOICES.get(line.choice, line.choice)))
                 if line.choice else tr("used {used}").format(used=figure(line.used))]
        if math.isfinite(line.floor) and math.isfinite(line.ceiling):
            text = (tr("the hardware allows {range}") if line.chip >= 0
                    else tr("over all contexts {range}"))
            lines.append(text.format(range=span(*sorted((line.floor, line.ceiling)))))
        if not line.inside and line.reason:
            lines.append(told(line.reason))
        return tuple(lines)


def _two(name: str) -> tuple[str, str]:
    """A name in two lines: 'A / B' -> 'A', '/ B'; 'KV cache, A / B' -> 'KV cache', 'A / B'."""
    for sign, front in ((", ", ""), (" / ", "/ ")):
        one, found, other = name.partition(sign)
        if found:
            return one, front + other
    return name, ""


def _diamond(x: float, y: float, r: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)])
