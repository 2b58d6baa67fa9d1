"""The session: edits, undo, gestures, filter, order, selection, and what is on disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from data.bundled import load
from data.workspace import Workspace
from gui import commands
from gui.session import Session


def cell(session: Session, company: str = "unitree") -> tuple[int, int]:
    factor = "embodied_ai"
    return session.universe.row[company], session.universe.column[factor]


def set_score(session: Session, value: float, company: str = "unitree", gesture: str = "") -> bool:
    return session.apply(
        commands.set_cells(session, {cell(session, company): value}, gesture=gesture))


def test_an_edit_reaches_evaluation_disk_and_views(session: Session) -> None:
    seen: list[object] = []
    session.changed.connect(seen.append)
    assert set_score(session, 0.75)
    assert session.evaluation.cells.score[cell(session)] == 0.75
    assert len(seen) == 1
    path = session.journal.workspace.path
    with Workspace.open(path, read_only=True) as other:
        assert other.values() == {"score/robotics/unitree/embodied_ai": {"score": 0.75}}
        entry = other.history(limit=1)[0]
    assert entry.who == "Tester"
    assert entry.label.startswith("Set Unitree")
    assert entry.label.endswith("→ .75")


def test_undo_and_redo_with_readable_names(session: Session) -> None:
    before = session.evaluation.cells.score.copy()
    set_score(session, 0.75)
    assert "Unitree" in session.stack.undoText()
    session.stack.undo()
    assert np.array_equal(session.evaluation.cells.score, before)
    session.stack.redo()
    assert session.evaluation.cells.score[cell(session)] == 0.75
    session.stack.undo()
    kinds = [e.kind for e in session.history("unitree")]
    assert kinds == ["undo", "score", "undo", "score"]


def test_setting_the_same_score_is_no_edit(session: Session) -> None:
    set_score(session, 0.75)
    assert not set_score(session, 0.75)
    assert session.stack.count() == 1


def test_a_drag_is_one_step_and_one_entry(session: Session) -> None:
    before = float(session.evaluation.cells.score[cell(session)])
    for value in (0.5, 0.55, 0.6, 0.61):
        set_score(session, value, gesture="drag-1")
    assert session.stack.count() == 1
    assert len(session.history("unitree")) == 1
    assert session.stack.undoText().endswith("→ .61")
    session.stack.undo()
    assert session.evaluation.cells.score[cell(session)] == before
    set_score(session, 0.3, gesture="drag-2")
    set_score(session, 0.2, gesture="drag-3")
    assert session.stack.count() == 2


def test_several_cells_are_one_step(session: Session) -> None:
    cells = {(row, 0): 0.4 for row in range(5)}
    session.apply(commands.set_cells(session, cells))
    assert np.allclose(session.evaluation.cells.score[:5, 0], 0.4)
    assert "5 scores" in session.stack.undoText()
    session.stack.undo()
    assert not session.evaluation.sheet.overridden.any()


def test_clear_and_revert(session: Session) -> None:
    implied = session.evaluation.implied.score[cell(session)]
    set_score(session, 0.1)
    session.apply(commands.clear_cells(session, [cell(session)]))
    assert session.evaluation.missing[session.universe.row["unitree"]] == 1
    session.apply(commands.revert_cells(session, [cell(session)]))
    assert session.evaluation.cells.score[cell(session)] == implied


def test_reason_and_bounds_stay_with_the_score(session: Session) -> None:
    session.apply(commands.set_cells(session, {cell(session): 0.7}, why="third-party benchmark"))
    session.apply(commands.set_bounds(session, cell(session), 0.6, 0.72))
    set_score(session, 0.8)
    assert session.value("score/robotics/unitree/embodied_ai") == {
        "score": 0.8, "low": 0.6, "high": 0.8, "why": "third-party benchmark"}


def test_weights_stay_normalised(session: Session) -> None:
    session.apply(commands.set_weight(session, 0, 0.4))
    assert np.allclose(session.evaluation.weights, [0.4, 0.2, 0.2, 0.2])
    session.apply(commands.set_weight(session, 0, 1.0))
    assert np.allclose(session.evaluation.weights, [1, 0, 0, 0])
    session.apply(commands.set_weight(session, 0, 0.7))
    assert np.allclose(session.evaluation.weights, [0.7, 0.1, 0.1, 0.1])
    session.stack.undo()
    session.stack.undo()
    assert np.allclose(session.evaluation.weights, [0.4, 0.2, 0.2, 0.2])


def test_reopening_shows_every_edit(session: Session, tmp_path: Path) -> None:
    set_score(session, 0.75)
    session.apply(commands.set_method(session, "topsis"))
    session.apply(commands.set_as_of(session, date(2025, 12, 31)))
    copy = tmp_path / "copy.servoscope"
    session.journal.workspace.save_copy(copy)
    with Workspace.open(copy) as workspace:
        again = Session(load(), workspace, "Somebody")
        assert np.array_equal(again.evaluation.composite, session.evaluation.composite)
        assert again.evaluation.result.method == "topsis"
        assert again.state.as_of == date(2025, 12, 31)
        again.deleteLater()


def test_moves_count_from_the_start_of_the_session(session: Session) -> None:
    last = session.universe.companies[int(session.evaluation.order[-1])].id
    session.apply(commands.set_cells(session, {
        (session.universe.row[last], j): 1.0 for j in range(4)}))
    row = session.universe.row[last]
    assert session.evaluation.ranks[row] == 1
    assert session.start_ranks[row] == session.start_ranks.max()


@pytest.mark.parametrize(("query", "company"), [
    ("unitree", "unitree"), ("宇树", "unitree"), ("yskj", "unitree"), ("UNI cn", "unitree")])
def test_filter_by_name_script_pinyin_and_country(
    session: Session, query: str, company: str
) -> None:
    session.set_filter(query)
    listed = {session.universe.companies[int(row)].id for row in session.order}
    assert company in listed
    assert len(listed) < len(session.universe.companies)
    session.set_filter("")
    assert len(session.order) == len(session.universe.companies)


def test_order_by_any_column(session: Session) -> None:
    e = session.evaluation
    assert np.all(np.diff(e.ranks[session.order]) >= 0)
    session.set_sort("company", False)
    names = [session.universe.companies[int(r)].name.casefold() for r in session.order]
    assert names == sorted(names)
    session.set_sort("value", True)
    values = e.value_usd[session.order]
    known = values[~np.isnan(values)]
    assert np.all(np.diff(known) <= 0)
    assert np.all(np.isnan(values[len(known):]))
    session.set_sort("supply_chain", True)
    column = session.universe.column["supply_chain"]
    rows = session.order
    scores = np.where(e.cells.known[rows, column], e.cells.score[rows, column], np.nan)
    known = scores[~np.isnan(scores)]
    assert np.all(np.diff(known) <= 0)


def test_another_universe_keeps_edits_and_undo(session: Session) -> None:
    set_score(session, 0.75)
    session.set_universe("compute")
    assert session.universe.factors[2].id == "software_stack"
    assert session.selection in session.universe.row
    session.stack.undo()
    session.set_universe("robotics")
    assert not session.evaluation.sheet.overridden.any()


def test_a_changed_exchange_rate_moves_values(session: Session) -> None:
    row, seen = next((i, o) for i, o in enumerate(session.evaluation.observations)
                     if o is not None and o.currency == "CNY")
    session.apply(commands.set_rate(session, "CNY", seen.date.year, 10.0))
    assert session.evaluation.value_usd[row] == pytest.approx(seen.value / 10)
    session.stack.undo()
    assert session.evaluation.value_usd[row] != pytest.approx(seen.value / 10)


def test_a_disk_that_refuses_keeps_edits_in_memory_and_writes_them_later(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from data.workspace import WorkspaceError

    workspace = session.journal.workspace
    real = workspace.commit

    def full(*_: object, **__: object) -> None:
        raise WorkspaceError("The disk is full.", "Make room.", "")

    monkeypatch.setattr(workspace, "commit", full)
    set_score(session, 0.75)
    set_score(session, 0.76)
    assert session.evaluation.cells.score[cell(session)] == 0.76
    assert session.journal.pending == 2
    assert session.journal.problem is not None
    monkeypatch.setattr(workspace, "commit", real)
    assert session.journal.flush()
    assert session.journal.problem is None
    assert workspace.values() == {"score/robotics/unitree/embodied_ai": {"score": 0.76}}


def test_typed_weights_and_switched_observations_make_a_calibration_stale(
    session: Session,
) -> None:
    from gui.commands import set_weights
    from gui.commands.calibration import drop_calibration, switch_observations

    session.show_values()
    assert not session.stale
    session.apply(set_weights(session, [4.0, 2.0, 1.0, 1.0]))
    assert session.stale
    assert session.calibration_inputs[0]["weights"] == [0.5, 0.25, 0.125, 0.125]
    session.stack.undo()
    assert not session.stale
    first = session.universe.observations[0].id
    session.apply(switch_observations(session, {first: False}))
    assert session.stale
    session.apply(switch_observations(session, {first: True}))
    assert not session.stale
    assert not session.apply(drop_calibration(session))


def test_values_wait_until_they_are_asked_for(session: Session) -> None:
    told: list[frozenset[str]] = []
    session.changed.connect(lambda update: told.append(update.kinds))
    assert session.valued is None
    session.show_values()
    assert told == [frozenset({"calibration"})]
    valued = session.valued
    assert valued is not None
    assert len(valued.median) == len(session.universe.companies)
    assert session.valued is valued


def test_own_rows_come_into_the_session_and_go_with_undo(session: Session) -> None:
    from data.own_rows import own_key
    from data.workspace.records import Change
    from gui.commands.command import Command

    before = len(session.universe.companies)
    told: list[frozenset[str]] = []
    session.changed.connect(lambda update: told.append(update.kinds))
    company = {"name": "My Robots", "country": "CN", "segment": "humanoid", "status": "private"}
    observed = {"company_id": "mine", "date": "2026-06", "value": 3e9, "currency": "CNY",
                "kind": "post_money", "source_url": "https://example.org",
                "confidence": "reported"}
    changes = (Change(own_key("robotics", "company", "mine"), None, company),
               Change(own_key("robotics", "observation", "mine-1"), None, observed))
    session.apply(Command("import", "Import 2 rows", changes))
    assert session.orphans == ()
    assert len(session.universe.companies) == before + 1
    assert told == [frozenset({"universe"})]
    row = session.universe.row["mine"]
    assert session.evaluation.value("CNY")[row] == 3e9
    assert len(session.start_ranks) == before + 1
    session.select("mine")
    session.reload()
    assert session.company.name == "My Robots"
    session.apply(Command("import", "Drop", tuple(Change(c.key, c.new, None) for c in changes)))
    assert session.selection != "mine"
    assert len(session.universe.companies) == before
    session.stack.undo()
    assert "mine" in session.universe.row
