"""Exchange rates by year, as units of a currency per US dollar, and conversions with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from data.bundled import FOLDER
from data.records import CONFIDENCES
from data.reference_tables import CURRENCIES
from data.schema import Column, Table, read_columns

FX_RATES = Table("fx_rates", (
    Column("currency", required=True, choices=CURRENCIES),
    Column("year", "int", required=True, low=1990, high=2100),
    Column("units_per_usd", "float", required=True, above=0),
    Column("assumption", "flag", required=True),
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True),
    Column("confidence", required=True, choices=CONFIDENCES),
    Column("note"),
), key=("currency", "year"))


class FxError(LookupError):
    """A rate the table does not have; the text names currency, year and what the table holds."""


class FxRate(NamedTuple):
    """The average rate of a year: `units_per_usd` of the currency for one US dollar.

    `assumption` marks a rate that stands in for a published average, or one the analyst typed.
    """

    currency: str
    year: int
    units_per_usd: float
    assumption: bool
    as_of: date | None
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True)
class FxTable:
    """Yearly average exchange rates by (currency, year). USD is 1 in every year."""

    entries: Mapping[tuple[str, int], FxRate]

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """Every currency the table knows, USD included, in alphabetical order."""
        return tuple(sorted({currency for currency, _ in self.entries} | {"USD"}))

    def entry(self, currency: str, when: date | int) -> FxRate:
        """The rate with its source, for a day or a year; FxError where there is none."""
        year = when if isinstance(when, int) else when.year
        found = self.entries.get((currency, year))
        if found is None:
            raise FxError(self._missing(currency, year))
        return found

    def rate(self, currency: str, when: date | int) -> float:
        """Units of the currency per US dollar, on average over the year of `when`."""
        return 1.0 if currency == "USD" else self.entry(currency, when).units_per_usd

    def usd(self, value: float, currency: str, when: date | int) -> float:
        """`value` of the currency in US dollars, at the average rate of the year of `when`."""
        return value / self.rate(currency, when)

    def convert(self, value: float, source: str, target: str, when: date | int) -> float:
        """`value` of currency `source` in currency `target`, by way of the dollar."""
        if source == target:
            return value
        return value / self.rate(source, when) * self.rate(target, when)

    def with_overrides(self, rates: Mapping[tuple[str, int], float]) -> FxTable:
        """The same table with some rates replaced or added; each is marked as an assumption.

        ValueError for a rate that is not above 0, or for another rate of the dollar than 1.
        """
        entries = dict(self.entries)
        for (currency, year), rate in rates.items():
            if currency == "USD":
                raise ValueError("USD is the currency all rates are given against; it stays 1")
            if not (isfinite(rate) and rate > 0):
                raise ValueError(f"the rate of {currency} in {year} must be above 0, not {rate}")
            typed = FxRate(currency, year, float(rate), True, None, "", "", "Typed by the analyst")
            known = entries.get((currency, year))
            entries[currency, year] = typed if known is None else typed._replace(
                source_url=known.source_url,
                note=f"Typed by the analyst in place of {known.units_per_usd:g}")
        return FxTable(MappingProxyType(entries))

    def _missing(self, currency: str, year: int) -> str:
        years = sorted(y for c, y in self.entries if c == currency)
        if not years:
            known = ", ".join(self.currencies)
            return f"no exchange rate of {currency}: the table holds {known}"
        return (f"no exchange rate of {currency} in {year}: "
                f"the table holds {years[0]} to {years[-1]}; add one for {year}")


def load_fx(folder: Path | None = None) -> FxTable:
    """The rates in fx_rates.csv of `folder` (bundled by default); DataError on a bad row."""
    return _load_fx(folder or FOLDER)


@lru_cache(maxsize=4)
def _load_fx(folder: Path) -> FxTable:
    columns = read_columns(folder / "fx_rates.csv", FX_RATES)
    rows = zip(*(columns[name] for name in FxRate.__annotations__), strict=True)
    return FxTable(MappingProxyType({
        (row[0], row[1]): FxRate(*row) for row in rows
    }))
