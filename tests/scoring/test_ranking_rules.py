"""The door to the methods: ties, notices, options, and what never goes through."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from scoring.methods import METHODS, NORMALIZATIONS
from scoring.ranking import rank
from scoring.validation import ScoringError

ALL = sorted(METHODS)


def test_ties_rank_1_1_3():
    matrix = [[0.5, 0.5], [0.6, 0.4], [0.1, 0.2]]
    assert rank(matrix, [1, 1]).ranks.tolist() == [1, 1, 3]
    assert rank(matrix, [1, 1], ties="average").ranks.tolist() == [1.5, 1.5, 3]
    assert rank(matrix, [1, 1], ties="dense").ranks.tolist() == [1, 1, 2]


def test_ties_within_a_stated_tolerance():
    matrix = [[0.50], [0.51], [0.60]]
    assert rank(matrix, [1]).ranks.tolist() == [3, 2, 1]
    assert rank(matrix, [1], tolerance=0.02).ranks.tolist() == [2, 2, 1]


def test_weights_with_another_sum_are_normalised_and_a_notice_says_so():
    result = rank([[0.2, 0.6]], [1, 3])
    assert result.weights.tolist() == [0.25, 0.75]
    assert any("normalised" in notice and "from sum 4" in notice for notice in result.notices)
    assert rank([[0.2, 0.6]], [0.25, 0.75]).notices == ()


@pytest.mark.parametrize("method", ALL)
def test_lists_arrays_and_tables_give_the_same(method):
    rows = [[0.9, 0.2, 0.4], [0.3, 0.8, 0.6], [0.5, 0.5, 0.1]]
    table = pd.DataFrame(rows, columns=["a", "b", "c"], index=["x", "y", "z"])
    expected = rank(rows, [1, 2, 3], method).scores.tolist()
    assert rank(np.array(rows), np.array([1, 2, 3]), method).scores.tolist() == expected
    assert rank(np.asfortranarray(rows), [1, 2, 3], method).scores.tolist() == \
        pytest.approx(expected, abs=1e-15)
    assert rank(table, pd.Series([1, 2, 3]), method).scores.tolist() == \
        pytest.approx(expected, abs=1e-15)


@pytest.mark.parametrize("method", ALL)
def test_the_input_is_not_changed_and_the_result_is_read_only(method):
    matrix, weights = np.random.default_rng(1).random((6, 3)), np.array([1.0, 2, 3])
    before = matrix.copy(), weights.copy()
    result = rank(matrix, weights, method, [1, -1, 1])
    assert np.array_equal(matrix, before[0])
    assert np.array_equal(weights, before[1])
    assert not result.scores.flags.writeable
    assert not result.ranks.flags.writeable
    matrix[0, 0] = weights[0] = 0.5  # still the caller's own


@pytest.mark.parametrize("method", ALL)
def test_one_company_ranks_first(method):
    result = rank([[0.2, 0.7]], [1, 1], method)
    assert result.ranks.tolist() == [1]
    assert np.isfinite(result.scores).all()


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("normalization", NORMALIZATIONS)
@pytest.mark.parametrize("objectives", [None, [1, -1, 1], [-1, -1, -1]])
def test_a_constant_and_an_all_zero_column_change_no_rank(method, normalization, objectives):
    """They have an answer in every method, without NaN and without a warning. (An all-zero
    benefit makes every product 0 where the scores are taken as they are.)"""
    varying = np.array([0.1, 0.8, 0.4, 0.6])
    matrix = np.column_stack([varying, np.full(4, 0.3), np.zeros(4)])
    result = rank(matrix, [1, 1, 1], method, objectives, normalization=normalization)
    assert np.isfinite(result.scores).all()
    alone = rank(varying[:, None], [1], method, None if objectives is None else objectives[:1],
                 normalization=normalization)
    zero = normalization == "fixed" and method in {"weighted_product", "waspas"} \
        and objectives != [-1, -1, -1]
    if not zero:
        assert result.ranks.tolist() == alone.ranks.tolist()
    elif method == "weighted_product":
        assert result.scores.tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("normalization", NORMALIZATIONS)
def test_all_companies_equal_rank_first_together(method, normalization):
    result = rank([[0.4, 0.6, 0]] * 5, [1, 2, 3], method, [1, -1, 1], normalization=normalization)
    assert result.ranks.tolist() == [1] * 5


def test_the_zero_rule_of_the_product():
    matrix = [[0.0, 0.9], [0.4, 0.5]]
    assert rank(matrix, [1, 1], "weighted_product").scores[0] == 0
    assert rank(matrix, [0, 1], "weighted_product").scores.tolist() == pytest.approx([0.9, 0.5])
    with pytest.raises(ScoringError, match="Row 0, column 0.*scores 0"):
        rank(matrix, [1, 1], "weighted_product", zero="error")


def test_a_cost_of_zero_is_the_limit_of_small_costs():
    costs = [[0.0], [2.0], [4.0]]
    assert rank(costs, [1], objectives=[-1], normalization="max").scores.tolist() == [1, 0, 0]
    assert rank(costs, [1], objectives=[-1], normalization="sum").scores.tolist() == [1, 0, 0]


def test_waspas_is_the_papers_by_default():
    raw = [[30, 4], [20, 2], [45, 9]]
    assert rank(raw, [1, 1], "waspas", [1, -1]).scores.tolist() == \
        rank(raw, [1, 1], "waspas", [1, -1], normalization="max").scores.tolist()


def test_vikor_and_promethee_take_raw_values():
    raw = [[3000, -4], [2000, 2], [4500, 9]]
    for method in ("vikor", "promethee2"):
        assert np.isfinite(rank(raw, [1, 1], method).scores).all()


@pytest.mark.parametrize(("method", "normalization"), [
    ("topsis", "fixed"), ("weighted_mean", "fixed"), ("vikor", "fixed")])
def test_fixed_scores_do_not_depend_on_the_other_companies(method, normalization):
    """Free of rank reversal: leaving a company out changes no other score."""
    matrix = np.random.default_rng(3).random((8, 4))
    scores = rank(matrix, [1, 2, 3, 4], method, [1, -1, 1, 1], normalization=normalization).scores
    without = rank(matrix[1:], [1, 2, 3, 4], method, [1, -1, 1, 1],
                   normalization=normalization).scores
    assert without == pytest.approx(scores[1:])


def test_vikor_with_one_failing_condition():
    """The first by Q is first by neither S nor R: first and second make the compromise set."""
    matrix = [[1, 101, 1, 101, 1], [101, 1, 101, 1, 101], [1, 1, 1, 1, 101],
              [11, 11, 11, 16, 61], [56, 56, 56, 56, 56]]
    result = rank(matrix, [1] * 5, "vikor", [-1] * 5)
    assert result.details["S"] == pytest.approx([0.4, 0.6, 0.2, 0.21, 0.55])
    assert result.details["R"] == pytest.approx([0.2, 0.2, 0.2, 0.12, 0.11])
    assert result.details["C1"]
    assert not result.details["C2"]
    assert result.details["compromise"].tolist() == [3, 4]


def test_unused_thresholds_are_not_ignored_in_silence():
    result = rank([[0.1], [0.5]], [1], "promethee2", preference="u", q=0.1, p=0.4)
    assert any("p was left unused" in notice for notice in result.notices)


@pytest.mark.parametrize(("options", "words"), [
    ({"method": "electre"}, ["'electre'", "weighted_mean", "promethee2"]),
    ({"method": None}, ["None", "weighted_mean"]),
    ({"normalization": "z-score"}, ["'z-score'", "'fixed'", "'minmax'"]),
    ({"method": "vikor", "normalization": "none"}, ["'none'", "'vector'"]),
    ({"v": 0.3}, ["'v'", "weighted_mean", "normalization"]),
    ({"method": "vikor", "v": 1.5}, ["v is 1.5", "from 0 to 1"]),
    ({"method": "vikor", "v": "0.5"}, ["v is '0.5'"]),
    ({"method": "waspas", "lam": -0.1}, ["lam is -0.1"]),
    ({"method": "waspas", "lam": float("nan")}, ["lam is nan"]),
    ({"method": "weighted_product", "zero": "skip"}, ["'skip'", "'zero'", "'error'"]),
    ({"ties": "min"}, ["'min'", "'competition'"]),
    ({"tolerance": -1}, ["tolerance is -1"]),
    ({"method": "promethee2", "preference": "gaussian"}, ["'gaussian'", "'usual'", "'linear'"]),
    ({"method": "promethee2", "preference": "v"}, ["'v'", "needs p"]),
    ({"method": "promethee2", "preference": "u"}, ["'u'", "needs q"]),
    ({"method": "promethee2", "preference": "v", "p": 0}, ["column 0", "above 0"]),
    ({"method": "promethee2", "preference": "linear", "p": 0.1, "q": 0.2}, ["above q = 0.2"]),
    ({"method": "promethee2", "preference": "level", "p": 0.1, "q": 0.2}, ["at least q = 0.2"]),
    ({"method": "promethee2", "preference": "v", "p": [1, 2, 3]}, ["3 values of p", "2 columns"]),
    ({"method": "promethee2", "preference": ["v"], "p": 1}, ["1 preference", "2 columns"]),
])
def test_options_that_are_none(options, words):
    with pytest.raises(ScoringError) as error:
        rank([[0.1, 0.2], [0.3, 0.4]], [1, 1], **options)
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize("method", ["weighted_mean", "weighted_product", "topsis"])
def test_raw_values_need_a_data_normalisation(method):
    with pytest.raises(ScoringError, match=r"Row 1, column 0.*3000.0 is outside \[0, 1\].*minmax"):
        rank([[0.5, 0.5], [3000, 0.5]], [1, 1], method)


@pytest.mark.parametrize("normalization", ["sum", "max"])
def test_negative_values_need_another_normalisation(normalization):
    with pytest.raises(ScoringError, match="Row 1, column 1.*-2.0 is negative.*minmax"):
        rank([[1, 5], [3, -2]], [1, 1], normalization=normalization)


def test_a_product_of_negative_scores_is_refused():
    with pytest.raises(ScoringError, match="Row 1, column 1.*negative score"):
        rank([[1, 5], [3, -2]], [1, 1], "weighted_product", normalization="vector")
