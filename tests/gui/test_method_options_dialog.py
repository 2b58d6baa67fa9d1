"""Options of the ranking methods: chosen, explained, previewed, applied as one edit."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.commands import set_method
from gui.dialogs.method_options import MethodOptionsDialog
from gui.session import Session
from gui.widgets.number_field import NumberField
from scoring.ranking import rank
from tests.support.mouse import drag, on_track
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget(), 1000, 700)


@pytest.fixture
def dialog(session: Session, host: QWidget) -> MethodOptionsDialog:
    made = MethodOptionsDialog(session, host)
    made.open()
    return made


def choose(box: QComboBox, text: str) -> None:
    """Choose an item of a box by typing its name."""
    box.setFocus()
    QTest.keyClicks(box, text)


def type_into(field: NumberField, text: str) -> None:
    QTest.mouseClick(field, LEFT)
    assert field.editor is not None
    QTest.keyClicks(field.editor, text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def words(dialog: MethodOptionsDialog) -> str:
    return "\n".join(label.text() for label in dialog.page.findChildren(QLabel))


def scored(session: Session, method: str, **options: object) -> np.ndarray:
    evaluation = session.evaluation
    return rank(evaluation.cells.score, evaluation.weights, method, **options).scores


def test_nothing_to_apply_before_anything_is_chosen(dialog: MethodOptionsDialog) -> None:
    assert dialog.method.currentText() == "Weighted mean"
    assert not dialog.apply_button.isEnabled()
    assert dialog.moves.said.text() == "No rank would move."


def test_a_topsis_variant_is_explained_previewed_applied_and_undone(
    dialog: MethodOptionsDialog, session: Session
) -> None:
    choose(dialog.method, "TOPSIS")
    assert "This is the default." in words(dialog)
    choose(dialog.page.choices["normalization"][1], "Vector")
    assert "the ideal is the best value of each" in words(dialog)
    assert "would move" in dialog.moves.said.text()
    assert session.evaluation.sheet.method.name == "weighted_mean"
    foreseen = [dialog.moves.model.index(row, 2).data() for row in range(10)]
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.evaluation.composite == pytest.approx(
        scored(session, "topsis", normalization="vector"))
    order = session.evaluation.order[:10]
    assert foreseen == [session.universe.companies[int(row)].name for row in order]
    assert session.stack.undoText() == "Rank by TOPSIS"
    session.stack.undo()
    assert session.evaluation.sheet.method.name == "weighted_mean"


def test_v_is_dragged_and_typed(dialog: MethodOptionsDialog, session: Session) -> None:
    choose(dialog.method, "VIKOR")
    _, option = dialog.page.shares["v"]
    drag(option.slider, on_track(option.slider, 0.5), on_track(option.slider, 0.9))
    assert option.value == pytest.approx(0.9, abs=0.011)
    type_into(option.field, "0.75")
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert dict(session.evaluation.sheet.method.options) == {"v": 0.75}
    assert session.evaluation.composite == pytest.approx(scored(session, "vikor", v=0.75))


def test_lambda_one_ranks_as_the_weighted_mean(
    dialog: MethodOptionsDialog, session: Session
) -> None:
    before = session.evaluation.ranks.copy()
    choose(dialog.method, "WASPAS")
    type_into(dialog.page.shares["lam"][1].field, "1")
    choose(dialog.page.choices["normalization"][1], "Fixed")
    assert dialog.moves.said.text() == "No rank would move."
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert list(session.evaluation.ranks) == list(before)


def test_preferences_stand_per_factor(dialog: MethodOptionsDialog, session: Session) -> None:
    choose(dialog.method, "PROMETHEE")
    panel = dialog.page.preferences
    assert panel is not None
    choose(panel.lines[0].kind, "Linear")
    choose(panel.lines[2].kind, "V")
    assert [panel.lines[0].fields[name].shown for name in "qp"] == [".05", ".20"]
    assert [panel.lines[2].fields[name].isEnabled() for name in "qp"] == [False, True]
    type_into(panel.lines[2].fields["p"], "0.3")
    QTest.mouseClick(dialog.apply_button, LEFT)
    expected = scored(session, "promethee2", preference=["linear", "usual", "v", "usual"],
                      p=[0.2, None, 0.3, None], q=[0.05, None, None, None])
    assert session.evaluation.composite == pytest.approx(expected)
    assert not session.evaluation.notices


def test_thresholds_that_contradict_are_refused_with_the_factor_named(
    dialog: MethodOptionsDialog
) -> None:
    choose(dialog.method, "PROMETHEE")
    panel = dialog.page.preferences
    assert panel is not None
    choose(panel.lines[1].kind, "Linear")
    type_into(panel.lines[1].fields["q"], "0.4")
    assert "p of Supply chain is .20; it must be above q, .40." in words(dialog)
    assert not dialog.apply_button.isEnabled()
    type_into(panel.lines[1].fields["p"], "0.5")
    assert dialog.apply_button.isEnabled()
    assert panel.problem == ""


def test_options_stand_when_opened_again_and_go_back_to_defaults(
    session: Session, host: QWidget
) -> None:
    session.apply(set_method(session, "promethee2", {"preference": "u", "q": 0.1}))
    dialog = MethodOptionsDialog(session, host)
    dialog.open()
    panel = dialog.page.preferences
    assert panel is not None
    assert [line.fields["q"].shown for line in panel.lines] == [".10"] * 4
    assert [line.kind.currentText() for line in panel.lines] == ["U-shape"] * 4
    QTest.mouseClick(dialog.defaults, LEFT)
    assert not dialog.defaults.isEnabled()
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert session.value("method/robotics") == {"name": "promethee2"}
    assert session.stack.undoText() == "Set options of PROMETHEE II"


def test_choosing_the_method_in_force_again_keeps_its_options(session: Session) -> None:
    session.apply(set_method(session, "vikor", {"v": 0.75}))
    assert not session.apply(set_method(session, "vikor"))
    assert dict(session.evaluation.sheet.method.options) == {"v": 0.75}


def test_escape_changes_nothing(dialog: MethodOptionsDialog, session: Session) -> None:
    choose(dialog.method, "WASPAS")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.stack.count() == 0


def test_every_method_is_explained_and_can_be_previewed(dialog: MethodOptionsDialog) -> None:
    dialog.method.setFocus()
    QTest.keyClick(dialog.method, Qt.Key.Key_Home)
    for page in dialog.pages.values():
        assert dialog.page is page
        assert len(words(dialog)) > 60
        assert dialog.moves.model.rowCount() == len(dialog.session.universe.companies)
        QTest.keyClick(dialog.method, Qt.Key.Key_Down)


def test_a_click_on_the_slider_steps_nothing_else(
    dialog: MethodOptionsDialog
) -> None:
    choose(dialog.method, "VIKOR")
    _, option = dialog.page.shares["v"]
    QTest.mouseClick(option.slider, LEFT, pos=on_track(option.slider, 0.2) + QPoint(0, 1))
    assert option.field.shown == f".{round(option.value * 100):02d}"
    assert dialog.page.choices["normalization"][1].currentText() == "From worst to best"
