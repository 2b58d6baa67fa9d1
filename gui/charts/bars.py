"""Where bars and bands of many companies stand in pixels, and the picture of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
THICKEST = 16.0
DENSE = 3.0  # below this pitch bars touch; below 1 several share a pixel column


@dataclass(frozen=True)
class Columns:
    """Rectangles side by side, in whole pixels of the screen."""

    left: Ints
    right: Ints
    top: Ints
    bottom: Ints

    def rects(self, scale: float) -> list[QRectF]:
        """The rectangles in logical pixels."""
        sides = (self.left, self.top, self.right - self.left, self.bottom - self.top)
        return [QRectF(*r) for r in zip(*((s / scale).tolist() for s in sides), strict=True)]

    def covers(self, width: int, height: int) -> NDArray[np.bool_]:
        """(height, width): which pixels they cover."""
        widths = self.right - self.left
        starts = np.cumsum(widths) - widths
        x = np.arange(int(widths.sum())) + np.repeat(self.left - starts, widths)
        inside = (x >= 0) & (x < width)
        top, bottom = np.full(width, height, dtype=np.int16), np.zeros(width, dtype=np.int16)
        top[x[inside]] = np.repeat(self.top, widths)[inside]
        bottom[x[inside]] = np.repeat(self.bottom, widths)[inside]
        y = np.arange(height, dtype=np.int16)[:, None]
        return (y >= top) & (y < bottom)


@dataclass(frozen=True)
class Bars:
    """Bars from `base` to the score and bands from low to high; pitch, width, base are logical."""

    scale: float
    pitch: float
    width: float
    base: float
    bars: Columns
    bands: Columns

    def pixels(
        self, width: float, height: float, bar: int, band: int, both: int
    ) -> NDArray[np.uint32]:
        """The bars in colour `bar` under the bands in `band`, and `both` where they overlap.

        Colours are premultiplied ARGB. Painting half-transparent rectangles one by one would cost
        ten times as much.
        """
        w, h = math.ceil(width * self.scale), math.ceil(height * self.scale)
        state = self.bars.covers(w, h).view(np.uint8) + 2 * self.bands.covers(w, h).view(np.uint8)
        return np.array([0, bar, band, both], dtype=np.uint32).take(state)


def lay_out(
    room: float, scale: float, *, score: Floats, low: Floats, high: Floats, base: float
) -> Bars:
    """Lay n bars side by side into `room` pixels; all heights are pixels from the top.

    Edges fall on the pixels of a screen of `scale`. Where several bars share a pixel column, it
    shows the tallest bar and the widest band.
    """
    count = len(score)
    pitch = room * scale / count
    top, bottom = np.minimum(low, high), np.maximum(low, high)
    if pitch < 1.0:
        columns = np.arange(math.ceil(room * scale))
        starts = np.unique(np.minimum((columns / pitch).astype(np.int64), count - 1))
        tallest = np.minimum if (score <= base).all() else np.maximum
        score = tallest.reduceat(score, starts)
        top, bottom = np.minimum.reduceat(top, starts), np.maximum.reduceat(bottom, starts)
        left = np.floor(starts * pitch)
        right = np.append(left[1:], len(columns))
        width, bands = 1.0, (left, right)
    else:
        edges = np.round(np.arange(count + 1) * pitch)
        left, right = bands = edges[:-1], edges[1:]
        width = pitch
        if pitch >= DENSE:
            width = min(round(0.66 * pitch), round(THICKEST * scale))
            middle = (np.arange(count) + 0.5) * pitch
            left = np.round(middle - width / 2)
            right = left + width
            if pitch > 1.5 * width + 0.5:
                outer = np.round(middle - 0.75 * width)
                bands = outer, outer + round(1.5 * width)
    line = np.full(len(left), base)
    return Bars(scale, pitch / scale, width / scale, base,
                _columns(left, right, score * scale, line * scale),
                _columns(*bands, top * scale, bottom * scale))


def _columns(left: Floats, right: Floats, one: Floats, other: Floats) -> Columns:
    sides = left, right, np.round(np.minimum(one, other)), np.round(np.maximum(one, other))
    return Columns(*(side.astype(np.int64) for side in sides))


def spans(places: Ints) -> list[tuple[int, int]]:
    """Runs of consecutive numbers in a sorted array, as (first, last)."""
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > 1)
    firsts = np.append(places[:1], places[breaks + 1])
    lasts = np.append(places[breaks], places[-1:])
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
