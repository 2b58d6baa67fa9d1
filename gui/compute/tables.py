"""The tables of the Compute view by topic, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.assumptions.layouts import layout_of
from gui.assumptions.table import AssumptionTable
from gui.compute.choice import Choice
from gui.i18n import mark, tr
from gui.session import Session
from gui.widgets.combo import Combo

if TYPE_CHECKING:
    from gui.compute.check import CheckPanel

TOPICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "chips": (mark("Chips"), ("chips", "chip_prices", "chip_power", "electricity",
                              "market_settings", "vla_devices")),
    "workloads": (mark("Workloads"), ("workloads", "architectures", "token_prices",
                                      "vla_models")),
    "claims": (mark("Claims"), ("ratio_claims", "claims", "vla_points")),
    "supply": (mark("Supply"), ("supply_shares", "supply_deals", "supply_layers",
                                "supply_response", "export_rules", "capacity")),
    "migration": (mark("Migration"), ("readiness_rows", "migration_bands", "engineer_rates")),
    "companies": (mark("Companies"), ("profiles", "profile_mix", "segment_profiles",
                                      "robot_bom")),
}
PANELS = {"onboard": mark("On board"), "sizing": mark("Sizing"), "check": mark("Check")}
KEPT = ("onboard", "sizing")  # panels whose choices are remembered


class Tables(QWidget):
    """Topics as tabs, the tables of a topic in a combo beside a filter; panels behind them.

    `table` is the table in front (of a panel: the one before it). `options` can be kept and set;
    `said` carries a line for the status bar.
    """

    said = Signal(str)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._choice = session, choice
        self._made: dict[str, AssumptionTable] = {}
        self._panels: dict[str, Any] = {}
        self._panel_options: dict[str, dict[str, Any]] = {}
        self._front: dict[str, str] = {}  # topic -> its table in front
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(tr("Tables"))
        for title, _ in TOPICS.values():
            self.tabs.addTab(tr(title))
        for title in PANELS.values():
            self.tabs.addTab(tr(title))
        self.tabs.setStyleSheet("QTabBar::tab { padding-left: 8px; padding-right: 8px; }")
        self.which = Combo(tr("Table"), self)
        self.which.setFixedWidth(140)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter rows"))
        self.filter.setAccessibleName(tr("Filter rows"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(96)
        self.add = QToolButton(self)
        self.add.setText("+")
        self.add.setToolTip(tr("Add a row of your own"))
        self.add.setAccessibleName(tr("Add a row of your own"))
        head = QWidget(self)
        head.setProperty("ground", "window")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(6)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.addWidget(self.tabs, 1)
        for part in (self.which, self.filter, self.add):
            line.addWidget(part)
        self.pages = QStackedWidget(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(head)
        box.addWidget(self.pages, 1)
        self.table = self._table("chips")
        self.tabs.currentChanged.connect(self._turn)
        self.which.activated.connect(self._picked)
        self.filter.textChanged.connect(self._filter)
        self.add.clicked.connect(self._add_row)
        choice.changed.connect(self._follow)
        self._turn()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(320, 140)

    @property
    def topic(self) -> str:
        """The topic or panel in front."""
        return (*TOPICS, *PANELS)[self.tabs.currentIndex()]

    def show_table(self, name: str) -> None:
        """Bring a table or panel to the front."""
        for at, (topic, (_, tables)) in enumerate(TOPICS.items()):
            if name in tables:
                self._front[topic] = name
                self.tabs.setCurrentIndex(at)
                self._turn()
        if name in PANELS:
            self.tabs.setCurrentIndex((*TOPICS, *PANELS).index(name))

    @property
    def options(self) -> dict[str, Any]:
        return {"topic": self.topic, "front": dict(self._front), "panels": {
            **self._panel_options, **{name: panel.options for name, panel in self._panels.items()
                                      if name in KEPT}}}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        front = options.get("front")
        if isinstance(front, dict):
            self._front = {topic: table for topic, table in front.items()
                           if topic in TOPICS and table in TOPICS[topic][1]}
        panels = options.get("panels")
        if isinstance(panels, dict):
            self._panel_options = {k: v for k, v in panels.items() if isinstance(v, dict)}
        if options.get("topic") in (*TOPICS, *PANELS):
            self.tabs.setCurrentIndex((*TOPICS, *PANELS).index(options["topic"]))
        self._turn()

    # -- inside ------------------------------------------------------------------------------------

    def _turn(self) -> None:
        topic = self.topic
        for part in (self.which, self.filter, self.add):
            part.setVisible(topic in TOPICS)
        if topic in PANELS:
            self.pages.setCurrentWidget(self._panel(topic))
            return
        tables = TOPICS[topic][1]
        name = self._front.get(topic, tables[0])
        self.which.fill({table: tr(layout_of(table).title) for table in tables}, name)
        self.which.setVisible(len(tables) > 1)
        self.table = self._table(name)
        self.filter.setText(self.table.filter)
        self.pages.setCurrentWidget(self.table)
        self._follow()

    def _picked(self) -> None:
        self._front[self.topic] = self.which.currentData()
        self._turn()

    def _filter(self, text: str) -> None:
        self.table.filter = text

    def _add_row(self) -> None:
        self.table.ask_row()

    def _follow(self) -> None:
        if self.table is self._made.get("chips"):
            self.table.choose(self._choice.chip)

    def _table(self, name: str) -> AssumptionTable:
        if name not in self._made:
            made = AssumptionTable(self._session, name, layout_of(name), self.pages)
            if name == "chips":
                made.row_chosen.connect(self._choice.choose)
            self._made[name] = made
            self.pages.addWidget(made)
        return self._made[name]

    def _panel(self, name: str) -> Any:
        if name not in self._panels:
            self._panels[name] = _PANELS[name](self._session, self._choice, self.pages)
            if name in KEPT and name in self._panel_options:
                self._panels[name].options = self._panel_options[name]
            self.pages.addWidget(self._panels[name])
        return self._panels[name]


def _check(session: Session, choice: Choice, parent: QWidget) -> CheckPanel:
    from gui.compute.check import CheckPanel

    return CheckPanel(session, parent)


def _onboard(session: Session, choice: Choice, parent: QWidget) -> QWidget:
    from gui.compute.onboard import OnboardPanel

    return OnboardPanel(session, choice, parent)


def _sizing(session: Session, choice: Choice, parent: QWidget) -> QWidget:
    from gui.compute.sizing import SizingPanel

    return SizingPanel(session, choice, parent)


_PANELS: dict[str, Callable[[Session, Choice, QWidget], QWidget]] = {
    "check": _check, "onboard": _onboard, "sizing": _sizing}
