"""Prices, power, electricity, provenance of cells and market settings, as immutable records.

None is unknown. Every record ends with the day, source, confidence and note of its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TokenPrice:
    """A price per million tokens of a model, from `from_date` to `to_date` (None: still holds).

    `kind` is "list", "promotion", "reseller" or "announced" (never charged as far as seen); `tier`
    is "standard", "peak", "off_peak" or "long_context"; `product` is the seller's name of it.
    """

    id: str
    workload: str
    product: str
    seller: str
    kind: str
    tier: str
    currency: str
    input_per_m: float
    output_per_m: float
    cache_hit_per_m: float | None
    from_date: date
    to_date: date | None
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class ChipPrice:
    """What a chip costs: `low` to `high` in `currency` per `unit` ("chip" or "chip-hour").

    `kind` is "purchase", "rental_hyperscaler" or "rental_neocloud" (what owning costs such a
    firm, all-in), "rental_3yr" (contract of three years), "rental_market" (index, on demand or
    reported lease) or "standard_offer" (posted price of a compute platform). A single figure is
    both low and high.
    """

    id: str
    chip: str
    kind: str
    low: float
    high: float
    currency: str
    unit: str
    country: str
    date: date
    date_text: str
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class ChipPower:
    """All-in power per chip in kW: its share of server, network and storage, before PUE."""

    id: str
    all_in_kw: float
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class CellSource:
    """Where one cell of a table comes from, where that differs from its row.

    `other_value` is what another source says; `derived` marks a figure computed, not printed.
    """

    id: str
    table: str
    row: str
    field: str
    other_value: str
    derived: bool
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Electricity:
    """Price of electricity in USD per kWh and the PUE of data centres of a region.

    `basis` is "industrial", "commercial", "wholesale" or "subsidised".
    """

    id: str
    country: str
    name: str
    basis: str
    usd_per_kwh_low: float
    usd_per_kwh: float
    usd_per_kwh_high: float
    pue: float
    pue_source_url: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class MarketSetting:
    """A default of the cost and training formulas with its band; `country` "" holds anywhere."""

    id: str
    country: str
    name: str
    low: float
    base: float
    high: float
    unit: str
    as_of: date
    source_url: str
    confidence: str
    note: str
