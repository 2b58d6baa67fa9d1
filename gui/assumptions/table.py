"""The table of assumptions to edit: what typing, keys, clipboard and menu do to cells."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from data.scenario_records import BASE
from gui.assumptions import blocks
from gui.assumptions.add_row import RowForm, row_id
from gui.assumptions.columns import Layout
from gui.assumptions.edits import Edits
from gui.assumptions.entry import Entry, entry_of
from gui.assumptions.grid import AssumptionGrid
from gui.assumptions.menu import assumption_menu
from gui.assumptions.model import Spot
from gui.assumptions.note import TYPED
from gui.assumptions.source import SourceForm
from gui.commands.compute import add_row, drop_row, explain_assumption
from gui.i18n import tr
from gui.session import Session
from gui.widgets.cells import NothingToDoError
from gui.widgets.cells.blocks import Target
from gui.widgets.cells.choice import ChoiceEditor
from gui.widgets.cells.editor import CellEditor
from gui.widgets.shorthand import Index

_NOT_TAKEN_OVER = ("id", "source_url", "source_url_2", "as_of", "confidence", "note")


class AssumptionTable(AssumptionGrid):
    """A spreadsheet over one table of the book; every edit is a command of the session."""

    def __init__(
        self, session: Session, table: str, layout: Layout, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, table, layout, parent)
        self.edits = Edits(self._model)
        self._notes.used.connect(self.use_ratio)

    # -- cells -------------------------------------------------------------------------------------

    def cell_at(self, index: Index) -> Spot | None:
        spot = self._model.spot(index)
        return spot if self._model.address(spot) is not None else None

    def index_of(self, cell: Hashable) -> QModelIndex:
        assert isinstance(cell, Spot)
        return self._model.place(cell)

    def cell_name(self, cell: Spot) -> str:
        return self._model.cell_name(cell)

    def entry(self, spot: Spot) -> Entry:
        """The cell of the book at a place where something can be typed."""
        found = entry_of(self._model, spot)
        assert found is not None
        return found

    def make_editor(self, cell: Spot) -> CellEditor | ChoiceEditor:
        entry, name = self.entry(cell), self.cell_name(cell)
        options = entry.options()
        if options:
            return ChoiceEditor(cell, options, entry.text(), name, self.viewport())
        return CellEditor(cell, entry.text(), name, self.viewport(),
                          entry.step_text if entry.number else None)

    def read(self, cell: Spot, text: str) -> Any:
        return self.entry(cell).read(text)

    def take(self, values: Mapping[Spot, Any]) -> None:
        self.attempt(lambda: self.edits.set(values))

    def hint_for(self, cells: int) -> str:
        return tr("Enter sets this cell, Ctrl+Enter all {n} selected.").format(n=cells)

    def plain(self, row: int, column: int) -> str:
        return blocks.plain(self._model, row, column)

    def target(self) -> Target:
        return blocks.target(self._model)

    # -- edits -------------------------------------------------------------------------------------

    def can_step(self) -> bool:
        """Whether the current cell holds a number: + and - are typed into texts."""
        spot = self.current_cell()
        return spot is not None and self.entry(spot).number

    def step(self, times: int) -> None:
        """Move all selected numbers by so many steps."""
        self.attempt(lambda: self.edits.step(self.chosen_cells(), times))

    def fill_down(self) -> None:
        """Give the selected cells of each column the topmost value."""
        self.attempt(lambda: self.edits.fill_down(self.chosen_cells()))

    def clear(self) -> None:
        """Declare all selected cells unknown."""
        self.attempt(lambda: self.edits.clear(self.chosen_cells()))

    def revert(self) -> None:
        """Let the bundled values stand again in all selected cells."""
        self.edits.revert(self.chosen_cells())

    def to_parent(self) -> None:
        """Let the values of the scenario's parent stand again in all selected cells."""
        self.attempt(lambda: self.edits.to_parent(self.chosen_cells()))

    def in_scenario(self) -> bool:
        return self.session.scenario != BASE

    # -- claims ------------------------------------------------------------------------------------

    def has_claim(self, row: str) -> bool:
        """Whether a claimed ratio of the chip is judged in the case served."""
        model = self._model
        return model.layout_.claims and row in model.sheet.row and bool(
            self.session.compute.ratios.claims[model.sheet.row[row]])

    def use_ratio(self, row: str, choice: str) -> None:
        """Use the claimed or the derived ratio of a chip, or type one over the one used."""
        if choice != TYPED:
            claim = self.session.compute.ratios.claims[self._model.sheet.row[row]]
            self.edits.choose(claim, choice)
            return
        used = next(i for i, c in enumerate(self._model.columns) if getattr(c, "key", "") == "used")
        self.setFocus()
        self.setCurrentIndex(self._model.place(Spot(row, used)))
        self.open_editor()

    # -- rows and sources --------------------------------------------------------------------------

    def ask_source(self) -> None:
        """Ask where the current value comes from in a small form below it."""
        spot = self.current_cell()
        if spot is None:
            return
        address = self.entry(spot).address
        today = self.session.opened_at.date().isoformat()
        form = SourceForm(self.cell_name(spot), self.session.book.provenance(*address), today, self)
        form.given.connect(lambda source, day, confidence, why: self.session.apply(
            explain_assumption(self.session, address, source, day, confidence, why)))
        form.ask_at(self._below())

    def ask_row(self) -> None:
        """Ask for the name of a new row in a small form."""
        model, like = self._model, self.chosen_row
        taken = [*model.sheet.ids, *map(model.row_name, model.sheet.ids)]
        form = RowForm(tr(model.layout_.title), model.row_name(like) if like else "", taken, self)
        form.given.connect(lambda name, copy: self.add_row(name, like if copy else ""))
        form.ask_at(self._below())

    def add_row(self, name: str, like: str = "") -> None:
        """Add a row under a name, with the values of another row where one is given."""
        model = self._model
        row = row_id(name, model.sheet.row)
        declared = model.sheet.table.columns
        values: dict[str, Any] = {}
        if like:
            values = {c.name: model.sheet.written(like, c.name) for c in declared
                      if c.name not in _NOT_TAKEN_OVER}
        if any(c.name == "as_of" for c in declared):
            values["as_of"] = self.session.opened_at.date().isoformat()
        label = model.layout_.label
        if label != "id":
            values[label] = name
        values = {field: value for field, value in values.items() if value not in (None, "")}
        self.session.apply(add_row(self.session, model.table, row, values))
        self.choose(row)

    def remove_row(self) -> None:
        """Take the chosen row away if it is the analyst's own."""
        row = self.chosen_row
        if row not in self._model.sheet.own:
            self.attempt(self._bundled_stays)
            return
        self.session.apply(drop_row(self.session, self._model.table, row))

    @staticmethod
    def _bundled_stays() -> None:
        raise NothingToDoError(tr("A bundled row cannot be removed."),
                               tr("Clear its cells instead, or type over them."))

    def _below(self) -> QPoint:
        place = self.box(self.currentIndex()).bottomLeft() + QPoint(0, 1)
        return self.viewport().mapToGlobal(place)

    def menu(self) -> QMenu:
        return assumption_menu(self)
