"""Who supplies the market of the case: shares, concentration by layer, and the stress test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.compute.supply_records import (
    EngineerRate,
    ExportRule,
    LayerShare,
    MigrationBand,
    SupplyResponse,
    SupplyShare,
)
from scoring.compute.book import Book
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.export_control import Weights, group, weights
from scoring.compute.supply.stress import Stress, stress
from scoring.compute.supply.stress_inputs import market_of
from scoring.compute.supply_risk import concentration, effective_suppliers, known_shares, layered

FloatArray = NDArray[np.float64]
WORK = "kernel_inference"  # what has to move when a supplier drops out


@dataclass(frozen=True)
class Supply:
    """One market: shares by supplier, HHI (low, high) of vendor, foundry and memory layers.

    `exposure` is sum of share times weight of the export rules (low, high) for users of the
    market's region. `problem` says what keeps the market from being evaluated, row and value
    named; everything else is empty then. `stress` is None where it cannot be run.
    """

    market: str
    name: str
    region: str
    unit: str
    names: tuple[str, ...] = ()
    shares: FloatArray = field(default_factory=lambda: np.zeros(0))
    unknown: tuple[bool, ...] = ()
    hhi: tuple[float, float] = (nan, nan)
    effective: tuple[float, float] = (nan, nan)
    concentration: str = ""
    layers: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    exposure: tuple[float, float] = (nan, nan)
    stress: Stress | None = None
    problem: str = ""


def supply(
    book: Book, served: Mapping[str, Any], output: FloatArray, usd: FloatArray, rules: Weights
) -> Supply:
    """The market of the case; `output` and `usd` per chip weigh suppliers by the chip they sell.

    `rules` as `rule_weights` gives them.
    """
    market = served["market"]
    rows = [row for row in book.sheet("supply_shares").records(SupplyShare)
            if row.market == market and row.share is not None]  # a cleared share is unknown
    if not rows:
        return Supply(market, market, "", "",
                      problem=f"supply_shares has no market {market!r}.")
    first = rows[0]
    names = tuple(row.supplier for row in rows)
    shares = np.array([row.share for row in rows], dtype=float)
    try:
        known, rest = known_shares(rows)
        found = layered(known, book.sheet("supply_layers").records(LayerShare), rest,
                        next((row.supplier for row in rows if row.unknown), ""))
        tested, problem = _stress(book, rows, output, usd)
    except ComputeInputError as error:
        return Supply(market, first.market_name, first.region, first.unit, names, shares,
                      tuple(row.unknown for row in rows), problem=f"{error}")
    hhi = found["vendor"].hhi
    few, many = (concentration(index) for index in hhi)
    return Supply(
        market, first.market_name, first.region, first.unit, names, shares,
        tuple(row.unknown for row in rows), hhi,
        (effective_suppliers(hhi[1]), effective_suppliers(hhi[0])),
        few if few == many else f"{few} to {many}",
        {name: layer.hhi for name, layer in found.items()},
        _exposure(book, rows, rules), tested, problem)


def rule_weights(book: Book) -> Weights:
    """The export rules by chip and domicile."""
    chips = book.sheet("chips")
    vendors = dict(zip(chips.ids, (_plain(v) for v in chips.texts("vendor")), strict=True))
    return weights(book.sheet("export_rules").records(ExportRule), vendors)


def _stress(
    book: Book, rows: list[SupplyShare], output: FloatArray, usd: FloatArray
) -> tuple[Stress | None, str]:
    at = book.sheet("chips").row
    speed = {row.supplier: float(output[at[row.chip]]) for row in rows
             if row.chip in at and output[at[row.chip]] > 0}
    price = {row.supplier: float(usd[at[row.chip]]) for row in rows if row.chip in at}
    try:
        return stress(market_of(
            rows, book.sheet("supply_response").records(SupplyResponse),
            book.sheet("migration_bands").records(MigrationBand),
            book.sheet("engineer_rates").records(EngineerRate), workload_class=WORK,
            tokens_per_second=speed, usd_per_m=price)), ""
    except ComputeInputError as error:
        return None, f"{error}"


def _exposure(book: Book, rows: list[SupplyShare], table: Weights) -> tuple[float, float]:
    """Sum of share times weight for users in the market's region; unknown vendors 0 to 1."""
    chips = book.sheet("chips")
    region = group(rows[0].region)
    by_vendor = {}
    for rule in book.sheet("export_rules").records(ExportRule):
        if rule.subject_kind == "vendor" and rule.domicile == region:
            by_vendor[rule.subject] = rule.weight
    low = high = 0.0
    for row in rows:
        weight = table.of(row.chip, row.region) if row.chip in chips.row else nan
        weight = by_vendor.get(row.supplier, nan) if np.isnan(weight) else weight
        low += row.share * (0.0 if np.isnan(weight) else weight)
        high += row.share * (1.0 if np.isnan(weight) else weight)
    return low, min(high, 1.0)


def _plain(vendor: str) -> str:
    return vendor.partition(" (")[0]
