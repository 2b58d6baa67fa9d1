"""Typing into tables of assumptions: taken, refused, stepped, cleared, reverted, undone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.assumptions import AssumptionTable
from gui.session import Session
from gui.widgets.cells.choice import ChoiceEditor
from tests.support.assumption_table import choose, middle, put, shown_table, text_of, typed

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL = Mod.ControlModifier


@pytest.fixture
def chips(session: Session, qtbot: Any) -> AssumptionTable:
    return shown_table(qtbot, session)


def test_a_number_is_typed_in_the_unit_shown(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "bandwidth_gb_s")
    typed(qtbot, chips, "4.8", Key.Key_Return)
    assert session.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4800.0
    assert text_of(chips, "nvidia_h20", "bandwidth_gb_s") == "4.80"
    assert session.stack.undoText() == "Set NVIDIA H20 96GB bandwidth 4 TB/s → 4.8 TB/s"
    assert chips.currentIndex().row() == session.book.sheet("chips").row["nvidia_h20"] + 1
    session.stack.undo()
    assert text_of(chips, "nvidia_h20", "bandwidth_gb_s") == "4.00"


@pytest.mark.parametrize(("written", "kept"), [
    ("1.437", 1437.0), ("1,6", 1600.0), ("1.6 TB/s", 1600.0), ("０．９", 900.0), ("0.0001", 0.1)])
def test_numbers_are_read_as_people_write_them(
    chips: AssumptionTable, session: Session, qtbot: Any, written: str, kept: float
) -> None:
    put(chips, "nvidia_h20", "bandwidth_gb_s")
    qtbot.keyClick(chips, Key.Key_F2)
    chips.editing.editor.setText(written)
    qtbot.keyClick(chips.editing.editor, Key.Key_Return)
    assert session.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == kept


def test_an_edit_of_one_chip_moves_what_is_computed(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    before = text_of(chips, "nvidia_h100", "used")
    put(chips, "nvidia_h20", "bandwidth_gb_s")
    typed(qtbot, chips, "1", Key.Key_Return)
    assert text_of(chips, "nvidia_h20", "used") == "1.00"
    assert float(text_of(chips, "nvidia_h100", "used")) > float(before)


@pytest.mark.parametrize(("field", "text", "reason", "way_out"), [
    ("memory_gb", "0", "“0” is not a number above 0 GB.",
     "Type a number above 0 GB, or press Esc to keep 96 GB."),
    ("memory_gb", "lots", "“lots” is not a number.",
     "Type a number above 0 GB, or press Esc to keep 96 GB."),
    ("launch", "soon", "“soon” is not a date like 2026, 2026-06 or 2026-06-30.",
     "Type a date like 2026, 2026-06 or 2026-06-30, or press Esc to keep 2024."),
    ("vendor", " ", "This cell cannot be unknown.", "Type a text, or press Esc to keep NVIDIA."),
])
def test_a_refused_value_stays_with_reason_and_way_out(
    chips: AssumptionTable, session: Session, qtbot: Any, field: str, text: str, reason: str,
    way_out: str,
) -> None:
    put(chips, "nvidia_h20", field)
    qtbot.keyClick(chips, Key.Key_F2)
    qtbot.keyClicks(chips.editing.editor, text)
    qtbot.keyClick(chips.editing.editor, Key.Key_Return)
    editor = chips.editing.editor
    assert editor is not None and editor.refused and editor.text() == text
    assert chips.editing.bubble.text.splitlines() == [reason, way_out]
    assert session.stack.count() == 0
    qtbot.keyClick(editor, Key.Key_Escape)
    assert chips.editing.editor is None and chips.editing.bubble.isHidden()
    here = chips.currentIndex()
    assert chips.model().columns[here.column()].field == field and chips.hasFocus()


def test_a_rule_across_cells_is_kept(chips: AssumptionTable, session: Session, qtbot: Any) -> None:
    put(chips, "nvidia_h20", "price_usd_low")
    typed(qtbot, chips, "13000", Key.Key_Return)
    assert session.book.value("chips", "nvidia_h20", "price_usd_low") == 10000.0
    assert "a price no higher than price_usd_high" in chips.editing.bubble.text


def test_tab_goes_to_the_next_cell_that_can_be_typed(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "rental_usd_per_hour")
    typed(qtbot, chips, "1.1", Key.Key_Tab)
    assert session.book.value("chips", "nvidia_h20", "rental_usd_per_hour") == 1.1
    spot = chips.model().spot(chips.currentIndex())
    assert chips.model().address(spot) == ("chips", "nvidia_h20", "fp16_dense_tflops")


def test_del_clears_and_ctrl_del_reverts_all_selected(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (4, 5), ("memory_gb", "bandwidth_gb_s"))
    ids = session.book.sheet("chips").ids[4:6]
    qtbot.keyClick(chips, Key.Key_Delete)
    assert all(session.book.value("chips", row, field) is None
               for row in ids for field in ("memory_gb", "bandwidth_gb_s"))
    assert text_of(chips, ids[0], "memory_gb") == "–"
    assert session.stack.count() == 1
    qtbot.keyClick(chips, Key.Key_Delete, CTRL)
    assert session.book.value("chips", ids[0], "memory_gb") == 96.0
    assert not session.book.overrides


def test_a_required_cell_is_not_cleared(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "software_stack")
    qtbot.keyClick(chips, Key.Key_Delete)
    assert session.book.value("chips", "nvidia_h20", "software_stack") == "CUDA"
    assert chips.editing.bubble.text.splitlines()[0] == "NVIDIA H20 96GB stack cannot be unknown."


def test_steps_go_by_the_last_decimal_shown_and_undo_as_one(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "bandwidth_gb_s")
    for _ in range(3):
        qtbot.keyClick(chips, Key.Key_Up, Mod.AltModifier)
    qtbot.keyClicks(chips, "+")
    assert session.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4040.0
    qtbot.keyClick(chips, Key.Key_Down, Mod.AltModifier | Mod.ShiftModifier)
    assert session.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 3940.0
    session.stack.undo()
    assert session.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4000.0


def test_a_plus_is_typed_into_a_text(chips: AssumptionTable, qtbot: Any) -> None:
    put(chips, "nvidia_h20", "memory_type")
    qtbot.keyClicks(chips, "+")
    assert chips.editing.editor is not None and chips.editing.editor.text() == "+"


def test_arrows_step_inside_the_editor(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "memory_gb")
    qtbot.keyClick(chips, Key.Key_F2)
    qtbot.keyClick(chips.editing.editor, Key.Key_Up)
    qtbot.keyClick(chips.editing.editor, Key.Key_Up, Mod.ShiftModifier)
    assert chips.editing.editor.text() == "107"
    qtbot.keyClick(chips.editing.editor, Key.Key_Return)
    assert session.book.value("chips", "nvidia_h20", "memory_gb") == 107.0


def test_ctrl_enter_sets_all_selected_and_refuses_all_where_one_does_not_fit(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    choose(chips, (4, 6), ("memory_gb", "memory_gb"))
    typed(qtbot, chips, "128")
    qtbot.keyClick(chips.editing.editor, Key.Key_Return, CTRL)
    ids = session.book.sheet("chips").ids[4:7]
    assert [session.book.value("chips", row, "memory_gb") for row in ids] == [128.0] * 3
    choose(chips, (4, 4), ("vendor", "launch"))
    typed(qtbot, chips, "Someone")
    qtbot.keyClick(chips.editing.editor, Key.Key_Return, CTRL)
    assert chips.editing.bubble.text.startswith("NVIDIA H20 96GB launch: “Someone” is not a date")
    assert session.stack.count() == 1


def test_choices_open_a_list_and_take_the_chosen_one(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    put(table, "s5000_vs_h20", "choice")
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.editing.editor
    assert isinstance(editor, ChoiceEditor) and editor.isVisible()
    assert [editor.item(i).text() for i in range(editor.count())] == [
        "claimed", "derived", "typed"]
    qtbot.keyClick(editor, Key.Key_Up)
    qtbot.keyClick(editor, Key.Key_Return)
    assert session.book.value("ratio_claims", "s5000_vs_h20", "choice") == "claimed"
    assert table.editing.editor is None and table.hasFocus()


def test_the_letters_of_a_choice_find_it_and_esc_keeps_the_old(
    session: Session, qtbot: Any
) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    put(table, "s5000_vs_h20", "precision")
    qtbot.keyClicks(table, "i")
    assert table.editing.editor.text() == "int8"
    qtbot.keyClick(table.editing.editor, Key.Key_Escape)
    assert session.stack.count() == 0
    qtbot.keyClicks(table, "i")
    qtbot.keyClick(table.editing.editor, Key.Key_Tab)
    assert session.book.value("ratio_claims", "s5000_vs_h20", "precision") == "int8"


def test_rows_of_other_tables_are_chosen_by_name(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    assert text_of(table, "950pr_vs_h20", "base") == "NVIDIA H20 96GB"
    put(table, "950pr_vs_h20", "base")
    typed(qtbot, table, "NVIDIA H100 S", Key.Key_Return)
    assert session.book.value("ratio_claims", "950pr_vs_h20", "base") == "nvidia_h100"


def test_a_double_click_opens_and_a_click_elsewhere_takes(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    qtbot.mouseDClick(chips.viewport(), Qt.MouseButton.LeftButton,
                      pos=middle(chips, "nvidia_h100", "memory_gb"))
    assert chips.editing.editor.selectedText() == "80"
    qtbot.keyClicks(chips.editing.editor, "94")
    put(chips, "nvidia_b200", "memory_gb")
    qtbot.waitUntil(lambda: chips.editing.editor is None)
    assert session.book.value("chips", "nvidia_h100", "memory_gb") == 94.0


def test_computed_cells_cannot_be_typed(chips: AssumptionTable, qtbot: Any) -> None:
    put(chips, "nvidia_h100", "usd")
    qtbot.keyClicks(chips, "5")
    qtbot.keyClick(chips, Key.Key_F2)
    assert chips.editing.editor is None


def test_yes_and_no_are_chosen(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "workloads", 2400)
    put(table, "deepseek_v3", "open_weights")
    assert text_of(table, "deepseek_v3", "open_weights") == "yes"
    qtbot.keyClicks(table, "n")
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    assert session.book.value("workloads", "deepseek_v3", "open_weights") is False
    assert text_of(table, "deepseek_v3", "open_weights") == "no"


def test_a_click_beside_the_list_closes_it(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    put(table, "s5000_vs_h20", "precision")
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.editing.editor
    outside = editor.rect().bottomRight() + editor.rect().bottomRight()
    qtbot.mousePress(editor, Qt.MouseButton.LeftButton, pos=outside)
    assert table.editing.editor is None
    assert session.stack.count() == 0


def test_a_click_on_an_option_takes_it(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    put(table, "s5000_vs_h20", "precision")
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.editing.editor
    place = editor.visualItemRect(editor.item(0)).center()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.book.value("ratio_claims", "s5000_vs_h20", "precision") == "fp4"
    assert table.editing.editor is None
