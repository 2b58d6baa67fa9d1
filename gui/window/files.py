"""Workspace files from the menu: new, open, save a copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from data.workspace import WorkspaceError
from gui.dialogs.error import show_error, show_failure
from gui.i18n import tr
from gui.sentences import told
from gui.start import default_workspace

if TYPE_CHECKING:
    from gui.window.main import MainWindow

SUFFIX = ".servoscope"


def _pattern() -> str:
    return tr("Servoscope workspaces") + f" (*{SUFFIX})"


def new(window: MainWindow, blank: bool = False) -> None:
    """Ask for a name and start a workspace there: on the bundled companies, or `blank` on none."""
    name, _ = QFileDialog.getSaveFileName(
        window, tr("New blank workspace") if blank else tr("New workspace"), _folder(window),
        _pattern(),
        options=QFileDialog.Option.DontConfirmOverwrite)
    if not name:
        return
    path = _with_suffix(name)
    if path.exists():
        show_error(tr("{name} exists already.").format(name=path.name),
                   tr("Choose another name, or open it with File > Open workspace."), parent=window)
        return
    _switch(window, path, create=True, blank=blank)


def open_(window: MainWindow) -> None:
    """Ask for a workspace and open it."""
    name, _ = QFileDialog.getOpenFileName(
        window, tr("Open workspace"), _folder(window), _pattern())
    if name:
        _switch(window, Path(name))


def open_path(window: MainWindow, path: Path) -> bool:
    """Open a workspace; False if that did not happen, after telling why."""
    return _switch(window, path)


def open_default(window: MainWindow) -> None:
    """Open the workspace that is used when no file is named."""
    _switch(window, default_workspace(), create=True)


def reload(window: MainWindow) -> None:
    """Take the values as the file holds them now, as another process may have written them."""
    journal = window.session.journal
    if not journal.flush() and not _drops(window):
        return
    held = journal.workspace.read_only
    try:
        others = window.session.reload()
    except WorkspaceError as error:
        show_failure(error, window)
        return
    window.views.notices.refresh()
    if held and not journal.workspace.read_only:
        _say(window, tr("Read again: the file can be edited here now."))
    else:
        _say(window, tr("Read again: values of the file have changed.") if others
             else tr("Read again: nothing in the file has changed."))


def _drops(window: MainWindow) -> bool:
    """Ask before edits that no file holds give way to those of the file."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Servoscope"),
                      tr("{n} edits made here are in no file.").format(
                          n=window.session.journal.pending),
                      QMessageBox.StandardButton.Cancel, window)
    box.setInformativeText(tr("Save them elsewhere to keep them, or reload and lose them."))
    save = box.addButton(tr("Save elsewhere…"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(tr("Reload and lose them"), QMessageBox.ButtonRole.DestructiveRole)
    box.exec()
    if box.clickedButton() is save:
        save_elsewhere(window)
    return box.clickedButton() is drop


def save_copy(window: MainWindow) -> None:
    """Ask for a name and write a copy there; this workspace stays the one edited."""
    name, _ = QFileDialog.getSaveFileName(window, tr("Save a copy"), _folder(window), _pattern())
    if not name:
        return
    path = _with_suffix(name)
    try:
        window.session.journal.workspace.save_copy(path, overwrite=True)  # the dialog asked
    except WorkspaceError as error:
        show_failure(error, window)
        return
    window.statusBar().showMessage(tr("Copy saved as {path}").format(path=path), 8000)


def import_(window: MainWindow) -> None:
    """Ask for a table and show what taking it into the workspace would do."""
    from gui.dialogs.importing.choosing import import_file

    path = import_file(window.session, window, lambda text: _say(window, text),
                       folder=window.settings.text("import/folder"))
    if path is not None:
        window.settings.put("import/folder", str(path.parent))


def save_template(window: MainWindow, kind: str) -> None:
    """Ask for a name and write a table of a kind to fill in."""
    from gui.dialogs.importing import templates

    templates.save_template(window.session, kind, window, lambda text: _say(window, text),
                            window.settings.text("import/folder"))


def save_elsewhere(window: MainWindow) -> bool:
    """Ask for another file and go on there with every edit; False if that did not happen."""
    name, _ = QFileDialog.getSaveFileName(window, tr("Save elsewhere"), _folder(window), _pattern())
    if not name:
        return False
    path = _with_suffix(name)
    try:
        window.session.journal.move_to(path)
    except WorkspaceError as error:
        show_failure(error, window)
        return False
    window.settings.put("workspace", str(path))
    window.name_file()
    return True


def may_close(window: MainWindow) -> bool:
    """Ask before edits that no file holds are lost; True when the window may close."""
    journal = window.session.journal
    if journal.writing:
        return False
    if journal.flush():
        return True
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Servoscope"),
                      tr("{n} edits are not on disk.").format(n=journal.pending),
                      QMessageBox.StandardButton.Cancel, window)
    if journal.problem is not None:
        box.setInformativeText(
            f"{told(journal.problem.what)} {told(journal.problem.remedy)}")
    save = box.addButton(tr("Save elsewhere…"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
    box.exec()
    if box.clickedButton() is save:
        return save_elsewhere(window)
    return box.clickedButton() is drop


def _switch(
    window: MainWindow, path: Path, create: bool = False, blank: bool = False
) -> bool:
    if not may_close(window):
        return False
    try:
        window.launcher.open_workspace(path, create, blank)
    except WorkspaceError as error:
        _offer_others(window, path, error)
        return False
    return True


def _offer_others(window: MainWindow, path: Path, failure: WorkspaceError) -> None:
    """Say why a file did not open, and open what the user wants instead."""
    from gui.dialogs.unopened import UnopenedDialog

    dialog = UnopenedDialog(path, failure, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def go_on() -> None:
        if dialog.wanted is not None:
            _switch(window, dialog.wanted.path, dialog.wanted.create)

    dialog.accepted.connect(go_on)
    dialog.open()


def _say(window: MainWindow, text: str) -> None:
    window.statusBar().showMessage(text, 8000)


def _folder(window: MainWindow) -> str:
    return str(window.session.journal.workspace.path.parent)


def _with_suffix(name: str) -> Path:
    return Path(name if name.endswith(SUFFIX) else name + SUFFIX)
