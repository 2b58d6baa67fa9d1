"""Supply deals over time: who buys compute from whom, for how much."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from data.compute.records import SupplyDeal
from data.currency import FxTable

Floats = NDArray[np.float64]
GIGAWATTS = {"GW": 1.0, "MW": 1e-3}
_BRACKETS = re.compile(r"\s*\(.*?\)")
_APART = re.compile(r",\s*|\s+and\s+")


@dataclass(frozen=True)
class Deals:
    """Deals by date; `amount` in one currency, `power` in GW, both NaN where not told."""

    deals: tuple[SupplyDeal, ...]
    amount: Floats
    power: Floats


def deals(
    known: Sequence[SupplyDeal], as_of: date, currency: str, fx: FxTable,
    since: date = date.min, party: str = "",
) -> Deals:
    """The deals dated from `since` to `as_of`, of one buyer or supplier where `party` names it.

    Amounts are converted from US dollars at the rate of each deal's date. They are not to be
    summed: a deal may widen or replace an earlier one. Raises FxError for a rate that is missing.
    """
    taken = sorted((d for d in known if since <= d.date <= as_of and (not party or of(d, party))),
                   key=lambda d: (d.date, d.id))
    amount = np.array([
        np.nan if d.amount_usd is None else fx.convert(d.amount_usd, "USD", currency, d.date)
        for d in taken], dtype=np.float64)
    power = np.array([
        np.nan if d.capacity is None or d.capacity_unit not in GIGAWATTS
        else d.capacity * GIGAWATTS[d.capacity_unit] for d in taken], dtype=np.float64)
    return Deals(tuple(taken), amount, power)


def names(text: str) -> list[str]:
    """The firms a buyer or supplier stands for: 'Google and Broadcom' -> Google, Broadcom."""
    return [part for part in _APART.split(_BRACKETS.sub("", text)) if part]


def of(deal: SupplyDeal, party: str) -> bool:
    """Whether a firm buys or supplies; 'Google' is also in a deal of 'Google Cloud'."""
    return any(name == party or name.startswith(f"{party} ")
               for side in (deal.buyer, deal.supplier) for name in names(side))


def parties(known: Sequence[SupplyDeal]) -> tuple[str, ...]:
    """Every buyer and supplier, those with the most deals first; 'Google Cloud' within 'Google'."""
    found = {name for deal in known for side in (deal.buyer, deal.supplier) for name in names(side)}
    whole = {name for name in found
             if not any(name.startswith(f"{other} ") for other in found if other != name)}
    counts = Counter({name: sum(of(deal, name) for deal in known) for name in whole})
    return tuple(sorted(whole, key=lambda name: (-counts[name], name.casefold())))
