"""The rows of a table: which of those there are it lists, in which order, and how they move."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject

from gui.widgets.shorthand import Index

Rows = NDArray[np.int64]

# with this hint the columns keep their widths even when the first row is filtered away
_LAYOUT = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
_ROWS_MOVE = QAbstractTableModel.LayoutChangeHint.VerticalSortHint


class ListedRows(QAbstractTableModel):
    """`rows` holds the listed rows of the source (companies of a universe, rows of a sheet), in
    the order shown.

    Subclasses say what the columns hold.
    """

    def __init__(self, rows: Rows, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_rows(rows, count)

    def set_rows(self, rows: Rows, count: int) -> None:
        """List `rows` of a source of so many; within a reset of the model."""
        self.rows = rows
        self._places = np.full(count, -1, dtype=np.int64)
        self._places[rows] = np.arange(len(rows))

    def row_of(self, view_row: int) -> int:
        """The row of the source in a row of the table."""
        return int(self.rows[view_row])

    def view_row(self, row: int) -> int:
        """Where a row of the source stands in the table; -1 if it is not listed."""
        # a table that is hidden may not know the newest companies yet
        return int(self._places[row]) if 0 <= row < len(self._places) else -1

    def move_rows(self, rows: Rows) -> None:
        """List other rows of the same source; selection and current cell follow their rows.

        Tells nobody where they are the same.
        """
        if np.array_equal(rows, self.rows):
            return
        self.layoutAboutToBeChanged[_LAYOUT].emit([], _ROWS_MOVE)  # type: ignore[index]
        before = self.persistentIndexList()
        held = [(self.row_of(i.row()), i.column()) for i in before]
        self.set_rows(rows, len(self._places))
        self.changePersistentIndexList(before, [
            self.index(self.view_row(row), column) if self.view_row(row) >= 0 else QModelIndex()
            for row, column in held])
        self.layoutChanged[_LAYOUT].emit([], _ROWS_MOVE)  # type: ignore[index]

    def tell_values(self) -> None:
        """Tell that every cell may hold another value."""
        if len(self.rows):
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name)
        return 0 if parent.isValid() else len(self.rows)
