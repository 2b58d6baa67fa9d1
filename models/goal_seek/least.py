"""The least change of several scores that reaches a target: the bounded minimum norm.

Minimise |x - f| subject to w . x = target and 0 <= x <= 1. The solution is clip(f + t w, 0, 1) for
one t (the conditions of Karush, Kuhn and Tucker), found exactly on the breakpoints of a rising
piecewise linear function. Where the measure is not linear in the scores, it is solved for the
gradient at the last answer until that stands, then put on the target by bisection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.goal_seek.answer import Answer, answered
from models.goal_seek.asked import Goal, goal
from models.goal_seek.errors import GoalError
from models.scenarios.evaluation import ScenarioResult
from models.scenarios.values import Valuer

FloatArray = NDArray[np.float64]
STEP = 1e-4  # of a score, for gradients
ROUNDS = 12
HALVINGS = 60
CLOSE = 1e-9


def least_change(
    result: ScenarioResult, company: str, measure: str, target: float, valuer: Valuer,
    factors: Sequence[str] = (),
) -> Answer:
    """The smallest change (Euclidean) of the company's scores with which it has the target.

    `factors` may change (all that apply by default). GoalError as `single_score`.
    """
    asked = goal(result, company, measure, target, valuer)
    universe = result.evaluation.universe
    for factor in factors:
        if factor not in universe.column:
            raise GoalError(
                f"{factor!r} is no factor; {universe.id} has {', '.join(universe.column)}")
    free = asked.applies & np.array([not factors or f.id in factors for f in universe.factors])
    if not free.any():
        name = universe.companies[asked.row].name
        raise GoalError(f"no factor that may change applies to {name}")
    alone = "by these scores alone" if factors else "by any scores"
    shares = asked.shares
    if shares is not None and measure != "value":
        wanted = asked.target if measure == "composite" else asked.rival()
        if measure == "rank" and float(shares @ asked.scores) >= wanted:
            return answered(asked, asked.scores, True, asked.reached(_best(asked, free)), True,
                            alone)
        found = bounded_minimum_norm(asked.scores, np.where(free, shares, 0.0),
                                     wanted - float(shares @ asked.scores))
        if found is not None:
            return answered(asked, found, True, asked.reached(_best(asked, free)), True, alone)
        return _refused(asked, free, alone, True)
    return _iterated(asked, free, alone)


def bounded_minimum_norm(
    start: FloatArray, slope: FloatArray, change: float
) -> FloatArray | None:
    """x in [0, 1] nearest to `start` with slope . (x - start) = change; None if there is none."""
    moving = slope != 0
    if abs(change) <= 1e-15:
        return start.copy()
    if not moving.any():
        return None
    f, w = start[moving], slope[moving]
    direction = np.sign(change)
    # Each score runs to its end at one t; between two such t the sum is linear in t.
    ends = np.where(w * direction > 0, 1.0, 0.0)
    stops = (ends - f) / (w * direction)
    order = np.unique(stops[stops > 0])
    reached, t = 0.0, 0.0
    for stop in order:
        open_ = stops > t
        rate = float((w[open_] ** 2).sum())
        step = stop - t
        if reached + rate * step >= abs(change) - 1e-15:
            t += (abs(change) - reached) / rate
            reached = abs(change)
            break
        reached += rate * step
        t = stop
    if reached < abs(change) - CLOSE:
        return None
    x = start.copy()
    x[moving] = np.clip(f + t * direction * w, 0.0, 1.0)
    return x


def _best(asked: Goal, free: NDArray[np.bool_], up: bool = True) -> FloatArray:
    """The scores with everything free at its better (or worse) end."""
    return np.where(free, 1.0 if up else 0.0, asked.scores)


def _refused(asked: Goal, free: NDArray[np.bool_], alone: str, closed: bool) -> Answer:
    top, bottom = _best(asked, free), _best(asked, free, up=False)
    best, worst = asked.reached(top), asked.reached(bottom)
    above = _gap(asked, best) < 0
    return answered(asked, top if above else bottom, False, best if above else worst, closed, alone)


def _gap(asked: Goal, reached: float) -> float:
    """How far beyond the target, positive on the better side; of values in ln."""
    if asked.measure == "value":
        return float(np.log(max(reached, 1e-300) / asked.target))
    off = reached - asked.target
    return off if asked.higher else -off


def _iterated(asked: Goal, free: NDArray[np.bool_], alone: str) -> Answer:
    start, best = asked.scores, asked.reached(_best(asked, free))
    if asked.measure == "rank" and asked.reached(start) <= asked.target:
        return answered(asked, start, True, best, False, alone)
    upwards = _gap(asked, asked.reached(start)) < 0
    far = _best(asked, free, up=upwards)
    if _gap(asked, asked.reached(far)) * (1 if upwards else -1) < -CLOSE:
        return _refused(asked, free, alone, False)
    x = start
    for _ in range(ROUNDS):
        slope = _gradient(asked, x, free)
        if not slope.any():
            slope = free.astype(float)
        found = _on_target(asked, slope, far, upwards)
        if np.abs(found - x).max() < 1e-10:
            break
        x = found
    return answered(asked, x, True, best, False, alone)


def _gradient(asked: Goal, x: FloatArray, free: NDArray[np.bool_]) -> FloatArray:
    """Slope of the composite or ln value by each free score; a rank follows the composite."""
    smooth = replace(asked, measure="composite") if asked.measure == "rank" else asked
    slope = np.zeros(len(x))
    for j in np.flatnonzero(free).tolist():
        ends = np.clip([x[j] - STEP, x[j] + STEP], 0.0, 1.0)
        made = []
        for end in ends:
            y = x.copy()
            y[j] = end
            reached = smooth.reached(y)
            made.append(np.log(max(reached, 1e-300)) if asked.measure == "value" else reached)
        slope[j] = (made[1] - made[0]) / (ends[1] - ends[0])
    better = 1.0 if smooth.higher else -1.0
    return np.maximum(slope * better, 0.0)  # scores never count against: below 0 is noise


def _on_target(
    asked: Goal, slope: FloatArray, far: FloatArray, upwards: bool
) -> FloatArray:
    """clip(f + t slope) on the target; from the end of that ray on towards `far` if need be."""
    sign = 1.0 if upwards else -1.0
    scale = 1.0 / slope[slope > 0].min()

    def along(t: float) -> FloatArray:
        if t <= 1:
            return np.asarray(np.clip(asked.scores + sign * t * scale * slope, 0.0, 1.0))
        end = np.clip(asked.scores + sign * scale * slope, 0.0, 1.0)
        return np.asarray(end + (t - 1) * (far - end))

    low, high = 0.0, 2.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if _gap(asked, asked.reached(along(middle))) * sign >= 0:
            high = middle
        else:
            low = middle
    return along(high)
