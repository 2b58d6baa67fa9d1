"""Claimed, derived and used: ratios of chips against the base chip, and of two models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.compute.records import Chip
from scoring.compute.bands import RATIO_ERROR
from scoring.compute.book import Book
from scoring.compute.claims.models import ModelJudgement, judge_model_ratio, model_ratio
from scoring.compute.claims.ratios import Judgement, judge_ratio
from scoring.compute.engine.model import Model
from scoring.compute.evaluation.rates import Rates

FloatArray = NDArray[np.float64]
_ARCHITECTURE_ERROR = 0.10  # of a ratio counted from two published architectures


@dataclass(frozen=True)
class Ratios:
    """By chip, throughput with the base chip as 1; NaN unknown or not claimed.

    `low` to `high` is the band of `derived`, `floor` to `ceiling` what physics allows; `used`
    follows the analyst's choice where there is a claim. `claims` are row ids of ratio_claims.
    """

    claimed: FloatArray
    derived: FloatArray
    low: FloatArray
    high: FloatArray
    floor: FloatArray
    ceiling: FloatArray
    used: FloatArray
    judgements: tuple[Judgement | None, ...]
    claims: tuple[str, ...]


def chip_ratios(
    book: Book, records: Sequence[Chip], served: Mapping[str, Any], base: int,
    rates: Mapping[str, Rates],
) -> Ratios:
    """Every chip of `records` against the base chip in the served phase; `rates` by phase."""
    sheet = book.sheet("chips")
    n, phase = len(sheet.ids), served["phase"]
    blank = np.full(n, nan)
    claimed, floor, ceiling = blank.copy(), blank.copy(), blank.copy()
    judgements: list[Judgement | None] = [None] * n
    claims = [""] * n
    if base < 0:
        return Ratios(claimed, blank, blank, blank, floor, ceiling, blank, tuple(judgements),
                      tuple(claims))
    derived = _against(rates[phase].output, base)
    used = derived.copy()
    for row, claim in _claims(book, "throughput"):
        at = sheet.row.get(claim["subject"])
        if at is None or claim["base"] != sheet.ids[base] or claims[at]:
            continue
        if claim["phase"] not in (phase, "all_in"):
            continue
        own = _against(rates[phase].output, base)[at]
        judged = judge_ratio(
            claim["claimed"], records[at], records[base],
            phase="all_in" if phase == "split" else phase,
            precision=claim["precision"] or None,
            limits=(rates[phase].limit[at], rates[phase].limit[base]),
            derived=None if np.isnan(own) or own <= 0 else float(own),
            choice=_choice(claim), typed=claim["typed"])
        claimed[at], floor[at], ceiling[at] = judged.claimed, judged.low, judged.high
        used[at], judgements[at], claims[at] = judged.used, judged, row
    error = np.where(np.arange(n) == base, 0.0, RATIO_ERROR)
    return Ratios(claimed, derived, derived * (1 - error), derived * (1 + error), floor, ceiling,
                  used, tuple(judgements), tuple(claims))


def model_claims(
    book: Book, served: Mapping[str, Any], model: Model, base: Model, context: float
) -> dict[str, ModelJudgement]:
    """Compute and cache per token of the served model against the compared one at `context`."""
    found = {}
    dtype = served["kv_precision"] or "bf16"
    for quantity in ("compute", "kv"):
        claim = next((c for _, c in _claims(book, quantity)
                      if (c["subject"], c["base"]) == (model.id, base.id)), None)

        def at(length: float, quantity: str = quantity) -> float:
            return model_ratio(quantity, model, base, length, dtype)

        longest = max(model.context_limit if model.context_limit > 0 else context, context)
        found[quantity] = judge_model_ratio(
            claim["claimed"] if claim else None, at, context, longest,
            derived_error=_ARCHITECTURE_ERROR,
            choice=_choice(claim) if claim else "derived", typed=claim["typed"] if claim else None)
    return found


def _against(output: FloatArray, base: int) -> FloatArray:
    divisor = output[base] if output[base] > 0 else nan
    return np.where(output > 0, output, nan) / divisor


def _choice(claim: Mapping[str, Any]) -> str:
    """The choice of a claim; a typed one without a number falls back on the derived."""
    if claim["choice"] == "typed" and claim["typed"] is None:
        return "derived"
    return str(claim["choice"])


def _claims(book: Book, quantity: str) -> list[tuple[str, dict[str, Any]]]:
    sheet = book.sheet("ratio_claims")
    return [(row, sheet.record(row)) for row, of, claimed in zip(
        sheet.ids, sheet.texts("quantity"), sheet.numbers("claimed").tolist(), strict=True)
        if of == quantity and claimed > 0]
