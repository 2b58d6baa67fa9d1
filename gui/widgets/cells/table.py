"""A table whose cells are edited in place, as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from gui.i18n import tr
from gui.theme.theme import colour
from gui.widgets.cells import keys
from gui.widgets.cells.blocks import Place, Target, block_text, plan_paste, read_block
from gui.widgets.cells.choice import ChoiceEditor
from gui.widgets.cells.editing import Editing
from gui.widgets.cells.editor import CellEditor
from gui.widgets.cells.refusals import NothingToDoError, PasteRefusedError
from gui.widgets.listed_rows import ListedRows
from gui.widgets.row_table import ROW, RowTable
from gui.widgets.shorthand import Index

_SELECT = QItemSelectionModel.SelectionFlag
Cell = Any  # whatever names a cell to the subclass; hashable


class CellTable(RowTable):
    """Cells selected in rectangles and edited with keyboard, mouse, clipboard and menu.

    Typing, F2 or a double click edits; Enter, Tab and Ctrl+Enter commit. Del, Ctrl+Del, Ctrl+D,
    Ctrl+C, Ctrl+V, + and - (or Alt with the arrows) act on all selected cells at once. The
    subclass says what its cells are and what edits do to them.
    """

    def __init__(self, model: ListedRows, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.mouse_down = False
        self.editing = Editing(self)
        self._in_sight = False
        model.layoutAboutToBeChanged.connect(self._note_sight)
        model.layoutChanged.connect(self.rows_moved)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.editing.place)
        model.modelReset.connect(self.editing.close)

    # -- what the subclass says --------------------------------------------------------------------

    def cell_at(self, index: Index) -> Cell | None:
        """The cell at an index; None where nothing can be typed."""
        raise NotImplementedError

    def index_of(self, cell: Hashable) -> QModelIndex:
        """Where a cell stands; invalid if its row is not listed."""
        raise NotImplementedError

    def cell_name(self, cell: Cell) -> str:
        """'Unitree mass production'."""
        raise NotImplementedError

    def make_editor(self, cell: Cell) -> CellEditor | ChoiceEditor:
        """An editor for a cell, on the viewport."""
        raise NotImplementedError

    def read(self, cell: Cell, text: str) -> Any:
        """What a typed text means to a cell; RefusedError where it cannot be taken."""
        raise NotImplementedError

    def take(self, values: Mapping[Cell, Any]) -> None:
        """Set what `read` gave, in one edit."""
        raise NotImplementedError

    def hint_for(self, cells: int) -> str:
        """What Enter and Ctrl+Enter will do while so many cells are selected."""
        raise NotImplementedError

    def plain(self, row: int, column: int) -> str:
        """What other programs get of a place."""
        raise NotImplementedError

    def target(self) -> Target:
        """What a pasted block must know."""
        raise NotImplementedError

    def can_step(self) -> bool:
        """Whether + and - step the selected values rather than being typed."""
        return True

    def step(self, times: int) -> None:
        """Move all selected values by so many steps."""
        raise NotImplementedError

    def fill_down(self) -> None:
        """Give the selected cells of each column the topmost value."""
        raise NotImplementedError

    def clear(self) -> None:
        """Declare all selected cells unknown."""
        raise NotImplementedError

    def revert(self) -> None:
        """Take back what the analyst set in all selected cells."""
        raise NotImplementedError

    def to_parent(self) -> None:
        """Let the values of the scenario's parent stand again in all selected cells."""
        raise NotImplementedError

    def in_scenario(self) -> bool:
        """Whether edits belong to a scenario."""
        raise NotImplementedError

    def take_back(self) -> None:
        """What Ctrl+Del does: in a scenario its parent's values, in the base the original ones."""
        self.to_parent() if self.in_scenario() else self.revert()

    def menu(self) -> QMenu:
        """What can be done with the selected cells."""
        raise NotImplementedError

    # -- selection ---------------------------------------------------------------------------------

    def chosen_places(self) -> list[Place]:
        """The selected places (row, column) of the table, in reading order."""
        return sorted({
            (row, column)
            for r in self.selectionModel().selection().toList()
            for row in range(r.top(), r.bottom() + 1)
            for column in range(r.left(), r.right() + 1)})

    def chosen_cells(self) -> list[Cell]:
        """The selected cells that can be edited, in reading order."""
        model = self.model()
        found = (self.cell_at(model.index(*place)) for place in self.chosen_places())
        return [cell for cell in found if cell is not None]

    def current_cell(self) -> Cell | None:
        """The current cell; None on a place where nothing can be typed."""
        index = self.currentIndex()
        return self.cell_at(index) if index.isValid() else None

    def neighbour(self, index: Index, rows: int, across: int) -> QModelIndex:
        """The place so many rows on, or the next cell in a direction; invalid at the edge."""
        model = self.model()
        row = index.row() + rows
        if not index.isValid() or not 0 <= row < model.rowCount():
            return QModelIndex()
        if not across:
            return model.index(row, index.column())
        ends = range(index.column() + across, model.columnCount() if across > 0 else -1, across)
        return next((model.index(row, column) for column in ends
                     if self.cell_at(model.index(row, column)) is not None), QModelIndex())

    def go(self, rows: int, across: int) -> bool:
        """Move the current cell; False at the edge."""
        there = self.neighbour(self.currentIndex(), rows, across)
        if there.isValid():
            self.setCurrentIndex(there)
        return there.isValid()

    def choose_places(self, places: list[Place]) -> None:
        """Select a rectangle of places, the current cell at its top left."""
        if len(places) > 1:
            first, last = self.model().index(*places[0]), self.model().index(*places[-1])
            self.selectionModel().setCurrentIndex(first, _SELECT.NoUpdate)
            self.selectionModel().select(QItemSelection(first, last), _SELECT.ClearAndSelect)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Nothing: typing edits."""

    def _note_sight(self) -> None:
        index = self.currentIndex()
        self._in_sight = index.isValid() and self.viewport().rect().intersects(
            self.visualRect(index))

    def rows_moved(self) -> None:
        """Rows stand elsewhere now: keep the current cell in sight if it was."""
        if self._in_sight and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- edits -------------------------------------------------------------------------------------

    def open_editor(self, text: str | None = None) -> None:
        """Edit the current cell; `text` replaces what stands there."""
        self.editing.open(text)

    def copy(self) -> None:
        """Put the selected rectangle on the clipboard."""
        places = self.chosen_places()
        if places:
            QGuiApplication.clipboard().setText(block_text(places, self.plain))

    def paste(self) -> None:
        """Take the block on the clipboard, whole or not at all."""
        block = read_block(QGuiApplication.clipboard().text())
        places = self.chosen_places()
        anchor = self.cell_at(self.model().index(*places[0])) if places else None
        try:
            plan = plan_paste(self.target(), block, places)
        except PasteRefusedError as refused:
            self.editing.complain(refused.title, refused.lines, anchor)
            return
        self.choose_places(plan.places)
        if plan.values:
            self.take(plan.values)
        if plan.empty:
            text = tr("{n} empty cells of the block were skipped.") if plan.empty > 1 else tr(
                "1 empty cell of the block was skipped.")
            self.editing.remark(text.format(n=plan.empty), anchor)

    def attempt(self, edit: Callable[[], object]) -> None:
        """Make an edit; where the selection does not allow it, say so below the current cell."""
        try:
            edit()
        except NothingToDoError as error:
            self.editing.complain(error.title, [error.way_out], self.current_cell())

    # -- looks -------------------------------------------------------------------------------------

    def box(self, index: Index) -> QRect:
        """A cell in pixels of the viewport, without what its row shows below."""
        rect = self.visualRect(index)
        rect.setHeight(min(rect.height(), ROW))
        return rect

    def ranges(self) -> list[QRect]:
        """The selected rectangles in pixels, as far as they are in sight."""
        near = self.viewport().rect().adjusted(-4, -4, 4, 4)
        rects = []
        for chosen in self.selectionModel().selection().toList():
            rect = self.box(chosen.topLeft()).united(self.box(chosen.bottomRight()))
            if rect.intersects(near):
                rects.append(rect)
        return rects

    def paint_frames(self, painter: QPainter) -> None:
        """A line around what is selected; with the focus, a double one around the current cell."""
        focus, ranges = self.hasFocus(), self.ranges()
        if focus or len(ranges) > 1 or any(rect.height() > ROW for rect in ranges):
            painter.setPen(colour("accent" if focus else "field_border"))
            for rect in ranges:
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if focus and self.currentIndex().isValid():
            rect = self.box(self.currentIndex())
            painter.setPen(colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    # -- events ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # while the table has the focus its keys come before the window's shortcuts
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and keys.action(self, event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        action = keys.action(self, event)
        if event.key() not in keys.MODIFIERS:
            self.editing.quiet()
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes along the row; at its end it leaves the table."""
        return self.go(0, 1 if forward else -1) or super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mouse_down = True
        self.editing.quiet()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        self.mouse_down = False
        self.editing.released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton \
                and self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.open_editor()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.box(self.currentIndex()).bottomLeft())
        self.menu().popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.editing.place()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.editing.leave()
        super().hideEvent(event)
