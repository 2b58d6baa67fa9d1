"""What a demand and a training run take on a chip, by hand and against published runs."""

from __future__ import annotations

from math import isnan
from typing import Any

import pytest

from scoring.compute.book import bundled_book
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation import ComputeEvaluation
from scoring.compute.evaluation.sizing import (
    all_in_kw,
    serving_size,
    setting,
    training_size,
)

BOOK = bundled_book()
CASE = ("serving", "main")


def evaluated(cells: dict[tuple[str, str, str], Any] | None = None) -> ComputeEvaluation:
    book = BOOK.updated({place: {"value": value} for place, value in (cells or {}).items()})
    assert not book.strays
    return ComputeEvaluation(book)


def test_cards_for_the_demand_in_whole_replicas() -> None:
    e = evaluated({(*CASE, "demand_tok_s"): 100_000.0, (*CASE, "spare"): 0.2,
                   (*CASE, "utilisation"): 0.5})
    found = serving_size(e, "nvidia_h100")
    rate = float(e.used[e.chips.index("nvidia_h100")])
    wanted = 100_000 / (rate * 0.5) * 1.2
    assert found.cards.value % found.replica == 0
    assert wanted <= found.cards.value < wanted + found.replica
    assert found.cards.low <= found.cards.value <= found.cards.high


def test_money_is_cards_times_the_hourly_price() -> None:
    e = evaluated({("chips", "nvidia_h100", "rental_usd_per_hour"): 2.0})
    found = serving_size(e, "nvidia_h100")
    assert found.hourly.value == pytest.approx(2 * found.cards.value)
    assert found.yearly.value == pytest.approx(8760 * found.hourly.value)
    assert found.hourly.low < found.hourly.value < found.hourly.high


def test_electricity_by_hand() -> None:
    """1.73 kW all-in, 80 % of it drawn, PUE 1.42, 0.09 USD per kWh in China."""
    e = evaluated({("chips", "nvidia_h100", "rental_usd_per_hour"): 2.0})
    found = serving_size(e, "nvidia_h100")
    rate = float(e.used[e.chips.index("nvidia_h100")])
    kwh = 1.73 * 0.8 * 1.42 * 1e6 / (3600 * rate * 0.82)
    assert found.kwh.value == pytest.approx(kwh)
    assert found.electricity.value == pytest.approx(kwh * 0.09)
    assert found.share.value == pytest.approx(kwh * 0.09 / found.usd.value)
    assert found.peak_mw.value == pytest.approx(found.cards.value * 1.73 * 1.42 / 1000)
    assert found.mean_mw.value == pytest.approx(0.8 * found.peak_mw.value)


def test_the_share_of_electricity_is_that_within_a_purchase() -> None:
    """Bought and hosted, electricity is a part of the hourly cost: the same share."""
    e = evaluated({(*CASE, "cost_mode"): "purchase"})
    found = serving_size(e, "nvidia_h100")
    at = e.chips.index("nvidia_h100")
    part = 1.73 * 0.8 * 1.42 * 0.09
    assert found.share.value == pytest.approx(part / float(e.costs.hourly[at]))


def test_another_region_changes_the_electricity() -> None:
    china, europe = (serving_size(evaluated({(*CASE, "region"): region}), "nvidia_h100")
                     for region in ("CN", "EU"))
    assert europe.kwh.value / china.kwh.value == pytest.approx(1.56 / 1.42)
    assert europe.electricity.value > 2 * china.electricity.value


def test_power_that_is_not_published_is_an_assumption_with_a_band() -> None:
    published, derived = all_in_kw(BOOK, "nvidia_h100"), all_in_kw(BOOK, "nvidia_h800")
    assert (published.low, published.value, published.high) == (1.73, 1.73, 1.73)
    assert not published.assumed
    assert derived.assumed
    assert derived.value == pytest.approx(0.7 * 2.1)
    assert derived.low < derived.value < derived.high


@pytest.mark.parametrize(("chip", "field"), [
    ("ascend_950dt", "all_in_kw"), ("nvidia_rubin_gpu", "memory_gb"),
    ("cerebras_wse3", "does not fit"),
])
def test_what_is_missing_is_named(chip: str, field: str) -> None:
    found = serving_size(evaluated(), chip)
    assert field in found.missing
    assert isnan(found.kwh.value)
    assert isnan(found.share.value)


def test_no_demand_and_too_high_a_speed_are_told_apart() -> None:
    none = serving_size(evaluated({(*CASE, "demand_tok_s"): None}), "nvidia_h100")
    assert none.cards.missing == ("demand_tok_s",)
    assert not isnan(none.kwh.value)
    fast = serving_size(evaluated({(*CASE, "target_user_tps"): 1000.0}), "nvidia_h100")
    assert fast.cards.missing == ("target",)
    long = serving_size(evaluated({(*CASE, "context"): 9_000_000}), "nvidia_h100")
    assert long.cards.missing == ("problem",)


def test_a_model_that_does_not_fit_says_how_many_chips_it_takes() -> None:
    found = serving_size(evaluated(), "nvidia_rtx_4090")
    assert found.limit == "does not fit"
    assert found.needs > 16


def test_training_deepseek_v3_again_takes_about_its_published_hours() -> None:
    """2.664 million H800 hours for 14.8 T tokens; under two months on 2,048 cards."""
    e = evaluated({(*CASE, "workload"): "deepseek_v3"})
    found = training_size(e, "nvidia_h800", 14.8, 2048)
    assert found.flop.value == pytest.approx(6 * 37e9 * 14.8e12, rel=0.01)
    assert found.chip_hours.value == pytest.approx(2.664e6, rel=0.02)
    assert found.days.value == pytest.approx(found.chip_hours.value / 2048 / 24)
    assert 45 < found.days.value < 61
    assert found.usd.value == pytest.approx(2 * found.chip_hours.value)  # at 2 USD per hour


def test_the_band_of_eta_is_that_of_the_settings() -> None:
    e = evaluated()
    found = training_size(e, "nvidia_h100", 10.0, 1000)
    assert found.chip_hours.low / found.chip_hours.value == pytest.approx(0.35 / 0.45)
    assert found.chip_hours.high / found.chip_hours.value == pytest.approx(0.35 / 0.25)
    better = evaluated({("market_settings", "training_efficiency", "base"): 0.42})
    fewer = training_size(better, "nvidia_h100", 10.0, 1000)
    assert fewer.chip_hours.value == pytest.approx(found.chip_hours.value * 0.35 / 0.42)


def test_a_setting_beyond_its_band_widens_it() -> None:
    e = evaluated({("market_settings", "training_efficiency", "base"): 0.5})
    found = setting(e.book, "training_efficiency")
    assert (found.low, found.value, found.high) == (0.25, 0.5, 0.5)


def test_what_a_run_is_missing() -> None:
    e = evaluated()
    blank = training_size(e, "nvidia_h100", None, None)
    assert blank.missing == ("tokens_t", "cards")
    hours = training_size(e, "nvidia_h100", 10.0, None)
    assert not isnan(hours.usd.value)
    assert hours.days.missing == ("cards",)
    assert "fp16_dense_tflops" in training_size(e, "nvidia_rubin_gpu", 10.0, 8).missing


def test_wrong_input_is_named() -> None:
    e = evaluated()
    with pytest.raises(ComputeInputError, match="chips, id: found 'nvidia_h1000'"):
        serving_size(e, "nvidia_h1000")
    with pytest.raises(ComputeInputError, match="training, tokens_t: found 0"):
        training_size(e, "nvidia_h100", 0.0, 8)
