"""The window while it starts: the table first, the rest in its place, nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui.languages import use_language
from gui.launcher import Launcher
from gui.settings import Settings
from gui.start import Start
from gui.theme import theme
from gui.window import MainWindow


def launch(folder: Path) -> Launcher:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    theme.start("light")
    return Launcher(settings, Workspace.open(folder / "test.servoscope"), Start())


def shut(launcher: Launcher) -> None:
    launcher.window.close()
    launcher.close()
    launcher.window.deleteLater()
    launcher.session.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def launcher(tmp_path: Path, qapp: QApplication) -> Iterator[Launcher]:
    made = launch(tmp_path)
    yield made
    shut(made)


def places(window: MainWindow) -> list[QRect]:
    parts = (window.ranked, window.factors.table, window.factors.weights, window.below,
             window.docks.right)
    every = [QRect(part.mapTo(window, part.rect().topLeft()), part.size()) for part in parts]
    return [place for place in every if window.rect().contains(place)]  # not behind a tab


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720)])
def test_nothing_moves_while_the_rest_is_built(
    launcher: Launcher, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    try:
        launcher.switch_language(language)
        window = launcher.window
        window.resize(*size)
        first: list[list[QRect]] = []
        window.on_painted(lambda event: first.append(places(window)))
        qtbot.waitUntil(lambda: window.complete, timeout=10_000)
        QApplication.processEvents()
        assert first[0] == places(window)
        assert len(first[0]) >= 4
    finally:
        use_language("en")


def test_edits_before_the_rest_stands_are_in_it(launcher: Launcher, qtbot: QtBot) -> None:
    from gui.commands import set_weight_mode

    window, session = launcher.window, launcher.session
    window.on_painted(lambda event: event == "table_painted" and session.apply(
        set_weight_mode(session, "critic")))
    window.show()
    qtbot.waitUntil(lambda: window.complete, timeout=10_000)
    panel = window.factors.weights
    assert panel.mode.currentData() == "critic"
    shown = [row.slider.weight for row in panel.rows]
    assert shown == pytest.approx(session.evaluation.weights.tolist())


def test_tab_goes_through_the_window_as_it_is_read(launcher: Launcher, qtbot: QtBot) -> None:
    window = launcher.window
    window.show()
    qtbot.waitUntil(lambda: window.complete, timeout=10_000)
    assert window.charts is not None
    landmarks: list[QWidget] = [
        window.tools.universe, window.tools.filter, window.ranked, window.tabs,
        window.factors.bar.checks["implied"], window.factors.table, window.factors.weights.mode,
        window.charts.composites, window.docks.inspector.scores]
    seen: list[QWidget] = []
    stop: QWidget = window.tools.universe
    for _ in range(500):
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen += [mark for mark in landmarks if mark is stop or mark.isAncestorOf(stop)]
        stop = stop.nextInFocusChain()
        if stop is window.tools.universe:
            break
    assert list(dict.fromkeys(seen)) == landmarks


def test_sizes_are_from_the_first_paint_on_as_they_were_left(tmp_path: Path, qtbot: QtBot) -> None:
    left = launch(tmp_path)
    left.window.resize(1600, 1000)
    left.show()
    qtbot.waitUntil(lambda: left.window.complete, timeout=10_000)
    whole = sum(left.window.split.sizes())
    left.window.split.setSizes([whole - 240, 240])
    left.window.resizeDocks([left.window.docks.list], [480], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    assert left.window.split.sizes()[1] == 240
    before = places(left.window)
    shut(left)
    again = launch(tmp_path)
    again.window.resize(1600, 1000)  # kept too, but not beyond the screen, which is small here
    first: list[list[QRect]] = []
    again.window.on_painted(lambda event: first.append(places(again.window)))
    again.show()
    qtbot.waitUntil(lambda: again.window.complete, timeout=10_000)
    assert first[0] == before == places(again.window)
    shut(again)
