"""The tables of data/reference on compute: chips, workloads, deals, capacity, claims, rates."""

from __future__ import annotations

from collections.abc import Iterator

from data.records import CONFIDENCES
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

COMPUTE_CONFIDENCES = (*CONFIDENCES, "assumption")

_SOURCES = (
    Column("source_url", "url", required=True, words=(NO_ADDRESS,)),
    Column("source_url_2", "url", words=(NO_ADDRESS,)),
    Column("confidence", required=True, choices=CONFIDENCES),
    Column("note"),
)
_SOURCE = (_SOURCES[0], *_SOURCES[2:])
_READ = Column("as_of", "date", required=True)


def _numbers(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "float", above=0) for name in names)


def _prices(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["price_usd_low"], columns["price_usd_high"], strict=True)
    for index, (low, high) in enumerate(rows):
        if low is not None and high is not None and low > high:
            yield index, "price_usd_low", "a price no higher than price_usd_high"


def _directions(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["interconnect_gb_s"], columns["interconnect_direction"], strict=True)
    for index, (rate, direction) in enumerate(rows):
        if (rate is None) != (direction == ""):
            yield (index, "interconnect_direction",
                   "one_way, both_ways or not_stated where interconnect_gb_s is given")


def _active(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["total_params_b"], columns["active_params_b"], strict=True)
    for index, (total, active) in enumerate(rows):
        if total is not None and active is not None and active > total:
            yield index, "active_params_b", "no more parameters than total_params_b"


def _values(columns: Columns) -> Iterator[tuple[int, str, str]]:
    for index, (value, text, note) in enumerate(
            zip(columns["value"], columns["text"], columns["note"], strict=True)):
        if (value is not None and text) or not (value is not None or text or note):
            yield index, "value", "a number, or a text or note in its place"


CHIPS = Table("chips", (
    Column("id", required=True), Column("name", required=True), Column("vendor", required=True),
    Column("vendor_country", required=True), Column("launch", "partial_date", future=True),
    Column("software_stack", required=True), *_numbers("memory_gb"), Column("memory_type"),
    *_numbers("bandwidth_gb_s", "fp16_dense_tflops", "fp8_dense_tflops", "fp4_dense_tflops",
              "int8_dense_tops", "interconnect_gb_s"),
    Column("interconnect_direction", choices=("one_way", "both_ways", "not_stated")),
    *_numbers("tdp_w", "price_usd_low", "price_usd_high", "rental_usd_per_hour",
              "relative_throughput_vs_h20"),
    Column("export_status"), _READ, *_SOURCES,
), key=("id",), rules=(Rule(_prices), Rule(_directions)))

WORKLOADS = Table("workloads", (
    Column("id", required=True), Column("name", required=True), Column("vendor", required=True),
    Column("released", "partial_date"), Column("kind", required=True, choices=("llm", "vla")),
    *_numbers("total_params_b", "active_params_b"),
    *(Column(name, "int", low=1) for name in ("context_tokens", "layers", "hidden")),
    *_numbers("kv_bytes_per_token", "price_in_usd_per_m", "price_out_usd_per_m",
              "price_in_cny_per_m", "price_out_cny_per_m", "compute_ratio_vs_prev",
              "kv_ratio_vs_prev", "inference_hz"),
    Column("inference_hz_hardware"), Column("open_weights", "flag"), Column("validated_hardware"),
    _READ, *_SOURCES,
), key=("id",), rules=(Rule(_active),))

SUPPLY_DEALS = Table("supply_deals", (
    Column("id", required=True), Column("buyer", required=True), Column("supplier", required=True),
    Column("resource", required=True), *_numbers("amount_usd", "capacity"),
    Column("capacity_unit"), Column("date", "partial_date", required=True), *_SOURCE,
), key=("id",))

CAPACITY = Table("capacity", (
    Column("id", required=True), Column("country", required=True),
    Column("date", "partial_date", required=True), Column("metric", required=True),
    Column("value", "float"), Column("text"), Column("unit", required=True), *_SOURCE,
), key=("id",), rules=(Rule(_values),))

CLAIMS = Table("claims", (
    Column("id", required=True), Column("claim", required=True), Column("verdict", required=True),
    Column("found", required=True), _READ, *_SOURCE,
), key=("id",))

VLA_POINTS = Table("vla_points", (
    Column("id", required=True), Column("model", required=True), Column("chip", required=True),
    *_numbers("memory_gb"), Column("software", required=True), Column("precision"),
    Column("denoising_steps", "int", low=1), Column("cameras", "int", low=0),
    Column("inference_hz", "float", required=True, above=0), _READ, *_SOURCE,
), key=("id",))
