"""The sheet About: what a workbook is, how to compute it again, and which columns are formulas."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from data.exporting.provenance import Provenance
from data.exporting.xlsx_cells import Book

SHEET, LABEL = "About", "Provenance"
_LINES = (
    ("kind", "Kind of export"), ("app_version", "Servoscope version"), ("created_at", "Written"),
    ("universe", "Universe"), ("scenarios", "Scenario"), ("as_of", "As of"),
    ("currency", "Currency"), ("seed", "Seed of the calibration"),
    ("calibration", "Fingerprint of the calibration"), ("inputs", "Fingerprint of the inputs"),
    ("facts", "Fingerprint of the facts"), ("workspace", "Workspace"),
    ("companies_file", "Companies file"), ("method", "Method"), ("missing", "Unknown scores"),
    ("filter", "Filter"), ("sort", "Sorted by"), ("against", "Changes against"))
HOW = ("To compute it again and see whether it still holds: servoscope verify FILE "
       "[--workspace FILE]")


def add_about(book: Book, told: Provenance, live: Iterable[tuple[str, str]]) -> None:
    """Write how the workbook came about and, for each of its columns, live or plain and why."""
    sheet = book.sheet(SHEET)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 110)
    row = 0
    for name, label in _LINES:
        value: Any = getattr(told, name)
        if value in ("", ()):
            continue
        sheet.write_string(row, 0, label, book.title)
        book.put(sheet, row, 1, ", ".join(value) if isinstance(value, tuple) else value)
        row += 1
    if told.settings:
        sheet.write_string(row, 0, "Settings beside the workspace", book.title)
        book.put(sheet, row, 1, json.dumps(dict(told.settings), ensure_ascii=False))
        row += 1
    sheet.write_string(row + 1, 0, HOW, book.text)
    sheet.write_string(row + 3, 0, "Column", book.header)
    sheet.write_string(row + 3, 1, "Formula or plain value", book.header)
    row += 4
    for column, words in live:
        sheet.write_string(row, 0, column, book.title)
        sheet.write_string(row, 1, words, book.wrapped)
        row += 1
    sheet.write_string(row + 1, 0, LABEL, book.title)
    sheet.write_string(row + 1, 1, told.to_json(), book.wrapped)
