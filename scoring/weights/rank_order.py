"""Weights from the order of importance alone: rank-order centroid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.validation import ScoringError, check_count
from scoring.weights.given import Weights


def rank_order_centroid(n: int, order: Sequence[int] | None = None) -> Weights:
    """Rank-order centroid weights of `n` factors (Barron & Barrett 1996).

    The r-th most important factor gets (1/n) sum_{j=r}^{n} 1/j, the mean of all weights that keep
    the order. The first factor is the most important one, unless `order` lists the factors'
    indices from most to least important; weights come in the factors' own order then.
    """
    check_count("The number of factors", n)
    by_rank = np.cumsum(1 / np.arange(n, 0, -1))[::-1] / n
    if order is None:
        return Weights(by_rank, "rank_order_centroid")
    if sorted(order) != list(range(n)):
        raise ScoringError(f"The order is {list(order)!r}; each of 0 to {n - 1} once is needed")
    weights = np.empty(n)
    weights[np.asarray(order)] = by_rank
    return Weights(weights, "rank_order_centroid")
