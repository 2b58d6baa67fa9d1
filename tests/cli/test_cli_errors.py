"""Wrong usage and bad input: exit codes and sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.workspace import Change, Workspace
from gui.__main__ import main

HEADER = "name,mass_production,supply_chain,embodied_ai,commercial_scene"
Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(("argv", "words"), [
    (["rnk"], "nor a .servoscope file"),
    (["rank"], "--out"),
    (["rank", "--out", "list.pdf"], "use .csv, .xlsx, .json, .tsv, .html, or -"),
    (["rank", "--out", "list"], "use .csv"),
    (["rank", "--out", "x.csv", "--weights", "speed=2"],
     "'speed' is no factor here; the factors are mass_production, supply_chain, embodied_ai, "
     "commercial_scene"),
    (["rank", "--out", "x.csv", "--weights", "critical"], "nor one of equal, entropy, critic"),
    (["rank", "--out", "x.csv", "--weights", "mass_production=much"], "'much'"),
    (["rank", "--out", "x.csv", "--weights", "mass_production=1,Mass production=2"], "given twice"),
    (["rank", "--out", "x.csv", "--weights", ","], "no weight is given"),
    (["rank", "--out", "x.csv", "--method", "best"], "weighted_mean"),
    (["rank", "--out", "x.csv", "--option", "v=0.5"], "its options are normalization"),
    (["rank", "--out", "x.csv", "--option", "v"], "not like v=0.5"),
    (["rank", "--out", "x.csv", "--as-of", "2026-02-30"], "'2026-02-30' is not a day"),
    (["rank", "--out", "x.csv", "--as-of", "20260203"], "is not a day"),
    (["rank", "--out", "x.csv", "--sort", "mood"], "use one of rank, move, company"),
    (["rank", "--out", "x.csv", "--sort", "software_stack"], "is no column"),
    (["rank", "--out", "x.csv", "--top", "0"], "at least 1"),
    (["rank", "--out", "x.csv", "--universe", "drones"], "robotics"),
    (["rank", "--out", "x.csv", "--input", "c.csv", "--universe", "compute"], "--universe"),
    (["rank", "--out", "x.csv", "--input", "c.csv", "--workspace", "w"], "--workspace"),
    (["rank", "--out", "x.csv", "--bogus"], "--bogus"),
    (["check"], "FILE"), (["--universe"], "argument"),
])
def test_wrong_usage_is_2_and_says_what_is_legal(
    argv: list[str], words: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(argv) == 2
    told = capsys.readouterr()
    assert words in told.err and told.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("argv", "words"), [
    (["--weights", "mass_production=-1"], "'-1' for mass_production is not a weight"),
    (["--weights", "mass_production=nan"], "'nan'"), (["--weights", "supply_chain=inf"], "'inf'"),
    (["--weights", "mass_production=0,supply_chain=0"], "all zero"),
    (["--method", "vikor", "--option", "v=7"], "7.0"),
    (["--method", "topsis", "--option", "normalization=loud"], "'loud'"),
    (["--workspace", "none.servoscope"], "none.servoscope"),
    (["--input", "none.csv"], "none.csv"),
])
def test_bad_input_is_1(
    argv: list[str], words: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rank", "--out", "x.csv", *argv]) == 1
    told = capsys.readouterr()
    assert words in told.err and told.out == ""
    assert list(tmp_path.iterdir()) == []


def test_refused_cells_name_row_column_and_value(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "companies.csv"
    path.write_text(f"{HEADER}\nA,1,1,1,1\nB,1,1,1,1\nC,1,1,1,1\nD,1,1.34,x,1\n", "utf-8")
    out = tmp_path / "out.csv"
    expected = (
        f"{path}: row 5, column supply_chain: '1.34' is outside 0 to 1; give a number from 0 to 1\n"
        f"{path}: row 5, column embodied_ai: 'x' is not a number; give a number from 0 to 1, or "
        "leave the cell empty where the score is unknown\n")
    for argv in (["rank", "--input", str(path), "--out", str(out)], ["check", str(path)]):
        assert main(argv) == 1
        told = capsys.readouterr()
        assert told.err == expected and told.out == ""
    assert not out.exists()


def test_a_thousand_refusals_are_counted_not_listed(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "companies.csv"
    path.write_text("\n".join([HEADER, *(f"C{i},2,1,1,1" for i in range(1000))]), "utf-8")
    assert main(["check", str(path)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 101 and lines[-1].endswith("900 more errors")


def test_the_input_is_never_overwritten(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "companies.csv"
    path.write_text(f"{HEADER}\nA,1,1,1,1\n", "utf-8")
    before = path.read_bytes()
    assert main(["rank", "--input", str(path), "--out", str(tmp_path / "." / path.name)]) == 2
    assert "is the --input file" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_missing_folder(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "none" / "x.csv"
    assert main(["rank", "--out", str(out)]) == 1
    assert f"The folder {out.parent} does not exist." in capsys.readouterr().err


def test_check_of_a_good_file(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "companies.csv"
    path.write_text(f"{HEADER},mood\nA,1,1,,1,x\n", "utf-8")
    assert main(["check", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out == (f"ok: {path}: 1 company, factors mass_production, supply_chain, "
                        "embodied_ai, commercial_scene; 3 of 4 scores known\n")
    assert told.err == f"note: {path}: columns not used: mood\n"


def test_check_of_what_is_not_there(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path / "none.csv")]) == 1
    assert "there is no such file" in capsys.readouterr().err
    assert main(["check", str(tmp_path)]) == 1
    assert "is a folder" in capsys.readouterr().err


def _workspace(path: Path, *changes: Change) -> Path:
    with Workspace.open(path) as workspace:
        for change in changes:
            workspace.commit("score", "An edit", [change], "Li")
    return path


def test_check_of_a_workspace(tmp_path: Path, capsys: Captured) -> None:
    path = _workspace(tmp_path / "w.servoscope",
                      Change("score/robotics/agibot/supply_chain", None, {"score": 0.5}),
                      Change("score/robotics/gone/supply_chain", None, {"score": 0.5}))
    assert main(["check", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"ok: {path}: a workspace of version ")
    assert "with 2 edits and 2 values set" in told.out
    assert "score/robotics/gone/supply_chain" in told.err


@pytest.mark.parametrize(("change", "words"), [
    (Change("score/robotics/agibot/supply_chain", None, {"score": 7}), "outside 0 to 1"),
    (Change("method/robotics", None, {"name": "dice"}), "'dice'"),
])
def test_check_of_a_workspace_with_a_value_that_does_not_fit(
    tmp_path: Path, capsys: Captured, change: Change, words: str
) -> None:
    path = _workspace(tmp_path / "w.servoscope", change)
    for argv in (["check", str(path)],
                 ["rank", "--workspace", str(path), "--out", str(tmp_path / "x.csv")]):
        assert main(argv) == 1
        assert words in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"not a database, but text of some length" * 10])
def test_check_of_what_is_no_workspace(tmp_path: Path, capsys: Captured, content: bytes) -> None:
    path = tmp_path / "w.servoscope"
    path.write_bytes(content)
    assert main(["check", str(path)]) == 1
    assert str(path) in capsys.readouterr().err
    assert path.read_bytes() == content


def test_check_of_a_damaged_workspace(tmp_path: Path, capsys: Captured) -> None:
    path = _workspace(tmp_path / "w.servoscope",
                      Change("score/robotics/agibot/supply_chain", None, {"score": 0.5}))
    raw = bytearray(path.read_bytes())
    at = raw.index(b'{"score":0.5}')
    raw[at:at + 13] = b'{"score":0.9}'
    path.write_bytes(raw)
    assert main(["check", str(path)]) == 1
    assert "damaged" in capsys.readouterr().err
