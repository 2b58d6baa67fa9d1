"""Tables declared column by column, and the reader that checks a CSV file against them.

Each distinct text of a column is parsed once, by a parser that says what it expected; that keeps
the check of every cell cheap enough to run at every start.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf, isfinite
from pathlib import Path
from typing import Any, Literal, TextIO

from data.dates import first_day, last_day, whole_day
from data.errors import DataError, raise_all

Kind = Literal["text", "float", "int", "date", "partial_date", "flag", "url"]
Columns = Mapping[str, Sequence[Any]]
Cells = Sequence[str]

NO_ADDRESS = "public GitHub file (address not recorded)"
_URL = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?|https?://[^\s/]+(/\S*)?")


@dataclass(frozen=True)
class Column:
    """One column of a table.

    A cell of kind float or int must lie between `low` and `high` and above `above` where they are
    given; `choices` lists the texts allowed; `references` names the table whose keys the cell must
    match; `words` are texts a url column may hold instead of an address. An empty cell is None
    (text and url: ""), and an error where the column is `required`. A partial_date column gives
    the last day of the period (no later than the day the file was collected) and, as
    `<name>_text`, the text itself; `future` allows dates after that day.
    """

    name: str
    kind: Kind = "text"
    required: bool = False
    choices: Collection[str] = ()
    low: float | None = None
    high: float | None = None
    above: float | None = None
    references: str = ""
    words: Collection[str] = ()
    future: bool = False


@dataclass(frozen=True)
class Rule:
    """A check across columns: `fails` yields (index, column, expected) of each row breaking it."""

    fails: Callable[[Columns], Iterable[tuple[int, str, str]]]


@dataclass(frozen=True)
class Table:
    """A CSV file: its columns, the columns whose texts together name a row, and its rules."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


def read(
    source: Path | TextIO,
    table: Table,
    references: Mapping[str, Collection[str]] | None = None,
    latest: date | None = None,
) -> list[dict[str, Any]]:
    """The rows of a table as dictionaries of typed values; errors as `read_columns`."""
    columns = read_columns(source, table, references, latest)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def read_columns(
    source: Path | TextIO,
    table: Table,
    references: Mapping[str, Collection[str]] | None = None,
    latest: date | None = None,
) -> dict[str, Sequence[Any]]:
    """The columns of a table by name, typed and checked.

    `references` gives the keys of the tables that columns refer to; no date may lie after `latest`.
    Raises DataError (DataErrors for several) naming file, row, column, value and what is expected.
    """
    file = f"{table.name}.csv"
    if isinstance(source, Path):
        file = source.name
        source = io.StringIO(decode(source.read_bytes(), file), newline="")
    rows = _rows(source, table, file)
    cells: dict[str, Cells] = dict(zip(
        (column.name for column in table.columns),
        zip(*(row for _, row in rows), strict=True) if rows else [()] * len(table.columns),
        strict=True,
    ))
    places = [number for number, _ in rows]
    typed, errors = check_columns(table, cells, places, file, references, latest)
    raise_all(errors)
    return typed


def check_columns(
    table: Table,
    cells: Mapping[str, Cells],
    places: Sequence[int],
    file: str,
    references: Mapping[str, Collection[str]] | None = None,
    latest: date | None = None,
) -> tuple[dict[str, Sequence[Any]], list[DataError]]:
    """The columns of a table typed, and everything wrong in them, in the order of the places.

    `cells` holds the texts of each column, `places` the row number of each. A column with a wrong
    cell comes back empty; rules across columns are applied where all cells are right.
    """
    errors: list[DataError] = []
    typed: dict[str, Sequence[Any]] = {}
    for column in table.columns:
        texts = cells[column.name]
        parsed, wrong = _parse(column, texts, references or {}, latest)
        if wrong:
            errors += [DataError(file, place, column.name, text, wrong[text])
                       for place, text in zip(places, texts, strict=True) if text in wrong]
        typed[column.name] = parsed
        if column.kind == "partial_date":
            typed[f"{column.name}_text"] = texts
    errors += _repeated(table, cells, places, file)
    if not errors:
        errors = [DataError(file, places[index], name, cells[name][index], expected)
                  for rule in table.rules for index, name, expected in rule.fails(typed)]
    return typed, sorted(errors, key=lambda error: error.row or 0)


def parse_cell(
    column: Column, text: str, references: Mapping[str, Collection[str]] | None = None
) -> Any:
    """The typed value of one cell; ValueError with what was expected where it does not fit."""
    values, wrong = _parse(column, (text,), references or {}, None)
    if wrong:
        raise ValueError(wrong[text])
    return values[0]


def expected(column: Column) -> str:
    """What a cell of the column must be, in words."""
    return _expected(column)


def decode(raw: bytes, file: str) -> str:
    """Text of a UTF-8 file (with or without the mark at its start); DataError naming the row."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        found = raw[error.start:error.start + 1].hex()
        raise DataError(file, row, "", f"byte 0x{found}", "text encoded as UTF-8") from None


def _rows(stream: TextIO, table: Table, file: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(stream, strict=True)
    try:
        return list(_checked_rows(reader, table, file))
    except csv.Error as error:
        raise DataError(file, reader.line_num, "", None,
                        f"comma-separated cells ({error})") from None


def _checked_rows(
    reader: Iterable[list[str]], table: Table, file: str
) -> Iterator[tuple[int, list[str]]]:
    numbered = enumerate(reader, start=1)
    names = [column.name for column in table.columns]
    _, header = next(numbered, (1, []))
    errors = [DataError(file, 1, name, None, "this column, which is missing from the header")
              for name in names if name not in header]
    errors += [DataError(file, 1, "", name, f"a header of only these columns: {', '.join(names)}")
               for name in dict.fromkeys(header) if name not in names]
    errors += [DataError(file, 1, name, None, "this column once in the header, not twice")
               for name in names if header.count(name) > 1]
    raise_all(errors)
    order = None if header == names else [header.index(name) for name in names]
    for number, row in numbered:
        if len(row) == len(header):
            yield number, row if order is None else [row[place] for place in order]
        elif row:
            errors.append(DataError(file, number, "", None,
                                    f"{len(header)} cells as in the header, not {len(row)}"))
    raise_all(errors)


def _parse(
    column: Column,
    texts: Cells,
    references: Mapping[str, Collection[str]],
    latest: date | None,
) -> tuple[Sequence[Any], dict[str, str]]:
    """The typed column, and for each wrong text what was expected of it."""
    wrong: dict[str, str] = {}
    check = _checks(column, references)
    if column.kind == "text" and check is None:
        if column.required and "" in texts:
            wrong[""] = "a text"
        return texts, wrong
    empty = "" if column.kind in ("text", "url") else None
    values: dict[str, Any] = {}
    for text in set(texts):
        if text == "":
            values[text] = empty
            if column.required:
                wrong[text] = _expected(column)
            continue
        try:
            values[text] = value = _PARSERS[column.kind](text)
        except ValueError:
            wrong[text] = _expected(column)
            continue
        if check is not None and (expected := check(text, value)):
            wrong[text] = expected
        elif latest is not None and column.kind in ("date", "partial_date") and not column.future:
            if (value if column.kind == "date" else first_day(text)) > latest:
                wrong[text] = f"a date no later than {latest}, when the facts were collected"
            values[text] = min(value, latest)
    if wrong:
        return (), wrong
    return [values[text] for text in texts], wrong


def _checks(
    column: Column, references: Mapping[str, Collection[str]]
) -> Callable[[str, Any], str] | None:
    """What else a non-empty cell must satisfy: a function giving the sentence it breaks, or ''."""
    if column.choices:
        allowed = frozenset(column.choices)
        listed = ", ".join(sorted(allowed))
        return lambda text, _: "" if text in allowed else f"one of {listed}"
    if column.references:
        keys = references[column.references]
        return lambda text, _: (
            "" if text in keys else f"an id that stands in {column.references}.csv")
    if column.kind == "url":
        return lambda text, _: (
            "" if _URL.fullmatch(text) or text in column.words else _expected(column))
    if (column.low, column.high, column.above) == (None, None, None):
        return None
    low = -inf if column.low is None else column.low
    high = inf if column.high is None else column.high
    above = -inf if column.above is None else column.above
    return lambda _, value: (
        "" if low <= value <= high and value > above else _expected(column))


def _expected(column: Column) -> str:
    if column.choices:
        return "one of " + ", ".join(sorted(column.choices))
    name = {
        "text": "a text", "float": "a number", "int": "a whole number",
        "date": "a day like 2026-06-30", "partial_date": "a date like 2026, 2026-06 or 2026-06-30",
        "flag": "0 or 1", "url": "an address beginning with http:// or https://",
    }[column.kind]
    if column.words:
        name += " or " + " or ".join(repr(word) for word in sorted(column.words))
    if column.low is not None and column.high is not None:
        return f"{name} from {column.low:g} to {column.high:g}"
    if column.low is not None:
        return f"{name} of at least {column.low:g}"
    if column.high is not None:
        name += f" of at most {column.high:g}"
    return f"{name} above {column.above:g}" if column.above is not None else name


def _repeated(
    table: Table, cells: Mapping[str, Cells], places: Sequence[int], file: str
) -> Iterator[DataError]:
    if not table.key:
        return
    keys = list(zip(*(cells[name] for name in table.key), strict=True))
    if len(set(keys)) == len(keys):
        return
    seen: dict[tuple[str, ...], int] = {}
    for place, key in zip(places, keys, strict=True):
        first = seen.setdefault(key, place)
        if first != place:
            yield DataError(file, place, ", ".join(table.key), ", ".join(key),
                            f"a value of its own, not the one of row {first}")


def _number(text: str) -> float:
    value = float(text)
    if not isfinite(value) or "_" in text:
        raise ValueError(text)
    return value


def _whole(text: str) -> int:
    if "_" in text:
        raise ValueError(text)
    return int(text)


def _flag(text: str) -> bool:
    return _FLAGS[text] if text in _FLAGS else _refuse(text)


def _refuse(text: str) -> bool:
    raise ValueError(text)


_FLAGS = {"0": False, "1": True}
_PARSERS: dict[Kind, Callable[[str], Any]] = {
    "text": str, "url": str, "float": _number, "int": _whole,
    "date": whole_day, "partial_date": last_day, "flag": _flag,
}
