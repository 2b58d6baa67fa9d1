"""What users' files get wrong: each answered in a sentence, nothing half-imported."""

from __future__ import annotations

import tracemalloc
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from data.bundled import load
from data.importing import ImportErrors, Plan, existing, guess_mapping, open_table, plan
from data.importing.grid import MOST_ROWS
from data.importing.workbook import LARGEST_PART

REFERENCE = load()
TODAY = date(2026, 11, 23)


def _plan(path: Path, watch: Any = None) -> Plan:
    grid = open_table(path, "companies", watch=watch)
    mapping = guess_mapping(grid.headers, "companies")
    return plan(grid, mapping, existing(REFERENCE, "robotics", {}, TODAY), watch)


def _csv(folder: Path, content: str | bytes) -> Path:
    path = folder / "rows.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _answer(path: Path) -> str:
    """The first thing said about a file that is refused, without its name."""
    try:
        found = _plan(path)
    except ImportErrors as errors:
        said = errors.errors
    else:
        assert found.changes == ()
        said = found.refusals
    return str(said[0]).split(f"{path.name}: ")[1]


def _score(folder: Path, cell: str) -> str:
    return _answer(_csv(folder, f"name,supply chain\nAcme,{cell}\n"))


@pytest.mark.parametrize(("cell", "answer"), [
    ("NaN", "'NaN' is not a finite number; give a number from 0 to 1"),
    ("inf", "'inf' is not a finite number"), ("-Infinity", "is not a finite number"),
    ("1e999", "'1e999' is not a finite number"), ("good", "'good' is not a number; give a number"),
    ('"1,2"', "'1,2' is not a number; write 1.2"), ("1.2", "'1.2' is outside 0 to 1"),
    ("-0.1", "'-0.1' is outside 0 to 1; give a number from 0 to 1"),
    ("85%", "'85%' is not a number; write 0.85"), ("０.５", "is not a number; write 0.5"),
    ("1_0", "'1_0' is not a number"), ("0x1", "'0x1' is not a number"),
    ("#N/A", "'#N/A' is not a number"), ("TRUE", "'TRUE' is not a number"),
])
def test_what_is_no_score(tmp_path: Path, cell: str, answer: str) -> None:
    said = _score(tmp_path, cell)
    assert said.startswith("row 2, column supply chain: ") and answer in said


@pytest.mark.parametrize("cell", ["", "-", "n/a", " "])
def test_an_empty_score_says_nothing(tmp_path: Path, cell: str) -> None:
    found = _plan(_csv(tmp_path, f"name,supply chain\nAcme,{cell}\n"))
    assert [change.key for change in found.changes] == ["own/robotics/company/acme"]
    assert any("taken for empty" in n for n in found.notices) == (cell in ("-", "n/a"))


@pytest.mark.parametrize(("name", "answer"), [
    ("x" * 10_000, "is 10,000 characters long; give at most 200"),
    ('"A\nB"', "has a line break in it"), ("A\x07B", "has a control character in it"),
    ("A\u202eBC", "has hidden marks that turn the direction of writing"),
    ("caf\ufffd", "has a character that was lost when the file was saved"),
    ('" "', "is missing"),
])
def test_names_that_could_mislead(tmp_path: Path, name: str, answer: str) -> None:
    assert answer in _answer(_csv(tmp_path, f"name,supply chain\n{name},0.5\n"))


@pytest.mark.parametrize("name", [
    "=HYPERLINK(1)", "+1", "@home", "شركة الروبوت", "רובוטים", "Ünïcode 🤖", "O'Brien \"Bots\"",
    "NA", "None", "🤖" * 100, "0", "1e5"])
def test_names_that_are_only_unusual_stay_as_they_are(tmp_path: Path, name: str) -> None:
    quoted = name.replace('"', '""')
    found = _plan(_csv(tmp_path, f'name,supply chain\n"{quoted}",0.5\n'))
    assert found.planned[0].change.new["name"] == name
    assert len({p.change.key.split("/")[3 if p.change.key[0] == "o" else 2]
                for p in found.planned}) == 1


def test_our_own_guard_against_formulas_is_taken_off(tmp_path: Path) -> None:
    found = _plan(_csv(tmp_path, "name\n'=1+1\n"))
    assert found.changes[0].new["name"] == "=1+1"


def test_columns_twice_unknown_and_missing(tmp_path: Path) -> None:
    found = _plan(_csv(tmp_path, "name,Lucky number,supply chain,supply chain\nAcme,7,0.1,0.2\n"))
    assert found.changes[1].new == {"score": 0.1}
    assert "columns not used: Lucky number, supply chain" in found.notices
    assert _answer(_csv(tmp_path, "segment,country\nhumanoid,CN\n")).startswith(
        "row 1, column Name: is missing; add the column, assign another one")


@pytest.mark.parametrize(("content", "answer"), [
    (b"", "the file is empty"), (b"\xef\xbb\xbf\r\n \r\n", "the file is empty"),
    (b"name,segment\n", "row 2: there is no row under the header"),
    (b"name\nA\0B\n", "row 2: holds a NUL byte"),
    (b"name\nM\xfcller\n", "row 2: byte 0xfc is neither UTF-8, UTF-16 nor GB18030"),
    (b"name\nSoci\xe9t\xe9 G\xe9n\xe9rale\n", "row 2: byte 0xe9 is neither"),
    (b"\xff\xfen\0a\0m\0e\0\n", "begins like UTF-16 but is not"),
    (b"\xd0\xcf\x11\xe0" + bytes(600), "is an .xls or password-protected file"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "row 1, column Name: is missing"),
    (b'name\n"Acme\nB\n', "the cells cannot be told apart"),
    (b'name\n"' + b"x" * 140_000, "row 2: holds a cell of more than 131,072 characters"),
    (b"name,segment\nAcme\n", "row 2: has 1 cells where the header has 2"),
    (b"name,segment\nAcme,a,b\n", "row 2: has 3 cells where the header has 2"),
    (b"name" + b",x" * 2_500 + b"\nAcme" + b"," * 2_500, "row 1: has 2,501 columns"),
])
def test_what_is_no_table_of_text(tmp_path: Path, content: bytes, answer: str) -> None:
    assert answer in _answer(_csv(tmp_path, content))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    text = "公司名称,细分领域,供应链\n宇树科技,人形机器人,0.5\n昇腾,芯片,1\n"
    text = text.replace(",", separator)
    found = _plan(_csv(tmp_path, text.encode(encoding)))
    assert [p.label for p in found.planned][-2:] == ["昇腾", "昇腾: Supply chain"]
    assert found.planned[-2].change.new["segment"] == "芯片"


@pytest.mark.parametrize(("cell", "score"), [("0,85", 0.85), ("0.85", 0.85), ("1,0", 1.0)])
def test_a_decimal_comma_is_one_where_semicolons_separate(
    tmp_path: Path, cell: str, score: float
) -> None:
    found = _plan(_csv(tmp_path, f"name;supply chain\nAcme;{cell}\n"))
    assert found.changes[1].new == {"score": score}


def test_a_title_above_the_header_is_passed_over(tmp_path: Path) -> None:
    found = _plan(_csv(tmp_path, "Scores of 2026,\n,\nname,supply chain\nAcme,9\n"))
    assert str(found.refusals[0]).split("rows.csv: ")[1].startswith("row 4, column supply chain")


def test_a_file_that_changed_since_its_columns_were_assigned(tmp_path: Path) -> None:
    grid = open_table(_csv(tmp_path, "name,supply chain\nAcme,0.5\n"), "companies")
    mapping = guess_mapping(("name", "embodied ai"), "companies")
    with pytest.raises(ImportErrors, match="has other columns than when they were assigned"):
        plan(grid, mapping, existing(REFERENCE, "robotics", {}, TODAY))


def test_too_many_rows_are_refused_without_keeping_them(tmp_path: Path) -> None:
    path = _csv(tmp_path, "name\n" + "".join(f"Company {i}\n" for i in range(MOST_ROWS + 1)))
    assert _answer(path) == (f"row {MOST_ROWS + 2}: holds more than 100,000 rows; "
                             "split it into several files")


class _Stop(Exception):
    pass


def test_a_large_file_is_read_in_bounded_memory_told_about_and_can_be_stopped(
    tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    row = b"Company %d,0.5,\"" + b"x" * 4_000 + b"\"\n"
    with path.open("wb") as file:  # 40 MB here; the size does not matter to memory
        file.write(b"name,supply chain,essay\n")
        for i in range(10_000):
            file.write(row % i)
    told: list[tuple[int, int]] = []
    tracemalloc.start()
    found = _plan(path, lambda done, size: told.append((done, size)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.changes) == 20_000 and "columns not used: essay" in found.notices
    assert peak < 30e6 < path.stat().st_size
    assert len(told) > 20 and told[-1] == (path.stat().st_size,) * 2

    def stop(done: int, size: int) -> None:
        if done > size / 2:
            raise _Stop

    with pytest.raises(_Stop):
        _plan(path, stop)


# -- workbooks -------------------------------------------------------------------------------------


def _book(folder: Path, *rows: list[Any], merged: str = "") -> Path:
    path = folder / "rows.xlsx"
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    book.save(path)
    return path


def _with_part(path: Path, part: str, content: bytes) -> Path:
    """The workbook with one of its parts replaced."""
    parts = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"
_NS = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _sheet(cells: bytes) -> bytes:
    return b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (_NS, cells)


def test_merged_cells_are_refused_where_they_matter(tmp_path: Path) -> None:
    rows = [["Scores", ""], ["name", "supply chain"], ["Acme", 0.5], ["", 0.6]]
    assert _answer(_book(tmp_path, *rows, merged="A3:A4")).startswith(
        "row 3: has merged cells A3:A4; unmerge them and give each cell its own value")
    rows[3][0] = "Beta"
    assert len(_plan(_book(tmp_path, *rows, merged="A1:B1")).changes) == 4


def test_errors_and_formulas_without_a_value_are_no_names(tmp_path: Path) -> None:
    path = _book(tmp_path, ["name", "supply chain"], ["=A9&B9", 0.5])
    assert _answer(path) == ("row 2, column name: '=A9&B9' is a formula that was never computed; "
                             "open the file in a spreadsheet and save it, or give the value itself")
    cells = (b'<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
             b'<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>')
    path = _with_part(_book(tmp_path, ["name"]), SHEET, _sheet(cells))
    assert _answer(path).startswith("row 2, column name: '#REF!' is an error of the spreadsheet")


@pytest.mark.parametrize(("cells", "answer"), [
    (b'<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>', "row 1 follows row 2"),
    (b'<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', "a cell is in column 'ZZZZ'"),
    (b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>', "is a damaged workbook"),
    (b'<row r="1"><c r="A1"><v>much</v></c></row>', "is a damaged workbook"),
    (b'<row r="9999999"><c r="A1"><v>1</v></c></row>', "is a damaged workbook"),
    (b'<row r="1"><c r="A1">', "is a damaged workbook"),
    (b"", "the workbook is empty"),
])
def test_malformed_sheets(tmp_path: Path, cells: bytes, answer: str) -> None:
    path = _with_part(_book(tmp_path, ["name"]), SHEET, _sheet(cells))
    assert answer in _answer(path)


def test_entities_that_unpack_without_end_are_refused(tmp_path: Path) -> None:
    bomb = (b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
            + _sheet(b'<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'))
    path = _with_part(_book(tmp_path, ["name"]), SHEET, bomb)
    assert "holds a document type, which no spreadsheet writes" in _answer(path)


def _limited(path: Path) -> tuple[str, float]:
    """The answer and the most memory it took, in MB."""
    tracemalloc.start()
    said = _answer(path)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return said, peak


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/media/image1.png"])
def test_zip_bombs_are_refused_before_they_are_unpacked(tmp_path: Path, part: str) -> None:
    path = _with_part(_book(tmp_path, ["name"], ["Acme"]), part, b" " * 60_000_000)
    assert path.stat().st_size < 1e6
    said, peak = _limited(path)
    assert "unpacks from 0.1 MB to 60 MB" in said and peak < 5


def test_a_bomb_that_lies_about_its_size_is_damage(tmp_path: Path) -> None:
    path = _with_part(_book(tmp_path, ["name"], ["Acme"]), SHEET, b" " * 50_000_000)
    raw = bytearray(path.read_bytes())
    size = (50_000_000).to_bytes(4, "little")
    while (at := raw.find(size)) >= 0:
        raw[at:at + 4] = (500).to_bytes(4, "little")
    path.write_bytes(raw)
    said, peak = _limited(path)
    assert "is a damaged workbook" in said and peak < 5


def test_shared_texts_too_large_for_memory_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LARGEST_PART <= 1 << 28
    monkeypatch.setattr("data.importing.workbook.LARGEST_PART", 100)
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_column(0, 0, ["name", "Acme", "Beta"])
    assert "save the table as .csv" in _answer(path)


@pytest.mark.parametrize("kept", [10, 200, -200, -1])
def test_a_cut_workbook(tmp_path: Path, kept: int) -> None:
    path = _book(tmp_path, ["name"], ["Acme"])
    path.write_bytes(path.read_bytes()[:kept])
    assert "is a damaged workbook" in _answer(path)


def test_a_workbook_with_a_password_on_its_parts(tmp_path: Path) -> None:
    path = _book(tmp_path, ["name"], ["Acme"])
    raw = bytearray(path.read_bytes())
    at = -1
    while (at := raw.find(b"PK\x01\x02", at + 1)) >= 0:
        raw[at + 8] |= 1
    path.write_bytes(raw)
    assert _answer(path) == "is password-protected; save it without a password"


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert _answer(path).startswith("is not an Excel workbook (.xlsx)")
