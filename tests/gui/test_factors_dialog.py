"""The factors by mouse and keyboard: dialog, head of a column, menu of a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from data.records import Factor
from gui.charts.radar import Radar
from gui.commands import set_cells
from gui.commands.factors import add_factor, change_factor, hide_factor
from gui.factors import FactorTable
from gui.i18n import tr
from gui.inspector.inspector import Inspector
from gui.money import Money
from gui.own_factors.asking import ask_new
from gui.own_factors.dialog import FactorsDialog
from gui.session import Session
from gui.weights.panel import WeightsPanel
from gui.widgets.name_field import NameField
from scoring.rubric import NOT_APPLICABLE

_CHECK = QPoint(12, 10)


@pytest.fixture
def dialog(session: Session, qtbot: Any) -> Iterator[FactorsDialog]:
    made = FactorsDialog(session)
    qtbot.addWidget(made)
    made.show()
    yield made


def _type(qtbot: Any, field: Any, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


def _add(session: Session, qtbot: Any, name: str) -> NameField:
    field = ask_new(session, dialog_parent := FactorTable(session), QPoint(0, 0))
    qtbot.addWidget(dialog_parent)
    _type(qtbot, field.field, name, Qt.Key.Key_Return)
    return field


def _names(session: Session) -> list[str]:
    return [factor.name for factor in session.universe.factors]


def test_adding_asks_for_a_name_and_shows_the_new_factor(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    (field,) = dialog.findChildren(NameField)
    _type(qtbot, field.field, "Team", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.current == "team")
    assert _names(session)[-1] == "Team"
    assert dialog.form.names["name"].text() == "Team"
    assert "no value moves" in dialog.form.valuation.text()


@pytest.mark.parametrize(("name", "told"), [
    ("", "needs a name"), ("Supply chain", "Another factor is called"), ("Rank", "column")])
def test_a_name_that_cannot_be_stays_in_the_field_with_the_reason(
    session: Session, qtbot: Any, name: str, told: str
) -> None:
    field = _add(session, qtbot, name)
    assert told in field.refusal.text() and field.refusal.isVisibleTo(field)
    assert field.field.text() == name
    assert len(session.universe.factors) == 4
    field.close()


def test_a_refused_new_name_is_told_below_and_changes_nothing(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    _type(qtbot, dialog.form.names["name"], "Embodied AI")
    assert "Another factor" in dialog.form.refusals["name"].text()
    assert _names(session)[0] == "Mass production"
    assert session.stack.count() == 0
    _type(qtbot, dialog.form.names["name"], "Output")
    assert not dialog.form.refusals["name"].text()
    assert _names(session)[0] == "Output"


def test_unticking_hides_and_ticking_shows_again(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    def click(row: int) -> None:
        at = dialog.list.visualItemRect(dialog.list.item(row)).topLeft() + _CHECK
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(1)
    qtbot.waitUntil(lambda: "supply_chain" not in session.universe.column)
    assert dialog.list.item(1).checkState() == Qt.CheckState.Unchecked
    assert "Hidden" in dialog.form.state.text()
    click(1)
    qtbot.waitUntil(lambda: "supply_chain" in session.universe.column)


def test_the_last_one_shown_cannot_be_hidden_and_the_dialog_says_so(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    for id in list(session.universe.column)[1:]:
        session.apply(hide_factor(session, id, True))
    at = dialog.list.visualItemRect(dialog.list.item(0)).topLeft() + _CHECK
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "At least one factor" in dialog.told.text()
    qtbot.waitUntil(lambda: dialog.list.item(0).checkState() == Qt.CheckState.Checked)
    assert list(session.universe.column) == ["mass_production"]


def test_alt_and_arrows_move_and_ctrl_z_takes_it_back(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: list(session.universe.column)[1] == "mass_production")
    assert dialog.list.current == "mass_production"
    session.stack.undo()
    assert list(session.universe.column)[0] == "mass_production"
    assert [dialog.list.item(i).text() for i in range(4)] == _names(session)


def test_a_rubric_is_written_line_by_line(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    lines = dialog.form.anchors.lines
    _type(qtbot, lines[0][1], "nothing is made")
    _type(qtbot, lines[4][1], "series at several plants")
    assert session.universe.factors[0].anchors == (
        (0.0, "nothing is made"), (1.0, "series at several plants"))
    _type(qtbot, lines[4][0], "1.5")
    assert "outside 0 to 1" in dialog.form.anchors.refusal.text()
    assert session.universe.factors[0].anchors[1][0] == 1.0
    _type(qtbot, lines[4][0], "0")
    assert "two lines" in dialog.form.anchors.refusal.text()
    _type(qtbot, lines[4][0], ".9")
    assert session.universe.factors[0].anchors[1][0] == 0.9
    assert session.stack.count() == 3


def test_removing_says_how_many_scores_go_and_undo_brings_them_back(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    session.apply(add_factor(session, Factor("team", "Team", "")))
    session.apply(set_cells(session, {(0, 4): 0.3, (1, 4): 0.5}))
    dialog.list.show_factors("team")
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert "2 scores" in dialog.told.text() and "Undo" in dialog.told.text()
    assert "team" not in session.universe.column
    session.stack.undo()
    assert session.evaluation.cells.score[1, 4] == 0.5
    dialog.list.setCurrentRow(0)
    assert not dialog.remove.isEnabled()
    assert "valuation rests on it" in dialog.remove.toolTip()


def test_a_segment_is_left_out_by_a_tick(
    session: Session, dialog: FactorsDialog, qtbot: Any
) -> None:
    choice = dialog.form.segments
    row = next(i for i in range(choice.count()) if choice.item(i).text().startswith("humanoid"))
    choice.scrollToItem(choice.item(row))
    at = choice.visualItemRect(choice.item(row)).topLeft() + _CHECK
    qtbot.mouseClick(choice.viewport(), Qt.MouseButton.LeftButton, pos=at)
    segment = [c.segment == "humanoid" for c in session.universe.companies]
    assert (session.evaluation.cells.status[segment, 0] == NOT_APPLICABLE).all()


def _entries(menu: QMenu) -> dict[str, Any]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_head_of_a_column_offers_what_can_be_done(session: Session, qtbot: Any) -> None:
    table = FactorTable(session)
    qtbot.addWidget(table)
    table.show()
    entries = _entries(table.head_menu(2))
    assert not entries[tr("Move left")].isEnabled() and not entries[tr("Remove")].isEnabled()
    entries[tr("Move right")].trigger()
    assert list(session.universe.column)[:2] == ["supply_chain", "mass_production"]
    _entries(table.head_menu(3))[tr("Hide")].trigger()
    assert table.model().columnCount() == 2 + 3 + 1
    _entries(table.head_menu(2))["Show Mass production"].trigger()
    assert table.model().columnCount() == 2 + 4 + 1
    _entries(table.head_menu(2))[tr("Rename…")].trigger()
    (field,) = table.findChildren(NameField)
    _type(qtbot, field.field, "Chain", Qt.Key.Key_Return)
    assert table.model().headerData(2, Qt.Orientation.Horizontal) == "Chain"


def test_a_score_can_be_left_out_and_scored_again(session: Session, qtbot: Any) -> None:
    table = FactorTable(session)
    qtbot.addWidget(table)
    table.show()
    row = session.row
    table.setCurrentIndex(table.model().place((row, 1)))
    _entries(table.menu())[tr("Does not apply")].trigger()
    assert session.evaluation.cells.status[row, 1] == NOT_APPLICABLE
    assert session.stack.undoText().startswith("Leave out ")
    table.edits.set({(row, 1): 0.4})
    assert session.evaluation.cells.score[row, 1] == 0.4
    assert "absent" not in session.value(f"score/robotics/{session.selection}/supply_chain")


def test_every_view_follows_the_factors(session: Session, qtbot: Any) -> None:
    inspector, weights = Inspector(session, Money(session)), WeightsPanel(session)
    for widget in (inspector, weights):
        qtbot.addWidget(widget)
        widget.show()
    session.apply(add_factor(session, Factor("team", "Team", "", anchors=((1.0, "done before"),))))
    assert len(inspector.scores.rows) == len(weights.rows) == 5
    assert "done before" in inspector.scores.rows[4].name.toolTip()
    assert weights.matrix.isVisibleTo(weights)  # nobody is scored on Team yet: it is left out
    session.apply(hide_factor(session, "supply_chain", True))
    assert len(inspector.scores.rows) == len(weights.rows) == 4
    session.stack.undo()
    session.stack.undo()
    assert len(inspector.scores.rows) == 4


def test_the_rubric_stands_in_the_tips_of_head_and_cell(session: Session, qtbot: Any) -> None:
    session.apply(change_factor(session, "supply_chain", anchors=((0.5, "half of it in house"),)))
    table = FactorTable(session)
    qtbot.addWidget(table)
    model = table.model()
    for tip in (model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole),
                model.data(model.index(0, 3), Qt.ItemDataRole.ToolTipRole)):
        assert ".50: half of it in house" in tip


def test_a_radar_of_two_factors_says_what_it_needs(session: Session, qtbot: Any) -> None:
    radar = Radar(session)
    qtbot.addWidget(radar)
    radar.resize(328, 188)
    whole = radar.grab().toImage()
    for id in list(session.universe.column)[2:]:
        session.apply(hide_factor(session, id, True))
    assert radar.grab().toImage() != whole
    session.apply(hide_factor(session, "supply_chain", True))
    radar.grab()  # one factor alone is painted as well
    for _ in range(3):
        session.stack.undo()
    assert radar.grab().toImage() == whole


def test_chinese_names_head_the_columns_in_chinese(session: Session, qtbot: Any) -> None:
    from gui.languages import use_language

    session.apply(add_factor(session, Factor("team", "Team", "", name_zh="团队")))
    table = FactorTable(session)
    qtbot.addWidget(table)
    use_language("zh_CN")
    try:
        assert table.model().headerData(6, Qt.Orientation.Horizontal) == "团队"
    finally:
        use_language("en")
    assert table.model().headerData(6, Qt.Orientation.Horizontal) == "Team"
