"""The weights panel: modes, sliders that stay normalised, ranges, correlations."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.commands import set_cells, set_method, set_weight, set_weight_mode
from gui.format import signed
from gui.session import Session
from gui.weights import WeightsPanel
from gui.widgets.bubble import Bubble
from tests.support.mouse import LEFT, drag, on_track
from tests.support.screen import shown


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> WeightsPanel:
    return shown(qtbot, WeightsPanel(session), 200, 520)


def weights(session: Session) -> list[float]:
    return [float(w) for w in session.evaluation.weights]


def texts(panel: WeightsPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def choose(panel: WeightsPanel, text: str) -> None:
    """Choose a mode with the keyboard."""
    panel.mode.setFocus()
    QTest.keyClicks(panel.mode, text[0])


def test_equal_weights_are_shown_with_their_sum(panel: WeightsPanel) -> None:
    assert [row.field.shown for row in panel.rows] == [".25"] * 4
    assert panel.mode.currentText() == "Equal"
    assert "1.00" in texts(panel)


def test_dragging_a_weight_keeps_the_sum_and_the_others_proportions(
    panel: WeightsPanel, session: Session
) -> None:
    session.apply(set_weight(session, 0, 0.4))
    session.apply(set_weight(session, 1, 0.3))
    before, slider = weights(session), panel.rows[2].slider
    count = session.stack.count()
    drag(slider, on_track(slider, before[2]), on_track(slider, 0.6))
    after = weights(session)
    assert after[2] == pytest.approx(0.6, abs=0.011)
    assert sum(after) == pytest.approx(1)
    assert after[0] / after[1] == pytest.approx(before[0] / before[1])
    assert after[0] / after[3] == pytest.approx(before[0] / before[3])
    assert panel.mode.currentText() == "Typed"
    assert session.stack.count() == count + 1
    session.stack.undo()
    assert weights(session) == pytest.approx(before)


def test_a_drag_to_one_and_back_brings_the_others_back(
    panel: WeightsPanel, session: Session
) -> None:
    session.apply(set_weight(session, 0, 0.4))
    before, slider = weights(session), panel.rows[1].slider
    start = on_track(slider, before[1])
    QTest.mousePress(slider, LEFT, pos=start)
    for value in (0.6, 1.0, 0.7, before[1]):
        QTest.mouseMove(slider, start + QPoint(
            round(slider.x_of(value) - slider.x_of(before[1])), 0))
    QTest.mouseRelease(slider, LEFT, pos=start)
    assert weights(session) == pytest.approx(before, abs=0.006)


def test_keys_step_a_weight(panel: WeightsPanel, session: Session) -> None:
    slider = panel.rows[0].slider
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert weights(session)[0] == pytest.approx(0.36)
    assert weights(session)[1:] == pytest.approx([0.64 / 3] * 3)
    assert panel.rows[0].field.shown == ".36"


def test_a_weight_is_typed_exactly(panel: WeightsPanel, session: Session) -> None:
    field = panel.rows[3].field
    QTest.mouseClick(field, LEFT)
    assert field.editor is not None
    QTest.keyClicks(field.editor, "0.125")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert weights(session) == pytest.approx([0.875 / 3] * 3 + [0.125])
    assert "so that the sum stays 1" in texts(panel)


def test_a_weight_above_one_is_refused_with_the_reason(
    panel: WeightsPanel, session: Session
) -> None:
    field = panel.rows[0].field
    QTest.mouseClick(field, LEFT)
    assert field.editor is not None
    QTest.keyClicks(field.editor, "2")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert weights(session) == [0.25] * 4
    refusal = panel.findChild(Bubble)
    assert refusal is not None and refusal.refusal
    assert "2 is outside 0 to 1." in refusal.text


@pytest.mark.parametrize(("name", "mode", "words"), [
    ("Entropy", "entropy", "unevenly"), ("CRITIC", "critic", "repeat other factors")])
def test_a_mode_is_chosen_explained_and_undone(
    panel: WeightsPanel, session: Session, name: str, mode: str, words: str
) -> None:
    choose(panel, name)
    assert session.evaluation.sheet.weights.mode == mode
    assert panel.mode.currentText() == name
    assert words in texts(panel)
    numbers = [float(row.field.shown) for row in panel.rows]
    assert numbers == pytest.approx(weights(session), abs=0.0051)
    assert len(set(numbers)) > 1
    session.stack.undo()
    assert panel.mode.currentText() == "Equal"
    assert words not in texts(panel)


def test_typed_starts_from_the_weights_in_force(panel: WeightsPanel, session: Session) -> None:
    session.apply(set_weight_mode(session, "critic"))
    before = weights(session)
    choose(panel, "Typed")
    assert session.evaluation.sheet.weights.mode == "typed"
    assert weights(session) == pytest.approx(before)


def test_within_the_marked_range_the_first_stays_first_and_beyond_it_does_not(
    panel: WeightsPanel, session: Session
) -> None:
    first = int(session.evaluation.order[0])
    leader = session.universe.companies[first].name
    assert f"Marked range: {leader} stays #1." in texts(panel)
    checked = 0
    for j, row in enumerate(panel.rows):
        assert row.slider.hold is not None
        low, high = row.slider.hold
        assert low <= 0.25 <= high
        for inside, beyond in ((low + 0.002, low - 0.01), (high - 0.002, high + 0.01)):
            session.apply(set_weight(session, j, inside))
            assert session.evaluation.ranks[first] == 1
            session.stack.undo()
            if 0 <= beyond <= 1:
                session.apply(set_weight(session, j, beyond))
                assert session.evaluation.ranks[first] > 1
                session.stack.undo()
                checked += 1
    assert checked, "some range ends inside 0 to 1"


def test_other_methods_have_no_range_and_say_so(panel: WeightsPanel, session: Session) -> None:
    session.apply(set_method(session, "topsis"))
    assert [row.slider.hold for row in panel.rows] == [None] * 4
    assert "for the weighted mean only" in texts(panel)
    assert "Marked range" not in texts(panel)


def test_correlations_are_those_of_the_companies_with_every_score_known(
    panel: WeightsPanel, session: Session
) -> None:
    cells = session.evaluation.cells
    complete = cells.known.all(axis=1)
    expected = np.corrcoef(cells.score[complete], rowvar=False)
    words = panel.matrix.accessibleDescription().split("; ")
    assert len(words) == 6
    assert f"Mass production and supply chain: {signed(float(expected[0, 1]))}" in words[0]
    assert f"over {complete.sum()} companies" in texts(panel)
    values = np.linalg.eigvalsh(expected) / 4
    effective = float(np.exp(-(values * np.log(values)).sum()))
    assert f"{effective:.1f} of 4" in texts(panel)


def test_correlations_follow_an_edit(panel: WeightsPanel, session: Session) -> None:
    before = panel.matrix.accessibleDescription()
    rows = np.flatnonzero(session.evaluation.cells.known.all(axis=1))
    session.apply(set_cells(session, {(int(i), 0): i % 2 for i in rows}))
    assert panel.matrix.accessibleDescription() != before


def test_the_matrix_is_coloured_by_sign_and_strength(panel: WeightsPanel) -> None:
    panel.matrix.show_values(panel._session.universe.factors[:3], [
        [1.0, 0.9, -0.9], [0.9, 1.0, 0.05], [-0.9, 0.05, 1.0]])
    panel.matrix.resize(160, 90)
    picture = panel.matrix.grab().toImage()
    scale = picture.devicePixelRatio()

    def colour_of(i: int, j: int) -> tuple[int, int, int]:
        corner = panel.matrix.cell_rect(i, j).topLeft() + QPoint(1, 1)
        return picture.pixelColor(
            round(corner.x() * scale), round(corner.y() * scale)).getRgb()[:3]

    together, apart, hardly = colour_of(0, 1), colour_of(0, 2), colour_of(1, 2)
    assert together[2] > together[0] + 40, "blue"
    assert apart[0] > apart[2] + 40, "orange"
    assert max(hardly) - min(hardly) < 20, "near the middle"


def test_another_universe_brings_its_factors(panel: WeightsPanel, session: Session) -> None:
    session.set_universe("compute")
    names = [row.slider.accessibleName() for row in panel.rows]
    assert names[2] == "Weight of Software stack"
    QTest.keyClick(panel.rows[2].slider, Qt.Key.Key_End)
    assert weights(session) == pytest.approx([0, 0, 1, 0])


def test_it_scrolls_when_short_and_keeps_its_header(panel: WeightsPanel) -> None:
    panel.resize(200, 200)
    assert panel.mode.isVisible()
    assert panel.rows[0].slider.visibleRegion().boundingRect().height() > 0
    assert panel.matrix.visibleRegion().isEmpty()
    panel.rows[3].slider.setFocus()
    assert not panel.rows[3].slider.visibleRegion().isEmpty(), "the focus scrolls into view"
