"""A line edit that stands in the place of a text for a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

# the editor will have the focus again
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class InlineEditor(QLineEdit):
    """`entered` on Enter, `left` when the focus goes elsewhere, `cancelled` on Esc.

    Enter and Esc end here: what lies below must not take them as its own.
    """

    entered = Signal()
    left = Signal()
    cancelled = Signal()

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def retire(self) -> bool:
        """Close for good, quietly; True if the focus was here."""
        had_focus = self.hasFocus()
        self.blockSignals(True)
        self.hide()
        self.deleteLater()
        return had_focus
