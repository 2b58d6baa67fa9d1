"""What the Edit menu does with companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from gui.commands import own_rows as commands
from gui.dialogs.rows import editing
from gui.i18n import tr
from gui.names import segment_name, short_name
from gui.widgets.labels import caption

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


def rename_segment(window: MainWindow) -> None:
    """Ask for another name of the selected company's segment."""
    if _nobody(window):
        return
    from gui.commands.segments import rename_segment as renamed
    from gui.widgets.name_field import NameField

    session, segment = window.session, window.session.company.segment
    count = sum(c.segment == segment for c in session.universe.companies)
    field = NameField(
        tr("Another name of segment {segment}, {n} companies").format(
            segment=segment_name(segment), n=count),
        segment_name(segment), lambda name: renamed(session, segment, name), session, window)
    note = caption(field)
    note.setText(tr("Published unit sizes and the calibrated effect stay with the old name; a name "
                    "that is there already takes the companies in."))
    field.box.addWidget(note)
    field.ask_at(window.mapToGlobal(QPoint(window.width() // 2 - 160, window.height() // 4)))


def merge(window: MainWindow) -> None:
    """Ask for two companies and make them one."""
    from gui.merging.dialog import open_merge

    if len(window.session.universe.companies) < 2:
        window.say(tr("Two companies are needed to merge."))
        return
    open_merge(window.session, window)


def compare_with_bundle(window: MainWindow) -> None:
    """What differs between this universe and the bundled one."""
    from gui.bundle.dialog import BundleDialog

    BundleDialog(window.session, window).show()


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
