"""Ranges of weights in which the first place holds, with factors that do not apply."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.shared_stability import first_place_range
from scoring.stability import weight_intervals


def moved(weights: np.ndarray, j: int, value: float) -> np.ndarray:
    """Weight j at `value`, the others in proportion."""
    others = np.delete(weights, j)
    total = others.sum()
    share = others / total if total > 0 else np.full(others.size, 1 / others.size)
    return np.insert((1 - value) * share, j, value)


def composite(scores: np.ndarray, applicable: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weighted mean over what applies."""
    share = np.where(applicable, weights, 0.0)
    return (share * scores).sum(axis=1) / share.sum(axis=1)


def test_two_companies_by_hand() -> None:
    # Only the second factor applies to B, so B is .5 whatever the weights. With weight t on the
    # first factor A is .2 t + .8 (1 - t), which falls to .5 at t = .5.
    scores = np.array([[0.2, 0.8], [0.9, 0.5]])
    applicable = np.array([[True, True], [False, True]])
    low, high = first_place_range(scores, applicable, np.array([0.3, 0.7]),
                                  np.array([True, False]))
    assert low == pytest.approx([0.0, 0.5])
    assert high == pytest.approx([0.5, 1.0])


def test_where_everything_applies_it_is_the_straight_line() -> None:
    rng = np.random.default_rng(3)
    scores, weights = rng.random((40, 5)), rng.dirichlet(np.ones(5))
    value = scores @ weights
    expected = weight_intervals(scores, weights)
    found = first_place_range(scores, np.ones(scores.shape, dtype=bool), weights,
                              value == value.max())
    np.testing.assert_allclose(found, expected, atol=1e-12)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_inside_the_range_the_first_stays_and_just_outside_it_does_not(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n, k = int(rng.integers(2, 12)), int(rng.integers(2, 6))
    scores, weights = rng.random((n, k)), rng.dirichlet(np.ones(k))
    applicable = rng.random((n, k)) > 0.3
    applicable[:, 0] |= ~applicable.any(axis=1)
    value = composite(scores, applicable, weights)
    first = int(np.argmax(value))
    if np.sort(value)[-2] > value[first] - 1e-6:
        return  # too near a tie to say which side of it is which
    low, high = first_place_range(scores, applicable, weights, np.arange(n) == first)
    for j in range(k):
        assert 0 <= low[j] <= weights[j] <= high[j] <= 1
        for t in np.linspace(low[j] + 1e-6, high[j] - 1e-6, 7):
            if 0 < t < 1:
                there = composite(scores, applicable, moved(weights, j, float(t)))
                assert there[first] >= there.max() - 1e-9
        for t in (low[j] - 1e-4, high[j] + 1e-4):
            if 1e-3 < t < 1 - 1e-3:
                there = composite(scores, applicable, moved(weights, j, float(t)))
                assert there[first] < there.max() + 1e-9


def test_a_single_factor_always_weighs_one() -> None:
    low, high = first_place_range(np.array([[0.4], [0.3]]), np.ones((2, 1), dtype=bool),
                                  np.ones(1), np.array([True, False]))
    assert (low[0], high[0]) == (1.0, 1.0)
