"""Paints the rows of the ranked list: rank, move, names, bar with whisker, valuation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF

from gui.names import core_name, native_name, short_name
from gui.ranked.model import COMPANY, COMPOSITE, DATED, MOVE, RANK, VALUE, RankedModel
from gui.ranked.words import move_text
from gui.theme.theme import colour
from gui.widgets.ink import CAPTION, PLAIN, STRONG, Ink
from gui.widgets.row_table import ROW
from gui.widgets.signs import picture, whisker

PAD, GAP = 5, 6
NUMBER = 34  # width kept for the composite's number
ZH_LEAST = 40  # a Chinese name is shown from this width on
Columns = list[tuple[int, int]]


class Paint(Ink):
    """Ink with the list's colours and small pictures: dot of missing scores, arrows of moves."""

    def __init__(self, scale: float) -> None:
        super().__init__(scale)
        self.dot = _picture(scale, lambda p: p.drawEllipse(QPointF(5, 5), 3, 3), "mark", False)
        self.up = _picture(scale, lambda p: p.drawPolygon(_triangle(-3)), "rise_text", True)
        self.down = _picture(scale, lambda p: p.drawPolygon(_triangle(3)), "fall_text", True)
        self.amber = _picture(scale, _sign, "warn", False)
        self.red = _picture(scale, _sign, "fall_text", True)
        self.rise, self.fall = colour("rise_text"), colour("fall_text")
        self.text, self.text2, self.text3 = colour("text"), colour("text2"), colour("text3")
        self.accent, self.ground = colour("accent"), colour("accent_ground")
        self.bar, self.line, self.grid = colour("bar"), colour("strong"), colour("grid")


class RowPainter:
    """Paints a block of rows straight from the model's lists.

    A delegate would be asked cell by cell, which costs three times as much.
    """

    def __init__(self, model: RankedModel) -> None:
        self._model = model

    def paint(
        self, painter: QPainter, ink: Paint, rows: list[int], top: int, columns: Columns,
        chosen: int,
    ) -> None:
        """Paint `rows` (of the universe), the first at `top`; `columns` are (left, width)."""
        floor, ceiling = self._model.bounds()
        self._model.worth.warn(rows)
        bar_left, bar_width = columns[COMPOSITE]
        scale = (bar_width - 2 * PAD - NUMBER - 1) / (ceiling - floor)
        for i, row in enumerate(rows):
            y = top + ROW * i
            strong = row == chosen
            if strong:
                painter.fillRect(0, y, columns[-1][0] + columns[-1][1], ROW, ink.ground)
            face = STRONG if strong else PLAIN
            self._right(painter, ink, columns[RANK], y, row, RANK, face)
            self._move(painter, ink, columns[MOVE][0] + PAD, y, row)
            self._company(painter, ink, columns[COMPANY], y, row, strong)
            self._bar(painter, ink, bar_left + PAD - floor * scale, scale, y, row, strong)
            self._right(painter, ink, columns[COMPOSITE], y, row, COMPOSITE, STRONG)
            self._warning(painter, ink, columns[VALUE][0], y, row)
            self._right(painter, ink, columns[VALUE], y, row, VALUE, face)
            self._right(painter, ink, columns[DATED], y, row, DATED, CAPTION)
            painter.fillRect(0, y + ROW - 1, columns[-1][0] + columns[-1][1], 1, ink.grid)

    def bounds(self) -> tuple[float, float]:
        """From where to where the bars run."""
        return self._model.bounds()

    def shown(self, rows: list[int], chosen: int) -> list[tuple[Any, ...]]:
        """All that a painted row shows, per row."""
        model, worth = self._model, self._model.worth
        worth.warn(rows)
        return [
            (model.company(row), row == chosen, model.ranks[row], model.moves[row],
             model.scores[row], model.low[row], model.high[row], model.missing[row],
             worth.value(row), worth.aside(row), worth.warning(row)[0]) for row in rows]

    def _right(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], y: int, row: int, what: int,
        face: int,
    ) -> None:
        text = self._model.text(row, what)
        if text:
            pen = ink.text3 if what == DATED else ink.text
            ink.write(painter, column[0] + column[1] - PAD, y, ROW, text, pen, face, right=True)

    def _warning(self, painter: QPainter, ink: Paint, left: int, y: int, row: int) -> None:
        colour, _ = self._model.worth.warning(row)
        if colour:
            painter.drawPixmap(QPointF(left, y + 8), ink.amber if colour == "amber" else ink.red)

    def _move(self, painter: QPainter, ink: Paint, x: int, y: int, row: int) -> None:
        move = self._model.moves[row]
        if move == 0:
            ink.write(painter, x, y, ROW, move_text(0), ink.text3, CAPTION)
            return
        painter.drawPixmap(QPointF(x - 2, y + 8), ink.up if move > 0 else ink.down)
        pen = ink.rise if move > 0 else ink.fall
        ink.write(painter, x + 8, y, ROW, str(abs(move)), pen, CAPTION)

    def _company(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], y: int, row: int,
        strong: bool,
    ) -> None:
        company = self._model.company(row)
        face = STRONG if strong else PLAIN
        left, width = column[0] + PAD, column[1] - 2 * PAD
        if self._model.missing[row]:
            width -= 12
            painter.drawPixmap(QPointF(left + width + 2, y + 8), ink.dot)
        name, zh = short_name(company.name), native_name(company)
        room = width - min(ink.width(zh), ZH_LEAST) - GAP if zh else width
        if zh and ink.width(name, face) > room:
            name = core_name(name)
        used = ink.write(painter, left, y, ROW, ink.elided(name, width, face), ink.text, face)
        if zh and used <= room:
            rest = ink.elided(zh, width - used - GAP, PLAIN)
            ink.write(painter, left + used + GAP, y, ROW, rest, ink.text2)

    def _bar(
        self, painter: QPainter, ink: Paint, zero: float, scale: float, y: int, row: int,
        strong: bool,
    ) -> None:
        model = self._model
        middle, start, end = y + 12, round(zero), round(zero + model.scores[row] * scale)
        painter.fillRect(min(start, end), middle - 3, max(1, abs(end - start)), 7,
                         ink.accent if strong else ink.bar)
        low, high = round(zero + model.low[row] * scale), round(zero + model.high[row] * scale)
        whisker(painter, low, high, middle, ink.line)


def _sign(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(5, 1.5), QPointF(9, 8.5), QPointF(1, 8.5)]))


def _triangle(tip: int) -> QPolygonF:
    return QPolygonF([QPointF(1, 5 - tip), QPointF(8, 5 - tip), QPointF(4.5, 5 + tip)])


def _picture(
    scale: float, draw: Callable[[QPainter], None], ink: str, filled: bool
) -> QPixmap:
    def drawn(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour(ink), 1))
        painter.setBrush(colour(ink) if filled else Qt.BrushStyle.NoBrush)
        draw(painter)

    return picture(scale, QSize(10, 10), drawn)
