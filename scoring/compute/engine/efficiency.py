"""How much of a chip's peaks real serving reaches: the parameters of the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from data.compute.efficiency import PARAMETERS, load_efficiency
from scoring.compute.engine.chips import Stack

RIDGE = 500.0  # FLOP per byte at which `compute` holds, about that of an H100 at FP8
LOWEST, HIGHEST = 0.02, 0.95  # bounds of the share of peak compute


@dataclass(frozen=True)
class Efficiency:
    """Shares and overheads of the engine; see `scoring.compute.engine.steps` for where each acts.

    `compute` and `memory`: shares of peak FLOP/s (at 500 FLOP per byte) and of peak bandwidth for
    a dense model; `moe_compute`, `moe_memory`: factors on both for experts; `ridge_exponent`: how
    the compute share falls with FLOP per byte; `fp4_exponent`: which power of the 4-bit over the
    8-bit peak is reached; `tile_tokens`: rows a matrix product costs at least; `link`: share of
    link bandwidth; `step_overhead_s` per layer and step; `activation_reads`, `expert_reads`:
    hidden vectors moved per layer and token, and more per expert. `band`: factors on a
    prediction for an 80 % interval.
    """

    compute: float = 1.0
    memory: float = 1.0
    moe_compute: float = 1.0
    moe_memory: float = 1.0
    ridge_exponent: float = 0.0
    fp4_exponent: float = 1.0
    tile_tokens: float = 0.0
    link: float = 1.0
    step_overhead_s: float = 0.0
    activation_reads: float = 0.0
    expert_reads: float = 0.0
    stacks: Mapping[str, Stack] = field(default_factory=dict)
    band: tuple[float, float] = (1.0, 1.0)

    def textbook(self) -> Efficiency:
        """Only the shares of a chip's peaks: the textbook roofline, without any overhead."""
        return Efficiency(
            self.compute, self.memory, ridge_exponent=self.ridge_exponent,
            fp4_exponent=self.fp4_exponent, stacks=self.stacks, band=self.band)


@lru_cache(maxsize=1)
def fitted() -> Efficiency:
    """The bundled parameters, fitted on data/reference/throughput_points.json."""
    fit = load_efficiency()
    values = {name: fit.parameters[name].value for name in PARAMETERS}
    stacks = {name: Stack(s.value, s.basis) for name, s in fit.stacks.items()}
    return Efficiency(**values, stacks=stacks, band=fit.band)
