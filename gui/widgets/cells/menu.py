"""The menu of a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import tr

if TYPE_CHECKING:
    from gui.widgets.cells.table import CellTable

# text, what it does, its keys, whether it can be done now; None is a line between
Entry = tuple[str, Callable[[], object], "QKeySequence.StandardKey | str", bool]


def reverting(table: CellTable, original: str, enabled: bool) -> tuple[Entry, ...]:
    """What takes edits back: in a scenario to its parent by Ctrl+Del, and to the `original`."""
    if not table.in_scenario():
        return ((original, table.revert, "Ctrl+Del", enabled),)
    return ((tr("Revert to parent"), table.to_parent, "Ctrl+Del", enabled),
            (original, table.revert, "", enabled))


def made_menu(parent: QWidget, entries: Iterable[Entry | None]) -> QMenu:
    """A menu that is gone when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
