"""Supply shares of a market, and how concentrated they are on three layers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.style import (
    CENTRE,
    RIGHT,
    brush,
    draw_text,
    elided,
    halo,
    nice_step,
    pen,
    text_width,
    wrapped,
)
from gui.compute.charts.plot import ComputePlot
from gui.compute.charts.words import about
from gui.compute.choice import Choice
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from gui.theme.theme import colour
from scoring.compute.supply_risk import GUIDELINES

if TYPE_CHECKING:
    from scoring.compute.supply.stress import Stress

MODERATE, HIGH = GUIDELINES["2023"].moderate, GUIDELINES["2023"].high
LOWEST, TALLEST = 16.0, 34.0  # height of a supplier's row
THICKEST = 14.0
_FIGURES = 48.0  # room for the figure behind the longest bar
_HEAD = 40.0  # from the last bar down to the line of the vendors' index
_LAYER = 28.0  # from one layer's line to the next
_FOOT = 36.0  # below the last line: marks and number of suppliers
_LAYERS = {"foundry": mark("foundry"), "memory": mark("memory")}
_CONCENTRATED = {
    "unconcentrated": mark("unconcentrated"),
    "moderately concentrated": mark("moderately concentrated"),
    "highly concentrated": mark("highly concentrated"),
}


class SupplyShares(ComputePlot):
    """A bar per supplier, hatched where nobody knows whose it is; the index as a range below.

    Rows are suppliers; the maker of the chosen chip is in accent.
    """

    MARGINS = QMargins(106, 26, 12, 8)
    ENGINE = False

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, choice, tr("Supply"), parent)
        self.names: tuple[str, ...] = ()
        self.shares = np.zeros(0)
        self.unknown: tuple[bool, ...] = ()
        self.hhi: tuple[float, float] = (float("nan"), float("nan"))
        self.layers: dict[str, tuple[float, float]] = {}  # below the vendors
        self.maker = -1  # the supplier of the chosen chip
        self._market = self._problem = ""

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        supply = self.compute.supply
        self.names = tuple(supply.names)
        self.shares = np.asarray(supply.shares, dtype=np.float64)
        self.unknown = tuple(bool(u) for u in supply.unknown)
        self.hhi = float(supply.hhi[0]), float(supply.hhi[1])
        layers: Mapping[str, tuple[float, float]] = supply.layers
        self.layers = {name: (float(layers[name][0]), float(layers[name][1]))
                       for name in _LAYERS if name in layers
                       and all(math.isfinite(v) for v in layers[name])}
        self._market = str(supply.name)
        self._problem = told(supply.problem) if supply.problem else ""
        self.rows = np.arange(len(self.names))
        if not self.names:
            return self._problem or tr(
                "No shares are known for this market.\nChoose another market in the table.")
        self._fit_range()
        return ""

    def _fit_range(self) -> None:
        largest = float(np.nanmax(self.shares, initial=0.01))
        room = max(self.area.width() - _FIGURES, 40.0) / max(self.area.width(), 60.0)
        self.set_range((0.0, largest / room), (0.0, 1.0))

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self._fit_range()

    def take_selection(self) -> None:
        super().take_selection()
        self.maker = -1
        if self.selected >= 0:
            vendor = str(self.compute.book.value("chips", self.choice.chip, "vendor") or "")
            plain = vendor.partition(" (")[0]
            self.maker = self.names.index(plain) if plain in self.names else -1

    # -- places ------------------------------------------------------------------------------------

    @property
    def below(self) -> dict[str, tuple[float, float]]:
        """The layers below the vendors, where there is room for them."""
        least = LOWEST * len(self.names) + _HEAD + _LAYER * len(self.layers) + _FOOT
        return self.layers if self.area.height() >= least else {}

    @property
    def pitch(self) -> float:
        """Height of a supplier's row."""
        below = _HEAD + _LAYER * len(self.below) + _FOOT
        room = max(self.area.height() - below, LOWEST * len(self.names))
        return min(max(room / max(len(self.names), 1), LOWEST), TALLEST)

    def middle(self, place: int) -> float:
        """Height of the middle of a supplier's bar in the box."""
        return (place + 0.5) * self.pitch

    @property
    def scale_top(self) -> float:
        """Height of the line of the vendors' index in the box."""
        return self.pitch * len(self.names) + _HEAD

    @property
    def scale_end(self) -> float:
        """The index at the right end of the line."""
        ends = [self.hhi[1], *(high for _, high in self.below.values())]
        known = [e for e in ends if math.isfinite(e)]
        top = max([2.0 * HIGH, *(1.25 * e for e in known)])
        step = nice_step(top, 4)
        return min(step * math.ceil(top / step), 10_000.0)

    def index_px(self, index: float) -> float:
        """Where an index stands in the box."""
        return index / self.scale_end * (self.area.width() - 1)

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (self.names, self._market, self.maker, self.pitch, tuple(self.below))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        room = box.left() - 14
        draw_text(painter, QRectF(12, 4, box.right() - 12, 16),
                  elided(self._market, box.right() - 12), "text3")
        for place, name in enumerate(self.names):
            chosen = place == self.maker
            lines = wrapped(tr(name), room, 2 if self.pitch >= 26 else 1)
            top = box.top() + self.middle(place) - 6.5 * len(lines)
            for k, text in enumerate(lines):
                draw_text(painter, QRectF(6, top + 13 * k, room, 13), text,
                          "accent_text" if chosen else "text2", align=RIGHT, semibold=chosen)
        painter.setPen(pen("mark"))
        bottom = box.top() + self.pitch * len(self.names)
        painter.drawLine(QPointF(box.left() - 1, box.top()), QPointF(box.left() - 1, bottom))
        for k, layer in enumerate(self.below):
            y = box.top() + self.scale_top + _LAYER * (k + 1)
            draw_text(painter, QRectF(6, y - 8, room, 16), tr(_LAYERS[layer]), align=RIGHT)
        if self.below:
            draw_text(painter, QRectF(6, box.top() + self.scale_top - 8, room, 16), tr("vendor"),
                      align=RIGHT)

    def draw_data(self, painter: QPainter) -> None:
        for place, share in enumerate(self.shares.tolist()):
            if not math.isfinite(share):
                continue
            rect = self._bar(place)
            if self.unknown[place]:
                painter.fillRect(rect, QBrush(colour("mark"), Qt.BrushStyle.BDiagPattern))
                painter.setPen(pen("mark"))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
            else:
                painter.fillRect(rect, brush("bar"))

    def draw_marks(self, painter: QPainter) -> None:
        if self.maker >= 0 and not self.unknown[self.maker]:
            painter.fillRect(self._bar(self.maker), brush("accent"))
        if self.hovered is not None and self.hovered != self.maker \
                and not self.unknown[self.hovered]:
            painter.fillRect(self._bar(self.hovered), brush("mark"))
        for place, share in enumerate(self.shares.tolist()):
            text = percent(share)
            bold = place == self.maker
            left = self._bar(place).right() + 6 if math.isfinite(share) else 6.0
            draw_text(painter, QRectF(left, self.middle(place) - 8, 60, 16), text,
                      "text" if bold else "text2", semibold=bold)
        self._draw_scale(painter)

    def _draw_scale(self, painter: QPainter) -> None:
        """The index of each layer as a range on one scale, with the guideline's two marks."""
        if not all(math.isfinite(v) for v in self.hhi):
            width = self.area.width()
            for k, text in enumerate(wrapped(self._problem, width, 6)):
                draw_text(painter, QRectF(0, self.scale_top - 24 + 14 * k, width, 14), text,
                          "warn_text")
            return
        top, width = self.scale_top, self.area.width()
        bottom = top + _LAYER * len(self.below)
        painter.setPen(pen("mark"))
        for bound in (MODERATE, HIGH):
            x = round(self.index_px(bound))
            painter.drawLine(QLineF(x, top - 7, x, bottom + 7))
        lines = [self.hhi, *self.below.values()]
        for k, (low, high) in enumerate(lines):
            y = round(top + _LAYER * k)
            painter.fillRect(QRectF(0, y - 1, width, 3), brush("grid" if k else "bar"))
            left, right = round(self.index_px(low)), round(self.index_px(high))
            thick = 5 if k else 9
            painter.fillRect(QRectF(left, y - thick // 2, max(right - left, 3), thick),
                             brush(_tint(low, high)))
            text = index_words(low, high)
            self._draw_over(painter, text if k else tr("HHI {range}").format(range=text),
                            (left + right) / 2, y - (12 if k else 15), not k)
        self._draw_bounds(painter, bottom + 15)

    def _draw_bounds(self, painter: QPainter, y: float) -> None:
        moderate, high = (self.index_px(v) for v in (MODERATE, HIGH))
        one, other = f"{MODERATE:,.0f}", f"{HIGH:,.0f}"
        gap = (text_width(one) + text_width(other)) / 2 + 8
        apart = max(gap - (high - moderate), 0.0) / 2
        left = self._draw_over(painter, one, moderate - apart, y)
        right = self._draw_over(painter, other, max(high + apart, left.right() + 8
                                                    + text_width(other) / 2), y)
        effective = self.compute.supply.effective
        few, many = sorted((float(effective[0]), float(effective[1])))
        text = tr("{range} suppliers").format(
            range=f"{few:.1f}" if f"{few:.1f}" == f"{many:.1f}"
            else f"{few:.1f}{EN_DASH}{many:.1f}" if math.isfinite(many)
            else f"{few:.1f}+")
        width = text_width(text)
        place = QRectF(self.area.width() - width - 1, y - 8, width, 16)
        if place.left() < right.right() + 8:
            place.translate(0, 15)
        draw_text(painter, place, text)

    def _draw_over(
        self, painter: QPainter, text: str, middle: float, y: float, semibold: bool = False
    ) -> QRectF:
        width = text_width(text, semibold)
        left = min(max(middle - width / 2, 0.0), self.area.width() - width)
        rect = QRectF(left, y - 8, width, 16)
        halo(painter, rect)
        draw_text(painter, rect, text, "text" if semibold else "text2", align=CENTRE,
                  semibold=semibold)
        return rect

    def _bar(self, place: int) -> QRectF:
        thick = float(min(THICKEST, round(0.62 * self.pitch)))
        share = float(self.shares[place])
        return QRectF(0, round(self.middle(place) - thick / 2),
                      max(round(float(self.x_px(share if math.isfinite(share) else 0.0))), 1),
                      thick)

    # -- mouse -------------------------------------------------------------------------------------

    def choose(self, row: int) -> None:
        """Suppliers are not chosen."""

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() / self.pitch)
        return place if 0 <= place < len(self.names) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        supply = self.compute.supply
        share = percent(float(self.shares[row]))
        if self.unknown[row]:
            return (tr(self.names[row]),
                    tr("{share}: whose it is, is not known").format(share=share),
                    tr("The index takes it as spread widely, and as one supplier."))
        lines = [tr(self.names[row]), tr("{share} of the market").format(share=share)]
        lines += stress_words(supply.stress, self.names[row])
        if word := _CONCENTRATED.get(str(supply.concentration)):
            lines.append(tr("market {word}, HHI {range}").format(
                word=tr(word), range=index_words(*self.hhi)))
        return tuple(lines)


def stress_words(stress: Stress | None, name: str) -> list[str]:
    """What dropping a supplier does: the worst shortfall, and how long it lasts."""
    if stress is None or name not in stress.suppliers:
        return []
    at = stress.suppliers.index(name)
    peak, months = float(stress.peak[at]), float(stress.months_to_95[at])
    lines = []
    if math.isfinite(peak):
        lines.append(tr("if dropped: at worst {share} of the demand unserved").format(
            share=percent(peak)))
        lines.append(tr("{n} months until 95 % is served").format(n=about(months))
                     if math.isfinite(months) else tr("95 % is not served again in time"))
    return lines


def percent(share: float) -> str:
    """'20.3 %'; a dash where unknown."""
    return f"{100 * share:.1f} %" if math.isfinite(share) else EN_DASH


def index_words(low: float, high: float) -> str:
    """'3,453–3,882'."""
    one, other = f"{low:,.0f}", f"{high:,.0f}"
    return one if one == other else f"{one}{EN_DASH}{other}"


def _tint(low: float, high: float) -> str:
    """The colour of a range by the guideline: above the upper bound, touching it, below."""
    return "fall" if low > HIGH else "warn" if high > MODERATE else "rise"
