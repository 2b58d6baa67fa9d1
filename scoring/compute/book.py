"""The book of compute assumptions: the bundled tables with what the analyst set in them.

A book is immutable. Every cell answers with its value and with where it comes from; a cell the
analyst set carries the analyst's own source and date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite, isnan
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from data.compute.catalog import catalog, columns, references
from data.compute.fact_reference import cell_sources
from data.dates import last_day, whole_day
from data.schema import Column, Table, expected, parse_cell

KIND = "compute"  # first part of the keys
FloatArray = NDArray[np.float64]
Address = tuple[str, str, str]  # table, row id, field
Overrides = Mapping[Address, Mapping[str, Any]]
T = TypeVar("T")
_NUMBERS = ("float", "int")


class CellError(ValueError):
    """A value a cell cannot take; `table`, `row`, `field`, `value` and what is `expected`."""

    def __init__(self, address: Address, value: object, expected: str) -> None:
        self.table, self.row, self.field = address
        self.value, self.expected = value, expected
        super().__init__(
            f"{self.table}, {self.row}, {self.field}: {value!r} is not {expected}")


class Provenance(NamedTuple):
    """Where a cell's value comes from; `other` is what a conflicting source says."""

    source: str
    as_of: str
    confidence: str
    note: str
    overridden: bool
    other: str = ""


@dataclass(frozen=True)
class Sheet:
    """One table: numbers as float arrays with NaN for unknown, everything else as tuples.

    `own` are the rows the analyst added; they stand last.
    """

    table: Table
    ids: tuple[str, ...]
    row: Mapping[str, int]
    columns: Mapping[str, Any]
    entries: Mapping[tuple[str, str], Mapping[str, Any]]
    own: frozenset[str] = frozenset()

    def column(self, field: str) -> Column:
        """How a field is declared. KeyError for a field the table does not have."""
        return next(c for c in self.table.columns if c.name == field)

    def numbers(self, field: str) -> FloatArray:
        """A numeric column, NaN where unknown; read-only."""
        array: FloatArray = self.columns[field]
        return array

    def texts(self, field: str) -> tuple[Any, ...]:
        """A column of anything else; "" or None where unknown."""
        values: tuple[Any, ...] = self.columns[field]
        return values

    def value(self, row: str, field: str) -> Any:
        """One value as a plain Python object; None (text: "") where unknown."""
        column = self.columns[field]
        found = column[self.row[row]]
        if isinstance(column, np.ndarray):
            if np.isnan(found):
                return None
            return int(found) if self.column(field).kind == "int" else float(found)
        return found

    def written(self, row: str, field: str) -> Any:
        """One value as it is typed and kept: of a date the text, so 2026-03 stays a month."""
        name = f"{field}_text"
        value = self.value(row, name if name in self.columns else field)
        return value.isoformat() if isinstance(value, date) else value

    def records(self, kind: type[T]) -> tuple[T, ...]:
        """Every row as a record of `kind`, None where unknown."""
        names = list(kind.__annotations__)
        parts = []
        for name in names:
            values = self.columns[name]
            if isinstance(values, np.ndarray):
                whole = self.column(name).kind == "int"
                values = [None if isnan(v) else int(v) if whole else v for v in values.tolist()]
            parts.append(values)
        return tuple(kind(*row) for row in zip(*parts, strict=True))

    def one(self, kind: type[T], row: str) -> T:
        """A row as a record of `kind`, None where unknown."""
        return kind(*(self.value(row, name) for name in kind.__annotations__))

    def record(self, row: str) -> dict[str, Any]:
        """A row as a dictionary of plain values."""
        return {field: self.value(row, field) for field in self.columns}


class Book:
    """All tables with the analyst's overrides; `strays` are overrides that fit no cell."""

    def __init__(
        self, sheets: Mapping[str, Sheet], overrides: Overrides, strays: tuple[Address, ...]
    ) -> None:
        self.sheets = sheets
        self.overrides = overrides
        self.strays = strays

    def sheet(self, table: str) -> Sheet:
        """A table by name."""
        return self.sheets[table]

    def value(self, table: str, row: str, field: str) -> Any:
        """One value; None (text: "") where unknown."""
        return self.sheets[table].value(row, field)

    def bundled(self, table: str, row: str, field: str) -> Any:
        """What stands in the bundled table, as written; None for a row of the analyst's own."""
        rows = _bundled_rows(table)
        if row not in rows:
            return None
        found = columns(table)
        value = found.get(f"{field}_text", found[field])[rows[row]]
        return value.isoformat() if isinstance(value, date) else value

    def provenance(self, table: str, row: str, field: str) -> Provenance:
        """Where one cell comes from."""
        sheet = self.sheets[table]
        entry = sheet.entries.get((row, field))
        if entry is not None:
            return Provenance(str(entry.get("source", "")), str(entry.get("date", "")),
                              str(entry.get("confidence", "assumption")),
                              str(entry.get("why", "")), True)
        at = sheet.row[row]

        def part(name: str) -> str:
            values = sheet.columns.get(name)
            return "" if values is None else _words(values[at])

        found = Provenance(part("source_url"), part("as_of") or part("date_text"),
                           part("confidence"), part("note"), False)
        special = _cell_sources().get((table, row, field))
        return special or found

    def updated(self, overrides: Overrides) -> Book:
        """The book with these overrides instead; only tables that change are made anew."""
        if overrides is self.overrides:
            return self
        moved = {address[0] for address in set(overrides) | set(self.overrides)
                 if overrides.get(address) != self.overrides.get(address)}
        sheets = dict(self.sheets)
        strays = [address for address in self.strays if address[0] not in moved]
        for table in moved:
            of_table = {a: entry for a, entry in overrides.items() if a[0] == table}
            if table in sheets:
                sheets[table], lost = _sheet(table, of_table)
                strays += lost
            else:
                strays += of_table
        return Book(MappingProxyType(sheets), overrides, tuple(strays))


def bundled_book() -> Book:
    """The book of the bundled tables, nothing set by the analyst."""
    return Book(_bundled_sheets(), MappingProxyType({}), ())


def key(table: str, row: str, field: str) -> str:
    """The key under which the workspace keeps one cell."""
    return f"{KIND}/{table}/{row}/{field}"


def address(path: Sequence[str]) -> Address | None:
    """The cell a key's path (without the kind) names; None for another shape of key."""
    return (path[0], path[1], path[2]) if len(path) == 3 and all(path) else None


def checked(table: str, row: str, field: str, value: Any) -> Any:
    """The value as the cell keeps it (JSON: number, text, true or false, None for unknown).

    Texts are read as the bundled files are. Raises CellError naming the cell and what it expects.
    """
    place = (table, row, field)
    declared = catalog()[table]
    column = next((c for c in declared.columns if c.name == field), None)
    if column is None:
        raise CellError(place, field, "a column of this table")
    if isinstance(value, str) and column.kind not in ("text", "url"):
        text = value.strip()
        try:
            value = parse_cell(column, text, references(declared))
        except ValueError as error:
            raise CellError(place, value, str(error)) from None
        if isinstance(value, date):  # kept as it was typed: 2026-03 is not a day
            return text
        return value
    if value in (None, ""):
        if column.required:
            raise CellError(place, "", expected(column))
        return None if column.kind not in ("text", "url") else ""
    if column.kind in _NUMBERS:
        fits = (isinstance(value, int | float) and not isinstance(value, bool)
                and isfinite(value) and (column.kind == "float" or value == int(value)))
        value = (int(value) if column.kind == "int" else float(value)) if fits else value
        text = repr(value)
    else:
        text = {True: "1", False: "0"}.get(value, value) if column.kind == "flag" else str(value)
    try:
        parse_cell(column, text, references(declared))
    except ValueError as error:
        raise CellError(place, value, str(error)) from None
    return value


# -- making sheets ---------------------------------------------------------------------------------


def _bundled_sheets() -> Mapping[str, Sheet]:
    return MappingProxyType({name: _sheet(name, {})[0] for name in catalog()})


_ROWS: dict[str, Mapping[str, int]] = {}
_ARRAYS: dict[str, Mapping[str, Any]] = {}


def _bundled_rows(table: str) -> Mapping[str, int]:
    if table not in _ROWS:
        _ROWS[table] = MappingProxyType({row: at for at, row in enumerate(columns(table)["id"])})
    return _ROWS[table]


def _bundled_arrays(table: str) -> Mapping[str, Any]:
    """The bundled columns as a sheet keeps them."""
    if table not in _ARRAYS:
        kinds = {c.name: c.kind for c in catalog()[table].columns}
        _ARRAYS[table] = MappingProxyType({
            name: _array(values) if kinds.get(name) in _NUMBERS else tuple(values)
            for name, values in columns(table).items()})
    return _ARRAYS[table]


def _array(values: Iterable[Any]) -> FloatArray:
    array = np.array([np.nan if v is None else v for v in values], dtype=float)
    array.flags.writeable = False
    return array


def _sheet(
    table: str, overrides: Mapping[Address, Mapping[str, Any]]
) -> tuple[Sheet, list[Address]]:
    declared = catalog()[table]
    arrays = dict(_bundled_arrays(table))
    rows = _bundled_rows(table)
    strays: list[Address] = []
    own = sorted(a[1] for a in overrides if a[2] == "id" and a[1] not in rows)
    if own:
        rows = MappingProxyType({**rows, **{r: len(rows) + i for i, r in enumerate(own)}})
        arrays = {name: _extended(values, len(own)) for name, values in arrays.items()}
        arrays["id"] = (*_bundled_arrays(table)["id"], *own)
    fields = {c.name: c for c in declared.columns}
    fresh: dict[str, Any] = {}
    entries: dict[tuple[str, str], Mapping[str, Any]] = {}
    for place, entry in overrides.items():
        _, row, field = place
        if field == "id" and row in own:
            continue
        if row not in rows or field not in fields or field == "id":
            strays.append(place)
            continue
        try:
            value = checked(table, row, field, entry.get("value"))
        except CellError:
            strays.append(place)
            continue
        entries[(row, field)] = entry
        for name, put in _typed(fields[field], value):
            if name not in fresh:
                old = arrays[name]
                fresh[name] = old.copy() if isinstance(old, np.ndarray) else list(old)
            fresh[name][rows[row]] = put
    for name, values in fresh.items():
        if isinstance(values, np.ndarray):
            values.flags.writeable = False
            arrays[name] = values
        else:
            arrays[name] = tuple(values)
    return Sheet(declared, tuple(arrays["id"]), rows, MappingProxyType(arrays),
                 MappingProxyType(entries), frozenset(own)), strays


def _extended(values: Any, count: int) -> Any:
    if isinstance(values, np.ndarray):
        return np.concatenate([values, np.full(count, np.nan)])
    empty = "" if any(isinstance(v, str) for v in values) else None
    return (*values, *[empty] * count)


def _typed(column: Column, value: Any) -> list[tuple[str, Any]]:
    """The columns a kept value fills, with what stands there."""
    if column.kind in _NUMBERS:
        return [(column.name, np.nan if value is None else value)]
    if column.kind == "date":
        return [(column.name, None if value is None else whole_day(value))]
    if column.kind == "partial_date":
        day = None if value is None else last_day(value)
        return [(column.name, day), (f"{column.name}_text", value or "")]
    return [(column.name, value)]


@lru_cache(maxsize=1)
def _cell_sources() -> Mapping[Address, Provenance]:
    """Bundled cells whose source is not that of their row."""
    return {place: Provenance(cell.source_url, cell.as_of.isoformat(), cell.confidence, cell.note,
                              False, cell.other_value)
            for place, cell in cell_sources().items()}


def _words(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
