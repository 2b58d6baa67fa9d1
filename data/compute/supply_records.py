"""Supply, export rules, migration and company exposure, as immutable records.

None is unknown. A figure with a band has `x_low`, `x` and `x_high`; every record ends with the
day, source, confidence and note of its row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from math import isnan
from typing import Any, ClassVar, Protocol, TypeVar


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Record = TypeVar("Record", bound=_Dataclass)


def records(kind: type[Record], columns: Mapping[str, Sequence[Any]]) -> tuple[Record, ...]:
    """One record per row of columns by name; NaN counts as unknown (None)."""
    wanted = (columns[field.name] for field in fields(kind))
    return tuple(kind(*(None if isinstance(cell, float) and isnan(cell) else cell for cell in row))
                 for row in zip(*wanted, strict=True))


@dataclass(frozen=True, slots=True)
class SupplyShare:
    """A supplier's share (fraction) of a market; an `unknown` row is an unnamed remainder.

    `chip` is the chip that stands for the supplier where shares are weighted by tokens.
    """

    id: str
    market: str
    market_name: str
    region: str
    supplier: str
    vendor_country: str
    unit: str
    share_low: float | None
    share: float
    share_high: float | None
    unknown: bool
    chip: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class LayerShare:
    """Which foundry or memory maker serves which share of a supplier's chips."""

    id: str
    supplier: str
    layer: str
    name: str
    country: str
    share_low: float | None
    share: float
    share_high: float | None
    unknown: bool
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class SupplyResponse:
    """How a supplier could expand: growth per month, and the `most` it reaches (1: today's).

    `region` is empty where the row holds everywhere.
    """

    id: str
    supplier: str
    region: str
    stack: str
    growth_month_low: float
    growth_month: float
    growth_month_high: float
    most_low: float
    most: float
    most_high: float
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class ExportRule:
    """How far export rules endanger a chip or all chips of a vendor for users of a domicile.

    `weight` is 0 unrestricted, 0.25 tariff or fee risk, 0.5 licence case by case, 0.75 presumed
    legal risk, 1 banned.
    """

    id: str
    subject: str
    subject_kind: str
    domicile: str
    weight_low: float | None
    weight: float
    weight_high: float | None
    status: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """Evidence on one row (a to f) of the migration rubric, with the score it is given."""

    id: str
    route: str
    workload: str
    workload_class: str
    row: str
    score_low: float | None
    score: float | None
    score_high: float | None
    evidence: str
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class MigrationBand:
    """What a full migration takes at readiness 0; `retained` is the performance kept after it."""

    id: str
    route: str
    workload_class: str
    engineer_months_low: float
    engineer_months: float
    engineer_months_high: float
    requalification_usd_low: float
    requalification_usd: float
    requalification_usd_high: float
    months_low: float
    months: float
    months_high: float
    requalification_months_low: float
    requalification_months: float
    requalification_months_high: float
    retained_low: float
    retained: float
    retained_high: float
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class EngineerRate:
    """What a month of a kernel or serving engineer costs the employer, in USD."""

    id: str
    region: str
    usd_per_month_low: float
    usd_per_month: float
    usd_per_month_high: float
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class CompanyProfile:
    """What is known of a company's exposure to compute; `id` is the company's.

    Shares are of revenue (`compute_share`, after depreciation) or of the bill of materials
    (`bom_share`); `migrating_share` of the compute work is to move along `route`; `growth` is of
    revenue, a year.
    """

    id: str
    domicile: str
    compute_share_low: float | None
    compute_share: float | None
    compute_share_high: float | None
    gross_margin: float | None
    margin_basis: str
    bom_share_low: float | None
    bom_share: float | None
    bom_share_high: float | None
    route: str
    workload_class: str
    migrating_share: float | None
    readiness: float | None
    growth: float | None
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class SegmentProfile:
    """What is assumed for a company of a segment that has no figure of its own.

    `domicile` is empty where the row holds for every domicile.
    """

    id: str
    segment: str
    domicile: str
    compute_share_low: float | None
    compute_share: float | None
    compute_share_high: float | None
    gross_margin: float | None
    margin_basis: str
    bom_share_low: float | None
    bom_share: float | None
    bom_share_high: float | None
    route: str
    workload_class: str
    migrating_share: float | None
    readiness: float | None
    growth: float | None
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class MixShare:
    """Share of a company's (or segment's) compute work done on a chip, in the cloud or on board."""

    id: str
    owner_kind: str
    owner: str
    domicile: str
    use: str
    chip: str
    share_low: float | None
    share: float
    share_high: float | None
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class RobotCost:
    """A figure on what a robot or its computer costs, or on compute's share of its parts."""

    id: str
    robot: str
    company: str
    quantity: str
    chip: str
    value_low: float | None
    value: float
    value_high: float | None
    unit: str
    as_of: date
    source_url: str
    confidence: str
    note: str
