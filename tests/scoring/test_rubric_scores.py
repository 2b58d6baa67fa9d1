"""Metric scores against the tables of the rubric, by hand."""

from __future__ import annotations

from datetime import date
from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Evidence
from data.rubrics import load_rubric
from scoring.rubric_scores import metric_score, scale_score

ROBOTICS, COMPUTE = load_rubric().of("robotics"), load_rubric().of("compute")
ROW = Evidence("e1", "acme", "mass_production", "units_shipped_year", "", 1000.0, "units/year",
               None, 1.0, "", date(2025, 12, 31), None, None, None, 0, "", "https://example.org",
               "confirmed", "")


def score(metric: str, value: float, unit: str, factor: str = "mass_production",
          segment: str = "humanoid", **changes: object) -> float | None:
    money = {"value_usd": value} if unit == "USD" else {}
    row = ROW._replace(factor=factor, metric=metric, value=value, unit=unit, **money, **changes)
    rubric = ROBOTICS if segment in ROBOTICS.segment_units else COMPUTE
    return metric_score(row, segment, rubric).score


@pytest.mark.parametrize(("value", "expected"), [
    (0, 0.0), (0.5, 0.05), (1, 0.05), (10, 0.20), (100, 0.40), (1_000, 0.65), (5_000, 0.85),
    (20_000, 1.0), (9_000_000, 1.0),
    (200, 0.40 + 0.25 * log10(2)),  # 0.4753: between 100 and 1,000 in log10
    (2_500, 0.65 + 0.20 * log10(2.5) / log10(5)),
])
def test_units_a_year(value: float, expected: float) -> None:
    assert score("units_shipped_year", value, "units/year") == pytest.approx(expected)


@pytest.mark.parametrize(("metric", "factor", "unit", "value", "expected"), [
    ("units_shipped_cumulative", "mass_production", "units", 2_000, 0.65),  # half: 1,000
    ("annual_capacity", "mass_production", "units/year", 1_000, 0.8 * 0.65),
    ("annual_capacity_planned", "mass_production", "units/year", 1_000, 0.4 * 0.65),
    ("units_target", "mass_production", "units", 1_000, 0.4 * 0.65),
    ("order_units", "commercial_scene", "units", 1_000, 0.9 * 0.65),
    ("gross_margin", "supply_chain", "fraction", -0.4, 0.10),
    ("gross_margin", "supply_chain", "fraction", 0.10, 0.25),
    ("gross_margin", "supply_chain", "fraction", 0.30, 0.55),
    ("gross_margin", "supply_chain", "fraction", 0.75, 0.90),
    ("revenue", "commercial_scene", "USD", 1e7, 0.40),
    ("revenue", "commercial_scene", "USD", 10 ** 8.5, 0.75),
    ("revenue", "commercial_scene", "USD", 0, 0.0),
    ("order_value", "commercial_scene", "USD", 1e8, 0.75),
    ("deployed_sites", "commercial_scene", "count", 10, 0.50),
    ("paying_customers", "commercial_scene", "count", 1_000, 1.0),
    ("training_data", "embodied_ai", "hours", 1e5, 0.75),
    ("shipment_rank", "mass_production", "count", 2, 1.0),
    ("shipment_rank", "mass_production", "count", 5, 0.75),
    ("shipment_rank", "mass_production", "count", 11, 0.25),
    ("shipment_rank", "mass_production", "count", 21, 0.0),
    ("shipment_rank", "mass_production", "fraction", 0.219, 0.75),  # at most the fourth
])
def test_robotics_scales(
    metric: str, factor: str, unit: str, value: float, expected: float
) -> None:
    assert score(metric, value, unit, factor) == pytest.approx(expected)


@pytest.mark.parametrize("case", [
    ("cards_shipped_year", "mass_production", "cards", "chip_accelerator", 1e5, 0.75),
    ("cards_shipped_year", "mass_production", "edge_modules", "edge_chip", 2e4, 0.50),
    ("cards_shipped_year", "mass_production", "vehicle_socs", "edge_chip", 1e5, 0.50),
    ("cards_shipped_cumulative", "mass_production", "vision_socs", "edge_chip", 2e7, 0.50),
    ("cards_shipped_year", "mass_production", "wafer_systems", "chip_accelerator", 20, 0.25),
    ("cards_planned_year", "mass_production", "cards", "chip_accelerator", 1e6, 0.4 * 0.95),
    ("active_power_mw", "mass_production", "MW", "compute_cloud", 500, 0.80),
    ("active_power_mw", "mass_production", "GW", "compute_cloud", 1, 0.90),
    ("contracted_power_mw", "mass_production", "MW", "model_lab", 1_000, 0.6 * 0.90),
    ("planned_power_mw", "mass_production", "MW", "model_lab", 1_000, 0.4 * 0.90),
    ("gpus_deployed", "mass_production", "cards", "model_lab", 1e5, 0.75),
    ("weekly_users", "mass_production", "users", "model_lab", 1e8, 0.80),
    ("monthly_users", "mass_production", "users", "model_lab", 1e8, 0.9 * 0.80),
    ("tokens_per_day", "mass_production", "tokens", "model_lab", 1e12, 0.70),
    ("gross_margin", "supply_chain", "fraction", "model_lab", 0.50, 0.70),
    ("developers", "software_stack", "count", "chip_accelerator", 1e6, 0.85),
    ("revenue", "commercial_scene", "USD", "compute_cloud", 1e9, 0.65),
    ("arr", "commercial_scene", "USD", "model_lab", 1e9, 0.9 * 0.65),
    ("backlog", "commercial_scene", "USD", "compute_cloud", 1e10, 0.80),
    ("paying_customers", "commercial_scene", "count", "edge_chip", 100, 0.60),
    ("top1_customer_share", "commercial_scene", "fraction", "chip_accelerator", 0.45, 0.45),
    ("top5_customer_share", "commercial_scene", "fraction", "chip_accelerator", 0.95, 0.15),
])
def test_compute_scales(case: tuple[str, str, str, str, float, float]) -> None:
    metric, factor, unit, segment, value, expected = case
    assert score(metric, value, unit, factor, segment) == pytest.approx(expected)


@pytest.mark.parametrize(("segment", "unit"), [
    ("humanoid", 1), ("embodied_model", 1), ("quadruped", 3), ("logistics_robot", 5),
    ("service_robot", 10), ("industrial_robot", 10), ("autonomy_compute", 100),
    ("components", 200), ("drone", 10), ("vehicle", 5), ("surgical", 2), ("agriculture", 5),
])
def test_units_of_a_segment_count_as_one_humanoid(segment: str, unit: float) -> None:
    assert score("units_shipped_year", 100 * unit, "units/year", segment=segment) == (
        pytest.approx(0.40))


def test_the_row_may_name_another_segment_for_its_unit() -> None:
    assert score("units_shipped_year", 300, "units", scale_segment="quadruped") == (
        pytest.approx(0.40))


def test_part_years_are_annualised_but_margins_are_not() -> None:
    assert score("revenue", 2.5e6, "USD", "commercial_scene", annualise=4.0) == pytest.approx(0.40)
    assert score("gross_margin", 0.20, "fraction", "supply_chain", annualise=4.0) == (
        pytest.approx(0.40))


def test_a_coded_level_wins_over_the_number_and_brings_its_range() -> None:
    row = ROW._replace(level=0.6, level_low=0.5, level_high=0.7)
    assert metric_score(row, "humanoid", ROBOTICS)[:3] == (0.6, 0.5, 0.7)


@pytest.mark.parametrize(("changes", "reason"), [
    ({"metric": "product_status", "value": None, "unit": "text"}, "without a coded level"),
    ({"value": None, "unit": "text"}, "no number and no coded level"),
    ({"unit": "MW"}, "unit MW, but units_shipped_year is scored on units"),
    ({"factor": "commercial_scene", "metric": "deployed_sites", "unit": "units"},
     "unit units, but deployed_sites is scored on count"),
    ({"factor": "commercial_scene", "metric": "revenue", "unit": "count"}, "scored on money"),
    ({"factor": "commercial_scene", "metric": "revenue", "unit": "USD", "value_usd": -5.0},
     "negative"),
    ({"metric": "shipment_rank", "unit": "fraction", "value": 1.5}, "neither a rank nor"),
])
def test_a_row_that_cannot_be_scored_says_why(changes: dict[str, object], reason: str) -> None:
    found = metric_score(ROW._replace(**changes), "humanoid", ROBOTICS)
    assert found.score is None and reason in found.reason


def test_a_metric_of_another_segment_is_not_scored() -> None:
    row = ROW._replace(metric="weekly_users", unit="users")
    assert "not scored in segment edge_chip" in metric_score(row, "edge_chip", COMPUTE).reason


SCALES = [(rubric, key) for rubric in (ROBOTICS, COMPUTE) for key in rubric.scales]


@given(st.sampled_from(SCALES), st.floats(0, 1e13), st.floats(0, 1e13))
def test_scores_are_monotonous_and_in_range(
    pick: tuple[object, tuple[str, str]], one: float, other: float
) -> None:
    scale = pick[0].scales[pick[1]]  # type: ignore[attr-defined]
    falling = scale.scores[0] > scale.scores[-1]
    low, high = sorted((one, other))
    first, second = scale_score(scale, low), scale_score(scale, high)
    assert min(first, second) >= 0 and max(first, second) <= 1
    assert first >= second if falling else first <= second
