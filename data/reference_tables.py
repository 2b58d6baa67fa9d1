"""The tables of data/reference that a universe is made of, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.records import CONFIDENCES
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

CURRENCIES = ("CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "NOK", "SEK", "USD")
STATUSES = ("filed", "private", "public", "subsidiary")
UNSOURCED = "unsourced"  # confidence of a company row that rests on common knowledge
NO_SOURCE = "common knowledge (no source recorded)"
KINDS = ("ipo_price", "market_cap", "post_money", "pre_money", "target")
FUNDAMENTALS = ("founded", "headcount", "net_profit", "revenue", "total_raised",
                "units_shipped_year")
EVIDENCE_UNITS = ("CNY", "GW", "MW", "USD", "cards", "count", "edge_modules", "fraction", "hours",
                  "people", "text", "tokens", "units", "units/year", "users", "vehicle_socs",
                  "vision_socs", "wafer_systems")
FUNDAMENTAL_UNITS = (*CURRENCIES, "people", "units", "year")

_ID = Column("id", required=True)
_URL = Column("source_url", "url", required=True, words=(NO_ADDRESS,))
_CONFIDENCE = Column("confidence", required=True, choices=CONFIDENCES)
_NOTE = Column("note")


def _levels(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["level_low"], columns["level"], columns["level_high"], columns["coders"],
               strict=True)
    for index, (low, level, high, coders) in enumerate(rows):
        if level is None:
            if low is not None or high is not None or coders:
                yield index, "level", "a level where level_low, level_high or coders are given"
        elif low is None or high is None or not low <= level <= high:
            yield index, "level", "a level between level_low and level_high"
        elif not coders:
            yield index, "coders", "the number of codings behind the level, at least 1"


def _evidence_values(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["factor"], columns["metric"], columns["unit"], columns["value"],
               columns["value_usd"], columns["level"], strict=True)
    for index, (factor, metric, unit, value, usd, level) in enumerate(rows):
        if (value is None) != (unit == "text"):
            yield index, "value", "a number, or an empty cell where the unit is text"
        elif (usd is None) == (unit in ("USD", "CNY")):
            yield index, "value_usd", "an amount in USD where the unit is money, else an empty cell"
        elif factor and not metric:
            yield index, "metric", "the metric of the factor"
        elif factor and value is None and level is None:
            yield index, "level", "a coded level, because the row has a factor but no number"


def _founding_years(columns: Columns) -> Iterator[tuple[int, str, str]]:
    whole = ("founded", "headcount", "units_shipped_year")
    rows = zip(columns["metric"], columns["value"], columns["unit"], strict=True)
    for index, (metric, value, unit) in enumerate(rows):
        if metric in whole and unit != _UNIT_OF[metric]:
            yield index, "unit", f"{_UNIT_OF[metric]}, the unit of {metric}"
        elif metric not in whole and unit not in CURRENCIES:
            yield index, "unit", f"a currency, because {metric} is money"
        elif value < 0 and metric != "net_profit":
            yield index, "value", "a number of at least 0 (only a profit can be negative)"


_UNIT_OF = {"founded": "year", "headcount": "people", "units_shipped_year": "units"}


def _amounts(columns: Columns) -> Iterable[tuple[int, str, str]]:
    rows = zip(columns["amount_raised"], columns["raised_currency"], strict=True)
    for index, (amount, currency) in enumerate(rows):
        if amount is not None and not currency:
            yield index, "raised_currency", "the currency of amount_raised"


UNIVERSES = Table("universes", (
    _ID, Column("name", required=True), Column("description"),
), key=("id",))

FACTORS = Table("factors", (
    Column("universe", required=True, references="universes"),
    _ID, Column("name", required=True), Column("description", required=True),
), key=("universe", "id"))

COMPANIES = Table("companies", (
    _ID,
    Column("universe", required=True, references="universes"),
    Column("name", required=True),
    Column("name_zh"),
    Column("pinyin"),
    Column("country", required=True),
    Column("segment", required=True),
    Column("founded", "int", low=1800, high=2026),
    Column("status", required=True, choices=STATUSES),
    Column("ticker"),
    Column("summary", required=True),
    Column("unsourced"),
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_SOURCE, NO_ADDRESS)),
    Column("confidence", required=True, choices=(*CONFIDENCES, UNSOURCED)),
    _NOTE,
), key=("id",))

EVIDENCE = Table("evidence", (
    _ID,
    Column("company_id", required=True, references="companies"),
    Column("factor"),
    Column("metric", required=True),
    Column("text", required=True),
    Column("value", "float"),
    Column("unit", required=True, choices=EVIDENCE_UNITS),
    Column("value_usd", "float"),
    Column("annualise", "float", required=True, low=1, high=12),
    Column("scale_segment"),
    Column("as_of", "date", required=True),
    Column("level", "float", low=0, high=1),
    Column("level_low", "float", low=0, high=1),
    Column("level_high", "float", low=0, high=1),
    Column("coders", "int", required=True, low=0, high=9),
    Column("coding_reason"),
    _URL, _CONFIDENCE, _NOTE,
), key=("id",), rules=(Rule(_levels), Rule(_evidence_values)))

FUNDAMENTALS_TABLE = Table("fundamentals", (
    _ID,
    Column("company_id", required=True, references="companies"),
    Column("metric", required=True, choices=FUNDAMENTALS),
    Column("value", "float", required=True),
    Column("unit", required=True, choices=FUNDAMENTAL_UNITS),
    Column("as_of", "date", required=True),
    Column("period_months", "float", above=0, high=120),
    Column("lower_bound", "flag", required=True),
    Column("derived", "flag", required=True),
    _URL, _CONFIDENCE, _NOTE,
), key=("id",), rules=(Rule(_founding_years),))

OBSERVATIONS = Table("observations", (
    _ID,
    Column("company_id", required=True, references="companies"),
    Column("date", "partial_date", required=True),
    Column("value", "float", required=True, above=0),
    Column("currency", required=True, choices=CURRENCIES),
    Column("kind", required=True, choices=KINDS),
    Column("round"),
    Column("amount_raised", "float", above=0),
    Column("raised_currency", choices=CURRENCIES),
    Column("state_capital", "flag"),
    Column("industrial_capital", "flag"),
    Column("investors"),
    Column("lower_bound", "flag", required=True),
    _URL,
    Column("source_date", "partial_date"),
    _CONFIDENCE,
    Column("confidence_original"),
    _NOTE,
), key=("id",), rules=(Rule(_amounts),))

COLLECTION = Table("collection", (
    Column("key", required=True, choices=("collected", "notice")), Column("text", required=True),
))
