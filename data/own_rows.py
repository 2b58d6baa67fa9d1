"""A user's own companies, evidence, fundamentals and observations, over the bundled ones.

Each row is one value under a key: ``own/<universe>/company/<id>``, and evidence, fundamental and
observation in place of company. The value is a dictionary of the row's columns as in
data/reference (dates as text, flags as true and false), empty ones and defaults left out; it stands
for the whole row, also where a bundled row has the same id. ``{"removed": true}`` takes a bundled
row away, and under ``own/<universe>/bundled/all`` every bundled row of the universe. Columns and
checks are those of `data.own_tables`. Factors stand beside them, see `data.own_factors`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from itertools import starmap
from types import MappingProxyType
from typing import Any

from data.dates import first_day
from data.errors import DataError, raise_all
from data.own_factors import FACTOR, ORDER, with_own_factors
from data.own_tables import COMPANY, EVIDENCE, OWN_TABLES, OwnTable
from data.records import Reference, Universe
from data.schema import check_columns

PREFIX = "own/"
REMOVED: Mapping[str, Any] = {"removed": True}
BUNDLED = "bundled"  # word of the key that takes all bundled rows of a universe away
_PARTS = {"company": "companies", "evidence": "evidence", "fundamental": "fundamentals",
          "observation": "observations"}
_WORDS = {*OWN_TABLES, FACTOR, ORDER}
_Rows = dict[str, Mapping[str, Any]]  # id -> value


def own_key(universe: str, word: str, id: str) -> str:
    """Key of one own row; `word` is company, evidence, fundamental or observation."""
    return f"{PREFIX}{universe}/{word}/{id}"


def blank_key(universe: str) -> str:
    """Key under which REMOVED takes every bundled row of a universe away."""
    return own_key(universe, BUNDLED, "all")


def with_own_rows(
    reference: Reference, values: Iterable[tuple[str, Any]]
) -> tuple[Reference, tuple[str, ...]]:
    """The reference with the own rows among the values, and the keys of those that do not fit.

    Keys of other kinds are passed over. A row does not fit where a cell is wrong, where it speaks
    of a company or factor that is not there, or its universe is none of the reference; it is left
    out. Evidence, fundamentals and observations of a removed company go with it. New rows follow
    the bundled ones, by id; periods not over on the day the facts were collected end with it.
    Without own rows the reference itself comes back.
    """
    kept = [(key, value) for key, value in values
            if key.startswith(PREFIX) and value is not None]
    if not kept:
        return reference, ()
    groups: dict[str, dict[str, _Rows]] = {}
    orphans: list[str] = []
    for key, value in kept:
        parts = key.split("/")
        if key == blank_key(parts[1]) and parts[1] in reference.universes:
            groups.setdefault(parts[1], {})[BUNDLED] = {"all": value}
        elif (len(parts) == 4 and parts[1] in reference.universes and parts[2] in _WORDS
                and parts[3] and isinstance(value, Mapping)):
            groups.setdefault(parts[1], {}).setdefault(parts[2], {})[parts[3]] = value
        else:
            orphans.append(key)
    universes = dict(reference.universes)
    for name, rows in groups.items():
        universes[name], lost = _merged(universes[name], rows, reference.collected)
        orphans += lost
    digest = blake2b(reference.fingerprint.encode(), digest_size=16)
    digest.update(json.dumps(sorted(kept), ensure_ascii=False, default=dict).encode())
    return (replace(reference, universes=MappingProxyType(universes),
                    fingerprint=digest.hexdigest()), tuple(sorted(orphans)))


def row_texts(own: OwnTable, value: Mapping[str, Any]) -> dict[str, str]:
    """The columns of a stored row as texts, defaults filled in; the id is not among them."""
    return {column.name: _text(value.get(column.name)) or own.defaults.get(column.name, "")
            for column in own.table.columns if column.name != "id"}


def record_texts(own: OwnTable, record: Any) -> dict[str, str]:
    """The columns of a bundled row as texts; those its record does not keep are empty."""
    texts = {}
    for column in own.table.columns:
        name = f"{column.name}_text" if column.kind == "partial_date" else column.name
        texts[column.name] = _text(getattr(record, name, getattr(record, column.name, None)))
    del texts["id"]
    return texts


def row_value(own: OwnTable, texts: Mapping[str, str], typed: Mapping[str, Any]) -> dict[str, Any]:
    """The value to store for a row given as texts and as typed cells."""
    value = {}
    for column in own.table.columns:
        name, text = column.name, texts.get(column.name, "")
        if name == "id" or text in ("", own.defaults.get(name)):
            continue
        value[name] = typed[name] if column.kind in ("float", "int", "flag") else text
    return value


def checked_value(
    word: str, texts: Mapping[str, str], companies: Collection[str]
) -> dict[str, Any]:
    """The value to store for one row typed in as texts, among them its id; `companies` are ids.

    Raises DataError (DataErrors for several) naming column, text and what would be right.
    """
    own = OWN_TABLES[word]
    cells = {column.name: [texts.get(column.name, "") or own.defaults.get(column.name, "")]
             for column in own.table.columns}
    typed, errors = check_columns(own.table, cells, (0,), own.word, {"companies": companies})
    raise_all([DataError(own.word, None, e.column, e.value, e.expected) for e in errors])
    return row_value(own, {name: text for name, (text,) in cells.items()},
                     {name: column[0] for name, column in typed.items()})


def _merged(
    universe: Universe, rows: Mapping[str, _Rows], collected: date
) -> tuple[Universe, list[str]]:
    universe, wrong = with_own_factors(universe, rows.get(FACTOR, {}), rows.get(ORDER, {}))
    orphans = [f"{PREFIX}{universe.id}/{rest}" for rest in wrong]
    parts: dict[str, tuple[Any, ...]] = {}
    companies: Collection[str] = universe.row.keys()
    for word, own in OWN_TABLES.items():
        bundled = () if BUNDLED in rows else getattr(universe, _PARTS[word])
        given = rows.get(word, {})
        if not given and BUNDLED not in rows and (own is COMPANY or "company" not in rows):
            parts[_PARTS[word]] = bundled  # the same object: what rests on it need not be made anew
            continue
        made, wrong = _records(own, given, companies, universe, collected)
        orphans += [own_key(universe.id, word, id) for id in wrong]
        gone = {id for id, value in given.items() if value.get("removed") is True}
        found = {row.id for row in bundled}
        orphans += [own_key(universe.id, word, id) for id in sorted(gone - found)]
        kept = [made.pop(row.id, row) for row in bundled if row.id not in gone]
        kept += [made[id] for id in sorted(made)]
        if own is COMPANY:
            companies = {row.id for row in kept}
        elif "company" in rows:
            kept = [row for row in kept if row.company_id in companies]
        parts[_PARTS[word]] = tuple(kept)
    return replace(
        universe, companies=parts["companies"], evidence=parts["evidence"],
        fundamentals=parts["fundamentals"], observations=parts["observations"]), orphans


def _records(
    own: OwnTable, given: _Rows, companies: Collection[str], universe: Universe, collected: date
) -> tuple[dict[str, Any], list[str]]:
    """The rows that fit, by id, and the ids of the others."""
    names = {column.name for column in own.table.columns}
    ids, wrong = list[str](), list[str]()
    for id, value in given.items():
        if value.get("removed") is True:
            continue
        (ids if names.issuperset(value) and "id" not in value else wrong).append(id)
    while ids:
        texts = _columns(own, ids, given)
        typed, errors = check_columns(own.table, texts, range(len(ids)), own.table.name,
                                      {"companies": companies})
        bad = {error.row for error in errors}
        if own is EVIDENCE and not bad:
            bad |= {i for i, factor in enumerate(texts["factor"])
                    if factor and factor not in universe.kept_column}
        if not bad:
            _end_periods(typed, collected)
            return _made(own, ids, typed, texts, universe.id), wrong
        wrong += [id for i, id in enumerate(ids) if i in bad]
        ids = [id for i, id in enumerate(ids) if i not in bad]
    return {}, wrong


def _columns(own: OwnTable, ids: Sequence[str], given: _Rows) -> dict[str, list[str]]:
    columns = {"id": list(ids)}
    for column in own.table.columns:
        name = column.name
        if name != "id":
            default = own.defaults.get(name, "")
            columns[name] = [_text(given[id].get(name)) or default for id in ids]
    return columns


def _end_periods(columns: dict[str, Sequence[Any]], collected: date) -> None:
    if "date_text" in columns:
        columns["date"] = [
            min(last, collected) if first_day(text) <= collected else last
            for last, text in zip(columns["date"], columns["date_text"], strict=True)]


def _made(
    own: OwnTable, ids: Sequence[str], typed: Mapping[str, Sequence[Any]],
    texts: Mapping[str, Sequence[str]], universe: str,
) -> dict[str, Any]:
    columns = dict(typed)
    columns["universe"] = [universe] * len(ids)
    if "source_date_text" in columns:
        columns["source_date"] = texts["source_date"]
    fields = own.record.__annotations__
    rows = starmap(own.record, zip(*(columns[name] for name in fields), strict=True))
    return dict(zip(ids, rows, strict=True))


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else repr(value)
