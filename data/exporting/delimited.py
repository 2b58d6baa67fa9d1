"""CSV files (RFC 4180) and TSV text for the clipboard."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from data.exporting.atomic import write_whole
from data.exporting.guard import guarded
from data.exporting.provenance import COLUMN
from data.exporting.table import RankedTable


def to_csv(table: RankedTable) -> str:
    """The table as CSV, column ids as header, lines ending in CR LF."""
    return _delimited(table, ",")


def to_tsv(table: RankedTable) -> str:
    """The table as tab-separated text, as spreadsheets take it from the clipboard."""
    return _delimited(table, "\t")


def to_csv_file(table: RankedTable) -> str:
    """The CSV with a last column that says in its first row how the table came about."""
    return _delimited(table, ",", told=True)


def write_csv(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write CSV in UTF-8 with a byte order mark, which spreadsheets need to see Chinese."""
    write_whole(path, _bytes(to_csv_file(table)), overwrite)


def write_tsv(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write tab-separated text in UTF-8 with a byte order mark."""
    write_whole(path, _bytes(_delimited(table, "\t", told=True)), overwrite)


def cell_text(value: Any) -> str:
    """A value as text: shortest exact decimals, ISO dates, true and false, '' for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) >= 1e3 else repr(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _delimited(table: RankedTable, delimiter: str, told: bool = False) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    heads, rows = [column.id for column in table.columns], _cells(table)
    if told and table.provenance is not None:
        heads.append(COLUMN)
        rows = _told(rows, table.provenance.to_json())
    writer.writerow(heads)
    writer.writerows(rows)
    return buffer.getvalue()


def _told(rows: Iterator[list[str]], text: str) -> Iterator[list[str]]:
    for row in rows:
        yield [*row, text]
        text = ""


def _cells(table: RankedTable) -> Iterator[list[str]]:
    is_text = [column.kind == "text" for column in table.columns]
    for row in table.rows:
        yield [guarded(cell_text(value)) if text else cell_text(value)
               for text, value in zip(is_text, row, strict=True)]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8-sig", "replace")
