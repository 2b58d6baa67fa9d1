"""Typing into a cell: opens the editor over it, commits, refuses, keeps both beside the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex, QPoint, QRect, QTimer

from gui.factors.editor import ScoreEditor
from gui.factors.model import FIRST, Cell
from gui.i18n import tr
from gui.widgets.bubble import Bubble
from gui.widgets.number_entry import NotAShare, read_share

if TYPE_CHECKING:
    from gui.factors.table import FactorTable


class Editing(QObject):
    """The open editor of a table, if there is one, and the bubble below a cell.

    A value is taken on Enter, Tab or when the focus leaves; one that is refused stays in the
    editor, with the reason, until it is mended, Esc is pressed or another cell is edited.
    """

    def __init__(self, table: FactorTable) -> None:
        super().__init__(table)
        self._table = table
        self.editor: ScoreEditor | None = None
        self.bubble = Bubble(table)
        self._anchor: Cell | None = None
        self._told = False  # whether the bubble has something to say
        self._leaving = False

    @property
    def speaks(self) -> bool:
        """Whether an editor or a bubble is there."""
        return self.editor is not None or self._told

    # -- opening and closing -----------------------------------------------------------------------

    def open(self, text: str | None = None) -> None:
        """Edit the current cell: its score selected, or `text` in its place."""
        table = self._table
        model = table.model()
        cell = model.cell(table.currentIndex())
        if cell is None:
            return
        self.close()
        table.scrollTo(table.currentIndex())
        editor = ScoreEditor(cell, model.known(cell), table.cell_name(cell), table.viewport())
        editor.finished.connect(self.commit)
        editor.cancelled.connect(self.close)
        editor.left.connect(self._focus_left)
        editor.textEdited.connect(self._mended)
        self.editor = editor
        self.place()
        editor.show()
        editor.setFocus()
        if text is None:
            editor.selectAll()
        else:
            editor.setText(text)
        others = len(table.chosen_cells())
        if others > 1:
            self.remark(tr("Enter sets this score, Ctrl+Enter all {n} selected.").format(n=others),
                        cell)

    def close(self) -> None:
        """Close the editor and keep the score that stands."""
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
        """Take what is typed and go `where` (see ScoreEditor); False if it is refused."""
        editor, table = self.editor, self._table
        if editor is None:
            return True
        text = editor.text()
        cells = table.chosen_cells() if where == "all" else [editor.cell]
        if not (editor.touched or where == "all"):
            value, cells = None, []
        else:
            try:
                value = read_share(text) if text.strip() else None
            except NotAShare as error:
                self._refuse(str(error))
                editor.setFocus()
                editor.selectAll()
                return False
        target = self._target(editor.cell, where)
        self.close()
        if cells:
            table.edits.clear(cells) if value is None else table.edits.set(cells, value)
        if target is not None and target.isValid():
            table.setCurrentIndex(table.model().index(target.row(), target.column()))
        return True

    def _target(self, cell: Cell, where: str) -> QPersistentModelIndex | None:
        """Where to go next; Enter goes to the company that stood below before the edit."""
        model = self._table.model()
        row, column = model.view_row(cell[0]), FIRST + cell[1]
        if where in ("down", "up"):
            row += 1 if where == "down" else -1
        elif where in ("right", "left"):
            column += 1 if where == "right" else -1
        else:
            return None
        inside = 0 <= row < model.rowCount() and model.factor(column) >= 0
        return QPersistentModelIndex(model.index(row, column) if inside else model.place(cell))

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
        editor = self.editor
        if editor is None:
            return
        try:
            if editor.text().strip():
                read_share(editor.text())
        except NotAShare as error:
            self._refuse(str(error))
            return
        self.commit()

    # -- refusing ----------------------------------------------------------------------------------

    def complain(self, title: str, lines: list[str], cell: Cell | None) -> None:
        """Say below a cell why something was not done."""
        self.bubble.say(title, lines)
        self._told, self._anchor = True, cell
        self.place()

    def remark(self, text: str, cell: Cell | None) -> None:
        """Say something below a cell."""
        self.bubble.hint(text)
        self._told, self._anchor = True, cell
        self.place()

    def _refuse(self, reason: str) -> None:
        assert self.editor is not None
        self.editor.set_refused(True)
        self.complain(reason, [self.editor.right_hint()], self.editor.cell)

    def _mended(self, text: str) -> None:
        editor = self.editor
        if editor is None or not editor.refused:
            return
        try:
            if text.strip():
                read_share(text)
        except NotAShare as error:
            self._refuse(str(error))
            return
        editor.set_refused(False)
        self.quiet()

    # -- staying beside the cell -------------------------------------------------------------------

    def place(self) -> None:
        """Put editor and bubble where their cell is now; away with them if it is not listed."""
        if self.editor is not None:
            rect = self._rect(self.editor.cell)
            if rect is None:
                self.close()
                return
            self.editor.setGeometry(rect.adjusted(0, 0, -1, -1))
        if self._told:
            view = self._table.viewport()
            rect = QRect(0, 0, 1, 1) if self._anchor is None else self._rect(self._anchor)
            if rect is None or not rect.intersects(view.rect()):
                self.bubble.hide()  # until its cell is in sight again
                return
            corner = view.mapTo(self._table, QPoint(0, 0))
            self.bubble.place(rect.translated(corner), QRect(corner, view.size()))

    def _rect(self, cell: Cell) -> QRect | None:
        if cell[0] >= len(self._table.model().evaluation.universe.companies):
            return None
        index = self._table.model().place(cell)
        return self._table.visualRect(index) if index.isValid() else None
