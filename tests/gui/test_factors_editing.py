"""Typing into the factor table: taken, refused, stepped, cleared, undone."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.factors import FactorTable
from gui.factors.model import COMPANY, FIRST
from gui.session import Session
from scoring.rubric import ASSUMED, EVIDENCE, UNKNOWN
from tests.support.factor_table import (
    choose,
    click,
    middle,
    overridden,
    put,
    score_of,
    shown_table,
)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def table(session: Session, qtbot: Any) -> FactorTable:
    return shown_table(qtbot, session)


def typed(qtbot: Any, table: FactorTable, text: str, end: Qt.Key | None = None) -> None:
    """Type over the current cell, key by key, and end with a key."""
    qtbot.keyClicks(table, text[0])
    qtbot.keyClicks(table.editing.editor, text[1:])
    if end is not None:
        qtbot.keyClick(table.editing.editor, end)


def test_typing_over_a_cell_and_enter_sets_the_score(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 3, 1)
    typed(qtbot, table, ".62")
    assert table.editing.editor is not None
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    assert table.editing.editor is None
    assert score_of(session, company, 1) == 0.62
    assert overridden(session, company, 1)
    assert session.stack.undoText().endswith("→ .62")
    assert table.hasFocus()


def test_enter_goes_to_the_company_that_stood_below(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    put(table, 3, 1)
    below = table.model().company(4).id
    typed(qtbot, table, "0", Key.Key_Return)  # drops the company far down the list
    assert session.selection == below
    assert table.model().company(table.currentIndex().row()).id == below
    assert table.currentIndex().column() == FIRST + 1


def test_tab_commits_and_goes_right(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 2, 1)
    typed(qtbot, table, "0.9", Key.Key_Tab)
    assert score_of(session, company, 1) == 0.9
    assert session.selection == company
    assert table.currentIndex().column() == FIRST + 2
    assert table.hasFocus()


def test_escape_keeps_the_score(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 2, 1)
    before = score_of(session, company, 1)
    typed(qtbot, table, ".1", Key.Key_Escape)
    assert table.editing.editor is None
    assert score_of(session, company, 1) == before
    assert session.stack.count() == 0
    assert table.currentIndex().column() == FIRST + 1 and table.hasFocus()


def test_f2_and_double_click_open_the_score_selected(table: FactorTable, qtbot: Any) -> None:
    put(table, 2, 1)
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.editing.editor
    assert editor is not None and editor.selectedText() == editor.text() != ""
    qtbot.keyClick(editor, Key.Key_Escape)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 4, FIRST + 2))
    assert table.editing.editor is not None
    assert table.currentIndex().row() == 4


def test_opening_and_leaving_an_implied_score_does_not_override_it(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 2, 1)
    qtbot.keyClick(table, Key.Key_F2)
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    assert not overridden(session, company, 1)
    assert session.stack.count() == 0


@pytest.mark.parametrize(("text", "reason"), [
    ("1.34", "1.34 is outside 0 to 1."),
    ("-0.2", "-0.2 is outside 0 to 1."),
    ("x7", "“x7” is not a number."),
])
def test_a_refused_value_stays_with_reason_and_way_out(
    table: FactorTable, session: Session, qtbot: Any, text: str, reason: str
) -> None:
    company = put(table, 3, 1)
    stands = score_of(session, company, 1)
    qtbot.keyClick(table, Key.Key_F2)
    qtbot.keyClicks(table.editing.editor, text)
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    editor = table.editing.editor
    assert editor is not None and editor.text() == text and editor.refused
    bubble = table.editing.bubble
    assert bubble.refusal
    assert bubble.text.splitlines() == [
        reason, f"Type 0.00 to 1.00, or press Esc to keep {f'{stands:.2f}'[1:]}."]
    assert session.stack.count() == 0
    # directly below the cell, inside the table
    cell = table.visualRect(table.currentIndex()).translated(table.viewport().pos())
    assert bubble.y() == cell.bottom() + 1
    assert table.rect().contains(bubble.geometry())
    qtbot.keyClick(editor, Key.Key_Escape)
    assert bubble.isHidden()
    assert score_of(session, company, 1) == stands


def test_a_mended_value_loses_its_red_border_and_is_taken(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 3, 1)
    typed(qtbot, table, "62", Key.Key_Return)
    editor = table.editing.editor
    assert editor is not None and editor.refused
    qtbot.keyClick(editor, Key.Key_Home)
    qtbot.keyClicks(editor, ".")
    assert not editor.refused
    assert table.editing.bubble.isHidden()
    qtbot.keyClick(editor, Key.Key_Return)
    assert score_of(session, company, 1) == 0.62


def test_the_bubble_of_the_last_visible_row_lies_above_it(table: FactorTable, qtbot: Any) -> None:
    last = table.rowAt(table.viewport().height() - 1)
    put(table, last - 1, 3)
    typed(qtbot, table, "2", Key.Key_Return)
    bubble = table.editing.bubble
    assert bubble.isVisible()
    assert table.rect().contains(bubble.geometry())
    cell = table.visualRect(table.currentIndex()).translated(table.viewport().pos())
    assert not bubble.geometry().intersects(cell)


def test_the_rest_of_the_table_stays_live_around_a_refused_value(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    refused = put(table, 3, 1)
    typed(qtbot, table, "1.5", Key.Key_Return)
    click(table, 5, 2)
    assert session.selection == table.model().company(5).id != refused
    assert table.editing.editor is not None and table.editing.editor.text() == "1.5"
    session.set_sort("company", False)
    place = table.visualRect(table.model().place(table.editing.editor.cell))
    assert table.editing.editor.geometry().topLeft() == place.topLeft()


def test_escape_in_the_table_gives_up_a_refused_value_left_behind(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    put(table, 3, 1)
    typed(qtbot, table, "1.5", Key.Key_Return)
    click(table, 9, 2)
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Escape)
    assert table.editing.editor is None and table.editing.bubble.isHidden()
    assert session.stack.count() == 0


def test_the_bubble_goes_out_of_sight_with_its_cell(table: FactorTable, qtbot: Any) -> None:
    put(table, 3, 1)
    typed(qtbot, table, "1.5", Key.Key_Return)
    table.verticalScrollBar().setValue(26 * 20)
    assert table.editing.bubble.isHidden()
    table.verticalScrollBar().setValue(0)
    assert table.editing.bubble.isVisible()
    assert table.editing.editor is not None and table.editing.editor.text() == "1.5"


def test_a_click_elsewhere_takes_the_typed_value_and_hits_the_row_under_the_mouse(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    edited = put(table, 2, 1)
    typed(qtbot, table, "0")
    aimed = table.model().company(6).id
    click(table, 6, 2)
    assert table.editing.editor is None
    assert score_of(session, edited, 1) == 0.0
    assert session.selection == aimed


def test_focus_leaving_the_table_takes_a_good_value_and_keeps_a_bad_one(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    other = QLineEdit(table)
    other.show()
    good = put(table, 2, 1)
    typed(qtbot, table, ".3")
    other.setFocus()
    assert score_of(session, good, 1) == 0.3
    table.setFocus()
    bad = put(table, 3, 1)
    before = score_of(session, bad, 1)
    typed(qtbot, table, "3")
    other.setFocus()
    assert table.editing.editor is not None and table.editing.editor.refused
    assert other.hasFocus()
    assert score_of(session, bad, 1) == before


def test_an_emptied_editor_declares_the_score_unknown(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 2, 1)
    qtbot.keyClick(table, Key.Key_F2)
    qtbot.keyClick(table.editing.editor, Key.Key_Backspace)
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    assert session.evaluation.cells.status[session.universe.row[company], 1] == UNKNOWN


def test_arrows_step_the_open_editor(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 2, 1)
    typed(qtbot, table, ".5")
    editor = table.editing.editor
    qtbot.keyClick(editor, Key.Key_Up)
    assert editor.text() == ".51"
    qtbot.keyClick(editor, Key.Key_Down, Mod.ShiftModifier)
    assert editor.text() == ".41"
    qtbot.keyClick(editor, Key.Key_Return)
    assert score_of(session, company, 1) == pytest.approx(0.41)


def test_ctrl_enter_sets_every_selected_score(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    companies = [table.model().company(row).id for row in (2, 3, 4)]
    choose(table, 2, 1, 4, 2)
    typed(qtbot, table, ".25")
    assert "Ctrl+Enter all 6" in table.editing.bubble.text
    qtbot.keyClick(table.editing.editor, Key.Key_Return, Mod.ControlModifier)
    for company in companies:
        assert score_of(session, company, 1) == score_of(session, company, 2) == 0.25
    assert session.stack.count() == 1
    assert session.stack.undoText() == "Set 6 scores"


def test_steps_move_all_selected_scores_and_undo_as_one(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    rows = [r for r in range(12) if table.model().known((int(table.model().rows[r]), 3))][:2]
    companies = [table.model().company(row).id for row in rows]
    choose(table, rows[0], 3, rows[1], 3)
    cells = len(table.chosen_cells())
    before = [score_of(session, company, 3) for company in companies]
    qtbot.keyClick(table, Key.Key_Up, Mod.AltModifier)
    qtbot.keyClick(table, Key.Key_Plus)
    qtbot.keyClick(table, Key.Key_Down, Mod.AltModifier | Mod.ShiftModifier)
    after = [score_of(session, company, 3) for company in companies]
    assert np.allclose(after, np.array(before) + 0.02 - 0.10, atol=1e-6)
    assert len(table.chosen_cells()) == cells
    assert session.stack.count() == 1
    session.stack.undo()
    assert [score_of(session, company, 3) for company in companies] == before


def test_a_step_after_another_selection_is_an_undo_step_of_its_own(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    put(table, 3, 3)
    qtbot.keyClick(table, Key.Key_Minus)
    put(table, 7, 3)
    qtbot.keyClick(table, Key.Key_Minus)
    assert session.stack.count() == 2


def test_a_step_stops_at_one_and_needs_a_known_score(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 2, 1)
    typed(qtbot, table, ".95", Key.Key_Tab)
    put(table, table.model().view_row(session.universe.row[company]), 1)
    qtbot.keyClick(table, Key.Key_Up, Mod.AltModifier | Mod.ShiftModifier)
    assert score_of(session, company, 1) == 1.0
    qtbot.keyClick(table, Key.Key_Delete)
    count = session.stack.count()
    qtbot.keyClick(table, Key.Key_Plus)
    assert session.stack.count() == count
    assert "no known score" in table.editing.bubble.text


def test_delete_clears_to_unknown_and_ctrl_delete_reverts(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 2, 1)
    row = session.universe.row[company]
    implied = score_of(session, company, 1)
    assert session.evaluation.cells.status[row, 1] == EVIDENCE
    qtbot.keyClick(table, Key.Key_Delete)
    assert session.evaluation.cells.status[row, 1] == UNKNOWN
    assert table.model().data(table.model().place((row, 1))) == "–"
    qtbot.keyClick(table, Key.Key_Delete, Mod.ControlModifier)
    assert session.evaluation.cells.status[row, 1] == EVIDENCE
    assert score_of(session, company, 1) == implied


def test_delete_clears_every_selected_score_in_one_step(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    cells = [(int(table.model().rows[row]), factor) for row in (3, 4, 5) for factor in (0, 1)]
    choose(table, 3, 0, 5, 1)
    qtbot.keyClick(table, Key.Key_Delete)
    assert all(session.evaluation.sheet.unknown[cell] for cell in cells)
    assert session.stack.count() == 1


def test_undo_and_redo_bring_scores_back(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 2, 1)
    before = score_of(session, company, 1)
    typed(qtbot, table, ".11", Key.Key_Return)
    session.stack.undo()
    assert score_of(session, company, 1) == before
    assert not overridden(session, company, 1)
    session.stack.redo()
    assert score_of(session, company, 1) == 0.11


def test_an_assumed_score_opens_empty_and_can_be_replaced(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    status = session.evaluation.cells.status
    row, factor = (int(v) for v in np.argwhere(status == ASSUMED)[0])
    session.select(session.universe.companies[row].id)
    table.setCurrentIndex(table.model().place((row, factor)))
    qtbot.keyClick(table, Key.Key_F2)
    assert table.editing.editor is not None and table.editing.editor.text() == ""
    qtbot.keyClicks(table.editing.editor, "0,55")
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    assert session.evaluation.sheet.score[row, factor] == 0.55


def test_the_reason_field_keeps_a_reason(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 2, 1)
    cell = (session.universe.row[company], 1)
    table.ask_reason()
    field = table.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "seen on site")
    qtbot.keyClick(field, Key.Key_Return)
    assert session.evaluation.sheet.why[cell] == "seen on site"
    tip = table.model().data(table.model().place(cell), Qt.ItemDataRole.ToolTipRole)
    assert "seen on site" in tip and "Tester" in tip


def test_letters_edit_only_in_factor_columns(table: FactorTable, qtbot: Any) -> None:
    table.setCurrentIndex(table.model().index(2, COMPANY))
    qtbot.keyClicks(table, "5")
    assert table.editing.editor is None
