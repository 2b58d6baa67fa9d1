"""The Factors view: bar on top, table left, weights right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.factors.bar import FactorsBar
from gui.factors.table import FactorTable
from gui.session import Session


class FactorsView(QWidget):
    """Assembles bar, table and the given weights panel.

    `options` (implied, bounds, overridden) can be kept and set; `options_changed` tells of them.
    """

    options_changed = Signal(dict)

    def __init__(
        self, session: Session, weights_panel: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = FactorsBar(session, self)
        self.table = FactorTable(session, self)
        self.weights = weights_panel
        self.bar.options_changed.connect(self._show_options)
        line = QFrame(self)
        line.setProperty("line", "v")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(line)
        row.addWidget(weights_panel)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addLayout(row, 1)

    @property
    def options(self) -> dict[str, Any]:
        """What the bar's checkboxes say."""
        return self.bar.options

    @options.setter
    def options(self, wanted: dict[str, Any]) -> None:
        self.bar.options = wanted
        self._show_options(self.bar.options)

    def _show_options(self, options: dict[str, Any]) -> None:
        self.table.show_options(options["implied"], options["bounds"], options["overridden"])
        self.options_changed.emit(options)
