"""The settings below the bar: each field an edit, faults told in place, what is left said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.commands.calibration import set_calibration_settings, switch_observations
from gui.session import Session
from gui.valuation import setting_words
from gui.valuation.bar import ValuationBar
from gui.valuation.card_words import card_of
from gui.valuation.chosen import chosen, newest_day
from gui.valuation.settings_panel import SettingsPanel
from models.valuation.choices import KINDS, PENALTY_NAMES
from models.valuation.store import calibration_key, settings_key
from tests.support.screen import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> Iterator[ValuationBar]:
    session.show_values()
    made = shown(qtbot, ValuationBar(session), 894, 300)
    qtbot.mouseClick(made.more, LEFT)
    yield made
    made.calibrating.cancel()
    qtbot.waitUntil(lambda: not made.calibrating.running, timeout=20_000)


@pytest.fixture
def panel(bar: ValuationBar) -> SettingsPanel:
    assert bar.panel.isVisible()
    return bar.panel


def settings(session: Session) -> dict[str, Any]:
    return session.value(settings_key("robotics")) or {}


def typed(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_penalty_and_kind_of_the_calibration_has_a_field() -> None:
    assert set(setting_words.PENALTY_WORDS) == set(PENALTY_NAMES)
    assert set(setting_words.KIND_WORDS) == set(KINDS)


def test_a_penalty_typed_is_an_edit_and_an_empty_field_leaves_it_to_validation(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    field = panel.penalties["prior"]
    assert field.text() == "10 or 1,000"
    typed(qtbot, field, "25")
    assert settings(session) == {"penalties": {"prior": 25.0}}
    assert session.stack.undoText() == "Penalty “Factors” 25"
    assert bar.more.text() == "Settings · 1" and bar.note.warns
    typed(qtbot, field, "")
    assert settings(session) == {} and not bar.note.warns
    session.stack.undo()
    assert settings(session) == {"penalties": {"prior": 25.0}}
    session.stack.undo()
    assert settings(session) == {}


def test_undo_keys_in_a_field_nobody_types_in_are_the_windows(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    field = panel.weights["market_cap"]
    typed(qtbot, field, "0.5")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z,
                      Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(field, event)
    assert not event.isAccepted()
    session.stack.undo()
    assert field.text() == "" and settings(session) == {}


@pytest.mark.parametrize(("text", "reason"), [
    ("-1", "A number from 0 to 1,000,000 is needed."), ("much", "“much” is not a number."),
    ("1e9", "A number from 0 to 1,000,000 is needed.")])
def test_a_penalty_that_cannot_be_is_refused_in_place(
    text: str, reason: str, qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    field = panel.penalties["prior"]
    typed(qtbot, field, text)
    assert reason in field.refusal.text
    assert settings(session) == {}
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.refusal.standing and not field.text()


def test_a_smooth_part_without_penalty_is_refused(qtbot: QtBot, panel: SettingsPanel) -> None:
    field = panel.penalties["roughness"]
    typed(qtbot, field, "0")
    assert "above 0" in field.refusal.text
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_only_penalties_of_the_model_are_offered_and_typed_ones_stay_in_sight(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    def offered() -> set[str]:
        return {name for name, field in panel.penalties.items() if field.isVisible()}

    assert offered() == {"prior", "minor", "small", "roughness"}
    typed(qtbot, panel.penalties["roughness"], "0.3")
    model = bar.fields["model"]
    model.setCurrentIndex(model.findData("ridge"))
    model.activated.emit(model.currentIndex())
    assert offered() == {"minor", "roughness"}
    assert "no such penalty" in panel.penalties["roughness"].toolTip()
    typed(qtbot, panel.penalties["roughness"], "")
    assert offered() == {"minor"}
    model.setCurrentIndex(model.findData("boosting"))
    model.activated.emit(model.currentIndex())
    assert offered() == set()
    assert panel.none.text() == "This model has no penalty to set."


def test_a_kind_of_weight_zero_is_off_in_the_table_and_fewer_reports_are_left(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    before = panel.rest.text()
    typed(qtbot, panel.weights["market_cap"], "0")
    assert settings(session) == {"kind_weights": {"market_cap": 0.0}}
    assert before.startswith("242 of 293") and panel.rest.text().startswith("131 of 293")
    cap = next(o for o in session.universe.observations if o.kind == "market_cap")
    assert chosen(session).left_out(cap) == "kind not used"
    typed(qtbot, panel.weights["market_cap"], "1")
    assert settings(session) == {}
    typed(qtbot, panel.weights["market_cap"], "-2")
    assert "A number from 0 to 100 is needed." in panel.weights["market_cap"].refusal.text
    qtbot.keyClick(panel.weights["market_cap"], Qt.Key.Key_Escape)


def test_too_little_left_is_said_where_it_is_set(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    for kind in ("post_money", "market_cap"):
        typed(qtbot, panel.weights[kind], "0")
    assert "nothing can be calibrated" in panel.rest.text()
    assert panel.rest.property("role") == "refusal"
    for kind in ("pre_money", "ipo_price"):
        typed(qtbot, panel.weights[kind], "0")
    assert panel.rest.text().startswith("Every kind of observation has the weight 0")
    qtbot.mouseClick(panel.defaults, LEFT)
    assert settings(session) == {} and panel.rest.property("role") == "caption"
    assert session.stack.undoText() == "Calibrate with the default settings"
    typed(qtbot, panel.until, "2021-06")
    assert "the mean of four + stage will stand in" in panel.rest.text()


def test_the_last_day_is_typed_whole_or_in_part_and_must_be_one_that_can_be(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    newest = newest_day(session)
    assert panel.until.text() == newest.isoformat()
    typed(qtbot, panel.until, "2025-02")
    assert settings(session) == {"until": "2025-02-28"}
    later = next(o for o in session.universe.observations if o.date.year == 2026
                 and o.kind == "post_money" and o.confidence != "rumoured")
    assert not chosen(session).counts(later, newest)
    for text, reason in (
            ((newest + timedelta(days=1)).isoformat(), "lies in the future; the latest is"),
            ("2001-01-01", "No observation is of 2001-01-01 or before; the first is of 2015-05-31"),
            ("soon", "“soon” is not a day like 2025-12-31.")):
        typed(qtbot, panel.until, text)
        assert reason in panel.until.refusal.text.replace("\n", " ")
        qtbot.keyClick(panel.until, Qt.Key.Key_Escape)
    typed(qtbot, panel.until, "")
    assert settings(session) == {}


def test_rumours_and_targets_count_where_switched_on(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    target = next(o for o in session.universe.observations if o.kind == "target")
    assert not panel.weights["target"].isEnabled()
    panel.targets.setFocus()
    qtbot.keyClick(panel.targets, Qt.Key.Key_Space)
    assert panel.weights["target"].isEnabled() and not chosen(session).left_out(
        target._replace(confidence="reported"))
    panel.rumours.setFocus()
    qtbot.keyClick(panel.rumours, Qt.Key.Key_Space)
    assert settings(session)["rumours"] is True and not chosen(session).left_out(target)
    for _ in range(2):
        session.stack.undo()
    assert settings(session) == {} and not panel.rumours.isChecked()


def test_a_seed_is_a_whole_number(qtbot: QtBot, session: Session, panel: SettingsPanel) -> None:
    typed(qtbot, panel.seed, "7")
    assert settings(session) == {"seed": 7}
    typed(qtbot, panel.seed, "1.5")
    assert "A whole number from 0" in panel.seed.refusal.text
    qtbot.keyClick(panel.seed, Qt.Key.Key_Escape)
    typed(qtbot, panel.seed, "0")
    assert settings(session) == {}


def test_a_calibration_takes_the_settings_and_its_card_names_them(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    session.apply(set_calibration_settings(session, {
        "model": "ridge", "outer": 3, "inner": 2, "repeats": 1}))
    typed(qtbot, panel.penalties["minor"], "12")
    typed(qtbot, panel.weights["market_cap"], "0.5")
    typed(qtbot, panel.until, "2026-06-30")
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: not bar.calibrating.running, timeout=60_000)
    assert not bar.problem.isVisible() and not session.stale
    made = session.valued.frozen
    assert made.report["model"]["chosen_in_folds"] == {"ridge (minor 12.0)": 3}
    card = card_of(made.report, 0.8, 2.0, session.universe, made.made.isoformat())
    fact = next(fact for fact in card.facts if fact.name == "Settings")
    assert fact.words == "size and others penalty 12, market cap ×0.5, as of 2026-06-30"
    assert max(row.date for row in made.rows if row.used).isoformat() <= "2026-06-30"


def test_what_leaves_nothing_keeps_the_fit_and_says_why(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    for kind in ("post_money", "pre_money", "ipo_price", "market_cap"):
        typed(qtbot, panel.weights[kind], "0")
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: not bar.calibrating.running, timeout=60_000)
    assert bar.problem.isVisible()
    assert bar.problem.text().startswith("Every kind of observation has the weight 0")
    assert session.value(calibration_key("robotics")) is None and session.valued is not None


def test_all_observations_off_keep_the_fit_and_say_why(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    session.apply(switch_observations(
        session, {row.id: False for row in session.universe.observations}))
    assert panel.rest.text().startswith("0 of 293 reports count")
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: not bar.calibrating.running, timeout=60_000)
    assert "No observation is left to calibrate on" in bar.problem.text()
    assert session.value(calibration_key("robotics")) is None and session.valued is not None


def test_few_observations_give_the_baseline_and_the_card_says_so(
    qtbot: QtBot, session: Session, bar: ValuationBar, panel: SettingsPanel
) -> None:
    typed(qtbot, panel.until, "2020-12-31")
    assert "the mean of four + stage will stand in" in panel.rest.text()
    qtbot.mouseClick(bar.start, LEFT)
    qtbot.waitUntil(lambda: not bar.calibrating.running, timeout=60_000)
    report = session.valued.frozen.report
    assert report["model"]["name"] == "mean_of_four_and_stage"
    card = card_of(report, 0.8, 2.0, session.universe, session.valued.frozen.made.isoformat())
    assert any("stands in for a model" in notice for notice in card.notices)


def test_reports_of_a_universe_fitted_along_are_counted(
    qtbot: QtBot, session: Session, panel: SettingsPanel
) -> None:
    session.set_universe("compute")
    both = sum(len(universe.observations) for universe in session.reference.universes.values())
    assert f" of {both} reports count" in panel.rest.text()
    assert "stand in" not in panel.rest.text()  # with the robotics rows there are enough
    typed(qtbot, panel.seed, "3")
    assert session.value(settings_key("compute")) == {"seed": 3} and settings(session) == {}
