"""The next round of a company whose earlier value is known, and how well it is foretold.

ln(value / last value) by time since, step-up, stage, the factors and, where the analyst knows it,
the size of the round against the last value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from models.calibration.figures import figures
from models.calibration.inputs import Layout
from models.calibration.prepare import Prepared, extras
from models.calibration.sample import Sample
from models.calibration.weight_prior_ridge import WeightPriorRidge

Floats = NDArray[np.float64]
NAMES = ("years_since", "ln_years_since", "listed", "date", "round_size", "round_size_unknown",
         "round", "acquired", "step_up")
PENALTIES = (5.0, 20.0, 60.0)
LEAST = 20


@dataclass(frozen=True)
class NextRound:
    """The fitted model; `errors` by question, with "no change" (the last value again) beside."""

    pipeline: Pipeline | None
    errors: dict[str, Any]

    def ln_ratio(self, columns: Floats) -> Floats:
        """(n,) ln(value / last value) for the columns of `columns_of`."""
        if self.pipeline is None:
            return np.zeros(len(columns))
        return np.asarray(self.pipeline.predict(columns))


def columns_of(scores: pd.DataFrame, layout: Layout, matrix: Floats) -> tuple[Floats, Floats]:
    """((n, p) columns, (n,) ln of the last value in USD millions, NaN where none is known)."""
    more = extras(scores)
    last = np.log(more["last_value_usd"].to_numpy(float) / 1e6)
    years = more["last_value_years"].to_numpy(float)
    listed = matrix[:, layout.place["listed"]]
    size = np.log(more["amount_usd"].to_numpy(float) / 1e6) - last
    unknown = np.isnan(size)
    stage = matrix[:, layout.place["round"]]
    made = np.column_stack([
        years, np.log1p(np.maximum(years, 0)), listed, matrix[:, layout.place["date"]],
        # what a listed company raises says nothing on its market value
        np.where(unknown | (listed > 0), np.nan, size), (unknown & (listed == 0)).astype(float),
        stage, matrix[:, layout.place["acquired"]],
        np.nan_to_num(np.log(more["step_up"].to_numpy(float))),
        matrix[:, :4],
    ])
    return made, last


def fit_next_round(prepared: Prepared, outer: int, seed: int) -> NextRound:
    """Fit on every exact observation with an earlier one of its company; errors by company."""
    sample = prepared.sample
    columns, last = columns_of(prepared.scores, sample.layout, sample.matrix)
    rows = np.flatnonzero(~np.isnan(last) & ~sample.lower)
    kept = sample.rows(rows)
    if len(rows) < LEAST or kept.count < 3:
        return NextRound(None, {"words": f"{len(rows)} observations have an earlier one of their "
                                         f"company, fewer than {LEAST}: no model is fitted."})
    columns, last = columns[rows], last[rows]
    change = kept.target - last
    predicted = np.full(len(rows), np.nan)
    for train, test in kept.folds(outer, seed):
        penalty = _penalty(columns[train], change[train], kept.rows(train), seed)
        fitted = _pipeline(penalty).fit(columns[train], change[train])
        predicted[test] = last[test] + fitted.predict(columns[test])
    everywhere = _pipeline(_penalty(columns, change, kept, seed)).fit(columns, change)
    sized = columns[:, NAMES.index("round_size_unknown")] == 0
    groups = {"all": np.ones(len(rows), dtype=bool), "venture": ~kept.listed,
              "venture_size_known": ~kept.listed & sized, "listed": kept.listed}
    errors = {name: {
        "model": figures(kept.target, predicted, kept.companies, group),
        "no_change": figures(kept.target, last, kept.companies, group),
    } for name, group in groups.items()}
    return NextRound(everywhere, errors)


def _pipeline(penalty: float) -> Pipeline:
    from models.calibration.fill import FillMissing

    count = len(NAMES)
    factors = range(count, count + 4)
    return Pipeline([
        ("fill", FillMissing()),
        ("model", WeightPriorRidge(
            signs=[0] * count + [1] * 4, factors=tuple(factors),
            major=tuple(NAMES.index(n) for n in ("years_since", "listed", "round_size")),
            minor=penalty, loss="huber")),
    ])


def _penalty(columns: Floats, change: Floats, sample: Sample, seed: int) -> float:
    """The penalty with the least median error among folds by company."""
    best = (float("inf"), PENALTIES[0])
    for penalty in PENALTIES:
        off = np.full(len(change), np.nan)
        for train, test in sample.folds(5, seed):
            fitted = _pipeline(penalty).fit(columns[train], change[train])
            off[test] = np.abs(fitted.predict(columns[test]) - change[test])
        best = min(best, (float(np.nanmean(np.minimum(off, 1.0))), penalty))
    return best[1]
