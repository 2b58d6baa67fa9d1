"""`servoscope scenarios` in this process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.workspace import Change, Workspace
from gui.__main__ import main


def _workspace(tmp_path: Path, **scenarios: object) -> str:
    path = tmp_path / "team.servoscope"
    with Workspace.open(path) as workspace:
        for id, value in scenarios.items():
            workspace.commit("scenario", "An edit", [Change(f"scenario/{id}", None, value)], "Li")
    return str(path)


def test_the_examples_are_listed_below_what_they_inherit(
    capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scenarios"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["ID", "NAME", "PARENT"]
    ids = [line.split()[0] for line in lines[1:]]
    assert ids[0] == "base" and ids.index("ascend_claimed") == ids.index("ascend_derived") + 1
    assert lines[1 + ids.index("ascend_claimed")].startswith("    ascend_claimed")
    assert "score rule" in lines[1 + ids.index("funding_winter")]


def test_those_of_a_workspace_with_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _workspace(tmp_path, mine={"name": "Mine", "probability": 0.4},
                      lost={"name": "Lost", "parent": "gone"}, odd={"name": 3},
                      funding_winter={"removed": True})
    assert main(["scenarios", "--workspace", path, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    found = {s["id"]: s for s in document["scenarios"]}
    assert found["mine"]["probability"] == 0.4 and not found["mine"]["bundled"]
    assert "gone" in found["lost"]["problem"] and "odd" in document["unread"]
    assert document["removed"] == ["funding_winter"] and "funding_winter" not in found
    assert main(["--workspace", path, "scenarios"]) == 0
    told = capsys.readouterr()
    assert "40%" in told.out and "its parent 'gone' is not there" in told.err
    assert "taken away in this workspace: funding_winter" in told.err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenarios", "--workspace", str(tmp_path / "no.servoscope")]) == 1
    assert "no.servoscope" in capsys.readouterr().err
