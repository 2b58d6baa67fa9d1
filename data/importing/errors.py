"""What was refused in a user's file, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.errors import shortened


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing wrong: where (`row` as a spreadsheet counts), what was found, what would be right.

    `row` and `column` are None and '' where the file as a whole is meant.
    """

    file: str
    row: int | None
    column: str
    value: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f": row {self.row}"
        if self.column:
            place += f"{',' if self.row is not None else ':'} column {self.column}"
        found = f"{shortened(self.value)} " if self.value else ""
        return f"{place}: {found}{self.problem}; {self.remedy}"


class ImportErrors(ValueError):
    """A file refused as a whole; `errors` holds every refusal, in the order of the rows."""

    def __init__(self, errors: Iterable[Refusal]) -> None:
        self.errors = tuple(sorted(errors, key=lambda e: (e.row or 0)))
        super().__init__("\n".join(map(str, self.errors)))
