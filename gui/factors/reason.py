"""The small field a reason is typed into."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.i18n import tr
from gui.widgets.popup import Popup


class ReasonField(Popup):
    """A field below a cell; Enter keeps the reason, Esc the old one."""

    def __init__(self, name: str, reason: str, parent: QWidget) -> None:
        super().__init__(tr("Reason for {cell}").format(cell=name), parent)
        self.field = QLineEdit(reason, self)
        self.field.setAccessibleName(self.title.text())
        self.field.setPlaceholderText(tr("why this score, in a few words"))
        self.field.setMinimumWidth(300)
        self.title.setBuddy(self.field)
        self.box.addWidget(self.field)

    def ask_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, the reason selected."""
        self.open_at(place, self.field)
        self.field.selectAll()
