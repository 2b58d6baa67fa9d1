"""Scenarios side by side: moves, expectation, what differs, and the files it is written to."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest

from data.bundled import load
from data.exporting import ExportError, TargetExists
from models.comparison import (
    Comparison,
    ComparisonError,
    compare,
    comparison_table,
    differences_of,
    input_differences,
    write_comparison,
)
from models.scenarios import Evaluator, ScenarioError, bundled_scenarios, scenarios_from_values
from scoring.state import initial_state, score_key

REFERENCE = load()
UNIVERSE = REFERENCE.universes["robotics"]
KEY = score_key("robotics", "unitree", "mass_production")
VALUES = {
    "scenario/up": {"name": "Up", "probability": 0.25, "overrides": {
        KEY: {"score": 1.0, "why": "Line two runs"}, "weights/robotics": {"mode": "critic"},
        "fx/CNY/2026": 6.5, "as_of": "2026-06-30"}},
    "scenario/down": {"name": "Down", "parent": "up", "probability": 0.25,
                      "overrides": {KEY: {"score": 0.1}}},
    "scenario/price": {"name": "Price", "overrides": {
        "compute/chips/nvidia_h20/rental_usd_per_hour": {"value": 0.4, "why": "Offer"}}},
}
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _comparison(*ids: str, against: str = "base", values: Any = None) -> Comparison:
    tree = scenarios_from_values(VALUES if values is None else values, bundled_scenarios())
    return compare(Evaluator(UNIVERSE, REFERENCE), initial_state(REFERENCE), tree, ids, against)


def test_moves_and_changes_against_the_base() -> None:
    found = _comparison("base", "up", "down")
    base, up, down = found.results
    np.testing.assert_array_equal(found.rank_moves[:, 0], 0)
    np.testing.assert_array_equal(found.rank_moves[:, 1], base.ranks - up.ranks)
    np.testing.assert_allclose(found.composite_changes[:, 2], down.composite - base.composite)
    row = UNIVERSE.row["unitree"]
    assert found.rank_moves[row, 1] > 0 > found.rank_moves[row, 2]


def test_changes_against_the_parent() -> None:
    found = _comparison("up", "down", against="parent")
    assert [r.scenario.id for r in found.references] == ["base", "up"]
    np.testing.assert_array_equal(found.rank_moves[:, 1],
                                  found.results[0].ranks - found.results[1].ranks)


def test_the_expected_column_is_the_mean_by_probability() -> None:
    found = _comparison("base", "up", "down")
    assert found.probabilities == (0.5, 0.25, 0.25)
    np.testing.assert_allclose(found.expected("composites"), found.composites @ [0.5, 0.25, 0.25])
    mean = found.ranks @ [0.5, 0.25, 0.25]
    np.testing.assert_allclose(
        found.spread("ranks"), np.sqrt((found.ranks - mean[:, None]) ** 2 @ [0.5, 0.25, 0.25]))
    known = ~np.isnan(found.values).any(axis=1)
    assert known.any() and not np.isnan(found.expected("values")[known]).any()


def test_only_what_changed() -> None:
    values = {"scenario/one": {"name": "One", "overrides": {KEY: {"score": 0.8414}}}}
    found = _comparison("base", "one", values=values)
    moved = {UNIVERSE.companies[i].id for i in np.flatnonzero(found.changed)}
    same = (found.ranks[:, 0] == found.ranks[:, 1]) & (
        np.abs(found.composites[:, 0] - found.composites[:, 1]) < 1e-12)
    assert moved == {c.id for c, s in zip(UNIVERSE.companies, same, strict=True) if not s}
    assert "unitree" in moved and len(moved) < 20
    table = comparison_table(found, created_at=NOW, only_changed=True)
    assert set(table.values("id")) == moved
    assert len(comparison_table(found, created_at=NOW).rows) == len(UNIVERSE.companies)


def test_what_cannot_stand_side_by_side() -> None:
    with pytest.raises(ComparisonError, match="'Up' is compared with itself"):
        _comparison("up", "up")
    with pytest.raises(ComparisonError, match="1 scenarios were named; 2 to 6"):
        _comparison("up")
    with pytest.raises(ComparisonError, match="7 scenarios"):
        _comparison("base", "ascend_derived", "ascend_claimed", "nvidia_cut_cn", "funding_winter",
                    "compute_supermarket", "up")
    with pytest.raises(ScenarioError, match="no scenario 'gone'"):
        _comparison("base", "gone")


def test_only_the_inputs_that_differ_are_listed() -> None:
    found = _comparison("base", "up", "price")
    base, up, price = found.results
    by_key = {d.key: d for d in input_differences(base, up)}
    assert set(by_key) == {KEY, "weights/robotics", "fx/CNY/2026", "as_of"}
    score = by_key[KEY]
    row = UNIVERSE.row["unitree"], UNIVERSE.column["mass_production"]
    assert score.first == pytest.approx(base.scores[row]) and score.second == 1.0
    assert score.why == "Line two runs" and score.what == "Unitree Robotics"
    assert (by_key["weights/robotics"].first, by_key["weights/robotics"].second) == (
        "equal", "critic")
    assert (by_key["as_of"].first, by_key["as_of"].second) == ("2026-11-23", "2026-06-30")
    (cell,) = input_differences(base, price)
    assert (cell.group, cell.first, cell.second, cell.why) == ("chips", None, 0.4, "Offer")
    assert input_differences(up, up) == ()
    back = {d.key: (d.second, d.first) for d in input_differences(up, base)}
    assert back[KEY] == (score.first, score.second)


def test_cells_set_to_what_stood_there_do_not_differ() -> None:
    values = {"scenario/same": {"name": "Same", "overrides": {
        "compute/chips/nvidia_h100/rental_usd_per_hour": {"value": 1.3}}}}
    found = _comparison("base", "same", values=values)
    assert input_differences(*found.results) == ()


def test_the_files(tmp_path: Path) -> None:
    found = _comparison("base", "up", "down")
    table = comparison_table(found, created_at=NOW, fingerprint="f00")
    for suffix in ("csv", "json", "xlsx"):
        write_comparison(tmp_path / f"c.{suffix}", found, table)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "c.csv").read_text("utf-8-sig"))))
    assert [r["id"] for r in rows] == [
        UNIVERSE.companies[i].id for i in found.results[0].evaluation.order]
    row = next(r for r in rows if r["id"] == "unitree")
    at = UNIVERSE.row["unitree"]
    assert int(row["up.rank"]) == found.ranks[at, 1]
    assert float(row["down.composite_change"]) == pytest.approx(found.composite_changes[at, 2])
    assert float(row["expected.rank"]) == pytest.approx(found.expected("ranks")[at])

    document = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert document["schema"] == "servoscope/comparison"
    assert [s["id"] for s in document["scenarios"]] == ["base", "up", "down"]
    assert [s["counted"] for s in document["scenarios"]] == [0.5, 0.25, 0.25]
    assert {d["key"] for d in document["inputs"] if d["to"] == "up"} >= {KEY, "as_of"}
    assert document["meta"]["reference_fingerprint"] == "f00"

    book = openpyxl.load_workbook(tmp_path / "c.xlsx")
    assert book.sheetnames == ["Comparison", "Assumptions", "Calculation", "Inputs", "Scenarios",
                               "Model", "Sources", "Log"]
    book = openpyxl.load_workbook(tmp_path / "c.xlsx", data_only=True)
    cells = {row[0].value: row[5].value for row in book["Comparison"].iter_rows(min_row=2)}
    assert cells["Unitree Robotics"] == found.ranks[at, 0]
    keys = [row[8].value for row in book["Inputs"].iter_rows(min_row=2)]
    assert KEY in keys and "as_of" in keys

    with pytest.raises(TargetExists):
        write_comparison(tmp_path / "c.csv", found, table)
    with pytest.raises(ExportError, match="no known format"):
        write_comparison(tmp_path / "c.txt", found, table)


def test_differences_of_a_comparison_are_counted_from_each_reference() -> None:
    pairs = [(one.scenario.id, other.scenario.id)
             for one, other, _ in differences_of(_comparison("up", "down", against="parent"))]
    assert pairs == [("base", "up"), ("up", "down")]
