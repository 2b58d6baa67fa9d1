"""One table of the book as Qt asks for it: texts, order and marks of its columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt

from data.schema import Column as Declared
from gui.assumptions import words
from gui.assumptions.chip_columns import head_words
from gui.assumptions.columns import Column, Computed, Derived, Field, FloatArray, Layout
from gui.assumptions.looks import Looks, looks_of, moved_rows
from gui.assumptions.names import FULL, choice_words
from gui.assumptions.numbers import shown
from gui.fact_names import fact_words, metric_words
from gui.format import EN_DASH
from gui.i18n import tr, within
from gui.session import Session, Update
from gui.session.scenarios import ABOVE, HERE, NOT_SET
from gui.widgets.listed_rows import ListedRows, Rows
from gui.widgets.shorthand import RIGHT, Index
from scoring.compute.book import Address, Sheet, key

NUMBERS = ("float", "int")
ASSUMED, OVERRIDDEN, DOUBTED, CONFLICT, SET_HERE, SET_ABOVE = 1, 2, 4, 8, 16, 32
_SCENARIO = {NOT_SET: 0, HERE: SET_HERE, ABOVE: SET_ABOVE}
_ROLE = Qt.ItemDataRole
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Spot(NamedTuple):
    """A place of the table that stays: the id of its row, and its column."""

    row: str
    column: int


class AssumptionModel(ListedRows):
    """Rows of a sheet in the order sorted by, those the filter lets through.

    `sorted_by` is the column sorted by and whether the largest come first; column -1 is the order
    of the book.
    """

    def __init__(
        self, session: Session, table: str, layout: Layout, parent: QObject | None = None
    ) -> None:
        self.session, self.table, self.layout_ = session, table, layout
        self.columns = layout.columns
        self.book = session.book
        self.sheet: Sheet = self.book.sheet(table)
        self.sorted_by: tuple[int, bool] = (-1, False)
        self.filter = ""
        self._declared: dict[str, Declared] = {c.name: c for c in self.sheet.table.columns}
        self._texts: dict[int, tuple[Any, list[str]]] = {}
        self._derived: dict[int, Derived] = {}
        self._marks: dict[tuple[int, int], int] = {}
        self.in_sight: Callable[[], bool] = lambda: False  # whether rows are on the screen
        self._looks: Looks | None = None  # what they were painted from, while they are
        count = len(self.sheet.ids)
        super().__init__(np.arange(count), count, parent)
        session.changed.connect(self._changed)

    # -- places ------------------------------------------------------------------------------------

    def declared(self, column: Field) -> Declared:
        """How the book declares what a column shows."""
        return self._declared[column.field]

    def address(self, spot: Spot) -> Address | None:
        """The cell of the book that typing at a place changes; None where nothing can be typed."""
        row, column = self.sheet.row.get(spot.row), self.columns[spot.column]
        if row is None:
            return None
        if isinstance(column, Field):
            return (self.table, spot.row, column.field) if column.field != "id" else None
        return None if column.edits is None else column.edits(self.session, row)

    def spot(self, index: Index) -> Spot:
        """The place of an index."""
        return Spot(self.sheet.ids[self.row_of(index.row())], index.column())

    def place(self, spot: Spot) -> QModelIndex:
        """The index of a place; invalid if its row is not listed."""
        row = self.sheet.row.get(spot.row)
        at = -1 if row is None else self.view_row(row)
        return self.index(at, spot.column) if at >= 0 else QModelIndex()

    def row_name(self, row: str) -> str:
        """What a row is called."""
        label = self.sheet.columns[self.layout_.label][self.sheet.row[row]]
        return fact_words(self.table, self.layout_.label, str(label)) or row

    def head(self, column: int) -> str:
        """The head of a column, with that of its group where several stand under one."""
        found = self.columns[column]
        parts = [found.group, found.head] if isinstance(found, Field) else [found.head]
        return " ".join(head_words(self.session, part) for part in parts if part)

    def full_head(self, column: int) -> str:
        """The head of a column in full, as it stands in a sentence or a tip."""
        found = self.columns[column]
        name = FULL.get(found.field if isinstance(found, Field) else found.key)
        return self.head(column) if name is None else tr(name)

    def cell_name(self, spot: Spot) -> str:
        """'NVIDIA H20 96GB memory'."""
        return f"{self.row_name(spot.row)} {within(self.full_head(spot.column))}"

    # -- what stands there -------------------------------------------------------------------------

    def texts(self, column: int) -> list[str]:
        """What a column shows, by row of the sheet."""
        found = self.columns[column]
        if isinstance(found, Computed):
            return list(self.derived(column).texts)
        source = self._source(found)
        held = self._texts.get(column)
        if held is None or held[0] is not source:
            held = self._texts[column] = (source, self._written(found, source))
        return held[1]

    def _source(self, column: Field) -> Any:
        name = f"{column.field}_text"
        return self.sheet.columns[name if name in self.sheet.columns else column.field]

    def _written(self, column: Field, source: Any) -> list[str]:
        declared = self.declared(column)
        if declared.kind in NUMBERS:
            digits = column.digits
            return [shown(value / column.scale, digits) for value in source.tolist()]
        if declared.kind == "flag":
            said = {True: tr("yes"), False: tr("no")}
            return [said.get(value, EN_DASH) for value in source]
        if declared.kind == "url":
            return [words.host(value) or EN_DASH for value in source]
        if declared.choices:
            return [choice_words(value) if value else EN_DASH for value in source]
        if column.refers:
            names = {row: name for table in column.refers
                     for row, name in words.names_in(self.session, table).items()}
            return [names.get(value, value) or EN_DASH for value in source]
        if column.field == "metric":
            return [metric_words(value) for value in source]
        return [EN_DASH if value in (None, "") else fact_words(self.table, column.field, str(value))
                for value in source]

    def derived(self, column: int) -> Derived:
        """What a computed column shows."""
        found = self.columns[column]
        assert isinstance(found, Computed)
        if column not in self._derived:
            self._derived[column] = found.derive(self.session)
        return self._derived[column]

    def stand_ins(self, column: int) -> FloatArray | None:
        """What counts where a field is unknown, by row of the sheet; None if nothing does."""
        found = self.columns[column]
        if isinstance(found, Computed) or found.stands_in is None:
            return None
        return found.stands_in(self.session)

    def marks(self, row: int, column: int) -> int:
        """ASSUMED, OVERRIDDEN, DOUBTED (rumoured), CONFLICT, SET_HERE (in the scenario worked in)
        and SET_ABOVE (inherited by it) of a cell, or'ed together.
        """
        place = (row, column)
        found = self._marks.get(place)
        if found is None:
            found = self._marks[place] = self._judged(row, column)
        return found

    def _judged(self, row: int, column: int) -> int:
        address = self.address(Spot(self.sheet.ids[row], column))
        if address is None:
            return 0
        found = self.book.provenance(*address)
        assumed = found.confidence == "assumption" or (found.overridden and not found.source)
        return ((ASSUMED if assumed else 0) | (OVERRIDDEN if found.overridden else 0)
                | (DOUBTED if found.confidence == "rumoured" else 0)
                | (CONFLICT if found.other else 0)
                | _SCENARIO[self.session.scenarios.mark(key(*address))])

    # -- what Qt asks ------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def at_right(self, column: Column) -> bool:
        """Whether a column holds numbers."""
        if isinstance(column, Computed):
            return column.right
        return self.declared(column).kind in NUMBERS

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = self.address(self.spot(index)) is not None
        return _PLAIN | Qt.ItemFlag.ItemIsEditable if editable else _PLAIN

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self.texts(index.column())[self.row_of(index.row())]
        if role == _ROLE.TextAlignmentRole:
            return int(RIGHT) if self.at_right(self.columns[index.column()]) else None
        if role == _ROLE.ToolTipRole:
            return words.cell_tip(self, self.spot(index))
        if role == _ROLE.AccessibleTextRole:
            return words.spoken(self, self.spot(index))
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return self.head(section)
        return words.head_tip(self, section) if role == _ROLE.ToolTipRole else None

    # -- order and news ----------------------------------------------------------------------------

    def sort_by(self, column: int, descending: bool) -> None:
        """Order the rows by a column; -1: as in the book."""
        self.sorted_by = (column, descending)
        self.relist()

    def show_only(self, query: str) -> None:
        """List the rows in which every word of the query occurs."""
        self.filter = query
        self.relist()

    def relist(self) -> None:
        """Take filter and order anew."""
        self.move_rows(self._listed())

    def _listed(self) -> Rows:
        rows: Rows = np.arange(len(self.sheet.ids))
        column, descending = self.sorted_by
        if column >= 0:
            keys = self._keys(column)
            rows = np.argsort(-keys if descending else keys, kind="stable")  # NaN is always last
        query = self.filter.casefold().split()
        if query:
            columns = [self.texts(i) for i, c in enumerate(self.columns) if isinstance(c, Field)]
            rows = np.array([row for row in rows.tolist() if all(
                word in self._haystack(columns, row) for word in query)], dtype=np.int64)
        return rows

    def _haystack(self, columns: list[list[str]], row: int) -> str:
        return "\n".join([self.sheet.ids[row], *(texts[row] for texts in columns)]).casefold()

    def _keys(self, column: int) -> FloatArray:
        """What a column is sorted by, NaN where unknown."""
        found = self.columns[column]
        if isinstance(found, Computed):
            return self.derived(column).order
        if self.declared(found).kind in NUMBERS:
            return self.sheet.numbers(found.field)
        texts = [text.casefold() for text in self.texts(column)]
        order = {text: place for place, text in enumerate(sorted(set(texts)))}
        return np.array([np.nan if text == EN_DASH else order[text] for text in texts])

    def _changed(self, update: Update) -> None:
        if not update.kinds & {"compute", "universe"}:
            return
        self.book = self.session.book
        before, self.sheet = self.sheet, self.book.sheet(self.table)
        self._derived.clear()
        self._marks.clear()
        if any(isinstance(c, Field) and c.refers for c in self.columns):
            self._texts.clear()  # rows of other tables may have another name now
        if before.ids != self.sheet.ids:
            self.beginResetModel()
            self.set_rows(self._listed(), len(self.sheet.ids))
            self.endResetModel()
            return
        order = self.rows
        self.relist()
        if self.rows is order:
            self._tell_moved()
        else:
            self._looks = None
            self.tell_values()

    def _tell_moved(self) -> None:
        """Tell of the rows that look different now; of all where nobody looks."""
        before, self._looks = self._looks, looks_of(self) if self.in_sight() else None
        moved = moved_rows(before, self._looks) if before and self._looks else None
        if moved is None:
            self.tell_values()
            return
        last = self.columnCount() - 1
        for place in sorted(self.view_row(row) for row in moved):
            if place >= 0:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
