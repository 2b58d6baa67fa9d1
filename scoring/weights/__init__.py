"""Weights that sum to 1: typed, equal, entropy, CRITIC, AHP, rank-order centroid, swing."""

from __future__ import annotations

from scoring.weights.given import Weights, equal, normalise, typed
from scoring.weights.objective import critic, entropy
from scoring.weights.pairwise import PairwiseWeights, ahp
from scoring.weights.rank_order import rank_order_centroid
from scoring.weights.swing import swing

__all__ = [
    "PairwiseWeights",
    "Weights",
    "ahp",
    "critic",
    "entropy",
    "equal",
    "normalise",
    "rank_order_centroid",
    "swing",
    "typed",
]
