"""Weighted arithmetic mean and weighted geometric mean (product)."""

from __future__ import annotations

import numpy as np

from scoring.methods.normalization import NORMALIZATIONS, Costs, replacing, whole
from scoring.methods.result import Scored
from scoring.validation import FloatArray, Matrix, check_choice, first_cell

ZERO_RULES = ("zero", "error")


def mean(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, normalization: str = "fixed"
) -> Scored:
    """s_i = sum_k w_k r_ik. With the fixed normalisation r is the score itself (1 - x for costs).

    Rounded to 15 decimals, which drops the rounding of the sum: the mean of 0.9, 0.8, 0.85 and
    0.75 is 0.825 and equal scores give equal means.
    """
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = whole(matrix, normalization, costs)
    return Scored(np.round(weights @ frame.apply(frame.columns(matrix), costs), 15))


def mean_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *,
    normalization: str = "fixed",
) -> FloatArray:
    """The mean each company would have with its row of `rows`, all others as they stand: exact."""
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = replacing(matrix, rows, normalization, costs)
    return np.round(weights @ frame.apply(frame.columns(rows), costs), 15)


def product(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, normalization: str = "fixed",
    zero: str = "zero",
) -> Scored:
    """s_i = prod_k r_ik^w_k.

    `zero` is what a score of 0 with a positive weight does: "zero" makes the whole product 0 (the
    arithmetic of the formula), "error" refuses it. A weight of 0 takes its factor out.
    """
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = whole(matrix, normalization, costs)
    scores = frame.apply(frame.columns(matrix), costs)
    return Scored(geometric(matrix, scores, weights, zero))


def product_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *,
    normalization: str = "fixed", zero: str = "zero",
) -> FloatArray:
    """The product each company would have with its row of `rows`, all others as they stand."""
    check_choice("normalization", normalization, NORMALIZATIONS)
    frame = replacing(matrix, rows, normalization, costs)
    scores = frame.apply(frame.columns(rows), costs)
    return geometric(rows, scores, weights, zero)


def geometric(matrix: Matrix, scores: FloatArray, weights: FloatArray, zero: str) -> FloatArray:
    """Weighted geometric mean (n,) of scores (k, n); `matrix` names the cell in an error."""
    check_choice("zero", zero, ZERO_RULES)
    if matrix.low < 0 and (scores < 0).any():
        column, row = first_cell(scores < 0)
        raise matrix.error(row, column, "gives a negative score, of which there is no "
                           "weighted product; choose normalization 'minmax'")
    positive = weights > 0
    if not positive.all():
        scores, weights = scores[positive], weights[positive]
    if zero == "error" and not scores.all():
        column, row = first_cell(scores == 0)
        raise matrix.error(row, int(np.flatnonzero(positive)[column]),
                           "scores 0, which makes the whole product 0; raise it, give its factor "
                           "weight 0, or choose zero='zero'")
    with np.errstate(divide="ignore"):  # ln 0 = -inf, and exp(-inf) = 0 is the zero rule
        result: FloatArray = np.exp(weights @ np.log(scores))
    return result
