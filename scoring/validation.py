"""Checks that come before any method: an error names row, column, value and what would be right.

Rows and columns are counted from 0, as in ``matrix[row][column]``; names are added when known.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
Names = Sequence[str] | None

LARGEST = 1e100  # keeps squares and sums finite


class ScoringError(ValueError):
    """Input a method cannot take; `row`, `column` and `value` say where, if it is one place."""

    def __init__(
        self, text: str, row: int | None = None, column: int | None = None, value: object = None
    ) -> None:
        super().__init__(text)
        self.row, self.column, self.value = row, column, value


@dataclass(frozen=True)
class Matrix:
    """A checked matrix: `values` (n, k) finite floats with n, k >= 1; `low` and `high` over all."""

    values: FloatArray
    low: float
    high: float
    row_names: Names = None
    column_names: Names = None

    @property
    def shape(self) -> tuple[int, int]:
        """(n, k)."""
        n, k = self.values.shape
        return n, k

    @cached_property
    def columns(self) -> FloatArray:
        """The same values as (k, n), each column contiguous: several times faster to reduce."""
        return np.ascontiguousarray(self.values.T)

    def error(self, row: int, column: int, text: str) -> ScoringError:
        """A ScoringError for the cell; `text` follows the place and the value."""
        value = float(self.values[row, column])
        place = place_of(row, column, self.row_names, self.column_names)
        return ScoringError(f"{place}: {value!r} {text}", row, column, value)

    def require_unit_interval(self, advice: str) -> None:
        """Refuse values outside [0, 1]; `advice` says what would be right."""
        if self.low < 0 or self.high > 1:
            row, column = first_cell((self.values < 0) | (self.values > 1))
            raise self.error(row, column, f"is outside [0, 1]; {advice}")

    def require_not_negative(self, advice: str) -> None:
        """Refuse negative values; `advice` says what would be right."""
        if self.low < 0:
            row, column = first_cell(self.values < 0)
            raise self.error(row, column, f"is negative; {advice}")


def check_matrix(
    matrix: Any, row_names: Names = None, column_names: Names = None, what: str = "matrix"
) -> Matrix:
    """Check a matrix of n companies x k factors: list of rows, 2-D array or DataFrame.

    Names default to a DataFrame's own. Raises ScoringError for anything but finite numbers:
    text, None, NaN, infinities, truth values, ragged rows, no rows, no columns.
    """
    if hasattr(matrix, "to_numpy") and hasattr(matrix, "columns"):
        column_names = column_names or [str(name) for name in matrix.columns]
        row_names = row_names or _index_names(getattr(matrix, "index", None))
        matrix = matrix.to_numpy()
    masked = sys.modules.get("numpy.ma")  # not loaded for a matrix that cannot be masked
    if masked is not None and isinstance(matrix, masked.MaskedArray):
        if masked.getmaskarray(matrix).any():
            row, column = first_cell(masked.getmaskarray(matrix))
            place = place_of(row, column, row_names, column_names)
            raise ScoringError(f"{place}: the value is masked; a finite number is needed",
                               row, column)
        matrix = matrix.data
    if isinstance(matrix, np.ndarray):
        if matrix.ndim != 2:
            raise ScoringError(f"The {what} has {matrix.ndim} dimension(s); two are needed: "
                               "companies x factors, so one company is [[...]]")
        values = _numbers(matrix, row_names, column_names)
    else:
        values = _from_rows(matrix, row_names, column_names, what)
    n, k = values.shape
    if n == 0 or k == 0:
        raise ScoringError(f"The {what} is empty ({n} rows, {k} columns); at least one company "
                           "and one factor are needed")
    for names, count, axis in ((row_names, n, "row"), (column_names, k, "column")):
        if names is not None and len(names) != count:
            raise ScoringError(f"{len(names)} {axis} names for {count} {axis}s; "
                               f"one name per {axis} is needed")
    with np.errstate(invalid="ignore"):
        # two reductions find NaN and infinities too: NaN passes through both
        checked = Matrix(values, float(values.min()), float(values.max()), row_names, column_names)
    if not (np.isfinite(checked.low) and np.isfinite(checked.high)):
        row, column = first_cell(~np.isfinite(values))
        raise checked.error(row, column, "is not a finite number; fill the cell or leave it out")
    if max(-checked.low, checked.high) > LARGEST:
        row, column = first_cell(np.abs(values) > LARGEST)
        raise checked.error(row, column, f"is beyond {LARGEST:g}; use a larger unit")
    return checked


def check_weights(weights: Any, count: int, names: Names = None) -> FloatArray:
    """Check weights: one finite number >= 0 per column, not all zero. Gives them as typed (k,)."""
    values = _vector(weights, "weight", names)
    if values.size != count:
        raise ScoringError(f"{values.size} weights for {count} columns; "
                           "one weight per column is needed")
    for bad, text in ((~np.isfinite(values), "is not a finite number"),
                      (values < 0, "is negative")):
        if bad.any():
            column = int(np.argmax(bad))
            value = float(values[column])
            raise ScoringError(f"Weight of {axis_name('column', column, names)}: {value!r} {text}; "
                               "a number of at least 0 is needed", None, column, value)
    if not values.any():
        raise ScoringError("All weights are 0; at least one must be positive")
    return values


def check_objectives(objectives: Any, count: int, names: Names = None) -> NDArray[np.bool_] | None:
    """Check objectives, +1 (more is better) or -1 (less is better) per column.

    Gives a mask (k,) of the costs, or None when every column is a benefit.
    """
    if objectives is None:
        return None
    values = _vector(objectives, "objective", names)
    if values.size != count:
        raise ScoringError(f"{values.size} objectives for {count} columns; "
                           "+1 or -1 per column is needed")
    bad = np.abs(values) != 1
    if bad.any():
        column = int(np.argmax(bad))
        value = float(values[column])
        place = axis_name("column", column, names)
        raise ScoringError(f"Objective of {place}: {value!r} is neither +1 (more is better) nor -1 "
                           "(less is better)", None, column, value)
    costs: NDArray[np.bool_] = values < 0
    return costs if costs.any() else None


def check_choice(name: str, value: object, legal: Collection[str]) -> str:
    """`value` when it is one of `legal`; otherwise an error that lists them."""
    if not isinstance(value, str) or value not in legal:
        listed = ", ".join(repr(item) for item in legal)
        raise ScoringError(f"{name} {value!r} is unknown; use one of {listed}", value=value)
    return value


def check_number(name: str, value: object, low: float, high: float = np.inf) -> float:
    """`value` as a float when it is a number in [low, high]."""
    if is_number(value) and low <= float(value) <= high:  # type: ignore[arg-type]
        return float(value)  # type: ignore[arg-type]
    span = f"from {low:g} to {high:g}" if np.isfinite(high) else f"of at least {low:g}"
    raise ScoringError(f"{name} is {value!r}; a number {span} is needed", value=value)


def check_count(name: str, value: object, high: int | None = None) -> int:
    """`value` as an int when it is a whole number from 1 to `high`."""
    whole = isinstance(value, (int, np.integer)) and not isinstance(value, bool)
    if whole and 1 <= int(value) <= (high or np.inf):  # type: ignore[call-overload]
        return int(value)  # type: ignore[call-overload, no-any-return]
    span = "of at least 1" if high is None else f"from 1 to {high}"
    raise ScoringError(f"{name} is {value!r}; a whole number {span} is needed", value=value)


def is_number(value: object) -> bool:
    """True for a real number; truth values and text are not numbers."""
    return isinstance(value, Real) and not isinstance(value, bool)


def place_of(row: int, column: int, row_names: Names = None, column_names: Names = None) -> str:
    """How a cell is named in an error: indices from 0, with names when known."""
    return (f"{axis_name('Row', row, row_names)}, {axis_name('column', column, column_names)} "
            "(counted from 0)")


def axis_name(axis: str, index: int, names: Names) -> str:
    """A row or column as an error names it, such as: column 2 ('capital')."""
    known = names is not None and index < len(names)
    return f"{axis} {index} ({names[index]!r})" if known and names else f"{axis} {index}"


def first_cell(bad: NDArray[np.bool_]) -> tuple[int, int]:
    """Row and column of the first True."""
    row, column = np.unravel_index(int(np.argmax(bad)), bad.shape)
    return int(row), int(column)


def _index_names(index: Any) -> list[str] | None:
    """Row labels of a DataFrame, unless they only count the rows."""
    if index is None or getattr(index, "dtype", None) is None or index.dtype.kind in "iu":
        return None
    return [str(name) for name in index]


def _numbers(array: NDArray[Any], row_names: Names, column_names: Names) -> FloatArray:
    if array.dtype.kind in "fiu":
        return np.asarray(array, dtype=np.float64)
    rows = array.tolist() if array.dtype.kind != "O" else [list(row) for row in array]
    return _from_rows(rows, row_names, column_names, "matrix")


def _from_rows(rows: Any, row_names: Names, column_names: Names, what: str) -> FloatArray:
    if isinstance(rows, (str, bytes)) or not hasattr(rows, "__iter__"):
        raise ScoringError(f"The {what} is {rows!r}; a list of rows, an array or a table is needed")
    rows = list(rows)
    for i, row in enumerate(rows):
        if isinstance(row, (str, bytes)) or not hasattr(row, "__len__"):
            raise ScoringError(f"{axis_name('Row', i, row_names)} of the {what} is "
                               f"{row!r}, not a list of numbers; one company is [[...]]", i)
        if len(row) != len(rows[0]):
            place = axis_name("Row", i, row_names)
            raise ScoringError(f"{place} has {len(row)} values where row 0 has {len(rows[0])}; "
                               "every row needs one value per column", i)
    if not rows:
        return np.empty((0, 0))
    kinds = set(map(type, chain.from_iterable(rows)))
    if bool in kinds or not all(issubclass(kind, Real) for kind in kinds):
        row, column, value = next(
            (i, j, v) for i, cells in enumerate(rows) for j, v in enumerate(cells)
            if not is_number(v))
        place = place_of(row, column, row_names, column_names)
        raise ScoringError(f"{place}: {value!r} is not a number; a finite number is needed",
                           row, column, value)
    return _float_array(rows, what)


def _vector(values: Any, what: str, names: Names) -> FloatArray:
    if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        raise ScoringError(f"The {what}s are {values!r}; a list with one {what} per column "
                           "is needed")
    items = values.tolist() if hasattr(values, "tolist") else list(values)
    if isinstance(items, list) and all(map(is_number, items)):
        return _float_array(items, f"list of {what}s")
    column, value = next((j, v) for j, v in enumerate(items) if not is_number(v))
    place = axis_name("column", column, names)
    raise ScoringError(f"{what.capitalize()} of {place}: {value!r} is not a number",
                       None, column, value)


def _float_array(values: ArrayLike, what: str) -> FloatArray:
    try:
        return np.array(values, dtype=np.float64)
    except OverflowError:
        raise ScoringError(f"The {what} holds an integer too large for a float (about 1.8e308)"
                           ) from None
