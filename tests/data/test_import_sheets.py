"""A user's companies file as a workbook."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from data.importing import CompaniesFile, ImportErrors, read_companies

HEADER = ["name", "mass_production", "supply_chain", "embodied_ai", "commercial_scene"]


def _book(tmp_path: Path, *rows: list[Any], sheets: tuple[str, ...] = ("Sheet",)) -> Path:
    path = tmp_path / "companies.xlsx"
    book = openpyxl.Workbook()
    book.active.title = sheets[0]
    for name in sheets[1:]:
        book.create_sheet(name)
    for row in rows:
        book[sheets[-1]].append(row)
    book.save(path)
    return path


def _errors(path: Path) -> list[str]:
    with pytest.raises(ImportErrors) as refused:
        read_companies(path)
    return [str(error).removeprefix(f"{path}: ") for error in refused.value.errors]


def _scores(file: CompaniesFile) -> list[list[float | None]]:
    return [[cell.score for cell in row] for row in file.scores]


def test_numbers_numbers_as_text_and_empty_cells(tmp_path: Path) -> None:
    file = read_companies(_book(tmp_path, HEADER, ["宇树", 0.9, "0.8", None, 1], [12, 0, 0, 0, 0]))
    assert _scores(file) == [[0.9, 0.8, None, 1.0], [0.0] * 4]
    assert [company.name for company in file.companies] == ["宇树", "12"]


def test_rows_are_those_of_the_sheet(tmp_path: Path) -> None:
    path = _book(tmp_path, [], HEADER, ["A", 0.1, 0.2, 0.3, 0.4], [], ["B", 0.1, 1.34, True,
                                                                       date(2026, 1, 5)])
    assert _errors(path) == [
        "row 5, column supply_chain: '1.34' is outside 0 to 1; give a number from 0 to 1",
        "row 5, column embodied_ai: 'True' is not a number; give a number from 0 to 1, "
        "or leave the cell empty where the score is unknown",
        "row 5, column commercial_scene: '2026-01-05' is not a number; give a number from 0 to 1, "
        "or leave the cell empty where the score is unknown"]


def test_error_values_and_formulas_without_value_are_not_unknown(tmp_path: Path) -> None:
    path = _book(tmp_path, HEADER, ["A", "#N/A", "=1/2", 0.3, 0.4])
    book = openpyxl.load_workbook(path)
    book.active["B2"].data_type = "e"
    book.save(path)
    first, second = _errors(path)
    assert first.startswith("row 2, column mass_production: '#N/A' is not a number")
    assert second.startswith("row 2, column supply_chain: '=1/2' is not a number")


def test_a_computed_formula_counts_by_its_value(tmp_path: Path) -> None:
    path = tmp_path / "companies.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ["A", 0.1, 0.2, 0.3])
    sheet.write_formula(1, 4, "=B2+C2", None, 0.3)
    book.close()
    assert _scores(read_companies(path)) == [[0.1, 0.2, 0.3, 0.3]]


def test_the_sheet_with_the_columns_is_found(tmp_path: Path) -> None:
    file = read_companies(_book(tmp_path, HEADER, ["A", 0.1, 0.2, 0.3, 0.4],
                                sheets=("Cover", "Data")))
    assert len(file.companies) == 1 and file.notices == ("read from sheet 'Data'",)


def test_text_in_a_workbook_keeps_its_quote(tmp_path: Path) -> None:
    file = read_companies(_book(tmp_path, HEADER, ["'=1", 0.1, 0.2, 0.3, 0.4]))
    assert file.companies[0].name == "'=1"


def test_an_empty_workbook(tmp_path: Path) -> None:
    assert _errors(_book(tmp_path))[0].startswith("the workbook is empty")


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "companies.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert _errors(path)[0].startswith("is not an Excel workbook")


def test_a_cut_workbook_is_damaged(tmp_path: Path) -> None:
    path = _book(tmp_path, HEADER, ["A", 0.1, 0.2, 0.3, 0.4])
    path.write_bytes(path.read_bytes()[:-200])
    assert _errors(path)[0].startswith("is a damaged workbook")
