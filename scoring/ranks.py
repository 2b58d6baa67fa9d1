"""Ranks from scores, ties included, and the range of ranks that score intervals allow.

Two scores tie when they differ by no more than `tolerance` from the first of their group, so a
group of ties never spans more than the tolerance. All functions are O(n log n).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.validation import FloatArray, ScoringError

TOLERANCE = 1e-12

IntArray = NDArray[np.int64]


def competition(
    scores: ArrayLike, higher_is_better: bool = True, tolerance: float = TOLERANCE
) -> IntArray:
    """Ranks (n,) where ties share the best rank and the next rank is skipped: 1, 1, 3."""
    order, starts = _groups(scores, higher_is_better, tolerance)
    return _spread(order, starts, starts + 1)


def dense(
    scores: ArrayLike, higher_is_better: bool = True, tolerance: float = TOLERANCE
) -> IntArray:
    """Ranks (n,) where ties share a rank and none is skipped: 1, 1, 2."""
    order, starts = _groups(scores, higher_is_better, tolerance)
    return _spread(order, starts, np.arange(1, starts.size + 1))


def average(
    scores: ArrayLike, higher_is_better: bool = True, tolerance: float = TOLERANCE
) -> FloatArray:
    """Ranks (n,) where ties share the mean of the places they take: 1.5, 1.5, 3."""
    order, starts = _groups(scores, higher_is_better, tolerance)
    ends = np.append(starts[1:], order.size)
    return _spread(order, starts, 0.5 * (starts + 1 + ends))


def rank_range(
    low: ArrayLike, high: ArrayLike, higher_is_better: bool = True, tolerance: float = TOLERANCE
) -> tuple[IntArray, IntArray]:
    """Best and worst competition rank (n,), (n,) that scores within [low, high] allow.

    Best is 1 + how many others lie wholly above (their low exceeds this high); worst is 1 + how
    many others reach above (their high exceeds this low). "Exceeds" means by more than the
    tolerance, so for intervals of width 0 both are the competition rank.
    """
    lows, highs = _vector(low, "low"), _vector(high, "high")
    if lows.size != highs.size:
        raise ScoringError(f"{lows.size} low ends for {highs.size} high ends; one each is needed")
    if (lows > highs).any():
        row = int(np.argmax(lows > highs))
        raise ScoringError(f"Row {row} (counted from 0): low {float(lows[row])!r} exceeds high "
                           f"{float(highs[row])!r}; low must not exceed high", row)
    if not higher_is_better:
        lows, highs = -highs, -lows
    count = lows.size
    best = 1 + count - np.searchsorted(np.sort(lows), highs + tolerance, side="right")
    worst = 1 + count - np.searchsorted(np.sort(highs), lows + tolerance, side="right")
    worst -= highs > lows + tolerance  # a company does not stand above itself
    return best.astype(np.int64), worst.astype(np.int64)


def _groups(
    scores: ArrayLike, higher_is_better: bool, tolerance: float
) -> tuple[IntArray, IntArray]:
    """Order from best to worst, and where in it each group of ties starts."""
    values = _vector(scores, "score")
    if not tolerance >= 0:
        raise ScoringError(f"tolerance is {tolerance!r}; a number of at least 0 is needed")
    cost = -values if higher_is_better else values
    order = np.argsort(cost)
    ordered = cost[order]
    apart = np.diff(ordered) > tolerance
    if apart.all():
        return order, np.arange(order.size)
    starts = np.concatenate(([0], np.flatnonzero(apart) + 1))
    lasts = np.append(starts[1:], ordered.size) - 1
    long = np.flatnonzero(ordered[lasts] - ordered[starts] > tolerance)
    if long.size:  # runs of close neighbours that span more than the tolerance: split from the best
        extra = [_split(ordered, starts[g], lasts[g] + 1, tolerance) for g in long]
        starts = np.sort(np.concatenate([starts, *extra]))
    return order, starts


def _split(ordered: FloatArray, start: int, end: int, tolerance: float) -> list[int]:
    found: list[int] = []
    while True:
        # the sum may round, so step over values that are within the tolerance by difference
        start += int(np.searchsorted(ordered[start:end], ordered[start] + tolerance, side="right"))
        if start >= end:
            return found
        found.append(start)


def _spread(order: IntArray, starts: IntArray, ranks: NDArray[Any]) -> NDArray[Any]:
    """Give every company the rank of its group."""
    result = np.empty(order.size, ranks.dtype)
    if starts.size == order.size:  # no ties
        result[order] = ranks
    else:
        result[order] = np.repeat(ranks, np.diff(np.append(starts, order.size)))
    return result


def _vector(values: ArrayLike, what: str) -> FloatArray:
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 1:
        raise ScoringError(f"The {what}s have {array.ndim} dimensions; one is needed")
    if np.isnan(array).any():
        row = int(np.argmax(np.isnan(array)))
        raise ScoringError(f"Row {row} (counted from 0): the {what} is NaN; a number is needed",
                           row)
    return array
