"""What is known about compute, as immutable records: chips, workloads, supply, claims, rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Chip:
    """An accelerator or robot computer; None is unknown.

    Memory in GB, bandwidth and interconnect in GB/s (`interconnect_direction` "one_way",
    "both_ways" or "not_stated"), peaks dense in TFLOPS (INT8: TOPS), power in W, prices in USD
    without a date of their own (`as_of` is the day they were read), rental in USD per hour.
    `relative_throughput_vs_h20` is a claim of the maker. `launch` is the last day of `launch_text`.
    """

    id: str
    name: str
    vendor: str
    vendor_country: str
    launch: date | None
    launch_text: str
    software_stack: str
    memory_gb: float | None
    memory_type: str
    bandwidth_gb_s: float | None
    fp16_dense_tflops: float | None
    fp8_dense_tflops: float | None
    fp4_dense_tflops: float | None
    int8_dense_tops: float | None
    interconnect_gb_s: float | None
    interconnect_direction: str
    tdp_w: float | None
    price_usd_low: float | None
    price_usd_high: float | None
    rental_usd_per_hour: float | None
    relative_throughput_vs_h20: float | None
    export_status: str
    as_of: date
    source_url: str
    source_url_2: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Workload:
    """A model that runs on chips: a language model (kind "llm") or a robot model ("vla").

    Parameters in billions, key-value cache in bytes per token at BF16, prices per million tokens.
    `compute_ratio_vs_prev` and `kv_ratio_vs_prev` are claims against the model before it.
    """

    id: str
    name: str
    vendor: str
    released: date | None
    released_text: str
    kind: str
    total_params_b: float | None
    active_params_b: float | None
    context_tokens: int | None
    layers: int | None
    hidden: int | None
    kv_bytes_per_token: float | None
    price_in_usd_per_m: float | None
    price_out_usd_per_m: float | None
    price_in_cny_per_m: float | None
    price_out_cny_per_m: float | None
    compute_ratio_vs_prev: float | None
    kv_ratio_vs_prev: float | None
    inference_hz: float | None
    inference_hz_hardware: str
    open_weights: bool | None
    validated_hardware: str
    as_of: date
    source_url: str
    source_url_2: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Architecture:
    """How a language model is built, as far as its cost depends on it; None is unknown.

    `attention` is "mha", "gqa", "mqa", "mla" (latent), "dsa" (latent with a sparse indexer) or
    "csa" (compressed sparse). Of `layers`, `full_layers` keep a cache that grows with the context,
    `sliding_layers` one of `window` tokens, `linear_layers` a state of fixed size; `compression`
    lists compressed layers as "31x128+30x4" (layers x tokens per cache entry). Parameters in
    billions; `always_read_params_b` are those every token reads (attention, shared experts, dense
    feed-forward layers, head).
    """

    id: str
    layers: int | None
    hidden: int | None
    attention: str
    attention_heads: int | None
    kv_heads: int | None
    head_dim: int | None
    kv_lora_rank: int | None
    rope_dim: int | None
    nope_dim: int | None
    value_dim: int | None
    full_layers: int | None
    sliding_layers: int | None
    linear_layers: int | None
    window: int | None
    compression: str
    index_heads: int | None
    index_dim: int | None
    index_top_k: int | None
    experts: int | None
    experts_per_token: int | None
    always_read_params_b: float | None
    weight_precision: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class SupplyDeal:
    """Who buys what from whom; amount in USD, capacity in `capacity_unit`."""

    id: str
    buyer: str
    supplier: str
    resource: str
    amount_usd: float | None
    capacity: float | None
    capacity_unit: str
    date: date
    date_text: str
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class CapacityPoint:
    """A dated figure on compute capacity, electricity or compute markets of a country.

    `text` stands in for a `value` that is no number.
    """

    id: str
    country: str
    date: date
    date_text: str
    metric: str
    value: float | None
    text: str
    unit: str
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim about chips or models, what was found on it, and the verdict."""

    id: str
    claim: str
    verdict: str
    found: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class VlaPoint:
    """A measured replanning rate of a robot model on a chip, in Hz."""

    id: str
    model: str
    chip: str
    memory_gb: float | None
    software: str
    precision: str
    denoising_steps: int | None
    cameras: int | None
    inference_hz: float
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True)
class ComputeReference:
    """The bundled compute facts; `throughput` is the content of throughput_points.json."""

    chips: Mapping[str, Chip]
    workloads: Mapping[str, Workload]
    supply_deals: tuple[SupplyDeal, ...]
    capacity: tuple[CapacityPoint, ...]
    claims: tuple[Claim, ...]
    vla_points: tuple[VlaPoint, ...]
    throughput: Mapping[str, Any] = field(default_factory=dict)
