"""The bundled fit: reproducible, within its target on sources left out, without names."""

from __future__ import annotations

import inspect
from dataclasses import replace

import numpy as np
import pytest

from data.compute.efficiency import PARAMETERS, load_efficiency
from data.compute.reference import throughput_points
from data.errors import DataError
from scoring.compute.engine.efficiency import fitted
from scoring.compute.fitting import fit as fit_module
from scoring.compute.fitting import forms as forms_module
from scoring.compute.fitting.fit import fit, stacks_of
from scoring.compute.fitting.forms import FREE
from scoring.compute.fitting.validation import left_out, publisher
from scoring.compute.measured.points import Points, read_points
from scoring.compute.measured.predict import figures, predict, subset


@pytest.fixture(scope="module")
def points() -> Points:
    return read_points(throughput_points())


def _kept() -> str:
    return str(next(row["form"] for row in load_efficiency().tried if row["kept"]))


def test_the_bundled_parameters_are_those_of_the_script(points: Points) -> None:
    again = fit(_kept(), points, stacks_of(points))
    for name, value in again.values.items():
        assert value == pytest.approx(load_efficiency().parameters[name].value, rel=0.01)
    assert again.stacks["ROCm"] == pytest.approx(load_efficiency().stacks["ROCm"].value, rel=0.01)


def test_whole_sources_left_out_are_met_within_the_target(points: Points) -> None:
    """The issue's target: median absolute error at most 23 %, 90 % of points within 2x."""
    found = figures(left_out(_kept(), points, "source", stacks_of(points)), points.measured)
    assert found.median_percent <= 23 and found.within_2x >= 0.90
    told = load_efficiency().errors["leave_one_source_out"]
    assert found.median_percent == pytest.approx(told.median_percent, abs=0.3)
    assert found.within_2x == pytest.approx(told.within_2x, abs=0.02)


def test_every_figure_promised_is_there() -> None:
    errors = load_efficiency().errors
    assert {"in_sample", "leave_one_point_out", "leave_one_chip_out", "leave_one_model_out",
            "leave_one_source_out", "leave_one_publisher_out", "nested_source_out"} == set(errors)
    assert errors["nested_source_out"].median_percent <= 23  # the choice of the form is tested too
    assert errors["nested_source_out"].within_2x >= 0.90


def test_the_form_kept_beats_the_textbook() -> None:
    rows = {row["form"]: row["leave_one_source_out"] for row in load_efficiency().tried}
    assert rows[_kept()]["median_percent"] < 0.6 * rows["textbook maximum"]["median_percent"]
    assert rows[_kept()]["within_2x"] > rows["textbook maximum"]["within_2x"]


def test_the_band_holds_most_points_of_sources_not_seen(points: Points) -> None:
    low, high = load_efficiency().band
    ratio = points.measured / left_out(_kept(), points, "source", stacks_of(points))
    assert np.mean((ratio >= low) & (ratio <= high)) == pytest.approx(0.8, abs=0.04)


def test_parameters_lie_in_their_bounds_and_intervals() -> None:
    for name in PARAMETERS:
        found = load_efficiency().parameters[name]
        assert FREE[name].low < found.value < FREE[name].high, name
        assert found.low <= found.high and found.prior == FREE[name].prior


def test_no_name_of_a_chip_model_or_source_is_known_to_the_fit(points: Points) -> None:
    code = inspect.getsource(forms_module) + inspect.getsource(fit_module)
    for name in {*points.chips, *points.models, *map(publisher, points.sources)}:
        assert name not in code


def test_renaming_chips_and_models_changes_nothing(points: Points) -> None:
    n = len(points.ids)
    renamed = replace(points, chips=("?",) * n, models=("?",) * n, sources=("?",) * n)
    form, stacks = _kept(), stacks_of(points)
    assert fit(form, renamed, stacks).values == fit(form, points, stacks).values


def test_a_fit_finds_the_parameters_that_made_the_points(points: Points) -> None:
    """On rates the engine itself gives, the fit comes back to what it was given."""
    truth = fitted()
    made = replace(points, measured=predict(points, truth)[0])
    found = fit(_kept(), made, stacks_of(points))
    again = found.predict(points)
    assert np.median(np.abs(np.log(again / made.measured))) < 0.03


def test_a_stack_needs_points_for_a_factor_of_its_own(points: Points) -> None:
    assert stacks_of(points) == ("ROCm",)
    few = np.array([stack != "ROCm" for stack in points.stack])
    few[np.flatnonzero(~few)[:2]] = True
    assert stacks_of(subset(points, few)) == ()


def test_a_damaged_file_is_named(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "efficiency.json").write_text("{", "utf-8")
    with pytest.raises(DataError, match=r"efficiency\.json.*JSON"):
        load_efficiency(folder)
    other = folder / "two"
    other.mkdir()
    (other / "efficiency.json").write_text("{}", "utf-8")
    with pytest.raises(DataError, match="entries of a fit"):
        load_efficiency(other)
