"""Numbers as the window shows them."""

from __future__ import annotations

import math

import pytest

from gui.format import compact, interval, money, score, signed


@pytest.mark.parametrize(("value", "text"), [
    (0.825, ".82"), (0.7, ".70"), (1.0, "1.00"), (0.0, ".00"), (0.996, "1.00"),
    (-0.25, "−.25"), (-0.001, ".00"), (math.nan, "–")])
def test_scores_have_no_leading_zero(value: float, text: str) -> None:
    assert score(value) == text


@pytest.mark.parametrize(("value", "text"), [
    (0.34, "+.34"), (-0.06, "−.06"), (0.001, ".00"), (-0.001, ".00"), (1.0, "+1.00")])
def test_differences_carry_their_sign(value: float, text: str) -> None:
    assert signed(value) == text


def test_interval() -> None:
    assert interval(0.61, 0.79) == ".61–.79"
    assert interval(-0.2, 0.3) == "−.20 … .30"


@pytest.mark.parametrize(("amount", "text"), [
    (221.8e9, "221.8"), (8.36e10, "83.6"), (7.04e9, "7.0"), (6.5e8, "0.65"), (4.2e7, "0.042"),
    (1.234e12, "1,234"), (math.nan, "–")])
def test_money_in_billions(amount: float, text: str) -> None:
    assert money(amount) == text


@pytest.mark.parametrize(("amount", "language", "text"), [
    (12.4e9, "en", "CNY 12.4 bn"), (780e6, "en", "CNY 780 m"), (1e9, "en", "CNY 1 bn"),
    (12.4e9, "zh_CN", "CNY 124 亿"), (3.2e12, "en", "CNY 3.2 tn")])
def test_money_in_words(amount: float, language: str, text: str) -> None:
    assert compact(amount, "CNY", language) == text
