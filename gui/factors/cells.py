"""Paints the rows in sight: bar, low and high, implied diamond, number, overridden corner."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from gui.factors.disputed import paint_marks
from gui.factors.model import COMPANY, FIRST, RANK, FactorModel
from gui.factors.paint import DIAMOND, Paint
from gui.factors.words import cell_text
from gui.format import score
from gui.names import native_name
from gui.scenarios.marks import mark_colour
from gui.session.scenarios import HERE
from gui.widgets.ink import CAPTION, PLAIN, STRONG
from gui.widgets.listed_rows import Rows
from gui.widgets.row_table import ROW
from gui.widgets.signs import corner, dashed, set_above, set_here, whisker
from scoring.evaluate import ANALYST
from scoring.rubric import EVIDENCE, NOT_APPLICABLE

LEFT, RIGHT, GAP = 8, 6, 4
_BAR_TOP, _BAR_HEIGHT, _MIDDLE, _DIAMOND_Y = 9, 7, 12, 20.5


@dataclass(frozen=True)
class Scale:
    """How a column of some width is used: pixels from 0 to 1, and whether the implied number
    has its place beside the score. 0 pixels: the number only."""

    span: int
    beside: bool


@dataclass(frozen=True)
class Block:
    """Rows to paint: their companies, where each begins, the columns as (left, width)."""

    rows: Rows
    tops: range
    columns: list[tuple[int, int]]
    chosen: int  # place of the selected company in the block; any other number if not in it


class CellPainter:
    """Paints a block of rows column by column, straight from the evaluation's arrays.

    This does what an item delegate would, in a third of its time: Qt asks a delegate cell by cell.
    `implied` and `bounds` switch the diamonds and the whiskers. Where a column gets narrow the
    implied number goes first, then the bar; the score always fits.
    """

    def __init__(self, model: FactorModel) -> None:
        self._model = model
        self.implied = True
        self.bounds = True

    def paint(
        self, painter: QPainter, ink: Paint, first: int, last: int, top: int,
        columns: list[tuple[int, int]],
    ) -> None:
        """Paint rows `first` to `last` of the table, the first one at `top`."""
        model = self._model
        rows = model.rows[first:last + 1]
        block = Block(rows, range(top, top + ROW * len(rows), ROW), columns,
                      model.view_row(model.session.row) - first)
        self._edges(painter, ink, block)
        self._companies(painter, ink, block)
        for factor in range(model.factors):
            self._scores(painter, ink, block, factor)
        self._scenario(painter, ink, block)

    def _edges(self, painter: QPainter, ink: Paint, block: Block) -> None:
        """Rank and composite."""
        evaluation = self._model.evaluation
        left, width = block.columns[RANK]
        for y, rank in zip(block.tops, evaluation.ranks[block.rows].tolist(), strict=True):
            ink.write(painter, left + width - 4, y, ROW, str(rank), ink.text2, right=True)
        left, width = block.columns[-1]
        for y, value in zip(block.tops, evaluation.composite[block.rows].tolist(), strict=True):
            ink.write(painter, left + width - RIGHT, y, ROW, score(value), ink.text, STRONG,
                      right=True)

    def _companies(self, painter: QPainter, ink: Paint, block: Block) -> None:
        companies = self._model.evaluation.universe.companies
        left, width = block.columns[COMPANY]
        left, width = left + 4, width - 8
        for i, (y, row) in enumerate(zip(block.tops, block.rows.tolist(), strict=True)):
            company, face = companies[row], STRONG if i == block.chosen else PLAIN
            name = ink.elided(company.name, width, face)
            used = ink.write(painter, left, y, ROW, name, ink.text, face) + LEFT
            native = native_name(company)
            if native and width - used > 24:
                ink.write(painter, left + used, y, ROW, ink.elided(native, width - used),
                          ink.text2)

    def _scenario(self, painter: QPainter, ink: Paint, block: Block) -> None:
        """What the scenario worked in sets itself, and what it inherits."""
        session = self._model.session
        marks = session.scenarios.score_marks(session.universe, self._model.evaluation.sheet)
        tint = mark_colour(session)
        if marks is None or tint is None:
            return
        found = marks[block.rows, :self._model.factors]
        for at, factor in np.argwhere(found).tolist():
            draw = set_here if found[at, factor] == HERE else set_above
            draw(painter, block.columns[FIRST + factor][0], block.tops[at], ROW, tint)

    def _scores(
        self, painter: QPainter, ink: Paint, block: Block, factor: int
    ) -> None:
        """One factor: bars and lines first, then what is written."""
        cells, rows = self._model.evaluation.cells, block.rows
        left, width = block.columns[FIRST + factor]
        scale = scale_of(ink, width)
        status = cells.status[rows, factor].tolist()
        value = cells.score[rows, factor].tolist()
        ends = [0] * len(rows)
        if scale.span:
            ends = self._marks(painter, ink, block, factor, left + LEFT, scale.span)
        found = self._model.session.dispersion
        if found is not None and scale.span:
            paint_marks(painter, found, [(int(row), factor, y) for row, y in zip(
                rows, block.tops, strict=True)], left + LEFT, scale.span, ink.text2)
        implied = self._implied(rows, factor) if scale.beside else [None] * len(rows)
        right = left + width - RIGHT
        left_out = self._model.evaluation.sheet.absent[rows, factor].tolist()
        for y, state, number, end, beside, absent in zip(
                block.tops, status, value, ends, implied, left_out, strict=True):
            overridden = state == ANALYST
            known = overridden or state == EVIDENCE
            used = ink.write(painter, right, y, ROW, cell_text(state, number),
                             ink.text if known else ink.text3,
                             STRONG if overridden else PLAIN, right=True)
            if absent and state == NOT_APPLICABLE:
                corner(painter, left + width - 2, y, ink.warn)
            if overridden:
                corner(painter, left + width - 2, y, ink.warn)
                free = used <= ink.number or right - used - GAP - ink.beside >= end
                if beside is not None and free:
                    ink.write(painter, right - used - GAP, y, ROW, score(beside), ink.warn_text,
                              CAPTION, right=True)

    def _marks(
        self, painter: QPainter, ink: Paint, block: Block, factor: int, start: int, span: int
    ) -> list[int]:
        """Bars, whiskers, diamonds and dashed ranges of a factor; where each ends at the right."""
        cells, rows = self._model.evaluation.cells, block.rows
        x, low, high = (
            (start + np.rint(span * values[rows, factor])).astype(int).tolist()
            for values in (cells.score, cells.low, cells.high))
        status = cells.status[rows, factor].tolist()
        implied = self._implied(rows, factor)
        for i, (y, state) in enumerate(zip(block.tops, status, strict=True)):
            if state == NOT_APPLICABLE:
                continue
            if state not in (ANALYST, EVIDENCE):
                dashed(painter, low[i], high[i], y + _MIDDLE, ink.mark)
                continue
            painter.fillRect(start, y + _BAR_TOP, max(1, x[i] - start), _BAR_HEIGHT,
                             ink.accent if i == block.chosen else ink.bar)
            if self.bounds:
                whisker(painter, low[i], high[i], y + _MIDDLE, ink.line)
            value = implied[i]
            if value is not None:
                at = QPointF(start + round(span * value) + 0.5 - DIAMOND / 2,
                             y + _DIAMOND_Y - DIAMOND / 2)
                painter.drawPixmap(at, ink.diamond_filled if state == ANALYST else ink.diamond)
        return [max(pair) for pair in zip(x, high, strict=True)]

    def _implied(self, rows: Rows, factor: int) -> list[float | None]:
        """The implied scores to show; None where there is no evidence."""
        if not self.implied:
            return [None] * len(rows)
        implied = self._model.evaluation.implied
        evident = (implied.status[rows, factor] == EVIDENCE).tolist()
        values = implied.score[rows, factor].tolist()
        return [value if shown else None for value, shown in zip(values, evident, strict=True)]


def scale_of(ink: Paint, width: int) -> Scale:
    """How a column of `width` pixels is used."""
    room = width - LEFT - RIGHT - GAP
    full = room - ink.beside - ink.number - 2
    if full - (ink.one - ink.number) >= 58:  # wide enough to keep a place for 1.00 as well
        full -= ink.one - ink.number
    if full >= 34:
        return Scale(full, True)
    alone = room - ink.number
    return Scale(alone if alone >= 16 else 0, False)
