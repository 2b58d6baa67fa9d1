"""The engine over a whole table: every model on every chip at once.

Where the chips per replica are left open, all powers of two are tried and the best kept, so more
memory or bandwidth can never give less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.compute.engine.chips import ChipArrays, FloatArray
from scoring.compute.engine.efficiency import Efficiency, fitted
from scoring.compute.engine.model import Model
from scoring.compute.engine.steps import TERMS, Array, Case, Flags, Steps, largest_batch, solve
from scoring.compute.serving import BYTES, Serving

LIMITS = ("memory", "compute", "communication", "does not fit", "unknown")
# Chips per replica looked through for one that holds a model.
_FITS_UP_TO: Array = 2.0 ** np.arange(13, dtype=np.float64)


@dataclass(frozen=True)
class GridEstimate:
    """Estimates of m models on n chips as (m, n) arrays; NaN is unknown, 0 cannot be had.

    Rates per chip and second: `output`, `input`, `total` tokens; `user` output tokens per second
    of one user; `low` and `high` bound `output` (80 %). `batch` sequences per chip, `chips` per
    replica, `ttft` seconds to the first token without a queue. `limit` indexes `LIMITS`. `shares`
    of the time of a step by term (in `prefill` mode of a prompt token). `needs` chips per replica
    where it does not fit, else NaN. `reached`: the wanted speed per user can be had. `blank` tells
    by field where an unknown value stands in the way.
    """

    output: FloatArray
    input: FloatArray
    total: FloatArray
    user: FloatArray
    low: FloatArray
    high: FloatArray
    batch: FloatArray
    chips: FloatArray
    ttft: FloatArray
    limit: NDArray[np.int64]
    shares: Mapping[str, FloatArray]
    needs: FloatArray
    reached: Flags
    blank: Mapping[str, Flags]

    def missing(self, model: int, chip: int) -> tuple[str, ...]:
        """Names of the blank fields one estimate would need."""
        return tuple(name for name, mask in self.blank.items() if mask[model, chip])


def estimate_grid(
    chips: ChipArrays, models: Sequence[Model], serving: Serving,
    efficiency: Efficiency | None = None,
) -> GridEstimate:
    """Every model on every chip. Raises ComputeInputError for a context beyond a model's limit."""
    for model in models:
        model.check_context(serving.longest_context)
    e = efficiency or fitted()
    replicas = _replicas(serving)
    case = _case(chips, models, serving, e, replicas)
    blank = _blank(chips, models, case, serving)
    with np.errstate(all="ignore"):
        steps = solve(case, e, serving.ideal)
        rates = _rates(case, steps, serving)
        best = _best(rates["output" if serving.mode != "prefill" else "input"], rates["user"])
        shape = best.shape
        rates = {name: _pick(value, best, shape) for name, value in rates.items()}
        chosen = {"batch": _pick(steps.batch, best, shape),
                  "chips": _pick(replicas, best, shape)}
        alone = serving.mode == "prefill"
        terms = [_pick(term, best, shape) for term in
                 (steps.prompt_terms if alone else steps.terms)]
        moved = _pick(steps.prompt_terms[4] if alone else steps.moved, best, shape)
        fits = _pick(_fits(case, steps, serving), best, shape) > 0
        reached = _pick(steps.reachable.astype(float), best, shape) > 0
        needs = _needs(case, shape)
    unknown = np.isnan(rates["input" if serving.mode == "prefill" else "output"])
    blank = {name: mask & unknown for name, mask in blank.items()}
    shares = _shares(terms)
    limit = np.select([unknown, ~fits], [4, 3], _limit(terms, moved))
    low, high = e.band
    batch = np.where(fits & reached, chosen["batch"], np.where(fits, 0.0, np.nan))
    return GridEstimate(
        rates["output"], rates["input"], rates["total"], rates["user"], rates["output"] * low,
        rates["output"] * high, batch, chosen["chips"], rates["ttft"], limit, shares,
        np.where(fits | unknown, np.nan, needs), reached | ~fits | unknown, blank)


def speed_curve(
    chips: ChipArrays, model: Model, serving: Serving, speeds: ArrayLike,
    efficiency: Efficiency | None = None,
) -> FloatArray:
    """Output tokens per second and chip (n, k) where each user gets at least `speeds` (k,)
    tokens per second; 0 where that cannot be had, NaN where unknown.

    All speeds in one pass. Raises ComputeInputError as `estimate_grid`.
    """
    model.check_context(serving.longest_context)
    e = efficiency or fitted()
    case = replace(_case(chips, (model,), serving, e, _replicas(serving)),
                   target=np.asarray(speeds, dtype=np.float64)[:, None])
    with np.errstate(all="ignore"):
        output = _rates(case, solve(case, e, serving.ideal), serving)["output"]
        known = np.where(np.isnan(output), -1.0, output).max(axis=0)
    return np.where(known < 0, np.nan, known).T


def _replicas(serving: Serving) -> Array:
    """Chips per replica to try, along the first of three axes."""
    if serving.chips is not None:
        counts = np.array([float(serving.chips)])
    else:
        counts = 2.0 ** np.arange(serving.max_chips.bit_length())
    return counts[:, None, None]


def _case(
    chips: ChipArrays, models: Sequence[Model], serving: Serving, e: Efficiency, replicas: Array
) -> Case:
    def rows(values: Sequence[float]) -> Array:
        return np.array(values, dtype=np.float64)[:, None]

    eight = np.where(np.isnan(chips.fp8), chips.int8, chips.fp8)
    wide = np.where(np.isnan(chips.bf16), eight / 2, chips.bf16)
    four = rows([m.four_bit for m in models]) > 0
    flops, base = _peaks(chips, serving, eight, wide)
    cached = serving.kv_precision
    context = serving.judged_context
    if cached is None:
        cache = np.where(np.isnan(eight), rows([m.cache(context, "bf16") for m in models]),
                         rows([m.cache(context, "fp8") for m in models]))
    else:
        cache = rows([m.cache(context, cached) for m in models])
    start, end = serving.cache_hit * serving.input_tokens, serving.input_tokens
    mixture = rows([m.mixture for m in models]) > 0
    parallel = mixture if serving.parallel is None else np.array(serving.parallel == "dep")
    stack = (chips.stack_factors(e.stacks) if serving.stack_factor is None
             else np.array(serving.stack_factor))
    none = np.array(np.nan)
    return Case(
        flops=flops, base=base, wide=wide, bandwidth=chips.bandwidth, memory=chips.memory,
        link=chips.link, stack=stack, total=rows([m.total for m in models]),
        active=rows([m.active for m in models]),
        always_read=rows([m.always_read for m in models]),
        expert_share=rows([m.expert_share for m in models]),
        experts_per_token=rows([m.experts_per_token for m in models]),
        layers=rows([m.layers for m in models]), hidden=rows([m.hidden for m in models]),
        weight_bytes=_weight_bytes(serving, four, eight), cache=cache,
        decode_flop=rows([m.decode_flop(context) for m in models]),
        prefill_flop=rows([m.prefill_flop(start, end) for m in models]),
        prompt=np.array(end - start), output=np.array(float(serving.output_tokens)),
        chips=replicas, data_parallel=parallel, shared=np.array(serving.mode == "aggregated"),
        batch=none if serving.batch_per_chip is None else np.array(float(serving.batch_per_chip)),
        target=none if serving.target_user_tps is None else np.array(
            float(serving.target_user_tps)),
        query=np.array(float(serving.spec_query)), accepted=np.array(float(serving.spec_accepted)))


def _peaks(
    chips: ChipArrays, serving: Serving, eight: Array, wide: Array
) -> tuple[Array, Array]:
    """Peak at the precision computed in, and the wider peak a 4-bit one is judged by."""
    best = np.where(np.isnan(eight), wide, eight)
    asked = serving.compute_precision
    if asked is None:
        weights = serving.weight_precision
        if weights == "bf16":
            return wide, wide
        if weights == "fp4":
            half = np.where(np.isnan(eight), chips.fp4 / 2, eight)
            return (np.where(np.isnan(chips.fp4), best, chips.fp4),
                    np.where(np.isnan(chips.fp4), best, half))
        return best, best
    if asked == "bf16":
        return wide, wide
    if asked == "fp4":
        return chips.fp4, np.where(np.isnan(eight), chips.fp4 / 2, eight)
    peak = chips.int8 if asked == "int8" else chips.fp8
    return peak, peak


def _weight_bytes(serving: Serving, four: Flags, eight: Array) -> Array:
    if serving.weight_precision is not None:
        return np.array(BYTES[serving.weight_precision])
    if serving.compute_precision is not None:
        native = np.array(BYTES[serving.compute_precision])
    else:
        native = np.where(np.isnan(eight), BYTES["bf16"], BYTES["fp8"])
    return np.where(four, BYTES["fp4"], native)


def _fits(case: Case, steps: Steps, serving: Serving) -> Array:
    """1 where a replica holds the weights and, but for prefill alone, one sequence; NaN unknown."""
    least = 0.0 if serving.mode == "prefill" else 1 / case.chips
    fits: Array = np.where(np.isnan(steps.largest), np.nan, steps.largest >= least)
    return fits


def _rates(case: Case, steps: Steps, serving: Serving) -> dict[str, Array]:
    """Tokens per chip and second; 0 where it does not fit or the wanted speed cannot be had."""
    fits = _fits(case, steps, serving)
    none = np.zeros_like(steps.decode)
    had = np.where(np.isnan(fits), np.nan, fits)
    prefill = np.where(had == 0, 0.0, steps.prefill * np.where(np.isnan(had), np.nan, 1.0))
    had = np.where(np.isnan(fits), np.nan, (fits > 0) & steps.reachable)
    decode = np.where(had == 0, 0.0, steps.decode * np.where(np.isnan(had), np.nan, 1.0))
    user = np.where(fits == 0, 0.0, steps.user * np.where(np.isnan(had), np.nan, 1.0))
    ttft = np.where(fits == 0, np.nan, case.prompt / steps.prefill / case.chips)
    if serving.mode == "prefill":
        return {"output": none, "input": prefill, "total": prefill, "user": none, "ttft": ttft}
    r = case.prompt / case.output
    if serving.mode == "decode":
        return {"output": decode, "input": none, "total": decode, "user": user, "ttft": ttft}
    if serving.mode == "disaggregated":  # chips for each in the proportion that keeps both busy
        chip_seconds = r / prefill + 1 / decode
        decode = np.where((decode == 0) | (prefill == 0), 0.0, 1 / chip_seconds)
    put_in = decode * serving.input_tokens / case.output
    return {"output": decode, "input": put_in, "total": decode + put_in, "user": user, "ttft": ttft}


def _best(objective: Array, user: Array) -> NDArray[np.int64]:
    """Along the first axis the index of the largest value; of equal ones the fewest chips.

    Where none above 0 is known but one is unknown, that one: what is possible is unknown then.
    Where all are 0, the fastest for one user, which is what can be had.
    """
    blank = np.isnan(objective)
    known = np.where(blank, -1.0, objective)
    best: NDArray[np.int64] = np.argmax(known, axis=0)
    none = known.max(axis=0) <= 0
    if not none.any():
        return best
    best = np.where(none, np.argmax(np.broadcast_to(user, known.shape), axis=0), best)
    return np.where(none & blank.any(axis=0), np.argmax(blank, axis=0), best)


def _pick(values: Array, best: NDArray[np.int64], shape: tuple[int, ...]) -> Array:
    full = np.broadcast_to(values, (values.shape[0] if values.ndim == 3 else 1, *shape))
    if full.shape[0] == 1:
        return np.array(full[0])
    picked: Array = np.take_along_axis(full, best[None], axis=0)[0]
    return picked


def _shares(terms: Sequence[Array]) -> dict[str, Array]:
    with np.errstate(all="ignore"):
        whole = terms[0] + terms[1] + terms[2] + terms[3] + terms[4]
        return {name: term / whole for name, term in zip(TERMS, terms, strict=True)}


def _limit(terms: Sequence[Array], moved: Array) -> NDArray[np.int64]:
    compute, weights, cache, sent, _ = terms
    known = np.nan_to_num(np.stack([weights + cache + moved, compute, sent]))
    limit: NDArray[np.int64] = np.argmax(known, axis=0)
    return limit


def _needs(case: Case, shape: tuple[int, ...]) -> Array:
    """The smallest power of two of chips that holds the model and one sequence; NaN for none."""
    counts = _FITS_UP_TO[:, None, None]
    holds = largest_batch(case, counts) * counts >= 1
    first: Array = np.where(holds.any(axis=0), counts[:, 0, 0][np.argmax(holds, axis=0)], np.nan)
    return np.broadcast_to(first, shape)


def _blank(
    chips: ChipArrays, models: Sequence[Model], case: Case, serving: Serving
) -> dict[str, Flags]:
    """By field, where an unknown value could stand in the way."""
    shape = (len(models), len(chips.ids))
    alone = {"memory_gb": chips.memory, "bandwidth_gb_s": chips.bandwidth,
             _peak_name(serving): case.flops, "fp16_dense_tflops": case.wide,
             "interconnect_gb_s": chips.link}
    blank = {name: np.broadcast_to(np.isnan(value), shape) for name, value in alone.items()}
    for name in dict.fromkeys(field for model in models for field in model.missing):
        rows = np.array([name in model.missing for model in models])
        blank[name] = np.broadcast_to(rows[:, None], shape)
    return blank


def _peak_name(serving: Serving) -> str:
    names = {"bf16": "fp16_dense_tflops", "int8": "int8_dense_tops", "fp4": "fp4_dense_tflops"}
    return names.get(serving.compute_precision or "fp8", "fp8_dense_tflops")

