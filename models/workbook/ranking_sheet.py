"""The sheet Ranking: the list as shown, its composites, ranks and values as formulas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.exporting.table import RankedTable
from data.exporting.xlsx_cells import Book
from data.exporting.xlsx_ranking import dress, width
from models.workbook import composites
from models.workbook.behind import Behind
from models.workbook.calculation import HIGH, LOW, MEDIAN, RANK, cell
from models.workbook.places import Places

_UNSPOKEN = ("unknown", "assumed")


def add_ranking(
    book: Book, sheet: Any, table: RankedTable, behind: Behind, places: Places
) -> None:
    """Write the rows of the table, in its order."""
    columns = table.columns
    book.heads(sheet, 0, [c.heading for c in columns], [width(c) for c in columns])
    sheet.set_row(0, 42)
    formulas = _formulas(table, behind, places)
    universe = behind.evaluator.universe
    ids = table.index["id"]
    score_of = {table.index[f]: table.index[f"{f}_status"] for f in table.meta.factors}
    for i, line in enumerate(table.rows, start=1):
        row = places.row(0, universe.row[str(line[ids])])
        for j, (column, value) in enumerate(zip(columns, line, strict=True)):
            text = formulas[column.id](row) if column.id in formulas and value is not None else ""
            assumed = j in score_of and line[score_of[j]] in _UNSPOKEN
            if text:
                looks = book.assumed if assumed else book.number[column.kind]
                sheet.write_formula(i, j, f"={text}", looks, value)
            else:
                book.put(sheet, i, j, value, column.kind)
    dress(sheet, table)


def _formulas(
    table: RankedTable, behind: Behind, places: Places
) -> dict[str, Callable[[int], str]]:
    """By column, the formula from the row of a company; columns without one are left out."""
    evaluation = behind.results[0].evaluation
    method = evaluation.sheet.method
    found: dict[str, Callable[[int], str]] = {}

    def composite(part: int) -> Callable[[int], str]:
        return lambda row: composites.formula(
            method.name, method.options, places.score_cells(row, part), places.weights(0))

    if not composites.why_not_live(method.name, method.options):
        found |= {name: composite(part) for part, name in enumerate(
            ("composite", "composite_low", "composite_high"))}
    if not composites.why_ranks_stand_still(evaluation):
        found["rank"] = lambda row: cell(row, RANK)
    def score(factor: int, part: int) -> Callable[[int], str]:
        return lambda row: f"ROUND({places.score(row, factor, part)},12)"

    def amount(column: int) -> Callable[[int], str]:
        return lambda row: f"ROUND({cell(row, column)},2)"

    for j, factor in enumerate(evaluation.universe.factors):
        found |= {f"{factor.id}{end}": score(j, part)
                  for part, end in enumerate(("", "_low", "_high"))}
    if not behind.why_values_stand_still:
        for name, column in (("model_value", MEDIAN), ("model_low", LOW), ("model_high", HIGH)):
            found[f"{name}_{behind.currency.lower()}"] = amount(column)
    found[f"value_{behind.currency.lower()}"] = (
        lambda row: f"ROUND({places.figure(row, 'newest')},2)")
    return found


