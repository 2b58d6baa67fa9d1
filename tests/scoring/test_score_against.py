"""The score a company would have with another row, all other companies as they stand."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.methods import NORMALIZATIONS
from scoring.ranking import rank, score_against

WEIGHTS = [0.4, 0.3, 0.2, 0.1]
OBJECTIVES = [1, -1, 1, -1]
EXACT = [
    *[(method, {"normalization": scale}) for scale in NORMALIZATIONS
      for method in ("weighted_mean", "weighted_product", "topsis", "waspas")],
    ("vikor", {"normalization": "fixed"}),
    ("promethee2", {}), ("promethee2", {"preference": "u", "q": 0.1}),
    ("promethee2", {"preference": "v", "p": 0.3}),
    ("promethee2", {"preference": "level", "q": 0.1, "p": 0.3}),
    ("promethee2", {"preference": "linear", "q": 0.1, "p": 0.3}),
    ("promethee2", {"normalization": "fixed"}),
]
HELD = [("vikor", {}), ("vikor", {"normalization": "max"}),
        ("promethee2", {"normalization": "minmax", "preference": "v", "p": 0.3})]


def one_by_one(matrix, rows, method, options):
    """Re-rank the whole matrix once per company with its row replaced."""
    scores = []
    for i in range(len(matrix)):
        changed = matrix.copy()
        changed[i] = rows[i]
        scores.append(rank(changed, WEIGHTS, method, OBJECTIVES, **options).scores[i])
    return scores


@pytest.mark.parametrize(("method", "options"), EXACT)
@pytest.mark.parametrize("kind", ["random", "ties", "zeros", "one"])
def test_exact_methods_equal_a_full_ranking_per_company(method, options, kind):
    rng = np.random.default_rng(12)
    matrix, rows = rng.random((12, 4)), rng.random((12, 4))
    if kind == "ties":
        matrix, rows = matrix.round(1), rows.round(1)
    elif kind == "zeros":
        matrix[:, :2] = 0.0
        matrix[3, 1] = rows[5, 0] = 0.7
        rows[:4, 1] = 0.0
    elif kind == "one":
        matrix, rows = matrix[:1], rows[:1]
    result = score_against(matrix, rows, WEIGHTS, method, OBJECTIVES, **options)
    assert result == pytest.approx(one_by_one(matrix, rows, method, options), abs=1e-7)


@pytest.mark.parametrize(("method", "options"), HELD)
def test_held_scales_are_exact_inside_them(method, options):
    """Where no replaced row moves a best or worst value, holding the scale changes nothing."""
    rng = np.random.default_rng(5)
    matrix = np.vstack([np.zeros(4) + 0.1, np.ones(4), rng.uniform(0.3, 0.8, (10, 4)),
                        [0.1, 1, 0.1, 1], [1, 0.1, 1, 0.1]])
    rows = matrix.copy()
    rows[2:12] = rng.uniform(0.3, 0.8, (10, 4))
    result = score_against(matrix, rows, WEIGHTS, method, OBJECTIVES, **options)
    expected = one_by_one(matrix, rows, method, options)
    assert result[2:12] == pytest.approx(expected[2:12], abs=1e-9)


@pytest.mark.parametrize(("method", "options"), EXACT + HELD)
def test_the_own_row_gives_the_own_score(method, options):
    matrix = np.random.default_rng(9).random((30, 4)).round(2)
    result = rank(matrix, WEIGHTS, method, OBJECTIVES, **options)
    again = score_against(matrix, matrix, WEIGHTS, method, OBJECTIVES, **options)
    assert again == pytest.approx(result.scores, abs=1e-12)


def test_options_of_rank_fit():
    result = score_against([[0.2], [0.4]], [[0.3], [0.4]], [1], ties="average", tolerance=0.1)
    assert result.tolist() == [0.3, 0.4]


def test_vikor_rows_beyond_the_scale_are_not_clipped():
    matrix = [[1.0, 5.0], [2.0, 3.0], [3.0, 1.0]]
    rows = [[9.0, 9.0], [-5.0, -5.0], [3.0, 1.0]]
    q = score_against(matrix, rows, [1, 1], "vikor")
    assert q[0] < 0
    assert q[1] > 1
