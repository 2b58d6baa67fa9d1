"""From a wish about a probability to a median: V >= target with probability q."""

from __future__ import annotations

from math import exp, isfinite, log
from statistics import NormalDist

from models.goal_seek.errors import GoalError


def median_needed(
    target: float, probability: float, median: float, low: float, high: float, level: float = 0.8
) -> float:
    """The median a company needs so that P(V >= target) is at least `probability`.

    ln V is taken as normal with the half-width of ln that the interval [low, high] at `level` has
    around `median`; use the result as a target value. GoalError for a target not above 0, a
    probability or level outside 0 to 1, or an interval that is unknown or in disorder.
    """
    if not (isfinite(target) and target > 0):
        raise GoalError(f"the target value {target!r} is not above 0")
    for name, share in (("probability", probability), ("level", level)):
        if not 0 < share < 1:
            raise GoalError(f"the {name} {share!r} is not between 0 and 1")
    if not (isfinite(low) and isfinite(high) and 0 < low <= median <= high):
        raise GoalError("the value has no interval, so no probability can be told")
    spread = (log(high) - log(low)) / 2 / NormalDist().inv_cdf((1 + level) / 2)
    return target * exp(NormalDist().inv_cdf(probability) * spread)
