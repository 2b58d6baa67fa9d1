"""How far factors repeat each other: correlations and the effective number of factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.methods.normalization import span
from scoring.validation import FloatArray, Names, check_matrix


@dataclass(frozen=True)
class Correlations:
    """Pearson correlations `matrix` (k, k); `constant` (k,) marks columns that do not vary.

    A constant column has no correlation: it stands as 0 with the others, 1 with itself.
    """

    matrix: FloatArray
    constant: NDArray[np.bool_]


def correlations(
    matrix: Any, *, row_names: Names = None, column_names: Names = None
) -> Correlations:
    """Pearson correlations of the columns of a matrix (n, k)."""
    return Correlations(*pearson(check_matrix(matrix, row_names, column_names).columns))


def effective_number(
    matrix: Any, *, row_names: Names = None, column_names: Names = None
) -> float:
    """How many independent factors the columns of a matrix (n, k) amount to, from 1 to k.

    exp(-sum p ln p) with p the eigenvalues of the correlation matrix divided by their sum: k for
    uncorrelated columns, 1 for copies of one. Constant columns are left out; 0 when all are.
    """
    found = correlations(matrix, row_names=row_names, column_names=column_names)
    varying = ~found.constant
    if not varying.any():
        return 0.0
    values = np.linalg.eigvalsh(found.matrix[np.ix_(varying, varying)])
    share = np.maximum(values, 0) / varying.sum()
    share = share[share > 0]
    return float(np.exp(-(share * np.log(share)).sum()))


def without_overlap(weights: FloatArray, correlation: FloatArray) -> FloatArray:
    """The weights (k,), sum 1, once what factors repeat of each other counts only once.

    w_j / sum_l r_jl^2, scaled to sum 1: a weight is divided by how many factors' worth of variance
    its factor shares, itself included. Uncorrelated factors keep their weights; m copies of
    one factor together weigh what one of them did before scaling.
    """
    shared = (correlation**2).sum(axis=1)
    result = weights / shared
    return np.asarray(result / result.sum())


def pearson(columns: FloatArray) -> tuple[FloatArray, NDArray[np.bool_]]:
    """Correlations of columns given as (k, n), and which of them are constant."""
    constant = span(columns) == 0
    centred = columns - columns.mean(axis=1, keepdims=True)
    largest = np.abs(centred).max(axis=1, keepdims=True)
    centred = np.divide(centred, largest, out=np.zeros_like(centred), where=~constant[:, None])
    norm = np.sqrt((centred**2).sum(axis=1))
    unit = np.divide(centred, norm[:, None], out=centred, where=~constant[:, None])
    result = np.clip(unit @ unit.T, -1, 1)
    np.fill_diagonal(result, 1.0)
    return result, constant
