"""Robot models on the chips of the book: rates, a wanted rate, edits, shares of parts, errors."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from gui.commands.compute import set_assumptions
from gui.compute.choice import Choice
from gui.compute.onboard import OnboardPanel
from gui.compute.onboard_table import (
    BAR,
    DEVICE,
    LIMIT,
    MEASURED,
    PREDICTED,
    REACH,
    WATTS,
    RateRecord,
)
from gui.session import Session
from gui.theme.theme import colour
from scoring.compute.robots.onboard import LABEL

THOR = "jetson_thor_t5000"


@pytest.fixture
def choice() -> Choice:
    return Choice("nvidia_h100")


@pytest.fixture
def panel(session: Session, choice: Choice, light: None, qtbot: Any) -> OnboardPanel:
    made = OnboardPanel(session, choice)
    qtbot.addWidget(made)
    made.resize(1000, 460)
    made.show()
    return made


def row(panel: OnboardPanel, device: str) -> RateRecord:
    found = next(r for r in panel.table.records.rows if r.cells[DEVICE] == device)
    assert isinstance(found, RateRecord)
    return found


def type_into(qtbot: Any, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_predicted_beside_measured_with_its_software(panel: OnboardPanel) -> None:
    thor = row(panel, "Jetson Thor T5000")
    assert thor.cells[MEASURED] == "12.4  TensorRT"
    assert thor.low < 12.4 < thor.high
    assert thor.cells[PREDICTED].startswith(f"{thor.value:.1f}")
    assert thor.cells[LIMIT] == "memory"
    assert "8.90 Hz, PyTorch eager" in thor.tips[MEASURED]
    assert panel.aside.text() == LABEL == "replanning rate, not control rate"


def test_a_wanted_rate_is_a_way_to_look_and_no_edit(
    panel: OnboardPanel, session: Session, qtbot: Any
) -> None:
    assert row(panel, "Jetson Thor T5000").cells[REACH] == "measured"
    assert row(panel, "Jetson AGX Orin 64GB").cells[REACH] == "no"
    book = session.book
    with qtbot.waitSignal(panel.options_changed) as told:
        type_into(qtbot, panel.wanted, "5")
    assert told.args[0]["wanted"] == 5
    assert row(panel, "Jetson AGX Orin 64GB").cells[REACH] == "measured"
    assert panel.table.records.heads[REACH] == "≥ 5 Hz"
    assert session.book is book
    type_into(qtbot, panel.wanted, "")
    assert row(panel, "Jetson Thor T5000").cells[REACH] == "–"


def test_a_wanted_rate_of_nothing_or_a_word_is_refused(panel: OnboardPanel, qtbot: Any) -> None:
    type_into(qtbot, panel.wanted, "0")
    assert "above 0" in panel.wanted.refusal.text
    type_into(qtbot, panel.wanted, "fast")
    assert "“fast” is not a number." in panel.wanted.refusal.text
    assert panel.options["wanted"] == 10
    qtbot.keyClick(panel.wanted, Qt.Key.Key_Escape)
    assert panel.wanted.text() == "10"


def test_an_edited_chip_changes_its_rate_at_once_and_is_undone(
    panel: OnboardPanel, session: Session
) -> None:
    before = row(panel, "Jetson Thor T5000")
    session.apply(set_assumptions(session, {("chips", THOR, "bandwidth_gb_s"): 800.0}))
    after = row(panel, "Jetson Thor T5000")
    assert after.value > 1.5 * before.value
    assert "the measurement is of the chip as published" in after.tips[DEVICE]
    session.apply(set_assumptions(session, {("chips", THOR, "memory_gb"): 4.0}))
    assert row(panel, "Jetson Thor T5000").cells[LIMIT] == "no fit"
    session.apply(set_assumptions(session, {("chips", THOR, "memory_gb"): None,
                                            ("chips", THOR, "bandwidth_gb_s"): None}))
    unknown = row(panel, "Jetson Thor T5000")
    assert unknown.cells[PREDICTED] == "–"
    assert "missing: bandwidth" in unknown.tips[PREDICTED]
    for _ in range(3):
        session.stack.undo()
    assert row(panel, "Jetson Thor T5000").cells == before.cells


def test_another_model_is_chosen_by_keys(panel: OnboardPanel, qtbot: Any) -> None:
    models = [panel.model.itemText(i) for i in range(panel.model.count())]
    assert {"GR00T N1.7-3B", "pi0", "OpenVLA-7B", "Figure Helix"} <= set(models)
    fast = row(panel, "H100 SXM").value
    panel.model.setFocus()
    qtbot.keyClicks(panel.model, "Open")
    assert panel.options["model"] == "openvla"
    assert row(panel, "H100 SXM").value < fast / 2


def test_a_model_nobody_can_predict_says_what_is_missing(panel: OnboardPanel) -> None:
    panel.options = {"model": "helix"}
    assert not panel.table.isVisible()
    assert "not known: parameters of the backbone" in panel.remark.text()
    assert "Published: 200 Hz (on-robot embedded GPUs)." in panel.remark.text()
    panel.options = {"model": "pi0"}
    assert panel.table.isVisible()
    assert "Measured on one consumer NVIDIA GPU: 30.0 Hz" in panel.remark.text()


def test_a_clicked_row_is_the_chosen_chip_and_the_other_way_round(
    panel: OnboardPanel, choice: Choice, qtbot: Any
) -> None:
    assert panel.table.chosen == "nvidia_h100"
    at = next(i for i, r in enumerate(panel.table.records.rows)
              if r.cells[DEVICE] == "Jetson Thor T5000")
    spot = panel.table.visualRect(panel.table.records.index(at, PREDICTED)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert choice.chip == THOR
    choice.choose("nvidia_h20")
    assert panel.table.chosen == "nvidia_h20"


def test_rows_stay_sorted_and_chosen_when_the_book_changes(
    panel: OnboardPanel, session: Session, choice: Choice, qtbot: Any
) -> None:
    head = panel.table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(PREDICTED) + 10, 10)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    session.apply(set_assumptions(session, {("chips", THOR, "bandwidth_gb_s"): 3000.0}))
    values = [r.value for r in panel.table.records.rows if isinstance(r, RateRecord)
              and r.cells[PREDICTED] != "–"]
    assert values == sorted(values) or values == sorted(values, reverse=True)
    assert panel.table.chosen == choice.chip
    picked = panel.table.selectionModel().selectedRows()[0].row()
    assert panel.table.records.rows[picked].cells[DEVICE] == "H100 SXM"


def test_bars_mark_prediction_measurement_and_the_wanted_rate(panel: OnboardPanel) -> None:
    assert not panel.table.isColumnHidden(BAR)
    at = next(i for i, r in enumerate(panel.table.records.rows) if r.cells[DEVICE] == "L40")
    picture = panel.table.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    area = panel.table.visualRect(panel.table.records.index(at, BAR)).adjusted(8, 0, -8, -1)
    record = row(panel, "L40")

    def tint(hz: float, below: int = 2) -> str:
        x = area.left() + (area.width() - 1) * hz / panel.table.bars.most
        return picture.pixelColor(round(x * scale),
                                  round((area.center().y() + below) * scale)).name()

    assert tint(record.low / 2) == colour("bar").name()
    assert tint(record.measured) == colour("text").name()
    assert tint(record.high * 1.1) == colour("base").name()


def test_bars_and_power_give_way_where_it_is_narrow(panel: OnboardPanel, qtbot: Any) -> None:
    panel.resize(660, 300)
    qtbot.waitUntil(lambda: panel.table.isColumnHidden(BAR))
    assert panel.table.isColumnHidden(WATTS)
    assert not panel.table.isColumnHidden(REACH)
    qtbot.waitUntil(lambda: panel.table.horizontalScrollBar().maximum() == 0)


def test_the_errors_of_the_fit_stand_below(panel: OnboardPanel) -> None:
    lines = {line.name: line for line in panel.errors.lines}
    assert lines["Device left out"].value == "12.9 %"
    assert lines["Point left out"].note == "≤ 27.3 %, n = 9"


def test_the_computers_share_of_each_robot_follows_the_module_and_the_book(
    panel: OnboardPanel, session: Session, qtbot: Any
) -> None:
    def share(robot: str) -> Any:
        return next(line for line in panel.shares.lines if line.name == robot)

    optimus = share("Tesla Optimus Gen 2")
    assert (optimus.value, optimus.note, optimus.assumed) == ("5 %", "3–7 %", True)
    assert "robochronicle" in optimus.tip
    assert "USD 2,999 (2,000–3,500), assumption" in panel.price.text()
    panel.module.setFocus()
    qtbot.keyClicks(panel.module, "Jetson AGX")
    assert panel.options["module"] == "orin_module"
    assert share("Tesla Optimus Gen 2").value == "3 %"
    session.apply(set_assumptions(session, {("robot_bom", "orin_module", "value"): 5000.0,
                                            ("robot_bom", "orin_module", "value_high"): 5500.0}))
    assert share("Unitree R1").value == "over 100 %"
    session.stack.undo()
    assert share("Unitree R1").value != "over 100 %"


def test_options_are_kept_and_wrong_ones_left_out(panel: OnboardPanel) -> None:
    panel.options = {"model": "pi0", "wanted": 20, "module": "thor_kit"}
    assert panel.model.currentData() == "pi0"
    assert panel.wanted.text() == "20 Hz"
    assert panel.module.currentData() == "thor_kit"
    panel.options = {"model": "nobody", "wanted": -3, "module": 7}
    assert panel.wanted.value == 20
    assert panel.module.currentData() == "thor_kit"
    assert panel.found is not None and panel.found.workload in ("pi0", "openvla")


def test_the_table_is_copied_with_its_heads(panel: OnboardPanel, qtbot: Any) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[0] == "Device"
    assert lines[1].split("\t")[0] == "H100 SXM"  # the selected row
