"""How far predictions lie from what was observed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
NEAR = 0.15


def figures(
    observed: Floats, predicted: Floats, companies: Iterable[str], rows: NDArray[np.bool_]
) -> dict[str, Any]:
    """Error figures of ln values over the chosen rows; None where they mean nothing.

    log_rmse; median_abs_pct: half the predictions are off by less, in per cent of the observed
    value; spearman; within_15: share within +-15 %; r2 against the mean of the rows; n, companies.
    """
    from scipy.stats import rankdata

    y, p = observed[rows], predicted[rows]
    names = {name for name, used in zip(companies, rows, strict=True) if used}
    if not len(y):
        return {"log_rmse": None, "median_abs_pct": None, "spearman": None, "within_15": None,
                "r2": None, "n": 0, "companies": 0}
    off = np.abs(np.expm1(p - y))
    rank = None
    if len(y) > 2 and np.ptp(y) > 0 and np.ptp(p) > 0:
        rank = float(np.corrcoef(rankdata(y), rankdata(p))[0, 1])
    return {
        "log_rmse": float(np.sqrt(np.mean((p - y) ** 2))),
        "median_abs_pct": float(100 * np.median(off)), "spearman": rank,
        "within_15": float(np.mean(off <= NEAR)), "r2": None if not np.ptp(y) > 0 else
        float(1 - np.mean((p - y) ** 2) / np.var(y)), "n": len(y), "companies": len(names),
    }


def average(parts: Sequence[Mapping[str, Mapping[str, Any]]]) -> dict[str, dict[str, Any]]:
    """Figures by group, averaged over repeats of a validation; None where a repeat has none."""
    found: dict[str, dict[str, Any]] = {}
    for group, first in parts[0].items():
        found[group] = {}
        for name, value in first.items():
            values = [part[group][name] for part in parts]
            counted = isinstance(value, int) or None in values
            found[group][name] = value if counted else float(np.mean(values))
    return found
