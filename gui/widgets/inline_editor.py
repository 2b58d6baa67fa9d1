"""A line edit that stands in the place of a text for a moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import colour, theme

# the editor will have the focus again
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class InlineEditor(QLineEdit):
    """`entered` on Enter, `cancelled` on Esc, `left(by mouse)` when the focus goes elsewhere.

    Enter and Esc end here: neither the window nor what lies below must take them as its own.
    """

    entered = Signal()
    left = Signal(bool)
    cancelled = Signal()

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.refused = False
        self.setAccessibleName(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_refused(self, refused: bool) -> None:
        """Wear the red border of a refused text, or the usual one."""
        if refused != self.refused:
            self.refused = refused
            self._restyle()

    def style_for(self, edge: str) -> str:
        """How the editor looks with a border of a colour."""
        width = 2 if self.refused else 1
        return f"border: {width}px solid {edge}; min-height: 0; padding: 0 3px;"

    def _restyle(self) -> None:
        self.setStyleSheet(
            self.style_for(colour("error_text" if self.refused else "accent").name()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and event.key() in _ENDS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() not in _ENDS:
            super().keyPressEvent(event)
            return
        event.accept()
        (self.cancelled if event.key() == Qt.Key.Key_Escape else self.entered).emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit(event.reason() == Qt.FocusReason.MouseFocusReason)

    def retire(self) -> bool:
        """Close for good, quietly; True if the focus was here."""
        had_focus = self.hasFocus()
        self.blockSignals(True)
        self.clearFocus()  # hidden with it, Qt would hand it on, which a table takes for Tab
        self.hide()
        self.deleteLater()
        return had_focus
