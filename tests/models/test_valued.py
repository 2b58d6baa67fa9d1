"""The live values: the same as the calibration gives, complete, and fast to say what moved them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from models.calibration import freezing
from models.calibration.features import scores_of
from models.calibration.freezing import freeze
from models.calibration.settings import Settings
from models.calibration.universes import Sources, calibrate_universe
from models.valuation.factor_scores import calibrated_scores
from models.valuation.frozen import Frozen, FrozenError, from_json, to_json
from models.valuation.store import bundled_calibration, standing, with_observations
from models.valuation.valued import Inputs, Valued
from scoring.evaluate import evaluate
from scoring.rubric import imply
from scoring.state import initial_state
from scoring.valuations import newest

REFERENCE, FX, RUBRIC = load(), load_fx(), load_rubric()
SOURCES = Sources(REFERENCE, RUBRIC, FX)


@pytest.fixture(scope="module", params=["auto", "weight_prior_ridge", "boosting"])
def both(request: pytest.FixtureRequest) -> tuple[object, Frozen]:
    """A calibration and its frozen form, of each kind of model."""
    settings = Settings(model=request.param, outer=2, inner=2, repeats=1)
    made = calibrate_universe(SOURCES, "robotics", settings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freezing, "RESAMPLES", 10)
        return made, freeze(made, "robotics", SOURCES.pool("robotics"), FX,
                            REFERENCE.collected, "x")


def valued(frozen: Frozen, universe: str = "robotics", as_of: date | None = None) -> Valued:
    home, state = REFERENCE.universes[universe], initial_state(REFERENCE)
    state = replace(state, as_of=as_of or state.as_of)
    e = evaluate(home, state, imply(home, RUBRIC, state.as_of), newest(home, state.as_of, FX))
    return Valued(Inputs(home, RUBRIC, FX, frozen, state.as_of), calibrated_scores(e), e.value_usd)


def test_frozen_numbers_give_the_values_of_the_pipeline(both: tuple[object, Frozen]) -> None:
    made, frozen = both
    matrix = made.prepared.sample.matrix  # type: ignore[attr-defined]
    np.testing.assert_allclose(frozen.ln_values(matrix), made.ln_values(matrix),  # type: ignore[attr-defined]
                               atol=1e-4)
    for level in (0.5, 0.8, 0.9, 0.95):
        _, above = made.interval(matrix, level)  # type: ignore[attr-defined]
        np.testing.assert_allclose(np.exp(frozen.half_widths(matrix, level)), above)
    assert frozen.premium("unitree", date(2100, 1, 1)) == pytest.approx(
        made.premium("unitree"), abs=1e-4)  # type: ignore[attr-defined]


def test_the_inputs_of_the_window_are_those_of_the_calibration(both: tuple[object, Frozen]) -> None:
    made, frozen = both
    import pandas as pd

    home = REFERENCE.universes["robotics"]
    day = REFERENCE.collected + timedelta(days=1)
    rows = pd.DataFrame({"company_id": [c.id for c in home.companies],
                         "date": [day] * len(home.companies)})
    frame = scores_of([home], RUBRIC, FX, rows, made.prepared.rows)  # type: ignore[attr-defined]
    ours = Inputs(home, RUBRIC, FX, frozen, REFERENCE.collected).matrix
    np.testing.assert_allclose(ours, made.matrix(frame))  # type: ignore[attr-defined]


def test_parts_add_up_to_the_value_and_nothing_else(both: tuple[object, Frozen]) -> None:
    v = valued(both[1])
    for row in (0, 17, 80):
        assert sum(v.parts(row).values()) == pytest.approx(v.ln_median[row], abs=1e-6)
        assert v.median[row] == pytest.approx(1e6 * np.exp(v.ln_median[row]))


def test_json_keeps_every_number(both: tuple[object, Frozen]) -> None:
    frozen = both[1]
    again = from_json(json.loads(json.dumps(to_json(frozen), allow_nan=False)))
    np.testing.assert_allclose(again.ln_values(frozen.matrix), frozen.ln_values(frozen.matrix),
                               rtol=1e-13)
    assert json.dumps(to_json(again)) == json.dumps(to_json(frozen))
    assert again.rows[3].id == frozen.rows[3].id


def test_a_raised_score_never_lowers_a_value() -> None:
    frozen = bundled_calibration("robotics")
    assert frozen is not None
    v = valued(frozen)
    for column in range(4):
        raised = v.matrix.copy()
        raised[:, column] = np.minimum(raised[:, column] + 0.2, 1.0)
        assert np.all(v.values_at(raised) >= v.median * (1 - 1e-9))


def test_another_schema_is_refused_in_a_sentence_and_the_bundled_one_stands() -> None:
    frozen = bundled_calibration("robotics")
    assert frozen is not None
    with pytest.raises(FrozenError, match="calibrate again"):
        from_json({"schema": 99})
    assert standing("robotics", {"calibration/robotics": {"schema": 99}}) is frozen


def test_every_observation_has_its_row_and_a_reason_where_it_does_not_count() -> None:
    frozen = bundled_calibration("robotics")
    assert frozen is not None
    rows = {row.id: row for row in frozen.rows}
    assert set(rows) == {o.id for o in REFERENCE.universes["robotics"].observations}
    assert all(row.note for row in rows.values() if not row.used)
    used = [row for row in rows.values() if row.used]
    assert len(used) == frozen.report["rows"]["used"]
    assert all(np.isfinite(row.predicted) for row in used)


def test_switched_off_observations_are_left_out() -> None:
    home = REFERENCE.universes["robotics"]
    id = home.observations[0].id
    without = with_observations(home, {f"observation/robotics/{id}": {"on": False}})
    assert len(without.observations) == len(home.observations) - 1
    dearer = with_observations(home, {f"observation/robotics/{id}": {"value": 1.0}})
    assert dearer.observations[0].value == 1.0
    assert with_observations(home, {}) is home


def test_an_earlier_day_knows_less() -> None:
    frozen = bundled_calibration("robotics")
    assert frozen is not None
    now, then = valued(frozen), valued(frozen, as_of=date(2024, 6, 30))
    unknown = [sum(map(len, v.missing)) for v in (now, then)]
    assert unknown[1] > unknown[0]
