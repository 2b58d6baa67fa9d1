"""Workbooks as other programs write them, held to what other readers find in them."""

from __future__ import annotations

import random
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine
import xlsxwriter

from data.importing import Reading, open_table
from data.importing.cells import ErrorValue, Uncomputed
from data.importing.templates import write_template

TEXTS = ["宇树科技", " blank at both ends ", "a\nb", "<&>\"'", "=1+1", "", "é🤖"]


def _values(chance: random.Random) -> list[Any]:
    return [
        chance.choice(TEXTS), round(chance.random(), 12), chance.randrange(-10**9, 10**9), 1e-300,
        0.25, chance.choice([True, False]), date(1950 + chance.randrange(100), 2, 28),
        datetime(2026, 11, 23, 18, 30), None,
    ]


def _written(path: Path, rows: list[list[Any]], **options: Any) -> Path:
    with xlsxwriter.Workbook(path, options) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": 'd mmm yyyy hh:mm "o\'clock"'})
        sheet = book.add_worksheet()
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(i, j, value, moment)
                elif isinstance(value, date):
                    sheet.write_datetime(i, j, value, day)
                elif isinstance(value, str):
                    sheet.write_string(i, j, value)
                else:
                    sheet.write(i, j, value)
    return path


def _read(path: Path, **reading: Any) -> list[list[Any]]:
    grid = open_table(path, reading=Reading(**reading))
    return [list(grid.headers), *(row for _, row in grid.rows())]


@pytest.mark.parametrize("options", [
    {}, {"date_1904": True}, {"constant_memory": True}], ids=["shared texts", "1904", "inline"])
def test_every_kind_of_cell_is_what_two_other_readers_find(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    chance = random.Random(7)
    names = [f"column {i}" for i in range(9)]
    rows = [names, *([*_values(chance)[:-1], f"row {i}"] for i in range(200))]
    path = _written(tmp_path / "rows.xlsx", rows, **options)
    found = _read(path)
    theirs = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    book = openpyxl.load_workbook(path).active
    assert len(found) == 201
    for mine, wrote, calamine, row in zip(found, rows, theirs, book.iter_rows(values_only=True),
                                          strict=True):
        assert mine == wrote == calamine
        assert [type(cell) for cell in mine] == [type(cell) for cell in calamine]
        assert [cell or "" for cell in mine if not isinstance(cell, date)] == [
            cell or "" for cell in row if not isinstance(cell, date)]


def test_errors_formulas_and_rich_text(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        sheet.write_row(0, 0, ["name", "segment", "country", "note"])
        sheet.write_rich_string(1, 0, "Acme ", bold, "Robotics", " AG")
        sheet.write_formula(1, 1, '="a"&"b"', None, "ab")
        sheet.write_formula(1, 2, "=NA()", None, "#N/A")
        sheet.write_formula(1, 3, "=1/3", None, 0.25)
    name, segment, country, note = _read(path)[1]
    assert (name, segment, note) == ("Acme Robotics AG", "ab", 0.25)
    assert isinstance(country, ErrorValue) and country == "#N/A"
    book2 = openpyxl.Workbook()
    book2.active.append(["name"])
    book2.active.append(["=A1"])
    book2.save(path)
    (cell,) = _read(path)[1]
    assert isinstance(cell, Uncomputed) and cell == "=A1"


@pytest.mark.parametrize("options", [{}, {"constant_memory": True}])
def test_text_that_looks_like_an_escape_stays_as_written(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    path = _written(tmp_path / "rows.xlsx", [["name"], ["_x000D_ literal"], ["a\rb"]], **options)
    assert _read(path) == [["name"], ["_x000D_ literal"], ["a\rb"]]


def test_days_before_the_leap_day_that_never_was(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["name", "as of"])
        for i, serial in enumerate((1, 59, 61, 46_000, 0.5, -3), start=1):
            sheet.write_number(i, 0, serial, day)
    assert [row[0] for row in _read(path)[1:]] == [
        date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2025, 12, 9), 0.5, -3.0]


def test_the_sheet_and_the_header_are_found_and_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Cover").write_row(0, 0, ["Scores", "2026"])
        sheet = book.add_worksheet("Data")
        sheet.write_row(2, 0, ["Our list"])
        sheet.write_row(4, 1, ["name", "supply chain"])
        sheet.write_row(5, 1, ["Acme", 0.5])
    grid = open_table(path)
    assert (grid.sheet, grid.sheets, grid.header_row) == ("Data", ("Cover", "Data"), 5)
    assert list(grid.rows()) == [(6, ["", "Acme", 0.5])] == grid.preview()
    assert "read from sheet 'Data'" in grid.notices
    assert open_table(path, reading=Reading(sheet="Cover")).headers == ("Scores", "2026")
    assert open_table(path, reading=Reading(header_row=3)).headers == ("Our list",)
    with pytest.raises(ValueError, match="has no sheet 'Nope'; choose one of Cover, Data"):
        open_table(path, reading=Reading(sheet="Nope"))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", ["companies", "scores", "evidence", "fundamentals",
                                  "observations"])
def test_templates_are_read_back_and_explained(tmp_path: Path, kind: str, ending: str) -> None:
    path = tmp_path / f"template.{ending}"
    write_template(path, kind)
    grid = open_table(path)
    assert list(grid.rows()) == []
    if ending == "xlsx":
        assert grid.sheets == (kind.capitalize(), "Columns")
        about = list(openpyxl.load_workbook(path)["Columns"].iter_rows(values_only=True))
        assert [row[0] for row in about[1:]] == list(grid.headers)
        assert all(row[2] and row[3] for row in about[1:]), "every column is explained"
