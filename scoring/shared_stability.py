"""How far a weight can move before the first place changes, where some factors do not apply.

A factor that does not apply to a company gives its weight to the company's other factors, so the
composite is no straight line in a weight: with weight t on factor j, the others in proportion,

    s(t) = (a t f_j + (1 - t) P) / (a t + (1 - t) Q)

where a is 1 if factor j applies and 0 if not, P and Q the sums over the other factors that apply of
proportion x score and of proportion. Multiplied out, "a leads b" is a quadratic in t; the range is
bounded by the roots nearest to the present weight. Where everything applies Q is 1 and the
quadratic is the straight line of `scoring.stability.weight_intervals`.
"""

from __future__ import annotations

import numpy as np

from scoring.state import BoolArray, FloatArray


def first_place_range(
    scores: FloatArray, applicable: BoolArray, weights: FloatArray, first: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Low and high (k,), (k,) of each weight between which the companies `first` stay first.

    `scores` and `applicable` are (n, k), `weights` (k,) with sum 1, `first` (n,) True for the
    companies in first place. A single factor always weighs 1.
    """
    k = weights.size
    if k == 1:
        return np.ones(1), np.ones(1)
    low, high = np.zeros(k), np.ones(k)
    applies = np.where(applicable.any(axis=1, keepdims=True), applicable, True).astype(np.float64)
    for j in range(k):
        numerator, denominator = _lines(scores, applies, weights, j)
        others = [part[:, ~first] for part in (numerator, denominator)]
        for leader in np.flatnonzero(first):
            mine = numerator[:, leader], denominator[:, leader]
            below, above = _nearest_roots(*_lead(mine, others), float(weights[j]))
            low[j], high[j] = max(low[j], below), min(high[j], above)
    return low, high


def _lines(
    scores: FloatArray, applies: FloatArray, weights: FloatArray, j: int
) -> tuple[FloatArray, FloatArray]:
    """Numerator and denominator of s(t) as (2, n): the value at t = 0 and the rise in t."""
    others = np.delete(weights, j)
    total = others.sum()
    share = others / total if total > 0 else np.full(others.size, 1 / others.size)
    rest = np.delete(applies, j, axis=1)
    part, whole = (rest * np.delete(scores, j, axis=1)) @ share, rest @ share
    own = applies[:, j]
    return (np.stack([part, own * scores[:, j] - part]), np.stack([whole, own - whole]))


def _lead(
    mine: tuple[FloatArray, FloatArray], others: list[FloatArray]
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Coefficients c + b t + a t^2, each (m,), of the lead of one company over the others."""
    (n0, n1), (d0, d1) = mine
    (p0, p1), (q0, q1) = others
    return (n0 * q0 - p0 * d0,
            n0 * q1 + n1 * q0 - p0 * d1 - p1 * d0,
            n1 * q1 - p1 * d1)


def _nearest_roots(
    c: FloatArray, b: FloatArray, a: FloatArray, present: float
) -> tuple[float, float]:
    """The roots in [0, 1] nearest below and above `present`; 0 and 1 where there are none."""
    square = b * b - 4 * a * c
    real = square >= 0
    c, b, a = c[real], b[real], a[real]
    # the form that loses no digits where a or c is small
    q = -0.5 * (b + np.copysign(np.sqrt(square[real]), b))
    roots = np.concatenate([
        np.divide(q, a, out=np.full(q.shape, np.nan), where=a != 0),
        np.divide(c, q, out=np.full(q.shape, np.nan), where=q != 0)])
    return (float(np.max(roots, initial=0.0, where=(roots <= present) & (roots > 0))),
            float(np.min(roots, initial=1.0, where=(roots >= present) & (roots < 1))))
