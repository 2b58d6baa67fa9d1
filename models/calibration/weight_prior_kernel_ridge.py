"""The ridge with a prior from the weights, plus a smooth function of what companies are like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import cho_solve, cholesky, solve_triangular
from scipy.optimize import nnls
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.utils.validation import check_is_fitted, validate_data

Floats = NDArray[np.float64]
_CHUNK = 1024


class WeightPriorKernelRidge(RegressorMixin, BaseEstimator):
    """y = c + X beta + g(z): slopes as in WeightPriorRidge, g smooth over the `kernel` columns.

    Minimises |y - c - X beta - g|^2 + prior sum_k (beta_k - b w_k)^2 + minor sum_j gamma_j^2
    + small b^2 + roughness |g|_H^2 with beta_k >= 0 for the `factors`, over the standardised
    columns `linear` (all but factors and contrasts by default) and functions g of the Gaussian
    kernel exp(-d^2 / 2) (Rasmussen & Williams 2006, 2.2 and 2.7). Distances: standardised columns
    by `length`; `contrasts` (0/1 columns) count `contrast` where they differ, however rare.
    Factors stay out of g, so that a raised score never lowers a prediction. A sample weight of 2
    counts as the row twice.

    After fit: `coef_` (0 for columns that are not linear), `intercept_`, `dual_coef_`,
    `common_slope_`.
    """

    def __init__(
        self, factors: Sequence[int] = (), contrasts: Sequence[int] = (),
        kernel: Sequence[int] | None = None, linear: Sequence[int] | None = None,
        weights: Sequence[float] | None = None, prior: float = 10.0, minor: float = 20.0,
        small: float = 0.3, length: float = 4.0, contrast: float = 0.6, roughness: float = 0.2,
    ) -> None:
        self.factors = factors
        self.contrasts = contrasts
        self.kernel = kernel
        self.linear = linear
        self.weights = weights
        self.prior = prior
        self.minor = minor
        self.small = small
        self.length = length
        self.contrast = contrast
        self.roughness = roughness

    def fit(
        self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None  # noqa: N803
    ) -> WeightPriorKernelRidge:
        """Fit on (n, p) columns and n targets; ValueError for settings that fit no column."""
        columns, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64)
        share = np.ones(len(target)) if sample_weight is None else np.asarray(sample_weight, float)
        if share.shape != target.shape or np.any(share < 0) or not share.sum() > 0:
            raise ValueError("each sample weight must be a number of 0 or more, and not all zero")
        self._check(columns.shape[1])
        columns, target, share = columns[share > 0], target[share > 0], share[share > 0]
        self._scale(columns, share)
        self.points_ = self._place(columns)
        gram = _kernel(self.points_, self.points_)
        matrix = gram / self.roughness
        matrix[np.diag_indices_from(matrix)] += 1.0 / share
        level = float(share @ target / share.sum())
        standard = (columns[:, self._slopes] - self.centre_[self._slopes]) / self._steps
        root = cholesky(matrix, lower=True)
        slopes, constant = self._solve(standard, target - level, root)
        rest = target - level - constant - standard @ slopes
        self.dual_coef_: Floats = cho_solve((root, True), rest) / self.roughness
        self.coef_: Floats = np.zeros(columns.shape[1])
        self.coef_[self._slopes] = slopes / self._steps
        self.intercept_ = level + constant - float(self.centre_ @ self.coef_)
        return self

    def predict(self, X: ArrayLike) -> Floats:  # noqa: N803
        """The n predictions for (n, p) columns."""
        check_is_fitted(self)
        columns = validate_data(self, X, reset=False, dtype=np.float64)
        return np.asarray(columns @ self.coef_ + self.intercept_ + self.smooth(columns))

    def values(self, columns: Floats) -> Floats:
        """`predict` for a live window: columns unchecked, g to seven digits."""
        smooth = self.smooth(columns, np.float32)
        return np.asarray(columns @ self.coef_ + self.intercept_ + smooth)

    def smooth(self, columns: Floats, dtype: type[np.floating[Any]] = np.float64) -> Floats:
        """The part g of the predictions for (n, p) columns."""
        found = np.empty(len(columns))
        dual = self.dual_coef_.astype(dtype)
        # -|here - point|^2 / 2 as one product: the squares ride along as two more columns
        squares = -0.5 * (self.points_**2).sum(axis=1, keepdims=True)
        points = np.hstack([self.points_, squares, np.ones_like(squares)]).astype(dtype).T
        for start in range(0, len(columns), _CHUNK):
            here = self._place(columns[start:start + _CHUNK])
            length = -0.5 * (here**2).sum(axis=1, keepdims=True)
            power = np.hstack([here, np.ones_like(length), length]).astype(dtype) @ points
            np.exp(power, out=power)
            found[start:start + _CHUNK] = power @ dual
        return found

    # -- inside ------------------------------------------------------------------------------------

    def _check(self, count: int) -> None:
        for name in ("prior", "minor", "small"):
            value = getattr(self, name)
            if not (np.isfinite(value) and value >= 0):
                raise ValueError(f"{name} must be a number of 0 or more, not {value!r}")
        for name in ("length", "contrast", "roughness"):
            value = getattr(self, name)
            if not (np.isfinite(value) and value > 0):
                raise ValueError(f"{name} must be a number above 0, not {value!r}")
        for name in ("factors", "contrasts", "kernel", "linear"):
            for column in getattr(self, name) or ():
                if not 0 <= column < count:
                    raise ValueError(f"{name} names column {column}; X has {count} columns")
        if set(self.factors) & {*self.contrasts, *(self.kernel or ()), *(self.linear or ())}:
            raise ValueError("a factor column can be neither in the kernel nor another linear one")
        if self.weights is not None:
            weights = np.asarray(self.weights, float)
            if weights.shape != (len(self.factors),) or not np.all(np.isfinite(weights)) or np.any(
                    weights < 0) or not weights.sum() > 0:
                raise ValueError("weights must hold one number of 0 or more per factor, not all 0")
        others = [c for c in range(count) if c not in set(self.factors)]
        linear = ([c for c in others if c not in set(self.contrasts)]
                  if self.linear is None else list(self.linear))
        self._slopes = np.array([*self.factors, *linear], dtype=int)
        self._kernel = np.array(others if self.kernel is None else list(self.kernel), dtype=int)

    def _scale(self, columns: Floats, share: Floats) -> None:
        total = share.sum()
        self.centre_: Floats = share @ columns / total
        scale = np.sqrt(share @ (columns - self.centre_) ** 2 / total)
        scale[scale < 1e-12 * (1.0 + np.abs(self.centre_))] = 1.0
        if len(self.factors):
            scale[list(self.factors)] = scale[list(self.factors)].mean()
        self._steps = scale[self._slopes]
        self.spans_: Floats = scale * self.length
        self.spans_[list(self.contrasts)] = 1.0 / self.contrast

    def _place(self, columns: Floats) -> Floats:
        """Where rows lie, so that the plain distance is the kernel's."""
        chosen = self._kernel
        placed: Floats = (columns[:, chosen] - self.centre_[chosen]) / self.spans_[chosen]
        return placed

    def _solve(self, standard: Floats, target: Floats, root: Floats) -> tuple[Floats, float]:
        """Slopes of the standardised columns and the constant, rows whitened by `root`."""
        rows, count = standard.shape
        number = len(self.factors)
        system = np.zeros((rows + count + 1, count + 2))  # slopes, common slope, constant
        whitened = solve_triangular(
            root, np.column_stack([standard, np.ones(rows), target]), lower=True)
        system[:rows, :count] = whitened[:, :count]
        system[:rows, count + 1] = whitened[:, count]
        penalty = np.full(count, np.sqrt(self.minor))
        penalty[:number] = np.sqrt(self.prior)
        system[rows:rows + count, :count] = np.diag(penalty)
        if number:
            weights = np.ones(number) if self.weights is None else np.asarray(self.weights, float)
            system[rows:rows + number, count] = -np.sqrt(self.prior) * weights / weights.mean()
        system[-1, count] = np.sqrt(self.small) if self.small > 0 else 1e-6
        right = np.concatenate([whitened[:, -1], np.zeros(count + 1)])
        free = [*range(number, count), count + 1]
        found, _ = nnls(np.hstack([system, -system[:, free]]), right)
        values = found[:count + 2].copy()
        values[free] -= found[count + 2:]
        self.common_slope_ = float(values[count]) if number else 0.0
        return values[:count], float(values[count + 1])


def _kernel(left: Floats, right: Floats) -> Floats:
    distance = ((left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1) - 2.0 * left @ right.T)
    made: Floats = np.exp(-0.5 * np.maximum(distance, 0.0))
    return made
