"""What the engine says of measured points."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from data.compute.efficiency import ErrorFigures
from scoring.compute.engine.efficiency import Efficiency
from scoring.compute.engine.steps import Array, Case, Flags, Steps, solve
from scoring.compute.measured.points import Points


def with_stacks(points: Points, efficiency: Efficiency) -> Case:
    """The case of the points with the factor of each point's software stack; 1 where unknown."""
    known = {name: stack.factor for name, stack in efficiency.stacks.items()}
    return replace(points.case, stack=np.array([known.get(name, 1.0) for name in points.stack]))


def predict(
    points: Points, efficiency: Efficiency, ideal: bool = False
) -> tuple[Array, Steps]:
    """Predicted rate of every point in the metric it was measured in, and the steps behind it.

    0 where the model does not fit or the speed per user cannot be had.
    """
    case = with_stacks(points, efficiency)
    with np.errstate(all="ignore"):
        steps = solve(case, efficiency, ideal)
        fits = steps.largest >= 1 / case.chips
        output = np.where(fits & steps.reachable, steps.decode, 0.0)
        split = np.array([mode == "disaggregated" for mode in points.mode])
        r = case.prompt / case.output
        output = np.where(split & (output > 0), 1 / (r / steps.prefill + 1 / output), output)
    reading = np.array([mode == "prefill" for mode in points.mode])
    metric = np.array(points.metric)
    incoming = np.where(reading, steps.prefill, output * r)
    total = np.where(reading, incoming, output + incoming)
    rate: Array = np.select(
        [metric == "in_tok_s_per_chip", metric == "total_tok_s_per_chip"], [incoming, total],
        output)
    return rate, steps


def subset(points: Points, chosen: Flags | NDArray[np.int64]) -> Points:
    """The points at which `chosen` holds, or of these places (which may repeat)."""
    index = np.flatnonzero(chosen) if chosen.dtype == np.bool_ else chosen
    case = Case(**{f.name: getattr(points.case, f.name)[index] for f in fields(Case)})
    texts = {f.name: tuple(getattr(points, f.name)[i] for i in index)
             for f in fields(Points) if f.name not in ("case", "measured")}
    return Points(**texts, case=case, measured=points.measured[index])


def figures(predicted: Array, measured: Array) -> ErrorFigures:
    """Errors of the predictions there are; NaN without one, and the rank correlation below three.
    """
    known = np.isfinite(predicted)
    predicted, measured = predicted[known], measured[known]
    if not len(measured):
        nan = float("nan")
        return ErrorFigures(nan, nan, nan, nan, 0)
    error = np.abs(predicted / measured - 1)
    within = (predicted > measured / 2) & (predicted < measured * 2)
    n = len(measured)
    spearman = float("nan")
    if n >= 3:
        a, b = _ranks(predicted), _ranks(measured)
        if a.std() > 0 and b.std() > 0:
            spearman = float(np.corrcoef(a, b)[0, 1])
    return ErrorFigures(100 * float(np.median(error)), 100 * float(np.quantile(error, 0.9)),
                        float(within.mean()), spearman, n)


def _ranks(values: Array) -> NDArray[np.float64]:
    """Ranks from 1; equal values share their mean rank."""
    order = np.sort(values)
    low, high = np.searchsorted(order, values), np.searchsorted(order, values, side="right")
    return (low + high + 1) / 2
