"""The colour scale of scores: fixed from 0 to 1, with a hatch where nobody knows."""

from __future__ import annotations

from functools import cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.charts.style import CENTRE, brush, draw_text, pen, text_width
from gui.i18n import tr

_PITCH = 6  # of the hatch


@cache
def colours() -> NDArray[np.uint32]:
    """256 colours as 0xAARRGGBB: cividis, the same in both schemes."""
    table = pg.colormap.get("cividis").getLookupTable(0.0, 1.0, 256)[:, :3].astype(np.uint32)
    made = 0xFF000000 | table[:, 0] << 16 | table[:, 1] << 8 | table[:, 2]
    made.flags.writeable = False
    return made


def tint(value: float) -> QColor:
    """The colour of a score in [0, 1]."""
    return QColor.fromRgb(int(colours()[int(value * 255 + 0.5)]))


def picture(values: NDArray[np.float64]) -> QImage:
    """An image with one pixel per value; transparent where NaN."""
    known = ~np.isnan(values)
    index = (np.where(known, values, 0.0) * 255 + 0.5).astype(np.uint8)
    pixels = np.where(known, colours()[index], np.uint32(0)).astype(np.uint32)
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, 4 * width,
                  QImage.Format.Format_ARGB32_Premultiplied).copy()


def squeeze(values: NDArray[np.float64], height: int) -> NDArray[np.float64]:
    """The rows stretched to `height` rows, or where there are more, means of the known values."""
    count = len(values)
    if count <= height:
        return values[((np.arange(height) + 0.5) * count / height).astype(np.int64)]
    starts = (np.arange(height) * count / height).astype(np.int64)
    known = ~np.isnan(values)
    sums = np.add.reduceat(np.where(known, values, 0.0), starts, axis=0)
    counts = np.add.reduceat(known, starts, axis=0, dtype=np.int64)
    return np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0)


def hatch(painter: QPainter, rect: QRectF) -> None:
    """Diagonal lines over the whole rectangle, ended at its sides (some viewers cannot clip)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen("other"))
    width, height = rect.width(), rect.height()
    lines = []
    for at in range(_PITCH, int(width + height), _PITCH):  # x + y of the line
        x0, x1 = max(0.0, at - height), min(float(at), width)
        lines.append(QLineF(rect.left() + x0, rect.top() + at - x0,
                            rect.left() + x1, rect.top() + at - x1))
    painter.drawLines(lines)
    painter.restore()


def draw_scale(painter: QPainter, rect: QRectF) -> None:
    """A bar from 0 to 1 with three texts below; beside it the hatch and its word."""
    bar = QRectF(rect.left(), rect.top(), min(120.0, rect.width() * 0.45), 8)
    painter.drawImage(bar, picture(np.linspace(0, 1, 120)[None, :]))
    for share, text in ((0.0, "0"), (0.5, ".5"), (1.0, "1")):
        x = bar.left() + share * bar.width()
        draw_text(painter, QRectF(x - 20, bar.bottom() + 3, 40, 14), text,
                  align=CENTRE)
    words = tr("no evidence")
    left = bar.right() + 24
    if left + 24 + text_width(words) > rect.right():
        return
    swatch = QRectF(left, bar.top() - 1, 18, 10)
    painter.fillRect(swatch, brush("base"))
    hatch(painter, swatch)
    draw_text(painter, QRectF(left + 24, bar.top() - 3, 100, 14), words)
