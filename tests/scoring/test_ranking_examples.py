"""Worked examples with the numbers their papers print."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.ranking import rank


def test_the_seed_example_is_the_plain_mean():
    result = rank([[0.9, 0.8, 0.85, 0.75]], [1, 1, 1, 1])
    assert result.scores[0] == 0.825
    assert result.ranks.tolist() == [1]
    assert result.weights.tolist() == [0.25] * 4


def test_topsis_fighter_aircraft():
    """Hwang & Yoon (1981), Multiple Attribute Decision Making, the fighter aircraft: closeness
    .643, .268, .613, .312; distances .0545 .1197 .0580 .1009 and .0983 .0439 .0920 .0458. The
    book's normalised matrix carries small slips, hence the last digit of one distance."""
    result = rank(
        [[2.0, 1500, 20000, 5.5, 5, 9],
         [2.5, 2700, 18000, 6.5, 3, 5],
         [1.8, 2000, 21000, 4.5, 7, 7],
         [2.2, 1800, 20000, 5.0, 5, 5]],
        [0.2, 0.1, 0.1, 0.1, 0.2, 0.3], "topsis", [1, 1, 1, -1, 1, 1], normalization="vector")
    assert result.scores == pytest.approx([0.643, 0.268, 0.613, 0.312], abs=6e-4)
    assert result.details["d_plus"] == pytest.approx([0.0545, 0.1197, 0.0580, 0.1009], abs=1e-4)
    assert result.details["d_minus"] == pytest.approx([0.0983, 0.0439, 0.0920, 0.0458], abs=1e-4)
    assert result.ranks.tolist() == [1, 4, 2, 3]


def test_topsis_without_costs():
    """Tzeng & Huang (2011), Multiple Attribute Decision Making: closeness of four products."""
    result = rank([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], [0.3, 0.4, 0.3], "topsis",
                  normalization="vector")
    assert result.scores == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=1e-4)


def test_topsis_equipment_selection():
    """Ersoy (2021), LogForum 17(3): equipment selection by entropy-based TOPSIS."""
    result = rank(
        [[256, 8, 41, 1.6, 1.77, 7347.16], [256, 8, 32, 1.0, 1.8, 6919.99],
         [256, 8, 53, 1.6, 1.9, 8400], [256, 8, 41, 1.0, 1.75, 6808.9],
         [512, 8, 35, 1.6, 1.7, 8479.99], [256, 4, 35, 1.6, 1.7, 7499.99]],
        [0.405, 0.221, 0.134, 0.199, 0.007, 0.034], "topsis", [1, 1, 1, 1, -1, -1],
        normalization="vector")
    assert result.scores == pytest.approx([0.308, 0.254, 0.327, 0.263, 0.857, 0.192], abs=1e-3)


@pytest.mark.parametrize("change", [(0, 1, 0), (5, 1e-3, -1)])
def test_vikor_mountain_climbing(change):
    """Opricovic & Tzeng (2004), EJOR 156, section 4: risk and altitude of three paths; the
    ranking is the same after the paper's change of units (risk + 5, altitude / 1000 - 1)."""
    shift, scale, offset = change
    matrix = np.array([[1.0, 3000], [2, 3750], [5, 4500]])
    matrix[:, 0] += shift
    matrix[:, 1] = matrix[:, 1] * scale + offset
    result = rank(matrix, [0.5, 0.5], "vikor", [-1, 1])
    assert not result.higher_is_better
    assert result.details["S"] == pytest.approx([0.5, 0.375, 0.5])
    assert result.details["R"] == pytest.approx([0.5, 0.25, 0.5])
    assert result.scores == pytest.approx([1, 0, 1])
    assert result.ranks.tolist() == [2, 1, 2]
    assert result.details["C1"] and result.details["C2"]
    assert result.details["compromise"].tolist() == [1]


DAMS = [
    [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
    [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
    [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
    [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
]


@pytest.mark.parametrize(("weights", "figures", "advantage", "compromise"), [
    ([1, 1, 1, 1, 1, 1, 1, 1], ([0.692, 0.7, 0.29, 0.423, 0.28, 0.346],
     [0.125, 0.125, 0.121, 0.125, 0.067, 0.125], [0.991, 1.0, 0.473, 0.670, 0.0, 0.578]),
     True, [4]),
    ([2, 2, 2, 2, 1, 1, 1, 1], ([0.701, 0.6, 0.386, 0.365, 0.317, 0.459],
     [0.167, 0.114, 0.161, 0.167, 0.089, 0.167], [1.0, 0.533, 0.552, 0.563, 0.0, 0.686]),
     True, [4]),
    ([1, 1, 1, 1, 2, 2, 2, 2], ([0.683, 0.8, 0.193, 0.48, 0.243, 0.232],
     [0.113, 0.167, 0.08, 0.122, 0.044, 0.083], [0.684, 1.0, 0.147, 0.554, 0.041, 0.191]),
     False, [4, 2, 5]),
    ([1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2], ([0.678, 0.857, 0.138, 0.513, 0.222, 0.167],
     [0.129, 0.190, 0.057, 0.139, 0.042, 0.060], [0.668, 1.0, 0.051, 0.588, 0.058, 0.078]),
     False, [2, 4, 5]),
])
def test_vikor_dam_sites(weights, figures, advantage, compromise):
    """Opricovic & Tzeng (2007), EJOR 178: six dam sites, four sets of weights."""
    s, r, q = figures
    result = rank(DAMS, weights, "vikor", [1, -1, 1, 1, -1, -1, -1, 1])
    assert result.details["S"] == pytest.approx(s, abs=1e-3)
    assert result.details["R"] == pytest.approx(r, abs=1e-3)
    assert result.scores == pytest.approx(q, abs=1e-3)
    assert result.details["C1"] is advantage
    assert result.details["C2"]
    assert result.details["compromise"].tolist() == compromise


PLANTS = [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]]


def test_vikor_textbook():
    """Papathanasiou & Ploskas (2018), Multiple Criteria Decision Aid, chapter VIKOR: v = 0.625."""
    result = rank(PLANTS, [0.4, 0.3, 0.1, 0.2], "vikor", v=0.625)
    assert result.scores == pytest.approx([0.640, 1.000, 0.693, 0.271, 0.000, 0.694], abs=6e-4)


def test_promethee_textbook():
    """Papathanasiou & Ploskas (2018), chapter PROMETHEE: linear preference, q = 1, p = 2."""
    result = rank(PLANTS, [0.4, 0.3, 0.1, 0.2], "promethee2", preference="linear", p=2, q=1)
    assert result.scores == pytest.approx([-0.26, -0.52, -0.22, 0.36, 0.70, -0.06])


POWER_PLANTS = np.array([
    [80, 90, 6, 5.4, 8, 5], [65, 58, 2, 9.7, 1, 1], [83, 60, 4, 7.2, 4, 7],
    [40, 80, 10, 7.5, 7, 10], [52, 72, 6, 2.0, 3, 8], [94, 96, 7, 3.6, 5, 6]])


def test_promethee_six_power_plants():
    """Brans & Vincke (1985), Management Science 31: six plants, six criteria of equal weight.

    The sixth criterion (security) has the Gaussian preference with sigma 5, the one of the
    paper's six functions not offered here; its flow is taken from its definition. The data are
    found in public test suites; the printed flows were not read in a public text.
    """
    five = rank(POWER_PLANTS[:, :5], [1] * 5, "promethee2", [-1, 1, -1, -1, -1],
                preference=["u", "v", "linear", "level", "usual"],
                q=[10, None, 0.5, 1, None], p=[None, 30, 5, 6, None])
    d = POWER_PLANTS[:, 5][:, None] - POWER_PLANTS[:, 5][None, :]
    gaussian = np.where(d > 0, 1 - np.exp(-(d**2) / 50), 0)
    plus = 5 / 6 * five.details["phi_plus"] + gaussian.sum(axis=1) / 5 / 6
    minus = 5 / 6 * five.details["phi_minus"] + gaussian.sum(axis=0) / 5 / 6
    assert plus == pytest.approx([0.220, 0.396, 0.247, 0.329, 0.455, 0.300], abs=6e-4)
    assert minus == pytest.approx([0.365, 0.379, 0.336, 0.349, 0.162, 0.355], abs=6e-4)
    assert (plus - minus).argsort()[::-1].tolist() == [4, 1, 3, 5, 2, 0]


def test_promethee_thresholds_per_criterion():
    """Ziemba (2019), Sustainability 11(6) 1555: twelve criteria, each with its own p and q."""
    matrix = np.transpose([
        [38723, 34913, 25596, 34842, 22570, 39773, 19500, 34525, 16486],
        [33207, 32085, 2123, 32095, 1445, 17485, 868, 16958, 958],
        [0, 0.2, 5, 0.2, 0.2, 0.2, 99, 99, 99],
        [3375, 3127, 3547, 3115, 3090, 4135, 3160, 4295, 3653],
        [11.36, 12.78, 12.78, 12.86, 12.86, 17, 12.86, 17, 12.86],
        [-320.9, -148.4, -148.4, -9.9, -9.9, 0, -9.9, 0, -9.9],
        [203.7, 463, 356.2, 552.5, 295, 383, 264, 352, 264],
        [0, 11.7, 44.8, 11.7, 95.9, 95.9, 116.8, 116.8, 164.9],
        [0, 4.9, 10.7, 5.4, 11.2, 11.2, 11.2, 11.2, 11.2],
        [1, 1, 1, 3.5, 4, 4, 4, 4, 4],
        [21.5, 47.9, 27.7, 39.7, 1.5, 22.7, 2.7, 23.9, 1],
        [0, 3.7, 4.5, 10.3, 11.5, 11.5, 11.3, 11.3, 11.4]])
    result = rank(
        matrix, [0.3333, 0.1667, 0.1667, 0.3333, 0.25, 0.75, 1, 1, 0.4, 0.20, 0.40, 1],
        "promethee2", [-1, -1, 1, -1, 1, 1, -1, 1, 1, -1, -1, 1], preference="linear",
        p=[2100, 5000, 50, 200, 5, 20, 100, 80, 4, 2, 23, 3],
        q=[420, 1000, 10, 40, 1, 7, 50, 20, 1, 1, 4.6, 1])
    assert result.scores == pytest.approx(
        [-0.4143, -0.5056, -0.2317, -0.2892, 0.3313, 0.0619, 0.4296, 0.1626, 0.4554], abs=1e-4)


def test_promethee_v_shape():
    """Ziemba et al. (2017), Energies 10(11) 1755: offshore wind farms, V-shape preference."""
    matrix = np.transpose([
        [16347, 14219, 8160, 8160], [9, 8.5, 9, 8.5], [73.8, 55, 64.8, 62.5],
        [36.7, 36, 28.5, 29.5], [1.5, 2, 2, 1.5], [3730, 3240, 1860, 1860], [2, 1, 2, 1],
        [1, 1, 2, 3], [38.8, 33.1, 45.8, 27.3], [4, 2, 4, 3],
        [1720524, 1496512, 858830, 858830], [40012, 34803, 19973, 19973]])
    result = rank(
        matrix, [20, 5, 5, 1.67, 1.67, 11.67, 11.67, 5, 5, 16.67, 8.33, 8.33], "promethee2",
        [-1, -1, -1, -1, -1, 1, -1, -1, 1, -1, 1, 1], preference="v",
        p=[7280, 4, 13.4, 7.4, 3, 1662, 3, 3, 13.8, 3, 766240, 17820])
    assert result.scores == pytest.approx([-0.0445, 0.1884, -0.0954, -0.0485], abs=1e-4)


MACHINES = [
    [581818, 54.49, 3, 5500], [595454, 49.73, 3, 4500], [586060, 51.24, 3, 5000],
    [522727, 45.71, 3, 5800], [561818, 52.66, 3, 5200], [543030, 74.46, 4, 5600],
    [522727, 75.42, 4, 5800], [486970, 62.62, 4, 5600], [509394, 65.87, 4, 6400],
    [513333, 70.67, 4, 6000]]
MACHINE_WEIGHTS = [0.467, 0.160, 0.095, 0.278]
PRODUCT = [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697]
HALF = [0.8584, 0.8169, 0.8419, 0.9417, 0.8638, 0.8278, 0.8503, 0.8949, 0.9027, 0.8740]
SUM = [0.8590, 0.8194, 0.8430, 0.9420, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784]


@pytest.mark.parametrize(("lam", "scores"), [(0, PRODUCT), (0.5, HALF), (1, SUM)])
def test_waspas_machine_selection(lam, scores):
    """Chakraborty, Zavadskas & Antucheviciene (2015), Economic Computation 49(1), example 2."""
    result = rank(MACHINES, MACHINE_WEIGHTS, "waspas", [-1, -1, -1, 1], lam=lam,
                  normalization="max")
    assert result.scores == pytest.approx(scores, abs=1e-4)
    assert result.details["wsm"] == pytest.approx(SUM, abs=1e-4)
    assert result.details["wpm"] == pytest.approx(PRODUCT, abs=1e-4)
    assert result.ranks.tolist() == [6, 10, 8, 1, 5, 9, 7, 3, 2, 4]


@pytest.mark.parametrize(("method", "scores"), [
    ("weighted_mean", SUM), ("weighted_product", PRODUCT)])
def test_weighted_sum_and_product_of_the_machines(method, scores):
    """The two ends of lambda in the same paper are the weighted sum and product models."""
    result = rank(MACHINES, MACHINE_WEIGHTS, method, [-1, -1, -1, 1], normalization="max")
    assert result.scores == pytest.approx(scores, abs=1e-4)
