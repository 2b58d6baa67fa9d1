"""The history pane: every edit told, found again, gone back to, bookmarked and compared with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from data.workspace import Change, Workspace
from data.workspace.errors import DiskFull
from data.workspace.records import Entry
from gui.commands import set_cells, set_method, set_weight, set_weight_mode
from gui.history.comparison import CELLS, REST, WEIGHTS
from gui.history.comparison_dialog import ComparisonDialog
from gui.history.model import PAGE, WHAT
from gui.history.pane import HistoryPane
from gui.session import Session
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(session: Session, qtbot: QtBot) -> HistoryPane:
    return shown(qtbot, HistoryPane(session), 1100, 320)


def edit_some(session: Session) -> None:
    """Two scores by two people, three cells at once, weights."""
    rows = session.universe.row
    session.apply(set_cells(session, {(rows["unitree"], 0): 0.9}, why="Visited the plant"))
    session.who = "Bo"
    session.apply(set_cells(session, {(rows["agibot"], 1): 0.4}))
    session.apply(set_cells(session, {(20, 2): 0.1, (21, 2): 0.2, (22, 2): 0.3}))
    session.apply(set_weight_mode(session, "entropy"))


def rows_of(pane: HistoryPane) -> list[list[str]]:
    model = pane.model
    return [[model.index(row, column).data() for column in range(6)]
            for row in range(model.rowCount())]


def whats(pane: HistoryPane) -> list[str]:
    return [row[WHAT] for row in rows_of(pane)]


def listed(pane: HistoryPane, count: int) -> Callable[[], bool]:
    return lambda: pane.model.rowCount() == count


def click(pane: HistoryPane, row: int) -> None:
    rect = pane.table.visualRect(pane.model.index(row, WHAT))
    QTest.mouseClick(pane.table.viewport(), LEFT, pos=rect.center())


def test_an_empty_history_says_what_will_be_here(pane: HistoryPane) -> None:
    assert pane.model.rowCount() == 0
    assert "Nothing was edited yet" in pane.note.text()
    assert not pane.back.isEnabled()


def test_edits_are_told_as_they_are_made(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    qtbot.waitUntil(listed(pane, 4))
    newest, many, _, oldest = rows_of(pane)
    assert oldest[1] == "Tester"
    assert oldest[2].startswith("Set Unitree Robotics mass production")
    assert oldest[3:] == ["implied", ".90", "Visited the plant"]
    assert many[1:] == ["Bo", "Set 3 scores", "", "3 values", ""]
    assert newest[2:5] == ["Use entropy weights", "Equal", "Entropy"]
    assert pane.bar.count.text() == "4 of 4 edits"
    assert pane.note.isHidden()
    session.stack.undo()
    qtbot.waitUntil(listed(pane, 5))
    assert whats(pane)[0] == "Undo: Use entropy weights"


def test_a_drag_is_one_line_with_its_last_value(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    for value in (0.3, 0.4, 0.5):
        session.apply(set_weight(session, 0, value, "drag-1"))
    qtbot.waitUntil(listed(pane, 1))
    assert whats(pane) == ["Set weight of mass production .25 → .50"]
    session.apply(set_weight(session, 0, 0.6, "drag-1"))
    qtbot.waitUntil(lambda: whats(pane) == ["Set weight of mass production .25 → .60"])


def test_words_company_factor_and_person_filter(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    qtbot.waitUntil(listed(pane, 4))
    QTest.keyClicks(pane.bar.text, "PLANT")
    qtbot.waitUntil(listed(pane, 1))
    assert pane.bar.count.text() == "1 of 4 edits"
    pane.bar.text.clear()
    qtbot.waitUntil(listed(pane, 4))
    pane.bar.person.setFocus()
    QTest.keyClicks(pane.bar.person, "Bo")
    assert whats(pane)[0] == "Use entropy weights" and pane.model.rowCount() == 3
    pane.bar.factor.setFocus()
    QTest.keyClicks(pane.bar.factor, "Embodied")
    assert whats(pane) == ["Set 3 scores"]
    QTest.keyClick(pane.bar.factor, Qt.Key.Key_Home)
    QTest.keyClick(pane.bar.person, Qt.Key.Key_Home)
    session.select("unitree")
    pane.bar.company.setFocus()
    QTest.keyClicks(pane.bar.company, "Only")
    assert len(whats(pane)) == 1 and "Unitree" in whats(pane)[0]
    session.apply(set_cells(session, {(session.universe.row["unitree"], 1): 0.33}))
    qtbot.waitUntil(listed(pane, 2))
    assert whats(pane)[0].endswith("→ .33")
    session.apply(set_cells(session, {(session.universe.row["agibot"], 3): 0.44}))
    qtbot.waitUntil(lambda: pane.bar.count.text() == "2 of 6 edits")
    session.stack.undo()
    session.select("agibot")
    assert len(whats(pane)) == 3 and all("AgiBot" in what for what in whats(pane))
    QTest.keyClicks(pane.bar.text, "nothing like this")
    qtbot.waitUntil(listed(pane, 0))
    assert "Clear the filter" in pane.note.text()


def test_going_back_restores_scores_and_weights_as_a_new_step(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    then = session.evaluation.composite.copy()
    session.apply(set_cells(session, {(0, 0): 0.0, (5, 1): 1.0}))
    session.apply(set_method(session, "topsis"))
    session.apply(set_weight(session, 2, 0.7))
    after = session.evaluation.composite.copy()
    qtbot.waitUntil(listed(pane, 7))
    click(pane, 3)
    QTest.mouseClick(pane.back, LEFT)
    assert session.evaluation.composite == pytest.approx(then)
    qtbot.waitUntil(listed(pane, 8))
    assert whats(pane)[0].startswith("Go back to ")
    assert pane.model.entry_id(pane.table.currentIndex().row()) == 4, "the cursor stays on it"
    session.stack.undo()
    assert session.evaluation.composite == pytest.approx(after)


def test_the_newest_state_needs_no_going_back(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    qtbot.waitUntil(listed(pane, 4))
    click(pane, 0)
    assert not pane.back.isEnabled()
    click(pane, 1)
    assert pane.back.isEnabled()


def test_a_state_is_bookmarked_shown_and_forgotten(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    qtbot.waitUntil(listed(pane, 4))
    click(pane, 2)
    QTest.mouseClick(pane.mark, LEFT)
    dialog = pane.findChild(QInputDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.focusWidget() or dialog, "before Q4")
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert whats(pane)[2].startswith("[before Q4] Set AgiBot")
    assert pane.chosen.currentText() == "before Q4"
    again = shown(qtbot, HistoryPane(session), 900, 300)
    assert again.chosen.currentText() == "before Q4", "it is kept in the file"
    QTest.mouseClick(pane.drop, LEFT)
    assert pane.chosen.count() == 0 and not pane.compare.isEnabled()


def test_the_comparison_with_a_bookmark_splits_every_change_exactly(
    session: Session, qtbot: QtBot
) -> None:
    edit_some(session)
    session.stack.undo()  # entropy weights would move with the cells
    then = session.evaluation
    host = shown(qtbot, QWidget(), 1100, 700)
    pane = HistoryPane(session, host)
    pane.show()
    pane.bookmark(5, "mid")
    unitree = session.universe.row["unitree"]
    session.apply(set_cells(session, {(unitree, 0): 0.2}))
    session.apply(set_weight(session, 1, 0.6))
    QTest.mouseClick(pane.compare, LEFT)
    dialog = host.findChild(ComparisonDialog)
    assert dialog is not None and dialog.windowTitle() == "Since “mid”"
    found, now = dialog.found, session.evaluation
    assert found.then.composite == pytest.approx(then.composite)
    total = found.parts[CELLS] + found.parts[WEIGHTS] + found.parts[REST]
    assert total == pytest.approx(now.composite - then.composite)
    others = np.arange(len(total)) != unitree
    assert found.parts[CELLS][others] == pytest.approx(0)
    # the mean over both orders: (.9 -> .2) at the weights then and at those now
    by_cell = -0.7 * 0.5 * (then.weights[0] + now.weights[0])
    assert found.parts[CELLS][unitree] == pytest.approx(by_cell)
    assert found.parts[REST] == pytest.approx(0)
    assert list(found.moves) == list(then.ranks - now.ranks)
    rows = dialog.model.rowCount()
    dialog.moved_only.setChecked(True)
    assert dialog.model.rowCount() <= rows
    dialog.reject()


def test_pages_are_read_only_where_one_looks(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = session.journal.workspace
    count, key = 12 * PAGE, "score/robotics/unitree/embodied_ai"
    old = None
    for number in range(count):
        new = {"score": (number % 100) / 100}
        session.journal.workspace.commit("score", f"Edit {number + 1}", [Change(key, old, new)],
                                         "Tester")
        old = new
    read: list[int] = []
    entries = Workspace.entries

    def counted(self: Workspace, ids: list[int]) -> list[Entry]:
        read.append(len(ids))
        return entries(self, ids)

    monkeypatch.setattr(Workspace, "entries", counted)
    pane = shown(qtbot, HistoryPane(session), 1100, 320)
    qtbot.waitUntil(listed(pane, count))
    assert workspace.entry_count() == count
    QTest.keyClick(pane.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    pane.table.viewport().repaint()
    assert whats_at(pane, count - 1) == "Edit 1"
    assert sum(read) <= 4 * PAGE
    assert whats_at(pane, count // 2) == f"Edit {count - count // 2}"


def test_edits_that_wait_for_the_disk_are_told(
    pane: HistoryPane, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_some(session)

    def full(*_: object, **__: object) -> None:
        raise DiskFull("No space is left on the disk for test.servoscope.",
                       "Free some space, then try again.", "")

    monkeypatch.setattr(Workspace, "commit", full)
    session.apply(set_weight_mode(session, "critic"))
    qtbot.waitUntil(lambda: "1 edits are not in the file yet" in pane.note.text())
    click(pane, 2)
    assert not pane.back.isEnabled(), "what waits would be lost"
    monkeypatch.undo()
    session.journal.flush()
    qtbot.waitUntil(listed(pane, 5))


def whats_at(pane: HistoryPane, row: int) -> str:
    return str(pane.model.index(row, WHAT).data())

