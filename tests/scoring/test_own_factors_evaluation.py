"""What own, hidden, moved and left-out factors do to composites, by the words of the help."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from data.bundled import load
from data.currency import load_fx
from data.own_factors import factor_key, order_key
from data.own_rows import with_own_rows
from data.rubrics import load_rubric
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import NOT_APPLICABLE, UNKNOWN, imply
from scoring.state import initial_state, with_values
from scoring.valuations import newest

REFERENCE, RUBRIC, FX = load(), load_rubric(), load_fx()
IDS = list(REFERENCE.universes["robotics"].column)
COMPANIES = [c.id for c in REFERENCE.universes["robotics"].companies]
TEAM = {factor_key("robotics", "team"): {"name": "Team"}}
SCORES = st.integers(0, 2**32).map(
    lambda seed: np.random.default_rng(seed).random(len(COMPANIES)).tolist())
WEIGHTS = st.lists(st.floats(0.01, 1), min_size=4, max_size=4)


@lru_cache(maxsize=64)
def _facts(own: str) -> Any:
    reference, _ = with_own_rows(REFERENCE, json.loads(own).items())
    universe, day = reference.universes["robotics"], reference.collected
    return reference, imply(universe, RUBRIC, day), newest(universe, day, FX)


def _evaluated(values: dict[str, Any]) -> Evaluation:
    own = {key: value for key, value in values.items() if key.startswith("own/")}
    reference, implied, amounts = _facts(json.dumps(own))
    rest = [(key, value) for key, value in values.items() if key not in own]
    state, _, orphans = with_values(initial_state(reference), reference, rest)
    assert not orphans
    return evaluate(reference.universes["robotics"], state, implied, amounts)


def _team(scores: list[float]) -> dict[str, Any]:
    return {f"score/robotics/{id}/team": {"score": score}
            for id, score in zip(COMPANIES, scores, strict=True)}


def _typed(weights: list[float], **more: float) -> dict[str, Any]:
    return {"weights/robotics": {"mode": "typed",
                                 "values": dict(zip(IDS, weights, strict=True)) | more}}


@settings(max_examples=15, deadline=None)
@given(SCORES, WEIGHTS)
def test_a_factor_that_weighs_nothing_changes_no_composite(
    scores: list[float], weights: list[float]
) -> None:
    before = _evaluated(_typed(weights))
    after = _evaluated(TEAM | _team(scores) | _typed(weights))
    np.testing.assert_array_equal(after.composite, before.composite)
    np.testing.assert_array_equal(after.ranks, before.ranks)
    np.testing.assert_array_equal(after.low, before.low)


@settings(max_examples=15, deadline=None)
@given(WEIGHTS, st.sampled_from(IDS))
def test_hiding_shares_the_weight_among_the_others(weights: list[float], hidden: str) -> None:
    found = _evaluated({factor_key("robotics", hidden): {"hidden": True}} | _typed(weights))
    whole = _evaluated(_typed(weights))
    left = [j for j, id in enumerate(IDS) if id != hidden]
    share = np.array(weights)[left] / sum(weights[j] for j in left)
    np.testing.assert_allclose(found.weights, share)
    everywhere = whole.cells.applicable.all(axis=1)
    np.testing.assert_allclose(
        found.composite[everywhere], whole.cells.score[everywhere][:, left] @ share, atol=1e-12)
    np.testing.assert_array_equal(found.kept.score[:, -1], whole.kept.score[:, IDS.index(hidden)])


@settings(max_examples=15, deadline=None)
@given(SCORES, WEIGHTS, st.permutations([*IDS, "team"]))
def test_another_order_changes_nothing_but_the_order(
    scores: list[float], weights: list[float], order: list[str]
) -> None:
    values = TEAM | _team(scores) | _typed(weights, team=0.3)
    before = _evaluated(values)
    after = _evaluated(values | {order_key("robotics"): {"ids": order}})
    assert list(after.universe.column) == order
    np.testing.assert_allclose(after.composite, before.composite, atol=1e-14)
    np.testing.assert_array_equal(after.ranks, before.ranks)
    at = [before.universe.column[id] for id in order]
    np.testing.assert_array_equal(after.kept.score, before.kept.score[:, at])
    np.testing.assert_array_equal(after.cells.status, before.cells.status[:, at])


def test_an_own_factor_counts_with_its_weight() -> None:
    scores = np.linspace(0, 1, len(COMPANIES)).tolist()
    found = _evaluated(TEAM | _team(scores) | _typed([1, 1, 1, 1], team=4.0))
    plain = _evaluated({})
    everywhere = plain.cells.applicable.all(axis=1)
    expected = 0.5 * plain.composite + 0.5 * np.array(scores)
    np.testing.assert_allclose(found.composite[everywhere], expected[everywhere], atol=1e-12)


def test_where_it_does_not_apply_the_others_share_the_weight_and_it_is_marked() -> None:
    values = TEAM | {"score/robotics/unitree/team": {"absent": True}}
    found, plain = _evaluated(values), _evaluated({})
    row, column = found.universe.row["unitree"], found.universe.column["team"]
    assert found.cells.status[row, column] == NOT_APPLICABLE
    assert not found.kept.applicable[row, column]
    np.testing.assert_allclose(found.composite[row], plain.composite[row], atol=1e-12)
    other = found.universe.row["agibot"]
    assert found.cells.status[other, column] == UNKNOWN
    assert found.missing[row] == plain.missing[row]
    assert found.missing[other] == plain.missing[other] + 1


def test_a_bundled_factor_can_be_left_out_of_one_company_too() -> None:
    found = _evaluated({"score/robotics/unitree/embodied_ai": {"absent": True}})
    plain, row = _evaluated({}), REFERENCE.universes["robotics"].row["unitree"]
    others = [j for j, id in enumerate(IDS) if id != "embodied_ai"]
    assert abs(found.composite[row] - plain.cells.score[row, others].mean()) < 1e-12
    np.testing.assert_array_equal(np.delete(found.composite, row), np.delete(plain.composite, row))


def test_it_can_be_left_out_of_a_whole_segment_and_scored_for_one_of_it_all_the_same() -> None:
    key = factor_key("robotics", "team")
    segment = REFERENCE.universes["robotics"].companies[0].segment
    rows = [i for i, c in enumerate(REFERENCE.universes["robotics"].companies)
            if c.segment == segment]
    found = _evaluated({key: {"name": "Team", "not_for": [segment]},
                        f"score/robotics/{COMPANIES[rows[0]]}/team": {"score": 0.9}})
    absent = np.flatnonzero(found.kept.status[:, -1] == NOT_APPLICABLE).tolist()
    assert absent == rows[1:]
    assert found.cells.score[rows[0], -1] == 0.9


def test_evidence_does_not_count_in_a_segment_the_factor_does_not_apply_to() -> None:
    universe = REFERENCE.universes["robotics"]
    key = factor_key("robotics", "mass_production")
    found = _evaluated({key: {"not_for": ["humanoid"]}})
    row = next(i for i, c in enumerate(universe.companies) if c.segment == "humanoid")
    assert found.kept.status[row, 0] == NOT_APPLICABLE
    of_company = universe.evidence_of[universe.companies[row].id]
    told = [found.implied.evidence_scores[e.id].reason_not_used for e in of_company
            if e.factor == "mass_production"]
    assert told and set(told) == {"not applicable to segment humanoid"}


def test_unknown_scores_of_an_own_factor_stand_at_the_median_of_those_given() -> None:
    universe = REFERENCE.universes["robotics"]
    rows = [i for i, c in enumerate(universe.companies) if c.segment == "humanoid"]
    given_ = {f"score/robotics/{COMPANIES[i]}/team": {"score": s}
              for i, s in zip(rows, (0.2, 0.6, 0.9), strict=False)}
    found = _evaluated(TEAM | given_)
    assert found.cells.score[rows[3], -1] == 0.6
    other = next(i for i, c in enumerate(universe.companies) if c.segment != "humanoid")
    assert found.cells.score[other, -1] == 0.6  # nobody of its segment: the median of all
    two = _evaluated(TEAM | dict(list(given_.items())[:2]))
    assert two.cells.score[rows[3], -1] == 0.4
    assert _evaluated(TEAM).cells.score[other, -1] == 0.5


def test_weight_on_hidden_factors_alone_is_told_and_the_shown_weigh_the_same() -> None:
    found = _evaluated({factor_key("robotics", "embodied_ai"): {"hidden": True}}
                       | _typed([0, 0, 1, 0]))
    np.testing.assert_allclose(found.weights, 1 / 3)
    assert any("not shown" in notice for notice in found.notices)


def test_every_method_takes_a_hidden_and_an_own_factor() -> None:
    values = TEAM | _team(np.linspace(0, 1, len(COMPANIES)).tolist()) | {
        factor_key("robotics", "supply_chain"): {"hidden": True}}
    for name in ("weighted_product", "topsis", "vikor", "promethee2", "waspas"):
        found = _evaluated(values | {"method/robotics": {"name": name}})
        assert np.isfinite(found.composite).all()
    for mode in ("entropy", "critic"):
        assert _evaluated(values | {"weights/robotics": {"mode": mode}}).weights.size == 4


def test_thresholds_per_factor_follow_the_factors() -> None:
    options = {"preference": {"supply_chain": "linear"}, "p": {"supply_chain": 0.2},
               "q": {"supply_chain": 0.05}}
    method = {"method/robotics": {"name": "promethee2", "options": options}}
    before = _evaluated(method)
    after = _evaluated(method | {order_key("robotics"): {"ids": ["supply_chain"]}})
    assert after.sheet.method.options["preference"][0] == "linear"
    np.testing.assert_allclose(after.composite, before.composite, atol=1e-12)
