"""The sheet Model: the frozen calibration number by number, and how far it may be trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from data.exporting.xlsx_cells import Book
from models.valuation.arithmetic import Floats, SmoothLine, Trees
from models.valuation.frozen import Frozen

SHEET = "Model"
LEVEL = 0.8
NOTE = ("ln of the value in USD millions = intercept + sum of coefficient x input + sum over the "
        "support points of weight x exp(-distance^2 / 2), distance in spans; the value is exp of "
        "that plus the company premium and the effect of compute. Reported values are predicted, "
        "not fair values.")
_NO_MODEL = "No calibration stands behind the values: they are the newest valuations known."


class ModelPlaces:
    """Names of the parts of the model, for formulas; made by `add_model`."""

    def __init__(self, frozen: Frozen) -> None:
        self.frozen = frozen
        self.inputs = len(frozen.layout.names)
        self.columns = self.inputs + len(frozen.fill.flagged)
        self.smooth = isinstance(frozen.model, SmoothLine)
        held = frozen.fill.medians
        self.interval = bool(np.allclose(held, frozen.reach.medians, equal_nan=True))


def add_model(book: Book, frozen: Frozen | None) -> ModelPlaces | None:
    """Write the sheet; gives the names formulas use, None where there is no model of numbers."""
    sheet = book.sheet(SHEET)
    sheet.set_column(0, 0, 58)
    if frozen is None:
        sheet.write_string(0, 0, _NO_MODEL, book.text)
        return None
    sheet.set_column(1, max(2, len(frozen.names)), 12)
    row = _told(book, sheet, frozen)
    if isinstance(frozen.model, Trees):
        sheet.write_string(row, 0, "The model is boosted trees; its nodes are not written here.",
                           book.text)
        return None
    places = ModelPlaces(frozen)
    row = _scalars(book, sheet, frozen, row)
    row = _vectors(book, sheet, places, row)
    if isinstance(frozen.model, SmoothLine):
        row = _points(book, sheet, places, frozen.model, row)
    _matrix(book, sheet, "reach_inverse", "Inverse of the inputs' scatter",
            frozen.reach.inverse, row)
    return places


def _told(book: Book, sheet: Any, frozen: Frozen) -> int:
    report = frozen.report
    lines: list[tuple[str, Any]] = [
        ("Calibrated", frozen.made), ("Fingerprint", frozen.fingerprint),
        ("Model", report.get("model", {}).get("variant", "")), ("Seed", report.get("seed", 0))]
    rows = report.get("rows", {})
    lines += [(f"Observations: {name.replace('_', ' ')}", value) for name, value in rows.items()
              if isinstance(value, int)]
    for who, errors in report.get("errors", {}).items():
        if isinstance(errors, Mapping):
            lines += [(f"Error of a company never seen, {who}: {name.replace('_', ' ')}", value)
                      for name, value in errors.items() if isinstance(value, int | float)]
    for level, shares in report.get("coverage", {}).items():
        if isinstance(shares, Mapping):
            lines.append((f"Intervals meant to hold {level} % held, by company",
                          shares.get("by_company")))
    sheet.write_string(0, 0, NOTE, book.text)
    row = 2
    for text in report.get("words", ()):
        sheet.write_string(row, 0, str(text), book.text)
        row += 1
    row += 1
    for label, value in lines:
        sheet.write_string(row, 0, label, book.text)
        book.put(sheet, row, 1, value)
        row += 1
    return row + 1


def _scalars(book: Book, sheet: Any, frozen: Frozen, row: int) -> int:
    given = (("model_intercept", "Intercept", frozen.model.intercept_),  # type: ignore[union-attr]
             ("t_80", "Student's t of the 80 % interval", frozen.quantiles[LEVEL]),
             ("error_private", "Error (ln), private companies", frozen.scale[0]),
             ("error_listed", "Error (ln), listed companies", frozen.scale[1]),
             ("calibrated_rows", "Calibrated rows", float(frozen.reach.count)))
    for name, label, value in given:
        sheet.write_string(row, 0, label, book.title)
        sheet.write_number(row, 1, float(value), book.number["general"])
        book.name(name, f"{SHEET}!$B${row + 1}")
        row += 1
    return row + 1


def _vectors(book: Book, sheet: Any, places: ModelPlaces, row: int) -> int:
    frozen, n = places.frozen, places.columns
    model, fill, reach = frozen.model, frozen.fill, frozen.reach
    assert not isinstance(model, Trees)
    at = [*fill.keep, *range(places.inputs, n)]  # where the filled columns stand among all
    names = [*frozen.layout.names, *(f"{frozen.layout.names[i]} unknown" for i in fill.flagged)]

    def spread(values: Sequence[float] | Floats, blank: float = 0.0) -> list[float]:
        wide = [blank] * n
        for place, value in zip(at, values, strict=True):
            wide[place] = float(value)
        return wide

    vectors: list[tuple[str, str, Sequence[float] | Floats]] = [
        ("medians", "Median, taken where unknown", fill.medians),
        ("coefficients", "Coefficient", spread(model.coef_))]
    if isinstance(model, SmoothLine):
        inside = set(model.kernel)
        spans = [1 / float(span) if column in inside else 0.0
                 for column, span in enumerate(model.spans)]
        vectors += [("kernel_centre", "Centre of the smooth part", spread(model.centre)),
                    ("kernel_scale", "1 / span of the smooth part", spread(spans))]
    vectors += [("reach_centre", "Centre of the calibrated rows", reach.centre),
                ("reach_scale", "Spread of the calibrated rows", reach.scale)]
    book.put(sheet, row, 0, "Input")
    for column, name in enumerate(names, start=1):
        sheet.write_string(row, column, name, book.header)
    for name, label, values in vectors:
        row += 1
        _line(book, sheet, row, name, label, values)
    return row + 2


def _points(book: Book, sheet: Any, places: ModelPlaces, model: SmoothLine, row: int) -> int:
    from xlsxwriter.utility import xl_col_to_name

    at = [*places.frozen.fill.keep, *range(places.inputs, places.columns)]
    wide = np.zeros((places.columns, len(model.points)))
    for j, column in enumerate(model.kernel):
        wide[at[column]] = model.points[:, j]
    start = row + 1
    row = _matrix(book, sheet, "support_points", "Support points, one per column, in spans", wide,
                  row)
    last = start + places.columns
    sheet.write_string(row, 0, "Half of the sum of squares", book.title)
    halves = 0.5 * (model.points ** 2).sum(axis=1)
    for j, value in enumerate(halves.tolist(), start=1):
        name = xl_col_to_name(j)
        sheet.write_formula(row, j, f"=SUMSQ({name}{start + 1}:{name}{last})/2",
                            book.number["general"], value)
    _name(book, "support_halves", row, 1, row, len(halves))
    _line(book, sheet, row + 1, "support_weights", "Weight", model.dual)
    return row + 3


def _matrix(book: Book, sheet: Any, name: str, label: str, values: Floats, row: int) -> int:
    sheet.write_string(row, 0, label, book.title)
    for i, line in enumerate(values.tolist(), start=1):
        for j, value in enumerate(line, start=1):
            sheet.write_number(row + i, j, value, book.number["general"])
    _name(book, name, row + 1, 1, row + len(values), values.shape[1])
    return row + len(values) + 1


def _line(  # noqa: PLR0917 - one named row
    book: Book, sheet: Any, row: int, name: str, label: str, values: Sequence[float] | Floats
) -> None:
    sheet.write_string(row, 0, label, book.title)
    for column, value in enumerate(values, start=1):
        sheet.write_number(row, column, float(value), book.number["general"])
    _name(book, name, row, 1, row, len(values))


def _name(  # noqa: PLR0917 - a name and its four corners
    book: Book, name: str, row: int, column: int, last_row: int, last_column: int
) -> None:
    from xlsxwriter.utility import xl_range_abs

    book.name(name, f"{SHEET}!{xl_range_abs(row, column, last_row, last_column)}")
