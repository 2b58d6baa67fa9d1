"""The menu of a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.i18n import tr
from gui.widgets.cells.menu import made_menu, reverting

if TYPE_CHECKING:
    from gui.factors.table import FactorTable


def cell_menu(table: FactorTable) -> QMenu:
    """What can be done with the selected scores."""
    scores = bool(table.chosen_cells())
    single = table.current_cell() is not None
    standard = QKeySequence.StandardKey
    return made_menu(table, (
        (tr("Edit score"), table.open_editor, "F2", single),
        (tr("Copy"), table.copy, standard.Copy, True),
        (tr("Paste"), table.paste, standard.Paste, scores),
        (tr("Fill down"), table.fill_down, "Ctrl+D", scores),
        None,
        (tr("Set reason…"), table.ask_reason, "", single),
        (tr("Clear to unknown"), table.clear, "Del", scores),
        (tr("Does not apply"), table.leave_out, "", scores),
        *reverting(table, tr("Revert to implied"), scores),
        None,
        (tr("Show evidence"), table.show_evidence, "", single),
        (tr("Sort by this column"), table.sort_by_current, "", True),
    ))
