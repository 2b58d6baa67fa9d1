"""The table of assumptions to look at and move in: columns, order, selection, painting."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.assumptions.cells import Block, CellPainter
from gui.assumptions.columns import Layout
from gui.assumptions.header import AssumptionHeader
from gui.assumptions.model import AssumptionModel
from gui.assumptions.notes import Notes
from gui.assumptions.paint import Paint
from gui.assumptions.pinned import PinnedNames
from gui.assumptions.widths import Widths
from gui.i18n import tr
from gui.session import Session, Update
from gui.theme.theme import colour, theme
from gui.widgets.cells import CellTable
from gui.widgets.row_table import ROW
from gui.widgets.shorthand import Index

_SELECT = QItemSelectionModel.SelectionFlag


class AssumptionGrid(CellTable):
    """Rows of one table of the book under the heads of its layout; one row is chosen.

    After an edit the selection stands on the same rows, and the current cell, if it was in sight,
    still is.
    """

    row_chosen = Signal(str)  # id of the row of the current cell

    def __init__(
        self, session: Session, table: str, layout: Layout, parent: QWidget | None = None
    ) -> None:
        self._model = AssumptionModel(session, table, layout)
        super().__init__(self._model, tr(layout.title), parent)
        self.session = session
        self.chosen_row = ""
        self._cells = CellPainter(self._model)
        self._head = AssumptionHeader(self._model, self)
        self._widths = Widths(self._head, self._model)
        self._notes = Notes(self)
        self._pinned = PinnedNames(self)
        self.setHorizontalHeader(self._head)
        self._model.in_sight = self.isVisible
        self._connect()
        self.reset_columns()
        self._choose_again()  # now: the first click must not meet rows that make room for a note

    def _connect(self) -> None:
        model = self._model
        model.modelReset.connect(self._choose_again)
        self.session.changed.connect(self._follow)
        theme.changed.connect(self._head.forget)
        self._head.sectionClicked.connect(self.sort_by)
        self._head.sectionResized.connect(self.editing.place)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._notes.place)
            bar.valueChanged.connect(self._pinned.place)
            bar.rangeChanged.connect(self._pinned.place)
        self._head.sectionResized.connect(self._pinned.place)
        self.verticalHeader().sectionResized.connect(self._pinned.place)
        for settled in (model.layoutChanged, model.modelReset):
            settled.connect(self._pinned.place)

    def model(self) -> AssumptionModel:
        """The model, by its own type."""
        return self._model

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def filter(self) -> str:
        """The words every listed row holds."""
        return self._model.filter

    @filter.setter
    def filter(self, query: str) -> None:
        self._model.show_only(query)
        self._notes.place()
        self.editing.place()

    def reset_columns(self) -> None:
        """Give the columns the widths of the first start, and the rows the book's order."""
        self._widths.reset()
        self._widths.fit(self.viewport().width())

    def sort_by(self, section: int) -> None:
        """Sort by a column: numbers largest first, texts A to Z; again to reverse; then unsorted.

        What is unknown stands last either way.
        """
        column, descending = self._model.sorted_by
        first = self._model.at_right(self._model.columns[section])
        if column != section:
            self._sort(section, first)
        elif descending == first:
            self._sort(section, not first)
        else:
            self.unsort()

    def sort_by_current(self) -> None:
        """Sort by the column of the current cell."""
        if self.currentIndex().isValid():
            self.sort_by(self.currentIndex().column())

    def unsort(self) -> None:
        """Show the rows in the order of the book."""
        self._sort(-1, False)

    def _sort(self, column: int, descending: bool) -> None:
        self._model.sort_by(column, descending)
        self._head.viewport().update()
        self._notes.place()
        self.editing.place()

    def scrollTo(  # noqa: N802 (Qt's name)
        self, index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, and out from under the names held there."""
        super().scrollTo(index, hint)
        if index.column() > 0 and self._pinned.wide:
            under = self._pinned.wide - self.visualRect(index).left()
            if under > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - under)

    # -- the chosen row ----------------------------------------------------------------------------

    def choose(self, row: str) -> None:
        """Make a row of the table the chosen one; nothing if it is not listed."""
        sheet = self._model.sheet
        at = self._model.view_row(sheet.row[row]) if row in sheet.row else -1
        if at >= 0 and self.currentIndex().row() != at:
            index = self._model.index(at, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        row = self._model.spot(current).row
        if row != self.chosen_row:
            self.chosen_row = row
            self.viewport().update()
            self._open_note()
            self.row_chosen.emit(row)

    def _open_note(self) -> None:
        if self._model.layout_.claims:
            self._notes.open(self.chosen_row)

    def _choose_again(self) -> None:
        """After rows came or went: the chosen row again, or the first."""
        rows = self._model.rows
        if self.chosen_row in self._model.sheet.row:
            self.choose(self.chosen_row)
        elif len(rows):
            self.choose(self._model.sheet.ids[int(rows[0])])

    def _follow(self, update: Update) -> None:
        if not update.kinds & {"compute", "universe"}:
            return
        self._head.follow()
        self._notes.follow()
        self.editing.place()

    def rows_moved(self) -> None:
        self._notes.place()
        super().rows_moved()

    # -- looks -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._widths.fit(self.viewport().width())
        self._notes.place()
        self._pinned.place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        self._paint_grounds(painter)
        spans, done = self.spans(), -1
        # an edit moves a few rows, often far from each other
        for area in event.region():  # type: ignore[attr-defined]
            first, last = self.rows_within(area)
            first = max(first, done + 1)
            if first <= last:
                block = self._block(first, last, spans)
                self._cells.paint(painter, self.ink(Paint), block)
                self._paint_rules(painter, block)
                done = last
        self.paint_frames(painter)
        painter.end()

    def paint_head(self, painter: QPainter, rect: QRect) -> None:
        """Paint the head of the first column."""
        self._head.paintSection(painter, rect, 0)

    def paint_names(self, painter: QPainter, area: QRect, width: int) -> None:
        """Paint the first column of the rows in an area as if it stood at the left edge."""
        self._paint_grounds(painter)
        first, last = self.rows_within(area)
        if first <= last:
            block = self._block(first, last, [(0, width)])
            self._cells.paint(painter, self.ink(Paint), block)
            self._paint_rules(painter, block)

    def _block(self, first: int, last: int, spans: list[tuple[int, int]]) -> Block:
        model = self._model
        return Block(
            model.rows[first:last + 1].tolist(),
            [self.rowViewportPosition(row) for row in range(first, last + 1)], spans,
            self.viewport().width(), model.sheet.row.get(self.chosen_row, -1))

    def _paint_grounds(self, painter: QPainter) -> None:
        """The chosen row, whole; other selected cells."""
        sheet = self._model.sheet
        row = self._model.view_row(sheet.row[self.chosen_row]) \
            if self.chosen_row in sheet.row else -1
        if row >= 0:
            painter.fillRect(0, self.rowViewportPosition(row), self.viewport().width(), ROW,
                             colour("accent_ground"))
        for rect in self.ranges():
            painter.fillRect(rect, colour("accent_ground"))

    def _paint_rules(self, painter: QPainter, block: Block) -> None:
        grid, line = colour("grid"), colour("line")
        end = self._head.length() - self._head.offset()
        for top in block.tops:
            painter.fillRect(0, top + ROW - 1, max(end, block.width), 1, grid)
        columns = self._model.columns
        for section, (left, width) in enumerate(block.columns[:-1]):
            if columns[section].group != columns[section + 1].group:
                for top in block.tops:
                    painter.fillRect(left + width - 1, top, 1, ROW, line)

    # -- events ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and not self.editing.speaks \
                and self.chosen_row in self._notes.open_:
            self._notes.close(self.chosen_row)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        self._open_note()  # also where the row was chosen already and its note closed
