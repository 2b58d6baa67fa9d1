"""What a scenario sets or inherits is marked where it stands, told, and taken back there."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.commands import set_as_of, set_cells, set_method, set_rate, set_weights
from gui.commands.compute import set_assumptions
from gui.commands.scenarios import create_scenario
from gui.dialogs.rates import RATE, RatesDialog
from gui.factors import FactorTable
from gui.factors.bar import FactorsBar
from gui.factors.model import FIRST
from gui.factors.words import cell_tip
from gui.history.words import from_and_to
from gui.inspector.scores import Scores
from gui.scenarios.field_mark import FieldMark
from gui.scenarios.marks import mark_colour
from gui.session import Session
from gui.session.scenarios import ABOVE, HERE, NOT_SET
from gui.weights import WeightsPanel
from models.scenarios import BASE
from tests.support import assumption_table
from tests.support.factor_table import choose, click, put, shown_table
from tests.support.screen import shown

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL = Mod.ControlModifier


@pytest.fixture
def mine(session: Session) -> Session:
    """In a scenario of its own below the funding winter, whose colour is told apart."""
    id, command = create_scenario(
        session, session.scenarios.tree, "Mine", "funding_winter", colour="#CC79A7")
    session.apply(command)
    session.set_scenario(id)
    return session


@pytest.fixture
def table(mine: Session, qtbot: Any) -> FactorTable:
    return shown_table(qtbot, mine)


def bar_of(table: FactorTable, row: int, factor: int) -> list[bool]:
    """Down the left edge of a cell: where the scenario's colour is."""
    image: QImage = table.viewport().grab().toImage()
    rect = table.visualRect(table.model().index(row, FIRST + factor))
    tint = mark_colour(table.session)
    assert tint is not None
    return [image.pixelColor(QPoint(rect.left() + 1, y)).rgb() == tint.rgb()
            for y in range(rect.top(), rect.bottom())]


def place_of(table: FactorTable, company: str) -> int:
    return table.model().view_row(table.session.universe.row[company])


def free_row(table: FactorTable) -> int:
    """A listed row on which no scenario has a say."""
    session = table.session
    marks = session.scenarios.score_marks(session.universe, session.evaluation.sheet)
    assert marks is not None
    known = session.evaluation.cells.known
    return next(at for at, row in enumerate(table.model().rows.tolist())
                if not marks[row].any() and known[row].all())


def test_a_typed_score_is_marked_told_and_taken_back(
    table: FactorTable, mine: Session, qtbot: Any
) -> None:
    row = free_row(table)
    company = put(table, row, 1)
    before = float(mine.evaluation.cells.score[mine.universe.row[company], 1])
    assert not any(bar_of(table, row, 1))
    qtbot.keyClicks(table, ".")
    qtbot.keyClicks(table.editing.editor, "33")
    qtbot.keyClick(table.editing.editor, Key.Key_Return)
    table.scrollTo(table.model().index(place_of(table, company), FIRST + 1))
    painted = bar_of(table, place_of(table, company), 1)
    assert sum(painted) > 15 and painted.count(True) == painted[painted.index(True):].index(
        False)  # in one piece
    cell = mine.universe.row[company], 1
    assert f"Set in Mine. Base: {before:.2f}; here .33".replace(" 0.", " .") in cell_tip(mine, cell)
    put(table, place_of(table, company), 1)
    qtbot.keyClick(table, Key.Key_Delete, CTRL)
    assert mine.evaluation.cells.score[cell] == before
    assert mine.stack.undoText().startswith("Revert ")
    assert mine.stack.undoText().endswith(" to Funding winter in Mine")
    assert not any(bar_of(table, place_of(table, company), 1))


def test_a_selection_is_taken_back_in_one_step(
    table: FactorTable, mine: Session, qtbot: Any
) -> None:
    companies = [int(row) for row in table.model().rows[:3]]
    mine.apply(set_cells(mine, {(row, 2): 0.5 for row in companies}))
    held = mine.base_value("scenario/mine")
    at = sorted(table.model().view_row(row) for row in companies)
    choose(table, at[0], 0, at[-1], 3)
    qtbot.keyClick(table, Key.Key_Delete, CTRL)
    assert mine.scenarios.standing.own == {}
    assert mine.stack.undoText() == "Revert 3 inputs to Funding winter in Mine"
    mine.stack.undo()
    assert mine.base_value("scenario/mine") == held


def test_nothing_to_take_back_says_so(table: FactorTable, mine: Session, qtbot: Any) -> None:
    put(table, free_row(table), 0)
    qtbot.keyClick(table, Key.Key_Delete, CTRL)
    assert table.editing.speaks
    table.editing.close()


def test_del_still_declares_unknown_and_the_menu_offers_both_ways_back(
    table: FactorTable, mine: Session, qtbot: Any
) -> None:
    company = put(table, free_row(table), 0)
    key = f"score/robotics/{company}/{mine.universe.factors[0].id}"
    qtbot.keyClick(table, Key.Key_Delete)
    assert mine.value(key) == {"unknown": True} and mine.scenarios.mark(key) == HERE
    menu = table.menu()
    texts = [action.text() for action in menu.actions()]
    assert "Revert to parent" in texts and "Revert to implied" in texts
    menu.deleteLater()
    mine.set_scenario(BASE)
    menu = table.menu()
    assert "Revert to parent" not in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_what_a_rule_moves_is_marked_weaker_and_told(table: FactorTable, mine: Session) -> None:
    touched = np.argwhere(mine.evaluation.sheet.adjustment.touched & mine.evaluation.cells.known)
    row, factor = (int(i) for i in touched[0])
    place = table.model().view_row(row)
    table.scrollTo(table.model().index(place, FIRST + factor))
    painted = bar_of(table, place, factor)
    edges = sum(a != b for a, b in zip(painted, painted[1:], strict=False))
    assert any(painted) and edges > 4  # dotted
    assert "Changed by score rules of Funding winter. Base: " in cell_tip(mine, (row, factor))


def test_the_base_shows_no_marks(table: FactorTable, mine: Session) -> None:
    mine.set_scenario(BASE)
    assert mine.scenarios.score_marks(mine.universe, mine.evaluation.sheet) is None
    assert mark_colour(mine) is None
    assert "Base:" not in cell_tip(mine, (0, 0))


def test_a_chip_is_marked_told_and_taken_back(mine: Session, qtbot: Any) -> None:
    table = assumption_table.shown_table(qtbot, mine)
    assumption_table.put(table, "nvidia_h20", "bandwidth_gb_s")
    assumption_table.typed(qtbot, table, "1", Key.Key_Return)
    spot = assumption_table.put(table, "nvidia_h20", "bandwidth_gb_s") or table.current_cell()
    spot = table.current_cell()
    tip = table.model().data(table.currentIndex(), Qt.ItemDataRole.ToolTipRole)
    assert "Set in Mine. Base: 4 TB/s; here 1 TB/s" in tip
    assert mine.base_book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4000
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.currentIndex())
    tint = mark_colour(mine)
    assert tint is not None
    assert image.pixelColor(rect.left() + 2, rect.center().y()).rgb() == tint.rgb()
    qtbot.keyClick(table, Key.Key_Delete, CTRL)
    assert mine.book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4000
    assert mine.stack.undoText() == "Revert NVIDIA H20 96GB bandwidth to Funding winter in Mine"
    assert spot is not None


def mark_of(field: QWidget) -> FieldMark:
    found = field.findChild(FieldMark)
    assert isinstance(found, FieldMark)
    return found


def test_date_and_unknown_policy_are_marked_and_taken_back(mine: Session, qtbot: QtBot) -> None:
    bar = shown(qtbot, FactorsBar(mine), 900, 40)
    assert mark_of(bar.as_of).mark == NOT_SET
    mine.apply(set_as_of(mine, date(2026, 3, 31)))
    assert mark_of(bar.as_of).mark == HERE and mark_of(bar.as_of).isVisible()
    assert mark_of(bar.as_of).line() == (
        f"Set in Mine. Base: {mine.reference.collected}; here 2026-03-31")
    bar.as_of.setFocus()
    qtbot.keyClick(bar.as_of, Key.Key_Delete, CTRL)
    assert mine.evaluation.as_of == mine.reference.collected
    assert not mark_of(bar.as_of).isVisible()
    assert mark_of(bar.missing).mark == NOT_SET


def test_weights_are_marked_in_the_panel(mine: Session, qtbot: QtBot) -> None:
    panel = shown(qtbot, WeightsPanel(mine), 220, 420)
    mine.apply(set_weights(mine, [4, 3, 2, 1]))
    mark = mark_of(panel.mode)
    assert mark.mark == HERE and mark.line() == (
        "Set in Mine. Base: Equal; here .40 .30 .20 .10")
    menu = mark.menu()
    action = next(a for a in menu.actions() if a.text() == "Revert to parent")
    action.trigger()
    menu.deleteLater()
    assert set(mine.evaluation.weights.tolist()) == {0.25} and mark.mark == NOT_SET


def test_what_an_ancestor_sets_is_marked_as_inherited(mine: Session, qtbot: QtBot) -> None:
    mine.set_scenario("funding_winter")
    mine.apply(set_method(mine, "topsis"))
    mine.apply(set_as_of(mine, date(2026, 3, 31)))
    mine.set_scenario("mine")
    bar = shown(qtbot, FactorsBar(mine), 900, 40)
    assert mark_of(bar.as_of).mark == ABOVE
    assert mark_of(bar.as_of).line().startswith("Inherited from Funding winter. Base: ")
    assert not mark_of(bar.as_of).take_back()


def test_exchange_rates_are_marked_and_taken_back(mine: Session, qtbot: QtBot) -> None:
    mine.apply(set_rate(mine, "CNY", 2025, 9.0))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RatesDialog(mine, parent)
    row = next(i for i, r in enumerate(dialog.model.rows) if (r.currency, r.year) == ("CNY", 2025))
    index = dialog.model.index(row, RATE)
    assert dialog.model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    assert "Set in Mine. Base: " in dialog.model.data(index, Qt.ItemDataRole.ToolTipRole)
    dialog.table.setCurrentIndex(index)
    dialog.to_parent.trigger()
    assert mine.scenarios.mark("fx/CNY/2025") == NOT_SET
    assert dialog.model.data(index, Qt.ItemDataRole.DecorationRole) is None
    dialog.close()


def test_the_history_tells_the_scenario_and_from_what_to_what(mine: Session) -> None:
    cell = mine.universe.row["unitree"], 1
    mine.apply(set_cells(mine, {cell: 0.7}))
    mine.apply(set_cells(mine, {cell: 0.6}))
    entry = mine.history("unitree")[0]
    assert entry.label.endswith(" → .60 in Mine")
    assert from_and_to(entry) == (".70", ".60")
    factor = mine.universe.factors[1].id
    found = mine.journal.workspace.find(search("robotics", "unitree", factor))
    assert found[0] == entry.id and len(found) == 2
    assert not mine.journal.workspace.find(search("robotics", "ubtech", factor))


def test_the_inspector_marks_a_score_and_takes_it_back(mine: Session, qtbot: QtBot) -> None:
    row = mine.universe.row["unitree"]
    mine.select("ubtech")
    scores = shown(qtbot, Scores(mine), 328, 300)
    scores.refresh()
    mark = mark_of(scores.rows[1].field)
    mine.apply(set_cells(mine, {(row, 1): 0.41}))
    assert mark.mark == NOT_SET
    mine.select("unitree")
    assert mark.mark == HERE and "; here .41" in mark.line()
    menu = scores.menu_of(1)
    back = next(a for a in menu.actions() if a.text() == "Revert to parent")
    assert back.isEnabled()
    back.trigger()
    menu.deleteLater()
    assert mark.mark == NOT_SET and mine.scenarios.standing.own == {}
    assert mine.stack.undoText() == "Revert Unitree Robotics supply chain to Funding winter in Mine"


def search(*parts: str) -> Any:
    from data.workspace import Search

    return Search(parts=parts)


def test_a_click_elsewhere_and_a_compute_edit_leave_the_marks(mine: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, mine)
    row = free_row(table)
    company = put(table, row, 0)
    mine.apply(set_cells(mine, {(mine.universe.row[company], 0): 0.44}))
    mine.apply(set_assumptions(mine, {("chips", "nvidia_h20", "tdp_w"): 333}))
    place = place_of(table, company)
    table.scrollTo(table.model().index(place, FIRST))
    click(table, place, 2)
    assert any(bar_of(table, place, 0))
