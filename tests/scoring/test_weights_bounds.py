"""Bounds of weights: what they leave free, weights kept within, and the ranks they leave open."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from scoring.dependence import without_overlap
from scoring.validation import ScoringError
from scoring.weights import swing
from scoring.weights.bounds import Bounds, bounds, kept_within, reach, with_one
from scoring.weights.possible import can_be_first, largest, possible_ranks

SEEDS = st.integers(0, 10**6)


def drawn(seed: int, k: int) -> tuple[np.random.Generator, Bounds]:
    """Bounds that some weights fit."""
    rng = np.random.default_rng(seed)
    middle = rng.dirichlet(np.ones(k))
    low = np.maximum(middle - rng.random(k) * 0.3, 0) * (rng.random(k) > 0.2)
    high = np.minimum(middle + rng.random(k) * 0.3, 1)
    return rng, Bounds(low, high)


def sampled(rng: np.random.Generator, inside: Bounds, count: int) -> np.ndarray:
    """Weights within the bounds, some of them at corners."""
    raw = rng.dirichlet(np.full(inside.low.size, 0.4), count)
    return np.array([kept_within(w, inside) for w in raw])


def test_office_location_by_swing():
    """Goodwin & Wright, Decision Analysis for Management Judgment, chapter 3: points 100, 80, 70,
    30, 20, 10 for closeness, visibility, image, size, comfort, parking give 32, 26, 23, 10, 6, 3.
    """
    found = swing([100, 80, 70, 30, 20, 10])
    assert np.round(100 * found.weights).tolist() == [32, 26, 23, 10, 6, 3]
    assert found.method == "swing"
    assert swing([50, 40, 35, 15, 10, 5]).weights == pytest.approx(found.weights)


@pytest.mark.parametrize("points", [[0, 0], [-1, 2], [float("nan"), 1]])
def test_points_that_make_no_weights_are_refused(points):
    with pytest.raises(ScoringError):
        swing(points)


@pytest.mark.parametrize(("low", "high", "words"), [
    ([0.5, 0.6], [1, 1], "lower bounds add up to 1.1"),
    ([0, 0], [0.3, 0.5], "upper bounds add up to 0.8"),
    ([0.5, 0], [0.4, 1], "lower bound of a is 0.5, above its upper bound 0.4"),
    ([-0.1, 0], [1, 1], "bound of a is -0.1"),
])
def test_bounds_no_weights_fit_are_refused_with_the_reason(low, high, words):
    with pytest.raises(ScoringError, match=words):
        bounds(low, high, ["a", "b"])


def test_reach_by_hand():
    """Two factors of three capped at .3 leave the third at least .4."""
    found = reach(bounds([0, 0, 0], [0.3, 0.3, 1], ["a", "b", "c"]))
    assert found.low == pytest.approx([0, 0, 0.4])
    assert found.high == pytest.approx([0.3, 0.3, 1])


def test_kept_within_by_hand():
    """.5 .3 .2 with the first capped at .4: the others share .6 as 3 to 2."""
    found = kept_within(np.array([0.5, 0.3, 0.2]), Bounds(np.zeros(3), np.array([0.4, 1, 1])))
    assert found == pytest.approx([0.4, 0.36, 0.24])


def test_without_bounds_one_weight_moves_and_the_others_keep_their_proportions():
    free = Bounds(np.zeros(3), np.ones(3))
    assert with_one(np.array([0.5, 0.3, 0.2]), 0, 0.2, free) == pytest.approx([0.2, 0.48, 0.32])
    assert with_one(np.array([1.0, 0, 0]), 0, 0.4, free) == pytest.approx([0.4, 0.3, 0.3])
    assert with_one(np.array([0.5, 0.5, 0]), 0, 1.0, free) == pytest.approx([1, 0, 0])
    assert with_one(np.ones(1), 0, 1.0, Bounds(np.zeros(1), np.ones(1))) == pytest.approx([1])


@given(SEEDS, st.integers(1, 7))
def test_kept_weights_are_within_sum_to_one_and_stay_where_they_fit(seed, k):
    rng, inside = drawn(seed, k)
    found = kept_within(rng.dirichlet(np.ones(k)), inside)
    assert found.sum() == pytest.approx(1)
    assert inside.hold(found)
    assert kept_within(found, inside) == pytest.approx(found)


@given(SEEDS, st.integers(2, 6))
def test_every_value_within_reach_is_possible_and_none_beyond(seed, k):
    rng, inside = drawn(seed, k)
    can = reach(inside)
    for w in sampled(rng, inside, 20):
        assert can.hold(w)
    for j in range(k):
        for value in (can.low[j], can.high[j], (can.low[j] + can.high[j]) / 2):
            found = with_one(rng.dirichlet(np.ones(k)), j, value, inside)
            assert found.sum() == pytest.approx(1)
            assert inside.hold(found)
            assert found[j] == pytest.approx(value)


@given(SEEDS, st.integers(2, 6))
def test_the_largest_composite_is_reached_and_never_passed(seed, k):
    rng, inside = drawn(seed, k)
    row = rng.normal(size=k)
    most = float(largest(row, inside))
    assert (sampled(rng, inside, 200) @ row <= most + 1e-9).all()
    solved = linprog(-row, A_eq=[np.ones(k)], b_eq=[1.0],
                     bounds=list(zip(inside.low, inside.high, strict=True)))
    assert -solved.fun == pytest.approx(most, abs=1e-7)


@given(SEEDS, st.integers(2, 9), st.integers(2, 4), st.booleans())
def test_ranks_stay_within_their_limits_for_all_weights(seed, n, k, partial):
    rng, inside = drawn(seed, k)
    scores = rng.random((n, k)).round(1)
    applies = rng.random((n, k)) > (0.2 if partial else -1)
    found = possible_ranks(scores, applies, inside)
    share = np.where(applies, 1.0, 0.0)
    for w in sampled(rng, inside, 40):
        total = share @ w
        value = np.divide((share * scores) @ w, total, out=np.full(n, np.nan), where=total > 1e-9)
        sure = ~np.isnan(value)
        for i in np.flatnonzero(sure):
            ahead = np.count_nonzero(value[sure] > value[i] + 1e-9)
            behind = np.count_nonzero(value[sure] < value[i] - 1e-9)
            assert 1 + ahead <= found.worst[i]
            assert n - behind >= found.best[i]
            assert found.low[i] - 1e-9 <= value[i] <= found.high[i] + 1e-9


def test_exact_bounds_leave_one_ranking():
    fixed = np.array([0.6, 0.4])
    found = possible_ranks(np.array([[0.9, 0.1], [0.2, 0.8], [0.5, 0.5]]), np.ones((3, 2), bool),
                           Bounds(fixed, fixed))
    assert found.best.tolist() == found.worst.tolist() == [1, 3, 2]


def test_who_can_be_first():
    """The third is best for no weights: always between the first two, though it leads each
    somewhere."""
    scores = np.array([[1.0, 0.0], [0.0, 1.0], [0.45, 0.45], [0.6, 0.6]])
    free = Bounds(np.zeros(2), np.ones(2))
    assert can_be_first(scores, free).tolist() == [True, True, False, True]
    assert can_be_first(scores[:3], free).tolist() == [True, True, False]
    narrow = Bounds(np.array([0.7, 0.0]), np.ones(2))
    assert can_be_first(scores, narrow).tolist() == [True, False, False, False]


def test_copies_weigh_together_what_one_did():
    correlation = np.array([[1.0, 1, 0], [1, 1, 0], [0, 0, 1]])
    assert without_overlap(np.full(3, 1 / 3), correlation) == pytest.approx([0.25, 0.25, 0.5])
    assert without_overlap(np.array([0.2, 0.3, 0.5]), np.eye(3)) == pytest.approx([0.2, 0.3, 0.5])
