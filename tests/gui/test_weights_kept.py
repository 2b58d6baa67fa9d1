"""Swing weights, bounds of weights, saved sets, and what the scores suggest: as a person uses
them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.commands import set_cells, set_weight, set_weight_mode, set_weights
from gui.commands.weight_sets import NameRefused, in_force, rename_set, save_set, weight_sets
from gui.commands.weights import bounds_of, set_bounds_of_weights
from gui.dialogs.ahp import AhpDialog
from gui.session import Session
from gui.weighing.bounds import SPAN, BoundsDialog
from gui.weighing.sets import SetsDialog, ask_and_save
from gui.weighing.told_by_scores import CRITIC, OVERLAP, ToldByScoresDialog
from gui.weights import WeightsPanel
from scoring.weights.bounds import Bounds
from tests.support.launching import launch, shut

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def bounded(session: Session, low: list[float], high: list[float]) -> None:
    session.apply(set_bounds_of_weights(session, Bounds(np.array(low), np.array(high))))


def type_into(field: QWidget, text: str) -> None:
    """Click a number and type over it."""
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field.editor, text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


# -- swing -----------------------------------------------------------------------------------------


def test_typed_points_become_weights_in_one_edit(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, AhpDialog(session))
    dialog.tabs.setCurrentWidget(dialog.swing)
    for row, points in zip(dialog.swing.rows, ("50", "100", "0", "50"), strict=True):
        row.points.selectAll()
        QTest.keyClicks(row.points, points)
        QTest.keyClick(row.points, Qt.Key.Key_Tab)
    assert dialog.bars.shown == [".25", ".50", ".00", ".25"]  # live, before Apply
    assert "worth 50 % of raising supply chain" in said(dialog.swing)
    assert session.evaluation.sheet.weights.mode == "equal"
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.weights == pytest.approx([0.25, 0.5, 0, 0.25])
    assert session.stack.undoText() == "Weigh by swings"
    again = shown(qtbot, AhpDialog(session))
    assert again.tabs.currentWidget() is again.swing
    assert again.swing.points == [50, 100, 0, 50]


def test_a_dragged_swing_moves_points_and_weights(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, AhpDialog(session))
    dialog.tabs.setCurrentWidget(dialog.swing)
    slider = dialog.swing.rows[2].slider
    QTest.mouseClick(slider, LEFT, pos=QPoint(round(slider.x_of(0.4)), slider.track_y()))
    assert dialog.swing.points == [100, 100, 40, 100]
    assert dialog.swing.weights == pytest.approx(np.array([100, 100, 40, 100]) / 340)


def test_no_points_at_all_cannot_be_applied(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, AhpDialog(session))
    dialog.tabs.setCurrentWidget(dialog.swing)
    for row in dialog.swing.rows:
        row.points.setValue(0)
    assert not dialog.apply_button.isEnabled()
    assert "No factor has points" in said(dialog.swing)


# -- bounds ----------------------------------------------------------------------------------------


def test_bounds_are_typed_kept_undone_and_hold_weights(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, BoundsDialog(session))
    type_into(dialog.fields[0][0], "0.4")
    assert "would move to .40 .20 .20 .20" in said(dialog)
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.weights == pytest.approx([0.4, 0.2, 0.2, 0.2])
    session.apply(set_weight(session, 0, 0.1))
    assert session.evaluation.weights[0] == pytest.approx(0.4)
    session.apply(set_weights(session, [0, 1, 1, 2]))
    assert session.evaluation.weights == pytest.approx([0.4, 0.15, 0.15, 0.3])
    while session.stack.canUndo():
        session.stack.undo()
    assert bounds_of(session).free
    assert session.evaluation.weights == pytest.approx([0.25] * 4)


def test_bounds_no_weights_fit_are_refused_in_words(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, BoundsDialog(session))
    for low, _ in dialog.fields[:2]:
        type_into(low, "0.6")
    assert "lower bounds add up to 1.2" in said(dialog)
    assert not dialog.apply_button.isEnabled()
    assert dialog.model.rowCount() == 0
    QTest.mouseClick(dialog.none, LEFT)
    assert "add up" not in said(dialog)


def test_narrower_bounds_leave_fewer_ranks(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, BoundsDialog(session))
    QTest.mouseClick(dialog.none, LEFT)
    wide = dialog.model.possible
    QTest.mouseClick(dialog.around, LEFT)
    narrow = dialog.model.possible
    assert (narrow.best >= wide.best).all()
    assert (narrow.worst <= wide.worst).all()
    assert (narrow.worst - narrow.best).sum() < (wide.worst - wide.best).sum()
    ranks = session.evaluation.ranks
    assert ((narrow.best <= ranks) & (ranks <= narrow.worst)).all()
    text = dialog.model.index(0, SPAN).data()
    first = int(session.evaluation.order[0])
    assert text.split("–")[-1] == str(int(narrow.worst[first]))


def test_a_long_list_is_told_instead_of_keeping_the_window(
    big_session: Callable[[int], Session], qtbot: QtBot
) -> None:
    dialog = shown(qtbot, BoundsDialog(big_session(1200)))
    assert "up to 1000 companies" in said(dialog)
    assert dialog.model.rowCount() == 0
    assert not dialog.problem.text()


def test_slider_and_field_respect_the_bounds(session: Session, qtbot: QtBot) -> None:
    bounded(session, [0.2, 0, 0, 0], [0.3, 1, 1, 1])
    panel = shown(qtbot, WeightsPanel(session))
    panel.resize(210, 600)
    row = panel.rows[0]
    QTest.mouseClick(row.slider, LEFT, pos=QPoint(round(row.slider.x_of(0.9)),
                                                  row.slider.track_y()))
    assert session.evaluation.weights[0] == pytest.approx(0.3)
    type_into(row.field, "0.5")
    assert row.field.editor is not None  # refused: it stays open
    assert session.evaluation.weights[0] == pytest.approx(0.3)
    QTest.keyClick(row.field.editor, Qt.Key.Key_Escape)
    assert "Bounds leave it .200–.300" in row.slider.toolTip()


def test_computed_weights_outside_the_bounds_are_told(session: Session, qtbot: QtBot) -> None:
    bounded(session, [0.7, 0, 0, 0], [1, 1, 1, 1])
    panel = shown(qtbot, WeightsPanel(session))
    assert "outside the bounds" not in said(panel)
    session.apply(set_weight_mode(session, "entropy"))
    assert "outside the bounds" in said(panel)


# -- where the top stays ---------------------------------------------------------------------------


def test_the_marked_range_is_that_of_the_top_chosen(session: Session, qtbot: QtBot) -> None:
    panel = shown(qtbot, WeightsPanel(session))
    panel.top.setValue(5)
    inside = set(np.flatnonzero(session.evaluation.ranks <= 5).tolist())
    low, high = panel.rows[0].slider.hold
    for value, stays in ((low + 1e-4, True), (high - 1e-4, True), (high + 0.02, False)):
        session.apply(set_weight(session, 0, min(value, 1.0)))
        now = set(np.flatnonzero(session.evaluation.ranks <= len(inside)).tolist())
        assert (now == inside) is (stays or high >= 0.98)
        session.stack.undo()
    assert "the first" in said(panel)


# -- saved sets ------------------------------------------------------------------------------------


def test_sets_are_saved_chosen_renamed_and_deleted_with_undo(session: Session) -> None:
    session.apply(set_weights(session, [4, 3, 2, 1]))
    session.apply(save_set(session, "  Growth   first "))
    session.apply(set_weight_mode(session, "equal"))
    assert in_force(session) is None
    [kept] = weight_sets(session)
    assert kept.name == "Growth first"
    session.apply(rename_set(session, kept, "Growth"))
    assert [s.name for s in weight_sets(session)] == ["Growth"]
    assert session.stack.undoText() == "Rename weights “Growth first” to “Growth”"
    session.stack.undo()
    session.stack.undo()
    session.stack.undo()
    assert weight_sets(session) == []
    assert session.evaluation.weights == pytest.approx([0.4, 0.3, 0.2, 0.1])


def test_names_that_cannot_be_are_refused(session: Session) -> None:
    session.apply(save_set(session, "One"))
    session.apply(set_weights(session, [4, 3, 2, 1]))
    session.apply(save_set(session, "Two"))
    one, _ = weight_sets(session)
    for name in ("", "   ", "x" * 61, "TWO"):
        with pytest.raises(NameRefused):
            rename_set(session, one, name)


def test_they_stand_in_the_tool_bar_and_in_the_file(
    tmp_path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = launch(tmp_path, qtbot)
    session, window = launcher.session, launcher.window
    session.apply(set_weights(session, [4, 3, 2, 1]))
    monkeypatch.setattr(QInputDialog, "getText", staticmethod(lambda *_, **__: ("Mine", True)))
    assert ask_and_save(session, window)
    box = window.tools.weights
    assert box.currentText() == "Mine"
    session.apply(set_weight_mode(session, "equal"))
    assert box.currentText() == "Equal"
    box.setCurrentIndex(box.findText("Mine"))
    box.activated.emit(box.currentIndex())
    assert session.evaluation.weights == pytest.approx([0.4, 0.3, 0.2, 0.1])
    shut(launcher)
    again = launch(tmp_path, qtbot)
    assert again.window.tools.weights.currentText() == "Mine"
    shut(again)


def test_sets_stand_side_by_side_with_their_ranks(session: Session, qtbot: QtBot) -> None:
    session.apply(set_weights(session, [0, 0, 1, 0]))
    session.apply(save_set(session, "AI only"))
    session.apply(set_weight_mode(session, "equal"))
    dialog = shown(qtbot, SetsDialog(session))
    table = dialog.table
    assert [table.horizontalHeaderItem(c).text() for c in (1, 2)] == ["In force", "AI only"]
    assert [table.item(2, c).text() for c in (1, 2)] == [".25", "1.00"]
    dialog.choose("set-1")
    QTest.mouseClick(dialog.use, LEFT)
    assert session.evaluation.weights == pytest.approx([0, 0, 1, 0])
    first = session.universe.companies[int(session.evaluation.order[0])].name
    assert table.item(5, 0).text() == first
    QTest.mouseClick(dialog.delete, LEFT)
    assert weight_sets(session) == []
    assert "No weights are saved yet" in said(dialog)
    session.stack.undo()
    assert [s.name for s in weight_sets(session)] == ["AI only"]


# -- what the scores suggest -----------------------------------------------------------------------


def test_critic_tells_its_numbers_and_is_applied(session: Session, qtbot: QtBot) -> None:
    dialog = shown(qtbot, ToldByScoresDialog(session, None, CRITIC))
    page = dialog.pages[CRITIC]
    spread, conflict, information = (values for _, values in page.told.columns)
    assert information == pytest.approx(spread * conflict)
    assert page.told.weights == pytest.approx(information / information.sum())
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.sheet.weights.mode == "critic"
    assert session.evaluation.weights == pytest.approx(page.told.weights)


def test_two_copies_of_a_factor_share_its_weight(session: Session, qtbot: QtBot) -> None:
    n = len(session.universe.companies)
    rng = np.random.default_rng(3)
    draws = rng.random((n, 3)).round(3)
    scores = draws[:, [0, 0, 1, 2]]
    session.apply(set_cells(session, {(i, j): float(scores[i, j]) for i in range(n)
                                      for j in range(4)}))
    dialog = shown(qtbot, ToldByScoresDialog(session, None, OVERLAP))
    weights = dialog.pages[OVERLAP].told.weights
    assert weights[0] == pytest.approx(weights[1])
    assert weights[0] + weights[1] == pytest.approx(weights[2], abs=0.03)
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.weights == pytest.approx(weights)
    assert session.stack.undoText() == "Weigh without overlap"
