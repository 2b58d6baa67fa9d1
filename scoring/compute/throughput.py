"""What one chip makes of one model: the entry point for a single estimate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.compute.records import Architecture, Chip, Workload
from scoring.compute.engine.chips import ChipArrays
from scoring.compute.engine.efficiency import Efficiency, fitted
from scoring.compute.engine.grid import LIMITS, GridEstimate, estimate_grid
from scoring.compute.engine.model import Model, model_of
from scoring.compute.errors import ComputeInputError, unknown_id
from scoring.compute.serving import Serving


@dataclass(frozen=True)
class Estimate:
    """Throughput of a model on a chip. Rates per chip and second; NaN unknown, 0 not to be had.

    `low` and `high` bound `output_tok_s` (80 % of measured points lay within, of sources the fit
    had not seen). `chips` per replica, `ttft_s` seconds to the first token without a queue.
    `limit` is what takes most of the time, or "does not fit" (then `needs_chips` chips hold one
    sequence, None where no number does) or "unknown" (then `missing` names the blank fields).
    `shares` of the step by compute, weights, cache, communication and overhead.
    """

    chip: str
    workload: str
    output_tok_s: float
    input_tok_s: float
    total_tok_s: float
    user_tok_s: float
    batch_per_chip: float
    chips: int
    low: float
    high: float
    ttft_s: float
    limit: str
    shares: Mapping[str, float]
    needs_chips: int | None
    missing: tuple[str, ...]
    notices: tuple[str, ...]


def estimate(
    chip: Chip | str,
    workload: Workload | str,
    serving: Serving | Mapping[str, Any] | None = None,
    *,
    architecture: Architecture | Mapping[str, Any] | None = None,
    efficiency: Efficiency | None = None,
) -> Estimate:
    """Throughput of `workload` on `chip`, each a record or an id of the reference.

    `serving` may be a mapping of its fields. `architecture` defaults to the bundled one of the
    workload's id. Raises ComputeInputError for
    an unknown id, a value that cannot be, or a context beyond the model's limit.
    """
    chip = known_chip(chip) if isinstance(chip, str) else chip
    model = model_for(workload, architecture)
    arrays = ChipArrays.of((chip,))
    if not isinstance(serving, Serving):
        serving = Serving(**(serving or {}))
    e = efficiency or fitted()
    return one(arrays, (model,), estimate_grid(arrays, (model,), serving, e), 0, 0, serving, e)


def model_for(
    workload: Workload | str, architecture: Architecture | Mapping[str, Any] | None = None
) -> Model:
    """The engine's view of a workload (record or id); errors as `estimate`."""
    from data.compute.fact_reference import architectures

    record = known_workload(workload) if isinstance(workload, str) else workload
    if record.kind != "llm":
        raise ComputeInputError("workloads", record.id, "kind", record.kind,
                                "llm; robot models are judged by their replanning rate")
    return model_of(record, architecture or architectures().get(record.id))


def known_chip(name: str) -> Chip:
    """The bundled chip of this id; ComputeInputError naming ids like it otherwise."""
    from data.compute.reference import chips

    table = chips()
    if name not in table:
        raise unknown_id("chips", name, table)
    return table[name]


def known_workload(name: str) -> Workload:
    """The bundled workload of this id; ComputeInputError naming ids like it otherwise."""
    from data.compute.reference import workloads

    table = workloads()
    if name not in table:
        raise unknown_id("workloads", name, table)
    return table[name]


def one(
    chips: ChipArrays, models: tuple[Model, ...], grid: GridEstimate, row: int, column: int,
    serving: Serving, efficiency: Efficiency,
) -> Estimate:
    """The estimate in one cell of a grid, with the sentences that belong to it."""
    at = row, column
    needs = grid.needs[at]
    limit = LIMITS[grid.limit[at]]
    missing = grid.missing(*at)
    return Estimate(
        chips.ids[column], models[row].id, float(grid.output[at]), float(grid.input[at]),
        float(grid.total[at]), float(grid.user[at]), float(grid.batch[at]), int(grid.chips[at]),
        float(grid.low[at]), float(grid.high[at]), float(grid.ttft[at]), limit,
        {name: float(value[at]) for name, value in grid.shares.items()},
        None if np.isnan(needs) else int(needs), missing,
        _notices(chips, models[row], grid, at, serving, efficiency))


def _notices(
    chips: ChipArrays, model: Model, grid: GridEstimate, at: tuple[int, int], serving: Serving,
    efficiency: Efficiency,
) -> tuple[str, ...]:
    column = at[1]
    told = [*model.notices, *chips.notices[column]]
    name, limit = chips.names[column], LIMITS[grid.limit[at]]
    missing = grid.missing(*at)
    if missing:
        fields = ", ".join(missing)
        told.insert(0, f"Unknown, because these fields are blank: {fields}.")
    if limit == "does not fit":
        needs = grid.needs[at]
        count = int(grid.chips[at])
        held = (f"it takes {int(needs)}" if not np.isnan(needs)
                else "no number of them does at this parallelism")
        told.insert(0, f"{model.name} does not fit in the memory of {count} x {name}; {held}.")
    elif not grid.reached[at]:
        told.insert(0, f"{name} reaches at most {grid.user[at]:.3g} tokens/s per user, below "
                       f"the {serving.target_user_tps:g} asked for.")
    stack = chips.stack[column]
    found = efficiency.stacks.get(stack)
    if serving.stack_factor is None and (found is None or found.basis == "assumption"):
        factor = 1.0 if found is None else found.factor
        told.append(f"No measured point ran on {stack}; its factor of {factor:g} is a Servoscope "
                    "assumption.")
    return tuple(told)
