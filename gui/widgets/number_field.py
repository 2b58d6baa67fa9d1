"""A number that stands as text and opens for typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.i18n import tr
from gui.theme.theme import CAPTION_PX, colour, content_font, theme
from gui.widgets.bubble import Bubble
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.number_entry import NotAShare, read_share
from gui.widgets.shorthand import LEFT, RIGHT

GAP = 5
_EDITOR = 52  # what an editor needs for five characters


class NumberField(QWidget):
    """Shows a number, semibold, and a note beside it; `open()` puts an editor in its place.

    `typed(value)` carries an accepted number from 0 to 1. A refused text stays in the editor, with
    the reason below, until it is mended or Esc is pressed.
    """

    typed = Signal(float)

    def __init__(
        self, name: str, note_sample: str = "", clicks: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._clicks = clicks
        self._number = self._note = ""
        self._faint = False
        self._strong = content_font(semibold=True)
        self._plain, self._caption = content_font(), content_font(CAPTION_PX)
        number_width = QFontMetrics(self._strong).horizontalAdvance("1.00")
        note_width = QFontMetrics(self._caption).horizontalAdvance(note_sample)
        self._note_width = note_width + GAP if note_sample else 0
        spill = 10 if note_sample else 0  # for the rare note wider than the sample
        self.setFixedWidth(max(number_width + self._note_width + 2 + spill, _EDITOR))
        self._spill = spill
        self.check: Callable[[float], str] | None = None  # why a number is refused; '' takes it
        self.back_to: QWidget = self  # what takes the focus when the editor closes
        self.editor: InlineEditor | None = None
        self._bubble: Bubble | None = None
        if clicks == 1:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self.width(), 22)

    def show_number(self, number: str, note: str = "", faint: bool = False) -> None:
        """Show a number and the note beside it; a faint one stands for what nobody knows."""
        if (number, note, faint) != (self._number, self._note, self._faint):
            self._number, self._note, self._faint = number, note, faint
            self.setAccessibleDescription(f"{number} {note}".strip())
            self.update()

    @property
    def shown(self) -> str:
        """The number as it stands."""
        return self._number

    # -- typing --------------------------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Open the editor with `text`, or with the number selected."""
        if self.editor is not None:
            return
        editor = InlineEditor(text or self._number, self.accessibleName(), self)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setGeometry(self._editor_rect())
        editor.entered.connect(self.commit)
        editor.cancelled.connect(self.close_editor)
        editor.left.connect(self._left)
        editor.textEdited.connect(self._forget_refusal)
        self.editor = editor
        editor.show()
        editor.setFocus()
        if not text:
            editor.selectAll()

    def commit(self) -> None:
        """Take what is typed, or refuse it and keep it in the editor."""
        if self.editor is None:
            return
        try:
            value = read_share(self.editor.text())
        except NotAShare as error:
            self._refuse(str(error))
            return
        if self.check is not None and (reason := self.check(value)):
            self._refuse(reason)
            return
        self.close_editor()
        self.typed.emit(value)

    def close_editor(self) -> None:
        """Close the editor without taking what is typed."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        self._forget_refusal()
        if editor.retire():
            self.back_to.setFocus()

    def _left(self) -> None:
        """The focus went elsewhere: take what was typed, if anything was."""
        if self.editor is not None and self.editor.text() == self._number:
            self.close_editor()
        else:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open()
        elif event.text() and event.text() in "0123456789.,":
            self.open(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()  # so that the release comes here too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._clicks == 1 and event.button() == Qt.MouseButton.LeftButton:
            self.open()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.open()

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        self.close_editor()

    def _refuse(self, what: str) -> None:
        assert self.editor is not None
        window = self.window()
        if self._bubble is None:
            self._bubble = Bubble(window)
        self.editor.set_refused(True)
        self._bubble.say(what, [tr("Type 0.00 to 1.00, or press Esc to keep {number}.").format(
            number=self._number)])
        field = QRect(self.editor.mapTo(window, QPoint(0, 0)), self.editor.size())
        self._bubble.place(field.adjusted(0, -1, 0, 1), window.rect().adjusted(8, 8, -8, -8))

    def _forget_refusal(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None
            if self.editor is not None:
                self.editor.set_refused(False)

    def _editor_rect(self) -> QRect:
        """Over the number; it may lie over part of the note."""
        height = min(22, self.height())
        width = min(max(self.width() - self._note_width, _EDITOR), self.width())
        return QRect(0, (self.height() - height) // 2, width, height)

    # -- paint ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        rect = self.rect().adjusted(0, 0, -self._note_width - self._spill, 0)
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setFont(self._plain if self._faint else self._strong)
        painter.setPen(colour("text3" if self._faint else "text"))
        painter.drawText(rect.adjusted(0, 0, -1, 0), RIGHT, self._number)
        if self._note:
            painter.setFont(self._caption)
            painter.setPen(colour("text3"))
            room = self.rect().adjusted(rect.width() + GAP, 0, 0, 0)
            wide = QFontMetrics(self._caption).horizontalAdvance(self._note) - room.width()
            painter.drawText(room.adjusted(-max(wide, 0), 0, 0, 0), LEFT, self._note)
        painter.end()
