"""What differs between the workspace's universe and the bundled one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.own_rows import own_key
from data.workspace.records import Change
from gui.bundle.dialog import BundleDialog
from gui.bundle.differences import ADDED, EDITED, GONE, differences
from gui.commands import Command, set_cells, set_weights
from gui.commands.own_rows import remove_rows
from gui.session import Session


def edited(session: Session) -> None:
    """One company added, one taken away, one score set."""
    session.apply(remove_rows(session, "company", ["agibot"]))
    session.apply(Command("own", "Add", (Change(own_key("robotics", "company", "mine"), None,
                                                {"name": "=Mine", "segment": "humanoid"}),)))
    session.apply(set_cells(session, {(session.universe.row["unitree"], 0): 0.01}))


def test_an_untouched_workspace_does_not_differ(session: Session) -> None:
    assert not [d for d in differences(session) if d.differs]


def test_added_removed_and_edited_companies_are_told(session: Session) -> None:
    rank = int(session.evaluation.ranks[session.universe.row["unitree"]])
    edited(session)
    found = {d.id: d for d in differences(session)}
    assert found["mine"].what == ADDED
    assert found["mine"].bundled_rank is None
    assert found["agibot"].what == GONE
    assert found["agibot"].rank is None
    unitree = found["unitree"]
    assert (unitree.what, unitree.edits, unitree.bundled_rank) == (EDITED, 1, rank)
    assert unitree.score < unitree.bundled_score
    assert unitree.move == rank - unitree.rank < 0


def test_other_weights_move_ranks_without_edits_of_companies(session: Session) -> None:
    session.apply(set_weights(session, [1, 0, 0, 0]))
    found = differences(session)
    assert not [d for d in found if d.what in (ADDED, GONE, EDITED)]
    assert any(d.move for d in found)


def test_the_table_is_filtered_and_saved(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(session)
    dialog = BundleDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "1 added, 1 taken away, 1 edited" in dialog.summary.text()
    fewer = dialog.table.rowCount()
    dialog.only.setChecked(False)
    assert fewer <= dialog.table.rowCount() == len(session.universe.companies) + 1
    target = tmp_path / "changes.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        staticmethod(lambda *_, **__: (str(target), "")))
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = {line["company"]: line for line in csv.DictReader(file)}
    assert rows["'=Mine"]["what"] == "added"  # no formula for a spreadsheet to run
    assert len(rows) == dialog.table.rowCount()
