"""Scenarios side by side: columns, moves, order, filter, pins, currency, export."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.workspace.records import Change
from gui.commands import Command, set_cells
from gui.commands.scenarios import change_scenario, remove_scenario
from gui.money import Money
from gui.scenarios.columns import (
    CHANGE,
    CHOICES,
    COMPANY,
    COMPOSITE,
    EXPECTED,
    INTERVAL,
    MOVE,
    RANK,
    SPREAD,
    STEP,
    VALUE,
    Column,
)
from gui.scenarios.view import ScenariosView
from gui.session import Session
from tests.support.screen import shown

SHOWN = ["base", "nvidia_cut_cn", "deliveries_double"]


@pytest.fixture
def view(qtbot: QtBot, session: Session, light: None) -> ScenariosView:
    made = shown(qtbot, ScenariosView(session, Money("CNY", session)), 1000, 800)
    made.facts.show_ids(SHOWN)
    return made


def texts(view: ScenariosView, column: Column) -> list[str]:
    model = view.table.model()
    section = model.columns.index(column)
    return [model.text(int(row), section) for row in model.rows]


def click_head(view: ScenariosView, qtbot: QtBot, column: Column) -> None:
    head = view.table.horizontalHeader()
    section = view.table.model().columns.index(column)
    place = QPoint(head.sectionViewportPosition(section) + 5, 30)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_nothing_is_compared_before_the_view_is_shown(session: Session, qtbot: QtBot) -> None:
    made = ScenariosView(session, Money("CNY", session))
    qtbot.addWidget(made)
    assert made.facts.comparison is None


def test_the_base_shows_the_very_values_and_ranks_of_the_session(view: ScenariosView) -> None:
    session, comparison = view.facts.session, view.facts.comparison
    assert comparison is not None and session.valued is not None
    assert comparison.ranks[:, 0].tolist() == session.evaluation.ranks.tolist()
    fx = session.evaluation.newest.fx
    rate = fx.convert(1.0, "USD", "CNY", session.state.as_of)
    assert np.array_equal(comparison.values[:, 0], session.valued.median * rate)
    assert np.array_equal(comparison.high[:, 0], session.valued.high * rate)


def test_what_changes_are_counted_from_has_no_moves(view: ScenariosView) -> None:
    kinds = {(c.at, c.kind) for c in view.table.model().columns}
    assert (0, RANK) in kinds and (0, MOVE) not in kinds and (0, CHANGE) not in kinds
    assert (1, MOVE) in kinds and (2, CHANGE) in kinds


def test_moves_count_places_won_and_changes_are_per_cent(view: ScenariosView) -> None:
    comparison, model = view.facts.comparison, view.table.model()
    assert comparison is not None
    row = view.facts.session.universe.row["agibot"]
    lost = int(comparison.ranks[row, 0] - comparison.ranks[row, 2])
    assert model.number(row, model.columns.index(Column(MOVE, 2))) == lost
    ratio = comparison.values[row, 2] / comparison.values[row, 0]
    words = model.text(row, model.columns.index(Column(CHANGE, 2)))
    assert words == f"{100 * (ratio - 1):+.1f} %"


def test_a_click_on_a_head_sorts_and_another_turns_it(view: ScenariosView, qtbot: QtBot) -> None:
    comparison = view.facts.comparison
    assert comparison is not None
    click_head(view, qtbot, Column(VALUE, 1))
    first = comparison.values[view.table.model().rows, 1]
    assert (np.diff(first) <= 0).all()
    click_head(view, qtbot, Column(VALUE, 1))
    assert (np.diff(comparison.values[view.table.model().rows, 1]) >= 0).all()
    click_head(view, qtbot, Column(COMPANY, -1))
    names = texts(view, Column(COMPANY, -1))
    assert names == sorted(names, key=str.casefold)


def test_only_what_changed_leaves_the_others_out(view: ScenariosView, qtbot: QtBot) -> None:
    comparison = view.facts.comparison
    assert comparison is not None
    everything = len(view.table.model().rows)
    qtbot.mouseClick(view.bar.only, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    rows = view.table.model().rows
    assert 0 < len(rows) < everything and comparison.changed[rows].all()
    assert len(rows) == int(comparison.changed.sum())


def test_p_pins_a_company_on_top_whatever_the_order(view: ScenariosView, qtbot: QtBot) -> None:
    session = view.facts.session
    session.select("agibot")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_P)
    row = session.universe.row["agibot"]
    assert view.table.model().row_of(0) == row
    click_head(view, qtbot, Column(EXPECTED, 99))
    assert view.table.model().row_of(0) == row
    session.set_filter("unitree")
    assert view.table.model().row_of(0) == row and len(view.table.model().rows) == 2
    qtbot.keyClick(view.table, Qt.Key.Key_P)
    assert "agibot" not in view.facts.pins and len(view.table.model().rows) == 1


def test_the_current_row_is_the_selected_company(view: ScenariosView, qtbot: QtBot) -> None:
    session, table = view.facts.session, view.table
    place = QPoint(40, table.rowViewportPosition(table.rowAt(0) + 2) + 10)
    row = table.model().row_of(table.rowAt(place.y()))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.row == row
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.row == table.model().row_of(table.currentIndex().row()) != row


def test_an_edit_of_the_base_moves_every_scenario(view: ScenariosView) -> None:
    session = view.facts.session
    row = session.universe.row["agibot"]
    before = view.facts.comparison
    assert before is not None
    column = next(k for k, f in enumerate(session.universe.factors) if f.id != "mass_production")
    session.apply(set_cells(session, {(row, column): 0.99}))
    after = view.facts.comparison
    assert after is not None
    assert (after.composites[row] > before.composites[row]).all()
    session.stack.undo()
    again = view.facts.comparison
    assert again is not None and np.array_equal(again.composites, before.composites)


def test_changes_against_the_parent(view: ScenariosView, qtbot: QtBot) -> None:
    view.facts.show_ids(["base", "ascend_derived", "ascend_claimed"])
    view.bar.against.setFocus()
    qtbot.keyClick(view.bar.against, Qt.Key.Key_Down)
    comparison = view.facts.comparison
    assert comparison is not None and comparison.against == "parent"
    assert comparison.references[2].scenario.id == "ascend_derived"


def test_expected_weighs_by_probability_and_says_what_was_done(view: ScenariosView) -> None:
    session, facts = view.facts.session, view.facts
    session.apply(change_scenario(session, facts.tree, "deliveries_double", probability=0.6))
    comparison = facts.comparison
    assert comparison is not None
    assert comparison.probabilities == pytest.approx((0.3, 0.1, 0.6))
    row = session.universe.row["agibot"]
    expected = float(comparison.values[row] @ np.array([0.3, 0.1, 0.6]))
    model = view.table.model()
    assert model.text(row, model.columns.index(Column(EXPECTED, 99))) == \
        facts.money.table(expected)
    assert "0.3" in view.notices.toolTip()


def test_another_currency_changes_amounts_not_ratios(view: ScenariosView) -> None:
    before = view.facts.comparison
    view.facts.money.choose("USD")
    after = view.facts.comparison
    assert before is not None and after is not None
    assert np.nanmax(after.values / before.values) < 0.5
    assert np.allclose(after.value_ratios, before.value_ratios, equal_nan=True)
    assert "USD" in view.table.model().head(view.table.model().columns.index(Column(VALUE, 0)))


def test_two_to_six_scenarios_and_no_others(view: ScenariosView) -> None:
    assert not view.facts.show_ids(["base"])
    assert not view.facts.show_ids([s.id for s in view.facts.tree.listed])
    assert list(view.facts.ids) == SHOWN


def test_ctrl_c_copies_the_table_as_sorted(view: ScenariosView, qtbot: QtBot) -> None:
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[1] == "A  Base rank"
    assert len(lines) == 1 + len(view.table.model().rows)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
def test_export_writes_the_companies_listed(
    view: ScenariosView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    target = tmp_path / f"out{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    view.facts.session.set_filter("unitree")
    with qtbot.waitSignal(view.said) as said:
        qtbot.mouseClick(view.bar.export, Qt.MouseButton.LeftButton)
    assert str(target) in said.args[0]
    if suffix == ".csv":
        with target.open(encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        assert any("Unitree" in row[0] for row in rows)
        assert not any("AgiBot" in row[0] for row in rows if row)
    else:
        assert target.stat().st_size > 1000


def test_what_was_chosen_comes_back(view: ScenariosView, qtbot: QtBot) -> None:
    view.facts.session.select("agibot")
    view.table.pin()
    click_head(view, qtbot, Column(VALUE, 1))
    session = view.facts.session
    other = ScenariosView(session, Money("CNY", session))
    other.options = view.options
    shown(qtbot, other, 1000, 800)
    assert list(other.facts.ids) == SHOWN and other.facts.pins == ("agibot",)
    assert other.table.model().sort_column == Column(VALUE, 1)
    assert other.table.model().rows.tolist() == view.table.model().rows.tolist()


def test_another_universe_is_compared_anew(view: ScenariosView) -> None:
    session = view.facts.session
    view.facts.session.set_universe("compute")
    comparison = view.facts.comparison
    assert comparison is not None
    assert comparison.ranks.shape == (len(session.universe.companies), 3)
    assert len(view.table.model().rows) == len(session.universe.companies)
    assert texts(view, Column(COMPANY, -1))[0] == \
        session.universe.companies[int(session.evaluation.order[0])].name


def test_a_scenario_that_inherits_from_itself_is_left_out_and_told(view: ScenariosView) -> None:
    session, facts = view.facts.session, view.facts
    for one, other in (("nvidia_cut_cn", "funding_winter"), ("funding_winter", "nvidia_cut_cn")):
        value = {"name": one, "parent": other}
        session.apply(Command("scenario", "", (
            Change(f"scenario/{one}", session.value(f"scenario/{one}"), value),)))
    assert "inherits from itself" in view.notices.toolTip()
    assert list(facts.ids) == ["base", "deliveries_double"]
    session.stack.undo()
    session.stack.undo()
    assert list(facts.ids) == SHOWN and "inherits" not in view.notices.toolTip()


def test_with_nothing_but_the_base_the_way_out_is_told(view: ScenariosView) -> None:
    session, facts = view.facts.session, view.facts
    while len(facts.tree.scenarios) > 1:
        last = next(s.id for s in facts.tree.listed if s.id != "base")
        session.apply(remove_scenario(session, facts.tree, last))
    assert facts.comparison is None and len(view.table.model().rows) == 0
    assert "Create a scenario" in facts.problem and not view.bar.export.isEnabled()
    view.side.make_new()
    assert facts.comparison is not None and len(facts.ids) == 2


def test_hidden_it_evaluates_nothing_and_shown_it_is_up_to_date(view: ScenariosView) -> None:
    session = view.facts.session
    before = view.facts.comparison
    view.hide()
    session.apply(set_cells(session, {(0, 0): 0.11}))
    assert view.facts.comparison is before
    view.show()
    after = view.facts.comparison
    assert after is not None and after.results[0].scores[0, 0] == 0.11


def choose_columns(view: ScenariosView, *kinds: str) -> None:
    """Set the marks of the menu of columns."""
    view.bar.kinds.aboutToShow.emit()
    for action in view.bar.kinds.actions():
        if action.isChecked() != (action.data() in kinds):
            action.trigger()


def test_intervals_steps_and_spread_can_be_shown_and_are_remembered(view: ScenariosView) -> None:
    choose_columns(view, COMPOSITE, STEP, VALUE, INTERVAL, CHANGE, SPREAD)
    model, comparison = view.table.model(), view.facts.comparison
    assert comparison is not None
    assert [c.kind for c in model.columns if c.at == 1] == [
        RANK, COMPOSITE, STEP, VALUE, INTERVAL, CHANGE]
    row = view.facts.session.universe.row["agibot"]
    at = model.columns.index(Column(INTERVAL, 2))
    assert model.text(row, at) == view.facts.money.span(
        float(comparison.low[row, 2]), float(comparison.high[row, 2]))
    step = float(comparison.composite_changes[row, 2])
    assert step > 0.005
    shown_step = model.text(row, model.columns.index(Column(STEP, 2)))
    assert shown_step == f"+{step:.2f}".replace("0.", ".")
    p, values = np.array(comparison.probabilities), comparison.values[row]
    spread = float(np.sqrt((p * (values - (p * values).sum()) ** 2).sum()))
    assert model.number(row, model.columns.index(Column(SPREAD, 99))) == pytest.approx(spread)
    kept = view.options
    choose_columns(view, VALUE)
    assert [c.kind for c in model.columns if c.at == 1] == [RANK, VALUE]
    view.options = kept
    assert Column(INTERVAL, 1) in model.columns


def test_companies_stay_in_sight_while_columns_scroll(view: ScenariosView, qtbot: QtBot) -> None:
    choose_columns(view, *CHOICES)
    table, head = view.table, view.table.horizontalHeader()
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    width = head.sectionSize(0)
    image = table.viewport().grab().toImage().copy(0, 0, width, 200)
    bar.setValue(bar.maximum())
    assert table.viewport().grab().toImage().copy(0, 0, width, 200) == image
    # another company chosen: its row comes into view, the columns stay where they were
    view.facts.session.select(view.facts.session.universe.companies[
        int(table.model().rows[-1])].id)
    assert bar.value() == bar.maximum()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert table.model().sort_column.kind == COMPANY


def test_two_scenarios_of_one_name_are_compared_and_told_apart(view: ScenariosView) -> None:
    session, facts = view.facts.session, view.facts
    value = {"name": "Robot makers double deliveries", "probability": 0.2}
    session.apply(Command("scenario", "", (Change("scenario/twin", None, value),)))
    assert facts.show_ids(["base", "deliveries_double", "twin"])
    assert facts.ids == ("base", "deliveries_double", "twin") and facts.comparison is not None
    assert "rename one of them" in view.notices.toolTip() and view.notices.isVisible()
    view.bar.menu.aboutToShow.emit()
    assert all(action.isEnabled() for action in view.bar.menu.actions())
    session.apply(change_scenario(session, facts.tree, "twin", name="Twin"))
    assert "rename" not in view.notices.toolTip()
