"""Score rules: set, add and multiply over companies, segments and all, and what evidence makes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from data.bundled import load
from data.rubrics import load_rubric
from models.scenarios import (
    Evaluator,
    ScenarioError,
    ScenarioResult,
    ScoreRule,
    scenarios_from_values,
)
from scoring.evaluate import ANALYST
from scoring.rubric import EVIDENCE, NOT_APPLICABLE, UNKNOWN, imply
from scoring.state import initial_state, score_key, with_values

UNIVERSE = load().universes["robotics"]
COLUMN = UNIVERSE.column["mass_production"]
# Software companies have no mass production: that cell is filled by the mean of the others.
APPLIES = imply(UNIVERSE, load_rubric(), load().collected).status != NOT_APPLICABLE
MADE = APPLIES[:, COLUMN]


def _rule(operation: str, value: float, **parts: Any) -> dict[str, Any]:
    return {"universe": "robotics", "scope": "all", "factor": "mass_production",
            "operation": operation, "value": value, **parts}


def _results(*scenarios: dict[str, Any], values: Any = ()) -> list[ScenarioResult]:
    """Base and a chain of scenarios, each the child of the one before."""
    reference = load()
    state, _, _ = with_values(initial_state(reference), reference, values)
    stored = {}
    parent = ""
    for at, scenario in enumerate(scenarios):
        stored[f"scenario/s{at}"] = {"name": f"S{at}", "parent": parent, **scenario}
        parent = f"s{at}"
    evaluator = Evaluator(UNIVERSE, reference)
    tree = scenarios_from_values(stored)
    assert not tree.problems
    return [evaluator.evaluate(state, tree, id)
            for id in ("base", *(f"s{i}" for i in range(len(scenarios))))]


def _segment(name: str) -> np.ndarray:
    return np.array([c.segment == name for c in UNIVERSE.companies])


@pytest.mark.parametrize(("operation", "value"), [("add", 0.3), ("add", -0.4), ("multiply", 1.5),
                                                  ("multiply", 0.5), ("multiply", 0.0)])
def test_add_and_multiply_clip_to_0_and_1(operation: str, value: float) -> None:
    base, ruled = _results({"rules": [_rule(operation, value)]})
    scores = base.scores[MADE, COLUMN]
    plain = scores + value if operation == "add" else scores * value
    np.testing.assert_allclose(ruled.scores[MADE, COLUMN], np.clip(plain, 0, 1), atol=1e-15)
    others = APPLIES.copy()
    others[:, COLUMN] = False
    np.testing.assert_array_equal(ruled.scores[others], base.scores[others])
    np.testing.assert_array_equal(ruled.evaluation.cells.status, base.evaluation.cells.status)
    clipped = np.count_nonzero((plain < -1e-12) | (plain > 1 + 1e-12))
    told = [n for n in ruled.notices if "end of 0 to 1" in n]
    assert bool(told) == bool(clipped)
    if clipped:
        assert f" {clipped} score" in told[0]


def test_bounds_move_along_and_stay_around_the_score() -> None:
    base, ruled = _results({"rules": [_rule("add", 0.1)]})
    before, after = base.evaluation.cells, ruled.evaluation.cells
    free = MADE & (before.high[:, COLUMN] < 0.85) & (before.low[:, COLUMN] > 0.0)
    assert free.any()
    np.testing.assert_allclose(after.low[free, COLUMN], before.low[free, COLUMN] + 0.1)
    assert (after.low <= after.score).all() and (after.score <= after.high).all()


def test_a_segment_a_company_and_all() -> None:
    base, ruled = _results({"rules": [
        _rule("set", 0.25, scope="segment", ids=["humanoid"]),
        _rule("add", 0.05, scope="company", ids=["unitree"], factor="*")]})
    humanoid, unitree = _segment("humanoid"), UNIVERSE.row["unitree"]
    own = np.arange(len(humanoid)) == unitree
    assert (ruled.scores[humanoid & ~own & MADE, COLUMN] == 0.25).all()
    assert ruled.scores[unitree, COLUMN] == pytest.approx(0.30)
    rest = ~humanoid & ~own
    np.testing.assert_array_equal(ruled.scores[rest], base.scores[rest])
    other = [j for j in range(len(UNIVERSE.factors)) if j != COLUMN]
    np.testing.assert_allclose(ruled.scores[unitree, other], base.scores[unitree, other] + 0.05)


def test_an_unknown_score_stays_unknown_unless_it_is_set() -> None:
    key = score_key("robotics", "unitree", "mass_production")
    place = UNIVERSE.row["unitree"], COLUMN
    unknown = [(key, {"unknown": True})]
    _, added, given = _results({"rules": [_rule("add", 0.1)]}, {"rules": [_rule("set", 0.6)]},
                               values=unknown)
    assert added.evaluation.cells.status[place] == UNKNOWN
    assert given.evaluation.cells.status[place] == ANALYST
    assert given.scores[place] == 0.6
    assert given.evaluation.missing[place[0]] == added.evaluation.missing[place[0]] - 1


def test_where_a_factor_does_not_apply_nothing_changes() -> None:
    base, ruled = _results({"rules": [_rule("set", 0.9, factor="*")]})
    absent = base.evaluation.cells.status == NOT_APPLICABLE
    assert absent.any()
    assert (ruled.evaluation.cells.status[absent] == NOT_APPLICABLE).all()
    assert (ruled.scores[~absent] == 0.9).all()


def test_a_childs_own_entry_stands_above_the_parents_rule() -> None:
    key = score_key("robotics", "unitree", "mass_production")
    base, parent, child, revert = _results(
        {"rules": [_rule("multiply", 0.5)]}, {"overrides": {key: {"score": 0.8}}},
        {"overrides": {key: None}})
    at = UNIVERSE.row["unitree"], COLUMN
    assert parent.scores[at] == pytest.approx(base.scores[at] / 2)
    assert child.scores[at] == 0.8
    assert revert.scores[at] == base.scores[at]  # the implied score, out of the rule's reach
    elsewhere = UNIVERSE.row["ubtech"], COLUMN
    assert child.scores[elsewhere] == parent.scores[elsewhere]


def test_each_step_of_a_chain_is_clipped() -> None:
    _, up, down = _results({"rules": [_rule("add", 0.9)]}, {"rules": [_rule("add", -0.2)]})
    np.testing.assert_allclose(down.scores[MADE, COLUMN],
                               np.clip(up.scores[MADE, COLUMN] - 0.2, 0, 1), atol=1e-15)


def test_rules_that_reach_nothing_say_so_and_wrong_ones_are_refused() -> None:
    _, ruled = _results({"rules": [_rule("set", 0.5, scope="company", ids=["nobody", "unitree"]),
                                   {**_rule("set", 0.5), "universe": "mars"}]})
    assert "nobody" in ruled.notices[1] and "'mars'" in ruled.notices[0]
    with pytest.raises(ScenarioError, match="factor 'charm'; robotics has mass_production"):
        _results({"rules": [_rule("set", 0.5, factor="charm")]})
    for wrong in ({"operation": "double"}, {"value": 1.5}, {"value": "0.5"}, {"scope": "some"},
                  {"scope": "segment"}, {"extra": 1}, {"ids": "unitree"}):
        with pytest.raises(ScenarioError, match="score rule"):
            ScoreRule.from_value({**_rule("set", 0.5), **wrong})


def test_doubled_deliveries_give_what_the_rubric_gives_for_twice_the_units() -> None:
    metrics = ["units_shipped_year", "units_shipped_cumulative"]
    base, ruled = _results({"rules": [
        _rule("evidence", 2.0, metrics=metrics, otherwise=0.02)]})
    doubled = tuple(
        row._replace(value=row.value * 2) if row.metric in metrics and row.value is not None
        and row.level is None and row.factor == "mass_production" else row
        for row in UNIVERSE.evidence)
    day = base.state.as_of
    before = imply(UNIVERSE, load_rubric(), day)
    after = imply(replace(UNIVERSE, evidence=doubled), load_rubric(), day)
    counted = {row.company_id for row in UNIVERSE.evidence if row.metric in metrics
               and row.factor == "mass_production" and row.value is not None
               and row.level is None and before.evidence_scores[row.id].used}
    own = np.array([c.id in counted for c in UNIVERSE.companies])
    own &= before.status[:, COLUMN] == EVIDENCE
    gain = ruled.scores[:, COLUMN] - base.scores[:, COLUMN]
    assert own.sum() > 10
    np.testing.assert_allclose(gain[own], (after.score - before.score)[own, COLUMN], atol=1e-12)
    applies = base.evaluation.cells.applicable[:, COLUMN]
    rest = ~own & applies & (base.scores[:, COLUMN] < 0.98)
    np.testing.assert_allclose(gain[rest], 0.02, atol=1e-12)
    assert gain[own].max() > 0.03  # log10(2) on a scale of decades


def test_rules_on_those_financed_by_state_or_industrial_capital() -> None:
    base, ruled = _results({"rules": [
        _rule("multiply", 0.5, scope="backed_by", ids=["state", "industrial"])]})
    backed = {o.company_id for o in UNIVERSE.observations
              if (o.state_capital or o.industrial_capital) and o.date <= base.state.as_of}
    reached = np.array([c.id in backed for c in UNIVERSE.companies]) & MADE
    moved = ruled.scores[:, COLUMN] != base.scores[:, COLUMN]
    assert reached.any() and not reached.all()
    assert not (moved & ~reached & MADE).any()
    np.testing.assert_allclose(ruled.scores[reached, COLUMN], base.scores[reached, COLUMN] / 2)
