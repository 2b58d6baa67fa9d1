"""The base of the charts of the Scenarios view: they follow the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.charts.plot import Plot
from gui.charts.words import nothing_listed
from gui.scenarios.facts import Facts

if TYPE_CHECKING:
    from models.comparison import Comparison


class ScenarioPlot(Plot):
    """A chart of the comparison; `rows` are companies as they are drawn."""

    def __init__(self, facts: Facts, name: str, parent: QWidget | None = None) -> None:
        self.facts = facts
        super().__init__(facts.session, mouse=False, parent=parent)
        self._name = name
        self.setAccessibleName(name)

    def title(self) -> str:
        return self._name

    def listen(self) -> None:
        self.facts.changed.connect(self.refresh)
        self.session.selected.connect(self.selection_moved)

    def take(self, kinds: frozenset[str]) -> None:
        comparison = self.facts.comparison
        self.message = self.facts.problem if comparison is None else ""
        vacant = self.session.vacant
        if vacant:
            self.message = self.message or nothing_listed(self.session)
        if comparison is not None and not vacant:
            self.read(comparison)
        else:
            self.rows = np.zeros(0, dtype=np.int64)
        self.data_layer.renew()

    def read(self, comparison: Comparison) -> None:
        """Take the numbers to draw; sets `message` where there are none."""
        raise NotImplementedError
