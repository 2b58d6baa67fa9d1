"""What the Edit menu does with companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.commands import own_rows as commands
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
    if _nobody(window):
        return
    editing.edit_row(window.session, "company", window.session.selection, window)


def duplicate(window: MainWindow) -> None:
    """Open a copy of the selected company in the form."""
    if _nobody(window):
        return
    editing.duplicate(window.session, window.session.selection, window)


def remove(window: MainWindow) -> None:
    """Take the selected company away, with all that is known of it."""
    if _nobody(window):
        return
    session = window.session
    name = short_name(session.company.name)
    editing.remove(session, "company", [session.selection])
    window.say(tr("{name} removed. Undo brings it back.").format(name=name))


def bring_back(window: MainWindow) -> None:
    """Let the bundled companies that were taken away stand again."""
    before = len(window.session.universe.companies)
    if not window.session.apply(commands.bring_back(window.session)):
        window.say(tr("No bundled company was taken away."))
        return
    window.say(tr("{n} companies are back.").format(
        n=len(window.session.universe.companies) - before))


def _nobody(window: MainWindow) -> bool:
    """Whether there is no company to act on; the status line says so."""
    if window.session.vacant:
        window.say(tr("There is no company yet: add one, or import a table."))
    return window.session.vacant
