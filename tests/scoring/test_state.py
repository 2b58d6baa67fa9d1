"""The analyst's state: keyed values in, immutable arrays out."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from data.bundled import load
from scoring.state import State, StateError, initial_state, score_key, with_values

KEY = score_key("robotics", "unitree", "embodied_ai")


@pytest.fixture
def state() -> State:
    return initial_state(load())


def test_a_score_lands_in_its_cell_and_nowhere_else(state: State) -> None:
    reference = load()
    universe = reference.universes["robotics"]
    new, kinds, orphans = with_values(
        state, reference, [(KEY, {"score": 0.75, "low": 0.6, "why": "weights reproduced"})])
    sheet = new.sheets["robotics"]
    cell = universe.row["unitree"], universe.column["embodied_ai"]
    assert sheet.score[cell] == 0.75
    assert sheet.low[cell] == 0.6
    assert np.isnan(sheet.high[cell])
    assert sheet.why == {cell: "weights reproduced"}
    assert np.count_nonzero(sheet.overridden) == 1
    assert kinds == {"score"}
    assert orphans == ()
    assert new.number == state.number + 1


def test_the_old_state_stays_as_it_was(state: State) -> None:
    with_values(state, load(), [(KEY, {"score": 0.75, "why": "x"})])
    sheet = state.sheets["robotics"]
    assert not sheet.overridden.any()
    assert not sheet.why
    with pytest.raises(ValueError):
        sheet.score[0, 0] = 1.0


def test_none_takes_a_value_back(state: State) -> None:
    reference = load()
    once, _, _ = with_values(state, reference, [(KEY, {"score": 0.75, "why": "x"})])
    back, _, _ = with_values(once, reference, [(KEY, None)])
    assert not back.sheets["robotics"].overridden.any()
    assert not back.sheets["robotics"].why


def test_a_company_the_reference_does_not_have_is_named_and_left_alone(state: State) -> None:
    key = score_key("robotics", "gone", "embodied_ai")
    new, kinds, orphans = with_values(state, load(), [(key, {"score": 0.5}), (KEY, {"score": 0.1})])
    assert orphans == (key,)
    assert np.count_nonzero(new.sheets["robotics"].overridden) == 1
    assert kinds == {"score"}


@pytest.mark.parametrize(("key", "value", "words"), [
    (KEY, {"score": 1.34}, "1.34 is outside 0 to 1"),
    (KEY, {"low": float("nan")}, "outside 0 to 1"),
    (KEY, {"score": "high"}, "outside 0 to 1"),
    (KEY, 0.5, "not a score entry"),
    ("weights/robotics", {"mode": "best"}, "equal, typed, entropy, critic"),
    ("weights/robotics", {"mode": "typed", "values": {"embodied_ai": -1}}, "0 or more"),
    ("weights/robotics", {"mode": "typed", "values": {"embodied_ai": 0}}, "all zero"),
    ("missing/robotics", "zero", "segment, full"),
    ("as_of", "yesterday", "not a date"),
    ("fx/CNY/2026", 0, "above 0"),
])
def test_a_value_that_does_not_fit_is_refused_with_its_key(
    state: State, key: str, value: object, words: str
) -> None:
    with pytest.raises(StateError) as refused:
        with_values(state, load(), [(key, value)])
    assert str(refused.value).startswith(key)
    assert words in str(refused.value)


def test_settings_of_the_workspace(state: State) -> None:
    new, kinds, _ = with_values(state, load(), [
        ("as_of", "2025-06-30"), ("fx/CNY/2026", 7.2),
        ("method/robotics", {"name": "topsis", "options": {"normalization": "vector"}}),
        ("missing/compute", "full"),
        ("weights/compute", {"mode": "typed", "values": {"supply_chain": 2, "mass_production": 2}}),
    ])
    assert new.as_of == date(2025, 6, 30)
    assert new.fx == {("CNY", 2026): 7.2}
    assert new.sheets["robotics"].method.name == "topsis"
    assert new.sheets["robotics"].method.options == {"normalization": "vector"}
    assert new.sheets["compute"].missing == "full"
    assert new.sheets["robotics"].missing == "segment"
    assert kinds == {"as_of", "fx", "method", "missing", "weights"}
