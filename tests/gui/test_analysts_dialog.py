"""The dialog and the menu of analysts, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from data.bundled import load
from data.workspace import Workspace
from gui.analysts.dialog import AnalystsDialog
from gui.analysts.taking import show_offers
from gui.commands import set_cells
from gui.launcher import Launcher
from gui.session import Session
from gui.settings import Settings
from gui.start import Start

CELL = (0, 0)


@pytest.fixture
def launcher(qtbot: QtBot, tmp_path: Path) -> Iterator[Launcher]:
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    settings.put("who", "Tester")
    made = Launcher(settings, Workspace.open(tmp_path / "t.servoscope"), Start())
    qtbot.addWidget(made.window)
    yield made
    made.session.journal.close()


def _name(qtbot: QtBot, parent: object, name: str) -> None:
    dialog = next(d for d in parent.findChildren(QInputDialog) if d.isVisible())  # type: ignore[attr-defined]
    dialog.setTextValue(name)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def _press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_add_score_merge_and_undo_in_the_dialog(qtbot: QtBot, launcher: Launcher) -> None:
    window, session = launcher.window, launcher.session
    session.apply(set_cells(session, {CELL: 0.2}))
    dialog = AnalystsDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.rule.isEnabled()
    _press(qtbot, dialog.buttons["add"])
    _name(qtbot, dialog, "Ben")
    assert session.who == "Ben" and launcher.settings.text("who") == "Ben"
    session.apply(set_cells(session, {CELL: 0.6}))
    shown = [[dialog.table.item(r, c).text() for c in range(3)] for r in range(2)]
    assert shown == [["Tester", "1", "1"], ["Ben (you)", "1", "1"]]
    assert "Krippendorff" in dialog.agreement.text() or "defined" in dialog.agreement.text()
    dialog.rule.setFocus()
    qtbot.keyClick(dialog.rule, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.rule, Qt.Key.Key_Down)
    dialog.rule.activated.emit(dialog.rule.currentIndex())
    assert session.evaluation.cells.score[CELL] == 0.2  # the scores of Tester
    dialog.table.selectRow(1)
    _press(qtbot, dialog.buttons["remove"])
    assert session.stack.undoText() == "Remove analyst Ben"
    assert dialog.table.rowCount() == 1
    session.stack.undo()
    assert dialog.table.rowCount() == 2


def test_blind_entry_by_mouse_hides_and_reveals(qtbot: QtBot, launcher: Launcher) -> None:
    window, session = launcher.window, launcher.session
    session.apply(set_cells(session, {CELL: 0.2}))
    window.seats.add("Ben")
    dialog = AnalystsDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.blind.click()
    assert session.evaluation.cells.score[CELL] != 0.2
    assert window.seat.text().endswith("blind")
    assert dialog.reveal.isVisible()
    _press(qtbot, dialog.reveal)
    assert session.evaluation.cells.score[CELL] == 0.2
    assert not dialog.reveal.isVisible()
    assert [e.label for e in session.history(limit=2)] == [
        "Reveal all scores to Ben", "Turn blind entry on"]


def test_scores_of_a_file_handed_back(qtbot: QtBot, launcher: Launcher, tmp_path: Path) -> None:
    session = launcher.session
    path = tmp_path / "handed back.servoscope"
    other = Session(load(), Workspace.open(path), "Ben")
    other.apply(set_cells(other, {CELL: 0.6, (1, 1): 0.7}))
    other.journal.close()
    session.apply(set_cells(session, {CELL: 0.2}))
    dialog = show_offers(launcher.window, path)
    assert dialog is not None
    qtbot.addWidget(dialog)
    assert dialog.said.text() == (
        "2 scores would be added, 0 changed, 0 are the same already.")
    dialog.name.setEditText("Tester")
    assert not dialog.take.isEnabled()
    dialog.name.setEditText("Ben O")
    _press(qtbot, dialog.take)
    assert [a.name for a in session.state.analysts] == ["Tester", "Ben O"]
    assert session.evaluation.cells.score[CELL] == pytest.approx(0.4)


def test_the_menu_offers_who_scores_and_the_status_bar_says_it(
    qtbot: QtBot, launcher: Launcher
) -> None:
    window = launcher.window
    window.seats.add("Ben & Co")
    seat = window.seat
    assert seat.text() == "Scoring as Ben & Co · 2 analysts · mean".replace("&", "&&")
    menu = seat.menu()
    menu.fill()
    texts = {action.text(): action for action in menu.actions()}
    texts["Score as Tester"].trigger()
    assert launcher.session.who == "Tester" and seat.text().startswith("Scoring as Tester")
    texts["Scores in force: median"].trigger()
    assert seat.text().endswith("median")


def test_renaming_oneself_renames_the_listed_analyst(launcher: Launcher) -> None:
    window, session = launcher.window, launcher.session
    window.seats.rename_self("Anna")
    assert session.who == "Anna" and not session.state.analysts
    window.seats.add("Ben")
    window.seats.rename_self("Benjamin")
    assert [a.name for a in session.state.analysts] == ["Anna", "Benjamin"]
    assert launcher.settings.text("who") == "Benjamin"
