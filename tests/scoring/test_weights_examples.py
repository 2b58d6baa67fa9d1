"""Weights with the numbers their papers print."""

from __future__ import annotations

import numpy as np
import pytest

from scoring import weights


def test_entropy_fighter_aircraft():
    """Hwang & Yoon (1981): entropies .9946 .9829 .9989 .9931 .9703 .9770 and weights .0649 .2055
    .0133 .0829 .3570 .2764, which the book computes from the rounded entropies. Price is a cost
    and enters as it stands. The book itself was not read; the figures are as it is cited."""
    result = weights.entropy(
        [[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5],
         [1.8, 2000, 21000, 4.5, 7, 7], [2.2, 1800, 20000, 5.0, 5, 5]], [1, 1, 1, -1, 1, 1])
    assert result.details["entropy"] == pytest.approx(
        [0.9946, 0.9829, 0.9989, 0.9931, 0.9703, 0.9770], abs=3e-4)
    assert result.weights == pytest.approx(
        [0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764], abs=2e-3)


@pytest.mark.parametrize(("matrix", "expected", "digits"), [
    # Xu (2004), EJOR 156, 530-532
    ([[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]],
     [0.4630, 0.3992, 0.1378, 0.0000], 4),
    # Zavadskas & Podvezko (2016), IJITDM 15: the first and third criteria are costs
    ([[3.0, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]],
     [0.1146, 0.1981, 0.4185, 0.2689], 4),
    # Ersoy (2021), LogForum 17(3)
    ([[256, 8, 41, 1.6, 1.77, 7347.16], [256, 8, 32, 1.0, 1.8, 6919.99],
      [256, 8, 53, 1.6, 1.9, 8400], [256, 8, 41, 1.0, 1.75, 6808.9],
      [512, 8, 35, 1.6, 1.7, 8479.99], [256, 4, 35, 1.6, 1.7, 7499.99]],
     [0.405, 0.221, 0.134, 0.199, 0.007, 0.034], 3),
    # Lee & Chang (2018), Renewable and Sustainable Energy Reviews 92
    ([[4550, 30, 6.74, 20, 15, 5, 85, 150, 0.87, 4.76],
      [3005, 60.86, 2.4, 35, 27, 4, 26, 200, 0.17, 4.51],
      [2040, 14.85, 1.7, 90, 25, 5, 26, 500, 0.27, 4.19],
      [3370, 99.4, 3.25, 25.3, 54, 3, 45, 222, 0.21, 3.78],
      [3920, 112.6, 4.93, 11.4, 71.7, 2, 50, 100, 0.25, 4.11]],
     [0.026, 0.154, 0.089, 0.199, 0.115, 0.04, 0.08, 0.123, 0.172, 0.002], 3),
])
def test_entropy_published(matrix, expected, digits):
    assert weights.entropy(matrix).weights.round(digits) == pytest.approx(expected)


def test_critic_greek_drug_firms():
    """Data of Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7);
    weights as scikit-criteria's test of the method gives them."""
    result = weights.critic(
        [[61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65],
         [5.4, 2.77, 2.33], [4, 4.12, 1.21], [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98]])
    assert result.weights == pytest.approx([0.20222554, 0.48090173, 0.31687273], abs=1e-8)


def test_critic_attendance_software():
    """Tus & Aytac Adali (2019), Opsearch 56(2), table of weights (all criteria taken as they
    stand, price too)."""
    result = weights.critic(
        [[5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3],
         [600, 4, 3, 1, 2, 2], [800, 2, 4, 3, 3, 4]])
    assert result.weights == pytest.approx([0.157, 0.249, 0.168, 0.121, 0.154, 0.151], abs=6e-4)


@pytest.mark.parametrize(("n", "expected"), [
    (1, [1]), (2, [0.75, 0.25]), (3, [0.611, 0.278, 0.111]),
    (4, [0.5208, 0.2708, 0.1458, 0.0625]),
])
def test_rank_order_centroid(n, expected):
    """Barron & Barrett (1996), Management Science 42, table 1."""
    result = weights.rank_order_centroid(n)
    assert result.weights == pytest.approx(expected, abs=5e-4)
    assert result.weights.sum() == pytest.approx(1)


def test_rank_order_centroid_in_the_factors_own_order():
    result = weights.rank_order_centroid(3, order=[2, 0, 1])  # the third matters most
    assert result.weights == pytest.approx([5 / 18, 2 / 18, 11 / 18])


DRINKS = [[1, 9, 5, 2, 1, 1, 1 / 2], [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
          [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9], [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
          [1, 9, 4, 2, 1, 2, 1 / 2], [1, 9, 3, 1, 1 / 2, 1, 1 / 3], [2, 9, 9, 3, 2, 3, 1]]


def test_ahp_drink_consumption():
    """Saaty (2008), Decision making with the AHP, Int. J. Services Sciences 1: which drink is
    consumed more in the USA; .177 .019 .042 .116 .190 .129 .327 with consistency ratio .022. The
    matrix was not read in a public text; it gives the figures as cited."""
    result = weights.ahp(DRINKS)
    assert result.weights == pytest.approx(
        [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], abs=1e-3)
    assert result.consistency_ratio == pytest.approx(0.022, abs=1e-3)
    assert result.consistent


def test_ahp_facility_location():
    """Papathanasiou & Ploskas (2018), chapter AHP: six sites by four criteria, overall .117 .071
    .095 .212 .350 .155."""
    criteria = [[1, 1, 5, 3], [1, 1, 5, 3], [1 / 5, 1 / 5, 1, 1 / 3], [1 / 3, 1 / 3, 3, 1]]
    sites = [
        [[1, 5, 1, 1, 1 / 3, 3], [1 / 5, 1, 1 / 3, 1 / 5, 1 / 7, 1], [1, 3, 1, 1 / 3, 1 / 5, 1],
         [1, 5, 3, 1, 1 / 3, 3], [3, 7, 5, 3, 1, 7], [1 / 3, 1, 1, 1 / 3, 1 / 7, 1]],
        [[1, 7, 3, 1 / 3, 1 / 3, 1 / 3], [1 / 7, 1, 1 / 3, 1 / 7, 1 / 9, 1 / 7],
         [1 / 3, 3, 1, 1 / 5, 1 / 5, 1 / 5], [3, 7, 5, 1, 1, 1], [3, 9, 5, 1, 1, 1],
         [3, 7, 5, 1, 1, 1]],
        [[1, 1 / 9, 1 / 7, 1 / 9, 1, 1 / 5], [9, 1, 1, 1, 5, 3], [7, 1, 1, 1, 5, 1],
         [9, 1, 1, 1, 7, 3], [1, 1 / 5, 1 / 5, 1 / 7, 1, 1 / 3], [5, 1 / 3, 1, 1 / 3, 3, 1]],
        [[1, 1 / 5, 1 / 5, 1 / 3, 1 / 7, 1 / 5], [5, 1, 1, 3, 1 / 3, 1], [5, 1, 1, 1, 1 / 3, 1],
         [3, 1 / 3, 1, 1, 1 / 7, 1], [7, 3, 3, 7, 1, 5], [5, 1, 1, 1, 1 / 5, 1]],
    ]
    overall = weights.ahp(criteria).weights @ [weights.ahp(site).weights for site in sites]
    assert overall == pytest.approx([0.117, 0.071, 0.095, 0.212, 0.350, 0.155], abs=1e-3)


def test_ahp_names_the_comparison_that_does_not_fit():
    """Weights 4 : 2 : 1 with one comparison turned round: it is the one to look at again."""
    result = weights.ahp([[1, 2, 1 / 4], [1 / 2, 1, 2], [4, 1 / 2, 1]],
                         names=["capital", "team", "orders"])
    assert result.consistency_ratio > 0.1
    assert not result.consistent
    i, j, fitting = result.worst_pair
    assert fitting == pytest.approx(result.weights[i] / result.weights[j])
    assert "above 0.10" in result.notices[0]
    assert "capital" in result.notices[0]


@pytest.mark.parametrize("n", [1, 2])
def test_ahp_of_two_is_always_consistent(n):
    matrix = [[1]] if n == 1 else [[1, 4], [0.25, 1]]
    result = weights.ahp(matrix)
    assert result.consistency_ratio == 0
    assert result.worst_pair is None
    assert result.weights == pytest.approx([1] if n == 1 else [0.8, 0.2])


def test_ahp_of_consistent_judgements_gives_their_weights_back():
    w = np.array([0.5, 0.25, 0.15, 0.1])
    result = weights.ahp(w[:, None] / w[None, :])
    assert result.weights == pytest.approx(w)
    assert result.principal_eigenvalue == pytest.approx(4)
    assert result.consistency_index == pytest.approx(0, abs=1e-12)
    assert result.worst_pair is None
