"""Importing a table: chosen, read, assigned, tried dry, taken whole as one edit or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QProgressBar,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from data.importing import open_table
from gui.dialogs.importing import reading
from gui.dialogs.importing.choosing import import_file
from gui.dialogs.importing.dialog import ImportDialog
from gui.dialogs.importing.results import ADDED, CHANGED, NOTICES, PREVIEW, REFUSED
from gui.session import Session
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton
COMPANIES = """Company,Country,Sector,Mass production,Home page
Neuro Legs,DE,humanoid,0.4,neuro.example
Walker Ltd,GB,quadruped,0.2,walker.example
"""
OBSERVATIONS = """公司;估值日期;估值(亿元);来源;可信度;估值类型
宇树科技;2026-03;120,5;https://example.org/a;reported;post_money
"""
Open = Callable[..., ImportDialog]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget(), 1280, 720)


@pytest.fixture
def opened(session: Session, host: QWidget, qtbot: QtBot, tmp_path: Path) -> Open:
    """Writes a file, opens the dialog on it and waits for the reading."""
    def make(text: str, kind: str = "", name: str = "own.csv",
             encoding: str = "utf-8") -> ImportDialog:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        dialog = ImportDialog(session, path, host, kind)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    return make


def settle(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: dialog._task is None)


def choose(box: QComboBox, text: str) -> None:
    """Choose an item of a box by typing its name."""
    box.setFocus()
    QTest.keyClicks(box, text)


def rows(dialog: ImportDialog, tab: int) -> list[tuple[str, ...]]:
    return [record.cells for record in dialog.results.models[tab].rows]


def test_kind_columns_and_outcome_are_told_before_anything_happens(
    opened: Open, session: Session
) -> None:
    dialog = opened(COMPANIES)
    assert dialog.kind.currentText() == "Companies"
    assert [combo.currentText() for combo in dialog.columns.combos.values()] == [
        "Name (needed)", "Country", "Segment", "Mass production", "not read"]
    assert dialog.outcome.text().startswith("4 would be added, 0 changed")
    assert rows(dialog, PREVIEW)[0] == ("2", "Neuro Legs", "DE", "humanoid", "0.4",
                                        "neuro.example")
    assert [row[1] for row in rows(dialog, ADDED)] == [
        "Neuro Legs", "Neuro Legs: Mass production", "Walker Ltd", "Walker Ltd: Mass production"]
    assert rows(dialog, NOTICES) == [("columns not used: Home page",)]
    assert dialog.import_button.isEnabled()
    assert session.stack.count() == 0


def test_import_is_one_edit_that_undo_takes_back(opened: Open, session: Session) -> None:
    before = len(session.universe.companies)
    said: list[str] = []
    dialog = opened(COMPANIES)
    dialog.said.connect(said.append)
    QTest.mouseClick(dialog.import_button, LEFT)
    assert len(session.universe.companies) == before + 2
    row = session.universe.row["neuro-legs"]
    column = session.universe.column["mass_production"]
    assert session.evaluation.cells.score[row, column] == 0.4
    assert said == ["own.csv imported: 4 added, 0 changed"]
    assert not dialog.isVisible()
    assert session.stack.count() == 1
    session.stack.undo()
    assert len(session.universe.companies) == before


def test_enter_takes_the_import_and_escape_leaves_it(
    opened: Open, session: Session
) -> None:
    QTest.keyClick(opened(COMPANIES), Qt.Key.Key_Escape)
    assert session.stack.count() == 0
    QTest.keyClick(opened(COMPANIES), Qt.Key.Key_Return)
    assert session.stack.count() == 1


def test_a_refused_cell_is_named_and_nothing_can_be_imported(
    opened: Open, session: Session
) -> None:
    dialog = opened(COMPANIES.replace("0.4", "1.4"))
    assert rows(dialog, REFUSED) == [
        ("2", "Mass production", "1.4", "is outside 0 to 1", "give a number from 0 to 1")]
    assert dialog.results.tabs.currentIndex() == REFUSED
    assert dialog.refusal.isVisible() and dialog.refusal.text().startswith("1 refused")
    assert not dialog.import_button.isEnabled()
    QTest.mouseClick(dialog.import_button, LEFT)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert session.stack.count() == 0


def test_a_file_mended_meanwhile_is_read_again(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(COMPANIES.replace("0.4", "1.4"))
    (tmp_path / "own.csv").write_text(COMPANIES, encoding="utf-8")
    QTest.mouseClick(dialog.again, LEFT)
    settle(qtbot, dialog)
    assert rows(dialog, REFUSED) == []
    assert dialog.import_button.isEnabled()


def test_leaving_a_column_out_leaves_its_refusals_out(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(COMPANIES.replace("0.4", "1.4"))
    choose(dialog.columns.combos[3], "not read")
    settle(qtbot, dialog)
    assert dialog.outcome.text().startswith("2 would be added")
    assert dialog.import_button.isEnabled()


def test_a_field_given_to_another_column_leaves_the_first(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(COMPANIES)
    choose(dialog.columns.combos[4], "Segment")
    settle(qtbot, dialog)
    assert dialog.columns.combos[2].currentText() == "not read"
    assert dialog.columns.combos[4].currentText() == "Segment"


def test_chinese_headers_units_and_decimal_commas(opened: Open, session: Session) -> None:
    count = len(session.universe.observations)
    dialog = opened(OBSERVATIONS, encoding="gb18030")
    assert dialog.kind.currentText() == "Observations"
    assert dialog.options.encoding.currentText() == "GB18030 (guessed)"
    assert dialog.options.delimiter.currentText() == "semicolon (guessed)"
    assert dialog.options.decimal.currentText() == "0,5 (guessed)"
    assert dialog.columns.constants["currency"].text() == "CNY"
    QTest.mouseClick(dialog.import_button, LEFT)
    assert len(session.universe.observations) == count + 1
    assert session.universe.observations[-1].value == 12_050_000_000


def test_a_needed_field_can_get_one_value_for_all_rows(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(OBSERVATIONS.replace("(亿元)", ""))
    assert not dialog.import_button.isEnabled()
    field = dialog.columns.constants["currency"]
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "USD")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settle(qtbot, dialog)
    assert dialog.import_button.isEnabled()
    assert "USD" in rows(dialog, ADDED)[0][1]


def test_what_changes_is_told_from_and_to(opened: Open) -> None:
    dialog = opened("name,country\nUnitree Robotics,SG\n", "companies")
    (row,) = rows(dialog, CHANGED)
    assert row == ("2", "Unitree Robotics", "Country: CN → SG")


def test_another_header_row_delimiter_and_decimals_are_read_anew(
    opened: Open, qtbot: QtBot
) -> None:
    dialog = opened("name;country\n" + COMPANIES.replace(",", ";"))
    dialog.options.header.setFocus()
    dialog.options.header.selectAll()
    QTest.keyClicks(dialog.options.header, "1")
    QTest.keyClick(dialog.options.header, Qt.Key.Key_Tab)
    settle(qtbot, dialog)
    assert rows(dialog, REFUSED)[0][3] == "has 5 cells where the header has 2"
    choose(dialog.options.delimiter, "bar")
    settle(qtbot, dialog)
    assert dialog.columns.mapping is not None
    assert len(dialog.columns.mapping.headers) == 1
    choose(dialog.options.decimal, "0,5")
    settle(qtbot, dialog)
    assert dialog.found is not None and dialog.found.grid.decimal_comma


def test_a_sheet_can_be_chosen(
    session: Session, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    import xlsxwriter

    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, company in (("First", "Neuro Legs"), ("Second", "Walker Ltd")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["name", "country", "segment"])
            sheet.write_row(1, 0, [company, "DE", "humanoid"])
    dialog = ImportDialog(session, path, host)
    dialog.open()
    settle(qtbot, dialog)
    assert dialog.options.sheet.currentText() == "First"
    assert not dialog.options.encoding.isVisible()
    choose(dialog.options.sheet, "Second")
    settle(qtbot, dialog)
    assert rows(dialog, ADDED)[0][1] == "Walker Ltd"


def test_a_file_that_is_no_table_says_so(opened: Open) -> None:
    dialog = opened("")
    assert rows(dialog, REFUSED)[0][3] == "the file is empty"
    assert not dialog.import_button.isEnabled()
    assert dialog.refusal.text() == "The file cannot be read as it is; nothing is imported."


def test_a_file_gone_meanwhile_says_so(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(COMPANIES)
    (tmp_path / "own.csv").unlink()
    QTest.mouseClick(dialog.again, LEFT)
    settle(qtbot, dialog)
    assert dialog.refusal.text().startswith("own.csv cannot be opened (No such file")
    assert not dialog.import_button.isEnabled()


def test_another_kind_is_assigned_and_tried_anew(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(COMPANIES)
    choose(dialog.kind, "Scores")
    settle(qtbot, dialog)
    assert dialog.columns.combos[0].currentText() == "Company (needed)"
    assert [row[2] for row in rows(dialog, REFUSED)] == ["Neuro Legs", "Walker Ltd"]


def test_cancel_stops_a_long_reading_and_read_again_goes_on(
    opened: Open, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(COMPANIES)
    inside, plan = threading.Event(), reading.plan

    def slow(grid: object, mapping: object, stands: object, watch: Callable[[int, int], None]
             ) -> object:
        inside.set()
        for step in range(6_000):
            watch(step, 10_000)
            threading.Event().wait(0.005)
        raise AssertionError("Cancel was not heard")

    monkeypatch.setattr(reading, "plan", slow)
    QTest.mouseClick(dialog.again, LEFT)
    qtbot.waitUntil(inside.is_set)
    progress = dialog.findChildren(QProgressDialog)[-1]
    qtbot.waitUntil(progress.isVisible)
    qtbot.waitUntil(lambda: progress.findChild(QProgressBar).value() > 0)
    QTest.mouseClick(progress.findChild(QPushButton), LEFT)
    settle(qtbot, dialog)
    assert dialog.refusal.text().startswith("Reading was stopped")
    assert not dialog.import_button.isEnabled()
    monkeypatch.setattr(reading, "plan", plan)
    QTest.mouseClick(dialog.again, LEFT)
    settle(qtbot, dialog)
    assert dialog.import_button.isEnabled()
    assert session.stack.count() == 0


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_template_of_the_kind_is_saved(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    target = tmp_path / f"fill-in.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = opened(OBSERVATIONS)
    QTest.mouseClick(dialog.template, LEFT)
    assert dialog.outcome.text() == f"Template saved as {target}"
    headers = open_table(target, "observations").headers
    assert {"company_id", "date", "value", "currency"} <= set(headers)


def test_the_file_is_asked_for_and_none_chosen_opens_nothing(
    session: Session, host: QWidget, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert import_file(session, host, print) is None
    assert host.findChild(ImportDialog) is None
    path = tmp_path / "obs.csv"
    path.write_text(OBSERVATIONS, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    assert import_file(session, host, print, "observations") == path
    dialog = host.findChild(ImportDialog)
    settle(qtbot, dialog)
    assert dialog.kind.currentData() == "observations"


def choose_scale(dialog: ImportDialog, column: int, by: str, qtbot: QtBot) -> None:
    combo = dialog.columns.scales[column]
    combo.setCurrentIndex(combo.findData(by))
    combo.activated.emit(combo.currentIndex())
    settle(qtbot, dialog)


def test_a_scale_that_was_guessed_can_be_switched_off_and_another_chosen(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    dialog = opened("Company,Mass production (0-10),Supply chain\n"
                    "Unitree Robotics,0.4,70\n", "scores")
    scales = dialog.columns.scales
    assert not scales[0].isVisible()
    assert [scales[i].currentText() for i in (1, 2)] == ["0 to 10", "0 to 1"]
    assert dialog.results.tabs.tabText(REFUSED) == "Refused 1"
    choose_scale(dialog, 2, "0.01", qtbot)
    assert dialog.found is not None
    stored = {c.key.split("/")[-1]: c.new["score"] for c in dialog.found.plan.changes}
    assert stored == {"mass_production": 0.04, "supply_chain": 0.7}
    choose_scale(dialog, 1, "", qtbot)
    stored = {c.key.split("/")[-1]: c.new["score"] for c in dialog.found.plan.changes}
    assert stored == {"mass_production": 0.4, "supply_chain": 0.7}
    assert scales[1].currentText() == "0 to 1"


def test_amounts_are_read_in_the_unit_that_is_chosen(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(OBSERVATIONS, "observations")
    assert dialog.columns.scales[2].currentText() == "100 millions"
    choose_scale(dialog, 2, "1000000", qtbot)
    assert dialog.found is not None
    (change,) = dialog.found.plan.changes
    assert change.new["value"] == 120_500_000
