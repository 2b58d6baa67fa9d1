"""Blocks of cells to and from spreadsheets, as tab-separated text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gui.i18n import tr
from gui.widgets.cells.refusals import PasteRefusedError, RefusedError

Place = tuple[int, int]
_NAMED = 5


@dataclass
class Paste:
    """What a block does: new values by cell, and how many cells it leaves alone."""

    values: dict[Any, Any] = field(default_factory=dict)
    empty: int = 0
    places: list[Place] = field(default_factory=list)


class Target(NamedTuple):
    """What a table tells of itself to a block that comes in.

    `read` gives cell and value for a text at a place, None where it changes nothing, and raises
    RefusedError; `columns` are the first and the one after the last that take values.
    """

    rows: int
    columns: tuple[int, int]
    read: Callable[[Place, str], tuple[Hashable, Any] | None]
    row_name: Callable[[int], str]
    column_name: Callable[[int], str]
    words: Words


class Words(NamedTuple):
    """What a table says when it does not take a block."""

    unselected: str
    outside: tuple[str, str]  # title and way out
    many: str  # with {n} and {cells}
    one: str  # with {cells}
    right: str  # what would be right


def block_text(places: Iterable[Place], plain: Callable[[int, int], str]) -> str:
    """The bounding rectangle of the places (one or more) as TSV; `plain` gives a cell's text.

    What lies in the rectangle but was not selected is empty.
    """
    chosen = set(places)
    rows = sorted({row for row, _ in chosen})
    columns = sorted({column for _, column in chosen})
    return "".join(
        "\t".join(_quoted(plain(row, column)) if (row, column) in chosen else ""
                  for column in range(columns[0], columns[-1] + 1)) + "\n"
        for row in range(rows[0], rows[-1] + 1))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in '\t\r\n"') else text


def read_block(text: str) -> list[list[str]]:
    """The cells of tab-separated text; spreadsheets end the last line too."""
    lines = io.StringIO(text.removesuffix("\n").removesuffix("\r"), newline="")
    return [row or [""] for row in csv.reader(lines, dialect="excel-tab")] or [[""]]


def plan_paste(target: Target, block: list[list[str]], places: Sequence[Place]) -> Paste:
    """What pasting `block` on the selected places would do; raises PasteRefusedError.

    The block goes from the top left selected place; a single value fills every selected place. An
    empty cell leaves the value as it is, and so does a value that already stands there.
    """
    places = sorted(places)
    if not places:
        raise PasteRefusedError(target.words.unselected,
                                [tr("Select the cell where the block begins.")])
    if len(block) == 1 and len(block[0]) == 1:
        first, end = target.columns
        texts = {place: block[0][0] for place in places if first <= place[1] < end}
    else:
        texts = _spread(target, block, min(r for r, _ in places), min(c for _, c in places))
    plan, refused = Paste(places=sorted(texts)), []
    for place, text in texts.items():
        if not text.strip():
            plan.empty += 1
            continue
        try:
            found = target.read(place, text)
        except RefusedError as error:
            refused.append(
                f"{target.row_name(place[0])}, {target.column_name(place[1])}: {error}")
            continue
        if found is not None:
            plan.values[found[0]] = found[1]
    if refused:
        raise _refusal(target.words, refused, len(texts))
    return plan


def _spread(
    target: Target, block: list[list[str]], top: int, left: int
) -> dict[Place, str]:
    width, height = max(len(line) for line in block), len(block)
    first, end = target.columns
    if not first <= left < end:
        title, way_out = target.words.outside
        raise PasteRefusedError(title, [way_out])
    columns, rows = end - left, target.rows - top
    if width > columns or height > rows:
        raise PasteRefusedError(
            tr("Nothing was pasted: the block is {rows} × {columns}, too large from here.").format(
                rows=height, columns=width),
            [tr("From {row}, {column}, there is room for {rows} rows and {columns} columns.")
             .format(row=target.row_name(top), column=target.column_name(left),
                     rows=rows, columns=columns)])
    return {(top + i, left + j): text for i, line in enumerate(block)
            for j, text in enumerate(line)}


def _refusal(words: Words, refused: list[str], cells: int) -> PasteRefusedError:
    title = (words.many if len(refused) > 1 else words.one if cells > 1
             else tr("Nothing was pasted.")).format(n=len(refused), cells=cells)
    lines = refused[:_NAMED]
    if len(refused) > _NAMED:
        lines.append(tr("and {n} more").format(n=len(refused) - _NAMED))
    return PasteRefusedError(title, [*lines, words.right])
