"""The ridge with a smooth part: its optimum, its limits, scikit-learn's own checks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel
from sklearn.utils.estimator_checks import check_estimator

from models.calibration.weight_prior_kernel_ridge import WeightPriorKernelRidge
from models.calibration.weight_prior_ridge import WeightPriorRidge

FACTORS = (0, 1, 2, 3)


def made(seed: int, rows: int = 60) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    columns = rng.random((rows, 7))
    columns[:, 6] = columns[:, 6] > 0.5
    smooth = np.sin(4 * columns[:, 4]) + columns[:, 6] * columns[:, 5]
    return columns, columns[:, :4] @ [2.0, 1.0, 0.5, 0.0] + smooth + rng.normal(0, 0.2, rows) + 5.0


@pytest.mark.filterwarnings("ignore")
def test_passes_the_checks_of_scikit_learn() -> None:
    check_estimator(WeightPriorKernelRidge())


def test_without_slopes_it_is_a_gaussian_process() -> None:
    columns, target = made(1)
    model = WeightPriorKernelRidge(minor=1e12, length=2.0, roughness=0.3).fit(columns, target)
    standard = (columns - columns.mean(axis=0)) / columns.std(axis=0)
    oracle = GaussianProcessRegressor(
        ConstantKernel(1.0, "fixed") * RBF(2.0, "fixed") + ConstantKernel(1e6, "fixed"), alpha=0.3,
        optimizer=None).fit(standard, target - target.mean())
    expected = oracle.predict(standard) + target.mean()
    np.testing.assert_allclose(model.predict(columns), expected, atol=1e-5)


def test_a_rough_penalty_leaves_the_weight_prior_ridge() -> None:
    columns, target = made(2)
    kernel = WeightPriorKernelRidge(factors=FACTORS, roughness=1e9).fit(columns, target)
    plain = WeightPriorRidge(factors=FACTORS).fit(columns, target)
    np.testing.assert_allclose(kernel.coef_, plain.coef_, atol=1e-5)
    np.testing.assert_allclose(kernel.predict(columns), plain.predict(columns), atol=1e-5)


@given(st.integers(0, 10_000))
def test_a_raised_factor_never_lowers_a_prediction(seed: int) -> None:
    rng = np.random.default_rng(seed)
    columns, target = rng.random((30, 7)), rng.normal(size=30)
    model = WeightPriorKernelRidge(factors=FACTORS, contrasts=(6,)).fit(columns, target)
    raised = columns.copy()
    raised[:, seed % 4] += rng.random(30)
    assert np.all(model.predict(raised) >= model.predict(columns) - 1e-9)


def test_live_values_are_the_predictions() -> None:
    columns, target = made(3)
    model = WeightPriorKernelRidge(factors=FACTORS, contrasts=(6,)).fit(columns, target)
    many = np.random.default_rng(0).random((3000, 7))
    np.testing.assert_allclose(model.values(many), model.predict(many), atol=1e-4)


def test_a_rare_category_counts_as_much_as_a_common_one() -> None:
    columns, target = made(4)
    columns[:, 6] = 0
    columns[0, 6] = 1
    model = WeightPriorKernelRidge(factors=FACTORS, contrasts=(6,), contrast=0.7)
    model.fit(columns, target)
    other = columns[:1].copy()
    other[0, 6] = 0
    apart = model._place(columns[:1]) - model._place(other)
    assert np.abs(apart).max() == pytest.approx(0.7)


@pytest.mark.parametrize(("settings", "reason"), [
    ({"factors": (9,)}, "names column 9"), ({"roughness": 0.0}, "above 0"),
    ({"prior": -1.0}, "0 or more"), ({"factors": (0,), "kernel": (0,)}, "neither"),
    ({"factors": (0,), "weights": (0.0,)}, "not all 0"),
])
def test_wrong_settings_are_refused_in_words(settings: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        WeightPriorKernelRidge(**settings).fit(*made(0))
