"""Tables of data/reference on how models are built."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.compute.tables import COMPUTE_CONFIDENCES
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

SOURCE = (
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS,)),
    Column("confidence", required=True, choices=COMPUTE_CONFIDENCES),
    Column("note"),
)
ATTENTION = ("mha", "gqa", "mqa", "mla", "dsa", "csa")
WEIGHTS = ("bf16", "fp8", "fp4", "int8", "int4")
_COMPRESSION = re.compile(r"(\d+)x(\d+)(\+(\d+)x(\d+))*")


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
