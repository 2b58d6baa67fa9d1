"""Observed against model, and residuals: where points stand, what they say, that clicks select."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui import commands
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.observed import ObservedAgainstModel
from gui.valuation.charts.residuals import Residuals
from tests.support.plots import click, hover
from tests.support.screen import shown
from tests.support.valued_numbers import HALF, calibrated, stand_in


@pytest.fixture
def frozen(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    session.select("ubtech")
    return stand_in(monkeypatch, session)


@pytest.fixture
def money(qapp: object) -> Money:
    return Money("USD")


@pytest.fixture
def chart(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace, light: None
) -> ObservedAgainstModel:
    return shown(qtbot, ObservedAgainstModel(session, money), 420, 320)


def at(chart: ObservedAgainstModel, i: int) -> tuple[float, float]:
    return float(chart.x_px(chart.x[i])), float(chart.y_px(chart.y[i]))


def lonely(chart: ObservedAgainstModel) -> int:
    """A point of another company with no point near it."""
    x, y = chart.x_px(chart.x), chart.y_px(chart.y)
    away = np.hypot(x[:, None] - x, y[:, None] - y) + 1e6 * np.eye(len(x))
    away = np.where(np.isin(np.arange(len(x)), chart.chosen), 0.0, away.min(axis=1))
    return int(np.argmax(away))


def test_only_predictions_without_the_company_are_drawn_in_the_currency(
    chart: ObservedAgainstModel, frozen: SimpleNamespace, money: Money
) -> None:
    predicted = [row for row in frozen.rows if math.isfinite(row.predicted)]
    assert len(chart.points) == len(predicted) < len(frozen.rows)
    assert 10 ** chart.x == pytest.approx([row.predicted / 1e9 for row in predicted])
    assert 10 ** chart.y == pytest.approx([row.observed / 1e9 for row in predicted])
    assert f"{len(predicted)} rows" in chart.caption()
    money.choose("CNY")
    day = predicted[0].date
    rate = chart.session.evaluation.newest.fx.rate("CNY", day)
    assert 10 ** chart.y[0] == pytest.approx(rate * predicted[0].observed / 1e9)
    assert chart.x_axis.title.endswith("CNY bn")


def test_the_band_is_the_interval_at_the_level_asked_for(chart: ObservedAgainstModel) -> None:
    assert chart.half == pytest.approx(HALF / math.log(10))
    assert "band: 80 % interval" in chart.key_entries()
    chart.set_level(0.95)
    assert chart.half == pytest.approx(HALF * 1.960 / 1.282 / math.log(10))
    assert "band: 95 % interval" in chart.key_entries()


def test_lower_bounds_are_told_apart(
    chart: ObservedAgainstModel, frozen: SimpleNamespace, session: Session
) -> None:
    assert chart.points.bound.any() and "△ lower bound" in chart.key_entries()
    i = int(np.flatnonzero(chart.points.bound)[0])
    assert any(line.startswith("observed ≥ USD") for line in chart.points.words(i, chart.money))
    frozen.rows = [row for row in frozen.rows if not row.lower_bound]
    calibrated(session)
    assert chart.key_entries() == ["band: 80 % interval"]


def test_the_selected_company_has_its_interval_its_name_and_the_month(
    chart: ObservedAgainstModel, session: Session
) -> None:
    own = [r for r in chart.points.rows if r.company_id == "ubtech"]
    assert len(chart.chosen) == len(own) > 1
    assert chart.main is not None
    newest = chart.points.rows[chart.main]
    assert newest.date == max(r.date for r in own)
    line = chart._interval()
    assert line is not None
    span = (line.x2() - line.x1()) / chart.area.width() * (chart.x_range[1] - chart.x_range[0])
    assert span == pytest.approx(2 * HALF / math.log(10), rel=1e-6)
    words = [chart._label(i) for _, i in chart.labels]
    assert words[0] == f"UBTech {newest.date:%Y-%m}"
    rects = [rect for rect, _ in chart.labels]
    assert not any(a.intersects(b) for k, a in enumerate(rects) for b in rects[k + 1:])


def test_a_click_selects_and_hovering_says_observed_and_predicted(
    chart: ObservedAgainstModel, session: Session
) -> None:
    i = lonely(chart)
    hover(chart, *at(chart, i))
    row = chart.points.rows[i]
    text = chart.hover.text
    assert row.date.isoformat() in text and "model without it USD" in text
    assert "the model" in text.splitlines()[-1]
    click(chart, *at(chart, i))
    assert session.selection == row.company_id


def test_keys_step_from_company_to_company(
    chart: ObservedAgainstModel, session: Session
) -> None:
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    seen = [session.selection]
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        seen.append(session.selection)
    assert len(set(seen)) == 4
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert session.selection == seen[2]


def test_an_edit_of_a_score_moves_todays_value_and_nothing_else(
    chart: ObservedAgainstModel, session: Session
) -> None:
    before, points = chart.today, chart.points
    assert before is not None
    assert 10 ** before[0] == pytest.approx(session.valued.median[session.row] / 1e9)
    session.apply(commands.set_cells(session, {(session.row, 3): 1.0}))
    assert chart.today is not None and chart.today[0] > before[0]
    assert chart.points is points


def test_without_a_calibration_it_says_so(session: Session, money: Money, qtbot: QtBot) -> None:
    made = shown(qtbot, ObservedAgainstModel(session, money), 420, 320)
    assert made.message == "Nothing is calibrated yet." and made.caption() == ""
    session.show_values()
    assert not made.message and len(made.points) > 100


# -- residuals -------------------------------------------------------------------------------------


@pytest.fixture
def residuals(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace, light: None
) -> Residuals:
    return shown(qtbot, Residuals(session, money), 420, 320)


def test_residuals_of_segments_have_their_medians_largest_first(
    residuals: Residuals, session: Session, frozen: SimpleNamespace
) -> None:
    segment = {c.id: c.segment for c in session.universe.companies}
    exact = [r for r in frozen.rows if math.isfinite(r.predicted) and not r.lower_bound]
    humanoid = [math.log(r.observed / r.predicted) for r in exact
                if segment[r.company_id] == "humanoid"]
    found = {name: (median, count) for name, median, count in residuals.groups}
    assert found["humanoid"] == (pytest.approx(float(np.median(humanoid))), len(humanoid))
    medians = [median for _, median, _ in residuals.groups]
    assert medians == sorted(medians, reverse=True)
    assert len(residuals.shown) == len(exact)


def test_residuals_by_date_stand_at_their_day(residuals: Residuals, qtbot: QtBot) -> None:
    residuals.choice.setCurrentIndex(residuals.choice.findData("date"))
    residuals.choice.activated.emit(residuals.choice.currentIndex())
    assert residuals.way == "date" and residuals.caption().startswith("by date")
    day = residuals.points.day(residuals.shown[0])
    assert day.year <= residuals.across[0] < day.year + 1
    assert [name for name, *_ in residuals.groups] == sorted(n for n, *_ in residuals.groups)


@pytest.mark.parametrize("way", ["segment", "date"])
def test_a_residual_is_clicked_and_hovered(
    residuals: Residuals, session: Session, way: str
) -> None:
    residuals.set_way(way)
    x, y = residuals.places()
    k = int(np.argmin(residuals.ln))
    hover(residuals, float(x[k]), float(y[k]))
    assert "the model" in residuals.hover.text
    click(residuals, float(x[k]), float(y[k]))
    assert session.selection == residuals.points.rows[residuals.shown[k]].company_id
    assert k in residuals.chosen
