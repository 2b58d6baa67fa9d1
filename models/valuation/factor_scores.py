"""The scores of the calibrated factors as the valuation takes them, whatever factors are shown.

A calibration rests on the bundled factors. Hiding one of them, adding others or putting them in
another order changes no value: hidden factors keep their scores here, own factors have no column.
Where a factor does not apply to a company, the mean of its other calibrated scores stands in, as in
the calibration itself; weights do not enter.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from data.records import Universe
from models.valuation.known import factor_column
from models.valuation.layout import FACTOR_COLUMNS
from scoring.evaluate import Evaluation

Floats = NDArray[np.float64]


def calibrated(universe: Universe) -> dict[str, int]:
    """Matrix column -> column among the kept factors, of the factors a calibration knows."""
    return {factor_column(factor.id): j for j, factor in enumerate(universe.kept_factors)
            if not factor.own}


def calibrated_scores(
    evaluation: Evaluation, scores: Floats | None = None
) -> dict[str, Floats]:
    """Matrix column -> (n,) scores; `scores` (n, k) stand in for those of the factors shown."""
    columns = calibrated(evaluation.universe)
    at = list(columns.values())
    kept = evaluation.kept.score
    if scores is not None:
        kept = np.hstack([scores, kept[:, scores.shape[1]:]])
    found = kept[:, at]
    applies = evaluation.kept.applicable[:, at]
    if not applies.all():
        count = applies.sum(axis=1, keepdims=True)
        total = np.where(applies, found, 0.0).sum(axis=1, keepdims=True)
        mean = np.divide(total, count, out=np.zeros_like(total), where=count > 0)
        found = np.where(applies | (count == 0), found, mean)
    return {name: found[:, j] for j, name in enumerate(columns)}


def calibrated_weights(evaluation: Evaluation) -> list[float] | None:
    """The weights of the calibrated factors, in the order of FACTOR_COLUMNS, sum 1; None for none.

    Those of own factors are left out. A hidden factor takes the mean weight of those shown.
    """
    universe = evaluation.universe
    shown = {factor_column(factor.id): float(weight)
             for factor, weight in zip(universe.factors, evaluation.weights, strict=True)
             if not factor.own}
    if not any(shown.values()):
        return None
    mean = sum(shown.values()) / len(shown)
    hidden = {factor_column(factor.id): mean for factor in universe.hidden if not factor.own}
    found = [{**hidden, **shown}.get(name, 0.0) for name in FACTOR_COLUMNS]
    total = sum(found)
    if len(universe.factors) == len(shown) and not hidden:
        total = 1.0  # they sum to 1 already: no digit moves
    return [round(weight / total, 6) for weight in found]
