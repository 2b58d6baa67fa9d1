"""A linear model whose factor slopes may not be negative, whatever its own solver finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, RegressorMixin, clone
from sklearn.utils.validation import check_is_fitted, validate_data

Floats = NDArray[np.float64]


class NonNegativeFactors(RegressorMixin, BaseEstimator):
    """Fits `model` on standardised columns and drops the factor of the most negative slope, again
    and again, until none is negative. After fit: `coef_` and `intercept_` in the units of X.
    """

    def __init__(self, model: Any = None, factors: Sequence[int] = ()) -> None:
        self.model = model
        self.factors = factors

    def fit(
        self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None  # noqa: N803
    ) -> NonNegativeFactors:
        """Fit on (n, p) columns and n targets."""
        columns, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64)
        given = {} if sample_weight is None else {"sample_weight": sample_weight}
        centre, scale = columns.mean(axis=0), columns.std(axis=0)
        scale[scale < 1e-12 * (1.0 + np.abs(centre))] = 1.0
        standard = (columns - centre) / scale
        used = np.ones(columns.shape[1], dtype=bool)
        while True:
            self.model_ = clone(self.model).fit(standard[:, used], target, **given)
            slopes = np.zeros(columns.shape[1])
            slopes[used] = self.model_.coef_
            worst = min(self.factors, key=lambda i: slopes[i], default=None)
            if worst is None or slopes[worst] >= 0:
                break
            used[worst] = False
        self.coef_: Floats = slopes / scale
        self.intercept_ = float(self.model_.intercept_) - float(centre @ self.coef_)
        return self

    def predict(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The n predictions for (n, p) columns."""
        check_is_fitted(self)
        columns = validate_data(self, X, reset=False, dtype=np.float64)
        return np.asarray(columns @ self.coef_ + self.intercept_)
