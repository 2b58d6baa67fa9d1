"""The Factors view: bar on top, table left, weights right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.factors.bar import FactorsBar
from gui.factors.table import FactorTable
from gui.session import Session

if TYPE_CHECKING:
    from gui.weights import WeightsPanel

WEIGHTS_WIDTH = 200  # of the panel, wherever the window is wide enough


class FactorsView(QWidget):
    """Assembles bar, table and a weights panel, which can come later: its place is kept.

    `options` (implied, bounds, overridden) can be kept and set; `options_changed` tells of them.
    """

    options_changed = Signal(dict)

    def __init__(
        self, session: Session, weights_panel: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar = FactorsBar(session, self)
        self.table = FactorTable(session, self)
        self.weights = weights_panel or self._place()
        self.bar.options_changed.connect(self._show_options)
        self.bar.disputed.only_changed.connect(self.table.show_only_disputed)
        line = QFrame(self)
        line.setProperty("line", "v")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        box.addLayout(self._row, 1)
        self._row.addWidget(self.table, 1)
        self._row.addWidget(line)
        self._row.addWidget(self.weights)

    def set_weights(self, panel: WeightsPanel) -> None:
        """Show the weights panel in the place kept for it, next after the table."""
        place, self.weights = self.weights, panel
        self._row.replaceWidget(place, panel)
        place.deleteLater()
        previous: QWidget = self.table
        for control in panel.controls():
            QWidget.setTabOrder(previous, control)
            previous = control

    def _place(self) -> QWidget:
        place = QWidget(self)
        place.setProperty("ground", "base")
        place.setFixedWidth(WEIGHTS_WIDTH)
        return place

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
