"""WASPAS: a weighted sum and a weighted product in one (Zavadskas et al. 2012)."""

from __future__ import annotations

import numpy as np

from scoring.methods.normalization import NORMALIZATIONS, Costs, replacing, whole
from scoring.methods.result import Scored
from scoring.methods.weighted import geometric
from scoring.validation import FloatArray, Matrix, check_choice, check_number


def score(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, normalization: str = "max",
    lam: float = 0.5, zero: str = "zero",
) -> Scored:
    """Q_i = lam * sum_k w_k r_ik + (1 - lam) * prod_k r_ik^w_k.

    "max" (x / max, min / x) is the paper's normalisation, so a new best company changes every
    score; "fixed" takes scores in [0, 1] as they are and is free of that. `lam` in [0, 1]: 1 is
    the sum alone, 0 the product alone. `zero` is as for the weighted product.
    """
    frame = whole(matrix, check_choice("normalization", normalization, NORMALIZATIONS), costs)
    return _aggregate(matrix, frame.apply(frame.columns(matrix), costs), weights, lam, zero)


def score_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *,
    normalization: str = "max", lam: float = 0.5, zero: str = "zero",
) -> FloatArray:
    """The score each company would have with its row of `rows`, others as they stand: exact."""
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = replacing(matrix, rows, normalization, costs)
    return _aggregate(rows, frame.apply(frame.columns(rows), costs), weights, lam, zero).scores


def _aggregate(
    matrix: Matrix, scores: FloatArray, weights: FloatArray, lam: float, zero: str
) -> Scored:
    share = check_number("lam", lam, 0, 1)
    wsm = np.round(weights @ scores, 15)  # as in the weighted mean
    wpm = geometric(matrix, scores, weights, zero)
    return Scored(share * wsm + (1 - share) * wpm, {"wsm": wsm, "wpm": wpm})
