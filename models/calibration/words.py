"""What the figures of a calibration say, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import Any

COVERED = (0.74, 0.86)
LEAK_R2 = 0.9


def summary(found: Mapping[str, Any]) -> list[str]:
    """The sentences of the model card; plain, each with its figure."""
    rows, errors = found["rows"], found["errors"]["all"]
    said = [
        f"Calibrated on {rows['exact']} exact valuations of {rows['exact_companies']} companies; "
        f"{rows['lower_bounds']} lower bounds "
        + ("left out." if found["settings"]["bounds"] == "drop" else "counted as bounds."),
        f"A company never seen: log-RMSE {errors['log_rmse']:.2f}, half of the predictions off by "
        f"less than {errors['median_abs_pct']:.0f} %, rank correlation "
        f"{_number(errors['spearman'])}, {100 * errors['within_15']:.0f} % within ±15 %.",
        _baselines(found),
    ]
    said += _in_time(found["time_ordered"])
    if found["ablation"]:
        said.append(_factors(found["ablation"]))
    interval = found["coverage"].get("80")
    if interval:
        covered = interval["by_company"]
        told = f"Intervals meant to hold 80 % held {100 * covered:.0f} % of a company's values"
        said.append(told + (f" ({100 * interval['rows']:.0f} % of all)." if
                            COVERED[0] <= covered <= COVERED[1] else
                            f" ({100 * interval['rows']:.0f} % of all): read them with care."))
    following = found["next_round"].get("venture_size_known")
    if following and following["model"]["n"]:
        told = following["model"]
        said.append(
            f"The next round of a known company, its size known: log-RMSE {told['log_rmse']:.2f}, "
            f"{100 * told['within_15']:.0f} % within ±15 % ({told['n']} rounds).")
    held = [name.replace("_", " ") for name in found["factors_at_zero"]]
    if held:
        said.append(f"Held at a slope of 0, because these observations would give less than none: "
                    f"{', '.join(held)}.")
    if (errors["r2"] or 0.0) > LEAK_R2:
        said.append(f"R² of {errors['r2']:.2f} on companies never seen is too good: look for "
                    "inputs that know the value.")
    if found["model"]["fallback"]:
        said.append("The model does not beat its baselines on companies never seen; the baseline "
                    "(mean of the four factors and stage) is used.")
    return said


def _number(value: float | None) -> str:
    return "unknown" if value is None else f"{value:.2f}"


def _baselines(found: Mapping[str, Any]) -> str:
    names = {"segment_stage_median": "median of segment and stage", "mean_of_four":
             "mean of the four factors", "mean_of_four_and_stage": "that mean and stage"}
    parts = [f"{names[name]} {values['all']['log_rmse']:.2f}"
             for name, values in found["baselines"].items()]
    return f"Beside it, log-RMSE of the baselines: {', '.join(parts)}."


def _in_time(found: Mapping[str, Any]) -> list[str]:
    parts = []
    for group, name in (("all", "all"), ("venture", "venture rounds")):
        model, base = found["model"][group], found["baseline"][group]
        if model["n"] and base["n"]:
            parts.append(f"{name} {model['log_rmse']:.2f}, the baseline {base['log_rmse']:.2f}")
    return [f"Foretold from earlier rows of other companies only, log-RMSE: {'; '.join(parts)}."
            ] if parts else []


def _factors(ablation: Mapping[str, Any]) -> str:
    size, both = ablation["size_only"], ablation["both"]
    parts = []
    for group, name in (("all", "over all"), ("venture", "for venture rounds")):
        before, after = size[group]["log_rmse"], both[group]["log_rmse"]
        if before is None or after is None:
            continue
        change = 100 * (after / before - 1)
        parts.append(f"{name} from {before:.2f} to {after:.2f} ({change:+.1f} %)")
    only = ablation["factors_only"]["all"]["log_rmse"]
    return ("The four factors change the log-RMSE once size is known "
            f"{' and '.join(parts)}; without size they reach {only:.2f}.")


def multiple(log_half_width: float) -> str:
    """An interval in words: the value times or divided by."""
    return f"×/÷ {exp(log_half_width):.1f}"
