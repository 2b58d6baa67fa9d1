"""What the fields of the tables are called, in which unit they are shown, and their words."""

from __future__ import annotations

from typing import NamedTuple

from gui.i18n import mark, tr


class Name(NamedTuple):
    """Head and unit of a field; shown is the kept number divided by `scale`."""

    head: str
    unit: str = ""
    scale: float = 1.0
    digits: int | None = None


_PERCENT, _SHARE = "%", 0.01

# units and heads that are the same in every language; "GB" would be read as the country
SIGNS = frozenset({
    "%", "CNY/M", "FP16", "FP4", "FP8", "GB", "GB/s", "Hz", "INT8", "PFLOP/s", "POP/s", "PUE",
    "TB/s", "USD", "USD/M", "USD/h", "USD/kWh", "W", "kW", "× H20"})

NAMES = {
    "id": Name(mark("Id")),
    "name": Name(mark("Name")),
    "confidence": Name(mark("Conf.")),
    "note": Name(mark("Note")),
    "source_url": Name(mark("Source")),
    "source_url_2": Name(mark("Second source")),
    "as_of": Name(mark("As of")),
    "date": Name(mark("Date")),
    "vendor": Name(mark("Vendor")),
    "vendor_country": Name(mark("Country")),
    "country": Name(mark("Country")),
    "region": Name(mark("Region")),
    # chips
    "launch": Name(mark("Launch")),
    "software_stack": Name(mark("Stack")),
    "memory_gb": Name(mark("Memory"), "GB", digits=0),
    "memory_type": Name(mark("Memory type")),
    "bandwidth_gb_s": Name(mark("Bandw."), "TB/s", 1000.0, 2),
    "fp16_dense_tflops": Name("FP16", "PFLOP/s", 1000.0, 2),
    "fp8_dense_tflops": Name("FP8", "PFLOP/s", 1000.0, 2),
    "fp4_dense_tflops": Name("FP4", "PFLOP/s", 1000.0, 2),
    "int8_dense_tops": Name("INT8", "POP/s", 1000.0, 2),
    "interconnect_gb_s": Name(mark("Link"), "GB/s", digits=0),
    "interconnect_direction": Name(mark("Link counted")),
    "tdp_w": Name(mark("Power"), "W", digits=0),
    "price_usd_low": Name(mark("Price low"), "USD", digits=0),
    "price_usd_high": Name(mark("Price high"), "USD", digits=0),
    "rental_usd_per_hour": Name(mark("Rent"), "USD/h", digits=2),
    "relative_throughput_vs_h20": Name(mark("Printed"), "× H20", digits=2),
    "export_status": Name(mark("Export status")),
    # workloads
    "released": Name(mark("Released")),
    "kind": Name(mark("Kind")),
    "total_params_b": Name(mark("Total"), mark("bn parameters")),
    "active_params_b": Name(mark("Active"), mark("bn parameters")),
    "context_tokens": Name(mark("Context"), mark("tokens"), digits=0),
    "layers": Name(mark("Layers")),
    "hidden": Name(mark("Hidden")),
    "kv_bytes_per_token": Name(mark("KV cache"), mark("bytes per token"), digits=0),
    "price_in_usd_per_m": Name(mark("In"), "USD/M", digits=2),
    "price_out_usd_per_m": Name(mark("Out"), "USD/M", digits=2),
    "price_in_cny_per_m": Name(mark("In"), "CNY/M", digits=2),
    "price_out_cny_per_m": Name(mark("Out"), "CNY/M", digits=2),
    "compute_ratio_vs_prev": Name(mark("FLOP"), mark("ratio"), digits=2),
    "kv_ratio_vs_prev": Name(mark("KV cache"), mark("ratio"), digits=3),
    "inference_hz": Name(mark("Replans"), "Hz"),
    "inference_hz_hardware": Name(mark("measured on")),
    "open_weights": Name(mark("Open")),
    "validated_hardware": Name(mark("Validated hardware")),
    # architectures
    "attention": Name(mark("Attention")),
    "attention_heads": Name(mark("Heads")),
    "kv_heads": Name(mark("KV heads")),
    "head_dim": Name(mark("Head dim.")),
    "kv_lora_rank": Name(mark("Latent")),
    "rope_dim": Name(mark("RoPE dim.")),
    "nope_dim": Name(mark("NoPE dim.")),
    "value_dim": Name(mark("Value dim.")),
    "full_layers": Name(mark("Full"), mark("layers")),
    "sliding_layers": Name(mark("Sliding"), mark("layers")),
    "linear_layers": Name(mark("Linear"), mark("layers")),
    "window": Name(mark("Window"), mark("tokens")),
    "compression": Name(mark("Compressed"), mark("layers x tokens")),
    "index_heads": Name(mark("Indexer"), mark("heads")),
    "index_dim": Name(mark("Indexer"), mark("dim.")),
    "index_top_k": Name(mark("Indexer"), mark("top k")),
    "experts": Name(mark("Experts")),
    "experts_per_token": Name(mark("Experts"), mark("per token")),
    "always_read_params_b": Name(mark("Always read"), mark("bn parameters")),
    "weight_precision": Name(mark("Weights")),
    # claims
    "quantity": Name(mark("Quantity")),
    "subject": Name(mark("Subject")),
    "base": Name(mark("Base")),
    "phase": Name(mark("Phase")),
    "precision": Name(mark("Precision")),
    "context": Name(mark("Context"), mark("tokens"), digits=0),
    "claimed": Name(mark("Claimed"), digits=2),
    "choice": Name(mark("Used")),
    "typed": Name(mark("Typed"), digits=2),
    "claim": Name(mark("Claim")),
    "verdict": Name(mark("Verdict")),
    "found": Name(mark("Found")),
    # supply
    "buyer": Name(mark("Buyer")),
    "supplier": Name(mark("Supplier")),
    "resource": Name(mark("Resource")),
    "amount_usd": Name(mark("Amount"), mark("USD bn"), 1e9, 1),
    "capacity": Name(mark("Capacity")),
    "capacity_unit": Name(mark("Unit")),
    "metric": Name(mark("Metric")),
    "value": Name(mark("Value")),
    "text": Name(mark("In words")),
    "unit": Name(mark("Unit")),
    "market": Name(mark("Market")),
    "market_name": Name(mark("Market name")),
    "unknown": Name(mark("Unknown rest")),
    "chip": Name(mark("Chip")),
    "layer": Name(mark("Layer")),
    "stack": Name(mark("Stack")),
    "subject_kind": Name(mark("is a")),
    "domicile": Name(mark("Domicile")),
    "status": Name(mark("Status")),
    "route": Name(mark("Route")),
    "workload": Name(mark("Workload")),
    "workload_class": Name(mark("Class of work")),
    "row": Name(mark("Row")),
    "evidence": Name(mark("Evidence")),
    "segment": Name(mark("Segment")),
    "gross_margin": Name(mark("Gross margin"), _PERCENT, _SHARE, 1),
    "margin_basis": Name(mark("Basis of the margin")),
    "migrating_share": Name(mark("Migrating"), _PERCENT, _SHARE, 1),
    "readiness": Name(mark("Readiness"), digits=2),
    "growth": Name(mark("Growth"), mark("% a year"), _SHARE, 1),
    "owner_kind": Name(mark("Owner is a")),
    "owner": Name(mark("Owner")),
    "use": Name(mark("Use")),
    "robot": Name(mark("Robot")),
    "company": Name(mark("Company")),
    # prices and power
    "product": Name(mark("Priced product")),
    "seller": Name(mark("Seller")),
    "tier": Name(mark("Tier")),
    "currency": Name(mark("Currency")),
    "input_per_m": Name(mark("In"), mark("per M tokens"), digits=2),
    "output_per_m": Name(mark("Out"), mark("per M tokens"), digits=2),
    "cache_hit_per_m": Name(mark("Cache hit"), mark("per M tokens"), digits=3),
    "from_date": Name(mark("Valid from")),
    "to_date": Name(mark("Valid to")),
    "all_in_kw": Name(mark("All-in power"), "kW", digits=2),
    "low": Name(mark("low")),
    "high": Name(mark("high")),
    "basis": Name(mark("Basis")),
    "pue": Name("PUE", digits=2),
    "pue_source_url": Name(mark("Source of the PUE")),
    "model": Name(mark("Model")),
    "software": Name(mark("Software")),
    "denoising_steps": Name(mark("Denoising"), mark("steps")),
    "cameras": Name(mark("Cameras")),
    "backbone_params_b": Name(mark("Backbone"), mark("bn parameters")),
    "action_params_b": Name(mark("Action head"), mark("bn parameters")),
    "prefix_tokens": Name(mark("Prefix"), mark("tokens")),
    "action_tokens": Name(mark("Actions"), mark("tokens")),
    "steps": Name(mark("Denoising"), mark("steps")),
    "chunk": Name(mark("Chunk"), mark("actions")),
}

# fields in three columns: x_low, x, x_high
BANDS = {
    "share": Name(mark("Share"), _PERCENT, _SHARE, 1),
    "weight": Name(mark("Weight"), digits=2),
    "score": Name(mark("Score"), digits=2),
    "growth_month": Name(mark("Growth"), mark("% a month"), _SHARE, 1),
    "most": Name(mark("At most"), mark("times"), digits=2),
    "usd_per_kwh": Name(mark("Electricity"), "USD/kWh", digits=3),
    "engineer_months": Name(mark("Engineers"), mark("months"), digits=0),
    "requalification_usd": Name(mark("Requalification"), mark("USD m"), 1e6, 2),
    "months": Name(mark("Time"), mark("months"), digits=1),
    "requalification_months": Name(mark("Requalification"), mark("months"), digits=1),
    "retained": Name(mark("Performance kept"), _PERCENT, _SHARE, 0),
    "usd_per_month": Name(mark("Engineer"), mark("USD a month"), digits=0),
    "compute_share": Name(mark("Compute share of cost"), _PERCENT, _SHARE, 1),
    "bom_share": Name(mark("Compute share of BOM"), _PERCENT, _SHARE, 1),
    "value": Name(mark("Value")),
}
BAND_PARTS = {"_low": mark("low"), "": mark("base"), "_high": mark("high")}

# fields whose head is shortened
FULL = {
    "confidence": mark("Confidence"), "bandwidth_gb_s": mark("Bandwidth"),
    "fp16_dense_tflops": mark("FP16 compute"), "fp8_dense_tflops": mark("FP8 compute"),
    "fp4_dense_tflops": mark("FP4 compute"), "int8_dense_tops": mark("INT8 compute"),
    "total_params_b": mark("Total parameters"), "active_params_b": mark("Active parameters"),
    "claimed": mark("Claimed ratio"), "derived": mark("Derived ratio"),
    "used": mark("Used ratio"), "typed": mark("Typed ratio"), "choice": mark("Ratio used"),
    "replica": mark("Chips per replica"), "usd": mark("USD per million output tokens"),
}

# choices as people read them; those not here stand as they are kept
CHOICES = {
    "confirmed": mark("confirmed"), "reported": mark("reported"), "rumoured": mark("rumoured"),
    "assumption": mark("assumption"), "claimed": mark("claimed"), "derived": mark("derived"),
    "typed": mark("typed"), "throughput": mark("throughput"), "compute": mark("compute"),
    "kv": mark("KV cache"), "all_in": mark("all-in"), "split": mark("split"),
    "prefill": mark("prefill"),
    "decode": mark("decode"), "per_token": mark("per token"), "one_way": mark("one way"),
    "both_ways": mark("both ways"), "not_stated": mark("not stated"), "llm": mark("language"),
    "vla": mark("robot"), "foundry": mark("foundry"), "memory": mark("memory"),
    "chip": mark("chip"), "vendor": mark("vendor"), "company": mark("company"),
    "segment": mark("segment"), "cloud": mark("cloud"), "on_board": mark("on board"),
    "pytorch_inference": mark("PyTorch inference"),
    "kernel_inference": mark("inference with own kernels"), "training": mark("training"),
    "robot_inference": mark("inference on a robot"), "other": mark("other"),
    "list": mark("list"), "promotion": mark("promotion"), "reseller": mark("reseller"),
    "announced": mark("announced"), "standard": mark("standard"), "peak": mark("peak"),
    "off_peak": mark("off-peak"), "long_context": mark("long context"),
    "purchase": mark("purchase"), "rental": mark("rental"),
    "rental_neocloud": mark("rental, new cloud"),
    "rental_hyperscaler": mark("rental, hyperscaler"), "rental_3yr": mark("rental, 3 years"),
    "rental_market": mark("rental, market"), "standard_offer": mark("standard offer"),
    "chip-hour": mark("chip-hour"), "industrial": mark("industrial tariff"),
    "commercial": mark("commercial"), "wholesale": mark("wholesale"),
    "subsidised": mark("subsidised"), "ownership": mark("ownership"),
    "bom_share": mark("share of parts"), "module_usd": mark("module"),
    "robot_usd": mark("robot"), "bom_usd": mark("parts"), "fraction": mark("fraction"),
}


def head_or_unit(text: str) -> str:
    """A head or unit in the reader's language; signs stay as they are."""
    return text if not text or text in SIGNS else tr(text)


def field_words(field: str) -> str:
    """A field in full: 'bandwidth_gb_s' -> 'Bandwidth'; as it is where it has no name."""
    if field in FULL:
        return tr(FULL[field])
    for end, part in BAND_PARTS.items():
        stem = field.removesuffix(end) if end else field
        if stem in BANDS and field.endswith(end):
            head = head_or_unit(BANDS[stem].head)
            return f"{head} {tr(part)}" if end else head
    return head_or_unit(NAMES[field].head) if field in NAMES else field


def choice_words(value: str) -> str:
    """A choice as people read it."""
    return tr(CHOICES[value]) if value in CHOICES else value
