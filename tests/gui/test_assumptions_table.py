"""Moving in tables of assumptions: order, filter, chosen row, own rows, sources, every layout."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from data.compute.catalog import catalog
from gui.assumptions import AssumptionTable, layout_of
from gui.assumptions.add_row import RowForm, row_id
from gui.assumptions.columns import Field
from gui.assumptions.source import SourceForm
from gui.commands.compute import set_assumptions
from gui.session import Session
from tests.support.assumption_table import choose, put, section, shown_table, text_of, typed

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def chips(session: Session, qtbot: Any) -> AssumptionTable:
    return shown_table(qtbot, session)


def listed(table: AssumptionTable) -> list[str]:
    return [table.model().sheet.ids[row] for row in table.model().rows.tolist()]


def click_head(qtbot: Any, table: AssumptionTable, name: str) -> None:
    head = table.horizontalHeader()
    at = section(table, name)
    place = QPoint(head.sectionViewportPosition(at) + head.sectionSize(at) // 2, 10)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("table", sorted(catalog()))
def test_every_table_of_the_book_has_a_layout_that_shows_it(
    session: Session, qtbot: Any, table: str
) -> None:
    layout = layout_of(table)
    fields = {column.name for column in catalog()[table].columns}
    assert {column.field for column in layout.columns if isinstance(column, Field)} <= fields
    assert layout.label in fields
    made = shown_table(qtbot, session, table)
    assert made.model().rowCount() == len(session.book.sheet(table).ids)
    assert not made.grab().isNull()
    for column in range(made.model().columnCount()):
        index = made.model().index(0, column)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert index.data(role)
    assert made.accessibleName()


def test_a_click_on_a_head_sorts_reverses_and_gives_the_order_of_the_book_back(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    click_head(qtbot, chips, "memory_gb")
    values = session.book.sheet("chips").numbers("memory_gb")[chips.model().rows]
    known = values[~np.isnan(values)]
    assert (np.diff(known) <= 0).all()
    assert np.isnan(values[len(known):]).all() and len(known) < len(values)
    click_head(qtbot, chips, "memory_gb")
    values = session.book.sheet("chips").numbers("memory_gb")[chips.model().rows]
    assert (np.diff(values[:len(known)]) >= 0).all() and np.isnan(values[len(known):]).all()
    click_head(qtbot, chips, "memory_gb")
    assert listed(chips) == list(session.book.sheet("chips").ids)


def test_an_edit_moves_its_row_where_it_is_sorted_and_the_selection_follows(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    click_head(qtbot, chips, "memory_gb")
    put(chips, "nvidia_h20", "memory_gb")
    below = listed(chips)[chips.currentIndex().row() + 1]
    typed(qtbot, chips, "90000", Key.Key_Return)
    assert listed(chips)[0] == "nvidia_h20"
    assert chips.model().spot(chips.currentIndex()).row == below == chips.chosen_row


def test_the_filter_lists_rows_in_which_every_word_occurs(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    chips.filter = "huawei 910"
    assert {"ascend_910b", "ascend_910c"} <= set(listed(chips)) < set(chips.model().sheet.ids)
    assert all("910" in row for row in listed(chips))
    chips.filter = "nothing like this"
    assert chips.model().rowCount() == 0
    qtbot.keyClick(chips, Key.Key_F2)
    chips.filter = ""
    assert len(listed(chips)) == len(session.book.sheet("chips").ids)


def test_the_chosen_row_is_told_and_can_be_set(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    told: list[str] = []
    chips.row_chosen.connect(told.append)
    put(chips, "nvidia_h100", "memory_gb")
    qtbot.keyClick(chips, Key.Key_Right)
    qtbot.keyClick(chips, Key.Key_Down)
    chips.choose("nvidia_h20")
    chips.choose("no such chip")
    assert told == ["nvidia_h100", "nvidia_h200", "nvidia_h20"]
    assert chips.chosen_row == "nvidia_h20"
    assert chips.currentIndex().column() == section(chips, "bandwidth_gb_s")


def test_names_units_and_scales_are_told_in_the_tip(
    chips: AssumptionTable, session: Session
) -> None:
    model = chips.model()
    index = model.index(session.book.sheet("chips").row["nvidia_h20"], section(
        chips, "bandwidth_gb_s"))
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "NVIDIA H20 96GB · Bandwidth" in tip and "4 TB/s" in tip and "confirmed" in tip
    session.apply(set_assumptions(
        session, {("chips", "nvidia_h20", "bandwidth_gb_s"): 4800.0}, why="own test"))
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    for part in ("4.8 TB/s", "Bundled value 4 TB/s", "Set by the analyst", "own test"):
        assert part in tip
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "NVIDIA H20 96GB, Bandwidth: 4.8 TB/s; set by the analyst; assumption"


def test_sources_that_conflict_are_told(chips: AssumptionTable, session: Session) -> None:
    book, model = session.book, chips.model()
    row, field = next(
        (row, column) for row in book.sheet("chips").ids for column in (
            "memory_gb", "bandwidth_gb_s", "fp8_dense_tflops")
        if book.provenance("chips", row, column).other)
    index = model.index(book.sheet("chips").row[row], section(chips, field))
    assert "Another source says" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "sources conflict" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_source_is_given_in_a_form(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "memory_gb")
    chips.ask_source()
    form = chips.findChild(SourceForm)
    assert form is not None and form.isVisible()
    for field, text in ((form.source, "measured here"), (form.date, "2026-13")):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(form.date, Key.Key_Return)
    assert form.isVisible() and "is not a date" in form.refusal.text()
    form.date.clear()
    qtbot.keyClicks(form.date, "2026-11")
    form.confidence.setCurrentIndex(form.confidence.findData("confirmed"))
    qtbot.keyClicks(form.reason, "three runs")
    qtbot.keyClick(form.reason, Key.Key_Return)
    found = session.book.provenance("chips", "nvidia_h20", "memory_gb")
    assert (found.source, found.as_of, found.confidence, found.note) == (
        "measured here", "2026-11", "confirmed", "three runs")
    assert session.book.value("chips", "nvidia_h20", "memory_gb") == 96.0
    session.stack.undo()
    assert not session.book.overrides


def test_own_rows_come_by_a_form_and_go_by_the_menu(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "memory_gb")
    chips.ask_row()
    form = chips.findChild(RowForm)
    assert form is not None
    qtbot.keyClick(form.findChild(QLineEdit), Key.Key_Return)
    assert form.refusal.isVisible() and form.isVisible()
    qtbot.keyClicks(form.name, "My card")
    qtbot.keyClick(form.name, Key.Key_Return)
    assert chips.chosen_row == "my_card"
    assert session.book.value("chips", "my_card", "memory_gb") == 96.0
    assert text_of(chips, "my_card", "name") == "My card"
    assert text_of(chips, "my_card", "used") == "1.00"  # what an H20 gives
    menu = chips.menu()
    next(a for a in menu.actions() if a.text() == "Remove row").trigger()
    assert "my_card" not in session.book.sheet("chips").row
    assert chips.chosen_row in session.book.sheet("chips").row
    session.stack.undo()
    assert session.book.value("chips", "my_card", "memory_gb") == 96.0


def test_a_row_of_ones_own_can_begin_empty(chips: AssumptionTable, session: Session) -> None:
    chips.add_row("Bare")
    assert session.book.value("chips", "bare", "memory_gb") is None
    assert text_of(chips, "bare", "usd") == "–"
    chips.grab()


def test_ids_are_made_of_names() -> None:
    assert row_id("My card (2 dies)", ()) == "my_card_2_dies"
    assert row_id("My card", ("my_card", "my_card_2")) == "my_card_3"
    assert row_id("昇腾 950", ()) == "昇腾_950"
    assert row_id("/?", ()) == "row"


def test_bundled_rows_stay(chips: AssumptionTable, session: Session) -> None:
    chips.choose("nvidia_h20")
    menu = chips.menu()
    assert not next(a for a in menu.actions() if a.text() == "Remove row").isEnabled()
    chips.remove_row()
    assert "A bundled row cannot be removed." in chips.editing.bubble.text
    assert session.stack.count() == 0


def test_the_first_column_takes_the_room_there_is(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, "ratio_claims", 2400)
    head = table.horizontalHeader()
    assert head.length() == table.viewport().width()
    table.resize(700, 300)
    assert head.length() > table.viewport().width()
    head.resizeSection(0, 250)
    table.resize(2600, 300)
    assert head.sectionSize(0) == 250  # as it was dragged


def test_tab_leaves_the_table_at_the_end_of_a_row(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, "nvidia_h20", "note")
    assert not chips.go(0, 1)
    assert chips.go(0, -1)


def test_undo_elsewhere_closes_nothing_and_moves_what_is_shown(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    session.apply(set_assumptions(session, {("chips", "nvidia_h20", "memory_gb"): 100.0}))
    assert text_of(chips, "nvidia_h20", "memory_gb") == "100"
    put(chips, "nvidia_h100", "memory_gb")
    typed(qtbot, chips, "81")
    session.stack.undo()
    assert chips.editing.editor is not None and chips.editing.editor.text() == "81"
    assert text_of(chips, "nvidia_h20", "memory_gb") == "96"
    chips.editing.close()


def test_heads_name_the_base_chip_and_the_phase(
    chips: AssumptionTable, session: Session
) -> None:
    model = chips.model()
    heads = [re.sub("<.*?>", "", str(model.headerData(i, Qt.Orientation.Horizontal)))
             for i in range(model.columnCount())]
    assert "claimed" in heads and "USD/M out" in heads
    choose(chips, (0, 0), ("limit", "limit"))
    session.apply(set_assumptions(session, {("serving", "main", "base_chip"): "nvidia_h100"}))
    row = session.book.sheet("chips").row["nvidia_h100"]
    assert text_of(chips, "nvidia_h100", "derived") == "base"
    assert model.derived(section(chips, "used")).texts[row] == "1.00"


def test_a_model_that_does_not_fit_says_so_and_what_it_would_take(
    chips: AssumptionTable, session: Session
) -> None:
    rates = session.compute.rates
    row = rates.limit.index("does not fit")
    chip = session.book.sheet("chips").ids[row]
    assert text_of(chips, chip, "limit") == "no fit"
    assert text_of(chips, chip, "replica") == "–"
    tip = chips.model().index(row, section(chips, "replica")).data(Qt.ItemDataRole.ToolTipRole)
    assert f"It would take {rates.needs[row]:,.0f} chips" in tip


def test_the_china_rule_is_that_of_the_chip_or_else_of_its_vendor(
    chips: AssumptionTable, session: Session
) -> None:
    assert text_of(chips, "ascend_910c", "china") == "domestic"
    assert text_of(chips, "nvidia_h20", "china") == "case by case"
    assert text_of(chips, "nvidia_b200", "china") == "banned"
    session.apply(set_assumptions(session, {("export_rules", "nvidia_cn", "weight"): 0.75}))
    assert text_of(chips, "nvidia_b200", "china") == "legal risk"
    assert text_of(chips, "nvidia_h20", "china") == "case by case"


def test_a_case_that_cannot_be_evaluated_leaves_the_table_to_edit(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    session.apply(set_assumptions(session, {("serving", "main", "context"): 9_000_000}))
    assert session.compute.problem
    assert text_of(chips, "nvidia_h100", "used") == "–"
    chips.grab()
    put(chips, "nvidia_h100", "memory_gb")
    typed(qtbot, chips, "81", Key.Key_Return)
    assert session.book.value("chips", "nvidia_h100", "memory_gb") == 81.0


@pytest.mark.parametrize("table", sorted(catalog()))
def test_what_stands_in_a_cell_of_choices_can_be_chosen(
    session: Session, qtbot: Any, table: str
) -> None:
    made = shown_table(qtbot, session, table)
    model = made.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            spot = model.spot(model.index(row, column))
            if model.address(spot) is not None:
                entry = made.entry(spot)
                options = entry.options()
                assert not options or not entry.text() or entry.text() in options, spot
