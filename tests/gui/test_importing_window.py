"""Import from the menus and keys of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.importing import open_table
from gui.dialogs.importing.dialog import ImportDialog
from gui.launcher import Launcher
from gui.window import MainWindow
from tests.support.launching import launch, shut

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def window(launcher: Launcher) -> MainWindow:
    return launcher.window


def imported(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    """The dialog, its file read."""
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    return dialog


def test_ctrl_i_brings_a_company_into_list_and_table(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,country,segment,mass production\nNeuro Legs,DE,humanoid,0.97\n",
                    encoding="utf-8")
    asked: list[str] = []

    def answer(_parent: object, _title: str, folder: str, _pattern: str) -> tuple[str, str]:
        asked.append(folder)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    before = window.ranked.model().rowCount()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(imported(window, qtbot).import_button, LEFT)
    assert window.ranked.model().rowCount() == before + 1
    assert window.factors.table.model().rowCount() == before + 1
    assert window.statusBar().currentMessage() == "own.csv imported: 2 added, 0 changed"
    window.session.select("neuro-legs")
    assert window.session.company.name == "Neuro Legs"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.ranked.model().rowCount() == before
    window.actions_.import_.trigger()
    assert asked[1] == str(tmp_path)
    imported(window, qtbot).reject()


def test_the_menu_of_observations_imports_observations(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.csv"
    path.write_text("company,date,value,source,confidence\n"
                    "Unitree Robotics,2026-03,12,https://example.org/a,reported\n",
                    encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.views.show_view("valuation")
    table = window.views.pages["valuation"].cells
    (entry,) = [a for a in table.menu().actions() if a.text() == "Import observations…"]
    entry.trigger()
    dialog = imported(window, qtbot)
    assert dialog.kind.currentText() == "Observations"
    assert set(dialog.columns.constants) == {"currency", "kind"}
    dialog.reject()


def test_a_template_is_saved_from_the_file_menu(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "scores"
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *_: (str(target), "CSV (*.csv)"))
    window.actions_.templates[1].trigger()
    headers = open_table(target.with_suffix(".csv"), "scores").headers
    assert headers[0] == "company_id"
    assert {f.id for f in window.session.universe.factors} <= set(headers)
