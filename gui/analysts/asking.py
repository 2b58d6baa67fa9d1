"""Asking for names, and what the window does with analysts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from gui.commands.analysts import NameTakenError, add_analyst, rename_analyst
from gui.dialogs.error import show_error
from gui.i18n import tr

if TYPE_CHECKING:
    from gui.session import Session
    from gui.settings import Settings

LONGEST = 60


def ask_name(
    parent: QWidget, title: str, label: str, text: str, then: Callable[[str], None]
) -> QInputDialog:
    """Ask for a name without stopping the event loop; `then` gets it unless it is empty."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)

    def take(name: str) -> None:
        if name := " ".join(name.split())[:LONGEST]:
            then(name)

    dialog.textValueSelected.connect(take)
    dialog.open()
    return dialog


class Seats:
    """Who scores, kept in the preferences; new names come in as one undoable step."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        self._session = session
        self._settings = settings
        self._window = window

    def score_as(self, name: str) -> None:
        """Score as someone from now on, also at the next start."""
        if name != self._session.who:
            self._session.score_as(name)
        self._settings.put("who", name)

    def ask_add(self, parent: QWidget | None = None) -> None:
        """Ask for the name of another analyst, who scores from now on."""
        session = self._session
        label = (tr("Name of the analyst") if session.state.analysts else tr(
            "Name of the other analyst. The scores so far stay those of {name}.").format(
                name=session.who))
        ask_name(parent or self._window, tr("Add analyst"), label, "", self.add)

    def add(self, name: str) -> None:
        """List an analyst, who scores from now on."""
        self._try(name, lambda: self._session.apply(add_analyst(self._session, name)),
                  lambda: self.score_as(name))

    def ask_own_name(self) -> None:
        """Ask how the one who scores is called."""
        ask_name(self._window, tr("Your name"), tr("Your name, as the history tells it"),
                 self._session.who, self.rename_self)

    def rename_self(self, name: str) -> None:
        """Call the one who scores otherwise; a listed analyst is renamed in the file."""
        session = self._session
        if session.analyst in {a.id for a in session.state.analysts}:
            self.rename(session.analyst, name)
        else:
            self.score_as(name)

    def rename(self, id: str, name: str) -> None:
        """Give an analyst another name."""
        session = self._session
        own = id == session.analyst

        def done() -> None:
            if own:
                self._settings.put("who", session.who)

        self._try(name, lambda: session.apply(rename_analyst(session, id, name)), done)

    def _try(self, name: str, act: Callable[[], object], done: Callable[[], None]) -> None:
        try:
            act()
        except NameTakenError:
            show_error(tr("An analyst named {name} is listed already.").format(name=name),
                       tr("Choose another name, or score as {name}.").format(name=name),
                       parent=self._window)
            return
        done()
