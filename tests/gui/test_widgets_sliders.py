"""The sliders: handles under mouse, keys and wheel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.score_slider import HIGH, LOW, VALUE, ScoreSlider, ScoreState
from gui.widgets.slider import HandleSlider
from gui.widgets.weight_slider import WeightSlider
from tests.support.mouse import LEFT, drag, on_track

KNOWN = ScoreState(0.5, 0.3, 0.7, 0.45, known=True)
Moves = list[tuple[str, float, str]]


@pytest.fixture
def slider(qtbot: QtBot) -> ScoreSlider:
    """A slider of a known score that shows every move it asks for."""
    made = ScoreSlider("Score of a factor")
    qtbot.addWidget(made)
    made.resize(216, 28)
    made.show_state(KNOWN)
    made.moved.connect(lambda handle, value, _: made.show_state(
        replace(made.state, **{handle: value, "known": True})))
    made.show()
    return made


def moves_of(slider: HandleSlider) -> Moves:
    moves: Moves = []
    slider.moved.connect(lambda *move: moves.append(move))
    return moves


def test_dragging_the_value_asks_for_each_value_in_one_gesture(slider: ScoreSlider) -> None:
    moves = moves_of(slider)
    drag(slider, on_track(slider, 0.5), on_track(slider, 0.8))
    assert {handle for handle, _, _ in moves} == {VALUE}
    values = [value for _, value, _ in moves]
    assert values == sorted(values)
    assert values[-1] == pytest.approx(0.8)
    assert len({gesture for _, _, gesture in moves}) == 1
    drag(slider, on_track(slider, 0.8), on_track(slider, 0.6))
    assert len({gesture for _, _, gesture in moves}) == 2, "another drag is another gesture"


@pytest.mark.parametrize(("handle", "start", "end", "expected"), [
    (LOW, 0.3, 0.1, 0.1),
    (LOW, 0.3, 0.9, 0.5),  # not above the value
    (HIGH, 0.7, 0.9, 0.9),
    (HIGH, 0.7, 0.2, 0.5),  # not below it
])
def test_low_and_high_stop_at_the_value(
    slider: ScoreSlider, handle: str, start: float, end: float, expected: float
) -> None:
    moves = moves_of(slider)
    drag(slider, on_track(slider, start), on_track(slider, end))
    assert moves[-1][:2] == (handle, pytest.approx(expected))
    assert slider.value_of(VALUE) == 0.5


def test_where_handles_meet_the_outer_side_takes_the_bound(slider: ScoreSlider) -> None:
    slider.show_state(replace(KNOWN, low=0.5, high=0.5))
    spot = on_track(slider, 0.5)
    QTest.mouseClick(slider, LEFT, pos=spot - QPoint(5, 0))
    assert slider.handle == LOW
    QTest.mouseClick(slider, LEFT, pos=spot + QPoint(5, 0))
    assert slider.handle == HIGH
    QTest.mouseClick(slider, LEFT, pos=spot)
    assert slider.handle == VALUE


def test_a_press_on_the_track_brings_the_value_there(slider: ScoreSlider) -> None:
    moves = moves_of(slider)
    QTest.mouseClick(slider, LEFT, pos=on_track(slider, 0.9))
    assert [move[:2] for move in moves] == [(VALUE, pytest.approx(0.9))]


def test_a_click_on_a_handle_moves_nothing(slider: ScoreSlider) -> None:
    moves = moves_of(slider)
    QTest.mouseClick(slider, LEFT, pos=on_track(slider, 0.5) + QPoint(2, 0))
    assert moves == []


@pytest.mark.parametrize(("key", "modifier", "expected"), [
    (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.51),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 0.51),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.49),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, 0.40),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 0.60),
    (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 0.60),
    (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 0.40),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0.0),
    (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 1.0),
])
def test_keys_step_the_value(
    slider: ScoreSlider, key: Qt.Key, modifier: Qt.KeyboardModifier, expected: float
) -> None:
    slider.setFocus()
    QTest.keyClick(slider, key, modifier)
    assert slider.state.value == pytest.approx(expected)


def test_keys_stop_at_the_ends(slider: ScoreSlider) -> None:
    slider.show_state(replace(KNOWN, value=0.995, high=1.0))
    moves = moves_of(slider)
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert [value for _, value, _ in moves] == [1.0]


def test_a_run_of_keys_is_one_gesture_and_another_handle_begins_a_new_one(
    slider: ScoreSlider, qtbot: QtBot
) -> None:
    slider.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    moves = moves_of(slider)
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert len({gesture for _, _, gesture in moves}) == 1
    QTest.keyClick(slider, Qt.Key.Key_Tab)
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert moves[-1][:2] == (LOW, pytest.approx(0.29))
    assert len({gesture for _, _, gesture in moves}) == 2


def test_tab_visits_the_handles_and_then_the_next_slider(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    one, other = ScoreSlider("one", window), ScoreSlider("other", window)
    for each in (one, other):
        each.show_state(KNOWN)
        box.addWidget(each)
    window.show()
    window.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert isinstance(focused, ScoreSlider)
        seen.append((focused.accessibleName(), focused.handle))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [("one", VALUE), ("one", LOW), ("one", HIGH), ("other", VALUE)]
    QTest.keyClick(other, Qt.Key.Key_Backtab)
    QTest.keyClick(other, Qt.Key.Key_Backtab)
    assert one.hasFocus()
    assert one.handle == HIGH, "going back enters at the last handle"


def test_an_unknown_score_has_no_bounds_to_take_until_it_is_set(slider: ScoreSlider) -> None:
    slider.show_state(ScoreState(0.4, 0.15, 0.65, known=False))
    moves = moves_of(slider)
    assert slider.handles() == (VALUE,)
    QTest.mouseClick(slider, LEFT, pos=on_track(slider, 0.15))
    assert moves[0][0] == VALUE
    slider.show_state(ScoreState(0.4, 0.15, 0.65, known=False))
    QTest.mouseClick(slider, LEFT, pos=on_track(slider, 0.4))
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.state.value == pytest.approx(0.41)
    assert slider.handles() == (VALUE, LOW, HIGH)


def test_delete_digits_and_double_click_ask_for_what_they_mean(slider: ScoreSlider) -> None:
    asked: list[str] = []
    cleared: list[bool] = []
    slider.asked.connect(asked.append)
    slider.cleared.connect(lambda: cleared.append(True))
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    QTest.keyClicks(slider, "7")
    QTest.keyClick(slider, Qt.Key.Key_F2)
    QTest.mouseDClick(slider, LEFT, pos=on_track(slider, 0.5))
    assert cleared == [True]
    assert asked == ["7", "", ""]


def wheel(slider: HandleSlider, notches: int) -> bool:
    """Turn the wheel over the slider; True if the slider took it."""
    place = QPointF(slider.rect().center())
    event = QWheelEvent(place, QPointF(slider.mapToGlobal(place.toPoint())), QPoint(),
                        QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_the_wheel_steps_only_with_the_focus(slider: ScoreSlider, qtbot: QtBot) -> None:
    slider.clearFocus()
    assert not wheel(slider, 1)
    assert slider.state.value == 0.5
    slider.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    assert wheel(slider, 2)
    assert slider.state.value == pytest.approx(0.52)


def test_the_weight_slider_paints_its_range_and_its_handle(qtbot: QtBot) -> None:
    slider = WeightSlider("Weight")
    qtbot.addWidget(slider)
    slider.resize(216, 20)
    slider.show_weight(0.25, (0.1, 0.6))
    slider.show()
    picture = slider.grab().toImage()
    scale = picture.devicePixelRatio()

    def colour_at(value: float) -> str:
        place = on_track(slider, value)
        return picture.pixelColor(round(place.x() * scale), round(place.y() * scale)).name()

    inside, outside, handle = colour_at(0.45), colour_at(0.8), colour_at(0.25)
    assert len({inside, outside, handle}) == 3
    assert colour_at(0.9) == outside
    assert colour_at(0.5) == inside
