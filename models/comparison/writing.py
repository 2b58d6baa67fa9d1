"""Writing a comparison: CSV, JSON or an Excel workbook with its scenarios and inputs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from data.exporting import ExportError, RankedTable, write_csv
from data.exporting.atomic import write_whole
from models.comparison.comparison import Comparison
from models.comparison.table import differences_of

SCHEMA, SCHEMA_VERSION = "servoscope/comparison", 1
FORMATS = (".csv", ".json", ".xlsx")


def write_comparison(
    path: Path | str, comparison: Comparison, table: RankedTable, overwrite: bool = False
) -> None:
    """Write the table in the format of the file's ending, one of FORMATS.

    Raises TargetExists and ExportError as `data.exporting.write`; the old file is whole then.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".csv":
        write_csv(path, table, overwrite)
    elif suffix == ".json":
        write_whole(path, to_json(comparison, table).encode(), overwrite)
    elif suffix == ".xlsx":
        write_whole(path, to_xlsx(comparison, table), overwrite)
    else:
        raise ExportError(f"{path} ends in no known format.", f"Use one of {', '.join(FORMATS)}.")


def to_json(comparison: Comparison, table: RankedTable) -> str:
    """The comparison as JSON: companies, scenarios, input differences; null for what is unknown."""
    names = [column.id for column in table.columns]
    document = {
        "schema": SCHEMA, "schema_version": SCHEMA_VERSION, "against": comparison.against,
        "columns": [{"id": c.id, "title": c.title, "kind": c.kind, "unit": c.unit}
                    for c in table.columns],
        "companies": [dict(zip(names, row, strict=True)) for row in table.rows],
        "scenarios": [
            {"id": r.scenario.id, **r.scenario.to_value(), "parent": r.scenario.parent,
             "counted": share, "orphans": list(r.orphans)}
            for r, share in zip(comparison.results, comparison.probabilities, strict=True)],
        "inputs": [{"from": one.scenario.id, "to": other.scenario.id, **asdict(difference)}
                   for one, other, found in differences_of(comparison) for difference in found],
        "meta": asdict(table.meta),
    }
    if table.provenance is not None:
        document["provenance"] = json.loads(table.provenance.to_json())
    return json.dumps(_plain(document), ensure_ascii=False, allow_nan=False, sort_keys=True,
                      indent=1) + "\n"


def to_xlsx(comparison: Comparison, table: RankedTable) -> bytes:
    """A workbook that goes on computing, with all that stands behind the comparison."""
    from models.workbook import Behind, comparison_workbook

    behind = Behind.of((*comparison.results, *comparison.references), comparison.evaluator,
                       comparison.tree)
    return comparison_workbook(table, comparison, behind)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.isoformat() if isinstance(value, date) else value
