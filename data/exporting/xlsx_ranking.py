"""The sheet Ranking."""

from __future__ import annotations

from typing import Any

from data.exporting.table import Column, RankedTable
from data.exporting.xlsx_cells import Book

DIGITS = 12  # ranks tie within 1e-12, so the formulas round there
_SPOKEN_FOR = ("analyst", "evidence")
_WIDTHS = {"score": 10, "integer": 8, "money": 20, "date": 11, "flag": 9, "text": 16}
_TEXT_WIDTHS = {"name": 26, "country": 8}
_BLUE = "#9CC9E3"


def add_ranking(book: Book, sheet: Any, table: RankedTable, weights: str) -> None:
    """Write the rows in their order; `weights` names the cells with one weight per factor.

    The composite of the weighted mean is a formula on the weights in every row without an unknown
    score. Ranks are formulas where every composite is, all companies are listed and the formula
    gives the same ranks: a live rank never compares live with fixed numbers.
    """
    columns, rows, meta = table.columns, table.rows, table.meta
    book.heads(sheet, 0, [c.heading for c in columns], [width(c) for c in columns])
    sheet.set_row(0, 42)
    composites = _composite_formulas(table, weights)
    ranks = _rank_formulas(table) if all(composites) else [""] * len(rows)
    score_of = {table.index[f]: table.index[f"{f}_status"] for f in meta.factors}
    for i, row in enumerate(rows):
        for j, (column, value) in enumerate(zip(columns, row, strict=True)):
            formula = {"composite": composites[i], "rank": ranks[i]}.get(column.id, "")
            if formula:
                sheet.write_formula(i + 1, j, formula, book.number[column.kind], value)
            elif value is not None and j in score_of and row[score_of[j]] not in _SPOKEN_FOR:
                sheet.write_number(i + 1, j, value, book.assumed)
            else:
                book.put(sheet, i + 1, j, value, column.kind)
    dress(sheet, table)


def dress(sheet: Any, table: RankedTable) -> None:
    """Keep header and names in sight, filter the columns, colour composites and scores."""
    last = len(table.rows)
    sheet.freeze_panes(1, table.index["name"] + 1)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    if last:
        _colour(sheet, table, last)


def _composite_formulas(table: RankedTable, weights: str) -> list[str]:
    from xlsxwriter.utility import xl_rowcol_to_cell

    meta = table.meta
    factors = [table.index[f] for f in meta.factors]
    plain = meta.method_options.get("normalization", "fixed") == "fixed"
    if meta.method != "weighted_mean" or not plain:
        return [""] * len(table.rows)
    formulas = []
    for i, row in enumerate(table.rows):
        status = [row[table.index[f"{f}_status"]] for f in meta.factors]
        if "unknown" in status:
            formulas.append("")
            continue
        left_out = "not applicable" in status
        cells = (f"{xl_rowcol_to_cell(i + 1, factors[0], col_abs=True)}:"
                 f"{xl_rowcol_to_cell(i + 1, factors[-1], col_abs=True)}")
        share = f"SUMPRODUCT(ISNUMBER({cells})*{weights})" if left_out else f"SUM({weights})"
        carried = any(
            word != "not applicable" and meta.weights[f] > 0
            for f, word in zip(meta.factors, status, strict=True))
        formulas.append(
            f"=ROUND(SUMPRODUCT({cells},{weights})/{share},{DIGITS})" if carried else "")
    return formulas


def _rank_formulas(table: RankedTable) -> list[str]:
    from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

    meta, count = table.meta, len(table.rows)
    scores = table.values("composite")
    ordered = sorted(scores, reverse=True)
    place = {score: i + 1 for i, score in reversed(list(enumerate(ordered)))}
    if meta.listed < meta.total or [place[s] for s in scores] != table.values("rank"):
        return [""] * count
    column = table.index["composite"]
    cells = xl_range_abs(1, column, count, column)
    return [f"=RANK({xl_rowcol_to_cell(i + 1, column)},{cells})" for i in range(count)]


def width(column: Column) -> int:
    """Width of a column in characters."""
    return _TEXT_WIDTHS.get(column.id, _WIDTHS[column.kind])


def _colour(sheet: Any, table: RankedTable, last: int) -> None:
    composite = table.index["composite"]
    scores = table.values("composite")
    unit = min(scores) >= 0 and max(scores) <= 1
    bar = {"type": "data_bar", "bar_color": _BLUE, "bar_solid": True, "bar_negative_color": _BLUE}
    if unit:
        bar |= {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
    sheet.conditional_format(1, composite, last, composite, bar)
    scale = {"type": "2_color_scale", "min_type": "num", "min_value": 0, "max_type": "num",
             "max_value": 1, "min_color": "#FFFFFF", "max_color": _BLUE}
    for factor in table.meta.factors:
        column = table.index[factor]
        sheet.conditional_format(1, column, last, column, scale)
