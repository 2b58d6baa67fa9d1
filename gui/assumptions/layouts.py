"""The layout of every table: chosen columns in a chosen order, or all of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.compute.catalog import catalog
from gui.assumptions.chip_columns import (
    CHIPS_PER_REPLICA,
    INTO_CHINA,
    LIMITED_BY,
    OUTPUT_COST,
    RATIOS,
    hourly_cost,
)
from gui.assumptions.claim_columns import BAND, DERIVED, doubtful
from gui.assumptions.columns import Column, Layout
from gui.assumptions.fields import CHIPS, MODELS, SOURCES, TWO_SOURCES, each, shown
from gui.assumptions.supply_layouts import SUPPLY_LAYOUTS
from gui.i18n import mark

_USD, _CNY = mark("USD per M tokens"), mark("CNY per M tokens")

_CHIPS: tuple[Column, ...] = (
    shown("name", head=mark("Chip"), beside="vendor", width=150), shown("confidence"),
    shown("memory_gb", width=52), shown("bandwidth_gb_s", width=54),
    shown("fp8_dense_tflops", width=54),
    shown("rental_usd_per_hour", width=48, stands_in=hourly_cost),
    *RATIOS, CHIPS_PER_REPLICA, LIMITED_BY, INTO_CHINA, OUTPUT_COST,
    *(shown(name, width=54) for name in (
        "fp16_dense_tflops", "fp4_dense_tflops", "int8_dense_tops", "tdp_w",
        "interconnect_gb_s")),
    *each("interconnect_direction", "price_usd_low", "price_usd_high",
          "relative_throughput_vs_h20", "vendor", "vendor_country", "software_stack", "launch",
          "memory_type", "export_status"),
    *TWO_SOURCES,
)

_WORKLOADS: tuple[Column, ...] = (
    shown("name", head=mark("Workload"), beside="vendor", width=190), shown("confidence"),
    *each("released", "total_params_b", "active_params_b", "context_tokens", "layers",
          "kv_bytes_per_token"),
    shown("price_in_usd_per_m", group=_USD, unit=""),
    shown("price_out_usd_per_m", group=_USD, unit=""),
    shown("price_in_cny_per_m", group=_CNY, unit=""),
    shown("price_out_cny_per_m", group=_CNY, unit=""),
    shown("compute_ratio_vs_prev", group=mark("Against the one before"), unit=""),
    shown("kv_ratio_vs_prev", group=mark("Against the one before"), unit=""),
    *each("open_weights", "kind", "hidden", "inference_hz", "inference_hz_hardware",
          "validated_hardware", "vendor"),
    *TWO_SOURCES,
)

_LAYOUTS = {
    "chips": Layout(mark("Chips"), _CHIPS, "name", claims=True),
    "workloads": Layout(mark("Workloads"), _WORKLOADS, "name"),
    "ratio_claims": Layout(mark("Claimed ratios"), (
        shown("subject", refers=CHIPS + MODELS, width=190), shown("confidence"),
        shown("base", refers=CHIPS + MODELS, width=130),
        shown("quantity", width=86), shown("phase", width=76), shown("precision", width=70),
        shown("context"), shown("claimed", warns=doubtful), DERIVED, BAND,
        shown("choice", width=70), shown("typed"),
        *SOURCES)),
    "claims": Layout(mark("Claims"), (
        shown("claim", width=280), shown("confidence"), shown("verdict", width=170),
        shown("found", width=300), *SOURCES)),
    "architectures": Layout(mark("Architectures"), (
        shown("id", head=mark("Workload"), refers=MODELS, width=160), shown("confidence"),
        *each("attention", "layers", "hidden", "attention_heads", "kv_heads", "head_dim",
              "kv_lora_rank", "rope_dim", "full_layers", "sliding_layers", "linear_layers",
              "window", "compression", "index_heads", "index_dim", "index_top_k", "experts",
              "experts_per_token", "always_read_params_b", "weight_precision", "nope_dim",
              "value_dim"), *SOURCES)),
    "token_prices": Layout(mark("Token prices"), (
        shown("product", width=170), shown("confidence"), shown("workload", refers=MODELS),
        *each("seller", "kind", "tier", "currency", "input_per_m", "output_per_m",
              "cache_hit_per_m", "from_date", "to_date"), *SOURCES)),
    "chip_prices": Layout(mark("Chip prices"), (
        shown("chip", refers=CHIPS, width=170), shown("confidence"),
        *each("kind", "low", "high", "currency", "unit", "country", "date", "source_url",
              "note"))),
    "chip_power": Layout(mark("Power of chips"), (
        shown("id", head=mark("Chip"), refers=CHIPS, width=170), shown("confidence"),
        *each("all_in_kw"), *SOURCES)),
    "electricity": Layout(mark("Electricity"), (
        shown("name", width=200), shown("confidence"),
        *each("country", "basis", "usd_per_kwh_low", "usd_per_kwh", "usd_per_kwh_high", "pue",
              "pue_source_url"), *SOURCES)),
    "market_settings": Layout(mark("Settings"), (
        shown("name", width=260), shown("confidence"),
        shown("low", group=mark("Value")), shown("base", head=mark("base"), group=mark("Value")),
        shown("high", group=mark("Value")), *each("unit", "country"), *SOURCES)),
    "vla_models": Layout(mark("Robot models"), (
        shown("name", width=170), shown("confidence"),
        *each("backbone_params_b", "action_params_b", "prefix_tokens", "action_tokens", "steps",
              "chunk"), *SOURCES)),
    "vla_points": Layout(mark("Measured robot models"), (
        shown("model", width=150), shown("confidence"), shown("chip", width=150),
        *each("memory_gb", "software", "precision", "denoising_steps", "cameras", "inference_hz"),
        *SOURCES)),
    "vla_devices": Layout(mark("Measured devices"), (
        shown("name", width=170), shown("confidence"), shown("chip", refers=CHIPS, width=150),
        *each("memory_gb", "bandwidth_gb_s", "fp16_dense_tflops"), *SOURCES), "name"),
}

LAYOUTS: Mapping[str, Layout] = MappingProxyType({**_LAYOUTS, **SUPPLY_LAYOUTS})


def layout_of(table: str) -> Layout:
    """The layout of a table of the book; every field in its order where none was chosen."""
    return LAYOUTS[table] if table in LAYOUTS else _everything(table)


def _everything(table: str) -> Layout:
    names = [column.name for column in catalog()[table].columns]
    last = [field.field for field in TWO_SOURCES if field.field in names]
    first = [name for name in ("id", "confidence") if name in names]
    between = [name for name in names if name not in first and name not in last]
    return Layout(table.replace("_", " "), each(*first, *between, *last))
