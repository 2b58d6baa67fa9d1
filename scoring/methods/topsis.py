"""TOPSIS: closeness to the ideal (Hwang & Yoon 1981)."""

from __future__ import annotations

import numpy as np

from scoring.methods.normalization import NORMALIZATIONS, Costs, Frame, replacing, whole
from scoring.methods.result import Scored
from scoring.validation import FloatArray, Matrix, check_choice


def score(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, normalization: str = "fixed"
) -> Scored:
    """Closeness d- / (d+ + d-), Euclidean distances of weighted scores to the ideal and anti-ideal.

    "fixed" takes 1 and 0 as ideal and anti-ideal and is free of rank reversal; "vector" with the
    best and worst of each column is the original. Where ideal and anti-ideal coincide (one
    company, or constant columns only) a company is as near to the one as to the other: 0.5.
    """
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = whole(matrix, normalization, costs)
    return _closeness(frame, frame.columns(matrix), weights, costs)


def score_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *,
    normalization: str = "fixed",
) -> FloatArray:
    """The closeness each company would have with its row of `rows`, others as they stand: exact."""
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = replacing(matrix, rows, normalization, costs)
    return _closeness(frame, frame.columns(rows), weights, costs).scores


def _closeness(frame: Frame, columns: FloatArray, weights: FloatArray, costs: Costs) -> Scored:
    scores = frame.apply(columns, costs)
    best, worst = frame.ends(costs)
    squared = weights**2
    above = best - scores
    d_plus = np.sqrt(squared @ np.multiply(above, above, out=above))
    below = scores - worst
    d_minus = np.sqrt(squared @ np.multiply(below, below, out=below))
    both = d_plus + d_minus
    if both.all():
        closeness = d_minus / both
    else:
        closeness = np.divide(d_minus, both, out=np.full_like(both, 0.5), where=both > 0)
    return Scored(closeness, {"d_plus": d_plus, "d_minus": d_minus})
