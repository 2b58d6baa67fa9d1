"""Evidence and fundamentals of one's own, from the inspector's section heads and menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.rows.form import RowDialog
from gui.inspector import Inspector
from gui.inspector.evidence_text import metric_name
from gui.inspector.rows import ROW, Row
from gui.inspector.section import ListSection
from gui.money import Money
from gui.session import Session
from tests.support.row_forms import fill, form, press_save
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    session.select("unitree")
    return shown(qtbot, Inspector(session, Money("USD")), 340, 900)


def first(section: ListSection) -> Row:
    row = section.model.index(0).data(ROW)
    assert isinstance(row, Row)
    return row


def test_add_evidence_by_the_link_moves_the_implied_score(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    before = session.evaluation.cells.score[session.row].copy()
    qtbot.mouseClick(inspector.evidence.edits.link, LEFT)
    dialog = form(inspector)
    fill(qtbot, dialog, metric="units_shipped_year", text="Two hundred thousand shipped",
         value="200000", as_of="2026-09-30", source_url="call with the company")
    dialog.fields["factor"].text = "mass_production"
    dialog.fields["unit"].text = "units/year"
    dialog.fields["confidence"].text = "confirmed"
    press_save(qtbot, dialog)
    assert not inspector.findChildren(RowDialog)
    rows = session.universe.evidence_of["unitree"]
    (new,) = (e for e in rows if e.source_url == "call with the company")
    assert (new.factor, new.value, new.confidence) == ("mass_production", 2e5, "confirmed")
    assert any(row.id == new.id for row in inspector.evidence.model.rows)
    after = session.evaluation.cells.score[session.row]
    assert after[0] > before[0]
    assert (after[1:] == before[1:]).all()
    assert session.stack.undoText() == "Add evidence of Unitree Robotics 2026-09-30"
    session.stack.undo()
    assert (session.evaluation.cells.score[session.row] == before).all()


def test_money_left_empty_in_usd_is_filled_in_at_the_rate_of_its_year(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    qtbot.mouseClick(inspector.evidence.edits.link, LEFT)
    dialog = form(inspector)
    fill(qtbot, dialog, metric="order_value", text="An order", value="7100000",
         as_of="2025-07-31", source_url="call")
    dialog.fields["unit"].text = "CNY"
    press_save(qtbot, dialog)
    (new,) = (e for e in session.universe.evidence_of["unitree"] if e.source_url == "call")
    assert new.value_usd == pytest.approx(session.fx().usd(7_100_000, "CNY", 2025))


def test_a_factor_without_number_wants_a_level(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    qtbot.mouseClick(inspector.evidence.edits.link, LEFT)
    dialog = form(inspector)
    fill(qtbot, dialog, metric="paying_customers", text="Customers", as_of="2026-07-31",
         source_url="call")
    dialog.fields["factor"].text = "commercial_scene"
    dialog.fields["unit"].text = "text"
    press_save(qtbot, dialog)
    assert dialog.fields["level"].refusal.isVisible()
    fill(qtbot, dialog, level="0.6", level_low="0.5", level_high="0.7", coders="1",
         coding_reason="named customers")
    press_save(qtbot, dialog)
    (new,) = (e for e in session.universe.evidence_of["unitree"] if e.source_url == "call")
    assert (new.level, new.level_low, new.level_high, new.coders) == (0.6, 0.5, 0.7, 1)


def test_headcount_counts_people(qtbot: QtBot, session: Session, inspector: Inspector) -> None:
    qtbot.mouseClick(inspector.fundamentals.edits.link, LEFT)
    dialog = form(inspector)
    dialog.fields["unit"].text = "USD"
    metric = dialog.fields["metric"].control
    metric.setFocus()
    qtbot.keyClicks(metric, "Headcount")
    assert dialog.fields["metric"].text == "headcount"
    assert dialog.fields["unit"].text == "people"
    fill(qtbot, dialog, value="2100", as_of="2026-10-31", source_url="call")
    qtbot.keyClick(dialog.fields["derived"].control, Qt.Key.Key_Space)
    press_save(qtbot, dialog)
    (new,) = (f for f in session.universe.fundamentals_of["unitree"] if f.source_url == "call")
    assert (new.metric, new.value, new.unit, new.derived) == ("headcount", 2100, "people", True)
    assert session.stack.undoText() == "Add fundamental of Unitree Robotics 2026-10-31"


@pytest.mark.parametrize("name", ["evidence", "fundamentals", "valuations"])
def test_keys_edit_and_remove_a_row(
    qtbot: QtBot, session: Session, inspector: Inspector, name: str
) -> None:
    section: ListSection = getattr(inspector, name)
    universe = session.universe
    id = first(section).id
    section.list.setFocus()
    qtbot.keyClick(section.list, Qt.Key.Key_F2)
    dialog = form(inspector)
    fill(qtbot, dialog, note="looked at again")
    press_save(qtbot, dialog)
    rows = {row.id: row for row in getattr(session.universe, _PARTS[name])}
    assert rows[id].note == "looked at again"
    assert len(rows) == len(getattr(universe, _PARTS[name]))
    section.list.setCurrentIndex(section.model.index(0))
    menu = {a.text(): a for a in section.list.menu_of(first(section)).actions()}
    assert first(section).id == id
    assert "Use the bundled row" in menu
    qtbot.keyClick(section.list, Qt.Key.Key_Delete)
    assert id not in {row.id for row in getattr(session.universe, _PARTS[name])}
    session.stack.undo()
    session.stack.undo()
    assert getattr(session.universe, _PARTS[name]) == getattr(universe, _PARTS[name])


_PARTS = {"evidence": "evidence", "fundamentals": "fundamentals", "valuations": "observations"}


def test_metrics_are_chosen_by_name_and_faults_name_fields(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    qtbot.mouseClick(inspector.evidence.edits.link, LEFT)
    dialog = form(inspector)
    metric = dialog.fields["metric"].control
    listed = [metric.itemText(i) for i in range(metric.count())]
    assert len(set(listed)) == len(listed)
    assert not any("_" in text.partition(" (")[0] for text in listed)
    fill(qtbot, dialog, metric=metric_name("paying_customers"), text="Customers",
         as_of="2026-07-31", level_low="0.4", source_url="call")
    assert dialog.fields["metric"].text == "paying_customers"
    dialog.fields["unit"].text = "text"
    press_save(qtbot, dialog)
    assert dialog.fields["level"].refusal.text() == (
        "Missing: a level where “Level, lowest”, “Level, highest” or “Codings” are given.")
