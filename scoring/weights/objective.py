"""Weights read from the scores themselves: Shannon entropy and CRITIC.

A constant column tells the companies apart in neither, so it gets weight 0; when every column is
constant the weights are equal, and a notice says so.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from scoring.dependence import pearson
from scoring.methods.normalization import minmax, span
from scoring.validation import (
    FloatArray,
    Matrix,
    Names,
    check_matrix,
    check_objectives,
)
from scoring.weights.given import Weights


def entropy(
    matrix: Any, objectives: Any = None, *, row_names: Names = None, column_names: Names = None
) -> Weights:
    """Entropy weights (Hwang & Yoon 1981, section 3.2; Shannon 1948) of a matrix (n, k).

    p_ik = x_ik / sum_i x_ik, E_k = -sum_i p ln p / ln n with 0 ln 0 = 0, w_k = (1 - E_k) / sum.
    As in the book, proportions are taken of the values as they stand, costs too: entropy measures
    how far a column spreads, whichever direction is good. `objectives` are checked and leave the
    weights unchanged. Values must be >= 0. Details: `entropy` E and `diversity` 1 - E.
    """
    checked = check_matrix(matrix, row_names, column_names)
    check_objectives(objectives, checked.shape[1], checked.column_names)
    checked.require_not_negative("entropy weights need values of at least 0")
    columns, (n, _) = checked.columns, checked.shape
    varying = span(columns) > 0
    diversity = np.zeros(columns.shape[0])
    if varying.any():
        part = columns[varying]
        share = part / part.max(axis=1, keepdims=True)
        share = share / share.sum(axis=1, keepdims=True)
        logs = np.log(share, out=np.zeros_like(share), where=share > 0)
        diversity[varying] = np.maximum(1 + (share * logs).sum(axis=1) / np.log(n), 0)
    return _weights(checked, diversity, "entropy",
                    {"entropy": 1 - diversity, "diversity": diversity})


def critic(
    matrix: Any, objectives: Any = None, *, row_names: Names = None, column_names: Names = None
) -> Weights:
    """CRITIC weights (Diakoulaki, Mavrotas & Papayannakis 1995) of a matrix (n, k).

    Columns are scaled from their worst (0) to their best (1) value by objective;
    C_k = sigma_k * sum_l (1 - r_kl), w_k = C_k / sum. Whether sigma divides by n or n - 1 does
    not matter: the factor is the same in every column. A constant column correlates 0.
    Details: `deviation` sigma (ddof 0), `conflict` sum_l (1 - r_kl), `information` C.
    """
    checked = check_matrix(matrix, row_names, column_names)
    costs = check_objectives(objectives, checked.shape[1], checked.column_names)
    columns = checked.columns
    varying = span(columns) > 0
    scaled = minmax(columns, costs)
    deviation = np.where(varying, scaled.std(axis=1), 0.0)
    correlation, _ = pearson(scaled)
    conflict = (1 - correlation).sum(axis=1)
    information = deviation * conflict
    # columns that are copies of each other carry r = 1 and no conflict, up to rounding
    information[information < 1e-14] = 0.0
    return _weights(checked, information, "critic", {
        "deviation": deviation, "conflict": conflict, "information": information})


def _weights(
    checked: Matrix, amount: FloatArray, method: str, details: dict[str, FloatArray]
) -> Weights:
    varying = span(checked.columns) > 0
    names = checked.column_names
    if not varying.any():
        equal = np.full(varying.size, 1 / varying.size)
        return Weights(equal, method, (
            f"No column tells the companies apart, so {method} weights are equal.",), details)
    notices = [f"Column {names[int(j)] if names else j} is constant: {method} gives it weight 0."
               for j in np.flatnonzero(~varying)]
    if not amount.any():
        amount = varying.astype(np.float64)
        if varying.sum() > 1:
            notices.append(f"The columns repeat each other, so {method} weighs them equally.")
    return Weights(amount / amount.sum(), method, tuple(notices), details)
