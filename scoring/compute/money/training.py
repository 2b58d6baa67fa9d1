"""What training a model takes: arithmetic, chip-hours, cost.

FLOP = 6 x active parameters x tokens; hours = FLOP / (peak BF16 FLOP/s x eta). Eta, with downtime,
follows from two published runs: DeepSeek-V3 (37 B active, 14.8 T tokens, 2.664 M H800-hours) 0.346
and Llama-3.1-405B (15.6 T tokens, 30.84 M H100-hours) 0.345.
"""

from __future__ import annotations

from dataclasses import dataclass

from scoring.compute.bands import Band
from scoring.compute.checks import Values, check, positive
from scoring.compute.errors import ComputeInputError

ETA = Band(0.35, 0.25, 0.45)
_SECONDS = 3600.0


@dataclass(frozen=True)
class Training:
    """FLOP of a run, its chip-hours and USD with their bands; NaN is unknown."""

    flop: Values
    chip_hours: Band
    usd: Band


def training_flop(active_params_b: Values, tokens_t: Values) -> Values:
    """FLOP of a training run; active parameters in billions, tokens in trillions."""
    active = positive("training", "active_params_b", active_params_b, "billions")
    tokens = positive("training", "tokens_t", tokens_t, "trillions of tokens")
    return 6 * (active * 1e9) * (tokens * 1e12)


def training_efficiency(flop: Values, peak_tflops: Values, chip_hours: Values) -> Values:
    """Eta of a run: FLOP done of the FLOP the chips could have done in their hours."""
    done = positive("training", "flop", flop, "FLOP")
    peak = positive("training", "peak_tflops", peak_tflops, "TFLOPS")
    return done / (peak * 1e12 * positive("training", "chip_hours", chip_hours) * _SECONDS)


def training(
    active_params_b: Values,
    tokens_t: Values,
    peak_tflops: Values,
    usd_per_hour: Values = float("nan"),
    eta: Band = ETA,
) -> Training:
    """Chip-hours and cost of a training run on chips of `peak_tflops` (dense, BF16).

    `eta` is the efficiency with its band, all in (0, 1]; the highest gives the fewest hours.
    """
    flop = training_flop(active_params_b, tokens_t)
    peak = positive("training", "peak_tflops", peak_tflops, "TFLOPS")
    price = positive("training", "usd_per_hour", usd_per_hour, "USD per chip-hour")
    shares = [check("training", f"eta {name}", share, above=0, high=1)
              for name, share in (("value", eta.value), ("high", eta.high), ("low", eta.low))]
    hours = [flop / (peak * 1e12 * share) / _SECONDS for share in shares]
    if isinstance(eta.low, float) and isinstance(eta.high, float) and eta.low > eta.high:
        raise ComputeInputError("training", "", "eta low", eta.low, "no more than eta high")
    return Training(flop, Band(*hours), Band(*(hour * price for hour in hours)))
