"""A user's table as a grid of cells, read row by row, whatever kind of file it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from data.importing.errors import ImportErrors, Refusal

REMEDY_FORMAT = "save it as .xlsx or as .csv in UTF-8"
MOST_ROWS = 100_000
MOST_COLUMNS = 2_000
LOOKED_AT = 30  # filled rows at the top among which the header is looked for
FARTHEST = 1_000  # no header is looked for below this row

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)

# How many column names of a row a reader knows: finds the delimiter, the sheet and the header.
Score = Callable[[list[Any]], int]
# Told how far reading has come (bytes done, of how many); what it raises ends the reading.
Watch = Callable[[int, int], None]
Row = tuple[int, list[Any]]


class Source(Protocol):
    """What rows come from; each call of `rows` reads the file anew, blank rows included."""

    def rows(self, watch: Watch) -> Iterator[Row]:
        """The rows with their numbers, as a spreadsheet counts them."""
        ...

    @property
    def merged(self) -> tuple[str, ...]:
        """Merged cells like 'A2:A4', known once all rows were read."""
        ...


@dataclass(frozen=True)
class Grid:
    """A table: its header and, read from the file at every call, the rows below it.

    A cell is str (or `Unusable`), float, int, bool or a date; '' is empty. `quoted` means text
    cells carry the formula guard of our own CSV, `padded` that a row ends with its last filled
    cell, `decimal_comma` that 0,5 is a half. `notices` say what had to be guessed; `encoding`,
    `delimiter`, `sheet` and `sheets` say what it was read as, and are empty where without meaning.
    """

    path: Path
    source: Source
    header_row: int
    headers: tuple[Any, ...]
    quoted: bool
    padded: bool
    decimal_comma: bool
    notices: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    def rows(self, watch: Watch | None = None) -> Iterator[Row]:
        """The rows below the header that hold something, with their numbers.

        Raises ImportErrors where the file cannot be read on, or holds more than MOST_ROWS.
        """
        count = 0
        for number, row in self.source.rows(watch or quiet):
            if number <= self.header_row or is_blank(row):
                continue
            count += 1
            if count > MOST_ROWS:
                raise refused(self.path, f"holds more than {MOST_ROWS:,} rows",
                              "split it into several files", number)
            missing = len(self.headers) - len(row) if self.padded else 0
            yield number, row + [""] * missing

    def preview(self, most: int = 20) -> list[Row]:
        """The first rows below the header, for showing."""
        found = []
        for row in self.rows():
            found.append(row)
            if len(found) == most:
                break
        return found


def merged_cells(grid: Grid, columns: Collection[int] | None = None) -> list[Refusal]:
    """A refusal for each merged cell below the header, of `columns` where they are given.

    Known once the rows were read. Only the first cell of a merged one holds its value: which rows
    it is meant for would be a guess.
    """
    found = []
    for reference in grid.source.merged:
        place = merged_place(reference)
        if place is None or place[2] <= grid.header_row:
            continue
        first, left, _, right = place
        if columns is None or any(left <= column <= right for column in columns):
            found.append(Refusal(
                str(grid.path), first, "", "", f"has merged cells {reference}",
                "unmerge them and give each cell its own value"))
    return found


def merged_place(reference: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column (columns from 0) of 'A2:B4'; else None."""
    first, _, last = reference.partition(":")
    ends = [_PLACE.fullmatch(text) for text in (first, last or first)]
    numbers: list[int] = []
    for end in ends:
        if end is None:
            return None
        column = 0
        for letter in end[1]:
            column = 26 * column + ord(letter) - 64
        numbers += [int(end[2]), column - 1]
    return numbers[0], numbers[1], numbers[2], numbers[3]


def quiet(_done: int, _total: int) -> None:
    """The watch of a reading that nobody watches."""


def refused(path: Path, problem: str, remedy: str, row: int | None = None) -> ImportErrors:
    """The error for a file, or for one of its rows, that cannot be read at all."""
    return ImportErrors([Refusal(str(path), row, "", "", problem, remedy)])


def is_blank(row: Iterable[Any]) -> bool:
    """True where no cell of the row holds anything."""
    return not any(cell not in (None, "") and str(cell).strip() for cell in row)


def best_header(rows: Iterable[Row], score: Score) -> tuple[int, Row] | None:
    """How many names the likeliest header row knows, and that row; None without a filled row.

    Of the rows looked at it is the first with most known names, else the first filled one.
    """
    best: tuple[int, Row] | None = None
    for number, row in rows:
        if is_blank(row):
            continue
        known = score(row)
        if best is None or known > best[0]:
            best = known, (number, row)
    return best
