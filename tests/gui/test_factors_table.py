"""The factor table to look at: order, selection, heads, options, tooltips."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from gui.commands import set_cells, set_method, set_weight, set_weights
from gui.factors import FactorTable
from gui.factors.model import COMPANY, FIRST, RANK, FactorModel
from gui.session import Session
from scoring.rubric import ASSUMED, NOT_APPLICABLE
from tests.support.factor_table import choose, middle, put, shown_table
from tests.support.mouse import drag

Role, HORIZONTAL = Qt.ItemDataRole, Qt.Orientation.Horizontal


@pytest.fixture
def table(session: Session, qtbot: Any) -> FactorTable:
    return shown_table(qtbot, session)


def names(table: FactorTable) -> list[str]:
    return [table.model().company(row).name for row in range(table.model().rowCount())]


def click_head(qtbot: Any, table: FactorTable, section: int) -> None:
    head = table.horizontalHeader()
    x = head.sectionViewportPosition(section) + head.sectionSize(section) // 2
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 20))


def test_rows_stand_in_the_sessions_order(table: FactorTable, session: Session) -> None:
    universe = session.universe
    assert names(table) == [universe.companies[row].name for row in session.order]
    assert table.model().data(table.model().index(0, RANK)) == "1"


def test_the_model_keeps_qts_rules_through_edits_filters_and_sorts(
    session: Session, qtbot: Any
) -> None:
    model = FactorModel(session)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    session.set_sort("embodied_ai", True)
    session.apply(set_cells(session, {(int(session.order[0]), 2): 0.0}))
    session.set_filter("humanoid")
    session.set_filter("")
    session.set_universe("compute")
    session.set_universe("robotics")
    assert model.rowCount() == len(session.universe.companies)
    assert isinstance(tester.model(), QAbstractItemModel)


def test_a_click_on_a_head_sorts_and_a_second_one_reverses(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    click_head(qtbot, table, FIRST + 1)
    assert (session.sort.column, session.sort.descending) == ("supply_chain", True)
    cells = session.evaluation.cells
    shown = [cells.score[row, 1] for row in session.order if cells.known[row, 1]]
    assert shown == sorted(shown, reverse=True)
    click_head(qtbot, table, FIRST + 1)
    assert session.sort.descending is False
    click_head(qtbot, table, COMPANY)
    assert names(table) == sorted(names(table), key=str.casefold)
    click_head(qtbot, table, table.model().composite)
    assert session.sort.column == "rank" and not session.sort.descending
    click_head(qtbot, table, table.model().composite)
    assert session.sort.descending
    assert table.model().rows[-1] == session.evaluation.order[0]


def test_the_selection_follows_its_companies_through_an_edit(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    choose(table, 4, 1, 6, 2)
    held = set(table.chosen_cells())
    current = table.model().cell(table.currentIndex())
    assert current is not None
    session.apply(set_cells(session, {current: 1.0, (current[0], 0): 1.0, (current[0], 3): 1.0}))
    assert table.currentIndex().row() == 0
    assert set(table.chosen_cells()) == held
    assert table.model().cell(table.currentIndex()) == current


def test_the_edited_cell_stays_in_sight(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    put(table, 3, 1)
    row = int(table.model().rows[3])
    session.apply(set_cells(session, {(row, f): 0.0 for f in range(4)}))
    assert table.currentIndex().row() > 50
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_the_current_row_and_the_sessions_company_are_one(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    company = put(table, 5, 2)
    assert session.selection == company
    far = session.universe.companies[int(session.order[-1])].id
    session.select(far)
    assert table.model().company(table.currentIndex().row()).id == far
    assert table.currentIndex().column() == FIRST + 2
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_dragging_selects_a_rectangle(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    model = table.model()
    drag(table.viewport(), middle(table, 2, FIRST), middle(table, 5, FIRST + 2))
    assert table.chosen_cells() == [
        (int(model.rows[row]), factor) for row in range(2, 6) for factor in range(3)]
    assert session.selection == model.company(5).id


def test_a_company_the_filter_hides_comes_back_as_the_current_one(
    table: FactorTable, session: Session
) -> None:
    kept = session.selection
    session.set_filter("no company has this name")
    assert table.model().rowCount() == 0
    assert session.selection == kept
    table.viewport().repaint()
    session.set_filter("")
    assert table.model().company(table.currentIndex().row()).id == kept


def test_a_filter_that_hides_the_first_row_keeps_column_widths(
    table: FactorTable, session: Session
) -> None:
    head = table.horizontalHeader()
    before = [head.sectionSize(i) for i in range(head.count())]
    session.set_filter("surgical")
    assert [head.sectionSize(i) for i in range(head.count())] == before


def test_columns_fill_the_table_and_keep_the_proportions_the_user_gave(
    table: FactorTable, qtbot: Any
) -> None:
    head = table.horizontalHeader()
    assert head.length() == table.viewport().width()
    head.resizeSection(FIRST, 200)
    table.resize(1100, 400)
    assert head.length() == table.viewport().width()
    assert head.sectionSize(FIRST) > 1.5 * head.sectionSize(FIRST + 1)
    kept = head.saveState()
    table.reset_columns()
    assert head.sectionSize(FIRST) == pytest.approx(head.sectionSize(FIRST + 1), abs=1)
    head.restoreState(kept)
    table.resize(1000, 400)
    assert head.sectionSize(FIRST) > 1.5 * head.sectionSize(FIRST + 1)


def test_heads_carry_name_weight_and_known_count(table: FactorTable, session: Session) -> None:
    model, head = table.model(), table.horizontalHeader()
    assert model.headerData(FIRST, HORIZONTAL) == "Mass production"
    assert model.headerData(model.composite, HORIZONTAL) == "Mean"
    cells = session.evaluation.cells
    counts = f"{cells.known[:, 0].sum()}/{cells.applicable[:, 0].sum()}"
    assert head._second(FIRST) == ("weight .25", counts)
    assert head._second(model.composite) == ("", "sorted ↓")
    session.apply(set_weight(session, 0, 0.4))
    assert head._second(FIRST)[0] == "weight .40"
    session.set_sort("mass_production", True)
    assert head._second(FIRST)[0] == "weight .40 ↓"
    assert head._second(model.composite) == ("", "")
    session.apply(set_method(session, "vikor"))
    session.set_sort("rank", False)
    assert model.headerData(model.composite, HORIZONTAL) == "VIKOR"
    # in VIKOR the least Q is best, so the best first is the smallest first
    assert head._second(model.composite) == ("", "sorted ↑")


def test_only_overridden_lists_what_the_analyst_touched(
    table: FactorTable, session: Session
) -> None:
    rows = [int(session.order[i]) for i in (3, 8)]
    session.apply(set_cells(session, {(row, 1): 0.5 for row in rows}))
    table.show_options(implied=True, bounds=True, only_overridden=True)
    assert sorted(table.model().rows.tolist()) == sorted(rows)
    session.stack.undo()
    assert table.model().rowCount() == 0
    table.show_options(implied=True, bounds=True, only_overridden=False)
    assert table.model().rowCount() == len(session.order)


def test_the_rows_in_sight_are_reported_as_places_of_the_order(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    spy = QSignalSpy(table.visible_rows_changed)
    table.verticalScrollBar().setValue(26 * 10)
    first, last = spy.at(spy.count() - 1)
    assert first == 10
    assert last == 10 + (table.viewport().height() - 1) // 26
    row = int(session.order[30])
    session.apply(set_cells(session, {(row, 1): 0.5}))
    table.show_options(implied=True, bounds=True, only_overridden=True)
    place = int(np.flatnonzero(session.order == row)[0])
    assert list(spy.at(spy.count() - 1)) == [place, place]


def test_moving_to_another_column_tells_the_factor(table: FactorTable, qtbot: Any) -> None:
    put(table, 2, 0)
    with qtbot.waitSignal(table.factor_changed) as told:
        qtbot.keyClick(table, Qt.Key.Key_Right)
    assert told.args == ["supply_chain"]


def test_tab_walks_the_scores_and_leaves_at_the_end(table: FactorTable, qtbot: Any) -> None:
    put(table, 2, 0)
    for factor in (1, 2, 3):
        qtbot.keyClick(table, Qt.Key.Key_Tab)
        assert table.currentIndex().column() == FIRST + factor
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex().column() == FIRST + 3


def test_the_menu_asks_for_evidence(table: FactorTable, session: Session, qtbot: Any) -> None:
    from gui.factors.menu import cell_menu

    company = put(table, 4, 2)
    menu = cell_menu(table)
    qtbot.addWidget(menu)
    action = next(a for a in menu.actions() if a.text() == "Show evidence")
    with qtbot.waitSignal(table.evidence_requested) as asked:
        action.trigger()
    assert asked.args == [company, "embodied_ai"]
    menu.close()


def tip(table: FactorTable, cell: tuple[int, int]) -> str:
    return str(table.model().data(table.model().place(cell), Role.ToolTipRole))


def test_tooltips_say_where_a_score_comes_from(table: FactorTable, session: Session) -> None:
    row = int(session.order[0])
    rows = [e for e in session.universe.evidence_of[session.universe.companies[row].id]
            if e.factor == "supply_chain"]
    newest = max(e.as_of for e in rows).isoformat()
    text = tip(table, (row, 1))
    assert "as the evidence implies" in text and newest in text
    session.apply(set_cells(session, {(row, 1): 0.12}, why="too kind"))
    text = tip(table, (row, 1))
    assert "Analyst&#x27;s score .12" in text or "Analyst's score .12" in text
    assert "Implied" in text and "too kind" in text and "Tester" in text


def test_tooltips_say_what_stands_in_for_the_unknown(
    table: FactorTable, session: Session
) -> None:
    status = session.evaluation.cells.status
    assumed = tuple(int(v) for v in np.argwhere(status == ASSUMED)[0])
    absent = tuple(int(v) for v in np.argwhere(status == NOT_APPLICABLE)[0])
    assert "No evidence" in tip(table, assumed) and "median" in tip(table, assumed)
    assert "Does not apply" in tip(table, absent)
    assert table.model().data(table.model().place(absent)) == "n/a"
    assert table.model().known(assumed) is None


def test_cells_speak_to_a_screen_reader(table: FactorTable, session: Session) -> None:
    row = int(session.order[0])
    spoken = table.model().data(table.model().place((row, 0)), Role.AccessibleTextRole)
    assert spoken.startswith(f"{session.universe.companies[row].name}, Mass production: Score .")


def test_another_universe_shows_its_own_factors(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    table.open_editor("2")
    table.editing.commit()
    session.set_universe("compute")
    assert table.editing.editor is None and table.editing.bubble.isHidden()
    factors = session.universe.factors
    assert [table.model().headerData(FIRST + j, HORIZONTAL) for j in range(len(factors))] == [
        f.name for f in factors]
    assert table.model().company(table.currentIndex().row()).id == session.selection
    table.viewport().repaint()


def test_weights_of_zero_and_methods_paint(table: FactorTable, session: Session) -> None:
    session.apply(set_weights(session, [1, 0, 0, 0]))
    for method in ("promethee2", "topsis", "waspas", "weighted_product"):
        session.apply(set_method(session, method))
        table.grab()
    assert table.model().headerData(table.model().composite, HORIZONTAL) == "Product"


def test_ten_thousand_companies_move_with_one_edit(
    big_session: Callable[[int], Session], qtbot: Any
) -> None:
    session = big_session(10_000)
    table = shown_table(qtbot, session)
    put(table, 3, 1)
    row = int(table.model().rows[3])
    session.apply(set_cells(session, {(row, f): 0.0 for f in range(4)}))
    assert table.model().view_row(row) == table.currentIndex().row() > 9_000
