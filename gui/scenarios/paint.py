"""Paints rows of the comparison: names, ranks, moves, values and their changes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from gui.format import EN_DASH
from gui.names import core_name, native_name, short_name
from gui.scenarios.columns import (
    CHANGE,
    COMPANY,
    EXPECTED,
    INTERVAL,
    MOVE,
    SPREAD,
    STEP,
    VALUE,
)
from gui.scenarios.model import ComparisonModel
from gui.theme.theme import colour
from gui.widgets.ink import CAPTION, PLAIN, STRONG, Ink
from gui.widgets.row_table import ROW
from gui.widgets.signs import picture

PAD, PIN = 6, 18
_ZH_LEAST = 36
Columns = list[tuple[int, int]]


class Paint(Ink):
    """Ink with the table's colours, the arrows of moves and the pin."""

    def __init__(self, scale: float) -> None:
        super().__init__(scale)
        self.text, self.text2, self.text3 = colour("text"), colour("text2"), colour("text3")
        self.rise, self.fall = colour("rise_text"), colour("fall_text")
        self.ground, self.grid, self.line = colour("accent_ground"), colour("grid"), colour("line")
        self.base = colour("base")
        self.up = picture(scale, QSize(9, 9), lambda p: _triangle(p, "rise_text", -3))
        self.down = picture(scale, QSize(9, 9), lambda p: _triangle(p, "fall_text", 3))
        self.pin = picture(scale, QSize(10, 10), _pin)


class ComparisonPainter:
    """Paints a block of rows straight from the model's lists."""

    def __init__(self, model: ComparisonModel) -> None:
        self._model = model

    def paint(
        self, painter: QPainter, ink: Paint, rows: list[int], top: int, spans: Columns, chosen: int,
        pinned: int, held: bool = False,
    ) -> None:
        """Paint `rows` (of the universe), the first at `top`; the first `pinned` stay on top.

        `held`: only the companies, at the left edge, over what scrolls beneath them.
        """
        if held:
            spans = [(0, spans[0][1])]
            painter.fillRect(0, top, spans[0][1], ROW * len(rows), ink.base)
        columns, end = self._model.columns, spans[-1][0] + spans[-1][1]
        pins = set(self._model.facts.pins)
        for i, row in enumerate(rows):
            y = top + ROW * i
            strong = row == chosen
            if strong:
                painter.fillRect(0, y, end, ROW, ink.ground)
            for (left, width), (section, column) in zip(spans, enumerate(columns), strict=False):
                if not width:  # hidden
                    continue
                if column.kind == COMPANY:
                    company = self._model.session.universe.companies[row]
                    if company.id in pins:
                        painter.drawPixmap(QPointF(left + PAD, y + 8), ink.pin)
                    self._company(painter, ink, left + PIN + PAD, width - PIN - PAD, y, row, strong)
                elif column.kind == MOVE:
                    self._move(painter, ink, left, width, y, row, section)
                else:
                    text = self._model.text(row, section)
                    face = (CAPTION if column.kind in (INTERVAL, SPREAD) else
                            STRONG if column.kind == EXPECTED or (strong and column.kind == VALUE)
                            else PLAIN)
                    pen = self._pen(ink, column.kind, row, section, text)
                    ink.write(painter, left + width - PAD, y, ROW, text, pen, face, right=True)
            last = i + 1 == pinned
            painter.fillRect(0, y + ROW - 1, end, 1, ink.line if last else ink.grid)
        if held:
            painter.fillRect(end, top, 1, ROW * len(rows), ink.line)
        for (left, _), column in zip(spans, columns, strict=False):
            if column.first:
                painter.fillRect(left, top, 1, ROW * len(rows), ink.line)

    def _pen(self, ink: Paint, kind: str, row: int, section: int, text: str) -> QColor:
        if kind in (INTERVAL, SPREAD) or text == EN_DASH:
            return ink.text3
        if kind == STEP:
            return ink.rise if self._model.number(row, section) > 0 else ink.fall
        if kind != CHANGE:
            return ink.text
        if text == "0 %":
            return ink.text3
        return ink.rise if self._model.number(row, section) > 1 else ink.fall

    def _move(
        self, painter: QPainter, ink: Paint, left: int, width: int, y: int, row: int, section: int
    ) -> None:
        move = int(self._model.number(row, section))
        right = left + width - PAD
        if not move:
            ink.write(painter, right, y, ROW, EN_DASH, ink.text3, right=True)
            return
        pen = ink.rise if move > 0 else ink.fall
        used = ink.write(painter, right, y, ROW, str(abs(move)), pen, CAPTION, right=True)
        painter.drawPixmap(QPointF(right - used - 11, y + 8), ink.up if move > 0 else ink.down)

    def _company(
        self, painter: QPainter, ink: Paint, left: int, width: int, y: int, row: int, strong: bool
    ) -> None:
        company = self._model.session.universe.companies[row]
        face = STRONG if strong else PLAIN
        name, zh = short_name(company.name), native_name(company)
        if ink.width(name, face) > width - 4:
            name = core_name(name)
        name = ink.elided(name, width - 4, face)
        used = ink.write(painter, left, y, ROW, name, ink.text, face)
        rest = width - used - PAD - 4
        if zh and rest >= _ZH_LEAST:
            ink.write(painter, left + used + PAD, y, ROW, ink.elided(zh, rest), ink.text2)


def _triangle(painter: QPainter, token: str, height: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token))
    painter.drawPolygon(QPolygonF([QPointF(0.5, 4.5 - height), QPointF(8.5, 4.5 - height),
                                   QPointF(4.5, 4.5 + height)]))


def _pin(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent"))
    painter.drawEllipse(QPointF(5, 3.5), 3, 3)
    painter.fillRect(4, 6, 2, 4, colour("accent"))
