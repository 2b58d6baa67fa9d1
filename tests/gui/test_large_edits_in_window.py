"""Edits of thousands of values: written away from the window, which stays alive, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from data.importing import existing
from data.workspace import DiskFull, Workspace
from gui.commands import Command
from gui.dialogs.importing.reading import Request, read
from gui.launcher import Launcher
from gui.session import Session
from gui.session.journal import LARGE
from gui.tasks import wait_for
from tests.support.launching import launch, shut

FACTORS = ("mass_production", "supply_chain", "embodied_ai", "commercial_scene")


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


def companies(session: Session, folder: Path, count: int = 1_200) -> Command:
    """An import of companies with four scores each."""
    path = folder / "makers.csv"
    rows = [f"Maker {i},humanoid,CN,{','.join(str((i + j) % 100 / 100) for j in range(4))}"
            for i in range(count)]
    path.write_text("\n".join((f"name,segment,country,{','.join(FACTORS)}", *rows)), "utf-8")
    stands = existing(session.reference, "robotics", dict(session.journal.values))
    found = read(Request(path, "companies"), stands, session.universe.factors,
                 lambda done, total: None)
    return Command("import", "Import makers.csv", found.plan.changes)


def test_the_window_is_alive_while_an_import_is_written(
    launcher: Launcher, tmp_path: Path
) -> None:
    session, window = launcher.session, launcher.window
    command = companies(session, tmp_path)
    assert len(command.changes) > LARGE
    ticks: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(session.journal.writing))
    timer.start(5)
    window.activateWindow()
    session.apply(command)
    timer.stop()
    assert ticks.count(True) > 3
    assert len(session.universe.companies) == 1_344
    assert session.journal.pending == 0
    assert session.stack.count() == 1
    window.actions_.undo.trigger()
    assert len(session.universe.companies) == 144
    assert session.value("score/robotics/maker-7/supply_chain") is None
    window.actions_.redo.trigger()
    assert session.value("score/robotics/maker-7/supply_chain") == {"score": 0.08}
    with Workspace.open(session.journal.workspace.path, read_only=True) as seen:
        assert [entry.kind for entry in seen.history()] == ["import", "undo", "import"]
        assert seen.values() == session.journal.values


def test_charts_follow_when_thousands_of_companies_come_and_go(
    launcher: Launcher, tmp_path: Path
) -> None:
    session, window = launcher.session, launcher.window
    charts = window.charts
    assert charts is not None
    window.factors.table.scrollToBottom()
    QApplication.processEvents()
    session.apply(companies(session, tmp_path))
    QApplication.processEvents()
    assert charts.composites.shown[0][1] < 1_344
    window.factors.table.scrollToBottom()
    QApplication.processEvents()
    session.stack.undo()
    QApplication.processEvents()
    places = {place for first, last in charts.composites.shown for place in (first, last)}
    assert max(places) <= 144


def test_a_disk_that_fills_while_an_import_is_written_loses_nothing(
    launcher: Launcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = launcher.session

    def full(*_: object) -> None:
        raise DiskFull("No space is left on the disk for test.servoscope.", "Free some space.")

    monkeypatch.setattr(Workspace, "commit", full)
    session.apply(companies(session, tmp_path))
    assert session.journal.pending == 1
    assert not session.journal.writing
    assert "not saved" in launcher.window.status.saved.text()
    assert len(session.universe.companies) == 1_344
    monkeypatch.undo()
    assert session.journal.flush()
    assert len(session.journal.workspace.values()) == 6_000


def test_keys_typed_while_waiting_come_after_it(qtbot: QtBot) -> None:
    heard: list[str] = []

    class Field(QWidget):
        def keyPressEvent(self, event: object) -> None:  # noqa: N802 (Qt's name)
            heard.append("key")

    field = Field()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    QTimer.singleShot(0, lambda: heard.append("timer"))

    def work() -> None:
        while "timer" not in heard:
            QTest.qSleep(1)
        heard.append("work")

    wait_for(work, "Writing", field)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert heard == ["timer", "work", "key"]
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: print(1 / 0), "Dividing", field)
