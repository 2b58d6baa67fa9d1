"""Words and figures that several charts of the Compute view use."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.names import short_name

if TYPE_CHECKING:
    from scoring.compute.book import Book

# fields of a chip or workload that can be missing -> what a reader calls them
_FIELDS = {
    "memory_gb": mark("memory"),
    "bandwidth_gb_s": mark("bandwidth"),
    "fp16_dense_tflops": mark("FLOP/s"),
    "bf16_dense_tflops": mark("FLOP/s"),
    "fp8_dense_tflops": mark("FLOP/s"),
    "fp4_dense_tflops": mark("FLOP/s"),
    "int8_dense_tops": mark("FLOP/s"),
    "flops": mark("FLOP/s"),
    "interconnect_gb_s": mark("link"),
    "total_params_b": mark("parameters"),
    "active_params_b": mark("active parameters"),
    "layers": mark("layers"),
    "hidden": mark("hidden size"),
    "context_tokens": mark("context limit"),
    "kv_bytes_per_token": mark("KV bytes per token"),
    "rental_usd_per_hour": mark("hourly rate"),
    "standard_offer_usd_per_hour": mark("standard offer"),
    "price_usd": mark("price"),
    "all_in_kw": mark("power"),
    "usd_per_kwh": mark("electricity price"),
    "pue": mark("PUE"),
    "throughput": mark("throughput"),
}
_KINDS = {
    "rental": mark("rental"),
    "rental_hyperscaler": mark("rental, hyperscaler"),
    "rental_neocloud": mark("rental, neocloud"),
    "rental_3yr": mark("rental, three years"),
    "rental_market": mark("rental, market"),
    "standard_offer": mark("standard offer"),
    "purchase": mark("purchase, spread over its life"),
    "typed": mark("typed"),
}
_LIMITS = {
    "memory": mark("limited by memory bandwidth"),
    "compute": mark("limited by compute"),
    "communication": mark("limited by communication"),
    "does not fit": mark("does not fit"),
    "unknown": mark("limit unknown"),
}
PHASES = {"all_in": mark("all-in"), "split": mark("split"), "prefill": mark("prefill"),
          "decode": mark("decode")}
_SERIES = ("Instinct ", "Drive AGX ")


def chip_label(book: Book, chip: str) -> str:
    """The name of a chip without its maker and what stands in brackets: 'H100 SXM'."""
    sheet = book.sheet("chips")
    name = short_name(str(sheet.value(chip, "name") or chip))
    vendor = str(sheet.value(chip, "vendor") or "")
    for front in (f"{short_name(vendor)} ", *_SERIES):
        if name.startswith(front) and len(name) > len(front):
            name = name.removeprefix(front)
    return name


def workload_label(book: Book, workload: str) -> str:
    """The name of a workload without what stands in brackets or after a slash."""
    sheet = book.sheet("workloads")
    name = sheet.value(workload, "name") if workload in sheet.row else None
    return short_name(str(name or workload))


def workload_short(book: Book, workload: str) -> str:
    """Without its maker too, for narrow places: 'V4-Pro'."""
    name, sheet = workload_label(book, workload), book.sheet("workloads")
    vendor = str(sheet.value(workload, "vendor") or "") if workload in sheet.row else ""
    return name.removeprefix(f"{vendor}-") or name


def figure(value: float) -> str:
    """Three figures at most: '7,120', '412', '49.3', '6.74', '0.052'; a dash where unknown."""
    if not math.isfinite(value):
        return EN_DASH
    size = abs(value)
    if size >= 1000:
        return f"{float(f'{value:.4g}'):,.0f}"
    if size >= 100:
        return f"{value:.0f}"
    if size >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if size >= 0.1 or not size else f"{value:.2g}"


def about(value: float) -> str:
    """A quantity that is never exact: '13', '2,100', '0.4'; a dash where unknown."""
    if not math.isfinite(value):
        return EN_DASH
    return f"{float(f'{value:.2g}'):,.12g}"


def span(low: float, high: float) -> str:
    """'5.06–8.43'."""
    return f"{figure(low)}{EN_DASH}{figure(high)}"


def banded(value: float, low: float, high: float) -> str:
    """'6.74 (5.06–8.43)'; the value alone where its band is unknown."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return figure(value)
    return f"{figure(value)} ({span(low, high)})"


def flops(value: float) -> str:
    """'1.98 PFLOP/s'."""
    for size, unit in ((1e15, "PFLOP/s"), (1e12, "TFLOP/s")):
        if value >= size:
            return f"{figure(value / size)} {unit}"
    return f"{figure(value)} FLOP/s"


def bytes_per_second(value: float) -> str:
    """'3.35 TB/s'."""
    for size, unit in ((1e15, "PB/s"), (1e12, "TB/s")):
        if value >= size:
            return f"{figure(value / size)} {unit}"
    return f"{figure(value / 1e9)} GB/s"


def missing_words(fields: Iterable[str]) -> str:
    """'missing: memory, FLOP/s' of the fields that are blank."""
    names = dict.fromkeys(tr(_FIELDS.get(f, f.replace("_", " "))) for f in fields)
    return tr("missing: {what}").format(what=", ".join(names))


def needs_words(chips: float) -> str:
    """What a chip says that does not hold the model."""
    if not math.isfinite(chips) or chips <= 0:
        return tr("does not fit")
    return tr("does not fit: needs {n}").format(n=f"{math.ceil(chips):,}")


def kind_words(kind: str) -> str:
    """Where an hourly rate comes from."""
    return tr(_KINDS.get(kind, kind.replace("_", " ")))


def limit_words(limit: str) -> str:
    """What holds the throughput down."""
    return tr(_LIMITS.get(limit, limit))
