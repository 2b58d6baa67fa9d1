"""Holds the engine against measured points: errors by point, chip, model and source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.compute.efficiency import ErrorFigures, load_efficiency
from scoring.compute.engine.efficiency import Efficiency, fitted
from scoring.compute.engine.steps import Steps
from scoring.compute.measured.points import Points, read_points
from scoring.compute.measured.predict import figures, predict


@dataclass(frozen=True)
class PointCheck:
    """One point: predicted and measured rate in its metric, the error in %, the limiting term.

    `in_fit`: the bundled parameters were fitted on this measurement (the same id, or the same chip,
    model and shape), so that its error is no test.
    """

    id: str
    chip: str
    model: str
    source: str
    predicted: float
    measured: float
    error_percent: float
    limit: str
    in_fit: bool
    notices: tuple[str, ...]


@dataclass(frozen=True)
class CheckResult:
    """Errors of all points; `unseen` of those the fit has not seen, None where there are none.

    `reference` are the errors the fit had on sources left out, to compare with.
    """

    points: tuple[PointCheck, ...]
    overall: ErrorFigures
    unseen: ErrorFigures | None
    by_chip: Mapping[str, ErrorFigures]
    by_model: Mapping[str, ErrorFigures]
    by_source: Mapping[str, ErrorFigures]
    reference: ErrorFigures
    notices: tuple[str, ...]


def check(
    content: Mapping[str, Any], efficiency: Efficiency | None = None, file: str = "points"
) -> CheckResult:
    """Compare the engine with measured points in the schema of throughput_points.json.

    Chips and models may be the file's own; where it lists none, the bundled ones of that name.
    Raises DataError naming point, field, value and what would be right.
    """
    points = read_points(content, file)
    predicted, steps = predict(points, efficiency or fitted())
    seen = _seen(points)
    limits = _limits(points, steps, predicted)
    measured = points.measured
    rows = tuple(
        PointCheck(points.ids[i], points.chips[i], points.models[i], points.sources[i],
                   float(predicted[i]), float(measured[i]),
                   100 * float(predicted[i] / measured[i] - 1), limits[i], seen[i],
                   points.notices[i])
        for i in range(len(points.ids)))
    new = ~np.array(seen)

    def by(labels: Sequence[str]) -> dict[str, ErrorFigures]:
        names = np.array(labels)
        return {name: figures(predicted[names == name], measured[names == name])
                for name in dict.fromkeys(labels)}

    fit = load_efficiency()
    return CheckResult(
        rows, figures(predicted, measured),
        figures(predicted[new], measured[new]) if new.any() else None,
        by(points.chips), by(points.models), by(points.sources),
        fit.errors["leave_one_source_out"], _notices(rows))


def _notices(rows: Sequence[PointCheck]) -> tuple[str, ...]:
    seen = sum(row.in_fit for row in rows)
    told = []
    if seen:
        told.append(f"{seen} of {len(rows)} points were used to fit the bundled parameters; their "
                    "errors are in sample and no test.")
    unknown = [row for row in rows if not np.isfinite(row.predicted)]
    if unknown:
        told.append(f"{len(unknown)} points have no prediction, because a figure of the chip is "
                    f"blank: {', '.join(row.id for row in unknown[:5])}.")
    return tuple(told)


def _seen(points: Points) -> list[bool]:
    from data.compute.reference import throughput_points

    fit = load_efficiency()
    used = read_points(throughput_points(), "throughput_points.json")
    kept = set(fit.point_ids)
    ids = {(name, source) for name, source in zip(used.ids, used.sources, strict=True)
           if name in kept}
    shapes = {shape for name, shape in zip(used.ids, used.shapes, strict=True) if name in kept}
    return [(name, source) in ids or shape in shapes for name, source, shape in
            zip(points.ids, points.sources, points.shapes, strict=True)]


def _limits(points: Points, steps: Steps, predicted: Any) -> list[str]:
    """The term that takes most of the time: of a prompt token in prefill, else of a step."""
    found = []
    for i, mode in enumerate(points.mode):
        if not np.isfinite(predicted[i]):
            found.append("unknown")
            continue
        if steps.largest[i] < 1 / points.case.chips[i] and mode != "prefill":
            found.append("does not fit")
            continue
        terms = steps.prompt_terms if mode == "prefill" else steps.terms
        moved = terms[4] if mode == "prefill" else steps.moved
        parts = {"memory": terms[1][i] + terms[2][i] + moved[i], "compute": terms[0][i],
                 "communication": terms[3][i]}
        found.append(max(parts, key=lambda name: parts[name]))
    return found
