"""A kept calibration as the scenarios take it."""

from __future__ import annotations

import numpy as np
import pytest

from data.bundled import load
from models.scenarios import Evaluator, scenarios_from_values
from models.valuation.store import bundled_calibration
from models.valuation.valuer import FrozenValuer
from scoring.state import initial_state


@pytest.mark.parametrize("currency", ["USD", "CNY"])
def test_medians_of_the_scores_that_stand_are_the_values(currency: str) -> None:
    reference, frozen = load(), bundled_calibration("robotics")
    assert frozen is not None
    universe = reference.universes["robotics"]
    result = Evaluator(universe, reference).evaluate(
        initial_state(reference), scenarios_from_values({}))
    found = FrozenValuer(frozen, universe).values(result.evaluation, currency)
    plain = FrozenValuer(frozen, universe, intervals=False).values(result.evaluation, currency)
    assert np.allclose(found.median, plain.median, rtol=1e-12)
    assert np.isnan(plain.low).all() and (found.low < found.median).all()
    assert (found.median < found.high).all()


def test_a_better_score_moves_the_median_the_way_its_slope_points() -> None:
    reference, frozen = load(), bundled_calibration("robotics")
    assert frozen is not None
    universe = reference.universes["robotics"]
    result = Evaluator(universe, reference).evaluate(
        initial_state(reference), scenarios_from_values({}))
    valuer, scores = FrozenValuer(frozen, universe, intervals=False), result.scores.copy()
    before = valuer.medians(result.evaluation, scores, "USD")
    column = universe.column["mass_production"]
    scores[0, column] = min(scores[0, column] + 0.2, 1.0)
    after = valuer.medians(result.evaluation, scores, "USD")
    slope = next(c.value for c in frozen.coefficients if "mass_production" in c.name)
    assert np.sign(after[0] - before[0]) == np.sign(slope)
    assert np.array_equal(after[1:], before[1:])
