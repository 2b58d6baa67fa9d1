"""Goal seek: the score that reaches a target, the least change, and what cannot be reached."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.bundled import load
from models.goal_seek import (
    Answer,
    GoalError,
    Wish,
    bounded_minimum_norm,
    least_change,
    median_needed,
    seek,
    single_score,
)
from models.scenarios import (
    CalibratedValuer,
    Evaluator,
    NewestValuer,
    ScenarioResult,
    scenarios_from_values,
)
from scoring.state import initial_state, with_values

REFERENCE = load()
UNIVERSE = REFERENCE.universes["robotics"]
UNITREE = UNIVERSE.row["unitree"]
FACTORS = tuple(UNIVERSE.column)


class _Fitted:
    """ln value = 18 + slopes . scores, or with `bend` something that is no line."""

    layout = type("Layout", (), {"place": {name: i for i, name in enumerate(FACTORS)}})()

    def __init__(self, bend: float = 0.0) -> None:
        self.bend = bend

    def values(self, matrix: np.ndarray) -> np.ndarray:
        ln = 18 + matrix @ np.array([2.0, 1.0, 0.5, 0.0])
        return np.asarray(np.exp(ln + self.bend * matrix[:, 0] ** 2))

    def interval(self, matrix: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
        return np.full(len(matrix), 0.5), np.full(len(matrix), 2.0)


def _valuer(bend: float = 0.0) -> CalibratedValuer:
    zeros = np.zeros((len(UNIVERSE.companies), 4))
    return CalibratedValuer(_Fitted(bend), lambda _: zeros)


def _result(valuer: Any = None, **settings_: Any) -> ScenarioResult:
    values = [(f"{kind}/robotics", value) for kind, value in settings_.items()]
    state, _, _ = with_values(initial_state(REFERENCE), REFERENCE, values)
    evaluator = Evaluator(UNIVERSE, REFERENCE, valuer=valuer or NewestValuer())
    return evaluator.evaluate(state, scenarios_from_values({}))


def _applied(result: ScenarioResult, answer: Answer, valuer: Any = None) -> ScenarioResult:
    """The answer set as a scenario and evaluated by the app."""
    tree = scenarios_from_values({"scenario/goal": {
        "name": "Goal", "overrides": answer.overrides("robotics")}})
    evaluator = Evaluator(UNIVERSE, REFERENCE, valuer=valuer or NewestValuer())
    return evaluator.evaluate(result.state, tree, "goal")


@pytest.mark.parametrize("method", ["weighted_mean", "weighted_product", "topsis", "promethee2",
                                    "waspas"])
@pytest.mark.parametrize("weights", [{"mode": "equal"}, {"mode": "critic"}])
def test_the_score_found_gives_the_composite_in_the_app(
    method: str, weights: dict[str, Any]
) -> None:
    result = _result(method={"name": method}, weights=weights)
    now = float(result.composite[UNITREE])
    target = now + 0.02
    answer = single_score(result, "unitree", "mass_production", "composite", target, NewestValuer())
    assert answer.closed_form == (method == "weighted_mean" and weights["mode"] == "equal")
    if not answer.reachable:
        assert answer.limit < target and f"maximum is {answer.limit:.4f}" in answer.sentence
        return
    after = _applied(result, answer)
    assert after.composite[UNITREE] == pytest.approx(target, abs=1e-9)


@pytest.mark.parametrize("method", ["weighted_mean", "topsis", "vikor", "promethee2"])
@pytest.mark.parametrize("target", [1, 5, 40, 100])
def test_the_score_found_holds_the_rank_and_a_hair_less_does_not(
    method: str, target: int
) -> None:
    result = _result(method={"name": method})
    answer = single_score(result, "unitree", "commercial_scene", "rank", target, NewestValuer())
    if not answer.reachable:
        assert answer.limit > target and "not reachable by this score alone" in answer.sentence
        return
    after = _applied(result, answer)
    assert after.ranks[UNITREE] <= target
    score = answer.scores.get("commercial_scene")
    if score is not None and score > 1e-3:
        less = Answer(**{**vars(answer), "scores": {"commercial_scene": score - 1e-3}})
        assert _applied(result, less).ranks[UNITREE] > target


def test_values_are_solved_in_closed_form_where_ln_is_linear_and_by_bisection_elsewhere() -> None:
    for bend, closed in ((0.0, True), (1.0, False)):
        valuer = _valuer(bend)
        result = _result(valuer)
        target = float(result.values.median[UNITREE]) * 1.2
        answer = single_score(result, "unitree", "mass_production", "value", target, valuer)
        assert answer.reachable and answer.closed_form == closed
        after = _applied(result, answer, valuer)
        assert after.values.median[UNITREE] == pytest.approx(target, rel=1e-9)
        if closed:
            assert answer.scores["mass_production"] == pytest.approx(
                result.scores[UNITREE, 0] + np.log(1.2) / 2.0)


def test_what_is_not_reachable_names_the_best_there_is() -> None:
    valuer = _valuer()
    result = _result(valuer)
    top = float(np.exp(18 + 2 + result.scores[UNITREE] @ [0, 1, 0.5, 0]))
    answer = single_score(result, "unitree", "mass_production", "value", top * 2, valuer)
    assert not answer.reachable and answer.limit == pytest.approx(top)
    assert "not reachable by this score alone; the maximum is USD" in answer.sentence
    assert answer.scores == {"mass_production": 1.0}
    idle = single_score(result, "unitree", "commercial_scene", "value", top, valuer)
    assert not idle.reachable  # a score with slope 0 reaches nothing
    low = single_score(result, "unitree", "mass_production", "composite", 0.01, valuer)
    assert not low.reachable and "the minimum is" in low.sentence
    every = least_change(result, "unitree", "value", float(np.exp(30)), valuer)
    assert not every.reachable and every.limit == pytest.approx(float(np.exp(21.5)))


@pytest.mark.parametrize(("measure", "target", "words"), [
    ("value", -1.0, "not above 0"), ("value", 0.0, "not above 0"),
    ("composite", -0.1, "below 0"), ("rank", 0, "not a whole number from 1"),
    ("rank", 1.5, "not a whole number"), ("rank", 10_000, "from 1 to"),
    ("composite", float("nan"), "not a number"), ("worth", 1.0, "not one of")])
def test_targets_that_mean_nothing_are_refused(measure: str, target: float, words: str) -> None:
    result = _result(_valuer())
    with pytest.raises(GoalError, match=words):
        single_score(result, "unitree", "mass_production", measure, target, _valuer())
    with pytest.raises(GoalError, match=words):
        least_change(result, "unitree", measure, target, _valuer())


def test_companies_factors_and_values_that_are_not_there() -> None:
    result = _result()
    with pytest.raises(GoalError, match="no company 'nobody'"):
        single_score(result, "nobody", "mass_production", "rank", 1, NewestValuer())
    with pytest.raises(GoalError, match="'charm' is no factor"):
        single_score(result, "unitree", "charm", "rank", 1, NewestValuer())
    with pytest.raises(GoalError, match="do not move with scores without a calibration"):
        single_score(result, "unitree", "mass_production", "value", 1e9, NewestValuer())
    absent = np.argwhere(~result.evaluation.cells.applicable)[0]
    company, factor = UNIVERSE.companies[absent[0]], UNIVERSE.factors[absent[1]]
    with pytest.raises(GoalError, match="does not apply"):
        single_score(result, company.id, factor.id, "rank", 1, NewestValuer())


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=6), st.integers(0, 10_000),
       st.floats(-1.2, 1.2))
def test_the_bounded_minimum_norm_meets_the_conditions_of_the_optimum(
    start: list[float], seed: int, share: float
) -> None:
    f = np.array(start)
    w = np.random.default_rng(seed).random(len(f)) + 0.05
    room = (w * (1 - f)).sum() if share > 0 else (w * f).sum()
    change = share * room
    assume(abs(change) > 1e-9)
    x = bounded_minimum_norm(f, w, change)
    if abs(share) > 1 + 1e-6:
        assert x is None
        return
    if x is None:  # on the very edge
        assert abs(share) > 1 - 1e-6
        return
    assert w @ (x - f) == pytest.approx(change, abs=1e-9)
    assert (x >= 0).all() and (x <= 1).all()
    # x - f = t w where x is inside; a score at its end wanted to go at least that far.
    inside = (x > 1e-12) & (x < 1 - 1e-12)
    t = (x - f) / w
    if inside.any():
        np.testing.assert_allclose(t[inside], t[inside].mean(), rtol=1e-6, atol=1e-9)
        assert (np.abs(t[~inside]) <= abs(t[inside].mean()) + 1e-6).all()


def test_the_least_change_is_no_longer_than_any_single_score() -> None:
    valuer = _valuer()
    result = _result(valuer)
    for measure, target in (("composite", float(result.composite[UNITREE]) + 0.03), ("rank", 2),
                            ("value", float(result.values.median[UNITREE]) * 1.2)):
        least = least_change(result, "unitree", measure, target, valuer)
        after = _applied(result, least, valuer)
        reached = {"composite": after.composite, "rank": after.ranks,
                   "value": after.values.median}[measure][UNITREE]
        if measure == "rank":
            assert reached <= target
        else:
            assert reached == pytest.approx(target, rel=1e-9)
        for factor in FACTORS:
            alone = single_score(result, "unitree", factor, measure, target, valuer)
            if alone.reachable:
                assert least.distance <= alone.distance + 1e-9


def test_the_least_change_for_a_value_goes_along_the_slopes() -> None:
    valuer = _valuer()
    result = _result(valuer)
    target = float(result.values.median[UNITREE]) * 1.05
    found = least_change(result, "unitree", "value", target, valuer)
    steps = {f: found.scores[f] - found.before[f] for f in found.scores}
    assert steps["mass_production"] == pytest.approx(2 * steps["supply_chain"], rel=1e-4)
    assert steps["supply_chain"] == pytest.approx(2 * steps["embodied_ai"], rel=1e-4)
    assert "commercial_scene" not in steps
    two = least_change(result, "unitree", "value", target, valuer, ["supply_chain", "embodied_ai"])
    assert set(two.scores) == {"supply_chain", "embodied_ai"} and two.distance > found.distance


@pytest.mark.parametrize("method", ["topsis", "vikor", "promethee2", "weighted_product"])
def test_several_scores_reach_a_rank_under_any_method(method: str) -> None:
    result = _result(method={"name": method})
    found = least_change(result, "unitree", "rank", 2, NewestValuer())
    assert found.reachable
    assert _applied(result, found).ranks[UNITREE] <= 2


def test_a_rank_held_already_needs_no_change() -> None:
    result = _result()
    held = least_change(result, "unitree", "rank", int(result.ranks[UNITREE]), NewestValuer())
    assert held.reachable and not held.scores and held.distance == 0 and "already" in held.sentence


def test_the_median_needed_for_a_probability() -> None:
    """ln V normal, 80 % interval x/: e: sd = 1 / 1.2816, so P(V >= 100) = 0.9 needs 100 e."""
    needed = median_needed(100.0, 0.9, 50.0, 50 / np.e, 50 * np.e)
    assert needed == pytest.approx(100 * np.e, rel=1e-9)
    assert median_needed(100.0, 0.5, 50.0, 20.0, 90.0) == pytest.approx(100.0)
    with pytest.raises(GoalError, match="probability"):
        median_needed(100.0, 1.0, 50.0, 20.0, 90.0)
    with pytest.raises(GoalError, match="no interval"):
        median_needed(100.0, 0.5, 50.0, float("nan"), 90.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.2, 0.8), min_size=2, max_size=6), st.integers(0, 10_000))
def test_costs_and_limits_keep_the_conditions_of_the_optimum(start: list[float], seed: int) -> None:
    rng = np.random.default_rng(seed)
    f, w, c = np.array(start), rng.random(len(start)) + 0.05, rng.random(len(start)) + 0.2
    low, high = f - 0.2 * rng.random(len(f)), f + 0.2 * rng.random(len(f))
    change = float(rng.uniform(-1, 1))
    room = (w * (high - f)).sum() if change > 0 else (w * (f - low)).sum()
    change *= room
    assume(abs(change) > 1e-6)
    x = bounded_minimum_norm(f, w, change, low, high, c)
    assert x is not None and w @ (x - f) == pytest.approx(change, abs=1e-9)
    assert (x >= low).all() and (x <= high).all()
    inside = (x > low + 1e-9) & (x < high - 1e-9)
    t = c * (x - f) / w  # the same for all that are inside; one at its end wanted to go on
    if inside.any():
        np.testing.assert_allclose(t[inside], t[inside].mean(), rtol=1e-6, atol=1e-9)
        assert (np.abs(t[~inside]) <= abs(t[inside].mean()) + 1e-6).all()


@pytest.mark.parametrize("method", ["weighted_mean", "weighted_product"])
def test_scores_stay_within_their_limits_and_the_dear_one_moves_less(method: str) -> None:
    result = _result(method={"name": method})
    now = dict(zip(FACTORS, result.scores[UNITREE].tolist(), strict=True))
    target = float(result.composite[UNITREE]) + 0.03
    limits = {"supply_chain": (0.0, now["supply_chain"] + 0.01)}
    found = least_change(result, "unitree", "composite", target, NewestValuer(), (), limits,
                         {"mass_production": 4.0})
    step = {name: found.scores.get(name, now[name]) - now[name] for name in FACTORS}
    assert step["supply_chain"] == pytest.approx(0.01)
    assert 0 < step["mass_production"] < step["commercial_scene"]
    if method == "weighted_mean":
        assert step["commercial_scene"] == pytest.approx(4 * step["mass_production"])
    assert _applied(result, found).composite[UNITREE] == pytest.approx(target, abs=1e-9)


@pytest.mark.parametrize(("limits", "costs", "words"), [
    ({"supply_chain": (0.99, 1.0)}, {}, "leave out its score"),
    ({"supply_chain": (0.9, 0.1)}, {}, "not in order within 0 to 1"),
    ({"supply_chain": (-0.1, 1.0)}, {}, "not in order within 0 to 1"),
    ({"charm": (0.0, 1.0)}, {}, "'charm' is no factor"),
    ({}, {"supply_chain": 0.0}, "is not above 0")])
def test_limits_and_costs_that_mean_nothing_are_refused(
    limits: dict[str, tuple[float, float]], costs: dict[str, float], words: str
) -> None:
    result = _result()
    with pytest.raises(GoalError, match=words):
        least_change(result, "unitree", "composite", 0.8, NewestValuer(), (), limits, costs)


def test_limits_too_tight_tell_how_far_they_let_it_come() -> None:
    result = _result()
    now = float(result.scores[UNITREE, 0])
    found = least_change(result, "unitree", "composite", 0.99, NewestValuer(),
                         ["mass_production"], {"mass_production": (0.0, min(now + 0.04, 1.0))})
    assert not found.reachable and "by these scores alone" in found.sentence
    rise = min(0.04, 1 - now) * float(result.evaluation.weights[0])
    assert found.limit == pytest.approx(float(result.composite[UNITREE]) + rise)


def test_a_wish_is_answered_for_every_factor_and_for_several_together() -> None:
    valuer = _valuer()
    result = _result(valuer)
    now = float(result.values.median[UNITREE])
    sought = seek(result, Wish("unitree", "value", 1.1 * now, factors=FACTORS[:2]), valuer)
    assert set(sought.alone) == set(FACTORS) and sought.now == pytest.approx(now)
    assert sought.together is not None and set(sought.together.scores) == set(FACTORS[:2])
    for factor, answer in sought.alone.items():
        assert answer == single_score(result, "unitree", factor, "value", 1.1 * now, valuer)
    surer = seek(result, Wish("unitree", "value", 1.1 * now, probability=0.8), valuer)
    # ln V normal, 80 % interval x/: 2: sd = ln 2 / 1.2816; P = 0.8 lies 0.8416 sd up
    assert surer.needed == pytest.approx(1.1 * now * 2 ** (0.8416212 / 1.2815516), rel=1e-6)
    tight = seek(result, Wish("unitree", "value", now, limits={FACTORS[0]: (0.9999, 1.0)}), valuer)
    assert tight.together is None and "leave out" in tight.problem and tight.alone
