"""The bar of the Valuation view: settings as edits, progress, Cancel, late and failed answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.commands.calibration import set_calibration_settings, switch_observations
from gui.session import Session
from gui.valuation.bar import ValuationBar
from gui.valuation.words import AUTO, BOUNDS, LEVELS, MODELS, STAGES
from models.calibration import CalibrationError
from models.valuation.store import calibration_key, settings_key
from tests.support.calibrating import Controlled, another_fit
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> Iterator[ValuationBar]:
    session.show_values()
    made = shown(qtbot, ValuationBar(session), 894, 60)
    yield made
    made.calibrating.cancel()
    qtbot.waitUntil(lambda: not made.calibrating.running, timeout=20_000)


def key_of(session: Session) -> object:
    return session.value(calibration_key(session.universe.id))


def test_every_model_rows_and_bounds_of_the_calibration_can_be_chosen() -> None:
    from models.calibration.menu import MODELS as KNOWN
    from models.calibration.settings import BOUNDS as KNOWN_BOUNDS
    from models.calibration.settings import STAGES as KNOWN_STAGES
    from models.valuation.frozen import LEVELS as KNOWN_LEVELS

    assert set(MODELS) == {AUTO, *KNOWN}
    assert tuple(STAGES) == KNOWN_STAGES
    assert tuple(BOUNDS) == KNOWN_BOUNDS
    assert LEVELS == KNOWN_LEVELS


def test_choosing_a_model_by_keyboard_is_an_edit_that_undo_takes_back(
    qtbot: QtBot, session: Session, bar: ValuationBar
) -> None:
    field = bar.fields["model"]
    field.setFocus()
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert session.value(settings_key("robotics"))["model"] == "weight_prior_ridge"
    assert bar.note.warns  # the fit is not one with these settings
    while session.stack.canUndo():
        session.stack.undo()
    assert field.currentData() == AUTO
    assert not bar.note.warns


def test_the_interval_is_a_choice_of_the_view_and_edits_nothing(
    qtbot: QtBot, session: Session, bar: ValuationBar
) -> None:
    levels: list[float] = []
    bar.level_changed.connect(levels.append)
    bar.interval.setFocus()
    qtbot.keyClick(bar.interval, Qt.Key.Key_Down)
    assert levels == [0.9]
    assert bar.options == {"level": 0.9, "settings": False}
    assert not session.stack.canUndo()
    bar.options = {"level": 0.5}
    assert (bar.interval.currentText(), levels[-1]) == ("50 %", 0.5)
    bar.options = {"level": 0.33}
    assert bar.level == 0.5


def test_an_observation_switched_off_marks_the_fit_as_older_than_its_inputs(
    session: Session, bar: ValuationBar
) -> None:
    made = session.valued.frozen.made.isoformat()
    assert bar.note.words == f"fit of {made}"
    session.apply(switch_observations(session, {session.universe.observations[0].id: False}))
    assert bar.note.warns
    assert made in bar.note.toolTip()
    session.stack.undo()
    assert bar.note.words == f"fit of {made}"


def test_progress_tells_the_fold_and_the_answer_is_one_edit(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (0.0, 0.14), another_fit(session))
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: bar.note.words == "fold 7 of 30")  # 0.14 of 0.7: six of thirty done
    assert bar.progress.isVisible() and bar.progress.value() == 140
    assert bar.cancel.isVisible() and not bar.start.isVisible()
    assert session.valued.frozen.report["errors"]["all"]["log_rmse"] != 0.77
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert session.valued.frozen.report["errors"]["all"]["log_rmse"] == 0.77
    assert bar.start.isVisible() and not bar.progress.isVisible()
    assert session.stack.undoText().startswith("Calibrate")
    session.stack.undo()
    assert session.valued.frozen.report["errors"]["all"]["log_rmse"] != 0.77


def test_cancel_stops_the_work_and_leaves_the_fit(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (0.1,), another_fit(session))
    bar.start.setFocus()
    qtbot.keyClick(bar.start, Qt.Key.Key_Space)
    qtbot.waitUntil(run.begun.is_set)
    said: list[str] = []
    bar.said.connect(said.append)
    qtbot.keyClick(bar.cancel, Qt.Key.Key_Space)  # the focus has moved on to it
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert run.seen_cancelled
    assert said == ["Calibration cancelled"]
    assert key_of(session) is None
    assert bar.start.isVisible() and bar.start.hasFocus()


def test_an_answer_for_older_inputs_is_dropped_and_said_so(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (0.1,), another_fit(session))
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(run.begun.is_set)
    session.apply(switch_observations(session, {session.universe.observations[0].id: False}))
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert key_of(session) is None
    assert bar.problem.isVisible() and "dropped" in bar.problem.text()


def test_a_score_edited_meanwhile_does_not_drop_the_answer(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.commands import set_cells

    run = Controlled(monkeypatch, (0.1,), another_fit(session))
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(run.begun.is_set)
    session.apply(set_cells(session, {(0, 0): 0.123}))
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert key_of(session) is not None


def test_another_universe_gives_the_work_up(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (0.1,), another_fit(session))
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(run.begun.is_set)
    session.set_universe("compute")
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert run.seen_cancelled
    assert session.value(calibration_key("compute")) is None
    assert session.value(calibration_key("robotics")) is None


def test_what_cannot_be_calibrated_is_told_in_a_sentence_until_the_next_try(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (), CalibrationError("nothing was fitted, so nothing is kept"))
    qtbot.mouseClick(bar.start, LEFT)
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert bar.problem.text() == "Nothing was fitted, so nothing is kept."
    assert bar.problem.isVisible()
    again = Controlled(monkeypatch, (), another_fit(session))
    qtbot.mouseClick(bar.start, LEFT)
    assert not bar.problem.isVisible()
    again.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)


def test_a_real_calibration_goes_through_its_folds_and_is_kept(
    qtbot: QtBot, session: Session, bar: ValuationBar
) -> None:
    session.apply(set_calibration_settings(session, {
        "model": "mean_of_four_and_stage", "outer": 3, "inner": 2, "repeats": 2}))
    seen: list[str] = []
    bar.calibrating.changed.connect(lambda: seen.append(bar.note.words))
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: not bar.calibrating.running, timeout=60_000)
    assert [w for w in dict.fromkeys(seen) if w.startswith("fold")] == [
        f"fold {n} of 6" for n in range(1, 7)]
    assert "baselines" in seen  # the folds end where the bar says they do
    assert session.valued.frozen.report["model"]["asked"] == "mean_of_four_and_stage"
    assert not session.stale
