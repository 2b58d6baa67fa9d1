"""A small panel over the window that a click beside it closes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.theme.theme import colour


class Popup(QFrame):
    """A framed panel under a caption; the subclass puts its fields into `box`."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setStyleSheet(f"#popup {{ background: {colour('base').name()};"
                           f" border: 1px solid {colour('field_border').name()}; }}")
        self.title = QLabel(title, self)
        self.title.setProperty("role", "caption")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(8, 6, 8, 8)
        self.box.setSpacing(4)
        self.box.addWidget(self.title)

    def accept(self) -> None:
        """What Enter does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def open_at(self, place: QPoint, field: QWidget) -> None:
        """Show it at a place of the screen, whole, with the keyboard in `field`."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        self.move(max(area.left(), min(place.x(), area.right() - self.width())),
                  max(area.top(), min(place.y(), area.bottom() - self.height())))
        self.show()
        field.setFocus(Qt.FocusReason.PopupFocusReason)
