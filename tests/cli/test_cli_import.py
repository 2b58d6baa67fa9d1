"""`servoscope import` and `servoscope recover`, as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.workspace import Workspace
from gui.cli import run


def _files(folder: Path, text: str) -> tuple[str, str]:
    (folder / "rows.csv").write_text(text, "utf-8")
    return str(folder / "rows.csv"), str(folder / "team.servoscope")


def test_a_dry_run_tells_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, workspace = _files(tmp_path, "Company,Supply chain\nAcme,0.5\n")
    assert run(["import", rows, "--workspace", workspace, "--dry-run"]) == 0
    told = capsys.readouterr()
    assert told.out == f"dry run: {rows}: 2 values added\n"
    assert "'Company' as name" in told.err and "row 2: added Acme: Supply chain" in told.err
    assert not Path(workspace).exists()


def test_an_import_is_one_edit_and_the_company_is_ranked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, workspace = _files(tmp_path, "Firm,S2,mass production,embodied ai,commercial scene\n"
                                       "Acme,1,1,1,1\n")
    command = ["import", rows, "--workspace", workspace, "--map", "name=Firm",
               "--map", "supply_chain=S2", "--set", "segment=humanoid", "--who", "Ana"]
    assert run(command) == 0
    with Workspace.open(workspace) as opened:
        (entry,) = opened.history()
    assert (entry.who, entry.label) == ("Ana", "Import companies from rows.csv")
    assert run(command) == 0
    assert "1 row unchanged" in capsys.readouterr().out
    assert run(["rank", "--workspace", workspace, "--top", "1", "--out", "-"]) == 0
    ranked = capsys.readouterr()
    assert ",Acme," in ranked.out and ",humanoid," in ranked.out and ranked.err == ""
    assert run(["check", workspace]) == 0
    assert "with 1 edit and 5 values set" in capsys.readouterr().out


def test_a_refused_file_leaves_no_workspace_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, workspace = _files(tmp_path, "name,supply chain\nAcme,1.5\nBeta,0.5\n")
    assert run(["import", rows, "--workspace", workspace]) == 1
    assert "row 2, column supply chain: '1.5' is outside 0 to 1" in capsys.readouterr().err
    assert not Path(workspace).exists()


@pytest.mark.parametrize("arguments", [
    [], ["rows.csv"], ["--template", "evidence"],
    ["rows.csv", "--workspace", "w.servoscope", "--map", "nofield=name"],
    ["rows.csv", "--workspace", "w.servoscope", "--map", "name=Nowhere"]])
def test_wrong_usage(
    tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _files(tmp_path, "name\nAcme\n")
    assert run(["import", *arguments]) == 2


def test_a_template_is_written_but_never_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "evidence.xlsx"
    assert run(["import", "--template", "evidence", "--out", str(out)]) == 0
    size = out.stat().st_size
    assert run(["import", "--template", "evidence", "--out", str(out)]) == 1
    assert "exists already" in capsys.readouterr().err and out.stat().st_size == size


def test_a_damaged_workspace_is_recovered_and_the_loss_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, workspace = _files(tmp_path, "name,supply chain\nAcme,0.5\n")
    assert run(["import", rows, "--workspace", workspace]) == 0
    path = Path(workspace)
    content = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + content[4096:])
    capsys.readouterr()
    assert run(["recover", workspace]) == 0
    new = tmp_path / "team (recovered).servoscope"
    assert capsys.readouterr().out == (
        f"ok: {new}: edits recovered: 1, values: 2, nothing lost; {path} is unchanged\n")
    with Workspace.open(new) as opened:
        assert set(opened.values()) == {"own/robotics/company/acme",
                                        "score/robotics/acme/supply_chain"}
    path.write_bytes(b"not a workspace")
    assert run(["recover", workspace]) == 1
    assert "is not a Servoscope workspace" in capsys.readouterr().err
