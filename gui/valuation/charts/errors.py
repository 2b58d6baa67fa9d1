"""The model's error against those of its baselines, all on companies never seen."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.style import RIGHT, brush, draw_text, elided, pen, text_width, ticks
from gui.i18n import mark, tr
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.plot import ValuationPlot
from gui.valuation.charts.words import GROUPS
from gui.widgets.combo import Combo

TALLEST, THICKEST = 34.0, 15.0
_FIGURES = 36.0
# what stands beside the model: part of the report, key in it, what it is called
_OTHERS = (
    ("ablation", "size_only", mark("Size only")),
    ("ablation", "factors_only", mark("Four factors only")),
    ("baselines", "mean_of_four", mark("Mean of four")),
    ("baselines", "mean_of_four_and_stage", mark("Mean of four + stage")),
    ("baselines", "segment_stage_median", mark("Segment × stage median")),
)


@dataclass(frozen=True)
class Bar:
    """One error; `low` and `high` are the least and the largest of repeats with other folds."""

    name: str
    error: float
    low: float
    high: float
    figures: Mapping[str, Any]


class ErrorsAgainstBaselines(ValuationPlot):
    """A bar of log-RMSE for the model, below it what it has to beat; dashed is the spread of ln
    value, which is what guessing the mean would miss by.
    """

    MARGINS = QMargins(152, 30, 12, 38)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, money, tr("Error against baselines"), parent)
        self.group = "all"
        self.bars: tuple[Bar, ...] = ()
        self.spread = float("nan")
        self.choice = Combo(tr("Rows the errors are of"), self)
        self.choice.fill({key: tr(text) for key, text in GROUPS.items()}, self.group)
        self.choice.activated.connect(lambda _: self.set_group(str(self.choice.currentData())))

    def short_title(self) -> str:
        return tr("Errors")

    def caption(self) -> str:
        if self.message:
            return ""
        words = tr("companies never seen, lower is better")
        return words if self.group == "all" else f"{words}; {tr(GROUPS[self.group])}"

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None:
            self.place_choice(self.choice)

    def set_group(self, group: str) -> None:
        """Show the errors of all rows, of venture rounds or of listed companies."""
        if group in GROUPS and group != self.group:
            self.group = group
            self.choice.show_key(group)
            self.refresh(frozenset({"options"}))

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        report = self.report
        self.bars = tuple(bar for bar in (self._model(report), *(
            self._bar(tr(name), report.get(part, {}).get(key, {}))
            for part, key, name in _OTHERS)) if bar is not None)
        self.rows = np.arange(len(self.bars))
        self.spread = self._spread()
        if not self.bars:
            return self.nothing()
        return ""

    def _model(self, report: Mapping[str, Any]) -> Bar | None:
        name = (tr("Baseline in use") if report["model"].get("fallback")
                else tr("Size and four factors"))
        bar = self._bar(name, report.get("errors", {}))
        repeats = report.get("errors_of_repeats", ())
        if bar is None or self.group != "all" or len(repeats) < 2:
            return bar
        return Bar(bar.name, bar.error, min(repeats), max(repeats), bar.figures)

    def _bar(self, name: str, errors: Mapping[str, Any]) -> Bar | None:
        figures = errors.get(self.group) or {}
        error = figures.get("log_rmse")
        if error is None:
            return None
        return Bar(name, float(error), float("nan"), float("nan"), figures)

    def _spread(self) -> float:
        """Standard deviation of ln value over the exact rows of the group."""
        asked = self.report.get("settings", {}).get("asked") or ()
        segment = {c.id: c.segment for u in self.session.reference.universes.values()
                   for c in u.companies}
        values = [r.observed for r in self.valued.frozen.rows
                  if r.used and not r.lower_bound and self.group in (
                      "all", "listed" if r.listed else "venture")
                  and (not asked or segment.get(r.company_id) in asked)]
        return float(np.std(np.log(values))) if len(values) > 1 else float("nan")

    # -- places ------------------------------------------------------------------------------------

    def fit(self) -> None:
        every = [v for b in self.bars for v in (b.error, b.high) if math.isfinite(v)]
        most = max([*every, *((self.spread,) if math.isfinite(self.spread) else ())])
        room = _FIGURES / max(self.area.width() - _FIGURES, 1.0)
        self.set_range((0.0, most * (1.0 + room)), (0.0, 1.0))
        spread = f"{self.spread:.2f}"
        titles = (tr("log-RMSE; dashed: spread of ln value {spread}").format(spread=spread),
                  tr("log-RMSE; spread {spread}").format(spread=spread), tr("log-RMSE"))
        self.x_axis.title = next((t for t in titles if math.isfinite(self.spread)
                                  and text_width(t) <= self.area.width()), titles[-1])

    @property
    def pitch(self) -> float:
        """Height of a bar's line."""
        return min(self.area.height() / max(len(self.bars), 1), TALLEST)

    def middle(self, place: int) -> float:
        """Height of a bar's middle in the box."""
        return (place + 0.5) * self.pitch

    def geometry_moved(self) -> None:
        most = max(2, int(self.area.width() // 34))
        self.x_axis.ticks = [(float(self.x_px(at)), text)
                             for at, text in ticks(*self.x_range, most=most)]

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return super().frame_key(), tuple(b.name for b in self.bars), self.pitch

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, Axis())
        room = box.left() - 12
        for place, bar in enumerate(self.bars):
            y = box.top() + self.middle(place)
            draw_text(painter, QRectF(4, y - 8, room, 16), elided(bar.name, room, place == 0),
                      "text" if place == 0 else "text2", align=RIGHT, semibold=place == 0)

    def draw_data(self, painter: QPainter) -> None:
        thick = round(min(THICKEST, max(self.pitch - 6, 4)))
        for place, bar in enumerate(self.bars):
            y, right = round(self.middle(place)), float(self.x_px(bar.error))
            painter.fillRect(QRectF(0, y - thick // 2, round(right), thick),
                             brush("strong" if place == 0 else "bar"))
        if math.isfinite(self.spread):
            x = round(float(self.x_px(self.spread))) + 0.5
            painter.setPen(pen("strong", dashed=True))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.area.height()))
        for place, bar in enumerate(self.bars):
            y = round(self.middle(place))
            end = float(self.x_px(bar.error))
            if math.isfinite(bar.low):
                left, right = (round(float(self.x_px(v))) for v in (bar.low, bar.high))
                for x, width, token in ((left, round(end) - left, "base"),
                                        (round(end), right - round(end) + 1, "strong")):
                    painter.fillRect(QRectF(x, y, width, 1), brush(token))
                painter.fillRect(QRectF(left, y - 3, 1, 7), brush("base"))
                painter.fillRect(QRectF(right, y - 3, 1, 7), brush("strong"))
                end = max(end, right)
            text = f"{bar.error:.2f}"
            rect = QRectF(end + 6, y - 7, text_width(text, place == 0), 14)
            painter.fillRect(rect.adjusted(-1, 0, 1, 0), brush("base", 0.85))
            draw_text(painter, rect, text, "text", semibold=place == 0)

    def draw_marks(self, painter: QPainter) -> None:
        if self.hovered is not None:
            y = round(self.middle(self.hovered) - self.pitch / 2)
            painter.setPen(pen("mark"))
            painter.drawRect(QRectF(0, y, self.area.width() - 1, self.pitch - 1))

    # -- mouse -------------------------------------------------------------------------------------

    def choose(self, row: int) -> None:
        """A bar is no company."""

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() / self.pitch)
        return place if 0 <= place < len(self.bars) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        bar, f = self.bars[row], self.bars[row].figures
        lines = [bar.name, tr("log-RMSE {error}: a typical miss is ×/÷ {times}").format(
            error=f"{bar.error:.2f}", times=f"{math.exp(bar.error):.1f}")]
        if math.isfinite(bar.low):
            lines.append(tr("{low} to {high} with other folds").format(
                low=f"{bar.low:.2f}", high=f"{bar.high:.2f}"))
        if f.get("median_abs_pct") is not None:
            lines.append(tr("half of them off by less than {n} %").format(
                n=f"{f['median_abs_pct']:.0f}"))
        if f.get("within_15") is not None:
            lines.append(tr("{n} % within ±15 %").format(n=f"{100 * f['within_15']:.0f}"))
        if f.get("spearman") is not None:
            lines.append(tr("rank correlation {r}").format(r=f"{f['spearman']:.2f}"))
        lines.append(tr("{n} rows of {companies} companies").format(
            n=f.get("n", 0), companies=f.get("companies", 0)))
        return tuple(lines)
