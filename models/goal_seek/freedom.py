"""Which scores may move, how far, and what a step of each costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from models.goal_seek.asked import Goal
from models.goal_seek.errors import GoalError

FloatArray = NDArray[np.float64]
Limits = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Freedom:
    """By factor (k,): whether its score may move, its lowest and highest, and its cost.

    The change that is least is that of sum(cost * step ** 2). A score that may not move has its own
    value as both ends.
    """

    free: NDArray[np.bool_]
    low: FloatArray
    high: FloatArray
    cost: FloatArray
    whole: bool  # every factor may move, from 0 to 1

    def ends(self, up: bool = True) -> FloatArray:
        """The scores with everything at its better (or worse) end."""
        return self.high if up else self.low


def freedom(
    asked: Goal, factors: Sequence[str] = (), limits: Limits | None = None,
    costs: Mapping[str, float] | None = None,
) -> Freedom:
    """What may move: all `factors` that apply (none named: every one), within `limits`.

    GoalError for a factor that is not there, limits that leave the present score out, a cost that
    is not above 0, and where nothing may move.
    """
    universe = asked.result.evaluation.universe
    limits, costs = limits or {}, costs or {}
    for factor in (*factors, *limits, *costs):
        if factor not in universe.column:
            raise GoalError(
                f"{factor!r} is no factor; {universe.id} has {', '.join(universe.column)}")
    free = asked.applies & np.array([not factors or f.id in factors for f in universe.factors])
    if not free.any():
        name = universe.companies[asked.row].name
        raise GoalError(f"no factor that may change applies to {name}")
    low, high = np.where(free, 0.0, asked.scores), np.where(free, 1.0, asked.scores)
    cost = np.ones(len(free))
    for factor, (least, most) in limits.items():
        at = universe.column[factor]
        if not free[at]:
            continue
        now = float(asked.scores[at])
        if not 0 <= least <= most <= 1:
            raise GoalError(f"the limits {least:g} to {most:g} of {universe.factors[at].name} are "
                            "not in order within 0 to 1")
        if not least <= now + 1e-9 or not now - 1e-9 <= most:
            raise GoalError(f"the limits {least:g} to {most:g} of {universe.factors[at].name} "
                            f"leave out its score {now:.3f}")
        low[at], high[at] = min(least, now), max(most, now)
    for factor, price in costs.items():
        if not (isfinite(price) and price > 0):
            name = universe.factors[universe.column[factor]].name
            raise GoalError(f"the cost {price!r} of {name} is not above 0")
        cost[universe.column[factor]] = price
    whole = bool((free == asked.applies).all() and (low[free] == 0).all()
                 and (high[free] == 1).all())
    return Freedom(free, low, high, cost, whole)
