"""Dialogs and panes in Chinese: the history, importing a table, and the forms of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import commands
from gui.dialogs.ahp import AhpDialog
from gui.dialogs.importing.dialog import ImportDialog
from gui.dialogs.importing.results import ADDED, NOTICES, REFUSED
from gui.dialogs.method_options import MethodOptionsDialog
from gui.dialogs.rows.editing import add_row, edit_row
from gui.languages import use_language
from gui.launcher import Launcher
from gui.scenarios.manage import ManagePanel
from tests.support.launching import launch, shut
from tests.support.speech import names_in, said_by
from tests.support.translations import CHINESE, english

# Formats, scales, examples and keys that are the same in Chinese.
SAME = {"UTF-8", "UTF-16", "GB18030", "CSV", "XLSX", "Excel", "Saaty", "AHP", "CN", "HKEX", "http",
        "https", "Insert", "SoC", "token", "F5", "F2", "log", "TOPSIS", "VIKOR", "WASPAS",
        "PROMETHEE", "Alt+Up", "Alt+Down", "Barron", "Barrett", "Hwang", "Yoon",
        "Zavadskas", "Opricovic", "Tzeng", "Brans", "Vincke", "von", "Winterfeldt",
        "Edwards", "EBITA"}
CODE = re.compile(r"[A-Z0-9_/.-]+|[a-z0-9]+(_[a-z0-9]+)+")  # of a currency, country or metric
TABLE = "Name,Country,Sector,Mass production,Home page\nNeuro Legs,DE,humanoid,0.4,a\n"


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    use_language("zh_CN")
    made = launch(tmp_path, qtbot)
    yield made
    use_language("en")
    shut(made)


def left(launcher: Launcher, widget: QWidget, *names: str) -> set[str]:
    """What a widget says in English."""
    QApplication.processEvents()
    universe = launcher.session.universe
    known = names_in(launcher.session) | SAME | set(names)
    known |= {text for e in universe.evidence for text in (e.metric, e.unit) if text}
    known |= {text for f in universe.fundamentals for text in (f.metric, f.unit) if text}
    said = said_by(widget)
    assert sum(bool(CHINESE.search(text)) for text in said) > 8
    return {text for text in said if english(unescape(text), known) and not CODE.fullmatch(text)}


def test_the_history_is_chinese(launcher: Launcher) -> None:
    session = launcher.session
    session.apply(commands.set_cells(session, {(session.row, 0): 0.11}))
    launcher.window.docks.toggle_history()
    dock = launcher.window.docks.history
    assert dock is not None and not left(launcher, dock)


def settle(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Wait until the file is read."""
    qtbot.waitUntil(lambda: dialog._task is None)


@pytest.mark.parametrize("word", ["company", "evidence", "fundamental", "observation"])
def test_forms_of_rows_are_chinese(launcher: Launcher, word: str) -> None:
    dialog = add_row(launcher.session, word, launcher.window)
    dialog.save.click()  # what is missing is told below each field
    assert not left(launcher, dialog)
    dialog.reject()


def test_the_form_of_a_bundled_company_is_chinese(launcher: Launcher) -> None:
    session = launcher.session
    dialog = edit_row(session, "company", session.company.id, launcher.window)
    assert not left(launcher, dialog)
    dialog.reject()


def test_importing_is_chinese(launcher: Launcher, qtbot: QtBot, tmp_path: Path) -> None:
    said: set[str] = set()
    for name, text in (("own.csv", TABLE), ("wrong.csv", TABLE.replace("0.4", "85%"))):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        dialog = ImportDialog(launcher.session, path, launcher.window)
        dialog.open()
        settle(qtbot, dialog)
        assert not left(launcher, dialog, str(path), name, "Name", "Country", "Sector",
                        "Mass production", "Home page", "Neuro Legs", "DE", "humanoid")
        for tab in (ADDED, REFUSED, NOTICES):
            said |= {cell for record in dialog.results.models[tab].rows for cell in record.cells}
        dialog.reject()
    known = {"Neuro Legs", "Home page", "Mass production", "humanoid", "DE", "private",
             "own.csv", "wrong.csv"}
    assert {text for text in said if english(text, known)} == set()


@pytest.mark.parametrize("make", [AhpDialog, MethodOptionsDialog])
def test_weights_and_methods_are_asked_for_in_chinese(launcher: Launcher, make: type) -> None:
    dialog = make(launcher.session, launcher.window)
    dialog.open()
    assert not left(launcher, dialog)
    dialog.reject()


def test_an_example_named_in_chinese_stays_itself_until_typed_over(launcher: Launcher) -> None:
    window, session = launcher.window, launcher.session
    window.views.show_view("scenarios")
    panel = window.views.pages["scenarios"].findChild(ManagePanel)
    assert panel is not None
    panel._facts.choose("funding_winter")
    assert panel.name.text() == "融资寒冬" and CHINESE.search(panel.note.toPlainText())
    before = session.stack.count()
    panel.name.editingFinished.emit()
    panel.note.left.emit()
    assert session.stack.count() == before
    panel.name.setText("寒冬")
    panel.name.editingFinished.emit()
    assert session.stack.undoText() == "情景改名 融资寒冬 → 寒冬"
    session.stack.undo()
    assert panel.scenario.name == "Funding winter"
