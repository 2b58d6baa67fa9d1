"""The bundled facts on models, prices, power, electricity and provenance of cells."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from data.bundled import FOLDER
from data.compute import fact_reference as facts
from data.compute.records import Architecture
from data.compute.reference import chips, load_compute, workloads
from data.errors import DataError

ARCHITECTURES = facts.architectures()
MILLION = 1_048_576  # tokens, as the sources of the table count "1M"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path_factory.mktemp("facts") / "reference"))


@contextmanager
def changed(path: Path, old: str, new: str) -> Iterator[None]:
    """The file with one text replaced, put back afterwards."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def cache_bytes(model: Architecture, context: int, entry: float, index: float) -> float:
    """Bytes of a sequence's cache; `entry` and `index` are bytes per number of cache and index."""
    if model.attention in ("mla", "dsa"):
        width, keys = (model.kv_lora_rank or 0) + (model.rope_dim or 0), model.index_dim or 0
        return (model.full_layers or 0) * context * (width * entry + keys * index)
    if model.attention == "gqa":
        width = 2 * (model.kv_heads or 0) * (model.head_dim or 0)
        window = min(context, model.window or 0)
        return width * entry * ((model.full_layers or 0) * context
                                + (model.sliding_layers or 0) * window)
    head = (model.head_dim or 0) * entry
    total = (model.layers or 0) * (model.window or 0) * head
    for part in model.compression.split("+"):
        layers, ratio = map(int, part.split("x"))
        indexed = (model.index_dim or 0) * index if ratio == 4 else 0
        total += layers * context / ratio * (head + indexed)
    return total


@pytest.mark.parametrize(("name", "per_token"), [
    ("llama31_70b", 327_680), ("llama31_405b", 516_096), ("qwen3_235b", 192_512),
    ("deepseek_v3", 70_272), ("kimi_k2", 70_272), ("deepseek_v32", 85_888),
])
def test_cache_per_token_at_bf16_as_published(name: str, per_token: int) -> None:
    assert cache_bytes(ARCHITECTURES[name], 1000, 2, 2) == 1000 * per_token


@pytest.mark.parametrize(("name", "bf16", "mixed"), [
    ("deepseek_v4_pro", 10.33e9, 5.28e9), ("deepseek_v4_flash", 7.22e9, 3.69e9),
])
def test_compressed_cache_at_a_million_tokens(name: str, bf16: float, mixed: float) -> None:
    model = ARCHITECTURES[name]
    assert cache_bytes(model, MILLION, 2, 2) == pytest.approx(bf16, rel=0.002)
    assert cache_bytes(model, MILLION, 1.14, 0.53) == pytest.approx(mixed, rel=0.002)


def test_v4_pro_cache_agrees_with_the_arithmetic_vllm_prints() -> None:
    size = cache_bytes(ARCHITECTURES["deepseek_v4_pro"], MILLION, 2, 2)
    assert round(size / 2**30, 2) == 9.62


def test_sliding_layers_bound_the_cache_of_gpt_oss() -> None:
    model = ARCHITECTURES["gpt_oss_120b"]
    assert cache_bytes(model, 100, 2, 0) == 100 * 73_728  # within the window: all 36 layers grow
    grown = cache_bytes(model, 100_001, 2, 0) - cache_bytes(model, 100_000, 2, 0)
    assert grown == 73_728 / 2


def test_active_parameters_follow_from_the_experts() -> None:
    """What every token reads plus its share of the experts is the published active size."""
    published = workloads()
    for name, model in ARCHITECTURES.items():
        total, active = published[name].total_params_b, published[name].active_params_b
        if None in (total, active, model.experts, model.always_read_params_b):
            continue
        read = model.always_read_params_b
        computed = read + (total - read) * model.experts_per_token / model.experts
        assert computed == pytest.approx(active, rel=0.12), name


def test_dense_models_read_all_their_parameters() -> None:
    published = workloads()
    for name in ("llama31_70b", "llama31_405b"):
        assert ARCHITECTURES[name].always_read_params_b == pytest.approx(
            published[name].total_params_b, abs=0.2)


def test_bundled_cache_sizes_follow_from_the_architectures() -> None:
    for name in ("qwen3_coder_480b", "minimax_m2", "glm_46", "kimi_k3", "qwen35_397b", "glm_5"):
        expected = workloads()[name].kv_bytes_per_token
        assert cache_bytes(ARCHITECTURES[name], 1000, 2, 2) == 1000 * expected, name


def price_on(day: date, workload: str, tier: str, currency: str) -> list[tuple[float, float]]:
    return [(price.input_per_m, price.output_per_m) for price in facts.token_prices()
            if (price.workload, price.tier, price.currency) == (workload, tier, currency)
            and price.kind in ("list", "promotion")
            and price.from_date <= day and (price.to_date is None or day < price.to_date)]


def test_prices_of_deepseek_v4_pro_through_its_year() -> None:
    assert price_on(date(2026, 4, 25), "deepseek_v4_pro", "standard", "USD") == [(1.74, 3.48)]
    assert price_on(date(2026, 7, 1), "deepseek_v4_pro", "standard", "USD") == [(0.435, 0.87)]
    release = "deepseek_v4_pro_0813"
    assert price_on(date(2026, 10, 1), release, "peak", "CNY") == [(9, 27)]
    assert price_on(date(2026, 10, 1), release, "off_peak", "CNY") == [(4.5, 13.5)]


def test_rental_columns_of_the_chip_prices() -> None:
    table = {(p.chip, p.kind): p.low for p in facts.chip_prices() if p.kind != "rental_market"}
    kinds = ("rental_hyperscaler", "rental_neocloud", "rental_3yr")
    assert [table["nvidia_h100", kind] for kind in kinds] == [1.30, 1.69, 1.30]
    assert [table["amd_mi355x", kind] for kind in kinds] == [1.48, 1.90, 2.10]
    for name, chip in chips().items():
        if chip.rental_usd_per_hour is not None:
            assert table[name, "rental_3yr"] == chip.rental_usd_per_hour


def test_rentals_in_capacity_stand_among_the_chip_prices() -> None:
    indices = {p.id: p.value for p in load_compute().capacity if "per GPU-hour" in p.unit}
    market = [(p.low + p.high) / 2 for p in facts.chip_prices() if p.kind == "rental_market"]
    assert len(indices) == 3
    assert all(value in market for value in indices.values())


def test_power_electricity_and_settings() -> None:
    assert facts.chip_power()["nvidia_gb200"].all_in_kw == 2.10
    regions = facts.electricity()
    assert {"CN", "US", "EU"} <= regions.keys()
    assert regions["EU"].usd_per_kwh > regions["US"].usd_per_kwh
    settings = facts.market_settings()
    assert settings["utilisation"].base == round(226.75 / 278, 2)
    assert {"server_mult", "discount_rate", "life_years", "maintenance", "network_share",
            "colocation", "spare"} <= settings.keys()


def test_assumptions_say_whose_they_are() -> None:
    for setting in facts.market_settings().values():
        if setting.confidence == "assumption":
            assert setting.note.startswith("Servoscope assumption"), setting.id


def test_cells_that_differ_from_their_row() -> None:
    cells = facts.cell_sources()
    assert cells["chips", "nvidia_b200", "memory_gb"].other_value == "192 (data sheet)"
    assert cells["chips", "jetson_agx_orin", "int8_dense_tops"].derived
    assert "roadmap" in cells["chips", "ascend_950pr", "fp8_dense_tflops"].note
    assert cells["chips", "ascend_950pr", "relative_throughput_vs_h20"].confidence == "rumoured"


@pytest.mark.parametrize(("table", "old", "new", "message", "load"), [
    ("architectures", "deepseek_v3,61,", "deepseek_v3,62,",
     "architectures.csv, row 2, column layers: found '62', expected 61, the sum of the full, "
     "sliding, linear and compressed layers.", facts.architectures),
    ("architectures", "deepseek_v3,61,", "pi0,61,",
     "architectures.csv, row 2, column id: found 'pi0', expected an id that stands in "
     "workloads.csv.", facts.architectures),
    ("token_prices", "standard,USD,0.14,0.28,", "standard,,0.14,0.28,",
     "token_prices.csv, row 2, column currency: the cell is empty, expected one of CAD, CHF, "
     "CNY, EUR, GBP, HKD, INR, JPY, KRW, NOK, SEK, USD.", facts.token_prices),
    ("token_prices", "USD,0.27,1.1,0.07,2025-02-08", "USD,0.27,1.1,0.07,",
     "token_prices.csv, row 4, column from_date: the cell is empty, expected a day like "
     "2026-06-30.", facts.token_prices),
    ("chip_prices", "nvidia_h100,rental_hyperscaler,1.3,1.3", "nvidia_h100,rental_hyperscaler,2,1",
     "chip_prices.csv, row 2, column low: found '2', expected no more than high.",
     facts.chip_prices),
    ("electricity", "industrial,0.08,0.09,", "industrial,0,0.09,",
     "electricity.csv, row 2, column usd_per_kwh_low: found '0', expected a number above 0.",
     facts.electricity),
    ("cells", "chips,ascend_950pr,fp8_dense_tflops", "chips,ascend_950pr,fp8_tflops",
     "cells.csv, row 2, column field: found 'fp8_tflops', expected a column of chips.csv.",
     facts.cell_sources),
    ("cells", "chips,ascend_950pr,fp8_dense_tflops", "chips,ascend_951,fp8_dense_tflops",
     "cells.csv, row 2, column row: found 'ascend_951', expected an id that stands in chips.csv.",
     facts.cell_sources),
])
def test_a_wrong_cell_is_named(
    copied: Path, table: str, old: str, new: str, message: str, load: Callable[[Path], object]
) -> None:
    with changed(copied / f"{table}.csv", old, new), pytest.raises(DataError) as caught:
        load(copied)
    assert str(caught.value) == message


def test_two_prices_of_one_series_at_a_time_are_refused(copied: Path) -> None:
    old = "2026-04-24,2026-05-31"  # the list price of V4-Pro, followed on the day it ends
    expected = ("column from_date: found '2026-05-31', expected a day after the price of the same "
                "product and tier")
    with (changed(copied / "token_prices.csv", old, "2026-04-24,2026-06-30"),
          pytest.raises(DataError, match=expected)):
        facts.token_prices(copied)


def test_power_overhead_spans_the_chips_whose_power_is_known() -> None:
    overhead = facts.market_settings()["power_overhead"]
    known = chips()
    for name, power in facts.chip_power().items():
        tdp = known[name].tdp_w
        if tdp is not None and power.confidence == "confirmed":
            assert overhead.low <= 1000 * power.all_in_kw / tdp <= overhead.high, name
