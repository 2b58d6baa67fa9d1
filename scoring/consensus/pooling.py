"""One entry out of several: mean or median of scores, lows and highs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.consensus.panel import MEDIAN

FloatArray = NDArray[np.float64]
Arrays = Mapping[str, NDArray[Any]]


def pooled(entries: Arrays, rule: str) -> dict[str, NDArray[Any]]:
    """The entries of m analysts, arrays (m, ...) by name, as one entry each, arrays (...).

    - score: the mean, or the median, of the scores given.
    - low, high: the same of the lows (highs) given, moved by the difference between the score in
      force and the mean (median) score of those who gave one. Where everyone gives bounds that is
      quantile averaging, ``L = mean(l_a), H = mean(h_a)``, as the IDEA protocol pools lowest, best
      and highest estimates (Hemming et al. 2018, Methods in Ecology and Evolution 9, 169-180;
      Lichtendahl et al. 2013, Management Science 59, 1594-1611; for medians Hora et al. 2013,
      Decision Analysis 10, 279-291).
    - "does not apply" stands where more say so than give a score; "unknown" where nobody gives
      either and somebody says so.
    - an entry that is the only one of its cell stands as it is.
    """
    centre = _median if rule == MEDIAN else _mean
    score, low, high = entries["score"], entries["low"], entries["high"]
    scored = ~np.isnan(score)
    votes = scored.sum(axis=0)
    denials = entries["absent"].sum(axis=0)
    absent = denials > votes
    stands = np.where(absent, np.nan, centre(score))
    result: dict[str, NDArray[Any]] = {
        "score": stands, "absent": absent,
        "unknown": entries["unknown"].any(axis=0) & ~absent & (votes == 0)}
    for name, bound in (("low", low), ("high", high)):
        result[name] = _bound(bound, score, scored, stands, centre)
    result["low"] = np.fmin(result["low"], np.where(np.isnan(result["low"]), np.nan, stands))
    result["high"] = np.fmax(result["high"], np.where(np.isnan(result["high"]), np.nan, stands))
    alone = (scored | entries["unknown"] | entries["absent"]
             | ~np.isnan(low) | ~np.isnan(high))
    single = alone.sum(axis=0) == 1
    if single.any():
        at = np.argmax(alone, axis=0)[None]
        for name, values in result.items():
            only = np.take_along_axis(entries[name], at, axis=0)[0]
            result[name] = np.where(single, only, values)
    return result


def _bound(
    bound: FloatArray, score: FloatArray, scored: NDArray[np.bool_], stands: FloatArray,
    centre: Callable[[FloatArray], FloatArray],
) -> FloatArray:
    """Where scores are given, only the bounds of those who gave them count."""
    of_scored = np.where(scored, bound, np.nan)
    around = np.where(np.isnan(of_scored), np.nan, score)
    moved = centre(of_scored) + (stands - centre(around))
    plain = np.where(np.isnan(stands), centre(bound), moved)
    return np.asarray(np.clip(plain, 0.0, 1.0))


def _mean(values: FloatArray) -> FloatArray:
    """Mean along the first axis without NaN, the same bits in any order of the analysts."""
    ordered = np.sort(values, axis=0)  # NaN last
    count = (~np.isnan(ordered)).sum(axis=0)
    least = ordered[0]
    above = np.where(np.isnan(ordered), 0.0, ordered - least).sum(axis=0)
    return np.asarray(least + above / np.maximum(count, 1))


def _median(values: FloatArray) -> FloatArray:
    """Median along the first axis without NaN."""
    ordered = np.sort(values, axis=0)  # NaN last
    count = np.maximum((~np.isnan(ordered)).sum(axis=0), 1)
    below, above = (np.take_along_axis(ordered, at[None], axis=0)[0]
                    for at in ((count - 1) // 2, count // 2))
    return np.asarray(below + (above - below) / 2)
