"""Two processes on one file: the second reads, follows on reload, and edits once the first is gone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from data.workspace import Change, Workspace
from gui import commands
from gui.launcher import Launcher
from tests.support.launching import launch, shut

KEY = "score/robotics/unitree/mass_production"
_EDITOR = """
import sys
from data.workspace import Change, Workspace
with Workspace.open(sys.argv[1]) as workspace:
    print("open", flush=True)
    last = None
    for line in sys.stdin:
        new = {"score": float(line)}
        workspace.commit("score", "Set Unitree", [Change(sys.argv[2], last, new)], "Ben")
        last = new
        print("done", flush=True)
"""


class Editor:
    """Another process that edits one score."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _EDITOR, str(path), KEY],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._line() == "open"

    def set(self, score: float) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{score}\n")
        self.process.stdin.flush()
        assert self._line() == "done"

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.communicate()


@contextmanager
def second(folder: Path, qtbot: QtBot) -> Iterator[tuple[Editor, Launcher]]:
    editor = Editor(folder / "test.servoscope")
    try:
        made = launch(folder, qtbot)
        yield editor, made
        shut(made)
    finally:
        editor.end()


def test_a_reader_sees_new_edits_on_reload_and_edits_once_it_may(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with second(tmp_path, qtbot) as (editor, made):
        session, window = made.session, made.window
        notices = window.views.notices
        assert notices.isVisible()
        assert "being edited in another window" in notices.text.text()
        editor.set(0.123)
        assert session.value(KEY) is None
        qtbot.mouseClick(notices.again, Qt.MouseButton.LeftButton)
        assert session.value(KEY) == {"score": 0.123}
        row = session.universe.row["unitree"]
        assert session.evaluation.cells.score[row, 0] == 0.123
        assert notices.isVisible()
        editor.set(0.456)
        editor.end()
        window.actions_.reload.trigger()
        assert session.value(KEY) == {"score": 0.456}
        assert not notices.isVisible()
        session.apply(commands.set_cells(session, {(row, 0): 0.7}))
        assert session.journal.pending == 0
        assert [entry.who for entry in session.history("unitree", limit=2)] == [
            session.who, "Ben"]


@pytest.mark.parametrize("drop", [True, False])
def test_edits_of_a_reader_are_asked_for_before_a_reload_takes_them(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, drop: bool
) -> None:
    def answer(box: QMessageBox) -> int:
        wanted = "Reload and lose them" if drop else "Cancel"
        button = next(b for b in box.buttons() if b.text().replace("&", "") == wanted)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    with second(tmp_path, qtbot) as (editor, made):
        session = made.session
        session.apply(commands.set_cells(session, {(0, 1): 0.11}))
        assert session.journal.pending == 1
        editor.set(0.9)
        made.window.actions_.reload.trigger()
        assert (session.value(KEY) == {"score": 0.9}) is drop
        assert (session.evaluation.cells.score[0, 1] == 0.11) is not drop
        assert session.journal.pending == (0 if drop else 1)
        assert (session.stack.count() == 0) is drop
        monkeypatch.setattr(QMessageBox, "exec", lambda box: next(
            b for b in box.buttons() if "lose" in b.text()).click())


def test_a_reload_takes_the_file_that_has_the_place_of_the_old_one(
    tmp_path: Path, qtbot: QtBot
) -> None:
    made = launch(tmp_path, qtbot)
    path = tmp_path / "test.servoscope"
    other = tmp_path / "other.servoscope"
    with Workspace.open(other) as workspace:
        workspace.commit("score", "Set", [Change(KEY, None, {"score": 0.25})], "Cem")
    path.rename(tmp_path / "moved.servoscope")
    other.rename(path)
    made.window.actions_.reload.trigger()
    assert made.session.value(KEY) == {"score": 0.25}
    row = made.session.universe.row["unitree"]
    made.session.apply(commands.set_cells(made.session, {(row, 0): 0.5}))
    assert made.session.journal.pending == 0
    shut(made)
    with Workspace.open(path) as workspace:
        assert workspace.values()[KEY] == {"score": 0.5}
