"""What one analyst set on the cells of a universe, and how single cells of it are set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.state_error import StateError

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

NUMBERS = ("score", "low", "high")
MARKS = ("unknown", "absent")
ARRAYS = (*NUMBERS, *MARKS)


class Held(Protocol):
    """Five (n, k) arrays and the reasons by (row, column)."""

    @property
    def score(self) -> FloatArray: ...
    @property
    def low(self) -> FloatArray: ...
    @property
    def high(self) -> FloatArray: ...
    @property
    def unknown(self) -> BoolArray: ...
    @property
    def absent(self) -> BoolArray: ...
    @property
    def why(self) -> Mapping[tuple[int, int], str]: ...


@dataclass(frozen=True)
class Entries:
    """The entries of one analyst, as in `scoring.state.Sheet`; NaN and False where nothing is set.
    """

    score: FloatArray
    low: FloatArray
    high: FloatArray
    unknown: BoolArray
    absent: BoolArray
    why: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def answered(self) -> BoolArray:
        """(n, k) True where the analyst gave a score, or said that there is none to give."""
        return np.asarray(~np.isnan(self.score) | self.unknown | self.absent)


def no_entries(shape: tuple[int, ...]) -> Entries:
    """Entries of an analyst who has set nothing."""
    numbers = [frozen(np.full(shape, np.nan)) for _ in NUMBERS]
    marks = [frozen(np.zeros(shape, dtype=bool)) for _ in MARKS]
    return Entries(*numbers, *marks)


class EntriesEditor:
    """Collects changes of single cells and copies each array once.

    `changes` are the new arrays and reasons by name; `cells` those that were set.
    """

    def __init__(self, held: Held) -> None:
        self._held = held
        self.changes: dict[str, Any] = {}
        self.cells: set[tuple[int, int]] = set()

    def set(self, key: str, row: int, column: int, value: Any) -> None:
        """Set a cell from its stored value, None for nothing. StateError where it does not fit."""
        value = {} if value is None else value
        if not isinstance(value, dict):
            raise StateError(f"{key}: {value!r} is not a score entry")
        for name in NUMBERS:
            number = value.get(name)
            if number is not None and not (is_number(number) and 0.0 <= number <= 1.0):
                raise StateError(f"{key}: {name} {number!r} is outside 0 to 1")
            self._array(name)[row, column] = np.nan if number is None else number
        for name in MARKS:
            self._array(name)[row, column] = bool(value.get(name, False))
        reason = str(value.get("why", ""))
        if reason != self._held.why.get((row, column), "") or "why" in self.changes:
            notes = self.changes.setdefault("why", dict(self._held.why))
            notes.pop((row, column), None)
            if reason:
                notes[(row, column)] = reason
        self.cells.add((row, column))

    def done(self) -> Entries:
        """The entries with the changes."""
        for value in self.changes.values():
            if isinstance(value, np.ndarray):
                frozen(value)
        return Entries(**{name: self.changes.get(name, getattr(self._held, name))
                          for name in (*ARRAYS, "why")})

    def _array(self, name: str) -> Any:
        if name not in self.changes:
            self.changes[name] = getattr(self._held, name).copy()
        return self.changes[name]


def frozen(array: Any) -> Any:
    """The array, which may not be written to from now on."""
    array.flags.writeable = False
    return array


def is_number(value: Any) -> bool:
    """Whether a stored value is a number; True and False are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)
