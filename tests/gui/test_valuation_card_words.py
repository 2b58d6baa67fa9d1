"""The model card: figures of the report in words, copied and exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.bundled import load
from gui.commands.calibration import set_calibration
from gui.session import Session
from gui.valuation.card import ModelCard
from gui.valuation.card_words import card_of
from models.valuation.frozen import to_json
from models.valuation.store import bundled_calibration
from tests.support.calibrating import another_fit
from tests.support.screen import shown

ROBOTICS = load().universes["robotics"]


@pytest.fixture
def card(qtbot: QtBot, session: Session) -> ModelCard:
    session.show_values()
    return shown(qtbot, ModelCard(session), 304, 260)


def words(card: ModelCard) -> dict[str, str]:
    return {fact.name: fact.words for fact in card.lines.facts}


def report(**changes: Any) -> dict[str, Any]:
    """A small report: size alone 1.00, all inputs 0.90, 79 % within the 80 % intervals."""
    def errors(value: float) -> dict[str, Any]:
        return {"log_rmse": value, "median_abs_pct": 50.0, "spearman": 0.6, "within_15": 0.2,
                "n": 60, "companies": 20}

    return {
        "model": {"name": "ridge", "asked": "auto", "fallback": False},
        "rows": {"exact": 60, "exact_companies": 20, "lower_bounds": 4, "merged": 3},
        "errors": {"all": errors(0.9)}, "coverage": {"80": {"rows": 0.77, "by_company": 0.79}},
        "ablation": {"size_only": {"all": errors(1.0)}, "both": {"all": errors(0.9)}},
    } | changes


def ablation(before: float, after: float) -> dict[str, Any]:
    return {"size_only": {"all": {"log_rmse": before}}, "both": {"all": {"log_rmse": after}}}


def test_the_lines_are_the_figures_of_the_fit_in_force(session: Session, card: ModelCard) -> None:
    figures = session.valued.frozen.report
    told = words(card)
    assert told["Predicts"] == "reported value, not fair value"
    assert told["Fitted on"] == (f"{figures['rows']['exact']} rows of "
                                 f"{figures['rows']['exact_companies']} companies")
    by_time = figures["time_ordered"]["model"]["all"]["log_rmse"]
    assert told["Log-RMSE"].startswith(
        f"{figures['errors']['all']['log_rmse']:.2f} by company; {by_time:.2f} by time")
    assert told["Typical miss"].startswith(f"{figures['errors']['all']['median_abs_pct']:.0f} %")
    assert f"{figures['errors']['all']['spearman']:.2f}" in told["Rank order"]
    assert session.valued.frozen.made.isoformat() in card.made.text()


def test_the_interval_is_the_typical_factor_with_its_measured_coverage(
    session: Session, card: ModelCard
) -> None:
    covered = session.valued.frozen.report["coverage"]
    for level in (0.8, 0.95):
        card.show_level(level)
        low, high = session.valued.interval(level)
        typical = float(np.median(np.sqrt(high / low)))
        name = f"{100 * level:g} % interval"
        assert words(card)[name] == (f"value ×/÷ {typical:.1f}, covers "
                                     f"{100 * covered[f'{100 * level:g}']['by_company']:.0f} %")


@pytest.mark.parametrize(("before", "after", "verb"), [
    (1.0, 0.9, "lower the error by 10.0 %"), (1.0, 1.1, "raise the error by 10.0 %"),
    (1.0, 0.999, "hardly change the error"),
])
def test_the_card_says_what_the_factors_add(
    qapp: object, before: float, after: float, verb: str
) -> None:
    card = card_of(report(ablation=ablation(before, after)), 0.8, 3.0, ROBOTICS)
    assert verb in card.factors
    assert f"({before:.2f} → {after:.2f})" in card.factors


def test_a_model_that_loses_to_its_baselines_says_so(qapp: object) -> None:
    fallen = report(model={"name": "mean_of_four_and_stage", "asked": "auto", "fallback": True})
    card = card_of(fallen, 0.8, 3.0, ROBOTICS)
    assert any("does not beat its baselines" in warning for warning in card.warnings)
    assert next(f for f in card.facts if f.name == "Model").words == "Mean of four + stage"
    assert card_of(report(), 0.8, 3.0, ROBOTICS).warnings == ()


def test_intervals_that_hold_too_little_are_warned_of(qapp: object) -> None:
    narrow = report(coverage={"80": {"rows": 0.6, "by_company": 0.62}})
    assert any("held 62 %" in warning for warning in card_of(narrow, 0.8, 3.0, ROBOTICS).warnings)


def test_factors_held_at_zero_are_named(qapp: object) -> None:
    card = card_of(report(factors_at_zero=["mass_production", "embodied_ai"]), 0.8, 3.0, ROBOTICS)
    assert "Held at 0" in card.factors and "mass production, embodied AI" in card.factors


def test_an_error_too_good_to_be_true_is_warned_of(qapp: object) -> None:
    good = report(errors={"all": report()["errors"]["all"] | {"r2": 0.95}})
    assert any("too good" in warning for warning in card_of(good, 0.8, 3.0, ROBOTICS).warnings)


@pytest.mark.parametrize(("rounds", "words"), [
    (29, "0.51; 43 % within ±15 %"), (3, "0.51, of 3 rounds only")])
def test_the_next_round_tells_a_share_only_of_enough_rounds(
    qapp: object, rounds: int, words: str
) -> None:
    told = {"venture_size_known": {"model": {"log_rmse": 0.51, "within_15": 0.43, "n": rounds}}}
    facts = card_of(report(next_round=told), 0.8, 3.0, ROBOTICS).facts
    assert next(f for f in facts if f.name == "Next round").words == words


def test_notices_and_an_empty_fit_are_told_in_their_sentences(qapp: object) -> None:
    notice, reason = "All rows are of one segment.", "Nothing was calibrated: too few rows."
    assert card_of(report(notices=[notice]), 0.8, 3.0, ROBOTICS).notices == (notice,)
    nothing = card_of({"errors": {}, "words": [reason]}, 0.8, 3.0, ROBOTICS)
    assert nothing.facts == ()
    assert nothing.warnings == (reason,)


def test_before_values_are_asked_for_the_card_says_there_are_none(
    qtbot: QtBot, session: Session
) -> None:
    card = shown(qtbot, ModelCard(session), 304, 260)
    assert card.warnings.text() == "Nothing is calibrated yet."
    assert not card.exporting.isEnabled()
    session.show_values()
    assert "Log-RMSE" in words(card) and card.exporting.isEnabled()


def test_copy_gives_title_lines_and_the_sentence_on_factors(card: ModelCard) -> None:
    card.copying.trigger()
    text = QApplication.clipboard().text().splitlines()
    assert text[0] == f"Model card, {card.made.text()}"
    assert f"Fitted on: {words(card)['Fitted on']}" in text
    assert card.factors.text() in text


def test_export_writes_the_whole_report_as_json(
    session: Session, card: ModelCard, tmp_path: Path
) -> None:
    said: list[str] = []
    card.said.connect(said.append)
    path = tmp_path / "report.json"
    card.export_to(path)
    assert json.loads(path.read_text("utf-8")) == json.loads(
        json.dumps(session.valued.frozen.report))
    assert str(path) in said[0]


def test_an_export_that_fails_is_told_in_a_dialog(
    qtbot: QtBot, card: ModelCard, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QMessageBox

    card.export_to(tmp_path / "nowhere" / "report.json")
    box = card.findChild(QMessageBox)
    assert box is not None and "nowhere" in box.text()
    box.close()


def test_the_menu_goes_back_to_the_bundled_calibration_and_undo_forth(
    session: Session, card: ModelCard
) -> None:
    assert not card.dropping.isEnabled()
    session.apply(set_calibration(session, to_json(another_fit(session))))
    assert card.dropping.isEnabled() and words(card)["Log-RMSE"].startswith("0.77")
    card.dropping.trigger()
    assert session.valued.frozen is bundled_calibration("robotics")
    assert not card.dropping.isEnabled() and not words(card)["Log-RMSE"].startswith("0.77")
    session.stack.undo()
    assert card.dropping.isEnabled() and words(card)["Log-RMSE"].startswith("0.77")
