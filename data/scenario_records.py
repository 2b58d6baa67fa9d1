"""The bundled example scenarios, and the assumptions that carry compute changes into values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from data.bundled import FOLDER
from data.errors import DataError
from data.schema import Column, Columns, Rule, Table, decode, read

BASE = "base"  # the workspace itself: every input as it is set there
KIND = "scenario"  # first part of the keys of scenarios
FILE = "scenarios.json"
ASSUMED = "Servoscope assumption (no source)"


class EffectAssumption(NamedTuple):
    """One number behind the effect of compute on value; `segment` empty: all segments."""

    id: str
    parameter: str
    segment: str
    low: float
    base: float
    high: float
    unit: str
    name: str
    note: str


def override_changes(id: str, old: Any, new: Any) -> list[tuple[str, Any, Any]]:
    """The overrides (key, before, after) that differ between two stored values of a scenario.

    None stands for nothing stored: the example of that id, if there is one.
    """
    before, after = (_overrides(id, value) for value in (old, new))
    return [(key, before.get(key), after.get(key)) for key in sorted({*before, *after})
            if key not in before or key not in after or before[key] != after[key]]


def narrowed(id: str, old: Any, new: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two stored values of a scenario with nothing in them but the overrides that differ."""
    keys = [key for key, _, _ in override_changes(id, old, new)]
    before, after = ({key: held[key] for key in keys if key in held}
                     for held in (_overrides(id, old), _overrides(id, new)))
    return {"overrides": before}, {"overrides": after}


def _overrides(id: str, value: Any) -> Mapping[str, Any]:
    if value is None:
        value = _examples().get(id)
    found = value.get("overrides") if isinstance(value, Mapping) else None
    return found if isinstance(found, Mapping) else {}


@lru_cache(maxsize=1)
def _examples() -> Mapping[str, Any]:
    return example_values()


def _ordered(columns: Columns) -> Iterator[tuple[int, str, str]]:
    rows = zip(columns["low"], columns["base"], columns["high"], strict=True)
    for index, (low, base, high) in enumerate(rows):
        if not low <= base <= high:
            yield index, "base", "a number from low to high"


SCENARIO_EFFECTS = Table("scenarios_effect", (
    Column("id", required=True),
    Column("parameter", required=True, choices=("passed_on", "concentration", "supply_loss")),
    Column("segment"), Column("low", "float", required=True, low=0),
    Column("base", "float", required=True, low=0), Column("high", "float", required=True, low=0),
    Column("unit", required=True), Column("name", required=True),
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(ASSUMED,)),
    Column("confidence", required=True, choices=("assumption", "confirmed", "reported")),
    Column("note", required=True),
), key=("id",), rules=(Rule(_ordered),))


@lru_cache(maxsize=4)
def effect_assumptions(folder: Path | None = None) -> tuple[EffectAssumption, ...]:
    """The rows of scenarios_effect.csv; DataError naming row, column and value."""
    rows = read((folder or FOLDER) / "scenarios_effect.csv", SCENARIO_EFFECTS)
    return tuple(EffectAssumption(*(row[name] for name in EffectAssumption._fields))
                 for row in rows)


@lru_cache(maxsize=4)
def example_values(folder: Path | None = None) -> Mapping[str, Mapping[str, Any]]:
    """Id -> the dictionary of each bundled scenario, in the order of the file.

    DataError where the file is not JSON, an id is missing or stands twice, or a scenario has no
    note or no source: an example must say what it rests on.
    """
    text = decode(((folder or FOLDER) / FILE).read_bytes(), FILE)
    try:
        listed = json.loads(text)["scenarios"]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(FILE, None, "", None, f"JSON with a list of scenarios ({error})") from None
    found: dict[str, Mapping[str, Any]] = {}
    for place, value in enumerate(listed, start=1):
        id = value.get("id")
        if not isinstance(id, str) or not id or "/" in id or id in found:
            raise DataError(FILE, place, "id", id, "an id of its own, without a slash")
        for part in ("note", "sources"):
            if not value.get(part):
                raise DataError(FILE, place, part, None, f"{part} saying what {id} rests on")
        found[id] = MappingProxyType({k: v for k, v in value.items() if k != "id"})
    return MappingProxyType(found)
