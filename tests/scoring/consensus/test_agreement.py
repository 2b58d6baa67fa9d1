"""Krippendorff's alpha against published examples, and the dispersion of single cells."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.consensus.dispersion import Dispersion, krippendorff_alpha
from scoring.consensus.panel import Analyst

NONE = np.nan


def _read(*rows: str) -> np.ndarray:
    return np.array([[NONE if c == "*" else float(c) for c in row.split()] for row in rows])


def test_four_observers_twelve_units() -> None:
    # Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: interval alpha .849
    values = _read("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3",
                   "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *")
    assert krippendorff_alpha(values) == pytest.approx(0.849, abs=0.0005)


def test_three_coders_fifteen_units() -> None:
    # the worked example of the encyclopedia article on alpha: interval alpha .811
    values = _read("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *",
                   "* * 2 1 3 4 4 * 2 1 1 3 3 * 4")
    assert krippendorff_alpha(values) == pytest.approx(0.811, abs=0.0005)


def test_same_scores_agree_fully_and_order_and_shift_do_not_matter() -> None:
    rng = np.random.default_rng(1)
    one = rng.random(30)
    assert krippendorff_alpha(np.stack([one, one, one])) == pytest.approx(1)
    values = rng.random((4, 30))
    values[rng.random((4, 30)) < 0.3] = NONE
    alpha = krippendorff_alpha(values)
    assert krippendorff_alpha(values[::-1]) == pytest.approx(alpha)
    assert krippendorff_alpha(values * 0.1 + 0.7) == pytest.approx(alpha)


@pytest.mark.parametrize("values", [
    np.full((2, 5), NONE), np.array([[0.3, NONE], [NONE, 0.4]]), np.full((3, 4), 0.5)])
def test_undefined_is_no_number(values: np.ndarray) -> None:
    assert np.isnan(krippendorff_alpha(values))


def test_dispersion_of_a_cell() -> None:
    # 0.2, 0.4, 0.9: mean 0.5, sum of squares 0.26, sd sqrt(0.13)
    scores = np.array([[[0.2, NONE]], [[0.4, 0.7]], [[0.9, NONE]]])
    found = Dispersion((Analyst("a", "A"), Analyst("b", "B"), Analyst("c", "C")), scores)
    assert found.count.tolist() == [[3, 1]]
    assert found.range[0, 0] == pytest.approx(0.7)
    assert found.deviation[0, 0] == pytest.approx(0.13**0.5)
    assert np.isnan(found.range[0, 1]) and np.isnan(found.deviation[0, 1])
    assert found.widest.tolist() == pytest.approx([0.7])
