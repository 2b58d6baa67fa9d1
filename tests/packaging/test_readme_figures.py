"""The READMEs count what is there: facts, files, commands and the figures of the valuation."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from data.bundled import FOLDER, load
from gui.cli.parser import COMMANDS
from models.valuation.store import bundled_calibration

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FACTS = (FOLDER / "README.md").read_text("utf-8")


def rows_of(name: str) -> int:
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.DictReader(stream))


def test_every_bundled_file_is_described() -> None:
    for path in FOLDER.iterdir():
        if path.suffix in (".csv", ".json"):
            assert path.name in FACTS, path.name


def test_rows_of_the_bundled_files_are_counted_right() -> None:
    counted = 0
    for names, counts in re.findall(r"^\| ([\w., ]+?) \| ([\d, ]+?) \|", FACTS, re.MULTILINE):
        files = names.split(", ")
        if not all(name.endswith(".csv") for name in files):
            continue
        told = [int(n.replace(",", "")) for n in counts.split(", ")]
        assert told == [rows_of(name) for name in files], names
        counted += len(files)
    assert counted > 40


def test_the_facts_in_the_readme_are_those_bundled() -> None:
    universes = load().universes.values()
    for text, count in (
            ("companies in two universes", sum(len(u.companies) for u in universes)),
            ("dated and sourced evidence", sum(len(u.evidence) for u in universes)),
            ("fundamentals", sum(len(u.fundamentals) for u in universes)),
            ("valuations", sum(len(u.observations) for u in universes)),
            ("chips and", rows_of("chips.csv")), ("workloads in", rows_of("workloads.csv"))):
        assert f"{count:,} {text}" in README, text


def test_the_valuation_in_the_readme_is_the_bundled_one() -> None:
    robotics, compute = bundled_calibration("robotics"), bundled_calibration("compute")
    assert robotics is not None and compute is not None
    found = robotics.report
    best = min(found["baselines"].values(), key=lambda errors: errors["all"]["log_rmse"])
    expected = [found["errors"]["all"], found["errors"]["venture"], best["all"],
                found["next_round"]["venture_size_known"]["model"]]
    part = README.split("## The valuation")[1].split("## ")[0]
    table = re.findall(r"^\| .* \| (\d\.\d\d) \| (\d+) % \| (\d+) % \|$", part, re.MULTILINE)
    assert table == [(f"{e['log_rmse']:.2f}", f"{e['median_abs_pct']:.0f}",
                      f"{100 * e['within_15']:.0f}") for e in expected]
    rows, time, ablation = found["rows"], found["time_ordered"], found["ablation"]
    for words in (
            f"{rows['exact']} dated robotics valuations of {rows['exact_companies']} companies",
            f"held {100 * found['coverage']['80']['by_company']:.0f} %",
            f"({time['model']['all']['log_rmse']:.2f} against "
            f"{time['baseline']['all']['log_rmse']:.2f})",
            f"({ablation['size_only']['all']['log_rmse']:.2f} against "
            f"{ablation['both']['all']['log_rmse']:.2f})",
            f"{compute.report['errors']['all']['n']} compute rows",
            f"({compute.report['errors']['all']['log_rmse']:.2f})"):
        assert words in part, words


def test_what_the_readme_names_is_there() -> None:
    for command in re.findall(r"^servoscope (\S+)", README, re.MULTILINE):
        assert command in COMMANDS, command
    paths = [*re.findall(r"\]\((?!http|#)([^)]+)\)", README),
             *re.findall(r"^python3? (\S+\.py)", README, re.MULTILINE),
             *re.findall(r"^\| `(\w+/)` \|", README, re.MULTILINE)]
    assert len(paths) > 15
    for path in paths:
        assert (ROOT / path).exists(), path
