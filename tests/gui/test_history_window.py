"""The history as a dock of the window, and the files used last in its File menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.commands import set_weight_mode
from gui.dialogs.unopened import UnopenedDialog
from gui.history.pane import HistoryPane
from gui.launcher import Launcher
from gui.window.history_dock import CloseButton
from gui.window.recent import RecentMenu
from tests.support.launching import launch, shut

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


def recent(launcher: Launcher) -> list[QAction]:
    """What the menu offers when it opens."""
    menu = launcher.window.findChild(RecentMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_the_shortcut_shows_the_history_and_hides_it(
    launcher: Launcher, qtbot: QtBot
) -> None:
    window = launcher.window
    assert window.docks.history is None, "nothing is built before it is asked for"
    launcher.session.apply(set_weight_mode(launcher.session, "entropy"))
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_H, KEYS)
    dock = window.docks.history
    assert dock is not None and dock.isVisible()
    pane = dock.widget()
    assert isinstance(pane, HistoryPane)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    QTest.keyClick(window, Qt.Key.Key_H, KEYS)
    assert not dock.isVisible()
    launcher.session.stack.undo()
    QTest.keyClick(window, Qt.Key.Key_H, KEYS)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    button = dock.findChild(CloseButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dock.isVisible()


def test_reset_layout_hides_the_history(launcher: Launcher) -> None:
    window = launcher.window
    window.actions_.history.trigger()
    window.reset_layout()
    assert window.docks.history is not None and not window.docks.history.isVisible()


def test_the_history_opens_again_with_the_window_where_it_was_open(
    launcher: Launcher, tmp_path: Path, qtbot: QtBot
) -> None:
    launcher.window.actions_.history.trigger()
    launcher.open_workspace(tmp_path / "second.servoscope", create=True)
    qtbot.waitUntil(lambda: launcher.window.complete, timeout=10_000)
    dock = launcher.window.docks.history
    assert dock is not None and dock.isVisible()
    launcher.window.actions_.history.trigger()
    launcher.open_workspace(tmp_path / "third.servoscope", create=True)
    qtbot.waitUntil(lambda: launcher.window.complete, timeout=10_000)
    assert launcher.window.docks.history is None


def test_files_used_last_are_offered_and_opened(
    launcher: Launcher, tmp_path: Path, qtbot: QtBot
) -> None:
    assert [action.text() for action in recent(launcher)] == ["No other workspace yet"]
    launcher.open_workspace(tmp_path / "second.servoscope", create=True)
    launcher.open_workspace(tmp_path / "third.servoscope", create=True)
    names = [action.text() for action in recent(launcher)]
    assert names[0].startswith("&1  second") and names[1].startswith("&2  test")
    recent(launcher)[1].trigger()
    assert launcher.session.journal.workspace.path == tmp_path / "test.servoscope"
    assert [a.text()[4:].split()[0] for a in recent(launcher)[:2]] == ["third", "second"]


def test_a_file_that_is_gone_is_told_and_forgotten(
    launcher: Launcher, tmp_path: Path
) -> None:
    launcher.open_workspace(tmp_path / "second.servoscope", create=True)
    (tmp_path / "test.servoscope").unlink()
    recent(launcher)[0].trigger()
    told = launcher.window.findChild(UnopenedDialog)
    assert told is not None and "test.servoscope" in told.what.text()
    told.reject()
    assert launcher.session.journal.workspace.path == tmp_path / "second.servoscope"
    assert [action.text() for action in recent(launcher)] == ["No other workspace yet"]


def test_the_list_can_be_cleared(launcher: Launcher, tmp_path: Path) -> None:
    launcher.open_workspace(tmp_path / "second.servoscope", create=True)
    recent(launcher)[-1].trigger()
    assert [action.text() for action in recent(launcher)] == ["No other workspace yet"]
