"""The tree of scenarios: what is read, inherited, refused, and how edits are journaled."""

from __future__ import annotations

from typing import Any

import pytest

from data.bundled import load
from data.workspace import Change, Workspace
from models.scenarios import (
    BASE,
    Scenario,
    ScenarioError,
    bundled_scenarios,
    edits,
    probabilities,
    scenarios_from_values,
    state_of,
)
from scoring.state import initial_state, score_key, with_values

KEY = score_key("robotics", "unitree", "mass_production")


def _after(values: dict[str, Any], changes: tuple[Change, ...]) -> dict[str, Any]:
    found = dict(values)
    for change in changes:
        assert change.old == found.get(change.key)
        found[change.key] = change.new
    return {key: value for key, value in found.items() if value is not None}


def test_a_scenario_without_overrides_has_the_very_state_of_its_parent() -> None:
    reference = load()
    base = initial_state(reference)
    tree = scenarios_from_values({
        "scenario/a": {"name": "A"},
        "scenario/b": {"name": "B", "parent": "a", "overrides": {KEY: {"score": 0.1}}},
        "scenario/c": {"name": "C", "parent": "b"}})
    assert state_of(base, tree, BASE, reference).state is base
    assert state_of(base, tree, "a", reference).state is base
    b, c = (state_of(base, tree, id, reference).state for id in "bc")
    universe = reference.universes["robotics"]
    place = universe.row["unitree"], universe.column["mass_production"]
    for state in (b, c):
        assert state.sheets["robotics"].score[place] == 0.1
        assert state.number == base.number
    assert b.sheets["compute"] is base.sheets["compute"] and b.compute is base.compute


def test_a_child_can_let_the_implied_score_stand_again() -> None:
    reference = load()
    base, _, _ = with_values(initial_state(reference), reference, [(KEY, {"score": 0.2})])
    tree = scenarios_from_values({"scenario/a": {"name": "A", "overrides": {KEY: None}}})
    sheet = state_of(base, tree, "a", reference).state.sheets["robotics"]
    assert not sheet.overridden.any()


def test_cycles_and_unknown_parents_are_told_with_the_way_round() -> None:
    reference = load()
    tree = scenarios_from_values({
        "scenario/a": {"name": "A", "parent": "b"}, "scenario/b": {"name": "B", "parent": "a"},
        "scenario/c": {"name": "C", "parent": "gone"}, "scenario/d": {"name": "D"}})
    with pytest.raises(ScenarioError, match="a → b → a"):
        tree.lineage("a")
    with pytest.raises(ScenarioError, match="its parent 'gone' is not there"):
        state_of(initial_state(reference), tree, "c", reference)
    assert set(tree.problems) == {"a", "b", "c"}
    assert {s.id for s in tree.listed} == {BASE, "a", "b", "c", "d"}  # nothing is lost


def test_what_cannot_be_read_is_kept_apart_with_the_reason() -> None:
    values = {"scenario/a": {"name": ""}, "scenario/b": {"name": "B", "probability": 2},
              "scenario/c": 7, "scenario/d": {"name": "D", "overrides": {"scenario/x": 1}},
              "scenario/e": {"name": "E", "rules": [{"scope": "all"}]},
              "scenario/base": {"name": "Base", "overrides": {KEY: None}}}
    tree = scenarios_from_values(values)
    assert set(tree.unread) == {"a", "b", "c", "d", "e", BASE}
    assert "probability 2 is not a number from 0 to 1" in tree.unread["b"]
    assert set(tree.scenarios) == {BASE}
    with pytest.raises(ScenarioError, match="scenario d: override 'scenario/x'"):
        tree["d"]


def test_overrides_of_what_is_gone_are_told_and_left_alone() -> None:
    reference = load()
    gone = score_key("robotics", "no-such-company", "mass_production")
    tree = scenarios_from_values(
        {"scenario/a": {"name": "A", "overrides": {gone: {"score": 0.5}, KEY: {"score": 0.4}}}})
    found = state_of(initial_state(reference), tree, "a", reference)
    assert found.orphans == (gone,)
    assert found.state.sheets["robotics"].overridden.sum() == 1


def test_an_override_that_does_not_fit_names_the_scenario() -> None:
    reference = load()
    tree = scenarios_from_values({"scenario/a": {"name": "A", "overrides": {KEY: {"score": 2}}}})
    with pytest.raises(ScenarioError, match="scenario A: .*score 2 is outside 0 to 1"):
        state_of(initial_state(reference), tree, "a", reference)


def test_two_scenarios_of_one_name_are_found_by_id_only() -> None:
    tree = scenarios_from_values({"scenario/a": {"name": "Bull"}, "scenario/b": {"name": "bull"}})
    assert set(tree.problems) == {"a", "b"}
    with pytest.raises(ScenarioError, match="2 scenarios are called 'Bull'.* a, b"):
        tree.find("BULL")
    assert tree.find("b").id == "b"


def test_probabilities_are_normalised_and_said_so() -> None:
    def told(*shares: float | None) -> tuple[tuple[float, ...], str]:
        found, notices = probabilities([Scenario(f"s{i}", f"S{i}", probability=p)
                                        for i, p in enumerate(shares)])
        return found, " ".join(notices)

    assert told(0.25, 0.75) == ((0.25, 0.75), "")
    shares, words = told(0.2, 0.2)
    assert shares == (0.5, 0.5) and "add up to 0.4" in words
    shares, words = told(None, 0.5, 0.5)
    assert shares == (0.0, 0.5, 0.5) and "No probability is given for S0" in words
    shares, words = told(None, None)
    assert shares == (0.5, 0.5) and "all count the same" in words
    found, notices = probabilities([Scenario(BASE, "Base", ""), Scenario("a", "A", probability=.3)])
    assert found == pytest.approx((0.7, 0.3)) and "what the others leave of 1: 0.7" in notices[0]


def test_scenarios_live_in_the_workspace_and_undo_like_any_input(tmp_path: Any) -> None:
    values: dict[str, Any] = {}
    id, changes = edits.created(values, scenarios_from_values(values), "What if", probability=0.2)
    with Workspace.open(tmp_path / "a.servoscope") as workspace:
        workspace.commit("scenario", "New scenario", changes, "Li")
        values = workspace.values()
        tree = scenarios_from_values(values)
        assert tree[id].name == "What if" and tree[id].probability == 0.2
        more = edits.with_overrides(values, tree, id, {KEY: {"score": 0.3}})
        workspace.commit("scenario", "Set", more, "Li")
        back = tuple(Change(c.key, c.new, c.old) for c in more)
        workspace.commit("undo", "Undo", back, "Li")
        assert workspace.values() == values


def test_a_state_read_from_the_workspace_passes_scenarios_over() -> None:
    reference = load()
    base = initial_state(reference)
    state, kinds, orphans = with_values(base, reference, [("scenario/a", {"name": "A"})])
    assert orphans == () and kinds == {"scenario"} and state.sheets == base.sheets


def test_edits_rename_move_copy_revert_duplicate_and_remove() -> None:
    values: dict[str, Any] = {}
    made = []
    for name in ("One", "Two", "Three"):
        id, changes = edits.created(values, scenarios_from_values(values), name)
        values = _after(values, changes)
        made.append(id)
    one, two, three = made

    def tree() -> Any:
        return scenarios_from_values(values)

    values = _after(values, edits.changed(values, tree(), two, parent=one))
    values = _after(values, edits.with_overrides(
        values, tree(), one, {KEY: {"score": 0.3}, "as_of": "2026-01-31"}))
    with pytest.raises(ScenarioError, match="inherits from One already"):
        edits.changed(values, tree(), one, parent=two)
    with pytest.raises(ScenarioError, match="called 'Two'"):
        edits.changed(values, tree(), one, name=" two ")
    assert edits.changed(values, tree(), one, name="One") == ()

    values = _after(values, edits.with_overrides(values, tree(), three, {KEY: {"score": 0.9}}))
    changes, preview = edits.copied(values, tree(), one, three)
    assert [(c.key, c.before, c.after, c.new) for c in preview] == [
        (KEY, {"score": 0.9}, {"score": 0.3}, False), ("as_of", None, "2026-01-31", True)]
    assert len(changes) == 1  # one step
    values = _after(values, changes)
    assert tree()[three].overrides == tree()[one].overrides
    values = _after(values, edits.reverted(values, tree(), three, [KEY]))
    assert dict(tree()[three].overrides) == {"as_of": "2026-01-31"}

    copy, changes = edits.duplicated(values, tree(), one, "One again")
    values = _after(values, changes)
    assert tree()[copy].overrides == tree()[one].overrides
    values = _after(values, edits.removed(values, tree(), one))
    assert tree()[two].parent == BASE and one not in tree().scenarios
    with pytest.raises(ScenarioError, match="base cannot be removed"):
        edits.removed(values, tree(), BASE)
    with pytest.raises(ScenarioError, match="base keeps its inputs"):
        edits.with_overrides(values, tree(), BASE, {KEY: None})


def test_a_bundled_example_can_be_changed_taken_away_and_brought_back() -> None:
    def tree(values: dict[str, Any]) -> Any:
        return scenarios_from_values(values, bundled_scenarios())

    values: dict[str, Any] = {}
    values = _after(values, edits.changed(values, tree(values), "funding_winter", probability=0.5))
    assert tree(values)["funding_winter"].probability == 0.5
    assert tree(values)["funding_winter"].rules == tree({})["funding_winter"].rules
    away = edits.removed(values, tree(values), "funding_winter")
    values = _after(values, away)
    assert "funding_winter" not in tree(values).scenarios
    assert tree(values).removed == {"funding_winter"}
    assert "funding_winter" in tree({}).scenarios
