"""The error dialog: one sentence what, one sentence what to do, details on request."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from data.errors import FileFailure
from gui.i18n import tr
from gui.sentences import told


def show_error(what: str, remedy: str, detail: str = "", parent: QWidget | None = None) -> None:
    """Show an error without stopping the event loop; Details carries the technical text."""
    parent = parent or QApplication.activeWindow()
    what, remedy = told(what), told(remedy)
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Servoscope"), what,
                      QMessageBox.StandardButton.Close, parent)
    box.setInformativeText(remedy)
    if detail:
        box.setDetailedText(detail)
        copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # copying must not close the box
        text = f"{what}\n{remedy}\n\n{detail}"
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def show_failure(failure: FileFailure, parent: QWidget | None = None) -> None:
    """Show what could not be done with a file."""
    show_error(failure.what, failure.remedy, failure.detail, parent)
