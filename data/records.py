"""What is known, as immutable records: companies, evidence, observations, universes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

CONFIDENCES = ("confirmed", "reported", "rumoured")


class Company(NamedTuple):
    """A company of a universe; `pinyin` holds the initials of `name_zh` for filtering.

    `as_of`, `source_url`, `confidence` and `note` say where what is told of it comes from.
    """

    id: str
    name: str
    name_zh: str
    pinyin: str
    country: str
    segment: str
    founded: int | None
    status: str
    ticker: str
    summary: str
    universe: str
    as_of: date | None = None
    source_url: str = ""
    confidence: str = ""
    note: str = ""


class Factor(NamedTuple):
    """A dimension scored in [0, 1].

    Bundled ones have the first three fields alone. `own` marks one the analyst added, `renamed` one
    that carries the analyst's names: `name_zh` in Chinese, `short` for narrow places ("": cut from
    the name). `anchors` say what scores mean, rising; `not_for` are segments it does not apply to.
    """

    id: str
    name: str
    description: str
    name_zh: str = ""
    short: str = ""
    anchors: tuple[tuple[float, str], ...] = ()
    not_for: tuple[str, ...] = ()
    own: bool = False
    renamed: bool = False


class Evidence(NamedTuple):
    """A dated, sourced figure or statement; `factor` is empty for background rows.

    `value` is in `unit`; `value_usd` the same in US dollars where it is money; `level` (with
    `level_low`, `level_high`) is the coded level of a worded row and wins over `value`.
    """

    id: str
    company_id: str
    factor: str
    metric: str
    text: str
    value: float | None
    unit: str
    value_usd: float | None
    annualise: float
    scale_segment: str
    as_of: date
    level: float | None
    level_low: float | None
    level_high: float | None
    coders: int
    coding_reason: str
    source_url: str
    confidence: str
    note: str


class Fundamental(NamedTuple):
    """A dated, sourced figure: total_raised, revenue, headcount, founded, net_profit, units."""

    id: str
    company_id: str
    metric: str
    value: float
    unit: str
    as_of: date
    period_months: float | None
    lower_bound: bool
    derived: bool
    source_url: str
    confidence: str
    note: str


class Observation(NamedTuple):
    """A dated, sourced valuation: post_money, pre_money, ipo_price, market_cap or target.

    `value` is in `currency`; `lower_bound` means "at least". `date_text` keeps the precision of the
    source ("2024-03"); `date` is the last day of that period.
    """

    id: str
    company_id: str
    date: date
    date_text: str
    value: float
    currency: str
    kind: str
    round: str
    amount_raised: float | None
    raised_currency: str
    state_capital: bool | None
    industrial_capital: bool | None
    investors: str
    lower_bound: bool
    source_url: str
    source_date: str
    confidence: str
    note: str


@dataclass(frozen=True)
class Universe:
    """Companies scored on one set of factors, with everything known about them.

    Row i of every (n companies x k factors) array is `companies[i]`, column j is `factors[j]`.
    `hidden` factors are in no table and no composite, but what is known of them is kept: arrays of
    what is kept have their columns behind those of `factors`.
    """

    id: str
    name: str
    factors: tuple[Factor, ...]
    companies: tuple[Company, ...]
    evidence: tuple[Evidence, ...] = ()
    fundamentals: tuple[Fundamental, ...] = ()
    observations: tuple[Observation, ...] = ()
    hidden: tuple[Factor, ...] = ()

    @cached_property
    def row(self) -> Mapping[str, int]:
        """Company id -> row."""
        return {company.id: i for i, company in enumerate(self.companies)}

    @cached_property
    def column(self) -> Mapping[str, int]:
        """Factor id -> column."""
        return {factor.id: j for j, factor in enumerate(self.factors)}

    @cached_property
    def kept_factors(self) -> tuple[Factor, ...]:
        """The factors and, behind them, the hidden ones."""
        return (*self.factors, *self.hidden)

    @cached_property
    def kept_column(self) -> Mapping[str, int]:
        """Factor id -> column among the kept ones."""
        return {factor.id: j for j, factor in enumerate(self.kept_factors)}

    @cached_property
    def evidence_of(self) -> Mapping[str, tuple[Evidence, ...]]:
        """Company id -> its evidence, newest first."""
        return _grouped(self.evidence, lambda e: e.as_of)

    @cached_property
    def fundamentals_of(self) -> Mapping[str, tuple[Fundamental, ...]]:
        """Company id -> its fundamentals, newest first."""
        return _grouped(self.fundamentals, lambda f: f.as_of)

    @cached_property
    def observations_of(self) -> Mapping[str, tuple[Observation, ...]]:
        """Company id -> its observations, newest first."""
        return _grouped(self.observations, lambda o: o.date)


@dataclass(frozen=True)
class Reference:
    """The bundled facts: universes by id, and the day they were collected."""

    universes: Mapping[str, Universe]
    collected: date
    fingerprint: str
    notices: tuple[str, ...] = field(default=())


def _grouped(rows: Iterable[Any], when: Callable[[Any], date]) -> dict[str, tuple[Any, ...]]:
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(row.company_id, []).append(row)
    return {key: tuple(sorted(group, key=when, reverse=True)) for key, group in groups.items()}
