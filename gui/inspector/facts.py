"""Fundamentals, valuations and history of the selected company."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from data.workspace.records import Entry
from gui.i18n import tr
from gui.inspector.fact_rows import fundamental_rows, valuation_rows
from gui.inspector.history_rows import history_rows
from gui.inspector.row_edits import RowEdits
from gui.inspector.row_paint import LineDelegate
from gui.inspector.section import ListSection
from gui.money import Money
from gui.session import Session


class Fundamentals(ListSection):
    """The newest figure of each kind; older ones when all are asked for."""

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("Fundamentals"), tr("No fundamentals are known."), 1, parent=parent)
        self._session, self._money = session, money
        self.edits = RowEdits(session, "fundamental", self)

    def refresh(self, same: bool = False) -> None:
        """Show the selected company's; `same`: only the currency or a rate changed."""
        evaluation = self._session.evaluation
        known = evaluation.universe.fundamentals_of.get(self._session.selection, ())
        newest, older = fundamental_rows(
            known, evaluation.as_of, self._money, evaluation.newest.fx)
        self.model.set_few(max(len(newest), 1))
        self.show_rows(newest + older, same)


class Valuations(ListSection):
    """Observed valuations, newest first."""

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("Valuations"), tr("No valuation is known."), 4, parent=parent)
        self._session, self._money = session, money
        self.edits = RowEdits(session, "observation", self)

    def refresh(self, same: bool = False) -> None:
        """Show the selected company's; `same`: only the currency or a rate changed."""
        session, evaluation = self._session, self._session.evaluation
        known = evaluation.universe.observations_of.get(session.selection, ())
        newest = None if session.vacant else evaluation.observations[session.row]
        self.show_rows(valuation_rows(
            known, newest, evaluation.as_of, self._money, evaluation.newest.fx), same)


class History(ListSection):
    """Who changed what of this company, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("History"), tr("Nothing was changed yet."), 4, LineDelegate, parent)
        self._session = session
        self.aside.setText(tr("this company"))

    def show_entries(self, entries: Sequence[Entry], same: bool) -> None:
        """Show journal entries; `same`: of the company shown before."""
        today = datetime.now().astimezone().date()
        self.show_rows(history_rows(entries, self._session.company, today), same)
