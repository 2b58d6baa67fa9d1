"""What a calibration can be told, as plain data: kinds of observations, penalties of models.

Read by the window too, so nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

PRIVATE, MARKET, TARGET = ("post_money", "pre_money"), ("market_cap", "ipo_price"), "target"
KINDS = (*PRIVATE, *MARKET, TARGET)
SWITCHED, TARGETED, UNUSED, RUMOUR = "switched off", "target", "kind not used", "rumour"

LEAST_ROWS, LEAST_COMPANIES = 40, 12  # for a model; below, the baseline
BASE_ROWS, BASE_COMPANIES = 10, 4  # for the baseline; below, nothing

# Penalties of each model and the values validation chooses among (one: it is fixed).
_KERNEL = {"prior": (1000.0,), "minor": (20.0,), "small": (0.3,), "roughness": (0.2, 0.5)}
_RIDGE = {"prior": (10.0,), "minor": (20.0, 60.0), "small": (0.3,)}
PENALTIES: Mapping[str, Mapping[str, tuple[float, ...]]] = {
    "auto": {"prior": (10.0, 1000.0), "minor": (20.0, 60.0), "small": (0.3,),
             "roughness": (0.2, 0.5)},
    "weight_prior_kernel_ridge": _KERNEL, "weight_prior_ridge": _RIDGE,
    "robust_weight_prior_ridge": _RIDGE,
    "ridge": {"minor": (5.0, 20.0, 80.0)},
    "elastic_net": {"alpha": (0.05, 0.2, 0.5)},
    "bayesian_ridge": {}, "boosting": {}, "mean_of_four_and_stage": {},
}
PENALTY_NAMES = tuple(dict.fromkeys(name for held in PENALTIES.values() for name in held))
ABOVE_ZERO = ("roughness", "alpha")  # no fit without some
MOST = 1e6


def penalty_fault(name: str, value: float) -> str:
    """What is wrong with a penalty, in a sentence without its subject; '' for nothing."""
    if not 0 <= value <= MOST:  # NaN too
        return f"must be a number from 0 to {MOST:,.0f}, not {value:g}"
    return "must be above 0" if name in ABOVE_ZERO and value == 0 else ""


def weight_fault(value: float) -> str:
    """What is wrong with the weight of a kind; '' for nothing."""
    return "" if 0 <= value <= 100 else f"must be a number from 0 to 100, not {value:g}"


def excluded(row: Mapping[str, Any], kinds: Sequence[str], rumours: bool) -> str:
    """Why the settings leave a row out: switched off, target, kind not used, rumour; or ''."""
    if not row["on"]:
        return SWITCHED
    kind = str(row.get("kind", ""))
    talks = kind in KINDS and "talks" in str(row["round"]).casefold()
    if (kind == TARGET or talks) and TARGET not in kinds:
        return TARGETED
    if kind in KINDS and kind not in kinds:
        return UNUSED
    if row["confidence"] == "rumoured" and not rumours:
        return RUMOUR
    return ""
