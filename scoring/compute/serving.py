"""How a model is served: lengths, precisions, parallelism, target speed."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scoring.compute.errors import ComputeInputError

PRECISIONS = ("bf16", "fp8", "fp4", "int8")
MODES = ("prefill", "decode", "aggregated", "disaggregated")
PARALLEL = ("tp", "dep")
# Bytes per weight or cached element; 4-bit formats carry a scale per 16 elements (NVFP4).
BYTES = {"bf16": 2.0, "fp8": 1.0, "int8": 1.0, "fp4": 0.5625}
LARGEST_REPLICA = 16384


@dataclass(frozen=True, slots=True)
class Serving:
    """What is asked of a model on a chip. Raises ComputeInputError for values out of range.

    `input_tokens` and `output_tokens` per request; `context` (when given) is the context at which
    the decode step is judged, else input plus half the output. Precisions left None are the best
    the chip supports natively, 4 bits only where the model or the analyst says so. `chips` per
    replica is found among powers of two up to `max_chips` where None. `parallel`: "tp" splits
    every layer, "dep" runs attention data-parallel and experts spread over the replica; None takes
    dep for mixtures of experts. `target_user_tps` asks for a speed per user (tokens/s),
    `batch_per_chip` for a batch. `cache_hit` is the share of input already cached. `spec_query`
    tokens are checked per step and `spec_accepted` of them kept. `ideal` is the textbook maximum of
    compute and memory time. `stack_factor` replaces that of the chip's software stack.
    """

    input_tokens: float = 1024
    output_tokens: float = 1024
    context: float | None = None
    weight_precision: str | None = None
    compute_precision: str | None = None
    kv_precision: str | None = None
    chips: int | None = None
    max_chips: int = 64
    parallel: str | None = None
    mode: str = "aggregated"
    target_user_tps: float | None = None
    batch_per_chip: float | None = None
    cache_hit: float = 0.0
    spec_query: float = 1
    spec_accepted: float = 1.0
    ideal: bool = False
    stack_factor: float | None = None

    def __post_init__(self) -> None:
        for name in ("input_tokens", "output_tokens", "context", "target_user_tps",
                     "batch_per_chip", "stack_factor"):
            value = getattr(self, name)
            if value is None and name not in ("input_tokens", "output_tokens"):
                continue
            _check(name, value, _number(value) and value > 0, "a number above 0")
        for name in ("chips", "max_chips"):
            value = getattr(self, name)
            right = (_number(value) and value == int(value) and 1 <= value <= LARGEST_REPLICA)
            _check(name, value, right or (value is None and name == "chips"),
                   f"a whole number from 1 to {LARGEST_REPLICA}")
        for name in ("weight_precision", "compute_precision", "kv_precision"):
            value = getattr(self, name)
            _check(name, value, value is None or value in PRECISIONS,
                   f"one of {', '.join(PRECISIONS)}, or none")
        _check("parallel", self.parallel, self.parallel is None or self.parallel in PARALLEL,
               "tp, dep, or none")
        _check("mode", self.mode, self.mode in MODES, f"one of {', '.join(MODES)}")
        _check("cache_hit", self.cache_hit, _number(self.cache_hit) and 0 <= self.cache_hit <= 1,
               "a share from 0 to 1")
        _check("spec_query", self.spec_query, _number(self.spec_query) and self.spec_query >= 1,
               "a number of at least 1")
        right = _number(self.spec_accepted) and 1 <= self.spec_accepted <= self.spec_query
        _check("spec_accepted", self.spec_accepted, right, "a number from 1 to spec_query")

    @property
    def judged_context(self) -> float:
        """Tokens of context the decode step is judged at."""
        if self.context is not None:
            return self.context
        return self.input_tokens + self.output_tokens / 2

    @property
    def longest_context(self) -> float:
        """Tokens of context a request reaches, which the model must allow."""
        used = self.input_tokens if self.mode == "prefill" else (
            self.input_tokens + self.output_tokens)
        return used if self.context is None else self.context


def _number(value: object) -> bool:
    return (isinstance(value, int | float) and not isinstance(value, bool)
            and math.isfinite(value))


def _check(name: str, value: object, right: bool, expected: str) -> None:
    if not right:
        raise ComputeInputError("serving", "", name, value, expected)
