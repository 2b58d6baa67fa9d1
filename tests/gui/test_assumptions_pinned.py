"""The names of the rows stay in sight while the other columns scroll sideways."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.assumptions import AssumptionTable
from gui.assumptions.pinned import PinnedNames
from gui.session import Session
from tests.support.assumption_table import picture, put, section, shown_table

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def table(session: Session, qtbot: Any) -> AssumptionTable:
    return shown_table(qtbot, session, width=900)


def names(table: AssumptionTable) -> PinnedNames:
    return table.findChild(PinnedNames)


def test_names_stand_by_themselves_until_they_are_scrolled_away(table: AssumptionTable) -> None:
    assert names(table).isHidden()
    plain = picture(table)
    table.horizontalScrollBar().setValue(300)
    held = names(table)
    assert held.isVisible()
    high, width = table.horizontalHeader().height(), table.columnWidth(0)
    shown = held.grab().toImage()
    row = table.rowViewportPosition(3)
    assert all(shown.pixel(x, high + row + y) == plain.pixel(x, row + y)
               for x in range(width) for y in range(20))
    table.horizontalScrollBar().setValue(0)
    assert held.isHidden()


def test_names_as_wide_as_half_the_table_are_not_held(table: AssumptionTable) -> None:
    table.horizontalScrollBar().setValue(300)
    table.horizontalHeader().resizeSection(0, 600)
    assert names(table).isHidden()


def test_the_current_cell_never_lies_under_the_names(table: AssumptionTable, qtbot: Any) -> None:
    put(table, "nvidia_h20", "note")
    wide = names(table).width()
    for _ in range(12):
        qtbot.keyClick(table, Key.Key_Left)
        left = table.visualRect(table.currentIndex()).left()
        assert left >= wide or names(table).isHidden()
    assert table.currentIndex().column() == section(table, "note") - 12


def test_a_click_on_a_name_chooses_its_row_where_the_table_stands(
    table: AssumptionTable, qtbot: Any
) -> None:
    put(table, "nvidia_h20", "note")
    where = table.horizontalScrollBar().value()
    row = table.model().view_row(table.model().sheet.row["amd_mi300x"])
    high = table.horizontalHeader().height()
    qtbot.mouseClick(names(table), LEFT, pos=QPoint(
        30, high + table.rowViewportPosition(row) + 10))
    assert table.chosen_row == "amd_mi300x"
    assert table.currentIndex().column() == section(table, "note")
    assert table.horizontalScrollBar().value() == where and table.hasFocus()


def test_a_click_on_the_held_head_sorts_by_name(table: AssumptionTable, qtbot: Any) -> None:
    table.horizontalScrollBar().setValue(300)
    qtbot.mouseClick(names(table), LEFT, pos=QPoint(30, 10))
    assert table.model().sorted_by == (0, False)


def test_a_name_is_edited_where_it_stands(table: AssumptionTable, qtbot: Any) -> None:
    table.horizontalScrollBar().setValue(300)
    qtbot.mouseDClick(names(table), LEFT, pos=QPoint(
        30, table.horizontalHeader().height() + table.rowViewportPosition(2) + 10))
    assert table.editing.editor is not None
    assert table.horizontalScrollBar().value() == 0
    qtbot.keyClick(table.editing.editor, Key.Key_Escape)
