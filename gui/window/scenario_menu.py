"""The Scenario menu: every scenario to work in, what steps between them, makes and manages them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import tr
from gui.scenarios.colours import colour_in, square
from gui.window.scenario_box import INDENT

if TYPE_CHECKING:
    from gui.window.main import MainWindow


def scenario_actions(window: MainWindow) -> list[QAction]:
    """An action per scenario for the palette; they go when the next ones are asked for."""
    for old in window.findChildren(QAction, _NAME):
        old.deleteLater()
    session = window.session
    found = []
    for scenario in session.scenarios.tree.listed:
        text = tr("Scenario: {name}").format(name=tr(scenario.name)).replace("&", "&&")
        action = QAction(text, window)
        action.setObjectName(_NAME)
        action.triggered.connect(partial(_work_in, window, scenario.id))
        found.append(action)
    return found


_NAME = "scenario"


class ScenarioMenu(QMenu):
    """Filled when it opens: the tree may be another by then."""

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        super().__init__(tr("&Scenario"), parent)
        self._window = window
        a = window.actions_
        self._first = self.addSeparator()
        self.addActions(a.scenarios)
        self.addSeparator()
        self.addAction(a.to_parent)
        self.addSeparator()
        self.addActions(a.make_scenarios)
        self._group = QActionGroup(self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for old in self._group.actions():
            self._group.removeAction(old)
            self.removeAction(old)
            old.deleteLater()
        session = self._window.session
        tree = session.scenarios.tree
        for scenario in tree.listed:
            text = INDENT * tree.depth(scenario.id) + tr(scenario.name).replace("&", "&&")
            action = QAction(QIcon(square(colour_in(tree, scenario.id))), text, self._group)
            action.setCheckable(True)
            action.setChecked(scenario.id == session.scenario)
            action.triggered.connect(partial(_work_in, self._window, scenario.id))
            self.insertAction(self._first, action)


def _work_in(window: MainWindow, id: str, _checked: bool = False) -> None:
    window.session.set_scenario(id)
