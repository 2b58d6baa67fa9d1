"""Paints the rows in sight: values, where they come from, what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from gui.assumptions.columns import Computed, Field
from gui.assumptions.model import (
    ASSUMED,
    CONFLICT,
    DOUBTED,
    NUMBERS,
    OVERRIDDEN,
    SET_ABOVE,
    SET_HERE,
    AssumptionModel,
)
from gui.assumptions.numbers import shown
from gui.assumptions.paint import SIGN, Paint
from gui.format import EN_DASH
from gui.scenarios.marks import mark_colour
from gui.widgets.ink import CAPTION, PLAIN, STRONG
from gui.widgets.row_table import ROW
from gui.widgets.signs import corner, dots, filled_dots, set_above, set_here, underline

LEFT, RIGHT, GAP = 8, 6, 5
_LINE = 20  # of the dashed underline, below the top of the row
_CONFLICTING, _RUMOURED = "≠", "?"
_QUIET = ("as_of", "date", "source_url", "source_url_2", "note", "released", "launch")


@dataclass(frozen=True)
class Block:
    """Rows to paint: rows of the sheet, the top of each, the columns in sight as (left, width)."""

    rows: list[int]
    tops: list[int]
    columns: list[tuple[int, int]]
    width: int
    chosen: int  # row of the sheet that is chosen, -1 for none


class CellPainter:
    """Paints a block of rows column by column, straight from the model's texts.

    A dashed underline marks an assumption, the corner what the analyst set; before a number ≠ says
    that sources conflict, ? that it is only rumoured.
    """

    def __init__(self, model: AssumptionModel) -> None:
        self._model = model

    def paint(self, painter: QPainter, ink: Paint, block: Block) -> None:
        """Paint the cells of the block whose columns are in sight."""
        for section, (left, width) in enumerate(block.columns):
            if left + width <= 0 or left >= block.width or width == 0:
                continue
            column = self._model.columns[section]
            if isinstance(column, Computed):
                self._computed(painter, ink, block, section)
            elif column.field == "confidence":
                self._dots(painter, ink, block, section)
            else:
                self._field(painter, ink, block, section)
            self._scenario(painter, block, section)

    def _scenario(self, painter: QPainter, block: Block, section: int) -> None:
        """What the scenario worked in sets itself, and what it inherits."""
        tint = mark_colour(self._model.session)
        if tint is None:
            return
        left = block.columns[section][0]
        for row, top in zip(block.rows, block.tops, strict=True):
            marks = self._model.marks(row, section)
            if marks & SET_HERE:
                set_here(painter, left, top, ROW, tint)
            elif marks & SET_ABOVE:
                set_above(painter, left, top, ROW, tint)

    def _dots(self, painter: QPainter, ink: Paint, block: Block, section: int) -> None:
        left, width = block.columns[section]
        values = self._model.sheet.texts("confidence")
        at = left + (width - 3 * 7) // 2
        for row, top in zip(block.rows, block.tops, strict=True):
            filled = filled_dots(values[row])
            tint = ink.colours["warn_text" if values[row] == "rumoured" else "text2"]
            if values[row]:
                dots(painter, at, top + ROW / 2, filled, tint)
            if self._model.marks(row, section) & OVERRIDDEN:
                corner(painter, left + width - 2, top, ink.warn)

    def _field(self, painter: QPainter, ink: Paint, block: Block, section: int) -> None:
        model, (left, width) = self._model, block.columns[section]
        column = model.columns[section]
        assert isinstance(column, Field)
        texts = model.texts(section)
        number = model.declared(column).kind in NUMBERS
        beside = model.sheet.texts(column.beside) if column.beside else None
        stand_ins = model.stand_ins(section)
        warned = column.warns(model.session) if column.warns is not None else None
        usual = ink.colours["text2" if section and column.field in _QUIET else "text"]
        for row, top in zip(block.rows, block.tops, strict=True):
            text, tint, dashed = texts[row], usual, False
            if text == EN_DASH:
                tint = ink.colours["text3"]
                if stand_ins is not None and stand_ins[row] == stand_ins[row]:
                    text, dashed = shown(float(stand_ins[row]) / column.scale, column.digits), True
            marks = model.marks(row, section)
            if text != EN_DASH and marks & ASSUMED and (number or marks & OVERRIDDEN):
                dashed = True
            if warned and row in warned:
                tint = ink.colours["warn_text"]
            face = STRONG if section == 0 and row == block.chosen else PLAIN
            if beside is not None:
                used = 0
                self._named(painter, ink, (left, width), top, text, beside[row], tint, face)
            elif number:
                used = ink.write(painter, left + width - RIGHT, top, ROW, text, tint, face, True)
                if dashed:
                    end = left + width - RIGHT
                    underline(painter, end - used, end, top + _LINE, ink.mark)
            else:
                used = ink.write(painter, left + LEFT, top, ROW,
                                 ink.elided(text, width - LEFT - 3, face), tint, face)
                if dashed:
                    underline(painter, left + LEFT, left + LEFT + used, top + _LINE, ink.mark)
            if marks & OVERRIDDEN:
                corner(painter, left + width - 2, top, ink.warn)
            if number and texts[row] != EN_DASH:
                self._doubt(painter, ink, left, left + width - RIGHT - used, top, marks)

    @staticmethod
    def _doubt(
        painter: QPainter, ink: Paint, left: int, number: int, top: int, marks: int
    ) -> None:
        """The sign before a number on which sources conflict, or which is only rumoured."""
        sign = _CONFLICTING if marks & CONFLICT else _RUMOURED if marks & DOUBTED else ""
        if sign and number - 3 - ink.width(sign, CAPTION) >= left:
            tint = ink.colours["warn_text" if sign == _CONFLICTING else "text3"]
            ink.write(painter, number - 3, top, ROW, sign, tint, CAPTION, True)

    @staticmethod
    def _named(
        painter: QPainter, ink: Paint, span: tuple[int, int], top: int, text: str, beside: str,
        tint: QColor, face: int,
    ) -> None:
        """A name with the word of the field beside it, which is not said twice."""
        left, room = span[0] + LEFT, span[1] - LEFT - 3
        name = text.removeprefix(f"{beside} ") if beside else text
        if ink.width(name, face) + GAP + ink.width(beside) > room:
            name = name.split(" (", 1)[0]
        used = ink.write(painter, left, top, ROW, ink.elided(name, room, face), tint, face) + GAP
        if beside and room - used > 24:
            ink.write(painter, left + used, top, ROW, ink.elided(beside, room - used),
                      ink.colours["text2"])

    def _computed(self, painter: QPainter, ink: Paint, block: Block, section: int) -> None:
        model, (left, width) = self._model, block.columns[section]
        column, found = model.columns[section], model.derived(section)
        assert isinstance(column, Computed)
        face, end = STRONG if column.strong else PLAIN, left + width - RIGHT
        for row, top in zip(block.rows, block.tops, strict=True):
            text = found.texts[row]
            name = found.inks[row] if found.inks else ""
            tint = ink.colours["text3" if text == EN_DASH else name or "text"]
            strong = STRONG if row in found.signs else face
            if column.right:
                used = ink.write(painter, end, top, ROW, text, tint, strong, True)
                start = end - used
            else:
                start = left + LEFT
                used = ink.write(painter, start, top, ROW,
                                 ink.elided(text, width - LEFT - 3, strong), tint, strong)
            if row in found.signs:
                painter.drawPixmap(QPointF(start - SIGN - 3, top + 6), ink.sign)
            if row in found.dashed and text != EN_DASH:
                underline(painter, start, start + used, top + _LINE, ink.mark)
            if column.edits is not None and model.marks(row, section) & OVERRIDDEN:
                corner(painter, left + width - 2, top, ink.warn)
