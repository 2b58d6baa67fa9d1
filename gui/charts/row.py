"""The charts below the factor table: ranked composites, factor scatter, heat map, side by side."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.charts.charts import Charts, Groups, part
from gui.charts.composites import Composites
from gui.charts.heatmap import HeatMap
from gui.charts.scatter import Scatter
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.i18n import tr
from gui.money import Money
from gui.session import Session

THREE, TWO = 1100, 560  # widths from which three and two charts stand side by side
_SHARES = {1: [1.0], 2: [0.46, 0.54], 3: [0.31, 0.36, 0.33]}


def groups(width: int, single: bool) -> Groups:
    """Which charts share a place, by the width of the row."""
    if single or width < TWO:
        return ((0, 1, 2),)
    return ((0,), (1,), (2,)) if width >= THREE else ((0,), (1, 2))


class ChartRow(Charts):
    """The live charts of the factors; `options` also holds the factors of the scatter."""

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        composites, heatmap = Composites(session), HeatMap(session)
        scatter = Scatter(session, money)
        charts = {"composites": composites, "scatter": scatter, "heatmap": heatmap}
        super().__init__(session, charts, _SHARES, parent)
        self.composites, self.scatter, self.heatmap = composites, scatter, heatmap
        self.scatter.factors.changed.connect(self.options_changed)

    def groups(self, width: int, single: bool) -> Groups:
        return groups(width, single)

    def set_visible_rows(self, first: int, last: int) -> None:
        """Rows of the session's order the table shows now, both included."""
        self.composites.set_visible_rows(first, last)

    def choices(self) -> dict[str, Any]:
        axes = {key: list(pair) for key, pair in self.scatter.factors.ids.items()}
        return {**super().choices(), "axes": axes}

    def take_choices(self, options: dict[str, Any]) -> None:
        self.scatter.set_factors({k: (v[0], v[1]) for k, v in part(options, "axes").items()
                                  if isinstance(v, list) and len(v) == 2})
        super().take_choices(options)

    def note(self) -> str:
        session, e = self.session, self.session.evaluation
        parts = [tr(session.universe.name), tr(METHOD_NAMES[e.sheet.method.name]),
                 tr("{mode} weights").format(mode=tr(MODE_NAMES[e.sheet.weights.mode]).lower()),
                 tr("as of {day}").format(day=e.as_of.isoformat())]
        if session.filtered:
            parts.append(tr("filter “{query}”").format(query=session.query.strip()))
        return " · ".join(parts)

    def stem(self, name: str) -> str:
        return f"{self.session.universe.id} {name} {self.session.evaluation.as_of.isoformat()}"
