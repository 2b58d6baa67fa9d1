"""Chooses, validates and fits, and puts the figures of the report together."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.version import VERSION
from models.calibration import words
from models.calibration.calibration import Calibration
from models.calibration.figures import average
from models.calibration.intervals import Reach, Spread
from models.calibration.menu import BASELINE, BASELINES, Variant, variants
from models.calibration.next_round import NextRound, fit_next_round
from models.calibration.premium import Premiums
from models.calibration.prepare import Prepared
from models.calibration.sample import Fitting, Sample
from models.calibration.settings import BASE_COMPANIES, BASE_ROWS, Settings
from models.calibration.validation import (
    Clock,
    Nested,
    choose,
    coverage,
    errors_of,
    in_time,
    nested,
    out_of_fold,
    spread_of,
)
from models.valuation.choices import PENALTIES
from models.valuation.layout import FACTOR_COLUMNS, PACE, SIZES

Floats = NDArray[np.float64]
_VALIDATED = 0.7  # share of the time the repeats take


def build(prepared: Prepared, settings: Settings, clock: Clock) -> Calibration:
    """The calibration of prepared rows; see `calibrate`."""
    clock.tick(0.0)
    sample = prepared.sample
    fitting = Fitting(settings.weights, settings.bounds)
    base = BASELINES[BASELINE]
    exact_rows = int(np.count_nonzero(~sample.lower))
    if exact_rows < BASE_ROWS or sample.rows(~sample.lower).count < BASE_COMPANIES:
        return _nothing(prepared, settings)
    menu = (variants(settings.model, exact_rows, settings.penalties) if prepared.enough
            else (base,))
    runs = [
        nested(menu, sample, fitting, outer=settings.outer, inner=settings.inner,
               seed=settings.seed + repeat, clock=_part(clock, repeat, settings.repeats))
        for repeat in range(settings.repeats)]
    headline = average([errors_of(sample, run.predicted) for run in runs])
    baselines = {name: _repeated(variant, sample, fitting, settings)
                 for name, variant in BASELINES.items()}
    clock.tick(_VALIDATED + 0.05)
    choice = choose(menu, sample, fitting, settings.inner, settings.seed)
    error = headline["all"]["log_rmse"]
    beaten = min(baselines[name]["all"]["log_rmse"] for name in baselines)
    falls_back = choice.variant.model != BASELINE and error >= beaten
    variant = base if falls_back else choice.variant
    ablation = _ablation(choice.variant, sample, fitting, settings)
    clock.tick(_VALIDATED + 0.15)
    later = in_time(menu, sample, fitting, inner=settings.inner, seed=settings.seed)
    shown = out_of_fold(variant, sample, fitting, settings.outer, settings.seed)
    spread, reach = spread_of(sample, shown)
    clock.tick(0.95)
    exact = ~sample.lower & ~np.isnan(shown)
    premiums = Premiums.of((sample.target - shown)[exact], sample.companies[exact])
    covered = _coverage(sample, runs)
    following = fit_next_round(prepared, settings.outer, settings.seed, settings.repeats)
    findings = {
        **_head(prepared, settings),
        "model": {
            "name": variant.model, "variant": variant.label, "fallback": falls_back,
            "asked": settings.model, "chosen_in_folds": _sum(run.chosen for run in runs),
            "errors_of_variants": {label: value if np.isfinite(value) else None
                                   for label, value in choice.errors.items()},
        },
        "headline": {"company_never_seen": headline["all"],
                     "next_round_size_known": following.errors.get("venture_size_known"),
                     "next_round": following.errors.get("all")},
        "errors": headline,
        "errors_of_repeats": [errors_of(sample, run.predicted)["all"]["log_rmse"] for run in runs],
        "time_ordered": {
            "model": errors_of(sample, later),
            "baseline": errors_of(sample, in_time([base], sample, fitting)),
        },
        "next_round": dict(following.errors), "baselines": baselines, "ablation": ablation,
        "coverage": covered, "premium": {"between": premiums.between, "within": premiums.within},
        "interval": {"private": spread.private, "listed": spread.listed,
                     "companies": spread.companies},
    }
    fitted = fitting.fit(variant, sample)
    made = Calibration(settings, prepared, variant, fitted, spread, reach, premiums, following,
                       shown, findings)
    findings["slopes"] = _slopes(made)
    findings["factors_at_zero"] = [
        each["column"] for each in findings["slopes"]
        if each["column"] in FACTOR_COLUMNS and each["slope"] == 0.0]
    findings["words"] = words.summary(findings)
    clock.tick(1.0)
    return made


def _part(clock: Clock, repeat: int, repeats: int) -> Clock:
    return Clock(lambda share: clock.tick(_VALIDATED * (repeat + share) / repeats),
                 clock.cancelled)


def _repeated(
    variant: Variant, sample: Sample, fitting: Fitting, settings: Settings
) -> dict[str, dict[str, Any]]:
    return average([
        errors_of(sample, out_of_fold(variant, sample, fitting, settings.outer,
                                      settings.seed + repeat))
        for repeat in range(settings.repeats)])


def _ablation(
    variant: Variant, sample: Sample, fitting: Fitting, settings: Settings
) -> dict[str, dict[str, dict[str, Any]]]:
    """The chosen variant, its penalties as they are, without the factors, the sizes, neither."""
    return {
        "size_only": _repeated(variant.without(FACTOR_COLUMNS), sample, fitting, settings),
        "factors_only": _repeated(variant.without((*SIZES[:4], PACE)), sample, fitting, settings),
        "both": _repeated(variant, sample, fitting, settings),
    } if variant.model not in BASELINES else {}


def _coverage(sample: Sample, runs: Sequence[Nested]) -> dict[str, dict[str, float]]:
    parts = [coverage(sample, run) for run in runs]
    return {level: {how: float(np.mean([part[level][how] for part in parts]))
                    for how in ("rows", "by_company")}
            for level in parts[0]}


def _sum(counts: Any) -> dict[str, int]:
    total: dict[str, int] = {}
    for each in counts:
        for name, number in each.items():
            total[name] = total.get(name, 0) + number
    return dict(sorted(total.items()))


def _head(prepared: Prepared, settings: Settings) -> dict[str, Any]:
    import pandas
    import scipy
    import sklearn

    sample, cleaned = prepared.sample, prepared.cleaned
    assumed = (prepared.scores["assumed"] if "assumed" in prepared.scores.columns
               else np.zeros(len(sample)))
    return {
        "schema": 1, "settings": settings.told(), "seed": settings.seed,
        "versions": {"servoscope": VERSION, "python": platform.python_version(),
                     "numpy": np.__version__, "pandas": pandas.__version__,
                     "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
        "rows": {
            "used": int(np.count_nonzero(~sample.lower)) if settings.bounds == "drop"
            else len(sample),
            "exact": int(np.count_nonzero(~sample.lower)),
            "lower_bounds": int(np.count_nonzero(sample.lower)),
            "listed": int(np.count_nonzero(sample.listed & ~sample.lower)),
            "companies": sample.count, "exact_companies": sample.rows(~sample.lower).count,
            "merged": cleaned.merged, "left_out": dict(sorted(cleaned.left_out.items())),
            "refused": len(cleaned.refused),
            "factors_without_evidence": int(np.sum(assumed)),
        },
        "notices": [*prepared.notices, *_idle(settings)],
    }


def _idle(settings: Settings) -> list[str]:
    """Typed penalties that are of no use to the model asked for."""
    known = PENALTIES[settings.model]
    idle = [name for name in settings.penalties if name not in known]
    if not idle:
        return []
    has = f"it has {', '.join(known)}" if known else "it has none"
    return [f"The model {settings.model} has no penalty {', '.join(idle)}: {has}. What was typed "
            "for it changes nothing."]


def _slopes(made: Calibration) -> list[dict[str, Any]]:
    """Slope of each column in ln per unit, and per standard deviation of the calibrated rows."""
    assert made.pipeline is not None
    model = made.pipeline[-1]
    if not hasattr(model, "coef_"):
        return []
    sample = made.prepared.sample
    spread = made.pipeline[0].filled(sample.matrix[~sample.lower]).std(axis=0)
    return [{"column": name, "slope": float(slope), "per_deviation": float(slope * deviation)}
            for name, slope, deviation in zip(made.names, model.coef_, spread, strict=True)]


def _nothing(prepared: Prepared, settings: Settings) -> Calibration:
    findings = {
        **_head(prepared, settings),
        "model": {"name": "none", "variant": "none", "fallback": True, "asked": settings.model,
                  "chosen_in_folds": {}, "errors_of_variants": {}},
        "headline": {}, "errors": {}, "baselines": {}, "ablation": {}, "coverage": {},
        "time_ordered": {}, "next_round": {}, "slopes": [],
        "words": [f"Nothing was calibrated: fewer than {BASE_ROWS} exact observations of "
                  f"{BASE_COMPANIES} companies are left. No values are predicted."],
    }
    spread: Spread | None = None
    reach: Reach | None = None
    return Calibration(settings, prepared, BASELINES[BASELINE], None, spread, reach,
                       Premiums(0.0, 0.0), NextRound(None, None, {}),
                       np.full(len(prepared.sample), np.nan), findings)
