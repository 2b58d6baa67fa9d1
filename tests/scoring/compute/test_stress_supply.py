"""What happens when a supplier drops out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.compute.supply_reference import (
    engineer_rates,
    migration_bands,
    supply_response,
    supply_shares,
)
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.stress import Market, stress
from scoring.compute.supply.stress_inputs import market_of


def market(
    share: list[float], growth: float = 0.05, most: float = 3.0, months: float = 4.0,
    retained: float = 0.8, rate: list[float] | None = None,
) -> Market:
    n = len(share)
    return Market(
        tuple("ABCDEFGH"[:n]), np.array(share), np.array(rate or [1.0] * n),
        np.full(n, growth), np.full(n, most), np.full((n, n), months), np.full((n, n), retained),
        np.full(n, 2.0), np.full((n, n), 1e6))


def test_two_suppliers_by_hand() -> None:
    found = stress(market([0.6, 0.4], growth=0.1, months=4, retained=0.5), ramp_months=2)
    assert found.peak == pytest.approx([0.6, 0.4])  # nothing has moved before month 4
    assert found.shortfall[0, 3] == pytest.approx(0.6)
    at_5 = 0.6 - 0.4 * (1.1 ** 5 - 1) * 0.5 * 0.5  # month 5: half of the ramp, half retained
    at_6 = 0.6 - 0.4 * (1.1 ** 6 - 1) * 0.5
    assert found.shortfall[0, 5:7] == pytest.approx([at_5, at_6])
    assert found.at_score_month[0] == pytest.approx(at_6)
    assert found.single_point == pytest.approx(at_6)
    assert found.weakest == "A"
    # B is limited to three times its supply: 0.8 more at half performance leaves 0.2.
    assert found.shortfall[0, -1] == pytest.approx(0.6 - 0.8 * 0.5)
    assert np.isnan(found.months_to_95[0])
    assert found.months_to_95[1] == pytest.approx(9)
    assert found.shortfall[1, 8] > 0.05 >= found.shortfall[1, 9]


def test_moved_work_costs_what_it_costs_there() -> None:
    priced = replace(market([0.5, 0.5], retained=0.5), usd_per_m=np.array([2.0, 3.0]))
    found = stress(priced)
    assert found.cost_change == pytest.approx([3 / 0.5 - 2, 2 / 0.5 - 3])
    assert found.migration_usd == pytest.approx([1e6, 1e6])
    unknown = replace(priced, usd_per_m=np.array([2.0, np.nan]))
    assert np.isnan(stress(unknown).cost_change).all()


def test_tokens_count_not_cards() -> None:
    found = stress(market([0.5, 0.5], rate=[3.0, 1.0]))
    assert found.peak == pytest.approx([0.75, 0.25])


def test_a_fleet_that_stays_in_use_buys_time() -> None:
    closed = market([0.6, 0.4], growth=0.0)
    assert stress(closed).shortfall[0] == pytest.approx(np.full(37, 0.6))
    held = stress(closed, held_life_months=48)
    assert held.shortfall[0, 0] == 0
    assert held.shortfall[0, 24] == pytest.approx(0.3)


def test_no_cut_leaves_no_shortfall() -> None:
    calm = stress(market([0.6, 0.4]), cut=0.0)
    assert calm.peak == pytest.approx([0, 0])
    assert calm.months_to_95 == pytest.approx([0, 0])
    assert (calm.migration_usd == 0).all()


def test_growing_demand_is_missed_without_expansion() -> None:
    found = stress(market([0.5, 0.5], growth=0.0), cut=0.0, demand_growth_month=0.1)
    assert found.shortfall[0, 12] == pytest.approx(1 - 1 / 1.1 ** 12)
    # Where supply grows faster than demand, only the customers of the lost supplier go without.
    apart = market([0.5, 0.5], growth=0.1, most=100.0, months=99)
    assert stress(apart, demand_growth_month=0.05).shortfall == pytest.approx(0.5)


markets = st.lists(st.floats(0.05, 1), min_size=2, max_size=6).map(
    lambda parts: [part / sum(parts) * 0.999 for part in parts])


@settings(deadline=None, max_examples=60)
@given(markets, st.floats(0, 1), st.floats(0, 1), st.floats(0, 0.2), st.floats(0, 12),
       st.floats(0.1, 1), st.sampled_from([None, 12.0, 60.0]))
def test_a_larger_cut_never_lowers_the_shortfall(
    share: list[float], a: float, b: float, growth: float, months: float, retained: float,
    life: float | None,
) -> None:
    made = market(share, growth=growth, months=months, retained=retained)
    low, high = sorted((a, b))
    less = stress(made, cut=low, held_life_months=life)
    more = stress(made, cut=high, held_life_months=life)
    assert (more.shortfall >= less.shortfall - 1e-12).all()
    assert (more.shortfall <= 1).all() and (less.shortfall >= 0).all()


@settings(deadline=None, max_examples=40)
@given(markets, st.floats(0, 0.2), st.floats(0, 12), st.floats(0.1, 0.9))
def test_more_room_speed_and_performance_never_hurt(
    share: list[float], growth: float, months: float, retained: float
) -> None:
    base = stress(market(share, growth=growth, months=months, retained=retained)).shortfall
    for better in (market(share, growth + 0.05, 3.0, months, retained),
                   market(share, growth, 5.0, months, retained),
                   market(share, growth, 3.0, months / 2, retained),
                   market(share, growth, 3.0, months, retained + 0.1)):
        assert (stress(better).shortfall <= base + 1e-12).all()


@settings(deadline=None, max_examples=40)
@given(markets)
def test_moved_work_and_shortfall_add_up_to_what_was_lost(share: list[float]) -> None:
    found = stress(market(share))
    tokens = np.array(share) / sum(share)
    total = found.moved.sum(axis=2) + found.shortfall
    assert total == pytest.approx(np.repeat(tokens[:, None], 37, axis=1))
    assert np.diagonal(found.moved, axis1=0, axis2=2) == pytest.approx(0)


@pytest.mark.parametrize(("field", "value", "named"), [
    ("share", [0.9, 0.4], "add up to at most 1"), ("rate", [1.0, np.nan], "B, rate"),
    ("growth", [0.1, np.inf], "B, growth"),
])
def test_wrong_inputs_name_the_supplier(field: str, value: list[float], named: str) -> None:
    with pytest.raises(ComputeInputError, match=named):
        replace(market([0.6, 0.4]), **{field: np.array(value)})


def test_wrong_options_are_refused() -> None:
    with pytest.raises(ComputeInputError, match="cut"):
        stress(market([0.6, 0.4]), cut=1.3)


def bundled(name: str, **options: object) -> Market:
    rows = [row for row in supply_shares() if row.market == name]
    return market_of(rows, supply_response(), migration_bands(), engineer_rates(),
                     workload_class="kernel_inference", **options)  # type: ignore[arg-type]


def test_the_world_hangs_on_nvidia() -> None:
    found = stress(bundled("world_2025q4_h100e"))
    assert found.weakest == "NVIDIA"
    assert found.single_point > 0.6
    assert found.months_to_95[found.suppliers.index("Huawei")] == 0


def test_work_within_a_stack_moves_at_once() -> None:
    made = bundled("china_2025_named")
    named = made.suppliers.index
    assert made.months[named("Cambricon"), named("Kunlunxin")] == 0
    assert made.months[named("NVIDIA"), named("Huawei")] > 6
    assert made.growth[named("NVIDIA")] == 0  # licences leave no room in China
    assert bundled("world_2025q4_h100e").growth[0] > 0


def test_missing_rates_count_as_the_mean_of_the_others() -> None:
    made = bundled("china_2025_cards", tokens_per_second={"NVIDIA": 900.0, "Huawei": 300.0})
    mean = (0.55 * 900 + 0.203 * 300) / (0.55 + 0.203)
    assert made.rate == pytest.approx([900, 300, mean, mean])
    with pytest.raises(ComputeInputError, match="Huawei"):
        bundled("china_2025_cards", tokens_per_second={"Huawei": 0.0})
