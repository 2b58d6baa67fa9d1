"""A value of the compute assumptions that cannot be worked with, named by its cell."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class ComputeInputError(ValueError):
    """One wrong value: in which table and row, which field, what was found, what would be right.

    `row` and `field` may be empty where a whole table or row is meant.
    """

    def __init__(self, table: str, row: str, field: str, value: object, expected: str) -> None:
        self.table = table
        self.row = row
        self.field = field
        self.value = value
        self.expected = expected
        place = ", ".join(part for part in (f"{table} {row}".strip(), field) if part)
        found = "is blank" if value is None or value == "" else f"found {value!r}"
        super().__init__(f"{place}: {found}, expected {expected}.")


def unknown_id(table: str, value: str, known: Iterable[str]) -> ComputeInputError:
    """The error for an id that is not in a table; names up to three that look like it."""
    ids = list(known)
    near = get_close_matches(value.lower(), ids, n=3, cutoff=0.5)
    near = near or [i for i in ids if value.lower() and value.lower() in i][:3]
    hint = f"one like {', '.join(near)}" if near else f"an id of the table {table}"
    return ComputeInputError(table, "", "id", value, hint)
