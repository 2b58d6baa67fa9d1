"""Ranks, ties within a tolerance, and rank ranges."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from scoring import ranks
from scoring.validation import ScoringError

VALUES = st.lists(st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.75, 1.0]), min_size=1, max_size=12)


@given(VALUES, st.booleans())
def test_the_three_rules_are_those_of_scipy(values, higher):
    signed = -np.array(values) if higher else np.array(values)
    assert ranks.competition(values, higher).tolist() == rankdata(signed, "min").tolist()
    assert ranks.average(values, higher).tolist() == rankdata(signed, "average").tolist()
    assert ranks.dense(values, higher).tolist() == rankdata(signed, "dense").tolist()


def test_lower_is_better():
    assert ranks.competition([0.2, 0.9, 0.5], higher_is_better=False).tolist() == [1, 3, 2]


def test_rounding_does_not_break_a_tie():
    assert ranks.competition([0.1 + 0.2, 0.3, 0.2]).tolist() == [1, 1, 3]
    assert ranks.competition([0.1 + 0.2, 0.3, 0.2], tolerance=0).tolist() == [1, 2, 3]


def test_a_chain_of_close_scores_is_not_one_tie():
    """Each is within 0.02 of the next, but a group spans no more than the tolerance."""
    assert ranks.competition([0.50, 0.51, 0.52, 0.53, 0.54], tolerance=0.015).tolist() == \
        [5, 3, 3, 1, 1]
    many = np.linspace(0, 1, 10_001)
    assert len(set(ranks.competition(many, tolerance=0.01005).tolist())) == 100


def test_no_scores_no_ranks():
    assert ranks.competition([]).tolist() == []


def test_bad_scores():
    with pytest.raises(ScoringError, match="Row 1.*NaN"):
        ranks.competition([0.1, float("nan")])
    with pytest.raises(ScoringError, match="2 dimensions"):
        ranks.dense([[0.1]])
    with pytest.raises(ScoringError, match="tolerance"):
        ranks.average([0.1], tolerance=-1)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.4, 0.5]), st.sampled_from([0, 0.1, 0.3])),
                min_size=1, max_size=8))
def test_rank_ranges_by_counting(pairs):
    low = np.array([a for a, _ in pairs])
    high = low + np.array([b for _, b in pairs])
    best, worst = ranks.rank_range(low, high)
    for i in range(len(pairs)):
        others = [j for j in range(len(pairs)) if j != i]
        assert best[i] == 1 + sum(low[j] > high[i] + 1e-12 for j in others)
        assert worst[i] == 1 + sum(high[j] > low[i] + 1e-12 for j in others)


def test_rank_ranges_hold_every_draw():
    rng = np.random.default_rng(0)
    low = rng.random(20)
    high = low + rng.random(20) * 0.3
    best, worst = ranks.rank_range(low, high)
    for _ in range(200):
        drawn = ranks.competition(rng.uniform(low, high))
        assert (best <= drawn).all()
        assert (drawn <= worst).all()


def test_rank_ranges_of_points_are_ranks():
    scores = [0.3, 0.9, 0.3, 0.1]
    best, worst = ranks.rank_range(scores, scores)
    assert best.tolist() == worst.tolist() == ranks.competition(scores).tolist()


def test_rank_ranges_where_lower_is_better():
    best, worst = ranks.rank_range([0.1, 0.5, 0.2], [0.3, 0.6, 0.4], higher_is_better=False)
    assert best.tolist() == [1, 3, 1]
    assert worst.tolist() == [2, 3, 2]


def test_a_low_end_above_the_high_end_is_refused():
    with pytest.raises(ScoringError, match="Row 1.*0.5 exceeds high 0.4"):
        ranks.rank_range([0.1, 0.5], [0.2, 0.4])
    with pytest.raises(ScoringError, match="1 low ends for 2 high ends"):
        ranks.rank_range([0.1], [0.2, 0.4])
