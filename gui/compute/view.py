"""The Compute view: the case on top, tables in the middle, charts and readings below."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.assumptions.table import AssumptionTable
from gui.compute.bar import ComputeBar
from gui.compute.charts.row import ComputeCharts
from gui.compute.choice import Choice
from gui.compute.inspector_sections import ComputeSections
from gui.compute.side import Side
from gui.compute.tables import Tables
from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.widgets.two_storeys import TwoStoreys, beside

_UPPER = 46  # per cent of the height


class ComputeView(TwoStoreys):
    """Everything about chips, workloads, supply and migration; one chip is chosen in all of it.

    `cells` is the table the Edit menu acts on, `charts` are the pictures it saves. `options` holds
    what the user chose and can be set to bring it back.
    """

    charts: ComputeCharts

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compute"), _UPPER, parent)
        self._session = session
        self._sections: ComputeSections | None = None
        self.choice = Choice(self._first_chip(session), self)
        self.bar = ComputeBar(session, self)
        self.tables = Tables(session, self.choice, self.split)
        below = QWidget(self.split)
        self.charts = ComputeCharts(session, self.choice, below)
        self.side = Side(session, self.choice, below)
        beside(below, self.charts, self.side)
        self.stand(self.bar)
        self.charts.said.connect(self.said)
        self.tables.said.connect(self.said)

    def sections(self) -> ComputeSections:
        """What the inspector shows while this view is in front; made when first asked for."""
        if self._sections is None:
            self._sections = ComputeSections(self._session, self.choice)
        return self._sections

    @property
    def cells(self) -> AssumptionTable:
        """The table in front."""
        return self.tables.table

    def remembered(self) -> dict[str, Any]:
        return {"tables": self.tables, "charts": self.charts, "side": self.side,
                "choice": self.choice}

    @staticmethod
    def _first_chip(session: Session) -> str:
        """The first chip with a claim, because it is what there is to decide."""
        sheet = session.book.sheet("ratio_claims")
        chips = session.book.sheet("chips")
        return next((s for s in sheet.texts("subject") if s in chips.row), chips.ids[0])
