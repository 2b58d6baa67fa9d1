"""Companies of one's own, through the Edit menu of the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.commands.scores import set_cells
from gui.dialogs.rows.editing import remove
from gui.launcher import Launcher
from gui.session import Session
from gui.window import MainWindow
from tests.support.launching import launch, shut
from tests.support.row_forms import fill, form, press_save


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def window(launcher: Launcher) -> MainWindow:
    launcher.session.select("unitree")
    return launcher.window


def choose(window: MainWindow, text: str) -> None:
    """Choose an action of the Edit menu."""
    edit = next(a for a in window.menuBar().actions() if a.text() == "&Edit")
    next(a for a in edit.menu().actions() if a.text() == text).trigger()


def test_a_company_is_added_with_a_segment_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    choose(window, "Add company…")
    dialog = form(window)
    fill(qtbot, dialog, name="Nimble Works", segment="warehouse picking", country="SG",
         founded="2024", summary="Arms that pick")
    press_save(qtbot, dialog)
    company = session.company
    assert (company.name, company.segment, company.country, company.founded) == (
        "Nimble Works", "warehouse_picking", "SG", 2024)
    assert "145 companies" in window.docks.count.text()
    assert session.stack.undoText() == "Add company Nimble Works"
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
    assert session.compute is not None
    window.actions_.undo.trigger()
    assert len(session.universe.companies) == 144
    assert session.selection in session.universe.row


def test_a_name_that_is_taken_and_a_year_to_come_are_refused(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, "Add company…")
    dialog = form(window)
    fill(qtbot, dialog, name="unitree robotics", founded="2030")
    press_save(qtbot, dialog)
    assert dialog.fields["name"].refusal.text() == "Another company is called unitree robotics."
    assert dialog.fields["founded"].refusal.text() == (
        "“2030” is not a whole number from 1800 to 2026.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not window.session.stack.count()


def test_the_selected_company_is_edited(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    choose(window, "Edit company…")
    dialog = form(window)
    assert dialog.fields["name"].text == "Unitree Robotics"
    fill(qtbot, dialog, ticker="688765.SH")
    press_save(qtbot, dialog)
    assert session.company.ticker == "688765.SH"
    assert len(session.universe.companies) == 144
    assert session.universe.evidence_of["unitree"]


def test_a_copy_has_the_facts_and_scores_but_no_valuations(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    session.apply(set_cells(session, {(session.row, 2): 0.9}))
    before = session.universe
    choose(window, "Duplicate company…")
    dialog = form(window)
    assert dialog.fields["name"].text == "Unitree Robotics (copy)"
    press_save(qtbot, dialog)
    copy = session.selection
    assert copy != "unitree"
    assert session.company.name == "Unitree Robotics (copy)"
    universe, cells = session.universe, session.evaluation.cells
    for part in ("evidence_of", "fundamentals_of"):
        theirs = [row._replace(id="", company_id="") for row in getattr(before, part)["unitree"]]
        ours = [row._replace(id="", company_id="") for row in getattr(universe, part)[copy]]
        assert sorted(map(repr, ours)) == sorted(map(repr, theirs))
    assert not universe.observations_of.get(copy)
    assert cells.score[universe.row[copy]] == pytest.approx(
        cells.score[universe.row["unitree"]], nan_ok=True)
    window.actions_.undo.trigger()
    assert session.universe == before


def test_a_company_is_removed_with_all_that_was_set_on_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    before = session.universe
    session.apply(set_cells(session, {(session.row, 2): 0.9}))
    scores = session.evaluation.cells.score.copy()
    choose(window, "Remove company")
    assert "unitree" not in session.universe.row
    assert not any(e.company_id == "unitree" for e in session.universe.evidence)
    assert session.orphans == ()
    assert "143 companies" in window.docks.count.text()
    assert "Undo brings it back" in window.statusBar().currentMessage()
    window.actions_.undo.trigger()
    assert session.universe == before
    assert (session.evaluation.cells.score == scores).all()


def test_the_copy_removed_again_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    held = dict(session.journal.values)
    choose(window, "Duplicate company…")
    press_save(qtbot, form(window))
    choose(window, "Remove company")
    assert session.journal.values == held


def test_the_last_company_goes_and_comes_back_with_undo(
    big_session: Callable[[int], Session]
) -> None:
    session = big_session(1)
    assert remove(session, "company", [session.selection])
    assert session.vacant
    assert (session.selection, session.row, session.company.name) == ("", -1, "")
    session.stack.undo()
    assert session.company.name == "Company 0"
