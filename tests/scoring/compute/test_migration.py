"""Readiness from the rubric, and what a migration costs and takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.supply_records import ReadinessRow
from data.compute.supply_reference import engineer_rates, migration_bands, readiness_rows
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.migration import (
    Readiness,
    band_for,
    migrate,
    migration_cost,
    migration_months,
    rate_for,
    readiness,
    route_between,
    workloads,
)

BANDS = migration_bands()
RATES = engineer_rates()


def rows(**scores: float | None) -> list[ReadinessRow]:
    return [ReadinessRow(row, "cuda_to_cann", "w", "training", row, None, score, None, "seen",
                         date(2026, 1, 1), "", "reported", "") for row, score in scores.items()]


def test_the_lowest_of_the_first_three_rows_counts() -> None:
    assert readiness(rows(a=1, b=0.5, c=0.75, d=1, e=1, f=1)).value == 0.5


def test_the_mean_of_all_rows_is_the_cap() -> None:
    found = readiness(rows(a=1, b=1, c=1, d=0, e=0, f=0))
    assert found.value == pytest.approx(0.5)


def test_a_blank_decisive_row_stays_unknown() -> None:
    found = readiness(rows(a=0.5, b=0.75, c=None, d=0.5))
    assert np.isnan(found.value)
    assert found.missing == ("c",)
    assert (found.low, found.high) == pytest.approx((0.0, 0.5))


def test_what_published_evidence_gives() -> None:
    found = {key: readiness(group) for key, group in workloads(readiness_rows()).items()}
    r1 = found["cuda_to_cann", "R1 inference on 910C"]
    v4 = found["cuda_to_cann", "DeepSeek-V4 inference on Ascend"]
    training = found["cuda_to_cann", "Frontier training on Ascend"]
    amd = found["cuda_to_rocm", "DeepSeek-V4 inference on MI355X"]
    performance = [one.scores["c"] for one in (r1, v4, training, amd)]
    assert performance == [0.75, 0.5, 0.25, 0.75]
    assert r1.value > v4.value >= training.value
    for one in found.values():
        assert 0 <= one.low <= one.high <= 1
        assert np.isnan(one.value) or one.low <= one.value <= one.high


def test_cost_and_time_by_hand() -> None:
    assert migration_cost(0.25, 40, 12_000, 400_000, 100_000) == 0.75 * 480_000 + 500_000
    assert migration_months(0.25, 8, 2) == 8
    many = migration_cost(np.array([0.0, 0.5, 1.0]), 40, 10_000, 1_000)
    assert many == pytest.approx([401_000, 201_000, 1_000])
    assert np.isnan(migration_cost(np.nan, 40, 10_000))


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(BANDS))
def test_more_ready_is_never_dearer_or_slower(a: float, b: float, band: object) -> None:
    low, high = (Readiness(x, x, x, {}, ()) for x in sorted((a, b)))
    rate = rate_for(RATES, "CN")
    less, more = (migrate(band, rate, ready) for ready in (low, high))  # type: ignore[arg-type]
    for field in ("low", "value", "high"):
        assert getattr(more.cost_usd, field) <= getattr(less.cost_usd, field)
        assert getattr(more.months, field) <= getattr(less.months, field)
    for part in (less.cost_usd, less.months, less.retained):
        assert part.low <= part.value <= part.high


def test_performance_retained_is_row_c() -> None:
    band = band_for(BANDS, "cuda_to_cann", "kernel_inference")
    measured = readiness(rows(a=1, b=1, c=0.4, d=1))
    found = migrate(band, rate_for(RATES, "CN"), measured)
    assert (found.retained.low, found.retained.value) == (0.4, 0.4)
    assert migrate(band, rate_for(RATES, "CN"), readiness(rows(a=1, b=1))).retained.value \
        == band.retained


def test_bands_fall_back_from_route_to_target_to_any() -> None:
    assert band_for(BANDS, "cuda_to_cann", "training").route == "cuda_to_cann"
    assert band_for(BANDS, "cann_to_cuda", "training").route == "any_to_cuda"
    assert band_for(BANDS, "cann_to_rocm", "training").route == "any"
    assert route_between("CUDA", "CANN") == "cuda_to_cann"
    with pytest.raises(ComputeInputError, match="kernel_inference"):
        band_for(BANDS, "cuda_to_cann", "poetry")


def test_default_efforts_are_those_of_the_design() -> None:
    ends = {name: (band.engineer_months_low, band.engineer_months_high)
            for name in ("pytorch_inference", "kernel_inference", "training")
            for band in [band_for(BANDS, "any", name)]}
    assert ends == {"pytorch_inference": (6, 12), "kernel_inference": (24, 60),
                    "training": (60, 150)}


def test_engineers_cost_more_in_the_us() -> None:
    assert rate_for(RATES, "US").usd_per_month > rate_for(RATES, "CN").usd_per_month
    assert rate_for(RATES, "JP").region == "other"


def test_wrong_rows_are_named() -> None:
    with pytest.raises(ComputeInputError, match="once for a route"):
        readiness([*rows(a=1), *rows(a=0.5)])
    with pytest.raises(ComputeInputError, match="number from 0 to 1"):
        readiness(rows(a=1.2))
    with pytest.raises(ComputeInputError, match="readiness"):
        migration_cost(1.4, 40, 12_000)
    stray = replace(rows(a=1)[0], row="z")
    with pytest.raises(ComputeInputError, match="one of a, b"):
        readiness([stray])
