"""Cache bytes derived from architectures, against figures published for them."""

from __future__ import annotations

from typing import Any

import pytest

from data.compute.fact_reference import architectures
from scoring.compute.errors import ComputeInputError
from scoring.compute.kv_cache import bytes_per_token, cache_bytes

K128, M1 = 131072, 1048576
LATENT = {"attention_heads": 128, "kv_lora_rank": 512, "rope_dim": 64}
INDEX = {"index_heads": 64, "index_dim": 128}
V3 = {"layers": 61, "attention": "mla", **LATENT}
V32 = {"layers": 61, "attention": "dsa", **LATENT, **INDEX, "index_top_k": 2048}
V4 = {"layers": 61, "attention": "csa", "attention_heads": 128, "head_dim": 512, "window": 128,
      "compression": "31x128+30x4", **INDEX, "index_top_k": 1024}


def _gqa(layers: int, kv_heads: int, head_dim: int = 128, **more: Any) -> dict[str, Any]:
    return {"layers": layers, "attention": "gqa", "kv_heads": kv_heads, "head_dim": head_dim,
            "attention_heads": 64, **more}


@pytest.mark.parametrize(("architecture", "bf16", "fp8"), [
    (_gqa(80, 8), 327_680, 163_840),  # Llama-3.1-70B
    (_gqa(126, 8), 516_096, 258_048),  # Llama-3.1-405B
    (_gqa(94, 4), 192_512, 96_256),  # Qwen3-235B
    (V3, 70_272, 35_136),
    (V32, 85_888, 48_068),  # 656 bytes of latent and 132 of index on 61 layers
])
def test_bytes_per_token_do_not_depend_on_the_context(
    architecture: dict[str, Any], bf16: float, fp8: float
) -> None:
    for context in (1, 4096, M1):
        assert bytes_per_token(architecture, context, "bf16") == pytest.approx(bf16)
        assert bytes_per_token(architecture, context, "fp8") == pytest.approx(fp8)


def test_compressed_cache_of_v4_pro_at_one_million() -> None:
    """vLLM prints 9.62 GiB at BF16; the served layout at 8 bits comes to 5.28 GB."""
    assert cache_bytes(V4, M1, "bf16") / 2**30 == pytest.approx(9.62, abs=0.005)
    assert bytes_per_token(V4, M1, "bf16") == pytest.approx(9_851, rel=1e-3)
    assert cache_bytes(V4, M1, "fp8") / 1e9 == pytest.approx(5.28, abs=0.005)
    ratio = cache_bytes(V4, M1, "fp8") / cache_bytes(V32, M1, "fp8")
    assert ratio == pytest.approx(0.10, abs=0.006)  # published: 10 % of V3.2


@pytest.mark.parametrize(("name", "at_1m"), [
    ("deepseek_v4_pro", 10.33e9), ("deepseek_v4_flash", 7.22e9), ("deepseek_v32", 90.06e9),
    ("llama31_70b", 343.6e9), ("llama31_405b", 541.2e9), ("qwen3_235b", 201.9e9),
])
def test_the_bundled_architectures(name: str, at_1m: float) -> None:
    assert cache_bytes(architectures()[name], M1) == pytest.approx(at_1m, rel=2e-3)


def test_sliding_layers_stop_growing_at_their_window() -> None:
    """gpt-oss-120b: 18 full layers of 1,024 elements and 18 that keep 128 tokens."""
    mixed = _gqa(36, 8, 64, full_layers=18, sliding_layers=18, window=128)
    assert cache_bytes(mixed, K128) == pytest.approx(2 * (18 * 1024 * K128 + 18 * 1024 * 128))
    assert cache_bytes(mixed, 64) == pytest.approx(2 * 36 * 1024 * 64)
    assert cache_bytes(mixed, K128, "fp8") == pytest.approx(cache_bytes(mixed, K128) / 2)


def test_linear_layers_hold_a_state_of_fixed_size() -> None:
    mixed = _gqa(60, 2, 256, full_layers=15, linear_layers=45, hidden=4096)
    growth = cache_bytes(mixed, 2000) - cache_bytes(mixed, 1000)
    assert growth == pytest.approx(1000 * 30_720)  # Qwen3.5: 15 layers x 2 x 2 x 256 x 2 bytes
    assert cache_bytes(mixed, 1000) > 1000 * 30_720


def test_one_head_for_all_and_heads_of_their_own() -> None:
    head = {"layers": 32, "attention_heads": 32, "head_dim": 128}
    all_own = bytes_per_token({**head, "attention": "mha"}, 1000)
    assert all_own == pytest.approx(2 * 32 * 32 * 128 * 2)
    assert bytes_per_token({**head, "attention": "mqa"}, 1000) == pytest.approx(all_own / 32)


def test_words_of_model_configurations_are_understood() -> None:
    config = {"num_hidden_layers": 80, "num_attention_heads": 64, "num_key_value_heads": 8,
              "head_dim": 128, "hidden_size": 8192}
    assert bytes_per_token(config, 1000, "bfloat16") == pytest.approx(327_680)
    latent = {"num_hidden_layers": 61, "num_attention_heads": 128, "kv_lora_rank": 512,
              "qk_rope_head_dim": 64, "attention": "latent"}
    assert bytes_per_token(latent, 1000, "float8_e4m3fn") == pytest.approx(35_136)


@pytest.mark.parametrize(("change", "field", "words"), [
    ({"layers": None}, "layers", "is blank"), ({"layers": -3}, "layers", "-3"),
    ({"kv_heads": None}, "kv_heads", "is blank"), ({"head_dim": 0}, "head_dim", "0"),
    ({"attention": "magic"}, "attention", "'magic'"),
    ({"sliding_layers": 2}, "window", "is blank"),
    ({"sliding_layers": 70, "full_layers": 70, "window": 9}, "full_layers", "80"),
    ({"colour": 1}, "colour", "a field of an architecture"),
])
def test_a_wrong_field_is_named(change: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(ComputeInputError) as caught:
        bytes_per_token({**_gqa(80, 8), **change}, 1000)
    assert caught.value.field == field
    assert words in str(caught.value)


@pytest.mark.parametrize("compression", ["", "31", "60x128+30x4", "0x4"])
def test_a_wrong_compression_is_named(compression: str) -> None:
    with pytest.raises(ComputeInputError, match="compression"):
        bytes_per_token({**V4, "compression": compression}, 1000)


def test_a_wrong_context_or_format_is_named() -> None:
    with pytest.raises(ComputeInputError, match="context.*above 0"):
        bytes_per_token(V3, 0)
    with pytest.raises(ComputeInputError, match="dtype.*'fp7'.*bf16"):
        bytes_per_token(V3, 10, "fp7")
