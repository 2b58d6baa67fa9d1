"""Errors and speed of the calibrated valuation: python tests/benchmarks/calibration.py.

Prints what was tried with its error by company (mean of eight divisions into ten folds), the
simulation of thirty seeds, and how long fits, validation and live values take.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from models.calibration import Settings, calibrate
from models.calibration.features import scores_of
from models.calibration.menu import AUTOMATIC, BASELINES, MODELS, Variant
from models.calibration.observations import clean, observations_of
from models.calibration.prepare import Prepared, prepare
from models.calibration.sample import Fitting, Sample
from models.calibration.universes import Sources, calibrate_universe
from models.calibration.validation import coverage, errors_of, nested, out_of_fold
from models.valuation.layout import FACTOR_COLUMNS, PACE, SIZES
from tests.support.simulated_valuations import simulated

REPEATS = 8
KERNEL = MODELS["weight_prior_kernel_ridge"][0]
LINEAR = MODELS["weight_prior_ridge"][0]


def prepared(universes: tuple[str, ...] = ("robotics",), today: bool = False) -> Prepared:
    reference, fx = load(), load_fx()
    pool = [reference.universes[id] for id in universes]
    rows = observations_of(pool)
    history = clean(rows, fx, until=reference.collected).rows
    scores = scores_of(pool, load_rubric(), fx, history, history,
                       current=reference.collected if today else None)
    return prepare(rows, scores, Settings(until=reference.collected), fx)


def line(name: str, sample: Sample, variant: Variant, bounds: str = "drop") -> None:
    fitting = Fitting(bounds=bounds)
    parts = [errors_of(sample, out_of_fold(variant, sample, fitting, 10, seed))
             for seed in range(REPEATS)]
    show(name, parts)


def show(name: str, parts: list[Mapping[str, Mapping[str, float]]]) -> None:
    cells = []
    for group in ("all", "venture", "listed"):
        if not parts[0][group]["n"]:
            cells.append("  –    –    –  ")
            continue
        mean = {key: fmean(part[group][key] for part in parts)
                for key in ("log_rmse", "spearman", "within_15")}
        cells.append(f"{mean['log_rmse']:.2f} {mean['spearman']:5.2f} "
                     f"{100 * mean['within_15']:3.0f} %")
    print(f"{name:<58}" + "   ".join(cells), flush=True)


def tried() -> None:
    print(f"{'by company: log-RMSE, Spearman, within 15 %':<58}{'all':<18}{'venture':<18}listed")
    sample = prepared().sample
    for name, variant in BASELINES.items():
        line(name, sample, variant)
    for variants in MODELS.values():
        for variant in variants:
            line(variant.label, sample, variant)
    for name, variant in (("smooth", KERNEL), ("linear", LINEAR)):
        line(f"{name}, size only", sample, variant.without(FACTOR_COLUMNS))
        line(f"{name}, factors only", sample, variant.without((*SIZES[:4], PACE)))
    line("smooth, without capital raised per year", sample, KERNEL.without((PACE,)))
    line("smooth, without segments", sample, KERNEL.without(("segment",)))
    line("smooth, without country", sample, KERNEL.without(("china", "usa", "japan_korea")))
    line("smooth, without date", sample, KERNEL.without(("date",)))
    line("smooth, with state and industrial capital", sample, replace(
        KERNEL, columns=(*KERNEL.columns, "state_capital", "industrial_capital")))
    line("smooth, lower bounds imputed", sample, KERNEL, "impute")
    line("smooth, lower bounds taken as values", replace(
        sample, lower=np.zeros(len(sample), dtype=bool)), KERNEL)
    counts = {name: int((sample.companies == name).sum()) for name in set(sample.companies)}
    even = np.array([1.0 / counts[name] for name in sample.companies])
    line("smooth, every company of the same weight", replace(sample, weight=even), KERNEL)
    line("smooth, market values at half weight", replace(
        sample, weight=np.where(sample.listed, 0.5, 1.0)), KERNEL)
    line("smooth, venture rounds alone", sample.rows(~sample.listed), KERNEL)
    line("smooth, listed companies alone", sample.rows(sample.listed), KERNEL)
    both = prepared(("robotics", "compute")).sample
    own = np.isin(both.companies, sample.companies)
    line("smooth, robotics pooled with compute: robotics", replace(both, asked=own), KERNEL)
    line("smooth, robotics pooled with compute: compute", replace(both, asked=~own), KERNEL)
    line("compute alone: baseline", both.rows(~own), BASELINES["mean_of_four_and_stage"])
    line("compute alone: smooth", both.rows(~own), KERNEL)
    line("smooth, today's scores and figures (hindsight)", prepared(today=True).sample, KERNEL)
    without = tuple(variant.without((PACE,)) for variant in AUTOMATIC)
    for name, variants in (("chosen inside, smooth or linear", AUTOMATIC),
                           ("the same, without capital raised per year", without),
                           ("the same, with and without it", (*AUTOMATIC, *without[:2])),
                           ("chosen inside, linear", MODELS["weight_prior_ridge"])):
        runs = [nested(variants, sample, Fitting(), seed=seed) for seed in range(REPEATS)]
        show(name, [errors_of(sample, run.predicted) for run in runs])
        for level in ("50", "80", "90", "95"):
            held = [coverage(sample, run)[level] for run in runs]
            print(f"    {level} % intervals held {fmean(h['by_company'] for h in held):.3f} by "
                  f"company, {fmean(h['rows'] for h in held):.3f} of rows")


def simulation(seeds: int) -> None:
    for companies in (20, 33, 50):
        for model in ("auto", "bayesian_ridge", "mean_of_four_and_stage"):
            reports = [calibrate(*simulated(companies, seed), Settings(model=model, repeats=1))
                       .report() for seed in range(seeds)]
            error = fmean(r["errors"]["all"]["log_rmse"] for r in reports)
            held = fmean(r["coverage"]["80"]["by_company"] for r in reports)
            print(f"simulated, {3 * companies} rows, {model:<24} log-RMSE {error:.3f}, "
                  f"80 % intervals held {held:.3f}", flush=True)


def timed(name: str, call: Callable[[], object], runs: int) -> None:
    call()
    times = []
    for _ in range(runs):
        start = perf_counter()
        call()
        times.append(perf_counter() - start)
    print(f"{name:<44}{1000 * float(np.median(times)):10.3f} ms", flush=True)


def speed() -> None:
    sources = Sources(load(), load_rubric(), load_fx())
    made = calibrate_universe(sources, "robotics")
    sample = made.prepared.sample
    exact = sample.rows(~sample.lower)
    pipeline = KERNEL.pipeline(exact.layout)
    timed("one fit", lambda: pipeline.fit(exact.matrix, exact.target), 50)
    rng = np.random.default_rng(0)
    for count in (100, 10_000):
        matrix = sample.matrix[rng.integers(0, len(sample), count)]
        timed(f"values of {count} companies", lambda m=matrix: made.values(m), 50)
    timed("calibration with nested validation", lambda: calibrate_universe(sources, "robotics"), 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=30, help="simulations per row")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    speed()
    tried()
    simulation(arguments.seeds)


if __name__ == "__main__":
    main()
