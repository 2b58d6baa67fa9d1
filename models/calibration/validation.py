"""Validation by company: folds inside folds, so that no figure is chosen on its own test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.calibration.errors import Cancelled
from models.calibration.figures import figures
from models.calibration.intervals import Reach, Spread
from models.calibration.menu import Variant
from models.calibration.sample import Fitting, Sample

Floats = NDArray[np.float64]
Progress = Callable[[float], None]
LEVELS = (0.5, 0.8, 0.9, 0.95)
CUTS = (0.4, 0.55, 0.7, 0.85)  # shares of the rows, by date, that come before a cut in time


@dataclass(frozen=True)
class Clock:
    """Tells how far a calculation is and whether it shall stop."""

    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def tick(self, share: float) -> None:
        """Report a share done from 0 to 1; raises Cancelled where that was asked for."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        if self.progress is not None:
            self.progress(share)


@dataclass(frozen=True)
class Choice:
    """The variant with the least error by company, and every variant's predictions out of fold."""

    variant: Variant
    predicted: Floats
    errors: Mapping[str, float]


@dataclass(frozen=True)
class Nested:
    """Predictions for companies left out, each by a variant chosen without them.

    `half_width[level]` are the intervals made without the company; `chosen` counts the variants.
    """

    predicted: Floats
    half_width: Mapping[float, Floats]
    chosen: Mapping[str, int]


def out_of_fold(
    variant: Variant, sample: Sample, fitting: Fitting, folds: int, seed: int
) -> Floats:
    """(n,) predictions for companies left out of the fit; NaN where there is one company only."""
    found = np.full(len(sample), np.nan)
    for train, test in sample.folds(folds, seed):
        if _enough(sample, train, fitting):
            fitted = fitting.fit(variant, sample.rows(train))
            found[test] = fitted.predict(sample.matrix[test])
    return found


def choose(
    variants: Sequence[Variant], sample: Sample, fitting: Fitting, folds: int, seed: int
) -> Choice:
    """The variant with the least log-RMSE on exact values of companies left out."""
    exact = sample.judged if sample.judged.any() else ~sample.lower
    best: tuple[float, Variant, Floats] | None = None
    errors: dict[str, float] = {}
    for variant in variants:
        predicted = out_of_fold(variant, sample, fitting, folds, seed)
        off = (predicted - sample.target)[exact]
        off = off[~np.isnan(off)]
        error = float(np.sqrt(np.mean(off**2))) if len(off) else float("inf")
        errors[variant.label] = error
        if best is None or error < best[0]:
            best = error, variant, predicted
    assert best is not None
    return Choice(best[1], best[2], errors)


def nested(
    variants: Sequence[Variant], sample: Sample, fitting: Fitting, *, outer: int = 10,
    inner: int = 5, seed: int = 0, clock: Clock | None = None,
) -> Nested:
    """Predict every company by a model chosen and fitted without it."""
    clock = clock or Clock()
    predicted = np.full(len(sample), np.nan)
    widths = {level: np.full(len(sample), np.nan) for level in LEVELS}
    chosen: dict[str, int] = {}
    folds = sample.folds(outer, seed)
    for number, (train, test) in enumerate(folds):
        clock.tick(number / len(folds))
        seen = sample.rows(train)
        choice = choose(variants, seen, fitting, inner, seed)
        chosen[choice.variant.label] = chosen.get(choice.variant.label, 0) + 1
        fitted = fitting.fit(choice.variant, seen)
        predicted[test] = fitted.predict(sample.matrix[test])
        spread, reach = spread_of(seen, choice.predicted)
        lever = reach.leverage(sample.matrix[test])
        for level in LEVELS:
            widths[level][test] = spread.half_width(level, lever, sample.listed[test])
    clock.tick(1.0)
    return Nested(predicted, widths, chosen)


def spread_of(sample: Sample, predicted: Floats) -> tuple[Spread, Reach]:
    """The scale of intervals and the reach, from predictions out of fold on exact values."""
    exact = sample.judged & ~np.isnan(predicted)
    if np.count_nonzero(exact) < 2:
        exact = ~sample.lower & ~np.isnan(predicted)
    reach = Reach.of(sample.matrix[~sample.lower])
    errors = (predicted - sample.target)[exact]
    spread = Spread.of(errors, reach.leverage(sample.matrix[exact]), sample.listed[exact],
                       list(sample.companies[exact]))
    return spread, reach


def groups_of(sample: Sample) -> dict[str, NDArray[np.bool_]]:
    """The groups errors are told for; bounds count as values in the last one only."""
    exact = sample.judged
    return {"all": exact, "venture": exact & ~sample.listed, "listed": exact & sample.listed,
            "all_with_bounds": sample.asked, "venture_with_bounds": sample.asked & ~sample.listed}


def errors_of(sample: Sample, predicted: Floats) -> dict[str, dict[str, Any]]:
    """Error figures by group."""
    known = ~np.isnan(predicted)
    return {name: figures(sample.target, predicted, sample.companies, rows & known)
            for name, rows in groups_of(sample).items()}


def coverage(sample: Sample, result: Nested) -> dict[str, dict[str, float | None]]:
    """Share of exact values inside intervals made without their company, per level in per cent.

    `rows` counts every row alike, `by_company` every company alike.
    """
    exact = sample.judged & ~np.isnan(result.predicted)
    names = sample.companies[exact]
    off = np.abs(result.predicted - sample.target)
    found: dict[str, dict[str, float | None]] = {}
    for level in LEVELS:
        inside = (off <= result.half_width[level])[exact]
        company = [float(inside[names == name].mean()) for name in sorted(set(names))]
        found[f"{100 * level:g}"] = {
            "rows": float(inside.mean()) if len(inside) else None,
            "by_company": float(np.mean(company)) if company else None,
        }
    return found


def in_time(
    variants: Sequence[Variant], sample: Sample, fitting: Fitting, *, inner: int = 5, seed: int = 0,
) -> Floats:
    """(n,) predictions from earlier rows of other companies; NaN for the rows before the first cut.

    Cuts at CUTS of the rows by date; a row is predicted by what came before its cut.
    """
    found = np.full(len(sample), np.nan)
    days = np.sort(sample.day)
    cuts = [int(days[int(share * len(days))]) for share in CUTS] + [int(days[-1]) + 1]
    for start, stop in zip(cuts, cuts[1:], strict=False):
        later = np.flatnonzero((sample.day >= start) & (sample.day < stop))
        known = np.isin(sample.companies, sample.companies[later])
        train = np.flatnonzero((sample.day < start) & ~known)
        if not len(later) or not _enough(sample, train, fitting):
            continue
        seen = sample.rows(train)
        variant = choose(variants, seen, fitting, inner, seed).variant if len(
            variants) > 1 else variants[0]
        found[later] = fitting.fit(variant, seen).predict(sample.matrix[later])
    return found


def _enough(sample: Sample, rows: Any, fitting: Fitting) -> bool:
    lower = sample.lower[rows]
    return len(lower) > 1 and (fitting.bounds != "drop" or bool(np.count_nonzero(~lower) > 1))
