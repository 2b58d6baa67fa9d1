"""Goal seek as the window opens it: by key, from bar and inspector, and what its answer shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.launcher import Launcher
from gui.window import MainWindow
from tests.support.launching import launch, shut


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    launcher: Launcher = launch(tmp_path, qtbot)
    yield launcher.window
    shut(launcher)


def test_the_answer_is_compared_with_the_base_beside_the_open_dialog(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    session.select("unitree")
    window.actions_.goal.trigger()
    dialog = window._goal
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    qtbot.waitUntil(lambda: dialog.answer is not None, timeout=10_000)
    qtbot.mouseClick(dialog.create_, Qt.MouseButton.LeftButton)
    page = window.views.pages["scenarios"]
    assert window.views.current == "scenarios" and dialog.isVisible()
    made = page.facts.current
    assert page.facts.tree[made].name.startswith("Unitree at CNY")
    assert page.facts.pair == ("base", made) and {"base", made} <= set(page.facts.ids)
    assert {d.key for d in page.facts.differences} == set(page.facts.tree[made].overrides)
    dialog.reject()
    qtbot.mouseClick(page.bar.goal, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and dialog.origin == made  # sought in the scenario in hand


def test_it_is_in_the_palette_and_beside_the_scores(window: MainWindow, qtbot: QtBot) -> None:
    assert any(action.text() == "Goal seek…" for action in window.actions_.all())
    window.docks.inspector.scores.goal_wanted.emit()
    assert window._goal is not None and window._goal.isVisible()
