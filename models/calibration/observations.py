"""Which valuations a calibration learns from, in one unit, each round once.

What comes in is a frame like data/reference/observations.csv, one row per reported valuation; what
comes out is one row per round or quarter of a listing, as post-money in ln USD millions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite, isnan, log
from typing import Any

import pandas as pd

from data.currency import FxError, FxTable
from data.dates import first_day
from data.records import CONFIDENCES, Observation, Universe
from models.calibration.errors import CalibrationError
from models.valuation.choices import KINDS, MARKET, PRIVATE, excluded
from models.valuation.stages import LISTED, stage_of

REQUIRED = ("id", "company_id", "date", "value", "currency", "kind")
OPTIONAL: Mapping[str, Any] = {
    "date_text": "", "round": "", "amount_raised": None, "raised_currency": "",
    "state_capital": None, "industrial_capital": None, "lower_bound": False,
    "confidence": "reported", "on": True, "weight": 1.0,
}
LATER = "an observation lies in the past."
MILLION = 1e6
SAME_ROUND_DAYS = 92
SAME_DEAL_DAYS = 400  # signed and closed: same amount, same price
ALIKE, EQUAL = log(1.3), log(1.05)


@dataclass(frozen=True)
class Cleaned:
    """The observations of a calibration and what became of the rest.

    `rows` has one row per round: id, company_id, date, known_before (a score or figure counts if
    dated before it), ln_value (USD millions), lower_bound, listed, stage, kind, amount_usd_m,
    state_capital, industrial_capital, confidence, weight, sources (ids reporting it), by date.
    `refused` are (id, sentence); `left_out` counts by reason what the settings exclude.
    """

    rows: pd.DataFrame
    refused: tuple[tuple[str, str], ...]
    left_out: Mapping[str, int]
    merged: int


def observations_of(universes: Iterable[Universe]) -> pd.DataFrame:
    """The observations of universes as the frame `clean` and `calibrate` take."""
    rows = [row for universe in universes for row in universe.observations]
    return pd.DataFrame(rows, columns=list(Observation._fields))


def clean(
    observations: pd.DataFrame, fx: FxTable, *, kinds: Sequence[str] = (*PRIVATE, *MARKET),
    rumours: bool = False, until: date | None = None,
) -> Cleaned:
    """Select, convert and merge; CalibrationError for missing columns or duplicate ids.

    Pre-money becomes post-money with the amount raised; without it, it is a lower bound. Reports of
    one round count once (the exact, best confirmed, newest one; the others stay as sources), market
    values once a quarter. Rows that cannot be used are refused one by one, each in a sentence.
    """
    missing = [name for name in REQUIRED if name not in observations.columns]
    if missing:
        raise CalibrationError(f"observations lack the column {', '.join(missing)}; needed are "
                               f"{', '.join(REQUIRED)}.")
    ids = observations["id"].astype(str)
    twice = sorted(set(ids[ids.duplicated()]))
    if twice:
        raise CalibrationError(f"the id {', '.join(twice[:5])} stands in several observations; "
                               "every observation needs an id of its own.")
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise CalibrationError(f"{unknown[0]!r} is no kind of observation; known are "
                               f"{', '.join(KINDS)}.")
    refused: list[tuple[str, str]] = []
    left_out: dict[str, int] = {}
    rows: list[dict[str, Any]] = []
    for given in observations.to_dict("records"):
        row = dict(OPTIONAL) | {str(k): v for k, v in given.items() if not _blank(v)}
        reason = excluded(row, kinds, rumours)
        if reason:
            left_out[reason] = left_out.get(reason, 0) + 1
            continue
        try:
            rows.append(_converted(row, fx, until))
        except _Refusal as refusal:
            refused.append((str(row.get("id", "")), str(refusal)))
    merged = _merged(rows)
    frame = pd.DataFrame(merged, columns=list(_COLUMNS))
    return Cleaned(frame, tuple(refused), left_out, len(rows) - len(merged))


_COLUMNS = ("id", "company_id", "date", "known_before", "ln_value", "lower_bound", "listed",
            "stage", "kind", "amount_usd_m", "state_capital", "industrial_capital", "confidence",
            "weight", "sources")


class _Refusal(ValueError):
    pass


def _blank(value: Any) -> bool:
    return value is None or value is pd.NaT or (isinstance(value, float) and isnan(value))


def _converted(row: Mapping[str, Any], fx: FxTable, until: date | None) -> dict[str, Any]:
    id = str(row.get("id", ""))
    for name in REQUIRED:
        if name not in row:
            raise _Refusal(f"{id}: {name} is empty; the observation is left out.")
    kind, when = str(row["kind"]), _day(id, row["date"])
    if kind not in KINDS:
        raise _Refusal(f"{id}: {kind!r} is no kind of observation ({', '.join(KINDS)}).")
    if row["confidence"] not in CONFIDENCES:
        raise _Refusal(f"{id}: the confidence {row['confidence']!r} is none of "
                       f"{', '.join(CONFIDENCES)}.")
    if until is not None and when > until:
        raise _Refusal(f"{id}: dated {when}, after {until}; {LATER}")
    value = _money(id, "value", row["value"], str(row["currency"]), fx, when)
    amount = None
    if not _blank(row["amount_raised"]):
        amount = _money(id, "amount_raised", row["amount_raised"],
                        str(row["raised_currency"] or row["currency"]), fx, when)
    bound = bool(row["lower_bound"])
    if kind == "pre_money":
        bound, value = bound or amount is None, value + (amount or 0.0)
    weight = float(row["weight"])
    if not (isfinite(weight) and weight >= 0):
        raise _Refusal(f"{id}: the weight {row['weight']!r} is no number of 0 or more.")
    listed = kind in MARKET
    text = str(row["date_text"])
    try:
        known_before = min(first_day(text), when) if text else when
    except ValueError:
        known_before = when
    return {
        "id": id, "company_id": str(row["company_id"]), "date": when,
        "known_before": known_before, "ln_value": log(value), "lower_bound": bound,
        "listed": listed, "stage": LISTED if listed else stage_of(str(row["round"])),
        "kind": kind, "amount_usd_m": amount, "state_capital": row["state_capital"],
        "industrial_capital": row["industrial_capital"], "confidence": row["confidence"],
        "weight": weight, "sources": (id,),
    }


def _day(id: str, value: Any) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _Refusal(f"{id}: {value!r} is not a day like 2026-06-30.") from None


def _money(id: str, name: str, value: Any, currency: str, fx: FxTable, when: date) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise _Refusal(f"{id}: {name} {value!r} is not a number.") from None
    if not (isfinite(number) and number > 0):
        raise _Refusal(f"{id}: {name} {number:g} is not above zero.")
    try:
        return fx.usd(number, currency, when) / MILLION
    except FxError as error:
        raise _Refusal(f"{id}: {error}.") from None


def _merged(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    groups: dict[tuple[str, bool], list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda r: (r["date"], r["id"])):
        groups.setdefault((row["company_id"], row["listed"]), []).append(row)
    kept = []
    for group in groups.values():
        rounds: list[list[dict[str, Any]]] = []
        for row in group:
            same = next((r for r in rounds if any(_same(row, other) for other in r)), None)
            if same is None:
                rounds.append([row])
            else:
                same.append(row)
        kept += [_best(reports) for reports in rounds]
    return sorted(kept, key=lambda r: (r["date"], r["company_id"], r["id"]))


def _same(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether two reports of one company tell of one round, or of one quarter of its listing."""
    if a["listed"]:
        return _quarter(a["date"]) == _quarter(b["date"])
    days = abs((a["date"] - b["date"]).days)
    apart = abs(a["ln_value"] - b["ln_value"])
    if days <= SAME_ROUND_DAYS:
        same_stage = a["stage"] == b["stage"] != "" and days <= SAME_ROUND_DAYS / 3
        return bool(apart <= ALIKE or same_stage)
    same_amount = a["amount_usd_m"] is not None and a["amount_usd_m"] == b["amount_usd_m"]
    return bool(days <= SAME_DEAL_DAYS and same_amount and apart <= EQUAL)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def _best(reports: list[dict[str, Any]]) -> dict[str, Any]:
    best = min(reports, key=lambda r: (
        r["lower_bound"], CONFIDENCES.index(r["confidence"]), -r["date"].toordinal(), r["id"]))
    known = {name: next((r[name] for r in (best, *reports)
                         if not _blank(r[name]) and r[name] != ""), best[name])
             for name in ("stage", "amount_usd_m", "state_capital", "industrial_capital")}
    return {**best, **known, "known_before": min(r["known_before"] for r in reports)
            if not best["listed"] else best["known_before"],
            "sources": tuple(r["id"] for r in reports)}
