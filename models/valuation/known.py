"""What was known of a company before a date: the inputs of the valuation, point in time.

A figure counts from the day it could be known: yearly ones 60 days after the end of their period,
shorter ones 30; capital raised if dated strictly before the day. Scores are those the evidence
known by then implies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from data.currency import FxError, FxTable
from data.records import Company, Evidence, Fundamental, Universe
from data.rubrics import Rubric
from models.valuation.stages import LISTED
from scoring.rubric import EVIDENCE, NOT_APPLICABLE, imply

YEARLY_LAG, SHORTER_LAG = timedelta(days=60), timedelta(days=30)
# Evidence that states a figure of a period, so that its date is the end of the period.
PERIOD_METRICS = frozenset((
    "revenue", "gross_margin", "net_profit", "operating_profit", "units_shipped_year",
    "cards_shipped_year", "shipment_rank", "revenue_per_employee", "top1_customer_share",
    "top5_customer_share"))
MONEY = ("revenue_usd", "raised_usd", "amount_usd", "last_value_usd")
INPUTS = ("segment", "country", "stage", "state_capital", "industrial_capital", "date",
          "revenue_usd", "raised_usd", "headcount", "founded")
EXTRAS = ("amount_usd", "last_value_usd", "last_value_years", "step_up", "rounds_before",
          "revenue_growth", "units_year")
_QUARTER_ENDS = {(3, 31), (6, 30), (9, 30), (12, 31)}
_COLUMN_OF = {"software_stack": "embodied_ai"}


def factor_column(factor: str) -> str:
    """The input column of a factor: software_stack stands in embodied_ai's column."""
    return _COLUMN_OF.get(factor, factor)


def inputs_of(
    universe: Universe, rubric: Rubric, fx: FxTable, row: Mapping[str, Any],
    past: Iterable[Mapping[str, Any]], current: date | None = None,
) -> dict[str, Any]:
    """The inputs behind one observation or question.

    `row` has company_id and date and, where they are known, known_before, listed, stage,
    state_capital, industrial_capital, amount_usd_m, id. `past` are the cleaned observations of the
    company by date, of which only those before the row's date are used. With `current`, scores and
    figures are those of that day whatever the date. Keys: company_id, name, the four
    FACTOR_COLUMNS, INPUTS, EXTRAS and `assumed` (factors for which no evidence was known).
    """
    company_id = str(row["company_id"])
    company = universe.companies[universe.row[company_id]]
    before = row.get("known_before") or row["date"]
    seen = current or before
    return {
        "id": row.get("id", company_id), "company_id": company_id, "name": company.name,
        **_factors(_lagged(universe), rubric, company_id, seen),
        **_figures(universe, company, fx, seen, past),
        **_round(row, company, past, before),
        "segment": company.segment, "country": company.country, "date": row["date"],
    }


# -- scores ----------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _kept(key: int, universe: _Same) -> Universe:
    del key
    lagged: Universe = replace(universe.it,
                               evidence=tuple(map(_published, universe.it.evidence)))
    return lagged


class _Same:
    """A universe as a key of a cache: by identity, because its contents are large."""

    it: Any

    def __init__(self, it: Universe) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


def _lagged(universe: Universe) -> Universe:
    """The universe with figures of a period dated when they could be known."""
    return _kept(id(universe), _Same(universe))


def _published(row: Evidence) -> Evidence:
    end = row.as_of
    if row.metric not in PERIOD_METRICS or (end.month, end.day) not in _QUARTER_ENDS:
        return row
    return row._replace(as_of=end + (YEARLY_LAG if end.month == 12 else SHORTER_LAG))


def _factors(
    universe: Universe, rubric: Rubric, company_id: str, when: date
) -> dict[str, Any]:
    implied = _implied(_Same(universe), _SameRubric(rubric), when)
    row = universe.row[company_id]
    columns = [j for j, factor in enumerate(universe.kept_factors) if not factor.own]
    implied_score, median, status = (
        array[row, columns] for array in (implied.score, implied.segment_median, implied.status))
    scores = np.where(np.isnan(implied_score), median, implied_score)
    blank = status == NOT_APPLICABLE
    if blank.any() and not blank.all():
        scores = np.where(blank, scores[~blank].mean(), scores)
    names = [factor_column(universe.kept_factors[j].id) for j in columns]
    assumed = int(np.count_nonzero((status != EVIDENCE) & ~blank))
    return {**dict(zip(names, map(float, scores), strict=True)), "assumed": assumed}


class _SameRubric(_Same):
    def __init__(self, it: Any) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameRubric) and other.it is self.it

    __hash__ = _Same.__hash__


@lru_cache(maxsize=1024)
def _implied(universe: _Same, rubric: _SameRubric, when: date) -> Any:
    return imply(universe.it, rubric.it, when)


# -- figures ---------------------------------------------------------------------------------------


def _figures(
    universe: Universe, company: Company, fx: FxTable, when: date, past: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    rows = universe.fundamentals_of.get(company.id, ())
    revenues = [(row, usd) for row in rows if row.metric == "revenue" and _out(row, when)
                and (usd := _usd(row, fx)) is not None]
    found: dict[str, Any] = {"founded": company.founded, "revenue_usd": np.nan,
                             "revenue_growth": np.nan, "headcount": np.nan, "units_year": np.nan}
    if revenues:
        newest, amount = revenues[0]
        found["revenue_usd"] = amount
        year_before = [usd for row, usd in revenues
                       if 300 <= (newest.as_of - row.as_of).days <= 430 and usd > 0]
        if year_before and amount > 0:
            found["revenue_growth"] = amount / year_before[0]
    for metric, name in (("headcount", "headcount"), ("units_shipped_year", "units_year")):
        value = next((row.value for row in rows if row.metric == metric and _out(row, when)), None)
        if value is not None:
            found[name] = value
    found["raised_usd"] = _raised(rows, fx, when, past)
    return found


def _out(row: Fundamental, when: date) -> bool:
    """Whether a figure could be known before the day."""
    if not row.period_months:
        return row.as_of < when
    lag = YEARLY_LAG if row.period_months >= 12 else SHORTER_LAG
    return row.as_of + lag <= when


def _usd(row: Fundamental, fx: FxTable) -> float | None:
    """A figure in USD, flows as for a full year; None where no rate is known."""
    try:
        amount = fx.usd(row.value, row.unit, row.as_of)
    except FxError:
        return None
    return amount * 12.0 / row.period_months if row.period_months else amount


def _raised(
    rows: Iterable[Fundamental], fx: FxTable, when: date, past: Iterable[Mapping[str, Any]]
) -> float:
    """Capital raised before the day: the newest total and rounds since, or the sum of rounds."""
    totals = [(row.as_of, usd) for row in rows
              if row.metric == "total_raised" and row.as_of < when
              and (usd := _usd(row, fx)) is not None and usd > 0]
    rounds = [(row["known_before"], 1e6 * row["amount_usd_m"]) for row in past
              if row["date"] < when and not row["listed"] and row["amount_usd_m"] is not None
              and row["amount_usd_m"] == row["amount_usd_m"]]
    summed = sum(amount for _, amount in rounds)
    if not totals:
        return summed if summed > 0 else float("nan")
    day, total = totals[0]
    since = sum(amount for known, amount in rounds if known > day)
    return float(max(total + since, summed, *(usd for _, usd in totals)))


# -- the round itself and the ones before ----------------------------------------------------------


def _round(
    row: Mapping[str, Any], company: Company, past: Iterable[Mapping[str, Any]], before: date
) -> dict[str, Any]:
    earlier = [other for other in past if other["date"] < before]
    stage = row.get("stage")
    if stage is None or (not stage and row.get("listed") is None):
        stage = _stage(company, earlier, list(past))
    amount = row.get("amount_usd_m")
    found = {
        "stage": stage, "state_capital": row.get("state_capital"),
        "industrial_capital": row.get("industrial_capital"),
        "amount_usd": np.nan if amount is None else 1e6 * amount,
        "last_value_usd": np.nan, "last_value_years": np.nan, "step_up": np.nan,
        "rounds_before": float(len(earlier)),
    }
    if earlier:
        last = earlier[-1]
        found["last_value_usd"] = 1e6 * float(np.exp(last["ln_value"]))
        found["last_value_years"] = (before - last["date"]).days / 365.25
        if len(earlier) > 1:
            found["step_up"] = float(np.exp(last["ln_value"] - earlier[-2]["ln_value"]))
    return found


def _stage(
    company: Company, earlier: list[Mapping[str, Any]], ever: list[Mapping[str, Any]]
) -> str:
    """Where a company without a round at the day stands: listed, or the newest round's stage."""
    if any(other["listed"] for other in earlier):
        return LISTED
    if company.status == "public" and not any(not other["listed"] for other in ever):
        return LISTED
    return next((o["stage"] for o in reversed(earlier) if o["stage"]), "")
