"""Goal seek in the window: live answers, refusals with a way out, the answer as a scenario."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.commands import set_cells, set_method
from gui.money import Money
from gui.scenarios.basis import Basis
from gui.scenarios.goal.dialog import GoalDialog
from gui.session import Session
from models.scenarios import Tree
from tests.support.screen import shown


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, light: None) -> GoalDialog:
    session.select("unitree")
    made = shown(qtbot, GoalDialog(session, Money("CNY", session)), 700, 560)
    answered(made, qtbot)
    return made


def answered(dialog: GoalDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.sought is not None, timeout=10_000)


def ask(dialog: GoalDialog, qtbot: QtBot, measure: str, target: str) -> None:
    """Choose a measure and type a target."""
    dialog.wish.measure.setCurrentIndex(dialog.wish.measure.findData(measure))
    dialog.wish.measure.activated.emit(dialog.wish.measure.currentIndex())
    field = dialog.wish.target
    field.selectAll()
    qtbot.keyClicks(field, target)
    qtbot.waitUntil(lambda: bool(dialog.wish.problem.text()) or dialog.sought is not None,
                    timeout=10_000)


def tree_of(dialog: GoalDialog) -> Tree:
    return Basis(dialog._session, dialog._money).tree


def test_every_factor_tells_the_score_it_needs_or_how_far_it_gets(
    dialog: GoalDialog, qtbot: QtBot
) -> None:
    ask(dialog, qtbot, "rank", "3")
    sought = dialog.sought
    assert sought is not None and sought.now == 7
    for factor, row in dialog.alone.rows.items():
        answer = sought.alone[factor]
        assert row.radio.isEnabled() == answer.reachable
        if answer.reachable:
            then = f"{answer.scores[factor]:.3f}".lstrip("0")
            assert row.way.text().endswith(f"→ {then}") and row.way.isVisible()
        else:
            assert f"not reachable: the best is rank {answer.limit:.0f}" == row.note.text()
    ask(dialog, qtbot, "value", "9000")
    assert all("not reachable: the maximum is CNY" in row.note.text()
               for row in dialog.alone.rows.values())
    assert "With any scores not reachable" in dialog.outcome.text()
    assert not dialog.create_.isEnabled()


@pytest.mark.parametrize(("measure", "target", "words"), [
    ("value", "-5", "−5 is not above 0"), ("value", "0", "0 is not above 0"),
    ("value", "lots", "“lots” is not a number"), ("rank", "0", "no rank: there are ranks 1 to 144"),
    ("rank", "2.5", "2.5 is no rank"), ("composite", "1.2", "outside 0 to 1")])
def test_nonsense_is_refused_in_place_with_a_way_out(
    dialog: GoalDialog, qtbot: QtBot, measure: str, target: str, words: str
) -> None:
    ask(dialog, qtbot, measure, target)
    assert words in dialog.wish.problem.text() and dialog.wish.problem.isVisible()
    assert dialog.wish.target.text() == target  # what was typed stays
    assert not dialog.create_.isEnabled() and dialog.answer is None
    qtbot.mouseClick(dialog.wish.mend, Qt.MouseButton.LeftButton)
    answered(dialog, qtbot)
    assert not dialog.wish.problem.isVisible() and dialog.answer is not None


def test_without_a_calibration_a_value_leads_to_a_rank(
    qtbot: QtBot, session: Session, light: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "valued", property(lambda _: None))
    made = shown(qtbot, GoalDialog(session, Money("CNY", session)), 700, 560)
    assert "without a calibration" in made.wish.problem.text()
    qtbot.mouseClick(made.wish.mend, Qt.MouseButton.LeftButton)
    answered(made, qtbot)
    assert made.wish.asked == "rank"


def test_the_answer_becomes_a_scenario_in_one_step_that_can_be_undone(
    dialog: GoalDialog, qtbot: QtBot
) -> None:
    session = dialog._session
    ask(dialog, qtbot, "rank", "2")
    made: list[str] = []
    dialog.made.connect(made.append)
    assert dialog.several.isChecked() and dialog.name.text() == "Unitree at rank 2"
    qtbot.mouseClick(dialog.create_, Qt.MouseButton.LeftButton)
    assert session.stack.count() == 1
    assert session.stack.undoText() == "Create scenario Unitree at rank 2"
    result = Basis(session, dialog._money).evaluate(made[0])
    assert result.ranks[session.row] <= 2
    assert set(result.scenario.overrides) == {
        f"score/robotics/unitree/{f}" for f in ("mass_production", "supply_chain", "embodied_ai",
                                                "commercial_scene")}
    assert session.evaluation.ranks[session.row] == 7  # the base stands
    session.stack.undo()
    assert made[0] not in tree_of(dialog).scenarios


def test_one_score_alone_can_be_taken_and_a_name_in_use_is_refused(
    dialog: GoalDialog, qtbot: QtBot
) -> None:
    session = dialog._session
    ask(dialog, qtbot, "composite", ".72")
    qtbot.mouseClick(dialog.alone.rows["supply_chain"].radio, Qt.MouseButton.LeftButton)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "funding winter")
    qtbot.mouseClick(dialog.create_, Qt.MouseButton.LeftButton)
    assert "another scenario is called" in dialog.note.text().lower() and not session.stack.count()
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Own parts")
    qtbot.mouseClick(dialog.create_, Qt.MouseButton.LeftButton)
    found = tree_of(dialog).find("Own parts")
    assert list(found.overrides) == ["score/robotics/unitree/supply_chain"]
    result = Basis(session, dialog._money).evaluate(found.id)
    assert result.composite[session.row] == pytest.approx(0.72, abs=1e-9)


def test_only_the_scores_with_a_mark_move_and_stay_within_their_limits(
    dialog: GoalDialog, qtbot: QtBot
) -> None:
    ask(dialog, qtbot, "composite", ".71")
    row = dialog.together.rows["embodied_ai"]
    row.check.setChecked(False)
    answered(dialog, qtbot)
    qtbot.waitUntil(lambda: "embodied_ai" not in dialog.sought.together.scores,  # type: ignore
                    timeout=5_000)
    field = dialog.together.rows["commercial_scene"].most
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.editor is not None
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, ".54")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.sought is not None and dialog.sought.wish.limits == {
        "commercial_scene": (0.0, 0.54)}, timeout=5_000)
    scores = dialog.sought.together.scores  # type: ignore[union-attr]
    assert scores["commercial_scene"] == pytest.approx(0.54)
    assert "embodied_ai" not in scores
    field = dialog.together.rows["commercial_scene"].least
    field.typed.emit(0.99)
    qtbot.waitUntil(lambda: "leave out its score" in dialog.outcome.text() or
                    "not in order" in dialog.outcome.text(), timeout=5_000)
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.outcome.text().startswith("Reaches composite .710"),
                    timeout=5_000)


def test_a_surer_chance_asks_for_a_higher_median(dialog: GoalDialog, qtbot: QtBot) -> None:
    ask(dialog, qtbot, "value", "18")
    low = dialog.sought.needed  # type: ignore[union-attr]
    chance = dialog.wish.chance
    chance.setCurrentIndex(chance.findData("0.8"))
    chance.activated.emit(chance.currentIndex())
    qtbot.waitUntil(lambda: dialog.sought is not None and dialog.sought.needed > low, timeout=5_000)
    assert low == 18e9 and "with a chance of 80 % the median has to be" in dialog.outcome.text()
    assert "Reaches CNY" in dialog.outcome.text()


def test_it_follows_the_company_and_every_edit(dialog: GoalDialog, qtbot: QtBot) -> None:
    session = dialog._session
    session.select("agibot")
    answered(dialog, qtbot)
    assert dialog.sought.wish.company == "agibot"  # type: ignore[union-attr]
    assert "AgiBot" in dialog.company.text()
    ask(dialog, qtbot, "rank", "5")
    before = dialog.sought.together.scores  # type: ignore[union-attr]
    session.apply(set_cells(session, {(session.row, 0): 0.95}))
    qtbot.waitUntil(lambda: dialog.sought is not None
                    and dialog.sought.together.scores != before, timeout=5_000)
    session.apply(set_method(session, "topsis"))
    answered(dialog, qtbot)
    qtbot.waitUntil(lambda: not dialog.sought.together.closed_form, timeout=10_000)  # type: ignore


def test_an_answer_in_a_scenario_inherits_from_it(dialog: GoalDialog, qtbot: QtBot) -> None:
    dialog.seek_in("deliveries_double")
    answered(dialog, qtbot)
    ask(dialog, qtbot, "rank", "1")
    made: list[str] = []
    dialog.made.connect(made.append)
    qtbot.mouseClick(dialog.create_, Qt.MouseButton.LeftButton)
    assert tree_of(dialog)[made[0]].parent == "deliveries_double"
    basis = Basis(dialog._session, dialog._money)
    assert basis.evaluate(made[0]).ranks[dialog._session.row] == 1
