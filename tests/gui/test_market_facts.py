"""What the Market view looks at: filters, as-of date, rates, and what is kept between charts."""

from __future__ import annotations

from datetime import date

import pytest

from gui import commands
from gui.market.facts import Market
from gui.market.filters import BOTH, Filters, from_options
from gui.money import Money
from gui.session import Session
from scoring.market.calendar import quarter_of
from scoring.market.kinds import KINDS, LISTING, ROUND


@pytest.fixture
def market(session: Session) -> Market:
    return Market(session, Money("CNY", session), session)


def test_rounds_and_listings_count_but_not_purchases(market: Market) -> None:
    market.change(years=0)
    assert {r.kind for r in market.events} == {ROUND, LISTING}
    market.change(kinds=(ROUND,))
    assert {r.kind for r in market.events} == {ROUND}
    market.change(kinds=())
    assert market.events == () and market.club.members == ()


def test_filters_by_country_segment_universe_and_the_windows_filter(
    market: Market, session: Session
) -> None:
    market.change(country="US", segment="humanoid")
    assert {(c.country, c.segment) for c in market.companies.values()} == {("US", "humanoid")}
    assert set(market.funding.countries) == {"US"}
    market.change(universe=BOTH, country="", segment="")
    both = set(market.companies)
    market.change(universe="compute")
    assert "cerebras" in market.companies and set(market.companies) < both
    market.change(universe="robotics")
    session.set_filter("宇树")
    assert set(market.companies) == {"unitree"}
    assert {r.company_id for r in market.funding.rounds} == {"unitree"}


def test_a_filter_the_universe_does_not_have_is_dropped(market: Market) -> None:
    market.change(segment="humanoid")
    market.change(universe="compute")
    assert market.filters.segment == ""


def test_the_window_takes_the_market_along_to_another_universe(
    market: Market, session: Session
) -> None:
    session.set_universe("compute")
    assert market.filters.universe == "compute"
    market.change(universe=BOTH)
    session.set_universe("robotics")
    assert market.filters.universe == BOTH


def test_the_period_ends_with_the_as_of_date(market: Market, session: Session) -> None:
    market.change(years=1)
    last = quarter_of(session.state.as_of)
    assert market.funding.quarters.tolist() == list(range(last - 3, last + 1))
    session.apply(commands.set_as_of(session, date(2025, 6, 30)))
    assert market.funding.quarters[-1] == quarter_of(date(2025, 6, 30))
    assert all(r.date <= date(2025, 6, 30) for r in market.events)
    assert all(p.date <= date(2025, 6, 30) for p in market.capacity_points)
    assert all(d.date <= date(2025, 6, 30) for d in market.deals.deals)
    assert "figure-ai" in {m.company_id for m in market.club.members}
    assert "galaxea" not in {m.company_id for m in market.club.members}
    session.stack.undo()
    assert market.funding.quarters[-1] == last


def test_a_rate_of_the_analyst_moves_amounts_and_the_club(
    market: Market, session: Session
) -> None:
    before = market.funding.amounts.sum()
    members = {m.company_id for m in market.club.members}
    session.apply(commands.set_rate(session, "CNY", 2025, 3.0))
    assert market.funding.amounts.sum() < before
    gone = members - {m.company_id for m in market.club.members}
    assert "the-bot-company" in gone  # USD 2 bn in 2025 and nothing since


def test_amounts_follow_the_currency(market: Market) -> None:
    in_yuan = market.funding.amounts.sum()
    market.money.choose("USD")
    assert 5 < in_yuan / market.funding.amounts.sum() < 9


def test_a_score_changes_nothing_here(market: Market, session: Session) -> None:
    before = market.funding
    session.apply(commands.set_cells(session, {(3, 1): 0.4}))
    assert market.funding is before


def test_one_firm_of_the_deals(market: Market) -> None:
    market.change(party="Google")
    assert market.deals.deals
    assert all("Google" in f"{d.buyer} {d.supplier}" for d in market.deals.deals)


def test_remembered_filters_come_back_and_junk_does_not(session: Session) -> None:
    universes = session.reference.universes
    good = Filters(BOTH, "US", "humanoid", 3, (ROUND,), "OpenAI")
    assert from_options(good.as_options(), universes, "robotics") == good
    junk = {"universe": "pie", "years": 7, "kinds": "all", "country": 4, "party": None}
    assert from_options(junk, universes, "compute") == Filters("compute")
    assert from_options({"kinds": ["x", *reversed(KINDS)]}, universes, "compute").kinds == KINDS
