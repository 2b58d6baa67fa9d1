"""Several analysts in one session: whose key an edit goes to, what stands, undo, blind entry."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from data.bundled import load
from data.workspace import Workspace
from gui.commands import clear_cells, set_cells, set_reason
from gui.commands.analysts import (
    NameTakenError,
    add_analyst,
    entries_of,
    merge_analysts,
    remove_analyst,
    rename_analyst,
    reveal,
    set_blind,
    set_rule,
)
from gui.commands.taking import offers_of, plan_of, take_scores
from gui.history.model import WHAT, WHY, HistoryModel
from gui.session import Session
from gui.window.exports import LOG_ROWS

CELL, OTHER = (0, 0), (1, 1)


def _score(session: Session, cell: tuple[int, int] = CELL) -> float:
    return float(session.evaluation.cells.score[cell])


def _two(session: Session) -> None:
    """Tester scores .2; Ben joins and scores .6."""
    session.apply(set_cells(session, {CELL: 0.2}, why="saw the line"))
    session.apply(add_analyst(session, "Ben"))
    session.score_as("Ben")
    session.apply(set_cells(session, {CELL: 0.6}))


def test_scores_of_two_are_both_kept_and_their_mean_stands(session: Session) -> None:
    _two(session)
    assert _score(session) == pytest.approx(0.4)
    assert [len(entries_of(session, a.id)) for a in session.state.analysts] == [1, 1]
    assert session.journal.workspace.people() == ["Ben", "Tester"]


def test_every_step_undoes_to_the_numbers_of_before(session: Session) -> None:
    before = session.evaluation
    _two(session)
    ben = session.analyst
    session.apply(set_rule(session, "median"))
    session.apply(set_rule(session, "analyst", ben))
    session.apply(rename_analyst(session, ben, "Benjamin"))
    assert session.who == "Benjamin"
    session.apply(remove_analyst(session, ben))
    names = [session.stack.text(i) for i in range(session.stack.count())]
    assert names[3:] == ["Take the median of the analysts", "Take the scores of Ben",
                         "Rename analyst Ben to Benjamin", "Remove analyst Benjamin"]
    while session.stack.canUndo():
        session.stack.undo()
    after = session.evaluation
    assert np.array_equal(after.cells.score, before.cells.score)
    assert np.array_equal(after.low, before.low) and np.array_equal(after.ranks, before.ranks)
    assert not session.journal.values
    while session.stack.canRedo():
        session.stack.redo()
    assert _score(session) == 0.2


def test_a_file_reopened_scores_as_the_one_who_opens_it(session: Session, tmp_path: Path) -> None:
    _two(session)
    path = session.journal.workspace.save_copy(tmp_path / "copy.servoscope")
    for who, own in (("Tester", 0.2), ("ben", 0.6), ("Chen", None)):
        again = Session(load(), Workspace.open(path), who)
        assert _score(again) == pytest.approx(0.4)
        held = entries_of(again, again.analyst)
        assert [v["score"] for v in held.values()] == ([] if own is None else [own])
        again.journal.close()


def test_someone_the_file_does_not_list_joins_with_the_first_score(session: Session) -> None:
    _two(session)
    session.score_as("陈")
    session.apply(set_cells(session, {CELL: 0.7}))
    assert [a.name for a in session.state.analysts] == ["Tester", "Ben", "陈"]
    assert _score(session) == pytest.approx(0.5)
    session.stack.undo()
    assert len(session.state.analysts) == 2 and session.who == "陈"


def test_a_name_can_be_taken_only_once(session: Session) -> None:
    _two(session)
    for name in ("ben", " Tester "):
        with pytest.raises(NameTakenError):
            add_analyst(session, name)
    with pytest.raises(NameTakenError):
        rename_analyst(session, session.analyst, "Tester")


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_whoever_is_removed_the_scores_of_the_others_stand(session: Session, gone: int) -> None:
    scores = [0.1, 0.4, 0.9]
    for n, name in enumerate(("Tester", "Ben", "Chen")):
        if n:
            session.apply(add_analyst(session, name))
        session.score_as(name)
        session.apply(set_cells(session, {CELL: scores[n]}))
    session.apply(remove_analyst(session, session.state.analysts[gone].id))
    left = [s for n, s in enumerate(scores) if n != gone]
    assert _score(session) == pytest.approx(np.mean(left))
    session.apply(remove_analyst(session, session.state.analysts[0].id))
    assert _score(session) == left[1]
    session.stack.undo()
    session.stack.undo()
    assert _score(session) == pytest.approx(np.mean(scores))


@pytest.mark.parametrize("first", [True, False])
def test_merging_two_names_keeps_the_score_of_the_one_merged_into(
    session: Session, first: bool
) -> None:
    _two(session)
    session.apply(set_cells(session, {OTHER: 0.8}))  # Ben alone
    tester, ben = (a.id for a in session.state.analysts)
    gone, into, stays = (tester, ben, 0.6) if first else (ben, tester, 0.2)
    session.apply(set_rule(session, "analyst", gone))
    session.apply(merge_analysts(session, gone, into))
    assert [a.id for a in session.state.analysts] == [into]
    assert _score(session) == stays and _score(session, OTHER) == 0.8
    session.stack.undo()
    assert _score(session) == (0.2 if first else 0.6)


def test_blind_entry_hides_scores_history_and_log_until_answered(session: Session) -> None:
    _two(session)
    plain = float(session.evaluation.implied.score[CELL])
    session.apply(set_blind(session, True))
    assert _score(session) == pytest.approx(0.4)  # Ben has scored it
    session.score_as("Chen")
    assert session.blind and _score(session) == plain
    assert not session.stack.canUndo()
    model = HistoryModel(session)
    model.refresh()
    texts = " ".join(str(model.index(row, column).data()) for row in range(model.rowCount())
                     for column in range(WHAT, WHY + 1))
    texts += " ".join(str(entry) for entry in session.history(limit=LOG_ROWS))
    texts += " ".join(str(entry) for entry in session.history(session.universe.companies[0].id))
    for secret in (".20", ".60", "0.2,", "0.6", "saw the line"):
        assert secret not in texts
    session.apply(clear_cells(session, [CELL]))
    assert _score(session) == pytest.approx(0.4)
    assert "saw the line" in " ".join(str(e) for e in session.history(limit=LOG_ROWS))


def test_words_of_hidden_entries_are_not_found_while_blind(session: Session) -> None:
    from data.workspace import Search

    _two(session)
    session.apply(set_blind(session, True))
    session.score_as("Chen")
    model = HistoryModel(session)
    model.look_for(Search(words=("saw",)))
    assert model.rowCount() == 0
    session.apply(reveal(session))
    model.look_for(Search(words=("saw",)))
    assert model.rowCount() == 1


def test_revealing_is_an_entry_of_the_history_and_for_one_analyst(session: Session) -> None:
    _two(session)
    session.apply(set_blind(session, True))
    session.score_as("Chen")
    session.apply(reveal(session))
    assert _score(session) == pytest.approx(0.4)
    newest = session.history(limit=1)[0]
    assert newest.label == "Reveal all scores to Chen" and newest.who == "Chen"
    session.score_as("Dora")
    assert _score(session) != pytest.approx(0.4)


def test_going_back_keeps_blind_entry_on(session: Session) -> None:
    from gui.history.going_back import go_back, state_after

    _two(session)
    session.apply(set_blind(session, True))
    session.score_as("Chen")
    assert np.isnan(state_after(session, 3).sheets["robotics"].score[CELL])
    session.apply(go_back(session, 3, "then"))
    assert session.blind


def test_scores_of_another_file_come_in_as_one_step(session: Session, tmp_path: Path) -> None:
    other = Session(load(), Workspace.open(tmp_path / "Ben.servoscope"), "Ben")
    other.apply(set_cells(other, {CELL: 0.6, OTHER: 0.7}))
    other.apply(set_reason(other, CELL, "order book"))
    offers = offers_of(other.journal.values, "Ben", other.journal.workspace.people())
    other.journal.close()
    session.apply(set_cells(session, {CELL: 0.2}))
    [offer] = offers
    assert offer.name == "Ben"
    assert plan_of(session, offer, "tester").refusal and plan_of(session, offer, " ").refusal
    plan = plan_of(session, offer, "Ben")
    assert (plan.added, plan.changed, plan.same) == (2, 0, 0)
    session.apply(take_scores(session, offer, "Ben", "Ben.servoscope"))
    assert _score(session) == pytest.approx(0.4) and session.who == "Tester"
    assert session.evaluation.sheet.why[CELL] == "Ben: order book"
    assert plan_of(session, offer, "Ben").same == 2
    session.stack.undo()
    assert _score(session) == 0.2 and not session.state.analysts


def test_in_a_scenario_the_score_in_force_is_set_and_no_analyst_is_touched(
    session: Session,
) -> None:
    from gui.commands.scenarios import create_scenario

    _two(session)
    id, command = create_scenario(session, session.scenarios.tree, "What if", "base")
    session.apply(command)
    assert session.set_scenario(id)
    session.apply(set_cells(session, {CELL: 0.9}))
    assert _score(session) == 0.9
    session.set_scenario("base")
    assert _score(session) == pytest.approx(0.4)
    assert [list(entries_of(session, a.id).values())[0]["score"]
            for a in session.state.analysts] == [0.2, 0.6]


def test_copying_edits_of_the_base_into_a_scenario_takes_the_own_scores(session: Session) -> None:
    from gui.commands.scenarios import base_edits, copy_base_edits, create_scenario

    _two(session)
    assert [value["score"] for value in base_edits(session).values()] == [0.6]
    id, command = create_scenario(session, session.scenarios.tree, "What if", "base")
    session.apply(command)
    session.apply(copy_base_edits(session, session.scenarios.tree, id, move=True)[0])
    assert _score(session) == 0.2  # Ben's is no longer in the base
    assert session.set_scenario(id) and _score(session) == 0.6
