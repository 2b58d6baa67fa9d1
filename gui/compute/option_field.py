"""A number that changes only how a panel looks at the book: no edit of the book, but kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.compute.entries import Entry
from gui.compute.refusal import Refusal
from gui.widgets.number_entry import Refused

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class OptionField(QLineEdit):
    """A line edit on one number or nothing; `typed(value)` carries what was accepted.

    `check` says in a sentence what is wrong with a value, or nothing. A refused text stays, with
    the reason below, until it is mended or Esc is pressed.
    """

    typed = Signal(object)

    def __init__(
        self, name: str, entry: Entry, value: float | None, check: Callable[[float | None], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry, self._value, self._check = entry, value, check
        self._editing = False
        self.refusal = Refusal(self)
        self.setAccessibleName(name)
        self.setProperty("compact", True)
        self.textEdited.connect(lambda _: self.refusal.clear())
        self._show()

    @property
    def value(self) -> float | None:
        """The number that stands; None for none."""
        return self._value

    @value.setter
    def value(self, value: float | None) -> None:
        """Show another number, telling nobody; one that does not fit is left out."""
        if not self._check(value):
            self._value = value
            self.refusal.clear()
            self._show()

    def commit(self) -> bool:
        """Take what is typed, or refuse it and keep it here; True if it was taken."""
        if self.text().strip() in (self.entry.typed(self._value), self.entry.shown(self._value)):
            self.refusal.clear()
            return True
        try:
            value = self.entry.read(self.text())
            if wrong := self._check(value):
                raise Refused(wrong)
        except Refused as error:
            self.refusal.say(error, self.entry.shown(self._value), self.text())
            return False
        self.refusal.clear()
        self._value = value
        self.typed.emit(value)
        return True

    def _show(self) -> None:
        if not self._editing and not self.refusal.standing:
            self.setText(self.entry.shown(self._value))
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in _ENDS:
            event.accept()
            if self.commit():
                self.setText(self.entry.typed(self._value))
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and (
                self.refusal.standing or self.text() != self.entry.typed(self._value)):
            event.accept()
            self.refusal.clear()
            self.setText(self.entry.typed(self._value))
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        if not self._editing and not self.refusal.standing:
            self.setText(self.entry.typed(self._value))
        self._editing = True
        super().focusInEvent(event)
        if event.reason() not in _PASSING:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() in _PASSING:
            return
        self._editing = False
        if self.commit():
            self._show()
