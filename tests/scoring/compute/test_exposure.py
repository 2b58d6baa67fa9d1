"""What compute costs a company, and what a change of cost does to its value."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.exposure import (
    elasticity_to_cost,
    kappa,
    pass_through,
    risk_premium,
    supply_shock_usd,
    unit_costs,
)

CHECKS = [  # compute share, gross margin, margin after, change of value, the same at half passed on
    ("OpenAI", 0.67, 0.33, 0.397, 0.20, 0.10), ("Anthropic", 0.60, 0.40, 0.46, 0.15, 0.07),
    ("CoreWeave", 0.823, 0.177, 0.259, 0.46, None), ("DeepSeek", 0.155, 0.845, 0.861, 0.02, None),
]
shares = st.floats(0.01, 0.6)
margins = st.floats(0.05, 0.4)


@pytest.mark.parametrize(("name", "s", "margin", "after", "value", "half"), CHECKS)
def test_ten_per_cent_off_compute(
    name: str, s: float, margin: float, after: float, value: float, half: float | None
) -> None:
    found = pass_through(s, margin, -0.10, elasticity=0)
    assert found.gross_margin == pytest.approx(after, abs=0.001)
    assert found.value - 1 == pytest.approx(value, abs=0.006)
    if half is not None:
        passed = pass_through(s, margin, -0.10, passed_on=0.5, elasticity=0)
        assert passed.value - 1 == pytest.approx(half, abs=0.006)


def test_elasticities_of_the_check() -> None:
    found = elasticity_to_cost(np.array([row[1] for row in CHECKS]),
                               np.array([row[2] for row in CHECKS]))
    assert found == pytest.approx([-2.0, -1.5, -4.6, -0.2], abs=0.06)


def test_arrays_agree_with_one_by_one() -> None:
    s, margin = (np.array([row[at] for row in CHECKS]) for at in (1, 2))
    found = pass_through(s, margin, -0.2, moved=0.5, passed_on=0.3, elasticity=1.2)
    single = [pass_through(a, b, -0.2, moved=0.5, passed_on=0.3, elasticity=1.2).value
              for a, b in zip(s, margin, strict=True)]
    assert found.value == pytest.approx(single)


@given(shares, margins)
def test_no_change_changes_nothing(s: float, margin: float) -> None:
    found = pass_through(s, margin, 0.0, passed_on=0.7)
    assert (found.price, found.volume, found.value) == pytest.approx((1, 1, 1))


@given(shares, margins, st.floats(-0.9, 0.5), st.floats(-0.9, 0.5))
def test_cheaper_compute_never_lowers_value_when_kept(
    s: float, margin: float, a: float, b: float
) -> None:
    cheap, dear = sorted((a, b))
    assert pass_through(s, margin, cheap).value >= pass_through(s, margin, dear).value - 1e-12


@given(shares, margins)
def test_the_first_order_elasticity_is_the_slope(s: float, margin: float) -> None:
    step = 1e-6
    slope = (np.log(pass_through(s, margin, step).value)
             - np.log(pass_through(s, margin, -step).value)) / (2 * step)
    assert slope == pytest.approx(elasticity_to_cost(s, margin), rel=1e-3)


@given(shares, margins, st.floats(-0.5, 0))
def test_passing_a_saving_on_keeps_less_at_fixed_volume(
    s: float, margin: float, change: float
) -> None:
    kept = pass_through(s, margin, change, elasticity=0).value
    given_away = pass_through(s, margin, change, passed_on=1.0, elasticity=0).value
    assert given_away == pytest.approx(1.0)
    assert kept >= 1 - 1e-12


def test_a_multiple_of_a_loss_means_nothing() -> None:
    found = pass_through(np.array([0.5, 0.5]), np.array([-0.2, 0.2]), -0.1)
    assert np.isnan(found.value[0]) and found.value[1] == pytest.approx(1.25)
    assert found.gross_margin[0] == pytest.approx(-0.15)


def test_unknown_stays_unknown() -> None:
    assert np.isnan(pass_through(np.nan, 0.3, -0.1).value)


def test_shares_beyond_revenue_are_refused() -> None:
    with pytest.raises(ComputeInputError, match="leaves room for the gross margin"):
        pass_through(0.8, 0.4, -0.1)


def test_cost_of_a_mix() -> None:
    costs = np.array([2.0, 4.0, np.nan])
    found = unit_costs([[0.5, 0.5, 0], [0.25, 0.25, 0], [0, 0.5, 0.5], [0, 0, 0]], costs)
    assert found[:2] == pytest.approx([3.0, 3.0])  # what is named stands for the rest
    assert np.isnan(found[2:]).all()


def test_kappa_follows_the_share_of_the_chip_that_changed() -> None:
    mix = [[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]]
    found = kappa(mix, [1.0, 4.0], [2.0, 4.0])
    assert found == pytest.approx([0.5, 2.5 / 3, 1.0])
    assert (kappa(mix, [2.0, 4.0], [2.0, 4.0]) == 1).all()
    moved = kappa([[0.0, 1.0]], [2.0, 4.0], [2.0, 4.0], base_mix=[[1.0, 0.0]])
    assert moved == pytest.approx([2.0])


def test_wrong_costs_and_mixes_are_refused() -> None:
    with pytest.raises(ComputeInputError, match="row 2"):
        unit_costs([[0.5, 0.5], [0.9, 0.4]], [1.0, 1.0])
    with pytest.raises(ComputeInputError, match="usd_per_m"):
        unit_costs([[0.5, 0.5]], [1.0, 0.0])


def test_supply_shock_by_hand() -> None:
    lost = supply_shock_usd(1.2e9, 0.25, 6, migration_usd=5e6, compute_share=0.5, cost_change=0.2,
                            substituted=0.5)
    assert lost == pytest.approx(1.2e9 * 0.5 * (0.25 + 0.05) + 5e6)


def test_the_risk_premium_is_off_by_default() -> None:
    assert risk_premium(6_000, 0.8) == 0
    assert risk_premium(1_700, 0.8, 0.02) == 0
    assert risk_premium(10_000, 1.0, 0.02) == pytest.approx(0.02)
    assert risk_premium(np.array([5_900.0, 1_800.0]), 0.5, 0.02) == pytest.approx([0.005, 0])
