"""Logarithmic ticks, labels at the ends of lines, figures in words."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.compute.charts.end_labels import GAP, REACH, place_ends, spread
from gui.compute.charts.scales import decades, log_ticks
from gui.compute.charts.words import about, banded, chip_label, figure, flops, workload_short
from gui.session import Session


@pytest.mark.parametrize(("value", "text"), [
    (7123.4, "7,123"), (412.2, "412"), (49.26, "49.3"), (6.744, "6.74"), (0.35, "0.35"),
    (0.0523, "0.052"), (0.0, "0.00"), (math.nan, "–"),
])
def test_a_figure_has_about_three_digits(value: float, text: str) -> None:
    assert figure(value) == text


def test_quantities_in_words() -> None:
    assert (about(13.2), about(2143.0), about(0.4)) == ("13", "2,100", "0.4")
    assert banded(6.74, 5.06, 8.43) == "6.74 (5.06–8.43)"
    assert banded(6.74, math.nan, 8.43) == "6.74"
    assert flops(1.979e15) == "1.98 PFLOP/s"
    assert flops(1.375e14) == "138 TFLOP/s"


def test_chips_and_workloads_go_by_short_names(session: Session) -> None:
    found = {chip: chip_label(session.book, chip) for chip in (
        "nvidia_h100", "ascend_950pr", "amd_mi355x", "cerebras_wse3", "nvidia_gb200")}
    assert found == {"nvidia_h100": "H100 SXM", "ascend_950pr": "Ascend 950PR",
                     "amd_mi355x": "MI355X", "cerebras_wse3": "WSE-3",
                     "nvidia_gb200": "GB200 NVL72"}
    assert workload_short(session.book, "deepseek_v4_pro") == "V4-Pro"
    assert workload_short(session.book, "no such model") == "no such model"


def test_long_axes_have_powers_of_ten_and_short_ones_steps_between() -> None:
    assert [text for _, text in log_ticks(-3, 1, 8)] == [".001", ".01", ".1", "1", "10"]
    assert [text for _, text in log_ticks(0, 4, 8)] == ["1", "10", "100", "1,000", "10⁴"]
    assert [text for _, text in log_ticks(0, 1.05, 8)] == ["1", "2", "5", "10"]
    assert all(10**at == pytest.approx(float(text.replace(",", "")))
               for at, text in log_ticks(0.2, 2.2, 9))
    assert len(log_ticks(-6, 9, 5)) <= 5


def test_decades_enclose_the_range() -> None:
    assert decades(1.0, 10_000.0) == (0.0, 4.0)
    assert decades(0.9, 2_100.0) == (-1.0, 4.0)


@given(st.lists(st.floats(0, 300), min_size=1, max_size=20))
def test_labels_moved_apart_keep_order_distance_and_room(wanted: list[float]) -> None:
    wanted.sort()
    placed = np.array(spread(wanted, 0.0, 300.0))
    assert placed.min() >= -1e-6 and placed.max() <= 300 + 1e-6
    assert (np.diff(placed) >= GAP - 1e-6).all()
    if len(wanted) > 1 and min(np.diff(wanted)) >= GAP:
        assert placed == pytest.approx(wanted)


def test_two_that_meet_give_way_equally() -> None:
    assert spread([100.0, 104.0], 0, 300) == pytest.approx([102 - GAP / 2, 102 + GAP / 2])


def test_the_first_get_their_label_where_not_all_fit() -> None:
    ends = {k: 150.0 + k / 10 for k in range(12)}
    order = [11, 5, *(k for k in range(12) if k not in (5, 11))]
    placed = place_ends(ends, order, 0, 300)
    assert {11, 5} <= set(placed) and len(placed) < 12
    assert all(abs(at - ends[k]) <= REACH for k, at in placed.items())
    assert np.diff(sorted(placed.values())).min() >= GAP - 1e-9


@pytest.mark.parametrize(("low", "high", "texts"), [
    (11.0, 19.0, ["12", "14", "16", "18"]), (0.31, 0.44, [".35", ".40"]),
    (2_100.0, 4_300.0, ["2,500", "3,000", "3,500", "4,000"]), (20.0, 55.0, ["20", "50"])])
def test_an_axis_too_short_for_powers_has_round_values_at_equal_steps(
    low: float, high: float, texts: list[str]
) -> None:
    ticks = log_ticks(math.log10(low), math.log10(high), most=6)
    assert [text for _, text in ticks] == texts
    assert all(10**at == pytest.approx(float(text.replace(",", ""))) for at, text in ticks)
