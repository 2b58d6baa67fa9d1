"""An architecture as groups of layers that cache and attend alike.

Formulas: GQA 2 n_kv d_head elements per token and layer; latent attention (DeepSeek-V2,
arXiv 2405.04434) kv_lora + rope; sparse attention (DeepSeek-V3.2) adds an indexer key; compressed
sparse attention (DeepSeek-V4) keeps one shared entry per r tokens, an indexer on the layers
compressed least, and a window of recent tokens on every layer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from math import inf
from typing import Any

from data.compute.records import Architecture
from scoring.compute.errors import ComputeInputError

_WORDS = {
    "multi-head": "mha", "multihead": "mha", "full": "mha",
    "grouped-query": "gqa", "grouped": "gqa", "multi-query": "mqa",
    "latent": "mla", "multi-head latent": "mla", "multi-head-latent": "mla",
    "sparse": "dsa", "deepseek sparse": "dsa", "sparse-indexer": "dsa",
    "compressed": "csa", "compressed sparse": "csa", "hybrid": "csa",
    "v4": "csa", "v4 hybrid": "csa",
}
_KINDS = ("mha", "gqa", "mqa", "mla", "dsa", "csa")
# Names that model configurations use for the same thing.
_NAMES = {
    "num_hidden_layers": "layers", "n_layers": "layers", "hidden_size": "hidden", "dim": "hidden",
    "num_attention_heads": "attention_heads", "n_heads": "attention_heads",
    "heads": "attention_heads", "num_key_value_heads": "kv_heads", "n_kv_heads": "kv_heads",
    "qk_rope_head_dim": "rope_dim", "qk_nope_head_dim": "nope_dim", "v_head_dim": "value_dim",
    "kv_lora": "kv_lora_rank", "rope": "rope_dim", "sliding_window": "window",
    "index_n_heads": "index_heads", "index_head_dim": "index_dim", "index_topk": "index_top_k",
    "top_k": "index_top_k", "n_routed_experts": "experts", "num_experts": "experts",
    "num_experts_per_tok": "experts_per_token", "kind": "attention",
}
_FIELDS = tuple(f.name for f in fields(Architecture))
_LINEAR_STATE = 2 * 128  # elements per hidden unit and linear layer (gated delta rule, d_k = 128)
_COMPRESSED = re.compile(r"(\d+)x(\d+)")


@dataclass(frozen=True, slots=True)
class LayerGroup:
    """Layers that cache and attend alike; counts are per layer of the group.

    An entry stands for `ratio` tokens and has `elements` cached values; `served_bytes` is its size
    in the layout served at 8 bits where that is not one byte each. Only the last `window` tokens
    are kept and read, and of the entries at most `top_k` are attended after an index over all.
    FLOP are per pair of a query and an entry. `fixed_elements` do not grow with the context.
    """

    layers: float
    elements: float = 0.0
    served_bytes: float | None = None
    ratio: float = 1.0
    window: float = inf
    top_k: float = inf
    pair_flop: float = 0.0
    prefill_pair_flop: float | None = None
    index_elements: float = 0.0
    index_served_bytes: float = 0.0
    index_flop: float = 0.0
    fixed_elements: float = 0.0


def as_architecture(given: Architecture | Mapping[str, Any]) -> Architecture:
    """The record itself, or one made of a mapping with its fields or the names configs use."""
    if isinstance(given, Architecture):
        return given
    row = str(given.get("id", ""))
    values: dict[str, Any] = {name: None for name in _FIELDS}
    values |= {"id": row, "compression": "", "weight_precision": "", "as_of": date.min,
               "source_url": "", "confidence": "", "note": "", "attention": ""}
    for name, value in given.items():
        values[_NAMES.get(name, name)] = value
    unknown = sorted(set(values) - set(_FIELDS))
    if unknown:
        raise ComputeInputError("architecture", row, unknown[0], given.get(unknown[0]),
                                "a field of an architecture, like layers or kv_heads")
    values["attention"] = _attention(values)
    return Architecture(**values)


def _attention(values: Mapping[str, Any]) -> str:
    word = str(values["attention"] or "").strip().lower().removesuffix("attention").strip()
    word = _WORDS.get(word, word)
    if not word:
        if values["compression"]:
            word = "csa"
        elif values["kv_lora_rank"]:
            word = "dsa" if values["index_dim"] else "mla"
        else:
            word = "gqa"
    return word


def layer_groups(given: Architecture | Mapping[str, Any]) -> tuple[LayerGroup, ...]:
    """The groups of an architecture. Raises ComputeInputError naming a blank or wrong field."""
    a = as_architecture(given)
    if a.attention not in _KINDS:
        raise ComputeInputError("architecture", a.id, "attention", a.attention,
                                f"one of {', '.join(_KINDS)}")
    layers = _need(a, "layers")
    sliding, linear = a.sliding_layers or 0, a.linear_layers or 0
    groups: list[LayerGroup] = []
    if a.attention == "csa":
        groups += _compressed(a, layers)
    else:
        full = a.full_layers if a.full_layers is not None else layers - sliding - linear
        if full < 0 or full + sliding + linear > layers:
            raise ComputeInputError("architecture", a.id, "full_layers", full,
                                    f"no more than {layers:g} full, sliding and linear layers")
        one = _one_layer(a)
        if full:
            groups.append(replace(one, layers=full))
        if sliding:
            groups.append(replace(one, layers=sliding, window=_need(a, "window")))
    if linear:
        groups.append(LayerGroup(linear, fixed_elements=_LINEAR_STATE * _need(a, "hidden")))
    return tuple(groups)


def _one_layer(a: Architecture) -> LayerGroup:
    heads = None if a.attention_heads is None else _need(a, "attention_heads")
    if a.attention in ("mla", "dsa"):
        lora, rope = _need(a, "kv_lora_rank"), _need(a, "rope_dim")
        heads = _need(a, "attention_heads") if heads is None else heads
        nope, value = a.nope_dim or 128, a.value_dim or 128  # as in every released model
        decode, prefill = heads * 2 * (2 * lora + rope), heads * 2 * (nope + rope + value)
        if a.attention == "mla":
            return LayerGroup(1, lora + rope, pair_flop=decode, prefill_pair_flop=prefill)
        index_dim, index_heads = _need(a, "index_dim"), _need(a, "index_heads")
        return LayerGroup(
            1, lora + rope,
            # Latent at 8 bits with a 4-byte scale per 128 values, rope at 16 bits.
            served_bytes=lora + lora / 32 + 2 * rope,
            top_k=_need(a, "index_top_k"), pair_flop=decode, prefill_pair_flop=prefill,
            index_elements=index_dim, index_served_bytes=index_dim + 4,
            index_flop=2 * index_heads * index_dim)
    head_dim = _need(a, "head_dim")
    if a.attention == "mqa":
        kv_heads = float(a.kv_heads or 1)
    elif a.attention == "mha":
        kv_heads = float(a.kv_heads or _need(a, "attention_heads"))
    else:
        kv_heads = _need(a, "kv_heads")
    if heads is None:  # a cache can be sized without them, attention cannot be counted
        heads = kv_heads if a.attention == "mha" else math.nan
    group = LayerGroup(1, 2 * kv_heads * head_dim, pair_flop=4 * heads * head_dim)
    if not a.index_top_k:
        return group
    index_dim = _need(a, "index_dim")
    return replace(group, top_k=_need(a, "index_top_k"), index_elements=index_dim,
                   index_flop=2 * _need(a, "index_heads") * index_dim)


def _compressed(a: Architecture, layers: float) -> list[LayerGroup]:
    parts = [(int(n), int(ratio)) for n, ratio in _COMPRESSED.findall(a.compression or "")]
    if not parts or any(n < 1 or ratio < 1 for n, ratio in parts):
        raise ComputeInputError("architecture", a.id, "compression", a.compression,
                                'layers and tokens per entry, like "31x128+30x4"')
    if sum(n for n, _ in parts) > layers:
        raise ComputeInputError("architecture", a.id, "compression", a.compression,
                                f"no more than {layers:g} layers")
    dim, window, heads = _need(a, "head_dim"), _need(a, "window"), _need(a, "attention_heads")
    rope = a.rope_dim or 64
    pair = 4 * heads * dim
    # 8-bit values with one scale per 64 of them, rope at 16 bits; the index at 4 bits.
    served = (dim - rope) + 2 * rope + dim / 64
    least = min(ratio for _, ratio in parts)
    groups = []
    for n, ratio in parts:
        index: dict[str, float] = {}
        if ratio == least:
            index_dim = _need(a, "index_dim")
            index = {"index_elements": index_dim, "index_served_bytes": index_dim * 17 / 32,
                     "index_flop": 2 * _need(a, "index_heads") * index_dim,
                     "top_k": _need(a, "index_top_k")}
        group = LayerGroup(n, dim, served, ratio=ratio, pair_flop=pair)
        groups.append(replace(group, **index))
    groups.append(LayerGroup(layers, dim, served, window=window, pair_flop=pair))
    return groups


def _need(a: Architecture, field: str) -> float:
    value = getattr(a, field)
    right = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
    if not right:
        raise ComputeInputError("architecture", a.id, field, value, "a number above 0")
    return float(value)
