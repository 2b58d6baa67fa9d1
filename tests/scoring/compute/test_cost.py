"""Cost per million tokens, split cost, energy, index: worked by hand, and properties."""

from __future__ import annotations

from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.compute.cost import (
    cost_index,
    energy_kwh_per_million_tokens,
    in_currency,
    split_cost,
    usd_per_million_tokens,
)
from scoring.compute.errors import ComputeInputError

RATES = st.floats(0.01, 1e6)
PRICES = st.floats(0.01, 1e4)
SHARES = st.floats(0.01, 1)


def test_one_dollar_an_hour_at_a_million_tokens_an_hour() -> None:
    assert usd_per_million_tokens(1.0, 1e6 / 3600, 1.0) == pytest.approx(1.0)
    assert usd_per_million_tokens(1.0, 1e6 / 3600) == pytest.approx(1 / 0.82)


def test_deepseeks_own_day() -> None:
    """226.75 nodes of 8 H800 at 2 USD make 608 G input and 168 G output tokens: 87,072 USD."""
    cards = 226.75 * 8
    output = 168e9 / 86_400 / cards
    per_million = usd_per_million_tokens(2.0, output, 1.0)
    assert per_million * 168e3 == pytest.approx(87_072)


@given(PRICES, RATES, SHARES, st.floats(1.01, 100))
def test_cost_falls_with_throughput_and_utilisation_and_rises_with_price(
    price: float, rate: float, share: float, factor: float
) -> None:
    cost = usd_per_million_tokens(price, rate, share)
    assert usd_per_million_tokens(price, rate * factor, share) < cost
    assert usd_per_million_tokens(price, rate, share / factor) > cost
    assert usd_per_million_tokens(price * factor, rate, share) > cost


@given(PRICES, RATES, st.floats(0.1, 10))
def test_price_and_rate_scale_out(price: float, rate: float, factor: float) -> None:
    """Twice the price for twice the tokens is the same cost; a unit of price carries through."""
    cost = usd_per_million_tokens(price, rate)
    assert usd_per_million_tokens(price * factor, rate * factor) == pytest.approx(cost)
    assert usd_per_million_tokens(price * factor, rate) == pytest.approx(factor * cost)


def test_arrays_broadcast_and_blanks_stay_unknown() -> None:
    costs = usd_per_million_tokens(np.array([1.0, nan, 2.0]), np.array([[100.0], [nan]]), 1.0)
    assert isinstance(costs, np.ndarray)
    assert costs.shape == (2, 3)
    assert np.isnan(costs[0]).tolist() == [False, True, False]
    assert np.isnan(costs[1]).all()
    assert isnan(usd_per_million_tokens(nan, 100.0))


@pytest.mark.parametrize(("arguments", "message"), [
    ((0, 100.0), "cost, usd_per_hour: found 0, expected a number above 0 (USD per chip-hour)."),
    ((1.0, 0), "cost, tok_s: found 0, expected a number above 0 (tokens per second per chip)."),
    ((1.0, -5.0), "cost, tok_s: found -5.0, expected a number above 0"),
    ((1.0, np.array([1.0, -2.0])), "cost, tok_s[1]: found -2.0, expected a number above 0"),
    ((1.0, 100.0, 1.2), "cost, utilisation: found 1.2, expected a number above 0 and of at most 1"),
    (("2", 100.0), "cost, usd_per_hour: found '2'"),
    ((float("inf"), 100.0), "cost, usd_per_hour: found inf"),
    ((True, 100.0), "cost, usd_per_hour: found True"),
])
def test_wrong_numbers_are_named(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        usd_per_million_tokens(*arguments)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def test_cached_input_costs_nothing_and_decode_chips_may_differ() -> None:
    full = split_cost(2.0, 5000.0, 1000.0, utilisation=1.0)
    hit = split_cost(2.0, 5000.0, 1000.0, cache_hit=0.75, utilisation=1.0)
    assert hit.input_usd == pytest.approx(full.input_usd / 4)
    assert hit.output_usd == full.output_usd
    assert full.output_usd == pytest.approx(5 * full.input_usd)
    other = split_cost(2.0, 5000.0, 1000.0, utilisation=1.0, output_usd_per_hour=1.0)
    assert other.output_usd == pytest.approx(full.output_usd / 2)
    with pytest.raises(ComputeInputError, match="cache_hit: found 1.5"):
        split_cost(2.0, 5000.0, 1000.0, cache_hit=1.5)


def test_all_in_adds_the_input_a_token_needs() -> None:
    cost = split_cost(3.6, 2000.0, 500.0, utilisation=1.0)  # 0.5 and 2 USD per million
    assert cost.per_million_output(4000, 1000) == pytest.approx(2 + 4 * 0.5)
    assert cost.per_request(4000, 1000) == pytest.approx(0.004)


def test_energy_of_an_h100() -> None:
    """1.73 kW at PUE 1.42 and 1,000 tok/s, always sold: 2.46 kW x 277.8 s = 0.682 kWh."""
    assert energy_kwh_per_million_tokens(1.73, 1000.0, 1.42, 1.0) == pytest.approx(0.6824, abs=1e-4)
    with pytest.raises(ComputeInputError, match="pue: found 0.9"):
        energy_kwh_per_million_tokens(1.73, 1000.0, 0.9)


def test_index_of_the_base_is_exactly_100() -> None:
    band = cost_index(7.09, 7.09, ratio_error=0)
    assert (band.value, band.low, band.high) == (100, 100, 100)


def test_index_band_joins_the_errors_of_rate_and_price() -> None:
    band = cost_index(3.0, 6.0)
    assert (band.value, band.low, band.high) == pytest.approx((50, 37.5, 62.5))
    wider = cost_index(3.0, 6.0, price_error=0.3, base_price_error=0.0)
    assert wider.high == pytest.approx(50 * (1 + (0.25**2 + 0.3**2) ** 0.5))
    far = cost_index(np.array([3.0, nan]), 6.0, price_error=2.0)
    assert isinstance(far.low, np.ndarray)
    assert far.low[0] == 0
    assert np.isnan(far.low[1])


def test_other_currencies() -> None:
    assert in_currency(2.0, 7.1) == pytest.approx(14.2)
    assert in_currency(np.array([1.0, nan]), 7.1)[0] == pytest.approx(7.1)  # type: ignore[index]
    with pytest.raises(ComputeInputError, match="units_per_usd: found 0"):
        in_currency(2.0, 0)
