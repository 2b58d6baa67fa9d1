"""`servoscope rank` on a workspace of several analysts: the rule in force, one analyst, blind."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data.workspace import Workspace
from data.workspace.records import Change
from gui.__main__ import main

CELL = "unitree/mass_production"
ANALYSTS = {"list": [{"id": "anna", "name": "Anna"}, {"id": "ben", "name": "Ben"}]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Anna .2, Ben .6 on one cell."""
    path = tmp_path / "team.servoscope"
    with Workspace.open(path) as workspace:
        for who, key, value in (
                ("Anna", "analysts", ANALYSTS),
                ("Anna", f"score/robotics/{CELL}", {"score": 0.2, "why": "saw the line"}),
                ("Ben", f"opinion/robotics/ben/{CELL}", {"score": 0.6})):
            workspace.commit("score", f"Set {value}", [Change(key, None, value)], who)
    return path


def _row(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8-sig", newline="") as text:
        return next(row for row in csv.DictReader(text) if row["id"] == "unitree")


def _rank(file: Path, out: Path, *more: str) -> int:
    return main(["rank", "--workspace", str(file), "--out", str(out), *more])


@pytest.mark.parametrize(("wanted", "score"), [
    ((), 0.4), (("--scores-of", "median"), 0.4), (("--scores-of", "anna"), 0.2),
    (("--scores-of", "Ben"), 0.6)])
def test_whose_scores(file: Path, tmp_path: Path, wanted: tuple[str, ...], score: float) -> None:
    out = tmp_path / "out.csv"
    assert _rank(file, out, *wanted) == 0
    row = _row(out)
    assert float(row["mass_production"]) == pytest.approx(score)
    assert [float(row[f"mass_production_{id}"]) for id in (
        "analysts", "range", "sd", "by_anna", "by_ben")] == pytest.approx(
            [2, 0.4, 0.08**0.5, 0.2, 0.6])
    assert row["supply_chain_analysts"] == "0" and row["supply_chain_range"] == ""


def test_a_workbook_names_rule_and_analysts(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert _rank(file, out) == 0
    with pytest.warns(UserWarning, match="not supported"):
        book = load_workbook(BytesIO(out.read_bytes()))
    heads = [cell.value for cell in book["Ranking"][1]]
    assert "Mass production by Anna (0–1)" in heads and "Mass production range" in heads
    lines = [[cell.value for cell in row] for row in book["Assumptions"].iter_rows()]
    assert any("Scores in force" in line and "mean of Anna, Ben" in line for line in lines)


def test_a_name_not_listed_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _rank(file, tmp_path / "out.csv", "--scores-of", "Chen") == 1
    assert "--scores-of Chen: the workspace lists Anna, Ben" in capsys.readouterr().err


def test_blind_entry_asks_for_a_name_and_shows_that_one_only(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Workspace.open(file) as workspace:
        workspace.commit("analysts", "Blind", [Change("blind/robotics", None, {"revealed": []})],
                         "Anna")
        workspace.commit("score", "Ben scores", [Change(
            "opinion/robotics/ben/agibot/mass_production", None, {"score": 0.123321})], "Ben")
    out = tmp_path / "out.json"
    assert _rank(file, out) == 1
    assert "blind entry is on for robotics" in capsys.readouterr().err and not out.exists()
    assert _rank(file, out, "--scores-of", "Anna") == 0
    text = out.read_text("utf-8")
    assert "0.123321" not in text and "Ben scores" not in text
    assert "saw the line" in text


def test_imported_scores_are_those_of_who_imports_them(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "scores.csv"
    table.write_text("company,mass_production\nunitree,0.9\n", "utf-8")
    for who, expected in (("Ben", [0.2, 0.9, None]), ("Chen", [0.2, 0.9, 0.9])):
        assert main(["import", str(table), "--workspace", str(file), "--who", who]) == 0
        with Workspace.open(file, read_only=True) as workspace:
            values = workspace.values()
        keys = (f"score/robotics/{CELL}", *(f"opinion/robotics/{id}/{CELL}"
                                            for id in ("ben", "chen")))
        assert [values.get(key, {}).get("score") for key in keys] == expected
    assert [row["name"] for row in values["analysts"]["list"]] == ["Anna", "Ben", "Chen"]


def test_an_export_of_several_analysts_verifies_until_one_of_them_edits(
    file: Path, tmp_path: Path
) -> None:
    outs = [tmp_path / f"out{suffix}" for suffix in (".csv", ".json")]
    for out in outs:
        assert _rank(file, out, "--scores-of", "Ben") == 0
        assert main(["verify", str(out), "--workspace", str(file)]) == 0
    with Workspace.open(file) as workspace:
        workspace.commit("score", "Anna again", [Change(
            f"score/robotics/{CELL}", {"score": 0.2, "why": "saw the line"}, {"score": 0.3})],
            "Anna")
    for out in outs:
        assert main(["verify", str(out), "--workspace", str(file)]) == 1
