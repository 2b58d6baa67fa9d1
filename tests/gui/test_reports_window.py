"""Reports from the window: menus, palette, the list's own menu, and the files that come of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from data.exporting.reading import read_export
from gui.commands import set_cells
from gui.window import MainWindow
from models.verification import verify
from tests.support.launching import launch, shut

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported and will be removed:UserWarning")
Patch = pytest.MonkeyPatch


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    made = launch(tmp_path, qtbot)
    yield made.window
    for box in made.window.findChildren(QMessageBox):
        box.close()
    shut(made)


def _asked(monkeypatch: Patch, target: Path, pattern: str = "") -> list[str]:
    """The dialog answers with `target`; gives the names it was opened with."""
    offered: list[str] = []

    def answer(_: object, title: str, name: str, patterns: str) -> tuple[str, str]:
        offered.extend((title, name, patterns))
        return str(target), pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def _said(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    return window.findChildren(QMessageBox)[0]


def test_where_reports_are_offered(window: MainWindow) -> None:
    actions = window.actions_
    for action in (actions.tear_sheet, actions.ranking_report):
        assert action in actions.exports() and action in actions.all()
    menus = [button.menu() for button in window.tools.findChildren(QToolButton) if button.menu()]
    assert any(actions.tear_sheet in menu.actions() for menu in menus)
    assert window.ranked.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert actions.tear_sheet in window.ranked.actions()


def test_a_tear_sheet_of_the_company_clicked(
    window: MainWindow, tmp_path: Path, monkeypatch: Patch, qtbot: QtBot
) -> None:
    session = window.session
    session.apply(set_cells(session, {(session.universe.row["unitree"], 0): 0.11}))
    rect = window.ranked.visualRect(window.ranked.model().index(2, 2))
    qtbot.mouseClick(window.ranked.viewport(), Qt.MouseButton.RightButton, pos=rect.center())
    company = session.universe.companies[int(session.order[2])]
    assert session.selection == company.id
    offered = _asked(monkeypatch, tmp_path / "sheet", "HTML (*.html)")
    window.actions_.tear_sheet.trigger()
    _said(window, qtbot)
    assert company.name in offered[0] and offered[1].endswith("2026-11-23.pdf")
    path = tmp_path / "sheet.html"
    assert company.name in path.read_text("utf-8")
    values, name = dict(session.journal.values), session.journal.workspace.path.name
    assert verify(path, values, name).holds
    session.apply(set_cells(session, {(session.row, 0): 0.02}))
    found = verify(path, dict(session.journal.values), name)
    assert not found.holds
    assert (company.id, "mass_production") in {(d.company, d.column) for d in found.differences}


def test_a_ranking_report_of_the_list_as_filtered(
    window: MainWindow, tmp_path: Path, monkeypatch: Patch, qtbot: QtBot
) -> None:
    window.session.set_filter("quadruped")
    _asked(monkeypatch, tmp_path / "list.pdf")
    window.actions_.ranking_report.trigger()
    assert "list.pdf" in _said(window, qtbot).text()
    found = verify(tmp_path / "list.pdf", {})
    assert found.holds and found.checked == len(window.session.order) * 22


def test_a_report_into_a_folder_that_is_gone_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: Patch, qtbot: QtBot
) -> None:
    _asked(monkeypatch, tmp_path / "gone" / "list.pdf")
    window.actions_.ranking_report.trigger()
    box = _said(window, qtbot)
    assert "gone" in box.text() and box.informativeText()


def test_the_exported_list_goes_on_computing_and_holds(
    window: MainWindow, tmp_path: Path, monkeypatch: Patch, qtbot: QtBot
) -> None:
    window.session.set_filter("quadruped")
    _asked(monkeypatch, tmp_path / "list.xlsx")
    window.actions_.export_list.trigger()
    _said(window, qtbot)
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    assert {"Assumptions", "Scenarios", "Model", "Sources", "Log", "About"} <= set(book.sheetnames)
    assert verify(tmp_path / "list.xlsx", {}).holds


def test_exports_are_of_the_scenario_worked_in(
    window: MainWindow, tmp_path: Path, monkeypatch: Patch, qtbot: QtBot
) -> None:
    session = window.session
    session.set_filter("humanoid")
    assert session.set_scenario("funding_winter")
    _asked(monkeypatch, tmp_path / "list.csv")
    window.actions_.export_list.trigger()
    _said(window, qtbot)
    export = read_export(tmp_path / "list.csv")
    assert export.provenance.scenarios == ("funding_winter",)
    row = session.universe.row["unitree"]
    assert int(export.figures["unitree"]["rank"]) == int(session.evaluation.ranks[row])
    assert int(session.evaluation.ranks[row]) != int(session.base_evaluation.ranks[row])
    assert verify(tmp_path / "list.csv", {}).holds
