"""A table of companies in the session's order, with the selected company as its current row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.session import Session
from gui.widgets.company_rows import CompanyRows
from gui.widgets.shorthand import Index

ROW = 26
_SELECT = QItemSelectionModel.SelectionFlag


class CompanyTable(QTableView):
    """Rows of one height, painted by the subclass straight from its model's arrays.

    A delegate would be asked cell by cell, which takes three times as long.
    """

    def __init__(
        self, session: Session, model: CompanyRows, name: str, column: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._companies = model
        self._column = column  # where the current cell is, or will be
        model.setParent(self)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        model.layoutChanged.connect(self._settle)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)

    def _settle(self) -> None:
        """Lay out now what Qt would lay out, and paint a second time, after the next paint."""
        self.executeDelayedItemsLayout()

    def rows_within(self, area: QRect) -> tuple[int, int]:
        """First and last row of the table in an area of the viewport; (0, -1) for none."""
        first, last = self.rowAt(max(0, area.top())), self.rowAt(area.bottom())
        if first < 0:
            return 0, -1
        return first, last if last >= 0 else self._companies.rowCount() - 1

    def spans(self) -> list[tuple[int, int]]:
        """Left edge in the viewport and width of every column."""
        head = self.horizontalHeader()
        return [(head.sectionViewportPosition(section), head.sectionSize(section))
                for section in range(head.count())]

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        super().currentChanged(current, previous)
        if current.isValid():
            self._column = current.column()
            row = self._companies.row_of(current.row())
            self.session.select(self.session.universe.companies[row].id)

    def follow(self) -> None:
        """Put the current cell into the row of the session's company; none if it is not listed."""
        row, chosen = self._companies.view_row(self.session.row), self.selectionModel()
        if row < 0:
            chosen.clear()
        elif chosen.currentIndex().row() != row:
            index = self._companies.index(
                row, min(self._column, self._companies.columnCount() - 1))
            whole = self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
            chosen.setCurrentIndex(
                index, _SELECT.ClearAndSelect | (_SELECT.Rows if whole else _SELECT.NoUpdate))
            self.scrollTo(index)
        self.viewport().update()
