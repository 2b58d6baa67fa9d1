"""Implied scores: real companies worked out by hand, the combining rules, both universes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import log10

import numpy as np
import pytest

from data.bundled import load
from data.records import Company, Evidence, Factor, Universe
from data.rubrics import load_rubric
from scoring.rubric import ASSUMED, EVIDENCE, NOT_APPLICABLE, UNKNOWN, Implied, imply

FACTS, RUBRIC = load(), load_rubric()
ROBOTICS, COMPUTE = FACTS.universes["robotics"], FACTS.universes["compute"]
TODAY = FACTS.collected


def weight(confidence: float, day: date, as_of: date) -> float:
    return float(confidence * 0.5 ** ((as_of - day).days / 365.25 / 2))


def cell(implied: Implied, universe: Universe, company: str, factor: str) -> tuple[int, int]:
    return universe.row[company], universe.column[factor]


def test_unitree_mass_production_by_hand() -> None:
    """units a year 5,500 (confirmed, 2025-12-31): 0.85 + 0.15 log10(1.1)/log10(4) = 0.8603
    (the reported 4,200 of the same year is not confirmed and does not count);
    quadrupeds shipped 30,000 (confirmed, 2025-09-30): 30,000 / 3 / 2 = 5,000 -> 0.85
    (the reported 11,000 humanoids of 2026 are not confirmed);
    rank 2 (reported, 2025-12-31), coded 1.0.
    """
    year = 0.85 + 0.15 * log10(5500 / 5000) / log10(20000 / 5000)
    rows = [(weight(1.0, date(2025, 12, 31), TODAY), year),
            (weight(1.0, date(2025, 9, 30), TODAY), 0.85),
            (weight(0.7, date(2025, 12, 31), TODAY), 1.0)]
    implied = imply(ROBOTICS, RUBRIC, TODAY)
    at = cell(implied, ROBOTICS, "unitree", "mass_production")
    total = sum(w for w, _ in rows)
    median = implied.segment_median[at]
    expected = (sum(w * s for w, s in rows) + 0.3 * median) / (total + 0.3)
    assert implied.weight[at] == pytest.approx(total)
    assert implied.score[at] == pytest.approx(expected)
    half = 0.05 + 0.20 / (1 + 2 * total)  # the coders agreed: no wider
    assert implied.low[at] == pytest.approx(expected - half)
    assert implied.high[at] == pytest.approx(min(1.0, expected + half))
    assert implied.status[at] == EVIDENCE
    told = implied.evidence_scores
    assert told["ev-0218"].score == pytest.approx(0.8603, abs=5e-5) and told["ev-0218"].used
    assert told["ev-0219"].reason_not_used == "ev-0218 is confirmed"
    assert told["ev-0223"].reason_not_used == "ev-0221 is confirmed"


def test_ubtech_commercial_scene_by_hand() -> None:
    """revenue: half year CNY 622m x 2 = USD 175.2m (confirmed, 2025-06-30)
    -> 0.65 + 0.20 log10(1.752) = 0.6987; orders USD 197.2m (reported, 2025-12-31)
    -> 0.75 + 0.25 log10(1.972) = 0.8237; customers coded 0.75 to 0.85 (confirmed, 2025-11-30).
    """
    rows = [(weight(1.0, date(2025, 6, 30), TODAY), 0.65 + 0.20 * log10(1.752112676)),
            (weight(0.7, date(2025, 12, 31), TODAY), 0.75 + 0.25 * log10(1.9718309829)),
            (weight(1.0, date(2025, 11, 30), TODAY), 0.80)]
    implied = imply(ROBOTICS, RUBRIC, TODAY)
    at = cell(implied, ROBOTICS, "ubtech", "commercial_scene")
    total = sum(w for w, _ in rows)
    expected = (sum(w * s for w, s in rows) + 0.3 * implied.segment_median[at]) / (total + 0.3)
    assert implied.score[at] == pytest.approx(expected, abs=1e-8)
    told = implied.evidence_scores
    assert told["ev-0191"].reason_not_used == "older than ev-0196 of 2025-06-30"
    assert sum(1 for e in ROBOTICS.evidence_of["ubtech"]
               if e.factor == "commercial_scene" and told[e.id].used) == 3


def test_coreweave_leaves_contracts_out_because_megawatts_run() -> None:
    """active power 850 MW: 0.80 + 0.10 log10(1.7)/log10(2) = 0.8766; the contracted 3,100 MW do
    not count beside it; the worded product status does.
    """
    implied = imply(COMPUTE, RUBRIC, TODAY)
    told = implied.evidence_scores
    assert told["ev-1270"].score == pytest.approx(0.80 + 0.10 * log10(1.7) / log10(2))
    assert told["ev-1272"].reason_not_used == "a plan, and a live number is known"
    # before the first live figure the contract is all there was
    earlier = replace(COMPUTE, evidence=tuple(
        e for e in COMPUTE.evidence if e.metric != "active_power_mw"))
    alone = imply(earlier, RUBRIC, TODAY).evidence_scores["ev-1272"]
    assert alone.used and alone.score == pytest.approx(0.6 * 1.0)  # above 3,000 MW


def test_sales_to_the_parent_count_half() -> None:
    # T-Head: USD 612m, mostly to Alibaba -> 306m -> 0.45 + 0.20 log10(3.06)
    told = imply(COMPUTE, RUBRIC, TODAY).evidence_scores
    assert told["ev-1211"].score == pytest.approx(0.45 + 0.20 * log10(3.06))


def test_what_a_company_does_not_do_is_not_applicable_and_never_zero() -> None:
    implied = imply(ROBOTICS, RUBRIC, TODAY)
    for company, factor in (("physical-intelligence", "mass_production"),
                            ("nabtesco", "embodied_ai")):
        at = cell(implied, ROBOTICS, company, factor)
        assert implied.status[at] == NOT_APPLICABLE
        assert np.isnan([implied.score[at], implied.low[at], implied.high[at]]).all()
    assert "Software only" in implied.evidence_scores["ev-0623"].reason_not_used
    # one metric alone may not apply: the rest of the factor stands
    at = cell(implied, ROBOTICS, "generalist-ai", "supply_chain")
    assert implied.status[at] != NOT_APPLICABLE
    assert "not applicable" in implied.evidence_scores["ev-0724"].reason_not_used


def test_without_evidence_robotics_assumes_the_median_and_compute_does_not() -> None:
    implied = imply(ROBOTICS, RUBRIC, TODAY)
    at = cell(implied, ROBOTICS, "kepler", "embodied_ai")
    median = implied.segment_median[at]
    assert implied.status[at] == ASSUMED and implied.weight[at] == 0
    assert implied.score[at] == median
    assert (implied.low[at], implied.high[at]) == pytest.approx((median - 0.25, median + 0.25))
    early = imply(COMPUTE, RUBRIC, date(2023, 12, 31))
    at = cell(early, COMPUTE, "etched", "software_stack")
    assert early.status[at] == UNKNOWN and np.isnan(early.score[at])
    assert early.low[at] < early.segment_median[at] < early.high[at]


def test_every_row_with_a_factor_counts_or_says_why() -> None:
    for universe in (ROBOTICS, COMPUTE):
        told = imply(universe, RUBRIC, TODAY).evidence_scores
        assert len(told) == len(universe.evidence)
        assert set(told) == {e.id for e in universe.evidence}
        for row in universe.evidence:
            found = told[row.id]
            assert found.used == (found.weight > 0) == (found.reason_not_used == "")
            if not row.factor:
                assert found.score is None and "background" in found.reason_not_used
            elif found.score is None:  # of all rows, only those of firms without such a product
                assert "not applicable" in found.reason_not_used


@pytest.mark.parametrize("universe", [ROBOTICS, COMPUTE], ids=lambda u: u.id)
@pytest.mark.parametrize("as_of", [date(2013, 1, 1), date(2020, 6, 30), date(2024, 12, 31), TODAY])
def test_arrays_are_frozen_and_in_order(universe: Universe, as_of: date) -> None:
    implied = imply(universe, RUBRIC, as_of)
    shape = (len(universe.companies), len(universe.factors))
    for name in ("score", "low", "high", "weight", "status", "segment_median"):
        array = getattr(implied, name)
        assert array.shape == shape and not array.flags.writeable
    scored = implied.status <= ASSUMED
    assert (implied.low[scored] <= implied.score[scored]).all()
    assert (implied.score[scored] <= implied.high[scored]).all()
    bounded = implied.status != NOT_APPLICABLE
    assert ((implied.low[bounded] >= 0) & (implied.high[bounded] <= 1)).all()
    assert np.isnan(implied.score[~scored]).all()
    assert ((implied.weight > 0) == (implied.status == EVIDENCE)).all()
    assert implied.status.dtype == np.uint8


# ---- the combining rules on a universe of our own ------------------------------------------------

FACTOR = "mass_production"
DAY = date(2025, 6, 30)


def row(id: str, company: str, level: float, **changes: object) -> Evidence:
    made = Evidence(id, company, FACTOR, "product_status", "", None, "text", None, 1.0, "", DAY,
                    level, level, level, 2, "", "https://example.org", "confirmed", "")
    return made._replace(**changes)


def small(*evidence: Evidence, segments: str = "aaabb") -> Universe:
    names = {"a": "humanoid", "b": "drone"}
    companies = tuple(
        Company(f"c{i}", f"C{i}", "", "", "US", names[s], None, "private", "", "", "robotics")
        for i, s in enumerate(segments))
    return Universe("robotics", "R", (Factor(FACTOR, "", ""),), companies, evidence)


def test_age_halves_the_weight_every_two_years() -> None:
    universe = small(row("e", "c0", 0.5))
    for years, expected in ((0, 1.0), (2, 0.5), (4, 0.25)):
        as_of = date.fromordinal(DAY.toordinal() + round(365.25 * years))
        assert imply(universe, RUBRIC, as_of).weight[0, 0] == pytest.approx(expected, rel=1e-3)


def test_the_median_is_the_segments_where_three_have_evidence_else_the_universes() -> None:
    levels = {"c0": 0.2, "c1": 0.4, "c2": 0.9, "c3": 0.7, "c4": 0.8}
    full = imply(small(*(row(c, c, v) for c, v in levels.items())), RUBRIC, DAY)
    assert full.segment_median[:, 0] == pytest.approx([0.4, 0.4, 0.4, 0.7, 0.7])
    levels.pop("c2")  # two left in the segment: the four of the universe stand in
    fewer = imply(small(*(row(c, c, v) for c, v in levels.items())), RUBRIC, DAY)
    assert fewer.segment_median[:, 0] == pytest.approx([0.55] * 5)
    assert imply(small(), RUBRIC, DAY).segment_median[:, 0] == pytest.approx([0.5] * 5)


def test_more_evidence_shrinks_less_and_narrows_the_band() -> None:
    peers = [row("p1", "c1", 0.2), row("p2", "c2", 0.2)]
    one = imply(small(row("e1", "c0", 1.0), *peers), RUBRIC, DAY)
    two = imply(small(row("e1", "c0", 1.0), row("e2", "c0", 1.0, metric="timeline"), *peers),
                RUBRIC, DAY)
    assert one.score[0, 0] == pytest.approx((1.0 + 0.3 * 0.2) / 1.3)
    assert two.score[0, 0] == pytest.approx((2.0 + 0.3 * 0.2) / 2.3)
    width = [float(i.score[0, 0] - i.low[0, 0]) for i in (one, two)]
    assert width == pytest.approx([0.05 + 0.2 / 3, 0.05 + 0.2 / 5])


def test_coders_who_disagree_widen_the_band_to_their_spread() -> None:
    wide = row("e", "c0", 0.5, level_low=0.2, level_high=0.6)
    implied = imply(small(wide, segments="a"), RUBRIC, DAY)
    # alone, the median is its own 0.5; lows alone would give (0.2 + 0.3 x 0.5) / 1.3
    assert implied.low[0, 0] == pytest.approx((0.2 + 0.15) / 1.3)
    assert implied.high[0, 0] == pytest.approx(0.5 + 0.05 + 0.2 / 3)


def test_rows_that_tie_share_one_weight() -> None:
    implied = imply(small(row("e1", "c0", 0.2), row("e2", "c0", 0.6), segments="a"), RUBRIC, DAY)
    assert implied.weight[0, 0] == pytest.approx(1.0)
    assert implied.score[0, 0] == pytest.approx(0.4)
    assert implied.evidence_scores["e1"].weight == pytest.approx(0.5)


def test_a_changed_constant_changes_the_scores() -> None:
    universe = small(row("e", "c0", 1.0), row("p", "c1", 0.0), row("q", "c2", 0.0))
    none = RUBRIC.with_constants({"prior_weight": 0.0})
    assert imply(universe, none, DAY).score[0, 0] == pytest.approx(1.0)
    assert imply(universe, RUBRIC, DAY).score[0, 0] == pytest.approx(1 / 1.3)


def test_a_factor_the_rubric_does_not_know_stays_unknown() -> None:
    universe = replace(small(row("e", "c0", 0.5)),
                       factors=(Factor(FACTOR, "", ""), Factor("team", "Team", "")))
    implied = imply(universe, RUBRIC, DAY)
    assert (implied.status[:, 1] == UNKNOWN).all()


def test_a_universe_the_rubric_does_not_know_uses_coded_levels_only() -> None:
    implied = imply(replace(small(row("e", "c0", 0.8)), id="mine"), RUBRIC, DAY)
    assert list(implied.status[:, 0]) == [EVIDENCE] + [UNKNOWN] * 4


def test_an_unknown_row_of_evidence_is_an_error() -> None:
    with pytest.raises(KeyError):
        imply(ROBOTICS, RUBRIC, TODAY).evidence_scores["ev-none"]
