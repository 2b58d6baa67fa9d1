"""VIKOR: the compromise ranking (Opricovic & Tzeng 2004)."""

from __future__ import annotations

from typing import Any

import numpy as np

from scoring.methods.normalization import NORMALIZATIONS, Costs, ratio, whole, width
from scoring.methods.result import Scored
from scoring.validation import FloatArray, Matrix, check_choice, check_number

TIE = 1e-12

Bounds = tuple[float, float, float, float]


def score(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, normalization: str = "minmax",
    v: float = 0.5,
) -> Scored:
    """Q_i = v (S_i - S*) / (S- - S*) + (1 - v) (R_i - R*) / (R- - R*); the lowest Q is first.

    S_i = sum_k w_k (f*_k - f_ik) / (f*_k - f-_k) and R_i the largest term of that sum. `v` in
    [0, 1] weighs the majority (S) against the largest regret (R).

    "minmax" is the paper's scale: f* and f- are the best and worst of each column, S* and S- the
    lowest and highest S, R* and R- likewise. "fixed" takes known ideals instead (f* = 1, f- = 0,
    S* = R* = 0, S- = 1, R- = max w), so no company's Q depends on the others: free of rank
    reversal. "vector", "sum" and "max" scale the columns before "minmax". A constant column adds
    no regret; where S- = S* or R- = R* that term of Q is 0.

    Details: S, R, Q; C1 (acceptable advantage: Q(2nd) - Q(1st) >= DQ), C2 (acceptable stability:
    the first by Q is also first by S or by R), DQ = 1 / (n - 1), and `compromise`, the rows of
    the compromise set in the order of Q: the first alone when both hold, first and second when
    only C2 fails, every company within DQ of the first when C1 fails. One company is its own
    compromise, with DQ = 0.
    """
    check_choice("normalization", normalization, NORMALIZATIONS)
    share = check_number("v", v, 0, 1)
    s, r = _regrets(matrix, matrix, weights, costs, normalization)
    q = _q(s, r, share, _bounds(s, r, weights, normalization))
    return Scored(q, {"S": s, "R": r, "Q": q, **_compromise(s, r, q)})


def score_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *,
    normalization: str = "minmax", v: float = 0.5,
) -> FloatArray:
    """The Q each company would have with its row of `rows`, measured in the frame of `matrix`.

    Exact for "fixed". Otherwise f*, f-, S*, S-, R*, R- are held as they are in `matrix`, an
    approximation: a row that would itself move them can get a Q below 0 or above 1.
    """
    check_choice("normalization", normalization, NORMALIZATIONS)
    share = check_number("v", v, 0, 1)
    bounds = _bounds(*_regrets(matrix, matrix, weights, costs, normalization), weights,
                     normalization)
    return _q(*_regrets(matrix, rows, weights, costs, normalization), share, bounds)


def _regrets(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, normalization: str
) -> tuple[FloatArray, FloatArray]:
    """S and R (n,), (n,) of `rows` with the ideals of `matrix`."""
    if normalization == "fixed":
        terms = 1 - whole(rows, "fixed", costs).apply(rows.columns, costs)
    else:
        held, columns = matrix.columns, rows.columns
        if normalization != "minmax":
            frame = whole(matrix, normalization, costs)
            held, columns = frame.apply(held, costs), frame.apply(columns, costs)
            costs = None  # the scaled columns are benefits
        low, high = held.min(axis=1, keepdims=True), held.max(axis=1, keepdims=True)
        terms = high - columns
        if costs is not None:
            terms[costs] = (columns - low)[costs]
        terms = ratio(terms, width(low, high), 0.0)
    terms *= weights[:, None]
    return terms.sum(axis=0), terms.max(axis=0)


def _bounds(s: FloatArray, r: FloatArray, weights: FloatArray, normalization: str) -> Bounds:
    """S*, S-, R*, R-."""
    if normalization == "fixed":
        return 0.0, 1.0, 0.0, float(weights.max())
    return float(s.min()), float(s.max()), float(r.min()), float(r.max())


def _q(s: FloatArray, r: FloatArray, v: float, bounds: Bounds) -> FloatArray:
    best_s, worst_s, best_r, worst_r = bounds
    q = np.zeros_like(s)
    if worst_s - best_s > TIE:
        q += (s - best_s) * (v / (worst_s - best_s))
    if worst_r - best_r > TIE:
        q += (r - best_r) * ((1 - v) / (worst_r - best_r))
    return q


def _compromise(s: FloatArray, r: FloatArray, q: FloatArray) -> dict[str, Any]:
    n = q.size
    if n == 1:
        return {"DQ": 0.0, "C1": True, "C2": True, "compromise": np.array([0])}
    leaders = np.flatnonzero(q <= q.min() + TIE)
    first = int(leaders[np.argmin(s[leaders])])
    others = q.copy()
    others[first] = np.inf
    second = int(np.argmin(others))
    dq = 1 / (n - 1)
    advantage = bool(q[second] - q[first] >= dq - TIE)
    stability = bool(s[first] <= s.min() + TIE or r[first] <= r.min() + TIE)
    if not advantage:
        near = np.flatnonzero(others - q[first] < dq - TIE)
        compromise = np.concatenate(([first], near[np.argsort(q[near], kind="stable")]))
    else:
        compromise = np.array([first] if stability else [first, second])
    return {"DQ": dq, "C1": advantage, "C2": stability, "compromise": compromise}
