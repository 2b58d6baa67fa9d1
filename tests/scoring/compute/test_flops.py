"""Compute per token at any context, and the areas under sparse and windowed attention."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.fact_reference import architectures
from scoring.compute.engine.architecture import LayerGroup, layer_groups
from scoring.compute.engine.flops import decode_attention, flop_per_token, prefill_attention
from scoring.compute.errors import ComputeInputError
from scoring.compute.throughput import model_for

K128, M1 = 131072, 1048576


def test_attention_of_v3_per_pair() -> None:
    """formulas.md 3.1: 17.0 MFLOP per pair in decode, 5.0 in prefill."""
    groups = layer_groups(architectures()["deepseek_v3"])
    assert decode_attention(groups, 1) == pytest.approx(61 * 128 * 2 * (2 * 512 + 64))
    assert decode_attention(groups, 5000) == pytest.approx(85e9, rel=0.01)
    expanded = 61 * 128 * 2 * (128 + 64 + 128)
    assert prefill_attention(groups, 0, 4096) == pytest.approx(expanded * 4096**2 / 2)


@pytest.mark.parametrize(("context", "ratio"), [(M1, 0.27), (K128, 0.55)])
def test_v4_pro_against_v32_is_as_published_at_one_million_only(
    context: int, ratio: float
) -> None:
    known = architectures()
    v4 = flop_per_token(known["deepseek_v4_pro"], 49, context)
    v32 = flop_per_token(known["deepseek_v32"], 37, context)
    assert v4 / v32 == pytest.approx(ratio, abs=0.012)


def test_compute_per_token_of_a_model_is_weights_and_attention() -> None:
    model = model_for("llama31_70b")
    assert model.compute_per_token(8192) == pytest.approx(
        2 * model.active + 4 * 80 * 64 * 128 * 8192)


@given(st.floats(1, 1e6), st.floats(1, 4000), st.floats(1, 4000), st.floats(1, 128))
def test_prefill_is_the_sum_of_single_tokens(
    length: float, window: float, top_k: float, ratio: float
) -> None:
    group = LayerGroup(2, 1, ratio=ratio, window=window, top_k=top_k, pair_flop=3, index_flop=1)
    steps = 400
    middles = [(i + 0.5) * length / steps for i in range(steps)]
    summed = sum(decode_attention([group], m) for m in middles) * length / steps
    assert prefill_attention([group], 0, length) == pytest.approx(summed, rel=0.01)


@given(st.sampled_from(sorted(architectures())), st.floats(1, 1e6), st.floats(1.001, 3))
def test_a_longer_context_never_takes_less(name: str, context: float, factor: float) -> None:
    try:
        groups = layer_groups(architectures()[name])
    except ComputeInputError as error:
        assert error.value in (None, "")
        return
    longer = context * factor
    assert decode_attention(groups, longer) >= decode_attention(groups, context)
    assert (prefill_attention(groups, 0, longer) / longer
            >= prefill_attention(groups, 0, context) / context * (1 - 1e-12))


def test_what_is_cached_needs_no_compute() -> None:
    groups = layer_groups(architectures()["llama31_70b"])
    whole, first = prefill_attention(groups, 0, 1000), prefill_attention(groups, 0, 600)
    assert prefill_attention(groups, 600, 1000) == pytest.approx(whole - first)


def test_parameters_must_be_above_zero() -> None:
    with pytest.raises(ComputeInputError, match="active_params_b"):
        flop_per_token(architectures()["deepseek_v3"], 0, 1000)
