"""`servoscope calibrate` in this process: the report it writes, the files it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gui.__main__ import main

HEADER = "id,company_id,date,value,currency,kind\n"


def test_the_report_and_the_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "report.json"
    assert main(["calibrate", "--model", "weight_prior_ridge", "--report", str(out)]) == 0
    report = json.loads(out.read_text("utf-8"))
    assert report["settings"]["model"] == "weight_prior_ridge"
    assert report["errors"]["all"]["n"] > 150
    assert capsys.readouterr().out.splitlines() == report["words"]


def test_observations_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(HEADER + "\n".join([
        "a,unitree,2025-06,12000000000,CNY,post_money", "b,figure-ai,2025-09,39000000000,USD,"
        "post_money", "c,agibot,2025-03-31,0,CNY,post_money", "d,zipline,2026-01-21,1,XYZ,"
        "post_money", "e,cruise,2021,30000000000,USD,post_money"]), "utf-8-sig")
    assert main(["calibrate", "--observations", str(file), "--report", "-"]) == 0
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert report["rows"]["exact"] == 3 and report["rows"]["refused"] == 2
    assert report["model"]["name"] == "none"
    assert "Nothing was calibrated" in report["words"][0]
    assert "note: c: value 0 is not above zero." in said.err
    assert "note: d: no exchange rate of XYZ" in said.err


@pytest.mark.parametrize(("text", "reason"), [
    ("", "the file is empty"), (HEADER, "there is no row below the header"),
    (HEADER + "a,unitree,soon,1,CNY,post_money\n", "row 2, column date: 'soon' is not a date"),
    (HEADER + "a,unitree,2025,1,CNY\n", "row 2 has 5 cells where the header has 6"),
    ("id,id\n1,2\n", "column id is there twice"),
    (HEADER.replace(",kind", "") + "a,unitree,2025,1,CNY\n", "lack the column kind"),
    (HEADER + "a,acme,2025,1,CNY,post_money\n", "acme is no company"),
    (HEADER + 2 * "a,unitree,2025,1,CNY,post_money\n", "the id a stands in several"),
])
def test_a_bad_file_is_refused_in_a_sentence(
    text: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "bad.csv", tmp_path / "report.json"
    file.write_text(text, "utf-8")
    assert main(["calibrate", "--observations", str(file), "--report", str(out)]) == 1
    assert reason in capsys.readouterr().err
    assert not out.exists()


def test_an_unknown_model_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--model", "oracle", "--report", "-"]) == 1
    assert "'oracle' is no model; use auto" in capsys.readouterr().err


def test_settings_are_taken_and_stand_in_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--model", "ridge", "--until", "2025-12-31", "--penalty", "minor=12",
                 "--weight", "market_cap=0.5", "--weight", "ipo_price=0", "--rumours", "--seed",
                 "4", "--report", "-"]) == 0
    report = json.loads(capsys.readouterr().out)
    settings = report["settings"]
    assert settings["until"] == "2025-12-31" and settings["seed"] == 4 and settings["rumours"]
    assert settings["penalties"] == {"minor": 12.0}
    assert settings["kind_weights"] == {"market_cap": 0.5, "ipo_price": 0.0}
    assert report["model"]["variant"] == "ridge (minor 12.0)"
    assert report["rows"]["left_out"]["kind not used"] > 0
    assert "rumour" not in report["rows"]["left_out"]


@pytest.mark.parametrize(("options", "reason"), [
    (["--penalty", "prior=-1"], "the penalty prior must be a number from 0"),
    (["--penalty", "prior"], "'prior' is not a name and a number like prior=10"),
    (["--penalty", "prior=1", "--penalty", "prior=2"], "--penalty prior is given twice"),
    (["--weight", "bond=1"], "'bond' is no kind of observation"),
    (["--weight", "target=1"], "give --targets with --weight target"),
    (["--until", "2999-01-01"], "lies in the future"),
    (["--until", "soon"], "soon"),
    (["--seed", "-3"], "the seed must be a whole number from 0"),
])
def test_a_setting_that_cannot_be_is_refused(
    options: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calibrate", *options, "--report", "-"]) in (1, 2)
    said = capsys.readouterr()
    assert reason in said.err and not said.out


def test_a_day_before_every_observation_gives_words_and_no_values(
    capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calibrate", "--until", "2010-01-01", "--report", "-"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["model"]["name"] == "none"
    assert "dated after 2010-01-01 and left out" in said.err
