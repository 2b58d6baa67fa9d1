"""The session: the one door through which everything is read, edited, undone and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from data.collecting import rarely_collecting
from data.currency import FxTable, load_fx
from data.records import Company, Reference, Universe
from data.rubrics import load_rubric
from data.workspace import Workspace
from data.workspace.records import Change, Entry
from gui.commands.command import Command
from gui.i18n import tr
from gui.languages import language
from gui.listing import Rows, Sort, haystacks, matching, ordered
from gui.session.journal import LARGE, Journal
from gui.session.seats import company_history, is_blind, seated, veiled
from gui.session.undo import UndoStack
from gui.session.values import Values
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import Implied, imply
from scoring.state import State, initial_state, seen_by, with_values
from scoring.valuations import Newest, newest

if TYPE_CHECKING:
    from models.valuation.valued import Valued
    from scoring.compute.book import Book
    from scoring.compute.evaluation import ComputeEvaluation
    from scoring.compute.supply.profiles import Subject


OWN = "own/"  # keys of the analyst's own companies, evidence, fundamentals, observations
_NOBODY = Company("", "", "", "", "", "", None, "", "", "", "")
# Kinds of input that scores and ranks do not rest on.
ASIDE = frozenset({"compute", "calibration", "calibration_settings", "observation", "scenario"})


@dataclass(frozen=True)
class Update:
    """What changed: kinds of input (score, weights, method, as_of, missing, fx, compute,
    calibration, calibration_settings, observation) or 'universe'.
    """

    kinds: frozenset[str]
    evaluation: Evaluation

    @property
    def of_scores(self) -> bool:
        """Whether scores or ranks may be others; compute and valuation leave them alone."""
        return not self.kinds <= ASIDE


class Session(QObject):
    """Holds the state, its evaluation, the selection and the listed order; tells the views.

    `changed(Update)` comes when evaluation and order are in place; `listed` when filter or order
    alone changed; `selected` when another company was chosen; `saved` when the saved mark moved.
    """

    changed = Signal(object)
    listed = Signal()
    selected = Signal()
    saved = Signal()

    def __init__(
        self, reference: Reference, workspace: Workspace, who: str, universe: str = "robotics"
    ) -> None:
        super().__init__()
        self.bundled = reference
        self.who = who
        self.analyst = ""  # id of the one who scores; "" where the file lists no analysts
        self.journal = Journal(workspace, self.saved.emit)
        self.stack = UndoStack(
            self.run, lambda: self.journal.newest, self.journal.read_back, self)
        self.journal.renumbered = self.stack.forget_entries
        self.sort = Sort()
        self.query = ""
        self._fx = load_fx()
        self._known: dict[tuple[str, date], tuple[Implied, Newest]] = {}
        self._start_ranks: dict[str, NDArray[np.int64]] = {}
        self._texts: dict[tuple[str, str], list[str]] = {}
        self._valuing = False
        self._book: Book | None = None
        self._compute: ComputeEvaluation | None = None
        self.state: State
        self._start_state: State
        self._start_values = dict(self.journal.values)
        self._take_over(self.journal.values)
        self.opened_at = datetime.now()
        self.universe = self.reference.universes[universe]
        self.evaluation = self._evaluate(self.universe, self.state)
        self.order: Rows = self._ordered()
        self.selection = self._first()

    # -- reading -----------------------------------------------------------------------------------

    def value(self, key: str) -> Any:
        """The stored value of a key; None where the analyst set nothing."""
        return self.journal.values.get(key)

    @property
    def row(self) -> int:
        """Row of the selected company; -1 where the universe has none."""
        return self.universe.row.get(self.selection, -1)

    @property
    def company(self) -> Company:
        """The selected company; one without a name where the universe has none."""
        row = self.row
        return self.universe.companies[row] if row >= 0 else _NOBODY._replace(
            universe=self.universe.id)

    @property
    def vacant(self) -> bool:
        """Whether the universe has no company at all."""
        return not self.universe.companies

    @property
    def start_ranks(self) -> NDArray[np.int64]:
        """The ranks of this universe when the session began."""
        key = self.universe.id
        if key not in self._start_ranks:
            self._start_ranks[key] = self._evaluate(self.universe, self._start_state).ranks
        return self._start_ranks[key]

    @property
    def filtered(self) -> bool:
        return len(self.order) < len(self.universe.companies)

    def history(self, company: str = "", limit: int = 50) -> list[Entry]:
        """Newest journal entries, of one company or of all."""
        if not company:
            return self.veil(self.journal.history(limit=limit, key_prefix=None))
        return self.veil(company_history(
            self.journal, self.state.analysts, self.universe.id, company, limit))

    def veil(self, entries: Sequence[Entry]) -> list[Entry]:
        """Journal entries without what blind entry keeps from the one who scores."""
        return veiled(entries, self.state, self.reference)

    def fx(self) -> FxTable:
        """Exchange rates with the analyst's overrides."""
        return self._fx.with_overrides(self.state.fx) if self.state.fx else self._fx

    @property
    def book(self) -> Book:
        """The compute assumptions; the tables are read when first asked for."""
        if self._book is not None and self._book.overrides is self.state.compute:
            return self._book
        from scoring.compute.book import bundled_book

        if self._book is None:
            self._book = bundled_book()
        self._book = self._book.updated(self.state.compute)
        return self._book

    @property
    def compute(self) -> ComputeEvaluation:
        """What follows from the compute assumptions; made when first asked for."""
        book = self.book
        if self._compute is not None and self._compute.book is book:
            return self._compute
        from scoring.compute.evaluation import ComputeEvaluation

        subjects = self._compute.subjects if self._compute is not None else self._subjects()
        self._compute = ComputeEvaluation(book, subjects, self._compute)
        return self._compute

    @property
    def valued(self) -> Valued | None:
        """The values by the calibration in force; None before `show_values`, or without one."""
        if not self._valuing:
            return None
        return self._values.of(self.universe, self.state, self.evaluation, self.fx())

    @property
    def stale(self) -> bool:
        """Whether the calibration is older than what it rests on."""
        return self._values.stale(self.universe, self.state, self.evaluation)

    @property
    def calibration_inputs(self) -> tuple[dict[str, Any], str]:
        """The settings of a calibration made now, and the fingerprint of all it would rest on."""
        now = self.universe, self.state, self.evaluation
        return self._values.settings(*now), self._values.inputs(*now)

    def show_values(self) -> None:
        """Value the companies from now on; the window asks once its first paint is done."""
        if not self._valuing:
            self._valuing = True
            self._reorder_by_model()
            self.changed.emit(Update(frozenset({"calibration"}), self.evaluation))

    # -- editing -----------------------------------------------------------------------------------

    def apply(self, command: Command) -> bool:
        """Run a command: disk, then state, then views. False if it changes nothing."""
        if not command.changes:
            return False
        self.stack.do(command)
        return True

    def run(self, command: Command, undo: bool = False) -> None:
        """Carry out a command or take it back; only the undo stack calls this."""
        changes = command.reversed() if undo else command.changes
        with rarely_collecting() if len(changes) > LARGE else nullcontext():
            self._run(command, changes, undo)

    def _run(self, command: Command, changes: tuple[Change, ...], undo: bool) -> None:
        if any(c.key.startswith(OWN) for c in changes):
            self.journal.write(command, changes, self.who, undo)
            self._take_over(self.journal.values)
            self._show_again()
            return
        state, kinds, _ = with_values(
            self.state, self.reference, ((c.key, c.new) for c in changes))
        self.journal.write(command, changes, self.who, undo)
        self._sit(state)
        if "fx" in kinds:
            self._known.clear()
        self._refresh(kinds)

    def score_as(self, name: str) -> None:
        """Score as someone else from now on; a name the file does not list joins with a score.

        While entry is blind the edits made so far cannot be undone from this seat.
        """
        self.who, self.analyst = name, ""
        if any(sheet.panel is not None and sheet.panel.revealed is not None
               for sheet in self.state.sheets.values()):
            self.stack.clear()
        self._sit(self.state)
        self._start_state = seen_by(self._start_state, self.analyst)
        self._start_ranks.clear()
        self._refresh(frozenset({"score", "analysts"}))

    @property
    def blind(self) -> bool:
        """Whether others' scores are kept from the one who scores."""
        return is_blind(self.state)

    def reload(self) -> bool:
        """Take the values as the file now holds them (another process may have written).

        True where they are others; then what was done here so far cannot be undone any more.
        """
        others = self.journal.reload()
        if others:
            self.stack.clear()
            self._take_over(self.journal.values)
            self._show_again()
        return others

    # -- looking -----------------------------------------------------------------------------------

    def select(self, company: str) -> None:
        """Select a company everywhere."""
        if company != self.selection and company in self.universe.row:
            self.selection = company
            self.selected.emit()

    def set_universe(self, name: str) -> None:
        """Show another universe; the undo history goes on."""
        if name == self.universe.id:
            return
        before, self.universe = self.universe, self.reference.universes[name]
        if self.sort.column in before.column and self.sort.column not in self.universe.column:
            self.sort = Sort()
        self.evaluation = self._evaluate(self.universe, self.state)
        self.order = self._ordered()
        self.selection = self._first()
        self.changed.emit(Update(frozenset({"universe"}), self.evaluation))
        self.selected.emit()

    def set_filter(self, query: str) -> None:
        """List the companies in which every word of the query occurs."""
        self.query = query
        self._relist()

    def set_sort(self, column: str, descending: bool) -> None:
        """Order list and table by a column."""
        self.sort = Sort(column, descending)
        self._relist()

    # -- inside ------------------------------------------------------------------------------------

    def _take_over(self, values: Mapping[str, Any]) -> None:
        """Make facts and state of all values, own rows among them; nothing is shown yet."""
        self.reference = self.bundled
        unfit: tuple[str, ...] = ()
        if any(key.startswith(OWN) for key in values):
            from data.own_rows import with_own_rows

            self.reference, unfit = with_own_rows(self.bundled, values.items())
        state, orphans = self._state_of(values)
        self._sit(state)
        self.orphans = (*unfit, *orphans)
        self._start_state = seen_by(self._state_of(self._start_values)[0], self.analyst)
        self._values = Values(self.reference)
        for kept in (self._known, self._start_ranks, self._texts):
            kept.clear()
        self._compute = None

    def _sit(self, state: State) -> None:
        """Take a state as the one who scores may see it."""
        self.state, self.analyst, self.who = seated(state, self.who, self.analyst)

    def _state_of(self, values: Mapping[str, Any]) -> tuple[State, tuple[str, ...]]:
        state, _, orphans = with_values(
            initial_state(self.reference), self.reference,
            ((key, value) for key, value in values.items() if not key.startswith(OWN)))
        return state, orphans

    def _show_again(self) -> None:
        """Show facts that are others now: companies may have come or gone."""
        before, self.universe = self.universe, self.reference.universes[self.universe.id]
        if self.sort.column in before.column and self.sort.column not in self.universe.column:
            self.sort = Sort()
        self.evaluation = self._evaluate(self.universe, self.state)
        self.order = self._ordered()
        gone = self.selection not in self.universe.row
        if gone:
            self.selection = self._first()
        self.changed.emit(Update(frozenset({"universe"}), self.evaluation))
        if gone:
            self.selected.emit()

    def _subjects(self) -> list[Subject]:
        from scoring.compute.supply.profiles import Subject

        return [Subject(c.id, c.country, c.segment)
                for universe in self.reference.universes.values() for c in universe.companies]

    def _first(self) -> str:
        """Id of the company in first place; empty where there is none."""
        order = self.evaluation.order
        return self.universe.companies[int(order[0])].id if order.size else ""

    def _relist(self) -> None:
        self.order = self._ordered()
        self.listed.emit()

    def _refresh(self, kinds: frozenset[str]) -> None:
        update = Update(kinds, self.evaluation)
        if update.of_scores:
            self.evaluation = self._evaluate(self.universe, self.state)
            self.order = self._ordered()
            update = Update(kinds, self.evaluation)
        elif "calibration" in kinds:
            self._reorder_by_model()
        self.changed.emit(update)

    def _reorder_by_model(self) -> None:
        """Another calibration stands: list anew where the list goes by its values."""
        if self.sort.column == "model":
            self.order = self._ordered()

    def _evaluate(self, universe: Universe, state: State) -> Evaluation:
        key = (universe.id, state.as_of)
        if key not in self._known:
            self._known = {k: v for k, v in self._known.items() if k[1] == state.as_of}
            self._known[key] = (imply(universe, load_rubric(), state.as_of),
                                newest(universe, state.as_of, self.fx()))
        return evaluate(universe, state, *self._known[key])

    def _ordered(self) -> Rows:
        key = self.universe.id, language()
        if key not in self._texts:
            self._texts[key] = haystacks(self.universe, tr)
        mask = (matching(self._texts[key], self.query) if self.query.strip()
                else np.ones(len(self.universe.companies), dtype=bool))
        start = self.start_ranks if self.sort.column == "move" else self.evaluation.ranks
        valued = self.valued if self.sort.column == "model" else None
        return ordered(self.evaluation, start, self.sort, mask,
                       valued.median if valued is not None else None)
