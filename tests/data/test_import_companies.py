"""A user's companies file: what is read, what is refused and in which words."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from data.exporting.guard import guarded
from data.importing import CompaniesFile, ImportErrors, read_companies

HEADER = "name,mass_production,supply_chain,embodied_ai,commercial_scene"
GOOD = f"{HEADER}\nUnitree,0.9,0.8,0.85,0.75\nAgiBot,0.5,,0.4,1\n"


def _read(tmp_path: Path, content: str | bytes, encoding: str = "utf-8") -> CompaniesFile:
    path = tmp_path / "companies.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_companies(path)


def _errors(tmp_path: Path, content: str | bytes) -> list[str]:
    with pytest.raises(ImportErrors) as refused:
        _read(tmp_path, content)
    return [str(e).removeprefix(f"{tmp_path / 'companies.csv'}: ") for e in refused.value.errors]


def _scores(file: CompaniesFile) -> list[list[float | None]]:
    return [[cell.score for cell in row] for row in file.scores]


def test_names_and_scores_are_read_and_an_empty_score_is_unknown(tmp_path: Path) -> None:
    file = _read(tmp_path, GOOD)
    assert [company.name for company in file.companies] == ["Unitree", "AgiBot"]
    assert file.factors == ("mass_production", "supply_chain", "embodied_ai", "commercial_scene")
    assert _scores(file) == [[0.9, 0.8, 0.85, 0.75], [0.5, None, 0.4, 1.0]]
    assert file.notices == ()


@pytest.mark.parametrize("header", [
    "Name,Mass production,SUPPLY CHAIN,Embodied-AI,Commercial scene (0–1)",
    " name , mass_production ,Supply_Chain,embodied ai,commercial.scene",
    "公司,量产,供应链,具身智能,商业场景",
])
def test_titles_count_as_columns(tmp_path: Path, header: str) -> None:
    assert _scores(_read(tmp_path, f"{header}\nA,.1,0.2,3e-1,+0.4\n")) == [[0.1, 0.2, 0.3, 0.4]]


def test_compute_has_software_stack_as_third_factor(tmp_path: Path) -> None:
    file = _read(tmp_path, "software_stack,name,mass_production,commercial_scene,supply_chain\n"
                           "0.1,A,0.2,0.3,0.4\n")
    assert file.factors == ("mass_production", "supply_chain", "software_stack",
                            "commercial_scene")
    assert _scores(file) == [[0.2, 0.4, 0.1, 0.3]]


def test_optional_columns(tmp_path: Path) -> None:
    file = _read(tmp_path, f"{HEADER},id,name_zh,segment,country,supply_chain_low,"
                           "supply_chain_high\nUnitree,.9,.8,.8,.7,u,宇树,quadruped,CN,.7,.9\n"
                           "Agi,.9,,.8,.7,a,,,,.2,.6\n")
    first, second = file.companies
    assert [first.id, first.name_zh, first.segment, first.country] == [
        "u", "宇树", "quadruped", "CN"]
    assert (file.scores[0][1].low, file.scores[0][1].high) == (0.7, 0.9)
    bounded = file.scores[1][1]  # bounds without a score: assumed in their middle, and marked so
    assert (bounded.score, bounded.low, bounded.high) == (pytest.approx(0.4), 0.2, 0.6)
    assert bounded.mark == "assumed" and second.id == "a"


@pytest.mark.parametrize(("encoding", "notice"), [
    ("utf-8", None), ("utf-8-sig", None), ("gb18030", "GB18030"), ("utf-16", "UTF-16")])
def test_encodings(tmp_path: Path, encoding: str, notice: str | None) -> None:
    file = _read(tmp_path, f"{HEADER}\n宇树科技,0.1,0.2,0.3,0.4\n", encoding)
    assert file.companies[0].name == "宇树科技"
    assert bool(file.notices) == (notice is not None)
    assert notice is None or notice in file.notices[0]


def test_utf_16_big_endian(tmp_path: Path) -> None:
    raw = codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be")
    assert len(_read(tmp_path, raw).companies) == 2


@pytest.mark.parametrize(("delimiter", "number"), [
    (";", "0,85"), (";", "0.85"), ("\t", "0,85"), ("|", "0.85"), (",", "0.85")])
def test_delimiters_and_decimal_commas(tmp_path: Path, delimiter: str, number: str) -> None:
    row = delimiter.join(["A", number, "1", "0", number])
    file = _read(tmp_path, HEADER.replace(",", delimiter) + f"\r\n{row}\r\n")
    assert _scores(file) == [[0.85, 1.0, 0.0, 0.85]]


def test_the_hint_line_of_excel_is_no_row(tmp_path: Path) -> None:
    text = "sep=;\n" + HEADER.replace(",", ";") + "\nA;0,1;x;0,3;0,4\n"
    assert _errors(tmp_path, text) == [
        "row 2, column supply_chain: 'x' is not a number; give a number from 0 to 1, "
        "or leave the cell empty where the score is unknown"]


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    text = f'\n{HEADER},note\n"A\nB",0.1,0.2,0.3,0.4,"two\nlines"\n\nC,0.1,1.34,0.3,0.4,\n,,,,,\n'
    assert _errors(tmp_path, text) == [
        "row 5, column supply_chain: '1.34' is outside 0 to 1; give a number from 0 to 1"]


@pytest.mark.parametrize(("cell", "words"), [
    ("-0.01", "'-0.01' is outside 0 to 1"), ("85", "'85' is outside 0 to 1"),
    ("high", "'high' is not a number"), ("NaN", "'NaN' is not a finite number"),
    ("-inf", "'-inf' is not a finite number"), ("1e999", "'1e999' is not a finite number"),
    ("85 %", "write 0.85"), ('"0,85"', "write 0.85"), ("1_0", "is not a number"),
    ("０.５", "is not a number"), ("0x1", "is not a number"), ("#N/A", "'#N/A' is not a number"),
])
def test_what_is_no_score_is_refused(tmp_path: Path, cell: str, words: str) -> None:
    (error,) = _errors(tmp_path, f"{HEADER}\nA,0.1,{cell},0.3,0.4\n")
    assert error.startswith("row 2, column supply_chain: ") and words in error


def test_every_refused_cell_is_listed(tmp_path: Path) -> None:
    errors = _errors(tmp_path, f"{HEADER}\nA,2,x,0.3,0.4\n,0.1,0.2,0.3,0.4\na ,0.1,0.2,0.3,9\n")
    assert [e.split(";")[0] for e in errors] == [
        "row 2, column mass_production: '2' is outside 0 to 1",
        "row 2, column supply_chain: 'x' is not a number",
        "row 3, column name: is empty",
        "row 4, column name: 'a' stands in row 2 already",
        "row 4, column commercial_scene: '9' is outside 0 to 1"]


def test_errors_carry_their_place(tmp_path: Path) -> None:
    with pytest.raises(ImportErrors) as refused:
        _read(tmp_path, f"{HEADER.replace('supply_chain', 'Supply chain')}\nA,0.1,1.5,0.3,0.4\n")
    (error,) = refused.value.errors
    assert (error.file, error.row, error.column, error.value) == (
        str(tmp_path / "companies.csv"), 2, "Supply chain", "1.5")


@pytest.mark.parametrize(("low", "high", "words"), [
    ("0.9", "", "column supply_chain_low: '0.9' is above the score 0.8"),
    ("", "0.7", "column supply_chain_high: '0.7' is below the score 0.8"),
    ("0.9", "0.2", "column supply_chain_low: '0.9' is above the high 0.2")])
def test_bounds_must_hold_the_score(tmp_path: Path, low: str, high: str, words: str) -> None:
    (error,) = _errors(tmp_path, f"{HEADER},supply_chain_low,supply_chain_high\n"
                                 f"A,0.1,0.8,0.3,0.4,{low},{high}\n")
    assert words in error


def test_one_bound_without_a_score_is_refused(tmp_path: Path) -> None:
    (error,) = _errors(tmp_path, f"{HEADER},supply_chain_low\nA,0.1,,0.3,0.4,0.2\n"
                       .replace("low", "low,supply_chain_high").replace(",0.2\n", ",0.2,\n"))
    assert "only its low is given; give the high too" in error


def test_columns_missing_twice_and_unknown(tmp_path: Path) -> None:
    errors = _errors(tmp_path, "name,mass_production,suply_chain,embodied_ai\nA,1,1,1\n")
    assert errors == [
        "row 1, column supply_chain: is missing; is 'suply_chain' meant? Write supply_chain",
        "row 1, column commercial_scene: is missing; add it with numbers from 0 to 1, "
        "empty where unknown"]
    (error,) = _errors(tmp_path, f"{HEADER},Supply chain\nA,1,1,1,1,1\n")
    assert error == ("row 1, column supply_chain: 'Supply chain' names the same column as "
                     "'supply_chain'; keep one of them")
    (error,) = _errors(tmp_path, f"{HEADER},software_stack\nA,1,1,1,1,1\n")
    assert "stands beside embodied_ai" in error


def test_unknown_columns_are_named_and_not_used(tmp_path: Path) -> None:
    file = _read(tmp_path, f"{HEADER},Team,,rank\nA,0.1,0.2,0.3,0.4,9,x,1\n")
    assert file.notices == (
        "columns not used: Team", "columns without a name are not used",
        "columns computed again, not read: rank")


@pytest.mark.parametrize("row", ["A,0.1,0.2,0.3", "A,0.1,0.2,0.3,0.4,0.5", "A, B,0.1,0.2,0.3,0.4"])
def test_ragged_rows(tmp_path: Path, row: str) -> None:
    (error,) = _errors(tmp_path, f"{HEADER}\n{row}\n")
    assert error.startswith(f"row 2: has {row.count(',') + 1} cells where the header has 5")


def test_empty_cells_beyond_the_header_do_no_harm(tmp_path: Path) -> None:
    assert len(_read(tmp_path, f"{HEADER}\nA,0.1,0.2,0.3,0.4,,\n").companies) == 1


@pytest.mark.parametrize(("content", "words"), [
    (b"", "the file is empty"), (b"\xef\xbb\xbf \r\n", "the file is empty"),
    (f"{HEADER}\n".encode(), "row 2: there is no company under the header"),
    (GOOD.encode() + b"B\0,1,1,1,1\n", "row 4: holds a NUL byte"),
    (GOOD.encode() + b"caf\xff\xff,1,1,1,1\n", "row 4: byte 0xff is neither UTF-8"),
    (b"\xd0\xcf\x11\xe0" + bytes(100), "is an .xls or password-protected file"),
    (b"PK\x03\x04" + bytes(100), "is a damaged workbook"),
    (f'{HEADER}\n"A,1,1,1,1\n'.encode(), "row 2: the cells cannot be told apart"),
    (b"\x89PNG\r\n\x1a\n\0\0", "row 3: holds a NUL byte"),
])
def test_what_is_no_table(tmp_path: Path, content: bytes, words: str) -> None:
    (error,) = _errors(tmp_path, content)
    assert error.startswith(words)


def test_a_guarded_name_loses_its_quote(tmp_path: Path) -> None:
    file = _read(tmp_path, f"{HEADER}\n'=1+1,0.1,0.2,0.3,0.4\n'quoted',0.1,0.2,0.3,0.4\n")
    assert [c.name for c in file.companies] == ["=1+1", "'quoted'"]
    assert guarded("=1+1") == "'=1+1"
