"""What the session holds: facts, values, the state in force and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from data.currency import FxTable
from data.records import Company, Reference
from data.scenario_records import BASE
from data.workspace import Workspace
from data.workspace.records import Entry
from gui.i18n import mark, tr
from gui.languages import language
from gui.listing import Rows, Sort, haystacks, matching, ordered
from gui.session.computed import Computed
from gui.session.entries import CompanyEntries
from gui.session.evaluations import Evaluations
from gui.session.journal import Journal
from gui.session.scenarios import Scenarios
from gui.session.seats import Apart, company_history, seated, veiled
from gui.session.values import Values
from scoring.consensus.veil import is_blind
from scoring.evaluate import Evaluation
from scoring.state import State, initial_state, seen_by, with_values

if TYPE_CHECKING:
    from models.valuation.valued import Valued
    from scoring.compute.book import Book
    from scoring.compute.evaluation import ComputeEvaluation
    from scoring.consensus.dispersion import Dispersion

OWN = "own/"  # keys of the analyst's own companies, evidence, fundamentals, observations
_NOBODY = Company("", "", "", "", "", "", None, "", "", "", "")
_START = "at the start"  # what the evaluation of the first values is kept as
_BASE_NAME = mark("Base")


class Held(QObject):
    """The state, its evaluation, the selection and the listed order.

    `base_state` is what the workspace sets, `state` what holds in the scenario worked in.
    """

    saved = Signal()
    said = Signal(str)

    def __init__(
        self, reference: Reference, workspace: Workspace, who: str, universe: str = "robotics"
    ) -> None:
        super().__init__()
        self.bundled = reference
        self.who = who
        self._apart = Apart()
        self._entries = CompanyEntries()
        self.analyst = ""  # id of the one who scores; "" where the file lists no analysts
        self.journal = Journal(workspace, self.saved.emit)
        self.sort = Sort()
        self.query = ""
        self._evaluations = Evaluations()
        self._computed = Computed(reference)
        self._start_ranks: dict[str, NDArray[np.int64]] = {}
        self._texts: dict[tuple[str, str], list[str]] = {}
        self._valuing = False
        self._values = Values(reference)
        self.base_state: State
        self.state: State
        self._lost: tuple[str, ...] = ()
        self.scenario_notices: tuple[str, ...] = ()  # on score rules that reach nothing
        self._start_state: State
        self._start_values = dict(self.journal.values)
        self.scenarios = Scenarios(self.journal.values)
        self._take_over(self.journal.values)
        self.opened_at = datetime.now()
        self.universe = self.reference.universes[universe]
        self.evaluation = self._evaluate()
        self.order: Rows = self._ordered()
        self.selection = self._first()

    # -- the workspace -----------------------------------------------------------------------------

    def value(self, key: str) -> Any:
        """The value of a key as it holds in the scenario; None where nothing is set."""
        return self.values.get(key)

    def base_value(self, key: str) -> Any:
        """The value of a key as the workspace sets it, whatever the scenario."""
        return self.journal.values.get(key)

    @property
    def values(self) -> Mapping[str, Any]:
        """All keyed values as they hold in the scenario; None: not set."""
        return self.scenarios.values(self.journal.values)

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
        """The ranks moves are counted from: in a scenario those of the base, in the base those of
        this universe when the session began.
        """
        if self.scenario != BASE:
            return self.base_evaluation.ranks
        key = self.universe.id
        if key not in self._start_ranks:
            self._start_ranks[key] = self._evaluations.of(
                self.universe, self._start_state, _START).ranks
        return self._start_ranks[key]

    @property
    def filtered(self) -> bool:
        return len(self.order) < len(self.universe.companies)

    def history(self, company: str = "", limit: int = 50) -> list[Entry]:
        """Newest journal entries, of one company or of all."""
        if not company:
            return self.veil(self.journal.history(limit=limit, key_prefix=None))
        asked = self.journal, self.state.analysts, self.universe.id, company, limit
        # whole entries where some of each may have to be kept back
        found = company_history(*asked) if self.blind else self._entries.newest(*asked)
        if self.scenario != BASE:
            found = self._entries.with_overrides(
                found, self.scenario, self.journal, company, limit)
        return self.veil(found)

    def veil(self, entries: Sequence[Entry]) -> list[Entry]:
        """Journal entries without what blind entry keeps from the one who scores."""
        return veiled(entries, self.state, self.reference)

    def fx(self) -> FxTable:
        """Exchange rates with the analyst's overrides."""
        return self._evaluations.fx(self.state)

    @property
    def book(self) -> Book:
        """The compute assumptions; the tables are read when first asked for."""
        return self._computed.book(self.state, self.scenario)

    @property
    def base_book(self) -> Book:
        """The compute assumptions of the base."""
        return self._computed.book(self.base_state, BASE)

    @property
    def compute(self) -> ComputeEvaluation:
        """What follows from the compute assumptions; made when first asked for."""
        return self._computed.evaluation(self.state, self.scenario)

    @property
    def valued(self) -> Valued | None:
        """The values by the calibration in force; None before `show_values`, or without one."""
        if not self._valuing:
            return None
        effect = self._computed.effect(self.universe, self.base_state, self.state, self.scenario)
        return self._values.of(self.evaluation, self.state, self.fx(), self.scenario, effect)

    @property
    def stale(self) -> bool:
        """Whether the calibration in force is older than its settings and what else it rests on."""
        return self._values.stale(self.universe, self.state, self.base_state, self.base_evaluation)

    @property
    def calibration_inputs(self) -> tuple[dict[str, Any], str]:
        """The settings of a calibration made now, and the fingerprint of all it would rest on: the
        base, with the settings of the scenario worked in.
        """
        universe, base = self.universe, self.base_evaluation
        return (self._values.settings(universe, self.state, base),
                self._values.inputs(universe, self.state, self.base_state, base))

    @property
    def scenario(self) -> str:
        """Id of the scenario worked in."""
        return self.scenarios.chosen

    @property
    def scenario_name(self) -> str:
        """What the scenario worked in is called."""
        return tr(_BASE_NAME if self.scenario == BASE
                  else self.scenarios.tree[self.scenario].name)

    @property
    def scenario_orphans(self) -> tuple[str, ...]:
        """Keys the scenario sets on companies, factors, chips that are not here; left out, kept."""
        if self.state.compute is self.base_state.compute:
            return self._lost
        strays = dict.fromkeys(self.book.strays)
        return (*self._lost, *("/".join(("compute", *stray)) for stray in strays
                               if stray not in self.base_book.strays))

    @property
    def base_evaluation(self) -> Evaluation:
        """The universe as it stands in the base."""
        return (self.evaluation if self.scenario == BASE
                else self._evaluations.of(self.universe, self.base_state, BASE))

    @property
    def blind(self) -> bool:
        """Whether others' scores are kept from the one who scores."""
        return is_blind(self.state)

    @property
    def dispersion(self) -> Dispersion | None:
        """How far the analysts are apart in the universe shown; None with one analyst."""
        return self._apart.of(self.state, self.universe)

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
        self._values = Values(self.reference, self._values)
        self._evaluations.clear()
        self._computed.take_reference(self.reference)
        for kept in (self._start_ranks, self._texts):
            kept.clear()
        self.scenarios.renew(values)
        self._settle()

    def _sit(self, state: State) -> None:
        """Take a state of the base as the one who scores may see it."""
        self.base_state, self.analyst, self.who = seated(state, self.who, self.analyst)

    def _state_of(self, values: Mapping[str, Any]) -> tuple[State, tuple[str, ...]]:
        state, _, orphans = with_values(
            initial_state(self.reference), self.reference,
            ((key, value) for key, value in values.items() if not key.startswith(OWN)))
        return state, orphans

    def _settle(self) -> bool:
        """Make the state of the chosen scenario; True where the base had to take its place."""
        why = self._lay()
        if why:
            self.scenarios.choose(BASE)
            self._lay()
            self.said.emit(tr("Back in the base: {why}").format(why=why))
        return bool(why)

    def _lay(self) -> str:
        """Make the state of the chosen scenario; why it cannot be made, in a sentence."""
        self.state, self._lost, self.scenario_notices = self.base_state, (), ()
        why = ""
        if self.scenario != BASE:
            found, why = self.scenarios.state(self.base_state, self.reference)
            self.state, self._lost, self.scenario_notices = found
        return why

    def _first(self) -> str:
        """Id of the company in first place; empty where there is none."""
        order = self.evaluation.order
        return self.universe.companies[int(order[0])].id if order.size else ""

    def _reorder_by_model(self) -> None:
        """Other values stand: list anew where the list goes by them."""
        if self.sort.column == "model":
            self.order = self._ordered()

    def _evaluate(self) -> Evaluation:
        return self._evaluations.of(self.universe, self.state, self.scenario)

    def _ordered(self) -> Rows:
        key = self.universe.id, language()
        if key not in self._texts:
            self._texts[key] = haystacks(self.universe, tr)
        mask = (matching(self._texts[key], self.query) if self.query.strip()
                else np.ones(len(self.universe.companies), dtype=bool))
        start = self.start_ranks if self.sort.column == "move" else self.evaluation.ranks
        valued = self.valued if self.sort.column == "model" else None
        return ordered(self.evaluation, start, self.sort, mask,
                       valued.median if valued is not None else None,
                       self.dispersion if self.sort.column == "disputed" else None)
