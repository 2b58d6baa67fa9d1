"""Weights from swings: what raising each factor from its worst to its best is worth."""

from __future__ import annotations

from typing import Any

from scoring.validation import Names
from scoring.weights.given import Weights, typed


def swing(points: Any, names: Names = None) -> Weights:
    """Weights proportional to `points` (k,) >= 0 (von Winterfeldt & Edwards 1986, section 8.3).

    All factors stand at their worst; the one whose swing to the best is wanted first gets 100
    points, the others a share of it. w_k = points_k / sum. Only ratios count, so any scale does.
    Negative, all-zero and NaN points are refused.
    """
    found = typed(points, names)
    return Weights(found.weights, "swing")
