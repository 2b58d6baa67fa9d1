"""The state of a scenario: its parent's with the overrides and score rules laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from data.records import Reference
from models.scenarios.errors import ScenarioError
from models.scenarios.records import Scenario
from models.scenarios.rules import check_universe, lay
from models.scenarios.tree import Tree
from scoring.adjustment import Adjustment
from scoring.state import Sheet, State, StateError, with_values

_OF_SCORE = frozenset({"score", "low", "high", "unknown", "absent"})


class ScenarioState(NamedTuple):
    """The state of a scenario; `orphans` are overrides of what these facts do not have (left
    alone, not lost), `notices` sentences on score rules that reach nothing.
    """

    state: State
    orphans: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def state_of(base: State, tree: Tree, id: str, reference: Reference) -> ScenarioState:
    """The state of a scenario over the base state, which holds what the workspace sets.

    A scenario that sets nothing has its parent's state: the same object. The number is the base's,
    because every edit, of the base or of a scenario, makes a new base. ScenarioError for an unknown
    scenario or parent, a cycle, or an override that does not fit.
    """
    found = ScenarioState(base)
    for scenario in tree.lineage(id):
        found = laid_over(found, scenario, reference)
    return found


def laid_over(under: ScenarioState, scenario: Scenario, reference: Reference) -> ScenarioState:
    """A scenario laid over the state of its parent; errors as `state_of`."""
    if scenario.empty:
        return under
    state, notices = under.state, list(under.notices)
    try:
        made, _, orphans = with_values(
            state, reference, scenario.overrides.items(), laid=True)
    except StateError as error:
        raise ScenarioError(f"scenario {scenario.name}: {error}") from None
    sheets = dict(made.sheets)
    notices += filter(None, (check_universe(r, reference, scenario.name) for r in scenario.rules))
    for name in dict.fromkeys(r.universe for r in scenario.rules if r.universe in sheets):
        rules = [rule for rule in scenario.rules if rule.universe == name]
        universe, sheet = reference.universes[name], sheets[name]
        laid = lay(rules, sheet.adjustment or _nothing(sheet), universe, made.as_of, scenario.name)
        sheets[name] = replace(sheet, adjustment=laid.adjustment)
        notices += laid.notices
    if any(sheet.adjustment is not None for sheet in sheets.values()):
        for name, cells in _own_cells(scenario, reference).items():
            adjustment = sheets[name].adjustment
            if adjustment is not None:
                sheets[name] = replace(sheets[name], adjustment=adjustment.without(cells))
    changed = any(sheets[name] is not made.sheets[name] for name in sheets)
    state = replace(made, number=state.number,
                    sheets=MappingProxyType(sheets) if changed else made.sheets)
    return ScenarioState(state, (*under.orphans, *orphans), tuple(notices))


def _nothing(sheet: Sheet) -> Adjustment:
    return Adjustment.none(sheet.score.shape)


def _own_cells(scenario: Scenario, reference: Reference) -> dict[str, np.ndarray]:
    """By universe, the (n, k) cells whose score the scenario sets or reverts itself: no rule, its
    own or inherited, reaches them. An entry with a reason alone says nothing of the score.
    """
    found: dict[str, np.ndarray] = {}
    for key, value in scenario.overrides.items():
        kind, *path = key.split("/")
        if kind != "score" or len(path) != 3 or path[0] not in reference.universes:
            continue
        if isinstance(value, Mapping) and not value.keys() & _OF_SCORE:
            continue
        universe = reference.universes[path[0]]
        row, column = universe.row.get(path[1]), universe.kept_column.get(path[2])
        if row is not None and column is not None:
            shape = len(universe.companies), len(universe.kept_factors)
            found.setdefault(path[0], np.zeros(shape, dtype=bool))[row, column] = True
    return found
