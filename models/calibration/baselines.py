"""What a model has to beat: the mean of the factors, and the median of segment and stage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from models.calibration.weight_prior_ridge import WeightPriorRidge

Floats = NDArray[np.float64]
EARLY, LATE = 2.0, 4.0  # rounds up to B, C and D, later ones


class MeanOfFactors(RegressorMixin, BaseEstimator):
    """A line through the (weighted) mean of the factor columns, and through the other columns.

    Slopes of the mean and of the other columns are held at 0 or above, except for 0/1 flags.
    After fit: `coef_` and `intercept_` in the units of X.
    """

    def __init__(
        self, factors: Sequence[int] = (), weights: Sequence[float] | None = None
    ) -> None:
        self.factors = factors
        self.weights = weights

    def fit(
        self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None  # noqa: N803
    ) -> MeanOfFactors:
        """Fit on (n, p) columns and n targets."""
        columns, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64)
        factors = list(self.factors)
        others = [i for i in range(columns.shape[1]) if i not in factors]
        share = np.ones(len(factors)) if self.weights is None else np.asarray(self.weights, float)
        share = share / share.sum() if factors else share
        reduced = np.column_stack([columns[:, factors] @ share, columns[:, others]])
        flag = np.all((reduced == 0) | (reduced == 1), axis=0)
        line = WeightPriorRidge(
            signs=[0 if f else 1 for f in flag], major=range(reduced.shape[1]))
        line.fit(reduced, target, sample_weight)
        self.coef_: Floats = np.zeros(columns.shape[1])
        self.coef_[factors] = line.coef_[0] * share
        self.coef_[others] = line.coef_[1:]
        self.intercept_ = float(line.intercept_)
        return self

    def predict(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The n predictions for (n, p) columns."""
        check_is_fitted(self)
        columns = validate_data(self, X, reset=False, dtype=np.float64)
        return np.asarray(columns @ self.coef_ + self.intercept_)


class SegmentStageMedian(RegressorMixin, BaseEstimator):
    """The median of the target by segment and band of stage; by band, then of all, where no row is.

    `segments` are 0/1 columns, `listed` one, `stage` the number of the round, `unknown` its flag.
    """

    def __init__(
        self, segments: Sequence[int] = (), listed: Sequence[int] = (), stage: Sequence[int] = (),
        unknown: Sequence[int] = (),
    ) -> None:
        self.segments = segments
        self.listed = listed
        self.stage = stage
        self.unknown = unknown

    def fit(
        self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None  # noqa: N803
    ) -> SegmentStageMedian:
        """Take the medians of n targets."""
        columns, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64)
        share = np.ones(len(target)) if sample_weight is None else np.asarray(sample_weight, float)
        groups: dict[tuple[int, ...], list[int]] = {}
        for i, key in enumerate(self._keys(columns)):
            for part in (key, key[1:], ()):
                groups.setdefault(part, []).append(i)
        self.medians_ = {key: _median(target[rows], share[rows]) for key, rows in groups.items()}
        return self

    def predict(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The n medians for (n, p) columns."""
        check_is_fitted(self)
        columns = validate_data(self, X, reset=False, dtype=np.float64)
        found = self.medians_
        return np.array([found.get(key, found.get(key[1:], found[()]))
                         for key in self._keys(columns)])

    def _keys(self, columns: Floats) -> list[tuple[int, ...]]:
        rows = np.zeros(len(columns), dtype=int)
        segment = (np.where(columns[:, list(self.segments)].any(axis=1),
                            columns[:, list(self.segments)].argmax(axis=1), -1)
                   if len(self.segments) else rows)
        band = rows.copy()
        for column in self.stage:
            band = 1 + (columns[:, column] > EARLY) + (columns[:, column] > LATE)
        for column in self.unknown:
            band = np.where(columns[:, column] > 0, 0, band)
        for column in self.listed:
            band = np.where(columns[:, column] > 0, 4, band)
        return [(int(s), int(b)) for s, b in zip(segment, band, strict=True)]


def _median(values: Floats, share: Floats) -> float:
    """The median where each value counts by its share; between two of them, their mean."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(share[order])
    half = 0.5 * reached[-1]
    at = int(np.searchsorted(reached, half))
    first = values[order[at]]
    following = values[order[min(at + 1, len(order) - 1)]]
    return float(0.5 * (first + following) if reached[at] == half else first)
