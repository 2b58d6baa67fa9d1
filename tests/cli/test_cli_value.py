"""`servoscope value` in this process: companies of the universe and of a file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from gui.__main__ import main

HEADER = ("name,mass_production,supply_chain,embodied_ai,commercial_scene,segment,country,stage,"
          "state_capital,industrial_capital,date,revenue_usd,raised_usd,headcount,founded")


def written(tmp_path: Path, *lines: str, header: str = HEADER) -> str:
    file = tmp_path / "companies.csv"
    file.write_text("\n".join([header, *lines]), "utf-8")
    return str(file)


def test_values_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(
        tmp_path, "Alpha,0.5,0.4,0.6,0.3,humanoid,CN,B,1,0,2025-06-30,1e6,5e7,120,2022",
        "Beta,0.5,0.4,0.6,0.9,humanoid,CN,B,1,0,2025-06-30,1e6,5e7,120,2022",
        "Gamma,0.5,0.4,0.6,0.9,,,,,,,,,,")
    out = tmp_path / "values.csv"
    assert main(["value", "--input", file, "--level", "0.9", "--out", str(out)]) == 0
    text = out.read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["name"] for row in rows] == ["Alpha", "Beta", "Gamma"]
    for row in rows:
        assert float(row["low_usd"]) < float(row["median_usd"]) < float(row["high_usd"])
        assert row["level"] == "0.9"
    assert float(rows[1]["median_usd"]) >= float(rows[0]["median_usd"])
    assert rows[0]["missing"] == "" and "capital raised" in rows[2]["missing"]
    assert len(rows[0]["closest"].split("; ")) == 3
    assert "note: Gamma: not given: revenue, capital raised" in capsys.readouterr().err


def test_companies_of_the_universe_on_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["value", "--company", "figure-ai", "--company", "waymo", "--as-of", "2025-08-01"]
    assert main([*argv, "--json"]) == 0
    known, unseen = json.loads(capsys.readouterr().out)
    assert known["as_of"] == "2025-08-01" and known["inputs"]["stage"] == "B"
    assert known["newest"]["date"] == "2024-02-29"
    assert unseen["company_id"] == "waymo" and unseen["premium"] == 0 and unseen["gap"] is None
    assert unseen["low_usd"] < unseen["median_usd"] < unseen["high_usd"]


def test_a_table_for_reading_and_a_file_of_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "values.csv"
    assert main(["value", "--company", "fanuc", "--out", str(out)]) == 0
    (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8"), newline=""))
    assert row["company_id"] == "fanuc" and row["newest_date"] == "2026-01-28"
    capsys.readouterr()
    assert main(["value", "--company", "fanuc"]) == 0
    assert f"{float(row['median_usd']) / 1e6:,.0f}" in capsys.readouterr().out


@pytest.mark.parametrize(("line", "header", "reason"), [
    ("A,1.5,0.4,0.6,0.3,,,,,,2025-06-30,,,,", HEADER, "row 2, column mass_production: '1.5'"),
    ("A,0.5,0.4,0.6,0.3,,,,,,June,,,,", HEADER, "row 2, column date: 'June'"),
    ("A,0.5,0.4,0.6,0.3,,,,maybe,,2025-06-30,,,,", HEADER, "row 2, column state_capital"),
    ("A,0.5,0.4,0.6,0.3,,,,,,2025-06-30,-1,,,", HEADER, "row 2, column revenue_usd"),
    ("A,0.5", "name,mass_production", "lacks the column supply_chain"),
    ("0.5,0.5,0.5,0.5", "mass_production,supply_chain,embodied_ai,commercial_scene",
     "the column name is missing"),
])
def test_a_bad_file_is_refused_in_a_sentence(
    line: str, header: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "values.csv"
    argv = ["value", "--input", written(tmp_path, line, header=header), "--out", str(out)]
    assert main(argv) == 1
    assert reason in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("argv", [
    [], ["--company", "fanuc", "--input", "x.csv"], ["--input", "x.csv"],
    ["--company", "fanuc", "--level", "80"], ["--company", "fanuc", "--level", "1"],
])
def test_wrong_usage(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["value", *argv]) == 2
    assert capsys.readouterr().err


def test_an_unknown_company_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["value", "--company", "acme"]) == 1
    assert "'acme' is no company" in capsys.readouterr().err
