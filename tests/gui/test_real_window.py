"""In a real window system: typing, painting once per edit, and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui import commands
from gui.launcher import Launcher
from gui.settings import Settings
from gui.start import Start
from gui.theme import theme

pytestmark = pytest.mark.window


class Paints(QObject):
    """Counts the paint events of some widgets."""

    def __init__(self, *widgets: QObject) -> None:
        super().__init__()
        self.count = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.count[watched] += 1
        return False


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.put("guide/dismissed", True)
    theme.start("light")
    made = Launcher(settings, Workspace.open(tmp_path / "real.servoscope"), Start())
    made.window.resize(1500, 900)
    with qtbot.waitExposed(made.window):
        made.show()
    qtbot.waitUntil(lambda: made.window.complete, timeout=10_000)
    qtbot.wait(300)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.session.deleteLater()
    QApplication.processEvents()


def test_it_runs_on_a_real_window_system() -> None:
    assert QApplication.platformName() not in ("offscreen", "minimal")


def test_a_score_typed_is_on_disk_when_it_is_on_screen(launcher: Launcher, qtbot: QtBot) -> None:
    window, session = launcher.window, launcher.session
    session.select("unitree")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table = window.factors.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(table.currentIndex().row(), 3))
    for key in ".95":
        QTest.keyClicks(QApplication.focusWidget() or table, key)
    QTest.keyClick(QApplication.focusWidget() or table, Qt.Key.Key_Return)
    cell = session.universe.row["unitree"], 1
    assert session.evaluation.cells.score[cell] == 0.95
    with Workspace.open(session.journal.workspace.path, read_only=True) as other:
        assert other.values() == {"score/robotics/unitree/supply_chain": {"score": 0.95}}


def test_an_edit_paints_list_table_and_charts_once(launcher: Launcher, qtbot: QtBot) -> None:
    window, session = launcher.window, launcher.session
    assert window.charts is not None
    session.apply(commands.set_cells(session, {(5, 0): 0.31}))
    qtbot.wait(100)
    views = [window.ranked.viewport(), window.factors.table.viewport(),
             window.charts.composites.viewport()]
    paints = Paints(*views)
    session.apply(commands.set_cells(session, {(5, 0): 0.72}))
    qtbot.wait(200)
    assert [paints.count[view] for view in views] == [1, 1, 1]


def test_the_list_goes_over_the_clipboard_of_the_system(launcher: Launcher) -> None:
    launcher.session.set_filter("unitree")
    launcher.window.actions_.copy_list.trigger()
    assert "宇树科技" in QApplication.clipboard().text()


def test_dark_and_light_reach_every_part(launcher: Launcher, qtbot: QtBot) -> None:
    window = launcher.window
    for choice, dark in (("dark", True), ("light", False)):
        window.choose_theme(choice)
        qtbot.wait(50)
        image = window.grab().toImage()
        for part in (window.ranked, window.factors.table, window.charts, window.docks.inspector):
            assert part is not None
            at = part.mapTo(window, part.rect().bottomRight()) / 1
            pixel = image.pixelColor(at.x() - 14, at.y() - 3)
            assert (pixel.lightness() < 90) == dark, (type(part).__name__, choice)
