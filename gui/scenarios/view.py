"""The Scenarios view: scenarios side by side on top, charts and what differs below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.i18n import tr
from gui.money import Money
from gui.scenarios.bar import ScenariosBar
from gui.scenarios.charts.row import ScenarioCharts
from gui.scenarios.exports import export_comparison
from gui.scenarios.facts import Facts
from gui.scenarios.inspector.sections import ScenarioSections
from gui.scenarios.notices import Notices
from gui.scenarios.side import Side
from gui.scenarios.table import ComparisonTable
from gui.session import Session
from gui.widgets.two_storeys import TwoStoreys, beside
from models.comparison.comparison import MOST
from models.scenarios import BASE

_UPPER = 50  # per cent of the height


class ScenariosView(TwoStoreys):
    """What if, by how much, and because of what; nothing is evaluated while it is hidden.

    `charts` are the pictures it saves. `options` holds what the user chose and can be set to bring
    it back; `said` carries a line for the status bar, `goal_wanted` asks for goal seek in a
    scenario.
    """

    goal_wanted = Signal(str)
    charts: ScenarioCharts

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("Scenarios"), _UPPER, parent)
        session.show_values()
        self._sections: ScenarioSections | None = None
        self.facts = Facts(session, money, self)
        self.bar = ScenariosBar(self.facts, self)
        self.notices = Notices(self.facts, self)
        self.table = ComparisonTable(self.facts, self.split)
        self.table.setMinimumHeight(120)
        below = QWidget(self.split)
        self.charts = ScenarioCharts(self.facts, below)
        self.side = Side(self.facts, below)
        beside(below, self.charts, self.side)
        self.stand(self.bar, self.notices)
        self.bar.export_wanted.connect(self._export)
        self.bar.new_wanted.connect(self.side.make_new)
        self.bar.goal_wanted.connect(lambda: self.goal_wanted.emit(self.facts.current))
        self.bar.copy_wanted.connect(self.side.copy_overrides)
        for part in (self.bar, self.table, self.charts, self.side):
            part.said.connect(self.said)

    def remembered(self) -> dict[str, Any]:
        return {"table": self.table, "charts": self.charts, "side": self.side,
                "facts": self.facts}

    def sections(self) -> ScenarioSections:
        """What the inspector shows while this view is in front; made when first asked for."""
        if self._sections is None:
            self._sections = ScenarioSections(self.facts, self.charts.bars.split)
            self._sections.goal_wanted.connect(
                lambda: self.goal_wanted.emit(self.facts.current))
        return self._sections

    def compare_with_base(self, scenario: str) -> None:
        """Show a scenario beside the base and what leads from the one to the other."""
        facts = self.facts
        if scenario not in facts.ids or BASE not in facts.ids:
            others = [id for id in facts.ids if id not in (BASE, scenario)][:MOST - 2]
            chosen = {BASE, scenario, *others}
            facts.show_ids([s.id for s in facts.tree.listed if s.id in chosen])
        facts.choose(scenario)
        facts.take_apart(BASE, scenario)

    def _export(self) -> None:
        export_comparison(self.facts, self.table.model().rows.tolist(), self, self.said.emit)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        self.facts.wake(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.facts.wake(False)
        super().hideEvent(event)
