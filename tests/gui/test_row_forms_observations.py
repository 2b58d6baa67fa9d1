"""Observations of one's own: typed, corrected, edited, removed from the table, and back again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from data.records import Observation
from gui.dialogs.rows.form import RowDialog
from gui.history.words import from_and_to
from gui.money import Money
from gui.session import Session
from gui.valuation.observation_columns import COMPANY
from gui.valuation.observations import ObservationTable
from tests.support.row_forms import fill, form, press_save
from tests.support.screen import shown

KEY = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, session: Session) -> ObservationTable:
    session.show_values()
    session.select("unitree")
    made = shown(qtbot, ObservationTable(session, Money("USD")), 894, 300)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def of_unitree(session: Session) -> dict[str, Observation]:
    return {o.id: o for o in session.universe.observations_of["unitree"]}


def pressed(qtbot: QtBot, table: ObservationTable, key: Qt.Key) -> RowDialog:
    qtbot.keyClick(table, key)
    return form(table)


def test_insert_adds_an_observation_in_one_step(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    before = of_unitree(session)
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    assert dialog.fields["company_id"].text == "unitree"
    fill(qtbot, dialog, date="2026-06", value="9000000000", source_url="call with the company",
         note="told at the fair")
    dialog.fields["kind"].control.setFocus()
    qtbot.keyClicks(dialog.fields["kind"].control, "post")
    qtbot.keyClicks(dialog.fields["currency"].control, "CNY")
    press_save(qtbot, dialog)
    (new,) = (o for id, o in of_unitree(session).items() if id not in before)
    assert (new.date_text, new.value, new.currency, new.kind) == (
        "2026-06", 9e9, "CNY", "post_money")
    assert (new.source_url, new.confidence, new.note) == (
        "call with the company", "reported", "told at the fair")
    assert session.stack.undoText() == "Add observation of Unitree Robotics 2026-06"
    assert table.current_id() == new.id
    assert from_and_to(session.history()[0]) == ("not set", "9,000,000,000 CNY")
    session.stack.undo()
    assert of_unitree(session) == before
    session.stack.redo()
    assert of_unitree(session)[new.id] == new


def test_every_wrong_value_is_told_below_its_field(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    count = session.stack.count()
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    fill(qtbot, dialog, date="2026-13", value="-5")
    press_save(qtbot, dialog)
    assert dialog.isVisible()
    told = {name: field.refusal.text() for name, field in dialog.fields.items()
            if field.refusal.isVisible()}
    assert told == {
        "date": "“2026-13” is not a date like 2026, 2026-06 or 2026-06-30.",
        "value": "“-5” is not a number above 0.",
        "currency": "Choose one.", "kind": "Choose one.", "source_url": "Missing: a text."}
    assert dialog.fields["date"].control.hasFocus()
    assert session.stack.count() == count
    fill(qtbot, dialog, date=f"{date.today().year + 1}")
    assert not dialog.fields["date"].refusal.isVisible()
    press_save(qtbot, dialog)
    assert "no later than today" in dialog.fields["date"].refusal.text()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert session.stack.count() == count


def test_an_amount_raised_wants_its_currency(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    dialog.fields["currency"].text, dialog.fields["kind"].text = "CNY", "post_money"
    fill(qtbot, dialog, date="2026-06", value="9e9", amount_raised="1e9", source_url="call")
    press_save(qtbot, dialog)
    assert dialog.fields["raised_currency"].refusal.text() == (
        "Missing: the currency of “Amount raised”.")


def test_large_amounts_are_said_in_words(qtbot: QtBot, table: ObservationTable) -> None:
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    dialog.fields["currency"].text = "USD"
    fill(qtbot, dialog, value="1500000000")
    assert dialog.fields["value"].hint.text() == "USD 1.5 bn"


def test_f2_edits_a_bundled_row_in_its_place_and_the_bundled_one_can_return(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    before = session.universe.observations
    id = table.current_id()
    old = of_unitree(session)[id]
    dialog = pressed(qtbot, table, KEY.Key_F2)
    assert float(dialog.fields["value"].text) == old.value
    fill(qtbot, dialog, value=str(old.value * 2))
    press_save(qtbot, dialog)
    assert of_unitree(session)[id] == old._replace(value=old.value * 2)
    assert [o.id for o in session.universe.observations] == [o.id for o in before]
    assert session.stack.undoText() == f"Edit observation of Unitree Robotics {old.date_text}"
    assert table.current_id() == id
    menu = {a.text(): a for a in table.menu().actions()}
    menu["Use the bundled observation"].trigger()
    assert session.universe.observations == before
    assert not {a.text(): a for a in table.menu().actions()}[
        "Use the bundled observation"].isEnabled()


def test_saving_a_row_as_it_was_changes_nothing(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    count = session.stack.count()
    dialog = pressed(qtbot, table, KEY.Key_Return)
    press_save(qtbot, dialog)
    assert session.stack.count() == count
    assert not table.findChildren(RowDialog)


def test_del_removes_the_chosen_rows_and_undo_brings_them_back(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    before = session.universe.observations
    qtbot.keyClick(table, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = {table.model().facts.observations[at].id for at in table.chosen()}
    assert len(ids) == 2
    with qtbot.waitSignal(table.said):
        qtbot.keyClick(table, KEY.Key_Delete)
    assert {change.new["removed"] for change in session.history()[0].changes} == {True}
    assert {o.id for o in before} - {o.id for o in session.universe.observations} == ids
    assert session.stack.undoText() == "Remove 2 observations"
    session.stack.undo()
    assert session.universe.observations == before


def test_a_row_of_ones_own_leaves_nothing_behind(
    qtbot: QtBot, session: Session, table: ObservationTable
) -> None:
    held = dict(session.journal.values)
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    dialog.fields["currency"].text, dialog.fields["kind"].text = "CNY", "post_money"
    fill(qtbot, dialog, date="2026-06", value="9e9", source_url="call")
    press_save(qtbot, dialog)
    (key,) = session.journal.values.keys() - held.keys()
    id = key.rpartition("/")[2]
    assert table.current_id() == id
    table.switch(table.chosen(), False)
    qtbot.keyClick(table, KEY.Key_Delete)
    assert session.journal.values == held
    assert session.orphans == ()


def test_no_form_is_left_open(qtbot: QtBot, table: ObservationTable) -> None:
    dialog = pressed(qtbot, table, KEY.Key_Insert)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    qtbot.waitUntil(lambda: not table.findChildren(QDialog))
    assert QApplication.activeModalWidget() is None


def test_a_double_click_opens_the_row(qtbot: QtBot, table: ObservationTable) -> None:
    index = table.currentIndex().siblingAtColumn(COMPANY)
    place = table.visualRect(index).center()
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert form(table).fields["company_id"].text == "unitree"
