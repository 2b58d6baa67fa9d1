"""Blocks of assumptions to and from spreadsheets, and fill down."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.assumptions import AssumptionTable
from gui.session import Session
from tests.support.assumption_table import choose, put, shown_table

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL = Mod.ControlModifier
ROW = 4  # NVIDIA H20 in the order of the book, H100 below it


@pytest.fixture
def chips(session: Session, qtbot: Any) -> AssumptionTable:
    return shown_table(qtbot, session)


def clipboard(text: str | None = None) -> str:
    board = QApplication.clipboard()
    if text is not None:
        board.setText(text)
    return str(board.text())


def test_copy_gives_the_unit_shown_with_every_digit(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (ROW, ROW + 1), ("memory_gb", "fp8_dense_tflops"))
    qtbot.keyClick(chips, Key.Key_C, CTRL)
    assert clipboard() == "96\t4\t0.296\n80\t3.35\t1.979\n"


def test_what_is_unknown_is_copied_empty(chips: AssumptionTable, qtbot: Any) -> None:
    put(chips, "nvidia_h20", "rental_usd_per_hour")  # another value stands in
    qtbot.keyClick(chips, Key.Key_C, CTRL)
    assert clipboard().strip() == ""


def test_the_whole_table_copied_and_pasted_back_changes_nothing(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    chips.selectAll()
    qtbot.keyClick(chips, Key.Key_C, CTRL)
    assert len(clipboard().splitlines()) == len(session.book.sheet("chips").ids)
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    assert "empty cells of the block were skipped" in chips.editing.bubble.text
    assert session.stack.count() == 0


def test_a_block_is_taken_whole_and_undone_as_one(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "memory_gb")
    clipboard("97\t4.1\r\n\t3.4\r\n")
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    value = session.book.value
    assert [value("chips", row, field) for row in ("nvidia_h20", "nvidia_h100")
            for field in ("memory_gb", "bandwidth_gb_s")] == [97.0, 4100.0, 80.0, 3400.0]
    assert len(chips.chosen_cells()) == 4
    session.stack.undo()
    assert not session.book.overrides


def test_a_block_that_does_not_fit_is_refused_whole_and_names_its_cells(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "memory_gb")
    clipboard("97\t-4\nabc\t3.4\n")
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    assert chips.editing.bubble.text.splitlines() == [
        "Nothing was pasted: 2 of 4 cells do not fit.",
        "NVIDIA H20 96GB, bandwidth: “-4” is not a number above 0 TB/s.",
        "NVIDIA H100 SXM, memory: “abc” is not a number.",
        "Numbers are read in the unit of their column; empty cells are skipped."]
    assert session.stack.count() == 0


def test_what_is_computed_cannot_be_pasted_over(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h100", "usd")
    clipboard("3.5")
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    assert "this cell is computed" in chips.editing.bubble.text
    assert session.stack.count() == 0


def test_a_block_too_large_says_how_much_room_there_is(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, session.book.sheet("chips").ids[-1], "memory_gb")
    clipboard("1\n2\n")
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    assert "there is room for 1 rows" in chips.editing.bubble.text


def test_one_value_fills_the_selection(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (ROW, ROW + 2), ("memory_gb", "memory_gb"))
    clipboard("200\n")
    qtbot.keyClick(chips, Key.Key_V, CTRL)
    ids = session.book.sheet("chips").ids[ROW:ROW + 3]
    assert [session.book.value("chips", row, "memory_gb") for row in ids] == [200.0] * 3


def test_a_block_with_choices_and_names_is_read(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    put(table, "s5000_vs_h20", "quantity")
    clipboard("throughput\tall-in\tFP4\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    record = session.book.sheet("ratio_claims").record("s5000_vs_h20")
    assert (record["phase"], record["precision"]) == ("all_in", "fp4")
    clipboard("speed")
    put(table, "s5000_vs_h20", "quantity")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert "“speed” cannot be chosen here." in table.editing.bubble.text


def test_ctrl_d_fills_down_each_column_from_its_topmost_cell(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (ROW, ROW + 2), ("memory_gb", "bandwidth_gb_s"))
    qtbot.keyClick(chips, Key.Key_D, CTRL)
    ids = session.book.sheet("chips").ids[ROW:ROW + 3]
    assert [session.book.value("chips", row, "memory_gb") for row in ids] == [96.0] * 3
    assert [session.book.value("chips", row, "bandwidth_gb_s") for row in ids] == [4000.0] * 3
    assert session.stack.count() == 1


def test_there_is_nothing_to_fill_down_from_an_unknown(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (ROW, ROW + 1), ("rental_usd_per_hour", "rental_usd_per_hour"))
    qtbot.keyClick(chips, Key.Key_D, CTRL)
    assert chips.editing.bubble.text.startswith("NVIDIA H20 96GB rent is unknown")
    put(chips, "nvidia_h20", "memory_gb")
    qtbot.keyClick(chips, Key.Key_D, CTRL)
    assert chips.editing.bubble.text.startswith("Nothing to fill.")
    assert session.stack.count() == 0
