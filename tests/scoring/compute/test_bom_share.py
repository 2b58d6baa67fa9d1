"""Compute in the bill of materials of a robot."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.supply_reference import robot_bom
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.bom import (
    bom_from_price,
    compute_share,
    margin_change,
    revenue_under_cut,
    share_of_parts,
)


def test_a_thor_module_against_robot_prices() -> None:
    found = compute_share(2_999, np.array([13_500.0, 29_900.0]))
    assert found == pytest.approx([0.22, 0.10], abs=0.005)
    assert compute_share(1_000, 20_000, 3) == pytest.approx(0.15)


def test_published_share_and_shares_from_prices() -> None:
    typical = share_of_parts(robot_bom(), "thor_module")
    assert (typical.low, typical.value, typical.high) == (0.05, 0.10, 0.22)
    optimus = share_of_parts(robot_bom(), "thor_module", "Tesla Optimus Gen 2")
    assert optimus.value == pytest.approx(2_999 / 55_000)
    g1 = share_of_parts(robot_bom(), "thor_module", "Unitree G1", gross_margin=0.0)
    assert g1.value == pytest.approx(2_999 / 13_500)
    for found in (typical, optimus, g1):
        assert found.low <= found.value <= found.high


def test_margin_moves_against_the_price_of_the_computer() -> None:
    assert margin_change(0.22, -0.10) == pytest.approx(0.022)
    assert margin_change(0.22, -0.10, gross_margin=0.3) == pytest.approx(0.0154)


@given(st.floats(0, 1), st.floats(-1, 0.9), st.floats(-0.9, 2))
def test_the_margin_change_is_exact(share: float, margin: float, change: float) -> None:
    cost = 1 - margin
    after = 1 - cost * (1 + share * change)
    assert margin_change(share, change, margin) == pytest.approx(after - margin, abs=1e-12)


def test_a_cut_caps_the_units() -> None:
    assert revenue_under_cut(0.35) == pytest.approx(0.65)
    assert bom_from_price(10_000, 0.3) == pytest.approx(7_000)


def test_wrong_figures_are_named() -> None:
    with pytest.raises(ComputeInputError, match="compute share"):
        compute_share(2_999, 1_000)
    with pytest.raises(ComputeInputError, match="module_usd"):
        compute_share(0, 1_000)
    with pytest.raises(ComputeInputError, match="Marvin"):
        share_of_parts(robot_bom(), "thor_module", "Marvin")
    with pytest.raises(ComputeInputError, match="abacus"):
        share_of_parts(robot_bom(), "abacus", "Unitree G1")
