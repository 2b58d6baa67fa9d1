"""The small field a name is typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.commands.command import Command
from gui.sentences import told
from gui.session import Session
from gui.widgets.labels import caption, show_text
from gui.widgets.popup import Popup

_LONGEST = 120  # letters to type; what is too long is told
Made = Callable[[str], Command]


class NameField(Popup):
    """A name to type; Enter takes it or says below why it cannot be, Esc closes the field."""

    def __init__(
        self, title: str, name: str, made: Made, session: Session, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._session, self._made = session, made
        self.refusal = caption(self, "refusal")
        self.refusal.hide()
        self.field = QLineEdit(name, self)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumWidth(280)
        self.field.returnPressed.connect(self.accept)
        self.field.textEdited.connect(lambda _: show_text(self.refusal, ""))
        self.box.addWidget(self.field)
        self.box.addWidget(self.refusal)

    def accept(self) -> None:
        """Take the name, or say why it cannot be."""
        try:
            command = self._made(self.field.text().strip())
        except ValueError as error:
            show_text(self.refusal, told(str(error)))
            self.adjustSize()
            return
        self.close()
        self._session.apply(command)

    def ask_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, the name selected."""
        self.open_at(place, self.field)
        self.field.selectAll()
