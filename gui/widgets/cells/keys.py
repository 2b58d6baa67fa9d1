"""Which key does what while a table of cells has the focus and no editor is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from gui.widgets.cells.table import CellTable

_K, _M = Qt.Key, Qt.KeyboardModifier
MODIFIERS = (_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta)


def action(table: CellTable, event: QKeyEvent) -> Callable[[], object] | None:
    """What the key does here; None if it is not the table's."""
    if event.matches(QKeySequence.StandardKey.Copy):
        return table.copy
    if event.matches(QKeySequence.StandardKey.Paste):
        return table.paste
    key, held = event.key(), event.modifiers() & ~_M.KeypadModifier
    if key == _K.Key_Escape:
        return table.editing.close if table.editing.speaks else None
    fixed: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
        (_K.Key_F2, _M.NoModifier): table.open_editor,
        (_K.Key_D, _M.ControlModifier): table.fill_down,
        (_K.Key_Delete, _M.NoModifier): table.clear,
        (_K.Key_Backspace, _M.NoModifier): table.clear,
        (_K.Key_Delete, _M.ControlModifier): table.take_back,
        (_K.Key_Return, _M.NoModifier): lambda: table.go(1, 0),
        (_K.Key_Enter, _M.NoModifier): lambda: table.go(1, 0),
        (_K.Key_Return, _M.ShiftModifier): lambda: table.go(-1, 0),
        (_K.Key_Enter, _M.ShiftModifier): lambda: table.go(-1, 0),
    }
    found = fixed.get((key, held))
    if found is not None:
        return found
    times = _steps(event) if table.can_step() else 0
    if times:
        return lambda: table.step(times)
    text = event.text()
    # AltGr makes signs on many keyboards and reaches Qt as Ctrl+Alt
    plain = held in (_M.NoModifier, _M.ShiftModifier, _M.ControlModifier | _M.AltModifier)
    if plain and text.isprintable() and text.strip() and table.current_cell() is not None:
        return lambda: table.open_editor(text)
    return None


def _steps(event: QKeyEvent) -> int:
    """How many steps a key moves a value: + and -, or Alt with the arrows; with Shift tenfold."""
    key, held = event.key(), event.modifiers()
    if held & _M.ControlModifier:
        return 0
    shift = bool(held & _M.ShiftModifier)
    if held & _M.AltModifier:
        size = 10 if shift else 1
        return {_K.Key_Up: size, _K.Key_Down: -size}.get(_K(key), 0)
    # many keyboards need Shift to type + at all: only the keypad can mean tenfold by it
    size = 10 if shift and held & _M.KeypadModifier else 1
    return {"+": size, "-": -size}.get(event.text(), 0)
