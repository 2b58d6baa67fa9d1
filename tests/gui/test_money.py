"""Money in the chosen currency."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from data.currency import load_fx
from data.records import Observation
from gui.money import Money


def observation(value: float, currency: str, day: date) -> Observation:
    return Observation("o", "c", day, day.isoformat(), value, currency, "post_money", "", None, "",
                       None, None, "", False, "https://example.org", "", "reported", "")


def test_an_amount_is_converted_at_the_rate_of_its_year(qtbot: QtBot) -> None:
    fx = load_fx()
    usd = observation(1e9, "USD", date(2024, 5, 1))
    assert Money("CNY").amount(usd, fx) == pytest.approx(1e9 * fx.rate("CNY", 2024))
    assert Money("USD").amount(usd, fx) == 1e9
    yen = observation(3e11, "JPY", date(2023, 5, 1))
    expected = 3e11 / fx.rate("JPY", 2023) * fx.rate("CNY", 2023)
    assert Money("CNY").amount(yen, fx) == pytest.approx(expected)


def test_choosing_tells_once_and_only_when_it_differs(qtbot: QtBot) -> None:
    money = Money("CNY")
    told: list[str] = []
    money.changed.connect(lambda: told.append(money.currency))
    money.choose("CNY")
    money.choose("USD")
    assert told == ["USD"]
    assert money.unit == "USD bn"
    with pytest.raises(ValueError, match="'GBP' is not one of CNY, USD"):
        money.choose("GBP")
    assert money.currency == "USD"


def test_a_currency_that_is_not_offered_falls_back_to_the_first(qtbot: QtBot) -> None:
    assert Money("XXX").currency == "CNY"


@pytest.mark.parametrize(("amount", "table", "words"), [
    (83.6e9, "83.6", "CNY 83.6 bn"),
    (221_800_000_000, "221.8", "CNY 222 bn"),
    (-56e6, "−0.056", "CNY −56 m"),
    (float("nan"), "–", "–"),
])
def test_amounts_in_tables_and_in_words(
    qtbot: QtBot, amount: float, table: str, words: str
) -> None:
    money = Money("CNY")
    assert money.table(amount) == table
    assert money.words(amount) == words


def test_the_rate_is_told_with_its_year_from_the_side_above_one(qtbot: QtBot) -> None:
    fx = load_fx()
    rate = f"{fx.rate('CNY', 2024):.4g}"
    assert Money("CNY").rate_words("USD", date(2024, 3, 1), fx) == (
        f"FX 2024: {rate} CNY per USD, yearly average")
    assert Money("USD").rate_words("CNY", date(2024, 3, 1), fx).startswith(
        f"FX 2024: {rate} CNY per USD")
    assert Money("CNY").rate_words("CNY", date(2024, 3, 1), fx) == ""


def test_a_rate_the_analyst_typed_is_told_as_an_assumption(qtbot: QtBot) -> None:
    fx = load_fx().with_overrides({("CNY", 2024): 8.0})
    money = Money("CNY")
    assert money.amount(observation(1e9, "USD", date(2024, 1, 1)), fx) == 8e9
    words = money.rate_words("USD", date(2024, 1, 1), fx)
    assert words == "FX 2024: 8 CNY per USD, yearly average (assumption)"
