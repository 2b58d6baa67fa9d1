"""Undo without end: what is no longer in memory comes back from the journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from data.workspace import StorageFailure, Workspace
from gui import commands
from gui.session import Session, undo

KEPT = 20
COUNT = 2 * KEPT + 30


@pytest.fixture(autouse=True)
def _few_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "KEPT", KEPT)
    monkeypatch.setattr(undo, "NEAR", 5)


def edit(session: Session, count: int, start: int = 0) -> None:
    for i in range(start, start + count):
        session.apply(commands.set_cells(session, {(0, i % 4): (i % 997 + 1) / 1000}))


def scores(session: Session) -> list[float]:
    return session.evaluation.cells.score[0].tolist()


def test_all_steps_of_a_long_session_can_be_undone_and_redone(
    session: Session
) -> None:
    action = session.stack.createUndoAction(session)
    first = scores(session)
    edit(session, COUNT)
    last = scores(session)
    assert session.stack.count() < 2 * KEPT
    assert session.stack.depth == COUNT
    undone = 0
    while action.isEnabled():
        text = session.stack.undoText()
        assert text and text in action.text()
        action.trigger()
        undone += 1
        QApplication.processEvents()
    assert undone == COUNT
    assert scores(session) == first
    assert not session.journal.values
    while session.stack.canRedo():
        session.stack.redo()
    assert scores(session) == last
    assert session.journal.workspace.entry_count() == 3 * COUNT


def test_what_follows_an_undo_takes_the_place_of_what_was_undone(
    session: Session
) -> None:
    edit(session, COUNT)
    for _ in range(KEPT + 15):
        session.stack.undo()
        QApplication.processEvents()
    middle = scores(session)
    edit(session, 1, start=5_000)
    assert not session.stack.canRedo()
    assert session.stack.depth == COUNT - KEPT - 15 + 1
    session.stack.undo()
    assert scores(session) == middle


def test_steps_that_are_in_no_file_are_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = Workspace.commit

    def gone(*_: object, **__: object) -> None:
        raise StorageFailure("The disk reported an error.")

    monkeypatch.setattr(Workspace, "commit", gone)
    edit(session, COUNT)
    assert session.journal.pending == COUNT
    assert session.stack.count() == COUNT
    monkeypatch.setattr(Workspace, "commit", commit)
    assert session.journal.flush()
    first = session.stack.undoText()
    session.stack.undo()
    assert session.stack.redoText() == first


def test_a_session_that_went_on_in_a_new_file_undoes_only_what_it_knows(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(session, 100)

    def gone(*_: object, **__: object) -> None:
        raise StorageFailure("The disk reported an error.")

    monkeypatch.setattr(Workspace, "save_copy", gone)
    session.journal.move_to(tmp_path / "rescued.servoscope")
    held = session.stack.count()
    assert session.stack.depth == held < 100
    for _ in range(held):
        session.stack.undo()
        QApplication.processEvents()
    assert not session.stack.canUndo()
    assert session.stack.count() == held
