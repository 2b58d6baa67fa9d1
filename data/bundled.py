"""The bundled facts: universes of companies with evidence, fundamentals and valuations.

The files and their columns are described in data/reference/README.md.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import starmap
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data import reference_tables as tables
from data.errors import DataError
from data.observations import newest_observation
from data.records import (
    Company,
    Evidence,
    Factor,
    Fundamental,
    Observation,
    Reference,
    Universe,
)
from data.schema import Rule, Table, decode, read_columns

__all__ = ["FOLDER", "load", "newest_observation"]

FOLDER = Path(__file__).with_name("reference")
_Columns = Mapping[str, Sequence[Any]]


def load(folder: Path | None = None) -> Reference:
    """The facts in `folder` (the bundled ones by default), read and checked once per folder.

    Universe "robotics" has the factors mass_production, supply_chain, embodied_ai and
    commercial_scene; universe "compute" has software_stack in place of embodied_ai. Raises
    DataError naming file, row, column, value and what would be right; OSError for a missing file.
    """
    return _load(folder or FOLDER)


@lru_cache(maxsize=4)
def _load(folder: Path) -> Reference:
    raw = {path.name: path.read_bytes() for path in sorted(folder.iterdir())
           if path.suffix in (".csv", ".json")}
    digest = blake2b(digest_size=16)
    for name, content in raw.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    reader = _Reader(raw, folder)
    meta = reader.columns(tables.COLLECTION)
    texts = list(zip(meta["key"], meta["text"], strict=True))
    reader.latest = _collected(texts)
    universes = reader.universes()
    return Reference(MappingProxyType(universes), reader.latest, digest.hexdigest(),
                     tuple(text for key, text in texts if key == "notice"))


class _Reader:
    """Reads table after table; each may refer to the ids of the ones before it."""

    def __init__(self, raw: Mapping[str, bytes], folder: Path) -> None:
        self._raw = raw
        self._folder = folder
        self._keys: dict[str, Collection[str]] = {}
        self.latest: date | None = None

    def columns(self, table: Table) -> _Columns:
        file = f"{table.name}.csv"
        if file not in self._raw:
            raise FileNotFoundError(f"{file} is missing from {self._folder}")
        stream = io.StringIO(decode(self._raw[file], file), newline="")
        columns = read_columns(stream, table, self._keys, self.latest)
        self._keys[table.name] = frozenset(columns.get("id", ()))
        return columns

    def universes(self) -> dict[str, Universe]:
        named = self.columns(tables.UNIVERSES)
        factors = self.columns(tables.FACTORS)
        companies = self.columns(tables.COMPANIES)
        home = dict(zip(companies["id"], companies["universe"], strict=True))
        evidence = self.columns(_fitting(tables.EVIDENCE, home, factors, companies["segment"]))
        observations = dict(self.columns(tables.OBSERVATIONS))
        observations["source_date"] = observations["source_date_text"]
        everything = {
            "factors": _by_universe(Factor, factors, factors["universe"]),
            "companies": _by_universe(Company, companies, companies["universe"]),
        }
        for name, record, columns in (
            ("evidence", Evidence, evidence),
            ("fundamentals", Fundamental, self.columns(tables.FUNDAMENTALS_TABLE)),
            ("observations", Observation, observations),
        ):
            everything[name] = _by_universe(
                record, columns, [home[company] for company in columns["company_id"]])
        return {
            id: Universe(id, name, **{part: tuple(rows.get(id, ()))
                                      for part, rows in everything.items()})
            for id, name in zip(named["id"], named["name"], strict=True)
        }


def _by_universe(
    record: type, columns: _Columns, homes: Sequence[str]
) -> dict[str, list[Any]]:
    """Records made of the columns that carry the names of their fields, grouped by universe."""
    names = [name for name in record.__annotations__ if name in columns]
    made = starmap(record, zip(*(columns[name] for name in names), strict=True))
    groups: dict[str, list[Any]] = {}
    for home, row in zip(homes, made, strict=True):
        groups.setdefault(home, []).append(row)
    return groups


def _fitting(
    evidence: Table, home: Mapping[str, str], factors: _Columns, segments: Sequence[str]
) -> Table:
    """The evidence table, checked against the factors of each universe and the known segments."""
    named: dict[str, set[str]] = {}
    for universe, factor in zip(factors["universe"], factors["id"], strict=True):
        named.setdefault(universe, set()).add(factor)
    known = {"", *segments}

    def fails(columns: _Columns) -> Iterator[tuple[int, str, str]]:
        rows = zip(columns["company_id"], columns["factor"], columns["scale_segment"], strict=True)
        for index, (company, factor, segment) in enumerate(rows):
            allowed = named.get(home[company], set())
            if factor and factor not in allowed:
                yield index, "factor", (f"a factor of universe {home[company]} "
                                        f"({', '.join(sorted(allowed))}) or an empty cell")
            elif segment not in known:
                yield index, "scale_segment", f"a segment of companies.csv, not {segment!r}"

    return replace(evidence, rules=(*evidence.rules, Rule(fails)))


def _collected(texts: Sequence[tuple[str, str]]) -> date:
    days = [(index, text) for index, (key, text) in enumerate(texts) if key == "collected"]
    if len(days) != 1:
        raise DataError("collection.csv", None, "key", None, "one row with the key collected")
    index, text = days[0]
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DataError("collection.csv", index + 2, "text", text,
                        "a day like 2026-06-30") from None
