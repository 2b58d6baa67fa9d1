"""The roofline of every chip and where the served model works on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.compute.engine.chips import ChipArrays
from scoring.compute.engine.model import Model
from scoring.compute.evaluation.rates import Rates
from scoring.compute.serving import BYTES, Serving

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Roofline:
    """By chip: dense peak in FLOP/s at the precision `label`, bandwidth in bytes/s, and the two
    operating points in FLOP per byte; NaN is unknown.
    """

    flops: FloatArray
    bandwidth: FloatArray
    decode_at: FloatArray
    prefill_at: FloatArray
    label: tuple[str, ...]


def roofline(chips: ChipArrays, model: Model, serving: Serving, decode: Rates) -> Roofline:
    """FLOP per byte moved: a decode step of the engine's batch, and a prompt read at once.

    Decode: b (2 Pa + a) against weights touched by the replica's sequences and b caches. Prefill:
    the prompt's FLOP against the weights read once per prompt, and its cache written.
    """
    flops, label = _peaks(chips, serving)
    context, prompt = serving.judged_context, max(serving.input_tokens, 1.0)
    width = np.array([BYTES[name] if name else np.nan for name in label])
    if model.four_bit and serving.weight_precision in (None, "fp4"):
        width = np.full(len(label), BYTES["fp4"])
    dtype = serving.kv_precision or "fp8"
    batch, replica = decode.batch, np.maximum(decode.replica, 1.0)
    with np.errstate(all="ignore"):
        sequences = batch * replica
        touched = 1 - (1 - model.expert_share) ** sequences
        weights = width * (model.always_read * (replica if model.mixture else 1.0)
                           + (model.total - model.always_read) * touched)
        step = sequences * (2 * model.active + model.decode_flop(context))
        moved = weights + sequences * model.cache(context, dtype)
        decode_at = np.where(sequences > 0, step / moved, np.nan)
        read = prompt * 2 * model.active + model.prefill_flop(0.0, prompt)
        all_touched = 1 - (1 - model.expert_share) ** prompt
        prefill_at = read / (width * (
            model.always_read + (model.total - model.always_read) * all_touched)
            + model.cache(prompt, dtype))
    return Roofline(flops, chips.bandwidth, decode_at, prefill_at, label)


def _peaks(chips: ChipArrays, serving: Serving) -> tuple[FloatArray, tuple[str, ...]]:
    """The peak the work runs at, and its precision, chip by chip."""
    order = ("fp8", "int8", "bf16") if serving.compute_precision is None else (
        serving.compute_precision,)
    flops = np.full(len(chips.ids), np.nan)
    label = [""] * len(chips.ids)
    for name in order:
        peak: FloatArray = getattr(chips, name)
        for at in np.flatnonzero(np.isnan(flops) & ~np.isnan(peak)).tolist():
            flops[at], label[at] = peak[at], name
    return flops, tuple(label)
