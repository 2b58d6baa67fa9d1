"""The help states figures of the fits and of worked cases: they are those the program gives."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from data.compute.efficiency import PARAMETERS, load_efficiency
from data.compute.fact_reference import architectures
from data.compute.onboard_reference import onboard_fit
from data.compute.reference import throughput_points
from gui.help import FOLDER, PAGES
from gui.help.viewer import HelpWindow
from scoring.compute.book import bundled_book
from scoring.compute.claims.models import model_ratio
from scoring.compute.cost import usd_per_million_tokens
from scoring.compute.evaluation import ComputeEvaluation
from scoring.compute.fitting.validation import publisher
from scoring.compute.kv_cache import bytes_per_token
from scoring.compute.measured.check import check
from scoring.compute.supply.exposure import pass_through
from scoring.compute.throughput import model_for

LANGUAGES = ("en", "zh_CN")
ERRORS = ("in_sample", "leave_one_point_out", "leave_one_source_out", "leave_one_publisher_out",
          "leave_one_chip_out", "leave_one_model_out", "nested_source_out")
ONBOARD = ("in_sample", "leave_one_device_out", "action_head_only")


@pytest.fixture(params=LANGUAGES)
def folder(request: pytest.FixtureRequest) -> Path:
    return FOLDER / str(request.param)


def text(folder: Path, page: str) -> str:
    return (folder / f"{page}.md").read_text("utf-8")


def tables(folder: Path, page: str) -> list[list[list[str]]]:
    """The tables of a page: rows of cells, without the head."""
    found = re.findall(r"(?:^\|.*\n)+", text(folder, page), re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")]
             for line in table.splitlines()[2:]] for table in found]


def numbers(cells: list[str]) -> list[float]:
    return [float(re.sub(r"[^\d.]", "", cell)) for cell in cells]


def test_errors_of_the_engine_are_those_of_its_fit(folder: Path) -> None:
    fit = load_efficiency()
    table = next(t for t in tables(folder, "throughput") if len(t) == len(ERRORS)
                 and len(t[0]) == 5)
    for row, kind in zip(table, ERRORS, strict=True):
        e = fit.errors[kind]
        assert numbers(row[1:]) == pytest.approx(
            [e.median_percent, e.p90_percent, 100 * e.within_2x, e.spearman], abs=1e-9), row
    words = text(folder, "throughput")
    for form in ("textbook maximum", "textbook sum", "five numbers"):
        left_out = next(t for t in fit.tried if t["form"] == form)["leave_one_source_out"]
        assert f"{left_out['median_percent']} %" in words, form
    assert all(str(end) in words for end in fit.band)
    limits = text(folder, "limits")
    for kind in ("leave_one_source_out", "leave_one_model_out"):
        assert f"{fit.errors[kind].median_percent:.1f} %" in limits


def test_parameters_are_those_fitted(folder: Path) -> None:
    fit = load_efficiency()
    rows = {row[0]: row[1:5] for table in tables(folder, "throughput") for row in table
            if row[0] in PARAMETERS}
    assert set(rows) == set(PARAMETERS)
    for name, cells in rows.items():
        p, scale = fit.parameters[name], 1e6 if name.endswith("_s") else 1.0
        for cell, value in zip(cells, (p.value, p.low, p.high, p.prior), strict=True):
            assert numbers([cell])[0] == pytest.approx(scale * value, rel=0.02), (name, cell)
    factors = {stack.value for stack in fit.stacks.values()}
    assert {f"{value:.2f}" for value in factors} == {"1.00", "0.70", "0.84"}


def test_points_are_counted_right(folder: Path) -> None:
    points = throughput_points()["points"]
    sources = {p["source"] for p in points}
    counts = (len(points), len(sources), len(set(map(publisher, sources))),
              len({p["chip"] for p in points}), len({p["model"] for p in points}))
    line = next(line for line in text(folder, "throughput").splitlines()
                if line.startswith(("Fitted on", "以 65")))
    assert sorted(map(int, re.findall(r"\d+", line)))[:5] == sorted(counts)


def test_cache_sizes_are_those_derived(folder: Path) -> None:
    ids = {"Llama-3.1-70B": "llama31_70b", "DeepSeek-V3": "deepseek_v3",
           "DeepSeek-V3.2": "deepseek_v32", "DeepSeek-V4-Pro": "deepseek_v4_pro"}
    rows = [row for table in tables(folder, "throughput") for row in table if row[0] in ids]
    assert len(rows) == len(ids)
    for name, *cells in rows:
        found = [bytes_per_token(architectures()[ids[name]], 131_072, dtype)
                 for dtype in ("bf16", "fp8")]
        assert numbers(cells) == pytest.approx(found, abs=0.5)


def test_the_points_file_shown_is_one(folder: Path) -> None:
    blocks = re.findall(r"^```\n(.*?)^```", text(folder, "throughput"), re.MULTILINE | re.DOTALL)
    result = check(json.loads(next(b for b in blocks if b.startswith("{"))))
    assert result.overall.n == 1 and result.points[0].predicted > 0


def test_errors_on_board_are_those_of_its_fit(folder: Path) -> None:
    fit = onboard_fit()
    table = next(t for t in tables(folder, "robots-compute") if len(t[0]) == 4)
    for row, kind in zip(table, ONBOARD, strict=True):
        e = fit.errors[kind]
        assert numbers(row[1:]) == pytest.approx([e["median"], e["worst"], e["count"]]), row
    words = text(folder, "robots-compute")
    for value in (f"{fit.mfu:.3f}", f"{fit.mbu:.3f}", f"{1000 * fit.overhead_s:.1f} ms",
                  f"{fit.spread:.3f}"):
        assert value in words


def test_ratios_of_the_gate_are_those_derived(folder: Path) -> None:
    model, base = model_for("deepseek_v4_pro"), model_for("deepseek_v32")
    rows = [row for table in tables(folder, "readiness") for row in table
            if re.fullmatch(r"[\d,]+", row[0])]
    assert len(rows) == 3
    for context, compute, cache in map(numbers, rows):
        assert compute == pytest.approx(model_ratio("compute", model, base, context), abs=0.005)
        assert cache == pytest.approx(model_ratio("kv", model, base, context, "fp8"), abs=0.0005)


def test_concentration_is_that_of_the_bundled_market(folder: Path) -> None:
    supply = ComputeEvaluation(bundled_book()).supply
    words = text(folder, "supply")
    assert supply.market == "china_2025_cards"
    assert all(f"{index:,.0f}" in words for index in supply.hhi)
    assert all(f"{count:.1f}" in words for count in supply.effective)


def test_worked_cases_come_out_as_told(folder: Path) -> None:
    assert f"{usd_per_million_tokens(2.0, 1000.0):.2f}" in text(folder, "token-cost")
    words = text(folder, "supply")
    kept, passed = (pass_through(0.67, 0.33, -0.1, passed_on=share) for share in (0.0, 1.0))
    assert f"{100 * float(kept.gross_margin):.1f}" in words
    for case in (kept, passed):
        assert re.search(rf"\b{round(100 * (float(case.value) - 1))} ?%", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mark_of_the_source_is_left_on_a_page(
    language: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.help.viewer.language", lambda: language)
    owner = QWidget()
    qtbot.addWidget(owner)
    window = HelpWindow(owner)
    for page in PAGES:
        window.show_page(page)
        shown = window.text.toPlainText().replace("*.servoscope", "")
        assert not re.search(r"\*|`|\]\(|^\|", shown, re.MULTILINE), page
