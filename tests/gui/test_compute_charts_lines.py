"""Roofline and speed curves: lines where the formulas put them, labels, points, hover, choice."""

from __future__ import annotations

import math
import re
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.charts.export import save_svg
from gui.compute.charts.end_labels import GAP
from gui.compute.charts.roofline import PETA, RooflineChart
from gui.compute.charts.speed import SpeedCurve
from gui.compute.choice import Choice
from gui.session import Session
from gui.theme.theme import theme
from tests.support.compute_numbers import CHIPS, NAN, edited, stand_in
from tests.support.plots import click, colour_at, hover
from tests.support.screen import shown

H20, B200 = CHIPS.index("nvidia_h20"), CHIPS.index("nvidia_b200")


@pytest.fixture
def figures(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def choice() -> Choice:
    return Choice("ascend_950pr")


@pytest.fixture
def roofline(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> RooflineChart:
    return shown(qtbot, RooflineChart(session, choice), 308, 388)


@pytest.fixture
def speed(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> SpeedCurve:
    return shown(qtbot, SpeedCurve(session, choice), 308, 388)


def test_every_chip_with_both_figures_has_a_roof(
    roofline: RooflineChart, figures: SimpleNamespace
) -> None:
    assert sorted(roofline.curves) == [0, 1, 2, 3, 4, 5]
    assert roofline.left_out == 2
    for row in roofline.curves:
        peak, band = figures.roofline.flops[row], figures.roofline.bandwidth[row]
        for intensity in (2.0, 13.0, peak / band, 2100.0):
            at = roofline.at(row, intensity)
            attained = min(peak, band * intensity) / PETA
            assert at.y() == pytest.approx(float(roofline.y_px(math.log10(attained))))
            assert 0 <= at.y() <= roofline.area.height()


def test_decode_is_a_filled_point_and_prefill_a_hollow_one(roofline: RooflineChart) -> None:
    decode, prefill = roofline.at(0, 13.0), roofline.at(0, 2100.0)
    assert colour_at(roofline, decode.x(), decode.y()) == theme.tokens.accent.lower()
    assert colour_at(roofline, prefill.x(), prefill.y()) == theme.tokens.base.lower()
    assert colour_at(roofline, prefill.x() + 4.5, prefill.y()) != theme.tokens.base.lower()
    assert roofline.references == (13.0, 2100.0)


def test_labels_at_the_right_end_keep_apart_and_name_the_chosen_one(
    roofline: RooflineChart, choice: Choice
) -> None:
    heights = sorted(roofline.ends.values())
    assert len(heights) == 6 and np.diff(heights).min() >= GAP - 1e-6
    assert CHIPS.index(choice.chip) in roofline.ends
    assert min(heights) >= 0 and max(heights) <= roofline.area.height()


def test_too_many_labels_leave_some_away_but_never_the_chosen_one(
    roofline: RooflineChart, choice: Choice
) -> None:
    roofline.resize(308, 130)
    for chip in ("nvidia_h20", "nvidia_b200", "amd_mi355x"):
        choice.choose(chip)
        assert CHIPS.index(chip) in roofline.ends
        assert roofline.named == frozenset(roofline.ends)
        assert 1 <= len(roofline.ends) < 6


def test_chips_that_do_not_serve_the_workload_come_in_while_chosen(
    roofline: RooflineChart, session: Session, figures: SimpleNamespace, choice: Choice
) -> None:
    figures.used[3:6] = 0.0
    edited(session)
    assert sorted(roofline.curves) == [0, 1, 2] and roofline.left_out == 5
    choice.choose("nvidia_b200")
    assert B200 in roofline.curves and B200 in roofline.ends
    choice.choose("metax_c600")  # no peak known
    assert CHIPS.index("metax_c600") not in roofline.curves
    edited(session)
    assert sorted(roofline.curves) == [0, 1, 2]


def test_hovering_a_roof_tells_its_figures(roofline: RooflineChart) -> None:
    at = roofline.at(H20, 500.0)
    hover(roofline, at.x(), at.y())
    for words in ("H20", "296 TFLOP/s dense, 4.00 TB/s", "compute-bound from 74 FLOP per byte",
                  "decode at 13 FLOP per byte: 52.0 TFLOP/s",
                  "prefill at 2,100 FLOP per byte: 296 TFLOP/s"):
        assert words in roofline.hover.text
    hover(roofline, at.x(), at.y() + 60)
    assert roofline.hovered is None


def test_a_click_on_a_line_and_keys_choose_its_chip(
    roofline: RooflineChart, choice: Choice
) -> None:
    at = roofline.at(H20, 500.0)
    click(roofline, at.x(), at.y() + 2)
    assert choice.chip == "nvidia_h20"
    assert theme.tokens.accent.lower() in {  # a line of 2 px, not on whole pixels
        colour_at(roofline, at.x(), at.y() + off) for off in (-1, 0, 1)}
    QTest.keyClick(roofline, Qt.Key.Key_Up)
    assert choice.chip == "ascend_950pr"  # the next higher roof


def test_the_roofs_picture_names_points_and_precision(
    roofline: RooflineChart, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = save_svg(roofline, tmp_path_factory.mktemp("p") / "r.svg").read_text("utf-8")
    for words in ("decode at 13", "prefill at 2,100", "FLOP per byte", "FP8 dense", "H20 96GB",
                  "2 chips not shown"):
        assert words in text


def test_no_roof_at_all_says_what_is_missing(
    roofline: RooflineChart, session: Session, figures: SimpleNamespace
) -> None:
    figures.roofline.flops[:] = NAN
    edited(session)
    assert roofline.message.startswith("No chip has both FLOP/s and bandwidth")


def test_lines_follow_the_throughput_and_end_where_a_chip_gets_no_faster(
    speed: SpeedCurve, figures: SimpleNamespace
) -> None:
    speeds, output = figures.curve.speeds, figures.curve.output
    assert sorted(speed.curves) == [0, 1, 2, 3, 4, 5]
    for row, (x, y) in speed.curves.items():
        reached = np.isfinite(output[row])
        assert 10 ** x[-1] == pytest.approx(speeds[reached][-1])
        assert 10**y == pytest.approx(output[row][reached])
    pixels = speed.pixels[B200]
    assert (np.diff(pixels[1]) >= 0).all()  # falls with the speed
    assert pixels[1].min() >= 0 and pixels[1].max() <= speed.area.height()


def test_target_and_operating_point_are_marked(speed: SpeedCurve) -> None:
    assert speed.target == 10
    x = round(float(speed.x_px(math.log10(10))))
    column = {colour_at(speed, x, y) for y in range(4, 20)}
    assert column == {theme.tokens.mark.lower(), theme.tokens.grid.lower()}  # dashes on the grid
    at = speed.operating(0)
    assert at is not None
    assert at.x() == pytest.approx(float(speed.x_px(1.0)))
    assert colour_at(speed, at.x(), at.y() + 2) == theme.tokens.accent.lower()


def test_names_stand_at_the_ends_without_overlap(speed: SpeedCurve, choice: Choice) -> None:
    rects = [rect for rect, _ in speed.named_at]
    assert len(rects) >= 4
    assert not [1 for i, a in enumerate(rects) for b in rects[:i] if a.intersects(b)]
    for chip in ("nvidia_h20", "ascend_910c", "amd_mi355x"):
        choice.choose(chip)
        assert CHIPS.index(chip) in {row for _, row in speed.named_at}


def test_hovering_a_curve_tells_the_rate_at_that_speed(
    speed: SpeedCurve, figures: SimpleNamespace
) -> None:
    x, y = (line[20] for line in speed.pixels[H20])
    hover(speed, float(x), float(y))
    assert speed.hovered == H20
    found = re.search(r"([\d.]+) tok/s per chip at ([\d.]+) per user", speed.hover.text)
    assert found is not None  # the mouse stands on whole pixels
    assert float(found[1]) == pytest.approx(figures.curve.output[H20, 20], rel=0.03)
    assert float(found[2]) == pytest.approx(figures.curve.speeds[20], rel=0.03)
    assert "up to" in speed.hover.text
    assert "serves now 49.0 (31.9–66.2) tok/s per chip at 10.0 per user" in speed.hover.text


def test_without_target_there_is_no_line_and_without_curves_a_reason(
    speed: SpeedCurve, session: Session, figures: SimpleNamespace
) -> None:
    figures.served["target_user_tps"] = None
    edited(session)
    assert math.isnan(speed.target)
    figures.curve.output[:] = NAN
    edited(session)
    assert speed.message.startswith("No chip serves this workload")
