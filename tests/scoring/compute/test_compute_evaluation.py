"""What the Compute view shows: from an edited cell to tokens, costs, ratios, gate and supply."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from data.bundled import load
from scoring.compute.book import Book, bundled_book
from scoring.compute.evaluation import ComputeEvaluation
from scoring.compute.supply.profiles import Subject

BOOK = bundled_book()


def evaluated(**cells: Any) -> ComputeEvaluation:
    """The bundled book with cells set: serving__main__context=4096, …"""
    overrides = {tuple(name.split("__")): {"value": value} for name, value in cells.items()}
    book: Book = BOOK.updated(overrides)  # type: ignore[arg-type]
    assert not book.strays
    return ComputeEvaluation(book)


def row(evaluation: ComputeEvaluation, chip: str) -> int:
    return evaluation.chips.index(chip)


def test_the_bundled_case_has_rates_and_costs_for_the_chips_it_is_about() -> None:
    e = evaluated()
    assert e.problem == ""
    for chip in ("ascend_950pr", "nvidia_h20", "nvidia_h100", "nvidia_b200", "amd_mi355x"):
        at = row(e, chip)
        assert e.rates.low[at] < e.rates.output[at] < e.rates.high[at]
        assert e.costs.usd_low[at] <= e.costs.usd[at] <= e.costs.usd_high[at]
    assert e.costs.index[e.base] == pytest.approx(100)


def test_cost_is_the_hourly_rate_over_the_tokens_sold_in_an_hour() -> None:
    e = evaluated(chips__nvidia_h100__rental_usd_per_hour=2.0, serving__main__utilisation=0.5)
    at = row(e, "nvidia_h100")
    assert e.costs.usd[at] == pytest.approx(2.0e6 / (3600 * e.rates.output[at] * 0.5))


def test_a_faster_memory_makes_a_memory_bound_chip_cheaper() -> None:
    case = {"serving__main__context": 1_000_000, "serving__main__phase": "decode"}
    before, after = evaluated(**case), evaluated(chips__nvidia_h200__bandwidth_gb_s=6000.0, **case)
    at = row(before, "nvidia_h200")
    assert before.rates.limit[at] == "memory"
    assert after.costs.usd[at] < before.costs.usd[at]


def test_claimed_derived_and_typed_move_what_is_used() -> None:
    derived = evaluated()
    at = row(derived, "ascend_950pr")
    judged = derived.ratios.judgements[at]
    assert judged is not None
    assert judged.claimed == 2.87
    assert judged.agrees is False
    assert derived.ratios.used[at] == derived.ratios.derived[at]
    claimed = evaluated(ratio_claims__950pr_vs_h20__choice="claimed")
    assert claimed.ratios.used[at] == 2.87
    assert claimed.used[at] == pytest.approx(2.87 * claimed.rates.output[claimed.base])
    assert claimed.costs.usd[at] < derived.costs.usd[at]
    typed = evaluated(ratio_claims__950pr_vs_h20__choice="typed",
                      ratio_claims__950pr_vs_h20__typed=0.9)
    assert typed.ratios.used[at] == 0.9
    unfinished = evaluated(ratio_claims__950pr_vs_h20__choice="typed")
    assert unfinished.ratios.used[at] == derived.ratios.derived[at]


def test_v4_pro_passes_the_gate_at_a_million_tokens_and_not_its_compute_ratio_at_128k() -> None:
    long = evaluated(serving__main__context=1_048_576)
    assert long.gate.passed is True
    assert long.compute_ratio is not None
    assert long.compute_ratio.derived == pytest.approx(0.27, abs=0.02)  # as DeepSeek claims
    assert long.kv_ratio is not None
    assert long.kv_ratio.derived == pytest.approx(0.10, abs=0.02)
    short = evaluated(serving__main__context=131_072)
    assert short.compute_ratio is not None
    assert short.compute_ratio.derived == pytest.approx(0.55, abs=0.03)
    assert short.gate.passed is False
    assert short.gate.compute_ratio.margin < 0


def test_a_context_beyond_the_limit_is_a_sentence_not_a_number() -> None:
    e = evaluated(serving__main__context=2_000_000)
    assert "1048576" in e.problem
    assert np.isnan(e.rates.output).all()
    assert np.isnan(e.costs.usd).all()


def test_an_unknown_workload_is_a_sentence() -> None:
    assert "no_such_model" in evaluated(serving__main__workload="no_such_model").problem


def test_a_blank_field_is_named_and_the_cost_unknown() -> None:
    e = evaluated(chips__nvidia_h100__bandwidth_gb_s=None)
    at = row(e, "nvidia_h100")
    assert e.rates.missing[at] == ("bandwidth_gb_s",)
    assert e.rates.limit[at] == "unknown"
    assert math.isnan(e.costs.usd[at])


def test_a_chip_without_any_price_says_what_is_missing() -> None:
    e = evaluated(chips__nvidia_h100__rental_usd_per_hour=None)
    at = row(e, "nvidia_h100")
    assert e.costs.kind[at].startswith("rental_")  # the dated prices stand in
    unpriced = row(e, "aws_trainium2")
    assert math.isnan(e.costs.hourly[unpriced])
    assert "rental_usd_per_hour" in e.costs.missing[unpriced]


def test_purchase_mode_follows_region_and_power() -> None:
    china = evaluated(serving__main__cost_mode="purchase", serving__main__region="CN")
    europe = evaluated(serving__main__cost_mode="purchase", serving__main__region="EU")
    at = row(china, "nvidia_h100")
    assert china.costs.assumed[at]
    assert europe.costs.hourly[at] > china.costs.hourly[at]  # dearer electricity


def test_supply_of_china_2025_is_the_published_range() -> None:
    supply = evaluated().supply
    low, high = supply.hhi
    assert round(low) == 3453
    assert round(high) == 3882
    assert supply.concentration == "highly concentrated"
    assert supply.stress is not None
    assert supply.stress.suppliers == supply.names
    assert np.all((supply.stress.peak > 0) & (supply.stress.peak < 1))


def test_shares_above_the_whole_market_are_named() -> None:
    supply = evaluated(supply_shares__cn25_nvidia__share=0.85).supply
    assert supply.problem
    assert math.isnan(supply.hhi[0])
    assert supply.stress is None


def test_a_supplier_added_without_a_share_changes_nothing_yet() -> None:
    whole = evaluated().supply
    added = evaluated(supply_shares__mine__id="mine", supply_shares__mine__supplier="Mine",
                      supply_shares__mine__market="china_2025_cards").supply
    assert (added.names, added.hhi) == (whole.names, whole.hhi)


def test_companies_cost_follows_their_chips() -> None:
    reference = load()
    subjects = [Subject(c.id, c.country, c.segment)
                for u in reference.universes.values() for c in u.companies]
    before = ComputeEvaluation(BOOK, subjects)
    dearer = ComputeEvaluation(BOOK.updated(
        {("chips", "nvidia_h200", "rental_usd_per_hour"): {"value": 5.0}}), subjects)
    at = before.companies.profiles.ids.index("coreweave")
    assert dearer.companies.cost[at] > before.companies.cost[at]
    assert len(before.companies.cost) == len(subjects)


def test_the_curve_falls_with_the_speed_of_a_user() -> None:
    curve = evaluated().curve
    for line in curve.output:
        known = line[np.isfinite(line)]
        assert np.all(np.diff(known) <= 1e-9 * known[:1].sum())


def test_the_curve_gives_what_a_single_estimate_gives() -> None:
    e = evaluated()
    at = int(np.argmin(np.abs(e.curve.speeds - 20)))
    one = evaluated(serving__main__target_user_tps=float(e.curve.speeds[at]))
    had = one.rates.output > 0
    np.testing.assert_allclose(e.curve.output[had, at], one.rates.output[had], rtol=1e-6)


def test_a_standard_offer_in_yuan_is_taken_at_the_rate_of_the_settings() -> None:
    e = evaluated(serving__main__cost_mode="standard_offer")
    at = row(e, "nvidia_rtx_5090")
    assert e.costs.kind[at] == "standard_offer"
    assert e.costs.hourly[at] == pytest.approx(3.25 / 7.1)
    dearer = evaluated(serving__main__cost_mode="standard_offer",
                       market_settings__cny_per_usd__base=7.0)
    assert dearer.costs.hourly[at] == pytest.approx(3.25 / 7.0)


def test_colocation_in_china_has_its_own_price() -> None:
    case = {"serving__main__cost_mode": "purchase", "serving__main__region": "CN"}
    cheap = evaluated(market_settings__colocation_cn__base=30.0, **case)
    dear = evaluated(market_settings__colocation_cn__base=100.0, **case)
    at = row(cheap, "nvidia_h100")
    kilowatts = 1.73
    assert dear.costs.hourly[at] - cheap.costs.hourly[at] == pytest.approx(70 * kilowatts / 730)


def test_split_serving_reads_and_writes_on_chips_of_their_own() -> None:
    together, split = evaluated(), evaluated(serving__main__phase="split")
    at = row(together, "nvidia_h200")
    assert split.rates.output[at] > together.rates.output[at]  # no prompt holds a decode step up
    assert split.ratios.judgements[row(split, "ascend_950pr")] is not None
    assert split.costs.usd[at] < together.costs.usd[at]
