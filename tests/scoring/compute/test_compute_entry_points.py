"""The entry points as a script uses them: ids, mappings, plain numbers."""

from __future__ import annotations

import pytest

from scoring.compute.errors import ComputeInputError
from scoring.compute.kv_cache import bytes_per_token
from scoring.compute.readiness import production_ready
from scoring.compute.serving import Serving
from scoring.compute.throughput import estimate


def test_an_estimate_takes_ids_and_a_mapping() -> None:
    case = {"input_tokens": 2048, "output_tokens": 512, "target_user_tps": 20}
    assert estimate("nvidia_h100", "deepseek_v3", case) == estimate(
        "nvidia_h100", "deepseek_v3", Serving(**case))


def test_a_cache_is_asked_for_by_id() -> None:
    assert bytes_per_token("deepseek_v3", 4096, "bf16") == 70_272
    with pytest.raises(ComputeInputError, match="deepseek_v3"):
        bytes_per_token("deepseek_v33", 4096, "bf16")


def test_the_gate_takes_thresholds_as_a_mapping() -> None:
    strict = {"context": 1_048_577, "compute_ratio": 0.5, "kv_ratio": 0.2}
    assert production_ready(1_048_576, 0.27, 0.1).passed is True
    assert production_ready(1_048_576, 0.27, 0.1, thresholds=strict).passed is False
