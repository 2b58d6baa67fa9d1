"""What a company would reach with other scores: its composite, rank or value, all else as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from models.goal_seek.errors import GoalError
from models.scenarios.evaluation import ScenarioResult
from models.scenarios.values import Valuer
from scoring import ranking
from scoring.evaluate import Evaluation, evaluate
from scoring.ranks import TOLERANCE

FloatArray = NDArray[np.float64]
MEASURES = ("composite", "rank", "value")
_FIXED = ("equal", "typed")  # weights that do not depend on the scores


@dataclass(frozen=True)
class Goal:
    """One company in one evaluated scenario, and what it is to reach.

    `applies` (k,) are the factors that apply to it; only they can be changed.
    """

    result: ScenarioResult
    valuer: Valuer
    row: int
    measure: str
    target: float

    @property
    def scores(self) -> FloatArray:
        """(k,) the company's scores as they stand."""
        return np.asarray(self.result.scores[self.row])

    @property
    def applies(self) -> NDArray[np.bool_]:
        return np.asarray(self.result.evaluation.cells.applicable[self.row])

    @property
    def higher(self) -> bool:
        """Whether more of the measure is better."""
        if self.measure == "rank":
            return False
        return self.measure == "value" or self.result.evaluation.result.higher_is_better

    @property
    def shares(self) -> FloatArray | None:
        """(k,) weights of the company's composite where it is additive with fixed weights.

        The weight of factors that do not apply is shared among the others. None elsewhere.
        """
        sheet = self.result.evaluation.sheet
        if (sheet.method.name != "weighted_mean" or sheet.weights.mode not in _FIXED
                or sheet.method.options.get("normalization", "fixed") != "fixed"):
            return None
        held = np.where(self.applies, self.result.evaluation.weights, 0.0)
        total = held.sum()
        return held / total if total > 0 else None

    def rival(self) -> float:
        """The composite at which the target rank is just held (ties share the better rank)."""
        evaluation = self.result.evaluation
        others = np.delete(evaluation.composite, self.row)
        place = int(self.target) - 1
        if place >= len(others):
            return -np.inf if evaluation.result.higher_is_better else np.inf
        ordered = np.sort(others)
        if evaluation.result.higher_is_better:
            return float(ordered[::-1][place]) - TOLERANCE / 2
        return float(ordered[place]) + TOLERANCE / 2

    def reached(self, scores: FloatArray) -> float:
        """The measure with the company's scores replaced by `scores` (k,)."""
        evaluation = self.result.evaluation
        matrix = self.result.scores.copy()
        matrix[self.row] = self.filled(scores)
        if self.measure == "value":
            median = self.valuer.medians(evaluation, matrix, self.result.currency)[self.row]
            effect = self.result.effect
            once = effect.one_off
            if self.result.currency != "USD" and once.any():
                once = once * evaluation.newest.fx.convert(
                    1.0, "USD", self.result.currency, evaluation.as_of)
            return float(max(0.0, median * np.exp(effect.ln[self.row]) - once[self.row]))
        if self.result.evaluation.sheet.weights.mode not in _FIXED:
            whole = self._evaluated(scores)
            return float((whole.ranks if self.measure == "rank" else whole.composite)[self.row])
        found = ranking.rank(matrix, evaluation.weights, method=evaluation.sheet.method.name,
                             **dict(evaluation.sheet.method.options))
        return float(found.ranks[self.row] if self.measure == "rank" else found.scores[self.row])

    def filled(self, scores: FloatArray) -> FloatArray:
        """Scores with factors that do not apply at the company's mean of the rest, as evaluated."""
        held = np.where(self.applies, self.result.evaluation.weights, 0.0)
        total = held.sum()
        if self.applies.all() or not total > 0:
            return scores
        return np.where(self.applies, scores, (held * scores).sum() / total)

    def _evaluated(self, scores: FloatArray) -> Evaluation:
        """The whole evaluation with the company's scores set: weights follow the scores here."""
        evaluation = self.result.evaluation
        sheet, shown = evaluation.sheet, len(scores)
        own = np.zeros(sheet.score.shape, dtype=bool)  # hidden factors stay as they are
        own[self.row, :shown] = self.applies
        spread = np.zeros(own.shape)
        spread[self.row, :shown] = scores
        adjustment = None if sheet.adjustment is None else sheet.adjustment.without(own)
        changed = replace(sheet, score=np.where(own, spread, sheet.score), adjustment=adjustment)
        name = evaluation.universe.id
        state = replace(self.result.state, sheets={**self.result.state.sheets, name: changed})
        return evaluate(evaluation.universe, state, evaluation.implied, evaluation.newest)


def goal(
    result: ScenarioResult, company: str, measure: str, target: float, valuer: Valuer
) -> Goal:
    """A goal that means something; GoalError naming what does not."""
    universe = result.evaluation.universe
    if measure not in MEASURES:
        raise GoalError(f"{measure!r} is not one of {', '.join(MEASURES)}")
    if company not in universe.row:
        raise GoalError(f"{universe.name} has no company {company!r}")
    n = len(universe.companies)
    if not (isinstance(target, int | float) and isfinite(target)):
        raise GoalError(f"the target {target!r} is not a number")
    if measure == "rank" and not (float(target).is_integer() and 1 <= target <= n):
        raise GoalError(f"the target rank {target:g} is not a whole number from 1 to {n}")
    if measure == "value" and target <= 0:
        raise GoalError(f"the target value {target:g} is not above 0; a value cannot fall below it")
    if measure == "composite" and target < 0 and result.evaluation.result.method != "promethee2":
        raise GoalError(f"the target composite {target:g} is below 0; give a number from 0 to 1")
    row = universe.row[company]
    if measure == "value":
        if not valuer.moves_with_scores:
            raise GoalError("values do not move with scores without a calibration; calibrate "
                            "first, or seek a composite or a rank")
        if np.isnan(result.values.median[row]):
            raise GoalError(f"{universe.companies[row].name} has no value to start from")
    return Goal(result, valuer, row, measure, float(target))
