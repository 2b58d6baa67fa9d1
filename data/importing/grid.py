"""A user's table as a grid of cells, whatever kind of file it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.importing.errors import ImportErrors, Refusal

REMEDY_FORMAT = "save it as .xlsx or as .csv in UTF-8"
# How many column names of a row a reader knows: finds the delimiter and the sheet to read.
Score = Callable[[list[Any]], int]


@dataclass(frozen=True)
class Grid:
    """Rows of cells; the first is row 1 of the spreadsheet.

    A cell is str, float, int, bool or a date; '' is empty. `quoted` means text cells carry the
    formula guard of our own CSV, `decimal_comma` that 0,5 is a half. `notices` say what had to be
    guessed.
    """

    rows: list[list[Any]]
    quoted: bool
    decimal_comma: bool
    notices: tuple[str, ...]


def refused(path: Path, problem: str, remedy: str, row: int | None = None) -> ImportErrors:
    """The error for a file, or for one of its rows, that cannot be read at all."""
    return ImportErrors([Refusal(str(path), row, "", "", problem, remedy)])


def is_blank(row: list[Any]) -> bool:
    """True where no cell of the row holds anything."""
    return not any(cell not in (None, "") and str(cell).strip() for cell in row)
