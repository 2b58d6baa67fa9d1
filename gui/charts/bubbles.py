"""Bubbles of a scatter: painted once per size and kind, then stamped, so thousands stay cheap."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gui.charts.style import brush, pen

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]

PEER, ASSUMED, HOLLOW = 1, 2, 4  # bits of a bubble's kind; none: a company of another segment
KINDS = 8
HOLLOW_RADIUS = 3.0
MIN_RADIUS, MAX_RADIUS = 2.0, 18.0


def radii(values: Floats, largest: float) -> Floats:
    """Radius in pixels of each value, in steps of 0.5; HOLLOW_RADIUS where the value is NaN.

    The area grows with the square root of the value: four decades of money fit one chart.
    """
    grown = MAX_RADIUS * (np.clip(values, 0, None) / largest) ** 0.25
    stepped = np.round(2 * np.maximum(grown, MIN_RADIUS)) / 2
    return np.where(np.isnan(values), HOLLOW_RADIUS, stepped)


def codes(radius: Floats, kind: NDArray[np.int64]) -> Codes:
    """One number per bubble that says size and kind."""
    return (2 * radius).astype(np.int64) * KINDS + kind


def draw_bubble(painter: QPainter, x: float, y: float, code: int) -> None:
    """One bubble; the painter should antialias."""
    kind, radius = code % KINDS, code // KINDS / 2
    edge = "peer" if kind & PEER else "other"
    painter.setPen(pen(edge, 1.1, dashed=bool(kind & ASSUMED)))
    filled = not kind & (ASSUMED | HOLLOW)
    painter.setBrush(brush(edge, 0.55) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), radius, radius)


class Stamps:
    """An atlas of the bubbles in use, in the colours of the scheme."""

    def __init__(self) -> None:
        size = int(2 * MAX_RADIUS + 1) * KINDS
        self._known = np.zeros(size, dtype=bool)
        self._left, self._side = np.zeros(size), np.zeros(size)
        self._atlas: QPixmap | None = None
        self._fragments = PrimitiveArray(QPainter.PixmapFragment, 10)

    def forget(self) -> None:
        """Paint every stamp anew (the colours changed)."""
        self._atlas = None

    def draw(self, painter: QPainter, x: Floats, y: Floats, code: Codes) -> None:
        """Stamp all bubbles in the order given, centred on (x, y)."""
        if not len(code):
            return
        scale = painter.device().devicePixelRatioF()
        used = np.bincount(code, minlength=len(self._known)) > 0
        if (self._atlas is None or self._atlas.devicePixelRatio() != scale
                or (used & ~self._known).any()):
            self._atlas = self._paint(np.flatnonzero(used), scale)
        self._fragments.resize(len(code))
        cells = self._fragments.ndarray()  # x, y, source, scale, rotation, opacity
        cells[:, 0], cells[:, 1] = x, y
        cells[:, 2], cells[:, 3] = self._left[code], 0.0
        cells[:, 4] = cells[:, 5] = self._side[code]
        cells[:, 6:8], cells[:, 8], cells[:, 9] = 1.0 / scale, 0.0, 1.0
        first, count = self._fragments.drawargs()
        painter.drawPixmapFragments(first, count, self._atlas)

    def _paint(self, used: Codes, scale: float) -> QPixmap:
        sides = [math.ceil((code // KINDS + 3) * scale) for code in used.tolist()]
        atlas = QPixmap(sum(sides), max(sides))
        atlas.setDevicePixelRatio(scale)
        atlas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(atlas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        self._known[:] = False
        for code, side in zip(used.tolist(), sides, strict=True):
            draw_bubble(painter, (left + side / 2) / scale, side / 2 / scale, code)
            self._known[code] = True
            self._left[code], self._side[code] = left, side
            left += side
        painter.end()
        return atlas
