"""Bytes of key-value cache, derived from the architecture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.compute.records import Architecture
from scoring.compute.engine.architecture import LayerGroup, layer_groups
from scoring.compute.errors import ComputeInputError, unknown_id
from scoring.compute.serving import BYTES, PRECISIONS

Given = Architecture | Mapping[str, Any] | str
_WORDS = {
    "bfloat16": "bf16", "fp16": "bf16", "float16": "bf16", "half": "bf16", "16bit": "bf16",
    "float8": "fp8", "fp8_e4m3": "fp8", "float8_e4m3fn": "fp8", "e4m3": "fp8",
    "nvfp4": "fp4", "mxfp4": "fp4", "float4": "fp4", "i8": "int8",
}


def bytes_per_token(architecture: Given, context: float, dtype: str = "bf16") -> float:
    """Cache bytes per token of a sequence of `context` tokens: its whole cache over its length.

    `architecture` is a record, a mapping with its fields, or the id of a bundled one; `dtype` bf16,
    fp8, fp4 or int8.
    Sparse and compressed models (dsa, csa) are at fp8 in the layout they are served in: positions
    at 16 bits, scales counted. Raises ComputeInputError naming the field.
    """
    return cache_bytes(architecture, context, dtype) / context


def cache_bytes(architecture: Given, context: float, dtype: str = "bf16") -> float:
    """Cache bytes of one sequence of `context` tokens; arguments and errors as bytes_per_token."""
    if not (isinstance(context, int | float) and context > 0):
        raise ComputeInputError("cache", "", "context", context, "a number of tokens above 0")
    known = bundled_architecture(architecture) if isinstance(architecture, str) else architecture
    return groups_bytes(layer_groups(known), context, known_dtype(dtype))


def bundled_architecture(name: str) -> Architecture:
    """The bundled architecture of a workload id; ComputeInputError naming ids like it otherwise."""
    from data.compute.fact_reference import architectures

    table = architectures()
    if name not in table:
        raise unknown_id("architectures", name, table)
    return table[name]


def groups_bytes(groups: Sequence[LayerGroup], context: float, dtype: str) -> float:
    """Cache bytes of one sequence; `dtype` as in `PRECISIONS`."""
    return sum(_group_bytes(group, context, dtype) for group in groups)


def known_dtype(word: str) -> str:
    """One of `PRECISIONS` for a common name of a number format; ComputeInputError otherwise."""
    name = word.strip().lower().removeprefix("torch.")
    name = _WORDS.get(name, name)
    if name not in PRECISIONS:
        raise ComputeInputError("cache", "", "dtype", word, f"one of {', '.join(PRECISIONS)}")
    return name


def _group_bytes(group: LayerGroup, context: float, dtype: str) -> float:
    width = BYTES[dtype]
    entry = group.elements * width
    index = group.index_elements * width
    if dtype == "fp8" and group.served_bytes is not None:
        entry, index = group.served_bytes, group.index_served_bytes
    entries = min(context, group.window) / group.ratio
    return group.layers * (entries * (entry + index) + group.fixed_elements * width)
