"""The Valuation view: settings on top, the observations, charts and the model card below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.bar import ValuationBar
from gui.valuation.board import Board
from gui.valuation.inspector_sections import ValuationSections
from gui.valuation.observations import ObservationTable

SHORT = 850  # below this height of the window one chart at a time
_UPPER, _LOWER = 34, 66  # per cent of the height


class ValuationView(QWidget):
    """The calibration with its rows and its error; one company is selected in all of it.

    `cells` is the table the Edit menu acts on, `charts` are the pictures it saves. `options` holds
    what the user chose and can be set to bring it back; `said` carries a line for the status bar.
    """

    said = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session.show_values()
        self._session, self._money = session, money
        self._sections: ValuationSections | None = None
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Valuation"))
        self.bar = ValuationBar(session, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.table = ObservationTable(session, money, self.split)
        self.table.setMinimumHeight(120)
        self.charts = Board(session, money, self.split)
        self.card = self.charts.card
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.split, 1)
        self.split.setStretchFactor(0, _UPPER)
        self.split.setStretchFactor(1, _LOWER)
        self.split.setSizes([_UPPER * 10, _LOWER * 10])
        self.bar.level_changed.connect(self._show_level)
        for part in (self.bar, self.table, self.charts):
            part.said.connect(self.said)

    def sections(self) -> ValuationSections:
        """What the inspector shows while this view is in front; made when first asked for."""
        if self._sections is None:
            self._sections = ValuationSections(self._session, self._money)
        return self._sections

    @property
    def cells(self) -> ObservationTable:
        """The table the Edit menu acts on."""
        return self.table

    @property
    def options(self) -> dict[str, Any]:
        """Level, table, charts and sizes, as plain values."""
        sizes = self.split.sizes()
        return {"bar": self.bar.options, "table": self.table.options,
                "charts": self.charts.options, "upper": sizes[0] / max(sum(sizes), 1)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        def part(name: str) -> dict[str, Any]:
            value = options.get(name)
            return value if isinstance(value, dict) else {}

        self.bar.options = part("bar")
        self.table.options = part("table")
        self.charts.options = part("charts")
        upper = options.get("upper")
        if isinstance(upper, float) and 0.1 < upper < 0.9:
            self.split.setSizes([round(1000 * upper), round(1000 * (1 - upper))])

    def _show_level(self, level: float) -> None:
        self.table.show_level(level)
        self.charts.show_level(level)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.charts.set_single(self.window().height() < SHORT)
