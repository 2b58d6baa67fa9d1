"""Direct labels without overlaps: each takes the first place that is free, or stays away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]  # left, top, right, bottom
HEIGHT = 14.0
CELL = 6.0
CROWDED = 6  # a label may hide so many marks, each bubble being five of them
# direction from the point: right, left, above, below, then the corners
_DX = np.array([1, -1, 0, 0, 1, -1, -1, 1], dtype=np.float64)
_DY = np.array([0, 0, -1, 1, -1, -1, 1, 1], dtype=np.float64)


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
    """How many marks of bubbles lie in any rectangle, by summed areas."""

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

    def within(self, boxes: Floats) -> NDArray[np.int64]:
        """Marks in each of (..., 4) boxes of left, top, right, bottom."""
        rows, columns = (n - 1 for n in self._sums.shape)
        cells = np.round(boxes / CELL).astype(np.int64)
        left, right = (np.clip(cells[..., k], 0, columns) for k in (0, 2))
        top, bottom = (np.clip(cells[..., k], 0, rows) for k in (1, 3))
        s = self._sums
        return s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left]


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
    if not candidates:
        return {}
    all_boxes = _beside(candidates)
    all_hidden = crowd.within(all_boxes).tolist()
    inside = ((all_boxes[..., 0] >= area.left()) & (all_boxes[..., 1] >= area.top())
              & (all_boxes[..., 2] <= area.right()) & (all_boxes[..., 3] <= area.bottom())).tolist()
    filled: list[Box] = [(r.left(), r.top(), r.right(), r.bottom()) for r in taken]
    placed: dict[int, tuple[QRectF, int]] = {}
    for c, boxes, hidden, fits in zip(candidates, all_boxes.tolist(), all_hidden, inside,
                                      strict=True):
        last = before.get(c.row)
        order = sorted((marks, k != last, k) for k, marks in enumerate(hidden) if fits[k])
        side = next((k for *_, k in order if not _meets(boxes[k], filled)), None)
        if side is not None and (hidden[side] <= CROWDED or c.must):
            box = tuple(boxes[side])
        elif c.must:
            side, box = 0, _into(boxes[0], area)
        else:
            continue
        filled.append(box)
        placed[c.row] = QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]), side
    return placed


def _beside(candidates: list[Candidate]) -> Floats:
    """(n, 8, 4) boxes on every side of every candidate."""
    width, x, y, radius = (
        np.array([getattr(c, name) for c in candidates])[:, None]
        for name in ("width", "x", "y", "radius"))
    corner = (_DX != 0) & (_DY != 0)
    gap_x = np.where(corner, 0.75 * radius + 3, radius + 5)
    gap_y = np.where(corner, 0.75 * radius, radius + 2)
    left = x + np.where(_DX == 0, -width / 2, np.where(_DX > 0, gap_x, -gap_x - width))
    top = y + np.where(_DY == 0, -HEIGHT / 2, np.where(_DY > 0, gap_y, -gap_y - HEIGHT))
    return np.stack((left, top, left + width, top + HEIGHT), axis=-1)


def _meets(box: list[float], others: list[Box]) -> bool:
    left, top, right, bottom = box
    return any(left < r and x < right and top < b and y < bottom for x, y, r, b in others)


def _into(box: list[float], area: QRectF) -> Box:
    """The box moved inside the area."""
    width, height = box[2] - box[0], box[3] - box[1]
    left = max(min(box[0], area.right() - width), area.left())
    top = max(min(box[1], area.bottom() - height), area.top())
    return left, top, left + width, top + height
