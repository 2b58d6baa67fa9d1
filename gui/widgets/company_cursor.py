"""The current row of a table of companies is the selected company, both ways."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject
from PySide6.QtWidgets import QAbstractItemView

from gui.session import Session
from gui.widgets.listed_rows import ListedRows
from gui.widgets.row_table import RowTable
from gui.widgets.shorthand import Index

_SELECT = QItemSelectionModel.SelectionFlag


class CompanyCursor(QObject):
    """Selects the company of the current row, and makes the row of the session's company current.

    `column` is where the current cell will be until another is chosen.
    """

    def __init__(self, table: RowTable, session: Session, rows: ListedRows, column: int) -> None:
        super().__init__(table)
        self._table = table
        self._session = session
        self._rows = rows
        self._column = column
        table.selectionModel().currentChanged.connect(self._chosen)

    def _chosen(self, current: Index) -> None:
        if current.isValid():
            self._column = current.column()
            row = self._rows.row_of(current.row())
            self._session.select(self._session.universe.companies[row].id)

    def follow(self) -> None:
        """Put the current cell into the row of the session's company; none if it is not listed."""
        table, rows = self._table, self._rows
        row, chosen = rows.view_row(self._session.row), table.selectionModel()
        if row < 0:
            chosen.clear()
        elif chosen.currentIndex().row() != row:
            index = rows.index(row, min(self._column, rows.columnCount() - 1))
            whole = table.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
            chosen.setCurrentIndex(
                index, _SELECT.ClearAndSelect | (_SELECT.Rows if whole else _SELECT.NoUpdate))
            table.scrollTo(index)
        table.viewport().update()
