"""The small field a factor's name is typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from data.factor_names import FactorError, new_factor_id
from data.own_factors import LONGEST_NAME
from data.records import Factor
from gui.commands.command import Command
from gui.commands.factors import add_factor, change_factor, factor_of, ordered
from gui.i18n import tr
from gui.languages import language
from gui.names import factor_name
from gui.sentences import told
from gui.session import Session
from gui.widgets.labels import caption, show_text
from gui.widgets.popup import Popup

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
        self.field.setMaxLength(2 * LONGEST_NAME)
        self.field.setMinimumWidth(280)
        self.field.returnPressed.connect(self.accept)
        self.field.textEdited.connect(lambda _: show_text(self.refusal, ""))
        self.box.addWidget(self.field)
        self.box.addWidget(self.refusal)

    def accept(self) -> None:
        """Take the name, or say why it cannot be."""
        try:
            command = self._made(self.field.text().strip())
        except FactorError as error:
            show_text(self.refusal, told(str(error)))
            self.adjustSize()
            return
        self.close()
        self._session.apply(command)

    def ask_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, the name selected."""
        self.open_at(place, self.field)
        self.field.selectAll()


def ask_new(
    session: Session, parent: QWidget, place: QPoint, after: str = "",
    done: Callable[[str], object] | None = None,
) -> NameField:
    """Ask for the name of a new factor, to stand behind another; `done` gets its id."""
    def made(name: str) -> Command:
        id = new_factor_id(name, [factor.id for factor in ordered(session)])
        command = add_factor(session, Factor(id, name, ""), after)
        if done is not None:
            field.destroyed.connect(lambda: done(id))
        return command

    field = NameField(tr("Name of the new factor"), "", made, session, parent)
    field.ask_at(place)
    return field


def ask_name(session: Session, id: str, parent: QWidget, place: QPoint) -> NameField:
    """Ask for another name of a factor, in the reader's language."""
    factor = factor_of(session, id)
    part = "name_zh" if factor.name_zh and language() == "zh_CN" else "name"

    def made(name: str) -> Command:
        return change_factor(session, id, **{part: name})

    field = NameField(tr("Name of the factor"), factor_name(factor), made, session, parent)
    field.ask_at(place)
    return field
