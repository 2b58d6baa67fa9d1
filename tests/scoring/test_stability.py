"""Weight intervals within which the top of the ranking holds, checked by sampling."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ranking import rank
from scoring.stability import weight_intervals
from scoring.validation import ScoringError


def moved(weights, j, t):
    """Weight j set to t, the others scaled to share 1 - t."""
    others = np.delete(weights, j)
    share = others / others.sum() if others.sum() > 0 else np.full(others.size, 1 / others.size)
    return np.insert(share * (1 - t), j, t)


def lead(matrix, weights, inside):
    """How far the worst of the set stands above the best of the rest."""
    scores = matrix @ weights
    return scores[inside].min() - scores[~inside].max()


def test_two_companies_by_hand():
    """0.6 w + 0.4 (1 - w) against 0.3 w + 0.5 (1 - w): equal at w = 1/4."""
    low, high = weight_intervals([[0.6, 0.4], [0.3, 0.5]], [0.5, 0.5])
    assert low == pytest.approx([0.25, 0])
    assert high == pytest.approx([1, 0.75])


def test_a_dominating_company_stays_first_whatever_the_weights():
    low, high = weight_intervals([[0.9, 0.9], [0.3, 0.5], [0.1, 0.2]], [0.5, 0.5])
    assert low.tolist() == [0, 0]
    assert high.tolist() == [1, 1]


@given(st.integers(0, 10**6), st.integers(3, 12), st.integers(2, 5), st.integers(1, 4))
def test_intervals_by_sampling(seed, n, k, top):
    """Inside, no outsider overtakes; just outside, one does."""
    rng = np.random.default_rng(seed)
    matrix, weights = rng.random((n, k)), rng.dirichlet(np.ones(k))
    top = min(top, n - 1)
    inside = rank(matrix, weights).ranks <= top
    low, high = weight_intervals(matrix, weights, top)
    assert (low <= weights + 1e-12).all()
    assert (high >= weights - 1e-12).all()
    for j in range(k):
        for t in np.linspace(low[j], high[j], 9):
            assert lead(matrix, moved(weights, j, t), inside) >= -1e-9
        for beyond in (low[j] - 1e-6, high[j] + 1e-6):
            if 0 <= beyond <= 1:
                assert lead(matrix, moved(weights, j, beyond), inside) < 0


def test_the_top_set_may_change_its_own_order():
    """The first two swap when the second factor counts more; as a set they stay ahead."""
    matrix = [[0.9, 0.6], [0.7, 0.8], [0.2, 0.1]]
    assert weight_intervals(matrix, [0.6, 0.4])[0][0] == pytest.approx(0.5)
    low, high = weight_intervals(matrix, [0.6, 0.4], top=2)
    assert low.tolist() == [0, 0]
    assert high.tolist() == [1, 1]


def test_a_tie_for_the_first_place_is_held_together():
    """Both firsts belong to the set; the third overtakes the weaker one of them."""
    matrix = np.array([[0.8, 0.4], [0.4, 0.8], [0.5, 0.5]])
    low, high = weight_intervals(matrix, [0.5, 0.5])
    assert low == pytest.approx([0.25, 0.25])
    assert high == pytest.approx([0.75, 0.75])


def test_a_weight_of_one_leaves_the_rest_to_share_equally():
    matrix = [[0.9, 0.1, 0.2], [0.5, 0.9, 0.8]]
    low, high = weight_intervals(matrix, [1, 0, 0])
    # 0.9 t + 0.15 (1 - t) = 0.5 t + 0.85 (1 - t) at t = 7/11
    assert low[0] == pytest.approx(7 / 11)
    assert high[0] == 1
    assert low[1:].tolist() == [0, 0]
    assert high[1] == pytest.approx(1 / 3)  # 0.9 - 0.8 t against 0.5 + 0.4 t


def test_a_single_factor_and_all_on_top():
    assert [a.tolist() for a in weight_intervals([[0.2], [0.4]], [1])] == [[1], [1]]
    assert [a.tolist() for a in weight_intervals([[0.2, 0.1], [0.4, 0]], [1, 1], top=2)] == \
        [[0, 0], [1, 1]]


def test_costs_and_raw_values():
    matrix = [[100, 3], [250, 4]]
    low, high = weight_intervals(matrix, [0.6, 0.4], objectives=[-1, 1], normalization="minmax")
    assert low == pytest.approx([0.5, 0])
    assert high == pytest.approx([1, 0.5])


@pytest.mark.parametrize("top", [0, 3, 1.5, True])
def test_top_is_a_number_of_companies(top):
    with pytest.raises(ScoringError, match="from 1 to 2"):
        weight_intervals([[0.2, 0.1], [0.4, 0]], [1, 1], top=top)
