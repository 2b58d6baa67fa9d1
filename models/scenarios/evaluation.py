"""Evaluating scenarios: scores, ranks, composites and values of each; what stands is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.currency import FxTable, load_fx
from data.records import Reference, Universe
from data.rubrics import load_rubric
from data.scenario_records import BASE
from models.scenarios.effect import Effect, compute_effect, no_effect
from models.scenarios.records import Scenario
from models.scenarios.state import ScenarioState, laid_over
from models.scenarios.tree import Tree
from models.scenarios.values import NewestValuer, Valuer, Values, valued
from scoring.compute.supply.profiles import Subject
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import Implied, imply
from scoring.state import Sheet, State
from scoring.valuations import Newest, newest

if TYPE_CHECKING:
    from scoring.compute.evaluation import ComputeEvaluation

FloatArray = NDArray[np.float64]
_BOOKS = 12  # compute evaluations kept
_DAYS = 12  # implied scores kept, by as-of date
_SHEETS = 24  # evaluations kept


@dataclass(frozen=True)
class ScenarioResult:
    """One scenario evaluated; arrays have one entry per company of the universe.

    `values` are in `currency`; `effect` is what the compute assumptions do to them. `orphans` are
    overrides of what these facts do not have, `notices` sentences for the analyst.
    """

    scenario: Scenario
    state: State
    evaluation: Evaluation
    values: Values
    currency: str
    effect: Effect
    orphans: tuple[str, ...]
    notices: tuple[str, ...]
    _compute: Callable[[], ComputeEvaluation]

    @property
    def scores(self) -> FloatArray:
        """(n, k) factor scores."""
        return self.evaluation.cells.score

    @property
    def composite(self) -> FloatArray:
        return self.evaluation.composite

    @property
    def ranks(self) -> NDArray[np.int64]:
        return self.evaluation.ranks

    @property
    def compute(self) -> ComputeEvaluation:
        """What follows from the scenario's compute assumptions; made when first asked for."""
        return self._compute()


class _Known(NamedTuple):
    fx: FxTable
    implied: Implied
    newest: Newest


class Evaluator:
    """Evaluates the scenarios of one universe and keeps what did not change since.

    `valuer` gives the values: a calibration adapted, by default the newest valuations; `valuers`
    that of a state where scenarios have calibrations of their own. `compute` may hand over the
    base's compute evaluation where one has been made already.
    """

    def __init__(
        self, universe: Universe, reference: Reference, *, valuer: Valuer | None = None,
        currency: str = "USD", compute: ComputeEvaluation | None = None,
        valuers: Callable[[State], Valuer | None] | None = None,
    ) -> None:
        self.universe = universe
        self.reference = (reference if reference.universes.get(universe.id) is universe else
                          replace(reference, universes={**reference.universes,
                                                        universe.id: universe}))
        self.valuer: Valuer = valuer or NewestValuer()
        self._valuers = valuers
        self.currency = currency
        self._known: dict[tuple[date, int], tuple[Mapping[Any, float], _Known]] = {}
        self._books: list[ComputeEvaluation] = [] if compute is None else [compute]
        self._effects: list[tuple[ComputeEvaluation, ComputeEvaluation, Effect]] = []
        self._evaluations: dict[int, tuple[Sheet, _Known, Evaluation]] = {}
        self._states: dict[str, tuple[State, tuple[Scenario, ...], ScenarioState]] = {}
        self._results: dict[str, tuple[State, tuple[Scenario, ...], ScenarioResult]] = {}

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """The companies as compute assumptions see them."""
        return tuple(Subject(c.id, c.country, c.segment) for c in self.universe.companies)

    def evaluate(self, base: State, tree: Tree, id: str = BASE) -> ScenarioResult:
        """One scenario over the base state; ScenarioError as `state_of` raises it."""
        lineage = tree.lineage(id)
        kept = self._results.get(id)
        if kept is not None and kept[0] is base and _same(kept[1], lineage):
            return kept[2]
        result = self.evaluate_state(base, self._state(base, lineage), tree[id])
        self._results[id] = base, lineage, result
        return result

    def evaluate_all(
        self, base: State, tree: Tree, ids: Iterable[str]
    ) -> dict[str, ScenarioResult]:
        """Several scenarios over one base state, by id, in the order given."""
        return {id: self.evaluate(base, tree, id) for id in ids}

    def _state(self, base: State, lineage: tuple[Scenario, ...]) -> ScenarioState:
        """The state of the last scenario of a lineage, as `state_of`; each is laid once."""
        if not lineage:
            return ScenarioState(base)
        last = lineage[-1]
        kept = self._states.get(last.id)
        if kept is not None and kept[0] is base and _same(kept[1], lineage):
            return kept[2]
        found = laid_over(self._state(base, lineage[:-1]), last, self.reference)
        self._states[last.id] = base, lineage, found
        return found

    def evaluate_state(
        self, base: State, found: ScenarioState, scenario: Scenario
    ) -> ScenarioResult:
        """A state made by hand, such as one part of a scenario, compared with the base."""
        state = found.state
        evaluation = self.scored(state)
        effect = self.effect_of(base, state)
        once = self.in_currency(effect.one_off, evaluation)
        values = valued(self.valuer_of(state).values(evaluation, self.currency), effect.ln, once)
        return ScenarioResult(
            scenario, state, evaluation, values, self.currency, effect, found.orphans,
            (*found.notices, *self._notices(evaluation, effect, values, scenario)),
            lambda: self.computed(state))

    # -- the parts, each kept for as long as what it rests on stands -------------------------------

    def scored(self, state: State) -> Evaluation:
        """Scores, composites and ranks of a state."""
        known, sheet = self.known(state), state.sheets[self.universe.id]
        kept = self._evaluations.get(id(sheet))
        if kept is not None and kept[0] is sheet and kept[1] is known:
            found = kept[2]
            if found.state_number == state.number:
                return found
            return replace(found, state_number=state.number)
        while len(self._evaluations) >= _SHEETS:
            self._evaluations.pop(next(iter(self._evaluations)))
        found = evaluate(self.universe, state, known.implied, known.newest)
        self._evaluations[id(sheet)] = sheet, known, found
        return found

    def valuer_of(self, state: State) -> Valuer:
        """The valuer of the calibration in force in a state."""
        return (self._valuers(state) if self._valuers is not None else None) or self.valuer

    def known(self, state: State) -> _Known:
        """What is known at the state's date, with its exchange rates."""
        key = state.as_of, id(state.fx)
        if key not in self._known:
            while len(self._known) >= _DAYS:
                self._known.pop(next(iter(self._known)))
            same_day = next((k for _, k in self._known.values()
                             if k.implied.as_of == state.as_of), None)
            implied = (same_day.implied if same_day
                       else imply(self.universe, load_rubric(), state.as_of))
            fx = load_fx().with_overrides(state.fx) if state.fx else load_fx()
            found = _Known(fx, implied, newest(self.universe, state.as_of, fx))
            self._known[key] = state.fx, found  # the rates are kept: an id names them while alive
        return self._known[key][1]

    def computed(self, state: State, near: ComputeEvaluation | None = None) -> ComputeEvaluation:
        """What follows from a state's compute assumptions; tables as in `near` are shared."""
        for at, kept in enumerate(self._books):
            if kept.book.overrides is state.compute or kept.book.overrides == state.compute:
                self._books.append(self._books.pop(at))
                return kept
        from scoring.compute.book import bundled_book
        from scoring.compute.evaluation import ComputeEvaluation

        book = near.book if near is not None else bundled_book()
        found = ComputeEvaluation(book.updated(state.compute), self.subjects)
        self._books.append(found)
        del self._books[:-_BOOKS]
        return found

    def effect_of(self, base: State, state: State) -> Effect:
        """What the state's compute assumptions do to values against the base's."""
        if state.compute is base.compute or state.compute == base.compute:
            return no_effect(len(self.universe.companies))
        before = self.computed(base)
        now = self.computed(state, before)
        for first, second, effect in self._effects:
            if first is before and second is now:
                return effect
        effect = compute_effect(self.subjects, before, now)
        self._effects.append((before, now, effect))
        del self._effects[:-_BOOKS]
        return effect

    def in_currency(self, usd: FloatArray, evaluation: Evaluation) -> FloatArray:
        """Amounts in USD in the evaluator's currency, at the rate of the as-of date."""
        if self.currency == "USD" or not usd.any():
            return usd
        rate = evaluation.newest.fx.convert(1.0, "USD", self.currency, evaluation.as_of)
        return usd * rate

    def _notices(
        self, evaluation: Evaluation, effect: Effect, values: Values, scenario: Scenario
    ) -> Iterable[str]:
        adjustment = evaluation.sheet.adjustment
        if adjustment is not None:
            count = _clipped(evaluation)
            if count:
                yield (f"{scenario.name}: score rules took {count} "
                       f"{'score' if count == 1 else 'scores'} to an end of 0 to 1, where "
                       f"{'it was' if count == 1 else 'they were'} held.")
        if effect.problem:
            yield f"{scenario.name}: {effect.problem}"
        if values.floored.any():
            yield (f"{scenario.name}: what is paid once exceeds the value of "
                   f"{int(values.floored.sum())} companies; they stand at 0.")


def evaluate_scenario(
    universe: Universe, scenario: Scenario | str = BASE, *, state: State | None = None,
    tree: Tree | None = None, reference: Reference | None = None, valuer: Valuer | None = None,
    currency: str = "USD",
) -> ScenarioResult:
    """Evaluate one scenario of a universe: scores, ranks, composites, values with intervals.

    `scenario` is an id, a name or a scenario that need not be in the tree; `tree` the bundled
    examples by default, `state` the base state (nothing set by default). For several scenarios or
    repeated calls use an `Evaluator`, which keeps what did not change.
    """
    from data.bundled import load
    from models.scenarios.bundled import bundled_scenarios
    from models.scenarios.tree import scenarios_from_values
    from scoring.state import initial_state

    evaluator = Evaluator(universe, reference or load(), valuer=valuer, currency=currency)
    found = tree or scenarios_from_values({}, bundled_scenarios())
    if isinstance(scenario, Scenario):
        found = Tree({**found.scenarios, scenario.id: scenario}, found.unread, found.removed)
        chosen = scenario
    else:
        chosen = found.find(scenario)
    base = state or initial_state(evaluator.reference)
    return evaluator.evaluate(base, found, chosen.id)


def _same(one: tuple[Scenario, ...], other: tuple[Scenario, ...]) -> bool:
    return len(one) == len(other) and all(a is b or a == b for a, b in zip(one, other, strict=True))


def _clipped(evaluation: Evaluation) -> int:
    """How many scores the rules would have left outside 0 to 1."""
    from scoring.evaluate import resolve

    adjustment = evaluation.sheet.adjustment
    if adjustment is None:
        return 0
    kept = evaluation.kept
    held = (kept.score == adjustment.floor) | (kept.score == adjustment.ceiling)
    if not (held & adjustment.touched & kept.applicable).any():
        return 0  # what is clipped stands at an end: without such a cell nothing need be resolved
    plain = resolve(replace(evaluation.sheet, adjustment=None), evaluation.implied,
                    evaluation.universe)
    return int(np.count_nonzero(adjustment.clipped(plain.score) & plain.applicable))
