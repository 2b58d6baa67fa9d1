"""The sheet Calculation: from the assumptions to composite, rank and value, company by company."""

from __future__ import annotations

from typing import Any

import numpy as np

from data.exporting.xlsx_cells import Book
from models.scenarios import ScenarioResult
from models.valuation.factor_scores import calibrated
from models.valuation.layout import FACTOR_COLUMNS, PACE, SIZES
from models.workbook import composites
from models.workbook.behind import Behind
from models.workbook.model_sheet import ModelPlaces
from models.workbook.places import Places
from scoring.rubric import NOT_APPLICABLE

SHEET = "Calculation"
COMPOSITE, RANK, MEDIAN, LOW, HIGH = 3, 4, 5, 6, 7
_HEADS = ("Scenario", "Id", "Company", "Composite", "Rank", "Value", "Value low (80 %)",
          "Value high (80 %)", "ln value (USD M)", "Half-width (ln)")
_LN, _HALF, _FIRST = 8, 9, 10
_LEAST = {"ln_revenue": ("1E5", "1E6"), "ln_raised": ("1E5", "1E6"), "ln_headcount": ("1", "1")}


def add_calculation(
    book: Book, sheet: Any, behind: Behind, places: Places, model: ModelPlaces | None
) -> None:
    """Write the sheet; its rows are those of the sheet Assumptions."""
    live = model is not None and not behind.why_values_stand_still
    names = [] if model is None or not live else [
        *model.frozen.layout.names,
        *(f"{model.frozen.layout.names[i]} unknown" for i in model.frozen.fill.flagged)]
    book.heads(sheet, places.top - 1, [*_HEADS, *names],
               [24, 18, 24, 11, 8, 20, 20, 20, 12, 12, *[11] * len(names)])
    sheet.set_row(places.top - 1, 42)
    sheet.write_string(0, 0, "Formulas on the sheets Assumptions and Model; the list takes its "
                       "numbers from here.", book.text)
    for at, result in enumerate(behind.results):
        _composites(book, sheet, behind, places, at, result)
        if model is not None and live:
            _values(book, sheet, behind, places, at, result, model)
        else:
            _newest(book, sheet, behind, places, at, result)
    sheet.freeze_panes(places.top, 3)


def cell(row: int, column: int) -> str:
    """A reference from another sheet."""
    return f"{SHEET}!{Places.cell(row, column)}"


def _composites(  # noqa: PLR0917 - one scenario's block
    book: Book, sheet: Any, behind: Behind, places: Places, at: int, result: ScenarioResult
) -> None:
    from xlsxwriter.utility import xl_range_abs

    evaluation = result.evaluation
    method = evaluation.sheet.method
    live = not composites.why_not_live(method.name, method.options)
    ranked = not composites.why_ranks_stand_still(evaluation)
    cells = xl_range_abs(places.row(at, 0), COMPOSITE, places.row(at, behind.count - 1), COMPOSITE)
    order = 0 if evaluation.result.higher_is_better else 1
    for i, company in enumerate(evaluation.universe.companies):
        row = places.row(at, i)
        for column, text in enumerate((result.scenario.name, company.id, company.name)):
            book.put(sheet, row, column, text)
        composite, rank = float(evaluation.composite[i]), float(evaluation.ranks[i])
        composite = round(composite, composites.DIGITS)
        if live:
            text = composites.formula(method.name, method.options, places.score_cells(row),
                                      places.weights(at))
            sheet.write_formula(row, COMPOSITE, f"={text}", book.number["score"], composite)
        else:
            book.put(sheet, row, COMPOSITE, composite, "score")
        if ranked:
            text = f"=RANK({Places.cell(row, COMPOSITE)},{cells},{order})"
            sheet.write_formula(row, RANK, text, book.number["integer"], rank)
        else:
            book.put(sheet, row, RANK, rank, "integer")


def _newest(  # noqa: PLR0917 - one scenario's block
    book: Book, sheet: Any, behind: Behind, places: Places, at: int, result: ScenarioResult
) -> None:
    plain = bool(behind.why_values_stand_still) or behind.frozen is not None
    for i in range(behind.count):
        row, value = places.row(at, i), float(result.values.median[i])
        if np.isnan(value) or plain:
            book.put(sheet, row, MEDIAN, value, "money")
            book.put(sheet, row, LOW, float(result.values.low[i]), "money")
            book.put(sheet, row, HIGH, float(result.values.high[i]), "money")
            continue
        text = (f"=MAX(0,{places.figure(row, 'newest')}*EXP({places.figure(row, 'effect')})-"
                f"{places.figure(row, 'one_off')}*{places.rate(at)})")
        sheet.write_formula(row, MEDIAN, text, book.number["money"], value)


def _values(  # noqa: PLR0917 - one scenario's block
    book: Book, sheet: Any, behind: Behind, places: Places, at: int, result: ScenarioResult,
    model: ModelPlaces,
) -> None:
    from xlsxwriter.utility import xl_range_abs

    frozen, layout = model.frozen, model.frozen.layout
    shown = _shown(result)
    general, money = book.number["fine"], book.number["money"]
    matrix = behind.matrix(result)
    filled = np.where(np.isnan(matrix), frozen.fill.medians, matrix)
    lns, halves = frozen.ln_values(matrix), frozen.half_widths(matrix)
    for i in range(behind.count):
        row = places.row(at, i)
        for j, name in enumerate(layout.names):
            value = float(filled[i, j])
            if name in FACTOR_COLUMNS:
                column = shown.get(name)
                if column is None or result.evaluation.cells.status[i, column] == NOT_APPLICABLE:
                    sheet.write_number(row, _FIRST + j, value, general)
                    continue
                text = f"={places.score(row, column)}"
            else:
                text = f"={_input(name, row, at, places, j)}"
            sheet.write_formula(row, _FIRST + j, text, general, value)
        for f, j in enumerate(frozen.fill.flagged):
            text = f"=IF({_known(layout.names[j], row, places)},0,1)"
            sheet.write_formula(row, _FIRST + model.inputs + f, text, general,
                                float(np.isnan(matrix[i, j])))
        every = xl_range_abs(row, _FIRST, row, _FIRST + model.columns - 1)
        inputs = xl_range_abs(row, _FIRST, row, _FIRST + model.inputs - 1)
        ln = f"=model_intercept+SUMPRODUCT(coefficients,{every})"
        if model.smooth:
            u = f"(({every}-kernel_centre)*kernel_scale)"
            ln += (f"+SUMPRODUCT(support_weights,EXP(MMULT({u},support_points)-support_halves"
                   f"-SUMPRODUCT({u}^2)/2))")
        sheet.write_formula(row, _LN, ln, general, float(lns[i]))
        z = f"(({inputs}-reach_centre)/reach_scale)"
        listed = Places.cell(row, _FIRST + layout.place["listed"])
        half = (f"=IF({listed}>0,error_listed,error_private)*t_80*SQRT(1+SUMPRODUCT(MMULT({z},"
                f"reach_inverse),{z})+1/calibrated_rows)")
        if model.interval:
            sheet.write_formula(row, _HALF, half, general, float(halves[i]))
        _money(sheet, places, at, row, result, i, model, money)


def _money(  # noqa: PLR0917 - the three amounts of one company
    sheet: Any, places: Places, at: int, row: int, result: ScenarioResult, i: int,
    model: ModelPlaces, looks: Any,
) -> None:
    ln, half = Places.cell(row, _LN), Places.cell(row, _HALF)
    premium, effect = places.figure(row, "premium"), places.figure(row, "effect")
    rate, once = places.rate(at), places.figure(row, "one_off")
    ends = ((MEDIAN, "", result.values.median), (LOW, f"-{half}", result.values.low),
            (HIGH, f"+{half}", result.values.high))
    for column, shift, array in ends:
        value = float(array[i])
        if shift and not model.interval:
            sheet.write_number(row, column, value, looks)
            continue
        text = f"=MAX(0,(EXP({ln}+{premium}+{effect}{shift})*1E6-{once})*{rate})"
        sheet.write_formula(row, column, text, looks, value)


def _shown(result: ScenarioResult) -> dict[str, int]:
    """Column of the model -> column of the factors shown."""
    shown = len(result.evaluation.universe.factors)
    return {name: at for name, at in calibrated(result.evaluation.universe).items() if at < shown}


def _input(name: str, row: int, at: int, places: Places, column: int) -> str:
    """One input of the model, made of what stands on the sheet Assumptions."""
    median = f"INDEX(medians,1,{column + 1})"
    if name in (*SIZES, PACE):
        return f"IF({_known(name, row, places)},{_size(name, row, at, places)},{median})"
    if name == "date":
        return places.years(at)
    if name.startswith("segment: "):
        return f'IF({places.segment(row)}="{name.removeprefix("segment: ")}",1,0)'
    return places.figure(row, name)




def _size(name: str, row: int, at: int, places: Places) -> str:
    if name in _LEAST:
        least, unit = _LEAST[name]
        return f"LN(MAX({places.figure(row, name)},{least})/{unit})"
    if name == "round":
        return places.figure(row, name)
    years = f"{places.years(at)}+2020-{places.figure(row, 'ln_age')}"
    if name == PACE:  # a company of less than half a year counts as half a year old
        return f"{_size('ln_raised', row, at, places)}-LN(MAX({years},0.5))"
    return f"LN(1+MAX({years},0))"


def _known(name: str, row: int, places: Places) -> str:
    """Whether the figures behind one input are known."""
    if name == PACE:
        return (f"AND(ISNUMBER({places.figure(row, 'ln_raised')}),"
                f"ISNUMBER({places.figure(row, 'ln_age')}))")
    return f"ISNUMBER({places.figure(row, name)})"
