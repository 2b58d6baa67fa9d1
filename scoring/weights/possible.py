"""What bounded weights leave open: who can lead whom, which ranks, and who can be first.

For the weighted mean every lead is linear in the weights, so its extremes over the bounded
weights are exact (a continuous knapsack). Ranks follow pair by pair: a company is never better
than one more than the number that always lead it, and never worse than all but the number it
always leads. These limits hold for all weights within the bounds; a limit need not be reached.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.state import BoolArray, FloatArray
from scoring.weights.bounds import Bounds

_TIE = 1e-12  # a lead smaller than this is a tie with rounding
_CHUNK = 2_000_000  # numbers held at once


@dataclass(frozen=True, eq=False)
class Possible:
    """Per company (n,): `best` and `worst` limits of its rank, and low and high composite."""

    best: NDArray[np.int64]
    worst: NDArray[np.int64]
    low: FloatArray
    high: FloatArray


def largest(rows: FloatArray, given: Bounds) -> FloatArray:
    """max of row . w over the bounded weights, for rows (..., k): fill the largest first."""
    order = np.argsort(-rows, axis=-1)
    sorted_rows = np.take_along_axis(rows, order, axis=-1)
    room = (given.high - given.low)[order]
    free = 1.0 - given.low.sum()
    before = np.cumsum(room, axis=-1) - room
    taken = np.clip(free - before, 0.0, room)
    return np.asarray(rows @ given.low + (sorted_rows * taken).sum(axis=-1))


def possible_ranks(scores: FloatArray, applicable: BoolArray, given: Bounds) -> Possible:
    """The limits of rank and composite of companies with scores (n, k) over bounded weights.

    Where a factor does not apply to a company its composite is no longer linear; it lies between
    the least and the largest of the company's own scores, and that wider range is used.
    """
    n = len(scores)
    high, low = largest(scores, given), -largest(-scores, given)
    partial: BoolArray = np.asarray(~applicable.all(axis=1))
    if partial.any():
        own = applicable | ~applicable.any(axis=1, keepdims=True)
        low[partial] = np.where(own, scores, np.inf).min(axis=1)[partial]
        high[partial] = np.where(own, scores, -np.inf).max(axis=1)[partial]
    ahead, behind = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    step = max(1, _CHUNK // max(scores.size, 1))
    for start in range(0, n, step):
        part = slice(start, min(start + step, n))
        most = largest(scores[part, None, :] - scores[None, :, :], given)
        loose = partial[part, None] | partial[None, :]
        most = np.where(loose, high[part, None] - low[None, :], most)
        led = most < -_TIE  # the row never reaches the column
        ahead[part] += led.sum(axis=1)
        behind += led.sum(axis=0)
    return Possible(1 + ahead, n - behind, low, high)


def can_be_first(scores: FloatArray, given: Bounds) -> BoolArray:
    """(n,) whether some weights within the bounds put the company first (ties count): exact.

    One linear programme per company that is not always led: the largest t with s_i - s_m >= t for
    all m is at least 0. Loads SciPy.
    """
    from scipy.optimize import linprog

    n, k = scores.shape
    found = np.zeros(n, dtype=bool)
    every = np.ones((n, k), dtype=bool)
    limits = [*zip(given.low.tolist(), given.high.tolist(), strict=True), (-1.0, 1.0)]
    for i in np.flatnonzero(possible_ranks(scores, every, given).best == 1).tolist():
        gaps = np.delete(scores, i, axis=0) - scores[i]
        if not len(gaps):
            found[i] = True
            continue
        solved = linprog(
            np.append(np.zeros(k), -1.0), A_ub=np.column_stack((gaps, np.ones(len(gaps)))),
            b_ub=np.zeros(len(gaps)), A_eq=[[*np.ones(k), 0.0]], b_eq=[1.0], bounds=limits)
        found[i] = bool(solved.success and -solved.fun >= -1e-9)
    return found
