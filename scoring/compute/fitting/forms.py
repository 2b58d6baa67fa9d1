"""The forms of the engine that are tried: which parameters are free, and what is expected of each.

Every prior is a physical expectation, set before the fit: shares of peak seen in published
kernels, exponents between 0 and 1. No form knows names of chips, models or sources; a software
stack other than CUDA has one factor where enough points were measured on it.
"""

from __future__ import annotations

from typing import NamedTuple


class Free(NamedTuple):
    """A free parameter: prior, its spread (of the log where `log`), bounds, unit, meaning."""

    prior: float
    spread: float
    low: float
    high: float
    log: bool
    unit: str
    meaning: str


STACK = Free(0.8, 0.25, 0.1, 1.5, True, "1", "speed of the software stack against CUDA")
FREE = {
    "compute": Free(0.6, 0.3, 0.05, 0.95, True, "share",
                    "share of peak FLOP/s a dense model reaches at 500 FLOP per byte"),
    "memory": Free(0.6, 0.3, 0.05, 1.0, True, "share", "share of peak memory bandwidth reached"),
    "moe_compute": Free(0.7, 0.3, 0.05, 1.5, True, "1",
                        "factor on compute of a mixture of experts: small products, imbalance"),
    "moe_memory": Free(1.0, 0.3, 0.05, 1.5, True, "1",
                       "factor on bandwidth when weights of experts are read"),
    "ridge_exponent": Free(0.2, 0.1, 0.0, 0.4, False, "1",
                           "how the compute share falls with FLOP per byte of the chip"),
    "fp4_exponent": Free(0.6, 0.2, 0.3, 1.0, False, "1",
                         "power of the ratio of the 4-bit to the 8-bit peak that is reached"),
    "tile_tokens": Free(64.0, 1.0, 1.0, 512.0, True, "tokens",
                        "rows a matrix product with a weight costs at least"),
    "link": Free(0.5, 0.5, 0.05, 1.0, True, "share", "share of one-way link bandwidth reached"),
    "step_overhead_s": Free(30e-6, 1.0, 1e-7, 1e-3, True, "s",
                            "time per layer and step outside the kernels"),
    "activation_reads": Free(20.0, 0.7, 1.0, 200.0, True, "vectors",
                             "hidden vectors moved through memory per layer and token"),
    "expert_reads": Free(6.0, 0.7, 0.5, 60.0, True, "vectors",
                         "hidden vectors moved on top for each expert of a token"),
}

_FIVE = ("compute", "memory", "moe_compute", "ridge_exponent", "stacks")
_LINKED = (*_FIVE, "fp4_exponent", "link")
_TILED = (*_LINKED, "tile_tokens")
_MIXED = (*_TILED, "moe_memory")
_PACED = (*_MIXED, "step_overhead_s")
FORMS: dict[str, tuple[str, ...]] = {
    "textbook maximum": ("compute", "memory"),
    "textbook sum": ("compute", "memory"),
    "five numbers": _FIVE,
    "+ link, 4-bit exponent": _LINKED,
    "+ tiles": _TILED,
    "+ expert bandwidth": _MIXED,
    "+ step overhead": _PACED,
    "+ activations": (*_PACED, "activation_reads", "expert_reads"),
    "+ activations, no step overhead": (*_MIXED, "activation_reads", "expert_reads"),
}
IDEAL = "textbook maximum"
