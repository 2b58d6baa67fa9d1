"""Workbooks as openpyxl and, where it is installed, LibreOffice read them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data.exporting import Appendix, RankedTable, write
from data.exporting.xlsx import to_xlsx
from data.exporting.xlsx_cells import LONGEST
from tests.support.tables import APPENDIX, table

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported and will be removed:UserWarning")
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
ROWS = [("=1+1", 0.9, 0.75), ("宇树科技", 0.7, 0.95), ("B", 0.5, 0.3)]


def _book(sample: RankedTable, computed: bool = False) -> Any:
    return openpyxl.load_workbook(BytesIO(to_xlsx(sample)), data_only=computed)


def test_sheets_and_header() -> None:
    book = _book(table(ROWS, APPENDIX))
    assert book.sheetnames == ["Ranking", "Assumptions", "Sources", "Log"]
    sheet = book["Ranking"]
    header = [cell.value for cell in sheet[1]]
    assert header[2] == "Composite (0–1)" and header[7] == "Newest valuation (USD)"
    assert sheet.freeze_panes == "C2"  # header and name stay
    assert sheet.auto_filter.ref == "A1:J4"
    assert "Log" not in _book(table(ROWS)).sheetnames


def test_values_have_types_and_number_formats() -> None:
    sheet = _book(table(ROWS), computed=True)["Ranking"]
    row = sheet[2]
    assert [cell.value for cell in row] == [
        1, "=1+1", 0.825, 0.9, 0.75, "evidence", "evidence", 1.5e9, datetime(2026, 3, 31), True]
    formats = [cell.number_format for cell in row]
    assert formats[2:5] == ["0.000"] * 3
    assert formats[7] == "#,##0" and formats[8] == "yyyy-mm-dd"


def test_text_like_a_formula_stays_text() -> None:
    cell = _book(table(ROWS))["Ranking"]["B2"]
    assert cell.data_type == "s" and cell.value == "=1+1"


def test_composite_and_rank_are_formulas_on_the_weights_with_their_value_beside() -> None:
    sample = table(ROWS)
    live, computed = _book(sample)["Ranking"], _book(sample, computed=True)["Ranking"]
    assert live["C2"].value == "=ROUND(SUMPRODUCT($D2:$E2,weights)/SUM(weights),12)"
    assert live["A3"].value == "=RANK(C3,$C$2:$C$4)"
    assert [computed[f"C{i}"].value for i in (2, 3, 4)] == [0.825, 0.825, 0.4]
    assert [computed[f"A{i}"].value for i in (2, 3, 4)] == [1, 1, 3]
    book = _book(sample)
    assert book.defined_names["weights"].attr_text == "Assumptions!$B$3:$C$3"
    assert [cell.value for cell in book["Assumptions"][3]][:3] == ["Weight", 0.5, 0.5]


def test_an_unknown_score_is_an_empty_cell_and_its_composite_a_number() -> None:
    sheet = _book(table([*ROWS, ("C", None, 0.2)]))["Ranking"]
    assert sheet["D5"].value is None and sheet["F5"].value == "unknown"
    assert sheet["C5"].value == pytest.approx(0.35)
    assert str(sheet["C4"].value).startswith("=")
    assert sheet["A2"].value == 1  # a rank among live and fixed numbers would not be one


@pytest.mark.parametrize("meta", [
    {"total": 10}, {"method": "topsis"}, {"method_options": {"normalization": "vector"}}])
def test_numbers_where_a_formula_would_say_something_else(meta: dict[str, Any]) -> None:
    sheet = _book(table(ROWS, **meta))["Ranking"]
    assert sheet["A2"].value == 1
    assert (sheet["C2"].value == 0.825) == ("total" not in meta)


def test_score_has_a_data_bar_and_factors_a_colour_scale() -> None:
    rules = {str(area.sqref): [rule.type for rule in area.rules]
             for area in _book(table(ROWS))["Ranking"].conditional_formatting}
    assert rules == {"C2:C4": ["dataBar"], "D2:D4": ["colorScale"], "E2:E4": ["colorScale"]}


def test_assumptions_sources_and_log_are_listed() -> None:
    book = _book(table(ROWS, APPENDIX), computed=True)
    assumptions = [[c.value for c in row] for row in book["Assumptions"].iter_rows(min_row=5)]
    assert assumptions[0] == ["Group", "Assumption", "Value", "Unit", "Low", "High", "Source",
                              "Author", "Date"]
    assert assumptions[1] == ["Rubric", "half life", 2, "years", None, None, "own", "us",
                              "2026-01-01"]
    source = book["Sources"][2]
    assert source[9].value == source[9].hyperlink.target == "https://example.org"
    assert source[7].value == datetime(2026, 1, 2)
    assert [c.value for c in book["Log"][2]][1:3] == ["Li", "Set A 0.9"]


def test_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    cell = _book(table([("x" * 40_000, 0.9, 0.75)]))["Ranking"]["B2"]
    assert len(cell.value) == LONGEST and cell.value.endswith("(cut: a cell holds no more)")


def test_an_empty_list_is_a_header() -> None:
    book = _book(table([], Appendix()))
    assert book["Ranking"].max_row == 1


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed to recalculate with")
def test_libreoffice_recalculates_to_the_same_values(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write(path, table(ROWS))
    book = openpyxl.load_workbook(path)
    for i in (2, 3, 4):  # without stored values, so that they must be computed
        book["Ranking"][f"C{i}"].value = book["Ranking"][f"C{i}"].value
    book["Assumptions"]["B3"].value, book["Assumptions"]["C3"].value = 0.25, 0.75
    book.save(path)
    as_csv = "csv:Text - txt - csv (StarCalc):44,34,76"  # comma, quote, UTF-8
    subprocess.run([
        str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--convert-to", as_csv, "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=120)
    lines = (tmp_path / "list.csv").read_text("utf-8").splitlines()
    ranks = [line.split(",")[0] for line in lines[1:]]
    composites = [float(line.split(",")[2]) for line in lines[1:]]
    assert composites == pytest.approx([0.788, 0.888, 0.35], abs=0.001)
    assert ranks == ["2", "1", "3"]
