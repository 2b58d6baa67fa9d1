"""The values of the companies as the session shows them, made again only where something moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.currency import FxTable
from data.records import Reference, Universe
from data.rubrics import load_rubric
from scoring.evaluate import Evaluation
from scoring.state import State

if TYPE_CHECKING:
    from models.scenarios.effect import Effect
    from models.valuation.frozen import Frozen
    from models.valuation.valued import Inputs, Valued


class Values:
    """Keeps inputs and values by scenario."""

    def __init__(self, reference: Reference, before: Values | None = None) -> None:
        """`before` are the values over other facts; what its inputs rest on may be the same."""
        self._reference = reference
        self._inputs: dict[str, tuple[tuple[object, ...], Inputs]] = {}
        self._valued: dict[str, tuple[tuple[object, ...], Valued]] = {}
        if before is not None:
            self._inputs = before._inputs

    def calibration(self, universe: Universe, state: State) -> Frozen | None:
        """The calibration in force in a state; None for a universe without."""
        from models.valuation.store import standing

        return standing(universe.id, state.valuation)

    def of(
        self, evaluation: Evaluation, state: State, fx: FxTable, scenario: str = "",
        effect: Effect | None = None,
    ) -> Valued | None:
        """The values as scores, date, rates and calibration stand in the state of a scenario.

        `effect` is what its compute assumptions do to them.
        """
        from models.valuation.factor_scores import calibrated_scores
        from models.valuation.valued import Inputs, Valued

        universe = evaluation.universe
        frozen = self.calibration(universe, state)
        if frozen is None:
            return None
        key = (frozen, universe.companies, universe.evidence, universe.fundamentals,
               universe.observations, _rest_of(universe, state))
        found = next((kept for kept in (self._inputs.get(scenario), *self._inputs.values())
                      if kept is not None and _same(key, kept[0])), None)
        if found is None:
            found = key, Inputs(universe, load_rubric(), fx, frozen, state.as_of)
        self._inputs[scenario] = found
        parts = (found[1], evaluation, effect)
        valued = self._valued.get(scenario)
        if valued is None or not _same(parts, valued[0]):
            valued = self._valued[scenario] = parts, Valued(
                found[1], calibrated_scores(evaluation), evaluation.value_usd, effect)
        return valued[1]

    def settings(self, universe: Universe, state: State, evaluation: Evaluation) -> dict[str, Any]:
        """How the next calibration is made: what was chosen, and the weights unless equal."""
        from models.valuation.factor_scores import calibrated_weights
        from models.valuation.store import settings_key

        chosen = dict(state.valuation.get(settings_key(universe.id)) or {})
        if evaluation.sheet.weights.mode != "equal":
            weights = calibrated_weights(evaluation)
            if weights is not None:
                chosen["weights"] = weights
        return chosen

    def inputs(self, universe: Universe, state: State, base: State, evaluation: Evaluation) -> str:
        """The fingerprint of what a calibration made now would rest on: the observations, rates and
        weights of the base (`evaluation` is its), with the settings of the state.
        """
        from models.valuation.store import fingerprint, pool_of

        return fingerprint(
            pool_of(self._reference, universe.id, base.valuation),
            self.settings(universe, state, evaluation), base.fx, self._reference.collected)

    def stale(
        self, universe: Universe, state: State, base: State, evaluation: Evaluation
    ) -> bool:
        """Whether something the calibration rests on has changed since it was made."""
        frozen = self.calibration(universe, state)
        return frozen is not None and (
            self.inputs(universe, state, base, evaluation) != frozen.fingerprint)


def _rest_of(universe: Universe, state: State) -> str:
    """What else the inputs rest on: date, rates, where the bundled factors do not apply."""
    bundled = [(f.id, f.not_for) for f in universe.kept_factors if not f.own]
    return repr((universe.id, state.as_of, sorted(state.fx.items()), sorted(bundled)))


def _same(key: tuple[object, ...], kept: tuple[object, ...]) -> bool:
    """Whether every part is the very same object (texts and dates: equal)."""
    return len(key) == len(kept) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(key, kept, strict=True))
