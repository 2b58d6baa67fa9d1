"""The engine held against measured points: bundled ones, and a file of one's own."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from data.compute.efficiency import load_efficiency
from data.compute.reference import throughput_points
from gui.compute.check import CheckPanel
from gui.compute.check_chart import error_words
from gui.session import Session


@pytest.fixture
def panel(session: Session, qtbot: Any) -> CheckPanel:
    made = CheckPanel(session)
    qtbot.addWidget(made)
    made.resize(960, 480)
    made.show()
    qtbot.waitUntil(lambda: made.result is not None, timeout=20_000)
    return made


def own_points(**changed: Any) -> dict[str, Any]:
    """Two bundled measurements told as one's own, on a chip of one's own."""
    bundled = throughput_points()
    points = [dict(p) for p in bundled["points"][:2]]
    for number, point in enumerate(points):
        point |= {"id": f"mine-{number}", "chip": "Mine", "source": "own measurement", **changed}
    return {"chips": {"Mine": dict(bundled["chips"]["H200"])}, "points": points}


def write(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_errors_of_the_bundled_fit_by_what_was_left_out(panel: CheckPanel) -> None:
    fit = load_efficiency()
    rows = {row.cells[0]: row.cells for row in panel.errors.rows}
    for kind, name in (("leave_one_source_out", "source left out"),
                       ("leave_one_chip_out", "chip left out"),
                       ("leave_one_model_out", "model left out"),
                       ("leave_one_point_out", "point left out")):
        assert rows[name][2] == f"{fit.errors[kind].median_percent:.1f} %"
        assert rows[name][1] == str(fit.points)
    assert "in sample and no test" in panel.notices.text()


def test_every_point_stands_in_the_table_and_the_chart(panel: CheckPanel) -> None:
    count = len(throughput_points()["points"])
    assert panel.points.rowCount() == count and len(panel.chart.rows) == count
    assert not panel.chart.new.any()  # all were used for the fit


def test_groups_hold_all_points(panel: CheckPanel) -> None:
    count = panel.points.rowCount()
    for model in panel.groups.values():
        assert sum(int(row.cells[1]) for row in model.rows) == count


def test_a_point_of_the_chart_is_found_in_the_table_and_back(
    panel: CheckPanel, qtbot: Any
) -> None:
    chart = panel.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    chosen = panel.table.selectionModel().selectedRows()
    assert panel.tabs.currentIndex() == 1 and len(chosen) == 1
    assert panel.points.rows[chosen[0].row()].keys[-1] == chart.selected == int(chart.rows[0])
    panel.table.selectRow(3)
    assert chart.selected == panel.points.rows[3].keys[-1]


def test_a_click_on_a_point_selects_it(panel: CheckPanel, qtbot: Any) -> None:
    chart = panel.chart
    at = chart._at(0)
    corner = chart.box.geometry().topLeft()
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton,
                     pos=QPoint(round(corner.x() + at.x()), round(corner.y() + at.y())))
    assert chart.selected >= 0


def test_the_table_sorts_by_error(panel: CheckPanel) -> None:
    panel.table.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    errors = [row.keys[6] for row in panel.points.rows]
    assert errors == sorted(errors, reverse=True)


def test_points_of_ones_own_are_checked(panel: CheckPanel, qtbot: Any, tmp_path: Path) -> None:
    panel.check_file(write(tmp_path / "mine.json", own_points(measured=1000.0, isl=3000)))
    qtbot.waitUntil(lambda: panel.file == "mine.json", timeout=20_000)
    assert panel.result is not None and panel.result.unseen is not None
    assert [row.cells[0] for row in panel.points.rows] == ["mine-0", "mine-1"]
    assert panel.chart.new.all()
    assert panel.groups["by_chip"].rows[0].cells[0] == "Mine"
    qtbot.mouseClick(panel.bundled, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.file == "throughput_points.json", timeout=20_000)


@pytest.mark.parametrize(("content", "words"), [
    (own_points(measured=-3), ("point mine-0", "measured", "-3", "above 0")),
    (own_points(chip="Nobody"), ("point mine-0", "chip", "Nobody")),
    ([1, 2], ("list of points",)),
])
def test_a_wrong_file_is_told_by_point_field_and_value(
    panel: CheckPanel, qtbot: Any, tmp_path: Path, content: Any, words: tuple[str, ...]
) -> None:
    before = panel.points.rowCount()
    panel.check_file(write(tmp_path / "wrong.json", content))
    qtbot.waitUntil(lambda: bool(panel.findChildren(QMessageBox)), timeout=20_000)
    box = panel.findChildren(QMessageBox)[0]
    for word in words:
        assert word in box.text()
    assert "nothing was checked" in box.informativeText()
    box.close()
    assert panel.points.rowCount() == before


def test_a_file_that_is_no_json_names_its_line(
    panel: CheckPanel, qtbot: Any, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"points": [\n{"id": }]}', encoding="utf-8")
    panel.check_file(path)
    qtbot.waitUntil(lambda: bool(panel.findChildren(QMessageBox)), timeout=20_000)
    box = panel.findChildren(QMessageBox)[0]
    assert "broken.json, row 2" in box.text()
    box.close()


def test_the_check_is_exported_point_by_point(panel: CheckPanel, tmp_path: Path) -> None:
    panel.export_to(tmp_path / "check.csv")
    with (tmp_path / "check.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert panel.result is not None and len(rows) == len(panel.result.points)
    first = panel.result.points[0]
    assert rows[0]["id"] == first.id
    assert float(rows[0]["predicted"]) == pytest.approx(first.predicted, rel=1e-4)
    assert rows[0]["used_for_the_fit"] == "1"


def test_errors_in_words() -> None:
    assert [error_words(x) for x in (12.4, -8.2, 0.2, float("nan"))] == [
        "+12 %", "−8 %", "0 %", "–"]
