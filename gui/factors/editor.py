"""The field a score is typed into, over its cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.factors.model import Cell
from gui.factors.numbers import editable
from gui.format import score
from gui.i18n import tr
from gui.theme.theme import content_font
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.number_entry import NotAShare, read_share

_SINGLE, _TENFOLD = 0.01, 0.10
_ENDS = {
    (Qt.Key.Key_Return, False): "down", (Qt.Key.Key_Enter, False): "down",
    (Qt.Key.Key_Return, True): "up", (Qt.Key.Key_Enter, True): "up",
    (Qt.Key.Key_Tab, False): "right", (Qt.Key.Key_Backtab, True): "left",
    (Qt.Key.Key_Tab, True): "left", (Qt.Key.Key_Backtab, False): "left",
}


class ScoreEditor(InlineEditor):
    """Edits one cell of the sheet; the table decides what becomes of the text.

    `finished(where)` asks to commit and go down, up, right, left, to 'all' selected cells, or
    to stay ('here').
    """

    finished = Signal(str)

    def __init__(self, cell: Cell, value: float | None, name: str, parent: QWidget) -> None:
        super().__init__(editable(value), name, parent)
        self.cell = cell
        self._before = self.text()
        self._value = value
        self.setFont(content_font())
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @property
    def touched(self) -> bool:
        """Whether the text is another than the one that stood there."""
        return self.text() != self._before

    def style_for(self, edge: str) -> str:
        """The frame of a current cell, in the colour of `edge`."""
        return (f"border: 2px solid {edge}; border-radius: 0; min-height: 0; padding: 0 3px;"
                "background: palette(base);")

    def _step(self, by: float) -> None:
        try:
            value = read_share(self.text()) if self.text().strip() else self._value
        except NotAShare:
            return
        if value is not None:
            self.setText(editable(round(min(1.0, max(0.0, value + by)), 6)))
            self.selectAll()
            self.textEdited.emit(self.text())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) \
                and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit("all")
        elif (key, shift) in _ENDS and not ctrl:
            self.finished.emit(_ENDS[(Qt.Key(key), shift)])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not ctrl:
            size = _TENFOLD if shift else _SINGLE
            self._step(size if key == Qt.Key.Key_Up else -size)
        else:
            super().keyPressEvent(event)

    def right_hint(self) -> str:
        """What would be right, for a refused value."""
        if self._value is None:
            return tr("Type 0.00 to 1.00, or press Esc to leave it as it was.")
        return tr("Type 0.00 to 1.00, or press Esc to keep {score}.").format(
            score=score(self._value))
