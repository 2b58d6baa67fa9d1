"""The sheets Scenarios, with all that each sets, and Inputs, what differs between them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from data.exporting.xlsx_cells import Book
from models.comparison.comparison import Comparison
from models.comparison.table import differences_of
from models.workbook.behind import Behind

SHEET = "Scenarios"
_HEADS = ("Id", "Scenario", "Parent", "Probability", "As counted", "Overrides", "Score rules",
          "Note", "Sources")
_WIDTHS = (20, 34, 18, 12, 12, 12, 12, 80, 60)
_SETS = ("Scenario", "Input or rule", "Value")
_INPUT_HEADS = ("From", "To", "Group", "Input", "Field", "From value", "To value", "Why", "Key")
_INPUT_WIDTHS = (24, 24, 22, 34, 26, 18, 18, 44, 50)
COUNTED = 4  # column of the probability as counted
NOTHING = "Nothing is overridden: the scenario is the workspace itself."


def add_scenarios(
    book: Book, behind: Behind, shares: Sequence[float], notices: Sequence[str]
) -> Mapping[str, int]:
    """Write the scenarios with what each sets; gives the row of each by id.

    `shares` are the probabilities as counted, of the first scenarios; there may be fewer.
    """
    sheet = book.sheet(SHEET)
    book.heads(sheet, 0, _HEADS, _WIDTHS)
    rows: dict[str, int] = {}
    for i, result in enumerate(behind.results, start=1):
        s = result.scenario
        rows[s.id] = i
        counted = shares[i - 1] if i <= len(shares) else None
        for j, value in enumerate((s.id, s.name, s.parent, s.probability, counted,
                                   len(s.overrides), len(s.rules), s.note, "; ".join(s.sources))):
            book.put(sheet, i, j, value)
    row = len(behind.results) + 2
    for column, head in enumerate(_SETS):
        sheet.write_string(row, column, head, book.header)
    lineage = {s.id: s for result in behind.results
               for s in behind.tree.lineage(result.scenario.id)}
    for scenario in lineage.values():
        sets: list[tuple[str, Any]] = [*scenario.overrides.items(), *(
            (f"rule {n}", rule.to_value()) for n, rule in enumerate(scenario.rules, start=1))]
        for key, value in sets:
            row += 1
            book.put(sheet, row, 0, scenario.id)
            book.put(sheet, row, 1, key)
            book.put(sheet, row, 2, value if isinstance(value, str) else json.dumps(
                value, ensure_ascii=False, sort_keys=True, default=dict))
    if not lineage:
        sheet.write_string(row + 1, 0, NOTHING, book.text)
    for text in notices:
        row += 1
        book.put(sheet, row + 1, 0, text)
    sheet.freeze_panes(1, 0)
    return rows


def add_inputs(book: Book, sheet: Any, comparison: Comparison) -> None:
    """Write the inputs in which each scenario differs from what its changes count against."""
    book.heads(sheet, 0, _INPUT_HEADS, _INPUT_WIDTHS)
    lines = [(one.scenario.name, other.scenario.name, d.group, d.what, d.field, d.first, d.second,
              d.why, d.key) for one, other, found in differences_of(comparison) for d in found]
    for i, line in enumerate(lines, start=1):
        for j, value in enumerate(line):
            book.put(sheet, i, j, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines), len(_INPUT_HEADS) - 1)
