"""Which comparison to say anew, and how."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.weights.mending import SCALE, mending, with_comparison
from scoring.weights.pairwise import ahp

# consistent but for the last pair: 2 x 2 x 2 = 8 would agree, 1/5 is said
CHAIN = [[1, 2, 4, 0.2], [0.5, 1, 2, 4], [0.25, 0.5, 1, 2], [5, 0.25, 0.5, 1]]


def test_the_odd_comparison_is_found_and_said_as_the_others_ask() -> None:
    found = mending(CHAIN)
    assert found is not None
    assert (found.i, found.j, found.said) == (0, 3, 0.2)
    assert found.value == pytest.approx(8)
    assert found.ratio == pytest.approx(0, abs=1e-9)


def test_no_other_value_on_the_scale_would_serve_better() -> None:
    matrix = np.array([[1, 3, 1 / 5], [1 / 3, 1, 2], [5, 1 / 2, 1]])
    found = mending(matrix)
    assert found is not None
    ratios = [ahp(with_comparison(matrix, found.i, found.j, v)).consistency_ratio for v in SCALE]
    assert found.ratio == min(ratios) < ahp(matrix).consistency_ratio


def test_consistent_comparisons_need_no_mending() -> None:
    weights = np.array([0.5, 0.3, 0.2])
    assert mending(weights[:, None] / weights) is None
    assert mending([[1, 3], [1 / 3, 1]]) is None
