"""The stress test by supplier, and what it says of the market."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from data.workspace.records import Change
from gui.commands.command import Command
from gui.commands.compute import set_assumptions
from gui.compute.supply import StressPanel
from gui.session import Session
from scoring.compute.book import CellError


@pytest.fixture
def panel(session: Session, qtbot: Any) -> StressPanel:
    made = StressPanel(session)
    qtbot.addWidget(made)
    made.resize(520, 320)
    made.show()
    return made


def column(panel: StressPanel, at: int) -> list[str]:
    return [row.cells[at] for row in panel.model.rows]


def test_one_row_for_each_supplier_of_the_market(panel: StressPanel, session: Session) -> None:
    assert column(panel, 0) == list(session.compute.supply.names)
    stress = session.compute.supply.stress
    assert stress is not None
    assert column(panel, 1)[0] == f"{stress.peak[0] * 100:.0f} %"
    assert stress.weakest in panel.worst.text()


def test_concentration_of_three_layers_and_exposure(panel: StressPanel) -> None:
    lines = {line.name: line.value for line in panel.figures.lines}
    assert lines["HHI of vendors"] == "3,453–3,882"
    assert {"HHI of foundries", "HHI of memory makers", "Export-control exposure X"} <= set(lines)
    assert panel.figures.lines[1].note == "2.6–2.9 suppliers"


def test_another_market_is_chosen_and_undone(
    panel: StressPanel, session: Session, qtbot: Any
) -> None:
    first = column(panel, 0)
    panel.market.setFocus()
    qtbot.keyClick(panel.market, Qt.Key.Key_Down)
    assert session.book.value("serving", "main", "market") != "china_2025_cards"
    assert column(panel, 0) != first
    session.stack.undo()
    assert column(panel, 0) == first


def test_shares_beyond_all_are_named_instead_of_a_table(
    panel: StressPanel, session: Session
) -> None:
    key = "compute/supply_shares/cn25_huawei/share"  # as another version of the app may leave it
    session.apply(Command("compute", "Set a share", (Change(key, None, {"value": 0.9}),)))
    assert not panel.table.isVisible()
    assert "supply_shares" in panel.empty.text() and "100 %" in panel.empty.text()
    session.stack.undo()
    assert panel.table.isVisible()


def test_a_share_beyond_the_whole_market_is_refused(session: Session) -> None:
    with pytest.raises(CellError, match="add up to at most 1"):
        set_assumptions(session, {("supply_shares", "cn25_huawei", "share"): 0.9})


def test_the_table_is_copied_with_its_heads(panel: StressPanel, qtbot: Any) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[0] == "Without" and len(lines) == panel.model.rowCount() + 1
