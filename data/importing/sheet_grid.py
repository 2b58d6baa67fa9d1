"""XLSX: the sheet that holds the table, its rows streamed out of the archive.

Own reader, not a library's: of the libraries tried none tells formulas without a value, errors and
merged cells from empty cells, and all keep a whole sheet in memory, some its bounding box.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from data.importing.grid import (
    FARTHEST,
    LOOKED_AT,
    REMEDY_FORMAT,
    Grid,
    Row,
    Score,
    Watch,
    best_header,
    is_blank,
    quiet,
    refused,
)
from data.importing.sheet_rows import SheetRows
from data.importing.workbook import (
    LARGEST_SHEET,
    Sheet,
    Workbook,
    open_part,
    read_workbook,
    unpacking,
)

_MOST_SHEETS = 50  # looked into for the one to read


@dataclass
class SheetSource:
    """The rows of a sheet."""

    book: Workbook
    sheet: Sheet
    merged: tuple[str, ...] = field(default=(), init=False)

    def rows(self, watch: Watch) -> Iterator[Row]:
        """The rows with their numbers. Raises ImportErrors where the sheet is damaged."""
        book = self.book
        with unpacking(book.path) as archive:
            size = archive.getinfo(self.sheet.part).file_size
            with open_part(book.path, archive, self.sheet.part, LARGEST_SHEET) as stream:
                reader = SheetRows(book.strings, book.date_styles, book.from_1904)
                for done, rows in reader.read(stream):
                    watch(min(done, size), size)
                    yield from rows
        self.merged = tuple(reader.merged)


def sheet_grid(path: Path, score: Score, chosen: str, watch: Watch) -> Grid:
    """The grid of the sheet chosen, else of the one whose top knows most column names."""
    book = read_workbook(path)
    watch(0, path.stat().st_size)
    names = tuple(sheet.name for sheet in book.sheets)
    found: tuple[int, Sheet] | None = None
    for sheet in book.sheets[:_MOST_SHEETS] if not chosen else ():
        top = best_header(_top(SheetSource(book, sheet)), score)
        if top is not None and (found is None or top[0] > found[0]):
            found = top[0], sheet
    if chosen:
        if chosen not in names:
            raise refused(path, f"has no sheet {chosen!r}", f"choose one of {', '.join(names)}")
        found = 0, book.sheets[names.index(chosen)]
    if found is None:
        raise refused(path, "the workbook is empty" if names else "the workbook has no sheet",
                      "a header row and one row per company are needed" if names
                      else REMEDY_FORMAT)
    sheet = found[1]
    notices = (f"read from sheet {sheet.name!r}",) if len(names) > 1 else ()
    return Grid(path, SheetSource(book, sheet), 0, (), quoted=False, padded=True,
                decimal_comma=False, notices=notices, sheet=sheet.name, sheets=names)


def _top(source: SheetSource) -> list[Row]:
    top: list[Row] = []
    for number, row in source.rows(quiet):
        if not is_blank(row):
            top.append((number, row))
        if len(top) == LOOKED_AT or number > FARTHEST:
            break
    return top
