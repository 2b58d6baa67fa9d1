"""The next round: of a company whose earlier value is known, and where the round's size is known.

Two small models. With the size of a private round: ln(value / amount) by the last value and the
capital raised against the amount, time since, round, date and the factors. Without it: ln(value /
last value) by time since, step-up, stage and the factors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from models.calibration.figures import average, figures
from models.calibration.fill import FillMissing
from models.calibration.inputs import Layout
from models.calibration.prepare import Prepared, extras
from models.calibration.sample import Sample
from models.calibration.weight_prior_ridge import WeightPriorRidge
from models.valuation.layout import FACTOR_COLUMNS

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
SIZED = ("last value against the amount", "ln years since", "acquired", "round", "date",
         "ln amount", "raised against the amount")
CHANGED = ("ln years since", "years since", "listed", "round", "date", "acquired", "step-up")
LEAST = 20


@dataclass(frozen=True)
class Earlier:
    """Of n rows: ln of the last value and of the amount in USD millions (NaN unknown), and the
    columns of both models.
    """

    last: Floats
    amount: Floats
    sized: Floats
    changed: Floats

    @classmethod
    def of(cls, scores: pd.DataFrame, layout: Layout, matrix: Floats) -> Earlier:
        """From inputs with the columns `features.EXTRAS`, as far as they are there."""
        more, at = extras(scores), layout.place
        with np.errstate(divide="ignore", invalid="ignore"):
            last = np.log(more["last_value_usd"].to_numpy(float) / 1e6)
            amount = np.log(more["amount_usd"].to_numpy(float) / 1e6)
            step = np.log(more["step_up"].to_numpy(float))
        years = np.maximum(more["last_value_years"].to_numpy(float), 0.0)
        # what a listed company raises says nothing on its market value
        amount = np.where(matrix[:, at["listed"]] > 0, np.nan, amount)
        factors = matrix[:, [at[name] for name in FACTOR_COLUMNS]]
        sized = [last - amount, np.log1p(years), matrix[:, at["acquired"]], matrix[:, at["round"]],
                 matrix[:, at["date"]], amount, matrix[:, at["ln_raised"]] - amount]
        changed = [np.log1p(years), years, matrix[:, at["listed"]], matrix[:, at["round"]],
                   matrix[:, at["date"]], matrix[:, at["acquired"]], np.nan_to_num(step)]
        return cls(last, amount, np.column_stack([*sized, factors]),
                   np.column_stack([*changed, factors]))

    @property
    def sizes_known(self) -> Bools:
        return ~np.isnan(self.amount)

    @property
    def earlier_known(self) -> Bools:
        return ~np.isnan(self.last)


@dataclass(frozen=True)
class NextRound:
    """Both models (None where too few rows were there) and their errors by question."""

    sized: Pipeline | None
    changed: Pipeline | None
    errors: Mapping[str, Any]

    def ln_values(self, earlier: Earlier) -> Floats:
        """(n,) ln of the next value in USD millions; NaN where neither amount nor last is known."""
        found = np.full(len(earlier.last), np.nan)
        for model, columns, base in (
                (self.changed, earlier.changed, earlier.last),
                (self.sized, earlier.sized, earlier.amount)):
            rows = ~np.isnan(base)
            if model is not None and rows.any():
                found[rows] = base[rows] + model.predict(columns[rows])
        return found


def fit_next_round(prepared: Prepared, outer: int, seed: int, repeats: int) -> NextRound:
    """Fit both models on exact observations, and measure them on companies left out."""
    sample = prepared.sample
    earlier = Earlier.of(prepared.scores, sample.layout, sample.matrix)
    errors: dict[str, Any] = {}
    exact = ~sample.lower
    changed = _measured(
        exact & earlier.earlier_known, earlier.changed, earlier.last, False, sample, outer, seed,
        repeats, {"all": sample.listed | True, "venture": ~sample.listed,
                  "listed": sample.listed}, errors)
    sized = _measured(
        exact & earlier.sizes_known, earlier.sized, earlier.amount, True, sample, outer, seed,
        repeats, {"venture_size_known": earlier.earlier_known,
                  "first_seen_size_known": ~earlier.earlier_known}, errors)
    for name, measured in errors.items():
        known = sample.judged & earlier.earlier_known & (
            earlier.sizes_known if name == "venture_size_known" else True)
        groups = {"all": known, "venture": known & ~sample.listed, "listed": known & sample.listed,
                  "venture_size_known": known}
        if name in groups:
            measured["no_change"] = figures(
                sample.target, earlier.last, sample.companies, groups[name])
    return NextRound(sized, changed, errors)


def _measured(
    rows: Bools, columns: Floats, base: Floats, sized: bool, sample: Sample, outer: int,
    seed: int, repeats: int, groups: Mapping[str, Bools], errors: dict[str, Any],
) -> Pipeline | None:
    """The model fitted on the rows; its errors by group go into `errors`, mean of the repeats."""
    kept = sample.rows(rows)
    if len(kept) < LEAST or kept.count < 3:
        return None
    own, change = columns[rows], kept.target - base[rows]
    found = []
    for repeat in range(repeats):
        predicted = np.full(len(kept), np.nan)
        for train, test in kept.folds(outer, seed + repeat):
            fitted = _pipeline(own.shape[1], sized).fit(own[train], change[train])
            predicted[test] = base[rows][test] + fitted.predict(own[test])
        found.append({name: figures(kept.target, predicted, kept.companies,
                                    group[rows] & kept.asked)
                      for name, group in groups.items()})
    for name, values in average(found).items():
        errors[name] = {"model": values}
    return _pipeline(own.shape[1], sized).fit(own, change)


def _pipeline(count: int, sized: bool) -> Pipeline:
    factors = range(count - len(FACTOR_COLUMNS), count)
    # a few rounds multiply a value by ten: without their size they would pull everything along
    return Pipeline([("fill", FillMissing(flagged=(0,) if sized else ())),
                     ("model", WeightPriorRidge(factors=tuple(factors),
                                                loss="squared" if sized else "huber"))])
