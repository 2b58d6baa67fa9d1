"""Direct labels without overlaps: each takes the first place that is free, or stays away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Floats = NDArray[np.float64]
HEIGHT = 14.0
CELL = 6.0
CROWDED = 6  # a label may hide so many marks, each bubble being five of them
# direction from the point: right, left, above, below, then the corners
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


@dataclass(frozen=True)
class Candidate:
    """A point that would like a label; `must` takes the least bad place if none is free."""

    row: int
    width: float
    x: float
    y: float
    radius: float
    must: bool = False


class Crowd:
    """How many marks of bubbles lie in a rectangle, at once for any rectangle (summed areas)."""

    def __init__(self, x: Floats, y: Floats, radius: Floats, width: float, height: float) -> None:
        columns, rows = int(width / CELL) + 2, int(height / CELL) + 2
        reach = 0.7 * radius
        px = np.concatenate((x, x - reach, x + reach, x, x))
        py = np.concatenate((y, y, y, y - reach, y + reach))
        i = np.clip(px / CELL, 0, columns - 1).astype(np.int64)
        j = np.clip(py / CELL, 0, rows - 1).astype(np.int64)
        counts = np.bincount(j * columns + i, minlength=columns * rows).reshape(rows, columns)
        self._sums = np.zeros((rows + 1, columns + 1), dtype=np.int64)
        self._sums[1:, 1:] = counts.cumsum(axis=0).cumsum(axis=1)

    def within(self, rect: QRectF) -> int:
        rows, columns = (n - 1 for n in self._sums.shape)
        left, right = (min(max(round(v / CELL), 0), columns) for v in (rect.left(), rect.right()))
        top, bottom = (min(max(round(v / CELL), 0), rows) for v in (rect.top(), rect.bottom()))
        s = self._sums
        return int(s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left])


def place_labels(
    candidates: list[Candidate],
    crowd: Crowd,
    area: QRectF,
    taken: list[QRectF],
    before: dict[int, int],
) -> dict[int, tuple[QRectF, int]]:
    """Rectangle and side of the labels that fit, by row; earlier candidates choose first.

    `taken` are rectangles to keep free; `before` the sides of the last placing, tried first so that
    labels stay put while a point moves.
    """
    placed: dict[int, tuple[QRectF, int]] = {}
    taken = list(taken)
    for candidate in candidates:
        sides = list(range(len(SIDES)))
        if candidate.row in before:
            sides.insert(0, sides.pop(before[candidate.row]))
        best: tuple[int, QRectF, int] | None = None
        for side in sides:
            rect = _beside(candidate, side)
            if not area.contains(rect) or any(rect.intersects(other) for other in taken):
                continue
            hidden = crowd.within(rect)
            if best is None or hidden < best[0]:
                best = hidden, rect, side
            if hidden == 0:
                break
        if best is None and candidate.must:
            rect = _inside(_beside(candidate, 0), area)
            best = 0, rect, 0
        if best is not None and (best[0] <= CROWDED or candidate.must):
            placed[candidate.row] = best[1], best[2]
            taken.append(best[1])
    return placed


def _beside(c: Candidate, side: int) -> QRectF:
    dx, dy = SIDES[side]
    gap = c.radius + 5 if not (dx and dy) else 0.75 * c.radius + 3
    x = c.x - c.width / 2 if dx == 0 else c.x + gap if dx > 0 else c.x - gap - c.width
    if dy == 0:
        y = c.y - HEIGHT / 2
    elif dx == 0:
        y = c.y + c.radius + 2 if dy > 0 else c.y - c.radius - 2 - HEIGHT
    else:
        y = c.y + gap - 3 if dy > 0 else c.y - gap + 3 - HEIGHT
    return QRectF(x, y, c.width, HEIGHT)


def _inside(rect: QRectF, area: QRectF) -> QRectF:
    left = max(min(rect.left(), area.right() - rect.width()), area.left())
    top = max(min(rect.top(), area.bottom() - rect.height()), area.top())
    return QRectF(left, top, rect.width(), rect.height())
