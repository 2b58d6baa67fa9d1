"""The axes of a chart: left and bottom lines, grid, tick texts, titles."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.charts.style import CENTRE, RIGHT, draw_text, pen

Ticks = list[tuple[float, str]]
TICK = 4.0


@dataclass
class Axis:
    """One axis: title, ticks as (position in pixels of the box, text), grid lines or tick marks."""

    title: str = ""
    ticks: Ticks = field(default_factory=list)
    grid: bool = True


def draw_axes(painter: QPainter, box: QRectF, x: Axis, y: Axis) -> None:
    """Paint grid, axis lines, texts and titles around `box`; lines fall on whole pixels."""
    left, bottom = box.left(), box.bottom()
    painter.setPen(pen("grid"))
    if y.grid:
        painter.drawLines([QLineF(left, _px(box.top() + at), box.right() - 1, _px(box.top() + at))
                           for at, _ in y.ticks if at < box.height() - 1])
    if x.grid:
        painter.drawLines([QLineF(_px(left + at), box.top(), _px(left + at), bottom - 1)
                           for at, _ in x.ticks if at > 1])
    painter.setPen(pen("mark"))
    painter.drawLine(QPointF(left - 1, box.top()), QPointF(left - 1, bottom))
    painter.drawLine(QPointF(left - 1, bottom), QPointF(box.right() - 1, bottom))
    if not x.grid:
        painter.drawLines([QLineF(_px(left + at), bottom + 1, _px(left + at), bottom + TICK - 1)
                           for at, _ in x.ticks])
    for at, text in y.ticks:
        draw_text(painter, QRectF(0, box.top() + at - 8, left - 7, 16), text, align=RIGHT)
    for at, text in x.ticks:
        draw_text(painter, QRectF(left + at - 40, bottom + 3, 80, 16), text, align=CENTRE)
    draw_text(painter, QRectF(left, bottom + 18, box.width(), 16), x.title, align=CENTRE)
    if y.title:
        painter.save()
        painter.translate(2, bottom)
        painter.rotate(-90)
        draw_text(painter, QRectF(0, 0, box.height(), 16), y.title, align=CENTRE)
        painter.restore()


def _px(value: float) -> float:
    return float(round(value))
