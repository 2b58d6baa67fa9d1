"""The selected company in each scenario shown: rank, composite, value, interval, changes."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from gui.format import score, signed
from gui.i18n import tr
from gui.inspector.row_paint import MARGIN, RowDelegate
from gui.inspector.rows import ROW, Row
from gui.inspector.section import ListSection
from gui.ranked.words import move_text
from gui.scenarios.facts import Facts
from gui.scenarios.model import change_words
from gui.tips import titled_tip
from gui.widgets.link import Link
from gui.widgets.shorthand import Index

_SQUARE, _INSET = 10, 16
_SEEN = 5e-3  # a smaller change of a composite is not shown


class _Delegate(RowDelegate):
    """A row behind the colour of its scenario."""

    facts: Facts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        row: Row = index.data(ROW)
        self._ground(painter, option, rect)
        if row.id:
            painter.fillRect(rect.left() + MARGIN, rect.top() + 5, _SQUARE, _SQUARE,
                             self.facts.colour(row.id))
        inner = QStyleOptionViewItem(option)
        inner.rect = rect.adjusted(_INSET, 0, 0, 0)
        inner.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, inner, index)


class EachScenario(ListSection):
    """A row per scenario and one for what is expected; a click takes the scenario in hand.

    `goal_wanted`: the scores that reach a target are asked for.
    """

    goal_wanted = Signal()

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(tr("In each scenario"), "", 0, _Delegate, parent)
        self._facts = facts
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, _Delegate)
        delegate.facts = facts
        goal = Link(tr("Goal seek…"), self)
        goal.setToolTip(tr("Which scores of this company reach a value or a rank"))
        goal.clicked.connect(self.goal_wanted)
        self.line.addWidget(goal)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)

    def refresh(self) -> None:
        """Show the company now selected."""
        self.aside.setText(self._facts.money.unit)
        self.show_rows(self._rows(), same=True)

    def _rows(self) -> list[Row]:
        facts, comparison = self._facts, self._facts.comparison
        row = facts.session.row
        if comparison is None or row >= len(comparison.ranks):
            return [Row(facts.problem)] if facts.problem else []
        rows = [self._row(at, row) for at in range(len(facts.ids))]
        value, spread = (float(a[row]) for a in (comparison.expected("values"),
                                                 comparison.spread("values")))
        if not math.isnan(value):
            low, high = (float(comparison.expected(name)[row]) for name in ("low", "high"))
            rows.append(Row(
                tr("Expected"), source=tr("rank {rank} · spread {spread}").format(
                    rank=f"{float(comparison.expected('ranks')[row]):.1f}",
                    spread=facts.money.table(spread)),
                right=facts.money.table(value), right_note=facts.money.span(low, high),
                raised=True, strong=True))
        return rows

    def _row(self, at: int, row: int) -> Row:
        facts, comparison = self._facts, self._facts.comparison
        assert comparison is not None
        money, id = facts.money, facts.ids[at]
        moves = comparison.results[at] is not comparison.references[at]
        rank = str(int(comparison.ranks[row, at]))
        composite = score(float(comparison.composites[row, at]))
        value = float(comparison.values[row, at])
        figure = money.table(value) if not math.isnan(value) else "–"
        if moves:
            if move := int(comparison.rank_moves[row, at]):
                rank += f" {move_text(move)}"
            change = float(comparison.composite_changes[row, at])
            if abs(change) >= _SEEN:
                composite += f" {signed(change)}"
            ratio = float(comparison.value_ratios[row, at])
            if not math.isnan(ratio):
                figure = f"{figure}  {change_words(ratio)}"
        words = tr("rank {rank} · composite {score}").format(rank=rank, score=composite)
        name = facts.lettered(id)
        share = tr("p {share}").format(share=score(comparison.probabilities[at]))
        return Row(name, source=words, right=figure, right_note=money.span(
            float(comparison.low[row, at]), float(comparison.high[row, at])), raised=True,
            strong=id == facts.current, id=id, tip=titled_tip(
                name, [words, share, money.words(value), tr(facts.scenarios[at].note)]))

    def _take(self, index: Index) -> None:
        row: Row | None = index.data(ROW)
        if row is not None and row.id:
            self._facts.look_at(row.id)
