"""An unexpected exception: told in a dialog, written to the log, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from data.workspace import DiskFull, Workspace
from gui import commands, crash
from gui.launcher import Launcher
from tests.support.launching import launch, shut


@pytest.fixture
def launcher(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Launcher]:
    monkeypatch.setattr(crash, "log_path", lambda: tmp_path / "logs" / "servoscope.log")
    monkeypatch.setattr(crash, "_shown", set())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = launch(tmp_path, qtbot)
    crash.install()
    yield made
    shut(made)


def fail() -> None:
    raise LookupError("no such dial")


def raised() -> None:
    try:
        fail()
    except LookupError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets()
            if isinstance(w, QMessageBox) and w.isVisible()]


def test_a_fault_is_told_logged_and_the_session_goes_on(
    launcher: Launcher, tmp_path: Path, qtbot: QtBot
) -> None:
    launcher.window.activateWindow()
    raised()
    (box,) = boxes()
    assert "LookupError" in box.text()
    assert "Your edits are saved" in box.informativeText()
    assert "no such dial" in box.detailedText()
    log = tmp_path / "logs" / "servoscope.log"
    assert str(log) in box.informativeText()
    assert "no such dial" in log.read_text("utf-8")
    raised()
    assert len(boxes()) == 1  # told once, logged each time
    assert log.read_text("utf-8").count("LookupError: no such dial") == 2
    box.close()
    session = launcher.session
    session.apply(commands.set_cells(session, {(0, 0): 0.42}))
    with Workspace.open(session.journal.workspace.path, read_only=True) as seen:
        assert len(seen.values()) == 1


def test_edits_that_are_in_no_file_are_not_called_saved(
    launcher: Launcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("No space is left on the disk for it.", "Free some space.")

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "commit", full)
        launcher.session.apply(commands.set_cells(launcher.session, {(0, 0): 0.42}))
        raised()
    (box,) = boxes()
    assert "1 edits are in no file yet" in box.informativeText()
    box.close()
    assert launcher.session.journal.flush()


def test_a_fault_of_another_thread_is_told_in_the_window(
    launcher: Launcher, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(boxes()), timeout=5_000)
    (box,) = boxes()
    assert "LookupError" in box.text()
    box.close()


def test_where_the_log_cannot_be_written_the_dialog_still_comes(
    launcher: Launcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be", "utf-8")
    monkeypatch.setattr(crash, "log_path", lambda: tmp_path / "blocked" / "servoscope.log")
    raised()
    (box,) = boxes()
    assert "log:" not in box.informativeText()
    box.close()


def test_a_process_that_fails_hard_leaves_where_it_stood(tmp_path: Path) -> None:
    program = (
        "import ctypes, pathlib; from gui import crash;"
        f"crash.log_path = lambda: pathlib.Path({str(tmp_path)!r}) / 'servoscope.log';"
        "crash.trace_hard_faults(); ctypes.string_at(0)")
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert ended.returncode != 0
    assert "string_at" in (tmp_path / "servoscope.log").read_text("utf-8")


