"""The table in a user's file, whichever kind of file it is."""

from __future__ import annotations

from pathlib import Path

from data.importing.grid import REMEDY_FORMAT, Grid, Score, refused
from data.importing.sheet_grid import read_sheet
from data.importing.text_grid import read_text


def read_grid(path: Path, raw: bytes, score: Score) -> Grid:
    """The grid in the content of a file. Raises ImportErrors for what is no table."""
    if not raw.strip():
        raise refused(path, "the file is empty",
                      "a header row and one row per company are needed")
    if raw.startswith(b"PK\x03\x04"):
        return read_sheet(path, raw, score)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(path, "is an .xls or password-protected file", REMEDY_FORMAT)
    return read_text(path, raw, score)
