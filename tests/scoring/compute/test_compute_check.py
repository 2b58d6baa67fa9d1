"""The engine held to measured points: errors by group, honest about points of the fit."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from data.compute.efficiency import load_efficiency
from data.compute.reference import throughput_points
from data.errors import DataError
from scoring.compute.measured.check import check
from scoring.compute.measured.predict import figures

POINT: Mapping[str, Any] = {
    "id": "own", "chip": "Mine", "model": "Llama-3-70B", "measured": 1000.0,
    "metric": "out_tok_s_per_chip", "isl": 1024, "osl": 1024, "n_chips": 2, "weight_prec": "fp8",
    "compute_prec": "fp8", "kv_bytes_per_el": 1, "parallel": "tp", "mode": "agg",
    "batch_per_chip": None, "user_tps": None, "spec": None, "source": "bench"}
CHIP: Mapping[str, Any] = {"bf16": 300, "fp8": 600, "mem": 96, "bw": 2.0, "link": 100,
                           "stack": "CUDA"}


def _file(**changes: Any) -> dict[str, Any]:
    return {"chips": {"Mine": dict(CHIP)}, "models": {}, "points": [{**POINT, **changes}]}


def _bundled() -> dict[str, Any]:
    return copy.deepcopy(dict(throughput_points()))


def test_errors_are_what_their_names_say() -> None:
    found = figures(np.array([100.0, 50, 400, 90]), np.array([100.0, 100, 100, 100]))
    assert found.median_percent == pytest.approx(30)  # of 0, 50, 300, 10
    assert found.within_2x == 0.5  # 50 of 100 is at the edge, not within
    assert found.n == 4
    ordered = figures(np.array([1.0, 2, 3]), np.array([10.0, 20, 30]))
    assert ordered.spearman == pytest.approx(1)


def test_the_bundled_points_are_met_and_marked_as_points_of_the_fit() -> None:
    result = check(_bundled())
    assert result.overall.n == 65 and result.unseen is None
    assert all(row.in_fit for row in result.points)
    assert any("65 of 65" in text for text in result.notices)
    assert result.overall.median_percent < 20
    assert sum(value.n for value in result.by_chip.values()) == 65
    assert sum(value.n for value in result.by_source.values()) == 65
    inside = load_efficiency().errors["in_sample"]
    assert result.overall.median_percent == pytest.approx(inside.median_percent, abs=0.2)


def test_a_point_renamed_is_still_a_point_of_the_fit() -> None:
    content = _bundled()
    content["points"] = [{**content["points"][0], "id": "another", "measured": 7000}]
    assert check(content).points[0].in_fit
    content["points"][0]["isl"] = 2000
    assert not check(content).points[0].in_fit


def test_own_chips_and_models_of_the_file() -> None:
    row = check(_file()).points[0]
    assert row.predicted > 0 and not row.in_fit and row.notices == ()
    assert row.error_percent == pytest.approx(100 * (row.predicted / 1000 - 1))
    faster = _file()
    faster["chips"]["Mine"] |= {"bf16": 600, "fp8": 1200, "bw": 4.0, "link": 200}
    assert check(faster).points[0].predicted > 1.9 * row.predicted


def test_a_stack_is_told_found_by_name_or_said_to_be_unknown() -> None:
    slow = _file()
    slow["chips"]["Mine"]["stack"] = "ROCm"
    factor = load_efficiency().stacks["ROCm"].value
    ratio = check(slow).points[0].predicted / check(_file()).points[0].predicted
    assert ratio == pytest.approx(factor)
    unsaid = _file()
    del unsaid["chips"]["Mine"]["stack"]
    assert "stack of Mine is not known" in check(unsaid).points[0].notices[0]
    named = _file(chip="MI355X")
    named["chips"] = {"MI355X": {k: v for k, v in CHIP.items() if k != "stack"}}
    assert check(named).points[0].predicted == pytest.approx(check(slow).points[0].predicted)


def test_metrics_are_parts_of_one_rate() -> None:
    out = check(_file()).points[0].predicted
    assert check(_file(metric="in_tok_s_per_chip")).points[0].predicted == pytest.approx(out)
    assert check(_file(metric="total_tok_s_per_chip")).points[0].predicted == pytest.approx(2 * out)


def test_a_speed_per_user_or_a_batch_bounds_the_rate() -> None:
    free = check(_file()).points[0].predicted
    assert check(_file(user_tps=30)).points[0].predicted < free
    few = check(_file(batch_per_chip=2)).points[0].predicted
    assert few < check(_file(batch_per_chip=16)).points[0].predicted < free


def test_a_model_that_cannot_be_there_is_predicted_at_nothing() -> None:
    row = check(_file(model="Llama-3.1-405B", n_chips=1)).points[0]
    assert (row.predicted, row.limit, row.error_percent) == (0, "does not fit", -100)


def test_a_chip_without_a_link_has_no_prediction_on_two() -> None:
    content = _file()
    content["chips"]["Mine"]["link"] = None
    result = check(content)
    assert np.isnan(result.points[0].predicted) and result.points[0].limit == "unknown"
    assert result.overall.n == 0
    assert any("no prediction" in text for text in result.notices)


@pytest.mark.parametrize(("changes", "words"), [
    ({"measured": 0}, "point own, column measured: found '0', expected a number above 0"),
    ({"measured": None}, "column measured: the cell is empty"),
    ({"chip": "Z9"}, "column chip: found 'Z9', expected a chip listed under chips"),
    ({"model": None}, "column model"), ({"isl": "many"}, "column isl: found 'many'"),
    ({"n_chips": 1.5}, "column n_chips"), ({"weight_prec": "fp7"}, "bf16, fp8, fp4, int8"),
    ({"mode": "fast"}, "column mode"), ({"metric": "tok_s"}, "out_tok_s_per_chip"),
    ({"spec": [1, 2]}, "column spec"), ({"user_tps": -1}, "column user_tps"),
    ({"parallel": None}, "tp or dep"), ({"chip": ["x"]}, "column chip"),
    ({"weight_prec": []}, "column weight_prec"), ({"spec": "2"}, "column spec"),
])
def test_a_wrong_point_is_named(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(DataError) as caught:
        check(_file(**changes), file="mine.json")
    assert words in str(caught.value) and "mine.json" in str(caught.value)


def test_wrong_chips_and_several_faults_are_named_at_once() -> None:
    content = _file(isl=0)
    content["chips"]["Mine"]["bw"] = -1
    with pytest.raises(DataError) as caught:
        check(content)
    assert "chip Mine, column bw: found '-1'" in str(caught.value)
    assert "column isl" in str(caught.value)


@pytest.mark.parametrize("content", [{}, {"points": []}, {"points": 3}, []])
def test_a_file_without_points_is_refused(content: Any) -> None:
    with pytest.raises(DataError, match="point"):
        check(content)
