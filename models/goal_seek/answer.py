"""The answer to a goal: the scores that reach it, or how far one gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.goal_seek.asked import Goal
from scoring.state import score_key


@dataclass(frozen=True)
class Answer:
    """Factor -> score in `scores` (only those that change), and what the measure becomes.

    Where it is not `reachable`, `scores` are the ones that come nearest and `limit` is the best
    that can be had. `distance` is the Euclidean length of the change. `closed_form` tells whether
    it was solved exactly or by bisection.
    """

    company: str
    measure: str
    target: float
    scores: Mapping[str, float]
    before: Mapping[str, float]
    reached: float
    reachable: bool
    limit: float
    distance: float
    closed_form: bool
    sentence: str

    def overrides(self, universe: str, why: str = "") -> dict[str, Any]:
        """The answer as overrides of a scenario, keyed as the workspace keeps scores."""
        why = why or f"Goal seek: {self.measure} {self.target:g}"
        return {score_key(universe, self.company, factor): {"score": score, "why": why}
                for factor, score in self.scores.items()}


def answered(
    goal: Goal, scores: np.ndarray, reachable: bool, limit: float, closed_form: bool, alone: str
) -> Answer:
    """The answer with these scores (k,); `alone` names what was allowed to change."""
    universe = goal.result.evaluation.universe
    company = universe.companies[goal.row]
    moved = np.flatnonzero(np.abs(scores - goal.scores) > 1e-12).tolist()
    names = [factor.id for factor in universe.factors]
    reached = goal.reached(scores)
    if reachable:
        steps = ", ".join(
            f"{universe.factors[j].name} {goal.scores[j]:.3f} → {scores[j]:.3f}" for j in moved)
        sentence = (f"{company.name}: {steps} gives {goal.measure} {_shown(goal, reached)}."
                    if moved else f"{company.name} has {goal.measure} {_shown(goal, reached)} "
                    "already.")
    else:
        end = "maximum" if limit < goal.target else "minimum"
        end = "best" if goal.measure == "rank" else end
        sentence = (f"{goal.measure.capitalize()} {_shown(goal, goal.target)} is not reachable "
                    f"{alone}; the {end} is {_shown(goal, limit)}.")
    return Answer(
        company.id, goal.measure, goal.target, {names[j]: float(scores[j]) for j in moved},
        {names[j]: float(goal.scores[j]) for j in moved}, reached, reachable, limit,
        float(np.linalg.norm(scores - goal.scores)), closed_form, sentence)


def _shown(goal: Goal, number: float) -> str:
    if goal.measure == "rank":
        return f"{number:g}"
    if goal.measure == "composite":
        return f"{number:.4f}"
    return f"{goal.result.currency} {number:,.0f}"
