"""From a calibration to plain numbers: what the window values companies with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingRegressor

from data.currency import FxTable
from data.records import Observation, Universe
from models.calibration.calibration import Calibration
from models.calibration.errors import CalibrationError, Cancelled
from models.calibration.intervals import _quantile
from models.calibration.sample import Fitting, Sample
from models.calibration.weight_prior_kernel_ridge import WeightPriorKernelRidge
from models.valuation.arithmetic import Fill, Floats, Line, Model, SmoothLine, Trees
from models.valuation.choices import excluded
from models.valuation.frozen import LEVELS, MILLION, Coefficient, Frozen, Reach, Row
from models.valuation.layout import FACTOR_COLUMNS, Layout

RESAMPLES = 200
_EXCLUDED = {"target": "a target, not a valuation", "rumour": "a rumour",
             "kind not used": "this kind is not used"}


def freeze(
    calibration: Calibration, universe: str, pool: Sequence[Universe], fx: FxTable, made: date,
    fingerprint: str, cancelled: Callable[[], bool] | None = None,
) -> Frozen:
    """The calibration of a universe as plain numbers; CalibrationError where nothing was fitted.

    `pool` are the universes whose observations it rests on. Raises Cancelled where `cancelled`
    says so.
    """
    if (calibration.pipeline is None or calibration.spread is None or calibration.reach is None):
        said = [*calibration.prepared.notices, *calibration.findings["words"]]
        raise CalibrationError(" ".join(said))
    sample, spread, reach = calibration.prepared.sample, calibration.spread, calibration.reach
    fill, model = calibration.pipeline[0], calibration.pipeline[-1]
    fitted = calibration.ln_values(sample.matrix)
    return Frozen(
        universe, made, fingerprint, calibration.settings.told(), calibration.report(),
        Layout(sample.layout.segments), calibration.names,
        Fill(tuple(int(i) for i in fill.keep), tuple(int(i) for i in fill.flagged),
             np.asarray(fill.medians_)),
        _model(model), (spread.private, spread.listed),
        {level: _quantile(level, spread.companies - 1) for level in LEVELS},
        Reach(reach.medians, reach.centre, reach.scale, reach.inverse, reach.count, reach.low,
              reach.high, reach.amber, reach.red),
        calibration.premiums.between, calibration.premiums.within, sample.matrix,
        tuple(str(c) for c in sample.companies), ~sample.lower, sample.target - fitted,
        tuple(calibration.prepared.rows["date"]), _coefficients(calibration, sample, cancelled),
        _rows(calibration, pool, fx, fitted))


def fingerprint_of(observations: Sequence[Observation], parts: Mapping[str, Any]) -> str:
    """A short text that changes when an observation or anything else a fit rests on does."""
    digest = hashlib.sha256()
    for row in sorted(observations):
        digest.update(repr(tuple(row)).encode())
    digest.update(repr(sorted((k, repr(v)) for k, v in parts.items())).encode())
    return digest.hexdigest()[:16]


def _model(model: Any) -> Model:
    if isinstance(model, WeightPriorKernelRidge):
        return SmoothLine(model.coef_, float(model.intercept_),
                          tuple(int(i) for i in model._kernel), model.centre_, model.spans_,
                          model.points_, model.dual_coef_)
    if isinstance(model, HistGradientBoostingRegressor):
        return _trees(model)
    if hasattr(model, "coef_"):
        return Line(np.asarray(model.coef_, dtype=float), float(model.intercept_))
    raise CalibrationError(f"{type(model).__name__} cannot be kept as plain numbers; choose "
                           "another model.")


def _trees(model: HistGradientBoostingRegressor) -> Trees:
    found: list[Mapping[str, NDArray[Any]]] = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        found.append({
            "leaf": nodes["is_leaf"].astype(bool), "column": nodes["feature_idx"].astype(np.int64),
            "threshold": nodes["num_threshold"].astype(float),
            "left": nodes["left"].astype(np.int64), "right": nodes["right"].astype(np.int64),
            "value": nodes["value"].astype(float)})
    return Trees(float(np.ravel(model._baseline_prediction)[0]), tuple(found))


# -- slopes with their intervals -------------------------------------------------------------------


def _coefficients(
    calibration: Calibration, sample: Sample, cancelled: Callable[[], bool] | None
) -> tuple[Coefficient, ...]:
    """Slopes of the linear part per standard deviation, with bootstrap intervals by company."""
    assert calibration.pipeline is not None
    slopes = _slopes(calibration.pipeline, sample)
    if slopes is None:
        return ()
    rng = np.random.default_rng(calibration.settings.seed)
    fitting = Fitting(calibration.settings.weights, calibration.settings.bounds)
    groups = {name: np.flatnonzero(sample.companies == name)
              for name in dict.fromkeys(sample.companies)}
    names = list(groups)
    drawn = []
    for _ in range(RESAMPLES):
        if cancelled is not None and cancelled():
            raise Cancelled
        picked = np.concatenate([groups[names[i]] for i in rng.integers(len(names),
                                                                        size=len(names))])
        again = _slopes(fitting.fit(calibration.variant, sample.rows(picked)), sample)
        if again is not None and len(again) == len(slopes):
            drawn.append(again)
    low, high = np.quantile(np.array(drawn), [0.1, 0.9], axis=0)
    common = getattr(calibration.pipeline[-1], "common_slope_", np.nan)
    weights = np.asarray(calibration.settings.weights or (1.0,) * len(FACTOR_COLUMNS), float)
    prior = {name: float(common * w) for name, w in zip(
        FACTOR_COLUMNS, weights / weights.mean(), strict=True)}
    return tuple(
        Coefficient(name, name in FACTOR_COLUMNS, float(value), float(lower), float(upper),
                    prior.get(name, float("nan")))
        for name, value, lower, upper in zip(calibration.names, slopes, low, high, strict=True)
        if value != 0.0 or upper > lower or name in FACTOR_COLUMNS)


def _slopes(pipeline: Any, sample: Sample) -> Floats | None:
    """Slope of each column per standard deviation of the calibrated rows."""
    model = pipeline[-1]
    if not hasattr(model, "coef_"):
        return None
    spread = pipeline[0].filled(sample.matrix[~sample.lower]).std(axis=0)
    factors = [i for i in range(len(FACTOR_COLUMNS)) if i < len(spread)]
    spread[factors] = spread[factors].mean()
    return np.asarray(model.coef_ * spread)


# -- rows ------------------------------------------------------------------------------------------


def _rows(
    calibration: Calibration, pool: Sequence[Universe], fx: FxTable, fitted: Floats
) -> tuple[Row, ...]:
    """Every observation of the pool: the calibrated ones with their predictions, the rest with
    the reason why they are not."""
    prepared, sample = calibration.prepared, calibration.prepared.sample
    assert calibration.spread is not None and calibration.reach is not None
    below, above = calibration.interval(sample.matrix, 0.8)
    at = {str(id): i for i, id in enumerate(prepared.rows["id"])}
    merged = {source: str(id) for id, sources in zip(
        prepared.rows["id"], prepared.rows["sources"], strict=True) for source in sources}
    refused = dict(prepared.cleaned.refused)
    cleaned = {str(row["id"]) for row in prepared.cleaned.rows.to_dict("records")}
    made = []
    for universe in pool:
        for given in universe.observations:
            blank = _blank_row(given, fx)
            i = at.get(given.id)
            if i is None:
                made.append(replace(blank, note=_why(given, merged, refused, cleaned, calibration)))
                continue
            line = prepared.rows.iloc[i]
            predicted = float(np.exp(calibration.out_of_fold[i]) * MILLION)
            lower = bool(sample.lower[i])
            observed = float(np.exp(sample.target[i]) * MILLION)
            note = "lower bound" if lower else ""
            if not lower and not predicted * below[i] <= observed <= predicted * above[i]:
                note = "above the interval" if observed > predicted else "below the interval"
            amount = line["amount_usd_m"]
            made.append(replace(
                blank, listed=bool(line["listed"]), stage=str(line["stage"]), observed=observed,
                predicted=predicted, low=predicted * float(below[i]),
                high=predicted * float(above[i]), fitted=float(np.exp(fitted[i]) * MILLION),
                used=not lower or calibration.settings.bounds != "drop",
                weight=float(sample.weight[i]), note=note, sources=tuple(line["sources"]),
                known_before=line["known_before"],
                amount=float("nan") if amount is None else float(amount) * MILLION,
                lower_bound=lower))
    return tuple(made)


def _blank_row(given: Observation, fx: FxTable) -> Row:
    try:
        observed = fx.usd(given.value, given.currency, given.date)
    except LookupError:
        observed = float("nan")
    unknown = float("nan")
    listed = given.kind in ("market_cap", "ipo_price")
    return Row(given.id, given.company_id, given.date, given.kind, listed, given.lower_bound, "",
               observed, unknown, unknown, unknown, unknown, False, 0.0, given.confidence, "",
               (given.id,), given.date, unknown, given.state_capital, given.industrial_capital)


def _why(
    given: Observation, merged: Mapping[str, str], refused: Mapping[str, str],
    cleaned: set[str], calibration: Calibration,
) -> str:
    """Why an observation is not one of the calibrated rows."""
    settings = calibration.settings
    if given.id in refused:
        return refused[given.id]
    if given.id in merged:
        return f"same round as {merged[given.id]}"
    reason = excluded({"on": True} | given._asdict(), settings.used_kinds, settings.rumours)
    if reason:
        return _EXCLUDED[reason]
    if given.id in cleaned and settings.stages != "all":
        return f"only {settings.stages} rows are calibrated"
    return "same round or quarter as another report"
