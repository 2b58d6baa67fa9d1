"""Long work: off the window's thread, handed back on it, given up on Cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.tasks import Cancelled, Task


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_the_work_runs_elsewhere_and_its_result_arrives_here(
    parent: QWidget, qtbot: QtBot
) -> None:
    seen: list[object] = []
    task = Task(lambda check: threading.current_thread() is threading.main_thread(), "x", parent)
    task.done.connect(lambda result: seen.append(
        (result, threading.current_thread() is threading.main_thread())))
    task.start()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]


def test_a_fault_arrives_as_such(parent: QWidget, qtbot: QtBot) -> None:
    seen: list[Exception] = []

    def work(check: Callable[[], None]) -> None:
        raise OSError("no room")

    task = Task(work, "x", parent)
    task.failed.connect(seen.append)
    task.start()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], OSError)


def test_cancel_stops_before_the_next_step(parent: QWidget, qtbot: QtBot) -> None:
    seen: list[Exception] = []
    steps: list[str] = []
    go_on = threading.Event()

    def work(check: Callable[[], None]) -> None:
        steps.append("first")
        assert go_on.wait(5)
        check()
        steps.append("second")

    task = Task(work, "x", parent)
    task.failed.connect(seen.append)
    task.start()
    qtbot.waitUntil(lambda: steps == ["first"])
    dialog = parent.findChild(QProgressDialog)
    assert dialog is not None
    button = dialog.findChild(QPushButton)
    assert button is not None
    button.click()
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], Cancelled)
    assert steps == ["first"]


def test_work_that_outlives_its_window_is_dropped(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    held = threading.Event()
    Task(lambda check: held.wait(10), "Working", window).start()
    shiboken6.delete(window)
    held.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert "Traceback" not in capfd.readouterr().err
