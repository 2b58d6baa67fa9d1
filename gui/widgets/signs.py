"""Small signs that mean the same wherever they are painted: low and high, implied, overridden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from data.records import CONFIDENCES

DOT_PITCH, DOTS = 7, 24  # pitch of the dots and their width with the gap after them


def whisker(painter: QPainter, left: int, right: int, middle: int, ink: QColor) -> None:
    """A line with 5 px caps: from low to high."""
    painter.fillRect(left, middle, right - left + 1, 1, ink)
    _caps(painter, left, right, middle, ink)


def dashed(painter: QPainter, left: int, right: int, middle: int, ink: QColor) -> None:
    """A dashed line with 5 px caps: a range nobody has evidence for."""
    for x in range(left + 2, right, 4):
        painter.fillRect(x, middle, min(2, right - x), 1, ink)
    _caps(painter, left, right, middle, ink)


def _caps(painter: QPainter, left: int, right: int, middle: int, ink: QColor) -> None:
    painter.fillRect(left, middle - 2, 1, 5, ink)
    painter.fillRect(right, middle - 2, 1, 5, ink)


def corner(painter: QPainter, right: int, top: int, ink: QColor, size: int = 6) -> None:
    """The mark of an overridden cell: a small triangle in the top right corner."""
    for step in range(size):
        painter.fillRect(right - size + 1 + step, top + step, size - step, 1, ink)


def set_here(painter: QPainter, left: int, top: int, height: int, ink: QColor) -> None:
    """The mark of an input set in the scenario worked in: a bar along the left edge."""
    painter.fillRect(left, top + 3, 3, height - 7, ink)


def set_above(painter: QPainter, left: int, top: int, height: int, ink: QColor) -> None:
    """The mark of an input that a scenario inherits or a score rule moves: the bar, dotted."""
    for y in range(top + 4, top + height - 5, 5):
        painter.fillRect(left, y, 2, 2, ink)


def diamond(painter: QPainter, x: float, y: float, radius: float) -> None:
    """The implied score: a diamond around a point, with the painter's pen and brush."""
    painter.drawPolygon(QPolygonF([
        QPointF(x - radius, y), QPointF(x, y - radius), QPointF(x + radius, y),
        QPointF(x, y + radius)]))


def underline(painter: QPainter, left: int, right: int, y: int, ink: QColor) -> None:
    """The mark of an assumed value: a dashed line below its text."""
    for x in range(left, right, 4):
        painter.fillRect(x, y, min(2, right - x), 1, ink)


def warning(painter: QPainter, left: float, top: float, edge: QColor, size: float = 12) -> None:
    """A triangle with an exclamation mark."""
    painter.setPen(QPen(edge, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                        Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = left + size / 2
    painter.drawPolygon(QPolygonF([QPointF(middle, top + 1), QPointF(left + size - 0.5, top + size),
                                   QPointF(left + 0.5, top + size)]))
    painter.drawLine(QPointF(middle, top + 4.8), QPointF(middle, top + 7.6))
    painter.drawLine(QPointF(middle, top + 9.8), QPointF(middle, top + 9.9))


def filled_dots(confidence: str) -> int:
    """How many of three dots a confidence fills: confirmed 3, reported 2, rumoured 1."""
    known = CONFIDENCES.index(confidence) if confidence in CONFIDENCES else len(CONFIDENCES)
    return len(CONFIDENCES) - known


def dots(painter: QPainter, x: int, y: float, filled: int, ink: QColor) -> None:
    """Three dots from `x` around the height `y`, the first of them filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    for i in range(3):
        painter.setBrush(ink if i < filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x + 3 + i * DOT_PITCH, y), 2.5, 2.5)
    painter.restore()


def picture(scale: float, size: QSize, draw: Callable[[QPainter], None]) -> QPixmap:
    """A transparent picture for one scale of the screen, drawn smooth by `draw`."""
    pixmap = QPixmap(round(size.width() * scale), round(size.height() * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return pixmap
