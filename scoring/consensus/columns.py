"""What an export tells of several analysts: dispersion and each one's score, by factor."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.exporting.table import Column
from data.records import Universe
from scoring.consensus.dispersion import panel_dispersion
from scoring.consensus.panel import NAMED, Panel

DIGITS = 12
UNIT = "0–1"


def analyst_columns(
    panel: Panel | None, universe: Universe, rows: NDArray[np.int64]
) -> Iterator[tuple[Column, list[Any]]]:
    """Per factor: how many scored, range, standard deviation, and everyone's score; nothing with
    one analyst. Only what the panel's viewer may see.
    """
    found = None if panel is None else panel_dispersion(panel, len(universe.factors))
    if found is None:
        return
    for j, factor in enumerate(universe.factors):
        yield (Column(f"{factor.id}_analysts", f"{factor.name} analysts", "integer", "scores"),
               found.count[rows, j].tolist())
        for id, title, values in (("range", "range", found.range),
                                  ("sd", "standard deviation", found.deviation)):
            yield (Column(f"{factor.id}_{id}", f"{factor.name} {title}", "score"),
                   _numbers(values[rows, j]))
        for i, analyst in enumerate(found.analysts):
            yield (Column(f"{factor.id}_by_{analyst.id}", f"{factor.name} by {analyst.name}",
                          "score", UNIT), _numbers(found.scores[i, rows, j]))


def rule_text(panel: Panel | None) -> str:
    """'mean of Anna, Ben'; empty with one analyst."""
    if panel is None or len(panel.analysts) < 2:
        return ""
    names = {a.id: a.name for a in panel.analysts}
    if panel.rule.name == NAMED and panel.rule.analyst in names:
        return f"scores of {names[panel.rule.analyst]}"
    return f"{panel.rule.name} of {', '.join(names.values())}"


def _numbers(values: NDArray[np.float64]) -> list[float | None]:
    return [None if math.isnan(value) else round(value, DIGITS) for value in values.tolist()]
