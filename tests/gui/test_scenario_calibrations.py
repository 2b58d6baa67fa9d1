"""Calibrations of scenarios: settings and fits that hold in one scenario and below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui.commands.calibration import drop_calibration, set_calibration, set_calibration_settings
from gui.commands.scenarios import create_scenario, duplicate_scenario, remove_scenario
from gui.history.words import from_and_to
from gui.session import Session
from gui.session.scenarios import ABOVE, HERE, NOT_SET
from gui.valuation.bar import ValuationBar
from models.attribution.between import Change
from models.comparison.inputs import input_differences
from models.exports.told import provenance
from models.exports.world import World, world_as_it_stands
from models.scenarios import BASE
from models.valuation.frozen import Frozen, from_json, to_json
from models.valuation.store import bundled_calibration, calibration_key, fit_key, settings_key
from tests.support.calibrating import Controlled
from tests.support.screen import shown

KEY, SETTINGS = calibration_key("robotics"), settings_key("robotics")


def dearer(factor: float = 2.0) -> Frozen:
    """The bundled fit with the intercept moved so that every value is `factor` times as high."""
    bundled = bundled_calibration("robotics")
    assert bundled is not None
    kept = to_json(bundled)
    kept["model"]["intercept"] += float(np.log(factor))
    kept["fingerprint"] = f"dearer{factor}"
    return from_json(kept)


def new(session: Session, name: str, parent: str = BASE) -> str:
    id, command = create_scenario(session, session.scenarios.tree, name, parent)
    session.apply(command)
    return id


@pytest.fixture
def mine(session: Session) -> Session:
    """In a scenario with a fit of its own, a child of it without one beside."""
    session.show_values()
    mine = new(session, "Mine")
    new(session, "Child", mine)
    session.set_scenario(mine)
    session.apply(set_calibration(session, to_json(dearer())))
    return session


def model(session: Session, scenario: str) -> np.ndarray:
    session.set_scenario(scenario)
    assert session.valued is not None
    return session.valued.model


def world(session: Session) -> World:
    return world_as_it_stands(session.reference, session.base_state, session.journal.values)


def test_a_fit_of_a_scenario_holds_there_and_below_it_and_nowhere_else(mine: Session) -> None:
    mine_model = model(mine, "mine")
    base = model(mine, BASE)
    np.testing.assert_allclose(mine_model, 2 * base)
    np.testing.assert_allclose(model(mine, "child"), 2 * base)
    assert mine.scenarios.mark(KEY) == ABOVE
    np.testing.assert_allclose(model(mine, "funding_winter"), mine.valued.model)
    assert mine.valued.frozen is bundled_calibration("robotics")
    assert mine.base_value(KEY) is None


def test_the_numbers_are_kept_once_and_the_scenario_names_them(mine: Session) -> None:
    stored = mine.base_value("scenario/mine")["overrides"][KEY]
    assert len(repr(stored)) < 200
    kept = fit_key("robotics", stored["kept_as"])
    assert mine.base_value(kept)["fingerprint"] == "dearer2.0"
    mine.set_scenario("child")  # the same fit again, for another scenario
    mine.apply(set_calibration(mine, to_json(dearer())))
    assert [key for key in mine.journal.values if key.startswith(f"{KEY}/")] == [kept]
    mine.stack.undo()
    assert mine.base_value(kept) is not None and mine.scenarios.mark(KEY) == ABOVE


def test_undo_takes_back_the_fit_whole_and_redo_brings_it(mine: Session) -> None:
    dear = mine.valued.model.copy()
    assert mine.stack.undoText().endswith("in Mine")
    mine.stack.undo()
    assert mine.scenarios.mark(KEY) == NOT_SET
    assert not any(value for key, value in mine.journal.values.items() if key.startswith(KEY))
    np.testing.assert_allclose(mine.valued.model, dear / 2)
    mine.stack.redo()
    np.testing.assert_allclose(mine.valued.model, dear)


def test_the_history_tells_one_change_of_the_fit(mine: Session) -> None:
    before, after = from_and_to(mine.history(limit=1)[0])
    assert before == "not set" and after.startswith("fit of 20")


def test_removed_duplicated_and_undone(mine: Session) -> None:
    base = model(mine, BASE)
    copy, command = duplicate_scenario(mine, mine.scenarios.tree, "mine", "Copy")
    mine.apply(command)
    mine.set_scenario("mine")
    mine.apply(remove_scenario(mine, mine.scenarios.tree, "mine"))
    assert mine.scenario == BASE
    np.testing.assert_allclose(model(mine, copy), 2 * base)
    np.testing.assert_allclose(model(mine, "child"), base)  # inherits from the base now
    mine.stack.undo()
    np.testing.assert_allclose(model(mine, "child"), 2 * base)


def test_reverting_and_the_bundled_fit_in_a_scenario(mine: Session) -> None:
    mine.set_scenario("child")
    mine.apply(drop_calibration(mine))  # the bundled one stands, whatever the parent's
    assert mine.valued.frozen is bundled_calibration("robotics")
    assert mine.scenarios.mark(KEY) == HERE
    assert mine.to_parent([KEY], lambda _: "Calibration")
    assert mine.valued.frozen.fingerprint == "dearer2.0"
    assert "Mine" in mine.stack.undoText()


def test_the_file_opened_again_holds_it(mine: Session, tmp_path: Path) -> None:
    dear = mine.valued.model.copy()
    again = Workspace.open(mine.journal.workspace.path)
    other = Session(mine.bundled, again, "t")
    other.show_values()
    other.set_scenario("mine")
    np.testing.assert_allclose(other.valued.model, dear)
    again.close()


def test_settings_belong_to_the_scenario_and_staleness_is_its_own(session: Session) -> None:
    session.show_values()
    new(session, "Mine")
    session.set_scenario("mine")
    assert not session.stale
    session.apply(set_calibration_settings(session, {"model": "weight_prior_ridge"}))
    assert session.stale and session.calibration_inputs[0] == {"model": "weight_prior_ridge"}
    assert session.base_value(SETTINGS) is None
    session.set_scenario(BASE)
    assert not session.stale and session.calibration_inputs[0] == {}
    session.set_scenario("funding_winter")  # scores, rates, dates of scenarios enter no fit
    assert not session.stale


def test_comparison_exports_and_attribution_tell_the_fits_apart(mine: Session) -> None:
    told = world(mine)
    evaluator = told.evaluator("robotics", "USD")
    base, own = (evaluator.evaluate(told.state, told.tree, id) for id in (BASE, "mine"))
    np.testing.assert_allclose(own.values.median, 2 * base.values.median)
    np.testing.assert_allclose(own.values.low, 2 * base.values.low)
    change = Change(evaluator, told.state, base.state, own.state)
    assert change.groups == ("valuation",)
    np.testing.assert_allclose(change.shares("value")["valuation"], base.values.median)
    np.testing.assert_allclose(change.shares("composite")["valuation"], 0.0)
    differing = input_differences(base, own)
    assert [(d.group, d.key, d.first) for d in differing] == [("valuation", KEY, "bundled")]
    bundled = bundled_calibration("robotics").fingerprint
    made = provenance("ranking", told, own.evaluation, ["mine"], "USD", mine.opened_at)
    assert made.calibration == "dearer2.0"
    both = provenance("comparison", told, base.evaluation, [BASE, "mine"], "USD", mine.opened_at)
    assert both.calibration == f"{bundled}, dearer2.0"


def test_a_workbook_of_different_fits_says_that_its_values_are_plain(mine: Session) -> None:
    from models.workbook.behind import Behind

    told = world(mine)
    evaluator = told.evaluator("robotics", "USD")
    base, own = (evaluator.evaluate(told.state, told.tree, id) for id in (BASE, "mine"))
    assert "calibrations of their own" in Behind.of(
        [base, own], evaluator, told.tree).why_values_stand_still
    alone = Behind.of([own], evaluator, told.tree)
    assert not alone.why_values_stand_still and alone.frozen.fingerprint == "dearer2.0"


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> Iterator[ValuationBar]:
    session.show_values()
    new(session, "Mine")
    session.set_scenario("mine")
    made = shown(qtbot, ValuationBar(session), 894, 60)
    yield made
    made.calibrating.cancel()
    qtbot.waitUntil(lambda: not made.calibrating.running, timeout=20_000)


def test_in_the_bar_a_model_chosen_is_an_override_and_ctrl_del_takes_it_back(
    qtbot: QtBot, session: Session, bar: ValuationBar
) -> None:
    field = bar.fields["model"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    chosen = field.currentData()
    assert session.base_value("scenario/mine")["overrides"] == {SETTINGS: {"model": chosen}}
    assert bar.note.warns
    session.set_scenario(BASE)
    assert field.currentIndex() == 0 and not bar.note.warns
    session.set_scenario("mine")
    assert field.currentData() == chosen and bar.note.warns
    qtbot.keyClick(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert field.currentIndex() == 0 and not bar.note.warns


def test_calibrate_in_the_bar_stores_the_fit_of_the_scenario(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (), dearer())
    qtbot.mouseClick(bar.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(run.begun.is_set)
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert session.valued.frozen.fingerprint == "dearer2.0"
    session.set_scenario(BASE)
    assert session.valued.frozen is bundled_calibration("robotics")


def test_another_scenario_chosen_gives_up_the_calibration(
    qtbot: QtBot, session: Session, bar: ValuationBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Controlled(monkeypatch, (), dearer())
    qtbot.mouseClick(bar.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(run.begun.is_set)
    session.set_scenario(BASE)
    run.go.set()
    qtbot.waitUntil(lambda: not bar.calibrating.running)
    assert not any(key.startswith(KEY) and value for key, value in session.journal.values.items())
