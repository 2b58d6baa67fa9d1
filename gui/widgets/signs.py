"""Small signs that mean the same wherever they are painted: low and high, implied, overridden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF


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


def diamond(painter: QPainter, x: float, y: float, radius: float) -> None:
    """The implied score: a diamond around a point, with the painter's pen and brush."""
    painter.drawPolygon(QPolygonF([
        QPointF(x - radius, y), QPointF(x, y - radius), QPointF(x + radius, y),
        QPointF(x, y + radius)]))


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
