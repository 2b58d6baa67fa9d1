"""What stands in a universe, looked up the way files speak of it."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from data.importing.fields import names_of
from data.own_rows import own_key, record_texts, row_texts
from data.own_tables import OwnTable
from data.records import Company, Universe

_PARTS = {"company": "companies", "evidence": "evidence", "fundamental": "fundamentals",
          "observation": "observations"}


@dataclass(frozen=True)
class Existing:
    """A universe with its own rows, the stored values by key, and the day of the import."""

    universe: Universe
    values: Mapping[str, Any]
    today: date

    def company(self, text: str) -> Company | None:
        """The company of an id, else of a name or Chinese name that no other has; case is free."""
        row = self.universe.row.get(text)
        if row is not None:
            return self.universe.companies[row]
        return self._named.get(folded(text))

    def is_ambiguous(self, text: str) -> bool:
        """Whether several companies have this name."""
        return folded(text) in self._named and self._named[folded(text)] is None

    def like(self, text: str) -> str:
        """The name most like a misspelt one, or ''."""
        near = difflib.get_close_matches(folded(text), self._named, 1, 0.75)
        company = self._named[near[0]] if near else None
        return company.name if company else ""

    def akin(self, text: str) -> str:
        """The one company whose name goes on from this, or that this goes on from; '' for none."""
        words = tuple(folded(text).split())
        if found := self._beginnings.get(words):
            return found
        shorter = (self._named.get(" ".join(words[:n])) for n in range(len(words) - 1, 0, -1))
        return next((company.name for company in shorter if company), "")

    def factor(self, text: str) -> str:
        """Id of the factor of an id or name; '' for none."""
        return self._factors.get(folded(text).replace("_", " "), "")

    def row(self, own: OwnTable, id: str) -> dict[str, str] | None:
        """The texts of the row that stands under an id; None where there is none."""
        value = self.values.get(own_key(self.universe.id, own.word, id))
        if isinstance(value, Mapping) and value.get("removed") is not True:
            return row_texts(own, value)
        if id not in self.rows(own):
            return None
        return record_texts(own, self.rows(own)[id])

    def rows(self, own: OwnTable) -> Mapping[str, Any]:
        """The records of one kind by id."""
        return self._records[own.word]

    @cached_property
    def _records(self) -> dict[str, dict[str, Any]]:
        return {word: {row.id: row for row in getattr(self.universe, part)}
                for word, part in _PARTS.items()}

    @cached_property
    def _named(self) -> dict[str, Company | None]:
        named: dict[str, Company | None] = {}
        for company in self.universe.companies:
            for name in {folded(company.name), folded(company.name_zh), folded(company.id)} - {""}:
                named[name] = None if name in named else company
        return named

    @cached_property
    def _beginnings(self) -> dict[tuple[str, ...], str]:
        found: dict[tuple[str, ...], str] = {}
        for company in self.universe.companies:
            words = tuple(folded(company.name).split())
            for n in range(1, len(words)):
                found[words[:n]] = "" if words[:n] in found else company.name
        return found

    @cached_property
    def _factors(self) -> dict[str, str]:
        return {folded(name).replace("_", " "): factor.id for factor in self.universe.factors
                for name in (factor.id, *names_of(factor))}


def folded(text: str) -> str:
    """A name without case and width of letters."""
    return unicodedata.normalize("NFKC", text).casefold().strip()
