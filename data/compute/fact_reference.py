"""Loads the bundled facts on how models are built. Each table is read when asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from data.bundled import FOLDER, load
from data.compute import fact_tables as tables
from data.compute.records import Architecture
from data.compute.reference import workloads
from data.schema import Table, read_columns

Record = TypeVar("Record")


def architectures(folder: Path | None = None) -> Mapping[str, Architecture]:
    """Architectures of language models by workload id, for those whose configuration is public.

    Raises DataError naming file, row, column, value and what would be right.
    """
    language = {name for name, workload in workloads(folder).items() if workload.kind == "llm"}
    made = _records(tables.ARCHITECTURES, Architecture, folder, {"workloads": language})
    return MappingProxyType({architecture.id: architecture for architecture in made})


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
