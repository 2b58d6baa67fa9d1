"""The readiness rubric: scores set by mouse and keys, and what follows from them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.compute.lights import FAIL, NEAR, PASS, UNKNOWN
from gui.compute.migration import MigrationPanel
from gui.compute.rubric_row import light_of
from gui.session import Session

ROW = "cuda_to_cann_v4_inference_on_ascend_b"


@pytest.fixture
def panel(session: Session, qtbot: Any) -> MigrationPanel:
    made = MigrationPanel(session)
    qtbot.addWidget(made)
    made.resize(280, 340)
    made.show()
    return made


def score(session: Session, field: str = "score") -> Any:
    return session.book.value("readiness_rows", ROW, field)


def test_lights_by_score() -> None:
    assert [light_of(x) for x in (1.0, 0.75, 0.5, 0.25, 0.0, None)] == [
        PASS, PASS, NEAR, FAIL, FAIL, UNKNOWN]


def test_the_served_model_decides_which_rubric_is_shown(panel: MigrationPanel) -> None:
    assert panel.current == ("cuda_to_cann", "DeepSeek-V4 inference on Ascend")
    assert panel.title.text() == "Migration to CANN"
    assert panel.rows["b"].rung.score == 0.25
    assert panel.aside.text() == "min of a–c: .25–.50"


def test_the_tip_gives_evidence_source_and_what_each_step_means(panel: MigrationPanel) -> None:
    tip = panel.rows["b"].toolTip()
    assert "V4-Pro losing the thread" in tip and "github.com" in tip and "2026-05-06" in tip
    assert "untested" in tip and "▸ .25" in tip


def test_a_click_on_a_block_scores_and_undo_takes_it_back(
    panel: MigrationPanel, session: Session, qtbot: Any
) -> None:
    row = panel.rows["b"]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.block(3).center())
    assert score(session) == 0.75
    assert score(session, "score_high") == 0.75  # the band was .25 to .50
    assert session.stack.undoText() == "Set b Accuracy .25 → .75"
    session.stack.undo()
    assert (score(session), score(session, "score_high")) == (0.25, 0.5)


def test_keys_step_set_and_clear(panel: MigrationPanel, session: Session, qtbot: Any) -> None:
    row = panel.rows["b"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert score(session) == 0.5
    qtbot.keyClick(row, Qt.Key.Key_4)
    assert score(session) == 1.0
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert score(session) == 1.0
    qtbot.keyClick(row, Qt.Key.Key_Left)
    assert score(session) == 0.75
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert score(session) is None
    assert row.rung.score is None and "Not scored: b." in panel.aside.toolTip()


def test_overall_is_the_least_of_a_to_c_capped_by_the_mean(
    panel: MigrationPanel, session: Session, qtbot: Any
) -> None:
    for letter in "abc":
        panel.set_score(letter, 1.0)
    for letter in "def":
        panel.set_score(letter, 0.0)
    low, high = panel.aside.text().removeprefix("min of a–c: ").split("–")
    assert float(low) <= 0.5 <= float(high)  # the mean of 1, 1, 1, 0, 0, 0


def test_a_better_score_makes_the_migration_cheaper(
    panel: MigrationPanel, session: Session
) -> None:
    before = panel.figures.lines[0]
    assert before.assumed and before.value.startswith("USD")
    for letter in "abc":
        panel.set_score(letter, 1.0)
    after = panel.figures.lines[0]
    assert after.value != before.value
    assert "assumption" in panel.remark.text()


def test_another_route_is_an_edit_another_workload_is_a_look(
    panel: MigrationPanel, session: Session, qtbot: Any
) -> None:
    keys = [panel.case.itemData(i) for i in range(panel.case.count())]
    same = next(i for i, key in enumerate(keys) if key[0] == "cuda_to_cann" and "R1" in key[1])
    panel.case.setCurrentIndex(same)
    panel.case.activated.emit(same)
    assert panel.rows["a"].rung.score == 0.75 and session.stack.count() == 0
    other = next(i for i, key in enumerate(keys) if key[0] != "cuda_to_cann")
    panel.case.setCurrentIndex(other)
    panel.case.activated.emit(other)
    assert session.book.value("serving", "main", "route") == keys[other][0]
    assert panel.current == keys[other]
    session.stack.undo()
    assert panel.current[0] == "cuda_to_cann"


def test_a_row_without_evidence_can_be_scored(
    panel: MigrationPanel, session: Session, qtbot: Any
) -> None:
    keys = [panel.case.itemData(i) for i in range(panel.case.count())]
    at = next(i for i, key in enumerate(keys) if key[1].startswith("Open models on 910B"))
    panel.case.setCurrentIndex(at)
    panel.case.activated.emit(at)
    row = panel.rows["c"]
    assert row.rung.score is None and "No evidence" in row.toolTip()
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_2)
    assert panel.rows["c"].rung.score == 0.5
    session.stack.undo()
    assert panel.rows["c"].rung.score is None
