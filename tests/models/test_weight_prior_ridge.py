"""The ridge with a prior from the weights: its optimum, its limits, scikit-learn's own checks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize
from sklearn.utils.estimator_checks import check_estimator

from models.calibration.weight_prior_ridge import WeightPriorRidge

FACTORS, MAJOR = (0, 1, 2, 3), (4,)


def made(seed: int, rows: int = 60) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    columns = rng.random((rows, 8))
    slopes = np.array([2.0, 1.0, 0.5, 0.0, 1.5, 0.3, -0.4, 0.0])
    return columns, columns @ slopes + rng.normal(0, 0.3, rows) + 5.0


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("loss", ["squared", "huber"])
def test_passes_the_checks_of_scikit_learn(loss: str) -> None:
    check_estimator(WeightPriorRidge(loss=loss))


@pytest.mark.parametrize("seed", range(3))
def test_minimises_the_stated_objective(seed: int) -> None:
    columns, target = made(seed)
    weights = np.array([2.0, 1.0, 1.0, 0.5])
    model = WeightPriorRidge(factors=FACTORS, major=MAJOR, weights=weights,
                             signs=[1, 1, 1, 1, 1, 0, 0, 0]).fit(columns, target)
    scale = columns.std(axis=0)
    scale[:4] = scale[:4].mean()
    standard = (columns - columns.mean(axis=0)) / scale
    w = weights / weights.mean()

    def objective(theta: np.ndarray) -> float:
        beta, common = theta[:8], theta[8]
        fit = target - target.mean() - standard @ beta
        return float(fit @ fit + 10.0 * ((beta[:4] - common * w) ** 2).sum()
                     + 20.0 * (beta[5:] ** 2).sum() + 0.3 * (beta[4] ** 2 + common**2))

    best = minimize(objective, np.full(9, 0.1), method="L-BFGS-B",
                    bounds=[(0, None)] * 5 + [(None, None)] * 3 + [(0, None)],
                    options={"ftol": 1e-15, "gtol": 1e-10, "maxiter": 10_000})
    found = np.append(model.coef_ * scale, model.common_slope_)
    assert objective(found) <= best.fun * (1 + 1e-9)
    np.testing.assert_allclose(found, best.x, atol=2e-4)


@given(st.integers(0, 10_000))
def test_a_raised_factor_never_lowers_a_prediction(seed: int) -> None:
    rng = np.random.default_rng(seed)
    columns, target = rng.random((30, 6)), rng.normal(size=30)
    model = WeightPriorRidge(factors=(0, 1, 2), loss="huber" if seed % 2 else "squared")
    assert np.all(model.fit(columns, target).coef_[:3] >= 0)


def test_a_strong_prior_makes_the_slopes_proportional_to_the_weights() -> None:
    columns, target = made(1)
    model = WeightPriorRidge(factors=FACTORS, weights=[4.0, 2.0, 1.0, 1.0], prior=1e8)
    slopes = model.fit(columns, target).coef_[:4]
    np.testing.assert_allclose(slopes / slopes[3], [4.0, 2.0, 1.0, 1.0], rtol=1e-3)


def test_huber_loss_holds_against_one_wild_row() -> None:
    columns, target = made(2)
    clean = WeightPriorRidge(factors=FACTORS).fit(columns, target).predict(columns)
    target[0] += 50.0
    plain = WeightPriorRidge(factors=FACTORS).fit(columns, target).predict(columns)
    robust = WeightPriorRidge(factors=FACTORS, loss="huber").fit(columns, target).predict(columns)
    assert np.abs(robust - clean).max() < 0.3 * np.abs(plain - clean).max()


def test_a_constant_column_gets_no_say() -> None:
    columns, target = made(3)
    columns[:, 6] = 0.7
    model = WeightPriorRidge(factors=FACTORS).fit(columns, target)
    assert abs(model.coef_[6]) < 1e-9


@pytest.mark.parametrize(("settings", "reason"), [
    ({"factors": (9,)}, "names column 9"), ({"prior": -1.0}, "prior must be"),
    ({"factors": (0,), "weights": (0.0,)}, "not all 0"), ({"signs": (1,)}, "each of the 8"),
    ({"loss": "cubic"}, "squared"), ({"factors": (0,), "major": (0,)}, "cannot be both"),
])
def test_wrong_settings_are_refused_in_words(settings: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        WeightPriorRidge(**settings).fit(*made(0))
