"""Bringing columns to one scale on which more is better.

Five ways, for benefits and for costs; x is one column:

========  ====================  ====================  =============================
name      benefit               cost                  constant column
========  ====================  ====================  =============================
fixed     x                     1 - x                 as any other; x in [0, 1]
vector    x / |x|               1 - x / |x|           1/sqrt(n), 1 - 1/sqrt(n)
minmax    (x - min)/(max-min)   (max - x)/(max-min)   1
sum       x / sum x             (1/x) / sum(1/x)      1/n
max       x / max               min / x               1
========  ====================  ====================  =============================

The all-zero column is treated as the constant column it is (the limit of ever smaller constants),
and a cost of 0 by the limit of ever smaller costs: under "max" it scores 1 and others 0, under
"sum" the zeros share 1 and others get 0. A column counts as constant for "minmax" when it spans
no more than 1e-12 of its largest absolute value, which is rounding. "sum" and "max" need x >= 0.
"fixed" looks at no other company, so it is free of rank reversal.

Columns are (k, n) here. A `Frame` holds what a normalisation needs to know of each column, once
per column (k, 1), or once per company (k, n) when each company is scored in a matrix of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.validation import FloatArray, Matrix

NORMALIZATIONS = ("fixed", "vector", "minmax", "sum", "max")
SAME = 1e-12  # relative span below which a column is constant

Costs = NDArray[np.bool_] | None


@dataclass(frozen=True)
class Frame:
    """What a normalisation reads of each column: (k, 1), or (k, n) for one matrix per company.

    `size` is |x| for "vector" and the sum for "sum"; `inverse` is sum(unit / x) over x > 0, and
    `zeros` how many are 0 ("sum" of costs).
    """

    normalization: str
    count: int
    low: FloatArray
    high: FloatArray
    size: FloatArray
    unit: FloatArray
    inverse: FloatArray
    zeros: FloatArray

    def columns(self, matrix: Matrix) -> FloatArray:
        """Columns (k, n) to apply this to: contiguous where columns are reduced, else a view."""
        return matrix.values.T if self.normalization == "fixed" else matrix.columns

    def apply(self, columns: FloatArray, costs: Costs) -> FloatArray:
        """Scores (k, n) where more is better, from columns (k, n)."""
        if costs is None:
            return self._benefits(columns)
        if costs.all():
            return self._costs(columns)
        return np.where(costs[:, None], self._costs(columns), self._benefits(columns))

    def ends(self, costs: Costs) -> tuple[FloatArray, FloatArray]:
        """The scores of the best and of the worst value of each column."""
        if self.normalization == "fixed":
            return np.ones_like(self.low), np.zeros_like(self.low)
        if costs is None:
            return self.apply(self.high, None), self.apply(self.low, None)
        mask = costs[:, None]
        return (self.apply(np.where(mask, self.low, self.high), costs),
                self.apply(np.where(mask, self.high, self.low), costs))

    def _benefits(self, x: FloatArray) -> FloatArray:
        match self.normalization:
            case "fixed":
                return x
            case "vector":
                return ratio(x, self.size, 1 / np.sqrt(self.count))
            case "minmax":
                return ratio(x - self.low, width(self.low, self.high), 1.0)
            case "sum":
                return ratio(x, self.size, 1 / self.count)
            case _:
                return ratio(x, self.high, 1.0)

    def _costs(self, x: FloatArray) -> FloatArray:
        match self.normalization:
            case "fixed":
                return 1 - x
            case "vector":
                # x may exceed |x| by rounding when it is the only value
                return np.maximum(1 - ratio(x, self.size, 1 / np.sqrt(self.count)), 0)
            case "minmax":
                return ratio(self.high - x, width(self.low, self.high), 1.0)
            case "sum":
                share = _over(self.unit, x, 0.0) / np.where(self.inverse > 0, self.inverse, 1)
                at_zero = 1 / np.maximum(self.zeros, 1)
                return np.where(self.zeros > 0, np.where(x == 0, at_zero, 0.0), share)
            case _:
                return _over(self.low, x, 1.0)


def whole(matrix: Matrix, normalization: str, costs: Costs) -> Frame:
    """The frame of the matrix as it stands; refuses values the normalisation cannot take."""
    check(matrix, normalization)
    n, k = matrix.shape
    size = unit = inverse = zeros = none = np.zeros((k, 1))
    if normalization == "fixed":
        return Frame(normalization, n, none, none, none, none, none, none)
    columns = matrix.columns
    low, high = columns.min(axis=1, keepdims=True), columns.max(axis=1, keepdims=True)
    if normalization == "vector":
        largest = np.maximum(np.abs(low), np.abs(high))
        parts = ratio(columns, largest, 0.0)
        size = largest * np.sqrt(np.einsum("kn,kn->k", parts, parts))[:, None]
    elif normalization == "sum":
        size = columns.sum(axis=1, keepdims=True)
        if costs is not None:
            unit = _smallest(columns)
            inverse = _over(unit, columns, 0.0).sum(axis=1, keepdims=True)
            zeros = (columns == 0).sum(axis=1, keepdims=True, dtype=np.float64)
    return Frame(normalization, n, low, high, size, unit, inverse, zeros)


def replacing(matrix: Matrix, rows: Matrix, normalization: str, costs: Costs) -> Frame:
    """One frame per company: the matrix with only that company's row replaced by its row of `rows`.

    Exact, in O(nk): the extremes of the others come from the two smallest and largest values, and
    sums from taking the company's own term out. `rows` has the shape of `matrix`.
    """
    if normalization == "fixed":
        check(rows, normalization)
        return whole(matrix, normalization, costs)
    check(matrix, normalization)
    check(rows, normalization)
    old, new = matrix.columns, rows.columns
    size = unit = inverse = zeros = np.zeros((old.shape[0], 1))
    low, high = _lowest(old, new), -_lowest(-old, -new)
    if normalization == "vector":
        largest = np.maximum(np.abs(old), np.abs(new)).max(axis=1, keepdims=True)
        squares = (ratio(values, largest, 0.0) ** 2 for values in (old, new))
        size = largest * np.sqrt(_exchanged(*squares))
    elif normalization == "sum":
        size = _exchanged(old, new)
        if costs is not None:
            unit = np.minimum(_smallest(old), _smallest(new))
            inverse = _exchanged(_over(unit, old, 0.0), _over(unit, new, 0.0))
            zeros = _exchanged((old == 0).astype(np.float64), (new == 0).astype(np.float64))
    return Frame(normalization, old.shape[1], low, high, size, unit, inverse, zeros)


def check(matrix: Matrix, normalization: str) -> None:
    """Refuse values the normalisation cannot take, naming the first."""
    if normalization == "fixed":
        matrix.require_unit_interval(
            "rescale the column, or choose normalization 'vector', 'minmax', 'sum' or 'max'")
    elif normalization in {"sum", "max"}:
        matrix.require_not_negative(
            f"normalization {normalization!r} needs values of at least 0: "
            "choose 'vector' or 'minmax'")


def minmax(columns: FloatArray, costs: Costs) -> FloatArray:
    """Columns (k, n) from their worst (0) to their best value (1); 1 where constant."""
    low, high = columns.min(axis=1, keepdims=True), columns.max(axis=1, keepdims=True)
    gap = high - columns if costs is not None and costs.all() else columns - low
    if costs is not None and not costs.all():
        gap = np.where(costs[:, None], high - columns, gap)
    return ratio(gap, width(low, high), 1.0)


def span(columns: FloatArray) -> FloatArray:
    """max - min (k,) of columns (k, n); exactly 0 when the column is constant up to rounding."""
    return width(columns.min(axis=1), columns.max(axis=1))


def ratio(x: FloatArray, by: FloatArray, otherwise: float) -> FloatArray:
    """x / by, and `otherwise` where `by` is 0."""
    if by.all():
        return x / by
    result = np.full(np.broadcast_shapes(x.shape, by.shape), otherwise)
    np.divide(x, by, out=result, where=by != 0)
    return result


def _over(above: FloatArray, x: FloatArray, otherwise: float) -> FloatArray:
    result = np.full(np.broadcast_shapes(x.shape, above.shape), otherwise)
    np.divide(above, x, out=result, where=x > 0)
    return result


def width(low: FloatArray, high: FloatArray) -> FloatArray:
    """high - low, and exactly 0 where that is no more than rounding."""
    gap = high - low
    return np.where(gap <= SAME * np.maximum(np.abs(low), np.abs(high)), 0.0, gap)


def _smallest(columns: FloatArray) -> FloatArray:
    """The smallest value above 0 of each column, (k, 1); 1 when there is none."""
    smallest: FloatArray = np.where(columns > 0, columns, np.inf).min(axis=1, keepdims=True)
    return np.where(np.isfinite(smallest), smallest, 1.0)


def _lowest(old: FloatArray, new: FloatArray) -> FloatArray:
    """For each company the lowest of the others' old values and its own new one, (k, n)."""
    k, n = old.shape
    at, each = old.argmin(axis=1), np.arange(k)
    others = old.copy()
    others[each, at] = np.inf
    second = others.min(axis=1)
    lowest = np.repeat(old[each, at][:, None], n, axis=1)
    lowest[each, at] = second
    result: FloatArray = np.minimum(lowest, new)
    return result


def _exchanged(old: FloatArray, new: FloatArray) -> FloatArray:
    """Column sums of `old` (all >= 0) with each company's own term replaced by its new one."""
    others = old.sum(axis=1, keepdims=True) - old
    result: FloatArray = np.maximum(others, 0) + new
    return result
