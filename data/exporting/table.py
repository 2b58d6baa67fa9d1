"""What leaves the app: a ranked table with its meaning, as plain Python values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from data.exporting.provenance import Provenance

KINDS = ("text", "integer", "score", "money", "date", "flag")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `id` for files and scripts, `title` for people, one of KINDS, unit or ''."""

    id: str
    title: str
    kind: str
    unit: str = ""

    @property
    def heading(self) -> str:
        """Title with the unit, as a header for people."""
        return f"{self.title} ({self.unit})" if self.unit else self.title


@dataclass(frozen=True)
class TableMeta:
    """How the ranking came about; `listed` of the `total` companies are in the table."""

    universe: str
    universe_name: str
    as_of: date
    method: str
    method_options: Mapping[str, Any]
    higher_is_better: bool
    weights_mode: str
    weights: Mapping[str, float]
    factors: Mapping[str, str]
    missing_policy: str
    currency: str
    filter: str
    sort: str
    listed: int
    total: int
    app_version: str
    reference_fingerprint: str
    created_at: datetime
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AssumptionLine:
    """One thing taken as given: a number or a word, with unit, range, source, author and date."""

    group: str
    name: str
    value: float | int | str | date | None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    source: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source behind a listed company: a piece of evidence or a valuation (`kind`)."""

    company_id: str
    company: str
    kind: str
    factor: str
    what: str
    value: float | None
    unit: str
    date: date
    confidence: str
    url: str
    id: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """One change out of the journal; `at` is UTC in ISO form."""

    at: str
    who: str
    what: str
    key: str
    old: str
    new: str
    why: str


@dataclass(frozen=True)
class Appendix:
    """What stands behind a ranked table; the XLSX and JSON files carry it along."""

    assumptions: tuple[AssumptionLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    log: tuple[LogLine, ...] = ()


@dataclass(frozen=True)
class RankedTable:
    """The ranked list as columns and rows; a row holds str, int, float, bool, date or None.

    None means unknown or without meaning; the status columns say which. `collect` gathers what
    stands behind the table, for the formats that carry it along. `provenance` says how to compute
    it again; files carry it, the clipboard does not.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Any]]
    meta: TableMeta
    collect: Callable[[], Appendix] = Appendix
    provenance: Provenance | None = None

    @cached_property
    def appendix(self) -> Appendix:
        """What stands behind the table."""
        return self.collect()

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Column id -> position."""
        return {column.id: j for j, column in enumerate(self.columns)}

    def values(self, column: str) -> list[Any]:
        """The values of one column, by its id."""
        j = self.index[column]
        return [row[j] for row in self.rows]
