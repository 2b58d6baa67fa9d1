"""Whole workbooks: a ranking, and scenarios side by side."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from data.exporting.table import LogLine, RankedTable
from data.exporting.xlsx_about import add_about
from data.exporting.xlsx_appendix import add_log, add_sources
from data.exporting.xlsx_cells import Book
from models.comparison.comparison import Comparison
from models.workbook import composites
from models.workbook.assumptions import add_assumptions
from models.workbook.behind import Behind
from models.workbook.calculation import SHEET as CALCULATION
from models.workbook.calculation import add_calculation
from models.workbook.comparison_sheet import add_comparison
from models.workbook.model_sheet import add_model
from models.workbook.places import SHEET as ASSUMPTIONS
from models.workbook.ranking_sheet import add_ranking
from models.workbook.scenario_sheets import add_inputs, add_scenarios

_LIVE = "formulas on the sheet Assumptions"
_NO_EDITS = LogLine("", "", "No edits stand behind this list.", "", "", "", "")


def ranking_workbook(table: RankedTable, behind: Behind) -> bytes:
    """Ranking, Assumptions, Calculation, Scenarios, Model, Sources, Log and About."""
    buffer = io.BytesIO()
    book = Book(buffer, table.meta)
    sheet, assumptions = book.sheet("Ranking"), book.sheet(ASSUMPTIONS)
    calculation = book.sheet(CALCULATION)
    places = add_assumptions(book, assumptions, table, behind)
    add_ranking(book, sheet, table, behind, places)
    add_scenarios(book, behind, (), table.meta.notices)
    model = add_model(book, behind.frozen)
    add_calculation(book, calculation, behind, places, model)
    _rest(book, table, [*_told(behind), ("factor scores, low, high", _LIVE), (
        "move, best and worst rank, evidence-implied scores, status, reasons, particulars of the "
        "newest valuation", "plain values: they rest on more than the inputs written here")])
    return buffer.getvalue()


def comparison_workbook(
    table: RankedTable, comparison: Comparison, behind: Behind
) -> bytes:
    """Comparison, Assumptions, Calculation, Inputs, Scenarios, Model, Sources, Log and About."""
    shown = [result.scenario.id for result in comparison.results]
    first = sorted(behind.results, key=lambda r: (
        shown.index(r.scenario.id) if r.scenario.id in shown else len(shown)))
    behind = replace(behind, results=tuple(first))
    buffer = io.BytesIO()
    book = Book(buffer, table.meta)
    sheet, assumptions = book.sheet("Comparison"), book.sheet(ASSUMPTIONS)
    calculation, inputs = book.sheet(CALCULATION), book.sheet("Inputs")
    places = add_assumptions(book, assumptions, table, behind)
    add_inputs(book, inputs, comparison)
    rows = add_scenarios(book, behind, comparison.probabilities, comparison.notices)
    add_comparison(book, sheet, table, comparison, behind, places, rows)
    model = add_model(book, behind.frozen)
    add_calculation(book, calculation, behind, places, model)
    _rest(book, table, [*_told(behind), ("rank move, changes, expected, spread",
          "formulas on the ranks, composites and values above and on the sheet Scenarios")])
    return buffer.getvalue()


def _rest(book: Book, table: RankedTable, live: Sequence[tuple[str, str]]) -> None:
    add_sources(book, table.appendix.sources)
    add_log(book, table.appendix.log or (_NO_EDITS,))
    if table.provenance is not None:
        add_about(book, table.provenance, live)
    book.close()


def _told(behind: Behind) -> Iterator[tuple[str, str]]:
    """Composite, rank and value: live, or plain and why; by scenario where they differ."""
    def each(why: Any) -> str:
        reasons = {result.scenario.name: why(result.evaluation) or _LIVE
                   for result in behind.results}
        if len(set(reasons.values())) == 1:
            return next(iter(reasons.values()))
        return "; ".join(f"{name}: {reason}" for name, reason in reasons.items())

    yield "composite, its low and high", each(lambda e: composites.why_not_live(
        e.sheet.method.name, e.sheet.method.options))
    yield "rank", each(composites.why_ranks_stand_still)
    why = behind.why_values_stand_still
    words = ("formulas on the sheets Assumptions and Model" if behind.frozen is not None
             else f"{_LIVE}: the newest valuations, which scores do not move")
    if behind.frozen is None:
        yield "low and high of the value", "empty: no calibration stands behind the values"
    yield "value, its low and high", why or words
    if any(r.evaluation.sheet.weights.mode in ("entropy", "critic") for r in behind.results):
        yield "weights", ("plain values on the sheet Assumptions: entropy and CRITIC make them of "
                          "all scores; changing a score does not change them here")
