"""The ranking methods by name, each with its options; `scoring.ranking.rank` calls them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from scoring.methods import promethee, topsis, vikor, waspas, weighted
from scoring.methods.normalization import NORMALIZATIONS
from scoring.methods.result import Scored
from scoring.validation import FloatArray


@dataclass(frozen=True)
class Method:
    """A method: `score` a matrix, or `replacing` one row at a time; `options` they take."""

    name: str
    score: Callable[..., Scored]
    replacing: Callable[..., FloatArray]
    options: tuple[str, ...]
    higher_is_better: bool = True


METHODS = MappingProxyType({method.name: method for method in (
    Method("weighted_mean", weighted.mean, weighted.mean_replacing, ("normalization",)),
    Method("weighted_product", weighted.product, weighted.product_replacing,
           ("normalization", "zero")),
    Method("topsis", topsis.score, topsis.score_replacing, ("normalization",)),
    Method("vikor", vikor.score, vikor.score_replacing, ("normalization", "v"),
           higher_is_better=False),
    Method("promethee2", promethee.score, promethee.score_replacing,
           ("preference", "p", "q", "normalization")),
    Method("waspas", waspas.score, waspas.score_replacing, ("normalization", "lam", "zero")),
)})

__all__ = ["METHODS", "NORMALIZATIONS", "Method", "Scored"]
