"""A choice that the wheel changes only while it has the focus, so that pages scroll past it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_INSET = 1  # what the style leaves free beside the text
_BESIDE = 4  # between icon and text


class Combo(QComboBox):
    """A combo box of the height of a view's fields, with the name a screen reader says."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("compact", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As Qt paints it, but a text that is too long ends in an ellipsis."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField,
            self).width() - _INSET
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _BESIDE
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def fill(self, items: dict[str, str], current: str) -> None:
        """Show texts by key, `current` chosen; tells nobody."""
        blocked = self.blockSignals(True)
        self.clear()
        for key, text in items.items():
            self.addItem(text, key)
        self.setCurrentIndex(self.findData(current))
        self.blockSignals(blocked)

    def show_key(self, key: str) -> None:
        """Show the item of a key; tells nobody."""
        if self.currentData() != key:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(self.findData(key))
            self.blockSignals(blocked)
