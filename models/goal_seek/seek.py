"""Everything there is to say on one wish: each score alone, and several together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.goal_seek.answer import Answer
from models.goal_seek.asked import goal
from models.goal_seek.errors import GoalError
from models.goal_seek.freedom import Limits
from models.goal_seek.least import least_change
from models.goal_seek.probability import median_needed
from models.goal_seek.single import single_score
from models.scenarios.evaluation import ScenarioResult
from models.scenarios.values import Valuer

EVEN = 0.5  # the probability with which a company has its median or more


@dataclass(frozen=True)
class Wish:
    """A company is to reach a target; `factors` may move together (none named: all that apply).

    `probability` is that of a value at or above the target; at 0.5 the target is the median.
    """

    company: str
    measure: str
    target: float
    probability: float = EVEN
    factors: tuple[str, ...] = ()
    limits: Limits = field(default_factory=dict)
    costs: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Sought:
    """`alone` has an answer by factor that applies, `together` the least change of those that may
    move; None with the reason in `problem`. `now` is the measure as it stands, `needed` the target
    it must get to (a median, where a probability was asked for).
    """

    wish: Wish
    now: float
    needed: float
    alone: Mapping[str, Answer]
    together: Answer | None
    problem: str = ""


def seek(result: ScenarioResult, wish: Wish, valuer: Valuer) -> Sought:
    """Answers to a wish in one evaluated scenario; GoalError where it means nothing."""
    company, measure, needed = wish.company, wish.measure, wish.target
    asked = goal(result, company, measure, needed, valuer)
    if measure == "value" and wish.probability != EVEN:
        values, row = result.values, asked.row
        needed = median_needed(
            needed, wish.probability, *(float(part[row]) for part in values[:3]))
    universe = result.evaluation.universe
    alone = {factor.id: single_score(result, company, factor.id, measure, needed, valuer)
             for column, factor in enumerate(universe.factors) if asked.applies[column]}
    together, problem = None, ""
    try:
        together = least_change(result, company, measure, needed, valuer, wish.factors,
                                wish.limits, wish.costs)
    except GoalError as error:
        problem = str(error)
    return Sought(wish, asked.reached(asked.scores), needed, alone, together, problem)
