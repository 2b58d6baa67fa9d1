"""Every table of compute assumptions by name, and its columns as they are bundled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.bundled import FOLDER, load
from data.compute import book_tables, tables
from data.schema import Table, read_columns


@lru_cache(maxsize=1)
def catalog() -> Mapping[str, Table]:
    """The tables an analyst can edit, by name; every one is keyed by its column `id`."""
    listed = (
        tables.CHIPS, tables.WORKLOADS, tables.SUPPLY_DEALS, tables.CAPACITY, tables.CLAIMS,
        book_tables.RATIO_CLAIMS, book_tables.SERVING,
    )
    return MappingProxyType({table.name: table for table in listed})


@lru_cache(maxsize=64)
def columns(name: str, folder: Path | None = None) -> Mapping[str, Sequence[Any]]:
    """The typed columns of one table; DataError naming file, row, column and value."""
    latest = load(folder).collected
    table = catalog()[name]
    return MappingProxyType(read_columns((folder or FOLDER) / f"{name}.csv", table, latest=latest))
