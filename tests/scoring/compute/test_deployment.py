"""The deployment check: fit, cards, stack, speeds, and the block it exports."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from datetime import date
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.reference import chips, workloads
from data.compute.supply_records import ReadinessRow
from scoring.compute.deployment import check_deployment, deployment, environment_block
from scoring.compute.errors import ComputeInputError
from scoring.compute.serving import Serving
from scoring.compute.supply.stack_support import stack_support

CHIPS, WORKLOADS = chips(), workloads()
H200, PR = CHIPS["nvidia_h200"], CHIPS["ascend_950pr"]
V3, V4 = WORKLOADS["deepseek_v3"], WORKLOADS["deepseek_v4_pro"]


@dataclass(frozen=True)
class Given:
    """An estimate as the engine would give it: 8 cards hold 16 sequences each."""

    output_tok_s: float = 400.0
    user_tok_s: float = 25.0
    batch_per_chip: float = 16.0
    chips: int = 8
    low: float = 300.0
    high: float = 500.0
    limit: str = "memory"
    needs_chips: int | None = None
    missing: tuple[str, ...] = ()


def test_cards_are_whole_replicas() -> None:
    """8 cards x 16 sequences hold 128: 300 at a time take three replicas, 24 cards."""
    checked = deployment(V3, H200, Given(), context=8192, concurrency=300)
    assert (checked.fits, checked.replicas, checked.cards) == (True, 3, 24)
    assert deployment(V3, H200, Given(), context=8192, concurrency=128).cards == 8
    assert deployment(V3, H200, Given(), context=8192, concurrency=129).cards == 16
    assert (checked.user_tok_s, checked.card_tok_s) == (25, 400)
    assert (checked.card_tok_s_low, checked.card_tok_s_high) == (300, 500)


def test_what_does_not_fit_says_how_many_cards_it_takes() -> None:
    lost = Given(output_tok_s=0.0, user_tok_s=0.0, limit="does not fit", needs_chips=24)
    checked = deployment(V3, H200, lost, context=8192, concurrency=2)
    assert (checked.fits, checked.cards, checked.limit) == (False, 24, "does not fit")
    assert isnan(checked.card_tok_s)
    never = deployment(V3, H200, replace(lost, needs_chips=None), context=8192)
    assert isnan(never.cards)


def test_blank_fields_leave_the_answer_open() -> None:
    blank = Given(nan, nan, nan, 8, nan, nan, "unknown", None, ("memory_gb",))
    checked = deployment(V3, H200, blank, context=8192)
    assert checked.fits is None
    assert checked.missing == ("memory_gb",)
    assert checked.as_dict()["cards"] is None
    assert "SERVOSCOPE_MISSING=memory_gb\n" in checked.as_env()


def test_the_engine_serves_v4_pro_on_950pr_at_a_million_tokens() -> None:
    checked = check_deployment("deepseek_v4_pro", "ascend_950pr", context=1_048_576, concurrency=4)
    assert checked.fits is True
    weights = 1600 * 0.5625  # GB in FP4
    assert checked.cards * 112 > weights
    assert checked.cards * 112 < 4 * weights
    assert checked.card_tok_s == pytest.approx(4 * checked.user_tok_s / checked.cards, rel=1e-6)


def test_more_users_take_no_fewer_cards_and_none_gets_faster() -> None:
    checks = [check_deployment("deepseek_v3", "nvidia_h200", context=8192, concurrency=users)
              for users in (1, 64, 512, 4096)]
    cards = [checked.cards for checked in checks]
    assert cards == sorted(cards)
    assert cards[-1] > cards[0]


def test_a_target_speed_is_met_with_more_cards_or_reported_missed() -> None:
    slow = check_deployment("deepseek_v3", "nvidia_h200", context=8192, concurrency=512)
    fast = check_deployment("deepseek_v3", "nvidia_h200", context=8192, concurrency=512,
                            serving=Serving(target_user_tps=25))
    assert slow.target_reached is None
    assert fast.target_reached is True
    assert fast.user_tok_s >= 25 > slow.user_tok_s
    assert fast.cards > slow.cards
    missed = check_deployment("deepseek_v3", "nvidia_h200", context=8192,
                              serving=Serving(target_user_tps=1e5))
    assert missed.target_reached is False
    assert missed.fits is True
    assert 0 < missed.user_tok_s < 1e5
    empty = deployment(V3, H200, Given(0.0, 0.0, 0.0, 8, 0.0, 0.0), context=8192)
    assert (empty.fits, empty.target_reached) == (True, False)


@pytest.mark.parametrize(("arguments", "message"), [
    ({"context": 10_000_000}, "workloads deepseek_v3, context_tokens: found 10000000"),
    ({"context": 0}, "deployment, context: found 0"),
    ({"concurrency": 0}, "deployment, concurrency: found 0, expected a number of at least 1"),
    ({"chip": "nvidia_h2000"}, "chips, id: found 'nvidia_h2000', expected one like nvidia_h200"),
    ({"workload": "openvla"}, "workloads openvla, kind: found 'vla'"),
])
def test_wrong_input_is_named(arguments: dict[str, object], message: str) -> None:
    given_ = {"workload": "deepseek_v3", "chip": "nvidia_h200", "context": 8192} | arguments
    with pytest.raises(ComputeInputError) as caught:
        check_deployment(**given_)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def row(letter: str, score: float | None) -> ReadinessRow:
    return ReadinessRow(f"r_{letter}", "cuda_to_cann", "V4", "kernel_inference", letter, None,
                        score, None, "log", date(2026, 5, 1), "https://example.org", "reported", "")


def test_validated_hardware_speaks_for_a_stack() -> None:
    assert stack_support(V3, H200).supported is True
    assert stack_support(V3, CHIPS["ascend_910c"]).supported is True
    absent = stack_support(V3, CHIPS["nvidia_b300"])  # names B200 and GB200
    assert absent.supported is None
    family = stack_support(V4, PR)
    assert family.supported is None
    assert "names Ascend but not" in family.reason


def test_a_chip_is_not_taken_for_another_whose_name_holds_its_own() -> None:
    only_gb200 = replace(V3, validated_hardware="GB200, MI300X (vLLM verified)")
    assert stack_support(only_gb200, CHIPS["nvidia_b200"]).supported is None
    assert stack_support(only_gb200, CHIPS["nvidia_gb200"]).supported is True


def test_the_readiness_rubric_comes_before_the_list() -> None:
    rows = [row("a", 0.5), row("b", 0.25), row("c", 0.5), row("d", None)]
    support = stack_support(V4, PR, "CANN", rows)
    assert support.supported is True
    assert support.readiness is not None
    assert support.readiness[0] == pytest.approx(0.25)
    assert stack_support(V3, H200, rows=[row("a", 0.0)]).supported is False


def test_another_stack_does_not_run_on_the_chip() -> None:
    support = stack_support(V3, H200, "CANN")
    assert support.supported is False
    assert support.reason == "NVIDIA H200 SXM runs CUDA, not CANN."
    assert stack_support(V3, H200, " cuda ").supported is True


def test_no_list_says_nothing() -> None:
    assert stack_support(replace(V3, validated_hardware=""), H200).supported is None


def test_the_block_keeps_its_order_and_reads_back() -> None:
    checked = deployment(V3, H200, Given(), context=8192, concurrency=300)
    lines = checked.as_env().splitlines()
    assert lines[:9] == [
        "SERVOSCOPE_MODEL=deepseek_v3", "SERVOSCOPE_BACKEND=CUDA", "SERVOSCOPE_DEVICE=nvidia_h200",
        "SERVOSCOPE_CONTEXT=8192", "SERVOSCOPE_CONCURRENCY=300", "SERVOSCOPE_FITS=true",
        "SERVOSCOPE_CARDS=24", "SERVOSCOPE_CARDS_PER_REPLICA=8", "SERVOSCOPE_REPLICAS=3"]
    assert [line.partition("=")[0] for line in lines] == [
        f"SERVOSCOPE_{name.upper()}" for name in checked.as_dict()]
    assert "SERVOSCOPE_READINESS=" in lines


def test_a_shell_reads_hostile_text_as_text() -> None:
    hostile = "it's $(touch x) `id` \"q\" \\ ; rm\nSERVOSCOPE_FITS=true"
    block = environment_block({"device": hostile, "fits": False})
    assert len(block.splitlines()) == 2
    read = subprocess.run(["sh", "-c", block + 'printf %s "$SERVOSCOPE_DEVICE|$SERVOSCOPE_FITS"'],
                          capture_output=True, text=True, check=True, timeout=10)
    assert read.stdout == hostile.replace("\n", " ") + "|false"


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True),
                       st.text() | st.floats() | st.none() | st.booleans(), max_size=6))
def test_every_value_stays_on_its_line(values: dict[str, object]) -> None:
    lines = environment_block(values).splitlines()
    assert [line.partition("=")[0] for line in lines] == [
        f"SERVOSCOPE_{name.upper()}" for name in values]


def test_a_name_that_is_no_key_is_refused() -> None:
    with pytest.raises(ComputeInputError, match="found 'a b', expected a name of letters"):
        environment_block({"a b": 1})
