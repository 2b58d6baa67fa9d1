"""The views of the window: built when first shown, remembered, and what the menus do in each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.compute.deployment import DeploymentDialog
from gui.help import PAGES
from gui.help.viewer import HelpWindow
from gui.launcher import Launcher
from gui.window import MainWindow
from gui.window.views import HELP, VIEWS
from tests.support.launching import launch, shut


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def window(launcher: Launcher) -> MainWindow:
    return launcher.window


def click_tab(window: MainWindow, qtbot: QtBot, name: str) -> None:
    rect = window.tabs.tabRect(tuple(VIEWS).index(name))
    qtbot.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=rect.center())


def test_a_view_is_built_when_it_is_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert set(window.views.pages) == {"factors"}
    click_tab(window, qtbot, "compute")
    assert window.views.current == "compute"
    assert window.views.pages["compute"].isVisible()
    assert not window.factors.isVisible()
    assert "chips" in window.status.counts.text()
    click_tab(window, qtbot, "factors")
    assert "companies" in window.status.counts.text()


def test_ctrl_and_a_number_bring_a_view_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    for number, name in enumerate(VIEWS, 1):
        action = next(a for a in window.actions_.views
                      if a.shortcut().toString() == f"Ctrl+{number}")
        action.trigger()
        assert window.views.current == name


def test_the_view_in_front_comes_back_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    first = launch(tmp_path, qtbot)
    first.window.views.show_view("compute")
    first.window.views.pages["compute"].choice.choose("nvidia_h200")
    shut(first)
    second = launch(tmp_path, qtbot)
    assert second.window.views.current == "compute"
    assert second.window.views.pages["compute"].choice.chip == "nvidia_h200"
    shut(second)


def test_the_edit_menu_acts_on_the_table_in_front(window: MainWindow, qtbot: QtBot) -> None:
    window.views.show_view("compute")
    page = window.views.pages["compute"]
    page.tables.table.choose("nvidia_h20")
    copy = window.actions_.cells[0]
    copy.trigger()
    assert "H20" in QGuiApplication.clipboard().text()


def test_undo_reaches_across_views(window: MainWindow, qtbot: QtBot) -> None:
    from gui.commands.compute import set_assumptions

    session = window.session
    cell = ("chips", "nvidia_h20", "bandwidth_gb_s")
    session.apply(set_assumptions(session, {cell: 4800.0}))
    window.views.show_view("market")
    window.actions_.undo.trigger()
    assert session.book.value(*cell) == 4000.0


def test_every_view_has_its_help_page(window: MainWindow, qtbot: QtBot) -> None:
    for name in VIEWS:
        window.views.show_view(name)
        window.actions_.help.trigger()
        helps = [w for w in window.findChildren(HelpWindow) if w.isVisible()]
        assert PAGES[helps[-1].list.currentRow()] == HELP[name]
        helps[-1].close()


def test_charts_of_the_view_in_front_are_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.views.show_view("compute")
    window.actions_.save_charts.trigger()
    names = sorted(p.name for p in folder.iterdir())
    assert any("cost" in n and n.endswith(".svg") for n in names)
    assert not any("heatmap" in n for n in names)


def test_a_deployment_is_checked_from_the_tools_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.deployment.trigger()
    dialog = window.findChild(DeploymentDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_values_by_the_model_or_the_newest_are_chosen_and_remembered(
    tmp_path: Path, qtbot: QtBot
) -> None:
    first = launch(tmp_path, qtbot)
    assert first.window.ranked.values == "model"
    first.window.actions_.values[1].trigger()
    assert first.window.ranked.values == "newest"
    shut(first)
    second = launch(tmp_path, qtbot)
    assert second.window.ranked.values == "newest"
    shut(second)


def test_every_view_takes_a_company_that_comes_and_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    from data.own_rows import own_key
    from data.workspace.records import Change
    from gui.commands.command import Command

    for name in VIEWS:
        window.views.show_view(name)
    session = window.session
    company = {"name": "My Robots", "country": "CN", "segment": "humanoid", "status": "private"}
    add = Command("import", "Import a company", (
        Change(own_key("robotics", "company", "mine"), None, company),))
    for name in VIEWS:
        window.views.show_view(name)
        session.apply(add)
        session.select("mine")
        qtbot.wait(20)
        assert session.company.name == "My Robots"
        session.stack.undo()
        qtbot.wait(20)
        assert session.selection != "mine"
