"""What blocks of cells from and to spreadsheets mean in a table of assumptions."""

from __future__ import annotations

from typing import Any

import numpy as np

from gui.assumptions.columns import Computed
from gui.assumptions.entry import entry_of
from gui.assumptions.model import AssumptionModel, Spot
from gui.commands.compute import same
from gui.format import EN_DASH
from gui.i18n import tr, within
from gui.widgets.cells import RefusedError
from gui.widgets.cells.blocks import Place, Target, Words


def plain(model: AssumptionModel, row: int, column: int) -> str:
    """A place as other programs get it: numbers in the unit shown with every digit."""
    index = model.index(row, column)
    spot = model.spot(index)
    entry = entry_of(model, spot)
    found = model.columns[column]
    if entry is not None and not isinstance(found, Computed):
        return entry.text()
    text = str(model.data(index))
    if isinstance(found, Computed) and found.right:
        value = float(model.derived(column).order[model.row_of(row)])
        if not np.isnan(value) and text.replace(",", "").replace(".", "").isdigit():
            return np.format_float_positional(value, trim="-")
    return "" if text == EN_DASH else text


def target(model: AssumptionModel) -> Target:
    """The table as a block finds it: what is computed can be pasted over by itself only."""
    def read(place: Place, text: str) -> tuple[Spot, Any] | None:
        spot = model.spot(model.index(*place))
        if text.strip() == plain(model, *place):
            return None
        entry = entry_of(model, spot)
        if entry is None:
            raise RefusedError(tr("this cell is computed"), "")
        value = entry.read(text)
        return None if same(value, entry.value) else (spot, value)

    return Target(
        model.rowCount(), (0, model.columnCount()), read,
        lambda row: model.row_name(model.sheet.ids[model.row_of(row)]),
        lambda column: within(model.full_head(column)),
        Words(
            tr("Nothing was pasted: no cell is selected."),
            ("", ""),  # every column takes values
            tr("Nothing was pasted: {n} of {cells} cells do not fit."),
            tr("Nothing was pasted: 1 of {cells} cells does not fit."),
            tr("Numbers are read in the unit of their column; empty cells are skipped.")))
