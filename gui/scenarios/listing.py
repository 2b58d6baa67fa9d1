"""The list of all scenarios, indented by what they inherit from; the check mark shows one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.format import score
from gui.i18n import tr
from gui.scenarios.facts import Facts
from gui.sentences import told
from gui.theme.theme import content_font, theme
from gui.widgets.shorthand import RIGHT
from models.comparison.comparison import FEWEST, MOST

_ID = int(Qt.ItemDataRole.UserRole)


class ScenarioList(QTreeWidget):
    """Names with letter, colour and probability; the current one is in hand."""

    delete_wanted = Signal()
    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._shape: object = None
        self._order: tuple[tuple[str, str], ...] = ()
        self._lines: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(tr("All scenarios"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(10, 10))
        self.setTabKeyNavigation(False)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, 44)
        self.currentItemChanged.connect(lambda now, _: self._chosen(now))
        self.itemChanged.connect(self._checked)
        self.itemDoubleClicked.connect(lambda item, _: self._work_in(item))
        facts.changed.connect(self._show)
        facts.chosen.connect(self._follow)
        theme.changed.connect(self._show)

    def item_of(self, id: str) -> QTreeWidgetItem | None:
        """The line of a scenario."""
        return self._lines.get(id)

    def _show(self) -> None:
        facts = self._facts
        shape = (facts.tree.listed, facts.ids, theme.tokens, facts.session.scenario)
        if shape == self._shape:
            return
        self._shape = shape
        blocked = self.blockSignals(True)
        self._line_up()
        for scenario in facts.tree.listed:
            item = self._lines[scenario.id]
            item.setText(0, facts.lettered(scenario.id))
            item.setIcon(0, _square(facts, scenario.id))
            item.setCheckState(0, Qt.CheckState.Checked if scenario.id in facts.ids
                               else Qt.CheckState.Unchecked)
            chance = scenario.probability
            item.setText(1, "" if chance is None else score(chance))
            item.setFont(0, content_font(semibold=scenario.id == facts.session.scenario))
            problem = facts.tree.problems.get(scenario.id, "")
            item.setToolTip(0, "\n".join(filter(None, (
                told(problem) or tr(scenario.note),
                tr("All views show it.") if scenario.id == facts.session.scenario
                else tr("Double-click or Enter to work in it.")))))
        self.blockSignals(blocked)
        self._follow()

    def _line_up(self) -> None:
        """One line per scenario below its parent; lines that stand right are kept, because Qt
        still works on one of them while it tells that its check mark was set."""
        order = tuple((scenario.id, scenario.parent) for scenario in self._facts.tree.listed)
        if order == self._order:
            return
        self._order, self._lines = order, {}
        self.clear()
        for id, parent in order:
            above = self._lines.get(parent)
            item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self)
            self._lines[id] = item
            item.setData(0, _ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setTextAlignment(1, RIGHT)
        self.expandAll()

    def _follow(self) -> None:
        item = self.item_of(self._facts.current)
        if item is not None and item is not self.currentItem():
            blocked = self.blockSignals(True)
            self.setCurrentItem(item)
            self.blockSignals(blocked)

    def _work_in(self, item: QTreeWidgetItem | None) -> None:
        """Let all views show a scenario, and edits belong to it."""
        if item is not None:
            self._facts.session.set_scenario(str(item.data(0, _ID)))

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._facts.choose(str(item.data(0, _ID)))

    def _checked(self, item: QTreeWidgetItem, column: int) -> None:
        if column:
            return
        facts = self._facts
        checked = {id for id, line in self._lines.items()
                   if line.checkState(0) == Qt.CheckState.Checked}
        if facts.show_ids([s.id for s in facts.tree.listed if s.id in checked]):
            return
        self.said.emit(tr("{fewest} to {most} scenarios can stand side by side.").format(
            fewest=FEWEST, most=MOST))
        self._shape = None
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._work_in(self.currentItem())
        else:
            super().keyPressEvent(event)


def _square(facts: Facts, id: str) -> QIcon:
    pixmap = QPixmap(10, 10)
    pixmap.fill(facts.colour(id))
    return QIcon(pixmap)
