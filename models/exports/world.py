"""Facts, state and scenarios as a workspace's values make them, and what evaluates them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from data.bundled import load
from data.own_rows import PREFIX, with_own_rows
from data.records import Reference
from models.scenarios import BASE, Evaluator, Tree, bundled_scenarios, scenarios_from_values
from models.valuation.frozen import Frozen
from models.valuation.store import calibration_key, standing
from models.valuation.valuer import Valuers
from scoring.state import State, initial_state, seen_by, with_values


@dataclass(frozen=True)
class World:
    """`orphans` are stored keys that belong to nothing in these facts."""

    reference: Reference
    state: State
    tree: Tree
    orphans: tuple[str, ...] = ()

    def calibration(self, universe: str, scenario: str = BASE) -> Frozen | None:
        """The calibration in force in a scenario; None for a universe without."""
        key = calibration_key(universe)
        valuation = dict(self.state.valuation)
        for one in self.tree.lineage(scenario):
            if key in one.overrides:
                valuation[key] = one.overrides[key]
        return standing(universe, valuation)

    def evaluator(self, universe: str, currency: str) -> Evaluator:
        """What evaluates the scenarios of a universe, values by the calibration of each."""
        chosen = self.reference.universes[universe]
        valuers = Valuers(chosen)
        return Evaluator(chosen, self.reference, valuer=valuers(self.state), currency=currency,
                         valuers=valuers)

    def with_settings(self, settings: Mapping[str, Any]) -> World:
        """The same with keyed values given beside the workspace."""
        if not settings:
            return self
        state = with_values(self.state, self.reference, settings.items())[0]
        return replace(self, state=state)

    def seen_by(self, viewer: str) -> World:
        """The same as an analyst may see it while entry is blind; '' for no one in particular."""
        if not viewer:
            return self
        return replace(self, state=seen_by(self.state, viewer))


def world_of(values: Mapping[str, Any]) -> World:
    """The world of a workspace's values; StateError and DataError as they are read."""
    reference, unfit = with_own_rows(load(), values.items())
    stored: Iterable[tuple[str, Any]] = (
        (key, value) for key, value in values.items() if not key.startswith(PREFIX))
    state, _, orphans = with_values(initial_state(reference), reference, stored)
    tree = scenarios_from_values(values, bundled_scenarios())
    return World(reference, state, tree, (*unfit, *orphans))


def world_as_it_stands(reference: Reference, state: State, values: Mapping[str, Any]) -> World:
    """The world of facts and a state made already; `values` hold the scenarios."""
    return World(reference, state, scenarios_from_values(values, bundled_scenarios()))
