"""Concentration of supply: HHI with bounds, guidelines, mergers, layers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.supply_reference import supply_layers, supply_shares
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply_risk import (
    concentration,
    effective_suppliers,
    hhi,
    hhi_any,
    known_shares,
    layered,
    market_hhi,
    merger,
    mix_hhi,
    weighted_shares,
)

CHINA_2025 = {"NVIDIA": 0.55, "Huawei": 0.203, "AMD": 0.04}

splits = st.lists(st.floats(0.001, 1.0), min_size=1, max_size=12).map(
    lambda parts: [part / sum(parts) for part in parts])


def test_china_2025_by_idc() -> None:
    low, high = hhi(CHINA_2025, unknown=0.207)
    assert (round(low), round(high)) == (3453, 3882)
    assert effective_suppliers(low) == pytest.approx(2.9, abs=0.05)
    assert effective_suppliers(high) == pytest.approx(2.6, abs=0.05)


def test_the_bundled_market_gives_the_same() -> None:
    rows = [row for row in supply_shares() if row.market == "china_2025_cards"]
    assert tuple(map(round, market_hhi(rows))) == (3453, 3882)
    # Naming three more vendors narrows the interval within the old one.
    named = market_hhi(row for row in supply_shares() if row.market == "china_2025_named")
    assert 3453 < named[0] < named[1] < 3882


def test_one_supplier_is_ten_thousand_and_equal_ones_divide_it() -> None:
    assert hhi({"only": 1.0}) == (10_000, 10_000)
    assert hhi([0.25] * 4) == pytest.approx((2_500, 2_500))
    assert effective_suppliers(hhi([0.25] * 4)[0]) == pytest.approx(4)
    assert hhi([], unknown=1.0) == (0, 10_000)


@pytest.mark.parametrize(("shares", "named", "said"), [
    ({"NVIDIA": 0.8, "Huawei": 0.5}, "Huawei", "at most 100 %, not 130 %"),
    ({"NVIDIA": 0.5, "Huawei": -0.1}, "Huawei", "a fraction from 0 to 1"),
    ({"NVIDIA": math.nan}, "NVIDIA", "a fraction from 0 to 1"),
    ({"NVIDIA": None}, "NVIDIA", "is blank"),
    ({"NVIDIA": 55.0}, "NVIDIA", "a fraction from 0 to 1"),
    ([0.5, math.inf], "supplier 2", "a fraction from 0 to 1"),
])
def test_wrong_shares_are_named(shares: dict[str, float], named: str, said: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        hhi(shares)
    assert caught.value.row == named
    assert said in str(caught.value)


def test_the_unknown_part_must_fit() -> None:
    with pytest.raises(ComputeInputError, match="0 to 0.207"):
        hhi(CHINA_2025, unknown=0.3)


@given(splits, st.floats(0, 1))
def test_bounds_hold_for_any_market(shares: list[float], unknown: float) -> None:
    scaled = [share * (1 - unknown) for share in shares]
    low, high = hhi(scaled, unknown)
    assert 0 <= low <= high <= 10_000
    wide = hhi_any(scaled, unknown)
    assert wide[0] == low
    assert wide[1] >= high - 1e-6
    # However the remainder really splits over new suppliers, the true index lies between.
    true = hhi([*scaled, unknown / 2, unknown / 2])[0]
    assert low - 1e-6 <= true <= high + 1e-6


@given(splits)
def test_joining_two_suppliers_never_lowers_the_index(shares: list[float]) -> None:
    if len(shares) > 1:
        joined = [shares[0] + shares[1], *shares[2:]]
        assert hhi(joined)[0] >= hhi(shares)[0] - 1e-9


@pytest.mark.parametrize(("index", "year", "word"), [
    (1_800, "2023", "moderately concentrated"), (1_801, "2023", "highly concentrated"),
    (1_000, "2023", "unconcentrated"), (1_801, "2010", "moderately concentrated"),
    (2_501, "2010", "highly concentrated"), (1_500, "2010", "unconcentrated"),
])
def test_guidelines_differ(index: float, year: str, word: str) -> None:
    assert concentration(index, year) == word


def test_merger_presumption_of_2023() -> None:
    check = merger(CHINA_2025, "NVIDIA", "Huawei", unknown=0.207)
    assert check.delta == pytest.approx(2 * 55 * 20.3)
    assert check.after[0] == pytest.approx(3453.09 + 2233)
    assert check.presumed is True
    small = merger({"a": 0.1, "b": 0.04, **{f"c{i}": 0.086 for i in range(10)}}, "a", "b")
    assert small.delta == pytest.approx(80)
    assert small.presumed is False
    # A joint share above 30 % is enough under the guidelines of 2023, not under those of 2010.
    parts = {"a": 0.25, "b": 0.08, **{f"c{i}": 0.067 for i in range(10)}}
    assert merger(parts, "a", "b").presumed is True
    assert merger(parts, "a", "b", guideline="2010").presumed is False


def test_merger_of_a_stranger_is_refused() -> None:
    with pytest.raises(ComputeInputError, match="Intel"):
        merger(CHINA_2025, "NVIDIA", "Intel")


def test_shares_by_tokens_keep_their_sum() -> None:
    by_tokens = weighted_shares(CHINA_2025, {"NVIDIA": 1_000, "Huawei": 500, "AMD": 1_000})
    assert sum(by_tokens.values()) == pytest.approx(sum(CHINA_2025.values()))
    assert by_tokens["Huawei"] < CHINA_2025["Huawei"]
    assert by_tokens["NVIDIA"] / by_tokens["Huawei"] == pytest.approx(2 * 0.55 / 0.203)
    with pytest.raises(ComputeInputError, match="Huawei"):
        weighted_shares(CHINA_2025, {"NVIDIA": 1_000, "AMD": 1_000})


def test_layers_of_the_world_hang_on_one_foundry() -> None:
    rows = [row for row in supply_shares() if row.market == "world_2025q4_h100e"]
    shares, unknown = known_shares(rows)
    layers = layered(shares, supply_layers(), unknown)
    assert layers["foundry"].shares["TSMC"] > 0.95
    assert layers["foundry"].hhi[0] > layers["vendor"].hhi[0]
    for layer in layers.values():
        assert sum(layer.shares.values()) + layer.unknown == pytest.approx(1, abs=1e-6)
        assert layer.hhi[0] <= layer.hhi[1]


def test_layers_count_a_remainder_whose_makers_are_known() -> None:
    rows = [row for row in supply_shares() if row.market == "china_2025_cards"]
    shares, unknown = known_shares(rows)
    blind = layered(shares, supply_layers(), unknown)["foundry"]
    told = layered(shares, supply_layers(), unknown, "Other Chinese vendors")["foundry"]
    assert blind.unknown == pytest.approx(0.207)
    assert told.unknown < blind.unknown
    assert told.shares["SMIC"] > blind.shares["SMIC"]


def test_vendors_of_company_mixes() -> None:
    mix = [[0.6, 0.4, 0.0], [0.5, 0.0, 0.3], [np.nan, np.nan, np.nan]]
    low, high = mix_hhi(mix, ["NVIDIA", "NVIDIA", "Huawei"])
    assert low[:2] == pytest.approx([10_000, 3_400])
    assert high[1] == pytest.approx(0.7 ** 2 * 1e4 + 0.3 ** 2 * 1e4)  # the rest may be NVIDIA too
    assert np.isnan(low[2]) and np.isnan(high[2])
