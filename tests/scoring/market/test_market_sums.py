"""Funding by quarter, shares of capital, the club, capacity and deals: worked examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from data.bundled import load
from data.compute.records import CapacityPoint, SupplyDeal
from data.compute.reference import capacity, supply_deals
from data.currency import FxError, FxRate, FxTable, load_fx
from scoring.market.calendar import (
    HALF,
    QUARTER,
    YEAR,
    first_of_quarter,
    last_of_quarter,
    quarter_of,
    span_of,
    span_text,
)
from scoring.market.capacity import FP32, capacity_series
from scoring.market.capital import INDUSTRIAL, STATE, capital_shares
from scoring.market.club import club
from scoring.market.deals import deals, names, of, parties
from scoring.market.funding import OTHERS, funding
from scoring.market.rounds import rounds
from tests.support.observed import observed

LATE = date(2027, 1, 1)
COUNTRIES = {"a": "CN", "b": "US", "c": "DE", "d": "FR"}
# 7 CNY per dollar in 2025, 8 in 2026
FX = FxTable({("CNY", year): FxRate("CNY", year, rate, False, None, "", "", "")
              for year, rate in ((2025, 7.0), (2026, 8.0))})
Q1 = quarter_of(date(2026, 1, 1))


def test_quarters_and_spans() -> None:
    assert quarter_of(date(2026, 3, 31)) + 1 == quarter_of(date(2026, 4, 1))
    assert (first_of_quarter(Q1), last_of_quarter(Q1)) == (date(2026, 1, 1), date(2026, 3, 31))
    day = date(2026, 8, 6)
    assert [span_text(span_of(day, n), n) for n in (QUARTER, HALF, YEAR)] == [
        "2026-Q3", "2026-H2", "2026"]


def test_funding_adds_money_at_the_rate_of_its_date_and_counts_the_unknown() -> None:
    rows = [
        observed("a", "2026-02", amount_raised=80e6), observed("b", "2026-03-01", currency="USD",
                                                               amount_raised=5e6),
        observed("a", "2025-12", round="seed", amount_raised=70e6), observed("b", "2026-01"),
    ]
    rows[3] = rows[3]._replace(round="bridge")
    found = funding(rounds(rows, LATE).counted, COUNTRIES, "USD", FX, Q1 - 1, Q1)
    assert found.countries == ("CN", "US")
    assert found.amounts.tolist() == [[10e6, 0.0], [10e6, 5e6]]
    assert found.known.tolist() == [[1, 0], [1, 1]]
    assert found.unknown.tolist() == [[0, 0], [0, 1]]
    in_yuan = funding(rounds(rows, LATE).counted, COUNTRIES, "CNY", FX, Q1 - 1, Q1)
    assert in_yuan.amounts.tolist() == [[70e6, 0.0], [80e6, 40e6]]


def test_countries_with_the_least_money_stand_together() -> None:
    rows = [observed(c, "2026-02", amount_raised=m)
            for c, m in zip("abcd", (1e6, 4e6, 3e6, 2e6), strict=True)]
    found = funding(rounds(rows, LATE).counted, COUNTRIES, "CNY", FX, Q1, Q1, most=3)
    assert found.countries == ("US", "DE", OTHERS)
    assert found.amounts.tolist() == [[4e6, 3e6, 3e6]]


def test_rounds_dated_by_year_only_are_in_no_quarter_but_in_their_year() -> None:
    rows = [observed("a", "2026-12", amount_raised=8e6), observed("b", "2026", amount_raised=16e6),
            observed("c", "2026"), observed("d", "2025", amount_raised=7e6)]
    found = funding(rounds(rows, LATE).counted, COUNTRIES, "CNY", FX, Q1 - 4, Q1 + 3)
    assert found.years.tolist() == [2025, 2026]
    by_country = dict(zip(found.countries, found.amounts.T.tolist(), strict=True))
    assert by_country["CN"] == [0.0] * 7 + [8e6, 0.0, 0.0]  # the fourth quarter holds only its own
    assert by_country["US"] == [0.0] * 9 + [16e6]
    assert by_country["FR"] == [0.0] * 8 + [7e6, 0.0]
    assert found.unknown.sum(axis=1).tolist() == [0] * 9 + [1]


def test_shares_of_capital_count_a_bare_year_only_where_spans_are_years() -> None:
    rows = [observed("a", "2026-02"), observed("b", "2026")]
    counted = rounds(rows, LATE).counted
    halves = capital_shares(counted, HALF, Q1 // HALF, Q1 // HALF + 1)
    assert (halves.unknown[:, STATE].tolist(), halves.left_out) == ([1, 0], 1)
    years = capital_shares(counted, YEAR, Q1 // YEAR, Q1 // YEAR)
    assert (years.unknown[:, STATE].tolist(), years.left_out) == ([2], 0)


def test_a_missing_rate_is_named() -> None:
    rows = [observed("a", "2026-02", amount_raised=5e6, raised_currency="XAU")]
    with pytest.raises(FxError, match="XAU"):
        funding(rounds(rows, LATE).counted, COUNTRIES, "CNY", FX, Q1, Q1)


def test_shares_are_of_the_known_and_bounded_by_the_unknown() -> None:
    rows = [observed("a", f"2026-0{i + 1}", round=f"r{i}", state_capital=s,
                     industrial_capital=False)
            for i, s in enumerate((True, True, False, None))]
    found = capital_shares(rounds(rows, LATE).counted, YEAR, 2026, 2026)
    assert found.share[0, STATE] == pytest.approx(2 / 3)
    assert (found.low[0, STATE], found.high[0, STATE]) == (0.5, 0.75)
    assert found.share[0, INDUSTRIAL] == 0.0
    empty = capital_shares((), YEAR, 2026, 2026)
    assert np.isnan(empty.share).all()


def test_the_club_takes_the_first_fact_at_or_above_the_threshold() -> None:
    rows = [
        observed("a", "2025-03", 9.9e9), observed("a", "2025-06", 10e9, lower_bound=True),
        observed("a", "2026-01", 30e9),
        observed("b", "2025-01", 1.5e9, currency="USD"),  # 10.5bn at 7
        observed("b", "2026-01", 1.2e9, currency="USD"),  # 9.6bn at 8
        observed("c", "2025-01", 50e9, kind="target"), observed("d", "2025-01", 9e9),
    ]
    found = club(rows, LATE, FX)
    assert [(m.company_id, m.first.date, m.below) for m in found.members] == [
        ("b", date(2025, 1, 31), True), ("a", date(2025, 6, 30), False)]
    assert found.members[1].first.lower_bound and found.members[0].value == pytest.approx(10.5e9)
    assert [m.company_id for m in found.apart] == ["c"]


def test_rumours_and_talks_make_no_member_and_a_member_is_not_shown_apart() -> None:
    rows = [observed("a", "2025-01", 20e9, confidence="rumoured"),
            observed("b", "2025-01", 20e9, kind="pre_money", round="Series C talks"),
            observed("b", "2025-09", 20e9)]
    found = club(rows, LATE, FX)
    assert [m.company_id for m in found.members] == ["b"]
    assert found.members[0].first.date == date(2025, 9, 30)
    assert [m.company_id for m in found.apart] == ["a"]


def test_the_club_follows_the_day_the_rates_and_the_kinds() -> None:
    rows = [observed("b", "2025-06-01", 1.4e9, currency="USD")]
    assert club(rows, LATE, FX).members == ()
    assert len(club(rows, LATE, FX.with_overrides({("CNY", 2025): 7.2})).members) == 1
    rows = [observed("a", "2026-06-01", 11e9, kind="market_cap")]
    assert club(rows, date(2026, 5, 31), FX).members == ()
    assert club(rows, LATE, FX, kinds=("round", "talk")).members == ()


def test_bundled_club_knows_unitree_since_its_c_round() -> None:
    universe = load().universes["robotics"]
    found = {m.company_id: m for m in club(universe.observations, load().collected,
                                           load_fx()).members}
    assert found["unitree"].first.date == date(2025, 6, 30)
    assert found["dataa"].first.lower_bound
    assert "deep_robotics" not in found  # only a rumour says so


def test_capacity_of_different_measures_is_never_joined() -> None:
    found = {(s.metric, s.measure, s.country): s for s in capacity_series(capacity(), LATE)}
    key = "intelligent_computing_capacity"
    assert found[key, "MIIT", "CN"].values[-1] == 1882.0
    assert found[key, "IDC", "CN"].values == (416.7, 725.3)
    assert found["total_computing_capacity", FP32, "CN"].values == (180.0, 197.0, 246.0)
    assert found["total_computing_capacity", FP32, "World"].values == (910.0,)
    early = capacity_series(capacity(), date(2025, 12, 31))
    assert all(p.date <= date(2025, 12, 31) for s in early for p in s.points)


def test_units_of_capacity_are_brought_to_eflops() -> None:
    point = CapacityPoint("p", "CN", date(2025, 8, 31), "2025-08",
                          "intelligent_computing_capacity", 18000.0, "",
                          "PFLOPS", "", "confirmed", "")
    assert capacity_series([point], LATE)[0].values == (18.0,)
    assert capacity_series([replace(point, unit="racks")], LATE) == ()
    assert capacity_series([replace(point, metric="one platform")], LATE) == ()


def deal(ident: str, buyer: str, supplier: str, amount: float | None, day: date,
         capacity: float | None = None, unit: str = "") -> SupplyDeal:
    return SupplyDeal(ident, buyer, supplier, "GPUs", amount, capacity, unit, day,
                      day.isoformat(), "", "confirmed", "")


def test_deals_are_in_the_currency_of_their_date_with_power_in_gigawatts() -> None:
    known = [deal("2", "A", "B", None, date(2026, 5, 1), 750.0, "MW"),
             deal("1", "A", "C", 1e9, date(2025, 5, 1), 3479.0, "PFLOPS")]
    found = deals(known, LATE, "CNY", FX)
    assert [d.id for d in found.deals] == ["1", "2"]
    assert found.amount[0] == 7e9 and np.isnan(found.amount[1])
    assert np.isnan(found.power[0]) and found.power[1] == 0.75
    assert [d.id for d in deals(known, date(2025, 12, 31), "CNY", FX).deals] == ["1"]
    assert [d.id for d in deals(known, LATE, "CNY", FX, since=date(2026, 1, 1)).deals] == ["2"]


def test_parties_of_deals() -> None:
    assert names("Google and Broadcom") == ["Google", "Broadcom"]
    assert names("Microsoft Azure (NVIDIA systems)") == ["Microsoft Azure"]
    one = deal("1", "Meta", "Google Cloud", 1.0, LATE)
    assert of(one, "Google") and of(one, "Meta") and not of(one, "Goo")
    found = parties(supply_deals())
    assert found[0] == "OpenAI" and "Google Cloud" not in found and "Google" in found
    assert {d.buyer for d in deals(supply_deals(), LATE, "USD", load_fx(),
                                   party="Cerebras").deals} == {"OpenAI"}
