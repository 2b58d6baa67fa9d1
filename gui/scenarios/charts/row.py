"""The charts below the comparison: ranks, changes, values, what caused a change, expectations."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.charts.charts import Charts, Groups
from gui.charts.plot import Plot
from gui.i18n import tr
from gui.scenarios.charts.change_map import ChangeMap
from gui.scenarios.charts.expected import ExpectedValues
from gui.scenarios.charts.slope import RankSlope
from gui.scenarios.charts.values import ValueDots
from gui.scenarios.charts.waterfall import ChangeBars
from gui.scenarios.facts import Facts

THREE, TWO = 940, 590  # widths from which three and two charts stand side by side
_SHARES = {1: [1.0], 2: [0.4, 0.6], 3: [0.34, 0.31, 0.35]}


def groups(width: int, single: bool) -> Groups:
    """Which of ranks, changes, causes, values and expectations share a place, by the width."""
    if single or width < TWO:
        return ((0, 1, 2, 3, 4),)
    return ((0, 1), (2,), (3, 4)) if width >= THREE else ((0, 1), (2, 3, 4))


class ScenarioCharts(Charts):
    """The live charts of the comparison; `options` also holds what is taken apart."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        self.facts = facts
        self.slope, self.bars, self.dots = RankSlope(facts), ChangeBars(facts), ValueDots(facts)
        self.map, self.expected = ChangeMap(facts), ExpectedValues(facts)
        charts: dict[str, Plot] = {
            "ranks": self.slope, "changes": self.map, "causes": self.bars, "values": self.dots,
            "expected": self.expected}
        super().__init__(facts.session, charts, _SHARES, parent)

    def groups(self, width: int, single: bool) -> Groups:
        return groups(width, single)

    def choices(self) -> dict[str, Any]:
        return {**super().choices(), "measure": self.bars.split.measure,
                "map": str(self.map.show_.currentData())}

    def take_choices(self, options: dict[str, Any]) -> None:
        measure = options.get("measure")
        if measure in ("value", "composite", "rank"):
            self.bars.measure.show_key(measure)
            self.bars.split.measure = measure
        if self.map.show_.findData(options.get("map")) >= 0:
            self.map.show_.show_key(str(options["map"]))
        super().take_choices(options)

    def note(self) -> str:
        facts, evaluation = self.facts, self.session.evaluation
        names = [facts.lettered(id) for id in facts.ids]
        return " · ".join([tr(self.session.universe.name), *names,
                           tr("as of {day}").format(day=evaluation.as_of.isoformat())])

    def stem(self, name: str) -> str:
        return f"{self.session.universe.id} {name} {self.session.evaluation.as_of.isoformat()}"
