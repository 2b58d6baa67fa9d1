"""A whole number typed into a small field: live as it is typed, up and down with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_WIDTH = 44


class CountField(QLineEdit):
    """Holds a number of a range; `valueChanged` comes with every other number that fits."""

    valueChanged = Signal(int)  # noqa: N815 (as Qt names it)

    def __init__(self, name: str, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(str(low), parent)
        self._low, self._high, self._value = low, high, low
        self._validator = QIntValidator(low, high, self)
        self.setValidator(self._validator)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedSize(_WIDTH, 22)
        self.setProperty("compact", True)
        self.textEdited.connect(self._edited)

    def value(self) -> int:
        """The number that holds."""
        return self._value

    def setValue(self, value: int) -> None:  # noqa: N802
        """Take a number, kept within the range."""
        value = max(self._low, min(self._high, value))
        self.setText(str(value))
        self._take(value)

    def setMaximum(self, high: int) -> None:  # noqa: N802
        """Allow no more than this."""
        if high != self._high:
            self._high = high
            self._validator.setTop(high)
            if self._value > high:
                self.setValue(high)

    def _edited(self, text: str) -> None:
        if text.isdigit() and self._low <= int(text) <= self._high:
            self._take(int(text))

    def _take(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self.valueChanged.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10,
                 Qt.Key.Key_PageDown: -10}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.setValue(self._value + step)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.setText(str(self._value))  # what did not fit goes

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)
