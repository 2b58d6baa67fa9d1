"""Keys of the market's charts and the marks they explain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from gui.charts.colour_scale import hatch
from gui.charts.style import brush, draw_text, halo, pen, text_width

_SWATCH, _GAP, LINE = 10.0, 12.0, 15.0
CIRCLE, SQUARE, TRIANGLE = range(3)


@dataclass(frozen=True)
class Entry:
    """A mark drawn around a point, and its words."""

    draw: Callable[[QPainter, QPointF], None]
    text: str

    @property
    def width(self) -> float:
        return _SWATCH + 5 + text_width(self.text)


def key_rects(entries: list[Entry], left: float, top: float, room: float) -> list[QRectF]:
    """Where the entries stand: in lines of `room` pixels, as many lines as they need."""
    rects, x, y = [], left, top
    for entry in entries:
        if x > left and x + entry.width > left + room:
            x, y = left, y + LINE
        rects.append(QRectF(x, y, entry.width, LINE))
        x += entry.width + _GAP
    return rects


def draw_key(painter: QPainter, entries: list[Entry], rects: list[QRectF]) -> None:
    """Paint the entries on a ground that sets them off from the data."""
    for entry, rect in zip(entries, rects, strict=True):
        halo(painter, rect)
        entry.draw(painter, QPointF(rect.left() + _SWATCH / 2, rect.center().y()))
        draw_text(painter, rect.adjusted(_SWATCH + 5, 0, 0, 0), entry.text)


def block(token: str) -> Callable[[QPainter, QPointF], None]:
    """A filled square; 'outline' and 'hatch' are what they say."""
    def draw(painter: QPainter, at: QPointF) -> None:
        fill_block(painter, QRectF(round(at.x() - 5), round(at.y() - 5), 10, 10), token)
    return draw


def fill_block(painter: QPainter, rect: QRectF, token: str) -> None:
    """A part of a bar in the colour of a token; 'outline' and 'hatch' are what they say."""
    if token not in ("outline", "hatch"):
        painter.fillRect(rect, brush(token))
        return
    if token == "hatch":
        painter.fillRect(rect, brush("base"))
        hatch(painter, rect)
    painter.setPen(pen("mark"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))


def point(shape: int, edge: QPen, fill: QBrush | None, radius: float = 3.5
          ) -> Callable[[QPainter, QPointF], None]:
    """A circle, square or triangle; hollow without `fill`."""
    def draw(painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
        if shape == CIRCLE:
            painter.drawEllipse(at, radius, radius)
        elif shape == SQUARE:
            half = radius * 0.9
            painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
        else:
            painter.drawPolygon(QPolygonF([
                QPointF(at.x(), at.y() - radius * 1.25),
                QPointF(at.x() - radius * 1.15, at.y() + radius * 0.85),
                QPointF(at.x() + radius * 1.15, at.y() + radius * 0.85)]))
        painter.restore()
    return draw


def reference_line(painter: QPainter, x0: float, x1: float, y: float) -> None:
    """A dashed line across."""
    painter.setPen(pen("strong", dashed=True))
    painter.drawLine(QPointF(x0, round(y)), QPointF(x1, round(y)))
