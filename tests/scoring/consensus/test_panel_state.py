"""Keys of several analysts make a state: the rule, one analyst's old numbers, what blind entry
keeps back."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import numpy as np
import pytest

from data.bundled import load
from scoring.consensus.dispersion import dispersion
from scoring.entries import ARRAYS
from scoring.state import Sheet, State, StateError, initial_state, score_key, seen_by, with_values

U = "robotics"
ANALYSTS = {"list": [{"id": "anna", "name": "Anna"}, {"id": "ben", "name": "Ben"},
                     {"id": "chen", "name": "Chen"}]}
CELLS = [("unitree", "mass_production"), ("agibot", "embodied_ai"), ("ubtech", "supply_chain")]


def _key(analyst: str, cell: tuple[str, str]) -> str:
    return "/".join(("opinion", U, analyst, *cell)) if analyst else score_key(U, *cell)


def _state(*values: tuple[str, Any], viewer: str | None = None) -> State:
    state, _, orphans = with_values(initial_state(load()), load(), values)
    assert not orphans
    return seen_by(state, viewer)


def _at(sheet: Sheet, cell: tuple[str, str]) -> tuple[int, int]:
    universe = load().universes[U]
    return universe.row[cell[0]], universe.kept_column[cell[1]]


def _same(one: Sheet, other: Sheet) -> bool:
    return all(np.array_equal(getattr(one, n), getattr(other, n), equal_nan=n[0] in "slh")
               for n in ARRAYS) and dict(one.why) == dict(other.why)


OLD = [(_key("", CELLS[0]), {"score": 0.62, "low": 0.5, "high": 0.7, "why": "visited"}),
       (_key("", CELLS[1]), {"unknown": True}), (_key("", CELLS[2]), {"low": 0.1})]


def test_a_file_of_one_analyst_is_what_it_was() -> None:
    plain = _state(*OLD).sheets[U]
    assert plain.panel is None
    for more in ([], [("analysts", {"list": ANALYSTS["list"][:1]})]):
        assert _same(_state(*OLD, *more).sheets[U], plain)
    three = _state(*OLD, ("analysts", ANALYSTS)).sheets[U]  # the others have set nothing yet
    assert all(np.array_equal(getattr(three, n), getattr(plain, n), equal_nan=n[0] in "slh")
               for n in ARRAYS)


@pytest.mark.parametrize(("rule", "score"), [
    ({"rule": "mean"}, 0.5), ({"rule": "median"}, 0.4),
    ({"rule": "analyst", "analyst": "chen"}, 0.9), ({"rule": "analyst", "analyst": "anna"}, 0.2)])
def test_rule_in_force(rule: dict[str, str], score: float) -> None:
    values = [("analysts", ANALYSTS), (_key("", CELLS[0]), {"score": 0.2, "why": "old"}),
              (_key("ben", CELLS[0]), {"score": 0.4}),
              (_key("chen", CELLS[0]), {"score": 0.9, "why": "new line"}),
              (f"consensus/{U}", rule)]
    for order in permutations(values):
        sheet = _state(*order).sheets[U]
        assert sheet.score[_at(sheet, CELLS[0])] == pytest.approx(score)
    if rule["rule"] == "mean":
        assert sheet.why[_at(sheet, CELLS[0])] == "Anna: old; Chen: new line"
    if rule.get("analyst") == "chen":
        assert sheet.why[_at(sheet, CELLS[0])] == "new line"


def test_a_named_analyst_without_a_score_leaves_the_evidence() -> None:
    sheet = _state(("analysts", ANALYSTS), (_key("", CELLS[0]), {"score": 0.2}),
                   (f"consensus/{U}", {"rule": "analyst", "analyst": "ben"})).sheets[U]
    assert not sheet.touched.any()


def test_one_edit_gives_what_a_fresh_load_gives() -> None:
    rng = np.random.default_rng(3)
    values: dict[str, Any] = {"analysts": ANALYSTS}
    state = _state(("analysts", ANALYSTS), viewer="ben")
    for _ in range(40):
        analyst = rng.choice(["", "ben", "chen"])
        key = _key(str(analyst), CELLS[rng.integers(3)])
        value = rng.choice(np.array([None, {"unknown": True}, {"low": 0.2}, {"score": 0.3},
                                     {"score": 0.8, "why": "w"}, {"absent": True}], dtype=object))
        values[key] = value
        state = with_values(state, load(), [(key, value)])[0]
        if rng.random() < 0.1:
            setting = (f"blind/{U}", {"revealed": []} if rng.random() < 0.5 else None)
            values[setting[0]] = setting[1]
            state = with_values(state, load(), [setting])[0]
        fresh = _state(*((k, v) for k, v in values.items() if v is not None), viewer="ben")
        assert _same(state.sheets[U], fresh.sheets[U])


def test_blind_entry_shows_own_scores_and_consensus_of_answered_cells_only() -> None:
    values = [("analysts", ANALYSTS), (f"blind/{U}", {"revealed": ["chen"]}),
              (_key("", CELLS[0]), {"score": 0.2, "why": "secret"}),
              (_key("", CELLS[1]), {"score": 0.3, "why": "open"}),
              (_key("ben", CELLS[1]), {"score": 0.5})]
    for viewer, hidden in (("ben", True), ("new-one", True), ("chen", False), (None, False)):
        state = _state(*values, viewer=viewer)
        sheet = state.sheets[U]
        first, second = _at(sheet, CELLS[0]), _at(sheet, CELLS[1])
        assert np.isnan(sheet.score[first]) == hidden
        assert (first in sheet.why) != hidden
        found = dispersion(state, U)
        assert found is not None
        assert found.count[first] == (0 if hidden else 1)
        if viewer == "ben":
            assert sheet.score[second] == pytest.approx(0.4)
            assert found.count[second] == 2


def test_declaring_unknown_is_an_answer_and_a_bound_is_none() -> None:
    def sheet(entry: dict[str, Any]) -> Sheet:
        return _state(("analysts", ANALYSTS), (f"blind/{U}", {}),
                      (_key("", CELLS[0]), {"score": 0.2}),
                      (_key("ben", CELLS[0]), entry), viewer="ben").sheets[U]

    shown = sheet({"unknown": True})
    assert shown.score[_at(shown, CELLS[0])] == 0.2
    kept = sheet({"low": 0.4})
    assert np.isnan(kept.score[_at(kept, CELLS[0])]) and kept.low[_at(kept, CELLS[0])] == 0.4


def test_a_score_laid_over_by_a_scenario_stands() -> None:
    state = _state(("analysts", ANALYSTS), (_key("", CELLS[0]), {"score": 0.2}),
                   (_key("ben", CELLS[0]), {"score": 0.4}))
    laid, _, orphans = with_values(state, load(), [
        (_key("", CELLS[0]), {"score": 0.9}), (_key("ben", CELLS[0]), {"score": 0.1})], laid=True)
    sheet = laid.sheets[U]
    assert sheet.score[_at(sheet, CELLS[0])] == 0.9
    assert orphans == (_key("ben", CELLS[0]),)


@pytest.mark.parametrize(("key", "value"), [
    ("analysts", {"list": [{"id": "a/b", "name": "A"}]}), ("analysts", [1]),
    ("analysts", {"list": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}),
    (f"consensus/{U}", {"rule": "vote"}), (f"blind/{U}", {"revealed": "ben"}),
    (_key("ben", CELLS[0]), {"score": 1.2})])
def test_what_does_not_fit_names_its_key(key: str, value: Any) -> None:
    with pytest.raises(StateError, match=key):
        with_values(initial_state(load()), load(), [(key, value)])
