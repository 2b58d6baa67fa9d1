"""Typing into a cell: opens the editor over it, commits, refuses, keeps both beside the cell."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPersistentModelIndex, QPoint, QRect, QTimer

from gui.widgets.bubble import Bubble
from gui.widgets.cells.choice import ChoiceEditor
from gui.widgets.cells.editor import CellEditor
from gui.widgets.cells.refusals import RefusedError

if TYPE_CHECKING:
    from gui.widgets.cells.table import CellTable

_MOVES = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}


class Editing(QObject):
    """The open editor of a table, if there is one, and the bubble below a cell.

    A value is taken on Enter, Tab or when the focus leaves; one that is refused stays in the
    editor, with the reason, until it is mended, Esc is pressed or another cell is edited.
    """

    def __init__(self, table: CellTable) -> None:
        super().__init__(table)
        self._table = table
        self.editor: CellEditor | ChoiceEditor | None = None
        self.bubble = Bubble(table)
        self._anchor: Hashable | None = None
        self._told = False  # whether the bubble has something to say
        self._leaving = False

    @property
    def speaks(self) -> bool:
        """Whether an editor or a bubble is there."""
        return self.editor is not None or self._told

    # -- opening and closing -----------------------------------------------------------------------

    def open(self, text: str | None = None) -> None:
        """Edit the current cell: its value selected, or `text` in its place."""
        table = self._table
        cell = table.current_cell()
        if cell is None:
            return
        self.close()
        table.scrollTo(table.currentIndex())
        editor = table.make_editor(cell)
        editor.finished.connect(self.commit)
        editor.cancelled.connect(self.close)
        editor.left.connect(self._focus_left)
        editor.textEdited.connect(self._mended)
        self.editor = editor
        self.place()
        editor.start(text)
        others = len(table.chosen_cells())
        if others > 1:
            self.remark(table.hint_for(others), cell)

    def close(self) -> None:
        """Close the editor and keep the value that stands."""
        editor, self.editor = self.editor, None
        self._leaving = False
        self.quiet()
        if editor is not None and editor.retire():
            self._table.setFocus()

    def quiet(self) -> None:
        """Take the bubble away, unless it belongs to a refused value."""
        if self.editor is None or not self.editor.refused:
            self._told = False
            self.bubble.hide()

    # -- committing --------------------------------------------------------------------------------

    def commit(self, where: str = "here") -> bool:
        """Take what is typed and go `where` (see CellEditor); False if it is refused."""
        editor, table = self.editor, self._table
        if editor is None:
            return True
        values: dict[Hashable, Any] = {}
        if editor.touched or where == "all":
            try:
                values = self._read(table.chosen_cells() if where == "all" else [editor.cell])
            except RefusedError as error:
                self._refuse(error)
                editor.start(None)
                return False
        target = self._target(editor.cell, where)
        self.close()
        if values:
            table.take(values)
        if target is not None and target.isValid():
            table.setCurrentIndex(table.model().index(target.row(), target.column()))
        return True

    def _read(self, cells: list[Any]) -> dict[Hashable, Any]:
        """What the typed text means to each of the cells."""
        assert self.editor is not None
        text, values = self.editor.text(), {}
        for cell in cells:
            try:
                values[cell] = self._table.read(cell, text)
            except RefusedError as error:
                if cell == self.editor.cell:
                    raise
                raise RefusedError(
                    f"{self._table.cell_name(cell)}: {error}", error.way_out) from None
        return values

    def _target(self, cell: Hashable, where: str) -> QPersistentModelIndex | None:
        """Where to go next; Enter goes to the row that stood below before the edit."""
        if where not in _MOVES:
            return None
        here = self._table.index_of(cell)
        there = self._table.neighbour(here, *_MOVES[where])
        return QPersistentModelIndex(there if there.isValid() else here)

    def _focus_left(self, by_mouse: bool) -> None:
        editor = self.editor
        if editor is None or editor.refused:
            return
        if not editor.touched:
            self.close()
        elif not by_mouse:
            self.leave()
        else:
            # the click that took the focus must find the rows where the eye saw them
            self._leaving = True
            QTimer.singleShot(0, self, self._left_by_mouse)

    def _left_by_mouse(self) -> None:
        if not self._table.mouse_down:
            self.released()

    def released(self) -> None:
        """The mouse is up again: take the value of an editor the click left behind."""
        if self._leaving:
            self._leaving = False
            if self.editor is not None and not self.editor.hasFocus():
                self.leave()

    def leave(self) -> None:
        """Commit without a move; a refused value stays, but does not take the focus back."""
        if self.editor is None:
            return
        try:
            self._read([self.editor.cell])
        except RefusedError as error:
            self._refuse(error)
            return
        self.commit()

    # -- refusing ----------------------------------------------------------------------------------

    def complain(self, title: str, lines: list[str], cell: Hashable | None) -> None:
        """Say below a cell why something was not done."""
        self.bubble.say(title, lines)
        self._told, self._anchor = True, cell
        self.place()

    def remark(self, text: str, cell: Hashable | None) -> None:
        """Say something below a cell."""
        self.bubble.hint(text)
        self._told, self._anchor = True, cell
        self.place()

    def _refuse(self, error: RefusedError) -> None:
        assert self.editor is not None
        self.editor.set_refused(True)
        self.complain(str(error), [error.way_out], self.editor.cell)

    def _mended(self) -> None:
        editor = self.editor
        if editor is None or not editor.refused:
            return
        try:
            self._read([editor.cell])
        except RefusedError as error:
            self._refuse(error)
            return
        editor.set_refused(False)
        self.quiet()

    # -- staying beside the cell -------------------------------------------------------------------

    def place(self) -> None:
        """Put editor and bubble where their cell is now; away with them if it is not listed."""
        view = self._table.viewport()
        if self.editor is not None:
            rect = self._rect(self.editor.cell)
            if rect is None:
                self.close()
                return
            self.editor.place(rect, view.rect())
        if self._told:
            rect = QRect(0, 0, 1, 1) if self._anchor is None else self._rect(self._anchor)
            if rect is None or not rect.intersects(view.rect()):
                self.bubble.hide()  # until its cell is in sight again
                return
            corner = view.mapTo(self._table, QPoint(0, 0))
            self.bubble.place(rect.translated(corner), QRect(corner, view.size()))

    def _rect(self, cell: Hashable) -> QRect | None:
        index = self._table.index_of(cell)
        return self._table.box(index) if index.isValid() else None
