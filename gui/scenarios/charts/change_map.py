"""Heat map of changes: a row per company, a column per scenario."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.heatmap import NUMBERED, HeatMap
from gui.charts.style import LEFT, draw_text, elided
from gui.charts.words import both_scripts, nothing_listed
from gui.format import EN_DASH, MINUS
from gui.i18n import tr
from gui.ranked.words import move_text
from gui.scenarios.charts import diverging
from gui.scenarios.facts import Facts
from gui.scenarios.model import change_words
from gui.widgets.combo import Combo

VALUE, RANK = "value", "rank"
_ROOM = NUMBERED + 2  # height of a row that carries its number
_LEAST = {VALUE: 1.0, RANK: 2.0}  # the scale reaches at least so far: per cent, places


class ChangeMap(HeatMap):
    """Change of value or rank against the reference of each scenario.

    Either the companies that move most, as many as carry numbers, or all that are listed.
    """

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        self.facts = facts
        self.columns: tuple[int, ...] = ()  # places of the scenarios drawn
        self.limit = 1.0  # where the scale ends
        self.show_ = Combo(tr("What the colours show"))
        self.show_.fill({f"{VALUE} moved": tr("Valuation"), f"{RANK} moved": tr("Rank"),
                         f"{VALUE} all": tr("All, value"), f"{RANK} all": tr("All, rank")},
                        f"{VALUE} moved")
        self.show_.setToolTip(tr("Change of value or of rank: of the companies that move most, or "
                                 "of all that are listed"))
        self.show_.setFixedWidth(96)
        super().__init__(facts.session, parent)
        self.setAccessibleName(tr("Heat map of changes"))
        self.show_.activated.connect(lambda _: self.refresh())

    @property
    def measure(self) -> str:
        """VALUE or RANK."""
        return str(self.show_.currentData()).partition(" ")[0]

    @property
    def most_moved(self) -> bool:
        """Whether only the companies that move most are shown."""
        return str(self.show_.currentData()).endswith("moved")

    def short_title(self) -> str:
        return tr("Map")

    def caption(self) -> str:
        unit = tr("change in %") if self.measure == VALUE else tr("places won or lost")
        return tr("{what} against {reference}").format(
            what=unit, reference=tr("Base") if self.facts.against == "base" else tr("Parent"))

    def controls(self) -> list[QWidget]:
        return [self.show_]

    def listen(self) -> None:
        self.facts.changed.connect(self.refresh)
        self.session.listed.connect(self.refresh)
        self.session.selected.connect(self.selection_moved)

    # -- reading -----------------------------------------------------------------------------------

    def take(self, kinds: frozenset[str]) -> None:
        self._choose_rows()

    def take_selection(self) -> None:
        if self.most_moved and self._place(self.session.row) is None:
            self._choose_rows()
        super().take_selection()

    def geometry_moved(self) -> None:
        super().geometry_moved()
        if self.most_moved and not self._stale:
            self._choose_rows()
            super().take_selection()

    def _choose_rows(self) -> None:
        """Take the changes of the rows to be drawn."""
        comparison = self.facts.comparison
        self.rows, self.values = np.zeros(0, dtype=np.int64), np.zeros((0, 0))
        self.columns = ()
        if comparison is None:
            self.message = self.facts.problem
            return
        self.columns = tuple(at for at, (result, reference) in enumerate(
            zip(comparison.results, comparison.references, strict=True))
            if result is not reference)
        changes = (100 * (comparison.value_ratios - 1) if self.measure == VALUE
                   else comparison.rank_moves)[:, list(self.columns)]
        listed = self.facts.rows(None, False)
        if self.most_moved:
            listed = self._largest(listed, changes)
        self.rows, self.values = listed, changes[listed]
        self.limit = diverging.reach(changes, _LEAST[self.measure])
        self.message = "" if len(listed) else nothing_listed(self.session)
        if not np.nan_to_num(changes).any():
            self.message = tr("Nothing differs between these scenarios.")
        self.renew_map()
        self.data_layer.renew()

    def _largest(self, listed: np.ndarray, changes: np.ndarray) -> np.ndarray:
        """Those with the largest changes, largest first; the selected company is one of them."""
        size = np.abs(np.nan_to_num(changes[listed])).max(axis=1)
        room = max(int(self.area.height() // _ROOM), 1)
        order = np.argsort(-size, kind="stable")
        chosen = listed[order[:min(room, max(int((size > 0).sum()), 1))]]
        own = self.session.row
        if own in listed and own not in chosen:
            chosen = np.append(chosen[:room - 1], own)
        return chosen

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (super().frame_key(), self.columns, self.facts.ids, self.limit, self.measure,
                tuple(self.facts.colour(id).name() for id in self.facts.ids),
                tuple(map(self.facts.name, self.facts.ids)))

    def cell_text(self, value: float) -> str:
        if self.measure == RANK:
            return move_text(int(value)) or EN_DASH
        return change_words(1 + value / 100).removesuffix(" %")

    def cell_tint(self, value: float) -> QColor:
        return diverging.tint(value / self.limit)

    def painted(self, values: np.ndarray) -> QImage:
        return diverging.picture(values / self.limit)

    def restyle(self) -> None:
        super().restyle()
        self.renew_map()

    def draw_heads(self, painter: QPainter, box: QRectF) -> None:
        width = box.width() / len(self.columns)
        for j, at in enumerate(self.columns):
            id_ = self.facts.ids[at]
            left = box.left() + j * width + 2
            painter.fillRect(QRectF(round(left), 8, 9, 9), self.facts.colour(id_))
            draw_text(painter, QRectF(left + 12, 4, 16, 16), self.facts.letter(id_), "text",
                      semibold=True)
            draw_text(painter, QRectF(left, 19, width - 4, 14),
                      elided(self.facts.name(id_), width - 4), align=LEFT)

    def draw_key(self, painter: QPainter, rect: QRectF) -> None:
        unit = " %" if self.measure == VALUE else ""
        text = f"{self.limit:g}"
        diverging.draw_scale(painter, rect, f"{MINUS}{text}{unit}", f"0{unit}", f"+{text}{unit}")

    # -- pointing ----------------------------------------------------------------------------------

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        comparison, money = self.facts.comparison, self.facts.money
        assert comparison is not None
        j = min(int(at.x() / self.area.width() * len(self.columns)), len(self.columns) - 1)
        place = self.columns[j]
        before = comparison.references[place]
        lines = [both_scripts(self.session.universe.companies[row]),
                 self.facts.lettered(self.facts.ids[place]),
                 tr("rank {before} → {after}").format(
                     before=int(before.ranks[row]), after=int(comparison.ranks[row, place]))]
        value = float(comparison.values[row, place])
        if not np.isnan(value):
            lines.append(tr("{before} → {after}, {change}").format(
                before=money.words(float(before.values.median[row])), after=money.words(value),
                change=change_words(float(comparison.value_ratios[row, place]))))
        return tuple(lines)
