"""Own factors through the session: one undoable step each, on disk, values untouched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from data.bundled import load
from data.factor_names import FactorError
from data.records import Factor
from data.workspace import Workspace
from gui.commands import leave_out_cells, set_cells, set_method, set_weights
from gui.commands.factors import (
    add_factor,
    change_factor,
    hide_factor,
    move_factor,
    remove_factor,
    scores_on,
    step_factor,
    use_bundled_factor,
)
from gui.commands.own_rows import put_row
from gui.commands.scenarios import create_scenario
from gui.session import Session
from gui.valuation.card_words import card_of
from models.scenarios import scenarios_from_values
from models.scenarios.bundled import bundled_scenarios
from models.scenarios.records import ScoreRule
from models.scenarios.state import state_of
from scoring.rubric import EVIDENCE

TEAM = Factor("team", "Team", "Who runs it", name_zh="团队", anchors=((0.0, "none"), (1.0, "all")))


def _snapshot(session: Session) -> tuple[object, ...]:
    e = session.evaluation
    return (dict(session.journal.values), session.universe.factors, session.universe.hidden,
            e.composite.tobytes(), e.ranks.tobytes(), e.weights.tobytes(), e.low.tobytes(),
            e.kept.score.tobytes(), session.state.sheets["robotics"].score.tobytes())


def _add(session: Session) -> int:
    assert session.apply(add_factor(session, TEAM))
    return session.universe.column["team"]


def _every_edit(session: Session) -> None:
    column = _add(session)
    session.apply(set_cells(session, {(i, column): i / 100 for i in range(5)}))
    session.apply(leave_out_cells(session, [(7, column)]))
    session.apply(change_factor(session, "team", name="Management"))
    session.apply(hide_factor(session, "supply_chain", True))
    session.apply(move_factor(session, "team", 0))
    session.apply(set_weights(session, [0.4, 0.3, 0.2, 0.1]))
    session.apply(change_factor(session, "mass_production", not_for=("components",)))
    session.apply(remove_factor(session, "team"))


def test_undo_restores_bit_for_bit_and_redo_brings_it_all_again(session: Session) -> None:
    seen = [_snapshot(session)]
    session.changed.connect(lambda _: seen.append(_snapshot(session)))
    _every_edit(session)
    there = seen[:]
    assert session.stack.count() == len(there) - 1 == 9
    del seen[:]
    while session.stack.canUndo():
        session.stack.undo()
    assert seen == there[-2::-1]
    del seen[:]
    while session.stack.canRedo():
        session.stack.redo()
    assert seen == there[1:]


def test_the_file_brings_it_all_back(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "own.servoscope"
    first = Session(load(), Workspace.open(path), "Tester")
    column = _add(first)
    first.apply(set_cells(first, {(3, column): 0.7}))
    first.apply(hide_factor(first, "embodied_ai", True))
    first.apply(step_factor(first, "team", -1))
    expected = _snapshot(first)
    first.journal.close()
    second = Session(load(), Workspace.open(path), "Tester")
    assert _snapshot(second) == expected
    assert not second.orphans
    second.journal.close()


def test_labels_are_readable(session: Session) -> None:
    _every_edit(session)
    texts = [session.stack.text(i) for i in range(session.stack.count())]
    assert texts[0] == "Add factor Team"
    assert texts[3] == "Rename factor Team → Management"
    assert texts[4] == "Hide factor Supply chain"
    assert texts[5] == "Move factor Management"
    assert texts[8] == "Remove factor Management with 6 scores"


def test_no_value_moves_with_own_hidden_or_moved_factors(session: Session) -> None:
    session.show_values()
    session.apply(set_weights(session, [0.4, 0.3, 0.2, 0.1]))
    assert session.valued is not None
    before, inputs = session.valued.median.copy(), session.calibration_inputs[1]
    column = _add(session)
    session.apply(set_cells(session, {(i, column): 0.9 for i in range(20)}))
    for command in (hide_factor(session, "supply_chain", True), move_factor(session, "team", 0),
                    change_factor(session, "embodied_ai", name="Brains")):
        session.apply(command)
        assert session.valued is not None
        np.testing.assert_allclose(session.valued.median, before, rtol=1e-12)
    ranks = session.evaluation.ranks.copy()
    session.stack.undo()
    np.testing.assert_array_equal(session.evaluation.ranks, ranks)
    session.apply(hide_factor(session, "supply_chain", False))
    assert session.calibration_inputs[1] == inputs  # calibrating now would rest on the same


def test_the_model_card_says_which_factors_stand_apart(session: Session) -> None:
    def told() -> str:
        return "\n".join(card_of({}, 0.8, 1.0, session.universe).notices)

    assert told() == ""
    _add(session)
    session.apply(hide_factor(session, "supply_chain", True))
    assert told() == ("Hidden in the table, counted here: Supply chain.\n"
                      "In the composite, not in these values: Team.")


def test_evidence_on_an_own_factor_makes_no_calibration_stale(session: Session) -> None:
    session.show_values()
    _add(session)
    assert not session.stale
    row = {"company_id": "unitree", "factor": "team", "metric": "founders", "text": "second firm",
           "unit": "text", "as_of": "2026-03-01", "level": 0.8, "level_low": 0.7,
           "level_high": 0.9, "coders": 1, "source_url": "a call", "confidence": "confirmed"}
    session.apply(put_row(session, "evidence", "e1", row))
    column = session.universe.column["team"]
    at = session.universe.row["unitree"], column
    assert session.evaluation.implied.status[at] == EVIDENCE
    assert 0.6 < session.evaluation.cells.score[at] <= 0.8
    assert not session.stale
    session.apply(put_row(session, "evidence", "e1", {**row, "factor": "supply_chain"}))
    assert session.stale


def test_scores_of_a_hidden_factor_are_kept_and_still_move_the_value(session: Session) -> None:
    session.show_values()
    column = session.universe.column["mass_production"]
    session.apply(set_cells(session, {(0, column): 0.05}))
    assert session.valued is not None
    low = float(session.valued.median[0])
    session.apply(hide_factor(session, "mass_production", True))
    assert scores_on(session, "mass_production") == 1 and not session.orphans
    assert abs(float(session.valued.median[0]) / low - 1) < 1e-12
    session.apply(hide_factor(session, "mass_production", False))
    assert session.evaluation.cells.score[0, column] == 0.05


def test_typed_weights_of_a_hidden_factor_come_back_in_proportion(session: Session) -> None:
    session.apply(set_weights(session, [0.4, 0.3, 0.2, 0.1]))
    session.apply(hide_factor(session, "mass_production", True))
    session.apply(set_weights(session, [3, 2, 1]))
    session.apply(hide_factor(session, "mass_production", False))
    np.testing.assert_allclose(session.evaluation.weights, [0.4, 0.3, 0.2, 0.1])


def test_removing_takes_scores_weights_and_parts_of_scenarios_along(session: Session) -> None:
    column = _add(session)
    session.apply(set_cells(session, {(0, column): 0.3, (1, column): 0.4}))
    session.apply(set_weights(session, [0.2] * 5))
    tree = scenarios_from_values(session.journal.values, bundled_scenarios())
    id, command = create_scenario(
        session, tree, "Team", overrides={"score/robotics/unitree/team": {"score": 1.0},
                                          "score/robotics/unitree/supply_chain": {"score": 0.1}},
        rules=(ScoreRule("robotics", "all", (), "team", "add", 0.1),))
    session.apply(command)
    whole = _snapshot(session)
    session.apply(remove_factor(session, "team"))
    assert not session.orphans
    assert not any("team" in repr(value) or "team" in key
                   for key, value in session.journal.values.items() if "scenario" not in key)
    tree = scenarios_from_values(session.journal.values, bundled_scenarios())
    assert list(tree[id].overrides) == ["score/robotics/unitree/supply_chain"]
    assert not tree[id].rules
    assert not state_of(session.state, tree, id, session.reference).orphans
    session.stack.undo()
    assert _snapshot(session) == whole


def test_what_cannot_be_is_refused_in_words(session: Session) -> None:
    with pytest.raises(FactorError, match="hidden, not removed"):
        remove_factor(session, "supply_chain")
    with pytest.raises(FactorError, match="called Supply chain"):
        add_factor(session, Factor("x", "Supply Chain", ""))
    with pytest.raises(FactorError, match="called Embodied AI"):
        change_factor(session, "supply_chain", name="embodied ai")
    for id in list(session.universe.column)[1:]:
        session.apply(hide_factor(session, id, True))
    with pytest.raises(FactorError, match="At least one"):
        hide_factor(session, "mass_production", True)


def test_sorting_by_a_factor_that_goes_falls_back_to_the_rank(session: Session) -> None:
    session.set_sort("supply_chain", True)
    session.apply(hide_factor(session, "supply_chain", True))
    assert session.sort.column == "rank"
    np.testing.assert_array_equal(session.order, session.evaluation.order)


def test_thresholds_of_promethee_stay_with_their_factors(session: Session) -> None:
    session.apply(set_method(session, "promethee2", {
        "preference": ["usual", "linear", "usual", "usual"], "p": [None, 0.2, None, None],
        "q": [None, 0.1, None, None]}))
    before = session.evaluation.composite.copy()
    session.apply(move_factor(session, "supply_chain", 3))
    np.testing.assert_allclose(session.evaluation.composite, before, atol=1e-12)
    _add(session)
    assert session.evaluation.sheet.method.options["preference"] == [
        "usual", "usual", "usual", "linear", "usual"]


def test_the_bundled_names_come_back(session: Session) -> None:
    before = _snapshot(session)
    session.apply(change_factor(session, "supply_chain", name="Chain", description="Other"))
    session.apply(use_bundled_factor(session, "supply_chain"))
    assert _snapshot(session) == before
