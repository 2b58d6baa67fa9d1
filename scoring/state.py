"""What the analyst has set, as an immutable state built from keyed values.

A key names one input, for example ``score/robotics/unitree/mass_production``; the workspace file
stores the same keys and values. Every edit makes a new state; nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np

from data.records import Reference, Universe
from scoring.adjustment import Adjustment
from scoring.consensus.editing import PANEL_KEYS, PanelEditor, seen
from scoring.consensus.panel import ANALYSTS, OPINION, Analyst, Panel, read_analysts
from scoring.entries import ARRAYS, BoolArray, EntriesEditor, FloatArray, is_number, no_entries
from scoring.factor_options import by_column
from scoring.state_error import StateError

__all__ = [
    "BoolArray", "FloatArray", "MethodSetting", "Sheet", "State", "StateError", "WeightSetting",
    "empty_sheet", "initial_state", "score_key", "seen_by", "with_values",
]

WEIGHT_MODES = ("equal", "typed", "entropy", "critic")
MISSING_POLICIES = ("segment", "full")
ASIDE = ("bounds", "weight_set")  # kept beside the state: bounds of weights, saved weights
VALUATION = ("calibration", "calibration_settings", "observation")  # kinds of State.valuation


@dataclass(frozen=True)
class WeightSetting:
    """How weights come about: `mode` of WEIGHT_MODES; `values` are the typed ones, by factor id."""

    mode: str = "equal"
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class MethodSetting:
    """The ranking method and its options, named as `scoring.ranking.rank` takes them."""

    name: str = "weighted_mean"
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """The analyst's inputs for one universe.

    Columns are the kept factors of the universe, hidden ones last. `score`, `low`, `high` are
    (n, k), NaN where the analyst set nothing; `unknown` marks cells the analyst declared unknown,
    `absent` those whose factor does not apply to the company; `why` maps (row, column) to the
    reason given. `adjustment` is what the score rules of a scenario lay over the scores; None in
    the base. With several analysts these are the entries in force, as the one who looks may see
    them, and `panel` holds everyone's.
    """

    score: FloatArray
    low: FloatArray
    high: FloatArray
    unknown: BoolArray
    absent: BoolArray
    why: Mapping[tuple[int, int], str] = field(default_factory=dict)
    weights: WeightSetting = WeightSetting()
    method: MethodSetting = MethodSetting()
    missing: str = "segment"
    adjustment: Adjustment | None = None
    panel: Panel | None = None

    @property
    def overridden(self) -> BoolArray:
        """(n, k) True where the analyst gave a score."""
        return ~np.isnan(self.score)

    @property
    def touched(self) -> BoolArray:
        """(n, k) True where the analyst gave a score or a bound, or told what the cell is."""
        return np.asarray(self.overridden | self.unknown | self.absent
                          | ~np.isnan(self.low) | ~np.isnan(self.high))


@dataclass(frozen=True)
class State:
    """Everything the analyst can change; `number` grows with every edit.

    `compute` holds the set cells of the compute tables by (table, row, field); whether they fit is
    for `scoring.compute.book` to say, which reads the tables. `valuation` holds, under their keys,
    calibrations, their settings and what was set on observations; `models.valuation` reads them.
    `analysts` score in this workspace, none listed where there is one; `viewer` is the id of the
    one whose eyes the scores are for while entry is blind, None for eyes that see all.
    """

    number: int
    as_of: date
    sheets: Mapping[str, Sheet]
    fx: Mapping[tuple[str, int], float] = field(default_factory=dict)
    compute: Mapping[tuple[str, str, str], Mapping[str, Any]] = field(default_factory=dict)
    valuation: Mapping[str, Any] = field(default_factory=dict)
    analysts: tuple[Analyst, ...] = ()
    viewer: str | None = None


def empty_sheet(universe: Universe) -> Sheet:
    """A sheet on which the analyst has set nothing."""
    shape = (len(universe.companies), len(universe.kept_factors))
    nothing = no_entries(shape)
    return Sheet(*(getattr(nothing, name) for name in ARRAYS))


def initial_state(reference: Reference) -> State:
    """The state of an empty workspace: bundled evidence only, as of the day it was collected."""
    sheets = {key: empty_sheet(universe) for key, universe in reference.universes.items()}
    return State(0, reference.collected, MappingProxyType(sheets))


def score_key(universe: str, company: str, factor: str) -> str:
    """Key of one factor score of the analyst."""
    return f"score/{universe}/{company}/{factor}"


def with_values(  # noqa: PLR0912 - one branch for each kind of key
    state: State, reference: Reference, values: Iterable[tuple[str, Any]], *, laid: bool = False
) -> tuple[State, frozenset[str], tuple[str, ...]]:
    """A new state in which the keys have the given values (None: not set).

    Returns the state, the kinds of input that changed (first part of the keys), and the keys that
    name a company, factor or universe this reference does not have (left alone, not lost).
    `laid` is for the overrides of a scenario: a score of theirs stands whatever the analysts say.
    Raises StateError for a value that does not fit.
    """
    editors: dict[str, _SheetEditor] = {}
    settings: dict[str, Any] = {}
    kinds: set[str] = set()
    orphans: list[str] = []
    for key, value in values:
        kind, *path = key.split("/")
        if kind == "as_of":
            settings["as_of"] = reference.collected if value is None else _date(key, value)
        elif kind == "fx" and len(path) == 2:
            settings.setdefault("fx", dict(state.fx))
            _set_rate(settings["fx"], key, path, value)
        elif kind == "compute" and len(path) == 3:
            settings.setdefault("compute", dict(state.compute))
            _set_cell(settings["compute"], key, path, value)
        elif kind in VALUATION and path and path[0] in state.sheets:
            _keep(settings.setdefault("valuation", dict(state.valuation)), key, value)
        elif kind == "scenario" and path:
            pass  # models.scenarios reads them: a scenario is no part of the base
        elif kind == ANALYSTS and not path and not laid:
            settings["analysts"] = read_analysts(key, value)
            kinds.add("score")
        elif kind in ASIDE and path and path[0] in state.sheets:
            pass  # what weights may be, or were: no part of what they are
        elif path and path[0] in state.sheets:
            name = path[0]
            if name not in editors:
                editors[name] = _SheetEditor(state.sheets[name], reference.universes[name], laid)
            if not editors[name].set(key, kind, path[1:], value):
                orphans.append(key)
                continue
            if kind in PANEL_KEYS:
                kinds.add("score")
        else:
            orphans.append(key)
            continue
        kinds.add(kind)
    anew = "analysts" in settings
    if anew:
        for name, sheet in state.sheets.items():
            editors.setdefault(name, _SheetEditor(sheet, reference.universes[name], laid))
    if editors:
        sheets, analysts = dict(state.sheets), settings.get("analysts", state.analysts)
        sheets.update((name, editor.done(analysts, state.viewer, anew))
                      for name, editor in editors.items())
        settings["sheets"] = MappingProxyType(sheets)
    return replace(state, number=state.number + 1, **settings), frozenset(kinds), tuple(orphans)


def seen_by(state: State, viewer: str | None) -> State:
    """The state as another analyst may see it; None: as someone who sees all."""
    if viewer == state.viewer:
        return state
    sheets = {name: sheet if sheet.panel is None
              else replace(sheet, **seen(sheet.panel, state.analysts, viewer))
              for name, sheet in state.sheets.items()}
    return replace(state, viewer=viewer, sheets=MappingProxyType(sheets))


class _SheetEditor:
    """Collects the changes of one sheet and copies each array once."""

    def __init__(self, sheet: Sheet, universe: Universe, laid: bool) -> None:
        self._sheet = sheet
        self._universe = universe
        self._new: dict[str, Any] = {}
        self._laid = EntriesEditor(sheet) if laid else None
        self._panel = PanelEditor(sheet)

    def set(self, key: str, kind: str, path: list[str], value: Any) -> bool:
        if (kind == "score" and len(path) == 2) or (
                kind == OPINION and len(path) == 3 and self._laid is None):
            *analyst, company, factor = path
            row, column = self._universe.row.get(company), self._universe.kept_column.get(factor)
            if row is None or column is None:
                return False
            if self._laid is not None:
                self._laid.set(key, row, column, value)
            else:
                self._panel.set_entry(key, "".join(analyst), row, column, value)
        elif kind in PANEL_KEYS and kind != OPINION and not path and self._laid is None:
            self._panel.set_rule(key, kind, value)
        elif kind == "weights" and not path:
            self._new["weights"] = _weights(key, value)
        elif kind == "method" and not path:
            self._new["method"] = _method(key, value, tuple(self._universe.column))
        elif kind == "missing" and not path:
            if value not in (None, *MISSING_POLICIES):
                raise StateError(f"{key}: {value!r} is not one of {', '.join(MISSING_POLICIES)}")
            self._new["missing"] = value or "segment"
        else:
            return False
        return True

    def done(self, analysts: tuple[Analyst, ...], viewer: str | None, anew: bool) -> Sheet:
        if self._laid is not None:
            self._laid.done()
            return replace(self._sheet, **self._new, **self._laid.changes)
        return replace(self._sheet, **self._new, **self._panel.done(analysts, viewer, anew))


def _date(key: str, value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise StateError(f"{key}: {value!r} is not a date like 2026-06-30") from None


def _set_rate(
    rates: dict[tuple[str, int], float], key: str, path: list[str], value: Any
) -> None:
    if not path[1].isdigit():
        raise StateError(f"{key}: {path[1]!r} is not a year")
    pair = (path[0], int(path[1]))
    if value is None:
        rates.pop(pair, None)
    elif is_number(value) and 0 < value < float("inf"):
        rates[pair] = float(value)
    else:
        raise StateError(f"{key}: {value!r} is not a rate above 0")


def _keep(kept: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        kept.pop(key, None)
    else:
        kept[key] = value


def _set_cell(
    cells: dict[tuple[str, str, str], Mapping[str, Any]], key: str, path: list[str], value: Any
) -> None:
    place = (path[0], path[1], path[2])
    if value is None:
        cells.pop(place, None)
    elif isinstance(value, dict) and "value" in value:
        cells[place] = MappingProxyType(value)
    else:
        raise StateError(f"{key}: {value!r} is not a cell with a value")


def _weights(key: str, value: Any) -> WeightSetting:
    if value is None:
        return WeightSetting()
    if not isinstance(value, dict) or value.get("mode") not in WEIGHT_MODES:
        raise StateError(f"{key}: {value!r} names none of {', '.join(WEIGHT_MODES)}")
    typed = value.get("values", {})
    for factor, weight in typed.items():
        if not (is_number(weight) and 0 <= weight < float("inf")):
            raise StateError(f"{key}: weight of {factor} {weight!r} is not a number of 0 or more")
    if value["mode"] == "typed" and not sum(typed.values()) > 0:
        raise StateError(f"{key}: the weights are all zero; at least one must be above 0")
    return WeightSetting(value["mode"], MappingProxyType(dict(typed)))


def _method(key: str, value: Any, factors: tuple[str, ...]) -> MethodSetting:
    if value is None:
        return MethodSetting()
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        raise StateError(f"{key}: {value!r} is not a method")
    options = by_column(value.get("options", {}), factors)
    return MethodSetting(value["name"], MappingProxyType(options))
