"""JSON: the table and all that stands behind it, for scripts."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from data.exporting.atomic import write_whole
from data.exporting.table import RankedTable

SCHEMA = "servoscope/ranking"
SCHEMA_VERSION = 1


def to_json(table: RankedTable) -> str:
    """The table as JSON: keys sorted, dates in ISO form, null for what is unknown, never NaN."""
    names = [column.id for column in table.columns]
    document = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "columns": [_record(column) for column in table.columns],
        "companies": [dict(zip(names, row, strict=True)) for row in table.rows],
        "meta": _record(table.meta),
        "assumptions": [_record(line) for line in table.appendix.assumptions],
        "sources": [_record(line) for line in table.appendix.sources],
        "log": [_record(line) for line in table.appendix.log],
    }
    if table.provenance is not None:
        document["provenance"] = json.loads(table.provenance.to_json())
    return json.dumps(_plain(document), ensure_ascii=False, allow_nan=False, sort_keys=True,
                      indent=1) + "\n"


def write_json(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write the JSON document in UTF-8."""
    write_whole(path, to_json(table).encode("utf-8", "replace"), overwrite)


def _record(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.isoformat() if isinstance(value, date) else value
