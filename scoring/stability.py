"""How far a weight can move before the top of the ranking changes (additive composite)."""

from __future__ import annotations

from typing import Any

import numpy as np

from scoring.methods.normalization import NORMALIZATIONS, whole
from scoring.ranks import competition
from scoring.validation import (
    FloatArray,
    Names,
    check_choice,
    check_count,
    check_matrix,
    check_objectives,
)
from scoring.weights.given import normalise


def weight_intervals(
    matrix: Any,
    weights: Any,
    top: int = 1,
    objectives: Any = None,
    *,
    normalization: str = "fixed",
    row_names: Names = None,
    column_names: Names = None,
) -> tuple[FloatArray, FloatArray]:
    """Low and high (k,), (k,) of each weight between which the first `top` companies stay first.

    One weight moves in [0, 1], the others share the rest in their present proportions. The top
    set is every company whose competition rank is at most `top`, so ties at its edge belong to
    it; it holds while none outside scores higher than one inside. The order within may change.
    A present weight of 1 leaves no proportions: the others share the rest equally then. A single
    factor always weighs 1.

    With one weight t moving, every composite is a straight line in t, so the lead of the worst
    inside over the best outside is concave and holds on an interval around the present weight.
    Its ends are exact: each is where two of the lines cross, found by stepping from 0 and 1 along
    the lines that are worst there. O(nk) per step; a few steps reach the end.
    """
    checked = check_matrix(matrix, row_names, column_names)
    n, k = checked.shape
    top = check_count("top", top, n)
    share, _ = normalise(weights, k, checked.column_names)
    costs = check_objectives(objectives, k, checked.column_names)
    check_choice("normalization", normalization, NORMALIZATIONS)
    scores = whole(checked, normalization, costs).apply(checked.columns, costs)
    inside = competition(share @ scores) <= top
    if k == 1:
        return np.ones(1), np.ones(1)
    if inside.all():
        return np.zeros(k), np.ones(k)
    rest = _proportions(share) @ scores  # composites with the one weight at 0
    lines = rest, scores - rest  # at weight t: rest + t * rise
    ahead, behind = ([part.take(np.flatnonzero(chosen), axis=1) for part in lines]
                     for chosen in (inside, ~inside))
    return _edge(np.zeros(k), share, ahead, behind), _edge(np.ones(k), share, ahead, behind)


def _proportions(weights: FloatArray) -> FloatArray:
    """Row j: the other weights scaled to sum 1, with weight j at 0."""
    k = weights.size
    others = np.where(np.eye(k, dtype=bool), 0.0, weights)
    total = others.sum(axis=1, keepdims=True)
    equal = (1 - np.eye(k)) / (k - 1)
    np.divide(others, total, out=equal, where=total > 0)
    return equal


def _edge(
    start: FloatArray, present: FloatArray, ahead: list[FloatArray], behind: list[FloatArray]
) -> FloatArray:
    """The end of the interval between `present` and `start`, for every weight at once."""
    at, each = start.copy(), np.arange(start.size)
    while True:
        last = np.argmin(ahead[0] + at[:, None] * ahead[1], axis=1)
        best = np.argmax(behind[0] + at[:, None] * behind[1], axis=1)
        lead = ahead[0][each, last] - behind[0][each, best]
        slope = ahead[1][each, last] - behind[1][each, best]
        broken = lead + at * slope < 0
        crossing = np.divide(-lead, slope, out=present.copy(), where=slope != 0)
        # toward the present weight, never past it
        step = np.clip(crossing, np.minimum(at, present), np.maximum(at, present))
        moved = np.where(broken, step, at)
        if np.array_equal(moved, at):
            return moved
        at = moved
