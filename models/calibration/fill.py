"""The first step of every pipeline: chosen columns, unknown figures filled and flagged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

Floats = NDArray[np.float64]


class FillMissing(TransformerMixin, BaseEstimator):
    """Keeps the columns `keep`, puts the median for NaN, and appends a 0/1 column per `flagged`.

    A flag is 1 where its column was unknown. The medians are those of the rows fitted on (0 where
    all are unknown).
    """

    def __init__(self, keep: Sequence[int] | None = None, flagged: Sequence[int] = ()) -> None:
        self.keep = keep
        self.flagged = flagged

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> FillMissing:  # noqa: N803
        """Learn the medians."""
        del y
        columns = validate_data(
            self, X, dtype=np.float64, ensure_all_finite="allow-nan", ensure_min_samples=1)
        unknown = np.isnan(columns)
        self.medians_: Floats = np.median(columns, axis=0)
        for j in np.flatnonzero(unknown.any(axis=0)):
            known = columns[~unknown[:, j], j]
            self.medians_[j] = np.median(known) if len(known) else 0.0
        return self

    def transform(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The filled columns (n, kept + flagged)."""
        check_is_fitted(self)
        return self.filled(validate_data(
            self, X, reset=False, dtype=np.float64, ensure_all_finite="allow-nan"))

    def filled(self, columns: Floats) -> Floats:
        """`transform` without the checks of the columns, for a live window."""
        keep = range(columns.shape[1]) if self.keep is None else self.keep
        count = len(keep)
        made = np.empty((len(columns), count + len(self.flagged)))
        kept = made[:, :count]
        kept[:] = columns if self.keep is None else columns[:, list(keep)]
        rows, at = np.nonzero(np.isnan(kept))
        kept[rows, at] = self.medians_[list(keep)][at]
        made[:, count:] = np.isnan(columns[:, list(self.flagged)])
        return made
