"""The least change of several scores that reaches a target: the bounded minimum norm.

Minimise sum c (x - f)^2 subject to w . x = target and low <= x <= high, c the cost of each score.
The solution is clip(f + t w / c, low, high) for one t (the conditions of Karush, Kuhn and Tucker),
found exactly on the breakpoints of a rising piecewise linear function. Where the measure is not
linear in the scores, it is solved for the gradient at the last answer until that stands, then put
on the target by bisection.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.goal_seek.answer import Answer, answered
from models.goal_seek.asked import Goal, goal
from models.goal_seek.freedom import Freedom, Limits, freedom
from models.scenarios.evaluation import ScenarioResult
from models.scenarios.values import Valuer

FloatArray = NDArray[np.float64]
STEP = 1e-4  # of a score, for gradients
ROUNDS = 12
HALVINGS = 60
CLOSE = 1e-9


def least_change(
    result: ScenarioResult, company: str, measure: str, target: float, valuer: Valuer,
    factors: Sequence[str] = (), limits: Limits | None = None,
    costs: Mapping[str, float] | None = None,
) -> Answer:
    """The least change of the company's scores with which it has the target.

    `factors` may change (all that apply by default), each within its `limits` (0 to 1 by default);
    a factor's `costs` (1 by default) weigh the square of its step. GoalError as `single_score` and
    `freedom`.
    """
    asked = goal(result, company, measure, target, valuer)
    may = freedom(asked, factors, limits, costs)
    alone = "by any scores" if may.whole else "by these scores alone"
    shares = asked.shares
    if shares is not None and measure != "value":
        wanted = asked.target if measure == "composite" else asked.rival()
        if measure == "rank" and float(shares @ asked.scores) >= wanted:
            return answered(asked, asked.scores, True, asked.reached(may.high), True, alone)
        found = bounded_minimum_norm(
            asked.scores, np.where(may.free, shares, 0.0),
            wanted - float(shares @ asked.scores), may.low, may.high, may.cost)
        if found is not None:
            return answered(asked, found, True, asked.reached(may.high), True, alone)
        return _refused(asked, may, alone, True)
    return _iterated(asked, may, alone)


def bounded_minimum_norm(
    start: FloatArray, slope: FloatArray, change: float, low: FloatArray | float = 0.0,
    high: FloatArray | float = 1.0, cost: FloatArray | float = 1.0,
) -> FloatArray | None:
    """x within [low, high] with slope . (x - start) = change and the least sum of
    cost (x - start)^2; None if there is none.
    """
    moving = slope != 0
    if abs(change) <= 1e-15:
        return start.copy()
    if not moving.any():
        return None
    least, most, c = (np.broadcast_to(np.asarray(part, dtype=float), start.shape)[moving]
                      for part in (low, high, cost))
    f, w = start[moving], slope[moving]
    direction = np.sign(change)
    step = w / c * direction  # of each score by t
    # Each score runs to its end at one t; between two such t the sum is linear in t.
    ends = np.where(step > 0, most, least)
    stops = (ends - f) / step
    order = np.unique(stops[stops > 0])
    reached, t = 0.0, 0.0
    for stop in order:
        open_ = stops > t
        rate = float((w[open_] ** 2 / c[open_]).sum())
        ahead = stop - t
        if reached + rate * ahead >= abs(change) - 1e-15:
            t += (abs(change) - reached) / rate
            reached = abs(change)
            break
        reached += rate * ahead
        t = stop
    if reached < abs(change) - CLOSE:
        return None
    x = start.copy()
    x[moving] = np.clip(f + t * step, least, most)
    return x


def _refused(asked: Goal, may: Freedom, alone: str, closed: bool) -> Answer:
    best, worst = asked.reached(may.high), asked.reached(may.low)
    above = _gap(asked, best) < 0
    return answered(asked, may.ends(above), False, best if above else worst, closed, alone)


def _gap(asked: Goal, reached: float) -> float:
    """How far beyond the target, positive on the better side; of values in ln."""
    if asked.measure == "value":
        return float(np.log(max(reached, 1e-300) / asked.target))
    off = reached - asked.target
    return off if asked.higher else -off


def _iterated(asked: Goal, may: Freedom, alone: str) -> Answer:
    start, best = asked.scores, asked.reached(may.high)
    if asked.measure == "rank" and asked.reached(start) <= asked.target:
        return answered(asked, start, True, best, False, alone)
    upwards = _gap(asked, asked.reached(start)) < 0
    if _gap(asked, asked.reached(may.ends(upwards))) * (1 if upwards else -1) < -CLOSE:
        return _refused(asked, may, alone, False)
    x = start
    for _ in range(ROUNDS):
        slope = _gradient(asked, x, may.free)
        if not slope.any():
            slope = may.free.astype(float)
        found = _on_target(asked, slope / may.cost, may, upwards)
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
    asked: Goal, step: FloatArray, may: Freedom, upwards: bool
) -> FloatArray:
    """clip(f + t step) on the target; from the end of that ray on towards the ends if need be."""
    sign = 1.0 if upwards else -1.0
    scale = 1.0 / step[step > 0].min()
    far = may.ends(upwards)

    def along(t: float) -> FloatArray:
        at = asked.scores + sign * min(t, 1.0) * scale * step
        ray = np.asarray(np.clip(at, may.low, may.high))
        return ray if t <= 1 else np.asarray(ray + (t - 1) * (far - ray))

    low, high = 0.0, 2.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if _gap(asked, asked.reached(along(middle))) * sign >= 0:
            high = middle
        else:
            low = middle
    return along(high)
