"""PROMETHEE II: net outranking flows (Brans & Vincke 1985).

phi+_i = sum_j pi(i, j) / (n - 1), phi-_i = sum_j pi(j, i) / (n - 1), phi = phi+ - phi-, where
pi(i, j) = sum_k w_k P_k(d) and d is how much i exceeds j on criterion k:

=======  ==================================================================  ==========
P        value                                                               parameters
=======  ==================================================================  ==========
usual    1 if d > 0
u        1 if d > q                                                          q >= 0
v        d / p, at most 1                                                    p > 0
level    0 if d <= q, 1/2 if q < d <= p, 1 beyond                            0 <= q <= p
linear   0 if d <= q, (d - q) / (p - q) between, 1 if d > p                  0 <= q < p
=======  ==================================================================  ==========

The flows are exact, not sampled: sorting each column and prefix sums give them in O(n log n) per
criterion instead of O(n^2) (Calders & Van Assche, arXiv:1603.00091). Differences are compared as
floating-point numbers, as the definition reads: x_i - x_j > q.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.methods.normalization import NORMALIZATIONS, Costs, check, whole
from scoring.methods.result import Scored
from scoring.validation import (
    FloatArray,
    Matrix,
    ScoringError,
    axis_name,
    check_choice,
    check_number,
)

PREFERENCES = {"usual": "", "u": "q", "v": "p", "level": "qp", "linear": "qp"}


def score(
    matrix: Matrix, weights: FloatArray, costs: Costs, *, preference: Any = "usual",
    p: Any = None, q: Any = None, normalization: str | None = None,
) -> Scored:
    """Net flows phi in [-1, 1], with details `phi_plus` and `phi_minus`.

    `preference`, `p` and `q` are one for all criteria or a list with one per criterion (None
    where the function takes none). The method compares raw differences, so `p` and `q` are in the
    units of the column; with a `normalization` they are in units of the normalised score. With
    one company there is nothing to compare: its flows are 0.
    """
    criteria, notices = _criteria(preference, p, q, matrix)
    columns = _benefits(matrix, matrix, costs, normalization)
    plus, minus = (np.zeros(matrix.shape[0]) for _ in range(2))
    for weight, criterion, values in zip(weights, criteria, columns, strict=True):
        order = np.argsort(values)
        column = _column(values[order])
        mirror = column.mirrored()
        # each distinct value once, then to every company that has it
        group = np.repeat(np.arange(column.values.size), np.diff(column.counts))
        plus[order] += weight * criterion.gain(column, column.values)[group]
        minus[order] += weight * criterion.gain(mirror, mirror.values)[::-1][group]
    return _flows(plus, minus, notices)


def score_replacing(
    matrix: Matrix, rows: Matrix, weights: FloatArray, costs: Costs, *, preference: Any = "usual",
    p: Any = None, q: Any = None, normalization: str | None = None,
) -> FloatArray:
    """The net flow each company would have with its row of `rows`, all others as they stand.

    Exact on raw differences; with a `normalization` the columns keep the scale of `matrix`.
    """
    criteria, _ = _criteria(preference, p, q, matrix)
    reference = _benefits(matrix, matrix, costs, normalization)
    columns = _benefits(matrix, rows, costs, normalization)
    plus, minus = (np.zeros(matrix.shape[0]) for _ in range(2))
    for weight, criterion, own, values in zip(weights, criteria, reference, columns, strict=True):
        order = np.argsort(values)  # sorted needles are found several times faster
        needles, replaced = values[order], own[order]
        column = _column(np.sort(own))
        gain = criterion.gain(column, needles) - criterion.value(needles - replaced)
        loss = criterion.gain(column.mirrored(), -needles[::-1])[::-1]
        plus[order] += weight * gain
        minus[order] += weight * (loss - criterion.value(replaced - needles))
    return _flows(plus, minus).scores


def _flows(plus: FloatArray, minus: FloatArray, notices: tuple[str, ...] = ()) -> Scored:
    others = max(plus.size - 1, 1)
    plus, minus = np.maximum(plus, 0) / others, np.maximum(minus, 0) / others
    return Scored(plus - minus, {"phi_plus": plus, "phi_minus": minus}, notices)


def _benefits(
    matrix: Matrix, rows: Matrix, costs: Costs, normalization: str | None
) -> FloatArray:
    """`rows` as columns (k, n) where more is better, on the scale of `matrix`."""
    if normalization is not None:
        check_choice("normalization", normalization, NORMALIZATIONS)
        check(rows, normalization)
        return whole(matrix, normalization, costs).apply(rows.columns, costs)
    if costs is None:
        return rows.columns
    return np.where(costs[:, None], -rows.columns, rows.columns)


@dataclass(frozen=True)
class _Column:
    """Distinct values in rising order; `counts` and `sums` (of value - centre) before each."""

    values: FloatArray
    counts: NDArray[np.int64]
    sums: FloatArray
    centre: float

    def mirrored(self) -> _Column:
        """The column of -x."""
        return _Column(-self.values[::-1], self.counts[-1] - self.counts[::-1],
                       (self.sums - self.sums[-1])[::-1], -self.centre)

    def below(self, limits: FloatArray) -> NDArray[np.int64]:
        """How many distinct values lie below each limit."""
        if limits is self.values:
            return np.arange(limits.size)
        return np.searchsorted(self.values, limits, side="left")

    def exceeded(self, needles: FloatArray, by: float) -> NDArray[np.int64]:
        """How many x each needle y exceeds by more than `by`: exactly y - x > by in floats."""
        found = self.below(needles - by if by else needles)
        last = self.values.size - 1
        while by:  # y - by rounds otherwise than y - x: step to the true boundary
            more = (found <= last) & (needles - self.values[np.minimum(found, last)] > by)
            found += more
            less = (found > 0) & ~(needles - self.values[np.maximum(found - 1, 0)] > by)
            found -= less
            if not (more.any() or less.any()):
                break
        return self.counts[found]


def _column(ordered: FloatArray) -> _Column:
    starts = np.flatnonzero(np.diff(ordered)) + 1
    starts = np.concatenate(([0], starts, [ordered.size]))
    values = ordered[starts[:-1]]
    centre = float(values[values.size // 2])
    sums = np.concatenate(([0.0], np.cumsum((values - centre) * np.diff(starts))))
    return _Column(values, starts, sums, centre)


@dataclass(frozen=True)
class _Steps:
    """A preference that jumps: the share of `limits` that d exceeds (usual, u, level)."""

    limits: tuple[float, ...]

    def value(self, d: FloatArray) -> FloatArray:
        passed = np.zeros(d.size)
        for limit in self.limits:
            passed += d > limit
        return passed / len(self.limits)

    def gain(self, column: _Column, needles: FloatArray) -> FloatArray:
        """Sum over the column of P(needle - x)."""
        passed = np.zeros(needles.size)
        for limit in self.limits:
            passed += column.exceeded(needles, limit)
        return passed / len(self.limits)


@dataclass(frozen=True)
class _Ramp:
    """A preference that rises from 0 at `q` to 1 at `p` (v, linear)."""

    q: float
    p: float

    def value(self, d: FloatArray) -> FloatArray:
        rise: FloatArray = np.clip((d - self.q) / (self.p - self.q), 0, 1)
        return rise

    def gain(self, column: _Column, needles: FloatArray) -> FloatArray:
        """Sum over the column of P(needle - x)."""
        full = column.below(needles - self.p)
        some = column.below(needles - self.q if self.q else needles)
        rising = column.counts[some] - column.counts[full]
        gain: FloatArray = rising * (needles - column.centre - self.q) - (
            column.sums[some] - column.sums[full])
        gain = np.maximum(gain / (self.p - self.q), 0)
        gain += column.counts[full]
        return gain


def _criteria(
    preference: Any, p: Any, q: Any, matrix: Matrix
) -> tuple[list[_Steps | _Ramp], tuple[str, ...]]:
    """The preference function of every column, and notices of thresholds left unused."""
    k, names = matrix.shape[1], matrix.column_names
    if isinstance(preference, str):
        preference = [preference] * k
    elif len(preference) != k:
        raise ScoringError(f"{len(preference)} preference functions for {k} columns; "
                           "one for all or one per column is needed")
    kinds = [check_choice("preference", kind, PREFERENCES) for kind in preference]
    limits = {"p": _per_criterion("p", p, k), "q": _per_criterion("q", q, k)}
    notices = tuple(
        f"{name} was left unused: preference {' and '.join(map(repr, sorted(set(kinds))))} takes "
        f"no {name}." for name, values in (("p", p), ("q", q))
        if values is not None and not any(name in PREFERENCES[kind] for kind in kinds))
    return [_criterion(kind, limits["p"][j], limits["q"][j], axis_name("column", j, names))
            for j, kind in enumerate(kinds)], notices


def _criterion(kind: str, p: Any, q: Any, place: str) -> _Steps | _Ramp:
    taken = PREFERENCES[kind]
    for name, value in (("q", q), ("p", p)):
        if name in taken and value is None:
            raise ScoringError(f"Preference {kind!r} of {place} needs {name}")
    low = check_number(f"q of {place}", q, 0) if "q" in taken else 0.0
    high = check_number(f"p of {place}", p, 0) if "p" in taken else 0.0
    if kind in {"v", "linear"} and high <= low:
        raise ScoringError(f"p of {place} is {high!r}; preference {kind!r} needs p above "
                           f"{'q = ' if kind == 'linear' else ''}{low:g}", value=high)
    if kind == "level" and high < low:
        raise ScoringError(f"p of {place} is {high!r}; preference 'level' needs p of at least "
                           f"q = {low:g}", value=high)
    match kind:
        case "usual":
            return _Steps((0.0,))
        case "u":
            return _Steps((low,))
        case "level":
            return _Steps((low, high))
        case _:
            return _Ramp(low, high)


def _per_criterion(name: str, value: Any, count: int) -> list[Any]:
    if value is None or not hasattr(value, "__len__") or isinstance(value, str):
        return [value] * count
    values = value.tolist() if hasattr(value, "tolist") else list(value)
    if len(values) != count:
        raise ScoringError(f"{len(values)} values of {name} for {count} columns; "
                           "one for all or one per column is needed")
    return values
