"""Which score of one factor reaches a target: closed form where additive, bisection elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from models.goal_seek.answer import Answer, answered
from models.goal_seek.asked import Goal, goal
from models.goal_seek.errors import GoalError
from models.scenarios.evaluation import ScenarioResult
from models.scenarios.values import Valuer

STEPS = 60
EVEN = 1e-9  # how far ln values may lie off a line and still count as one
CLOSE = 1e-9  # relative; what counts as reaching an end


def single_score(
    result: ScenarioResult, company: str, factor: str, measure: str, target: float,
    valuer: Valuer,
) -> Answer:
    """The score of one factor with which the company has the target composite or value, or holds
    the target rank. GoalError for a target below zero and for what is not there.
    """
    asked = goal(result, company, measure, target, valuer)
    universe = result.evaluation.universe
    if factor not in universe.column:
        raise GoalError(f"{factor!r} is no factor; {universe.id} has {', '.join(universe.column)}")
    column = universe.column[factor]
    if not asked.applies[column]:
        raise GoalError(f"{factor} does not apply to {universe.companies[asked.row].name}")

    def scores(x: float) -> np.ndarray:
        return np.where(np.arange(len(asked.scores)) == column, x, asked.scores)

    found, closed = _found(asked, scores, column)
    bottom, top = asked.reached(scores(0.0)), asked.reached(scores(1.0))
    if found is not None:
        return answered(asked, scores(found), True, top, closed, "")
    # On the better side of what the best score gives, or on the worse side of the worst.
    beyond = asked.target > top if asked.higher else asked.target < top
    at, limit = (1.0, top) if beyond else (0.0, bottom)
    return answered(asked, scores(at), False, limit, closed, "by this score alone")


def _found(
    asked: Goal, scores: Callable[[float], np.ndarray], column: int
) -> tuple[float | None, bool]:
    """The score, None where no score in [0, 1] reaches the target; whether in closed form."""
    shares = asked.shares
    if shares is not None and asked.measure != "value":
        wanted = asked.target if asked.measure == "composite" else asked.rival()
        if wanted == -np.inf:
            return 0.0, True
        share = float(shares[column])
        rest = float(shares @ asked.scores) - share * float(asked.scores[column])
        if share <= 0:
            return (float(asked.scores[column]) if _holds(asked, asked.scores) else None), True
        return _within((wanted - rest) / share, asked.measure == "rank"), True
    if asked.measure == "value":
        ends = np.log([max(asked.reached(scores(x)), 1e-300) for x in (0.0, 0.5, 1.0)])
        if abs(ends[0] + ends[2] - 2 * ends[1]) <= EVEN * max(1.0, abs(ends[2])):
            slope = ends[2] - ends[0]
            if slope == 0:
                return (float(asked.scores[column]) if _holds(asked, asked.scores) else None), True
            return _within((np.log(asked.target) - ends[0]) / slope, False), True
    return _bisected(asked, scores), False


def _within(x: float, floor: bool) -> float | None:
    """A score in [0, 1], rounding of the machine forgiven; with `floor` below 0 is 0."""
    if x < 0:
        return 0.0 if floor or x > -CLOSE else None
    if x > 1:
        return 1.0 if x < 1 + CLOSE else None
    return float(x)


def _holds(asked: Goal, scores: np.ndarray) -> bool:
    now = asked.reached(scores)
    if asked.measure == "rank":
        return now <= asked.target
    return abs(now - asked.target) <= CLOSE * max(1.0, abs(asked.target))


def _bisected(asked: Goal, scores: Callable[[float], np.ndarray]) -> float | None:
    def gap(x: float) -> float:
        off = asked.reached(scores(x)) - asked.target
        return -off if not asked.higher else off

    low, high = 0.0, 1.0
    if asked.measure == "rank":
        if gap(high) < 0:
            return None
        if gap(low) >= 0:
            return low
    else:
        if abs(gap(low)) <= CLOSE:
            return low
        if gap(high) < -CLOSE or gap(low) > 0:
            return None
    for _ in range(STEPS):
        middle = (low + high) / 2
        if gap(middle) >= 0:
            high = middle
        else:
            low = middle
    return high
