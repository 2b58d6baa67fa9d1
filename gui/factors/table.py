"""The factor table to edit: what keys, clipboard and menu do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui.commands import set_cells, set_reason
from gui.factors import keys
from gui.factors.clipboard import PasteRefusedError, Place, block_text, plan_paste, read_block
from gui.factors.editing import Editing
from gui.factors.edits import Edits, NothingToDoError
from gui.factors.grid import FactorGrid
from gui.factors.menu import cell_menu
from gui.factors.model import Cell
from gui.factors.reason import ReasonField
from gui.i18n import tr
from gui.session import Session

_SELECT = QItemSelectionModel.SelectionFlag


class FactorTable(FactorGrid):
    """A spreadsheet of scores.

    Typing, F2 or a double click edits; Enter, Tab and Ctrl+Enter commit. Del, Ctrl+Del, Ctrl+D,
    Ctrl+C, Ctrl+V, + and - (or Alt with the arrows) act on all selected scores at once.
    """

    evidence_requested = Signal(str, str)  # company id, factor id

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.mouse_down = False
        self.edits = Edits(self._model)
        self.editing = Editing(self)
        self._head.sectionResized.connect(self.editing.place)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.editing.place)
        session.changed.connect(self.editing.place)
        session.listed.connect(self.editing.place)
        self._model.modelReset.connect(self.editing.close)

    # -- edits -------------------------------------------------------------------------------------

    def open_editor(self, text: str | None = None) -> None:
        """Edit the current score; `text` replaces it."""
        self.editing.open(text)

    def step(self, by: float) -> None:
        """Move all selected scores by `by`."""
        self._try(lambda: self.edits.step(self.chosen_cells(), by))

    def fill_down(self) -> None:
        """Give the selected scores of each column the topmost one."""
        self._try(lambda: self.edits.fill_down(self.chosen_cells()))

    def clear(self) -> None:
        """Declare all selected scores unknown."""
        self.edits.clear(self.chosen_cells())

    def revert(self) -> None:
        """Let the implied scores stand again in all selected cells."""
        self.edits.revert(self.chosen_cells())

    def copy(self) -> None:
        """Put the selected rectangle on the clipboard."""
        places = self.chosen_places()
        if places:
            QGuiApplication.clipboard().setText(block_text(self._model, places))

    def paste(self) -> None:
        """Take the block on the clipboard, whole or not at all."""
        block = read_block(QGuiApplication.clipboard().text())
        places = self.chosen_places()
        anchor = self._model.cell(self._model.index(*places[0])) if places else None
        try:
            plan = plan_paste(self._model, block, places)
        except PasteRefusedError as refused:
            self.editing.complain(refused.title, refused.lines, anchor)
            return
        self._choose(plan.places)
        self.session.apply(set_cells(self.session, plan.values))
        if plan.empty:
            text = tr("{n} empty cells of the block were skipped.") if plan.empty > 1 else tr(
                "1 empty cell of the block was skipped.")
            self.editing.remark(text.format(n=plan.empty), anchor)

    def ask_reason(self) -> None:
        """Ask for the reason of the current score in a small field below it."""
        cell = self.current_cell()
        if cell is None:
            return
        reason = self.session.evaluation.sheet.why.get(cell, "")
        popup = ReasonField(self.cell_name(cell), reason, self)
        popup.field.returnPressed.connect(lambda: self._give_reason(popup, cell))
        below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(0, 1)
        popup.open_at(self.viewport().mapToGlobal(below))

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

    def _try(self, edit: Callable[[], object]) -> None:
        try:
            edit()
        except NothingToDoError as error:
            self.editing.complain(error.title, [error.way_out], self.current_cell())

    def _choose(self, places: list[Place]) -> None:
        """Select a rectangle of places, the current cell at its top left."""
        if len(places) > 1:
            first, last = self._model.index(*places[0]), self._model.index(*places[-1])
            self.selectionModel().setCurrentIndex(first, _SELECT.NoUpdate)
            self.selectionModel().select(QItemSelection(first, last), _SELECT.ClearAndSelect)

    def go(self, rows: int, across: int) -> bool:
        """Move the current cell; False at the edge of the scores."""
        index = self.currentIndex()
        row, column = index.row() + rows, index.column() + across
        inside = 0 <= row < self._model.rowCount() and (
            not across or self._model.factor(column) >= 0)
        if index.isValid() and inside:
            self.setCurrentIndex(self._model.index(row, column))
        return index.isValid() and inside

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
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        cell_menu(self).popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.editing.place()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.editing.leave()
        super().hideEvent(event)
