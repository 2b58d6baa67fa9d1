"""Goal seek: which scores reach a target composite, rank or value, and how far one gets."""

from __future__ import annotations

from models.goal_seek.answer import Answer
from models.goal_seek.errors import GoalError
from models.goal_seek.least import bounded_minimum_norm, least_change
from models.goal_seek.probability import median_needed
from models.goal_seek.seek import EVEN, Sought, Wish, seek
from models.goal_seek.single import single_score

__all__ = [
    "EVEN", "Answer", "GoalError", "Sought", "Wish", "bounded_minimum_norm", "least_change",
    "median_needed", "seek", "single_score",
]
