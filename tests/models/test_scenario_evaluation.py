"""Evaluating scenarios: equal to the plain evaluation, only what changed anew, examples that mean
something, and the effect of compute on value."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from data.scenario_records import effect_assumptions
from models.scenarios import (
    BASE,
    CalibratedValuer,
    Evaluator,
    Scenario,
    bundled_scenarios,
    evaluate,
    scenarios_from_values,
)
from models.scenarios import evaluation as evaluation_module
from models.scenarios.effect import compute_effect
from models.scenarios.values import Range, valued
from scoring.compute.book import bundled_book
from scoring.compute.book import key as cell_key
from scoring.compute.evaluation import ComputeEvaluation
from scoring.evaluate import Evaluation
from scoring.evaluate import evaluate as plain_evaluate
from scoring.rubric import imply
from scoring.state import State, initial_state, score_key, with_values
from scoring.valuations import newest

REFERENCE = load()
TREE = scenarios_from_values({}, bundled_scenarios())
KEY = score_key("robotics", "unitree", "mass_production")


def _plain(universe: str, state: State) -> Evaluation:
    chosen = REFERENCE.universes[universe]
    return plain_evaluate(chosen, state, imply(chosen, load_rubric(), state.as_of),
                          newest(chosen, state.as_of, load_fx()))


def _evaluator(universe: str = "robotics", **parts: Any) -> Evaluator:
    return Evaluator(REFERENCE.universes[universe], REFERENCE, **parts)


def test_a_scenario_equals_the_state_with_its_values_set() -> None:
    base = initial_state(REFERENCE)
    overrides = {KEY: {"score": 0.11}, "weights/robotics": {"mode": "critic"},
                 "method/robotics": {"name": "topsis"}, "as_of": "2026-01-31"}
    found = evaluate(REFERENCE.universes["robotics"], Scenario("a", "A", overrides=overrides))
    expected = _plain("robotics", with_values(base, REFERENCE, overrides.items())[0])
    np.testing.assert_array_equal(found.composite, expected.composite)
    np.testing.assert_array_equal(found.ranks, expected.ranks)
    np.testing.assert_array_equal(found.values.median, expected.value("USD"))
    assert np.isnan(found.values.low).all()  # a newest valuation has no interval


def test_the_base_and_an_empty_scenario_are_the_plain_evaluation_bit_for_bit() -> None:
    base = initial_state(REFERENCE)
    tree = scenarios_from_values({"scenario/a": {"name": "A"}})
    evaluator = _evaluator()
    one, other = evaluator.evaluate(base, tree, BASE), evaluator.evaluate(base, tree, "a")
    assert one.evaluation is other.evaluation
    expected = _plain("robotics", base)
    np.testing.assert_array_equal(one.composite, expected.composite)
    np.testing.assert_array_equal(other.values.median, expected.value_usd)
    assert not one.effect.ln.any()


def test_only_what_changed_is_evaluated_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def scored(*args: Any) -> Evaluation:
        made.append("scores")
        return plain_evaluate(*args)

    def computed(*args: Any, **parts: Any) -> ComputeEvaluation:
        made.append("compute")
        return ComputeEvaluation(*args, **parts)

    monkeypatch.setattr(evaluation_module, "evaluate", scored)
    monkeypatch.setattr("scoring.compute.evaluation.ComputeEvaluation", computed)
    base = initial_state(REFERENCE)
    evaluator, ids = _evaluator(), [s.id for s in TREE.listed]
    evaluator.evaluate_all(base, TREE, ids)
    # One for the base and the four scenarios on compute alone, one each for the two on scores.
    assert made.count("scores") == 3 and made.count("compute") == 5
    made.clear()
    evaluator.evaluate_all(base, TREE, ids)
    assert made == []
    winter = replace(TREE["funding_winter"], overrides={KEY: {"score": 0.5}})
    tree = replace(TREE, scenarios={**TREE.scenarios, winter.id: winter})
    evaluator.evaluate_all(base, tree, ids)
    assert made == ["scores"]
    made.clear()
    edited, _, _ = with_values(base, REFERENCE, [(KEY, {"score": 0.4})])
    evaluator.evaluate_all(edited, tree, ids)
    assert "compute" not in made


def test_the_examples_are_whole_and_name_what_they_rest_on() -> None:
    assert not TREE.problems
    base = initial_state(REFERENCE)
    names = [scenario.id for scenario in TREE.listed]
    assert names == [BASE, "ascend_derived", "ascend_claimed", "nvidia_cut_cn",
                     "compute_supermarket", "deliveries_double", "funding_winter"]
    assert sum(s.probability or 0 for s in TREE.listed) < 1  # the rest is the base's
    for universe in REFERENCE.universes:
        evaluator = _evaluator(universe)
        for result in evaluator.evaluate_all(base, TREE, names).values():
            assert result.orphans == ()
            assert not result.effect.problem
            assert not result.compute.book.strays
            assert result.scenario.id == BASE or (result.scenario.note and result.scenario.sources)


def test_what_the_examples_do_goes_the_way_their_story_says() -> None:
    base = initial_state(REFERENCE)
    names = [scenario.id for scenario in TREE.listed]
    compute = _evaluator("compute").evaluate_all(base, TREE, names)
    robots = _evaluator().evaluate_all(base, TREE, names)
    labs = REFERENCE.universes["compute"]
    cn_lab = [labs.row[c.id] for c in labs.companies
              if c.segment == "model_lab" and c.country == "CN"]
    us_lab = [labs.row[c.id] for c in labs.companies
              if c.segment == "model_lab" and c.country == "US"]
    assert cn_lab and us_lab
    # Taking the claim at face value makes the work on Ascend cheaper than deriving it.
    claimed, derived = compute["ascend_claimed"].effect.ln, compute["ascend_derived"].effect.ln
    assert (claimed[cn_lab] >= derived[cn_lab]).all()
    assert (claimed[cn_lab] > derived[cn_lab]).sum() >= 2
    cut = compute["nvidia_cut_cn"].effect
    assert (cut.ln[cn_lab] < 0).any() and not cut.ln[us_lab].any()
    assert compute["nvidia_cut_cn"].compute.supply.hhi[1] != compute[BASE].compute.supply.hhi[1]
    offers = compute["compute_supermarket"].effect.ln
    assert (offers[cn_lab] >= 0).all() and offers[cn_lab].max() > 0 and not offers[us_lab].any()
    made = REFERENCE.universes["robotics"].column["mass_production"]
    gain = robots["deliveries_double"].scores[:, made] - robots[BASE].scores[:, made]
    assert gain[REFERENCE.universes["robotics"].row["unitree"]] > 0 and gain.min() > -0.2
    assert (robots["funding_winter"].composite <= robots[BASE].composite + 1e-12).all()
    assert (robots["funding_winter"].ranks != robots[BASE].ranks).any()


# -- the effect of compute on value ----------------------------------------------------------------


def _effect(universe: str, values: dict[str, Any], assumptions: Any = None) -> Any:
    evaluator = _evaluator(universe)
    base = initial_state(REFERENCE)
    state, _, _ = with_values(base, REFERENCE, values.items())
    before = evaluator.computed(base)
    after = evaluator.computed(state, before)
    return compute_effect(evaluator.subjects, before, after, assumptions), before, after


def test_the_cost_effect_is_the_stated_elasticity() -> None:
    """One lab on one chip whose hour gets a tenth cheaper: D = -(1 - phi) s / GM ln 0.9."""
    lab = next(c for c in REFERENCE.universes["compute"].companies if c.segment == "model_lab")
    row = f"{lab.id}_own"
    values = {cell_key("profile_mix", row, field): {"value": value} for field, value in (
        ("id", row), ("owner_kind", "company"), ("owner", lab.id), ("use", "cloud"),
        ("chip", "nvidia_h100"), ("share", 1.0))}
    own = [r for r in _ids("profile_mix") if r.startswith(f"{lab.id}_")]
    values |= {cell_key("profile_mix", r, "share"): {"value": 0.0} for r in own}
    base, _, _ = with_values(initial_state(REFERENCE), REFERENCE, values.items())
    cheaper, _, _ = with_values(base, REFERENCE, [
        (cell_key("chips", "nvidia_h100", "rental_usd_per_hour"), {"value": 1.3 * 0.9})])
    evaluator = _evaluator("compute")
    before = evaluator.computed(base)
    assert before.book.value("chips", "nvidia_h100", "rental_usd_per_hour") == 1.3
    after = evaluator.computed(cheaper, before)
    at = REFERENCE.universes["compute"].row[lab.id]
    profiles = ComputeEvaluation(before.book, evaluator.subjects).companies.profiles
    share = profiles.values["compute_share"][at]
    margin = profiles.values["gross_margin"][at]
    found = compute_effect(evaluator.subjects, before, after)
    assert found.kappa[at] == pytest.approx(0.9)
    assert found.known[at] == pytest.approx(1.0)
    assert found.parts["cost"][at] == pytest.approx(-0.5 * share / margin * math.log(0.9))
    keep = [a._replace(base=0.0) if a.parameter == "passed_on" else a
            for a in effect_assumptions()]
    kept = compute_effect(evaluator.subjects, before, after, keep)
    assert kept.parts["cost"][at] == pytest.approx(-share / margin * math.log(0.9))


def _ids(table: str) -> tuple[str, ...]:
    return bundled_book().sheet(table).ids


def test_a_cell_that_no_value_rests_on_changes_nothing_and_a_note_less_so() -> None:
    effect, _, _ = _effect("compute", {
        cell_key("chips", "nvidia_h20", "export_status"): {"value": "as it was"}})
    assert not effect.ln.any() and not effect.one_off.any()


def test_a_chip_of_the_analysts_own_enters_without_an_error() -> None:
    values = {cell_key("chips", "own_chip", field): {"value": value} for field, value in (
        ("id", "own_chip"), ("name", "Own"), ("vendor", "Own"), ("memory_gb", 96.0))}
    effect, _, after = _effect("compute", values)
    assert "own_chip" in after.chips
    assert not effect.ln.any()


def test_shares_that_exceed_the_whole_are_told_and_values_stay() -> None:
    row = next(r for r in _ids("profile_mix") if r.startswith("deepseek"))
    effect, _, _ = _effect("compute", {cell_key("profile_mix", row, "share"): {"value": 0.99}})
    assert "profile_mix" in effect.problem and not effect.ln.any()


def test_money_paid_once_never_takes_a_value_below_zero() -> None:
    blank = np.full(2, np.nan)
    found = valued(Range(np.array([10.0, 100.0]), blank, blank), np.zeros(2),
                   np.array([50.0, 50.0]))
    assert found.median.tolist() == [0.0, 50.0] and found.floored.tolist() == [True, False]


# -- a calibration as the values -------------------------------------------------------------------


class _Line:
    """A fitted line: ln value = 20 + 3 mass_production + 1 supply_chain."""

    layout = type("Layout", (), {"place": {"mass_production": 0, "supply_chain": 1,
                                           "technology": 2, "commercial_scene": 3}})()

    def values(self, matrix: np.ndarray) -> np.ndarray:
        return np.asarray(np.exp(20 + 3 * matrix[:, 0] + matrix[:, 1]))

    def interval(self, matrix: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
        return np.full(len(matrix), 0.5), np.full(len(matrix), 2.0)


def test_a_calibration_moves_values_with_scores_and_gives_intervals() -> None:
    universe = REFERENCE.universes["robotics"]
    n = len(universe.companies)
    premium = np.zeros(n)
    premium[0] = 0.1
    valuer = CalibratedValuer(
        _Line(), lambda _: np.zeros((n, 4)), premium)
    base = initial_state(REFERENCE)
    tree = scenarios_from_values({"scenario/a": {"name": "A", "overrides": {KEY: {"score": 0.5}}}})
    evaluator = _evaluator(valuer=valuer)
    found = evaluator.evaluate(base, tree, "a")
    scores = found.scores
    expected = np.exp(20 + 3 * scores[:, 0] + scores[:, 1] + premium)
    np.testing.assert_allclose(found.values.median, expected)
    np.testing.assert_allclose(found.values.high / found.values.median, 2.0)
    yuan = _evaluator(valuer=valuer, currency="CNY").evaluate(base, tree, "a")
    rate = load_fx().rate("CNY", base.as_of)
    np.testing.assert_allclose(yuan.values.median, expected * rate)
