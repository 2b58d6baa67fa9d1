"""Weights: normalisation, constant columns, and errors that name the place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import weights
from scoring.ranking import rank
from scoring.validation import ScoringError


def test_typed_weights_are_normalised_and_say_so():
    result = weights.typed([2, 1, 1])
    assert result.weights.tolist() == [0.5, 0.25, 0.25]
    assert "from sum 4" in result.notices[0]
    assert weights.typed([0.5, 0.5]).notices == ()


def test_equal():
    assert weights.equal(4).weights.tolist() == [0.25] * 4


@pytest.mark.parametrize(("bad", "words"), [
    ([0.5, -0.1], ["column 1", "-0.1"]), ([0, 0], ["All weights are 0"]),
    ([0.5, float("nan")], ["column 1", "nan"]), ([float("inf"), 1], ["column 0", "inf"]),
    (["0.5", 1], ["column 0", "'0.5'"]), ([True, 1], ["column 0", "True"]),
    ([None, 1], ["column 0", "None"]), ("ab", ["'ab'"]), (3, ["3"]),
])
def test_weights_that_are_none(bad, words):
    with pytest.raises(ScoringError) as error:
        weights.typed(bad)
    for word in words:
        assert word in str(error.value)


def test_names_are_used_in_errors():
    with pytest.raises(ScoringError, match=r"column 1 \('orders'\)"):
        weights.typed([1, -1], names=["capital", "orders"])


@pytest.mark.parametrize("method", [weights.entropy, weights.critic])
def test_a_constant_column_gets_no_weight(method):
    result = method([[0.1, 0.3, 0.9], [0.7, 0.3, 0.2], [0.4, 0.3, 0.8]])
    assert result.weights[1] == 0
    assert result.weights.sum() == pytest.approx(1)
    assert "Column 1 is constant" in result.notices[0]


@pytest.mark.parametrize("method", [weights.entropy, weights.critic])
@pytest.mark.parametrize("matrix", [
    [[0.3, 0.5], [0.3, 0.5]], [[0, 0], [0, 0]], [[0.2, 0.9]],
    [[0.1 + 0.2, 0.5], [0.3, 0.5]],  # equal up to rounding
])
def test_all_columns_constant_gives_equal_weights(method, matrix):
    result = method(matrix)
    assert result.weights.tolist() == [0.5, 0.5]
    assert "No column tells" in result.notices[0]


@pytest.mark.parametrize("method", [weights.entropy, weights.critic])
def test_a_single_factor_weighs_one(method):
    assert method([[0.1], [0.7]]).weights.tolist() == [1]


def test_entropy_takes_zeros_and_refuses_negatives():
    assert weights.entropy([[0, 1], [1, 2]]).weights.sum() == pytest.approx(1)
    with pytest.raises(ScoringError, match="Row 1, column 0.*-1.0 is negative"):
        weights.entropy([[0, 1], [-1, 2]])


def test_entropy_does_not_depend_on_direction():
    matrix = [[0.2, 0.9], [0.7, 0.8], [0.4, 0.3]]
    assert weights.entropy(matrix, [1, -1]).weights.tolist() == \
        weights.entropy(matrix).weights.tolist()


def test_critic_sees_direction():
    """Turning a factor round turns agreement into conflict."""
    matrix = [[0.1, 0.2, 0.5], [0.5, 0.4, 0.1], [0.9, 0.9, 0.6]]
    straight, turned = weights.critic(matrix), weights.critic(matrix, [1, -1, 1])
    assert turned.details["conflict"][0] > straight.details["conflict"][0] + 1


def test_critic_of_copies_is_equal_and_says_so():
    result = weights.critic([[0.1, 0.1], [0.5, 0.5], [0.9, 0.9]])
    assert result.weights.tolist() == [0.5, 0.5]
    assert "repeat each other" in result.notices[0]


@given(st.integers(2, 12), st.integers(1, 6), st.integers(0, 10**6))
def test_objective_weights_do_not_depend_on_units(n, k, seed):
    matrix = np.random.default_rng(seed).random((n, k)) + 0.1
    scale = np.arange(1, k + 1) * 1000.0
    for method in (weights.entropy, weights.critic):
        result = method(matrix).weights
        assert result == pytest.approx(method(matrix * scale).weights, abs=1e-9)
        assert result.sum() == pytest.approx(1)
        assert (result >= 0).all()


@pytest.mark.parametrize(("matrix", "words"), [
    ([[1, 3], [0.5, 1]], ["Row 1, column 0", "0.5", "0.333333"]),
    ([[1, -3], [-1 / 3, 1]], ["Row 0, column 1", "not positive"]),
    ([[1, 0], [1, 1]], ["Row 0, column 1", "not positive"]),
    ([[2, 3], [1 / 3, 1]], ["Row 0, column 0", "must be 1"]),
    ([[1, 3]], ["square"]),
    (np.ones((16, 16)), ["16 factors", "15"]),
])
def test_comparisons_that_are_none(matrix, words):
    with pytest.raises(ScoringError) as error:
        weights.ahp(matrix)
    for word in words:
        assert word in str(error.value)


def test_rounded_reciprocals_are_taken_with_a_notice():
    result = weights.ahp([[1, 3], [0.33, 1]])
    assert "rounded" in result.notices[0]
    assert result.weights == pytest.approx([0.75, 0.25], abs=2e-3)


@pytest.mark.parametrize("n", [0, -1, 2.5, True, "3"])
def test_counts_are_whole_numbers(n):
    for method in (weights.equal, weights.rank_order_centroid):
        with pytest.raises(ScoringError, match="whole number"):
            method(n)


def test_an_order_lists_every_factor_once():
    with pytest.raises(ScoringError, match="each of 0 to 2 once"):
        weights.rank_order_centroid(3, order=[0, 0, 1])


def test_weights_stand_where_an_array_is_wanted():
    made = weights.rank_order_centroid(3)
    assert np.asarray(made) == pytest.approx([11 / 18, 5 / 18, 2 / 18])
    assert len(made) == 3
    assert made[0] == pytest.approx(0.6111, abs=1e-4)
    assert list(made) == pytest.approx([11 / 18, 5 / 18, 2 / 18])
    assert rank([[0.9, 0.1, 0.1]], made).scores[0] == pytest.approx(0.9 * 11 / 18 + 0.1 * 7 / 18)
