"""Compute exposure of companies: what they use, what it costs them, what a change does to value.

Cost of a unit of work C_i = sum over chips of m_ia c_a, its change kappa_i = C_i / C_i(base).
Margin pass-through: with s the compute share of revenue (after depreciation), o the other cost of
sales, delta the relative change of compute cost, x the share of volume moved, phi the part passed
on to prices and e the elasticity of demand: P' = 1 + phi s x delta, Q' = P'^(-e),
GM' = 1 - (s (1 + x delta) + o) / P', gross profit ratio P' Q' GM' / GM. The multiple on gross
profit is held, so value moves by the gross profit ratio; at phi = 0, d ln V / d ln c = -s / GM.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.compute.checks import Values, check
from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
ROUNDING = 1e-6
HIGHLY_CONCENTRATED = 1_800.0
FULL_HHI = 10_000.0
MONTHS = 12.0


@dataclass(frozen=True)
class PassThrough:
    """What a change of compute cost does; ratios against before, floats or arrays.

    `value` is the ratio of values at a held multiple of gross profit; NaN where the gross margin
    is not above 0, because a multiple of it means nothing there.
    """

    price: Values
    volume: Values
    gross_margin: Values
    gross_profit: Values
    value: Values


def unit_costs(mix: ArrayLike, costs: ArrayLike) -> FloatArray:
    """C_i: cost of a unit of work of each company, `mix` (companies x chips) times `costs`.

    Costs may be given per company too (same shape). Shares that do not add up to 1 are scaled over
    the chips named. NaN where a chip in use has no known cost, or where no chip is known.
    """
    shares = _mix(mix)
    price = np.asarray(check("costs", "usd_per_m", np.asarray(costs, dtype=float), above=0))
    used = shares > 0
    blank = (used & np.isnan(np.broadcast_to(price, shares.shape))).any(axis=1)
    total = shares.sum(axis=1)
    cost = (shares * np.nan_to_num(np.broadcast_to(price, shares.shape))).sum(axis=1)
    known = (total > 0) & ~blank
    result: FloatArray = np.divide(cost, total, out=np.full_like(total, np.nan), where=known)
    return result


def kappa(
    mix: ArrayLike, costs: ArrayLike, base_costs: ArrayLike, base_mix: ArrayLike | None = None
) -> FloatArray:
    """kappa_i = C_i / C_i(base); exactly 1 where nothing changed."""
    now = unit_costs(mix, costs)
    before = unit_costs(mix if base_mix is None else base_mix, base_costs)
    return now / before


def pass_through(
    compute_share: Values, gross_margin: Values, change: Values, *,
    moved: Values = 1.0, passed_on: Values = 0.0, elasticity: Values = 1.0,
) -> PassThrough:
    """Margin pass-through of a relative `change` of compute cost (-0.1: ten per cent less).

    Floats or arrays of one shape; NaN passes through. ComputeInputError where compute and gross
    margin exceed revenue, or a price would not stay above 0.
    """
    s = check("profiles", "compute_share", compute_share, low=0, high=1)
    margin = check("profiles", "gross_margin", gross_margin, low=-10, high=1)
    delta = (check("scenario", "change", change, low=-1)
             * check("scenario", "moved", moved, low=0, high=1))
    phi = check("scenario", "passed_on", passed_on, low=0, high=1)
    bend = check("scenario", "elasticity", elasticity, low=0, high=10)
    other = 1 - s - margin
    if np.any(np.asarray(other) < -ROUNDING):
        at = int(np.argmax(np.nan_to_num(-np.atleast_1d(np.asarray(other)))))
        raise ComputeInputError(
            "profiles", "" if np.ndim(other) == 0 else f"row {at + 1}", "compute_share",
            float(np.atleast_1d(np.asarray(s) + 0 * np.asarray(other))[at]),
            "a share of revenue that leaves room for the gross margin")
    price = 1 + phi * s * delta
    check("scenario", "price", price, above=0)
    volume = price ** (-bend)
    after = 1 - (s * (1 + delta) + other) / price
    earns = np.asarray(margin) > 0
    ratio = np.divide(price * volume * after, margin, where=earns,
                      out=np.full(np.shape(price * volume * after), np.nan))
    profit: Values = ratio if ratio.ndim else float(ratio)
    return PassThrough(price, volume, after, profit, profit)


def elasticity_to_cost(compute_share: Values, gross_margin: Values) -> Values:
    """d ln value / d ln compute cost at no pass-through: -s / GM; NaN where GM is not above 0."""
    s = np.asarray(check("profiles", "compute_share", compute_share, low=0, high=1))
    margin = np.asarray(check("profiles", "gross_margin", gross_margin, low=-10, high=1))
    found = np.divide(-s, margin, where=margin > 0,
                      out=np.full(np.broadcast(s, margin).shape, np.nan))
    return found if found.ndim else float(found)


def supply_shock_usd(
    revenue_usd: Values, shortfall: Values, months: Values, *, migration_usd: Values = 0.0,
    compute_share: Values = 0.0, cost_change: Values = 0.0, substituted: Values = 0.0,
) -> Values:
    """USD lost to a supply shock: revenue x shortfall x months / 12, the migration paid once, and
    the relative `cost_change` on the `substituted` share of compute over those months.
    """
    revenue = check("shock", "revenue_usd", revenue_usd, low=0, unit="USD a year")
    gap = check("shock", "shortfall", shortfall, low=0, high=1)
    years = check("shock", "months", months, low=0, unit="months") / MONTHS
    once = check("shock", "migration_usd", migration_usd, low=0, unit="USD")
    dearer = (check("shock", "compute_share", compute_share, low=0, high=1)
              * check("shock", "cost_change", cost_change, low=-1)
              * check("shock", "substituted", substituted, low=0, high=1))
    return revenue * years * (gap + dearer) + once


def risk_premium(index: Values, exposure: Values, slope: float = 0.0) -> Values:
    """Added discount rate: slope x max(0, (HHI - 1,800) / 8,200) x exposure to export rules.

    `slope` 0 (off, the default) to 0.02: an assumption.
    """
    hhi = check("risk premium", "HHI", index, low=0, high=FULL_HHI)
    x = check("risk premium", "exposure", exposure, low=0, high=1)
    k = check("risk premium", "slope", slope, low=0, high=0.1)
    above = np.maximum(0.0, (hhi - HIGHLY_CONCENTRATED) / (FULL_HHI - HIGHLY_CONCENTRATED))
    premium = k * above * x
    return premium if isinstance(premium, np.ndarray) and premium.ndim else float(premium)


def _mix(mix: ArrayLike) -> FloatArray:
    shares: FloatArray = np.nan_to_num(np.atleast_2d(np.asarray(mix, dtype=float)))
    total = shares.sum(axis=1)
    for at in np.flatnonzero((shares < 0).any(axis=1) | (total > 1 + ROUNDING)):
        raise ComputeInputError("profile_mix", f"row {at + 1}", "share", f"{total[at]:.4g}",
                                "shares from 0 to 1 that add up to at most 1")
    return shares
