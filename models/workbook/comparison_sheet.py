"""The sheet Comparison: the scenarios side by side, every figure a formula."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from data.exporting.table import RankedTable
from data.exporting.xlsx_cells import Book
from models.comparison.comparison import Comparison
from models.workbook.behind import Behind
from models.workbook.calculation import COMPOSITE, HIGH, LOW, MEDIAN, RANK, cell
from models.workbook.places import Places
from models.workbook.scenario_sheets import COUNTED
from models.workbook.scenario_sheets import SHEET as SCENARIOS

_WIDTHS = {"text": 16, "integer": 9, "score": 12, "money": 18}
_FROM = {"rank": RANK, "composite": COMPOSITE, "value": MEDIAN, "value_low": LOW,
         "value_high": HIGH}
_CHANGES = {"composite_change": COMPOSITE, "value_change": MEDIAN}
_DIGITS = {"value": 2, "value_low": 2, "value_high": 2, "value_change": 2}


def add_comparison(  # noqa: PLR0917 - the sheet and all it refers to
    book: Book, sheet: Any, table: RankedTable, comparison: Comparison, behind: Behind,
    places: Places, rows: Mapping[str, int],
) -> None:
    """Write the rows of the table, in its order; `rows` are those of the sheet Scenarios."""
    book.heads(sheet, 0, [c.heading for c in table.columns],
               [_WIDTHS.get(c.kind, 16) for c in table.columns])
    sheet.set_row(0, 42)
    universe = behind.evaluator.universe
    formulas = _Formulas(comparison, behind, places, rows)
    for i, line in enumerate(table.rows, start=1):
        company = universe.row[str(line[table.index["id"]])]
        for j, (column, value) in enumerate(zip(table.columns, line, strict=True)):
            text = formulas.of(column.id, company) if value is not None else ""
            if text:
                sheet.write_formula(i, j, f"={text}", book.number[column.kind], value)
            else:
                book.put(sheet, i, j, value, column.kind)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


class _Formulas:
    def __init__(
        self, comparison: Comparison, behind: Behind, places: Places, rows: Mapping[str, int]
    ) -> None:
        self._behind, self._places = behind, places
        self._reference = {
            result.scenario.id: reference.scenario.id for result, reference in zip(
                comparison.results, comparison.references, strict=True)}
        self._counted = [
            (result.scenario.id, f"{SCENARIOS}!{Places.cell(rows[result.scenario.id], COUNTED)}")
            for result, share in zip(comparison.results, comparison.probabilities, strict=True)
            if share > 0]
        self._known = ~np.isnan(np.column_stack([r.values.median for r in behind.results]))

    def of(self, column: str, company: int) -> str:
        """The formula of a column of the table; '' for texts and what has none."""
        scenario, _, part = column.rpartition(".")
        if scenario == "expected":
            return self._expected(part, company)
        if scenario not in self._behind.place:
            return ""
        if part in _FROM:
            return self._rounded(part, self._cell(scenario, company, _FROM[part]))
        before = self._reference[scenario]
        if part == "rank_move":
            return (f"{self._cell(before, company, RANK)}-"
                    f"{self._cell(scenario, company, RANK)}")
        if part in _CHANGES:
            at = _CHANGES[part]
            return self._rounded(part, f"{self._cell(scenario, company, at)}-"
                                 f"{self._cell(before, company, at)}")
        return ""

    def _expected(self, part: str, company: int) -> str:
        at = {"rank": RANK, "composite": COMPOSITE}.get(part, MEDIAN)
        parts = [(self._cell(id, company, at), share) for id, share in self._counted]
        mean = "+".join(f"{share}*{value}" for value, share in parts)
        if part == "spread":
            square = "+".join(f"{share}*({value}-({mean}))^2" for value, share in parts)
            return f"ROUND(SQRT({square}),2)"
        return f"ROUND({mean},{2 if part == 'value' else 12})"

    def _cell(self, scenario: str, company: int, column: int) -> str:
        return cell(self._places.row(self._behind.place[scenario], company), column)

    @staticmethod
    def _rounded(part: str, text: str) -> str:
        if part == "rank":
            return text
        return f"ROUND({text},{_DIGITS.get(part, 12)})"
