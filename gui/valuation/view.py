"""The Valuation view: settings on top, the observations, charts and the model card below."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.bar import ValuationBar
from gui.valuation.board import Board
from gui.valuation.inspector_sections import ValuationSections
from gui.valuation.observations import ObservationTable
from gui.widgets.two_storeys import TwoStoreys

_UPPER = 34  # per cent of the height


class ValuationView(TwoStoreys):
    """The calibration with its rows and its error; one company is selected in all of it.

    `cells` is the table the Edit menu acts on, `charts` are the pictures it saves. `options` holds
    what the user chose and can be set to bring it back; `said` carries a line for the status bar.
    """

    charts: Board

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("Valuation"), _UPPER, parent)
        session.show_values()
        self._session, self._money = session, money
        self._sections: ValuationSections | None = None
        self.bar = ValuationBar(session, self)
        self.table = ObservationTable(session, money, self.split)
        self.table.setMinimumHeight(120)
        self.charts = Board(session, money, self.split)
        self.card = self.charts.card
        self.stand(self.bar)
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

    def remembered(self) -> dict[str, Any]:
        return {"bar": self.bar, "table": self.table, "charts": self.charts}

    def _show_level(self, level: float) -> None:
        self.table.show_level(level)
        self.charts.show_level(level)
