"""What an analyst sets: penalties, last day, weights of kinds, rumours, seed; faults in them."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone

from data.bundled import load
from data.currency import load_fx
from models.calibration import Calibration, CalibrationError, Settings, calibrate
from models.calibration.live import calibrate_now, dated, fingerprint_now, settings_of
from models.calibration.menu import MODELS, variants
from models.calibration.prepare import prepare
from models.calibration.sample import Fitting
from models.valuation.choices import PENALTIES, PENALTY_NAMES
from tests.support.simulated_valuations import simulated

Frames = tuple[pd.DataFrame, pd.DataFrame]


@pytest.fixture(scope="module")
def frames() -> Frames:
    return simulated(20, seed=3)


@pytest.fixture(scope="module")
def more() -> Frames:
    """Enough rows for a model to beat the baseline."""
    return simulated(50, seed=1)


def made(frames: Frames, **settings: Any) -> Calibration:
    return calibrate(*frames, Settings(repeats=1, outer=4, inner=3, **settings))


# -- penalties -------------------------------------------------------------------------------------


def test_the_penalties_named_are_those_of_the_models_with_the_values_they_try() -> None:
    assert set(PENALTIES) == {"auto", *MODELS}
    for model, tried in PENALTIES.items():
        for variant in variants(model):
            estimator = variant.pipeline(_layout())[-1]
            has = set(estimator.get_params()) | {
                name.removeprefix("model__") for name in estimator.get_params()}
            for name in PENALTIES[variant.model if model == "auto" else model]:
                assert name in has
                held = estimator.get_params().get(
                    name, estimator.get_params().get(f"model__{name}"))
                assert held in tried[name], (model, name)


def _layout() -> Any:
    from models.calibration.inputs import Layout

    return Layout(("humanoid",))


def test_a_typed_penalty_holds_in_every_fold_and_nothing_is_chosen_there(more: Frames) -> None:
    free, typed = made(more, model="ridge"), made(more, model="ridge", penalties={"minor": 7.0})
    assert len(free.report()["model"]["errors_of_variants"]) == 3
    report = typed.report()
    assert report["model"]["variant"] == "ridge (minor 7.0)"
    assert report["model"]["chosen_in_folds"] == {"ridge (minor 7.0)": 4}
    assert report["settings"]["penalties"] == {"minor": 7.0}
    assert typed.pipeline is not None and typed.pipeline[-1].minor == 7.0


def test_a_heavy_prior_draws_the_slopes_to_the_weights(more: Frames) -> None:
    sample = prepare(*more, Settings(), load_fx()).sample

    def apart(prior: float) -> float:
        variant = variants("weight_prior_ridge", 200, {"prior": prior})[0]
        slopes = Fitting().fit(variant, sample)[-1].coef_[:4]
        return float(np.ptp(slopes) / slopes.mean())

    assert apart(1e6) < 0.01 < apart(0.0)


def test_typed_penalties_leave_the_other_choices_to_validation() -> None:
    assert len(variants("auto", 200)) == 5
    assert len(variants("weight_prior_kernel_ridge", 200, {"roughness": 0.3})) == 2  # lengths
    assert len(variants("weight_prior_ridge", 200, {"minor": 20.0})) == 2  # with segments or not
    assert {v.options["prior"] for v in variants("auto", 200, {"prior": 5.0})} == {5.0}


def test_a_penalty_the_model_has_not_is_told_and_changes_nothing(frames: Frames) -> None:
    plain = made(frames, model="bayesian_ridge").report()
    typed = made(frames, model="bayesian_ridge", penalties={"prior": 3.0}).report()
    assert typed["errors"] == plain["errors"]
    assert any("bayesian_ridge has no penalty prior" in notice for notice in typed["notices"])


@pytest.mark.parametrize(("settings", "reason"), [
    ({"penalties": {"prior": -1.0}}, "the penalty prior must be a number from 0"),
    ({"penalties": {"minor": float("nan")}}, "the penalty minor must be a number from 0"),
    ({"penalties": {"roughness": 0.0}}, "the penalty roughness must be above 0"),
    ({"penalties": {"ridge": 1.0}}, "'ridge' is no penalty; known are prior"),
    ({"penalties": {"prior": "much"}}, "the penalty prior must be a number, not 'much'"),
    ({"kind_weights": {"market_cap": -0.5}}, "the weight of market_cap must be a number from 0"),
    ({"kind_weights": {"bond": 1.0}}, "'bond' is no kind of observation"),
    ({"seed": -1}, "the seed must be a whole number from 0"),
    ({"seed": 1.5}, "the seed must be a whole number from 0"),
    ({"until": "soon"}, "the last day 'soon' is not a day like 2026-06-30"),
    ({"depth": 3}, "'depth' is no setting"),
])
def test_a_setting_that_cannot_be_is_refused_in_a_sentence(
    settings: dict[str, Any], reason: str
) -> None:
    with pytest.raises(CalibrationError, match=reason.replace("(", r"\(")):
        settings_of(settings)


def test_every_penalty_has_a_least_value_that_fits(frames: Frames) -> None:
    least = {name: 1e-3 if name in ("roughness", "alpha") else 0.0 for name in PENALTY_NAMES}
    for model in ("weight_prior_kernel_ridge", "ridge", "elastic_net"):
        found = made(frames, model=model, penalties=least)
        assert np.isfinite(found.values(found.prepared.sample.matrix)).all()


# -- last day --------------------------------------------------------------------------------------


def test_the_last_day_leaves_later_observations_out(frames: Frames) -> None:
    days = sorted(frames[0]["date"])
    found = made(frames, until=days[len(days) // 2])
    assert found.report()["rows"]["exact"] < len(days)
    assert max(found.prepared.rows["date"]) <= days[len(days) // 2]
    assert f"dated after {days[len(days) // 2]} and left out" in found.report()["notices"][0]


def test_a_last_day_before_the_first_observation_leaves_nothing_and_says_so(
    frames: Frames
) -> None:
    report = made(frames, until=date(2001, 1, 1)).report()
    assert report["model"]["name"] == "none"
    assert report["notices"] == [
        "60 observations are dated after 2001-01-01 and left out.",
        "No observation is left to calibrate on: no value can be predicted."]
    assert report["words"][0].startswith("Nothing was calibrated")


def test_a_last_day_to_come_is_refused_and_today_counts() -> None:
    today = date(2027, 2, 1)
    assert dated(Settings(), today).until == today
    assert dated(Settings(until=today), today).until == today
    with pytest.raises(CalibrationError, match="2027-02-02 lies in the future; the latest is"):
        dated(Settings(until=date(2027, 2, 2)), today)


# -- kinds -----------------------------------------------------------------------------------------


def test_a_weight_of_two_counts_a_row_as_two() -> None:
    observations, scores = simulated(50, seed=1)
    observations["kind"] = np.where(np.arange(len(observations)) % 3 == 0, "market_cap",
                                    "post_money")
    heavy = calibrate(observations, scores, Settings(
        repeats=1, model="ridge", kind_weights={"market_cap": 2.0}, penalties={"minor": 5.0}))
    sample = heavy.prepared.sample
    twice = np.repeat(np.arange(len(sample)), sample.weight.astype(int))
    assert heavy.pipeline is not None and heavy.variant.model == "ridge"
    filled = heavy.pipeline[0].filled(sample.matrix)
    doubled = clone(heavy.pipeline[-1]).fit(filled[twice], sample.target[twice])
    assert np.allclose(doubled.predict(filled), heavy.pipeline[-1].predict(filled), atol=1e-6)


@pytest.mark.parametrize("model", ["bayesian_ridge", "elastic_net", "boosting",
                                   "mean_of_four_and_stage"])
def test_every_model_heeds_the_weights(model: str) -> None:
    observations, scores = simulated(20, seed=5)
    observations["kind"] = np.where(np.arange(len(observations)) % 3 == 0, "ipo_price",
                                    "post_money")
    found = [calibrate(observations, scores, Settings(
        repeats=1, outer=3, inner=2, model=model, kind_weights=weights)) for weights in (
            {}, {"ipo_price": 0.1})]
    matrix = found[0].prepared.sample.matrix
    assert not np.allclose(found[0].ln_values(matrix), found[1].ln_values(matrix), atol=1e-4)


def test_a_kind_of_weight_zero_is_left_out_before_reports_are_merged() -> None:
    """A pre-money report of the same round must not stand for it and then be dropped."""
    observations, scores = simulated(14, seed=2)
    again = observations.iloc[[0]].assign(id="again", kind="pre_money", amount_raised=1e6,
                                          date=observations["date"].iloc[0])
    both = pd.concat([observations, again], ignore_index=True)
    joined = pd.concat([scores, scores.iloc[[0]].assign(id="again")], ignore_index=True)
    found = calibrate(both, joined, Settings(
        repeats=1, outer=3, inner=2, kind_weights={"pre_money": 0.0}))
    assert len(found.prepared.sample) == len(observations)
    assert found.report()["rows"]["left_out"] == {"kind not used": 1}


def test_all_kinds_at_zero_leave_nothing_and_say_so(frames: Frames) -> None:
    weights = dict.fromkeys(("post_money", "pre_money", "market_cap", "ipo_price"), 0.0)
    report = made(frames, kind_weights=weights).report()
    assert report["model"]["name"] == "none"
    assert ("Every kind of observation has the weight 0: none is left to calibrate on."
            in report["notices"])


def test_what_cannot_be_kept_says_why() -> None:
    reference = load()
    with pytest.raises(CalibrationError, match="Every kind of observation has the weight 0"):
        calibrate_now(reference, "robotics", settings={
            "kind_weights": dict.fromkeys(("post_money", "pre_money", "market_cap", "ipo_price"),
                                          0.0)})
    with pytest.raises(CalibrationError, match="dated after 2010-01-01 and left out"):
        calibrate_now(reference, "robotics", settings={"until": "2010-01-01"})
    with pytest.raises(CalibrationError, match="lies in the future"):
        calibrate_now(reference, "robotics", settings={"until": "2999-01-01"})


def test_rumours_and_targets_count_where_they_are_asked_for() -> None:
    reference = load()
    frozen = calibrate_now(reference, "robotics", settings={
        "rumours": True, "kinds": ["post_money", "pre_money", "market_cap", "ipo_price", "target"],
        "model": "mean_of_four_and_stage", "outer": 3, "repeats": 1})
    used = {row.id for row in frozen.rows if row.used}
    kinds = {o.id: o for o in reference.universes["robotics"].observations}
    assert any(kinds[id].kind == "target" for id in used)
    assert any(kinds[id].confidence == "rumoured" for id in used)


def test_the_order_settings_were_typed_in_is_no_other_setting() -> None:
    reference = load()
    one, other = ({"kind_weights": dict(pairs)} for pairs in (
        (("market_cap", 0.5), ("target", 0.0)), (("target", 0.0), ("market_cap", 0.5))))
    assert fingerprint_now(reference, "robotics", settings=one) == fingerprint_now(
        reference, "robotics", settings=other)
    assert fingerprint_now(reference, "robotics", settings=one) != fingerprint_now(
        reference, "robotics")


def test_another_seed_divides_otherwise_and_the_same_one_alike(frames: Frames) -> None:
    one, same, other = (made(frames, seed=seed).report() for seed in (1, 1, 2))
    assert one["errors"] == same["errors"] != other["errors"]
    assert (one["seed"], other["seed"]) == (1, 2)
