"""The hourly cost of a chip: typed, or a purchase written off."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.fact_reference import market_settings
from scoring.compute.errors import ComputeInputError
from scoring.compute.money.hourly import Purchase, annuity, fitted_server_mult, hourly_cost

H100 = Purchase(price_usd=30_678, all_in_kw=1.73, usd_per_kwh=0.091, pue=1.2)


def test_typed_prices() -> None:
    rented = hourly_cost("rental", rental=1.30, standard_offer=2.35)
    offered = hourly_cost("standard_offer", rental=1.30, standard_offer=2.35)
    assert (rented.value, dict(rented.parts)) == (1.30, {"rental": 1.30})
    assert offered.value == 2.35
    blank = hourly_cost("rental", standard_offer=2.35)
    assert isnan(blank.value)
    assert blank.missing == ("rental_usd_per_hour",)


def test_annuity_of_a_loan() -> None:
    """1,000 at 10 % over 4 years is paid with 315.47 a year; without interest with 250."""
    assert annuity(0.10, 4) * 1000 == pytest.approx(315.47, abs=0.005)
    assert annuity(0, 4) == 0.25
    assert annuity(1e-9, 4) == pytest.approx(0.25, rel=1e-6)


def test_purchase_by_hand() -> None:
    """8,760 USD for 5 years without interest, 1 kW at PUE 1.5 and 0.10 USD, 73 USD colocation."""
    cost = hourly_cost("purchase", purchase=Purchase(
        8760, 1.0, 0.10, pue=1.5, server_mult=1.0, network=0.25, maintenance=0.04, years=5, rate=0,
        colocation=73, power_load=1))
    assert dict(cost.parts) == pytest.approx(
        {"capital": 0.25, "maintenance": 0.05, "electricity": 0.15, "colocation": 0.10})
    assert cost.value == pytest.approx(0.55)


def test_defaults_are_the_bundled_settings() -> None:
    settings = market_settings()
    for field, row in (("server_mult", "server_mult"), ("network", "network_share"),
                       ("maintenance", "maintenance"), ("years", "life_years"),
                       ("rate", "discount_rate"), ("colocation", "colocation"),
                       ("power_load", "power_load")):
        assert getattr(H100, field) == settings[row].base, field


def test_defaults_lie_where_published_totals_lie() -> None:
    """List prices come to 1.3 to 1.65 times the base rental of 1.30 USD, with power and
    colocation at 19 to 25 % of the total."""
    cost = hourly_cost("purchase", purchase=H100)
    running = cost.parts["electricity"] + cost.parts["colocation"]
    assert 1.3 <= cost.value / 1.30 <= 1.65
    assert 0.19 <= running / cost.value <= 0.25


def test_server_multiple_fitted_to_a_known_price() -> None:
    fitted = fitted_server_mult(2.0, H100)
    again = replace(H100, server_mult=fitted)
    assert hourly_cost("purchase", purchase=again).value == pytest.approx(2.0)
    with pytest.raises(ComputeInputError, match="more than power and colocation alone"):
        fitted_server_mult(0.4, H100)


def test_blank_fields_are_listed_and_the_known_parts_stand() -> None:
    cost = hourly_cost("purchase", purchase=replace(H100, all_in_kw=None))
    assert isnan(cost.value)
    assert cost.missing == ("all_in_kw",)
    assert cost.parts["capital"] > 1
    assert isnan(cost.parts["electricity"])
    nothing = hourly_cost("purchase")
    assert nothing.missing == ("price_usd", "all_in_kw", "usd_per_kwh", "pue")


@pytest.mark.parametrize(("change", "message"), [
    ({"rate": -0.1}, "purchase, rate: found -0.1, expected a number of at least 0"),
    ({"years": 0}, "purchase, years: found 0, expected a number above 0"),
    ({"pue": 0.5}, "purchase, pue: found 0.5, expected a number of at least 1"),
    ({"price_usd": -1}, "purchase, price_usd: found -1, expected a number above 0"),
    ({"all_in_kw": "1.7"}, "purchase, all_in_kw: found '1.7'"),
])
def test_wrong_fields_are_named(change: dict[str, object], message: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        hourly_cost("purchase", purchase=replace(H100, **change))  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def test_unknown_mode_lists_the_modes() -> None:
    with pytest.raises(ComputeInputError, match="one of rental, standard_offer, purchase"):
        hourly_cost("leasing")


@given(st.just(0.0) | st.floats(1e-6, 0.5), st.floats(0.5, 10), st.floats(1.01, 3))
def test_capital_costs_more_with_interest_and_less_with_life(
    rate: float, years: float, factor: float
) -> None:
    assert annuity(rate + 0.01, years) > annuity(rate, years)
    assert annuity(rate, years * factor) < annuity(rate, years)
    assert annuity(rate, years) >= (1 - 1e-9) / years
