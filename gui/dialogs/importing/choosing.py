"""Choosing the file to import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dialogs.importing.dialog import ImportDialog
from gui.i18n import tr
from gui.session import Session


def import_file(
    session: Session, parent: QWidget, say: Callable[[str], None], kind: str = "",
    folder: str = "",
) -> Path | None:
    """Ask for a table and show what importing it would do; the file chosen, None for none."""
    where = folder or str(session.journal.workspace.path.parent)
    patterns = (tr("Tables") + " (*.xlsx *.csv *.tsv *.txt)", tr("All files") + " (*)")
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import"), where, ";;".join(patterns))
    if not chosen:
        return None
    dialog = ImportDialog(session, Path(chosen), parent, kind)
    dialog.said.connect(say)
    dialog.open()
    return Path(chosen)
