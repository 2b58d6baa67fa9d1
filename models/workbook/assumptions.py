"""The sheet Assumptions: weights, rates, and every input of every company by scenario."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from data.exporting.table import RankedTable
from data.exporting.xlsx_appendix import add_lines
from data.exporting.xlsx_cells import Book
from models.scenarios import ScenarioResult
from models.valuation.layout import years_of
from models.valuation.stages import ACQUIRED, LISTED, ORDINAL
from models.valuation.valuer import FrozenValuer
from models.workbook.behind import Behind
from models.workbook.composites import left_out
from models.workbook.places import SHEET, Places
from scoring.evaluate import ANALYST
from scoring.rubric import EVIDENCE, NOT_APPLICABLE

NOTE = ("Every number here may be changed: composites, ranks and values follow. Grey italics are "
        "scores nobody knows, taken from the segment. The sheet About says which columns are "
        "formulas.")
FIGURES = ("Revenue (USD)", "Capital raised (USD)", "Headcount", "Founded", "Round (seed 0 to G 7)",
           "Listed", "Acquired", "China", "USA", "Japan or Korea", "State capital",
           "Industrial capital")
_KINDS = {0: "money", 1: "money", 2: "money", 14: "money", 15: "money"}  # figures, then the rest
REST = ("Company premium (ln)", "Effect of compute (ln)", "Paid once (USD)", "Newest valuation")


def add_assumptions(book: Book, sheet: Any, table: RankedTable, behind: Behind) -> Places:
    """Write the sheet; gives where everything stands."""
    places = Places(behind)
    sheet.write_string(0, 0, NOTE, book.text)
    _settings(book, sheet, behind, places)
    heads = ["Scenario", "Id", "Company", "Segment"]
    titles = [factor.name for factor in behind.evaluator.universe.factors]
    heads += [*titles, *(f"{t} low" for t in titles), *(f"{t} high" for t in titles),
              *FIGURES, *REST[:3], f"{REST[3]} ({behind.currency})"]
    book.heads(sheet, places.top - 1, heads, [
        24, 18, 24, 16, *[10] * (3 * len(titles)), *[18] * 2, *[13] * 10, *[14] * 3, 20])
    sheet.set_row(places.top - 1, 42)
    for at, result in enumerate(behind.results):
        _companies(book, sheet, behind, places, at, result)
    add_lines(book, sheet, places.bottom + 2, table.appendix.assumptions)
    sheet.freeze_panes(1, 3)
    return places


def _settings(book: Book, sheet: Any, behind: Behind, places: Places) -> None:
    heads = ["Scenario", "Day the figures are known by", "Years since 2020 of that day",
             f"{behind.currency} per USD", "Method",
             *(f"Weight: {f.name}" for f in behind.evaluator.universe.factors)]
    for column, head in enumerate(heads):
        sheet.write_string(places.settings - 1, column, head, book.header)
    sheet.set_row(places.settings - 1, 42)
    for at, result in enumerate(behind.results):
        row, evaluation = places.settings + at, result.evaluation
        known = behind.inputs(result)
        day = known[0]["date"] if known else evaluation.as_of
        rate = 1.0 if behind.currency == "USD" else evaluation.newest.fx.convert(
            1.0, "USD", behind.currency, evaluation.as_of)
        for column, value in enumerate((
                result.scenario.name, day, years_of(day), float(rate),
                evaluation.sheet.method.name, *map(float, evaluation.weights))):
            book.put(sheet, row, column, value)
        book.name(places.weights(at), f"{SHEET}!{places.weight_cells(at)}")


def _companies(  # noqa: PLR0917 - one scenario's block
    book: Book, sheet: Any, behind: Behind, places: Places, at: int, result: ScenarioResult
) -> None:
    evaluation, k = result.evaluation, places.factors
    known = behind.inputs(result)
    newest = evaluation.value(behind.currency)
    valued = behind.frozen is not None
    premium = _premiums(behind, result) if valued else np.zeros(behind.count)
    for i, company in enumerate(evaluation.universe.companies):
        row = places.row(at, i)
        for column, text in enumerate((result.scenario.name, company.id, company.name,
                                       company.segment)):
            book.put(sheet, row, column, text)
        _scores(book, sheet, places, at, row, i, result)
        figures = _figures(known[i]) if known else [None] * len(FIGURES)
        rest = (premium[i], result.effect.ln[i], result.effect.one_off[i], newest[i])
        for column, value in enumerate((*figures, *map(float, rest))):
            book.put(sheet, row, places.scores + 3 * k + column, value,
                     _KINDS.get(column, "general"))


def _scores(  # noqa: PLR0917 - one company's cells
    book: Book, sheet: Any, places: Places, at: int, row: int, i: int, result: ScenarioResult
) -> None:
    cells, k = result.evaluation.cells, places.factors
    status = cells.status[i]
    applies = status != NOT_APPLICABLE
    carried = bool((result.evaluation.weights[applies] > 0).any())
    for part, array in enumerate((cells.score, cells.low, cells.high)):
        start = places.scores + part * k
        for j in range(k):
            value = float(array[i, j])
            if applies[j] or not carried:
                looks = (book.number["score"] if status[j] in (ANALYST, EVIDENCE)
                         else book.assumed)
                sheet.write_number(row, start + j, value, looks)
                continue
            others = [other for other in range(k) if applies[other]]
            text = left_out([places.cell(row, start + other) for other in others],
                            [places.weight(at, other) for other in others])
            sheet.write_formula(row, start + j, f"={text}", book.assumed, value)


def _premiums(behind: Behind, result: ScenarioResult) -> Sequence[float]:
    from datetime import timedelta

    valuer = behind.evaluator.valuer_of(result.state)
    assert isinstance(valuer, FrozenValuer)
    day = result.evaluation.as_of + timedelta(days=1)  # what was known by the end of the day
    return [valuer.frozen.premium(c.id, day) for c in result.evaluation.universe.companies]


def _figures(known: Mapping[str, Any]) -> list[float | None]:
    stage, country = str(known.get("stage") or ""), str(known.get("country") or "")

    def flag(name: str) -> float:
        value = known.get(name)
        return float(bool(value) and not _unknown(value))

    amounts: list[Any] = [
        known.get(name) for name in ("revenue_usd", "raised_usd", "headcount", "founded")]
    return [*(None if _unknown(a) else float(a) for a in amounts), ORDINAL.get(stage),
            float(stage == LISTED), float(stage == ACQUIRED), float(country == "CN"),
            float(country == "US"), float(country in ("JP", "KR")), flag("state_capital"),
            flag("industrial_capital")]


def _unknown(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))
