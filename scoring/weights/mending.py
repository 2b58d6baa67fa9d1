"""What would make pairwise comparisons agree better: one judgement, said anew on Saaty's scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.validation import FloatArray
from scoring.weights.pairwise import ahp

SCALE = tuple(1 / n for n in range(9, 1, -1)) + tuple(float(n) for n in range(1, 10))
"""Saaty's scale with its reciprocals, from 1/9 to 9."""


@dataclass(frozen=True)
class Mending:
    """The comparison farthest from the weights, of rows `i` and `j`, and its best other value.

    `value` is the entry [i][j] on Saaty's scale with which the ratio is lowest, `ratio` that ratio.
    """

    i: int
    j: int
    said: float
    value: float
    ratio: float


def mending(pairwise: Any) -> Mending | None:
    """How changing the worst comparison alone helps most; None where no change would."""
    matrix: FloatArray = np.asarray(pairwise, dtype=np.float64)
    now = ahp(matrix)
    if now.worst_pair is None:
        return None
    i, j, _ = now.worst_pair
    ratios = [ahp(with_comparison(matrix, i, j, value)).consistency_ratio for value in SCALE]
    best = int(np.argmin(ratios))
    if ratios[best] >= now.consistency_ratio:
        return None
    return Mending(i, j, float(matrix[i, j]), SCALE[best], ratios[best])


def with_comparison(pairwise: FloatArray, i: int, j: int, value: float) -> FloatArray:
    """The matrix with [i][j] = value and [j][i] its reciprocal."""
    matrix = pairwise.copy()
    matrix[i, j], matrix[j, i] = value, 1 / value
    return matrix
