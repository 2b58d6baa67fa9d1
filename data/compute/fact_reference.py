"""Loads the bundled facts on models, prices, power, electricity and provenance of cells.

Each table is read when asked for. Every loader raises DataError naming file, row, column, value
and what would be right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from data.bundled import FOLDER, load
from data.compute import fact_tables as tables
from data.compute.fact_records import (
    CellSource,
    ChipPower,
    ChipPrice,
    Electricity,
    MarketSetting,
    TokenPrice,
)
from data.compute.records import Architecture
from data.compute.reference import chips, workloads
from data.compute.tables import CHIPS, WORKLOADS
from data.schema import Columns, Rule, Table, read_columns

Record = TypeVar("Record")
_SOURCED = {table.name: table for table in (CHIPS, WORKLOADS, tables.ARCHITECTURES)}


def architectures(folder: Path | None = None) -> Mapping[str, Architecture]:
    """Architectures of language models by workload id, for those whose configuration is public."""
    made = _records(tables.ARCHITECTURES, Architecture, folder, {"workloads": _language(folder)})
    return MappingProxyType({architecture.id: architecture for architecture in made})


def token_prices(folder: Path | None = None) -> tuple[TokenPrice, ...]:
    """Dated prices of language models per million tokens, in the order of the file."""
    return _records(tables.TOKEN_PRICES, TokenPrice, folder, {"workloads": _language(folder)})


def chip_prices(folder: Path | None = None) -> tuple[ChipPrice, ...]:
    """Dated prices of chips: purchase, rental and standard offers."""
    return _records(tables.CHIP_PRICES, ChipPrice, folder, {"chips": chips(folder)})


def chip_power(folder: Path | None = None) -> Mapping[str, ChipPower]:
    """All-in power in kW by chip id."""
    made = _records(tables.CHIP_POWER, ChipPower, folder, {"chips": chips(folder)})
    return MappingProxyType({power.id: power for power in made})


def electricity(folder: Path | None = None) -> Mapping[str, Electricity]:
    """Price of electricity and PUE by region id ("CN", "US", "EU" and variants)."""
    made = _records(tables.ELECTRICITY, Electricity, folder)
    return MappingProxyType({region.id: region for region in made})


def market_settings(folder: Path | None = None) -> Mapping[str, MarketSetting]:
    """Defaults of the cost and training formulas by id, with their bands."""
    made = _records(tables.MARKET_SETTINGS, MarketSetting, folder)
    return MappingProxyType({setting.id: setting for setting in made})


def cell_sources(folder: Path | None = None) -> Mapping[tuple[str, str, str], CellSource]:
    """Provenance of single cells by (table, row, field), for those that differ from their row.

    Tables are chips, workloads and architectures; each row and field must be there.
    """
    known: Mapping[str, Collection[str]] = {
        "chips": chips(folder), "workloads": workloads(folder),
        "architectures": architectures(folder)}

    def fails(columns: Columns) -> Iterator[tuple[int, str, str]]:
        rows = zip(columns["table"], columns["row"], columns["field"], strict=True)
        for index, (table, row, field) in enumerate(rows):
            if table not in known:
                yield index, "table", f"one of {', '.join(sorted(known))}"
            elif row not in known[table]:
                yield index, "row", f"an id that stands in {table}.csv"
            elif field not in {column.name for column in _SOURCED[table].columns}:
                yield index, "field", f"a column of {table}.csv"

    checked = replace(tables.CELLS, rules=(*tables.CELLS.rules, Rule(fails)))
    made = _records(checked, CellSource, folder)
    return MappingProxyType({(cell.table, cell.row, cell.field): cell for cell in made})


def _language(folder: Path | None) -> Collection[str]:
    return [name for name, workload in workloads(folder).items() if workload.kind == "llm"]


def _records(
    table: Table,
    record: type[Record],
    folder: Path | None,
    references: Mapping[str, Collection[str]] | None = None,
) -> tuple[Record, ...]:
    latest = load(folder).collected
    path = (folder or FOLDER) / f"{table.name}.csv"
    columns = read_columns(path, table, references, latest=latest)
    names = record.__annotations__
    return tuple(record(*row) for row in zip(*(columns[name] for name in names), strict=True))
