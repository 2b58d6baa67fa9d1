"""The scores of the selected company: a slider per factor, edited live."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from data.scenario_records import BASE
from data.workspace.records import Entry
from gui.commands import (
    clear_cells,
    leave_out_cells,
    revert_cells,
    set_bounds,
    set_cells,
    set_reason,
)
from gui.commands.seat import cell_key, in_base, own_entry
from gui.format import score
from gui.i18n import tr
from gui.inspector.history_rows import who_set
from gui.inspector.score_row import Override, ScoreRow
from gui.inspector.section import Section
from gui.names import anchor_lines, factor_name, factor_within
from gui.scenarios.field_mark import FieldMark
from gui.session import Session
from gui.session.scenarios import HERE
from gui.theme.theme import content_font
from gui.widgets.link import Link
from gui.widgets.score_slider import LOW, VALUE, ScoreState
from scoring.evaluate import ANALYST, Evaluation
from scoring.rubric import EVIDENCE, NOT_APPLICABLE
from scoring.state import score_key

_NAME_WIDTH = 126  # longer factor names are cut


class Scores(Section):
    """One row per factor; every edit is a command of the session. `chosen(factor id)`: the user
    turned to a factor here. `goal_wanted`: the scores that reach a target are asked for."""

    chosen = Signal(str)
    goal_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Scores"), parent)
        self._session = session
        self._entries: Sequence[Entry] = ()
        self._factor = ""
        self.aside.setText("◇ " + tr("implied by evidence"))
        goal = Link(tr("Goal seek…"), self)
        goal.setToolTip(tr("Which scores of this company reach a value or a rank"))
        goal.clicked.connect(self.goal_wanted)
        self.line.addWidget(goal)
        self.rows: list[ScoreRow] = []
        self.box.setContentsMargins(0, 0, 0, 8)
        self.build()

    @property
    def factor(self) -> str:
        """The factor chosen in the table or here."""
        return self._factor

    def build(self) -> None:
        """Make the rows of the session's universe."""
        for row in self.rows:
            self.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        factors = self._session.universe.factors
        metrics = QFontMetrics(content_font(semibold=True))
        longest = max(metrics.horizontalAdvance(factor_name(f)) for f in factors)
        width = min(longest + 2, _NAME_WIDTH)
        for j, factor in enumerate(factors):
            lines = [*filter(None, (tr(factor.description),)), *anchor_lines(factor.anchors)]
            row = ScoreRow(factor_name(factor), lines, width, self)
            row.slider.moved.connect(partial(self._move, j))
            row.slider.cleared.connect(partial(self._clear, j))
            row.slider.chosen.connect(partial(self._choose, factor.id))
            row.name.clicked.connect(partial(self._choose, factor.id))
            row.field.typed.connect(partial(self._type, j))
            row.reason.changed.connect(partial(self._give_reason, j))
            row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            row.customContextMenuRequested.connect(partial(self._menu, j))
            FieldMark(self._session, row.field, partial(self._keys, j), factor_name(factor))
            self.box.addWidget(row)
            self.rows.append(row)

    def _keys(self, column: int) -> tuple[str, ...]:
        session = self._session
        if session.row < 0 or column >= len(session.universe.factors):
            return ()
        return (score_key(session.universe.id, session.company.id,
                          session.universe.factors[column].id),)

    # -- showing -------------------------------------------------------------------------------

    def set_factor(self, factor: str) -> None:
        """Mark a factor as the one chosen in the table."""
        if factor != self._factor:
            self._factor = factor
            self.refresh()

    def set_history(self, entries: Sequence[Entry]) -> None:
        """The journal of this company, which tells who gave a score; refresh afterwards."""
        self._entries = entries

    def refresh(self) -> None:
        """Show the scores as they now stand."""
        evaluation, i = self._session.evaluation, self._session.row
        if i < 0:
            return
        for j, row in enumerate(self.rows):
            factor = self._session.universe.factors[j].id
            state = own_state(self._session, (i, j), score_state(
                evaluation, i, j, factor == self._factor))
            row.show_score(state, _words(evaluation, i, j), self._override(i, j))

    def close_editors(self) -> None:
        """Drop what is half typed: another company is shown."""
        for row in self.rows:
            row.field.close_editor()
            row.reason.close_editor()

    def _override(self, i: int, j: int) -> Override | None:
        evaluation = self._session.evaluation
        if evaluation.cells.status[i, j] == ANALYST:
            given = score(float(evaluation.cells.score[i, j]))
        elif evaluation.sheet.unknown[i, j]:
            given = tr("unknown")
        elif evaluation.sheet.absent[i, j]:
            given = tr("does not apply")
        else:
            return None
        universe = evaluation.universe
        if evaluation.implied.status[i, j] == EVIDENCE:
            implied = score(float(evaluation.implied.score[i, j]))
            words = tr("{given} against {implied}").format(given=given, implied=implied)
        else:
            words = tr("{given}, no evidence").format(given=given)
        if self._session.state.analysts and in_base(self._session):
            return self._among_several(words, (i, j))
        key = score_key(universe.id, universe.companies[i].id, universe.factors[j].id)
        return Override(words, evaluation.sheet.why.get((i, j), ""), who_set(self._entries, key))

    def _among_several(self, words: str, cell: tuple[int, int]) -> Override | None:
        """In force, and the own reason; None where the one who scores has set nothing."""
        entry = own_entry(self._session, cell)
        if not entry:
            return None
        return Override(tr("in force {words}").format(words=words), str(entry.get("why", "")), "")

    # -- edits ---------------------------------------------------------------------------------

    def _move(self, column: int, handle: str, value: float, gesture: str) -> None:
        session, cell = self._session, (self._session.row, column)
        if handle == VALUE:
            session.apply(set_cells(session, {cell: value}, gesture=gesture))
            return
        shown = own_state(session, cell, score_state(session.evaluation, *cell, current=False))
        low, high = shown.low, shown.high
        ends = (value, high) if handle == LOW else (low, value)
        session.apply(set_bounds(session, cell, *ends, gesture=gesture))

    def _type(self, column: int, value: float) -> None:
        session = self._session
        session.apply(set_cells(session, {(session.row, column): value}))

    def _clear(self, column: int) -> None:
        self._session.apply(clear_cells(self._session, [(self._session.row, column)]))

    def _leave_out(self, column: int) -> None:
        self._session.apply(leave_out_cells(self._session, [(self._session.row, column)]))

    def _revert(self, column: int) -> None:
        self._session.apply(revert_cells(self._session, [(self._session.row, column)]))

    def _give_reason(self, column: int, why: str) -> None:
        session = self._session
        session.apply(set_reason(session, (session.row, column), why))

    def _choose(self, factor: str) -> None:
        if factor != self._factor:
            self.set_factor(factor)
            self.chosen.emit(factor)

    def _menu(self, column: int, at: QPoint) -> None:
        menu = self.menu_of(column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.rows[column].mapToGlobal(at))

    def menu_of(self, column: int) -> QMenu:
        """What can be done with the score of a factor."""
        session, row = self._session, self.rows[column]
        key = cell_key(session, (session.row, column))
        menu = QMenu(self)
        menu.addAction(tr("Type a score"), row.field.open)
        reason = menu.addAction(tr("Give a reason"), row.reason.open)
        reason.setEnabled(not row.reason.isHidden())
        menu.addSeparator()
        if session.scenario != BASE:
            name = f"{session.company.name} {factor_within(session.universe.factors[column])}"
            back = menu.addAction(tr("Revert to parent"), lambda: session.to_parent(
                self._keys(column), lambda _: name))
            back.setEnabled(session.scenarios.mark(self._keys(column)[0]) == HERE)
        menu.addAction(tr("Clear to unknown"), partial(self._clear, column))
        menu.addAction(tr("Does not apply"), partial(self._leave_out, column))
        revert = menu.addAction(tr("Revert to the implied score"), partial(self._revert, column))
        revert.setEnabled(session.value(key) is not None)
        return menu


def own_state(session: Session, cell: tuple[int, int], shown: ScoreState) -> ScoreState:
    """What the slider shows among several analysts: the own score, which is what it moves."""
    if not (session.state.analysts and in_base(session)):
        return shown
    entry = own_entry(session, cell)
    if "score" not in entry:
        return shown
    own = float(entry["score"])
    shift = own - shown.value
    low = float(entry.get("low", min(max(shown.low + shift, 0.0), own)))
    high = float(entry.get("high", max(min(shown.high + shift, 1.0), own)))
    return replace(shown, value=own, low=low, high=high, known=True, overridden=True)


def score_state(evaluation: Evaluation, i: int, j: int, current: bool) -> ScoreState:
    """What the slider of company i, factor j shows."""
    cells, implied = evaluation.cells, evaluation.implied
    evident = implied.status[i, j] == EVIDENCE
    return ScoreState(
        float(cells.score[i, j]), float(cells.low[i, j]), float(cells.high[i, j]),
        float(implied.score[i, j]) if evident else math.nan, bool(cells.known[i, j]),
        bool(cells.status[i, j] == ANALYST), current, bool(cells.applicable[i, j]))


def _words(evaluation: Evaluation, i: int, j: int) -> str:
    """What a score is that nobody gave."""
    if evaluation.cells.known[i, j]:
        return ""
    if evaluation.cells.status[i, j] == NOT_APPLICABLE:
        return tr("Does not apply to this company: the other factors share its weight")
    return tr("Unknown: the median of the segment stands in, with wide bounds")
