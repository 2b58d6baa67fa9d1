"""`servoscope compute` in this process: estimates, comparison, and what it refuses."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from data.compute.reference import chips, throughput_points
from gui.__main__ import main
from scoring.compute.cost import usd_per_million_tokens
from scoring.compute.serving import Serving
from scoring.compute.throughput import estimate

Captured = pytest.CaptureFixture[str]


def _json(capsys: Captured, *argv: str) -> dict[str, Any]:
    assert main(["compute", *argv, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _points(tmp_path: Path, **changes: Any) -> Path:
    content = copy.deepcopy(dict(throughput_points()))
    content["points"] = [{**point, **changes} for point in content["points"][:3]]
    path = tmp_path / "points.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


def test_every_chip_of_the_table_is_there(capsys: Captured) -> None:
    found = _json(capsys, "--workload", "deepseek_v3")
    assert {row["chip"] for row in found["chips"]} == set(chips())
    rates = [row["output_tok_s"] or 0 for row in found["chips"]]
    assert rates == sorted(rates, reverse=True)
    assert found["engine"]["errors"]["leave_one_source_out"]["median_percent"] <= 23


def test_an_estimate_with_band_limit_and_cost(capsys: Captured) -> None:
    found = _json(capsys, "--workload", "deepseek_v3", "--chip", "nvidia_h100", "nvidia_h200",
                  "--base", "nvidia_h100", "--target-tps", "25", "--input", "2000",
                  "--output", "500")
    first, second = found["chips"]
    serving = Serving(2000, 500, target_user_tps=25)
    same = estimate("nvidia_h100", "deepseek_v3", serving)
    assert first["output_tok_s"] == pytest.approx(same.output_tok_s)
    assert first["low"] < first["output_tok_s"] < first["high"]
    assert (first["limit"], first["chips_per_replica"]) == (same.limit, same.chips)
    rental = chips()["nvidia_h100"].rental_usd_per_hour
    assert rental is not None
    assert first["usd_per_million_tokens"] == pytest.approx(
        usd_per_million_tokens(rental, same.output_tok_s))
    assert (first["usd_per_million_tokens_low"] < first["usd_per_million_tokens"]
            < first["usd_per_million_tokens_high"])
    assert first["cost_index"] == first["throughput_index"] == pytest.approx(100)
    assert second["cost_index"] == pytest.approx(
        100 * second["usd_per_million_tokens"] / first["usd_per_million_tokens"])


def test_the_base_need_not_be_listed_and_costs_nothing_known_are_null(capsys: Captured) -> None:
    found = _json(capsys, "--workload", "llama31_70b", "--chip", "aws_trainium2",
                  "--base", "nvidia_b200")
    assert [row["chip"] for row in found["chips"]] == ["aws_trainium2"]
    row = found["chips"][0]
    assert 0 < row["throughput_index"] < 100
    assert row["usd_per_hour"] is None
    assert row["cost_index"] is None


def test_prefill_is_judged_by_its_input(capsys: Captured) -> None:
    row = _json(capsys, "--workload", "llama31_70b", "--chip", "nvidia_h100", "--mode",
                "prefill")["chips"][0]
    assert row["output_tok_s"] == 0 and row["input_tok_s"] > 0
    assert row["usd_per_million_tokens"] == pytest.approx(
        usd_per_million_tokens(row["usd_per_hour"], row["input_tok_s"]))


def test_blanks_are_null_and_named(capsys: Captured) -> None:
    row = _json(capsys, "--workload", "deepseek_v3", "--chip", "nvidia_b30a")["chips"][0]
    assert row["output_tok_s"] is None and row["limit"] == "unknown"
    assert "memory_gb" in row["missing"]


def test_a_context_is_taken_for_cache_and_compute(capsys: Captured) -> None:
    found = _json(capsys, "--workload", "deepseek_v4_pro", "--chip", "nvidia_b200",
                  "--context", "1048576")
    assert found["workload"]["kv_bytes_per_token_bf16"] == pytest.approx(9851, rel=1e-3)


def test_a_table_for_people(capsys: Captured) -> None:
    assert main(["compute", "--workload", "llama31_405b", "--chip", "nvidia_h100", "--chip",
                 "nvidia_h200", "--chips", "1"]) == 0
    told = capsys.readouterr()
    assert "NVIDIA H100 SXM" in told.out and "does not fit" in told.out
    assert "it takes 8" in told.err


def test_the_engine_is_held_to_points(capsys: Captured, tmp_path: Path) -> None:
    found = _json(capsys, "--check", str(_points(tmp_path)))
    assert [row["id"] for row in found["points"]] == [
        point["id"] for point in throughput_points()["points"][:3]]
    for row in found["points"]:
        assert row["error_percent"] == pytest.approx(
            100 * (row["predicted"] / row["measured"] - 1))
        assert row["in_fit"] and row["limit"]
    names = {"median_percent", "p90_percent", "within_2x", "spearman", "n"}
    assert set(found["overall"]) == names and found["overall"]["n"] == 3
    for group in ("by_chip", "by_model", "by_source"):
        assert sum(value["n"] for value in found[group].values()) == 3
    assert found["unseen"] is None


def test_the_comparison_for_people(capsys: Captured, tmp_path: Path) -> None:
    assert main(["compute", "--check", str(_points(tmp_path, osl=2000, id="new"))]) == 0
    told = capsys.readouterr()
    assert "points not in the fit" in told.out and "median %" in told.out
    assert "in sample" not in told.err


@pytest.mark.parametrize(("argv", "words"), [
    (["compute"], "either --workload W or --check"),
    (["compute", "--workload", "deepseek_v3", "--check", "x.json"], "either"),
    (["compute", "--workload", "x", "--input", "0"], "'0' is not a number above 0"),
    (["compute", "--workload", "x", "--mode", "fast"], "prefill"),
    (["compute", "--workload", "x", "--chips", "1.5"], "whole number"),
])
def test_wrong_usage(argv: list[str], words: str, capsys: Captured) -> None:
    assert main(argv) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(("argv", "words"), [
    (["--workload", "deepsek_v3"], "deepseek_v3"),
    (["--workload", "deepseek_v3", "--chip", "h100"], "nvidia_h100"),
    (["--workload", "deepseek_v3", "--chip", "nvidia_h100", "--base", "nvidia_h10"],
     "nvidia_h100"),
    (["--workload", "deepseek_v32", "--context", "1000000"], "163840"),
    (["--workload", "deepseek_v3", "--cache-hit", "2"], "cache_hit: found 2.0"),
    (["--workload", "pi0"], "robot models"), (["--check", "none.json"], "none.json"),
])
def test_bad_input_is_1_and_named(argv: list[str], words: str, capsys: Captured) -> None:
    assert main(["compute", *argv]) == 1
    told = capsys.readouterr()
    assert words in told.err and told.out == ""


def test_wrong_points_files_are_named(capsys: Captured, tmp_path: Path) -> None:
    assert main(["compute", "--check", str(_points(tmp_path, measured=-1))]) == 1
    assert "column measured: found '-1'" in capsys.readouterr().err
    broken = tmp_path / "broken.json"
    broken.write_text('{"points": [', "utf-8")
    assert main(["compute", "--check", str(broken)]) == 1
    assert "broken.json, row 1" in capsys.readouterr().err


def test_costs_are_those_of_the_window(capsys: Captured) -> None:
    from scoring.compute.book import bundled_book
    from scoring.compute.evaluation import ComputeEvaluation

    e = ComputeEvaluation(bundled_book())
    row = _json(capsys, "--workload", "deepseek_v4_pro", "--chip", "nvidia_h20")["chips"][0]
    at = e.chips.index("nvidia_h20")
    assert row["usd_per_hour"] == pytest.approx(e.costs.hourly[at])
    assert row["usd_per_hour_kind"] == "purchase"
    assert row["usd_per_hour_assumed"] is True
    assert row["user_tok_s"] >= 10 * (1 - 1e-9)
