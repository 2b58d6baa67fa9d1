"""Ridge regression that trusts the analyst's weights until the data say otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import nnls
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.utils.validation import check_is_fitted, validate_data

Floats = NDArray[np.float64]
HUBER = 1.345  # of the residuals' scale: 95 % efficient on normal errors (Huber 1964)
_ROUNDS = 20


class WeightPriorRidge(RegressorMixin, BaseEstimator):
    """Sign-constrained ridge whose factor slopes are pulled towards b times the weights.

    Minimises |y - X beta|^2 + prior sum_k (beta_k - b w_k)^2 + minor sum_j gamma_j^2
    + small (sum_major^2 + b^2) over the slopes and the common slope b >= 0, where k runs over the
    columns `factors`, `major` are lightly penalised columns, and j is every other column. Columns
    and target are centred (the intercept is not penalised), columns divided by their standard
    deviation (ddof 0), factor columns by the mean of theirs; `weights` are scaled to mean 1.
    `signs` gives +1, -1 or 0 (free) per column; factor columns are +1 unless told otherwise.
    A sample weight of 2 counts as the row twice. With `loss` "huber" residuals beyond `HUBER`
    robust standard deviations count linearly
    (iteratively reweighted). Solved as non-negative least squares on augmented rows.

    After fit: `coef_`, `intercept_` in the units of X and y; `common_slope_` per standardised
    factor; `n_iter_`.
    """

    def __init__(  # noqa: PLR0917
        self, signs: Sequence[int] | None = None, factors: Sequence[int] = (),
        major: Sequence[int] = (), weights: Sequence[float] | None = None, minor: float = 20.0,
        prior: float = 10.0, small: float = 0.3, loss: str = "squared",
    ) -> None:
        self.signs = signs
        self.factors = factors
        self.major = major
        self.weights = weights
        self.minor = minor
        self.prior = prior
        self.small = small
        self.loss = loss

    def fit(
        self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None  # noqa: N803
    ) -> WeightPriorRidge:
        """Fit on (n, p) columns and n targets; ValueError for settings that fit no column."""
        columns, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64)
        rows, count = columns.shape
        self._check(count)
        given = np.ones(rows) if sample_weight is None else np.asarray(sample_weight, float)
        if given.shape != (rows,) or np.any(given < 0) or not given.sum() > 0:
            raise ValueError("each sample weight must be a number of 0 or more, and not all zero")
        self.n_iter_ = 1
        self._solve(columns, target, given)
        if self.loss == "huber":
            for _ in range(_ROUNDS):
                before = self.coef_
                residual = target - columns @ self.coef_ - self.intercept_
                scale = 1.4826 * _weighted_median(np.abs(residual), given)
                if not scale > 0:
                    break
                ratio = HUBER * scale / np.maximum(np.abs(residual), 1e-300)
                self._solve(columns, target, given * np.minimum(1.0, ratio))
                self.n_iter_ += 1
                if np.allclose(self.coef_, before, rtol=1e-5, atol=1e-7):
                    break
        return self

    def predict(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The n predictions for (n, p) columns."""
        check_is_fitted(self)
        columns = validate_data(self, X, reset=False, dtype=np.float64)
        return np.asarray(columns @ self.coef_ + self.intercept_)

    # -- inside ------------------------------------------------------------------------------------

    def _check(self, count: int) -> None:
        if self.loss not in ("squared", "huber"):
            raise ValueError(f"loss must be 'squared' or 'huber', not {self.loss!r}")
        for name in ("minor", "prior", "small"):
            value = getattr(self, name)
            if not (np.isfinite(value) and value >= 0):
                raise ValueError(f"{name} must be a number of 0 or more, not {value!r}")
        for name in ("factors", "major"):
            for column in getattr(self, name):
                if not 0 <= column < count:
                    raise ValueError(f"{name} names column {column}; X has {count} columns")
        if set(self.factors) & set(self.major):
            raise ValueError("a column cannot be both a factor and a major one")
        if self.signs is not None and (
                len(self.signs) != count or any(s not in (-1, 0, 1) for s in self.signs)):
            raise ValueError(f"signs must hold +1, -1 or 0 for each of the {count} columns")
        if self.weights is not None:
            weights = np.asarray(self.weights, float)
            if weights.shape != (len(self.factors),) or not np.all(np.isfinite(weights)) or np.any(
                    weights < 0) or not weights.sum() > 0:
                raise ValueError("weights must hold one number of 0 or more per factor, not all 0")

    def _solve(self, columns: Floats, target: Floats, share: Floats) -> None:
        rows, count = columns.shape
        factors, major = list(self.factors), list(self.major)
        total = share.sum()
        centre = share @ columns / total
        level = float(share @ target / total)
        centred = columns - centre
        scale = np.sqrt(share @ centred**2 / total)
        scale[scale < 1e-12 * (1.0 + np.abs(centre))] = 1.0
        if factors:
            scale[factors] = scale[factors].mean()
        standard = centred / scale
        signs = np.zeros(count) if self.signs is None else np.asarray(self.signs, float)
        if self.signs is None:
            signs[factors] = 1.0
        root = np.sqrt(share)
        penalty = np.full(count, np.sqrt(self.minor))
        penalty[major] = np.sqrt(self.small)
        penalty[factors] = np.sqrt(self.prior)
        # rows: the data, one per slope, one for the common slope; columns: slopes, common slope
        system = np.zeros((rows + count + 1, count + 1))
        system[:rows, :count] = standard * root[:, None]
        system[rows:rows + count, :count] = np.diag(penalty)
        if factors:
            weights = np.ones(len(factors)) if self.weights is None else np.asarray(
                self.weights, float)
            system[[rows + k for k in factors], count] = -np.sqrt(self.prior) * (
                weights / weights.mean())
        system[-1, count] = np.sqrt(self.small) if self.small > 0 else 1e-6
        right = np.zeros(rows + count + 1)
        right[:rows] = (target - level) * root
        signed = np.where(signs < 0, -1.0, 1.0)
        free = np.flatnonzero(signs == 0)
        expanded = np.hstack([system[:, :count] * signed, system[:, count:], -system[:, free]])
        found, _ = nnls(expanded, right)
        slopes = found[:count] * signed
        slopes[free] -= found[count + 1:]
        self.coef_: Floats = slopes / scale
        self.intercept_ = level - float(centre @ self.coef_)
        self.common_slope_ = float(found[count]) if factors else 0.0


def _weighted_median(values: Floats, weights: Floats) -> float:
    """The value at which half of the weight is reached."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(reached, 0.5 * reached[-1])])
