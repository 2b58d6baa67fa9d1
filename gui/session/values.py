"""The values of the companies as the session shows them, made again only where something moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.currency import FxTable
from data.records import Reference, Universe
from data.rubrics import load_rubric
from scoring.evaluate import Evaluation
from scoring.state import State

if TYPE_CHECKING:
    from models.valuation.frozen import Frozen
    from models.valuation.valued import Inputs, Valued


class Values:
    """Keeps calibration, inputs and values of the universe looked at; one step of each."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._frozen: tuple[object, ...] = ()
        self._inputs: tuple[object, ...] = ()
        self._valued: tuple[object, ...] = ()
        self._kept: tuple[Frozen | None, Inputs | None, Valued | None] = (None, None, None)

    def calibration(self, universe: Universe, state: State) -> Frozen | None:
        """The calibration in force; None for a universe without."""
        from models.valuation.store import calibration_key, standing

        own = state.valuation.get(calibration_key(universe.id))
        key = (universe.id, own)
        if not _same(key, self._frozen):
            self._frozen = key
            self._kept = (standing(universe.id, state.valuation), None, None)
            self._inputs = self._valued = ()
        return self._kept[0]

    def of(
        self, universe: Universe, state: State, evaluation: Evaluation, fx: FxTable
    ) -> Valued | None:
        """The values as scores, date, rates and calibration stand."""
        from models.valuation.factor_scores import calibrated_scores
        from models.valuation.valued import Inputs, Valued

        frozen = self.calibration(universe, state)
        if frozen is None:
            return None
        key = (frozen, universe, state.as_of, state.fx)
        if not _same(key, self._inputs):
            self._inputs = key
            self._kept = (frozen, Inputs(universe, load_rubric(), fx, frozen, state.as_of), None)
            self._valued = ()
        inputs = self._kept[1]
        assert inputs is not None
        if not _same((inputs, evaluation), self._valued):
            self._valued = (inputs, evaluation)
            self._kept = (frozen, inputs, Valued(
                inputs, calibrated_scores(evaluation), evaluation.value_usd))
        return self._kept[2]

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

    def inputs(self, universe: Universe, state: State, evaluation: Evaluation) -> str:
        """The fingerprint of what a calibration made now would rest on."""
        from models.valuation.store import fingerprint, pool_of

        return fingerprint(
            pool_of(self._reference, universe.id, state.valuation),
            self.settings(universe, state, evaluation), state.fx, self._reference.collected)

    def stale(self, universe: Universe, state: State, evaluation: Evaluation) -> bool:
        """Whether something the calibration rests on has changed since it was made."""
        frozen = self.calibration(universe, state)
        return frozen is not None and self.inputs(universe, state, evaluation) != frozen.fingerprint


def _same(key: tuple[object, ...], kept: tuple[object, ...]) -> bool:
    """Whether every part is the very same object (texts and dates: equal)."""
    return len(key) == len(kept) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(key, kept, strict=True))
