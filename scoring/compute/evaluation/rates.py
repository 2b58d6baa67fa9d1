"""Throughput of the served model on every chip of the book, phase by phase."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.compute.engine.chips import ChipArrays
from scoring.compute.engine.efficiency import Efficiency
from scoring.compute.engine.grid import LIMITS, GridEstimate, estimate_grid, speed_curve
from scoring.compute.engine.model import Model
from scoring.compute.serving import Serving

FloatArray = NDArray[np.float64]
SPEEDS = np.geomspace(2.0, 500.0, 20)


@dataclass(frozen=True)
class Rates:
    """Per chip, in table order: tokens/s per chip, NaN unknown, 0 where it cannot be had.

    `output` is what the phase makes (prefill: prompt tokens) with its 80 % band `low` to `high`;
    `user` output tokens/s of one user, `batch` sequences per chip, `replica` chips per replica,
    `needs` chips where the model does not fit; `limit` what takes most of the time, `missing` the
    blank fields in the way, `reached` whether the speed asked for per user can be had.
    """

    output: FloatArray
    low: FloatArray
    high: FloatArray
    user: FloatArray
    batch: FloatArray
    replica: FloatArray
    needs: FloatArray
    reached: NDArray[np.bool_]
    limit: tuple[str, ...]
    missing: tuple[tuple[str, ...], ...]

    @property
    def fits(self) -> NDArray[np.bool_]:
        """Where the model fits and a rate is known."""
        return np.asarray(self.output > 0)


def rates(chips: ChipArrays, model: Model, serving: Serving, efficiency: Efficiency) -> Rates:
    """The rates of one model on all chips; ComputeInputError as the engine raises it."""
    grid = estimate_grid(chips, (model,), serving, efficiency)
    n = len(chips.ids)
    output = grid.input[0] if serving.mode == "prefill" else grid.output[0]
    low, high = efficiency.band
    return Rates(
        output, output * low, output * high, grid.user[0], grid.batch[0], grid.chips[0],
        grid.needs[0], grid.reached[0], tuple(LIMITS[int(k)] for k in grid.limit[0]),
        _missing(grid, n))


def nothing(n: int, limit: str = "unknown") -> Rates:
    """Rates of which nothing is known."""
    blank = np.full(n, np.nan)
    return Rates(blank, blank, blank, blank, blank, blank, blank, np.zeros(n, dtype=bool),
                 (limit,) * n, ((),) * n)


@dataclass(frozen=True)
class Curve:
    """Throughput per chip (n, k) against `speeds` (k,) of one user; NaN where out of reach."""

    speeds: FloatArray
    output: FloatArray


def curve(chips: ChipArrays, model: Model, serving: Serving, efficiency: Efficiency) -> Curve:
    """How throughput falls as each user is served faster; NaN throughout for prefill."""
    if serving.mode == "prefill":
        return Curve(SPEEDS, np.full((len(chips.ids), len(SPEEDS)), np.nan))
    found = speed_curve(chips, model, serving, SPEEDS, efficiency)
    output = np.where(found > 0, found, np.nan)
    return Curve(SPEEDS, output)


def _missing(grid: GridEstimate, n: int) -> tuple[tuple[str, ...], ...]:
    names = tuple(grid.blank)
    table = np.array([grid.blank[name][0] for name in names], dtype=bool).reshape(len(names), n)
    if not table.any():
        return ((),) * n
    return tuple(tuple(name for name, on in zip(names, column, strict=True) if on)
                 for column in table.T.tolist())
