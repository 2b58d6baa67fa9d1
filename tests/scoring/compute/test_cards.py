"""Cards for a demand."""

from __future__ import annotations

from math import ceil, isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.compute.errors import ComputeInputError
from scoring.compute.money.cards import cards_for_demand, tok_s_of_day


def test_by_hand() -> None:
    """A million tok/s at 1,000 per card, 80 % sold, 10 % spare: 1,375 cards, 172 replicas of 8."""
    assert cards_for_demand(1e6, 1000.0, utilisation=0.8, spare=0.1) == 1375
    assert cards_for_demand(1e6, 1000.0, utilisation=0.8, spare=0.1, chips_per_replica=8) == 1376


def test_last_bits_do_not_cost_a_card() -> None:
    assert 500 / 10 * 1.1 > 55  # as floats
    assert cards_for_demand(500.0, 10.0, utilisation=1.0, spare=0.1) == 55


def test_demand_a_day() -> None:
    assert tok_s_of_day(86_400.0) == 1
    cards = cards_for_demand(tok_s_of_day(1e12), 2000.0, utilisation=1.0)
    assert cards == ceil(1e12 / 86_400 / 2e3)


def test_no_demand_needs_no_card_and_unknown_stays_unknown() -> None:
    assert cards_for_demand(0.0, 1000.0) == 0
    assert isnan(cards_for_demand(1e6, nan))
    many = cards_for_demand(1e6, np.array([1000.0, nan]), chips_per_replica=np.array([8, nan]))
    assert isinstance(many, np.ndarray)
    assert np.isnan(many).tolist() == [False, True]


@given(st.floats(1, 1e8), st.floats(1, 1e5), st.integers(1, 64), st.floats(1.1, 10))
def test_enough_and_not_one_replica_too_many(
    demand: float, rate: float, replica: int, factor: float
) -> None:
    cards = cards_for_demand(demand, rate, utilisation=1.0, chips_per_replica=replica)
    assert cards % replica == 0
    assert cards * rate >= demand * (1 - 1e-6)
    assert (cards - replica) * rate < demand
    assert cards_for_demand(demand, rate * factor, utilisation=1.0,
                            chips_per_replica=replica) <= cards


@pytest.mark.parametrize(("given_", "message"), [
    ({"demand_tok_s": -1.0}, "cards, demand_tok_s: found -1.0"),
    ({"tok_s": 0.0}, "cards, tok_s: found 0.0, expected a number above 0 (tok/s per card)."),
    ({"spare": -0.1}, "cards, spare: found -0.1"),
    ({"chips_per_replica": 2.5}, "cards, chips_per_replica: found 2.5, expected a whole number"),
])
def test_wrong_numbers_are_named(given_: dict[str, float], message: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        cards_for_demand(**({"demand_tok_s": 1e6, "tok_s": 1000.0} | given_))  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)
