"""The factor table to look at and move in: columns, order, selection, painting."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.factors.cells import CellPainter
from gui.factors.columns import Columns
from gui.factors.header import FactorHeader
from gui.factors.model import COMPANY, FIRST, RANK, Cell, FactorModel
from gui.factors.paint import Paint
from gui.i18n import tr
from gui.names import factor_within
from gui.session import Session, Update
from gui.theme.theme import colour, theme
from gui.widgets.cells import CellTable
from gui.widgets.company_cursor import CompanyCursor
from gui.widgets.row_table import ROW
from gui.widgets.shorthand import Index


class FactorGrid(CellTable):
    """Companies against factors in the session's order; the current row is the selected company.

    Cells are selected in rectangles. After an edit the selection stands on the same companies, and
    the current cell, if it was in sight, still is.
    """

    factor_changed = Signal(str)  # factor id of the current cell
    visible_rows_changed = Signal(int, int)  # first and last place in session.order

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._model = FactorModel(session)
        super().__init__(self._model, tr("Factor scores"), parent)
        self.session = session
        self._cursor = CompanyCursor(self, session, self._model, FIRST)
        self._sort = session.sort
        self._cells = CellPainter(self._model)
        self._head = FactorHeader(self._model, self)
        self._columns = Columns(self._head, self._model)
        self.setHorizontalHeader(self._head)
        self._connect()
        self.reset_columns()
        self.follow()

    def _connect(self) -> None:
        session, model = self.session, self._model
        model.modelReset.connect(self.reset_columns)
        session.changed.connect(self._changed)
        session.listed.connect(self._listed)
        session.selected.connect(self.follow)
        theme.changed.connect(self._head.forget)
        self._head.sectionClicked.connect(self.sort_by)
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(self._show_head_menu)
        self.verticalScrollBar().valueChanged.connect(self.report_visible_rows)

    def model(self) -> FactorModel:
        """The model, by its own type."""
        return self._model

    # -- what is shown -----------------------------------------------------------------------------

    def show_options(self, implied: bool, bounds: bool, only_overridden: bool) -> None:
        """Switch implied scores, low and high, and companies on which the analyst set nothing."""
        self._cells.implied, self._cells.bounds = implied, bounds
        self._model.show_only_overridden(only_overridden)
        self.follow()
        self.report_visible_rows()

    def show_only_disputed(self, only: bool) -> None:
        """List only companies on which analysts are apart; or all."""
        self._model.show_only_disputed(only)
        self.follow()
        self.report_visible_rows()

    def reset_columns(self) -> None:
        """Give the columns the widths of the first start."""
        self._columns.reset()
        self._columns.fit(self.viewport().width())

    def report_visible_rows(self) -> None:
        """Tell which places of session.order the table shows now; (0, -1) for none."""
        self.executeDelayedItemsLayout()
        first, last = self.rows_within(self.viewport().rect())
        rows = self._model.rows
        if first <= last and self._model.narrowed:
            order = self.session.order
            first, last = (int(np.flatnonzero(order == rows[at])[0]) for at in (first, last))
        self.visible_rows_changed.emit(first, last)

    def sort_by(self, section: int) -> None:
        """Sort by a column: best first, A to Z first; again to reverse."""
        now = self.session.sort
        if section in (RANK, self._model.composite):
            same = now.column in ("rank", "score")
            self.session.set_sort(now.column if same else "rank", same and not now.descending)
            return
        factor = self._model.factor(section)
        name = "company" if section == COMPANY else self.session.universe.factors[factor].id
        self.session.set_sort(name, not now.descending if now.column == name else factor >= 0)

    def sort_by_current(self) -> None:
        """Sort by the column of the current cell."""
        if self.currentIndex().isValid():
            self.sort_by(self.currentIndex().column())

    def head_menu(self, section: int) -> QMenu:
        """What can be done with a column; loaded when first asked for."""
        from gui.own_factors.head_menu import head_menu

        factor = self._model.factor(section)
        id = self.session.universe.factors[factor].id if factor >= 0 else ""
        below = QPoint(self._head.sectionViewportPosition(section), self._head.height())
        return head_menu(self.session, id, self, self._head.viewport().mapToGlobal(below),
                         lambda: self.sort_by(section))

    def _show_head_menu(self, at: QPoint) -> None:
        section = self._head.logicalIndexAt(at)
        if section >= 0:
            self.head_menu(section).popup(self._head.viewport().mapToGlobal(at))

    def _changed(self, update: Update) -> None:
        if update.of_scores:
            self.follow()
            self._head.viewport().update()

    def follow(self) -> None:
        """Put the current cell into the row of the session's company."""
        self._cursor.follow()

    # -- selection ---------------------------------------------------------------------------------

    def cell_name(self, cell: Cell) -> str:
        """'Unitree mass production'."""
        universe = self.session.universe
        return f"{universe.companies[cell[0]].name} {factor_within(universe.factors[cell[1]])}"

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        factor = self._model.factor(current.column()) if current.isValid() else -1
        if factor >= 0 and current.column() != previous.column():
            self.factor_changed.emit(self.session.universe.factors[factor].id)
        super().currentChanged(current, previous)

    def _listed(self) -> None:
        """Another order starts at its top; a filter keeps the current cell in sight."""
        self.follow()
        if self.session.sort != self._sort:
            self._sort = self.session.sort
            self.scrollToTop()
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._head.viewport().update()
        self.report_visible_rows()

    # -- looks -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._columns.fit(self.viewport().width())
        self.report_visible_rows()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        first, last = self.rows_within(event.rect())
        if first <= last:
            columns = self.spans()
            self._paint_grounds(painter)
            self._cells.paint(painter, self.ink(Paint), first, last,
                              self.rowViewportPosition(first), columns)
            self._paint_rules(painter, first, last, columns)
            self.paint_frames(painter)
        painter.end()

    def _paint_grounds(self, painter: QPainter) -> None:
        """The selected company's row, whole; other selected cells."""
        row = self._model.view_row(self.session.row)
        if row >= 0:
            painter.fillRect(0, self.rowViewportPosition(row), self.viewport().width(), ROW,
                             colour("accent_ground"))
        for rect in self.ranges():
            painter.fillRect(rect, colour("accent_ground"))

    def _paint_rules(
        self, painter: QPainter, first: int, last: int, columns: list[tuple[int, int]]
    ) -> None:
        grid, width = colour("grid"), self.viewport().width()
        top = self.rowViewportPosition(first)
        end = self.rowViewportPosition(last) + ROW
        for y in range(top + ROW - 1, end, ROW):
            painter.fillRect(0, y, width, 1, grid)
        for left, size in columns[COMPANY:]:
            painter.fillRect(left + size - 1, top, 1, end - top, grid)
