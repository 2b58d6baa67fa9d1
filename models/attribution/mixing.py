"""States between two states: one of them with some groups of assumptions taken from the other.

Groups are score/<factor>, weights, method, missing, as_of, fx, valuation (the calibration); of the
compute assumptions chips, workload, supply, migration, exposure and market. Parts of a group are
score/<factor>/<company> (~<company>: all others), compute/<table>, compute/<table>/<row> and
compute/<table>/<row>/<field>.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.records import Universe
from models.valuation.store import calibration_key
from scoring.adjustment import Adjustment
from scoring.state import Sheet, State

VALUATION = "valuation"
SETTINGS = ("weights", "method", "missing")
COMPUTE_GROUPS: Mapping[str, tuple[str, ...]] = {
    "chips": ("chips", "chip_prices", "chip_power"),
    "workload": ("workloads", "architectures", "token_prices", "serving", "ratio_claims",
                 "vla_models", "vla_devices", "vla_points"),
    "supply": ("supply_shares", "supply_layers", "supply_response", "export_rules",
               "supply_deals"),
    "migration": ("readiness_rows", "migration_bands", "engineer_rates"),
    "exposure": ("profiles", "segment_profiles", "profile_mix", "robot_bom"),
    "market": ("market_settings", "electricity", "capacity", "claims"),
}
_GROUP_OF = {table: group for group, tables in COMPUTE_GROUPS.items() for table in tables}
_ARRAYS = ("score", "low", "high", "unknown", "absent")
_LAID = ("scale", "shift", "floor", "ceiling", "given")
Place = tuple[str, str, str]
Bools = NDArray[np.bool_]


class Mixer:
    """Mixes two states on one universe; what does not differ is in no group."""

    def __init__(self, one: State, other: State, universe: Universe) -> None:
        self.one, self.other, self.universe = one, other, universe
        first, second = one.sheets[universe.id], other.sheets[universe.id]
        self.cells = _differing(first, second)
        self.places = tuple(sorted(p for p in {*one.compute, *other.compute}
                                   if one.compute.get(p) != other.compute.get(p)))
        self.groups = tuple(self._groups(first, second))

    def _groups(self, first: Sheet, second: Sheet) -> Iterable[str]:
        for column, factor in enumerate(self.universe.kept_factors):
            if self.cells[:, column].any():
                yield f"score/{factor.id}"
        for name in SETTINGS:
            if getattr(first, name) != getattr(second, name):
                yield name
        if self.one.as_of != self.other.as_of:
            yield "as_of"
        if dict(self.one.fx) != dict(self.other.fx):
            yield "fx"
        key = calibration_key(self.universe.id)
        if self.one.valuation.get(key) != self.other.valuation.get(key):
            yield VALUATION
        touched = {compute_group(place[0]) for place in self.places}
        yield from (group for group in (*COMPUTE_GROUPS, "other") if group in touched)

    def compute_part(self, coalition: Iterable[str]) -> frozenset[str]:
        """What of a coalition concerns the compute assumptions."""
        return frozenset(token for token in coalition if _concerns_compute(token))

    def scored_state(self, coalition: Collection[str]) -> State:
        """The mixed state with the first one's compute assumptions."""
        sheet = self._sheet(coalition)
        sheets = self.one.sheets
        if sheet is not sheets[self.universe.id]:
            sheets = MappingProxyType({**sheets, self.universe.id: sheet})
        return replace(
            self.one, sheets=sheets,
            as_of=self.other.as_of if "as_of" in coalition else self.one.as_of,
            fx=self.other.fx if "fx" in coalition else self.one.fx)

    def valuation_state(self, coalition: Collection[str]) -> State:
        """The state whose calibration stands in the mixed one."""
        return self.other if VALUATION in coalition else self.one

    def compute_state(self, coalition: Collection[str]) -> State:
        """The first state with the coalition's compute assumptions of the other."""
        taken = self.covered(coalition)
        if len(taken) == len(self.places):
            return replace(self.one, compute=self.other.compute)
        if not taken:
            return self.one
        cells: dict[Place, Any] = dict(self.one.compute)
        for place in taken:
            if place in self.other.compute:
                cells[place] = self.other.compute[place]
            else:
                cells.pop(place, None)
        return replace(self.one, compute=cells)

    def covered(self, coalition: Collection[str]) -> list[Place]:
        """The differing cells that belong to groups or parts of a coalition."""
        return [place for place in self.places if _covers(coalition, place)]

    def members(self, group: str, company: str = "", most: int = 12) -> tuple[str, ...]:
        """The parts a group opens into: of scores the company's own and all others; of compute
        assumptions single cells, or rows or tables where there would be more than `most`.
        """
        if group.startswith("score/"):
            column = self.universe.kept_column[group.partition("/")[2]]
            rows = np.flatnonzero(self.cells[:, column])
            if company:
                own = self.universe.row[company]
                parts = [f"{group}/{company}"] if own in rows else []
                return (*parts, *([f"{group}/~{company}"] if (rows != own).any() else []))
            return tuple(f"{group}/{self.universe.companies[i].id}" for i in rows.tolist())
        places = [place for place in self.places if compute_group(place[0]) == group]
        if not places:
            return (group,)
        for depth in (3, 2):
            parts = list(dict.fromkeys("/".join(("compute", *place[:depth])) for place in places))
            if len(parts) <= most:
                return tuple(parts)
        return tuple(dict.fromkeys(f"compute/{place[0]}" for place in places))

    # -- inside ------------------------------------------------------------------------------------

    def _sheet(self, coalition: Collection[str]) -> Sheet:
        one = self.one.sheets[self.universe.id]
        other = self.other.sheets[self.universe.id]
        taken = self._taken(coalition)
        changes: dict[str, Any] = {
            name: getattr(other, name) for name in SETTINGS if name in coalition}
        if taken.any():
            if (taken | ~self.cells).all():
                changes |= {name: getattr(other, name) for name in (*_ARRAYS, "adjustment", "why")}
            else:
                changes |= {name: np.where(taken, getattr(other, name), getattr(one, name))
                            for name in _ARRAYS}
                changes["adjustment"] = _mixed(one, other, taken)
        return replace(one, **changes) if changes else one

    def _taken(self, coalition: Collection[str]) -> Bools:
        taken = np.zeros(self.cells.shape, dtype=bool)
        for token in coalition:
            kind, _, rest = token.partition("/")
            if kind != "score":
                continue
            factor, _, company = rest.partition("/")
            column = self.universe.kept_column[factor]
            if not company:
                taken[:, column] = True
            elif company.startswith("~"):
                own = self.universe.row[company[1:]]
                keep = taken[own, column]
                taken[:, column] = True
                taken[own, column] = keep
            else:
                taken[self.universe.row[company], column] = True
        return taken


def compute_group(table: str) -> str:
    """The group a compute table belongs to."""
    return _GROUP_OF.get(table, "other")


def _concerns_compute(token: str) -> bool:
    return token in COMPUTE_GROUPS or token == "other" or token.startswith("compute/")


def _covers(coalition: Collection[str], place: Place) -> bool:
    table, row, field = place
    return (compute_group(table) in coalition or f"compute/{table}" in coalition
            or f"compute/{table}/{row}" in coalition
            or f"compute/{table}/{row}/{field}" in coalition)


def _differing(one: Sheet, other: Sheet) -> Bools:
    """(n, k) cells whose entries or rules differ."""
    found = np.zeros(one.score.shape, dtype=bool)
    for name in _ARRAYS:
        first, second = getattr(one, name), getattr(other, name)
        if first is not second:
            found |= (first != second) & ~(_blank(first) & _blank(second))
    if one.adjustment is not other.adjustment:
        for name in _LAID:
            found |= getattr(_laid(one), name) != getattr(_laid(other), name)
    return found


def _blank(array: NDArray[Any]) -> Bools:
    return np.isnan(array) if array.dtype.kind == "f" else np.zeros(array.shape, dtype=bool)


def _laid(sheet: Sheet) -> Adjustment:
    return sheet.adjustment or Adjustment.none(sheet.score.shape)


def _mixed(one: Sheet, other: Sheet, taken: Bools) -> Adjustment | None:
    if one.adjustment is None and other.adjustment is None:
        return None
    first, second = _laid(one), _laid(other)
    return Adjustment(*(np.where(taken, getattr(second, name), getattr(first, name))
                        for name in _LAID))
