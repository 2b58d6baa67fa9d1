"""Lower and upper bounds of weights: what they leave free, and weights kept within them.

The weights stay within { w : low <= w <= high, sum w = 1 }. It is empty where a low exceeds its
high, the lows sum above 1 or the highs below 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.validation import FloatArray, ScoringError

SLACK = 1e-9  # sums this close to 1 are 1 with rounding


@dataclass(frozen=True, eq=False)
class Bounds:
    """`low` and `high` (k,) in [0, 1]; 0 and 1 where nothing is asked."""

    low: FloatArray
    high: FloatArray

    @property
    def free(self) -> bool:
        """Whether nothing is bounded."""
        return bool((self.low <= 0).all() and (self.high >= 1).all())

    def hold(self, weights: FloatArray) -> bool:
        """Whether weights lie within, up to rounding."""
        return bool((weights >= self.low - SLACK).all() and (weights <= self.high + SLACK).all())


def bounds(low: Sequence[float], high: Sequence[float], names: Sequence[str]) -> Bounds:
    """Checked bounds; ScoringError names the factor or the sum at fault and what would be right."""
    lows, highs = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
    for j, name in enumerate(names):
        for value in (lows[j], highs[j]):
            if not 0 <= value <= 1:
                raise ScoringError(f"A bound of {name} is {value:g}; it must be from 0 to 1",
                                   column=j, value=float(value))
        if lows[j] > highs[j]:
            raise ScoringError(f"The lower bound of {name} is {lows[j]:g}, above its upper bound "
                               f"{highs[j]:g}", column=j, value=float(lows[j]))
    if lows.sum() > 1 + SLACK:
        raise ScoringError(f"The lower bounds add up to {lows.sum():.4g}; weights sum to 1, so "
                           "they must add up to at most 1")
    if highs.sum() < 1 - SLACK:
        raise ScoringError(f"The upper bounds add up to {highs.sum():.4g}; weights sum to 1, so "
                           "they must add up to at least 1")
    return Bounds(lows, highs)


def reach(given: Bounds) -> Bounds:
    """What each weight can take, (k,) and (k,), given the bounds of all the others: exact."""
    low = np.maximum(given.low, 1 - (given.high.sum() - given.high))
    high = np.minimum(given.high, 1 - (given.low.sum() - given.low))
    return Bounds(low, np.maximum(high, low))


def kept_within(weights: FloatArray, given: Bounds, total: float = 1.0) -> FloatArray:
    """The weights scaled to sum `total` and cut at the bounds, the others in proportion.

    w_j = clip(t w_j, low_j, high_j) with the t at which they sum to `total`. That sum rises with t
    in straight pieces between the t at which a weight meets a bound, so t is exact. Weights of 0
    share what the others cannot take.
    """
    base = np.maximum(np.asarray(weights, dtype=np.float64), 1e-12)
    corners = np.unique(np.concatenate(([0.0], given.low / base, given.high / base)))
    sums = np.clip(corners[:, None] * base, given.low, given.high).sum(axis=1)
    at = int(np.clip(np.searchsorted(sums, total, side="left"), 1, corners.size - 1))
    step = sums[at] - sums[at - 1]
    share = (total - sums[at - 1]) / step if step > 0 else 1.0
    t = corners[at - 1] + min(max(share, 0.0), 1.0) * (corners[at] - corners[at - 1])
    return np.asarray(np.clip(t * base, given.low, given.high))


def with_one(weights: FloatArray, column: int, value: float, given: Bounds) -> FloatArray:
    """One weight at `value`, which `reach` must allow; the others share the rest within bounds."""
    others = np.arange(weights.size) != column
    result = np.full(weights.size, value)
    rest = Bounds(given.low[others], given.high[others])
    present = weights[others]
    if present.sum() <= 0:
        present = np.ones(present.size)
    result[others] = kept_within(present, rest, 1 - value)
    return result
