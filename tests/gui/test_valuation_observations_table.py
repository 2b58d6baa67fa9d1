"""The table of observations: what it says, switching, selection both ways, order, filter, copy."""

from __future__ import annotations

from math import isnan, log

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.records import Observation
from gui.money import Money
from gui.session import Session
from gui.theme.theme import colour
from gui.valuation.observation_columns import (
    COMPANY,
    DATE,
    MODEL,
    NOTE,
    OBSERVED,
    ON,
    RATIO,
    REPORTED,
    WEIGHT,
)
from gui.valuation.observations import ObservationTable
from models.valuation.store import observation_key
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def money() -> Money:
    return Money("USD")


@pytest.fixture
def table(qtbot: QtBot, session: Session, money: Money) -> ObservationTable:
    session.show_values()
    made = shown(qtbot, ObservationTable(session, money), 894, 300)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def place(table: ObservationTable, id: str) -> int:
    """Where an observation stands in the table."""
    observations = table.model().facts.observations
    return next(row for row in range(table.model().rowCount())
                if observations[table.model().row_of(row)].id == id)


def text(table: ObservationTable, id: str, column: int) -> str:
    return str(table.model().index(place(table, id), column).data())


def switch_of(table: ObservationTable, id: str) -> QPoint:
    index = table.model().index(place(table, id), ON)
    table.scrollTo(index)
    return table.visualRect(index).center()


def fitted(session: Session) -> list[Observation]:
    """Observations the fit uses, each alone for its round, newest first."""
    used = {row.id for row in session.valued.frozen.rows if row.used and len(row.sources) == 1}
    found = [o for o in session.universe.observations if o.id in used]
    return sorted(found, key=lambda o: o.date, reverse=True)


def is_off(session: Session, id: str) -> bool:
    entry = session.value(observation_key("robotics", id)) or {}
    return entry.get("on") is False


def test_every_observation_of_the_universe_is_listed(
    session: Session, table: ObservationTable
) -> None:
    assert table.model().rowCount() == len(session.universe.observations)


def test_a_row_tells_what_was_reported_observed_and_predicted_without_the_company(
    session: Session, table: ObservationTable, money: Money
) -> None:
    o = next(o for o in fitted(session) if o.currency == "CNY" and o.kind == "market_cap")
    row = next(r for r in session.valued.frozen.rows if r.id == o.id)
    dollars = session.fx().usd(o.value, "CNY", o.date)
    assert text(table, o.id, REPORTED).endswith(" CNY")
    assert text(table, o.id, OBSERVED) == money.table(dollars)
    assert text(table, o.id, MODEL) == money.table(row.predicted)
    assert float(text(table, o.id, RATIO)) == pytest.approx(dollars / row.predicted, abs=0.051)
    assert text(table, o.id, WEIGHT) == f"{row.weight:.1f}"
    money.choose("CNY")
    assert text(table, o.id, OBSERVED) == money.table(o.value)
    assert float(text(table, o.id, RATIO)) == pytest.approx(dollars / row.predicted, abs=0.051)


def test_a_lower_bound_is_marked_as_such(session: Session, table: ObservationTable) -> None:
    o = next(o for o in session.universe.observations
             if o.lower_bound and o.kind == "post_money" and o.confidence == "confirmed"
             and text(table, o.id, NOTE) != "same round")
    assert text(table, o.id, REPORTED).startswith("≥ ")
    assert text(table, o.id, NOTE) == "lower bound"


def test_targets_and_rumours_are_off_and_stay_off(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    target = next(o for o in session.universe.observations if o.kind == "target")
    rumour = next(o for o in session.universe.observations
                  if o.confidence == "rumoured" and o.kind == "post_money")
    assert text(table, target.id, NOTE) == "off: target"
    assert text(table, rumour.id, NOTE) == "off: rumour"
    said: list[str] = []
    table.said.connect(said.append)
    qtbot.mouseClick(table.viewport(), LEFT, pos=switch_of(table, target.id))
    assert not session.stack.canUndo()
    assert len(said) == 1
    assert said[0].startswith("The settings of the calibration leave this out: A target of talks")


def test_reports_of_one_round_count_once_and_say_which_stands_for_them(
    session: Session, table: ObservationTable
) -> None:
    best = next(r for r in session.valued.frozen.rows if len(r.sources) > 1)
    other = next(id for id in best.sources if id != best.id)
    assert text(table, other, NOTE) == "same round"
    assert text(table, other, MODEL) == "–"
    assert best.id in table.model().index(place(table, other), NOTE).data(
        Qt.ItemDataRole.ToolTipRole)


def test_notes_follow_the_level_of_the_interval(session: Session, table: ObservationTable) -> None:
    frozen = session.valued.frozen
    wider = frozen.quantiles[0.95] / frozen.quantiles[0.8]
    row = next(r for r in frozen.rows if r.used and log(r.high / r.predicted)
               < log(r.observed / r.predicted) < wider * log(r.high / r.predicted))
    assert text(table, row.id, NOTE) == "above interval"
    table.show_level(0.95)
    assert text(table, row.id, NOTE) == ""


def test_a_click_on_the_switch_is_one_edit_that_undo_takes_back(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    o, chosen = fitted(session)[0], session.selection
    qtbot.mouseClick(table.viewport(), LEFT, pos=switch_of(table, o.id))
    assert is_off(session, o.id)
    assert text(table, o.id, NOTE) == "off"
    assert session.selection == chosen  # switching is not selecting
    qtbot.mouseClick(table.viewport(), LEFT, pos=switch_of(table, o.id))
    assert not is_off(session, o.id)
    session.stack.undo()
    assert is_off(session, o.id)
    session.stack.undo()
    assert text(table, o.id, ON) == "on"


def test_the_mouse_let_go_elsewhere_switches_nothing(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    at = switch_of(table, fitted(session)[0].id)
    qtbot.mousePress(table.viewport(), LEFT, pos=at)
    qtbot.mouseRelease(table.viewport(), LEFT, pos=at + QPoint(200, 0))
    assert not session.stack.canUndo()


def test_space_switches_all_selected_rows_at_once(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    first = place(table, fitted(session)[0].id)
    table.setCurrentIndex(table.model().index(first, COMPANY))
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = [table.model().facts.observations[at].id for at in table.chosen()]
    able = [id for id in ids if text(table, id, ON) == "on"]
    assert len(ids) == 4 and len(able) > 1
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert all(is_off(session, id) for id in able)
    session.stack.undo()
    assert not any(is_off(session, id) for id in ids)


def test_the_current_row_selects_its_company(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    o = next(o for o in fitted(session) if o.company_id != session.selection)
    index = table.model().index(place(table, o.id), COMPANY)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())
    assert session.selection == o.company_id


def test_the_selected_company_gets_the_current_row_one_of_the_fit_first(
    session: Session, table: ObservationTable
) -> None:
    session.select("ubtech")
    at = table.model().row_of(table.currentIndex().row())
    o = table.model().facts.observations[at]
    assert o.company_id == "ubtech"
    assert table.model().facts.used[at]
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_a_company_without_observations_leaves_no_row_selected(
    session: Session, table: ObservationTable
) -> None:
    seen = {o.company_id for o in session.universe.observations}
    session.select(next(c.id for c in session.universe.companies if c.id not in seen))
    assert not table.currentIndex().isValid()
    assert table.chosen() == []


def test_a_click_on_a_head_sorts_and_again_reverses(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    session.select("ubtech")
    head = table.horizontalHeader()
    middle = QPoint(head.sectionViewportPosition(RATIO) + 30, 12)
    qtbot.mouseClick(head.viewport(), LEFT, pos=middle)
    facts = table.model().facts
    ratios = [facts.ratio[at] for at in table.model().rows.tolist()]
    known = [r for r in ratios if not isnan(r)]
    assert known == sorted(known, reverse=True)
    assert ratios[:len(known)] == known  # what is unknown comes last
    assert table.model().company_of(table.currentIndex().row()) == "ubtech"
    qtbot.mouseClick(head.viewport(), LEFT, pos=middle)
    assert [facts.ratio[at] for at in table.model().rows.tolist()][:len(known)] == known[::-1]


def test_the_filter_of_the_session_narrows_the_table(
    session: Session, table: ObservationTable
) -> None:
    session.set_filter("unitree")
    model = table.model()
    assert {model.company_of(row) for row in range(model.rowCount())} == {"unitree"}
    session.set_filter("")
    assert model.rowCount() == len(session.universe.observations)


def test_rows_that_are_off_can_be_listed_alone(session: Session, table: ObservationTable) -> None:
    table.show_only("off")
    model = table.model()
    assert 0 < model.rowCount() < len(model.facts)
    assert all(model.index(row, ON).data() == "off" for row in range(model.rowCount()))
    table.show_only("company")
    session.select("ubtech")
    assert {model.company_of(row) for row in range(model.rowCount())} == {"ubtech"}


def test_the_menu_switches_what_is_selected(session: Session, table: ObservationTable) -> None:
    o = fitted(session)[0]
    table.setCurrentIndex(table.model().index(place(table, o.id), COMPANY))
    menu = table.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Switch on"].isEnabled()
    assert actions["Open source"].isEnabled()
    actions["Switch off"].trigger()
    assert is_off(session, o.id)
    menu.deleteLater()


def test_copy_gives_the_selected_rows_with_all_digits(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    o = next(o for o in fitted(session) if o.currency == "CNY")
    table.setCurrentIndex(table.model().index(place(table, o.id), COMPANY))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, line = (row.split("\t") for row in QApplication.clipboard().text().splitlines())
    assert head[DATE] == "Date" and len(head) == len(line) == 10
    assert line[DATE] == o.date_text
    assert float(line[OBSERVED]) == pytest.approx(session.fx().usd(o.value, "CNY", o.date))
    assert line[REPORTED] == f"{o.value:.15g} CNY"


def test_options_bring_back_order_rows_and_widths(
    qtbot: QtBot, session: Session, table: ObservationTable, money: Money
) -> None:
    table.sort_by(OBSERVED)
    table.show_only("on")
    table.horizontalHeader().resizeSection(COMPANY, 171)
    table.resize(900, 300)
    assert table.horizontalHeader().length() == table.viewport().width()  # the note gave way
    other = shown(qtbot, ObservationTable(session, money), 1100, 300)
    other.options = table.options
    assert other.model().rows.tolist() == table.model().rows.tolist()
    assert other.horizontalHeader().sectionSize(COMPANY) == 171
    other.options = {"sort": "nonsense", "widths": [1], "shown": 3}
    assert other.model().rows.tolist() == table.model().rows.tolist()


def test_columns_fill_the_table_and_the_company_gives_way_where_it_is_narrow(
    table: ObservationTable,
) -> None:
    head = table.horizontalHeader()
    table.resize(1000, 300)
    assert head.length() == table.viewport().width()
    wide = head.sectionSize(COMPANY)
    table.resize(860, 300)
    assert head.length() == table.viewport().width()
    assert head.sectionSize(COMPANY) < wide
    table.resize(1000, 300)
    assert head.sectionSize(COMPANY) == wide
    assert head.length() == table.viewport().width()


def test_an_off_row_is_painted_grey_and_the_switch_in_accent_only_where_on(
    session: Session, table: ObservationTable, light: None
) -> None:
    o = fitted(session)[0]
    table.selectionModel().clear()

    def colours() -> set[str]:
        index = table.model().index(place(table, o.id), ON)
        table.scrollTo(index)
        picture = table.viewport().grab(table.visualRect(index)).toImage()
        return {QColor(picture.pixel(x, y)).name() for x in range(picture.width())
                for y in range(picture.height())}

    accent = colour("accent").name()
    assert accent in colours()
    table.switch([table.model().row_of(place(table, o.id))], False)
    assert accent not in colours()


def test_another_universe_shows_its_own_observations(
    session: Session, table: ObservationTable
) -> None:
    session.set_universe("compute")
    ids = {o.id for o in session.universe.observations}
    facts = table.model().facts
    assert {o.id for o in facts.observations} == ids
    assert table.model().rowCount() == len(ids)
    assert any(facts.used)
