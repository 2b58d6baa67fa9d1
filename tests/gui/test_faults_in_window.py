"""Disks that fill, drives that go, files that move: the window says so and the session goes on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui import commands
from gui.launcher import Launcher
from gui.session import Session
from gui.settings import Settings
from gui.start import Start
from gui.window import MainWindow, files, status
from tests.support.faulty_disks import drive, ordinary_user, small_disk
from tests.support.launching import shut

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux mounts")
Open = Callable[[Path], Launcher]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the window on a workspace in a folder; what waits is written again every 50 ms."""
    monkeypatch.setattr(status, "RETRY_MS", 50)
    made: list[Launcher] = []

    def make(folder: Path) -> Launcher:
        settings = Settings(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat))
        launcher = Launcher(settings, Workspace.open(folder / "fund.servoscope"), Start())
        with qtbot.waitExposed(launcher.window):
            launcher.window.show()
        made.append(launcher)
        return launcher

    yield make
    monkeypatch.setattr(files, "may_close", lambda window: True)  # lose what is left
    for launcher in made:
        shut(launcher)


def put(session: Session, value: float) -> None:
    session.apply(commands.set_cells(session, {(0, 0): value}))


def score(session: Session) -> float:
    return float(session.evaluation.cells.score[0, 0])


def told(window: MainWindow) -> str:
    QApplication.processEvents()
    return f"{window.status.saved.text()} {window.status.saved.toolTip()}"


def saved(path: Path) -> list[float]:
    """The scores in the order they were journaled, as another program reads the file."""
    with Workspace.open(path, create=False, read_only=True) as workspace:
        return [entry.changes[0].new["score"] for entry in reversed(workspace.history())]


@linux
def test_a_disk_that_is_full_is_named_and_what_waited_is_written_once_there_is_room(
    opened: Open, qtbot: QtBot
) -> None:
    with small_disk("600k") as folder:
        launcher = opened(folder)
        session, window = launcher.session, launcher.window
        put(session, 0.1)
        assert "All changes saved" in told(window)
        filler = folder / "other"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
            while True:
                file.write(b"x" * 4096)
        for value in range(200, 320):  # until the pages of the file itself are used up
            put(session, value / 1000)
            if session.journal.pending:
                break
        assert session.journal.pending
        assert "1 not saved: No space is left on the disk for fund.servoscope." in told(window)
        assert "Free some space" in told(window)
        put(session, 0.9)
        assert score(session) == 0.9
        session.stack.undo()
        session.stack.redo()
        assert "4 not saved" in told(window)
        filler.unlink()
        qtbot.waitUntil(lambda: not session.journal.pending, timeout=5_000)
        assert "All changes saved" in told(window)
        assert saved(folder / "fund.servoscope")[-1] == 0.9


@linux
def test_a_drive_that_goes_away_keeps_nothing_from_going_on(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    with drive(tmp_path) as on:
        launcher = opened(on.folder)
        session, window = launcher.session, launcher.window
        put(session, 0.1)
        on.pull()
        put(session, 0.2)
        put(session, 0.3)
        assert score(session) == 0.3
        assert "2 not saved: fund.servoscope was moved, renamed or deleted" in told(window)
        on.connect()
        qtbot.waitUntil(lambda: not session.journal.pending, timeout=5_000)
        assert "All changes saved" in told(window)
        assert saved(on.folder / "fund.servoscope") == [0.1, 0.2, 0.3]


@linux
def test_a_folder_that_turns_read_only_is_named_until_it_can_be_written_again(
    opened: Open, qtbot: QtBot
) -> None:
    with ordinary_user() as folder:
        launcher = opened(folder)
        session, window = launcher.session, launcher.window
        put(session, 0.1)
        (folder / "fund.servoscope-journal").unlink()
        folder.chmod(0o500)
        put(session, 0.2)
        assert "1 not saved: You may not read or write fund.servoscope" in told(window)
        folder.chmod(0o700)
        qtbot.waitUntil(lambda: not session.journal.pending, timeout=5_000)
        assert saved(folder / "fund.servoscope") == [0.1, 0.2]


def test_a_folder_that_may_not_be_written_opens_for_reading_with_a_notice(opened: Open) -> None:
    with ordinary_user() as folder:
        Workspace.open(folder / "fund.servoscope").close()
        folder.chmod(0o500)
        launcher = opened(folder)
        window = launcher.window
        assert window.views.notices.isVisible()
        assert "so it is open for reading only" in window.views.notices.text.text()
        put(launcher.session, 0.2)
        assert score(launcher.session) == 0.2
        assert "1 not saved: fund.servoscope is open for reading only" in told(window)


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_file_that_goes_while_open_is_told_and_the_session_goes_on_elsewhere(
    opened: Open, tmp_path: Path, qtbot: QtBot, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = opened(tmp_path)
    session, window = launcher.session, launcher.window
    path, away = tmp_path / "fund.servoscope", tmp_path / "away.servoscope"
    put(session, 0.1)
    if how == "deleted":
        path.unlink()
    else:
        path.rename(away)
    if how == "replaced":
        shutil.copy(away, path)
    there = path.read_bytes() if how == "replaced" else None
    put(session, 0.2)
    assert "1 not saved: fund.servoscope was moved, renamed or deleted" in told(window)
    elsewhere = tmp_path / "elsewhere.servoscope"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(elsewhere), ""))
    window.status.saved.linkActivated.emit("save")
    assert "All changes saved" in told(window)
    assert window.windowTitle().startswith("elsewhere")
    put(session, 0.3)
    assert saved(elsewhere) == [0.1, 0.2, 0.3]
    if there is not None:
        assert path.read_bytes() == there
    if how == "moved":
        assert saved(away) == [0.1]


def test_a_file_that_is_put_back_takes_what_waited(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    session = opened(tmp_path).session
    path, away = tmp_path / "fund.servoscope", tmp_path / "away.servoscope"
    put(session, 0.1)
    path.rename(away)
    put(session, 0.2)
    assert session.journal.pending == 1
    away.rename(path)
    qtbot.waitUntil(lambda: not session.journal.pending, timeout=5_000)
    assert saved(path) == [0.1, 0.2]
