"""The models to choose from, each as pipelines that differ in their penalties only.

A variant is one pipeline; validation chooses among the variants of a model by company. None lets a
raised factor score lower a value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import BayesianRidge, ElasticNet
from sklearn.pipeline import Pipeline

from models.calibration.baselines import MeanOfFactors, SegmentStageMedian
from models.calibration.fill import FillMissing
from models.calibration.inputs import Layout
from models.calibration.non_negative import NonNegativeFactors
from models.calibration.weight_prior_kernel_ridge import WeightPriorKernelRidge
from models.calibration.weight_prior_ridge import WeightPriorRidge
from models.valuation.choices import PENALTIES
from models.valuation.layout import FACTOR_COLUMNS, FLAGS, PACE, SIZES

BASELINE = "mean_of_four_and_stage"
# Of the priors whose error lies within one standard error of the least (Breiman et al. 1984, 3.4.3)
# one that leaves every factor a say: at 10 three of four slopes are held at 0.
PRIOR = 1000.0
AUTO = "auto"
_STAGE = ("round", "listed")
_CONTEXT = ("listed", "acquired", "china", "usa", "japan_korea", "date")
_MONEY = ("ln_revenue", "ln_raised")


@dataclass(frozen=True)
class Chosen:
    """Which columns a pipeline keeps: `names` after filling, `keep` and `flagged` before it."""

    names: tuple[str, ...]
    keep: tuple[int, ...]
    flagged: tuple[int, ...]

    def at(self, wanted: Sequence[str]) -> tuple[int, ...]:
        """Where the wanted columns stand after filling, those there are."""
        return tuple(self.names.index(name) for name in wanted if name in self.names)

    @property
    def factors(self) -> tuple[int, ...]:
        return self.at(FACTOR_COLUMNS)


@dataclass(frozen=True)
class Variant:
    """One pipeline of a model: `options` are its penalties, `columns` what it looks at."""

    model: str
    columns: tuple[str, ...]
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The model and its options, as the report names them."""
        words = ", ".join(f"{k} {v}" for k, v in self.options.items())
        return f"{self.model} ({words})" if words else self.model

    def pipeline(self, layout: Layout, weights: Sequence[float] | None = None) -> Pipeline:
        """The pipeline on matrices of a layout; `weights` are the analyst's, per factor."""
        chosen = choose(layout, self.columns)
        model = _MAKERS[self.model](chosen, layout, weights, dict(self.options))
        return Pipeline([("fill", FillMissing(chosen.keep, chosen.flagged)), ("model", model)])

    def penalised(self, typed: Mapping[str, float]) -> Variant:
        """The same with the penalties typed, as far as the model has them."""
        known = PENALTIES.get(self.model, {})
        return Variant(self.model, self.columns, {
            **self.options, **{name: value for name, value in typed.items() if name in known}})

    def without(self, columns: Sequence[str]) -> Variant:
        """The same without some columns."""
        return Variant(self.model, tuple(c for c in self.columns if c not in columns),
                       self.options)


def choose(layout: Layout, columns: Sequence[str]) -> Chosen:
    """The columns named ("segment" stands for all segments) and a flag for each size among them."""
    names = [name for name in layout.names
             if name in columns or ("segment" in columns and name.startswith("segment: "))]
    flagged = [name for name in names if name in (*SIZES, PACE)]
    return Chosen((*names, *(f"{name} unknown" for name in flagged)),
                  tuple(layout.place[name] for name in names),
                  tuple(layout.place[name] for name in flagged))


_Options = dict[str, Any]


def _weight_prior(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout
    signs = [1 if i in (*chosen.factors, *chosen.at(_STAGE)) else 0
             for i in range(len(chosen.names))]
    return WeightPriorRidge(
        signs=signs, factors=chosen.factors, major=chosen.at(_STAGE),
        weights=weights if chosen.factors else None, **options)


def _ridge(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout, weights
    signs = [int(i in chosen.factors) for i in range(len(chosen.names))]
    return WeightPriorRidge(signs=signs, **options)


def _kernel(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    segments = tuple(f"segment: {name}" for name in layout.segments)
    flags = tuple(f"{name} unknown" for name in (*_MONEY, PACE, "round"))
    contrasts = (*FLAGS, *segments, *(f"{name} unknown" for name in (*SIZES, PACE)))
    alike = (*_MONEY, PACE, "round", "listed", "acquired", "china", "usa", "japan_korea", *segments,
             *flags)
    return WeightPriorKernelRidge(
        factors=chosen.factors, contrasts=chosen.at(contrasts), kernel=chosen.at(alike),
        linear=chosen.at((*SIZES, "listed", "date", "state_capital", "industrial_capital")),
        weights=weights if chosen.factors else None, **options)


def _bayesian(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout, weights
    return NonNegativeFactors(BayesianRidge(**options), chosen.factors)


def _elastic_net(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout, weights
    return NonNegativeFactors(ElasticNet(max_iter=5000, **options), chosen.factors)


def _boosting(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout, weights
    rising = [int(i in chosen.factors) for i in range(len(chosen.names))]
    return HistGradientBoostingRegressor(
        monotonic_cst=rising, max_iter=120, learning_rate=0.05, max_leaf_nodes=6,
        l2_regularization=5.0, early_stopping=False, random_state=0, **options)


def _mean_of_four(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del layout
    return MeanOfFactors(chosen.factors, weights=weights, **options)


def _median(chosen: Chosen, layout: Layout, weights: Any, options: _Options) -> Any:
    del weights, options
    return SegmentStageMedian(
        chosen.at([f"segment: {s}" for s in layout.segments]), chosen.at(("listed",)),
        chosen.at(("round",)), chosen.at(("round unknown",)))


_MAKERS: Mapping[str, Callable[..., Any]] = {
    "weight_prior_ridge": _weight_prior, "weight_prior_kernel_ridge": _kernel, "ridge": _ridge,
    "bayesian_ridge": _bayesian, "elastic_net": _elastic_net, "boosting": _boosting,
    BASELINE: _mean_of_four, "mean_of_four": _mean_of_four, "segment_stage_median": _median,
}
_ALL = (*FACTOR_COLUMNS, *SIZES, *_CONTEXT, "segment")
_NO_SEGMENT = tuple(c for c in _ALL if c != "segment")

BASELINES: Mapping[str, Variant] = {
    "segment_stage_median": Variant("segment_stage_median", ("round", "listed", "segment")),
    "mean_of_four": Variant("mean_of_four", FACTOR_COLUMNS),
    BASELINE: Variant(BASELINE, (*FACTOR_COLUMNS, "round", "listed")),
}
MODELS: Mapping[str, tuple[Variant, ...]] = {
    "weight_prior_kernel_ridge": tuple(
        Variant("weight_prior_kernel_ridge", (*_ALL, PACE),
                {"length": length, "contrast": contrast, "roughness": roughness, "prior": PRIOR})
        for length, contrast, roughness in ((3.0, 0.75, 0.2), (4.0, 0.6, 0.5))),
    "weight_prior_ridge": (
        Variant("weight_prior_ridge", _NO_SEGMENT),
        Variant("weight_prior_ridge", _NO_SEGMENT, {"minor": 60.0}),
        Variant("weight_prior_ridge", _ALL, {"minor": 60.0}),
    ),
    "robust_weight_prior_ridge": (
        Variant("weight_prior_ridge", _NO_SEGMENT, {"loss": "huber"}),
        Variant("weight_prior_ridge", _NO_SEGMENT, {"loss": "huber", "minor": 60.0}),
    ),
    "ridge": tuple(Variant("ridge", _NO_SEGMENT, {"minor": p}) for p in (5.0, 20.0, 80.0)),
    "bayesian_ridge": (Variant("bayesian_ridge", _NO_SEGMENT),),
    "elastic_net": tuple(Variant("elastic_net", _NO_SEGMENT, {"alpha": a, "l1_ratio": 0.5})
                         for a in (0.05, 0.2, 0.5)),
    "boosting": (Variant("boosting", _ALL, {"min_samples_leaf": 10}),),
    BASELINE: (BASELINES[BASELINE],),
}
KERNEL_ROWS = 100  # from here on the smooth part is tried: on fewer rows the choice costs more
AUTOMATIC = (*MODELS["weight_prior_kernel_ridge"], *MODELS["weight_prior_ridge"])


def variants(
    model: str, rows: int = KERNEL_ROWS, penalties: Mapping[str, float] | None = None
) -> tuple[Variant, ...]:
    """The variants validation chooses from on so many rows; ValueError for an unknown model.

    With a penalty typed, those that differed in it only become one: nothing is chosen there.
    """
    if model == AUTO:
        found = AUTOMATIC if rows >= KERNEL_ROWS else MODELS["weight_prior_ridge"]
    elif model in MODELS:
        found = MODELS[model]
    else:
        raise ValueError(f"{model!r} is no model; use {AUTO}, {', '.join(MODELS)}")
    kept: dict[tuple[Any, ...], Variant] = {}
    for variant in found:
        typed = variant.penalised(penalties or {})
        kept.setdefault((typed.model, typed.columns, *sorted(typed.options.items())), typed)
    return tuple(kept.values())
