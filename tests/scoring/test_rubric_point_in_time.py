"""Point in time: what is dated later never changes what was implied before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.bundled import load
from data.records import Evidence, Universe
from data.rubrics import load_rubric
from scoring.rubric import EVIDENCE, Implied, imply

FACTS, RUBRIC = load(), load_rubric()
ARRAYS = ("score", "low", "high", "weight", "status", "segment_median")
dates = st.dates(date(2015, 1, 1), FACTS.collected)


def same(one: Implied, other: Implied) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True)
               for name in ARRAYS)


@pytest.mark.parametrize("universe", FACTS.universes.values(), ids=lambda u: u.id)
@settings(max_examples=15, deadline=None)
@given(as_of=dates)
def test_without_later_rows_the_answer_is_the_same(universe: Universe, as_of: date) -> None:
    known = replace(universe, evidence=tuple(e for e in universe.evidence if e.as_of <= as_of))
    assert same(imply(universe, RUBRIC, as_of), imply(known, RUBRIC, as_of))


made_up = st.tuples(
    st.integers(0, 143), st.sampled_from([f.id for f in FACTS.universes["robotics"].factors]),
    st.sampled_from(["product_status", "in_house_components", "status", "news"]),
    st.floats(0, 1), st.integers(1, 4000),
    st.sampled_from(["confirmed", "reported", "rumoured"]),
)


@settings(max_examples=20, deadline=None)
@given(as_of=dates, later=st.lists(made_up, min_size=1, max_size=5))
def test_no_row_dated_after_ever_counts(as_of: date, later: list[tuple[object, ...]]) -> None:
    universe = FACTS.universes["robotics"]
    rows = tuple(
        Evidence(f"new-{i}", universe.companies[company].id, factor, metric, "", None, "text", None,
                 1.0, "", as_of + timedelta(days=days), level, level, level, 1, "",
                 "https://example.org", confidence, "")
        for i, (company, factor, metric, level, days, confidence) in enumerate(later)
    )
    wider = replace(universe, evidence=(*rows, *universe.evidence))
    found = imply(wider, RUBRIC, as_of)
    assert same(found, imply(universe, RUBRIC, as_of))
    for row in rows:
        told = found.evidence_scores[row.id]
        assert not told.used
        if "not applicable" not in told.reason_not_used:
            assert told.reason_not_used == f"dated {row.as_of}, after {as_of}"


@settings(max_examples=20, deadline=None)
@given(as_of=dates, raised=st.floats(0.001, 1), pick=st.integers(0, 10**6))
def test_a_better_row_never_lowers_its_company(as_of: date, raised: float, pick: int) -> None:
    """Raising the level of a row that counts never lowers the score it goes into."""
    universe = FACTS.universes["robotics"]
    before = imply(universe, RUBRIC, as_of)
    counting = [e for e in universe.evidence
                if e.level is not None and before.evidence_scores[e.id].used]
    if not counting:
        assert not (before.status == EVIDENCE).any() or as_of < date(2019, 1, 1)
        return
    row = counting[pick % len(counting)]
    assert row.level is not None
    level = row.level + raised * (1 - row.level)
    better = row._replace(level=level, level_low=level, level_high=level)
    after = imply(replace(universe, evidence=tuple(better if e is row else e
                                                   for e in universe.evidence)), RUBRIC, as_of)
    at = universe.row[row.company_id], universe.column[row.factor]
    assert after.score[at] >= before.score[at] - 1e-12


def test_scores_follow_the_evidence_over_time() -> None:
    """Unitree's volume became known between 2022 and 2026."""
    universe = FACTS.universes["robotics"]
    at = universe.row["unitree"], universe.column["mass_production"]
    before = imply(universe, RUBRIC, date(2025, 6, 30))
    after = imply(universe, RUBRIC, date(2026, 1, 31))
    assert before.status[at] != EVIDENCE and after.status[at] == EVIDENCE
    assert after.score[at] > before.score[at]
