"""Weights from pairwise comparisons: Saaty's analytic hierarchy process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.validation import (
    FloatArray,
    Matrix,
    Names,
    ScoringError,
    check_matrix,
    first_cell,
)
from scoring.weights.given import Weights

RANDOM_INDEX = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57,
                1.59)
"""Mean consistency index of random reciprocal matrices, n = 1 to 15 (Saaty 1980)."""

LIMIT = 0.10  # Saaty's rule: above it the judgements should be looked at again
EXACT = 1e-6  # relative; reciprocals typed with six digits or more
ROUNDED = 0.05  # relative; covers reciprocals rounded to two digits, such as 0.13 for 1/8


@dataclass(frozen=True)
class PairwiseWeights(Weights):
    """AHP weights with their consistency.

    `consistency_ratio` is CI / random index (0 for n <= 2); `consistent` is False above 0.10.
    `worst_pair` (i, j, value) names the comparison farthest from the weights and the entry
    w_i / w_j that would agree with them; None when all agree.
    """

    consistency_ratio: float = 0.0
    consistency_index: float = 0.0
    principal_eigenvalue: float = 1.0
    worst_pair: tuple[int, int, float] | None = None
    consistent: bool = True


def ahp(pairwise: Any, *, names: Names = None) -> PairwiseWeights:
    """Weights from a matrix (n, n) of comparisons: entry [i][j] says how much i outweighs j.

    The weights are the principal right eigenvector (Saaty 1977), CI = (lambda_max - n) / (n - 1).
    The matrix must be positive with 1 on the diagonal and reciprocal, [j][i] = 1 / [i][j];
    reciprocals rounded by up to 5 % are taken as they stand, with a notice. At most 15 factors.
    """
    checked = check_matrix(pairwise, names, names, "comparison matrix")
    notices = _check_reciprocal(checked)
    n = checked.shape[0]
    values, vectors = np.linalg.eig(checked.values)
    top = int(np.argmax(values.real))
    weights = np.abs(vectors[:, top].real)
    weights = weights / weights.sum()
    eigenvalue = float(values[top].real)
    index = max((eigenvalue - n) / (n - 1), 0.0) if n > 1 else 0.0
    ratio = index / RANDOM_INDEX[n - 1] if n > 2 else 0.0
    pair = _worst_pair(checked.values, weights)
    if ratio > LIMIT and pair:
        i, j, fitting = pair
        name_i, name_j = (names[i], names[j]) if names else (f"factor {i}", f"factor {j}")
        notices.append(
            f"Consistency ratio {ratio:.2f} is above {LIMIT:.2f}: look again at {name_i} against "
            f"{name_j}, typed as {checked.values[i, j]:.3g} where the other comparisons suggest "
            f"{fitting:.3g}.")
    return PairwiseWeights(weights, "ahp", tuple(notices), {}, ratio, index, eigenvalue, pair,
                           ratio <= LIMIT)


def _check_reciprocal(checked: Matrix) -> list[str]:
    values, (n, columns) = checked.values, checked.shape
    if n != columns:
        raise ScoringError(f"The comparison matrix has {n} rows and {columns} columns; it must be "
                           "square, one row and one column per factor")
    if n > len(RANDOM_INDEX):
        raise ScoringError(f"{n} factors are too many for pairwise comparison; Saaty's random "
                           f"index ends at {len(RANDOM_INDEX)}")
    if checked.low <= 0:
        i, j = first_cell(values <= 0)
        raise checked.error(i, j, "is not positive; a comparison is above 0 (1 means equal)")
    if (np.diag(values) != 1).any():
        i = int(np.argmax(np.diag(values) != 1))
        raise checked.error(i, i, "must be 1: a factor compared with itself")
    gap = np.abs(values * values.T - 1)
    i, j = first_cell(np.tril(gap) == np.tril(gap).max())
    if gap[i, j] > ROUNDED:
        raise checked.error(i, j, f"must be 1 / {float(values[j, i])!r} = "
                            f"{1 / values[j, i]:.6g}, the reciprocal of row {j}, column {i}")
    if gap[i, j] > EXACT:
        return [f"Reciprocals are rounded, by up to {100 * gap[i, j]:.2g} %; they were taken as "
                "they stand."]
    return []


def _worst_pair(values: FloatArray, weights: FloatArray) -> tuple[int, int, float] | None:
    fitting = weights[:, None] / weights[None, :]
    miss = np.triu(np.abs(np.log(values / fitting)), 1)
    i, j = first_cell(miss == miss.max())
    if miss[i, j] <= EXACT:
        return None
    return i, j, float(fitting[i, j])
