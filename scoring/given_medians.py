"""Medians of the scores an analyst gave to own factors: they stand in where nobody knows."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.records import Universe

FloatArray = NDArray[np.float64]
LEAST = 3  # companies of a segment with a score, before its median counts


def with_given_medians(medians: FloatArray, universe: Universe, given: FloatArray) -> FloatArray:
    """The medians (n, k) with those of own factors taken from the `given` scores (n, k; NaN none).

    A company takes the median of its segment where at least 3 companies of it have a score, else
    the median of all given scores; a factor nobody was scored on keeps its `medians`.
    """
    own = [j for j, factor in enumerate(universe.kept_factors) if factor.own]
    if not own:
        return medians
    found, segment = medians.copy(), _segments(universe)
    for j in own:
        known = np.flatnonzero(~np.isnan(given[:, j]))
        if known.size:
            found[:, j] = _by_segment(given[known, j], segment[known], segment)
    return found


def _by_segment(scores: FloatArray, of: NDArray[np.int64], every: NDArray[np.int64]) -> FloatArray:
    """The median by segment for each entry of `every`; of all scores where too few are known."""
    by_segment = np.full(int(every.max()) + 1, np.median(scores))
    order = np.lexsort((scores, of))
    ordered, counts = scores[order], np.bincount(of, minlength=by_segment.size)
    start, enough = np.cumsum(counts) - counts, counts >= LEAST
    low, high = start + (counts - 1) // 2, start + counts // 2
    by_segment[enough] = 0.5 * (ordered[low[enough]] + ordered[high[enough]])
    return np.asarray(by_segment[every])


def _segments(universe: Universe) -> NDArray[np.int64]:
    return _numbered(_Held(universe))


class _Held:
    """A universe as a key of a cache, by identity: its contents are large."""

    def __init__(self, it: Universe) -> None:
        self.it = it

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, _Held) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


@lru_cache(maxsize=4)
def _numbered(held: _Held) -> NDArray[np.int64]:
    names = [company.segment for company in held.it.companies]
    numbers = {name: at for at, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names], dtype=np.int64)
