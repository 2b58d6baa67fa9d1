"""The menu of an assumption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.assumptions.note import CLAIMED, DERIVED, TYPED
from gui.i18n import tr
from gui.widgets.cells.menu import Entry, made_menu, reverting

if TYPE_CHECKING:
    from gui.assumptions.table import AssumptionTable


def assumption_menu(table: AssumptionTable) -> QMenu:
    """What can be done with the selected cells and their rows."""
    cells = bool(table.chosen_cells())
    single = table.current_cell() is not None
    row = table.chosen_row
    standard = QKeySequence.StandardKey
    entries: list[Entry | None] = [
        (tr("Edit value"), table.open_editor, "F2", single),
        (tr("Copy"), table.copy, standard.Copy, True),
        (tr("Paste"), table.paste, standard.Paste, cells),
        (tr("Fill down"), table.fill_down, "Ctrl+D", cells),
        None,
        (tr("Source…"), table.ask_source, "", single),
        (tr("Clear to unknown"), table.clear, "Del", cells),
        *reverting(table, tr("Revert to the bundled value"), cells),
        None,
    ]
    if table.has_claim(row):
        entries += [
            (tr("Use the claimed ratio"), lambda: table.use_ratio(row, CLAIMED), "", True),
            (tr("Use the derived ratio"), lambda: table.use_ratio(row, DERIVED), "", True),
            (tr("Type a ratio…"), lambda: table.use_ratio(row, TYPED), "", True),
            None,
        ]
    entries += [
        (tr("Add row…"), table.ask_row, "", True),
        (tr("Remove row"), table.remove_row, "", row in table.model().sheet.own),
        None,
        (tr("Sort by this column"), table.sort_by_current, "", table.currentIndex().isValid()),
        (tr("Order of the table"), table.unsort, "", True),
    ]
    return made_menu(table, entries)
