"""How a table of assumptions is laid out: which fields it shows, in which units, and how wide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gui.session import Session
from scoring.compute.book import Address

FloatArray = NDArray[np.float64]


class Derived(NamedTuple):
    """What a computed column shows, a value for every row of the sheet.

    `order` is what it is sorted by (NaN: unknown); `inks` name colours ("" is the usual one);
    `signs` are rows with a warning sign; `tip` gives the lines behind a cell.
    """

    texts: Sequence[str]
    order: FloatArray
    inks: Sequence[str] = ()
    signs: frozenset[int] = frozenset()
    dashed: frozenset[int] = frozenset()
    tip: Callable[[int], list[str]] = lambda row: []


@dataclass(frozen=True)
class Field:
    """A column over one field of the table.

    Shown is the kept number divided by `scale`, in `unit`; `digits` are its decimals, None for as
    many as it needs. `beside` is a field whose text stands in grey behind. `refers` names the
    tables whose rows can be chosen. Columns that follow each other with one `group` stand under a
    common head. `stands_in` gives what counts, in the kept unit, where the field is unknown;
    `warns` gives the rows whose value is doubtful.
    """

    field: str
    head: str = ""
    unit: str = ""
    width: int = 0
    scale: float = 1.0
    digits: int | None = None
    group: str = ""
    beside: str = ""
    refers: tuple[str, ...] = ()
    tip: str = ""
    stands_in: Callable[[Session], FloatArray] | None = None
    warns: Callable[[Session], frozenset[int]] | None = None


@dataclass(frozen=True)
class Computed:
    """A column that follows from the book; `edits` names the cell typing into it changes, if any.

    `strong` columns are semibold.
    """

    key: str
    head: str
    derive: Callable[[Session], Derived]
    unit: str = ""
    width: int = 64
    group: str = ""
    right: bool = True
    strong: bool = False
    tip: str = ""
    edits: Callable[[Session, int], Address | None] | None = None


Column = Field | Computed


@dataclass(frozen=True)
class Layout:
    """The columns of a table; `title` names it, `label` is the field that names a row.

    The first column takes the room the others leave. In a table with `claims` the rows are chips
    whose claims are judged below them.
    """

    title: str
    columns: tuple[Column, ...]
    label: str = "id"
    claims: bool = False

    @property
    def two_lines(self) -> bool:
        """Whether any head has a second line."""
        return any(column.unit or column.group for column in self.columns)
