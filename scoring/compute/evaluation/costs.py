"""What a chip costs an hour and a million tokens, in the cost mode of the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isnan, nan
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from scoring.compute.book import Book
from scoring.compute.cost import usd_per_million_tokens
from scoring.compute.money.hourly import HourlyCost, Purchase, hourly_cost

FloatArray = NDArray[np.float64]
RENTALS = ("rental_hyperscaler", "rental_neocloud", "rental_3yr", "rental_market")


@dataclass(frozen=True)
class Hourly:
    """USD per chip-hour by chip, with the lowest and highest price known; NaN is unknown.

    `kind` and `day` say which price it is and from when, `assumed` whether it is an assumption,
    `missing` what is blank.
    """

    value: FloatArray
    low: FloatArray
    high: FloatArray
    kind: tuple[str, ...]
    day: tuple[str, ...]
    assumed: tuple[bool, ...]
    missing: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Costs:
    """By chip: USD per chip-hour and per million tokens with their bands, and the index against
    the base chip (100); `kind`, `day`, `assumed` and `missing` as in Hourly.
    """

    hourly: FloatArray
    hourly_low: FloatArray
    hourly_high: FloatArray
    kind: tuple[str, ...]
    day: tuple[str, ...]
    assumed: tuple[bool, ...]
    missing: tuple[tuple[str, ...], ...]
    usd: FloatArray
    usd_low: FloatArray
    usd_high: FloatArray
    index: FloatArray


def costs(
    hourly: Hourly, output: FloatArray, low: FloatArray, high: FloatArray, utilisation: float,
    base: int,
) -> Costs:
    """USD per million tokens from hourly costs and rates; 0 tokens/s give an unknown cost."""
    def usd(cost: FloatArray, rate: FloatArray) -> FloatArray:
        had = np.where(rate > 0, rate, np.nan)
        return np.asarray(usd_per_million_tokens(cost, had, utilisation))

    middle = usd(hourly.value, output)
    index = middle / middle[base] * 100 if base >= 0 else np.full(len(middle), np.nan)
    return Costs(hourly.value, hourly.low, hourly.high, hourly.kind, hourly.day, hourly.assumed,
                 hourly.missing, middle, usd(hourly.low, high), usd(hourly.high, low), index)


def hourly_costs(book: Book, served: Mapping[str, Any]) -> Hourly:
    """The hourly cost of every chip in the mode of the case.

    In the modes that take a price from the market, a chip without one costs what its purchase
    comes to, marked as assumed; without a purchase price it stays unknown.
    """
    mode = served["cost_mode"]
    sheet = book.sheet("chips")
    buy = _Purchases(book, served)
    if mode == "purchase":
        return _gathered([buy.row(at) for at in range(len(sheet.ids))])
    prices = _prices(book, RENTALS if mode == "rental" else ("standard_offer",))
    typed = sheet.numbers("rental_usd_per_hour")
    rows: list[_Row] = []
    for at, chip in enumerate(sheet.ids):
        found = prices.get(chip, [])
        value, kind, day, assumed = nan, "", "", False
        if mode == "rental" and not isnan(typed[at]):
            source = book.provenance("chips", chip, "rental_usd_per_hour")
            value, kind, day = float(typed[at]), "rental", source.as_of
            assumed = source.confidence == "assumption" or (
                source.overridden and not source.source)
        elif found:
            newest = max(found, key=lambda price: price.day)
            value, kind, day = newest.middle, newest.kind, newest.day
            assumed = newest.confidence == "assumption"
        if isnan(value):
            field = "rental_usd_per_hour" if mode == "rental" else "standard_offer_usd_per_hour"
            bought = buy.row(at)
            rows.append(bought if not isnan(bought.value)
                        else bought._replace(missing=(field, *bought.missing)))
            continue
        known = [e for price in found for e in (price.low, price.high)] + [value]
        rows.append(_Row(value, min(known), max(known), kind, day, assumed, ()))
    return _gathered(rows)


class _Row(NamedTuple):
    """The hourly cost of one chip."""

    value: float
    low: float
    high: float
    kind: str
    day: str
    assumed: bool
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Price:
    kind: str
    low: float
    high: float
    day: str
    confidence: str

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def _prices(book: Book, kinds: tuple[str, ...]) -> dict[str, list[_Price]]:
    """Dated hourly prices in USD by chip; yuan at the rate of the settings."""
    sheet, settings = book.sheet("chip_prices"), book.sheet("market_settings")
    rates = {"USD": 1.0}
    if "cny_per_usd" in settings.row and settings.value("cny_per_usd", "base"):
        rates["CNY"] = settings.value("cny_per_usd", "base")
    found: dict[str, list[_Price]] = {}
    columns = (sheet.texts("chip"), sheet.texts("kind"), sheet.numbers("low"),
               sheet.numbers("high"), sheet.texts("currency"), sheet.texts("unit"),
               sheet.texts("date"), sheet.texts("confidence"))
    for chip, kind, low, high, currency, unit, day, confidence in zip(*columns, strict=True):
        if kind in kinds and currency in rates and unit == "chip-hour":
            ends = [float(e) / rates[currency] for e in (low, high) if not isnan(e)]
            if ends:
                found.setdefault(chip, []).append(
                    _Price(kind, min(ends), max(ends), day.isoformat(), confidence))
    return found


class _Purchases:
    """What chips cost bought and hosted in the region of the case."""

    def __init__(self, book: Book, served: Mapping[str, Any]) -> None:
        settings, place, region = (
            book.sheet("market_settings"), book.sheet("electricity"), served["region"])

        def setting(name: str) -> float | None:
            return settings.value(name, "base") if name in settings.row else None

        known = region in place.row
        in_china = known and place.value(region, "country") == "CN"
        rooms = "colocation_cn" if in_china and "colocation_cn" in settings.row else "colocation"
        self._book, self._chips, self._power = book, book.sheet("chips"), book.sheet("chip_power")
        self._overhead = setting("power_overhead")
        self._frame = Purchase(
            None, None, place.value(region, "usd_per_kwh") if known else None,
            place.value(region, "pue") if known else None, setting("server_mult"),
            setting("network_share"), setting("maintenance"), setting("life_years"),
            setting("discount_rate"), setting(rooms), setting("power_load"))

    def row(self, at: int) -> _Row:
        """The chip in one row of the table; the middle of its prices, and their ends."""
        chip = self._chips.ids[at]
        prices = [float(e) for e in (self._chips.numbers("price_usd_low")[at],
                                     self._chips.numbers("price_usd_high")[at]) if not isnan(e)]
        price = sum(prices) / len(prices) if prices else None
        middle = self._cost(chip, price)
        ends = [middle.value] * 2
        if price is not None and len(set(prices)) > 1:  # what is bought goes with its price
            bought = middle.parts["capital"] + middle.parts["maintenance"]
            ends = [middle.value + bought * (end / price - 1) for end in sorted(prices)]
        source = self._book.provenance("chips", chip, "price_usd_high")
        return _Row(middle.value, ends[0], ends[1], "purchase", source.as_of, True, middle.missing)

    def _cost(self, chip: str, price: float | None) -> HourlyCost:
        kilowatts = (self._power.value(chip, "all_in_kw") if chip in self._power.row else None)
        watts = self._chips.value(chip, "tdp_w")
        if kilowatts is None and watts and self._overhead:
            kilowatts = watts / 1000 * self._overhead
        return hourly_cost("purchase", purchase=replace(
            self._frame, price_usd=price, all_in_kw=kilowatts))


def _gathered(rows: list[_Row]) -> Hourly:
    value, low, high, kind, day, assumed, missing = (
        zip(*rows, strict=True) if rows else ((),) * 7)
    return Hourly(np.array(value, dtype=float), np.array(low, dtype=float),
                  np.array(high, dtype=float), kind, day, assumed, missing)
