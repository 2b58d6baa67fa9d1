"""What the Edit menu does with companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.dialogs.rows import editing
from gui.i18n import tr
from gui.names import short_name

if TYPE_CHECKING:
    from gui.window.main import MainWindow


def add(window: MainWindow) -> None:
    """Open an empty form; the new company is selected."""
    editing.add_row(window.session, "company", window)


def edit(window: MainWindow) -> None:
    """Open the selected company in the form."""
    editing.edit_row(window.session, "company", window.session.selection, window)


def duplicate(window: MainWindow) -> None:
    """Open a copy of the selected company in the form."""
    editing.duplicate(window.session, window.session.selection, window)


def remove(window: MainWindow) -> None:
    """Take the selected company away, with all that is known of it."""
    session = window.session
    name = short_name(session.company.name)
    gone = editing.remove(session, "company", [session.selection])
    text = (tr("{name} removed. Undo brings it back.") if gone
            else tr("{name} stays: a universe needs a company."))
    window.statusBar().showMessage(text.format(name=name), 8000)
