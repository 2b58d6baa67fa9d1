"""The case served: the row of the table `serving` as the engine takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.compute.records import Architecture, Workload
from scoring.compute.book import Book
from scoring.compute.engine.model import Model, model_of
from scoring.compute.errors import ComputeInputError, unknown_id
from scoring.compute.serving import Serving

# split: prompts are read and answers written on chips of their own (disaggregated)
MODES = {"all_in": "aggregated", "split": "disaggregated", "prefill": "prefill",
         "decode": "decode"}


def serving_of(served: Mapping[str, Any], phase: str = "") -> Serving:
    """The serving of a row, in its own phase or in another."""
    def precision(field: str) -> str | None:
        return None if served[field] in ("", "auto", None) else str(served[field])

    return Serving(
        input_tokens=served["input_tokens"], output_tokens=served["output_tokens"],
        context=served["context"], weight_precision=precision("weight_precision"),
        compute_precision=precision("compute_precision"), kv_precision=precision("kv_precision"),
        chips=served["chips"], max_chips=served["max_chips"], mode=MODES[phase or served["phase"]],
        target_user_tps=served["target_user_tps"], cache_hit=served["cache_hit"] or 0.0)


def without_target(serving: Serving) -> Serving:
    """The same serving with no speed per user asked for."""
    return replace(serving, target_user_tps=None)


def models_of(book: Book) -> dict[str, Model]:
    """Every language model of the book as the engine takes it.

    Models with values that cannot be are left out here; `model_of_case` tells why.
    """
    found = {}
    architectures = _architectures(book)
    for workload in book.sheet("workloads").records(Workload):
        if workload.kind == "llm":
            try:
                found[workload.id] = model_of(workload, architectures.get(workload.id))
            except ComputeInputError:
                continue
    return found


def model_in(book: Book, workload: str) -> Model:
    """One model of the book; ComputeInputError for an unknown id or values that cannot be."""
    sheet = book.sheet("workloads")
    if workload not in sheet.row:
        raise unknown_id("workloads", workload, sheet.ids)
    record = sheet.one(Workload, workload)
    if record.kind != "llm":
        raise ComputeInputError("workloads", workload, "kind", record.kind,
                                "llm; robot models are judged by their replanning rate")
    known = book.sheet("architectures")
    return model_of(record, known.one(Architecture, workload) if workload in known.row else None)


def _architectures(book: Book) -> dict[str, Architecture]:
    return {a.id: a for a in book.sheet("architectures").records(Architecture)}
