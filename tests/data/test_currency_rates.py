"""Exchange rates and conversions."""

from __future__ import annotations

from datetime import date

import pytest

from data.bundled import load
from data.currency import FxError, FxTable, load_fx

FX = load_fx()


@pytest.mark.parametrize(("currency", "year", "published"), [
    # yearly averages of the United States Internal Revenue Service, an independent list
    ("CNY", 2021, 6.452), ("CNY", 2020, 6.900), ("CNY", 2019, 6.910), ("CAD", 2022, 1.301),
    ("CAD", 2021, 1.254), ("CAD", 2020, 1.341), ("CAD", 2018, 1.297), ("CAD", 2017, 1.298),
])
def test_rates_agree_with_another_publisher(currency: str, year: int, published: float) -> None:
    assert FX.rate(currency, year) == pytest.approx(published, rel=0.003)


def test_conversions_by_hand() -> None:
    # CNY 2025: 7.1875 per USD; HKD 2025: 7.7956 per USD
    assert FX.usd(718.75, "CNY", date(2025, 5, 1)) == pytest.approx(100)
    assert FX.convert(100, "USD", "CNY", date(2025, 5, 1)) == pytest.approx(718.75)
    assert FX.convert(7.7956, "HKD", "CNY", 2025) == pytest.approx(7.1875)
    assert FX.convert(5.0, "JPY", "JPY", 1900) == 5.0
    assert FX.usd(5.0, "USD", 1900) == 5.0


def test_the_year_of_the_date_decides() -> None:
    assert FX.rate("CNY", date(2023, 12, 31)) == FX.rate("CNY", 2023) != FX.rate("CNY", 2024)


def test_every_amount_of_the_facts_can_be_converted() -> None:
    for universe in load().universes.values():
        for observation in universe.observations:
            assert FX.usd(observation.value, observation.currency, observation.date) > 0
        for row in universe.fundamentals:
            if row.metric in ("revenue", "total_raised", "net_profit"):
                FX.usd(row.value, row.unit, row.as_of)


def test_rates_are_plausible_from_year_to_year() -> None:
    for (currency, year), entry in FX.entries.items():
        if (currency, year - 1) in FX.entries:
            before = FX.entries[currency, year - 1].units_per_usd
            assert 0.75 < entry.units_per_usd / before < 1.35, (currency, year)


def test_the_running_year_is_marked_as_an_assumption() -> None:
    assert all(entry.assumption == (year == 2026) for (_, year), entry in FX.entries.items())
    assert "Assumption" in FX.entry("KRW", 2026).note


def test_a_missing_currency_or_year_is_named() -> None:
    with pytest.raises(FxError, match="no exchange rate of THB: the table holds CAD, CHF"):
        FX.usd(1, "THB", 2025)
    with pytest.raises(FxError, match="of CNY in 2009: the table holds 2014 to 2026; add one"):
        FX.rate("CNY", date(2009, 1, 1))


def test_overrides_replace_and_add_without_touching_the_table() -> None:
    before = FX.rate("CNY", 2025)
    changed = FX.with_overrides({("CNY", 2025): 7.0, ("THB", 2025): 33.0})
    assert (changed.rate("CNY", 2025), changed.rate("THB", 2025)) == (7.0, 33.0)
    assert changed.rate("CNY", 2024) == FX.rate("CNY", 2024)
    assert changed.entry("CNY", 2025).assumption and "7.1875" in changed.entry("CNY", 2025).note
    assert FX.rate("CNY", 2025) == before


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan"), float("inf")])
def test_an_override_must_be_a_rate(rate: float) -> None:
    with pytest.raises(ValueError, match="CNY in 2025 must be above 0"):
        FX.with_overrides({("CNY", 2025): rate})


def test_the_dollar_stays_one() -> None:
    with pytest.raises(ValueError, match="USD"):
        FX.with_overrides({("USD", 2025): 2.0})
    assert "USD" in FxTable({}).currencies
