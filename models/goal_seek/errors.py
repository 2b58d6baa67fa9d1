"""Why a goal cannot be sought."""

from __future__ import annotations


class GoalError(ValueError):
    """A target that means nothing, or a factor or company that is not there; the text says so."""
