"""The compute charts on the bundled assumptions: real edits, undo, cases that cannot be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.commands.compute import set_assumptions
from gui.compute.charts.claims import ClaimedDerivedUsed
from gui.compute.charts.cost import CostByChip
from gui.compute.charts.roofline import PETA, RooflineChart
from gui.compute.charts.row import ComputeCharts
from gui.compute.charts.speed import SpeedCurve
from gui.compute.charts.supply import SupplyShares
from gui.compute.choice import Choice
from gui.session import Session
from tests.support.plots import hover
from tests.support.screen import shown


@pytest.fixture
def row(qtbot: QtBot, session: Session, light: None) -> ComputeCharts:
    return shown(qtbot, ComputeCharts(session, Choice("nvidia_h100")), 894, 420)


def edit(session: Session, table: str, cell: str, field: str, value: object) -> None:
    session.apply(set_assumptions(session, {(table, cell, field): value}))


def test_every_chart_has_something_to_show(row: ComputeCharts) -> None:
    for name, chart in zip(row.names, row.charts, strict=True):
        row.show_chart(name)
        assert chart.message == "" and len(chart.rows)


def test_bars_are_the_costs_of_the_evaluation_and_every_chip_is_listed(
    row: ComputeCharts, session: Session
) -> None:
    cost, compute = row.charts[0], session.compute
    assert isinstance(cost, CostByChip)
    known = np.flatnonzero(np.isfinite(compute.costs.usd))
    assert sorted(cost.rows.tolist()) == list(range(len(compute.chips)))
    assert set(cost.rows[:len(known)].tolist()) == set(known.tolist())
    assert (np.diff(compute.costs.usd[cost.rows[:len(known)]]) >= 0).all()
    assert set(cost.notes) == set(range(len(compute.chips))) - set(known.tolist())
    assert all(note for note in cost.notes.values())


def test_a_dearer_hour_makes_a_longer_bar_until_it_is_undone(
    row: ComputeCharts, session: Session
) -> None:
    cost = row.charts[0]
    assert isinstance(cost, CostByChip)
    at = session.compute.chips.index("nvidia_h100")
    before, rate = float(cost.usd[at]), float(session.compute.costs.hourly[at])
    edit(session, "chips", "nvidia_h100", "rental_usd_per_hour", 2 * rate)
    assert cost.usd[at] == pytest.approx(2 * before)
    session.stack.undo()
    assert cost.usd[at] == pytest.approx(before)


def test_more_bandwidth_lifts_the_slope_of_the_roof(row: ComputeCharts, session: Session) -> None:
    roofline = row.charts[1]
    assert isinstance(roofline, RooflineChart)
    at = session.compute.chips.index("nvidia_h100")
    edit(session, "chips", "nvidia_h100", "bandwidth_gb_s", 6700)
    y = np.interp(1.0, *roofline.curves[at])
    assert 10**y * PETA == pytest.approx(6.7e12 * 10)
    edit(session, "chips", "nvidia_h100", "bandwidth_gb_s", None)
    assert at not in roofline.curves
    cost = row.charts[0]
    assert isinstance(cost, CostByChip) and "bandwidth" in cost.notes[at]


def test_the_operating_point_lies_on_the_curve(row: ComputeCharts, session: Session) -> None:
    row.show_chart("speed")
    speed, compute = row.charts[2], session.compute
    assert isinstance(speed, SpeedCurve)
    at = compute.chips.index("nvidia_h100")
    point = speed.operating(at)
    assert point is not None
    rate = float(speed.y_px(math.log10(float(compute.rates.output[at]))))
    assert point.y() == pytest.approx(rate, abs=4)  # the curve is drawn through 20 speeds


def test_prefill_has_no_curve_and_says_so(row: ComputeCharts, session: Session) -> None:
    row.show_chart("speed")
    edit(session, "serving", "main", "phase", "prefill")
    assert "no speed per user" in row.charts[2].message
    assert "input tokens" in row.charts[0].x_axis.title


def test_a_context_beyond_the_limit_is_told_in_every_chart_of_the_engine(
    row: ComputeCharts, session: Session
) -> None:
    edit(session, "serving", "main", "context", 9_000_000)
    assert session.compute.problem
    assert row.charts[0].message and row.charts[1].message
    assert row.charts[0].caption() == "" and row.charts[3].message == ""  # supply stands
    session.stack.undo()
    assert row.charts[0].message == ""


def test_another_market_has_other_suppliers(row: ComputeCharts, session: Session) -> None:
    supply = row.charts[3]
    assert isinstance(supply, SupplyShares)
    assert supply.hhi == pytest.approx((3453, 3882), abs=1)
    markets = dict.fromkeys(session.book.sheet("supply_shares").texts("market"))
    other = next(m for m in markets if m != session.compute.served["market"])
    edit(session, "serving", "main", "market", other)
    assert supply.names == session.compute.supply.names
    hover(supply, 5, supply.middle(0))
    assert supply.names[0] in supply.hover.text


def test_choosing_the_claim_moves_what_is_used(row: ComputeCharts, session: Session) -> None:
    row.show_chart("claims")
    claims = row.charts[4]
    assert isinstance(claims, ClaimedDerivedUsed)
    line = claims.lines[0]
    assert line.claimed == 2.87 and line.used == pytest.approx(line.derived)
    edit(session, "ratio_claims", "950pr_vs_h20", "choice", "claimed")
    assert claims.lines[0].used == pytest.approx(2.87)
