"""27 % of the compute and 10 % of the cache of V3.2: derived along the context."""

from __future__ import annotations

from functools import partial
from math import isnan, nan

import pytest

from data.compute.fact_reference import architectures
from data.compute.reference import workloads
from scoring.compute.claims.models import judge_model_ratio, model_ratio
from scoring.compute.engine.model import model_of
from scoring.compute.errors import ComputeInputError

MODELS, BUILT = workloads(), architectures()
V4, V32, R1 = (model_of(MODELS[name], BUILT[name])
               for name in ("deepseek_v4_pro", "deepseek_v32", "deepseek_v3"))
LIMIT = 1_048_576


def test_compute_is_27_percent_at_a_million_tokens_and_55_at_128k() -> None:
    assert model_ratio("compute", V4, V32, LIMIT) == pytest.approx(0.27, abs=0.015)
    assert model_ratio("compute", V4, V32, 131_072) == pytest.approx(0.55, abs=0.02)


def test_short_context_costs_more_than_v32_because_more_parameters_are_active() -> None:
    assert model_ratio("compute", V4, V32, 1) == pytest.approx(49 / 37, abs=0.01)


def test_cache_is_11_5_percent_by_the_published_arithmetic() -> None:
    """9.62 against 83.9 GiB at 1,048,576 tokens in BF16."""
    assert model_ratio("kv", V4, V32, LIMIT) == pytest.approx(9.62 / 83.9, abs=0.002)
    assert model_ratio("kv", V4, R1, LIMIT) == pytest.approx(0.14, abs=0.002)


def test_the_claim_of_27_percent_holds_at_long_context_only() -> None:
    judged = judge_model_ratio(0.27, partial(model_ratio, "compute", V4, V32), LIMIT, LIMIT)
    assert judged.ratio.agrees is True
    assert judged.holds_to == LIMIT
    assert 131_072 < judged.holds_from < LIMIT
    short = judge_model_ratio(0.27, partial(model_ratio, "compute", V4, V32), 131_072, LIMIT)
    assert short.ratio.agrees is False
    assert short.ratio.used == pytest.approx(0.55, abs=0.02)
    assert short.holds_from == judged.holds_from


def test_a_claim_that_holds_nowhere() -> None:
    judged = judge_model_ratio(0.02, partial(model_ratio, "kv", V4, V32), LIMIT, LIMIT)
    assert judged.ratio.inside is False
    assert isnan(judged.holds_from)
    assert isnan(judged.holds_to)


def test_an_unknown_architecture_leaves_everything_open() -> None:
    judged = judge_model_ratio(0.27, lambda _: nan, 131_072, LIMIT, choice="claimed")
    assert judged.ratio.inside is None
    assert judged.ratio.used == 0.27
    assert judged.ratio.reason == "Cannot be judged: the architecture is unknown."
    assert isnan(judged.holds_from)


def test_wrong_input_is_named() -> None:
    with pytest.raises(ComputeInputError, match="claim, context: found 2000000"):
        judge_model_ratio(0.27, lambda _: 1.0, 2_000_000, LIMIT)
    with pytest.raises(ComputeInputError, match="claim, quantity: found 'speed'"):
        model_ratio("speed", V4, V32, 1024)
