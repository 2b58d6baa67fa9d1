"""What must hold for every matrix: order of rows and columns, monotonicity, scale of weights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scoring.methods import METHODS, NORMALIZATIONS
from scoring.ranking import rank

# subnormal numbers have lost their digits before any method sees them
SCORE = st.one_of(st.floats(0, 1, allow_subnormal=False), st.sampled_from([0.0, 0.25, 0.5, 1.0]))
MONOTONE = ("weighted_mean", "weighted_product", "topsis", "waspas")


@st.composite
def problems(draw, low=1):
    """A matrix in [0, 1] with many ties, weights and objectives."""
    n, k = draw(st.integers(low, 7)), draw(st.integers(1, 5))
    matrix = draw(arrays(float, (n, k), elements=SCORE))
    weights = draw(st.lists(st.floats(0.01, 1), min_size=k, max_size=k))
    objectives = draw(st.lists(st.sampled_from([1, -1]), min_size=k, max_size=k))
    return matrix, weights, objectives


def methods():
    return st.sampled_from(sorted(METHODS))


@given(problems(), methods(), st.sampled_from(NORMALIZATIONS))
def test_scores_are_finite_for_any_matrix(problem, method, normalization):
    matrix, weights, objectives = problem
    result = rank(matrix, weights, method, objectives, normalization=normalization)
    assert np.isfinite(result.scores).all()
    assert result.ranks.min() == 1
    assert result.scores.shape == result.ranks.shape == (len(matrix),)


@given(problems(), methods(), st.sampled_from(NORMALIZATIONS), st.randoms())
def test_the_order_of_companies_and_factors_does_not_matter(problem, method, normalization, rng):
    matrix, weights, objectives = problem
    n, k = matrix.shape
    rows, columns = rng.sample(range(n), n), rng.sample(range(k), k)
    result = rank(matrix, weights, method, objectives, normalization=normalization)
    turned = rank(matrix[rows][:, columns], np.take(weights, columns), method,
                  np.take(objectives, columns), normalization=normalization)
    assert turned.scores == pytest.approx(result.scores[rows], abs=1e-7)


@given(problems(), methods(), st.floats(1e-3, 1e3))
def test_only_the_proportions_of_weights_matter(problem, method, scale):
    matrix, weights, objectives = problem
    result = rank(matrix, weights, method, objectives)
    scaled = rank(matrix, np.multiply(weights, scale), method, objectives)
    assert scaled.scores == pytest.approx(result.scores, abs=1e-9)


@given(problems(), st.sampled_from(MONOTONE), st.data())
def test_a_better_score_never_lowers_the_composite(problem, method, data):
    matrix, weights, objectives = problem
    i = data.draw(st.integers(0, matrix.shape[0] - 1))
    j = data.draw(st.integers(0, matrix.shape[1] - 1))
    better = matrix.copy()
    target = 1.0 if objectives[j] > 0 else 0.0
    better[i, j] += data.draw(st.floats(0, 1)) * (target - better[i, j])
    before = rank(matrix, weights, method, objectives, normalization="fixed").scores[i]
    after = rank(better, weights, method, objectives, normalization="fixed").scores[i]
    assert after >= before - 1e-12


@given(problems(low=2), methods())
def test_a_company_at_least_as_good_everywhere_ranks_no_worse(problem, method):
    matrix, weights, objectives = problem
    best = np.where(np.array(objectives) > 0, matrix.max(axis=0), matrix.min(axis=0))
    matrix[0] = best
    assert rank(matrix, weights, method, objectives, tolerance=1e-9).ranks[0] == 1


@given(problems(), st.sampled_from(["vector", "minmax", "sum", "max"]))
def test_units_do_not_matter_under_a_data_normalisation(problem, normalization):
    matrix, weights, objectives = problem
    scale = 10.0 ** np.arange(matrix.shape[1])
    for method in ("weighted_mean", "topsis", "waspas"):
        result = rank(matrix, weights, method, objectives, normalization=normalization)
        scaled = rank(matrix * scale, weights, method, objectives, normalization=normalization)
        assert scaled.scores == pytest.approx(result.scores, abs=1e-6)


@given(problems())
def test_a_cost_is_the_benefit_of_its_complement(problem):
    """On [0, 1] with the fixed normalisation, -1 on x is +1 on 1 - x."""
    matrix, weights, objectives = problem
    turned = np.where(np.array(objectives) > 0, matrix, 1 - matrix)
    for method in METHODS:
        options = {"normalization": "fixed"}
        as_cost = rank(matrix, weights, method, objectives, **options).scores
        assert as_cost == pytest.approx(rank(turned, weights, method, **options).scores, abs=1e-9)
