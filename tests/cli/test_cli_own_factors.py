"""Own factors on the command line: ranked, weighed, exported, taken in again."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data.own_factors import factor_key, order_key
from data.workspace import Workspace
from data.workspace.records import Change
from gui.cli import run

OWN = {factor_key("robotics", "team"): {"name": "Team", "name_zh": "团队", "description": "Who",
                                        "anchors": [[0.0, "none"], [1.0, "all"]]},
       factor_key("robotics", "embodied_ai"): {"hidden": True},
       order_key("robotics"): {"ids": ["team", "mass_production"]}}
SCORES = {"score/robotics/unitree/team": {"score": 0.9, "why": "third company"},
          "score/robotics/agibot/team": {"score": 0.4, "low": 0.3, "high": 0.6},
          "score/robotics/dobot/team": {"absent": True},
          "score/robotics/figure-ai/team": {"unknown": True}}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "own.servoscope"
    with Workspace.open(path) as opened:
        opened.commit("factor", "Own factors", tuple(
            Change(key, None, value) for key, value in (OWN | SCORES).items()), "Ana")
    return path


def _ranked(workspace: Path, out: Path, *more: str) -> list[dict[str, str]]:
    assert run(["rank", "--workspace", str(workspace), "--out", str(out), *more]) == 0
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_own_factors_are_ranked_in_their_order_and_hidden_ones_are_not(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {row["id"]: row for row in _ranked(workspace, tmp_path / "all.csv")}
    heads = list(rows["unitree"])
    assert heads.index("team") < heads.index("mass_production") < heads.index("supply_chain")
    assert not any(head.startswith("embodied_ai") for head in heads)
    assert rows["unitree"]["team"] == "0.9" and rows["dobot"]["team_status"] == "not applicable"
    unitree = [float(rows["unitree"][f]) for f in (
        "team", "mass_production", "supply_chain", "commercial_scene")]
    assert abs(float(rows["unitree"]["composite"]) - sum(unitree) / 4) < 1e-9
    assert "note:" not in capsys.readouterr().err


def test_weights_and_sorting_name_own_factors(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = _ranked(workspace, tmp_path / "w.csv", "--weights", "team=1", "--top", "1")
    assert rows[0]["id"] == "unitree" and float(rows[0]["composite"]) == 0.9
    hidden = ["--weights", "embodied_ai=1", "--out", "-"]
    assert run(["rank", "--workspace", str(workspace), *hidden]) != 0
    assert "team, mass_production" in capsys.readouterr().err


def test_an_exported_ranking_brings_the_scores_into_another_workspace(
    workspace: Path, tmp_path: Path
) -> None:
    out = tmp_path / "all.csv"
    before = _ranked(workspace, out)
    other = tmp_path / "other.servoscope"
    with Workspace.open(other) as opened:
        opened.commit("factor", "Own factors", tuple(
            Change(key, None, value) for key, value in OWN.items()), "Ben")
    assert run(["import", str(out), "--workspace", str(other), "--kind", "scores"]) == 0
    with Workspace.open(other, read_only=True) as opened:
        values = opened.values()
    assert {key: values[key] for key in SCORES} == SCORES | {
        "score/robotics/unitree/team": {"score": 0.9, "why": "third company",
                                        **_bounds(before, "unitree")}}
    again = _ranked(other, tmp_path / "again.csv")
    assert [row["composite"] for row in again] == [row["composite"] for row in before]


def _bounds(rows: list[dict[str, str]], id: str) -> dict[str, float]:
    row = next(row for row in rows if row["id"] == id)
    return {"low": float(row["team_low"]), "high": float(row["team_high"])}


def test_a_column_is_known_by_either_name_and_templates_offer_it(
    workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("公司,团队,团队下限\n宇树科技,0.7,0.6\n", "utf-8")
    assert run(["import", str(file), "--workspace", str(workspace), "--kind", "scores"]) == 0
    with Workspace.open(workspace, read_only=True) as opened:
        assert opened.values()["score/robotics/unitree/team"]["score"] == 0.7
    template = tmp_path / "template.csv"
    assert run(["import", "--template", "scores", "--workspace", str(workspace),
                "--out", str(template)]) == 0
    heads = template.read_text("utf-8-sig").splitlines()[0]
    assert ",team,team_low," in heads and "embodied_ai" not in heads


def test_the_workbook_says_what_an_own_factor_means(workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    assert run(["rank", "--workspace", str(workspace), "--out", str(out)]) == 0
    told = CalamineWorkbook.from_path(out).get_sheet_by_name("Assumptions").to_python()
    names = [cell for row in told for cell in row]
    for line in ("Team: Who", "Team at 1: all", "Embodied AI is hidden"):
        assert line in names
