"""The scenario worked in, in the whole window: chosen, in sight, remembered, left again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.commands import set_cells
from gui.commands.own_rows import remove_rows
from gui.commands.scenarios import create_scenario, remove_scenario
from gui.dialogs.new_scenario import NewScenarioDialog
from gui.dialogs.palette import Palette
from gui.launcher import Launcher
from gui.window import MainWindow
from gui.window.scenario_box import MANAGE, NEW, ScenarioBox
from gui.window.scenario_menu import ScenarioMenu
from tests.support.launching import launch, shut

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def window(launcher: Launcher) -> MainWindow:
    return launcher.window


def pick(qtbot: QtBot, box: ScenarioBox, key: str) -> None:
    """Open the list with a click and click on a line of it."""
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    rect = view.visualRect(box.model().index(box.findData(key), 0))
    qtbot.mouseMove(view.viewport(), rect.center())
    qtbot.wait(QApplication.doubleClickInterval() + 50)  # a popup takes an early release for a slip
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_the_list_chooses_and_tool_bar_title_and_status_say_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, box = window.session, window.tools.scenario
    assert box.currentText() == "Base" and "winter" not in window.windowTitle()
    assert window.status.scenario.isHidden() and window.tools.tint is None
    before = session.evaluation.ranks.tolist()
    pick(qtbot, box, "funding_winter")
    assert session.scenario == "funding_winter"
    assert session.evaluation.ranks.tolist() != before
    assert box.currentText().strip() == "Funding winter" and not box.itemIcon(0).isNull()
    assert window.windowTitle().endswith("Robotics – Funding winter")
    assert window.status.scenario.isVisible() and "Funding winter" in window.status.scenario.text()
    tint, bar = window.tools.tint, window.tools
    assert tint is not None
    edge = bar.grab().toImage().pixelColor(bar.width() // 2, bar.height() - 1)
    assert edge.rgb() == tint.rgb()
    child = box.itemText(box.findData("ascend_claimed"))
    parent = box.itemText(box.findData("ascend_derived"))
    indents = [len(text) - len(text.lstrip()) for text in (child, parent)]
    assert indents[0] > indents[1] > 0
    assert "against the base" in str(window.ranked.model().headerData(1, Qt.Orientation.Horizontal,
                                                          Qt.ItemDataRole.ToolTipRole))


def test_arrow_keys_step_through_scenarios_and_never_into_new(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, box = window.session, window.tools.scenario
    box.setFocus()
    ids = [s.id for s in session.scenarios.tree.listed]
    qtbot.keyClick(box, Key.Key_Down)
    assert session.scenario == ids[1]
    qtbot.keyClick(box, Key.Key_End)
    assert session.scenario == ids[-1]
    qtbot.keyClick(box, Key.Key_Down)
    assert session.scenario == ids[-1] and box.currentData() == ids[-1]
    assert not window.findChildren(NewScenarioDialog)
    qtbot.keyClick(box, Key.Key_Home)
    assert session.scenario == "base"


def test_shortcuts_step_and_lead_back(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    ids = [s.id for s in session.scenarios.tree.listed]
    window.activateWindow()
    table = window.factors.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_PageDown, Mod.ControlModifier | Mod.ShiftModifier)
    qtbot.keyClick(table, Key.Key_PageDown, Mod.ControlModifier | Mod.ShiftModifier)
    assert session.scenario == ids[2]
    qtbot.keyClick(table, Key.Key_PageUp, Mod.ControlModifier | Mod.ShiftModifier)
    assert session.scenario == ids[1]
    qtbot.keyClick(table, Key.Key_B, Mod.ControlModifier | Mod.ShiftModifier)
    assert session.scenario == "base"


def test_the_palette_finds_scenarios_by_name(window: MainWindow, qtbot: QtBot) -> None:
    window.show_palette()
    palette = window.findChild(Palette)
    qtbot.keyClicks(palette.edit, "scenario winter")
    qtbot.keyClick(palette.edit, Key.Key_Return)
    assert window.session.scenario == "funding_winter"


def test_the_menu_lists_the_tree_and_checks_the_one_worked_in(window: MainWindow) -> None:
    menu = window.menuBar().findChild(ScenarioMenu)
    menu.aboutToShow.emit()
    by_name = {a.text().strip(): a for a in menu.actions()}
    assert by_name["Base"].isChecked() and not by_name["Funding winter"].isChecked()
    by_name["Funding winter"].trigger()
    menu.aboutToShow.emit()
    by_name = {a.text().strip(): a for a in menu.actions()}
    assert window.session.scenario == "funding_winter" and by_name["Funding winter"].isChecked()


def test_a_new_scenario_is_named_made_and_worked_in(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    pick(qtbot, window.tools.scenario, NEW)
    dialog = window.findChild(NewScenarioDialog)
    assert window.tools.scenario.currentData() == "base"
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Funding winter")
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and "another scenario" in dialog.problem.text().lower()
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Worse")
    assert dialog.problem.isHidden()
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert session.scenario_name == "Worse" and session.scenarios.tree[session.scenario].empty
    assert session.evaluation is session.base_evaluation
    session.stack.undo()
    assert session.scenario == "base"
    assert "Back in the base" in window.statusBar().currentMessage()


def test_manage_opens_the_list_and_a_double_click_there_works_in_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    pick(qtbot, window.tools.scenario, MANAGE)
    assert window.views.current == "scenarios" and window.session.scenario == "base"
    lines = window.views.pages["scenarios"].side.manage.list
    lines.setCurrentItem(lines.item_of("funding_winter"))
    qtbot.keyClick(lines, Key.Key_Return)
    assert window.session.scenario == "funding_winter"
    assert lines.item_of("funding_winter").font(0).bold() or (
        lines.item_of("funding_winter").font(0).weight()
        > lines.item_of("base").font(0).weight())


def test_a_scenario_deleted_while_worked_in_leads_back_with_a_notice(window: MainWindow) -> None:
    session = window.session
    session.set_scenario("funding_winter")
    session.apply(remove_scenario(session, session.scenarios.tree, "funding_winter"))
    assert session.scenario == "base"
    assert "Back in the base" in window.statusBar().currentMessage()
    assert window.tools.scenario.currentText() == "Base"
    assert "winter" not in window.windowTitle() and window.status.scenario.isHidden()


def test_the_scenario_is_remembered_for_each_workspace(tmp_path: Path, qtbot: QtBot) -> None:
    first = launch(tmp_path, qtbot)
    first.session.set_scenario("funding_winter")
    first.open_workspace(tmp_path / "other.servoscope", create=True)
    assert first.session.scenario == "base"
    first.open_workspace(tmp_path / "test.servoscope")
    assert first.session.scenario == "funding_winter"
    cell = (0, 0)
    first.session.apply(set_cells(first.session, {cell: 0.31}))
    shut(first)
    again = launch(tmp_path, qtbot)
    assert again.session.scenario == "funding_winter"
    assert again.session.evaluation.cells.score[cell] == 0.31
    assert again.window.tools.scenario.currentText().strip() == "Funding winter"
    shut(again)


def test_another_language_stays_in_the_scenario(launcher: Launcher, qtbot: QtBot) -> None:
    launcher.session.set_scenario("funding_winter")
    launcher.switch_language("zh_CN")
    assert launcher.session.scenario == "funding_winter"
    assert launcher.window.windowTitle().endswith(launcher.session.scenario_name)
    launcher.switch_language("en")


def test_overrides_of_what_is_gone_are_told_and_kept(window: MainWindow) -> None:
    session = window.session
    overrides = {"score/robotics/unitree/mass_production": {"score": 0.1},
                 "score/robotics/nobody/mass_production": {"score": 0.2},
                 "compute/chips/no_chip/tdp_w": {"value": 300}}
    id, command = create_scenario(
        session, session.scenarios.tree, "Mine", overrides=overrides)
    session.apply(command)
    assert window.views.notices.isHidden()
    session.set_scenario(id)
    text = window.views.notices.text.text()
    assert window.views.notices.isVisible() and "2 inputs that Mine sets" in text
    assert "score/robotics/nobody/mass_production" in text and "compute/chips/no_chip" in text
    session.apply(remove_rows(session, "company", ["unitree"]))
    assert "3 inputs that Mine sets" in window.views.notices.text.text()
    assert session.base_value("scenario/mine")["overrides"] == overrides
    session.set_scenario("base")
    assert window.views.notices.isHidden()
