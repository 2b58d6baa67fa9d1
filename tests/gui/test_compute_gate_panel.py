"""The production-ready gate: values, thresholds typed over, claimed or derived."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.commands.compute import set_assumptions
from gui.compute.gate import GatePanel
from gui.compute.lights import FAIL, PASS, UNKNOWN
from gui.session import Session
from scoring.compute.claims.models import model_ratio
from scoring.compute.evaluation.case import model_in

CASE = ("serving", "main")


@pytest.fixture
def panel(session: Session, qtbot: Any) -> GatePanel:
    made = GatePanel(session)
    qtbot.addWidget(made)
    made.resize(280, 320)
    made.show()
    return made


def type_over(qtbot: Any, cell: Any, text: str) -> None:
    cell.setFocus()
    qtbot.keyClick(cell, Qt.Key.Key_F2)
    cell.editor.selectAll()
    qtbot.keyClicks(cell.editor, text)
    qtbot.keyClick(cell.editor, Qt.Key.Key_Return)


def test_v4_pro_passes_at_its_limit(panel: GatePanel) -> None:
    assert {light.state for light in panel.lights.values()} == {PASS}
    assert panel.values["context"].text() == "1,048,576"
    assert panel.aside.text() == "judged at 1,048,576"
    assert panel.choices["context"].remark == "margin +48,576"


def test_the_ratio_at_a_short_context_is_computed(panel: GatePanel, session: Session) -> None:
    book = session.book
    there = model_ratio("compute", model_in(book, "deepseek_v4_pro"),
                        model_in(book, "deepseek_v32"), 131_072)
    assert f"at 128K it is {there:.2f}" in panel.elsewhere.text()
    assert there > 2 * session.compute.gate.compute_ratio.value


def test_a_threshold_is_typed_over_and_undone(
    panel: GatePanel, session: Session, qtbot: Any
) -> None:
    type_over(qtbot, panel.thresholds["compute_ratio"], "0.2")
    assert session.book.value(*CASE, "gate_compute") == 0.2
    assert panel.lights["compute_ratio"].state == FAIL
    assert panel.choices["compute_ratio"].remark.startswith("margin −")
    session.stack.undo()
    assert panel.lights["compute_ratio"].state == PASS
    assert panel.thresholds["compute_ratio"].shown == "< 0.5"


def test_a_million_tokens_is_said_and_can_be_the_other_one(
    panel: GatePanel, session: Session, qtbot: Any
) -> None:
    assert "1M stands for 1,000,000 tokens here" in panel.meaning.text()
    type_over(qtbot, panel.thresholds["context"], "1,048,576")
    assert "1M stands for 1,048,576 tokens here" in panel.meaning.text()
    assert panel.lights["context"].state == PASS
    type_over(qtbot, panel.thresholds["context"], "1048577")
    assert panel.lights["context"].state == FAIL and panel.meaning.isHidden()


def test_a_threshold_of_zero_is_refused_below_the_field(
    panel: GatePanel, session: Session, qtbot: Any
) -> None:
    cell = panel.thresholds["kv_ratio"]
    type_over(qtbot, cell, "0")
    assert cell.editor is not None and cell.editor.refused
    assert session.book.value(*CASE, "gate_kv") == 0.2
    qtbot.keyClick(cell.editor, Qt.Key.Key_Escape)
    assert cell.editor is None and cell.hasFocus()


def test_claimed_or_derived_by_click_and_by_keys(
    panel: GatePanel, session: Session, qtbot: Any
) -> None:
    line = panel.choices["compute_ratio"]
    assert [o.text for o in line.options][0] == "claimed 0.27" and line.current == "derived"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rects()[0].center())
    assert session.book.value("ratio_claims", "v4_pro_compute", "choice") == "claimed"
    assert panel.values["compute_ratio"].text() == "0.27"
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert session.book.value("ratio_claims", "v4_pro_compute", "choice") == "derived"
    session.stack.undo()
    assert line.current == "claimed"


def test_what_cannot_be_compared_is_unknown_not_passed(
    panel: GatePanel, session: Session
) -> None:
    session.apply(set_assumptions(session, {(*CASE, "compare_with"): ""}))
    assert panel.lights["compute_ratio"].state == UNKNOWN
    assert panel.values["compute_ratio"].text() == "–"
    assert "unknown" in panel.lights["compute_ratio"].accessibleName()


def test_a_hidden_panel_catches_up_when_shown(panel: GatePanel, session: Session) -> None:
    panel.hide()
    session.apply(set_assumptions(session, {(*CASE, "gate_compute"): 0.1}))
    assert panel.lights["compute_ratio"].state == PASS
    panel.show()
    assert panel.lights["compute_ratio"].state == FAIL
