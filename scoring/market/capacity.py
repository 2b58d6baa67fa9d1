"""Compute capacity over time, figures of different measures kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.compute.records import CapacityPoint

EFLOPS = {"EFLOPS": 1.0, "PFLOPS": 1e-3}
# Who counted, in the order the notes name them; their figures for one day differ by a factor.
PUBLISHERS = ("IDC", "MIIT", "National Data Administration", "CAICT")
_PUBLISHER = re.compile("|".join(PUBLISHERS))
INTELLIGENT, TOTAL = "intelligent_computing_capacity", "total_computing_capacity"
FP32 = "FP32-based"  # the official total, a different measure from intelligent computing


@dataclass(frozen=True, slots=True)
class CapacitySeries:
    """Points of one country, metric and measure by date, values in EFLOPS.

    `measure` is who counted, or FP32 for the official total; '' where the note names nobody.
    """

    country: str
    metric: str
    measure: str
    points: tuple[CapacityPoint, ...]
    values: tuple[float, ...]


def measure(point: CapacityPoint) -> str:
    """What a figure counts: FP32 for the official total, else the publisher its note names."""
    if point.metric == TOTAL:
        return FP32
    found = _PUBLISHER.search(point.note)
    return found[0] if found else ""


def capacity_series(points: Iterable[CapacityPoint], as_of: date) -> tuple[CapacitySeries, ...]:
    """The series of a country's compute capacity dated at or before `as_of`, the longest first."""
    groups: dict[tuple[str, str, str], list[CapacityPoint]] = {}
    for point in points:
        if (point.metric in (INTELLIGENT, TOTAL) and point.value is not None
                and point.unit in EFLOPS and point.date <= as_of):
            key = point.country, point.metric, measure(point)
            groups.setdefault(key, []).append(point)
    made = []
    for (country, metric, counted), group in groups.items():
        group.sort(key=lambda p: p.date)
        values = tuple((p.value or 0.0) * EFLOPS[p.unit] for p in group)
        made.append(CapacitySeries(country, metric, counted, tuple(group), values))
    return tuple(sorted(made, key=lambda s: (-len(s.points), s.country, s.metric, s.measure)))
