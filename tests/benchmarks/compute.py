"""The whole chip table by ten workloads against the bare arithmetic of one serving step.

    python tests/benchmarks/compute.py [--models 10]

In milliseconds, median of several runs: `ours` is the engine's estimate_grid with every
number of chips per replica tried, limits, shares and names of blanks; `floor` the same equations
in plain NumPy over the same (replicas, models, chips) table, without checks, blanks or choice.
The budget is 5 ms.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data.compute.reference import chips, workloads
from scoring.compute.engine.chips import ChipArrays
from scoring.compute.engine.efficiency import fitted
from scoring.compute.engine.grid import estimate_grid
from scoring.compute.serving import Serving
from scoring.compute.throughput import model_for

BUDGET_MS = 5.0
SERVINGS = {
    "aggregated, full batch": Serving(),
    "aggregated, 30 tokens/s per user": Serving(target_user_tps=30),
    "disaggregated, 30 tokens/s per user": Serving(target_user_tps=30, mode="disaggregated"),
    "prefill": Serving(mode="prefill"),
    "decode at 32k of context": Serving(mode="decode", context=32_768),
}


def inputs(table: ChipArrays, models: list, serving: Serving) -> dict:
    """The arrays the equations need, made once: the floor only computes."""
    column = lambda values: np.array(values, float)[None, :, None]  # noqa: E731
    context = serving.judged_context
    eight = np.where(np.isnan(table.fp8), table.int8, table.fp8)
    wide = np.where(np.isnan(table.bf16), eight / 2, table.bf16)
    return {
        "n": 2.0 ** np.arange(7)[:, None, None], "f": np.where(np.isnan(eight), wide, eight),
        "a": wide, "bw": table.bandwidth, "mem": table.memory, "link": table.link,
        "total": column([m.total for m in models]), "active": column([m.active for m in models]),
        "read": column([m.always_read for m in models]),
        "share": column([min(m.expert_share, 1 - 1e-12) for m in models]),
        "k": column([m.experts_per_token for m in models]),
        "size": column([m.layers * m.hidden for m in models]),
        "layers": column([m.layers for m in models]),
        "cache": column([m.cache(context, "fp8") for m in models]),
        "decode": column([m.decode_flop(context) for m in models]),
        "prefill": column([m.prefill_flop(0, serving.input_tokens) / serving.input_tokens
                           for m in models]),
        "r": serving.input_tokens / serving.output_tokens if serving.mode == "aggregated" else 0.0,
        "target": serving.target_user_tps, "e": fitted(),
    }


def floor(i: dict) -> np.ndarray:
    """Tokens per second and chip at the best number of chips."""
    e, n, mixture = i["e"], i["n"], i["share"] < 0.99
    flops = i["f"] * np.minimum(e.compute * (i["f"] / i["bw"] / 500) ** -e.ridge_exponent, 0.95)
    flops = flops * np.where(mixture, e.moe_compute, 1.0)
    attend = i["a"] * np.minimum(e.compute * (i["a"] / i["bw"] / 500) ** -e.ridge_exponent, 0.95)
    rate = i["bw"] * e.memory
    split = np.where(mixture, 1.0, n)
    moved = i["size"] * 2 * (e.activation_reads + e.expert_reads * i["k"]) / rate
    sent = i["size"] * np.where(mixture, 3 * i["k"], 8.0) * (1 - 1 / n) / (i["link"] * e.link)
    per_weight = 1 / (rate * np.where(mixture, e.moe_memory, 1.0)) + 2 * e.tile_tokens / flops
    fixed, experts = i["read"] / split, (i["total"] - i["read"]) / n
    token = 2 * i["active"] / flops
    slope = (token + i["decode"] / attend + i["r"] * (token + i["prefill"] / attend)
             + i["cache"] / rate + (1 + i["r"]) * (sent + moved))
    start = i["layers"] * e.step_overhead_s + per_weight * fixed
    asleep = np.log1p(-i["share"]) * n
    b = np.maximum((0.9 * i["mem"] - fixed - experts) / i["cache"], 1e-6)
    if i["target"]:
        left = 1 / i["target"] - start
        wanted = np.maximum((left - per_weight * experts) / slope, 0.0)
        for _ in range(6):
            idle = np.exp(asleep * wanted)
            short = left - per_weight * experts * (1 - idle) - slope * wanted
            wanted = wanted + short / (slope - asleep * per_weight * experts * idle)
        b = np.minimum(b, wanted)
    step = start - per_weight * experts * np.expm1(asleep * b) + slope * b
    return np.nanmax(b / step, axis=0, initial=0.0)


def median_ms(call: Callable[..., object], *arguments, seconds: float = 1.0) -> float:
    """Median of runs that fill the seconds given, at least one and at most 500."""
    times = []
    while not times or (sum(times) < seconds and len(times) < 500):
        start = perf_counter()
        call(*arguments)
        times.append(perf_counter() - start)
    return 1000 * float(np.median(times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=int, default=10)
    arguments = parser.parse_args()
    table = ChipArrays.of(chips().values())
    names = [name for name, workload in workloads().items() if workload.kind == "llm"]
    models = [model_for(name) for name in names][:arguments.models]
    print(f"{len(table.ids)} chips x {len(models)} workloads, budget {BUDGET_MS:g} ms")
    head = f"{'serving':<38}{'ours':>8}{'floor':>8}{'ratio':>8}"
    print(head, "-" * len(head), sep="\n")
    np.seterr(all="ignore")
    for label, serving in SERVINGS.items():
        ours = median_ms(estimate_grid, table, models, serving)
        bare = median_ms(floor, inputs(table, models, serving))
        print(f"{label:<38}{ours:>8.2f}{bare:>8.2f}{ours / bare:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
