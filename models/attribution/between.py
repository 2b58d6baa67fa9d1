"""The change from one state to another, split among the groups of assumptions that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from models.attribution.mixing import VALUATION, Mixer
from models.attribution.opening import opened
from models.attribution.shapley import Attribution, AttributionError, shapley
from models.scenarios.evaluation import Evaluator
from models.scenarios.values import valued
from scoring.evaluate import Evaluation, evaluate
from scoring.state import State

FloatArray = NDArray[np.float64]
MEASURES = ("composite", "rank", "value")
_PAIRS = 32  # of orders where compute books are evaluated on the way


class Change:
    """From `one` to `other`; `base` is what effects of compute are counted against.

    `groups` are the groups that differ, named as in `mixing`. Every part is evaluated once: scores
    by the groups that concern them, compute by those that concern it.
    """

    def __init__(self, evaluator: Evaluator, base: State, one: State, other: State) -> None:
        self._evaluator = evaluator
        self._base = base
        self._mixer = Mixer(one, other, evaluator.universe)
        self._scored: dict[frozenset[str], Evaluation] = {}
        self._effects: dict[frozenset[str], tuple[FloatArray, FloatArray]] = {}
        self._shares: dict[str, Attribution] = {}

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that differ between the two states."""
        return self._mixer.groups

    def value(self, measure: str) -> Callable[[frozenset[str]], FloatArray]:
        """v(coalition): composite, rank or value of every company with the coalition's groups
        taken from the other state.
        """
        if measure not in MEASURES:
            raise AttributionError(f"{measure!r} is not one of {', '.join(MEASURES)}")

        def asked(coalition: frozenset[str]) -> FloatArray:
            compute = self._mixer.compute_part(coalition)
            evaluation = self._evaluation(coalition - compute - {VALUATION})
            if measure == "composite":
                return evaluation.composite
            if measure == "rank":
                return evaluation.ranks.astype(float)
            ln, once = self._effect(compute)
            valuer = self._evaluator.valuer_of(self._mixer.valuation_state(coalition))
            found = valuer.values(evaluation, self._evaluator.currency)
            once = self._evaluator.in_currency(once, evaluation)
            return valued(found, ln, once).median

        return asked

    def shares(self, measure: str) -> Attribution:
        """Group -> (n,) share of the change of the measure; the shares add up to the change."""
        if measure not in self._shares:
            self._shares[measure] = shapley(self.value(measure), self.groups)
        return self._shares[measure]

    def opened(self, group: str, measure: str, company: str = "") -> Attribution:
        """Single assumptions of a group -> (n,) share; they add up to the group's share.

        `company` tells for which company the scores are opened: its own and all others'.
        """
        if group not in self.groups:
            raise AttributionError(f"{group!r} is none of the groups: {', '.join(self.groups)}")
        members: Sequence[str] = self._mixer.members(group, company)
        return opened(self.value(measure), self.groups, group, members,
                      self.shares(measure)[group], pairs=_PAIRS)

    # -- inside ------------------------------------------------------------------------------------

    def _evaluation(self, coalition: frozenset[str]) -> Evaluation:
        if coalition not in self._scored:
            state = self._mixer.scored_state(coalition)
            known = self._evaluator.known(state)
            self._scored[coalition] = evaluate(
                self._evaluator.universe, state, known.implied, known.newest)
        return self._scored[coalition]

    def _effect(self, coalition: frozenset[str]) -> tuple[FloatArray, FloatArray]:
        if coalition not in self._effects:
            state = self._mixer.compute_state(coalition)
            effect = self._evaluator.effect_of(self._base, state)
            self._effects[coalition] = effect.ln, effect.one_off
        return self._effects[coalition]
