"""The tables that hold choices rather than facts: ratio claims and the case served."""

from __future__ import annotations

from data.compute.tables import COMPUTE_CONFIDENCES
from data.schema import NO_ADDRESS, Column, Table

UNSOURCED = "common knowledge (no source recorded)"
SOURCE = (
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS, UNSOURCED)),
    Column("confidence", required=True, choices=COMPUTE_CONFIDENCES),
    Column("note"),
)
PRECISIONS = ("fp4", "fp8", "int8", "bf16")
PHASES = ("all_in", "split", "prefill", "decode")

RATIO_CLAIMS = Table("ratio_claims", (
    Column("id", required=True),
    Column("quantity", required=True, choices=("throughput", "compute", "kv")),
    Column("subject", required=True), Column("base", required=True),
    Column("phase", required=True, choices=("all_in", "prefill", "decode", "per_token")),
    Column("precision", choices=PRECISIONS), Column("context", "int", low=1),
    Column("claimed", "float", required=True, above=0),
    Column("choice", required=True, choices=("claimed", "derived", "typed")),
    Column("typed", "float", above=0), *SOURCE,
), key=("id",))

SERVING = Table("serving", (
    Column("id", required=True), Column("workload", required=True), Column("compare_with"),
    Column("base_chip", required=True),
    Column("input_tokens", "int", required=True, low=1, high=10_000_000),
    Column("output_tokens", "int", required=True, low=1, high=10_000_000),
    Column("context", "int", low=1, high=10_000_000),
    Column("phase", required=True, choices=PHASES),
    Column("target_user_tps", "float", above=0), Column("cache_hit", "float", low=0, high=0.999),
    Column("weight_precision", choices=("auto", *PRECISIONS)),
    Column("compute_precision", choices=("auto", *PRECISIONS)),
    Column("kv_precision", choices=PRECISIONS),
    Column("chips", "int", low=1, high=1024),
    Column("max_chips", "int", required=True, low=1, high=1024),
    Column("utilisation", "float", required=True, above=0, high=1),
    Column("cost_mode", required=True, choices=("rental", "standard_offer", "purchase")),
    Column("region", required=True), Column("gate_context", "int", required=True, low=1),
    Column("gate_compute", "float", required=True, above=0),
    Column("gate_kv", "float", required=True, above=0),
    Column("market", required=True), Column("route", required=True),
    Column("demand_tok_s", "float", above=0), Column("spare", "float", low=0, high=10), *SOURCE,
), key=("id",))
