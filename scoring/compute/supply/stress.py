"""What happens when a supplier drops out: shortfall over time, time to recover, cost, migration.

All supply is in effective tokens (share of cards x tokens per second and card), today's demand is
1. Supplier i loses the part `cut` of its supply and cannot expand the rest; work done on others
stays where it is. What moves must fit into what supplier j adds, A_j(t) - A_j(0) with A_j(t) =
A_j(0) x min((1 + growth)^t, most), and counts as A x m_ij(t): m is 0 until the migration from i to
j is done, then rises linearly over `ramp_months` to the performance retained. Demand that finds no
place is the shortfall. The fleet already held is lost at once, or wears out linearly over
`held_life_months`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
TABLE = "supply_response"
RECOVERED = 0.05  # shortfall at which 95 % of demand is served
HORIZON = 36
SCORE_MONTH = 6.0
ROUNDING = 1e-6


@dataclass(frozen=True)
class Market:
    """Suppliers of one market; arrays of n, and of n x n from the lost supplier to the next.

    `share` in cards (or compute) and `rate` in tokens per second for one of them; `growth` per
    month; `most` as a multiple of today's supply; `months` until work has moved, `retained` the
    share of performance kept, `migration_usd` paid once, `usd_per_m` per million tokens at full
    performance (NaN: unknown).
    """

    suppliers: tuple[str, ...]
    share: FloatArray
    rate: FloatArray
    growth: FloatArray
    most: FloatArray
    months: FloatArray
    retained: FloatArray
    usd_per_m: FloatArray
    migration_usd: FloatArray

    def __post_init__(self) -> None:
        n = len(self.suppliers)
        for field, shape, low, high in (
            ("share", (n,), 0.0, 1.0), ("rate", (n,), 0.0, np.inf),
            ("growth", (n,), -1.0, np.inf), ("most", (n,), 0.0, np.inf),
            ("months", (n, n), 0.0, np.inf), ("retained", (n, n), 0.0, np.inf),
            ("usd_per_m", (n,), 0.0, np.inf), ("migration_usd", (n, n), 0.0, np.inf),
        ):
            array = getattr(self, field)
            if array.shape != shape:
                raise ComputeInputError(TABLE, "", field, f"an array of {array.shape}",
                                        f"an array of {shape}")
            unknown = np.isnan(array) if field in ("usd_per_m", "migration_usd") else False
            wrong = ~(unknown | (np.isfinite(array) & (array >= low) & (array <= high)))
            if wrong.any():
                at = tuple(int(i[0]) for i in np.nonzero(wrong))
                ends = f"{low:g} to {high:g}" if np.isfinite(high) else f"{low:g} upwards"
                raise ComputeInputError(TABLE, self.suppliers[at[0]], field, float(array[at]),
                                        f"a number from {ends}")
        if self.share.sum() > 1 + ROUNDING:
            raise ComputeInputError("supply_shares", "", "share", float(self.share.sum()),
                                    "shares that add up to at most 1")
        if not (self.share * self.rate).sum() > 0:
            raise ComputeInputError("supply_shares", "", "share", 0.0,
                                    "at least one supplier with supply above 0")


@dataclass(frozen=True)
class Stress:
    """One row for each supplier cut (n), columns by month (t from 0).

    `shortfall` as a share of demand; `peak` its maximum; `months_to_95` the first month from which
    95 % is served to the end (NaN: not within the horizon); `moved` (n, t, n) demand moved to each
    other supplier; `cost_change` USD per million tokens paid more (or less) for moved work at the
    end of the horizon, NaN if nothing moved or a price is unknown; `migration_usd` the sum of the
    migrations to every supplier that took work; `at_score_month` the shortfall after six months.
    """

    suppliers: tuple[str, ...]
    months: FloatArray
    shortfall: FloatArray
    peak: FloatArray
    months_to_95: FloatArray
    moved: FloatArray
    cost_change: FloatArray
    migration_usd: FloatArray
    at_score_month: FloatArray

    @property
    def single_point(self) -> float:
        """The worst shortfall after six months over all suppliers."""
        return float(self.at_score_month.max(initial=0.0))

    @property
    def weakest(self) -> str:
        """The supplier whose loss leaves the largest shortfall after six months."""
        return self.suppliers[int(np.argmax(self.at_score_month))]


def stress(
    market: Market, *, cut: float = 1.0, horizon: int = HORIZON, ramp_months: float = 3.0,
    held_life_months: float | None = None, demand_growth_month: float = 0.0,
) -> Stress:
    """Drop each supplier in turn (the part `cut` of its supply) and follow demand for `horizon`
    months. Vectorised over suppliers and months.

    `held_life_months` None: what was held of the supplier can no longer be used (ban on use);
    a number: it wears out linearly over so many months. Demand grows by `demand_growth_month` for
    every supplier alike; each supplier's expansion serves its own customers first.
    """
    for field, value, low, high in (
        ("cut", cut, 0.0, 1.0), ("horizon", horizon, 1, 600),
        ("ramp_months", ramp_months, 0.0, 600.0),
        ("held_life_months", held_life_months or 0.0, 0.0, 6000.0),
        ("demand_growth_month", demand_growth_month, -1.0, 10.0),
    ):
        if not low <= value <= high:
            raise ComputeInputError("stress", "", field, value,
                                    f"a number from {low:g} to {high:g}")
    t = np.arange(horizon + 1, dtype=float)
    tokens = market.share * market.rate
    tokens = tokens / tokens.sum()
    others = ~np.eye(len(tokens), dtype=bool)
    supply = np.minimum((1 + market.growth)[:, None] ** t, np.maximum(market.most, 1.0)[:, None])
    added = tokens[:, None] * np.maximum(supply - 1.0, 0.0)  # (j, t)
    wanted = tokens[:, None] * ((1 + demand_growth_month) ** t - 1.0)  # growth of own demand
    spare = np.maximum(added - wanted, 0.0)
    unmet = others @ np.maximum(wanted - added, 0.0)  # (i, t): of those who keep their supplier
    gap = np.maximum(tokens[:, None] * cut * _gone(t, held_life_months) + wanted, 0.0)  # (i, t)
    ready = _ready(t, market.months, market.retained, ramp_months)  # (i, t, j)
    room = spare.T[None, :, :] * ready * others[:, None, :]
    total = room.sum(axis=2)
    filled = np.minimum(total, gap)
    part = np.divide(filled, total, out=np.zeros_like(total), where=total > 0)
    moved = room * part[:, :, None]
    demand = (1 + demand_growth_month) ** t
    shortfall = np.clip((gap - filled + unmet) / demand, 0.0, 1.0)
    return Stress(
        market.suppliers, t, shortfall, shortfall.max(axis=1), _recovery(t, shortfall), moved,
        _cost_change(market, moved[:, -1, :]), _paid(market, moved),
        shortfall[:, min(int(SCORE_MONTH), horizon)])


def _gone(t: FloatArray, life: float | None) -> FloatArray:
    """The part of the lost supply that is missing at each month."""
    if not life:
        return np.ones_like(t)
    return np.minimum(t / life, 1.0)


def _ready(
    t: FloatArray, months: FloatArray, retained: FloatArray, ramp: float
) -> FloatArray:
    """m_ij(t), shape (i, t, j): 0 before the migration is done, then a ramp to `retained`."""
    since = t[None, :, None] - months[:, None, :]
    slope = np.clip(since / ramp, 0.0, 1.0) if ramp > 0 else np.ones_like(since)
    return np.where(since >= 0, slope, 0.0) * retained[:, None, :]


def _recovery(t: FloatArray, shortfall: FloatArray) -> FloatArray:
    below = shortfall <= RECOVERED
    stays = np.flip(np.logical_and.accumulate(np.flip(below, axis=1), axis=1), axis=1)
    first = t[np.argmax(stays, axis=1)]
    return np.where(stays.any(axis=1), first, np.nan)


def _cost_change(market: Market, moved: FloatArray) -> FloatArray:
    """USD per million tokens more for moved work: price there over retained, less price here."""
    kept = np.where(market.retained > 0, market.retained, np.nan)
    there = market.usd_per_m[None, :] / kept
    more = there - market.usd_per_m[:, None]
    total = moved.sum(axis=1)
    sums = np.where(moved > 0, moved * more, 0.0).sum(axis=1)
    change: FloatArray = np.divide(sums, total, out=np.full_like(total, np.nan), where=total > 0)
    return change


def _paid(market: Market, moved: FloatArray) -> FloatArray:
    took = moved.max(axis=1) > 0
    paid: FloatArray = np.where(took, market.migration_usd, 0.0).sum(axis=1)
    return paid
