"""`servoscope verify`: exports of every format hold, changed ones do not, faults are told."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import openpyxl
import pytest

from data.workspace import Change, Workspace
from gui.__main__ import main
from scoring.state import score_key

KEY = score_key("robotics", "unitree", "mass_production")
pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported and will be removed:UserWarning")
Said = pytest.CaptureFixture[str]


def _rank(path: Path, *argv: str) -> Path:
    assert main(["rank", "--filter", "humanoid", *argv, "--out", str(path)]) == 0
    return path


def _workspace(path: Path, score: float) -> Path:
    with Workspace.open(path) as workspace:
        workspace.commit("score", "Edit", [Change(KEY, None, {"score": score})], "Li")
    return path


@pytest.mark.parametrize("suffix", ["csv", "tsv", "json", "html", "xlsx"])
def test_a_ranking_holds_in_every_format(tmp_path: Path, capsys: Said, suffix: str) -> None:
    path = _rank(tmp_path / f"r.{suffix}", "--weights", "mass_production=2,supply_chain=1",
                 "--as-of", "2026-06-30", "--currency", "USD")
    assert main(["verify", str(path)]) == 0
    assert "holds: " in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx"])
def test_a_comparison_holds(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"c.{suffix}"
    assert main(["compare", "--scenarios", "ascend_claimed", "base", "--against", "parent",
                 "--universe", "compute", "--out", str(path)]) == 0
    assert main(["verify", str(path)]) == 0


@pytest.mark.parametrize("suffix", ["json", "html", "xlsx"])
def test_an_empty_list_holds_too(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"r.{suffix}"
    assert main(["rank", "--filter", "nobody at all", "--out", str(path)]) == 0
    assert main(["verify", str(path)]) == 0


def test_an_empty_csv_has_no_row_to_say_anything_in(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "r.csv"
    assert main(["rank", "--filter", "nobody at all", "--out", str(path)]) == 0
    assert main(["verify", str(path)]) == 1
    assert "it lists no company" in capsys.readouterr().err


def test_a_changed_number_is_named(tmp_path: Path, capsys: Said) -> None:
    path = _rank(tmp_path / "r.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    before = next(row for row in rows if row["id"] == "unitree")["composite"]
    path.write_text(path.read_text("utf-8-sig").replace(before, "0.99", 1), "utf-8-sig")
    assert main(["verify", str(path)]) == 1
    said = capsys.readouterr().out
    assert "1 figure of 1 company differ" in said
    assert f"unitree, composite: in file 0.99, now {before}" in said


def test_a_changed_cell_of_a_page_and_of_a_workbook(tmp_path: Path, capsys: Said) -> None:
    page = _rank(tmp_path / "r.html")
    text = page.read_text("utf-8")
    row = re.search(r"<tr><td class=\"n\">(\d+)</td>.*?unitree.*?</tr>", text)
    assert row is not None
    page.write_text(text.replace(row[0], row[0].replace(f">{row[1]}<", ">77<", 1)), "utf-8")
    assert main(["verify", str(page)]) == 1
    assert f"rank: in file 77, now {row[1]}" in capsys.readouterr().out
    book = openpyxl.load_workbook(_rank(tmp_path / "r.xlsx"), data_only=True)
    book.worksheets[0]["C2"].value = "Acme"
    book.save(tmp_path / "other.xlsx")
    assert main(["verify", str(tmp_path / "other.xlsx")]) == 1
    assert "name: in file Acme" in capsys.readouterr().out


def test_a_row_taken_out_and_a_row_twice_are_told(tmp_path: Path, capsys: Said) -> None:
    path = _rank(tmp_path / "r.csv")
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([*lines[:-1], lines[3]]), "utf-8-sig")
    assert main(["verify", str(path)]) == 1
    said = capsys.readouterr().out
    assert "the list, rows: in file 29, now 30 when it was written" in said
    assert "company: in file listed twice" in said


def test_the_workspace_it_was_made_from_and_another(tmp_path: Path, capsys: Said) -> None:
    own = _workspace(tmp_path / "own.servoscope", 0.11)
    other = _workspace(tmp_path / "other.servoscope", 0.95)
    path = _rank(tmp_path / "r.json", "--workspace", str(own))
    assert main(["verify", str(path), "--workspace", str(own)]) == 0
    capsys.readouterr()
    assert main(["verify", str(path), "--workspace", str(other)]) == 1
    said = capsys.readouterr()
    assert "made from the workspace own.servoscope, not from other.servoscope" in said.err
    assert "unitree, mass_production: in file 0.11, now 0.95" in said.out
    assert main(["verify", str(path)]) == 1
    assert "only the bundled facts were looked at" in capsys.readouterr().err


def test_companies_of_a_file_need_that_file(tmp_path: Path, capsys: Said) -> None:
    companies = tmp_path / "own.csv"
    companies.write_text(
        "name,mass_production,supply_chain,embodied_ai,commercial_scene\nA,.9,.8,.7,.6\nB,.1,,1,1\n",
        "utf-8")
    path = tmp_path / "r.csv"
    assert main(["rank", "--input", str(companies), "--out", str(path)]) == 0
    assert main(["verify", str(path), "--input", str(companies)]) == 0
    assert main(["verify", str(path)]) == 1
    assert "name it with --input" in capsys.readouterr().out
    companies.write_text(companies.read_text("utf-8").replace(".9,.8", ".5,.8"), "utf-8")
    assert main(["verify", str(path), "--input", str(companies)]) == 1
    assert "own.csv has changed since" in capsys.readouterr().err


def test_a_newer_version_is_refused_in_a_sentence(tmp_path: Path, capsys: Said) -> None:
    path = _rank(tmp_path / "r.json")
    document = json.loads(path.read_text("utf-8"))
    document["provenance"]["app_version"] = "99.0.0"
    path.write_text(json.dumps(document), "utf-8")
    assert main(["verify", str(path)]) == 1
    assert "Servoscope 99.0.0 wrote it" in capsys.readouterr().out
    document["provenance"]["schema"] = 7
    del document["provenance"]["inputs"]
    path.write_text(json.dumps(document), "utf-8")
    assert main(["verify", str(path)]) == 1


@pytest.mark.parametrize(("name", "content"), [
    ("a.csv", b"name,score\nA,1\n"), ("a.json", b"{}"), ("a.html", b"<!DOCTYPE html><p>x"),
    ("a.xlsx", b"PK\x03\x04nonsense"), ("a.pdf", b"%PDF-1.4\nnonsense"), ("a.bin", b"\xff\xfe\x00"),
    ("a.csv", b""), ("a.json", b'{"provenance": {"app": "Other"}, "companies": []}'),
    ("a.csv", b'name,provenance\nA,"{""app"": ""Servoscope"", ""schema"": 1}"\n')])
def test_what_is_no_export_is_told(
    tmp_path: Path, capsys: Said, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["verify", str(path)]) == 1
    assert "is not an export of Servoscope" in capsys.readouterr().err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Said) -> None:
    assert main(["verify", str(tmp_path / "none.csv")]) == 1
    assert "could not be read" in capsys.readouterr().err


def test_json_says_the_same(tmp_path: Path, capsys: Said) -> None:
    path = _rank(tmp_path / "r.csv")
    assert main(["verify", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["holds"] is True and found["differences"] == [] and found["checked"] > 1000
