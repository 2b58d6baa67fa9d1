"""The rules across cells of a table (low no higher than high, shares up to 1), for edits."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import Any

from scoring.compute.book import Address, Book, CellError, Sheet

_WORDS = ("confidence", "note", "source_url")  # rules for the bundled files, not for an analyst


def broken(book: Book, values: Mapping[Address, Any]) -> CellError | None:
    """The first cell that would break a rule of its table if these values stood; None if none.

    What breaks a rule already is not held against the edit. Values are as the book keeps them.
    """
    for table in dict.fromkeys(address[0] for address in values):
        sheet = book.sheet(table)
        if not sheet.table.rules:
            continue
        before = _columns(sheet)
        after = {name: list(column) for name, column in before.items()}
        for (where, row, field), value in values.items():
            if where == table and row in sheet.row:
                after[field][sheet.row[row]] = value
        for rule in sheet.table.rules:
            known = {(index, name) for index, name, _ in rule.fails(before)}
            for index, name, expected in rule.fails(after):
                if (index, name) not in known and name not in _WORDS:
                    return CellError((table, sheet.ids[index], name), after[name][index], expected)
    return None


def _columns(sheet: Sheet) -> dict[str, list[Any]]:
    """The columns as the bundled files give them to the rules: None for an unknown number."""
    numbers = {c.name for c in sheet.table.columns if c.kind in ("float", "int")}
    return {name: [None if isnan(value) else value for value in values.tolist()]
            if name in numbers else list(values) for name, values in sheet.columns.items()}
