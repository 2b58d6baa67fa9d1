"""Training: the two published runs, and how hours and cost move."""

from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.compute.bands import Band
from scoring.compute.errors import ComputeInputError
from scoring.compute.money.training import training, training_efficiency, training_flop


@pytest.mark.parametrize(("active", "tokens", "hours", "eta"), [
    (37, 14.8, 2.664e6, 0.346),    # DeepSeek-V3 on H800
    (405, 15.6, 30.84e6, 0.345),   # Llama-3.1-405B on H100
])
def test_published_runs(active: float, tokens: float, hours: float, eta: float) -> None:
    flop = training_flop(active, tokens)
    assert training_efficiency(flop, 989, hours) == pytest.approx(eta, abs=6e-4)
    predicted = training(active, tokens, 989).chip_hours
    assert predicted.value == pytest.approx(hours, rel=0.02)
    assert predicted.low < hours < predicted.high


def test_v4_pro() -> None:
    assert training_flop(49, 33) == pytest.approx(9.7e24, rel=0.001)


def test_cost_follows_hours_and_a_blank_price_stays_blank() -> None:
    run = training(37, 14.8, 989, 2.0)
    assert run.usd.value == pytest.approx(2 * run.chip_hours.value)
    assert run.usd.value == pytest.approx(5.3e6, rel=0.01)
    assert isnan(training(37, 14.8, 989).usd.value)
    assert isnan(training(37, 14.8, float("nan"), 2.0).chip_hours.value)


@given(st.floats(1, 3000), st.floats(0.1, 100), st.floats(10, 1e4), st.floats(1.01, 10))
def test_hours_scale(active: float, tokens: float, peak: float, factor: float) -> None:
    hours = training(active, tokens, peak).chip_hours
    assert hours.low <= hours.value <= hours.high
    assert training(active * factor, tokens, peak).chip_hours.value == pytest.approx(
        factor * hours.value)
    assert training(active, tokens, peak * factor).chip_hours.value == pytest.approx(
        hours.value / factor)


def test_wrong_efficiency_is_named() -> None:
    with pytest.raises(ComputeInputError, match="training, eta value: found 1.5"):
        training(37, 14.8, 989, eta=Band(1.5, 0.2, 0.9))
    with pytest.raises(ComputeInputError, match="eta low: found 0.5, expected no more than"):
        training(37, 14.8, 989, eta=Band(0.4, 0.5, 0.45))
    with pytest.raises(ComputeInputError, match="training, tokens_t: found 0"):
        training(37, 0, 989)
