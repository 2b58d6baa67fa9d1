"""The Scenarios view: scenarios side by side on top, charts and what differs below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

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
from gui.widgets.labels import rule
from models.comparison.comparison import MOST
from models.scenarios import BASE

SHORT = 850  # below this height of the window one chart at a time
_UPPER, _LOWER = 50, 50  # per cent of the height


class ScenariosView(QWidget):
    """What if, by how much, and because of what; nothing is evaluated while it is hidden.

    `charts` are the pictures it saves. `options` holds what the user chose and can be set to bring
    it back; `said` carries a line for the status bar, `goal_wanted` asks for goal seek in a
    scenario.
    """

    said = Signal(str)
    goal_wanted = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session.show_values()
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Scenarios"))
        self._sections: ScenarioSections | None = None
        self.facts = Facts(session, money, self)
        self.bar = ScenariosBar(self.facts, self)
        self.notices = Notices(self.facts, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.table = ComparisonTable(self.facts, self.split)
        self.table.setMinimumHeight(120)
        below = QWidget(self.split)
        self.charts = ScenarioCharts(self.facts, below)
        self.side = Side(self.facts, below)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.charts, 1)
        row.addWidget(rule(below, vertical=True))
        row.addWidget(self.side)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.notices)
        box.addWidget(self.split, 1)
        self.split.setStretchFactor(0, _UPPER)
        self.split.setStretchFactor(1, _LOWER)
        self.split.setSizes([_UPPER * 10, _LOWER * 10])
        self.bar.export_wanted.connect(self._export)
        self.bar.new_wanted.connect(self.side.make_new)
        self.bar.goal_wanted.connect(lambda: self.goal_wanted.emit(self.facts.current))
        self.bar.copy_wanted.connect(self.side.copy_overrides)
        for part in (self.bar, self.table, self.charts, self.side):
            part.said.connect(self.said)

    @property
    def options(self) -> dict[str, Any]:
        """Scenarios, order, charts and sizes, as plain values."""
        sizes = self.split.sizes()
        return {"facts": self.facts.options, "table": self.table.options,
                "charts": self.charts.options, "side": self.side.options,
                "upper": sizes[0] / max(sum(sizes), 1)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        def part(name: str) -> dict[str, Any]:
            value = options.get(name)
            return value if isinstance(value, dict) else {}

        self.table.options = part("table")
        self.charts.options = part("charts")
        self.side.options = part("side")
        self.facts.options = part("facts")
        upper = options.get("upper")
        if isinstance(upper, float) and 0.1 < upper < 0.9:
            self.split.setSizes([round(1000 * upper), round(1000 * (1 - upper))])

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.charts.set_single(self.window().height() < SHORT)
