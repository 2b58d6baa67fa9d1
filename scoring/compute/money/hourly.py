"""What a chip costs an hour: a rental or standard-offer price, or a purchase written off.

Purchase: C = price x server_mult x (1 + network); USD/h = (C x annuity + maintenance x C) / 8760
+ kW x load x PUE x electricity + kW x colocation / 730, with the annuity r / (1 - (1 + r)^-years),
or 1 / years for r = 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import expm1, isnan, log1p, nan
from types import MappingProxyType

from scoring.compute.checks import one
from scoring.compute.errors import ComputeInputError

HOURS_PER_YEAR = 8760
HOURS_PER_MONTH = 730
MODES = ("rental", "standard_offer", "purchase")


@dataclass(frozen=True)
class Purchase:
    """A chip bought and hosted; None is unknown.

    `price_usd` of the chip, `all_in_kw` per chip with its share of host and network, of which
    `power_load` is drawn on average, `usd_per_kwh` of electricity, `server_mult` what a chip's
    share of the server costs against the chip alone, `network` and `maintenance` (a year) as
    shares, `rate` the yearly cost of capital, `colocation` in USD per kW and month. The defaults
    are those of market_settings.csv; `fitted_server_mult` ties them to a known price.
    """

    price_usd: float | None
    all_in_kw: float | None
    usd_per_kwh: float | None
    pue: float | None
    server_mult: float | None = 1.25
    network: float | None = 0.10
    maintenance: float | None = 0.03
    years: float | None = 4.0
    rate: float | None = 0.08
    colocation: float | None = 130.0
    power_load: float | None = 0.8


@dataclass(frozen=True)
class HourlyCost:
    """USD per chip-hour, its parts (they add up to it) and the names of what is blank.

    `value` is NaN while anything is missing; the parts that are known stand all the same.
    """

    value: float
    mode: str
    parts: Mapping[str, float]
    missing: tuple[str, ...] = ()


def hourly_cost(
    mode: str,
    *,
    rental: float | None = None,
    standard_offer: float | None = None,
    purchase: Purchase | None = None,
) -> HourlyCost:
    """USD per chip-hour by `mode`: "rental", "standard_offer" (both typed) or "purchase"."""
    if mode == "purchase":
        return _written_off(purchase or Purchase(None, None, None, None))
    if mode not in MODES:
        raise ComputeInputError("cost", "", "cost_mode", mode, f"one of {', '.join(MODES)}")
    typed = one("cost", mode, rental if mode == "rental" else standard_offer, above=0,
                unit="USD per chip-hour")
    missing = (f"{mode}_usd_per_hour",) if isnan(typed) else ()
    return HourlyCost(typed, mode, MappingProxyType({mode: typed}), missing)


def annuity(rate: float, years: float) -> float:
    """Share of a purchase to pay each year so that it is paid with interest after `years`."""
    rate = one("purchase", "rate", rate, low=0)
    years = one("purchase", "years", years, above=0)
    if isnan(rate) or isnan(years):
        return nan
    return 1 / years if rate == 0 else rate / -expm1(-years * log1p(rate))


def fitted_server_mult(usd_per_hour: float, purchase: Purchase) -> float:
    """The server multiple with which a purchase costs a known `usd_per_hour`.

    ComputeInputError where power and colocation alone cost as much.
    """
    known = one("purchase", "usd_per_hour", usd_per_hour, above=0)
    once = _written_off(replace(purchase, server_mult=1.0)).parts
    running = once["electricity"] + once["colocation"]
    if known <= running:
        raise ComputeInputError("purchase", "", "usd_per_hour", usd_per_hour,
                                f"more than power and colocation alone ({running:.3g} USD)")
    return (known - running) / (once["capital"] + once["maintenance"])


def _written_off(purchase: Purchase) -> HourlyCost:
    def number(name: str, **limits: float) -> float:
        return one("purchase", name, getattr(purchase, name), **limits)

    capital = (number("price_usd", above=0) * number("server_mult", low=1)
               * (1 + number("network", low=0)))
    power = number("all_in_kw", above=0)
    parts = {
        "capital": capital * annuity(number("rate", low=0), number("years", above=0))
        / HOURS_PER_YEAR,
        "maintenance": capital * number("maintenance", low=0) / HOURS_PER_YEAR,
        "electricity": power * number("power_load", above=0, high=1) * number("pue", low=1)
        * number("usd_per_kwh", low=0),
        "colocation": power * number("colocation", low=0) / HOURS_PER_MONTH,
    }
    blank = tuple(name for name in Purchase.__dataclass_fields__
                  if isnan(one("purchase", name, getattr(purchase, name))))
    return HourlyCost(sum(parts.values()), "purchase", MappingProxyType(parts), blank)
