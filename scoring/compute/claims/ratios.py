"""Claimed ratios of chips and of models, held against physics and against the engine.

A chip serves any mix of work between two extremes: all waiting for memory (ratio of bandwidths) and
all arithmetic (ratio of peaks at the precision). The ratio of two chips therefore lies between
[min, max] of the two, the physical band, unless one stack reaches more of its chip than the other.
Where both chips are known to wait for the same resource the band narrows to the ratio of that
resource, plus and minus the error of a ratio.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan
from typing import Any

from scoring.compute.bands import RATIO_ERROR
from scoring.compute.checks import one
from scoring.compute.errors import ComputeInputError
from scoring.compute.serving import BYTES

PHASES = ("prefill", "decode", "all_in")
CHOICES = ("claimed", "derived", "typed")
PEAKS = {
    "fp4": "fp4_dense_tflops", "fp8": "fp8_dense_tflops", "int8": "int8_dense_tops",
    "bf16": "fp16_dense_tflops",
}
_WORDS = {"memory": "bandwidth", "compute": "arithmetic"}
_SLACK = 1e-9


@dataclass(frozen=True)
class Judgement:
    """A claimed ratio, what the engine derives, and which of them is used; NaN is unknown.

    `low` and `high` are the physical band, `derived_low` and `derived_high` that of the derived
    ratio. `inside`: whether the claim lies in the physical band, None where that cannot be told;
    `agrees`: whether it lies in the band of the derived ratio. `reason` says it in a sentence or
    two. `used` is the value of the chosen one: claimed, derived or typed.
    """

    claimed: float
    derived: float
    low: float
    high: float
    used: float
    inside: bool | None
    reason: str
    derived_low: float = nan
    derived_high: float = nan
    agrees: bool | None = None
    choice: str = "derived"

    @property
    def doubtful(self) -> bool:
        """Whether physics or the engine speak against the claim."""
        return self.inside is False or self.agrees is False


def judge_ratio(
    claimed: float | None,
    chip: Any,
    base: Any,
    *,
    phase: str = "all_in",
    precision: str | None = None,
    base_precision: str | None = None,
    limits: tuple[str, str] = ("", ""),
    derived: float | None = None,
    derived_error: float = RATIO_ERROR,
    choice: str = "derived",
    typed: float | None = None,
) -> Judgement:
    """The judgement of `claimed`, the throughput of `chip` with `base` = 1.

    `chip` and `base` are chip records. `precision` is the number format of the arithmetic,
    `base_precision` that of the base where it differs; left out, the narrowest format both have.
    `limits` are what the engine finds `chip` and `base` limited by in this phase; "memory" for
    both or "compute" for both narrows the band. `derived` is the engine's ratio with its relative
    error. ComputeInputError for unknown words and numbers out of range.
    """
    phase = _word("phase", phase.replace("-", "_"), PHASES)
    value = one("claim", "claimed", claimed, above=0)
    memory = _ratio(chip.bandwidth_gb_s, base.bandwidth_gb_s)
    fields = _fields(chip, base, precision, base_precision)
    compute = _ratio(getattr(chip, fields[0]), getattr(base, fields[1]))
    blank = [f"{name} of {record.name}" for record, name in (
        (chip, "bandwidth_gb_s"), (base, "bandwidth_gb_s"), (chip, fields[0]), (base, fields[1]))
        if getattr(record, name) is None]
    # weights in fewer bytes than the base's move that much faster through the same memory
    packed = memory * (BYTES[base_precision or precision] / BYTES[precision] if precision else 1.0)
    shared = limits[0] if limits[0] == limits[1] and limits[0] in _WORDS else ""
    ends = {"memory": (memory, packed), "compute": (compute, compute)}.get(
        shared, (memory, packed, compute))
    slack = RATIO_ERROR if shared else 0.0
    low, high = min(ends) * (1 - slack), max(ends) * (1 + slack)
    if any(map(isnan, ends)):
        low = high = nan
    parts = {"memory": f"bandwidth {_span(memory, packed)}", "compute": f"arithmetic {compute:.2f}"}
    grounds = ", ".join(parts.values()) if not shared else (
        f"both chips wait for {_WORDS[shared]} in this phase ({phase}); {parts[shared]}")
    inside, reason = verdict(value, low, high, "the physical band", grounds, blank)
    if inside and not shared and phase != "prefill" and low < high:
        reason += _which(value, max(memory, packed), compute)
    return judged(value, low, high, inside, reason, derived, derived_error, choice, typed)


def judged(
    value: float, low: float, high: float, inside: bool | None, reason: str,
    derived: float | None, derived_error: float, choice: str, typed: float | None,
) -> Judgement:
    """The judgement with the derived ratio, the choice and what both mean for `used`."""
    found = one("claim", "derived", derived, above=0)
    error = one("claim", "derived_error", derived_error, low=0, below=1)
    own = one("claim", "typed", typed, above=0)
    _word("choice", choice, CHOICES)
    if choice == "typed" and isnan(own):
        raise ComputeInputError("claim", "", "typed", typed, "a ratio above 0 to use")
    ends = found * (1 - error), found * (1 + error)
    agrees = None if isnan(found) or isnan(value) else ends[0] <= value <= ends[1]
    if agrees is not None:
        reason += (f" The engine derives {found:.2f} ({ends[0]:.2f} to {ends[1]:.2f}), which "
                   f"{'covers' if agrees else 'does not cover'} the claim.")
    used = {"claimed": value, "derived": found, "typed": own}[choice]
    return Judgement(value, found, low, high, used, inside, reason, *ends, agrees, choice)


def verdict(
    value: float, low: float, high: float, band: str, grounds: str, blank: list[str]
) -> tuple[bool | None, str]:
    """Whether `value` lies within [low, high], and why as a sentence."""
    if isnan(low) or isnan(high):
        return None, f"Cannot be judged: {' and '.join(dict.fromkeys(blank)) or band} is unknown."
    if isnan(value):
        return None, f"No ratio is claimed; {band} is {low:.2f} to {high:.2f} ({grounds})."
    inside = low * (1 - _SLACK) <= value <= high * (1 + _SLACK)
    where = "inside" if inside else "outside"
    return inside, f"{value:.2f} lies {where} {band} of {low:.2f} to {high:.2f}: {grounds}."


def _which(value: float, memory: float, compute: float) -> str:
    """For a claim nearer to one extreme: the work that can and the work that cannot reach it."""
    if value > memory * (1 + RATIO_ERROR) and compute > memory:
        return (" Only work limited by arithmetic, such as prefill, can reach it: a decode step "
                f"that waits for memory gets {memory:.2f}.")
    if value > compute * (1 + RATIO_ERROR) and memory > compute:
        return (" Only work limited by memory, such as decode in small batches, can reach it: "
                f"prefill gets {compute:.2f}.")
    return ""


def _fields(
    chip: Any, base: Any, precision: str | None, base_precision: str | None
) -> tuple[str, str]:
    """Fields of the two peaks to compare; without a precision the narrowest both have."""
    if precision is None:
        if base_precision is not None:
            raise ComputeInputError("claim", "", "precision", None,
                                    "a precision of the chip where its base has one")
        shared = next((name for name in PEAKS.values() if getattr(chip, name) is not None
                       and getattr(base, name) is not None), PEAKS["bf16"])
        return shared, shared
    own = PEAKS[_word("precision", precision, PEAKS)]
    return own, PEAKS[_word("base_precision", base_precision or precision, PEAKS)]


def _span(equal: float, packed: float) -> str:
    if packed == equal or isnan(packed):
        return f"{equal:.2f}"
    return f"{equal:.2f} at equal bytes and {packed:.2f} by the bytes of the weights"


def _ratio(value: float | None, base: float | None) -> float:
    return one("claim", "chip", value, above=0) / one("claim", "base", base, above=0)


def _word(field: str, value: str, legal: Any) -> str:
    if value not in legal:
        raise ComputeInputError("claim", "", field, value, f"one of {', '.join(legal)}")
    return value
