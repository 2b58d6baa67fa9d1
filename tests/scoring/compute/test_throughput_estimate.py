"""One estimate by hand, what the answers say, and the grid against single estimates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data.compute.fact_reference import architectures
from data.compute.reference import chips, workloads
from scoring.compute.engine.chips import ChipArrays, Stack
from scoring.compute.engine.efficiency import Efficiency, fitted
from scoring.compute.engine.grid import LIMITS, estimate_grid
from scoring.compute.errors import ComputeInputError
from scoring.compute.serving import Serving
from scoring.compute.throughput import estimate, known_chip, known_workload, model_for

HALF = Efficiency(0.5, 0.8, stacks={"CUDA": Stack(1.0, "reference")})
H100 = "nvidia_h100"


def test_prefill_by_hand() -> None:
    """2 FLOP per parameter at the FP8 rate, attention over half the prompt at the BF16 rate."""
    found = estimate(H100, "llama31_70b", Serving(2048, mode="prefill", chips=1),
                     efficiency=HALF)
    chip, active = known_chip(H100), model_for("llama31_70b").active
    assert chip.fp8_dense_tflops and chip.fp16_dense_tflops
    seconds = (2 * active / (0.5e12 * chip.fp8_dense_tflops)
               + 4 * 80 * 64 * 128 * 1024 / (0.5e12 * chip.fp16_dense_tflops))
    assert found.input_tok_s == pytest.approx(1 / seconds)
    assert found.ttft_s == pytest.approx(2048 * seconds)
    assert found.limit == "compute"


def test_decode_by_hand() -> None:
    """8 sequences of 4,096 tokens: weights and caches read once, compute added to it."""
    serving = Serving(mode="decode", context=4096, batch_per_chip=8, chips=2, kv_precision="fp8")
    found = estimate(H100, "llama31_70b", serving, efficiency=HALF)
    chip, active = known_chip(H100), model_for("llama31_70b").active
    assert chip.fp8_dense_tflops and chip.fp16_dense_tflops
    assert chip.bandwidth_gb_s and chip.interconnect_gb_s
    read = (active / 2 + 8 * 163_840 * 4096) / (0.8e9 * chip.bandwidth_gb_s)
    work = 8 * (2 * active / (0.5e12 * chip.fp8_dense_tflops)
                + 4 * 80 * 64 * 128 * 4096 / (0.5e12 * chip.fp16_dense_tflops))
    sent = 8 * 4 * 80 * 8192 * 2 / 2 / (chip.interconnect_gb_s * 1e9)
    assert found.output_tok_s == pytest.approx(8 / (read + work + sent))
    assert found.user_tok_s == pytest.approx(1 / (read + work + sent))
    assert found.shares["weights"] == pytest.approx(
        active / 2 / (0.8e9 * chip.bandwidth_gb_s) / (read + work + sent))
    ideal = estimate(H100, "llama31_70b", replace(serving, ideal=True), efficiency=HALF)
    assert ideal.user_tok_s == pytest.approx(1 / max(read, work))


def test_only_woken_experts_are_read() -> None:
    """One token of DeepSeek-V3 on 8 chips reads 8 of 256 experts beside what is always read."""
    serving = Serving(mode="decode", context=1, batch_per_chip=0.125, chips=8, parallel="tp",
                      ideal=True)
    found = estimate("nvidia_h200", "deepseek_v3", serving, efficiency=HALF)
    model = model_for("deepseek_v3")
    read = (model.always_read + (model.total - model.always_read) * 8 / 256) / 8
    assert 1 / found.user_tok_s == pytest.approx(read / (0.8 * 4.8e12), rel=1e-3)


def test_accepted_tokens_multiply_the_speed_and_checked_ones_cost() -> None:
    plain = Serving(mode="decode", context=4096, batch_per_chip=4, chips=1)
    one, drafted = (estimate("nvidia_b200", "llama31_70b", s) for s in (
        plain, replace(plain, spec_query=2, spec_accepted=1.8)))
    assert 1.5 < drafted.user_tok_s / one.user_tok_s < 1.8


def test_prefill_and_decode_apart_share_the_chips() -> None:
    apart = Serving(4096, 512, chips=8)
    read = estimate("nvidia_h200", "llama31_70b", replace(apart, mode="prefill"))
    write = estimate("nvidia_h200", "llama31_70b", replace(apart, mode="decode"))
    both = estimate("nvidia_h200", "llama31_70b", replace(apart, mode="disaggregated"))
    assert 1 / both.output_tok_s == pytest.approx(
        4096 / 512 / read.input_tok_s + 1 / write.output_tok_s)
    assert both.total_tok_s == pytest.approx(9 * both.output_tok_s)


def test_a_cached_prompt_costs_nothing_to_read() -> None:
    hit = estimate(H100, "llama31_70b", Serving(4096, 256, chips=4, cache_hit=1.0))
    alone = estimate(H100, "llama31_70b",
                     Serving(4096, 256, chips=4, mode="decode", context=4096 + 128))
    assert hit.output_tok_s == pytest.approx(alone.output_tok_s)


def test_a_model_that_does_not_fit_says_how_many_chips_it_takes() -> None:
    found = estimate(H100, "llama31_405b", Serving(chips=2))
    assert (found.output_tok_s, found.limit) == (0, "does not fit")
    assert found.needs_chips == 8
    assert "does not fit in the memory of 2 x NVIDIA H100 SXM; it takes 8." in found.notices[0]
    assert estimate(H100, "llama31_405b", Serving(chips=found.needs_chips)).output_tok_s > 0


def test_a_speed_that_cannot_be_had_says_what_can() -> None:
    found = estimate(H100, "llama31_405b", Serving(target_user_tps=5000))
    assert found.output_tok_s == 0 and found.limit != "does not fit"
    assert 0 < found.user_tok_s < 5000
    assert "tokens/s per user, below the 5000 asked for" in found.notices[0]


def test_blank_stays_unknown_and_is_named() -> None:
    blank = replace(known_chip(H100), bandwidth_gb_s=None)
    found = estimate(blank, "llama31_70b")
    assert np.isnan(found.output_tok_s) and found.limit == "unknown"
    assert found.missing == ("bandwidth_gb_s",)
    assert "bandwidth_gb_s" in found.notices[0]
    unknown = estimate(H100, "gpt_55")
    assert {"total_params_b", "active_params_b"} <= set(unknown.missing)


def test_without_a_link_one_chip_is_known_and_more_are_not() -> None:
    lone = replace(known_chip("nvidia_h200"), interconnect_gb_s=None, interconnect_direction="")
    assert estimate(lone, "llama31_70b").chips == 1
    large = estimate(lone, "llama31_405b")
    assert np.isnan(large.output_tok_s) and large.missing == ("interconnect_gb_s",)


def test_links_given_both_ways_are_halved() -> None:
    one = replace(known_chip(H100), interconnect_gb_s=450.0, interconnect_direction="one_way")
    both, unsaid = (replace(one, interconnect_gb_s=900.0, interconnect_direction=direction)
                    for direction in ("both_ways", "not_stated"))
    arrays = ChipArrays.of((one, both, unsaid))
    assert arrays.link.tolist() == [450e9] * 3
    assert [len(told) for told in arrays.notices] == [0, 0, 1]


def test_a_workload_without_an_architecture_says_what_it_assumes() -> None:
    record = replace(known_workload("deepseek_v3"), id="own", name="Own")
    found = estimate(H100, record)
    assert found.output_tok_s > 0
    assert any("no architecture row" in text for text in found.notices)
    assert any("taken as 35% of the active ones" in text for text in found.notices)
    known = estimate(H100, "deepseek_v3")
    assert 0.5 < found.output_tok_s / known.output_tok_s < 2


def test_a_context_beyond_the_limit_is_refused_by_name() -> None:
    with pytest.raises(ComputeInputError) as caught:
        estimate(H100, "deepseek_v32", Serving(context=1_000_000))
    assert (caught.value.table, caught.value.field) == ("workloads", "context_tokens")
    assert "found 1000000" in str(caught.value) and "163840" in str(caught.value)


@pytest.mark.parametrize(("chip", "workload", "words"), [
    ("nvidia_h10", "deepseek_v3", "nvidia_h100"), (H100, "deepsek_v3", "deepseek_v3"),
    (H100, "pi0", "robot models"),
])
def test_unknown_ids_answer_with_near_ones(chip: str, workload: str, words: str) -> None:
    with pytest.raises(ComputeInputError, match=words):
        estimate(chip, workload)


@pytest.mark.parametrize(("field", "value"), [
    ("input_tokens", 0), ("output_tokens", -1), ("context", 0), ("weight_precision", "fp7"),
    ("mode", "fast"), ("parallel", "pp"), ("chips", 0), ("chips", 2.5), ("max_chips", 0),
    ("target_user_tps", -3), ("cache_hit", 1.5), ("spec_query", 0.5), ("spec_accepted", 2.0),
    ("batch_per_chip", float("nan")), ("stack_factor", 0.0),
])
def test_a_wrong_serving_is_refused_by_field(field: str, value: object) -> None:
    with pytest.raises(ComputeInputError) as caught:
        Serving(**{field: value})  # type: ignore[arg-type]
    assert caught.value.field == field


def test_stacks_without_points_are_told_and_can_be_overruled() -> None:
    told = estimate("ascend_910c", "deepseek_v3", Serving(chips=8))
    assert any("No measured point ran on CANN" in text for text in told.notices)
    half = estimate("ascend_910c", "deepseek_v3", Serving(chips=8, stack_factor=0.5))
    assert half.output_tok_s == pytest.approx(told.output_tok_s / 2)
    assert not any("No measured point" in text for text in half.notices)


def test_the_band_is_that_of_the_fit() -> None:
    found = estimate(H100, "llama31_70b")
    low, high = fitted().band
    assert found.low == pytest.approx(low * found.output_tok_s)
    assert found.high == pytest.approx(high * found.output_tok_s)
    assert low < 1 < high


@pytest.mark.parametrize("serving", [
    Serving(), Serving(target_user_tps=25), Serving(mode="prefill"),
    Serving(chips=8, mode="decode"),
])
def test_the_grid_says_the_same_as_single_estimates(serving: Serving) -> None:
    records = list(chips().values())
    names = ["deepseek_v3", "llama31_70b", "gpt_oss_120b", "deepseek_v4_pro"]
    models = [model_for(name) for name in names]
    grid = estimate_grid(ChipArrays.of(records), models, serving)
    assert grid.output.shape == (4, len(records))
    for i, name in enumerate(names):
        for j in range(0, len(records), 5):
            one = estimate(records[j], name, serving)
            np.testing.assert_allclose(grid.output[i, j], one.output_tok_s)
            np.testing.assert_allclose(grid.input[i, j], one.input_tok_s)
            assert LIMITS[grid.limit[i, j]] == one.limit
            assert grid.missing(i, j) == one.missing


def test_every_bundled_model_and_chip_gives_a_number_or_says_why_not() -> None:
    records = list(chips().values())
    models = [model_for(name) for name, w in workloads().items() if w.kind == "llm"]
    grid = estimate_grid(ChipArrays.of(records), models, Serving())
    unknown = np.isnan(grid.output)
    for i, j in zip(*np.nonzero(unknown), strict=True):
        assert grid.missing(int(i), int(j)), (models[i].id, records[j].id)
    named = [i for i, m in enumerate(models) if m.id in architectures()]
    reference = [j for j, c in enumerate(records) if c.id in ("nvidia_h200", "nvidia_b200")]
    known = np.mean(~unknown[np.ix_(named, reference)])
    assert known > 0.85
    assert np.isin(grid.limit[~unknown], range(4)).all()
