"""The menu of the table of observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.i18n import tr
from gui.widgets.cells.menu import made_menu

if TYPE_CHECKING:
    from gui.valuation.observations import ObservationTable


def observation_menu(table: ObservationTable) -> QMenu:
    """Add, edit, remove, switch, open, copy, sort, and which rows are listed."""
    model, rows, current = table.model(), table.chosen(), table.currentIndex()
    facts, shown = model.facts, model.shown
    off = [at for at in rows if not facts.on[at] and not facts.fixed(at)]
    on = [at for at in rows if facts.on[at]]
    id = table.current_id()
    return made_menu(table, [
        (tr("Add observation…"), table.add, "Ins", True),
        (tr("Edit observation…"), table.edit_current, "F2", bool(id)),
        (tr("Remove observation"), table.remove, QKeySequence.StandardKey.Delete, bool(rows)),
        (tr("Use the bundled observation"), table.use_bundled, "", table.replaces_bundled()),
        None,
        (tr("Switch on"), lambda: table.switch(off, True), "", bool(off)),
        (tr("Switch off"), lambda: table.switch(on, False), "", bool(on)),
        None,
        (tr("Open source"), table.open_source, "", bool(table.source())),
        (tr("Copy"), table.copy, QKeySequence.StandardKey.Copy, bool(len(model.rows))),
        (tr("Import observations…"), table.import_rows, "", True),
        (tr("Sort by this column"), lambda: table.sort_by(current.column()), "",
         current.isValid()),
        None,
        (tr("Show all rows"), lambda: table.show_only("all"), "", shown != "all"),
        (tr("Show only this company"), lambda: table.show_only("company"), "",
         shown != "company" and current.isValid()),
        (tr("Show only rows that are on"), lambda: table.show_only("on"), "", shown != "on"),
        (tr("Show only rows that are off"), lambda: table.show_only("off"), "", shown != "off"),
    ])
