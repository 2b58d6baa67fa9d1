"""Working in a scenario: edits become its overrides, the base is never touched."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui import commands
from gui.commands.analysts import add_analyst
from gui.commands.compute import add_row, drop_row, revert_assumptions, set_assumptions
from gui.commands.own_rows import remove_rows
from gui.commands.scenarios import (
    change_scenario,
    create_scenario,
    remove_scenario,
)
from gui.history.going_back import go_back
from gui.history.words import unfolded
from gui.session import Session
from gui.session.scenarios import ABOVE, HERE, NOT_SET
from models.scenarios import BASE, Evaluator
from models.valuation.valuer import FrozenValuer
from scoring.evaluate import ANALYST
from scoring.rubric import UNKNOWN
from scoring.state import StateError, score_key

PRICE = ("chips", "nvidia_h20", "rental_usd_per_hour")


def new(session: Session, name: str = "Mine", parent: str = BASE, **parts: Any) -> str:
    id, command = create_scenario(session, session.scenarios.tree, name, parent, **parts)
    session.apply(command)
    return id


@pytest.fixture
def mine(session: Session) -> Session:
    """A session in a scenario that sets nothing."""
    assert session.set_scenario(new(session))
    return session


def cell_of(session: Session, company: str = "unitree", factor: str = "mass_production"
            ) -> tuple[int, int]:
    return session.universe.row[company], session.universe.column[factor]


def key_of(company: str = "unitree", factor: str = "mass_production") -> str:
    return score_key("robotics", company, factor)


def test_an_edit_belongs_to_the_scenario_and_the_label_names_it(mine: Session) -> None:
    cell, base = cell_of(mine), mine.base_evaluation
    before = float(base.cells.score[cell])
    mine.apply(commands.set_cells(mine, {cell: 0.13}))
    assert mine.evaluation.cells.score[cell] == 0.13
    assert mine.base_evaluation.cells.score[cell] == before
    assert mine.value(key_of()) == {"score": 0.13}
    assert mine.base_value(key_of()) is None
    assert mine.base_value("scenario/mine")["overrides"] == {key_of(): {"score": 0.13}}
    assert mine.stack.undoText().endswith("→ .13 in Mine")
    assert mine.scenarios.mark(key_of()) == HERE
    mine.stack.undo()
    assert mine.evaluation.cells.score[cell] == before
    assert mine.scenarios.mark(key_of()) == NOT_SET


def test_every_kind_of_input_becomes_an_override(mine: Session) -> None:
    held = dict(mine.journal.values)
    mine.apply(commands.set_cells(mine, {cell_of(mine): 0.2}))
    mine.apply(commands.set_weights(mine, [1, 2, 3, 4]))
    mine.apply(commands.set_method(mine, "topsis"))
    mine.apply(commands.set_missing(mine, "full"))
    mine.apply(commands.set_as_of(mine, date(2026, 1, 31)))
    mine.apply(commands.set_rate(mine, "CNY", 2025, 9.0))
    mine.apply(set_assumptions(mine, {PRICE: 0.5}))
    changed = {k for k in mine.journal.values if mine.journal.values[k] != held.get(k)}
    assert changed == {"scenario/mine"}
    assert set(mine.base_value("scenario/mine")["overrides"]) == {
        key_of(), "weights/robotics", "method/robotics", "missing/robotics", "as_of",
        "fx/CNY/2025", "compute/chips/nvidia_h20/rental_usd_per_hour"}
    e = mine.evaluation
    assert e.weights.tolist() == pytest.approx([0.1, 0.2, 0.3, 0.4])
    assert e.sheet.method.name == "topsis" and e.sheet.missing == "full"
    assert e.as_of == date(2026, 1, 31)
    assert mine.fx().rate("CNY", date(2025, 6, 1)) == 9.0
    assert mine.book.value(*PRICE) == 0.5 and mine.base_book.value(*PRICE) != 0.5
    mine.set_scenario(BASE)
    e = mine.evaluation
    assert len(set(e.weights.tolist())) == 1 and e.sheet.method.name == "weighted_mean"
    assert e.as_of == mine.reference.collected and mine.fx().rate("CNY", date(2025, 6, 1)) != 9.0
    assert mine.book.value(*PRICE) != 0.5


def test_undo_works_after_another_scenario_was_chosen(session: Session) -> None:
    one, other = new(session, "One"), new(session, "Other")
    session.set_scenario(one)
    session.apply(commands.set_cells(session, {cell_of(session): 0.3}))
    session.set_scenario(other)
    there = session.evaluation
    session.stack.undo()
    assert session.scenario == other and session.evaluation is there
    session.set_scenario(one)
    assert session.scenarios.mark(key_of()) == NOT_SET
    session.set_scenario(BASE)
    session.stack.redo()
    session.set_scenario(one)
    assert session.evaluation.cells.score[cell_of(session)] == 0.3


def test_typing_the_parents_value_is_not_reverting_and_del_is_neither(session: Session) -> None:
    cell = cell_of(session)
    session.apply(commands.set_cells(session, {cell: 0.4}))
    session.set_scenario(new(session))
    session.apply(commands.set_cells(session, {cell: 0.7}))
    session.apply(commands.set_cells(session, {cell: 0.4}))
    assert session.scenarios.mark(key_of()) == HERE  # pinned at the parent's value
    session.set_scenario(BASE)
    session.apply(commands.set_cells(session, {cell: 0.5}))
    session.set_scenario("mine")
    assert session.evaluation.cells.score[cell] == 0.4
    assert session.to_parent([key_of()], lambda key: "x")
    assert session.stack.undoText() == "Revert x to Base in Mine"
    assert session.evaluation.cells.score[cell] == 0.5
    assert session.scenarios.mark(key_of()) == NOT_SET
    assert not session.to_parent([key_of()], str)
    session.apply(commands.clear_cells(session, [cell]))
    assert session.evaluation.cells.status[cell] == UNKNOWN
    assert session.scenarios.mark(key_of()) == HERE
    session.apply(commands.revert_cells(session, [cell]))  # the implied score, whatever the base
    assert session.value(key_of()) is None and session.scenarios.mark(key_of()) == HERE
    e = session.evaluation
    assert e.cells.score[cell] == e.implied.score[cell] != 0.5


def test_a_child_inherits_and_marks_say_from_where(session: Session) -> None:
    cell = cell_of(session)
    session.set_scenario(new(session, "Parent"))
    session.apply(commands.set_cells(session, {cell: 0.3}))
    session.set_scenario(new(session, "Child", "parent"))
    assert session.evaluation.cells.score[cell] == 0.3
    assert session.scenarios.mark(key_of()) == ABOVE
    session.apply(commands.set_cells(session, {cell: 0.6}))
    assert session.scenarios.mark(key_of()) == HERE
    session.to_parent([key_of()], str)
    assert session.evaluation.cells.score[cell] == 0.3


def test_an_edit_wins_over_the_scenarios_score_rules(session: Session) -> None:
    session.set_scenario("funding_winter")
    touched = np.argwhere(session.evaluation.sheet.adjustment.touched
                          & session.evaluation.cells.known)
    cell = tuple(int(i) for i in touched[0])
    ruled = float(session.evaluation.cells.score[cell])
    plain = float(session.base_evaluation.cells.score[cell])
    assert ruled != plain
    session.apply(commands.set_cells(session, {cell: plain}))
    assert session.evaluation.cells.score[cell] == pytest.approx(plain, abs=1e-6)
    session.stack.undo()
    assert session.evaluation.cells.score[cell] == ruled
    session.apply(commands.set_reason(session, cell, "as the rule says"))
    assert session.evaluation.cells.score[cell] == pytest.approx(ruled, abs=1e-6)
    assert session.evaluation.cells.status[cell] == ANALYST


def test_moves_are_counted_from_the_base(mine: Session) -> None:
    mine.apply(commands.set_cells(mine, {cell_of(mine): 0.0}))
    row = mine.universe.row["unitree"]
    assert mine.start_ranks.tolist() == mine.base_evaluation.ranks.tolist()
    assert mine.start_ranks[row] < mine.evaluation.ranks[row]


def test_a_scenario_that_is_taken_away_gives_way_to_the_base(
    mine: Session, qtbot: QtBot
) -> None:
    mine.apply(commands.set_cells(mine, {cell_of(mine): 0.0}))
    held = mine.base_value("scenario/mine")
    with qtbot.waitSignal(mine.said) as said, qtbot.waitSignal(mine.changed) as changed:
        mine.apply(remove_scenario(mine, mine.scenarios.tree, "mine"))
    assert said.args[0].startswith("Back in the base: ") and "'mine'" in said.args[0]
    assert changed.args[0].of_scores
    assert mine.scenario == BASE
    assert mine.evaluation is mine.base_evaluation
    mine.stack.undo()
    assert mine.base_value("scenario/mine") == held
    assert mine.set_scenario("mine") and mine.evaluation.cells.score[cell_of(mine)] == 0.0


def test_undoing_a_new_scenario_away_falls_back(session: Session) -> None:
    session.set_scenario(new(session))
    session.stack.undo()
    assert session.scenario == BASE and session.state is session.base_state


def test_a_broken_scenario_cannot_be_chosen_and_nothing_is_lost(
    session: Session, qtbot: QtBot
) -> None:
    broken = {"a": {"name": "A", "parent": "b"}, "b": {"name": "B", "parent": "a"},
              "c": {"name": "C", "parent": "gone"},
              "d": {"name": "D", "overrides": {"weights/robotics": {"mode": "loud"}}}}
    for id, value in broken.items():
        session.journal.values[f"scenario/{id}"] = value
    session.scenarios.renew(session.journal.values)
    words = {"a": "inherits from itself", "c": "its parent 'gone' is not there",
             "d": "names none of"}
    for id, part in words.items():
        with qtbot.waitSignal(session.said) as said:
            assert not session.set_scenario(id)
        assert part in said.args[0]
        assert session.scenario == BASE
    assert session.journal.values["scenario/d"] == broken["d"]


def test_a_refused_value_changes_nothing(mine: Session) -> None:
    held = dict(mine.journal.values)
    wrong = commands.Command("score", "Wrong", (commands.command.Change(
        key_of(), None, {"score": 1.5}),))
    with pytest.raises(StateError, match="outside 0 to 1"):
        mine.apply(wrong)
    assert mine.journal.values == held and mine.stack.count() == 1


def test_companies_and_going_back_are_edits_of_the_workspace(session: Session) -> None:
    cell = cell_of(session)
    session.apply(commands.set_cells(session, {cell: 0.9}))
    entry = session.history(limit=1)[0].id
    session.apply(commands.set_cells(session, {cell: 0.8}))
    session.set_scenario(new(session))
    session.apply(commands.set_cells(session, {cell: 0.1}))
    session.apply(go_back(session, entry, "then"))
    assert session.base_value(key_of()) == {"score": 0.9}
    assert session.scenario == BASE  # then there was no such scenario
    session.stack.undo()
    assert session.base_value(key_of()) == {"score": 0.8} and session.set_scenario("mine")
    session.apply(remove_rows(session, "company", ["unitree"]))
    assert session.base_value(key_of()) is None
    assert session.base_value("scenario/mine")["overrides"][key_of()] == {"score": 0.1}
    session.stack.undo()
    assert session.base_value(key_of()) == {"score": 0.8}
    assert session.scenario == "mine" and session.evaluation.cells.score[cell] == 0.1


def test_the_history_of_a_company_tells_what_the_scenario_set_on_it(mine: Session) -> None:
    mine.apply(commands.set_cells(mine, {cell_of(mine): 0.3}))
    mine.apply(commands.set_cells(mine, {cell_of(mine, "agibot"): 0.4}))
    mine.apply(commands.set_cells(mine, {cell_of(mine, "unitree", "embodied_ai"): 0.5}))

    def told() -> list[tuple[str, Any, Any]]:
        return [(c.key, c.old, c.new) for e in mine.history("unitree")
                for c in unfolded(e.changes)]

    other = (key_of("unitree", "embodied_ai"), None, {"score": 0.5})
    assert told() == [other, (key_of(), None, {"score": 0.3})]
    for score in (0.6, 0.7):  # one gesture: the entry read after the first goes on
        mine.apply(commands.set_cells(mine, {cell_of(mine): score}, gesture="drag"))
        assert told()[0] == (key_of(), {"score": 0.3}, {"score": score})
    assert len(told()) == 3
    mine.stack.undo()
    assert told()[0] == (key_of(), {"score": 0.7}, {"score": 0.3}) and len(told()) == 4


def test_an_edit_in_a_scenario_reads_no_older_entry_of_it_again(
        mine: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    for score in (0.3, 0.4, 0.5):
        mine.apply(commands.set_cells(mine, {cell_of(mine): score}))
        mine.history("unitree")
    read: list[int] = []
    entries = mine.journal.workspace.entries
    monkeypatch.setattr(mine.journal.workspace, "entries",
                        lambda ids: read.extend(ids) or entries(ids))
    mine.apply(commands.set_cells(mine, {cell_of(mine, "agibot"): 0.6}))
    assert len(mine.history("unitree")) == 3 and len(mine.history("agibot")) == 1
    assert read == [mine.history(limit=1)[0].id]


def test_an_edit_after_many_scores_at_once_reads_only_its_own_entry(
        session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    companies = len(session.universe.companies)
    session.apply(commands.set_cells(session, {(row, 0): 0.5 for row in range(companies)}))
    (entry,) = session.history("unitree")
    factor = session.universe.factors[0].id
    assert [(c.key, c.new) for c in entry.changes] == [(key_of(factor=factor), {"score": 0.5})]
    assert session.history("agibot")[0].changes[0].key == key_of("agibot", factor)
    read: list[int] = []
    entries = session.journal.workspace.entries
    monkeypatch.setattr(session.journal.workspace, "entries",
                        lambda ids: read.extend(ids) or entries(ids))
    session.apply(commands.set_cells(session, {cell_of(session): 0.6}))
    newest = session.history("unitree")
    assert [e.id for e in newest] == [entry.id + 1, entry.id] and read == [entry.id + 1]


def test_a_row_of_ones_own_comes_and_goes_in_the_scenario_only(mine: Session) -> None:
    mine.apply(add_row(mine, "chips", "my_chip", {"name": "My chip"}))
    assert "my_chip" in mine.book.sheet("chips").row
    assert "my_chip" not in mine.base_book.sheet("chips").row
    mine.apply(drop_row(mine, "chips", "my_chip"))
    assert "my_chip" not in mine.book.sheet("chips").row
    mine.set_scenario(BASE)
    mine.apply(add_row(mine, "chips", "my_chip", {"name": "My chip"}))
    mine.set_scenario("mine")
    assert "my_chip" not in mine.book.sheet("chips").row  # dropped there


def test_a_chip_goes_back_to_the_bundled_value_in_the_scenario_only(session: Session) -> None:
    bundled = session.book.value(*PRICE)
    session.apply(set_assumptions(session, {PRICE: 0.5}))
    session.set_scenario(new(session))
    session.apply(revert_assumptions(session, [PRICE]))
    assert session.book.value(*PRICE) == bundled and session.base_book.value(*PRICE) == 0.5


def test_values_carry_the_effect_of_compute_as_the_comparison_shows_it(session: Session) -> None:
    session.show_values()
    base = session.valued
    session.set_scenario("nvidia_cut_cn")
    valued = session.valued
    assert base is not None and valued is not None
    evaluator = Evaluator(session.universe, session.reference,
                          valuer=FrozenValuer(base.frozen, session.universe))
    found = evaluator.evaluate(session.base_state, session.scenarios.tree, "nvidia_cut_cn")
    np.testing.assert_allclose(valued.median, found.values.median, rtol=1e-12)
    np.testing.assert_allclose(valued.low, found.values.low, rtol=1e-12)
    assert (valued.median != base.median).any()
    row = int(np.argmax(np.abs(valued.compute)))
    parts = valued.parts(row)
    assert parts["compute effect"] != 0
    assert sum(parts.values()) == pytest.approx(valued.ln_median[row])


def test_going_back_to_a_scenario_is_free_and_its_numbers_stand(session: Session) -> None:
    first = session.evaluation
    session.set_scenario("funding_winter")
    there = session.evaluation
    session.set_scenario(BASE)
    assert session.evaluation is first
    session.set_scenario("funding_winter")
    assert session.evaluation is there
    session.set_universe("compute")
    session.set_universe("robotics")
    assert session.evaluation is there


def test_a_scenario_renamed_or_moved_while_worked_in(mine: Session) -> None:
    mine.apply(commands.set_cells(mine, {cell_of(mine): 0.2}))
    mine.apply(change_scenario(mine, mine.scenarios.tree, "mine", name="Yours"))
    assert mine.scenario_name == "Yours" and mine.evaluation.cells.score[cell_of(mine)] == 0.2
    mine.apply(change_scenario(mine, mine.scenarios.tree, "mine", parent="funding_winter"))
    assert mine.evaluation.sheet.adjustment is not None
    assert mine.evaluation.cells.score[cell_of(mine)] == 0.2


def test_reopened_the_scenario_holds_what_was_edited(session: Session, qapp: object) -> None:
    session.set_scenario("funding_winter")
    cell = cell_of(session)
    session.apply(commands.set_cells(session, {cell: 0.77}))
    path = session.journal.workspace.path
    session.journal.close()
    again = Session(session.bundled, Workspace.open(path), "Tester")
    assert again.scenario == BASE and again.evaluation.cells.score[cell] != 0.77
    again.set_scenario("funding_winter")
    assert again.evaluation.cells.score[cell] == 0.77
    again.journal.close()
    again.deleteLater()


def test_with_several_analysts_a_scenario_sets_the_score_in_force(session: Session) -> None:
    cell = cell_of(session)
    session.apply(add_analyst(session, "Anna"))
    session.apply(commands.set_cells(session, {cell: 0.2}))
    session.score_as("Anna")
    session.apply(commands.set_cells(session, {cell: 0.8}))
    assert session.evaluation.cells.score[cell] == pytest.approx(0.5)
    held = dict(session.journal.values)
    session.set_scenario(new(session))
    session.apply(commands.set_bounds(session, cell, 0.1, 0.9))
    assert session.evaluation.cells.score[cell] == pytest.approx(0.5)
    session.apply(commands.set_cells(session, {cell: 0.6}))
    assert session.evaluation.cells.score[cell] == 0.6
    assert session.base_evaluation.cells.score[cell] == pytest.approx(0.5)
    assert {k: v for k, v in session.journal.values.items() if k != "scenario/mine"} == held
    session.score_as("Tester")
    assert session.evaluation.cells.score[cell] == 0.6
