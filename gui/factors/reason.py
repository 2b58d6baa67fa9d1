"""The small field a reason is typed into."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.theme.theme import colour


class ReasonField(QFrame):
    """A field below a cell; Enter keeps the reason, Esc the old one."""

    def __init__(self, name: str, reason: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("reason")
        self.setStyleSheet(f"#reason {{ background: {colour('base').name()};"
                           f" border: 1px solid {colour('field_border').name()}; }}")
        label = QLabel(tr("Reason for {cell}").format(cell=name), self)
        label.setProperty("role", "caption")
        self.field = QLineEdit(reason, self)
        self.field.setAccessibleName(label.text())
        self.field.setPlaceholderText(tr("why this score, in a few words"))
        self.field.setMinimumWidth(300)
        label.setBuddy(self.field)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 8)
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(self.field)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, whole."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        self.move(max(area.left(), min(place.x(), area.right() - self.width())),
                  max(area.top(), min(place.y(), area.bottom() - self.height())))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()
