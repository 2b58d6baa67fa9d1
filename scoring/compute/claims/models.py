"""Claimed ratios of compute or cache per token between two models, judged along the context.

Such a ratio moves with the context: at a short one the parameters decide, at a long one attention
and its cache. A claim therefore holds over a range of contexts or nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan, nan

import numpy as np

from scoring.compute.bands import RATIO_ERROR
from scoring.compute.checks import one
from scoring.compute.claims.ratios import Judgement, judged, verdict
from scoring.compute.engine.model import Model
from scoring.compute.errors import ComputeInputError

QUANTITIES = ("compute", "kv")
STEPS = 121  # contexts tried between the shortest and the longest, evenly on a logarithmic scale
SHORTEST = 1024.0


@dataclass(frozen=True)
class ModelJudgement:
    """The triple at one context, and where along the context the claim holds.

    `holds_from` and `holds_to` are the shortest and longest context at which the derived ratio
    covers the claim (NaN: nowhere); `context` is the one judged at.
    """

    ratio: Judgement
    context: float
    holds_from: float
    holds_to: float


def model_ratio(quantity: str, model: Model, base: Model, context: float,
                dtype: str = "bf16", base_dtype: str | None = None) -> float:
    """Compute ("compute") or cache bytes ("kv") per token of `model` at `context`, `base` = 1.

    The dtypes are those of the cache. NaN where the architecture of either is unknown.
    """
    if quantity not in QUANTITIES:
        raise ComputeInputError("claim", "", "quantity", quantity,
                                f"one of {', '.join(QUANTITIES)}")
    at = one("claim", "context", context, above=0, unit="tokens")
    if quantity == "compute":
        return model.compute_per_token(at) / base.compute_per_token(at)
    return model.cache(at, dtype) / base.cache(at, base_dtype or dtype)


def judge_model_ratio(
    claimed: float | None,
    ratio_at: Callable[[float], float],
    context: float,
    longest: float,
    *,
    derived_error: float = RATIO_ERROR,
    choice: str = "derived",
    typed: float | None = None,
) -> ModelJudgement:
    """Judge `claimed` against `ratio_at(context)`, such as `model_ratio` of two models.

    The physical band is the range of the derived ratio over contexts from 1,024 to `longest`
    tokens (the model's own limit), widened by `derived_error`. ComputeInputError for a context
    beyond `longest`.
    """
    end = one("claim", "longest", longest, above=0, unit="tokens")
    at = one("claim", "context", context, above=0, high=end, unit="tokens")
    value = one("claim", "claimed", claimed, above=0)
    contexts = np.geomspace(min(SHORTEST, end), end, STEPS)
    ratios = np.array([ratio_at(float(length)) for length in contexts])
    derived = ratio_at(at)
    low, high = (nan, nan) if np.isnan(ratios).any() else (
        float(ratios.min()) * (1 - derived_error), float(ratios.max()) * (1 + derived_error))
    inside, reason = verdict(
        value, low, high, "the range over all contexts",
        f"{ratios[0]:.2f} at {contexts[0]:,.0f} tokens, {ratios[-1]:.2f} at {contexts[-1]:,.0f}",
        ["the architecture"])
    triple = judged(value, low, high, inside, reason, None if isnan(derived) else derived,
                    derived_error, choice, typed)
    covered = contexts[np.abs(value / ratios - 1) <= derived_error]
    span = (float(covered[0]), float(covered[-1])) if covered.size else (nan, nan)
    return ModelJudgement(triple, at, *span)
