"""The time of one serving step, for any arrays of chips, models and servings at once.

Decode step of b sequences per chip (formulas.md 3.1; the sum of compute and memory time fits
measured points better than their maximum):

    t(b) = L tau + (w_b / B + 2 m0 / F) (Pd / n_sh + (P - Pd) phi(b) / n) + c b
    phi(b) = 1 - (1 - k/E)^(b n q)            experts that at least one token wakes
    c = q (2 Pa / F + a / F_a + x + v / B) + S / B + r (p + x + v / B)

with w_b bytes per weight, S cache bytes of a sequence, a and p attention and prefill FLOP over
their rates, v bytes of activations, x communication, r prompt tokens per output token where
prefill shares the chip, m0 the rows a matrix product costs at least. t is concave in b, so b / t(b)
rises with b, and Newton's method from the left finds the batch for a wanted speed from below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scoring.compute.engine.efficiency import HIGHEST, LOWEST, RIDGE, Efficiency

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
_USABLE = 0.90  # of memory, for weights and cache
_ROUNDS = 6
TERMS = ("compute", "weights", "cache", "communication", "overhead")


@dataclass(frozen=True)
class Case:
    """Chips, models and servings as arrays that broadcast together; NaN is unknown.

    Rates in FLOP/s and bytes/s, sizes in bytes, parameters as counts. `base` is the peak of the
    widest format at most 8 bits wide the 4-bit peak is judged by, equal to `flops` otherwise.
    `decode_flop`: attention of one new token; `prefill_flop`: attention of all prompt tokens that
    are computed, `prompt` their number; `cache`: bytes of one sequence at the context judged.
    `shared`: prefill shares the chip with decode. `batch`, `target`: NaN where not asked for.
    """

    flops: Array
    base: Array
    wide: Array
    bandwidth: Array
    memory: Array
    link: Array
    stack: Array
    total: Array
    active: Array
    always_read: Array
    expert_share: Array
    experts_per_token: Array
    layers: Array
    hidden: Array
    weight_bytes: Array
    cache: Array
    decode_flop: Array
    prefill_flop: Array
    prompt: Array
    output: Array
    chips: Array
    data_parallel: Flags
    shared: Flags
    batch: Array
    target: Array
    query: Array
    accepted: Array


class Steps(NamedTuple):
    """What serving comes to: per chip and second; `batch` sequences per chip, `step` seconds.

    `prefill` prompt tokens per second and chip where a chip does nothing else; `decode` output
    tokens; `user` output tokens per second of one user. `largest` is the batch memory holds (below
    1 / chips the model does not fit). `terms`: seconds of a step by term, `moved` what of the
    overhead is activations moved through memory, `prompt_terms` seconds of a prompt token.
    `reachable`: the wanted speed can be had; where not, `user` is the highest speed there is.
    """

    prefill: Array
    decode: Array
    user: Array
    batch: Array
    largest: Array
    step: Array
    terms: tuple[Array, ...]
    moved: Array
    prompt_terms: tuple[Array, ...]
    reachable: Flags


def largest_batch(case: Case, chips: Array) -> Array:
    """Sequences per chip that memory holds beside the weights, at `chips` per replica."""
    split = np.where(case.data_parallel, 1.0, chips)
    weights = case.always_read / split + (case.total - case.always_read) / chips
    room: Array = (_USABLE * case.memory - case.weight_bytes * weights) / case.cache
    return room


def solve(case: Case, efficiency: Efficiency, ideal: bool = False) -> Steps:
    """Prefill and decode of every case; `ideal` takes the maximum of compute and memory time."""
    e = efficiency.textbook() if ideal else efficiency
    mixture = case.expert_share < 1
    n, q = case.chips, case.query
    split = np.where(case.data_parallel, 1.0, n)
    peak = case.base * (case.flops / case.base) ** e.fp4_exponent
    dense = peak * _share(peak / case.bandwidth, e)
    flops = dense * np.where(mixture, e.moe_compute, 1.0)
    attention = case.wide * _share(case.wide / case.bandwidth, e)
    rate = case.bandwidth * e.memory

    token = 2 * case.active / flops
    vectors = e.activation_reads + e.expert_reads * case.experts_per_token
    moved = case.layers * case.hidden * 2 * vectors / rate
    sent = np.where(ideal, 0.0, _sent(case, e))

    per_weight = case.weight_bytes / (rate * np.where(mixture, e.moe_memory, 1.0))
    padding = 2 * e.tile_tokens / flops
    fixed = case.always_read / split
    experts = (case.total - case.always_read) / n

    prompt_attention = np.where(case.prompt > 0, case.prefill_flop / np.maximum(case.prompt, 1), 0)
    prompt_token = token + prompt_attention / attention
    r = np.where(case.shared, case.prompt / case.output, 0.0)
    per_compute = q * (token + case.decode_flop / attention) + r * prompt_token
    per_cache = case.cache / rate
    per_sent, per_moved = (q + r) * sent, (q + r) * moved
    start = case.layers * e.step_overhead_s

    # Per sequence and chip, how the log of the share of idle experts falls; a dense model has none.
    asleep = np.log1p(-np.minimum(case.expert_share, 1 - 1e-12)) * n * q

    room = largest_batch(case, n)
    cap = np.fmin(np.maximum(room, 1e-6), case.batch)
    seconds = case.stack * case.accepted / case.target  # of a step, before the stack slows it
    if ideal:
        memory = (per_weight * fixed, per_weight * experts, per_cache)
        wanted = np.minimum(_batch_for(seconds, 0.0, 0.0, per_compute, asleep),
                            _batch_for(seconds, *memory, asleep))
    else:
        wanted = _batch_for(seconds, start + (per_weight + padding) * fixed,
                            (per_weight + padding) * experts,
                            per_compute + per_cache + per_sent + per_moved, asleep)
    least = 1 / n
    reachable = ~(wanted < least * (1 - 1e-9))
    b = np.where(reachable, np.fmin(cap, wanted), least)

    read = fixed + experts * -np.expm1(asleep * b)
    terms = (b * per_compute + padding * read, per_weight * read, b * per_cache, b * per_sent,
             b * per_moved + start)
    if ideal:
        step = np.maximum(terms[0], terms[1] + terms[2])
    else:
        step = terms[0] + terms[1] + terms[2] + terms[3] + terms[4]
    step = step / case.stack
    user = case.accepted / step
    prefill = case.stack / (prompt_token + sent + moved)
    zero = np.zeros_like(prompt_token)
    prompt_terms = (prompt_token, zero, zero, sent, moved)
    return Steps(prefill, b * user, user, b, room, step, terms, b * per_moved, prompt_terms,
                 reachable)


def _share(ridge: Array, e: Efficiency) -> Array:
    """Share of peak compute reached by a chip with `ridge` FLOP per byte."""
    share: Array = np.clip(e.compute * (ridge / RIDGE) ** -e.ridge_exponent, LOWEST, HIGHEST)
    return share


def _sent(case: Case, e: Efficiency) -> Array:
    """Seconds per token on the links of a replica.

    Tensor parallel: 4 L d words of 2 bytes are reduced; experts: 1 byte out, 2 bytes back, for each
    expert of a token. Nothing leaves a single chip.
    """
    words = np.where(case.data_parallel, 3 * case.experts_per_token, 8.0)
    seconds = case.layers * case.hidden * words * (1 - 1 / case.chips) / (case.link * e.link)
    alone = (case.chips == 1) | (words == 0)
    sent: Array = np.where(alone, 0.0, seconds)
    return sent


def _batch_for(
    seconds: Array, fixed: Array | float, growing: Array | float, slope: Array, asleep: Array
) -> Array:
    """The batch whose step takes `seconds`; below 0 where even the emptiest takes longer.

    Newton's method on fixed + growing (1 - exp(asleep b)) + slope b from below: the function is
    concave, so every iterate stays at or below the root. NaN `seconds` give NaN.
    """
    b = (seconds - fixed - growing) / slope
    if np.all(np.isnan(seconds)):
        return b
    b = np.maximum(b, np.minimum((seconds - fixed) / slope, 0.0))
    for _ in range(_ROUNDS):
        sleeping = np.exp(asleep * np.maximum(b, 0.0))
        short = seconds - fixed - growing * (1 - sleeping) - slope * b
        b = np.where(b >= 0, b + np.maximum(short, 0.0) / (slope - asleep * growing * sleeping), b)
    return b
