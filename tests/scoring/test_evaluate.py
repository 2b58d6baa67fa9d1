"""The evaluation on the bundled universes: overrides, unknown scores, weights, methods."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from scoring.evaluate import ANALYST, WIDE, Evaluation, evaluate
from scoring.rubric import ASSUMED, EVIDENCE, UNKNOWN, imply
from scoring.state import initial_state, score_key, with_values
from scoring.valuations import newest


def evaluated(universe: str = "robotics", **values: Any) -> Evaluation:
    reference = load()
    chosen = reference.universes[universe]
    pairs = [(k.replace("__", "/"), v) for k, v in values.items()]
    state, _, orphans = with_values(initial_state(reference), reference, pairs)
    assert not orphans
    return evaluate(chosen, state, imply(chosen, load_rubric(), state.as_of),
                    newest(chosen, state.as_of, load_fx()))


def cell(evaluation: Evaluation, company: str, factor: str) -> tuple[int, int]:
    return evaluation.universe.row[company], evaluation.universe.column[factor]


def scored(company: str, factor: str, value: Any, universe: str = "robotics") -> dict[str, Any]:
    return {score_key(universe, company, factor): value}


def test_equal_weights_give_the_plain_mean_of_the_cells() -> None:
    e = evaluated()
    assert np.allclose(e.composite, e.cells.score.mean(axis=1))
    assert np.allclose(e.low, e.cells.low.mean(axis=1))
    assert np.allclose(e.high, e.cells.high.mean(axis=1))


def test_bounds_hold_every_score() -> None:
    for name in ("robotics", "compute"):
        e = evaluated(name)
        assert np.all((e.cells.low >= 0) & (e.cells.low <= e.cells.score))
        assert np.all((e.cells.score <= e.cells.high) & (e.cells.high <= 1))
        assert np.all((e.best_rank <= e.ranks) & (e.ranks <= e.worst_rank))


def test_an_override_moves_its_cell_and_keeps_the_implied_score() -> None:
    before = evaluated()
    e = evaluated(**scored("unitree", "embodied_ai", {"score": 0.75}))
    at = cell(e, "unitree", "embodied_ai")
    assert e.cells.score[at] == 0.75
    assert e.cells.status[at] == ANALYST
    assert e.implied.score[at] == before.implied.score[at]
    half = (before.implied.high[at] - before.implied.low[at]) / 2
    assert e.cells.high[at] == pytest.approx(min(1, 0.75 + half))
    others = np.ones(e.cells.score.shape, bool)
    others[at] = False
    assert np.array_equal(e.cells.score[others], before.cells.score[others])


def test_own_bounds_replace_the_evidence_band() -> None:
    e = evaluated(**scored("unitree", "embodied_ai", {"score": 0.7, "low": 0.5, "high": 0.9}))
    at = cell(e, "unitree", "embodied_ai")
    assert (e.cells.low[at], e.cells.high[at]) == (0.5, 0.9)


def test_a_cleared_cell_is_unknown_and_takes_the_segment_median_with_wide_bounds() -> None:
    e = evaluated(**scored("unitree", "embodied_ai", {"unknown": True}))
    at = cell(e, "unitree", "embodied_ai")
    assert e.cells.status[at] == UNKNOWN
    assert not e.cells.known[at]
    median = e.implied.segment_median[at]
    assert e.cells.score[at] == median
    assert e.cells.low[at] == pytest.approx(max(0, median - WIDE))
    assert e.cells.high[at] == pytest.approx(min(1, median + WIDE))
    assert e.missing[at[0]] == 1


def test_unknown_cells_span_zero_to_one_on_request() -> None:
    e = evaluated(missing__robotics="full",
                  **scored("unitree", "embodied_ai", {"unknown": True}))
    at = cell(e, "unitree", "embodied_ai")
    assert (e.cells.low[at], e.cells.high[at]) == (0, 1)
    nobody = e.cells.status == ASSUMED
    assert nobody.any()
    assert np.all(e.cells.low[nobody] == 0)
    assert np.all(e.cells.high[nobody] == 1)


def test_compute_scores_without_evidence_stay_unknown() -> None:
    e = evaluated("compute", as_of="2025-01-31")
    unknown = e.cells.status == UNKNOWN
    assert unknown.any()
    assert np.all(np.isnan(e.implied.score[unknown]))
    assert not (e.cells.status == ASSUMED).any()
    assert (e.cells.status == EVIDENCE).any()


def test_typed_weights_are_used_normalised() -> None:
    e = evaluated(weights__robotics={"mode": "typed", "values": {
        "mass_production": 3, "commercial_scene": 1}})
    assert np.allclose(e.weights, [0.75, 0, 0, 0.25])
    assert np.allclose(e.composite, e.cells.score @ [0.75, 0, 0, 0.25])


@pytest.mark.parametrize("mode", ["entropy", "critic"])
def test_data_weights_sum_to_one(mode: str) -> None:
    e = evaluated(weights__robotics={"mode": mode})
    assert e.weights.sum() == pytest.approx(1)
    assert np.all(e.weights > 0)


@pytest.mark.parametrize("method", ["weighted_mean", "weighted_product", "topsis", "vikor",
                                    "promethee2", "waspas"])
def test_every_method_ranks_and_bounds_the_universe(method: str) -> None:
    e = evaluated(method__robotics={"name": method})
    best = int(np.flatnonzero(e.ranks == 1)[0])
    extreme = e.composite.max() if e.result.higher_is_better else e.composite.min()
    assert e.composite[best] == extreme
    assert np.all(np.isfinite(e.low))
    assert np.all(e.low <= e.composite + 1e-9)
    assert np.all(e.high >= e.composite - 1e-9)


def test_as_of_hides_what_came_later() -> None:
    e = evaluated(as_of="2024-06-30")
    assert all(o is None or o.date <= e.as_of for o in e.observations)
    assert np.count_nonzero(e.cells.known) < np.count_nonzero(evaluated().cells.known)


def test_values_are_converted_at_the_rate_of_their_date() -> None:
    e = evaluated()
    for row, seen in enumerate(e.observations):
        if seen is not None and seen.currency == "CNY":
            assert e.value("CNY")[row] == pytest.approx(seen.value)
            assert e.value("USD")[row] == pytest.approx(
                seen.value / e.newest.fx.rate("CNY", seen.date))
