"""Rounds are counted once, whatever the number of rows that report them."""

from __future__ import annotations

from datetime import date

import pytest

from data.bundled import load
from data.records import Observation
from scoring.market.kinds import LISTING, PURCHASE, ROUND, event_kind, value_kind
from scoring.market.rounds import rounds
from tests.support.observed import observed

LATE = date(2027, 1, 1)


def count(*rows: Observation) -> int:
    return len(rounds(rows, LATE).counted)


def test_two_rows_on_one_round_are_one_with_both_as_sources() -> None:
    a = observed("x", "2026-02", 5.3e9, round="Series A extension", amount_raised=520e6)
    b = observed("x", "2026-02-11", 5.0e9, round="Series A extension", amount_raised=520e6)
    (one,) = rounds([a, b], LATE).counted
    assert {row.id for row in one.sources} == {a.id, b.id}
    assert one.amount == 520e6


def test_rounds_of_other_names_or_companies_stay_apart() -> None:
    first = observed("x", "2026-02-11", round="B")
    assert count(first, observed("x", "2026-03-02", round="B+")) == 2
    assert count(first, observed("y", "2026-02-11", round="B")) == 2


def test_a_name_that_holds_the_other_is_the_same_round_when_near() -> None:
    a = observed("x", "2025-07", round="A5")
    assert count(a, observed("x", "2025-08", round="A4/A5", amount_raised=1e8)) == 1
    assert count(a, observed("x", "2026-08", round="A4/A5", amount_raised=1e8)) == 2


def test_reported_then_closed_is_one_round_as_the_surer_row_has_it() -> None:
    first = observed("x", "2026-03-04", 4e9, round="Series C (reported)", amount_raised=1e9,
                     confidence="reported")
    closed = observed("x", "2026-06-10", 6e9, round="Series C", amount_raised=1.4e9)
    (one,) = rounds([first, closed], LATE).counted
    assert (one.amount, one.date, one.name) == (1.4e9, date(2026, 6, 10), "Series C")


def test_announced_and_closed_with_the_same_amount_is_one_even_a_year_apart() -> None:
    first = observed("x", "2019-07-12", 7e9, round="VW investment announced", amount_raised=2.6e9)
    closed = observed("x", "2020-06-02", 7.25e9, round="VW investment closed", amount_raised=2.6e9)
    other = closed._replace(amount_raised=2.7e9)
    assert count(first, closed) == 1
    assert count(first, other) == 2


def test_rows_without_a_name_are_one_round_when_near_and_of_like_value() -> None:
    a = observed("x", "2026-03-02", 20e9, round="", amount_raised=2.5e9)
    assert count(a, observed("x", "2026-03", 20.6e9, round="", investors="Fund")) == 1
    assert count(a, observed("x", "2026-03", 40e9, round="", investors="Fund")) == 2
    assert count(a, observed("x", "2026-07", 20e9, round="", investors="Fund")) == 2


def test_a_level_without_name_amount_or_investors_is_no_round_but_may_be_a_source() -> None:
    level = observed("x", "2026-03", 10e9, round="")
    assert count(level) == 0
    (one,) = rounds([level, observed("x", "2026-04-20", 10e9, round="B")], LATE).counted
    assert len(one.sources) == 2


def test_targets_and_talks_are_no_rounds_and_rumours_do_not_count() -> None:
    target = observed("x", "2026-01", kind="target", amount_raised=1e9)
    talks = observed("x", "2026-02", kind="pre_money", round="Series B talks", amount_raised=1e9)
    rumour = observed("x", "2026-03", confidence="rumoured", amount_raised=1e9)
    found = rounds([target, talks, rumour], LATE)
    assert found.counted == ()
    assert [r.main.id for r in found.rumoured] == [rumour.id]


def test_a_rumour_on_a_known_round_is_one_more_source_and_never_the_main_one() -> None:
    rumour = observed("x", "2026-03", 15e9, confidence="rumoured")
    (one,) = rounds([rumour, observed("x", "2026-03", 12e9)], LATE).counted
    assert (one.main.value, len(one.sources)) == (12e9, 2)


def test_only_rows_dated_by_the_day_count() -> None:
    row = observed("x", "2026-03")  # by its last day
    assert rounds([row], date(2026, 3, 30)).counted == ()
    assert len(rounds([row], date(2026, 3, 31)).counted) == 1


def test_kinds_of_events() -> None:
    assert event_kind(observed("x", "2026", kind="ipo_price", round="STAR IPO")) == LISTING
    cap = observed("x", "2026", kind="market_cap", round="first close")
    assert event_kind(cap) == ""
    assert event_kind(cap._replace(amount_raised=1e9)) == LISTING
    assert event_kind(observed("x", "2026", round="Zebra purchase")) == PURCHASE
    assert event_kind(observed("x", "2026", round="Series F and tender")) == ROUND
    assert event_kind(observed("x", "2026", round="Hyundai funding and purchase")) == ROUND
    assert event_kind(observed("x", "2026", round="pre-IPO")) == ROUND
    assert event_kind(observed("x", "2026", round="list value")) == ""


def test_the_kind_of_a_value_is_that_of_its_price() -> None:
    cap = observed("x", "2026", kind="market_cap", round="IPO first close")
    assert value_kind(cap) == "market_cap"
    assert value_kind(observed("x", "2026", confidence="rumoured")) == "talk"
    assert value_kind(observed("x", "2026", kind="pre_money", round="talks")) == "talk"
    assert value_kind(observed("x", "2026", round="secondary")) == "purchase"


@pytest.mark.parametrize(("said", "expected"), [
    ((True, None), True), ((None, False), False), ((True, False), True), ((None, None), None)])
def test_capital_is_known_where_one_source_tells(
    said: tuple[bool | None, bool | None], expected: bool | None
) -> None:
    rows = [observed("x", "2026-03", state_capital=answer) for answer in said]
    (one,) = rounds(rows, LATE).counted
    assert one.state is expected


def test_bundled_rounds_known_to_be_reported_twice_are_counted_once() -> None:
    universe = load().universes["robotics"]
    found = rounds(universe.observations, load().collected)
    names: dict[tuple[str, str], int] = {}
    for one in found.counted:
        names[one.company_id, one.name] = names.get((one.company_id, one.name), 0) + 1
    for key in (("figure-ai", "Series B"), ("unitree", "C"), ("apptronik", "Series A extension"),
                ("neura-robotics", "Series C"), ("galaxea", "A4/A5"), ("nuro", "SoftBank round")):
        assert names[key] == 1, key
    sources = [row.id for one in (*found.counted, *found.rumoured) for row in one.sources]
    assert len(sources) == len(set(sources))
