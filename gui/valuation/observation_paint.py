"""Paints rows of the table of observations: switch, names, amounts, ratio with its bar, dots."""

from __future__ import annotations

from collections.abc import Collection
from math import isnan, log

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.names import core_name, kind_name, native_name, short_name
from gui.theme.theme import colour
from gui.valuation.observation_columns import (
    COMPANY,
    DATE,
    KIND,
    MODEL,
    NOTE,
    OBSERVED,
    ON,
    RATIO,
    REPORTED,
    WEIGHT,
)
from gui.valuation.observation_model import ObservationModel
from gui.widgets.ink import CAPTION, PLAIN, STRONG, Ink
from gui.widgets.row_table import ROW
from gui.widgets.signs import DOTS, dots, filled_dots, picture

PAD, GAP = 6, 6
SWITCH = QSize(24, 14)
ROUND_GAP, ROUND_LEAST = 4, 14
ZH_LEAST = 36  # a Chinese name is shown from this width on
REACH = log(10.0)  # the ratio whose bar fills half of the room, either way
_BAR_TOP, _BAR_HEIGHT = 10, 6
Columns = list[tuple[int, int]]


class Paint(Ink):
    """Ink with the table's colours and the pictures of switch and confidence."""

    def __init__(self, scale: float) -> None:
        super().__init__(scale)
        self.text, self.text2, self.text3 = colour("text"), colour("text2"), colour("text3")
        self.chosen = colour("accent_text")
        self.ground, self.grid, self.line = (
            colour("accent_ground"), colour("grid"), colour("field_border"))
        self.accent, self.mark, self.bar = colour("accent"), colour("mark"), colour("bar")
        self.on = picture(scale, SWITCH, lambda p: draw_switch(p, on=True))
        self.off = picture(scale, SWITCH, lambda p: draw_switch(p, on=False))
        self.number = self.width("12.34")
        self._dots: dict[tuple[int, str], QPixmap] = {}

    def dots(self, filled: int, ink: QColor) -> QPixmap:
        """Three dots, the first of them filled."""
        key = filled, ink.name()
        if key not in self._dots:
            self._dots[key] = picture(self.scale, QSize(DOTS, 10),
                                      lambda p: dots(p, 0, 5, filled, ink))
        return self._dots[key]


def draw_switch(painter: QPainter, on: bool) -> None:
    """A switch: knob right on the accent, or left in an outline."""
    track = QRectF(1, 1.5, SWITCH.width() - 2, SWITCH.height() - 3)
    painter.setPen(QPen(colour("accent" if on else "mark"), 1))
    painter.setBrush(colour("accent" if on else "base"))
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("base" if on else "mark"))
    x = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
    painter.drawEllipse(QPointF(x, track.center().y()), 3.5, 3.5)


class ObservationPainter:
    """Paints a block of rows straight from the model's lists."""

    def __init__(self, model: ObservationModel) -> None:
        self._model = model

    def paint(
        self, painter: QPainter, ink: Paint, first: int, last: int, top: int, columns: Columns,
        selected: Collection[int],
    ) -> None:
        """Paint rows `first` to `last` of the table, the first at `top`; `columns` are
        (left, width), `selected` the rows with the accent ground.
        """
        company, end = self._model.session.row, columns[NOTE][0] + columns[NOTE][1]
        for row in range(first, last + 1):
            y, at = top + ROW * (row - first), self._model.row_of(row)
            if row in selected:
                painter.fillRect(0, y, end, ROW, ink.ground)
            self._row(painter, ink, at, y, columns, self._model.facts.row[at] == company)
            painter.fillRect(0, y + ROW - 1, end, 1, ink.grid)

    def _row(
        self, painter: QPainter, ink: Paint, at: int, y: int, columns: Columns, chosen: bool
    ) -> None:
        facts = self._model.facts
        on, counts = facts.on[at], facts.on[at] and not facts.merged[at]
        pen = ink.text if counts else ink.text3
        left = columns[ON][0] + PAD
        painter.drawPixmap(QPointF(left, y + (ROW - SWITCH.height()) // 2),
                           ink.on if on else ink.off)
        self._company(painter, ink, columns[COMPANY], at, y, pen, chosen)
        self._left(painter, ink, columns[DATE], at, y, DATE, pen)
        self._kind(painter, ink, columns[KIND], at, y, pen)
        self._right(painter, ink, columns[REPORTED], at, y, REPORTED, pen)
        self._right(painter, ink, columns[OBSERVED], at, y, OBSERVED, pen,
                    STRONG if counts else PLAIN)
        self._right(painter, ink, columns[MODEL], at, y, MODEL, pen)
        self._right(painter, ink, columns[RATIO], at, y, RATIO, pen)
        self._bar(painter, ink, columns[RATIO], at, y, chosen, counts)
        self._right(painter, ink, columns[WEIGHT], at, y, WEIGHT, pen)
        self._note(painter, ink, columns[NOTE], at, y, counts)

    def _left(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int, what: int,
        pen: QColor,
    ) -> None:
        text = ink.elided(self._model.text(at, what), column[1] - 2 * PAD)
        ink.write(painter, column[0] + PAD, y, ROW, text, pen)

    def _kind(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int, pen: QColor
    ) -> None:
        """The kind, and the round as far as there is room for some of it."""
        o, width = self._model.facts.observations[at], column[1] - 2 * PAD
        used = ink.write(painter, column[0] + PAD, y, ROW, ink.elided(kind_name(o.kind), width),
                         pen)
        room = width - used - ROUND_GAP
        if o.round and room >= ROUND_LEAST:
            ink.write(painter, column[0] + PAD + used + ROUND_GAP, y, ROW,
                      ink.elided(o.round, room), pen)

    def _right(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int, what: int,
        pen: QColor, face: int = PLAIN,
    ) -> None:
        text = ink.elided(self._model.text(at, what), column[1] - 2 * PAD, face)
        ink.write(painter, column[0] + column[1] - PAD, y, ROW, text, pen, face, right=True)

    def _company(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int,
        pen: QColor, chosen: bool,
    ) -> None:
        company = self._model.facts.company(at)
        face = STRONG if chosen else PLAIN
        left, width = column[0] + PAD, column[1] - 2 * PAD
        name, zh = short_name(company.name), native_name(company)
        room = width - min(ink.width(zh), ZH_LEAST) - GAP if zh else width
        if ink.width(name, face) > room:
            name = core_name(name)
        used = ink.write(painter, left, y, ROW, ink.elided(name, width, face), pen, face)
        if zh and used <= room:
            rest = ink.elided(zh, width - used - GAP, PLAIN)
            ink.write(painter, left + used + GAP, y, ROW, rest,
                      ink.text2 if pen is ink.text else ink.text3)

    def _bar(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int,
        chosen: bool, counts: bool,
    ) -> None:
        ratio = self._model.facts.ratio[at]
        room = column[1] - 2 * PAD - GAP - ink.number
        if isnan(ratio) or room < 16:
            return
        middle = column[0] + PAD + room // 2
        length = round(min(1.0, abs(log(ratio)) / REACH) * (room // 2))
        start = middle + 1 if ratio >= 1 else middle - length
        pen = ink.bar if not counts else ink.accent if chosen else ink.mark
        painter.fillRect(start, y + _BAR_TOP, length, _BAR_HEIGHT, pen)
        painter.fillRect(middle, y + 6, 1, ROW - 13, ink.line)

    def _note(
        self, painter: QPainter, ink: Paint, column: tuple[int, int], at: int, y: int,
        counts: bool,
    ) -> None:
        left = column[0] + PAD
        pen = ink.text2 if counts else ink.text3
        filled = filled_dots(self._model.facts.observations[at].confidence)
        painter.drawPixmap(QPointF(left, y + 8), ink.dots(filled, pen))
        room = column[1] - 2 * PAD - DOTS - 2
        text = ink.elided(self._model.text(at, NOTE), max(room, 0), CAPTION)
        ink.write(painter, left + DOTS + 2, y, ROW, text, ink.text3, CAPTION)
