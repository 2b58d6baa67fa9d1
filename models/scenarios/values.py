"""Values of all companies in one state: what a calibration gives, else the newest valuations."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.evaluate import Evaluation

FloatArray = NDArray[np.float64]


class Range(NamedTuple):
    """Median and ends of the interval, (n,) each, in one currency; NaN where unknown."""

    median: FloatArray
    low: FloatArray
    high: FloatArray


class Values(NamedTuple):
    """A Range after the effect of compute; `floored` marks companies whose value what is paid once
    would take below 0: they stand at 0.
    """

    median: FloatArray
    low: FloatArray
    high: FloatArray
    floored: NDArray[np.bool_]


class Valuer(Protocol):
    """Values every company of a universe, the effect of compute left out; a calibration adapted.

    `moves_with_scores` is False where scores do not enter, `has_interval` where none is estimated.
    """

    @property
    def moves_with_scores(self) -> bool: ...

    @property
    def has_interval(self) -> bool: ...

    def values(self, evaluation: Evaluation, currency: str) -> Range:
        """The values in one state; `evaluation.cells.score` (n, k) are the factor scores."""
        ...

    def medians(
        self, evaluation: Evaluation, scores: FloatArray, currency: str
    ) -> FloatArray:
        """(n,) medians had the companies other `scores` (n, k), all else as evaluated."""
        ...


class NewestValuer:
    """The newest valuation known at the date, whatever the scores: nothing is fitted."""

    moves_with_scores = False
    has_interval = False

    def values(self, evaluation: Evaluation, currency: str) -> Range:
        """The newest valuations at the rate of their date; no interval is estimated."""
        newest = evaluation.value(currency)
        unknown = np.full(len(newest), np.nan)
        return Range(newest, unknown, unknown)

    def medians(
        self, evaluation: Evaluation, scores: FloatArray, currency: str
    ) -> FloatArray:
        """The same: scores do not enter."""
        del scores
        return evaluation.value(currency)


def valued(found: Range, effect: FloatArray, one_off: FloatArray) -> Values:
    """V exp(D) - one-off, floored at 0: D the `effect` in ln, `one_off` in the currency of V."""
    factor = np.exp(effect)
    median, low, high = (part * factor - one_off for part in found)
    return Values(np.maximum(median, 0.0), np.maximum(low, 0.0), np.maximum(high, 0.0),
                  np.asarray(median < 0))
