"""Blocks of scores to and from spreadsheets, as tab-separated text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from gui.factors.model import Cell, FactorModel
from gui.factors.numbers import SAME, exact
from gui.i18n import tr, within
from gui.widgets.number_entry import NotAShare, read_share

Place = tuple[int, int]
_NAMED = 5
_HORIZONTAL = Qt.Orientation.Horizontal


class PasteRefusedError(ValueError):
    """A block that is not taken: `title` says what, `lines` name the cells and the way out."""

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        super().__init__(title)
        self.title = title
        self.lines = list(lines)


@dataclass
class Paste:
    """What a block does: new scores by cell of the sheet, and how many cells it leaves alone."""

    values: dict[Cell, float] = field(default_factory=dict)
    empty: int = 0
    places: list[Place] = field(default_factory=list)


def block_text(model: FactorModel, places: Iterable[Place]) -> str:
    """The bounding rectangle of the places (one or more) as TSV, scores with every digit.

    What nobody knows (unknown, assumed, not applicable) is empty, so that pasting it back changes
    nothing; so is what lies in the rectangle but was not selected.
    """
    chosen = set(places)
    rows = sorted({row for row, _ in chosen})
    columns = sorted({column for _, column in chosen})
    return "".join(
        "\t".join(_quoted(_plain(model, row, column)) if (row, column) in chosen else ""
                  for column in range(columns[0], columns[-1] + 1)) + "\n"
        for row in range(rows[0], rows[-1] + 1))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in '\t\r\n"') else text


def _plain(model: FactorModel, row: int, column: int) -> str:
    index = model.index(row, column)
    cell = model.cell(index)
    if cell is not None:
        value = model.known(cell)
        return "" if value is None else exact(value)
    if column == model.composite:
        return exact(float(model.evaluation.composite[model.rows[row]]))
    return str(model.data(index))


def read_block(text: str) -> list[list[str]]:
    """The cells of tab-separated text; spreadsheets end the last line too."""
    lines = io.StringIO(text.removesuffix("\n").removesuffix("\r"), newline="")
    return [row or [""] for row in csv.reader(lines, dialect="excel-tab")] or [[""]]


def plan_paste(model: FactorModel, block: list[list[str]], places: Sequence[Place]) -> Paste:
    """What pasting `block` on the selected places would do; raises PasteRefusedError.

    The block goes from the top left selected place; a single value fills every selected place. An
    empty cell leaves the score as it is, and so does a number that already stands there.
    """
    places = sorted(places)
    if not places:
        raise PasteRefusedError(tr("Nothing was pasted: no score is selected."),
                                [tr("Select the cell where the block begins.")])
    if len(block) == 1 and len(block[0]) == 1:
        targets = {place: block[0][0] for place in places if model.factor(place[1]) >= 0}
    else:
        targets = _spread(model, block, min(r for r, _ in places), min(c for _, c in places))
    plan, refused = Paste(places=sorted(targets)), []
    for place, text in targets.items():
        index = model.index(*place)
        cell = model.cell(index)
        if not text.strip():
            plan.empty += 1
            continue
        assert cell is not None
        try:
            value = read_share(text)
        except NotAShare as error:
            factor = model.headerData(place[1], _HORIZONTAL)
            refused.append(f"{model.company(place[0]).name}, {within(str(factor))}: {error}")
            continue
        now = model.known(cell)
        if now is None or abs(now - value) > SAME:
            plan.values[cell] = value
    if refused:
        raise _refusal(refused, len(targets))
    return plan


def _spread(
    model: FactorModel, block: list[list[str]], top: int, left: int
) -> dict[Place, str]:
    width, height = max(len(line) for line in block), len(block)
    if model.factor(left) < 0:
        raise PasteRefusedError(tr("Nothing was pasted: scores go into the factor columns."),
                                [tr("Select the factor and company where the block begins.")])
    columns, rows = model.composite - left, model.rowCount() - top
    if width > columns or height > rows:
        raise PasteRefusedError(
            tr("Nothing was pasted: the block is {rows} × {columns}, too large from here.").format(
                rows=height, columns=width),
            [tr("From {company}, {factor}, there is room for {rows} rows and {columns} columns.")
             .format(company=model.company(top).name,
                     factor=within(str(model.headerData(left, _HORIZONTAL))),
                     rows=rows, columns=columns)])
    return {(top + i, left + j): text for i, line in enumerate(block)
            for j, text in enumerate(line)}


def _refusal(refused: list[str], cells: int) -> PasteRefusedError:
    title = (tr("Nothing was pasted: {n} of {cells} cells are no scores.") if len(refused) > 1
             else tr("Nothing was pasted: 1 of {cells} cells is no score.") if cells > 1
             else tr("Nothing was pasted.")).format(n=len(refused), cells=cells)
    lines = refused[:_NAMED]
    if len(refused) > _NAMED:
        lines.append(tr("and {n} more").format(n=len(refused) - _NAMED))
    lines.append(tr("Scores are 0.00 to 1.00, also as .62, 0,62 or 62%; empty cells are skipped."))
    return PasteRefusedError(title, lines)
