"""Coefficients, errors against baselines and coverage: the figures they draw and tell."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.money import Money
from gui.session import Session
from gui.valuation.charts.coefficients import Coefficients
from gui.valuation.charts.coverage import Coverage
from gui.valuation.charts.errors import ErrorsAgainstBaselines
from tests.support.plots import colour_at, hover
from tests.support.screen import shown
from tests.support.valued_numbers import calibrated, stand_in


@pytest.fixture
def frozen(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def money(qapp: object) -> Money:
    return Money("USD")


@pytest.fixture
def slopes(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace, light: None
) -> Coefficients:
    return shown(qtbot, Coefficients(session, money), 420, 320)


def words_at(chart: Coefficients | ErrorsAgainstBaselines, place: int) -> str:
    hover(chart, 20, chart.middle(place))
    return chart.hover.text


def test_coefficients_stand_largest_first_without_columns_worth_nothing(
    slopes: Coefficients,
) -> None:
    names = [line.name for line in slopes.lines]
    assert names == ["ln_raised", "listed", "ln_revenue", "commercial_scene", "embodied_ai",
                     "mass_production", "date", "supply_chain"]


def test_a_factor_says_its_bound_and_its_prior_a_covariate_neither(slopes: Coefficients) -> None:
    factor = words_at(slopes, 3)
    assert factor.splitlines()[0] == "Commercial scene"
    assert "+.17 per standard deviation: value ×1.19" in factor
    assert "80 % interval +.05 to +.29" in factor
    assert "never below 0" in factor and "prior from the weights +.08" in factor
    covariate = words_at(slopes, 0)
    assert covariate.splitlines()[0] == "Capital raised"
    assert "prior" not in covariate and "below 0" not in covariate


def test_factors_are_filled_covariates_hollow(slopes: Coefficients, qtbot: QtBot) -> None:
    from gui.theme.theme import theme

    def centre(place: int) -> str:
        x = float(slopes.x_px(slopes.lines[place].value))
        return colour_at(slopes, x, slopes.middle(place)).lower()

    assert centre(3) == theme.tokens.strong.lower()
    assert centre(0) == theme.tokens.base.lower()


def test_a_factor_no_resample_gives_a_slope_stands_at_nothing(
    slopes: Coefficients, frozen: SimpleNamespace, session: Session
) -> None:
    frozen.coefficients = tuple(c for c in frozen.coefficients if c.name != "supply_chain")
    calibrated(session)
    line = next(c for c in slopes.lines if c.name == "supply_chain")
    assert (line.value, line.low, line.high, line.factor) == (0.0, 0.0, 0.0, True)


def test_where_room_is_short_factors_stay_and_the_rest_is_counted(
    slopes: Coefficients,
) -> None:
    slopes.resize(420, 140)
    assert sum(line.factor for line in slopes.shown) == 4
    assert slopes.hidden == len(slopes.lines) - len(slopes.shown) > 0


def test_a_kernel_says_that_this_is_its_linear_part_and_trees_that_they_have_none(
    slopes: Coefficients, frozen: SimpleNamespace, session: Session
) -> None:
    assert "linear part" not in slopes.caption()
    frozen.report["model"]["name"] = "weight_prior_kernel_ridge"
    calibrated(session)
    assert "linear part only" in slopes.caption()
    frozen.report["model"]["name"], frozen.coefficients = "boosting", ()
    calibrated(session)
    assert slopes.message.endswith("has no coefficients.")


# -- errors ----------------------------------------------------------------------------------------


@pytest.fixture
def errors(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace, light: None
) -> ErrorsAgainstBaselines:
    return shown(qtbot, ErrorsAgainstBaselines(session, money), 420, 300)


def test_the_model_stands_first_then_what_it_has_to_beat(errors: ErrorsAgainstBaselines) -> None:
    assert [(bar.name, bar.error) for bar in errors.bars] == [
        ("Size and four factors", 1.10), ("Size only", 1.12), ("Four factors only", 1.37),
        ("Mean of four", 1.52), ("Mean of four + stage", 1.46), ("Segment × stage median", 1.58)]
    assert (errors.bars[0].low, errors.bars[0].high) == (1.03, 1.22)
    assert "lower is better" in errors.caption()
    text = words_at(errors, 0)
    assert "a typical miss is ×/÷ 3.0" in text and "1.03 to 1.22 with other folds" in text
    assert "190 rows of 80 companies" in text


def test_the_spread_is_that_of_the_exact_rows_in_the_fit(
    errors: ErrorsAgainstBaselines, frozen: SimpleNamespace
) -> None:
    exact = [math.log(r.observed) for r in frozen.rows if r.used and not r.lower_bound]
    assert errors.spread == pytest.approx(float(np.std(exact)))
    assert errors.x_axis.title.endswith(f"{errors.spread:.2f}")


def test_errors_of_venture_rounds_alone(errors: ErrorsAgainstBaselines) -> None:
    errors.choice.setCurrentIndex(errors.choice.findData("venture"))
    errors.choice.activated.emit(errors.choice.currentIndex())
    assert [bar.error for bar in errors.bars] == [1.20, 1.22, 1.44, 1.67, 1.55, 1.72]
    assert math.isnan(errors.bars[0].low)  # repeats are known of all rows only
    assert errors.caption().endswith("venture")


def test_a_baseline_in_use_is_not_called_the_model(
    errors: ErrorsAgainstBaselines, frozen: SimpleNamespace, session: Session
) -> None:
    frozen.report["model"]["fallback"] = True
    frozen.report["ablation"] = {}
    calibrated(session)
    assert [bar.name for bar in errors.bars] == [
        "Baseline in use", "Mean of four", "Mean of four + stage", "Segment × stage median"]


def test_nothing_calibrated_says_why(
    errors: ErrorsAgainstBaselines, frozen: SimpleNamespace, session: Session
) -> None:
    frozen.report |= {"errors": {}, "baselines": {}, "ablation": {},
                      "words": ["Nothing was calibrated: too few."]}
    calibrated(session)
    assert errors.message == "Nothing was calibrated: too few."


# -- coverage --------------------------------------------------------------------------------------


def test_coverage_shows_stated_and_measured_with_their_error(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace, light: None
) -> None:
    chart = shown(qtbot, Coverage(session, money), 320, 280)
    assert chart.stated.tolist() == [0.5, 0.8, 0.9, 0.95]
    assert chart.measured.tolist() == [0.55, 0.83, 0.90, 0.94]
    assert chart.error(1) == pytest.approx(math.sqrt(0.83 * 0.17 / 80))
    assert chart.caption().endswith("n = 80")
    hover(chart, float(chart.x_px(0.8)), float(chart.y_px(0.83)))
    text = chart.hover.text
    assert "meant to hold 80 %" in text and "held 83 % of a company's values" in text
    assert "held 79 % of all rows" in text
