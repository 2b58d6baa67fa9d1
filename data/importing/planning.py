"""What the plans of all kinds share: rows to add or change, companies looked up, ids made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.importing.existing import Existing
from data.importing.gathering import Gathered
from data.own_rows import own_key, row_value
from data.own_tables import OwnTable
from data.records import Company
from data.schema import check_columns
from data.workspace.records import Change

_ID = re.compile(r"[^\s/]{1,100}")
_MOST_REMARKS = 20
_MOST_SUGGESTED = 20  # names looked up letter by letter


@dataclass(frozen=True, slots=True)
class Planned:
    """One value that would be stored: `what` is added or changed, `label` says of what."""

    row: int
    what: str
    label: str
    change: Change


@dataclass
class Outcome:
    """The plan while it is made; `counted` are notices with the number of cells they concern,
    `remarks` those on single rows.
    """

    existing: Existing
    gathered: Gathered
    planned: list[Planned] = field(default_factory=list)
    unchanged: int = 0
    counted: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)
    _suggested: int = 0

    def refuse(self, row: int, column: str, value: str, problem: str, remedy: str) -> None:
        """Refuse a cell by its text; it is shown as it stands in the file."""
        shown = self.gathered.shown(row, column, value)
        self.gathered.refusals.add(row, column, shown, problem, remedy)

    def remark(self, text: str) -> None:
        """Something to look at before the import; the first ones are kept."""
        if len(self.remarks) < _MOST_REMARKS:
            self.remarks.append(text)

    def store(self, row: int, key: str, new: Any, label: str, there: bool = False) -> bool:
        """Plan a value for a key; False where it stands already. `there`: over a bundled row."""
        old = self.existing.values.get(key)
        if new == old:
            return False
        what = "changed" if there or old is not None else "added"
        self.planned.append(Planned(row, what, label, Change(key, old, new)))
        return True

    def companies(self) -> list[Company | None]:
        """The company each row speaks of; the rows of unknown ones are refused."""
        found: list[Company | None] = []
        for place, text in zip(self.gathered.places, self.gathered.texts["company_id"],
                               strict=True):
            company = self.existing.company(text) if text else None
            if company is None and not text:
                if (place, "company_id") not in self.gathered.refusals.cells:
                    self.refuse(place, "company_id", "", "is missing",
                                "give the id or the name of the company")
            elif company is None:
                self._refuse_company(place, text)
            found.append(company)
        return found

    def _refuse_company(self, place: int, text: str) -> None:
        if self.existing.is_ambiguous(text):
            self.refuse(place, "company_id", text, "is the name of several companies",
                        "give the id of the one that is meant")
            return
        self._suggested += 1
        near = self.existing.like(text) if self._suggested <= _MOST_SUGGESTED else ""
        meant = f"is {near!r} meant? Otherwise import it as a company first" if near \
            else "import it as a company first"
        self.refuse(place, "company_id", text, "is no company of this universe", meant)

    def valid_id(self, place: int, text: str) -> bool:
        """Whether an id given in the file can be a part of a key; else it is refused."""
        if _ID.fullmatch(text):
            return True
        self.refuse(place, "id", text, "cannot be an id",
                    "use at most 100 letters, digits, '-' or '_', without blanks and '/'")
        return False

    def once(self, seen: dict[str, int], place: int, column: str, text: str, mark: str) -> bool:
        """Whether `mark` comes for the first time; else the row is refused."""
        first = seen.setdefault(mark, place)
        if first != place:
            self.refuse(place, column, text, f"stands in row {first} already",
                        "give every row once")
        return first == place

    def checked(
        self, own: OwnTable, rows: Mapping[str, Sequence[str]], places: Sequence[int]
    ) -> list[dict[str, Any]]:
        """The values to store for rows given as columns of texts, none where any is refused."""
        typed, errors = check_columns(own.table, rows, places, own.table.name,
                                      {"companies": self.existing.universe.row.keys()})
        if errors:
            self.gathered.refusals.take_errors(errors, self.gathered.shown)
            return []
        names = [column.name for column in own.table.columns]
        return [row_value(own, {n: rows[n][i] for n in names}, {n: typed[n][i] for n in names})
                for i in range(len(places))]

    def key(self, own: OwnTable, id: str) -> str:
        """The key of an own row."""
        return own_key(self.existing.universe.id, own.word, id)
