"""Scores in the inspector: dragging, keys, typing, reasons; each an edit of the session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.commands import set_cells
from gui.inspector import Inspector
from gui.money import Money
from gui.session import Session
from gui.widgets.score_slider import LOW
from scoring.evaluate import ANALYST
from tests.support.mouse import LEFT, drag, on_track
from tests.support.screen import shown

AI = 2  # the column of embodied_ai


@pytest.fixture
def inspector(session: Session, qtbot: QtBot) -> Inspector:
    session.select("unitree")
    return shown(qtbot, Inspector(session, Money("CNY")), 328, 900)


def value(session: Session, column: int) -> float:
    return float(session.evaluation.cells.score[session.row, column])


def test_dragging_a_score_edits_live_and_undoes_as_one(
    inspector: Inspector, session: Session
) -> None:
    before, slider = value(session, AI), inspector.scores.rows[AI].slider
    seen: list[float] = []
    session.changed.connect(lambda _: seen.append(value(session, AI)))
    drag(slider, on_track(slider, before), on_track(slider, 0.9))
    assert len(seen) > 2, "the ranking answers while the handle moves"
    assert value(session, AI) == pytest.approx(0.9, abs=0.011)
    assert inspector.scores.rows[AI].field.shown == f"{value(session, AI):.2f}"[1:]
    assert session.stack.count() == 1
    session.stack.undo()
    assert value(session, AI) == before
    assert session.evaluation.cells.status[session.row, AI] != ANALYST


def test_dragging_low_keeps_the_score_and_sets_own_bounds(
    inspector: Inspector, session: Session
) -> None:
    slider, cell = inspector.scores.rows[1].slider, (session.row, 1)
    score, high = value(session, 1), float(session.evaluation.cells.high[cell])
    # the low handle's grip lies a little outside its value
    drag(slider, on_track(slider, slider.value_of(LOW)) - QPoint(4, 0), on_track(slider, 0.2))
    assert float(session.evaluation.cells.low[cell]) == pytest.approx(0.23, abs=0.05)
    assert float(session.evaluation.cells.high[cell]) == pytest.approx(high)
    assert value(session, 1) == score
    assert session.stack.count() == 1


def test_arrow_keys_step_and_a_run_undoes_as_one(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    before, slider = value(session, AI), inspector.scores.rows[AI].slider
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    QTest.keyClick(slider, Qt.Key.Key_Up)
    QTest.keyClick(slider, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert value(session, AI) == pytest.approx(round(before + 0.01, 2) + 0.10)
    assert session.stack.count() == 1
    assert "→" in session.stack.undoText()


def test_double_click_types_and_a_refused_number_leaves_the_score(
    inspector: Inspector, session: Session
) -> None:
    before, field = value(session, 0), inspector.scores.rows[0].field
    QTest.mouseDClick(field, LEFT)
    QTest.mouseRelease(field.editor, LEFT)  # the editor lies over the field: Qt must hear of it
    assert field.editor is not None
    QTest.keyClicks(field.editor, "1.5")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert value(session, 0) == before
    assert field.editor is not None
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "0.42")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert value(session, 0) == 0.42
    assert field.editor is None


def test_typing_a_digit_on_the_slider_opens_the_editor(
    inspector: Inspector, session: Session
) -> None:
    row = inspector.scores.rows[0]
    QTest.keyClicks(row.slider, "0")
    assert row.field.editor is not None
    QTest.keyClicks(row.field.editor, ".3")
    QTest.keyClick(row.field.editor, Qt.Key.Key_Return)
    assert value(session, 0) == 0.3


def test_an_override_says_against_what_why_and_who(
    inspector: Inspector, session: Session
) -> None:
    reason = inspector.scores.rows[AI].reason
    assert reason.isHidden()
    implied = float(session.evaluation.implied.score[session.row, AI])
    session.apply(set_cells(session, {(session.row, AI): 0.75}, why="Weights reproduced"))
    assert reason.isVisible()
    assert reason.override.words == f".75 against {implied:.2f}".replace(" 0", " ")
    assert reason.override.why == "Weights reproduced"
    assert reason.override.who == "Tester"
    session.stack.undo()
    assert reason.isHidden()


def test_the_reason_is_edited_in_place(inspector: Inspector, session: Session) -> None:
    cell = (session.row, AI)
    session.apply(set_cells(session, {cell: 0.75}))
    reason = inspector.scores.rows[AI].reason
    assert "Add a reason" in reason.toolTip()
    QTest.mouseClick(reason, LEFT)
    assert reason.editor is not None
    QTest.keyClicks(reason.editor, "seen on site")
    QTest.keyClick(reason.editor, Qt.Key.Key_Return)
    assert reason.editor is None
    assert session.evaluation.sheet.why[cell] == "seen on site"
    assert value(session, AI) == 0.75
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert reason.editor is not None
    QTest.keyClicks(reason.editor, "something else")
    QTest.keyClick(reason.editor, Qt.Key.Key_Escape)
    assert session.evaluation.sheet.why[cell] == "seen on site"


def test_delete_declares_a_score_unknown_and_a_click_sets_it_again(
    inspector: Inspector, session: Session
) -> None:
    row = inspector.scores.rows[AI]
    QTest.keyClick(row.slider, Qt.Key.Key_Delete)
    assert not session.evaluation.cells.known[session.row, AI]
    assert not row.slider.state.known
    assert row.reason.override.words.startswith("unknown against .")
    assert "median of the segment stands in" in row.slider.toolTip()
    QTest.mouseClick(row.slider, LEFT, pos=on_track(row.slider, 0.6))
    assert value(session, AI) == pytest.approx(0.6, abs=0.012)  # a pixel, at any font's width
    assert row.slider.state.known


def test_a_factor_that_does_not_apply_shows_no_number(
    inspector: Inspector, session: Session
) -> None:
    session.select("generalist-ai")
    row = inspector.scores.rows[0]
    assert not session.evaluation.cells.applicable[session.row, 0]
    assert row.field.shown == "–"
    assert "Does not apply" in row.slider.toolTip()


def test_the_menu_reverts_to_the_implied_score(inspector: Inspector, session: Session) -> None:
    def revert() -> bool:
        action = inspector.scores.menu_of(AI).actions()[-1]
        action.trigger()
        return action.isEnabled()

    before = value(session, AI)
    assert not revert(), "nothing is set, so there is nothing to revert"
    session.apply(set_cells(session, {(session.row, AI): 0.9}))
    assert revert()
    assert value(session, AI) == before


def test_the_factor_of_the_table_is_marked_and_a_click_here_tells_the_table(
    inspector: Inspector,
) -> None:
    inspector.set_factor("supply_chain")
    marked = [row.slider.state.current for row in inspector.scores.rows]
    assert marked == [False, True, False, False]
    assert [row.name.font().bold() for row in inspector.scores.rows] == marked
    chosen: list[str] = []
    inspector.factor_chosen.connect(chosen.append)
    QTest.mouseClick(inspector.scores.rows[3].name, LEFT)
    assert chosen == ["commercial_scene"]
    assert [row.slider.state.current for row in inspector.scores.rows] == [
        False, False, False, True]


def test_another_company_shows_its_own_scores_and_drops_half_typed_ones(
    inspector: Inspector, session: Session
) -> None:
    field = inspector.scores.rows[0].field
    QTest.mouseDClick(field, LEFT)
    QTest.mouseRelease(field.editor, LEFT)  # the editor lies over the field: Qt must hear of it
    assert field.editor is not None
    QTest.keyClicks(field.editor, "0.1")
    session.select("agibot")
    assert field.editor is None
    assert session.stack.count() == 0
    for j, row in enumerate(inspector.scores.rows):
        assert row.slider.state.value == pytest.approx(value(session, j))


def test_the_other_universe_brings_its_own_factors(
    inspector: Inspector, session: Session
) -> None:
    session.set_universe("compute")
    assert [row.name.text() for row in inspector.scores.rows] == [
        "Mass production", "Supply chain", "Software stack", "Commercial scene"]
    slider = inspector.scores.rows[2].slider
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert value(session, 2) == 0.0
