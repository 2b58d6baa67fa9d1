"""Claimed ratios of chips against the physical band and the engine."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.records import Chip
from data.compute.reference import chips
from scoring.compute.claims.ratios import judge_ratio
from scoring.compute.errors import ComputeInputError

CHIPS = chips()
H20 = CHIPS["nvidia_h20"]
PR = replace(CHIPS["ascend_950pr"], bandwidth_gb_s=1400.0, fp8_dense_tflops=1000.0,
             fp4_dense_tflops=1560.0, fp16_dense_tflops=None)


def test_the_band_runs_from_bandwidth_to_arithmetic() -> None:
    """950PR over H20: 1.4 of 4.0 TB/s is 0.35; 1,000 of 296 FP8 TFLOPS is 3.38."""
    judged = judge_ratio(2.87, PR, H20, precision="fp8")
    assert (judged.low, judged.high) == pytest.approx((0.35, 1000 / 296))
    assert judged.inside is True
    assert "a decode step that waits for memory gets 0.35" in judged.reason


def test_a_prefill_claim_says_nothing_on_decode() -> None:
    reason = judge_ratio(2.87, PR, H20, phase="prefill", precision="fp8").reason
    assert reason == ("2.87 lies inside the physical band of 0.35 to 3.38: bandwidth 0.35, "
                      "arithmetic 3.38.")


def test_decode_that_waits_for_memory_on_both_chips_refutes_2_87() -> None:
    judged = judge_ratio(2.87, PR, H20, phase="decode", precision="fp8",
                         limits=("memory", "memory"))
    assert judged.inside is False
    assert (judged.low, judged.high) == pytest.approx((0.35 * 0.75, 0.35 * 1.25))
    assert judged.doubtful
    assert "both chips wait for bandwidth in this phase (decode)" in judged.reason


def test_fp4_weights_against_fp8_move_up_to_1_78_times_as_fast() -> None:
    """FP4 with its scales takes 0.5625 bytes a weight: at most 0.35 / 0.5625 = 0.62 in decode."""
    judged = judge_ratio(0.6, PR, H20, phase="decode", precision="fp4", base_precision="fp8",
                         limits=("memory", "memory"))
    assert judged.high == pytest.approx(0.35 / 0.5625 * 1.25)
    assert judged.inside is True


def test_chips_limited_by_different_things_keep_the_whole_band() -> None:
    judged = judge_ratio(2.0, PR, H20, phase="decode", precision="fp8",
                         limits=("memory", "compute"))
    assert (judged.low, judged.high) == pytest.approx((0.35, 1000 / 296))


def test_without_a_precision_the_narrowest_both_have() -> None:
    assert judge_ratio(1.0, PR, H20).high == pytest.approx(1000 / 296)  # H20 has no FP4
    h100 = CHIPS["nvidia_h100"]
    assert judge_ratio(1.0, replace(h100, fp8_dense_tflops=None), H20).high == pytest.approx(
        989 / 148)


def test_blank_cells_leave_the_verdict_open_and_are_named() -> None:
    blank = replace(PR, bandwidth_gb_s=None)
    judged = judge_ratio(2.87, blank, H20, precision="fp8", derived=0.9)
    assert judged.inside is None
    assert isnan(judged.low)
    assert judged.reason.startswith(
        f"Cannot be judged: bandwidth_gb_s of {PR.name} is unknown.")
    assert judged.agrees is False  # the engine still has its say
    assert judge_ratio(2.87, PR, H20, precision="bf16").inside is None


def test_the_three_choices() -> None:
    values = {choice: judge_ratio(2.87, PR, H20, derived=0.89, choice=choice, typed=0.7).used
              for choice in ("claimed", "derived", "typed")}
    assert values == {"claimed": 2.87, "derived": 0.89, "typed": 0.7}
    assert isnan(judge_ratio(2.87, PR, H20).used)  # derived, but nothing derived
    assert isnan(judge_ratio(None, PR, H20, choice="claimed", derived=0.9).used)


def test_the_derived_ratio_carries_a_quarter() -> None:
    judged = judge_ratio(2.87, PR, H20, derived=0.89)
    assert (judged.derived_low, judged.derived_high) == pytest.approx((0.6675, 1.1125))
    assert judged.agrees is False
    assert judged.doubtful
    assert judged.reason.endswith(
        "The engine derives 0.89 (0.67 to 1.11), which does not cover the claim.")
    assert judge_ratio(1.0, PR, H20, derived=0.89).agrees is True


@pytest.mark.parametrize(("change", "message"), [
    ({"phase": "training"}, "claim, phase: found 'training', expected one of prefill, decode"),
    ({"precision": "fp6"}, "claim, precision: found 'fp6', expected one of fp4, fp8, int8, bf16."),
    ({"choice": "mine"}, "claim, choice: found 'mine'"),
    ({"choice": "typed"}, "claim, typed: is blank, expected a ratio above 0 to use."),
    ({"claimed": -1.0}, "claim, claimed: found -1.0, expected a number above 0"),
    ({"base_precision": "fp8"}, "claim, precision: is blank"),
])
def test_wrong_words_and_numbers_are_named(change: dict[str, object], message: str) -> None:
    arguments: dict[str, object] = {"claimed": 2.87, "chip": PR, "base": H20} | change
    with pytest.raises(ComputeInputError) as caught:
        judge_ratio(**arguments)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def chip(bandwidth: float, peak: float) -> Chip:
    return replace(H20, bandwidth_gb_s=bandwidth, fp8_dense_tflops=peak)


SPECS = st.floats(10, 1e5)


@given(SPECS, SPECS, SPECS, SPECS, st.floats(0, 1))
def test_any_mix_of_memory_and_arithmetic_time_lies_inside(
    bandwidth: float, peak: float, base_bandwidth: float, base_peak: float, share: float
) -> None:
    """Time = bytes / bandwidth + FLOP / peak on both chips, in any proportion."""
    own = share / bandwidth + (1 - share) / peak
    base = share / base_bandwidth + (1 - share) / base_peak
    judged = judge_ratio(base / own, chip(bandwidth, peak), chip(base_bandwidth, base_peak),
                         precision="fp8")
    assert judged.inside is True


@given(SPECS, SPECS, SPECS, SPECS, st.floats(1.01, 10))
def test_beyond_either_end_lies_outside(
    bandwidth: float, peak: float, base_bandwidth: float, base_peak: float, factor: float
) -> None:
    ratios = bandwidth / base_bandwidth, peak / base_peak
    pair = chip(bandwidth, peak), chip(base_bandwidth, base_peak)
    assert judge_ratio(max(ratios) * factor, *pair, precision="fp8").inside is False
    assert judge_ratio(min(ratios) / factor, *pair, precision="fp8").inside is False
