"""The production-ready gate: long context, and little compute and cache per token.

A model is held against the one before it. It passes with a context of at least the threshold and,
judged at one and the same context, ratios of compute and of cache per token below theirs. A million
tokens is 1,000,000 here; set 1,048,576 where 2^20 is meant. The gate says nothing of accuracy or of
the software stack: the readiness of a migration (`supply.migration`) stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan

from scoring.compute.checks import one

MILLION_TOKENS = 1_000_000


@dataclass(frozen=True)
class Thresholds:
    """What the gate asks for: `context` in tokens (at least), the two ratios (below)."""

    context: float = MILLION_TOKENS
    compute_ratio: float = 0.5
    kv_ratio: float = 0.2

    def __post_init__(self) -> None:
        for name in ("context", "compute_ratio", "kv_ratio"):
            if isnan(one("thresholds", name, getattr(self, name), above=0)):
                one("thresholds", name, 0.0, above=0)


@dataclass(frozen=True)
class Criterion:
    """One condition: `margin` is by how much it is met, in its own unit, negative where it is not.

    `share` is the margin as a share of the threshold; `passed` is None where the value is unknown.
    """

    name: str
    value: float
    threshold: float
    margin: float
    passed: bool | None

    @property
    def share(self) -> float:
        """The margin as a share of the threshold."""
        return self.margin / self.threshold


@dataclass(frozen=True)
class Gate:
    """The three criteria and their verdict: None where what is unknown could still decide it.

    `judged_at` is the context of the two ratios (NaN: not told); `notices` say where that context
    is not the one the gate asks about.
    """

    context: Criterion
    compute_ratio: Criterion
    kv_ratio: Criterion
    judged_at: float
    notices: tuple[str, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Context, compute ratio, cache ratio."""
        return self.context, self.compute_ratio, self.kv_ratio

    @property
    def passed(self) -> bool | None:
        """False as soon as one criterion fails, None while one is unknown, True otherwise."""
        verdicts = [criterion.passed for criterion in self.criteria]
        if False in verdicts:
            return False
        return None if None in verdicts else True


def production_ready(
    context: float | None,
    compute_ratio: float | None,
    kv_ratio: float | None,
    thresholds: Thresholds | Mapping[str, float] | None = None,
    judged_at: float | None = None,
) -> Gate:
    """The gate for a model of `context` tokens with these ratios against the model before it.

    None and NaN are unknown; `thresholds` may be a mapping of their fields. `judged_at` is the
    context the ratios hold at; left out, they are taken to hold at the model's own.
    ComputeInputError for zero, negative or no numbers.
    """
    asked = (thresholds if isinstance(thresholds, Thresholds)
             else Thresholds(**(thresholds or {})))
    length = one("gate", "context", context, above=0, unit="tokens")
    at = length if judged_at is None else one("gate", "judged_at", judged_at, above=0)
    compute = one("gate", "compute_ratio", compute_ratio, above=0)
    cache = one("gate", "kv_ratio", kv_ratio, above=0)
    margin = length - asked.context
    reached = None if isnan(margin) else margin >= 0
    notice = (f"The ratios are judged at {at:,.0f} tokens, short of the "
              f"{asked.context:,.0f} the gate asks about.")
    return Gate(
        Criterion("context", length, asked.context, margin, reached),
        _below("compute_ratio", compute, asked.compute_ratio),
        _below("kv_ratio", cache, asked.kv_ratio),
        at, (notice,) if at < asked.context else ())


def _below(name: str, value: float, threshold: float) -> Criterion:
    margin = nan if isnan(value) else threshold - value
    return Criterion(name, value, threshold, margin, None if isnan(value) else value < threshold)
