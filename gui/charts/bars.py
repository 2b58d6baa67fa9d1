"""Where bars and bands of many companies stand in pixels, few enough to paint at any count."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Floats = NDArray[np.float64]
THICKEST = 16.0
DENSE = 3.0  # below this pitch bars touch; below 1 several share a pixel column


@dataclass(frozen=True)
class Bars:
    """Rectangles in pixels: `bars` from `base` to the score, `bands` from low to high."""

    pitch: float
    width: float
    base: float
    bars: list[QRectF]
    bands: list[QRectF]


def lay_out(room: float, score: Floats, low: Floats, high: Floats, base: float) -> Bars:
    """Lay n bars side by side into `room` pixels; all heights are pixels from the top.

    Where several bars share a pixel column, the column shows the tallest bar and the widest band.
    """
    count = len(score)
    pitch = room / count
    top, bottom = np.minimum(low, high), np.maximum(low, high)
    if pitch < 1.0:
        columns = int(np.ceil(room))
        starts = np.minimum((np.arange(columns) / pitch).astype(np.int64), count - 1)
        starts = np.unique(starts)
        far = np.minimum if (score <= base).all() else np.maximum
        score = far.reduceat(score, starts)
        top, bottom = np.minimum.reduceat(top, starts), np.maximum.reduceat(bottom, starts)
        left = np.floor(starts * pitch)
        right = np.append(left[1:], np.ceil(room))
        return Bars(pitch, 1.0, base, _rects(left, right, score, np.full(len(score), base)),
                    _rects(left, right, top, bottom))
    edges = np.round(np.arange(count + 1) * pitch)
    if pitch < DENSE:
        width = band = pitch
        left, right = edges[:-1], edges[1:]
        band_left, band_right = left, right
    else:
        width = min(max(round(0.66 * pitch), 1), THICKEST)
        band = min(pitch, 1.5 * width)
        middle = (np.arange(count) + 0.5) * pitch
        left = np.round(middle - width / 2)
        right = left + width
        whole = band >= pitch - 0.5
        band_left = edges[:-1] if whole else np.round(middle - band / 2)
        band_right = edges[1:] if whole else band_left + round(band)
    return Bars(pitch, width, base, _rects(left, right, score, np.full(count, base)),
                _rects(band_left, band_right, top, bottom))


def _rects(left: Floats, right: Floats, one: Floats, other: Floats) -> list[QRectF]:
    """Rectangles between two heights, on whole pixels."""
    top = np.round(np.minimum(one, other))
    height = np.round(np.maximum(one, other)) - top
    return [QRectF(*r) for r in zip(left.tolist(), top.tolist(), (right - left).tolist(),
                                    height.tolist(), strict=True)]


def spans(places: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers in a sorted array, as (first, last)."""
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > 1)
    firsts = np.append(places[:1], places[breaks + 1])
    lasts = np.append(places[breaks], places[-1:])
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
