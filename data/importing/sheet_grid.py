"""XLSX: the sheet that holds the companies, read by python-calamine."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from data.importing.grid import REMEDY_FORMAT, Grid, Score, is_blank, refused

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_sheet(path: Path, raw: bytes, score: Score) -> Grid:
    """The grid of the sheet whose first row holds most known column names."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise refused(path, "is not an Excel workbook (.xlsx)", REMEDY_FORMAT)
            return _read(path, raw, archive, score)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, OSError) as error:
        raise refused(path, f"is a damaged workbook ({error})", REMEDY_FORMAT) from None


def _read(path: Path, raw: bytes, archive: zipfile.ZipFile, score: Score) -> Grid:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                  for name in book.sheet_names}
    except python_calamine.CalamineError as error:
        raise refused(path, f"is a damaged workbook ({error})", REMEDY_FORMAT) from None
    filled = {name: rows for name, rows in sheets.items()
              if not all(map(is_blank, rows))}
    if not filled:
        raise refused(path, "the workbook is empty",
                      "a header row and one row per company are needed")
    name = max(filled, key=lambda n: score(next(r for r in filled[n] if not is_blank(r))))
    rows = filled[name]
    for (row, column), text in _without_value(archive, name).items():
        if row < len(rows) and column < len(rows[row]) and rows[row][column] == "":
            rows[row][column] = text
    notices = (f"read from sheet {name!r}",) if len(sheets) > 1 else ()
    return Grid(rows, False, False, notices)


def _without_value(archive: zipfile.ZipFile, sheet: str) -> dict[tuple[int, int], str]:
    """Cells that only look empty to the reader: errors like #N/A, formulas never computed."""
    found: dict[tuple[int, int], str] = {}
    with archive.open(_part_of(archive, sheet)) as stream:
        for _, cell in ElementTree.iterparse(stream):
            if cell.tag != f"{_MAIN}c":
                continue
            value, formula = cell.findtext(f"{_MAIN}v"), cell.findtext(f"{_MAIN}f")
            if cell.get("t") == "e" or (formula is not None and not value and not cell.get("t")):
                found[_place(cell.get("r", ""))] = value or f"={formula}"
            cell.clear()
    return found


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The file inside the workbook that holds a sheet."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    key = next(s.get(_LINK) for s in book.iter(f"{_MAIN}sheet") if s.get("name") == sheet)
    links: Any = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = str(next(link.get("Target") for link in links if link.get("Id") == key))
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _place(reference: str) -> tuple[int, int]:
    """'C5' -> (4, 2)."""
    match = re.fullmatch(r"([A-Z]+)(\d+)", reference)
    if match is None:
        return -1, -1
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - 64
    return int(match[2]) - 1, column - 1
