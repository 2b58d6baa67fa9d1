"""The tool bar's choice of the scenario worked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from data.scenario_records import BASE
from gui.i18n import tr
from gui.scenarios.colours import colour_in, square
from gui.sentences import told
from gui.session import Update
from gui.theme.theme import colour, theme
from gui.widgets.combo import Combo

if TYPE_CHECKING:
    from gui.window.main import MainWindow

NEW, MANAGE = "/new", "/manage"  # no id of a scenario has a slash
WIDTH, WIDE = 148, 204  # beside a caption, and without
INDENT = "    "


class ScenarioBox(Combo):
    """Base and the tree below it, each with its colour; then what makes and manages scenarios.

    The tree is read when the list opens, so that a start in the base need not know scenarios.
    Arrow keys step from scenario to scenario; a refused one leaves the choice as it was.
    """

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        super().__init__(tr("Scenario"), parent)
        self._window, self._session = window, window.session
        self.setProperty("compact", False)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDE)
        self.view().setMinimumWidth(260)
        self.activated.connect(lambda _: self._chosen())
        self._session.changed.connect(self._changed)
        theme.changed.connect(self.refill)
        self.refill()

    def refill(self) -> None:
        """List what is there now; the whole tree only where it is read already."""
        blocked = self.blockSignals(True)
        self.clear()
        scenarios = self._session.scenarios
        if scenarios.read or scenarios.chosen != BASE:
            self._fill_tree()
        else:
            self.addItem(QIcon(square(colour("mark"))), tr("Base"), BASE)
        self.setCurrentIndex(self.findData(self._session.scenario))
        self.blockSignals(blocked)
        self.setToolTip(tr("Scenario: {name}. All views show it, and edits belong to it.").format(
            name=self._session.scenario_name))

    def _fill_tree(self) -> None:
        tree = self._session.scenarios.tree
        for scenario in tree.listed:
            icon = QIcon(square(colour_in(tree, scenario.id)))
            self.addItem(icon, INDENT * tree.depth(scenario.id) + tr(scenario.name), scenario.id)
            problem = tree.problems.get(scenario.id, "")
            if problem:
                self.setItemData(self.count() - 1, told(problem), Qt.ItemDataRole.ToolTipRole)
        self.insertSeparator(self.count())
        self.addItem(tr("New scenario…"), NEW)
        self.addItem(tr("Manage scenarios…"), MANAGE)

    def open(self) -> None:
        """Open the list with the keyboard in it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.showPopup()

    def showPopup(self) -> None:  # noqa: N802 (Qt's name)
        """Open the list, read anew."""
        _ = self._session.scenarios.tree
        self.refill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        many = self.count()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -many,
                 Qt.Key.Key_End: many}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Work in the next scenario of the tree, or the one before; the ends stay."""
        tree = self._session.scenarios.tree
        ids = [s.id for s in tree.listed if s.id not in tree.problems]
        at = min(max(ids.index(self._session.scenario) + by, 0), len(ids) - 1)
        self._session.set_scenario(ids[at])

    def _chosen(self) -> None:
        key = str(self.currentData())
        self.show_key(self._session.scenario)
        if key == NEW:
            self._window.new_scenario()
        elif key == MANAGE:
            self._window.manage_scenarios()
        else:
            self._session.set_scenario(key)
            self.show_key(self._session.scenario)

    def _changed(self, update: Update) -> None:
        if update.kinds & {"scenario", "universe"}:
            self.refill()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        """The list is indented; the field is not."""
        super().initStyleOption(option)
        option.currentText = option.currentText.strip()  # type: ignore[attr-defined]

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # a scenario is never left by accident
