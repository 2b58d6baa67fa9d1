"""The composite of one company as a formula on its scores and the weights, by method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from scoring.evaluate import Evaluation

DIGITS = 12  # ranks tie within 1e-12, so the formulas round there
_NORMAL = {"weighted_mean": "fixed", "weighted_product": "fixed", "topsis": "fixed",
           "waspas": "max"}


def why_not_live(method: str, options: Mapping[str, Any]) -> str:
    """Why the composites of a method are plain values, in words; '' where they are formulas."""
    name = method.replace("_", " ")
    if method not in _NORMAL:
        return (f"plain values: {name} compares every company with every other; its score is no "
                "formula on one company's scores and the weights")
    normal = options.get("normalization", _NORMAL[method])
    if normal != "fixed":
        return (f"plain values: {name} with the normalisation {normal} rescales every column by "
                "all companies")
    return ""


def formula(method: str, options: Mapping[str, Any], cells: str, weights: str) -> str:
    """The formula, without '='; `cells` are the scores of one company, `weights` a name or cells.

    Weights need not sum to 1. Only for a method `why_not_live` has nothing against.
    """
    mean = f"SUMPRODUCT({cells},{weights})/SUM({weights})"
    if method == "weighted_mean":
        text = mean
    elif method == "topsis":
        near = f"SQRT(SUMPRODUCT({weights}^2,{cells}^2))"
        far = f"SQRT(SUMPRODUCT({weights}^2,(1-{cells})^2))"
        text = f"{near}/({near}+{far})"
    else:
        product = (f"IF(SUMPRODUCT(({weights}>0)*({cells}<=0))>0,0,EXP(SUMPRODUCT({weights},"
                   f"LN({cells}+({cells}<=0)))/SUM({weights})))")
        lam = float(options.get("lam", 0.5))
        text = product if method == "weighted_product" else (
            f"{lam!r}*{mean}+{1 - lam!r}*{product}")
    return f"ROUND({text},{DIGITS})"


def left_out(cells: list[str], weights: list[str]) -> str:
    """The score that stands in where a factor does not apply: the company's own weighted mean of
    the rest, given as single `cells` and `weights`.
    """
    total = "+".join(f"{cell}*{weight}" for cell, weight in zip(cells, weights, strict=True))
    return f"({total})/({'+'.join(weights)})"


def why_ranks_stand_still(evaluation: Evaluation) -> str:
    """Why ranks are plain values, in words; '' where a formula on the composites gives them."""
    sheet = evaluation.sheet
    why = why_not_live(sheet.method.name, sheet.method.options)
    if why:
        return why
    scores = np.round(evaluation.composite, DIGITS)
    ranks = 1 + np.array([(scores > score).sum() for score in scores])
    if not np.array_equal(ranks, evaluation.ranks):
        return "plain values: ties are told apart otherwise than a spreadsheet ranks"
    return ""
