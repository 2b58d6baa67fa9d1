"""The layout of every table: chosen columns in a chosen order, or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.compute.catalog import catalog
from gui.assumptions.chip_columns import (
    CHIPS_PER_REPLICA,
    INTO_CHINA,
    LIMITED_BY,
    OUTPUT_COST,
    RATIOS,
    hourly_cost,
)
from gui.assumptions.columns import Column, Field, Layout
from gui.assumptions.names import BAND_PARTS, BANDS, NAMES, Name
from gui.i18n import mark

_LAST = ("as_of", "source_url", "source_url_2", "note")


def layout_of(table: str) -> Layout:
    """The layout of a table of the book; every field in its order where none was chosen."""
    return LAYOUTS[table] if table in LAYOUTS else _everything(table)


def shown(name: str, **changes: Any) -> Field:
    """A field under its name and in its unit, with what is different here."""
    values: dict[str, Any] = {}
    for end, part in BAND_PARTS.items():
        stem = name.removesuffix(end) if end else name
        if stem in BANDS and stem + end == name and (end or name not in NAMES):
            values = {**_of(BANDS[stem]), "group": BANDS[stem].head, "head": part}
            break
    if not values:
        values = _of(NAMES.get(name, Name(name)))
    return Field(name, **{**values, **changes})


def _of(name: Name) -> dict[str, Any]:
    return {"head": name.head, "unit": name.unit, "scale": name.scale, "digits": name.digits}


def _all(names: Sequence[str]) -> tuple[Field, ...]:
    return tuple(shown(name) for name in names)


def _everything(table: str) -> Layout:
    names = [column.name for column in catalog()[table].columns]
    first = [name for name in ("id", "confidence") if name in names]
    last = [name for name in _LAST if name in names]
    between = [name for name in names if name not in first and name not in last]
    return Layout(table.replace("_", " "), _all([*first, *between, *last]))


_SOURCES = _all(("as_of", "source_url", "note"))
_TWO_SOURCES = _all(_LAST)
_BY_CHIP = ("chips",)
_BY_MODEL = ("workloads",)
_USD, _CNY = mark("USD per M tokens"), mark("CNY per M tokens")

_CHIPS: tuple[Column, ...] = (
    shown("name", head=mark("Chip"), beside="vendor", width=168), shown("confidence"),
    shown("memory_gb", width=56), shown("bandwidth_gb_s", width=56),
    shown("fp8_dense_tflops", width=58),
    shown("rental_usd_per_hour", width=54, stands_in=hourly_cost),
    *RATIOS, CHIPS_PER_REPLICA, LIMITED_BY, INTO_CHINA, OUTPUT_COST,
    *(shown(name, width=58) for name in (
        "fp16_dense_tflops", "fp4_dense_tflops", "int8_dense_tops", "tdp_w",
        "interconnect_gb_s")),
    *_all(("interconnect_direction", "price_usd_low", "price_usd_high",
           "relative_throughput_vs_h20", "vendor", "vendor_country", "software_stack", "launch",
           "memory_type", "export_status")),
    *_TWO_SOURCES,
)

_WORKLOADS: tuple[Column, ...] = (
    shown("name", head=mark("Workload"), beside="vendor", width=190), shown("confidence"),
    *_all(("released", "total_params_b", "active_params_b", "context_tokens", "layers",
           "kv_bytes_per_token")),
    shown("price_in_usd_per_m", group=_USD, unit=""),
    shown("price_out_usd_per_m", group=_USD, unit=""),
    shown("price_in_cny_per_m", group=_CNY, unit=""),
    shown("price_out_cny_per_m", group=_CNY, unit=""),
    shown("compute_ratio_vs_prev", group=mark("Against the one before"), unit=""),
    shown("kv_ratio_vs_prev", group=mark("Against the one before"), unit=""),
    *_all(("open_weights", "kind", "hidden", "inference_hz", "inference_hz_hardware",
           "validated_hardware", "vendor")),
    *_TWO_SOURCES,
)

LAYOUTS = {
    "chips": Layout(mark("Chips"), _CHIPS, "name", claims=True),
    "workloads": Layout(mark("Workloads"), _WORKLOADS, "name"),
    "ratio_claims": Layout(mark("Claimed ratios"), (
        shown("subject", refers=_BY_CHIP + _BY_MODEL, width=190), shown("confidence"),
        shown("base", refers=_BY_CHIP + _BY_MODEL, width=130),
        *_all(("quantity", "phase", "precision", "context", "claimed", "choice", "typed")),
        *_SOURCES)),
    "claims": Layout(mark("Claims"), (
        shown("claim", width=280), shown("confidence"), shown("verdict", width=170),
        shown("found", width=300), *_SOURCES)),
    "supply_deals": Layout(mark("Supply deals"), (
        shown("buyer", width=150), shown("confidence"), shown("supplier", width=150),
        shown("resource", width=200),
        *_all(("amount_usd", "capacity", "capacity_unit", "date", "source_url", "note")))),
    "capacity": Layout(mark("Capacity"), (
        shown("metric", width=230), shown("confidence"),
        *_all(("country", "date", "value", "unit", "text", "source_url", "note")))),
    "architectures": Layout(mark("Architectures"), (
        shown("id", head=mark("Workload"), refers=_BY_MODEL, width=160), shown("confidence"),
        *_all(("attention", "layers", "hidden", "attention_heads", "kv_heads", "head_dim",
               "kv_lora_rank", "rope_dim", "full_layers", "sliding_layers", "linear_layers",
               "window", "compression", "index_heads", "index_dim", "index_top_k", "experts",
               "experts_per_token", "always_read_params_b", "weight_precision", "nope_dim",
               "value_dim")), *_SOURCES)),
    "supply_shares": Layout(mark("Supply shares"), (
        shown("supplier", width=150), shown("confidence"),
        *_all(("market_name", "region", "vendor_country", "share_low", "share", "share_high",
               "unknown")),
        shown("chip", refers=_BY_CHIP), *_SOURCES)),
    "export_rules": Layout(mark("Export rules"), (
        shown("subject", width=150, refers=_BY_CHIP), shown("confidence"),
        *_all(("subject_kind", "domicile", "weight_low", "weight", "weight_high")),
        shown("status", width=300), *_SOURCES)),
    "readiness_rows": Layout(mark("Readiness"), (
        shown("route", width=120), shown("confidence"),
        *_all(("row", "workload_class", "score_low", "score", "score_high")),
        shown("evidence", width=300), shown("workload"), *_SOURCES)),
    "migration_bands": Layout(mark("Migration"), (
        shown("route", width=120), shown("confidence"),
        *_all(("workload_class", "engineer_months_low", "engineer_months",
               "engineer_months_high", "requalification_usd_low", "requalification_usd",
               "requalification_usd_high", "months_low", "months", "months_high",
               "retained_low", "retained", "retained_high")), *_SOURCES)),
    "profile_mix": Layout(mark("Chips of companies"), (
        shown("owner", width=150), shown("confidence"),
        *_all(("owner_kind", "domicile", "use")), shown("chip", refers=_BY_CHIP),
        *_all(("share_low", "share", "share_high")), *_SOURCES)),
    "robot_bom": Layout(mark("Robots"), (
        shown("robot", width=150), shown("confidence"),
        *_all(("company", "quantity")), shown("chip", refers=_BY_CHIP),
        *_all(("value_low", "value", "value_high", "unit")), *_SOURCES)),
    "token_prices": Layout(mark("Token prices"), (
        shown("product", width=170), shown("confidence"), shown("workload", refers=_BY_MODEL),
        *_all(("seller", "kind", "tier", "currency", "input_per_m", "output_per_m",
               "cache_hit_per_m", "from_date", "to_date")), *_SOURCES)),
    "chip_prices": Layout(mark("Chip prices"), (
        shown("chip", refers=_BY_CHIP, width=170), shown("confidence"),
        *_all(("kind", "low", "high", "currency", "unit", "country", "date")), *_SOURCES)),
}
