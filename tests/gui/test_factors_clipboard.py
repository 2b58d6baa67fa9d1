"""Blocks of scores to and from spreadsheets, and fill down."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.factors import FactorTable
from gui.factors.model import COMPANY, FIRST
from gui.session import Session
from scoring.rubric import UNKNOWN
from tests.support.factor_table import (
    choose,
    clipboard,
    overridden,
    put,
    score_of,
    shown_table,
)

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL = Mod.ControlModifier


@pytest.fixture
def table(session: Session, qtbot: Any) -> FactorTable:
    return shown_table(qtbot, session)


def known_block(table: FactorTable, height: int, factors: tuple[int, int]) -> int:
    """The first row below which `height` rows of two factors are all known."""
    cells, rows = table.model().evaluation.cells, table.model().rows
    known = cells.known[rows][:, list(factors)].all(axis=1)
    return next(i for i in range(len(rows)) if known[i:i + height].all())


def ids(table: FactorTable, rows: range) -> list[str]:
    return [table.model().company(row).id for row in rows]


def test_copy_gives_full_precision_and_leaves_out_what_nobody_knows(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    top = known_block(table, 2, (0, 1))
    companies = ids(table, range(top, top + 2))
    choose(table, top, 0, top + 1, 1)
    qtbot.keyClick(table, Key.Key_C, CTRL)
    lines = [line.split("\t") for line in clipboard().splitlines()]
    assert [[float(text) for text in line] for line in lines] == [
        [score_of(session, company, factor) for factor in (0, 1)] for company in companies]
    put(table, top, 0)
    qtbot.keyClick(table, Key.Key_Delete)
    table.setCurrentIndex(table.model().place((session.universe.row[companies[0]], 0)))
    clipboard("before")
    qtbot.keyClick(table, Key.Key_C, CTRL)
    assert clipboard().strip() == ""


def test_copy_takes_names_and_composites_along(table: FactorTable, session: Session) -> None:
    table.selectRow(0)
    table.copy()
    fields = clipboard().rstrip("\n").split("\t")
    company = table.model().company(0)
    assert fields[0] == "1"
    assert fields[1].startswith(company.name)
    assert float(fields[-1]) == session.evaluation.composite[session.universe.row[company.id]]


def test_a_copied_block_pasted_back_changes_nothing(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    table.selectAll()
    for column in (0, COMPANY, table.model().composite):
        table.selectionModel().select(
            table.model().index(0, column),
            table.selectionModel().SelectionFlag.Deselect
            | table.selectionModel().SelectionFlag.Columns)
    qtbot.keyClick(table, Key.Key_C, CTRL)
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert session.stack.count() == 0


def test_a_block_goes_from_the_top_left_cell_whatever_is_selected(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    companies = ids(table, range(3, 6))
    choose(table, 3, 1, 4, 1)
    clipboard(".10\t20%\r\n0,3\t0.40\r\n.5\t 60 %\r\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    values = [[score_of(session, company, factor) for factor in (1, 2)] for company in companies]
    assert np.allclose(values, [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]])
    assert session.stack.count() == 1
    # the pasted scores stay selected, wherever their companies went
    assert {cell for cell in table.chosen_cells()} == {
        (session.universe.row[company], factor) for company in companies for factor in (1, 2)}
    session.stack.undo()
    assert not session.evaluation.sheet.overridden.any()


def test_a_single_value_fills_the_selection(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    companies = ids(table, range(2, 6))
    choose(table, 2, 0, 5, 1)
    clipboard("0.33\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert all(score_of(session, c, factor) == 0.33 for c in companies for factor in (0, 1))


def test_a_block_with_bad_cells_is_refused_whole_and_names_them(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    names = [table.model().company(row).name for row in range(3, 6)]
    put(table, 3, 1)
    clipboard("1.34\t.5\nabc\t.6\n.7\t62\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert session.stack.count() == 0
    assert not session.evaluation.sheet.overridden.any()
    assert table.editing.bubble.refusal
    assert table.editing.bubble.text.splitlines() == [
        "Nothing was pasted: 3 of 6 cells are no scores.",
        f"{names[0]}, supply chain: 1.34 is outside 0 to 1.",
        f"{names[1]}, supply chain: “abc” is not a number.",
        f"{names[2]}, embodied AI: 62 is outside 0 to 1.",
        "Scores are 0.00 to 1.00, also as .62, 0,62 or 62%; empty cells are skipped.",
    ]
    qtbot.keyClick(table, Key.Key_Escape)
    assert table.editing.bubble.isHidden()


def test_many_bad_cells_are_counted(table: FactorTable, qtbot: Any) -> None:
    put(table, 3, 0)
    clipboard("\n".join(["x\ty"] * 5))
    qtbot.keyClick(table, Key.Key_V, CTRL)
    lines = table.editing.bubble.text.splitlines()
    assert lines[0] == "Nothing was pasted: 10 of 10 cells are no scores."
    assert lines[-2] == "and 5 more"
    assert table.rect().contains(table.editing.bubble.geometry())


def test_empty_cells_of_a_block_are_skipped_and_counted(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    companies = ids(table, range(3, 5))
    put(table, 3, 1)
    clipboard(".1\t\n.2\t.3\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert score_of(session, companies[0], 1) == 0.1
    assert not overridden(session, companies[0], 2)
    assert score_of(session, companies[1], 2) == 0.3
    assert table.editing.bubble.text.strip() == "1 empty cell of the block was skipped."


def test_a_block_too_large_for_the_place_is_refused(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    put(table, 0, 3)
    clipboard(".1\t.2\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert session.stack.count() == 0
    assert "1 × 2, too large from here" in table.editing.bubble.text
    table.setCurrentIndex(table.model().index(0, COMPANY))
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert "scores go into the factor columns" in table.editing.bubble.text


def test_fill_down_gives_each_column_its_topmost_score(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    top = known_block(table, 4, (0, 1))
    companies = ids(table, range(top, top + 4))
    source = [score_of(session, companies[0], factor) for factor in (0, 1)]
    choose(table, top, 0, top + 3, 1)
    qtbot.keyClick(table, Key.Key_D, CTRL)
    for company in companies[1:]:
        assert np.allclose([score_of(session, company, f) for f in (0, 1)], source, atol=1e-6)
        assert overridden(session, company, 0)
    assert not overridden(session, companies[0], 0)
    assert session.stack.count() == 1


def test_fill_down_from_an_unknown_score_is_refused(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 3, 1)
    qtbot.keyClick(table, Key.Key_Delete)
    row = session.universe.row[company]
    assert session.evaluation.cells.status[row, 1] == UNKNOWN
    top = table.model().view_row(row)
    choose(table, top, 1, top + 2, 1)
    qtbot.keyClick(table, Key.Key_D, CTRL)
    assert session.stack.count() == 1
    assert "no known score for supply chain to fill down" in table.editing.bubble.text


def test_fill_down_of_a_single_cell_says_what_to_select(table: FactorTable, qtbot: Any) -> None:
    put(table, 3, 1)
    qtbot.keyClick(table, Key.Key_D, CTRL)
    assert "Nothing to fill" in table.editing.bubble.text


def test_full_width_digits_are_read(table: FactorTable, session: Session, qtbot: Any) -> None:
    company = put(table, 3, 1)
    clipboard("０．６２")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert score_of(session, company, 1) == 0.62


def test_columns_of_the_block_follow_the_order_shown(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    session.set_sort("company", False)
    companies = ids(table, range(2))
    table.setCurrentIndex(table.model().index(0, FIRST))
    clipboard(".91\n.92\n")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert [score_of(session, company, 0) for company in companies] == [0.91, 0.92]
