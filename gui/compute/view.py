"""The Compute view: the case on top, tables in the middle, charts and readings below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

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
from gui.widgets.labels import rule

SHORT = 850  # below this height of the window one chart at a time
_UPPER, _LOWER = 46, 54  # per cent of the height


class ComputeView(QWidget):
    """Everything about chips, workloads, supply and migration; one chip is chosen in all of it.

    `cells` is the table the Edit menu acts on, `charts` are the pictures it saves. `options` holds
    what the user chose and can be set to bring it back.
    """

    said = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sections: ComputeSections | None = None
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Compute"))
        self.choice = Choice(self._first_chip(session), self)
        self.bar = ComputeBar(session, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.tables = Tables(session, self.choice, self.split)
        below = QWidget(self.split)
        self.charts = ComputeCharts(session, self.choice, below)
        self.side = Side(session, self.choice, below)
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
        box.addWidget(self.split, 1)
        self.split.setStretchFactor(0, _UPPER)
        self.split.setStretchFactor(1, _LOWER)
        self.split.setSizes([_UPPER * 10, _LOWER * 10])
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

    @property
    def options(self) -> dict[str, Any]:
        """Tables in front, charts, readings, sizes and the chosen chip, as plain values."""
        sizes = self.split.sizes()
        return {"tables": self.tables.options, "charts": self.charts.options,
                "side": self.side.options, "chip": self.choice.chip,
                "upper": sizes[0] / max(sum(sizes), 1)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        def part(name: str) -> dict[str, Any]:
            value = options.get(name)
            return value if isinstance(value, dict) else {}

        self.tables.options = part("tables")
        self.charts.options = part("charts")
        self.side.options = part("side")
        if isinstance(options.get("chip"), str) and options["chip"]:
            self.choice.choose(options["chip"])
        upper = options.get("upper")
        if isinstance(upper, float) and 0.1 < upper < 0.9:
            self.split.setSizes([round(1000 * upper), round(1000 * (1 - upper))])

    @staticmethod
    def _first_chip(session: Session) -> str:
        """The first chip with a claim, because it is what there is to decide."""
        sheet = session.book.sheet("ratio_claims")
        chips = session.book.sheet("chips")
        return next((s for s in sheet.texts("subject") if s in chips.row), chips.ids[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.charts.set_single(self.window().height() < SHORT)
