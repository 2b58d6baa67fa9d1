"""What blocks of scores from and to spreadsheets mean in the factor table."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.factors.entry import read_score
from gui.factors.model import FIRST, Cell, FactorModel
from gui.factors.numbers import SAME, exact
from gui.i18n import tr, within
from gui.widgets.cells.blocks import Place, Target, Words


def plain(model: FactorModel, row: int, column: int) -> str:
    """A place as other programs get it, scores with every digit.

    What nobody knows (unknown, assumed, not applicable) is empty, so that pasting it back changes
    nothing.
    """
    index = model.index(row, column)
    cell = model.cell(index)
    if cell is not None:
        value = model.known(cell)
        return "" if value is None else exact(value)
    if column == model.composite:
        return exact(float(model.evaluation.composite[model.rows[row]]))
    return str(model.data(index))


def target(model: FactorModel) -> Target:
    """The factor columns as a block finds them."""
    def read(place: Place, text: str) -> tuple[Cell, float | None] | None:
        cell = model.cell(model.index(*place))
        assert cell is not None
        now = model.own(cell)
        value = read_score(text, now)
        same = now is not None and value is not None and abs(now - value) <= SAME
        return None if same else (cell, value)

    return Target(
        model.rowCount(), (FIRST, model.composite), read,
        lambda row: model.company(row).name,
        lambda column: within(str(model.headerData(column, Qt.Orientation.Horizontal))),
        Words(
            tr("Nothing was pasted: no score is selected."),
            (tr("Nothing was pasted: scores go into the factor columns."),
             tr("Select the factor and company where the block begins.")),
            tr("Nothing was pasted: {n} of {cells} cells are no scores."),
            tr("Nothing was pasted: 1 of {cells} cells is no score."),
            tr("Scores are 0.00 to 1.00, also as .62, 0,62 or 62%; empty cells are skipped.")))
