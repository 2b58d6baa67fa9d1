"""Saving a table to fill in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from data.exporting.errors import ExportError
from data.importing.templates import ENDINGS, write_template
from gui.dialogs.error import show_failure
from gui.i18n import tr
from gui.session import Session

_FORMATS = {".xlsx": "Excel", ".csv": "CSV"}


def save_template(
    session: Session, kind: str, parent: QWidget, say: Callable[[str], None], folder: str = ""
) -> None:
    """Ask for a name and write the template of a kind there, with the factors shown now."""
    where = folder or str(session.journal.workspace.path.parent)
    patterns = [f"{label} (*{ending})" for ending, label in _FORMATS.items()]
    chosen, pattern = QFileDialog.getSaveFileName(
        parent, tr("Save template"), str(Path(where) / f"{kind}.xlsx"), ";;".join(patterns))
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in ENDINGS:
        at = patterns.index(pattern) if pattern in patterns else 0
        path = path.with_name(path.name + tuple(_FORMATS)[at])
    try:
        write_template(path, kind, session.universe.factors, overwrite=True)  # the dialog asked
    except ExportError as error:
        show_failure(error, parent)
        return
    say(tr("Template saved as {path}").format(path=path))
