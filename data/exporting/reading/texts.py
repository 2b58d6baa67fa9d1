"""Exports as CSV, TSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from data.exporting.guard import unguarded
from data.exporting.provenance import COLUMN
from data.exporting.reading.export import Export, by_company, no_export, told_by

IDS = ("id", "key", "name")


def read_delimited(path: Path, text: str) -> Export:
    """A CSV or TSV file; its last column says in one row how it came about."""
    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first else ";" if ";" in first and "," not in first else ","
    csv.field_size_limit(10_000_000)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise no_export(path, f"it is no table ({error})") from None
    heads = lines[0] if lines else []
    if COLUMN not in heads:
        raise no_export(path, f"it has no column {COLUMN}")
    at = heads.index(COLUMN)
    told = next((line[at] for line in lines[1:] if len(line) > at and line[at]), "")
    if not told:
        raise no_export(path, f"its column {COLUMN} is empty" if len(lines) > 1 else
                        "it lists no company, so it has no row to say how it came about in")
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell for place, cell in enumerate(line) if place != at):
            continue
        if len(line) != len(heads):
            raise no_export(path, f"row {number} has {len(line)} cells, the header {len(heads)}")
        rows.append({name: unguarded(cell) for name, cell in zip(heads, line, strict=True)
                     if name != COLUMN})
    figures, twice = by_company(path, rows, IDS)
    return Export(told_by(path, told), figures, twice=twice)


def read_json(path: Path, text: str) -> Export:
    """A JSON document with provenance and companies."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise no_export(path, f"it is no whole JSON ({error})") from None
    if "provenance" not in document or not isinstance(document.get("companies"), list):
        raise no_export(path, "it has no provenance or no companies")
    rows = [dict(row) for row in document["companies"]]
    figures, twice = by_company(path, rows, IDS)
    return Export(told_by(path, document["provenance"]), figures, twice=twice)
