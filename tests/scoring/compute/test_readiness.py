"""The production-ready gate."""

from __future__ import annotations

from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.compute.errors import ComputeInputError
from scoring.compute.readiness import Thresholds, production_ready


def test_v4_pro_passes_as_claimed_at_its_full_context() -> None:
    gate = production_ready(1_048_576, 0.27, 0.10)
    assert gate.passed is True
    assert [c.margin for c in gate.criteria] == pytest.approx([48_576, 0.23, 0.10])
    assert gate.context.share == pytest.approx(0.048576)
    assert (gate.judged_at, gate.notices) == (1_048_576, ())


def test_v4_pro_fails_by_its_compute_at_128k() -> None:
    gate = production_ready(1_048_576, 0.55, 0.115, judged_at=131_072)
    assert gate.passed is False
    assert gate.compute_ratio.margin == pytest.approx(-0.05)
    assert gate.compute_ratio.passed is False
    assert gate.kv_ratio.passed is True
    assert gate.notices == ("The ratios are judged at 131,072 tokens, short of the 1,000,000 the "
                            "gate asks about.",)


def test_a_million_is_1000000_unless_the_analyst_means_two_to_the_twentieth() -> None:
    assert production_ready(1_000_000, 0.2, 0.1).passed is True
    assert production_ready(1_000_000, 0.2, 0.1, Thresholds(context=1_048_576)).passed is False


def test_a_ratio_on_its_threshold_does_not_pass_and_a_context_does() -> None:
    gate = production_ready(1_000_000, 0.5, 0.2)
    assert [c.passed for c in gate.criteria] == [True, False, False]
    assert [c.margin for c in gate.criteria] == [0, 0, 0]


def test_unknown_leaves_the_verdict_open_unless_another_criterion_fails() -> None:
    assert production_ready(1_048_576, None, 0.1).passed is None
    assert production_ready(1_048_576, nan, 0.3).passed is False
    blank = production_ready(None, 0.2, 0.1)
    assert blank.passed is None
    assert isnan(blank.context.margin)
    assert isnan(blank.judged_at)


@pytest.mark.parametrize(("arguments", "message"), [
    ((0, 0.2, 0.1), "gate, context: found 0, expected a number above 0 (tokens)."),
    ((1e6, -0.2, 0.1), "gate, compute_ratio: found -0.2"),
    ((1e6, 0.2, "10 %"), "gate, kv_ratio: found '10 %'"),
])
def test_wrong_values_are_named(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        production_ready(*arguments)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def test_thresholds_must_be_known_and_positive() -> None:
    for wrong in ({"context": 0}, {"kv_ratio": -1.0}, {"compute_ratio": nan}):
        with pytest.raises(ComputeInputError, match=f"thresholds, {next(iter(wrong))}"):
            Thresholds(**wrong)  # type: ignore[arg-type]


CONTEXTS = st.floats(1, 1e7)
RATIOS = st.floats(0.001, 5)


@given(CONTEXTS, RATIOS, RATIOS, CONTEXTS, RATIOS, RATIOS)
def test_margins_say_what_the_verdicts_say(
    context: float, compute: float, kv: float, asked: float, limit: float, cache: float
) -> None:
    gate = production_ready(context, compute, kv, Thresholds(asked, limit, cache))
    assert gate.context.passed is (gate.context.margin >= 0)
    for criterion in (gate.compute_ratio, gate.kv_ratio):
        assert criterion.passed is (criterion.margin > 0)
    assert gate.passed is all(criterion.passed for criterion in gate.criteria)


@given(CONTEXTS, RATIOS, RATIOS, st.floats(1.01, 10))
def test_longer_context_and_lower_ratios_never_spoil_a_pass(
    context: float, compute: float, kv: float, factor: float
) -> None:
    if production_ready(context, compute, kv).passed:
        assert production_ready(context * factor, compute / factor, kv / factor).passed
