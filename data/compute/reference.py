"""Loads the bundled compute facts. Not needed at start; each table is read when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from data.bundled import FOLDER, load
from data.compute import tables
from data.compute.records import (
    CapacityPoint,
    Chip,
    Claim,
    ComputeReference,
    SupplyDeal,
    VlaPoint,
    Workload,
)
from data.errors import DataError, raise_all
from data.schema import Table, decode, read_columns

Record = TypeVar("Record")


def chips(folder: Path | None = None) -> Mapping[str, Chip]:
    """Chips by id. Raises DataError naming file, row, column, value and what would be right."""
    return MappingProxyType({chip.id: chip for chip in _records(tables.CHIPS, Chip, folder)})


def workloads(folder: Path | None = None) -> Mapping[str, Workload]:
    """Language and robot models by id; errors as `chips`."""
    made = _records(tables.WORKLOADS, Workload, folder)
    return MappingProxyType({workload.id: workload for workload in made})


def supply_deals(folder: Path | None = None) -> tuple[SupplyDeal, ...]:
    """Deals between buyers and suppliers of compute; errors as `chips`."""
    return _records(tables.SUPPLY_DEALS, SupplyDeal, folder)


def capacity(folder: Path | None = None) -> tuple[CapacityPoint, ...]:
    """Capacity, electricity and compute-market figures; errors as `chips`."""
    return _records(tables.CAPACITY, CapacityPoint, folder)


def claims(folder: Path | None = None) -> tuple[Claim, ...]:
    """Claims of the source material with verdicts; errors as `chips`."""
    return _records(tables.CLAIMS, Claim, folder)


def vla_points(folder: Path | None = None) -> tuple[VlaPoint, ...]:
    """Measured on-board rates of robot models; errors as `chips`."""
    return _records(tables.VLA_POINTS, VlaPoint, folder)


def throughput_points(folder: Path | None = None) -> Mapping[str, Any]:
    """The measured throughput points: meta, chips, models, points.

    Each point names a chip and a model of the file and has a measured rate above 0 and a source;
    DataError naming the point otherwise.
    """
    path = (folder or FOLDER) / "throughput_points.json"
    try:
        content = json.loads(decode(path.read_bytes(), path.name))
    except json.JSONDecodeError as error:
        raise DataError(path.name, error.lineno, "", None, f"JSON ({error.msg})") from None
    raise_all(list(_wrong_points(content, path.name)))
    return MappingProxyType(content)


def _wrong_points(content: Any, file: str) -> Iterator[DataError]:
    parts = ("meta", "chips", "models", "points")
    if not isinstance(content, dict) or any(part not in content for part in parts):
        yield DataError(file, None, "", None, f"an object with {', '.join(parts)}")
        return
    for number, point in enumerate(content["points"], start=1):
        measured = point.get("measured")
        for name, right, expected in (
            ("chip", point.get("chip") in content["chips"], "a chip listed under chips"),
            ("model", point.get("model") in content["models"], "a model listed under models"),
            ("measured", isinstance(measured, int | float) and measured > 0, "a rate above 0"),
            ("source", bool(point.get("source")), "the source of the measurement"),
        ):
            if not right:
                yield DataError(f"{file}, point {number}", None, name,
                                str(point.get(name, "")), expected)


@lru_cache(maxsize=4)
def load_compute(folder: Path | None = None) -> ComputeReference:
    """All compute facts in `folder` (the bundled ones by default)."""
    return ComputeReference(chips(folder), workloads(folder), supply_deals(folder),
                            capacity(folder), claims(folder), vla_points(folder),
                            throughput_points(folder))


def _records(table: Table, record: type[Record], folder: Path | None) -> tuple[Record, ...]:
    latest = load(folder).collected
    columns = read_columns((folder or FOLDER) / f"{table.name}.csv", table, latest=latest)
    names = record.__annotations__
    return tuple(record(*row) for row in zip(*(columns[name] for name in names), strict=True))
