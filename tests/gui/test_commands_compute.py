"""Edits of compute assumptions: journaled, undone, refused whole."""

from __future__ import annotations

import pytest

from gui.commands.compute import (
    add_row,
    drop_row,
    explain_assumption,
    revert_assumptions,
    set_assumptions,
)
from gui.session import Session
from scoring.compute.book import CellError

CELL = ("chips", "nvidia_h20", "bandwidth_gb_s")


def test_an_edit_is_kept_undone_and_read_again(session: Session) -> None:
    told: list[frozenset[str]] = []
    session.changed.connect(lambda update: told.append(update.kinds))
    assert session.apply(set_assumptions(session, {CELL: "4800"}, "H20 bandwidth"))
    assert told == [frozenset({"compute"})]
    assert session.book.value(*CELL) == 4800.0
    assert session.stack.undoText() == "Set H20 bandwidth 4000 → 4800"
    session.reload()
    assert session.book.value(*CELL) == 4800.0


def test_undo_brings_the_bundled_value_back(session: Session) -> None:
    session.apply(set_assumptions(session, {CELL: 4800.0}))
    session.stack.undo()
    assert session.book.value(*CELL) == 4000.0
    assert session.value("compute/chips/nvidia_h20/bandwidth_gb_s") is None
    session.stack.redo()
    assert session.book.value(*CELL) == 4800.0


def test_the_bundled_value_typed_again_is_no_override(session: Session) -> None:
    session.apply(set_assumptions(session, {CELL: 4800.0}))
    session.apply(set_assumptions(session, {CELL: 4000.0}))
    assert session.value("compute/chips/nvidia_h20/bandwidth_gb_s") is None
    assert not session.apply(set_assumptions(session, {CELL: "4000"}))


def test_one_wrong_value_refuses_all(session: Session) -> None:
    with pytest.raises(CellError, match="memory_gb"):
        set_assumptions(session, {CELL: 4800.0, ("chips", "nvidia_h20", "memory_gb"): 0})
    assert session.book.value(*CELL) == 4000.0


def test_own_rows_come_and_go(session: Session) -> None:
    session.apply(add_row(session, "chips", "mine", {"name": "My chip", "memory_gb": "96"}))
    assert session.book.value("chips", "mine", "memory_gb") == 96.0
    session.apply(drop_row(session, "chips", "mine"))
    assert "mine" not in session.book.sheet("chips").row
    session.stack.undo()
    assert session.book.value("chips", "mine", "name") == "My chip"
    assert not session.apply(drop_row(session, "chips", "nvidia_h20"))


def test_a_source_of_ones_own_does_not_change_the_value(session: Session) -> None:
    session.apply(explain_assumption(
        session, CELL, "own measurement", "2026-11-01", "reported", "three runs"))
    found = session.book.provenance(*CELL)
    assert session.book.value(*CELL) == 4000.0
    assert (found.source, found.confidence, found.note) == (
        "own measurement", "reported", "three runs")
    session.apply(revert_assumptions(session, [CELL]))
    assert not session.book.provenance(*CELL).overridden
