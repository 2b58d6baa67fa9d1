"""The table in a user's file, whichever kind of file it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from data.importing.grid import (
    FARTHEST,
    LOOKED_AT,
    MOST_COLUMNS,
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
from data.importing.sheet_grid import sheet_grid
from data.importing.text_grid import text_grid

_EMPTY = "a header row and one row per company are needed"


@dataclass(frozen=True)
class Reading:
    """How to read a file where the guess is not to be taken; empty and None: guess."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header_row: int | None = None
    decimal_comma: bool | None = None


def open_grid(
    path: Path | str, score: Score, reading: Reading | None = None, watch: Watch | None = None
) -> Grid:
    """The table of a CSV, TSV or XLSX file. Raises ImportErrors for what is no table.

    `score` tells how many column names of a row it knows; `watch` is told how far the first look
    at the file has come, and ends it by raising. OSError where the file cannot be opened.
    """
    path, reading, watch = Path(path), reading or Reading(), watch or quiet
    with path.open("rb") as file:
        start = file.read(4096)
    if not start:
        raise refused(path, "the file is empty", _EMPTY)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(path, "is an .xls or password-protected file", REMEDY_FORMAT)
    if start.startswith(b"PK\x03\x04"):
        grid = sheet_grid(path, score, reading.sheet, watch)
    else:
        grid = text_grid(path, score, reading.encoding, reading.delimiter, watch)
    return _with_header(grid, score, reading)


def _with_header(grid: Grid, score: Score, reading: Reading) -> Grid:
    wanted, top = reading.header_row, list[Row]()
    for number, row in grid.source.rows(quiet):
        if number == wanted or (wanted is None and not is_blank(row)):
            top.append((number, row))
        if len(top) == (LOOKED_AT if wanted is None else 1) or number > (wanted or FARTHEST):
            break
    found = best_header(top, score)
    if found is None:
        raise refused(grid.path, "the file is empty" if wanted is None
                      else "the row chosen as header is empty", _EMPTY, wanted)
    number, headers = found[1]
    if len(headers) > MOST_COLUMNS:
        raise refused(grid.path, f"has {len(headers):,} columns",
                      f"keep at most {MOST_COLUMNS:,}", number)
    comma = grid.decimal_comma if reading.decimal_comma is None else reading.decimal_comma
    return replace(grid, header_row=number, headers=tuple(headers), decimal_comma=comma)
