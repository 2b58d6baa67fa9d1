"""Full re-rank per method against the bare arithmetic and against pymcdm.

    python tests/benchmarks/ranking.py [--sizes 1000,10000,100000] [--pymcdm-limit 10]

For every method and size, with 8 factors in [0, 1] and the method's defaults, in milliseconds
(median of several runs): `ours` is scoring.ranking.rank with validation, scores and ranks; `floor`
the same formula and ranks in plain NumPy, without checks, ties or details; `pymcdm` the same
scores and ranks by pymcdm. A pymcdm run that would take longer than the limit is left out:
after a run of t seconds, 10 times the rows are expected to take 10 t, and 200 t where it compares
all pairs (its tables outgrow the caches).
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scoring.ranking import rank, score_against
from scoring.stability import weight_intervals

FACTORS = 8
PAIRWISE = 20_000  # an n x n table of floats takes 3 GB here
ROWS = [
    ("weighted_mean", {}), ("weighted_product", {}), ("topsis", {}),
    ("topsis", {"normalization": "vector"}), ("vikor", {}), ("waspas", {}), ("promethee2", {}),
    ("promethee2", {"preference": "linear", "q": 0.1, "p": 0.3}),
]


def places(scores):
    """Ranks without ties: the least any ranking has to do."""
    result = np.empty(scores.size, np.int64)
    result[np.argsort(-scores)] = np.arange(1, scores.size + 1)
    return result


def mean(x, w):
    return places(x @ w)


def product(x, w):
    return places(np.exp(np.log(x) @ w))


def topsis(x, w):
    up, down = np.sqrt((1 - x) ** 2 @ w**2), np.sqrt(x**2 @ w**2)
    return places(down / (up + down))


def topsis_vector(x, w):
    v = x / np.sqrt((x**2).sum(axis=0)) * w
    up = np.sqrt(((v - v.max(axis=0)) ** 2).sum(axis=1))
    down = np.sqrt(((v - v.min(axis=0)) ** 2).sum(axis=1))
    return places(down / (up + down))


def vikor(x, w):
    best = x.max(axis=0)
    regret = w * (best - x) / (best - x.min(axis=0))
    s, r = regret.sum(axis=1), regret.max(axis=1)
    q = 0.5 * (s - s.min()) / np.ptp(s) + 0.5 * (r - r.min()) / np.ptp(r)
    return places(-q)


def waspas(x, w):
    r = x / x.max(axis=0)
    return places(0.5 * (r @ w) + 0.5 * np.exp(np.log(r) @ w))


def promethee(x, w):
    """The sorted form for the usual preference: the place in each column is the flow."""
    net, n = np.zeros(len(x)), len(x)
    for column, weight in zip(x.T, w, strict=True):
        order = np.argsort(column)
        net[order] += weight * (2 * np.arange(n) - n + 1) / (n - 1)
    return places(net)


def promethee_linear(x, w, q=0.1, p=0.3):
    """The sorted form for the linear preference, by prefix sums."""
    net, n = np.zeros(len(x)), len(x)
    for column, weight in zip(x.T, w, strict=True):
        order = np.argsort(column)
        y = column[order]
        sums = np.concatenate(([0.0], np.cumsum(y)))
        full, some = np.searchsorted(y, y - p), np.searchsorted(y, y - q)
        plus = full + ((some - full) * (y - q) - sums[some] + sums[full]) / (p - q)
        full, some = np.searchsorted(y, y + p), np.searchsorted(y, y + q)
        minus = n - full + (sums[full] - sums[some] - (full - some) * (y + q)) / (p - q)
        net[order] += weight * (plus - minus) / (n - 1)
    return places(net)


FLOORS = [mean, product, topsis, topsis_vector, vikor, waspas, promethee, promethee_linear]


def oracles():
    """The same methods as pymcdm offers them; None where it has no such variant."""
    import pymcdm.methods as theirs
    from pymcdm import normalizations as scales

    def as_is(x, cost=False):
        return x

    limits = {"p": np.full(FACTORS, 0.3), "q": np.full(FACTORS, 0.1)}
    return [
        partial(theirs.WSM, as_is), partial(theirs.WPM, as_is), None,
        partial(theirs.TOPSIS, scales.vector_normalization), theirs.VIKOR,
        partial(theirs.WASPAS, scales.linear_normalization),
        partial(theirs.PROMETHEE_II, "usual"),
        partial(theirs.PROMETHEE_II, "vshape_2", **limits),
    ]


def by_oracle(oracle, x, w):
    method = oracle()
    return method.rank(method(x, w, np.ones(FACTORS)))


def median_ms(call: Callable[..., object], *arguments, seconds: float = 1.0, **options) -> float:
    """Median of runs that fill the seconds given, at least one and at most 200."""
    times = []
    while not times or (sum(times) < seconds and len(times) < 200):
        start = perf_counter()
        call(*arguments, **options)
        times.append(perf_counter() - start)
    return 1000 * float(np.median(times))


def problem(n: int):
    return np.random.default_rng(n).random((n, FACTORS)), np.full(FACTORS, 1 / FACTORS)


def label_of(method: str, options: dict) -> str:
    return " ".join([method, *(str(value) for value in options.values())])


def compare(sizes: list[int], limit: float) -> None:
    warnings.simplefilter("ignore")  # pymcdm warns of dominated rows
    head = f"{'method':<28}{'n':>8}{'ours':>10}{'floor':>10}{'ratio':>8}{'pymcdm':>12}{'ratio':>8}"
    print(head, "-" * len(head), sep="\n")
    for (method, options), floor, oracle in zip(ROWS, FLOORS, oracles(), strict=True):
        expected = 0.0  # seconds for pymcdm at the next size
        for n in sizes:
            x, w = problem(n)
            ours = median_ms(rank, x, w, method, **options)
            bare = median_ms(floor, x, w)
            line = f"{label_of(method, options):<28}{n:>8}{ours:>10.3f}{bare:>10.3f}"
            line += f"{ours / bare:>8.2f}"
            if oracle is None:
                line += f"{'none':>12}"
            elif expected > limit or (method == "promethee2" and n > PAIRWISE):
                line += f"{f'over {limit:g} s':>12}"
            else:
                other = median_ms(by_oracle, oracle, x, w)
                expected = other / 1000 * (200 if method == "promethee2" else 10)
                line += f"{other:>12.3f}{other / ours:>8.1f}"
            print(line, flush=True)


def others(sizes: list[int]) -> None:
    """What is computed beside a ranking: scores of the low ends, and weight intervals."""
    print(f"\n{'beside it':<44}{'n':>8}{'ms':>10}")
    for n in sizes:
        x, w = problem(n)
        low = np.maximum(x - 0.1, 0)
        for method, options in ROWS:
            spent = median_ms(score_against, x, low, w, method, **options)
            label = f"score_against {label_of(method, options)}"
            print(f"{label:<44}{n:>8}{spent:>10.3f}", flush=True)
        for top in (1, 10):
            spent = median_ms(weight_intervals, x, w, top)
            print(f"{f'weight_intervals, top {top}':<44}{n:>8}{spent:>10.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--pymcdm-limit", type=float, default=10, metavar="SECONDS")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    compare(sizes, arguments.pymcdm_limit)
    others(sizes)


if __name__ == "__main__":
    main()
