"""Weights from judgements: sliders in words, consistency, order of importance, one edit."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.commands import set_weight, set_weights
from gui.dialogs.ahp import AhpDialog
from gui.elicitation.pairs import PairsPanel
from gui.session import Session
from gui.weights import WeightsPanel
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget(), 1000, 700)


@pytest.fixture
def dialog(session: Session, host: QWidget) -> AhpDialog:
    return opened(session, host)


def opened(session: Session, host: QWidget) -> AhpDialog:
    made = AhpDialog(session, host)
    made.open()
    return made


def pairs(dialog: AhpDialog) -> PairsPanel:
    assert dialog.pairs is not None
    return dialog.pairs


def press(dialog: AhpDialog, row: int, place: int) -> None:
    """Click a place of a slider."""
    slider = pairs(dialog).rows[row].slider
    QTest.mouseClick(slider, LEFT, pos=QPoint(round(slider.x_of(place)), slider.height() // 2))


def test_one_pair_is_named_for_every_two_factors(dialog: AhpDialog) -> None:
    assert [row.slider.accessibleName() for row in pairs(dialog).rows[:2]] == [
        "Mass production against supply chain", "Mass production against embodied AI"]
    assert len(pairs(dialog).rows) == 6


def test_a_click_says_it_in_words_and_moves_the_weights(
    dialog: AhpDialog, session: Session
) -> None:
    press(dialog, 0, -4)
    row = pairs(dialog).rows[0]
    assert row.words.text() == "Mass production counts strongly more than supply chain (5)"
    assert float(dialog.bars.shown[0]) > 0.25 > float(dialog.bars.shown[1])
    assert list(session.evaluation.weights) == [0.25] * 4, "nothing is applied yet"


def test_keys_step_and_digits_choose(dialog: AhpDialog) -> None:
    slider = pairs(dialog).rows[1].slider
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_7)
    assert pairs(dialog).rows[1].words.text() == (
        "Embodied AI counts very strongly more than mass production (7)")
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert pairs(dialog).matrix()[0, 2] == 9


def test_a_drag_follows_the_mouse(dialog: AhpDialog) -> None:
    slider = pairs(dialog).rows[0].slider
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(round(slider.x_of(0)), middle))
    for place in (2, 5):
        QTest.mouseMove(slider, QPoint(round(slider.x_of(place)), middle))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(slider.x_of(5)), middle))
    assert pairs(dialog).matrix()[0, 1] == pytest.approx(1 / 6)


def test_weights_are_the_principal_eigenvector(dialog: AhpDialog) -> None:
    for row, place in enumerate((-2, -4, -1, -1, 2, 4)):
        press(dialog, row, place)
    values, vectors = np.linalg.eig(pairs(dialog).matrix())
    vector = np.abs(vectors[:, int(np.argmax(values.real))].real)
    assert pairs(dialog).weights == pytest.approx(vector / vector.sum())


def test_contradictions_are_named_and_mended_with_one_click(dialog: AhpDialog) -> None:
    panel = pairs(dialog)
    for row, place in ((0, -1), (1, -3), (2, 4), (3, -1), (4, -3), (5, -1)):
        press(dialog, row, place)  # ratios 2, 4, a fifth, 2, 4, 2: the fifth contradicts
    assert panel.contradiction.isVisible() and "is above .10" in panel.contradiction.text()
    assert "Mass production against commercial scene" in panel.advice.text()
    assert "“Mass production counts very to extremely strongly more than commercial scene” (8)" \
        in panel.advice.text()
    QTest.mouseClick(panel.mend, LEFT)
    assert panel.rows[2].slider.value() == -7
    assert panel.contradiction.isHidden() and panel.mend.isHidden()
    assert "agree well enough" in panel.consistency.text()


def test_apply_is_one_edit_that_undo_takes_back(dialog: AhpDialog, session: Session) -> None:
    press(dialog, 0, -8)
    expected = pairs(dialog).weights
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.weights == pytest.approx(expected)
    assert session.stack.count() == 1
    assert session.stack.undoText() == "Weigh by comparisons in pairs"
    session.stack.undo()
    assert list(session.evaluation.weights) == [0.25] * 4


def test_cancel_leaves_everything(dialog: AhpDialog, session: Session) -> None:
    press(dialog, 0, -8)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.stack.count() == 0


def test_judgements_come_back_when_opened_again(
    dialog: AhpDialog, session: Session, host: QWidget
) -> None:
    press(dialog, 0, -8)
    press(dialog, 3, 5)
    QTest.mouseClick(dialog.apply_button, LEFT)
    again = opened(session, host)
    assert [row.slider.value() for row in pairs(again).rows] == [-8, 0, 0, 5, 0, 0]
    again.reject()
    session.apply(set_weight(session, 0, 0.7))  # typed: the judgements hold no longer
    third = opened(session, host)
    assert pairs(third).rows[3].slider.value() != 5


def test_it_starts_from_the_weights_in_force(session: Session, host: QWidget) -> None:
    session.apply(set_weights(session, [0.6, 0.2, 0.1, 0.1]))
    dialog = opened(session, host)
    assert pairs(dialog).weights == pytest.approx([0.6, 0.2, 0.1, 0.1], abs=0.01)


def test_the_order_of_importance_gives_centroid_weights(
    dialog: AhpDialog, session: Session
) -> None:
    QTest.mouseClick(dialog.tabs.tabBar(), LEFT, pos=dialog.tabs.tabBar().tabRect(1).center())
    panel = dialog.importance
    panel.list.setCurrentRow(3)
    for _ in range(3):
        QTest.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    # 1/4 (1 + 1/2 + 1/3 + 1/4), 1/4 (1/2 + 1/3 + 1/4), ... (Barron and Barrett 1996)
    assert panel.weights == pytest.approx([13 / 48, 7 / 48, 3 / 48, 25 / 48])
    QTest.mouseClick(panel.down, LEFT)
    assert panel.order() == [0, 3, 1, 2]
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.weights == pytest.approx([25 / 48, 7 / 48, 3 / 48, 13 / 48])
    assert session.stack.undoText() == "Weigh by order of importance"


def test_ranks_that_would_move_are_those_that_do(dialog: AhpDialog, session: Session) -> None:
    press(dialog, 0, -8)
    model = dialog.moves.model
    foreseen = [model.index(row, 2).data() for row in range(10)]
    QTest.mouseClick(dialog.apply_button, LEFT)
    order = session.evaluation.order[:10]
    assert foreseen == [session.universe.companies[int(row)].name for row in order]


def test_another_universe_closes_it(dialog: AhpDialog, session: Session) -> None:
    session.set_universe("compute")
    assert dialog.isHidden()


def test_the_weights_panel_opens_it(session: Session, qtbot: QtBot) -> None:
    panel = shown(qtbot, WeightsPanel(session), 200, 520)
    panel.more.menu().actions()[0].trigger()
    opened = panel.findChild(AhpDialog)
    assert opened is not None and opened.isVisible()
    opened.reject()
