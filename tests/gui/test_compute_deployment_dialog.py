"""The deployment check: questions, answer, environment block."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.commands.compute import set_assumptions
from gui.compute.deployment import DeploymentDialog, DeploymentPanel
from gui.compute.lights import FAIL, PASS, UNKNOWN
from gui.session import Session


@pytest.fixture
def dialog(session: Session, qtbot: Any) -> DeploymentDialog:
    made = DeploymentDialog(session, None, "nvidia_h200")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(dialog: DeploymentDialog) -> DeploymentPanel:
    return dialog.panel


def type_into(qtbot: Any, field: Any, text: str) -> None:
    field.setFocus()
    (field.lineEdit() if hasattr(field, "lineEdit") else field).selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def block(panel: DeploymentPanel) -> dict[str, str]:
    lines = panel.block.toPlainText().splitlines()
    return dict(line.removeprefix("SERVOSCOPE_").split("=", 1) for line in lines)


def test_it_starts_from_the_case_and_the_chip_asked_for(panel: DeploymentPanel) -> None:
    assert block(panel)["MODEL"] == "deepseek_v4_pro"
    assert block(panel)["DEVICE"] == "nvidia_h200"
    assert panel.backend.currentData() == block(panel)["BACKEND"] == "CUDA"
    assert panel.lights["fits"].state == PASS and "cards" in panel.lines["fits"].text()


def test_more_users_need_more_cards(panel: DeploymentPanel, qtbot: Any) -> None:
    type_into(qtbot, panel.users, "10")
    few = int(block(panel)["CARDS"])
    type_into(qtbot, panel.users, "5,000")
    assert int(block(panel)["CARDS"]) > few
    assert block(panel)["CONCURRENCY"] == "5000"


def test_another_device_brings_its_own_stack(panel: DeploymentPanel, qtbot: Any) -> None:
    type_into(qtbot, panel.device, "Huawei Ascend 950DT")
    assert panel.backend.currentData() == "CANN"
    assert panel.lights["stack"].state == PASS
    assert block(panel)["STACK_SUPPORTED"] == "true"
    assert "rubric" in panel.evidence.text()


def test_a_stack_the_device_does_not_run_is_told(panel: DeploymentPanel, qtbot: Any) -> None:
    panel.backend.setFocus()
    panel.backend.setCurrentIndex(panel.backend.findData("CANN"))
    panel.backend.activated.emit(panel.backend.currentIndex())
    assert panel.lights["stack"].state == FAIL
    assert "runs CUDA, not CANN" in panel.evidence.text()


def test_a_model_that_fits_no_single_card_says_what_it_would_take(
    panel: DeploymentPanel, session: Session, qtbot: Any
) -> None:
    session.apply(set_assumptions(session, {("serving", "main", "chips"): 1}))
    assert panel.lights["fits"].state == FAIL
    assert panel.lines["fits"].text().startswith("no: one sequence would take")
    assert panel.lines["card"].text() == "–"


def test_a_context_beyond_the_limit_is_a_sentence_not_a_result(
    panel: DeploymentPanel, qtbot: Any
) -> None:
    type_into(qtbot, panel.model, "DeepSeek-V3 / R1")
    type_into(qtbot, panel.context, "1M")
    assert panel.problem.isVisible() and "163840" in panel.problem.text().replace(",", "")
    assert panel.block.toPlainText() == "" and not panel.copy_button.isEnabled()
    assert panel.lights["fits"].state == UNKNOWN
    type_into(qtbot, panel.context, "32K")
    assert not panel.problem.isVisible() and block(panel)["CONTEXT"] == "32768"


def test_no_user_at_all_is_refused_in_the_field(panel: DeploymentPanel, qtbot: Any) -> None:
    type_into(qtbot, panel.users, "0")
    assert "At least one user" in panel.users.refusal.text
    assert block(panel)["CONCURRENCY"] == "64"


def test_the_block_is_copied_and_saved(
    panel: DeploymentPanel, qtbot: Any, tmp_path: Path
) -> None:
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("SERVOSCOPE_MODEL=deepseek_v4_pro\n")
    panel.save_to(tmp_path / "run.env")
    assert (tmp_path / "run.env").read_text() == copied


def test_nothing_asked_here_is_an_edit(
    panel: DeploymentPanel, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, panel.users, "12")
    type_into(qtbot, panel.device, "NVIDIA H100 SXM")
    assert session.stack.count() == 0
