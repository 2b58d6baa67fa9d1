"""Compute per token: parameters read, and attention over the context.

Per pair of a query and a cached entry: 4 h d_head for grouped-query attention, 2 h (2 kv_lora +
rope) for latent attention in decode and 2 h (nope + rope + value) in prefill, where keys are
expanded; a sparse model attends at most top_k entries, after an index over all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from scoring.compute.engine.architecture import LayerGroup
from scoring.compute.errors import ComputeInputError
from scoring.compute.kv_cache import Given


def decode_attention(groups: Sequence[LayerGroup], context: float) -> float:
    """Attention FLOP of one new token at a context of `context` tokens."""
    return sum(_decode(group, context) for group in groups)


def prefill_attention(groups: Sequence[LayerGroup], start: float, end: float) -> float:
    """Attention FLOP to read the tokens from position `start` to `end` of a prompt, in total."""
    return sum(_prefill(group, end) - _prefill(group, start) for group in groups)


def flop_per_token(architecture: Given, active_params_b: float, context: float) -> float:
    """FLOP to generate one token: 2 per active parameter and the attention at `context`.

    `active_params_b` in billions. Raises ComputeInputError naming a wrong value.
    """
    from scoring.compute.engine.architecture import layer_groups
    from scoring.compute.kv_cache import bundled_architecture

    if isinstance(architecture, str):
        architecture = bundled_architecture(architecture)
    for name, value in (("active_params_b", active_params_b), ("context", context)):
        if not (isinstance(value, int | float) and value > 0):
            raise ComputeInputError("compute", "", name, value, "a number above 0")
    return 2e9 * active_params_b + decode_attention(layer_groups(architecture), context)


def _decode(group: LayerGroup, context: float) -> float:
    entries = min(context, group.window) / group.ratio
    return group.layers * (min(entries, group.top_k) * group.pair_flop
                           + entries * group.index_flop)


def _prefill(group: LayerGroup, length: float) -> float:
    """FLOP over positions 0 to `length`: pairs are the area under min(position, limit)."""
    seen = _area(length, group.window) / group.ratio
    kept = _area(length, min(group.window, group.top_k * group.ratio)) / group.ratio
    sparse = kept * group.pair_flop + seen * group.index_flop
    if group.prefill_pair_flop is None:
        return group.layers * sparse
    # Keys may be expanded for all pairs instead, which is cheaper for short prompts.
    return group.layers * min(sparse, seen * group.prefill_pair_flop)


def _area(length: float, limit: float) -> float:
    if length <= limit:
        return length * length / 2
    return limit * length - limit * limit / 2
