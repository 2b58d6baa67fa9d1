"""The fast flows are the definition, pair by pair, ties and thresholds included."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scoring.ranking import rank, score_against

FUNCTIONS = {
    "usual": lambda d, p, q: (d > 0) * 1.0,
    "u": lambda d, p, q: (d > q) * 1.0,
    "v": lambda d, p, q: np.clip(d / p, 0, 1),
    "level": lambda d, p, q: np.where(d <= q, 0, np.where(d <= p, 0.5, 1)),
    "linear": lambda d, p, q: np.clip((d - q) / (p - q), 0, 1),
}
TAKES = {"usual": "", "u": "q", "v": "p", "level": "pq", "linear": "pq"}


def by_definition(matrix, weights, objectives, function, *thresholds):
    """phi+, phi- from all n (n - 1) pairs."""
    n, (p, q) = len(matrix), thresholds
    plus, minus = np.zeros(n), np.zeros(n)
    for column, weight, sign in zip(matrix.T, weights, objectives, strict=True):
        d = sign * (column[:, None] - column[None, :])
        pi = FUNCTIONS[function](d, p, q)
        np.fill_diagonal(pi, 0)
        plus += weight * pi.sum(axis=1) / (n - 1)
        minus += weight * pi.sum(axis=0) / (n - 1)
    return plus, minus


def options(function, p, q):
    return {name: value for name, value in (("p", p), ("q", q)) if name in TAKES[function]}


GRID = st.sampled_from([0.0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.9, 1.0])


@given(arrays(float, st.tuples(st.integers(2, 9), st.integers(1, 3)),
              elements=st.one_of(GRID, st.floats(-5, 5))),
       st.sampled_from(sorted(FUNCTIONS)),
       st.sampled_from([0.0, 0.1, 0.3, 0.5]), st.sampled_from([0.1, 0.2, 1.5]), st.data())
def test_flows_are_those_of_the_definition(matrix, function, q, more, data):
    """Grid values give ties and differences right at q and p, as 0.9 - 0.6 against 0.3."""
    k, p = matrix.shape[1], q + more
    objectives = data.draw(st.lists(st.sampled_from([1, -1]), min_size=k, max_size=k))
    weights = np.arange(1, k + 1) / np.arange(1, k + 1).sum()
    result = rank(matrix, weights, "promethee2", objectives, preference=function,
                  **options(function, p, q))
    plus, minus = by_definition(matrix, weights, objectives, function, p, q)
    assert result.details["phi_plus"] == pytest.approx(plus, abs=1e-9)
    assert result.details["phi_minus"] == pytest.approx(minus, abs=1e-9)
    assert result.scores == pytest.approx(plus - minus, abs=1e-9)


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
@pytest.mark.parametrize("decimals", [1, 2, 16])
def test_flows_of_three_hundred_companies(function, decimals):
    matrix = np.random.default_rng(decimals).random((300, 3)).round(decimals)
    weights = [0.5, 0.3, 0.2]
    result = rank(matrix, weights, "promethee2", [1, -1, 1], preference=function,
                  **options(function, 0.3, 0.1))
    plus, minus = by_definition(matrix, weights, [1, -1, 1], function, 0.3, 0.1)
    assert result.details["phi_plus"] == pytest.approx(plus, abs=1e-11)
    assert result.details["phi_minus"] == pytest.approx(minus, abs=1e-11)


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_large_values_close_together_keep_their_digits(function):
    """Revenues around 1e9 that differ by units: the prefix sums are taken around the middle."""
    matrix = 1e9 + np.random.default_rng(8).random((50, 2)) * 10
    result = rank(matrix, [1, 1], "promethee2", preference=function, **options(function, 3.0, 1.0))
    plus, minus = by_definition(matrix, [0.5, 0.5], [1, 1], function, 3.0, 1.0)
    assert result.scores == pytest.approx(plus - minus, abs=1e-7)


def test_net_flows_sum_to_zero():
    matrix = np.random.default_rng(4).random((500, 5))
    result = rank(matrix, [1] * 5, "promethee2", preference="linear", p=0.4, q=0.1)
    assert result.scores.sum() == pytest.approx(0, abs=1e-9)
    assert np.abs(result.scores).max() <= 1


def test_one_company_has_nothing_to_outrank():
    result = rank([[0.3, 0.4]], [1, 1], "promethee2")
    assert result.scores.tolist() == [0]
    assert score_against([[0.3, 0.4]], [[0.9, 0.9]], [1, 1], "promethee2").tolist() == [0]
