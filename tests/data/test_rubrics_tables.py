"""The rubric as data."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from data.bundled import FOLDER, load
from data.errors import DataError
from data.rubrics import load_rubric

RUBRIC = load_rubric()


def test_constants_are_those_of_the_rubric() -> None:
    constants = RUBRIC.of("robotics").constants
    assert constants["confidence_confirmed"] == 1.0
    assert constants["confidence_reported"] == 0.7
    assert constants["confidence_rumoured"] == 0.3
    assert (constants["half_life_years"], constants["prior_weight"]) == (2, 0.3)
    assert (constants["band_floor"], constants["band_spread"]) == (0.05, 0.20)
    assert constants["assume_median"] and not RUBRIC.of("compute").constants["assume_median"]


def test_a_scale_takes_the_anchors_of_its_base() -> None:
    scales = RUBRIC.of("robotics").scales
    year = scales["mass_production", "units_shipped_year"]
    orders = scales["commercial_scene", "order_units"]
    assert (orders.values, orders.scores, orders.kind) == (year.values, year.scores, "log")
    assert (orders.score_factor, orders.per_segment_unit) == (0.9, True)
    assert scales["mass_production", "units_shipped_cumulative"].value_factor == 0.5


def test_every_segment_of_the_robotics_universe_has_a_unit_size() -> None:
    segments = {company.segment for company in load().universes["robotics"].companies}
    assert segments <= set(RUBRIC.of("robotics").segment_units)


def test_every_worded_row_has_texts_for_its_levels() -> None:
    for universe in load().universes.values():
        scales = RUBRIC.of(universe.id).scales
        for row in universe.evidence:
            if row.factor and row.level is not None and (row.factor, row.metric) not in scales:
                segment = universe.companies[universe.row[row.company_id]].segment
                texts = RUBRIC.level_texts(row.factor, row.metric, universe.id, segment)
                assert list(texts) == [0, 0.25, 0.5, 0.75, 1], (row.id, row.metric, segment)
                assert all(texts.values())


def test_level_texts_depend_on_the_segment_where_the_rubric_does() -> None:
    def status(segment: str) -> str:
        return RUBRIC.level_texts("mass_production", "product_status", "compute", segment)[1.0]

    assert "million cards" in status("chip_accelerator")
    assert "gigawatt" in status("compute_cloud") == status("model_lab")
    assert RUBRIC.level_texts("mass_production", "units_shipped_year") == {}


def test_changed_constants_leave_the_rubric_alone() -> None:
    changed = RUBRIC.with_constants({"prior_weight": 1.0}, "compute")
    assert changed.of("compute").constants["prior_weight"] == 1.0
    assert changed.of("robotics").constants["prior_weight"] == 0.3
    assert RUBRIC.of("compute").constants["prior_weight"] == 0.3


@pytest.mark.parametrize(("name", "value"), [
    ("half_lives", 1.0), ("prior_weight", -0.1), ("band_floor", float("nan")),
    ("half_life_years", 0.0),
])
def test_a_constant_that_makes_no_sense_is_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=name):
        RUBRIC.with_constants({name: value})


def test_every_table_of_the_rubric_says_that_it_is_an_assumption() -> None:
    for path in FOLDER.glob("rubric_*.csv"):
        if path.name != "rubric_anchors.csv":  # the anchors of a scale that is marked
            with path.open(encoding="utf-8", newline="") as file:
                assert {row["assumption"] for row in csv.DictReader(file)} == {"1"}, path.name


@pytest.mark.parametrize(("file", "old", "new", "said"), [
    ("rubric_constants.csv", ",prior_weight,", ",prior,", "prior_weight of universe robotics"),
    ("rubric_scales.csv", ",mass_production.units_shipped_year,", ",mass_production.robots,",
     "column scale_of: found 'mass_production.robots'"),
    ("rubric_anchors.csv", "revenue,1000000,0.2\n", "revenue,1000000,2\n",
     "column score: found '2', expected a number from 0 to 1"),
    ("rubric_cases.csv", "robotics,auterion,", "robotics,nobody,",
     "column company_id: found 'nobody'"),
    ("scale_units.csv", ",drone,units,10,", ",drone,units,0,",
     "column divisor: found '0', expected a number above 0"),
])
def test_a_wrong_table_is_refused(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "reference"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_rubric(folder)
    assert file in str(caught.value) and said in str(caught.value)
