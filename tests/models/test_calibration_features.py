"""Inputs of a valuation hold only what was known before its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.bundled import load
from data.currency import load_fx
from data.records import Company, Evidence, Fundamental, Universe
from data.rubrics import load_rubric
from models.calibration.errors import CalibrationError
from models.calibration.features import scores_of
from models.calibration.inputs import Layout, checked, missing_words

FACTORS = load().universes["robotics"].factors


def company(id: str = "a", status: str = "private") -> Company:
    return Company(id, id.upper(), "", "", "CN", "humanoid", 2020, status, "", "", "robotics")


def figure(metric: str, value: float, day: date, months: float | None = None) -> Fundamental:
    unit = "people" if metric == "headcount" else "USD"
    return Fundamental(f"f-{metric}-{day}", "a", metric, value, unit, day, months, False, False,
                       "", "confirmed", "")


def universe(*figures: Fundamental, evidence: tuple[Evidence, ...] = ()) -> Universe:
    return Universe("robotics", "Robotics", FACTORS, (company(),), evidence, figures)


def at(facts: Universe, day: date, history: pd.DataFrame | None = None) -> pd.Series:
    rows = pd.DataFrame({"company_id": ["a"], "date": [day]})
    return scores_of([facts], load_rubric(), load_fx(), rows, history).iloc[0]


def past(*rows: tuple[date, float, float | None]) -> pd.DataFrame:
    return pd.DataFrame([
        {"company_id": "a", "date": day, "known_before": day, "ln_value": np.log(value),
         "amount_usd_m": amount, "listed": False, "stage": "A"} for day, value, amount in rows])


def test_yearly_figures_count_sixty_days_and_shorter_ones_thirty_days_later() -> None:
    facts = universe(figure("revenue", 10e6, date(2024, 12, 31), 12),
                     figure("revenue", 4e6, date(2025, 3, 31), 3))
    assert np.isnan(at(facts, date(2025, 2, 28))["revenue_usd"])
    assert at(facts, date(2025, 3, 1))["revenue_usd"] == 10e6
    assert at(facts, date(2025, 4, 29))["revenue_usd"] == 10e6
    assert at(facts, date(2025, 4, 30))["revenue_usd"] == 16e6  # as for a year


def test_capital_raised_counts_what_lies_strictly_before() -> None:
    facts = universe(figure("total_raised", 50e6, date(2024, 5, 31)))
    assert np.isnan(at(facts, date(2024, 5, 31))["raised_usd"])
    assert at(facts, date(2024, 6, 1))["raised_usd"] == 50e6
    rounds = past((date(2024, 8, 1), 300.0, 30.0), (date(2025, 1, 1), 600.0, 100.0))
    assert at(facts, date(2024, 9, 1), rounds)["raised_usd"] == pytest.approx(80e6)
    assert at(facts, date(2025, 1, 1), rounds)["raised_usd"] == pytest.approx(80e6)
    assert at(universe(), date(2025, 6, 1), rounds)["raised_usd"] == pytest.approx(130e6)


def test_the_newest_earlier_value_and_its_step() -> None:
    rounds = past((date(2023, 1, 1), 100.0, None), (date(2024, 1, 1), 400.0, None),
                  (date(2025, 1, 1), 900.0, None))
    row = at(universe(), date(2025, 1, 1), rounds)
    assert row["last_value_usd"] == pytest.approx(400e6)
    assert row["step_up"] == pytest.approx(4.0)
    assert row["last_value_years"] == pytest.approx(366 / 365.25)
    assert np.isnan(at(universe(), date(2023, 1, 1), rounds)["last_value_usd"])


def test_nothing_dated_later_moves_an_input() -> None:
    """Cutting every fact from the date on leaves the inputs of bundled rows as they are."""
    facts = load().universes["robotics"]
    day = date(2025, 6, 30)
    cut = replace(facts, evidence=tuple(e for e in facts.evidence if e.as_of <= day),
                  fundamentals=tuple(f for f in facts.fundamentals if f.as_of < day))
    rows = pd.DataFrame({"company_id": [c.id for c in facts.companies],
                         "date": [day] * len(facts.companies)})
    whole = scores_of([facts], load_rubric(), load_fx(), rows)
    early = scores_of([cut], load_rubric(), load_fx(), rows)
    pd.testing.assert_frame_equal(whole, early)


def test_a_score_without_evidence_is_the_segment_median_and_counted() -> None:
    row = at(universe(), date(2025, 1, 1))
    assert row["assumed"] == 4
    assert row["mass_production"] == 0.5


def test_listed_is_told_from_market_values_else_from_the_status() -> None:
    facts = load().universes["robotics"]
    rows = pd.DataFrame({"company_id": ["unitree", "unitree", "fanuc"],
                         "date": [date(2025, 7, 1), date(2026, 10, 1), date(2025, 7, 1)]})
    from models.calibration.observations import clean, observations_of

    history = clean(observations_of([facts]), load_fx()).rows
    found = scores_of([facts], load_rubric(), load_fx(), rows, history)
    assert found["stage"].tolist() == ["C", "listed", "listed"]


def frame(**changes: object) -> pd.DataFrame:
    row = {"mass_production": 0.5, "supply_chain": 0.4, "embodied_ai": 0.3, "commercial_scene": 0.2,
           "date": "2025-06-30", "segment": "humanoid", "country": "China", "stage": "Series B",
           "state_capital": "1", "revenue_usd": 5e6, "raised_usd": None, "headcount": 100,
           "founded": 2020}
    return pd.DataFrame([{**row, **changes}])


def test_a_frame_becomes_logarithms_and_flags() -> None:
    layout = Layout(("humanoid", "vehicle"))
    row = dict(zip(layout.names, layout.matrix(frame())[0], strict=True))
    assert row["ln_revenue"] == pytest.approx(np.log(5.0))
    assert row["ln_headcount"] == pytest.approx(np.log(100.0))
    assert row["round"] == 2.0 and row["china"] == 1.0 and row["listed"] == 0.0
    assert np.isnan(row["ln_raised"]) and row["state_capital"] == 1.0
    assert row["segment: humanoid"] == 1.0 and row["segment: vehicle"] == 0.0


def test_missing_covariates_are_allowed_and_told() -> None:
    layout = Layout(("humanoid",))
    bare = frame()[["mass_production", "supply_chain", "commercial_scene", "date"]].assign(
        software_stack=0.3)
    assert missing_words(layout.matrix(bare)[0], layout) == (
        "revenue", "capital raised", "headcount", "founding year", "stage",
        "a segment the calibration knows")


@pytest.mark.parametrize(("changes", "reason"), [
    ({"mass_production": 1.2}, "column mass_production: 1.2 is not a number 0 to 1"),
    ({"revenue_usd": -1.0}, "column revenue_usd: -1.0 is not a number of 0 or more"),
    ({"headcount": "many"}, "column headcount: 'many' is not a number"),
    ({"date": "June"}, "column date: 'June' is not a day"),
    ({"state_capital": "maybe"}, "column state_capital: 'maybe' is neither 1 nor 0"),
])
def test_wrong_inputs_name_row_and_column(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(CalibrationError, match=f"row 7, {reason}"):
        checked(frame(**changes), [7])


def test_a_frame_without_factors_is_refused() -> None:
    with pytest.raises(CalibrationError, match="lacks the column supply_chain"):
        checked(frame().drop(columns="supply_chain"))
