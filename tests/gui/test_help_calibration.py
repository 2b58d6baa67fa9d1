"""The help states figures of the bundled calibrations: they are those of the files."""

from __future__ import annotations

import re
from math import exp, inf
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.currency import load_fx
from gui.cli.calibrate import read_observations, read_rows
from gui.cli.value import _INPUTS
from gui.help import FOLDER
from models.calibration import menu, observations, settings
from models.calibration.inputs import checked, layout_of, missing_words
from models.valuation.frozen import Frozen
from models.valuation.store import bundled_calibration

ERRORS = (("errors", "all"), ("errors", "venture"), ("errors", "listed"),
          ("time_ordered", "model", "all"), ("time_ordered", "model", "venture"),
          ("next_round", "all", "model"), ("next_round", "venture_size_known", "model"))
BASELINES = ("segment_stage_median", "mean_of_four", "mean_of_four_and_stage")


@pytest.fixture(params=("en", "zh_CN"))
def folder(request: pytest.FixtureRequest) -> Path:
    return FOLDER / str(request.param)


def frozen(universe: str = "robotics") -> Frozen:
    found = bundled_calibration(universe)
    assert found is not None
    return found


def figures(*path: str, universe: str = "robotics") -> Any:
    found: Any = frozen(universe).report
    for part in path:
        found = found[part]
    return found


def text(folder: Path, page: str) -> str:
    return (folder / f"{page}.md").read_text("utf-8")


def flat(folder: Path, page: str) -> str:
    """A page without the spaces that the languages set differently around figures."""
    return re.sub(r"\s+", "", text(folder, page))


def tables(folder: Path) -> list[list[list[str]]]:
    found = re.findall(r"(?:^\|.*\n)+", text(folder, "calibration"), re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")]
             for line in table.splitlines()[2:]] for table in found]


def numbers(cells: list[str]) -> list[float]:
    return [float(re.sub(r"[^\d.]", "", cell)) for cell in cells if cell != "–"]


def per_cent(share: float) -> int:
    return round(100 * share)


def test_errors_are_those_of_the_report(folder: Path) -> None:
    table = next(t for t in tables(folder) if len(t[0]) == 6)
    assert len(table) == len(ERRORS)
    for row, path in zip(table, ERRORS, strict=True):
        e = figures(*path)
        assert numbers(row[1:]) == [
            round(e["log_rmse"], 2), round(e["median_abs_pct"]), per_cent(e["within_15"]),
            round(e["spearman"], 2), e["n"]], path


def test_baselines_and_errors_in_time_are_those_of_the_report(folder: Path) -> None:
    table = next(t for t in tables(folder) if len(t[0]) == 5)
    in_time = figures("time_ordered", "baseline")
    for row, name in zip(table, BASELINES, strict=True):
        told = [figures("baselines", name, group) for group in ("all", "venture")]
        if name == menu.BASELINE:
            told += [in_time["all"], in_time["venture"]]
        assert numbers(row[1:]) == [round(e["log_rmse"], 2) for e in told], name


def test_the_sentence_on_time_says_who_wins(folder: Path) -> None:
    model, base = (figures("time_ordered", who) for who in ("model", "baseline"))
    all_, venture = ([f"{who[group]['log_rmse']:.2f}" for who in (model, base)]
                     for group in ("all", "venture"))
    assert all_[0] > all_[1] and venture[0] < venture[1]
    line = next(line for line in text(folder, "calibration").splitlines()
                if line.startswith(("**In order of time", "**按时间顺序")))
    last = [figures("next_round", group, "no_change")["log_rmse"]
            for group in ("all", "venture_size_known")]
    assert re.findall(r"\d\.\d\d", line) == [*all_, *venture, *(f"{e:.2f}" for e in last)]


def test_coverage_is_that_measured(folder: Path) -> None:
    table = next(t for t in tables(folder) if len(t[0]) == 3)
    assert [[int(n) for n in numbers(row)] for row in table] == [
        [int(level), per_cent(held["by_company"]), per_cent(held["rows"])]
        for level, held in figures("coverage").items()]
    assert str(figures("interval", "companies") - 1) in text(folder, "calibration")


def test_rows_are_counted_right(folder: Path) -> None:
    rows, words = figures("rows"), text(folder, "calibration")
    line = next(line for line in words.splitlines() if "190" in line)
    venture = rows["exact"] - rows["listed"]
    assert sorted(map(int, re.findall(r"\d+", line))) == sorted(
        [rows["exact"], rows["exact_companies"], venture, rows["listed"]])
    table = next(t for t in tables(folder) if len(t[0]) == 2)
    off, same, bound = (re.findall(r"\d+", row[1]) for row in table[:3])
    left = rows["left_out"]
    assert off == [str(left["target"]), str(left["rumour"])]
    assert same == [str(n) for n in (
        rows["merged"], observations.SAME_ROUND_DAYS, round(100 * exp(observations.ALIKE) - 100),
        observations.SAME_DEAL_DAYS, round(100 * exp(observations.EQUAL) - 100))]
    assert bound == [str(rows["lower_bounds"])]
    cells = 4 * (rows["exact"] + rows["lower_bounds"])
    assert str(rows["factors_without_evidence"]) in words and str(cells) in words


def test_what_the_factors_add_is_what_the_ablation_says(folder: Path) -> None:
    line = next(line for line in text(folder, "calibration").splitlines()
                if line.startswith(("**What the factors", "**因子增加")))
    errors = [figures("ablation", part, group)["log_rmse"] for group in ("all", "venture")
              for part in ("size_only", "both")]
    best = min(figures("baselines", name, "all")["log_rmse"] for name in BASELINES)
    errors += [figures("ablation", "factors_only", "all")["log_rmse"], best]
    assert re.findall(r"(?<!×)\b\d\.\d\d", line) == [f"{e:.2f}" for e in errors]
    slopes = {each["column"]: each["slope"] for each in figures("slopes")}
    assert re.findall(r"×(\d\.\d\d)", line) == [
        f"{exp(slopes[name]):.2f}" for name in menu.FACTOR_COLUMNS]
    assert figures("factors_at_zero") == []


def test_the_model_is_chosen_as_told(folder: Path) -> None:
    words = flat(folder, "calibration")
    folds = figures("model", "chosen_in_folds")
    kernel = sum(n for name, n in folds.items() if name.startswith("weight_prior_kernel_ridge"))
    line = next(line for line in text(folder, "calibration").splitlines()
                if line.startswith(("**Menu", "**可选的模型")))
    assert list(map(int, re.findall(r"\d+", line))) == [
        kernel, sum(folds.values()), menu.KERNEL_ROWS, settings.LEAST_ROWS,
        settings.LEAST_COMPANIES, settings.BASE_ROWS, settings.BASE_COMPANIES]
    assert f"{menu.PRIOR:.0f}" in words and f"prior {menu.PRIOR}" in figures("model", "variant")
    repeats = figures("errors_of_repeats")
    assert f"{min(repeats):.2f}" in words and f"{max(repeats):.2f}" in words
    error = figures("headline", "company_never_seen", "log_rmse")
    assert re.search(rf"{error:.2f}(isafactorof|即){exp(error):.0f}", words)


def test_compute_companies_are_told_of_as_measured(folder: Path) -> None:
    line = next(line for line in text(folder, "calibration").splitlines()
                if line.startswith(("**Compute companies", "**算力公司")))
    report = frozen("compute").report
    own, rows = report["errors"]["all"], report["rows"]
    base = sorted(report["baselines"][name]["all"]["log_rmse"] for name in BASELINES)
    in_time = [report["time_ordered"][who]["all"]["log_rmse"] for who in ("model", "baseline")]
    assert re.findall(r"\d\.\d\d", line) == [
        f"{e:.2f}" for e in (own["log_rmse"], base[0], base[-1], *in_time)]
    whole = sorted(map(int, re.findall(r"(?<![\d.])\d+(?![\d.])", line)))
    assert whole == sorted([own["n"], own["companies"], rows["exact"], rows["exact_companies"], 80,
                            per_cent(report["coverage"]["80"]["by_company"])])


def test_a_value_is_as_uncertain_as_the_fit_says(folder: Path) -> None:
    words, made = flat(folder, "valuations"), frozen()
    for scale in made.scale:
        assert f"×/÷{exp(scale * made.quantiles[0.8]):.1f}" in words
    never = figures("headline", "company_never_seen")
    assert f"{never['median_abs_pct']:.0f}%" in words
    assert f"{per_cent(never['within_15'])}%" in words
    for page in ("valuations", "limits"):
        assert f"{never['median_abs_pct']:.0f}%" in flat(folder, page)
    assert f"{made.between:.2f}" in words and f"{made.within:.2f}" in words
    for count in (1, 4):
        kept = made.between / (made.between + made.within / count)
        assert f"{per_cent(kept)}%" in words, count


def blocks(folder: Path) -> list[str]:
    return re.findall(r"^```\n(.*?)^```", text(folder, "command-line"), re.MULTILINE | re.DOTALL)


def test_the_observations_file_shown_is_one(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(next(b for b in blocks(folder) if b.startswith("id,company_id")), "utf-8")
    frame = read_observations(path)
    assert set(frame.columns) <= {*observations.REQUIRED, *observations.OPTIONAL}
    cleaned = observations.clean(frame, load_fx())
    assert not cleaned.refused and len(cleaned.rows) == 1
    row = cleaned.rows.iloc[0]
    assert str(row["known_before"]) == "2025-06-01" and exp(row["ln_value"]) > 1000


def test_the_companies_to_value_shown_lack_nothing(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "companies.csv"
    path.write_text(next(b for b in blocks(folder) if ",revenue_usd" in b), "utf-8")
    names, rows = read_rows(path)
    assert set(names) <= set(_INPUTS)
    frame = checked(pd.DataFrame([cells for _, cells in rows], dtype=object))
    layout = layout_of(frame)
    matrix = layout.matrix(frame)
    assert missing_words(matrix[0], layout) == ()
    assert 0 < frozen().ln_values(frozen().layout.of_rows(frame.to_dict("records")))[0] < inf


def test_every_model_is_named_on_the_page_of_the_command_line(folder: Path) -> None:
    line = next(line for line in text(folder, "command-line").splitlines()
                if line.startswith("- `--model`"))
    assert set(re.findall(r"`(\w+)`", line)) == {menu.AUTO, *menu.MODELS}
