"""The calibration of the bundled universes: measured figures, point in time, next rounds."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from models.calibration import Calibration, CalibrationError, Settings
from models.calibration.observations import observations_of
from models.calibration.universes import Sources, calibrate_universe, inputs_at, value_of


@pytest.fixture(scope="module")
def sources() -> Sources:
    return Sources(load(), load_rubric(), load_fx())


@pytest.fixture(scope="module")
def made(sources: Sources) -> Calibration:
    return calibrate_universe(sources, "robotics")


def test_it_beats_its_baselines_and_the_floor_on_companies_never_seen(made: Calibration) -> None:
    report = made.report()
    errors = report["errors"]
    assert not report["model"]["fallback"]
    assert errors["all_with_bounds"]["log_rmse"] < 1.25
    assert errors["all_with_bounds"]["spearman"] > 0.50
    assert errors["venture_with_bounds"]["log_rmse"] < 1.30
    assert errors["venture_with_bounds"]["spearman"] > 0.54
    for figures in report["baselines"].values():
        assert errors["all"]["log_rmse"] < figures["all"]["log_rmse"]


def test_the_intervals_hold_what_they_say(made: Calibration) -> None:
    covered = made.report()["coverage"]["80"]
    assert 0.74 <= covered["by_company"] <= 0.86
    assert 0.74 <= covered["rows"] <= 0.86


def test_the_size_of_a_round_tells_its_value(made: Calibration) -> None:
    found = made.report()["next_round"]["venture_size_known"]
    assert found["model"]["log_rmse"] < 0.5 * found["no_change"]["log_rmse"]
    assert found["model"]["within_15"] > 0.35


def test_a_value_in_the_past_uses_nothing_of_its_own_future(
    made: Calibration, sources: Sources
) -> None:
    """Whatever its later rounds came to, its value of that day is the same."""
    when = date(2025, 6, 1)
    told = value_of(sources, made, "robotics", "unitree", when)
    assert told["newest"] is None and told["premium"] == 0.0
    rows = observations_of([sources.reference.universes["robotics"]])
    later = (rows["company_id"] == "unitree") & (rows["date"] >= when)
    assert later.any()
    rows.loc[later, "value"] *= 1.3
    other = calibrate_universe(sources, "robotics", made.settings, observations=rows)
    assert other.variant == made.variant
    again = value_of(sources, other, "robotics", "unitree", when)
    assert again["median_usd"] == pytest.approx(told["median_usd"], rel=1e-9)


def test_a_value_carries_premium_interval_and_gap(made: Calibration, sources: Sources) -> None:
    told = value_of(sources, made, "robotics", "figure-ai", date(2025, 8, 1))
    assert told["newest"]["date"] == date(2024, 2, 29)
    assert told["median_usd"] == pytest.approx(told["model_usd"] * np.exp(told["premium"]))
    assert told["low_usd"] < told["median_usd"] < told["high_usd"]
    assert told["gap"] == pytest.approx(told["newest"]["value_usd"] / told["median_usd"] - 1)


def test_companies_without_observations_have_values_too(
    made: Calibration, sources: Sources
) -> None:
    told = value_of(sources, made, "robotics", "waymo", date(2024, 10, 25))
    assert told["premium"] == 0.0 and told["gap"] is None
    assert 1e9 < told["median_usd"] < 1e12


def test_the_next_round_needs_the_size_or_the_last_value(
    made: Calibration, sources: Sources
) -> None:
    frame = inputs_at(sources, made, "robotics", ["figure-ai", "waymo"], date(2025, 9, 1))
    without = made.next_round(frame)
    assert np.isfinite(without[0]) and np.isnan(without[1])
    sized = made.next_round(frame.assign(amount_usd=1e9))
    assert np.isfinite(sized).all()
    assert (made.next_round(frame.assign(amount_usd=3e9)) > sized).all()


def test_compute_companies_are_judged_on_their_own_rows(sources: Sources) -> None:
    found = calibrate_universe(sources, "compute", Settings(repeats=1)).report()
    assert found["errors"]["all"]["n"] < 40 < found["rows"]["exact"]
    assert found["errors"]["all"]["companies"] < 20


def test_observations_of_strangers_are_refused(sources: Sources) -> None:
    rows = observations_of([sources.reference.universes["robotics"]]).head(3).assign(
        company_id="acme")
    with pytest.raises(CalibrationError, match="acme is no company"):
        calibrate_universe(sources, "robotics", observations=rows)
