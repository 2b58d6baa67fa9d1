"""Fields that edit one cell of the book: every accepted value is a journaled, undoable edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.commands.compute import Cell, kept, set_assumptions
from gui.compute.boxes import Check, EntryBox, Items, SearchBox
from gui.compute.entries import Entry
from gui.i18n import tr
from gui.scenarios.field_mark import FieldMark
from gui.session import Session, Update
from gui.widgets.combo import Combo
from scoring.compute.book import key

FOLLOWED = {"compute", "universe"}  # kinds of update after which a cell may hold another value


def apply_cell(session: Session, cell: Cell, value: Any, what: str) -> None:
    """Set one cell; CellError where it does not take the value."""
    session.apply(set_assumptions(session, {cell: value}, what))


class CellField(EntryBox):
    """A line edit on one cell."""

    def __init__(
        self, session: Session, cell: Cell, name: str, entry: Entry,
        check: Check | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, entry, check, parent)
        self.session, self.cell = session, cell
        session.changed.connect(self._changed)
        self.show_value()
        FieldMark(session, self, lambda: (key(*self.cell),), name)

    @property
    def value(self) -> Any:
        """What the cell holds now."""
        return kept(self.session, self.cell)

    def put(self, value: Any) -> None:
        apply_cell(self.session, self.cell, value, self._name)

    def _changed(self, update: Update) -> None:
        if update.kinds & FOLLOWED:
            self.show_value()


class SearchField(SearchBox):
    """A combo box on one cell that one types in."""

    def __init__(
        self, session: Session, cell: Cell, name: str, items: Items, entry: Entry | None = None,
        check: Check | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, items, entry, check, parent)
        self.session, self.cell = session, cell
        session.changed.connect(self._changed)
        self.show_value()
        FieldMark(session, self, lambda: (key(*self.cell),), name)

    @property
    def value(self) -> Any:
        """What the cell holds now."""
        return kept(self.session, self.cell)

    def put(self, value: Any) -> None:
        apply_cell(self.session, self.cell, value, self._name)

    def _changed(self, update: Update) -> None:
        if update.kinds & FOLLOWED:
            self.show_value()


class ChoiceField(Combo):
    """A combo box on one cell: one of some keys."""

    def __init__(
        self, session: Session, cell: Cell, name: str, items: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.session, self.cell = session, cell
        self._name = name
        self.set_items(items)
        self.activated.connect(lambda _: self._take())
        session.changed.connect(self._changed)
        FieldMark(session, self, lambda: (key(*self.cell),), name)

    def set_items(self, items: Mapping[str, str]) -> None:
        """Offer these, and what the cell holds where it is none of them."""
        now = kept(self.session, self.cell) or ""
        offered = dict(items)
        offered.setdefault(now, now or tr("none"))
        self.fill(offered, now)

    def _take(self) -> None:
        apply_cell(self.session, self.cell, self.currentData(), self._name)

    def _changed(self, update: Update) -> None:
        if update.kinds & FOLLOWED:
            now = kept(self.session, self.cell) or ""
            if self.findData(now) < 0:
                self.addItem(now or tr("none"), now)
            self.show_key(now)
