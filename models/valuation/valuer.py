"""A kept calibration as the scenarios take it: the very values the session shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from data.currency import FxTable
from data.records import Universe
from data.rubrics import load_rubric
from models.scenarios.values import Range
from models.valuation.factor_scores import calibrated_scores
from models.valuation.frozen import MILLION, Frozen
from models.valuation.store import standing
from models.valuation.valued import Inputs, Valued
from scoring.evaluate import Evaluation
from scoring.state import State

FloatArray = NDArray[np.float64]
_KEPT = 8  # valuers of a universe


class FrozenValuer:
    """Values by a kept calibration, company premium included; a models.scenarios Valuer.

    Without `intervals` their ends are NaN, which is faster where only medians are asked for.
    """

    moves_with_scores = True

    def __init__(self, frozen: Frozen, universe: Universe, intervals: bool = True) -> None:
        self.frozen, self.has_interval = frozen, intervals
        self._universe = universe
        self._kept: list[tuple[date, FxTable, Inputs]] = []

    def values(self, evaluation: Evaluation, currency: str) -> Range:
        """Medians and the 80 % interval, at the rate of the as-of date."""
        if not self.has_interval:
            medians = self._medians(evaluation, calibrated_scores(evaluation), currency)
            unknown = np.full(len(medians), np.nan)
            return Range(medians, unknown, unknown)
        scores = calibrated_scores(evaluation)
        found = Valued(self.inputs(evaluation), scores, evaluation.value_usd)
        rate = _rate(evaluation, currency)
        return Range(found.median * rate, found.low * rate, found.high * rate)

    def medians(
        self, evaluation: Evaluation, scores: FloatArray, currency: str
    ) -> FloatArray:
        """(n,) medians for other scores (n, k)."""
        return self._medians(evaluation, calibrated_scores(evaluation, scores), currency)

    def _medians(
        self, evaluation: Evaluation, scores: Mapping[str, FloatArray], currency: str
    ) -> FloatArray:
        inputs = self.inputs(evaluation)
        matrix, place = inputs.matrix.copy(), self.frozen.layout.place
        for name, column in scores.items():
            if name in place:
                matrix[:, place[name]] = column
        usd = np.exp(self.frozen.ln_values(matrix) + inputs.premium) * MILLION
        return np.asarray(usd * _rate(evaluation, currency))

    def inputs(self, evaluation: Evaluation) -> Inputs:
        """What is known of every company at the evaluation's date; kept for a few dates."""
        day, fx = evaluation.as_of, evaluation.newest.fx
        for kept_day, kept_fx, inputs in self._kept:
            if kept_day == day and (kept_fx is fx or kept_fx == fx):
                return inputs
        inputs = Inputs(self._universe, load_rubric(), fx, self.frozen, day)
        self._kept = [*self._kept[-3:], (day, fx, inputs)]
        return inputs


class Valuers:
    """The valuer of the calibration in force in each state of a universe, one per calibration."""

    def __init__(self, universe: Universe, intervals: bool = True) -> None:
        self._universe, self._intervals = universe, intervals
        self._kept: list[FrozenValuer] = []

    def __call__(self, state: State) -> FrozenValuer | None:
        """None where no calibration stands."""
        frozen = standing(self._universe.id, state.valuation)
        if frozen is None:
            return None
        found = next((valuer for valuer in self._kept if valuer.frozen is frozen), None)
        if found is None:
            found = FrozenValuer(frozen, self._universe, self._intervals)
            self._kept = [*self._kept[1 - _KEPT:], found]
        return found


def _rate(evaluation: Evaluation, currency: str) -> float:
    if currency == "USD":
        return 1.0
    return float(evaluation.newest.fx.convert(1.0, "USD", currency, evaluation.as_of))
