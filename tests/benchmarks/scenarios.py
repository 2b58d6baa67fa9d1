"""Scenarios and Shapley values against the bare arithmetic.

    python tests/benchmarks/scenarios.py [--sizes 1000,10000] [--rounds 30]

Run from the project root. In milliseconds, median and 99 % point of the rounds:

- six scenarios over an edited base: every score-dependent part is evaluated anew, two of the six
  change compute assumptions, which stand and are kept; `floor` is six times composites and places
  in plain NumPy, without checks, bounds, rank ranges or values;
- one scenario whose compute assumptions change: the engine, costs and companies anew;
- exact Shapley values; `floor` is calling the value function once per coalition.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data.bundled import load
from models.attribution import Change, shapley
from models.scenarios import CalibratedValuer, Evaluator, scenarios_from_values
from scoring.compute.book import key as cell_key
from scoring.state import initial_state, score_key, with_values
from tests.support import synthetic

FACTORS = ("mass_production", "supply_chain", "embodied_ai", "commercial_scene")
PRICE = cell_key("chips", "nvidia_h20", "rental_usd_per_hour")


class Line:
    """A fitted line standing in for a calibration: ln value from the four scores."""

    layout = type("Layout", (), {"place": {name: i for i, name in enumerate(FACTORS)}})()

    def values(self, matrix: np.ndarray) -> np.ndarray:
        return np.exp(18 + matrix @ np.array([2.0, 1.0, 0.5, 0.5]))

    def interval(self, matrix: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
        return np.full(len(matrix), 0.4), np.full(len(matrix), 2.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--rounds", type=int, default=30)
    args = parser.parse_args()
    print(f"{'':<44}{'p50':>9}{'p99':>9}{'floor':>9}")
    for size in map(int, args.sizes.split(",")):
        _scenarios(size, args.rounds)
    _shapley(12, 100, args.rounds)
    _shapley(10, 1000, args.rounds)
    _between(1000, max(3, args.rounds // 6))


def _tree(size: int) -> dict[str, object]:
    def rule(operation: str, value: float, segment: str) -> dict[str, object]:
        return {"universe": "robotics", "scope": "segment", "ids": [segment], "factor": "*",
                "operation": operation, "value": value}

    cells = {score_key("robotics", f"company-{i:05d}", FACTORS[i % 4]): {"score": 0.5}
             for i in range(0, min(size, 200), 2)}
    return {
        "scenario/a": {"name": "A", "overrides": cells},
        "scenario/b": {"name": "B", "parent": "a", "rules": [rule("add", 0.1, "humanoid")]},
        "scenario/c": {"name": "C", "rules": [rule("multiply", 0.8, "components")]},
        "scenario/d": {"name": "D", "overrides": {"weights/robotics": {"mode": "critic"}}},
        "scenario/e": {"name": "E", "overrides": {PRICE: {"value": 0.5}}},
        "scenario/f": {"name": "F", "parent": "e", "rules": [rule("set", 0.4, "quadruped")]},
    }


def _scenarios(size: int, rounds: int) -> None:
    reference = synthetic.reference(load(), size)
    universe = reference.universes["robotics"]
    zeros = np.zeros((size, 4))
    evaluator = Evaluator(universe, reference,
                          valuer=CalibratedValuer(Line(), lambda _: zeros))
    tree = scenarios_from_values(_tree(size))
    ids = list("abcdef")
    state = initial_state(reference)
    results = evaluator.evaluate_all(state, tree, ids)
    edited = cycle(np.linspace(0.1, 0.9, 41).tolist())
    times = []
    for _ in range(rounds):
        state, _, _ = with_values(state, reference, [
            (score_key("robotics", "company-00007", "supply_chain"), {"score": next(edited)})])
        times.append(_timed(lambda state=state: evaluator.evaluate_all(state, tree, ids)))
    matrices = [(r.scores, r.evaluation.weights) for r in results.values()]
    floor = [_timed(lambda: [_places(m @ w) for m, w in matrices]) for _ in range(rounds)]
    _print(f"6 scenarios x {size:,} companies", times, floor)
    prices = cycle(np.linspace(0.3, 0.6, 31).tolist())
    times = []
    for _ in range(rounds):
        one = {"name": "E", "overrides": {PRICE: {"value": next(prices)}}}
        changed = scenarios_from_values({"scenario/e": one})
        times.append(_timed(
            lambda changed=changed: evaluator.evaluate(state, changed, "e").values))
    _print(f"a compute edit in one scenario, {size:,}", times, [])


def _shapley(groups: int, companies: int, rounds: int) -> None:
    weights = np.random.default_rng(1).random((groups, companies))
    rows = list(weights)

    def value(coalition: frozenset[int]) -> np.ndarray:
        total = np.ones(companies)
        for i in coalition:
            total = total * rows[i]
        return total

    coalitions = [frozenset(i for i in range(groups) if code >> i & 1)
                  for code in range(2 ** groups)]
    times = [_timed(lambda: shapley(value, range(groups))) for _ in range(rounds)]
    floor = [_timed(lambda: [value(c) for c in coalitions]) for _ in range(rounds)]
    _print(f"Shapley, {groups} groups x {companies:,} companies", times, floor)


def _between(companies: int, rounds: int) -> None:
    """Ten groups: four factors, weights, method, missing, as-of date, chips and supply."""
    reference = synthetic.reference(load(), companies)
    universe = reference.universes["robotics"]
    cells = {score_key("robotics", f"company-{i:05d}", FACTORS[i % 4]): {"score": 0.5}
             for i in range(200)}
    tree = scenarios_from_values({"scenario/a": {"name": "A", "overrides": {
        **cells, "weights/robotics": {"mode": "critic"}, "method/robotics": {"name": "topsis"},
        "missing/robotics": "full", "as_of": "2026-06-30", PRICE: {"value": 0.5},
        cell_key("supply_shares", "cn25_nvidia", "share"): {"value": 0.1}}}})
    zeros = np.zeros((companies, 4))
    evaluator = Evaluator(universe, reference,
                          valuer=CalibratedValuer(Line(), lambda _: zeros))
    base = initial_state(reference)
    one, other = (evaluator.evaluate(base, tree, id) for id in ("base", "a"))
    times = []
    for _ in range(rounds):
        change = Change(evaluator, base, one.state, other.state)
        assert len(change.groups) == 10
        times.append(_timed(lambda change=change: change.shares("value")))
    _print(f"value attributed to 10 groups, {companies:,}", times, [])


def _places(scores: np.ndarray) -> np.ndarray:
    result = np.empty(scores.size, np.int64)
    result[np.argsort(-scores)] = np.arange(1, scores.size + 1)
    return result


def _timed(run: Callable[[], object]) -> float:
    started = perf_counter()
    run()
    return 1000 * (perf_counter() - started)


def _print(what: str, times: list[float], floor: list[float]) -> None:
    bare = f"{np.median(floor):>9.2f}" if floor else ""
    print(f"{what:<44}{np.median(times):>9.2f}{np.percentile(times, 99):>9.2f}{bare}")


if __name__ == "__main__":
    main()
