"""Inputs tried in the smooth model and what they do: python tests/benchmarks/calibration_inputs.py.

Prints the error by company of the model with each further input, and of choices made inside the
folds. Takes some minutes.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data.bundled import load
from data.currency import load_fx
from models.calibration.fill import FillMissing
from models.calibration.menu import MODELS, choose
from models.calibration.prepare import Prepared
from models.calibration.sample import Fitting, Sample
from models.calibration.validation import errors_of
from models.calibration.weight_prior_kernel_ridge import WeightPriorKernelRidge
from models.valuation.known import _out, _usd
from models.valuation.layout import FACTOR_COLUMNS, FLAGS, PACE, SIZES
from tests.benchmarks.calibration import REPEATS, prepared, show

Floats = NDArray[np.float64]
SHORT: Mapping[str, float] = {"length": 3.0, "contrast": 0.75, "roughness": 0.2}
LONG: Mapping[str, float] = {"length": 4.0, "contrast": 0.6, "roughness": 0.5}
COLUMNS = tuple(c for c in MODELS["weight_prior_kernel_ridge"][0].columns if c != PACE)
ALIKE = ("ln_revenue", "ln_raised", "round", "listed", "acquired", "china", "usa", "japan_korea",
         "ln_revenue unknown", "ln_raised unknown", "round unknown")


def figures(made: Prepared) -> dict[str, Floats]:
    """Further inputs of the rows as known before each, NaN where unknown."""
    sample, scores, fx = made.sample, made.scores, load_fx()
    place = sample.layout.place
    universe = load().universes["robotics"]
    profit, newest = np.full(len(sample), np.nan), np.full(len(sample), np.nan)
    past = made.rows.to_dict("records")
    for i, row in enumerate(past):
        when, known = row["known_before"], universe.fundamentals_of.get(row["company_id"], ())
        found = [usd for f in known if f.metric == "net_profit" and _out(f, when)
                 and (usd := _usd(f, fx)) is not None]
        if found and found[0] > 0:
            profit[i] = np.log(max(found[0] / 1e6, 0.1))
        paid = [(o["date"], o["amount_usd_m"]) for o in past
                if o["company_id"] == row["company_id"] and o["date"] < when and not o["listed"]
                and o["amount_usd_m"] == o["amount_usd_m"] and o["amount_usd_m"] is not None]
        if paid:
            newest[i] = np.log(max(paid)[1])
    raised = sample.matrix[:, place["ln_raised"]]
    age = sample.matrix[:, place["ln_age"]]
    with np.errstate(divide="ignore", invalid="ignore"):
        return {
            "capital per year": sample.matrix[:, place[PACE]],
            "net profit": profit, "newest amount raised": newest,
            "growth of revenue": np.clip(np.log(scores["revenue_growth"].to_numpy(float)), -2, 3),
            "units a year": np.log(np.maximum(scores["units_year"].to_numpy(float), 1.0)),
            "years since the newest value": scores["last_value_years"].to_numpy(float),
            "rounds before": np.log1p(scores["rounds_before"].to_numpy(float)),
            "capital unknown": np.where(np.isnan(raised), np.nan, 0.0),
            "founding year unknown": np.where(np.isnan(age), np.nan, 0.0),
            "age": age, "capital per head": raised - sample.matrix[:, place["ln_headcount"]],
        }


class Tried:
    """The smooth model with further inputs in its line or its smooth part; `flagged` adds to the
    smooth part whether each is unknown.
    """

    def __init__(
        self, sample: Sample, inputs: Mapping[str, Floats], line: Sequence[str] = (),
        smooth: Sequence[str] = (), flagged: bool = True, options: Mapping[str, float] = SHORT,
        robust: float = 0.0,
    ) -> None:
        self.sample, self.inputs, self.options, self.robust = sample, inputs, options, robust
        self.line, self.smooth, self.flagged = tuple(line), tuple(smooth), flagged

    def predict(self, train: Sequence[int], test: Sequence[int]) -> Floats:
        """Predictions of the rows `test` by the exact ones of `train`."""
        sample = self.sample
        chosen = choose(sample.layout, COLUMNS)
        fill = FillMissing(chosen.keep, chosen.flagged).fit(sample.matrix[train])
        parts, names = [fill.filled(sample.matrix)], list(chosen.names)
        for name in dict.fromkeys((*self.line, *self.smooth)):
            values = self.inputs[name]
            unknown = np.isnan(values)
            parts.append(np.where(unknown, np.nanmedian(values[train]), values)[:, None])
            names.append(name)
            if unknown.any() and self.flagged and name in self.smooth:
                parts.append(1.0 * unknown[:, None])
                names.append(f"{name} unknown")
        columns = np.hstack(parts)

        def at(wanted: Sequence[str]) -> tuple[int, ...]:
            return tuple(names.index(name) for name in wanted if name in names)

        segments = [f"segment: {name}" for name in sample.layout.segments]
        flags = [f"{name} unknown" for name in (*SIZES, *self.smooth)]
        model = WeightPriorKernelRidge(
            factors=at(FACTOR_COLUMNS), contrasts=at([*FLAGS, *segments, *flags]),
            kernel=at([*ALIKE, *segments, *self.smooth, *(f"{n} unknown" for n in self.smooth)]),
            linear=at([*SIZES, "listed", "date", *self.line]), prior=1000.0, **self.options)
        rows = np.asarray(train)[~sample.lower[train]]
        model.fit(columns[rows], sample.target[rows])
        for _ in range(8 if self.robust else 0):
            off = np.abs(sample.target[rows] - model.predict(columns[rows]))
            share = np.minimum(1.0, self.robust * 1.4826 * np.median(off) / np.maximum(off, 1e-9))
            model.fit(columns[rows], sample.target[rows], sample_weight=share)
        return np.asarray(model.predict(columns[list(test)]))


class Mean:
    """The mean of the smooth model and of another."""

    def __init__(self, one: Tried, model: str, share: float) -> None:
        self.one, self.variant, self.share = one, MODELS[model][-1], share

    def predict(self, train: Sequence[int], test: Sequence[int]) -> Floats:
        sample = self.one.sample
        other = Fitting().fit(self.variant, sample.rows(np.asarray(train)))
        return (1 - self.share) * self.one.predict(train, test) + self.share * np.asarray(
            other.predict(sample.matrix[list(test)]))


def out_of_fold(tried: Tried | Mean, sample: Sample, rows: Floats, folds: int, seed: int) -> Floats:
    found = np.full(len(rows), np.nan)
    for train, test in sample.rows(rows).folds(folds, seed):
        found[test] = tried.predict(rows[train], rows[test])
    return found


def nested(variants: Sequence[Tried], sample: Sample, seed: int) -> Floats:
    """Predictions of companies left out, the variant chosen by five folds without them."""
    found = np.full(len(sample), np.nan)
    for train, test in sample.folds(10, seed):
        exact = ~sample.lower[train]
        errors = [np.mean((out_of_fold(tried, sample, train, 5, seed)
                           - sample.target[train])[exact] ** 2) for tried in variants]
        found[test] = variants[int(np.argmin(errors))].predict(train, test)
    return found


def main() -> None:
    warnings.simplefilter("ignore")
    made = prepared()
    sample, inputs = made.sample, figures(made)
    everything = np.arange(len(sample))

    def line(name: str, tried: Tried | Mean) -> None:
        show(name, [errors_of(sample, out_of_fold(tried, sample, everything, 10, seed))
                    for seed in range(REPEATS)])

    line("as it was", Tried(sample, inputs))
    for name in ("net profit", "newest amount raised", "growth of revenue", "units a year",
                 "years since the newest value", "rounds before"):
        line(f"line: {name}", Tried(sample, inputs, line=(name,)))
    for name in ("capital per year", "net profit", "newest amount raised", "growth of revenue",
                 "years since the newest value", "rounds before", "capital unknown",
                 "founding year unknown", "age", "capital per head"):
        line(f"smooth: {name}", Tried(sample, inputs, smooth=(name,)))
    line("smooth: capital per year, unknown not told apart",
         Tried(sample, inputs, smooth=("capital per year",), flagged=False))
    for robust in (2.5, 1.345):
        line(f"robust, from {robust} deviations", Tried(sample, inputs, robust=robust))
    for model, share in (("boosting", 0.3), ("weight_prior_ridge", 0.3)):
        line(f"mean with {model}, share {share}", Mean(Tried(sample, inputs), model, share))
    sets: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "as it was": ((), ()), "capital per year": ((), ("capital per year",)),
        "net profit": (("net profit",), ()), "newest amount": (("newest amount raised",), ()),
        "capital per year, net profit": (("net profit",), ("capital per year",)),
        "all three": (("net profit", "newest amount raised"), ("capital per year",))}
    for name, (straight, smooth) in sets.items():
        variants = [Tried(sample, inputs, straight, smooth, options=options)
                    for options in (SHORT, LONG)]
        show(f"nested: {name}", [errors_of(sample, nested(variants, sample, seed))
                                 for seed in range(REPEATS)])


if __name__ == "__main__":
    main()
