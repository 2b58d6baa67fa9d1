"""Robot models on the chips of the book, from an edited cell to the rate and its verdict."""

from __future__ import annotations

from math import isnan
from typing import Any

import pytest

from scoring.compute.book import Book, bundled_book
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation.onboard import (
    Onboard,
    OnboardRow,
    onboard,
    robot_models,
)

BOOK = bundled_book()


def edited(cells: dict[tuple[str, str, str], Any]) -> Book:
    book = BOOK.updated({place: {"value": value} for place, value in cells.items()})
    assert not book.strays
    return book


def row(found: Onboard, chip: str) -> OnboardRow:
    return next(each for each in found.rows if each.id == chip)


def test_measured_devices_stand_first_with_what_was_measured() -> None:
    found = onboard(BOOK, "gr00t_n17")
    measured = [each for each in found.rows if each.best is not None]
    assert list(found.rows[:len(measured)]) == measured
    assert len(measured) == 9  # as the nine devices of NVIDIA's table
    thor = row(found, "jetson_thor_t5000")
    assert thor.best is not None
    assert (thor.best.hz, thor.best.software) == (12.4, "tensorrt")
    assert {m.hz for m in thor.measured} == {12.4, 8.9}
    assert thor.rate.low < 12.4 < thor.rate.high


def test_devices_that_are_no_chips_of_the_book_have_rows_too() -> None:
    spark = row(onboard(BOOK, "gr00t_n17"), "dgx_spark")
    assert spark.chip == ""
    assert spark.best is not None
    assert spark.best.hz == 10.1


@pytest.mark.parametrize(("field", "value"), [("bandwidth_gb_s", 546.0),
                                              ("fp16_dense_tflops", 500.0)])
def test_a_faster_chip_in_the_book_plans_more_often(field: str, value: float) -> None:
    place = ("chips", "jetson_thor_t5000", field)
    before = row(onboard(BOOK, "gr00t_n17"), "jetson_thor_t5000")
    after = row(onboard(edited({place: value}), "gr00t_n17"), "jetson_thor_t5000")
    assert after.rate.value > before.rate.value
    assert after.edited
    assert not before.edited


def test_a_chip_with_too_little_memory_for_the_model_is_named() -> None:
    small = edited({("chips", "jetson_thor_t5000", "memory_gb"): 6.0})
    thor = row(onboard(small, "gr00t_n17"), "jetson_thor_t5000")
    assert thor.rate.limit == "does not fit"
    assert thor.reaches(0.1) == "no"


def test_what_the_analyst_cleared_stays_unknown_and_is_named() -> None:
    """Blank from the start is taken from the measured device; cleared by hand is not."""
    orin = row(onboard(BOOK, "gr00t_n17"), "jetson_agx_orin")
    assert orin.borrowed == ("fp16_dense_tflops",)
    cleared = edited({("chips", "jetson_agx_orin", "bandwidth_gb_s"): None})
    unknown = row(onboard(cleared, "gr00t_n17"), "jetson_agx_orin")
    assert isnan(unknown.rate.value)
    assert unknown.rate.missing == ("bandwidth_gb_s",)
    assert unknown.reaches(1.0) == "unknown"


def test_an_unknown_memory_leaves_open_whether_the_model_fits() -> None:
    cleared = edited({("chips", "nvidia_h200", "memory_gb"): None})
    h200 = row(onboard(cleared, "gr00t_n17"), "nvidia_h200")
    assert not h200.fits
    assert h200.reaches(10.0) == "perhaps"
    assert row(onboard(BOOK, "gr00t_n17"), "nvidia_h200").reaches(10.0) == "yes"


def test_a_measurement_decides_before_a_prediction_unless_the_chip_was_edited() -> None:
    thor = row(onboard(BOOK, "gr00t_n17"), "jetson_thor_t5000")
    assert thor.reaches(12.0) == "measured"
    assert thor.rate.high > 13.0
    assert thor.reaches(13.0) == "no"  # 12.4 Hz with the whole model compiled
    assert row(onboard(BOOK, "pi0"), "jetson_thor_t5000").reaches(1.0) == "yes"  # never measured
    faster = edited({("chips", "jetson_thor_t5000", "bandwidth_gb_s"): 1000.0})
    assert row(onboard(faster, "gr00t_n17"), "jetson_thor_t5000").reaches(15.0) == "yes"


def test_a_rate_within_the_band_is_neither_reached_nor_missed() -> None:
    rtx = row(onboard(BOOK, "gr00t_n17"), "nvidia_rtx_4090")
    assert rtx.best is None
    assert rtx.reaches(rtx.rate.low) == "yes"
    assert rtx.reaches(rtx.rate.value * 1.01) == "perhaps"
    assert rtx.reaches(rtx.rate.high * 1.01) == "no"


def test_twice_the_parameters_plan_less_often() -> None:
    doubled = onboard(edited({("workloads", "gr00t_n17", "total_params_b"): 6.0}), "gr00t_n17")
    assert doubled.scale == pytest.approx(2)
    assert doubled.model is not None
    assert doubled.model.backbone_params_b == pytest.approx(4.0)
    thor = row(doubled, "jetson_thor_t5000")
    assert thor.rate.value < row(onboard(BOOK, "gr00t_n17"), "jetson_thor_t5000").rate.value
    assert thor.edited
    blank = onboard(edited({("workloads", "gr00t_n17", "total_params_b"): None}), "gr00t_n17")
    assert blank.missing == ("total_params_b",)
    assert all(isnan(each.rate.value) for each in blank.rows)


def test_a_model_of_unknown_parts_says_what_is_missing() -> None:
    helix = onboard(BOOK, "helix")
    assert helix.model is None
    assert "backbone_params_b" in helix.missing
    assert helix.rows == ()
    assert helix.published == 200
    assert list(robot_models(BOOK))[-1] not in ("gr00t_n17", "pi0")
    with pytest.raises(ComputeInputError, match="workloads, id: found 'gr00t_n99'"):
        onboard(BOOK, "gr00t_n99")


def test_a_rate_on_a_device_that_is_not_named_stands_apart() -> None:
    pi0 = onboard(BOOK, "pi0")
    assert [(device, rate.hz) for device, rate in pi0.elsewhere] == [
        ("one consumer NVIDIA GPU", 30)]
