"""What models, rows and reasons of the calibration are called."""

from __future__ import annotations

from collections.abc import Mapping

from gui.i18n import mark, tr

AUTO = "auto"
# the models of models.calibration.menu, which loads slowly; a test holds both together
MODELS: Mapping[str, str] = {
    AUTO: mark("Best by validation"),
    "weight_prior_kernel_ridge": mark("Prior-weighted kernel"),
    "weight_prior_ridge": mark("Prior-weighted ridge"),
    "robust_weight_prior_ridge": mark("Robust prior ridge"),
    "ridge": mark("Constrained ridge"),
    "bayesian_ridge": mark("Bayesian ridge"),
    "elastic_net": mark("Elastic net"),
    "boosting": mark("Boosted trees"),
    "mean_of_four_and_stage": mark("Mean of four + stage"),
}
MODEL_TIPS: Mapping[str, str] = {
    AUTO: mark("Of the prior-weighted models the one with the least error on companies left out"),
    "weight_prior_kernel_ridge": mark(
        "Ridge drawn to the analyst's weights, plus a smooth function of size, stage and segment"),
    "weight_prior_ridge": mark("Ridge whose factor slopes are drawn to the analyst's weights"),
    "robust_weight_prior_ridge": mark(
        "Prior-weighted ridge that heeds far-off rows less (Huber loss)"),
    "ridge": mark("Ridge in which no factor lowers a value"),
    "bayesian_ridge": mark("Ridge with penalties from the data; no factor lowers a value"),
    "elastic_net": mark("Ridge and lasso penalties together; no factor lowers a value"),
    "boosting": mark("Gradient-boosted trees that rise with every factor"),
    "mean_of_four_and_stage": mark("The baseline: a line on the mean of the factors, and stage"),
}
BASELINES: Mapping[str, str] = {
    "segment_stage_median": mark("Median of segment and stage"),
    "mean_of_four": mark("Mean of four"),
}
STAGES: Mapping[str, str] = {
    "all": mark("Venture + listed"), "venture": mark("Venture only"), "listed": mark("Listed only"),
}
BOUNDS: Mapping[str, str] = {"drop": mark("Left out"), "impute": mark("Imputed")}
LEVELS = (0.5, 0.8, 0.9, 0.95)
DEFAULTS: Mapping[str, str] = {"model": AUTO, "stages": "all", "bounds": "drop"}


def model_name(name: str) -> str:
    """What a model of a report is called; its own name where it is none of the menu."""
    known = MODELS.get(name) or BASELINES.get(name)
    return tr(known) if known else name.replace("_", " ")


def level_word(level: float) -> str:
    """0.8 -> '80 %'."""
    return f"{100 * level:g} %"


def percent(share: float) -> str:
    """A share as a whole per cent: '79 %'."""
    return f"{100 * share:.0f} %"
