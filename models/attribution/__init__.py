"""Because of what: a change between two states, split exactly among the assumptions behind it."""

from __future__ import annotations

from models.attribution.between import MEASURES, Change
from models.attribution.chain import Chain, Link
from models.attribution.opening import opened
from models.attribution.shapley import Attribution, AttributionError, shapley

__all__ = [
    "MEASURES", "Attribution", "AttributionError", "Chain", "Change", "Link", "opened", "shapley",
]
