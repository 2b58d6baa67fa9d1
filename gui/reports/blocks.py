"""What a report is made of, whatever it is written as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.reports.drawing import Drawing


@dataclass(frozen=True)
class Cell:
    """A cell of a table: a text, the `figure` ("company/column") it shows, how it looks."""

    text: str
    figure: str = ""
    look: str = ""  # "", strong, faint, rise, fall, warn
    note: str = ""  # a second, smaller line


@dataclass(frozen=True)
class Column:
    """Title, share of the width, and whether it holds numbers."""

    title: str
    share: float
    number: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under heads. A table that `may_be_cut` gives way where a page must not overflow, and
    `rest` ("{n} more …") says how many rows are left out.
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    caption: str = ""
    may_be_cut: bool = False
    rest: str = "{n}"
    empty: str = ""


@dataclass(frozen=True)
class Chart:
    """A drawing under a title; `words` say the same for who cannot see it."""

    title: str
    drawing: Drawing
    caption: str = ""
    words: str = ""


@dataclass(frozen=True)
class Text:
    """Paragraphs under a title; `look` is '' or warn."""

    title: str
    lines: Sequence[str]
    look: str = ""


@dataclass(frozen=True)
class Key:
    """One of the large figures on top: what it is, how much, and what to know about it."""

    label: str
    value: Cell
    notes: Sequence[Cell]


Block = Table | Chart | Text


@dataclass(frozen=True)
class Report:
    """Head, large figures, rows of one or two blocks (or columns of blocks), foot.

    `figures` are numbers by company and column. `one_page` reports never run over.
    """

    title: str
    native: str
    subtitle: str
    summary: str
    aside: Sequence[str]
    keys: Sequence[Key]
    rows: Sequence[Sequence[Sequence[Block]]]
    foot: Sequence[str]
    figures: Mapping[str, Mapping[str, Any]]
    language: str
    one_page: bool = True


def shown_figures(report: Report) -> dict[str, list[str]]:
    """What of the figures is read on the page, by place, in the order of the page."""
    cells = [key.value for key in report.keys]
    cells += [note for key in report.keys for note in key.notes]
    for row in report.rows:
        for column in row:
            cells += [cell for block in column if isinstance(block, Table)
                      for line in block.rows for cell in line]
    found: dict[str, list[str]] = {}
    for cell in cells:
        if cell.figure:
            found.setdefault(cell.figure, []).append(cell.text)
    return found
