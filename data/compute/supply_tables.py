"""The tables on supply, export rules, migration and company exposure; each is keyed by `id`.

A figure with a band stands in three columns: `x_low`, `x`, `x_high`. Rows whose confidence is
"assumption" are ours and say so in their note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from data.compute.tables import COMPUTE_CONFIDENCES
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

ASSUMED = "Servoscope assumption (no source)"
DOMICILES = ("CN", "US", "other")
WORKLOAD_CLASSES = ("pytorch_inference", "kernel_inference", "training", "robot_inference")
RUBRIC_ROWS = ("a", "b", "c", "d", "e", "f")
ROUNDING = 1e-6  # printed shares may miss their sum by this much

_SOURCE = (
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS, ASSUMED)),
    Column("confidence", required=True, choices=COMPUTE_CONFIDENCES),
    Column("note"),
)
_CLASS = Column("workload_class", required=True, choices=WORKLOAD_CLASSES)


def _share(name: str, required: bool = False) -> Column:
    return Column(name, "float", required=required, low=0, high=1)


def _shares(name: str, required: bool = False) -> tuple[Column, ...]:
    return (_share(f"{name}_low"), _share(name, required), _share(f"{name}_high"))


def _band(name: str, required: bool = True) -> tuple[Column, ...]:
    return tuple(Column(field, "float", required=required, low=0)
                 for field in (f"{name}_low", name, f"{name}_high"))


def _ordered(*names: str) -> Rule:
    """Within each row, low <= base <= high as far as they are given."""

    def fails(columns: Columns) -> Iterator[tuple[int, str, str]]:
        for name in names:
            fields = (f"{name}_low", name, f"{name}_high")
            rows = zip(*(columns[field] for field in fields), strict=True)
            for index, row in enumerate(rows):
                given = [(f, v) for f, v in zip(fields, row, strict=True) if v is not None]
                for (lower, a), (upper, b) in pairwise(given):
                    if a > b:
                        yield index, lower, f"a number no higher than {upper}"

    return Rule(fails)


def _assumption(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["source_url"], columns["confidence"], columns["note"], strict=True)
    for index, (source, confidence, note) in enumerate(rows):
        if source == ASSUMED and confidence != "assumption":
            yield index, "confidence", "assumption, because the row has no source"
        if confidence == "assumption" and "Servoscope assumption" not in note:
            yield index, "note", "a note with the words 'Servoscope assumption'"


def _sums(name: str, groups: Callable[[Columns], Iterator[object]]) -> Rule:
    """The shares of a group add up to no more than 1."""

    def fails(columns: Columns) -> Iterator[tuple[int, str, str]]:
        total: dict[object, float] = {}
        for index, (group, share) in enumerate(zip(groups(columns), columns[name], strict=True)):
            before = total.get(group, 0.0)
            total[group] = before + (share or 0.0)
            if total[group] > 1 + ROUNDING >= before:
                yield (index, name, "shares that add up to at most 1, not "
                       f"{total[group]:g} with this row")

    return Rule(fails)


def _by(*names: str) -> Callable[[Columns], Iterator[object]]:
    return lambda columns: iter(list(zip(*(columns[name] for name in names), strict=True)))


def _margins(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["compute_share"], columns["gross_margin"], strict=True)
    for index, (share, margin) in enumerate(rows):
        if share is not None and margin is not None and share + margin > 1 + ROUNDING:
            yield (index, "gross_margin",
                   f"a margin that leaves room for a compute share of {share:g}")


_OURS = Rule(_assumption)
_PROFILE = (
    *_shares("compute_share"), Column("gross_margin", "float", low=-10, high=1),
    Column("margin_basis"), *_shares("bom_share"), Column("route"),
    Column("workload_class", choices=WORKLOAD_CLASSES), _share("migrating_share"),
    _share("readiness"), Column("growth", "float", low=-1, high=100), *_SOURCE,
)
_PROFILE_RULES = (_ordered("compute_share", "bom_share"), Rule(_margins), _OURS)

SUPPLY_SHARES = Table("supply_shares", (
    Column("id", required=True), Column("market", required=True),
    Column("market_name", required=True), Column("region", required=True),
    Column("supplier", required=True), Column("vendor_country"), Column("unit", required=True),
    *_shares("share", required=True), Column("unknown", "flag", required=True), Column("chip"),
    *_SOURCE,
), key=("id",), rules=(_ordered("share"), _sums("share", _by("market")), _OURS))

SUPPLY_LAYERS = Table("supply_layers", (
    Column("id", required=True), Column("supplier", required=True),
    Column("layer", required=True, choices=("foundry", "memory")),
    Column("name", required=True), Column("country"), *_shares("share", required=True),
    Column("unknown", "flag", required=True), *_SOURCE,
), key=("id",), rules=(_ordered("share"), _sums("share", _by("supplier", "layer")), _OURS))

SUPPLY_RESPONSE = Table("supply_response", (
    Column("id", required=True), Column("supplier", required=True), Column("region"),
    Column("stack", required=True), *_band("growth_month"), *_band("most"), *_SOURCE,
), key=("id",), rules=(_ordered("growth_month", "most"), _OURS))

EXPORT_RULES = Table("export_rules", (
    Column("id", required=True), Column("subject", required=True),
    Column("subject_kind", required=True, choices=("chip", "vendor")),
    Column("domicile", required=True, choices=DOMICILES),
    *_shares("weight", required=True), Column("status", required=True), *_SOURCE,
), key=("id",), rules=(_ordered("weight"), _OURS))

READINESS_ROWS = Table("readiness_rows", (
    Column("id", required=True), Column("route", required=True),
    Column("workload", required=True), _CLASS,
    Column("row", required=True, choices=RUBRIC_ROWS), *_shares("score"),
    Column("evidence", required=True), *_SOURCE,
), key=("id",), rules=(_ordered("score"), _OURS))

MIGRATION_BANDS = Table("migration_bands", (
    Column("id", required=True), Column("route", required=True), _CLASS,
    *_band("engineer_months"), *_band("requalification_usd"), *_band("months"),
    *_band("requalification_months"), *_shares("retained", required=True), *_SOURCE,
), key=("id",), rules=(
    _ordered("engineer_months", "requalification_usd", "months", "requalification_months",
             "retained"), _OURS))

ENGINEER_RATES = Table("engineer_rates", (
    Column("id", required=True), Column("region", required=True), *_band("usd_per_month"),
    *_SOURCE,
), key=("id",), rules=(_ordered("usd_per_month"), _OURS))

PROFILES = Table("profiles", (
    Column("id", required=True), Column("domicile", choices=DOMICILES), *_PROFILE,
), key=("id",), rules=_PROFILE_RULES)

SEGMENT_PROFILES = Table("segment_profiles", (
    Column("id", required=True), Column("segment", required=True),
    Column("domicile", choices=DOMICILES), *_PROFILE,
), key=("id",), rules=_PROFILE_RULES)

PROFILE_MIX = Table("profile_mix", (
    Column("id", required=True),
    Column("owner_kind", required=True, choices=("company", "segment")),
    Column("owner", required=True), Column("domicile", choices=DOMICILES),
    Column("use", required=True, choices=("cloud", "on_board")),
    Column("chip", required=True), *_shares("share", required=True), *_SOURCE,
), key=("id",), rules=(
    _ordered("share"), _sums("share", _by("owner_kind", "owner", "domicile", "use")), _OURS))

ROBOT_BOM = Table("robot_bom", (
    Column("id", required=True), Column("robot", required=True), Column("company"),
    Column("quantity", required=True,
           choices=("bom_share", "module_usd", "robot_usd", "bom_usd")),
    Column("chip"), Column("value_low", "float", above=0),
    Column("value", "float", required=True, above=0), Column("value_high", "float", above=0),
    Column("unit", required=True, choices=("fraction", "USD")), *_SOURCE,
), key=("id",), rules=(_ordered("value"), _OURS))

SUPPLY_TABLES = (
    SUPPLY_SHARES, SUPPLY_LAYERS, SUPPLY_RESPONSE, EXPORT_RULES, READINESS_ROWS, MIGRATION_BANDS,
    ENGINEER_RATES, PROFILES, SEGMENT_PROFILES, PROFILE_MIX, ROBOT_BOM,
)
