"""The scoring rubric as data: scales, anchors, unit sizes, constants, cases and worded levels.

Every constant is an assumption of ours, none is fitted; the tables in data/reference hold them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from data import rubric_tables as tables
from data.bundled import FOLDER, load
from data.errors import DataError
from data.schema import Columns, Table, read_columns

CONSTANTS = (
    "confidence_confirmed", "confidence_reported", "confidence_rumoured", "half_life_years",
    "prior_weight", "segment_minimum", "fallback_median", "band_floor", "band_spread",
    "band_weight", "assume_median",
)


class Scale(NamedTuple):
    """How a number becomes a metric score.

    A value in `unit` is divided by the segment's unit size where `per_segment_unit` is set,
    multiplied by `value_factor`, read off the anchors (`values` rising, `scores`; kind linear, log
    or step) and multiplied by `score_factor`. `role` is "plan" for planned or contracted numbers,
    "live" for shipped or running ones, which replace plans. `segments` empty: all.
    """

    kind: str
    unit: str
    values: tuple[float, ...]
    scores: tuple[float, ...]
    value_factor: float = 1.0
    score_factor: float = 1.0
    per_segment_unit: bool = False
    role: str = ""
    segments: frozenset[str] = frozenset()
    note: str = ""


class Case(NamedTuple):
    """What an edge case of the rubric means for one company, factor and metric ("": all metrics).

    `effect` is "not_applicable", or "share_counted": only the share `value` of a number counts.
    """

    effect: str
    value: float | None
    reason: str
    source_url: str
    confidence: str


@dataclass(frozen=True)
class UniverseRubric:
    """The rubric of one universe.

    `scales` by (factor, metric); `segment_units` units of a segment that count as one; `units` the
    unit of a scale and the divisor by unit of evidence; `constants` by the names in CONSTANTS;
    `cases` by (company, factor, metric).
    """

    scales: Mapping[tuple[str, str], Scale] = field(default_factory=dict)
    segment_units: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    constants: Mapping[str, float] = field(default_factory=dict)
    cases: Mapping[tuple[str, str, str], Case] = field(default_factory=dict)

    @property
    def factors(self) -> frozenset[str]:
        """The factors the rubric has a scale for."""
        return frozenset(factor for factor, _ in self.scales)


@dataclass(frozen=True)
class Rubric:
    """The rubrics of all universes, by universe id; `folder` holds the tables they came from."""

    universes: Mapping[str, UniverseRubric]
    folder: Path = FOLDER

    def of(self, universe: str) -> UniverseRubric:
        """The rubric of a universe; one without scales for a universe it does not know."""
        return self.universes.get(universe, self._empty)

    @property
    def _empty(self) -> UniverseRubric:
        shared = next(iter(self.universes.values())).constants
        return UniverseRubric(constants={**shared, "assume_median": 0.0})

    def with_constants(self, values: Mapping[str, float], universe: str = "") -> Rubric:
        """The rubric with some constants replaced, in one universe or in all.

        ValueError naming a constant it does not have, or a value that is no number of 0 or more.
        """
        for name, value in values.items():
            if name not in CONSTANTS:
                raise ValueError(
                    f"{name!r} is not a constant of the rubric: {', '.join(CONSTANTS)}")
            if not (isfinite(value) and value >= 0) or (name == "half_life_years" and value == 0):
                raise ValueError(f"{name} must be a number of 0 or more, not {value}")
        return replace(self, universes=MappingProxyType({
            id: replace(each, constants=MappingProxyType({**each.constants, **values}))
            if universe in ("", id) else each for id, each in self.universes.items()
        }))

    def level_texts(
        self, factor: str, metric: str, universe: str = "robotics", segment: str = ""
    ) -> Mapping[float, str]:
        """What the levels 0, 0.25, 0.5, 0.75 and 1 of a worded metric mean; empty for a number.

        Some metrics of universe "compute" read differently by `segment`.
        """
        texts = _level_texts(self.folder)
        for segments, levels in texts.get((universe, factor, metric), ()):
            if not segments or segment in segments:
                return levels
        return {}


def load_rubric(folder: Path | None = None) -> Rubric:
    """The rubric in `folder` (the bundled one by default), read and checked once per folder.

    Raises DataError naming file, row, column, value and what would be right.
    """
    return _load_rubric(folder or FOLDER)


@lru_cache(maxsize=4)
def _load_rubric(folder: Path) -> Rubric:
    known = load(folder).universes
    references = {"universes": known.keys(),
                  "companies": {c.id for universe in known.values() for c in universe.companies}}

    def columns(table: Table) -> Columns:
        return read_columns(folder / f"{table.name}.csv", table, references)

    scales = _scales(columns(tables.SCALES), columns(tables.ANCHORS))
    segment_units: dict[str, dict[str, float]] = {id: {} for id in known}
    units: dict[str, dict[str, tuple[str, float]]] = {id: {} for id in known}
    sizes = columns(tables.UNITS)
    for universe, kind, name, unit, divisor in _rows(
            sizes, "universe", "kind", "name", "unit", "divisor"):
        if kind == "segment":
            segment_units[universe][name] = divisor
        else:
            units[universe][name] = (unit, divisor)
    constants = _constants(columns(tables.CONSTANTS), list(known))
    cases: dict[str, dict[tuple[str, str, str], Case]] = {id: {} for id in known}
    for universe, company, factor, metric, *rest in _rows(
            columns(tables.CASES), "universe", "company_id", "factor", "metric", "effect", "value",
            "reason", "source_url", "confidence"):
        cases[universe][company, factor, metric] = Case(*rest)
    return Rubric(MappingProxyType({
        id: UniverseRubric(scales[id], segment_units[id], units[id], constants[id], cases[id])
        for id in known
    }), folder)


def _rows(columns: Columns, *names: str) -> list[tuple]:  # type: ignore[type-arg]
    return list(zip(*(columns[name] for name in names), strict=True))


def _scales(scales: Columns, anchors: Columns) -> dict[str, dict[tuple[str, str], Scale]]:
    points: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for universe, factor, metric, value, score in _rows(
            anchors, "universe", "factor", "metric", "value", "score"):
        points.setdefault((universe, f"{factor}.{metric}"), []).append((value, score))
    bases: dict[tuple[str, str], tuple[str, str, bool]] = {}
    rows = _rows(scales, "universe", "factor", "metric", "kind", "unit", "scale_of",
                 "value_factor", "score_factor", "per_segment_unit", "role", "segments", "note")
    for universe, factor, metric, kind, unit, base, _, _, per_segment, *_ in rows:
        if not base:
            bases[universe, f"{factor}.{metric}"] = (kind, unit, per_segment)
    made: dict[str, dict[tuple[str, str], Scale]] = {row[0]: {} for row in rows}
    for (universe, factor, metric, _, _, base, value_factor, score_factor, _, role, segments,
         note) in rows:
        home = (universe, base or f"{factor}.{metric}")
        kind, unit, per_segment = bases[home]
        steps = sorted(points.get(home, ()))
        if len(steps) < 2 or (kind == "log" and steps[0][0] <= 0):
            raise DataError("rubric_anchors.csv", None, "value", None,
                            f"at least two anchors of {home[1]} in universe {universe}, "
                            "all above 0 on a log scale")
        values, scores = zip(*steps, strict=True)
        made[universe][factor, metric] = Scale(
            kind, unit, values, scores, value_factor, score_factor, per_segment, role,
            frozenset(filter(None, segments.split(";"))), note)
    return made


def _constants(columns: Columns, universes: list[str]) -> dict[str, dict[str, float]]:
    rows = _rows(columns, "universe", "name", "value")
    made = {id: {name: value for universe, name, value in rows if universe in ("", id)}
            for id in universes}
    for id, values in made.items():
        missing = [name for name in CONSTANTS if name not in values]
        if missing:
            raise DataError("rubric_constants.csv", None, "name", None,
                            f"a row for {', '.join(missing)} of universe {id}")
    return made


@lru_cache(maxsize=4)
def _level_texts(
    folder: Path,
) -> dict[tuple[str, str, str], list[tuple[frozenset[str], dict[float, str]]]]:
    references = {"universes": load(folder).universes.keys()}
    columns = read_columns(folder / "rubric_levels.csv", tables.LEVELS, references)
    texts: dict[tuple[str, str, str], dict[str, dict[float, str]]] = {}
    for universe, factor, metric, segments, level, text in _rows(
            columns, "universe", "factor", "metric", "segments", "level", "text"):
        texts.setdefault((universe, factor, metric), {}).setdefault(segments, {})[level] = text
    return {
        key: [(frozenset(filter(None, segments.split(";"))), levels)
              for segments, levels in by_segment.items()]
        for key, by_segment in texts.items()
    }
