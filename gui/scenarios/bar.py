"""The bar above the comparison: which scenarios, against what, which companies, export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)

from gui.i18n import tr
from gui.scenarios.columns import CHOICES
from gui.scenarios.facts import Facts
from gui.sentences import told
from gui.widgets.combo import Combo
from gui.widgets.labels import rule
from models.comparison.comparison import FEWEST, MOST

HEIGHT = 36


class ScenariosBar(QWidget):
    """Choice of scenarios shown, what changes count against, the filter, what can be done."""

    new_wanted = Signal()
    copy_wanted = Signal()
    goal_wanted = Signal()
    export_wanted = Signal()
    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("What is compared"))
        self.setFixedHeight(HEIGHT)
        self.new = self._button(tr("+ Scenario"), tr("Create a scenario that inherits from the "
                                                     "one in hand"))
        self.new.clicked.connect(self.new_wanted)
        self.shown = self._button(tr("Shown"), tr("Choose the two to six scenarios side by side"))
        self.shown.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = _Menu(self.shown)
        self.menu.aboutToShow.connect(self._fill)
        self.shown.setMenu(self.menu)
        self.columns = self._button(tr("Columns ▾"), tr("Choose what is shown of each scenario"))
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds = _Menu(self.columns)
        self.kinds.aboutToShow.connect(self._fill_kinds)
        self.columns.setMenu(self.kinds)
        self.copying = self._button(tr("Copy overrides…"),
                                    tr("Copy what one scenario sets, or what you edited in the "
                                       "base, to another, with a preview"))
        self.copying.clicked.connect(self.copy_wanted)
        self.goal = self._button(tr("Goal seek…"), tr("Which scores of the selected company reach "
                                                      "a value or a rank (Ctrl+Shift+G)"))
        self.goal.clicked.connect(self.goal_wanted)
        self.against = Combo(tr("Changes against"), self)
        self.against.fill(
            {"base": tr("Against base"), "parent": tr("Against parent")}, facts.against)
        self.against.setToolTip(tr("Count moves and changes against the base, or against the "
                                   "scenario each inherits from"))
        self.against.activated.connect(
            lambda _: facts.count_against(str(self.against.currentData())))
        self.only = QCheckBox(tr("Only what changed"), self)
        self.only.setToolTip(tr("List only companies in which something differs"))
        self.only.toggled.connect(facts.show_only_changed)
        self.export = self._button(tr("Export…"),
                                   tr("Write table, inputs and scenarios to Excel, CSV or JSON"))
        self.export.clicked.connect(self.export_wanted)
        box = QHBoxLayout(self)
        box.setContentsMargins(6, 0, 6, 1)
        box.setSpacing(4)
        for widget in (self.new, self.shown, self.columns, self.copying, self.goal, _divider(self),
                       self.against, self.only):
            box.addWidget(widget)
        box.addStretch(1)
        box.addWidget(self.export)
        self._below = rule(self)
        facts.changed.connect(self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._below.setGeometry(0, self.height() - 1, self.width(), 1)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # -- which scenarios ---------------------------------------------------------------------------

    def _fill(self) -> None:
        facts = self._facts
        self.menu.clear()
        for scenario in facts.tree.listed:
            indent = "    " * max(facts.tree.depth(scenario.id) - 1, 0)
            action = self.menu.addAction(indent + facts.lettered(scenario.id).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(scenario.id in facts.ids)
            action.setData(scenario.id)
            action.setEnabled(not facts.broken(scenario.id))
            action.setToolTip(told(facts.tree.problems.get(scenario.id, "")))
            action.toggled.connect(lambda _, action=action: self._toggled(action))

    def _fill_kinds(self) -> None:
        self.kinds.clear()
        for kind, name in CHOICES.items():
            action = self.kinds.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(kind in self._facts.columns)
            action.setData(kind)
            action.toggled.connect(lambda _: self._facts.show_columns(
                frozenset(a.data() for a in self.kinds.actions() if a.isChecked())))

    def _toggled(self, action: QAction) -> None:
        facts = self._facts
        chosen = {a.data() for a in self.menu.actions() if a.isChecked()}
        if facts.show_ids([s.id for s in facts.tree.listed if s.id in chosen]):
            return
        self.said.emit(tr("{fewest} to {most} scenarios can stand side by side.").format(
            fewest=FEWEST, most=MOST))
        blocked = action.blockSignals(True)
        action.setChecked(not action.isChecked())
        action.blockSignals(blocked)

    # -- updates -----------------------------------------------------------------------------------

    def _show(self) -> None:
        facts = self._facts
        self.shown.setText(tr("Shown: {letters} ▾").format(
            letters=" ".join(facts.letter(id) for id in facts.ids) or "–"))
        self.against.show_key(facts.against)
        blocked = self.only.blockSignals(True)
        self.only.setChecked(facts.only_changed)
        self.only.blockSignals(blocked)
        self.export.setEnabled(facts.comparison is not None)


class _Menu(QMenu):
    """A menu that stays open while its marks are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        action = self.activeAction()
        if action is not None and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def _divider(parent: QWidget) -> QFrame:
    line = rule(parent, vertical=True)
    line.setFixedHeight(18)
    return line
