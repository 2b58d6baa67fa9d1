"""Correlations of factors and how many independent ones they amount to."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.dependence import correlations, effective_number


def test_correlations_are_pearsons():
    matrix = np.random.default_rng(2).random((40, 5))
    result = correlations(matrix)
    assert result.matrix == pytest.approx(np.corrcoef(matrix.T))
    assert not result.constant.any()


@pytest.mark.parametrize("column", [np.zeros(6), np.full(6, 0.1) + [0, 0, 1e-17, 0, 0, 0]])
def test_a_constant_column_is_flagged_and_correlates_with_nothing(column):
    matrix = np.column_stack([np.arange(6.0), column, np.arange(6.0) ** 2])
    result = correlations(matrix)
    assert result.constant.tolist() == [False, True, False]
    assert result.matrix[1].tolist() == [0, 1, 0]
    assert result.matrix[0, 2] == pytest.approx(np.corrcoef(matrix[:, 0], matrix[:, 2])[0, 1])


def test_copies_count_once():
    column = np.random.default_rng(3).random(30)
    assert effective_number(np.column_stack([column] * 4)) == pytest.approx(1)
    assert effective_number(np.column_stack([column, 1 - column, 5 * column])) == pytest.approx(1)


def test_uncorrelated_columns_count_each():
    """The columns of a Hadamard matrix are orthogonal."""
    matrix = np.array([[1, 1, 1], [-1, 1, -1], [1, -1, -1], [-1, -1, 1]])
    assert effective_number(matrix) == pytest.approx(3)


def test_two_columns_by_hand():
    """r = 0.6: eigenvalues 1.6 and 0.4, shares 0.8 and 0.2, exp(0.5004) = 1.6494."""
    matrix = [[1, 0.6 + 0.8], [1, 0.6 - 0.8], [-1, -0.6 + 0.8], [-1, -0.6 - 0.8]]
    assert correlations(matrix).matrix[0, 1] == pytest.approx(0.6)
    assert effective_number(matrix) == pytest.approx(0.8**-0.8 * 0.2**-0.2)


def test_constant_columns_are_left_out():
    matrix = np.array([[1, 1, 5], [-1, 1, 5], [1, -1, 5], [-1, -1, 5]])
    assert effective_number(matrix) == pytest.approx(2)
    assert effective_number([[0.3, 0.4]]) == 0
