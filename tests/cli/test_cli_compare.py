"""`servoscope compare` in this process."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from data.bundled import load
from data.workspace import Change, Workspace
from gui.__main__ import main
from models.scenarios import Evaluator, bundled_scenarios, scenarios_from_values
from scoring.state import initial_state, score_key

KEY = score_key("robotics", "unitree", "mass_production")


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def test_two_scenarios_by_id_and_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "c.csv"
    assert main(["compare", "--scenarios", "base", "funding WINTER", "--out", str(out)]) == 0
    told = capsys.readouterr().err
    assert "144 of 144 companies, 2 scenarios" in told and "what the others leave" in told
    reference = load()
    tree = scenarios_from_values({}, bundled_scenarios())
    evaluator = Evaluator(reference.universes["robotics"], reference)
    result = evaluator.evaluate(initial_state(reference), tree, "funding_winter")
    ranks = {c.id: int(r) for c, r in zip(evaluator.universe.companies, result.ranks, strict=True)}
    rows = _rows(out)
    assert {r["id"]: int(r["funding_winter.rank"]) for r in rows} == ranks
    for row in rows:
        move = int(row["base.rank"]) - int(row["funding_winter.rank"])
        assert int(row["funding_winter.rank_move"]) == move


def test_scenarios_and_edits_of_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "team.servoscope"
    with Workspace.open(path) as workspace:
        workspace.commit("score", "Edit", [Change(KEY, None, {"score": 0.5})], "Li")
        workspace.commit("scenario", "New", [Change("scenario/mine", None, {
            "name": "Mine", "overrides": {KEY: {"score": 0.9}}})], "Li")
    out = tmp_path / "c.json"
    assert main(["compare", "--workspace", str(path), "--scenarios", "base", "Mine", "--currency",
                 "USD", "--only-changed", "--out", str(out)]) == 0
    document = json.loads(out.read_text("utf-8"))
    (difference,) = [d for d in document["inputs"] if d["to"] == "mine"]
    assert (difference["first"], difference["second"]) == (0.5, 0.9)
    assert document["meta"]["currency"] == "USD"
    assert 0 < len(document["companies"]) < 144


@pytest.mark.parametrize(("argv", "code", "words"), [
    (["base", "base"], 1, "compared with itself"),
    (["base"], 1, "2 to 6 can stand side by side"),
    (["base", "nonsense"], 1, "there is no scenario 'nonsense'; known are base,"),
])
def test_what_cannot_be_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: list[str], code: int, words: str
) -> None:
    out = tmp_path / "c.csv"
    assert main(["compare", "--scenarios", *argv, "--out", str(out)]) == code
    assert words in capsys.readouterr().err and not out.exists()


def test_an_ending_without_a_format_and_a_missing_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = ["compare", "--scenarios", "base", "funding_winter", "--out"]
    assert main([*start, str(tmp_path / "c.pdf")]) == 2
    assert ".csv, .json, .xlsx" in capsys.readouterr().err
    assert main([*start, str(tmp_path / "none" / "c.csv")]) == 1
    assert "does not exist" in capsys.readouterr().err
