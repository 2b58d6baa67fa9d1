"""The field a value is typed into, over its cell."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import content_font
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.shorthand import LEFT, RIGHT

_K = Qt.Key
_ENDS = {
    (_K.Key_Return, False): "down", (_K.Key_Enter, False): "down",
    (_K.Key_Return, True): "up", (_K.Key_Enter, True): "up",
    (_K.Key_Tab, False): "right", (_K.Key_Backtab, True): "left",
    (_K.Key_Tab, True): "left", (_K.Key_Backtab, False): "left",
}
_WIDEST = 520
Stepped = Callable[[str, int], str | None]


def way_on(event: QKeyEvent) -> str:
    """Where a key that ends the editing goes: down, up, right, left, 'all'; "" for other keys."""
    key, shift = _K(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return "all" if key in (_K.Key_Return, _K.Key_Enter) else ""
    return _ENDS.get((key, shift), "")


class CellEditor(InlineEditor):
    """Edits one cell; the table decides what becomes of the text.

    `finished(where)` asks to commit and go down, up, right, left, to 'all' selected cells, or to
    stay ('here'). `stepped(text, times)` gives the text one or ten steps on, for the arrow keys;
    without it the cell holds words, and the field may be wider than the cell.
    """

    finished = Signal(str)

    def __init__(
        self, cell: Hashable, text: str, name: str, parent: QWidget, stepped: Stepped | None = None
    ) -> None:
        super().__init__(text, name, parent)
        self.cell = cell
        self._before = text
        self._stepped = stepped
        self.setFont(content_font())
        self.setAlignment(LEFT if stepped is None else RIGHT)
        if stepped is not None:
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @property
    def touched(self) -> bool:
        """Whether the text is another than the one that stood there."""
        return self.text() != self._before

    def start(self, text: str | None) -> None:
        """Take the focus, with what stands there selected or `text` in its place."""
        self.show()
        self.setFocus()
        if text is None:
            self.selectAll()
        else:
            self.setText(text)

    def place(self, cell: QRect, area: QRect) -> None:
        """Lie over the cell, within `area` where it is wider than the cell."""
        rect = cell.adjusted(0, 0, -1, -1)
        if self._stepped is None:
            wanted = QFontMetrics(self.font()).horizontalAdvance(self._before) + 24
            rect.setWidth(max(rect.width(), min(wanted, _WIDEST, area.width() - 2)))
            rect.moveLeft(max(area.left(), min(rect.left(), area.right() - rect.width())))
        self.setGeometry(rect)

    def style_for(self, edge: str) -> str:
        """The frame of a current cell, in the colour of `edge`."""
        return (f"border: 2px solid {edge}; border-radius: 0; min-height: 0; padding: 0 3px;"
                "background: palette(base);")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) \
                and event.key() in (_K.Key_Tab, _K.Key_Backtab):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        where = way_on(event)
        held = event.modifiers()
        if where:
            self.finished.emit(where)
        elif event.key() in (_K.Key_Up, _K.Key_Down) and self._stepped is not None \
                and not held & Qt.KeyboardModifier.ControlModifier:
            size = 10 if held & Qt.KeyboardModifier.ShiftModifier else 1
            text = self._stepped(self.text(), size if event.key() == _K.Key_Up else -size)
            if text is not None:
                self.setText(text)
                self.selectAll()
                self.textEdited.emit(text)
        else:
            super().keyPressEvent(event)
