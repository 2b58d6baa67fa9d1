"""The diverging scale of changes: blue for gains, orange for losses, none in the middle."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.charts.style import CENTRE, draw_text, nice_step
from gui.theme.theme import colour

_HALF = 127  # steps of the scale on either side
_COVERED = 98  # per cent of the changes that stay within the scale


def reach(values: NDArray[np.float64], least: float) -> float:
    """A round end of the scale that covers nearly all changes; what is beyond takes its colour."""
    known = np.abs(values[~np.isnan(values)])
    moved = known[known > 0]
    top = float(np.percentile(moved, _COVERED)) if len(moved) else least
    top = max(top, least)
    step = nice_step(top, 5)
    return step * math.ceil(top / step - 1e-9)


def tint(share: float) -> QColor:
    """The colour at -1 (all lost) to 1 (all won); beyond, that of the end."""
    return QColor.fromRgb(_colours()[round(max(-1.0, min(share, 1.0)) * _HALF) + _HALF])


def picture(shares: NDArray[np.float64]) -> QImage:
    """An image with one pixel per share; transparent where NaN."""
    known = ~np.isnan(shares)
    index = (np.clip(np.where(known, shares, 0.0), -1, 1) * _HALF).round().astype(np.int64) + _HALF
    table = np.array(_colours(), dtype=np.uint32)
    pixels = np.where(known, table[index], np.uint32(0)).astype(np.uint32)
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, 4 * width,
                  QImage.Format.Format_ARGB32_Premultiplied).copy()


def _colours() -> list[int]:
    """2 * _HALF + 1 colours as 0xAARRGGBB in the scheme in use."""
    lost, none, won = (colour(name) for name in (
        "diverging_high", "diverging_mid", "diverging_low"))
    made = []
    for step in range(-_HALF, _HALF + 1):
        end, share = (won if step > 0 else lost), abs(step) / _HALF
        made.append(QColor(*(round(a + share * (b - a)) for a, b in (
            (none.red(), end.red()), (none.green(), end.green()),
            (none.blue(), end.blue())))).rgb())
    return made


def draw_scale(painter: QPainter, rect: QRectF, low: str, middle: str, high: str) -> None:
    """A bar over the whole scale with its ends and middle in words below."""
    bar = QRectF(rect.left() + 16, rect.top(), min(180.0, rect.width() - 32), 8)
    painter.drawImage(bar, picture(np.linspace(-1, 1, 2 * _HALF + 1)[None, :]))
    painter.setPen(colour("line"))
    painter.drawRect(bar)
    for share, text in ((0.0, low), (0.5, middle), (1.0, high)):
        x = bar.left() + share * bar.width()
        draw_text(painter, QRectF(x - 40, bar.bottom() + 3, 80, 14), text, align=CENTRE)
