"""Loads the bundled tables on supply, export rules, migration and company exposure.

Each table is read when asked for; DataError names file, row, column, value and what is expected.
"""

from __future__ import annotations

from pathlib import Path

from data.bundled import FOLDER, load
from data.compute import supply_tables as tables
from data.compute.supply_records import (
    CompanyProfile,
    EngineerRate,
    ExportRule,
    LayerShare,
    MigrationBand,
    MixShare,
    ReadinessRow,
    Record,
    RobotCost,
    SegmentProfile,
    SupplyResponse,
    SupplyShare,
    records,
)
from data.schema import Table, read_columns


def supply_shares(folder: Path | None = None) -> tuple[SupplyShare, ...]:
    """Shares of markets by supplier."""
    return _read(tables.SUPPLY_SHARES, SupplyShare, folder)


def supply_layers(folder: Path | None = None) -> tuple[LayerShare, ...]:
    """Foundries and memory makers behind each supplier."""
    return _read(tables.SUPPLY_LAYERS, LayerShare, folder)


def supply_response(folder: Path | None = None) -> tuple[SupplyResponse, ...]:
    """How far each supplier could expand."""
    return _read(tables.SUPPLY_RESPONSE, SupplyResponse, folder)


def export_rules(folder: Path | None = None) -> tuple[ExportRule, ...]:
    """Weights of export rules by chip or vendor and domicile."""
    return _read(tables.EXPORT_RULES, ExportRule, folder)


def readiness_rows(folder: Path | None = None) -> tuple[ReadinessRow, ...]:
    """Evidence for the migration rubric, scored."""
    return _read(tables.READINESS_ROWS, ReadinessRow, folder)


def migration_bands(folder: Path | None = None) -> tuple[MigrationBand, ...]:
    """Effort, time and performance retained of full migrations."""
    return _read(tables.MIGRATION_BANDS, MigrationBand, folder)


def engineer_rates(folder: Path | None = None) -> tuple[EngineerRate, ...]:
    """Cost of an engineer-month by region."""
    return _read(tables.ENGINEER_RATES, EngineerRate, folder)


def profiles(folder: Path | None = None) -> tuple[CompanyProfile, ...]:
    """Companies with figures of their own on exposure to compute."""
    return _read(tables.PROFILES, CompanyProfile, folder)


def segment_profiles(folder: Path | None = None) -> tuple[SegmentProfile, ...]:
    """Defaults by segment, all assumptions."""
    return _read(tables.SEGMENT_PROFILES, SegmentProfile, folder)


def profile_mix(folder: Path | None = None) -> tuple[MixShare, ...]:
    """Shares of compute work by chip, of companies and segments."""
    return _read(tables.PROFILE_MIX, MixShare, folder)


def robot_bom(folder: Path | None = None) -> tuple[RobotCost, ...]:
    """Prices of robots and their computers, and compute's share of the parts."""
    return _read(tables.ROBOT_BOM, RobotCost, folder)


def _read(table: Table, kind: type[Record], folder: Path | None) -> tuple[Record, ...]:
    latest = load(folder).collected
    return records(kind, read_columns((folder or FOLDER) / f"{table.name}.csv", table,
                                      latest=latest))
