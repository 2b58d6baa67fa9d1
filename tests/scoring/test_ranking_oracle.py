"""Agreement with pymcdm, an independent implementation, wherever the conventions are the same."""

from __future__ import annotations

import numpy as np
import pymcdm.methods as oracle
import pymcdm.normalizations as scales
import pytest
from pymcdm import weights as oracle_weights

from scoring import weights
from scoring.ranking import rank

SCALES = {
    "vector": scales.vector_normalization,
    "minmax": scales.minmax_normalization,
    "sum": scales.sum_normalization,
    "max": scales.linear_normalization,  # x / max and min / x
}
SIZES = [(7, 4, 1), (40, 6, 2), (15, 3, 6)]


def problem(n, k, seed):
    rng = np.random.default_rng(seed)
    matrix = np.exp(rng.normal(size=(n, k)) * 2) * 10.0 ** np.arange(k)
    share = rng.dirichlet(np.ones(k))
    return matrix, share, np.where(rng.random(k) < 0.4, -1, 1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("normalization", SCALES)
@pytest.mark.parametrize(("method", "theirs"), [
    ("weighted_mean", oracle.WSM), ("weighted_product", oracle.WPM), ("topsis", oracle.TOPSIS),
    ("waspas", oracle.WASPAS)])
def test_normalised_methods(method, theirs, normalization, size):
    matrix, share, objectives = problem(*size)
    expected = theirs(normalization_function=SCALES[normalization])(matrix, share, objectives)
    result = rank(matrix, share, method, objectives, normalization=normalization)
    assert result.scores == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("v", [0.0, 0.5, 0.8])
def test_vikor(size, v):
    matrix, share, objectives = problem(*size)
    result = rank(matrix, share, "vikor", objectives, v=v)
    assert result.scores == pytest.approx(oracle.VIKOR(v=v)(matrix, share, objectives), abs=1e-9)


@pytest.mark.parametrize("normalization", SCALES)
def test_vikor_of_scaled_columns(normalization):
    matrix, share, objectives = problem(12, 4, 5)
    expected = oracle.VIKOR(SCALES[normalization])(matrix, share, objectives)
    result = rank(matrix, share, "vikor", objectives, normalization=normalization)
    assert result.scores == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("preference", "theirs"), [
    ("usual", "usual"), ("u", "ushape"), ("v", "vshape"), ("level", "level"),
    ("linear", "vshape_2")])
def test_promethee(preference, theirs, size):
    matrix, share, objectives = problem(*size)
    p, q = matrix.std(axis=0), matrix.std(axis=0) / 3
    taken = {"usual": {}, "u": {"q": q}, "v": {"p": p}}.get(preference, {"p": p, "q": q})
    result = rank(matrix, share, "promethee2", objectives, preference=preference, **taken)
    expected = oracle.PROMETHEE_II(theirs, p=p, q=q)(matrix, share, objectives)
    assert result.scores == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("size", SIZES)
def test_entropy_and_critic_weights(size):
    matrix, _, objectives = problem(*size)
    assert weights.entropy(matrix).weights == pytest.approx(
        oracle_weights.entropy_weights(matrix), abs=1e-9)
    benefits = np.ones(matrix.shape[1])
    assert weights.critic(matrix, benefits).weights == pytest.approx(
        oracle_weights.critic_weights(matrix), abs=1e-9)
    assert weights.entropy(matrix, objectives).weights == pytest.approx(
        oracle_weights.entropy_weights(matrix), abs=1e-9)
