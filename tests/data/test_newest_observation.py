"""Which valuation is a company's newest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.bundled import load, newest_observation
from data.records import Company, Observation, Universe

DAY = date(2025, 6, 30)


def seen(id: str, day: date = DAY, kind: str = "post_money", confidence: str = "confirmed",
         value: float = 1e9) -> Observation:
    return Observation(id, "acme", day, day.isoformat(), value, "USD", kind, "", None, "", None,
                       None, "", False, "https://example.org", "", confidence, "")


def newest(*observations: Observation, as_of: date = date(2026, 1, 1)) -> str | None:
    company = Company("acme", "Acme", "", "", "US", "humanoid", None, "private", "", "", "x")
    universe = Universe("x", "X", (), (company,), observations=observations)
    found = newest_observation(universe, as_of)[0]
    return None if found is None else found.id


def test_the_latest_date_wins() -> None:
    later = seen("b", DAY + timedelta(days=1), confidence="reported")
    assert newest(later, seen("a")) == "b"


def test_nothing_after_the_date_asked_for() -> None:
    assert newest(seen("a"), seen("b", DAY + timedelta(days=1)), as_of=DAY) == "a"
    assert newest(seen("a"), as_of=DAY - timedelta(days=1)) is None


def test_targets_and_rumours_do_not_count() -> None:
    later = DAY + timedelta(days=9)
    target, rumour = seen("b", later, "target"), seen("c", later, confidence="rumoured")
    assert newest(seen("a"), target, rumour) == "a"


@pytest.mark.parametrize("flip", [False, True])
def test_on_one_day_confidence_decides_then_the_kind(flip: bool) -> None:
    rows = [seen("a", kind="market_cap", confidence="reported"), seen("b", kind="pre_money"),
            seen("c", kind="ipo_price"), seen("d", kind="post_money")]
    assert newest(*(reversed(rows) if flip else rows)) == "c"


def test_of_equal_rows_the_first_listed_counts() -> None:
    assert newest(seen("close", kind="market_cap"), seen("open", kind="market_cap")) == "close"


def test_bundled_companies() -> None:
    robotics = load().universes["robotics"]

    def of(company: str, day: date) -> Observation | None:
        return newest_observation(robotics, day)[robotics.row[company]]

    # UBTech: the rumoured CNY 60 bn of March 2026 is not taken for a fact
    ubtech = of("ubtech", date(2026, 11, 23))
    assert ubtech is not None and (ubtech.value, ubtech.currency) == (27e9, "HKD")
    # Unitree: on the eve of its listing the offer, on the first day the close, not the opening
    assert (eve := of("unitree", date(2026, 8, 18))) and eve.kind == "ipo_price"
    assert (first := of("unitree", date(2026, 8, 19))) and first.id == "obs-0109"
    # a round dated 2024-03 is known from the end of that month
    assert of("agibot", date(2024, 3, 30)) is None
    assert (march := of("agibot", date(2024, 3, 31))) and march.value == 7e9


def test_later_rows_never_change_an_earlier_answer() -> None:
    robotics = load().universes["robotics"]
    day = date(2025, 3, 31)
    known = replace(robotics, observations=tuple(o for o in robotics.observations if o.date <= day))
    assert newest_observation(robotics, day) == newest_observation(known, day)
