"""A workspace that could not be opened: what is wrong, what can be saved, what to open instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from data.workspace import WorkspaceError
from gui.dialogs.unopened.dialog import UnopenedDialog, Wanted

__all__ = ["UnopenedDialog", "Wanted", "ask_at_start"]


def ask_at_start(path: Path, failure: WorkspaceError) -> Wanted | None:
    """Ask before there is a window; None where the user wants to leave."""
    dialog = UnopenedDialog(path, failure, starting=True)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    # It is the only window: closing it must not end the app, which goes on in another file.
    app.setQuitOnLastWindowClosed(False)
    dialog.exec()
    QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
    app.setQuitOnLastWindowClosed(True)
    dialog.deleteLater()
    return dialog.wanted
