"""Money raised by quarter and country; by year where no more is known of the date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.currency import FxTable
from scoring.market.calendar import quarter_of
from scoring.market.rounds import Round

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
OTHERS = ""  # stands for the countries that are not named


@dataclass(frozen=True)
class Funding:
    """Amounts and numbers of rounds, (q quarters and y years x c countries), in one currency.

    `quarters` are running numbers without gaps. After them stand `years`: those of rounds whose
    date is known by year only, which are in no quarter. `countries` come by amount, the last may be
    OTHERS.
    `known` counts rounds with an amount, `unknown` those without. Round i of `rounds` stands in
    row `row[i]` and column `column[i]` with `amount[i]` (NaN where unknown).
    """

    quarters: Ints
    years: Ints
    countries: tuple[str, ...]
    amounts: Floats
    known: Ints
    unknown: Ints
    rounds: tuple[Round, ...]
    row: Ints
    column: Ints
    amount: Floats


def funding(
    rounds: Sequence[Round], countries: Mapping[str, str], currency: str, fx: FxTable,
    first: int, last: int, most: int = 4,
) -> Funding:
    """The money of the rounds from quarter `first` to `last`, converted at the rate of each date.

    `countries` gives the country by company id. At most `most` columns: where there are more
    countries, those with less money stand together as OTHERS. Raises FxError for a rate that is
    missing.
    """
    taken = tuple(r for r in rounds if first <= quarter_of(r.date) <= last)
    amount = np.array([
        np.nan if r.amount is None else fx.convert(r.amount, r.currency, currency, r.date)
        for r in taken], dtype=np.float64)
    where = [countries[r.company_id] for r in taken]
    named = _named(where, amount, most)
    column = np.array([named.index(c) if c in named else len(named) - 1 for c in where],
                      dtype=np.int64)
    quarters = np.arange(first, last + 1)
    years = sorted({r.date.year for r in taken if r.year_only})
    row = np.array([len(quarters) + years.index(r.date.year) if r.year_only
                    else quarter_of(r.date) - first for r in taken], dtype=np.int64)
    shape = len(quarters) + len(years), len(named)
    sums, counts = np.zeros(shape), np.zeros((2, *shape), dtype=np.int64)
    told = ~np.isnan(amount)
    np.add.at(sums, (row[told], column[told]), amount[told])
    for k, mask in enumerate((told, ~told)):
        np.add.at(counts[k], (row[mask], column[mask]), 1)
    return Funding(quarters, np.array(years, dtype=np.int64), tuple(named), sums, counts[0],
                   counts[1], taken, row, column, amount)


def _named(where: Sequence[str], amount: Floats, most: int) -> list[str]:
    totals: dict[str, float] = {}
    for country, money in zip(where, amount.tolist(), strict=True):
        totals[country] = totals.get(country, 0.0) + (0.0 if np.isnan(money) else money)
    ordered = sorted(totals, key=lambda country: (-totals[country], country))
    return ordered if len(ordered) <= most else [*ordered[:most - 1], OTHERS]
