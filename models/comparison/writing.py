"""Writing a comparison: CSV, JSON or an Excel workbook with its scenarios and inputs."""

from __future__ import annotations

import io
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
_WIDTHS = {"text": 16, "integer": 9, "score": 12, "money": 18}
_INPUT_HEADS = ("From", "To", "Group", "Input", "Field", "From value", "To value", "Why", "Key")
_INPUT_WIDTHS = (24, 24, 22, 34, 26, 18, 18, 44, 50)
_SCENARIO_HEADS = ("Id", "Scenario", "Parent", "Probability", "As counted", "Overrides",
                   "Score rules", "Note", "Sources")
_SCENARIO_WIDTHS = (20, 34, 18, 12, 12, 12, 12, 80, 60)


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
    """A workbook with the sheets Comparison, Inputs and Scenarios."""
    from data.exporting.xlsx_about import add_about
    from data.exporting.xlsx_cells import Book

    buffer = io.BytesIO()
    book = Book(buffer, table.meta)
    sheet = book.sheet("Comparison")
    book.heads(sheet, 0, [c.heading for c in table.columns],
               [_WIDTHS.get(c.kind, 16) for c in table.columns])
    sheet.set_row(0, 42)
    for i, row in enumerate(table.rows, start=1):
        for j, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            book.put(sheet, i, j, value, column.kind)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    _add_inputs(book, comparison)
    _add_scenarios(book, comparison)
    if table.provenance is not None:
        add_about(book, table.provenance, (("every column", "plain values"),))
    book.close()
    return buffer.getvalue()


def _add_inputs(book: Any, comparison: Comparison) -> None:
    sheet = book.sheet("Inputs")
    book.heads(sheet, 0, _INPUT_HEADS, _INPUT_WIDTHS)
    lines = [(one.scenario.name, other.scenario.name, d.group, d.what, d.field, d.first, d.second,
              d.why, d.key) for one, other, found in differences_of(comparison) for d in found]
    for i, line in enumerate(lines, start=1):
        for j, value in enumerate(line):
            book.put(sheet, i, j, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines), len(_INPUT_HEADS) - 1)


def _add_scenarios(book: Any, comparison: Comparison) -> None:
    sheet = book.sheet("Scenarios")
    book.heads(sheet, 0, _SCENARIO_HEADS, _SCENARIO_WIDTHS)
    for i, (result, share) in enumerate(
            zip(comparison.results, comparison.probabilities, strict=True), start=1):
        s = result.scenario
        for j, value in enumerate((s.id, s.name, s.parent, s.probability, share, len(s.overrides),
                                   len(s.rules), s.note, "; ".join(s.sources))):
            book.put(sheet, i, j, value)
    for i, notice in enumerate(comparison.notices, start=len(comparison.results) + 2):
        book.put(sheet, i, 0, notice)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.isoformat() if isinstance(value, date) else value
