"""A cell of the book that stands as text and opens for typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.commands.compute import Cell, kept
from gui.compute.dashes import dashed_underline
from gui.compute.entries import Entry
from gui.compute.fields import apply_cell
from gui.compute.refusal import Refusal
from gui.scenarios.field_mark import FieldMark
from gui.session import Session, Update
from gui.theme.theme import CAPTION_PX, CONTENT_PX, colour, content_font, theme
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.number_entry import Refused
from gui.widgets.shorthand import RIGHT
from scoring.compute.book import CellError, key

_EDITOR = 64


class OpenCell(QWidget):
    """Shows a cell's value; a click, Enter, F2 or a digit opens an editor in its place.

    Del clears it to unknown where the cell allows that. An assumed value has a dashed underline.
    """

    def __init__(
        self, session: Session, cell: Cell, name: str, entry: Entry, prefix: str = "",
        small: bool = True, take: Callable[[Any], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.cell, self.entry = session, cell, entry
        self._name, self._prefix = name, prefix
        self._take = take or (lambda value: apply_cell(session, self.cell, value, name))
        self._font = content_font(CAPTION_PX if small else CONTENT_PX)
        self._ink = "text3" if small else "text"
        self._text, self._assumed = "", False
        self._seen: tuple[Cell, object] = (cell, None)  # what is shown, and of which sheet
        self.editor: InlineEditor | None = None
        self._refusal: Refusal | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        session.changed.connect(self._changed)
        theme.changed.connect(self.update)
        self.show_cell()
        self._mark = FieldMark(session, self, lambda: (key(*self.cell),), name)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(QFontMetrics(self._font).horizontalAdvance(self._text) + 4, 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    @property
    def shown(self) -> str:
        """The text as it stands."""
        return self._text

    def point_to(self, cell: Cell) -> None:
        """Stand for another cell from now on."""
        if cell != self.cell:
            self.close_editor()
            self.cell = cell
        self.show_cell()
        self._mark.refresh()

    def show_cell(self) -> None:
        """Show what the cell holds now."""
        table, row, field = self.cell
        sheet = self.session.book.sheets.get(table)
        if sheet is None or row not in sheet.row or (
                sheet is self._seen[1] and self.cell == self._seen[0]):
            return
        self._seen = self.cell, sheet
        found = self.session.book.provenance(table, row, field)
        text = self._prefix + self.entry.shown(kept(self.session, self.cell))
        assumed = found.confidence == "assumption"
        if (text, assumed) != (self._text, self._assumed):
            self._text, self._assumed = text, assumed
            self.setAccessibleDescription(text)
            self.updateGeometry()
            self.update()
        self.setToolTip("\n".join(part for part in (
            self._name, " · ".join(filter(None, (found.as_of, found.source))), found.note) if part))

    # -- typing ------------------------------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Open the editor with `text`, or with the value selected."""
        if self.editor is not None:
            return
        value = self.entry.typed(kept(self.session, self.cell))
        editor = InlineEditor(text or value, self._name, self)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        width = min(max(self.width(), _EDITOR), max(self.width(), self._room()))
        editor.setParent(self.parentWidget())
        corner = self.geometry()
        editor.setGeometry(corner.right() + 1 - width, corner.center().y() - 10, width, 22)
        editor.entered.connect(self.commit)
        editor.cancelled.connect(self.close_editor)
        editor.left.connect(self._left)
        self._refusal = Refusal(editor)
        editor.textEdited.connect(self._mended)
        self.editor = editor
        editor.show()
        editor.raise_()
        editor.setFocus()
        if not text:
            editor.selectAll()

    def _room(self) -> int:
        parent = self.parentWidget()
        return self.geometry().right() + 1 if parent is not None else self.width()

    def commit(self) -> None:
        """Take what is typed, or refuse it and keep it in the editor."""
        if self.editor is None:
            return
        try:
            self._take(self.entry.read(self.editor.text()))
        except (CellError, Refused) as error:
            if self._refusal is not None:
                self._refusal.say(error, self.entry.shown(kept(self.session, self.cell)),
                                  self.editor.text(), self.entry.percent)
            return
        self.close_editor()

    def close_editor(self) -> None:
        """Close the editor without taking what is typed."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        if self._refusal is not None:
            self._refusal.clear()
            self._refusal = None
        if editor.retire():
            self.setFocus()

    def _mended(self) -> None:
        if self._refusal is not None:
            self._refusal.clear()

    def _left(self) -> None:
        if self.editor is not None and (
                self.editor.text() == self.entry.typed(kept(self.session, self.cell))):
            self.close_editor()
        else:
            self.commit()

    def _changed(self, update: Update) -> None:
        if update.kinds & {"compute", "universe"}:
            self.show_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.open()
            if self.editor is not None:
                self.editor.clear()
                self.commit()
        elif event.text() and event.text() in "0123456789.,":
            self.open(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.open()

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        self.close_editor()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setFont(self._font)
        painter.setPen(colour(self._ink))
        painter.drawText(self.rect().adjusted(0, 0, -2, 0), RIGHT, self._text)
        if self._assumed and self._text:
            width = QFontMetrics(self._font).horizontalAdvance(self._text)
            dashed_underline(painter, self.width() - 2 - width, self.width() - 2,
                             self.height() // 2 + 7)
        painter.end()
