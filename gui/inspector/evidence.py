"""The evidence section: rows of one factor or of all."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.i18n import tr
from gui.inspector.evidence_rows import evidence_rows
from gui.inspector.row_edits import RowEdits
from gui.inspector.section import ListSection
from gui.names import factor_name
from gui.session import Session
from gui.widgets.combo import Combo

SHOWN = 7  # rows before "Show all"


class EvidenceSection(ListSection):
    """What is known about the selected company, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Evidence"), tr("No evidence of this factor is known."), SHOWN,
                         parent=parent)
        self._session = session
        self.filter = Combo(tr("Factor whose evidence is shown"), self)
        self.filter.setMaximumWidth(124)
        self.filter.activated.connect(lambda _: self.refresh())
        self.line.addWidget(self.filter)
        self.edits = RowEdits(session, "evidence", self)
        QWidget.setTabOrder(self.filter, self.edits.link)
        self.build()

    def build(self) -> None:
        """Offer the factors of the session's universe, all of them chosen."""
        factors = self._session.universe.factors
        self.filter.fill({"": tr("All factors")} | {f.id: factor_name(f) for f in factors}, "")

    def show_factor(self, factor: str) -> None:
        """Show the evidence of one factor ('': of all)."""
        self.filter.show_key(factor)
        self.refresh()

    def refresh(self) -> None:
        """Show the selected company's evidence as of the session's date."""
        session = self._session
        rows = evidence_rows(session.evaluation, session.company,
                             str(self.filter.currentData() or ""))
        self.show_rows(rows)
        self.aside.setText(tr("1 item") if len(rows) == 1 else
                           tr("{n} items").format(n=len(rows)))
