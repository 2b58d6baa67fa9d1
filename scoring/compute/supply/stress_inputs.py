"""Puts the market of a stress test together from the tables of shares, response and migration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite, nan

import numpy as np

from data.compute.supply_records import (
    EngineerRate,
    MigrationBand,
    SupplyResponse,
    SupplyShare,
)
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.migration import band_for, migration_cost, rate_for, route_between
from scoring.compute.supply.stress import Market


def market_of(
    shares: Iterable[SupplyShare], responses: Iterable[SupplyResponse],
    bands: Sequence[MigrationBand], rates: Iterable[EngineerRate], *, workload_class: str,
    tokens_per_second: Mapping[str, float] | None = None,
    usd_per_m: Mapping[str, float] | None = None,
) -> Market:
    """The stress-test market of one market's rows.

    Growth and its limit come from the response of the supplier in the region, else anywhere;
    a supplier without one cannot expand. Months, performance retained and cost come from the band
    of the route between the two stacks; within one stack work moves at once and at no cost.
    `tokens_per_second` and `usd_per_m` are keyed by supplier; a missing rate counts as the mean
    of the others weighted by share (1 where none is given), a missing price as unknown.
    """
    rows = list(shares)
    if not rows:
        raise ComputeInputError("supply_shares", "", "market", "", "a market of the table")
    region = rows[0].region
    answers = _responses(responses, region)
    names = tuple(row.supplier for row in rows)
    if len(set(names)) < len(names):
        again = next(name for name in names if names.count(name) > 1)
        raise ComputeInputError("supply_shares", "", "supplier", again, "each supplier once")
    share = np.array([row.share for row in rows])
    n = len(rows)
    growth, most = np.zeros(n), np.ones(n)
    stacks = []
    for at, name in enumerate(names):
        answer = answers.get(name)
        stacks.append(answer.stack if answer else f"unknown {name}")
        if answer:
            growth[at], most[at] = answer.growth_month, answer.most
    rate = rate_for(rates, region)
    months, kept, paid = np.zeros((n, n)), np.ones((n, n)), np.zeros((n, n))
    for i, source in enumerate(stacks):
        for j, target in enumerate(stacks):
            if source == target:
                continue
            band = band_for(bands, route_between(source, target), workload_class)
            months[i, j] = band.months + band.requalification_months
            kept[i, j] = band.retained
            paid[i, j] = migration_cost(0.0, band.engineer_months, rate.usd_per_month,
                                        band.requalification_usd)
    prices = usd_per_m or {}
    return Market(names, share, _rates(names, share, tokens_per_second or {}), growth, most,
                  months, kept, np.array([_known(prices.get(name)) for name in names]), paid)


def _responses(
    responses: Iterable[SupplyResponse], region: str
) -> dict[str, SupplyResponse]:
    found: dict[str, SupplyResponse] = {}
    for answer in responses:
        if answer.region == region or (not answer.region and answer.supplier not in found):
            found[answer.supplier] = answer
    return found


def _rates(
    names: Sequence[str], share: np.ndarray, given: Mapping[str, float]
) -> np.ndarray:
    rates = np.array([_known(given.get(name)) for name in names])
    for name, rate in zip(names, rates, strict=True):
        if rate <= 0:
            raise ComputeInputError("supply_shares", name, "tokens per second", float(rate),
                                    "a rate above 0")
    known = ~np.isnan(rates)
    if not known.any():
        return np.ones(len(names))
    weight = share[known]
    mean = float(np.average(rates[known], weights=weight if weight.sum() > 0 else None))
    return np.where(known, rates, mean)


def _known(value: float | None) -> float:
    return value if value is not None and isfinite(value) else nan
