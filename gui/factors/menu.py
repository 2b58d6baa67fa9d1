"""The menu of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.i18n import tr

if TYPE_CHECKING:
    from gui.factors.table import FactorTable


def cell_menu(table: FactorTable) -> QMenu:
    """What can be done with the selected cells."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    scores = bool(table.chosen_cells())
    single = table.model().cell(table.currentIndex()) is not None
    standard = QKeySequence.StandardKey
    entries = (
        (tr("Edit score"), table.open_editor, "F2", single),
        (tr("Copy"), table.copy, standard.Copy, True),
        (tr("Paste"), table.paste, standard.Paste, scores),
        (tr("Fill down"), table.fill_down, "Ctrl+D", scores),
        None,
        (tr("Set reason…"), table.ask_reason, "", single),
        (tr("Clear to unknown"), table.clear, "Del", scores),
        (tr("Revert to implied"), table.revert, "Ctrl+Del", scores),
        None,
        (tr("Show evidence"), table.show_evidence, "", single),
        (tr("Sort by this column"), table.sort_by_current, "", True),
    )
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, does, keys, enabled = entry
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False, run=does: run())
        action.setEnabled(enabled)
        # shown only: the table takes these keys itself, so that they act where the focus is
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
    return menu
