"""The replanning rate of robot models on board."""

from __future__ import annotations

from dataclasses import replace
from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.onboard_reference import VlaDevice, vla_devices, vla_models
from data.compute.reference import chips
from scoring.compute.errors import ComputeInputError
from scoring.compute.robots.onboard import Parameters, bom_share, fitted, replan_rate, work

THOR, H100 = vla_devices()["agx_thor"], vla_devices()["h100"]
GROOT = vla_models()["gr00t_n17"]
PLAIN = Parameters(overhead_s=0.01, mfu=0.5, mbu=0.8)


def test_one_pass_by_hand() -> None:
    """GR00T: 2 x 2 B x 100 + 4 x 2 x 1.1 B x 41 FLOP, 2 bytes x (2 B + 4 x 1.1 B) moved."""
    flop, moved = work(GROOT)
    assert flop == pytest.approx(0.4e12 + 0.3608e12)
    assert moved == pytest.approx(12.8e9)
    device = replace(THOR, fp16_dense_tflops=100.0, bandwidth_gb_s=200.0)
    rate = replan_rate(device, GROOT, PLAIN)
    assert rate.parts == pytest.approx((0.01, 0.7608 / 50, 12.8 / 160))
    assert rate.value == pytest.approx(1 / (0.01 + 0.015216 + 0.08))
    assert rate.limit == "memory"
    assert rate.actions_per_s == pytest.approx(40 * rate.value)
    assert rate.label == "replanning rate, not control rate"


@pytest.mark.parametrize(("device", "hz"), [
    ("agx_thor", 12.4), ("agx_orin", 6.6), ("l20", 23.3), ("h20", 29.4), ("h100", 35.9),
    ("rtx_pro_6000", 35.9), ("dgx_spark", 10.1),
])
def test_measured_rates_lie_in_the_band(device: str, hz: float) -> None:
    rate = replan_rate(device, "gr00t_n17")
    assert rate.low < hz < rate.high


def test_what_limits_follows_the_chip() -> None:
    assert replan_rate("agx_thor", "gr00t_n17").limit == "memory"
    assert replan_rate("h100", "gr00t_n17").limit == "overhead"
    slow = replace(THOR, fp16_dense_tflops=5.0)
    assert replan_rate(slow, GROOT).limit == "compute"


def test_a_chip_takes_what_its_row_leaves_blank_from_the_measured_device() -> None:
    orin = replace(chips()["jetson_agx_orin"], fp16_dense_tflops=None)
    assert replan_rate(orin, "gr00t_n17").value == replan_rate("agx_orin", "gr00t_n17").value
    faster = replace(orin, fp16_dense_tflops=85.0)
    assert replan_rate(faster, "gr00t_n17").value > replan_rate(orin, "gr00t_n17").value


def test_blank_figures_leave_the_rate_unknown_and_are_named() -> None:
    chip = replace(chips()["tesla_ai5"], bandwidth_gb_s=None, fp16_dense_tflops=None)
    rate = replan_rate(chip, GROOT)
    assert isnan(rate.value)
    assert rate.limit == "unknown"
    assert rate.missing == ("bandwidth_gb_s", "fp16_dense_tflops")


def test_a_model_larger_than_the_memory_does_not_fit() -> None:
    small = replace(THOR, memory_gb=6.0)
    rate = replan_rate(small, GROOT)
    assert rate.limit == "does not fit"
    assert isnan(rate.value)
    assert replan_rate(replace(small, memory_gb=None), GROOT).limit == "memory"


def test_wrong_input_is_named() -> None:
    with pytest.raises(ComputeInputError, match="chips agx_thor, bandwidth_gb_s: found -1"):
        replan_rate(replace(THOR, bandwidth_gb_s=-1.0), GROOT)
    with pytest.raises(ComputeInputError, match="one like .*agx_thor"):
        replan_rate("agx_thorr", GROOT)
    with pytest.raises(ComputeInputError, match="vla_models, id: found 'gr00t_n18'"):
        replan_rate(THOR, "gr00t_n18")
    with pytest.raises(ComputeInputError, match="on-board, mfu: found 1.5"):
        replan_rate(THOR, GROOT, PLAIN._replace(mfu=1.5))


def test_compute_in_the_bill_of_materials() -> None:
    """A Jetson T5000 at 2,999 USD: 22 % of a robot at 13,500 USD, 10 % of one at 29,900."""
    assert bom_share(2999, 13_500) == pytest.approx(0.22, abs=0.003)
    assert bom_share(2999, 29_900) == pytest.approx(0.10, abs=0.001)
    shares = bom_share(2999, np.array([13_500, nan]))
    assert isinstance(shares, np.ndarray)
    assert np.isnan(shares).tolist() == [False, True]
    with pytest.raises(ComputeInputError, match="robot, robot_price: found 0"):
        bom_share(2999, 0)


def device(memory: float, bandwidth: float, peak: float) -> VlaDevice:
    return replace(H100, chip="", id="own", memory_gb=memory, bandwidth_gb_s=bandwidth,
                   fp16_dense_tflops=peak)


@given(st.floats(10, 1e5), st.floats(1, 1e4), st.floats(1.01, 10))
def test_more_bandwidth_or_arithmetic_never_slows_a_robot_down(
    bandwidth: float, peak: float, factor: float
) -> None:
    base = replan_rate(device(64, bandwidth, peak), GROOT).value
    assert replan_rate(device(64, bandwidth * factor, peak), GROOT).value >= base
    assert replan_rate(device(64, bandwidth, peak * factor), GROOT).value >= base
    assert base < 1 / fitted().overhead_s


@given(st.integers(1, 50), st.integers(1, 50))
def test_more_steps_never_replan_faster(steps: int, more: int) -> None:
    few, many = replace(GROOT, steps=steps), replace(GROOT, steps=steps + more)
    assert replan_rate(THOR, many).value < replan_rate(THOR, few).value
