"""The factor table to edit: what typing, keys, clipboard and menu do to scores."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from data.scenario_records import BASE
from gui.commands import set_reason
from gui.factors import clipboard
from gui.factors.edits import Edits
from gui.factors.entry import STEP, read_score, stepped
from gui.factors.grid import FactorGrid
from gui.factors.menu import cell_menu
from gui.factors.model import Cell
from gui.factors.numbers import editable
from gui.factors.reason import ReasonField
from gui.i18n import tr
from gui.session import Session
from gui.widgets.cells.blocks import Target
from gui.widgets.cells.editor import CellEditor
from gui.widgets.shorthand import Index


class FactorTable(FactorGrid):
    """A spreadsheet of scores."""

    evidence_requested = Signal(str, str)  # company id, factor id

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.edits = Edits(self._model)
        self._head.sectionResized.connect(self.editing.place)
        session.changed.connect(self.editing.place)
        session.listed.connect(self.editing.place)

    # -- cells -------------------------------------------------------------------------------------

    def cell_at(self, index: Index) -> Cell | None:
        return self._model.cell(index)

    def index_of(self, cell: Hashable) -> QModelIndex:
        assert isinstance(cell, tuple)
        known = cell[0] < len(self._model.evaluation.universe.companies)
        return self._model.place(cell) if known else QModelIndex()

    def make_editor(self, cell: Cell) -> CellEditor:
        known = self._model.own(cell)
        return CellEditor(cell, editable(known), self.cell_name(cell), self.viewport(),
                          lambda text, times: stepped(text, times, known))

    def read(self, cell: Cell, text: str) -> float | None:
        return read_score(text, self._model.own(cell))

    def take(self, values: Mapping[Cell, Any]) -> None:
        if None in values.values():
            self.edits.clear(list(values))
        else:
            self.edits.set(dict(values))

    def hint_for(self, cells: int) -> str:
        return tr("Enter sets this score, Ctrl+Enter all {n} selected.").format(n=cells)

    def plain(self, row: int, column: int) -> str:
        return clipboard.plain(self._model, row, column)

    def target(self) -> Target:
        return clipboard.target(self._model)

    # -- edits -------------------------------------------------------------------------------------

    def step(self, times: int) -> None:
        """Move all selected scores by so many hundredths."""
        self.attempt(lambda: self.edits.step(self.chosen_cells(), times * STEP))

    def fill_down(self) -> None:
        """Give the selected scores of each column the topmost one."""
        self.attempt(lambda: self.edits.fill_down(self.chosen_cells()))

    def clear(self) -> None:
        """Declare all selected scores unknown."""
        self.edits.clear(self.chosen_cells())

    def leave_out(self) -> None:
        """Say that the factors of all selected scores do not apply to the companies."""
        self.edits.leave_out(self.chosen_cells())

    def revert(self) -> None:
        """Let the implied scores stand again in all selected cells."""
        self.edits.revert(self.chosen_cells())

    def to_parent(self) -> None:
        """Let the scores of the scenario's parent stand again in all selected cells."""
        self.attempt(lambda: self.edits.to_parent(self.chosen_cells(), self.cell_name))

    def in_scenario(self) -> bool:
        return self.session.scenario != BASE

    def ask_reason(self) -> None:
        """Ask for the reason of the current score in a small field below it."""
        cell = self.current_cell()
        if cell is None:
            return
        reason = self.session.evaluation.sheet.why.get(cell, "")
        popup = ReasonField(self.cell_name(cell), reason, self)
        popup.field.returnPressed.connect(lambda: self._give_reason(popup, cell))
        below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(0, 1)
        popup.ask_at(self.viewport().mapToGlobal(below))

    def _give_reason(self, popup: ReasonField, cell: Cell) -> None:
        reason = popup.field.text().strip()
        popup.close()
        self.session.apply(set_reason(self.session, cell, reason))

    def show_evidence(self) -> None:
        """Ask for the evidence of the current score to be shown."""
        cell = self.current_cell()
        if cell is not None:
            universe = self.session.universe
            self.evidence_requested.emit(universe.companies[cell[0]].id,
                                         universe.factors[cell[1]].id)

    def menu(self) -> QMenu:
        return cell_menu(self)
