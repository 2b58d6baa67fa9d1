"""Every table of compute assumptions by name, and its columns as they are bundled."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.bundled import FOLDER, load
from data.compute import book_tables, fact_tables, supply_tables, tables
from data.compute.onboard_reference import VLA_DEVICES, VLA_MODELS
from data.schema import Table, read_columns


@lru_cache(maxsize=1)
def catalog() -> Mapping[str, Table]:
    """The tables an analyst can edit, by name; every one is keyed by its column `id`."""
    listed = (
        tables.CHIPS, tables.WORKLOADS, fact_tables.ARCHITECTURES, fact_tables.TOKEN_PRICES,
        fact_tables.CHIP_PRICES, fact_tables.CHIP_POWER, fact_tables.ELECTRICITY,
        fact_tables.MARKET_SETTINGS, tables.SUPPLY_DEALS, tables.CAPACITY, tables.CLAIMS,
        book_tables.RATIO_CLAIMS, book_tables.SERVING, supply_tables.SUPPLY_SHARES,
        supply_tables.SUPPLY_LAYERS, supply_tables.SUPPLY_RESPONSE, supply_tables.EXPORT_RULES,
        supply_tables.READINESS_ROWS, supply_tables.MIGRATION_BANDS, supply_tables.ENGINEER_RATES,
        supply_tables.PROFILES, supply_tables.SEGMENT_PROFILES, supply_tables.PROFILE_MIX,
        supply_tables.ROBOT_BOM, VLA_MODELS, VLA_DEVICES, tables.VLA_POINTS,
    )
    return MappingProxyType({table.name: table for table in listed})


@lru_cache(maxsize=64)
def columns(name: str, folder: Path | None = None) -> Mapping[str, Sequence[Any]]:
    """The typed columns of one table; DataError naming file, row, column and value."""
    latest = load(folder).collected
    table = catalog()[name]
    return MappingProxyType(read_columns(
        (folder or FOLDER) / f"{name}.csv", table, references(table, folder), latest))


def references(table: Table, folder: Path | None = None) -> Mapping[str, Collection[str]]:
    """The keys of the tables that columns of `table` refer to."""
    wanted = {column.references for column in table.columns if column.references}
    return {name: frozenset(columns(name, folder)["id"] if name in catalog()
                            else _companies(folder)) for name in wanted}


def _companies(folder: Path | None) -> Sequence[str]:
    return [c.id for universe in load(folder).universes.values() for c in universe.companies]
