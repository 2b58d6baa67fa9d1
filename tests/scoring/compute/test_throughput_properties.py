"""What must hold for any chip, model and serving, fitted parameters or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.compute.records import Chip, Workload
from scoring.compute.engine.chips import Stack
from scoring.compute.engine.efficiency import Efficiency, fitted
from scoring.compute.errors import ComputeInputError
from scoring.compute.serving import MODES, Serving
from scoring.compute.throughput import Estimate, estimate

DAY = date(2026, 1, 1)
SLACK = 1 - 1e-6
CHIP = Chip(
    "x", "X", "v", "US", None, "", "CUDA", 96.0, "", 3000.0, 900.0, 1800.0, 3600.0, None, 400.0,
    "one_way", None, None, None, None, None, "", DAY, "", "", "confirmed", "")
WORKLOAD = Workload(
    "m", "M", "v", None, "", "llm", 70.0, 70.0, 10_000_000, 80, 8192, 327680.0, *[None] * 7, "",
    None, "", DAY, "", "", "confirmed", "")


def _numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Spread evenly over orders of magnitude."""
    return st.floats(np.log10(low), np.log10(high)).map(lambda x: float(10**x))


@st.composite
def chips(draw: st.DrawFn) -> Chip:
    wide = draw(_numbers(20, 5000))
    eight = draw(st.none() | st.floats(1, 4).map(lambda x: x * wide))
    four = None if eight is None else draw(st.none() | st.floats(1, 4).map(lambda x: x * eight))
    return replace(
        CHIP, memory_gb=draw(_numbers(8, 1000)), bandwidth_gb_s=draw(_numbers(100, 30000)),
        fp16_dense_tflops=wide, fp8_dense_tflops=eight, fp4_dense_tflops=four,
        interconnect_gb_s=draw(st.none() | _numbers(10, 3000)),
        interconnect_direction=draw(st.sampled_from(["one_way", "both_ways", "not_stated"])))


@st.composite
def models(draw: st.DrawFn) -> tuple[Workload, dict[str, Any]]:
    layers, hidden = draw(st.integers(10, 120)), draw(st.sampled_from([1024, 4096, 8192, 16384]))
    total = draw(_numbers(1, 3000))
    share = draw(st.just(1.0) | st.floats(0.02, 0.6))
    heads = hidden // 128
    architecture: dict[str, Any] = {"layers": layers, "hidden": hidden, "attention_heads": heads,
                                    "weight_precision": draw(st.sampled_from(["fp8", "fp4"]))}
    kind = draw(st.sampled_from(["gqa", "mla", "dsa", "csa", "sliding", "linear"]))
    if kind in ("gqa", "sliding", "linear"):
        architecture |= {"attention": "gqa", "kv_heads": draw(st.sampled_from([1, 4, 8])),
                         "head_dim": 128}
    if kind == "sliding":
        architecture |= {"sliding_layers": layers // 2, "window": 128}
    if kind == "linear":
        architecture |= {"linear_layers": layers // 2}
    if kind in ("mla", "dsa"):
        architecture |= {"attention": kind, "kv_lora_rank": 512, "rope_dim": 64}
    if kind == "csa":
        architecture |= {"attention": kind, "head_dim": 512, "window": 128,
                         "compression": f"{layers // 2}x128+{layers - layers // 2}x4"}
    if kind in ("dsa", "csa"):
        architecture |= {"index_heads": 64, "index_dim": 128, "index_top_k": 2048}
    if share < 1:
        experts = draw(st.sampled_from([8, 64, 256]))
        architecture |= {"experts": experts, "experts_per_token": max(1, int(experts * share / 2)),
                         "always_read_params_b": share * total * draw(st.floats(0.1, 0.9))}
    return replace(WORKLOAD, total_params_b=total, active_params_b=share * total), architecture


@st.composite
def servings(draw: st.DrawFn) -> Serving:
    return Serving(
        input_tokens=draw(_numbers(16, 100_000)), output_tokens=draw(_numbers(16, 10_000)),
        context=draw(st.none() | _numbers(100, 1_000_000)), mode=draw(st.sampled_from(MODES)),
        chips=draw(st.none() | st.sampled_from([1, 2, 8, 72])),
        weight_precision=draw(st.sampled_from([None, "bf16", "fp8", "fp4"])),
        kv_precision=draw(st.sampled_from([None, "bf16", "fp8", "fp4"])),
        target_user_tps=draw(st.none() | _numbers(1, 300)),
        batch_per_chip=draw(st.none() | _numbers(1, 1000)),
        parallel=draw(st.sampled_from([None, "tp", "dep"])), cache_hit=draw(st.floats(0, 1)),
        spec_query=2, spec_accepted=draw(st.floats(1, 2)), ideal=draw(st.booleans()))


@st.composite
def efficiencies(draw: st.DrawFn) -> Efficiency:
    free = Efficiency(
        draw(st.floats(0.1, 0.95)), draw(st.floats(0.1, 1)), draw(st.floats(0.2, 1)),
        draw(st.floats(0.2, 1)), draw(st.floats(0, 0.4)), draw(st.floats(0.3, 1)),
        draw(st.floats(0, 512)), draw(st.floats(0.1, 1)), draw(st.floats(0, 1e-3)),
        draw(st.floats(0, 200)), draw(st.floats(0, 60)), {"CUDA": Stack(1.0, "reference")})
    return draw(st.sampled_from([fitted(), free]))


def _rate(result: Estimate, serving: Serving) -> float:
    return result.input_tok_s if serving.mode == "prefill" else result.output_tok_s


ANY = (chips(), models(), servings(), efficiencies())
FIELDS = st.sampled_from(["memory_gb", "bandwidth_gb_s", "fp16_dense_tflops", "fp8_dense_tflops",
                          "fp4_dense_tflops", "interconnect_gb_s"])


@settings(max_examples=200, deadline=None)
@given(*ANY, FIELDS, st.floats(1, 8))
def test_a_better_chip_is_never_slower(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving, e: Efficiency,
    field: str, factor: float,
) -> None:
    value = getattr(chip, field)
    assume(value is not None)
    better = replace(chip, **{field: factor * value})
    rates = [_rate(estimate(c, model[0], serving, architecture=model[1], efficiency=e), serving)
             for c in (chip, better)]
    if np.isnan(rates).any():  # without a known link, replicas of several chips are unknown
        assert chip.interconnect_gb_s is None and np.nan_to_num(rates[0]) == 0
    else:
        assert rates[1] >= rates[0] * SLACK


@settings(max_examples=200, deadline=None)
@given(*ANY, st.floats(1, 8))
def test_a_longer_context_is_never_faster(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving, e: Efficiency,
    factor: float,
) -> None:
    name = "context" if serving.context is not None and serving.mode != "prefill" else (
        "input_tokens")
    longer = replace(serving, **{name: factor * getattr(serving, name)})
    rates = [_rate(estimate(chip, model[0], s, architecture=model[1], efficiency=e), s)
             for s in (serving, longer)]
    if np.isnan(rates).any():
        assert chip.interconnect_gb_s is None
    else:
        assert rates[1] <= rates[0] / SLACK


@settings(max_examples=200, deadline=None)
@given(*ANY, _numbers(0.5, 300), st.floats(1, 5))
def test_more_speed_per_user_never_makes_more_tokens_per_chip(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving, e: Efficiency,
    target: float, factor: float,
) -> None:
    assume(serving.mode != "prefill")
    slow, fast = (replace(serving, target_user_tps=t) for t in (target, factor * target))
    found = [estimate(chip, model[0], s, architecture=model[1], efficiency=e)
             for s in (slow, fast)]
    free = estimate(chip, model[0], replace(serving, target_user_tps=None),
                    architecture=model[1], efficiency=e)
    rates = [free.output_tok_s, *(item.output_tok_s for item in found)]
    assume(not np.isnan(rates).any())
    assert rates[0] >= rates[1] * SLACK and rates[1] >= rates[2] * SLACK


@settings(max_examples=200, deadline=None)
@given(*ANY, _numbers(0.5, 300))
def test_the_speed_asked_for_is_met_and_not_by_waste(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving, e: Efficiency,
    target: float,
) -> None:
    assume(serving.mode != "prefill")
    asked = replace(serving, target_user_tps=target, batch_per_chip=None)
    found = estimate(chip, model[0], asked, architecture=model[1], efficiency=e)
    if found.output_tok_s > 0:
        assert found.user_tok_s >= target * SLACK
        free = estimate(chip, model[0], replace(asked, target_user_tps=None, chips=found.chips),
                        architecture=model[1], efficiency=e)
        full = found.batch_per_chip >= free.batch_per_chip * SLACK
        assert full or found.user_tok_s <= target * 1.001
    elif found.limit not in ("does not fit", "unknown"):
        assert found.user_tok_s < target and any("at most" in text for text in found.notices)


@settings(max_examples=100, deadline=None)
@given(*ANY)
def test_shares_of_the_time_sum_to_one(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving, e: Efficiency
) -> None:
    found = estimate(chip, model[0], serving, architecture=model[1], efficiency=e)
    if _rate(found, serving) > 0:
        assert sum(found.shares.values()) == pytest.approx(1)
        assert min(found.shares.values()) >= 0


@settings(max_examples=100, deadline=None)
@given(chips(), models(), servings())
def test_the_textbook_is_an_upper_bound(
    chip: Chip, model: tuple[Workload, dict[str, Any]], serving: Serving
) -> None:
    real, ideal = (
        _rate(estimate(chip, model[0], replace(serving, ideal=value), architecture=model[1]),
              serving) for value in (False, True))
    assert np.isnan(real) or real <= ideal / SLACK


@given(chips(), st.sampled_from(["memory_gb", "bandwidth_gb_s", "fp8_dense_tflops"]),
       st.sampled_from([0.0, -5.0]))
def test_zero_or_less_is_refused_by_name(chip: Chip, field: str, value: float) -> None:
    with pytest.raises(ComputeInputError) as caught:
        estimate(replace(chip, **{field: value}), WORKLOAD)
    assert (caught.value.table, caught.value.row, caught.value.field) == ("chips", "x", field)
