"""What is to be expected of each company, and how far the scenarios lie apart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.style import LEFT, RIGHT, brush, draw_text, pen, ticks
from gui.charts.words import both_scripts, fitting, nothing_listed
from gui.format import EN_DASH, MINUS
from gui.i18n import tr
from gui.scenarios.charts.plot import ScenarioPlot
from gui.scenarios.facts import Facts
from gui.scenarios.model import change_words
from gui.theme.theme import colour

if TYPE_CHECKING:
    from models.comparison import Comparison

_PITCH = 18.0
_THICK = 7.0


class ExpectedValues(ScenarioPlot):
    """A line per company, by expected value: the value in each scenario and what is expected of
    it, as changes from the first scenario shown; the band is one spread to either side.
    """

    MARGINS = QMargins(92, 8, 92, 38)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, tr("Expected values"), parent)
        self.changes = np.zeros((0, 0))  # (n, m) per cent from the first scenario
        self.expected = np.zeros(0)  # (n,) amounts
        self.spread = np.zeros(0)  # (n,) amounts
        self.start = np.zeros(0)  # (n,) the value changes are counted from
        self._order = np.zeros(0, dtype=np.int64)  # by expected value
        self._first = 0  # of them the first that is drawn
        self._row = -1

    def short_title(self) -> str:
        return tr("Expected")

    def caption(self) -> str:
        return tr("band: ± one spread")

    def listen(self) -> None:
        super().listen()
        self.session.listed.connect(self.refresh)

    @property
    def room(self) -> int:
        """How many companies fit."""
        return max(int(self.area.height() // _PITCH), 1)

    # -- reading -----------------------------------------------------------------------------------

    def read(self, comparison: Comparison) -> None:
        self.expected, self.spread = comparison.expected("values"), comparison.spread("values")
        self.start = comparison.values[:, 0]
        with np.errstate(invalid="ignore", divide="ignore"):
            self.changes = np.where(self.start[:, None] > 0, 100 * (
                comparison.values / self.start[:, None] - 1), np.nan)
        listed = self.facts.rows(None, False)
        listed = listed[~np.isnan(self.expected[listed]) & (self.start[listed] > 0)]
        self._order = listed[np.argsort(-self.expected[listed], kind="stable")]
        self.message = ""
        if not len(self._order):
            self.message = (tr("No company has a value in all scenarios that count.")
                            if len(self.session.order) else nothing_listed(self.session))
        self._fit()

    def take_selection(self) -> None:
        self._row = self.session.row
        self._fit()

    def _fit(self) -> None:
        """Choose the companies around the selected one, and the scale they need."""
        if self.message or not len(self._order):
            self.rows = np.zeros(0, dtype=np.int64)
            return
        place = np.flatnonzero(self._order == self._row)
        own = int(place[0]) if len(place) else 0
        if not self._first <= own < self._first + self.room:  # a click does not move the lines
            self._first = 0 if own < self.room else own - self.room // 2
        self._first = max(min(self._first, len(self._order) - self.room), 0)
        self.rows = self._order[self._first:self._first + self.room]
        shown = [self.changes[self.rows], *(self._ends(int(r)) for r in self.rows), 0.0]
        held = np.concatenate([np.ravel(np.asarray(part, dtype=float)) for part in shown])
        low, high = float(np.nanmin(held)), float(np.nanmax(held))
        pad = max(0.06 * (high - low), 0.3)
        self.set_range((low - pad, high + pad), (0.0, 1.0))
        self.geometry_moved()
        self.data_layer.renew()

    def _ends(self, row: int) -> tuple[float, float, float]:
        """Per cent from the start: expected less a spread, expected, and plus a spread."""
        at, spread, start = (float(a[row]) for a in (self.expected, self.spread, self.start))
        change, band = 100 * (at / start - 1), 100 * spread / start
        return change - band, change, change + band

    def geometry_moved(self) -> None:
        low, high = self.x_range
        found = ticks(low, high, max(2, int(self.area.width() // 40)))
        self.x_axis.ticks = [(float(self.x_px(at)), text if at <= 1e-9 else f"+{text}")
                             for at, text in found]
        ids = self.facts.ids
        self.x_axis.title = tr("change from {scenario}, %").format(
            scenario=self.facts.letter(ids[0]) if ids else EN_DASH)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale:
            self._fit()

    # -- painting ----------------------------------------------------------------------------------

    def middle(self, place: int) -> float:
        """Height of a line's middle in the box."""
        return (place + 0.5) * _PITCH

    def frame_key(self) -> object:
        rows = self.rows
        return (rows.tobytes(), self._row, self.expected[rows].tobytes(),
                self.spread[rows].tobytes(), self.x_axis.title, self.x_axis.ticks,
                self.facts.money.currency)

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        super().draw_frame(painter, box)
        money = self.facts.money
        for place, row in enumerate(self.rows.tolist()):
            chosen = row == self._row
            top = box.top() + self.middle(place) - 8
            room = box.left() - 14
            draw_text(painter, QRectF(6, top, room, 16),
                      fitting(self.session.universe.companies[row], room, chosen),
                      "accent_text" if chosen else "text2", align=RIGHT, semibold=chosen)
            draw_text(painter, QRectF(box.right() + 4, top, 40, 16),
                      money.table(float(self.expected[row])),
                      "accent_text" if chosen else "text", align=RIGHT, semibold=chosen)
            draw_text(painter, QRectF(box.right() + 48, top, 42, 16),
                      f"±{money.table(float(self.spread[row]))}", "text3", align=LEFT)

    def draw_data(self, painter: QPainter) -> None:
        zero = round(float(self.x_px(0.0))) + 0.5
        painter.setPen(pen("mark", dashed=True))
        painter.drawLine(QPointF(zero, 0), QPointF(zero, self.middle(len(self.rows) - 1) + 9))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tints = [self.facts.colour(id_) for id_ in self.facts.ids]
        for place, row in enumerate(self.rows.tolist()):
            y = round(self.middle(place))
            low, _, high = self._ends(row)
            left, right = float(self.x_px(low)), float(self.x_px(high))
            painter.fillRect(QRectF(left, y - _THICK / 2, max(right - left, 1.0), _THICK),
                             brush("bar"))
            self._dots(painter, row, y, tints)

    def _dots(self, painter: QPainter, row: int, y: float, tints: list[QColor]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for at, tint in enumerate(tints):
            change = float(self.changes[row, at])
            if not math.isnan(change):
                painter.setBrush(tint)
                painter.drawEllipse(QPointF(float(self.x_px(change)), y), 2.6, 2.6)

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(self.rows.tolist()):
            chosen = row == self._row
            x, y = float(self.x_px(self._ends(row)[1])), round(self.middle(place))
            painter.setPen(QPen(colour("base"), 1.0))
            painter.setBrush(colour("accent" if chosen else
                                    "text" if row == self.hovered else "strong"))
            size = 5.0 if chosen else 4.0
            painter.drawRect(QRectF(x - size / 2 - 0.5, y - 6, size, 12))

    # -- pointing ----------------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() // _PITCH)
        return int(self.rows[place]) if 0 <= place < len(self.rows) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        comparison, money = self.facts.comparison, self.facts.money
        assert comparison is not None
        _, change, _ = self._ends(row)
        lines = [both_scripts(self.session.universe.companies[row]),
                 tr("expected {value} ({change}), spread {spread}").format(
                     value=money.words(float(self.expected[row])),
                     change=change_words(1 + change / 100),
                     spread=money.words(float(self.spread[row])))]
        for at_, id_ in enumerate(self.facts.ids):
            share = f"{comparison.probabilities[at_]:.2f}".removeprefix("0").replace("-", MINUS)
            lines.append(tr("{scenario}: {value}, p {share}").format(
                scenario=self.facts.lettered(id_), share=share,
                value=money.words(float(comparison.values[row, at_]))))
        return tuple(lines)

    def key(self, event: QKeyEvent) -> bool:
        found = np.flatnonzero(self.rows == self._row)
        now = int(found[0]) if len(found) else None
        return self.step(event, Qt.Key.Key_Up, Qt.Key.Key_Down, now)
