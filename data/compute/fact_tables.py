"""Tables of data/reference on models, prices, power, electricity and provenance of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from data.compute.tables import COMPUTE_CONFIDENCES
from data.reference_tables import CURRENCIES, NO_SOURCE
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

SOURCE = (
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS, NO_SOURCE)),
    Column("confidence", required=True, choices=COMPUTE_CONFIDENCES),
    Column("note"),
)
ATTENTION = ("mha", "gqa", "mqa", "mla", "dsa", "csa")
WEIGHTS = ("bf16", "fp8", "fp4", "int8", "int4")
_COMPRESSION = re.compile(r"(\d+)x(\d+)(\+(\d+)x(\d+))*")


def _numbers(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "float", required=True, above=0) for name in names)


def _counts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "int", low=1) for name in names)


def compressed_layers(compression: str) -> int:
    """How many layers "31x128+30x4" (layers x tokens per cache entry) speaks of: 61; "" is 0."""
    return sum(int(part.partition("x")[0]) for part in compression.split("+") if part)


def _layers(columns: Columns) -> Iterator[tuple[int, str, str]]:
    kinds = ("full_layers", "sliding_layers", "linear_layers")
    for index, (layers, text) in enumerate(
            zip(columns["layers"], columns["compression"], strict=True)):
        if text and not _COMPRESSION.fullmatch(text):
            yield index, "compression", "layers x tokens per entry, like 31x128+30x4"
            continue
        parts = [columns[name][index] for name in kinds]
        if layers is not None and None not in parts:
            total = sum(parts) + compressed_layers(text)
            if total != layers:
                yield (index, "layers", f"{total}, the sum of the full, sliding, linear and "
                                        "compressed layers")


def _windows(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["sliding_layers"], columns["compression"], columns["window"], strict=True)
    for index, (sliding, compression, window) in enumerate(rows):
        if (sliding or compression) and window is None:
            yield index, "window", "the window of the sliding or compressed layers, in tokens"


def _experts(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["experts"], columns["experts_per_token"], strict=True)
    for index, (experts, active) in enumerate(rows):
        if (experts is None) != (active is None):
            yield index, "experts_per_token", "a number where experts is given, and only there"
        elif experts is not None and active > experts:
            yield index, "experts_per_token", "no more than experts"


ARCHITECTURES = Table("architectures", (
    Column("id", required=True, references="workloads"), *_counts("layers", "hidden"),
    Column("attention", required=True, choices=ATTENTION),
    *_counts("attention_heads", "kv_heads", "head_dim", "kv_lora_rank", "rope_dim", "nope_dim",
             "value_dim"),
    *(Column(name, "int", low=0) for name in ("full_layers", "sliding_layers", "linear_layers")),
    *_counts("window"), Column("compression"),
    *_counts("index_heads", "index_dim", "index_top_k", "experts", "experts_per_token"),
    Column("always_read_params_b", "float", above=0), Column("weight_precision", choices=WEIGHTS),
    *SOURCE,
), key=("id",), rules=(Rule(_layers), Rule(_windows), Rule(_experts)))


def _ascending(*names: str) -> Rule:
    """Numbers that must not fall from one column to the next, where both are given."""
    def fails(columns: Columns) -> Iterator[tuple[int, str, str]]:
        for lower, upper in pairwise(names):
            rows = zip(columns[lower], columns[upper], strict=True)
            for index, (low, high) in enumerate(rows):
                if low is not None and high is not None and low > high:
                    yield index, lower, f"no more than {upper}"
    return Rule(fails)


def _periods(columns: Columns) -> Iterator[tuple[int, str, str]]:
    last: dict[tuple[str, ...], date] = {}
    names = ("workload", "product", "seller", "kind", "tier", "currency")
    begins, ends = columns["from_date"], columns["to_date"]
    for index in sorted(range(len(begins)), key=lambda index: begins[index]):
        begin, end = begins[index], ends[index]
        series = tuple(columns[name][index] for name in names)
        if end is not None and end < begin:
            yield index, "to_date", "a day no earlier than from_date"
        elif begin < last.get(series, date.min):
            yield (index, "from_date",
                   "a day after the price of the same product and tier before it ended")
        last[series] = date.max if end is None else end


def _units(columns: Columns) -> Iterator[tuple[int, str, str]]:
    for index, (kind, unit) in enumerate(zip(columns["kind"], columns["unit"], strict=True)):
        if (kind == "purchase") != (unit == "chip"):
            yield index, "unit", "chip for a purchase, chip-hour for a rental or an offer"


TOKEN_PRICES = Table("token_prices", (
    Column("id", required=True), Column("workload", required=True, references="workloads"),
    Column("product", required=True), Column("seller", required=True),
    Column("kind", required=True, choices=("list", "promotion", "reseller", "announced")),
    Column("tier", required=True, choices=("standard", "peak", "off_peak", "long_context")),
    Column("currency", required=True, choices=CURRENCIES),
    *_numbers("input_per_m", "output_per_m"), Column("cache_hit_per_m", "float", above=0),
    Column("from_date", "date", required=True), Column("to_date", "date"), *SOURCE,
), key=("id",), rules=(_ascending("cache_hit_per_m", "input_per_m"), Rule(_periods)))

CHIP_PRICES = Table("chip_prices", (
    Column("id", required=True), Column("chip", required=True, references="chips"),
    Column("kind", required=True, choices=(
        "purchase", "rental_hyperscaler", "rental_neocloud", "rental_3yr", "rental_market",
        "standard_offer")),
    *_numbers("low", "high"), Column("currency", required=True, choices=CURRENCIES),
    Column("unit", required=True, choices=("chip", "chip-hour")), Column("country"),
    Column("date", "partial_date", required=True), *SOURCE[1:],
), key=("id",), rules=(_ascending("low", "high"), Rule(_units)))

CHIP_POWER = Table("chip_power", (
    Column("id", required=True, references="chips"), *_numbers("all_in_kw"), *SOURCE,
), key=("id",))

CELLS = Table("cells", (
    Column("id", required=True), Column("table", required=True), Column("row", required=True),
    Column("field", required=True), Column("other_value"), Column("derived", "flag", required=True),
    *SOURCE,
), key=("table", "row", "field"))

ELECTRICITY = Table("electricity", (
    Column("id", required=True), Column("country", required=True), Column("name", required=True),
    Column("basis", required=True,
           choices=("industrial", "commercial", "wholesale", "subsidised")),
    *_numbers("usd_per_kwh_low", "usd_per_kwh", "usd_per_kwh_high"),
    Column("pue", "float", required=True, low=1, high=3),
    Column("pue_source_url", "url", required=True, words=(NO_ADDRESS,)), *SOURCE,
), key=("id",), rules=(_ascending("usd_per_kwh_low", "usd_per_kwh", "usd_per_kwh_high"),))

MARKET_SETTINGS = Table("market_settings", (
    Column("id", required=True), Column("country"), Column("name", required=True),
    *_numbers("low", "base", "high"), Column("unit", required=True), *SOURCE,
), key=("id",), rules=(_ascending("low", "base", "high"),))
