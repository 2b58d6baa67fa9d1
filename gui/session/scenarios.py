"""Which scenario is worked in: the tree, the one chosen, and what holds there."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from data.records import Reference, Universe
from data.scenario_records import BASE, KIND
from data.workspace.records import Change
from gui.commands.command import overridable
from gui.sentences import whole
from scoring.state import Sheet, State

if TYPE_CHECKING:
    from models.scenarios import Scenario, ScenarioState, Tree

PREFIX = f"{KIND}/"
NOT_SET, ABOVE, HERE = 0, 1, 2  # a key: as in the base, set by an ancestor or a rule, set here


class Standing(NamedTuple):
    """What the chosen scenario sets: `overrides` those of its ancestors included, the nearest first
    in force; `own` its own; `rules` the score rules of all.
    """

    overrides: Mapping[str, Any]
    own: Mapping[str, Any]
    rules: tuple[object, ...]


_NOTHING = Standing({}, {}, ())


class Scenarios:
    """The scenarios of a workspace and the one chosen; models.scenarios is loaded when one is."""

    def __init__(self, values: Mapping[str, Any], chosen: str = BASE) -> None:
        self.chosen = chosen
        self._stored = {k: v for k, v in values.items() if k.startswith(PREFIX)}
        self._tree: Tree | None = None
        self._standing: Standing | None = None
        self._marks: tuple[tuple[object, ...], NDArray[np.uint8]] | None = None
        self._laid: dict[str, tuple[tuple[object, ...], tuple[Scenario, ...], ScenarioState]] = {}

    @property
    def read(self) -> bool:
        """Whether the tree stands already."""
        return self._tree is not None

    @property
    def tree(self) -> Tree:
        """All scenarios, the bundled examples among them."""
        if self._tree is None:
            from models.scenarios import bundled_scenarios, scenarios_from_values

            self._tree = scenarios_from_values(self._stored, bundled_scenarios())
        return self._tree

    def put(self, changes: Iterable[Change]) -> bool:
        """Take the changes of scenarios among `changes`; whether there were any."""
        touched = False
        for change in changes:
            if change.key.startswith(PREFIX):
                touched = True
                if change.new is None:
                    self._stored.pop(change.key, None)
                else:
                    self._stored[change.key] = change.new
        if touched:
            self._tree = self._standing = None
        return touched

    def renew(self, values: Mapping[str, Any]) -> None:
        """Take the scenarios of these values instead; the one chosen stays."""
        self._stored = {k: v for k, v in values.items() if k.startswith(PREFIX)}
        self._tree = self._standing = None

    def choose(self, id: str) -> None:
        """Work in a scenario; whether that can be, `state` says."""
        self.chosen, self._standing = id, None

    @property
    def standing(self) -> Standing:
        """What the chosen scenario and its ancestors set; nothing in the base."""
        if self.chosen == BASE:
            return _NOTHING
        if self._standing is None:
            overrides: dict[str, Any] = {}
            own: dict[str, Any] = {}
            lineage = self.tree.lineage(self.chosen)
            for scenario in lineage:
                own = {key: value for key, value in scenario.overrides.items()
                       if overridable(key)}
                overrides.update(own)
            rules = tuple(rule for scenario in lineage for rule in scenario.rules)
            self._standing = Standing(overrides, own, rules)
        return self._standing

    def values(self, held: Mapping[str, Any]) -> Mapping[str, Any]:
        """The keyed values in force over those `held` by the workspace; None: not set."""
        if self.chosen == BASE:
            return held
        return ChainMap(cast("dict[str, Any]", self.standing.overrides),
                        cast("dict[str, Any]", held))

    def mark(self, key: str) -> int:
        """HERE where the chosen scenario sets a key, ABOVE where an ancestor does, else NOT_SET."""
        if self.chosen == BASE:
            return NOT_SET
        standing = self.standing
        return HERE if key in standing.own else ABOVE if key in standing.overrides else NOT_SET

    @property
    def marked(self) -> Mapping[str, Mapping[str, int]]:
        """The marks of everything set, by the first two parts of the key ('compute/chips')."""
        found: dict[str, dict[str, int]] = {}
        for key in self.standing.overrides:
            found.setdefault("/".join(key.split("/")[:2]), {})[key] = self.mark(key)
        return found

    def setter(self, key: str) -> str:
        """The name of the scenario whose value stands under a key; empty where it is the base's."""
        return next((s.name for s in reversed(self._lineage) if key in s.overrides), "")

    @property
    def rulers(self) -> tuple[str, ...]:
        """The names of the scenarios that bring score rules."""
        return tuple(s.name for s in self._lineage if s.rules)

    @property
    def _lineage(self) -> tuple[Scenario, ...]:
        return () if self.chosen == BASE else self.tree.lineage(self.chosen)

    def score_marks(self, universe: Universe, sheet: Sheet) -> NDArray[np.uint8] | None:
        """(n, k) HERE, ABOVE (an ancestor sets it, a score rule moves it) or NOT_SET; None in the
        base.
        """
        if self.chosen == BASE:
            return None
        standing = self.standing
        key = (standing, universe, sheet.adjustment)
        if self._marks is None or any(
                a is not b for a, b in zip(key, self._marks[0], strict=True)):
            found = np.zeros((len(universe.companies), len(universe.kept_factors)), np.uint8)
            if sheet.adjustment is not None:
                found[sheet.adjustment.touched] = ABOVE
            for name in standing.overrides:
                kind, *path = name.split("/")
                if kind == "score" and len(path) == 3 and path[0] == universe.id \
                        and path[1] in universe.row and path[2] in universe.kept_column:
                    found[universe.row[path[1]], universe.kept_column[path[2]]] = (
                        HERE if name in standing.own else ABOVE)
            self._marks = key, found
        return self._marks[1]

    def state(self, base: State, reference: Reference) -> tuple[ScenarioState, str]:
        """The state of the chosen scenario, which is not the base. Where it cannot be laid over
        the base: the base's, and why in a sentence.
        """
        from models.scenarios import ScenarioError, ScenarioState

        try:
            found = self._state(base, self.tree.lineage(self.chosen), reference)
        except ScenarioError as error:
            return ScenarioState(base), whole(str(error))
        if found.state.number != base.number:
            found = found._replace(state=replace(found.state, number=base.number))
        return found, ""

    def _state(
        self, base: State, lineage: tuple[Scenario, ...], reference: Reference
    ) -> ScenarioState:
        """The state of the last of a lineage; each scenario is laid once over the same inputs."""
        from models.scenarios.state import ScenarioState, laid_over

        if not lineage:
            return ScenarioState(base)
        inputs = (base.as_of, base.sheets, base.fx, base.compute, base.valuation, reference)
        kept = self._laid.get(lineage[-1].id)
        if kept is not None and len(kept[1]) == len(lineage) \
                and all(a is b for a, b in zip(kept[0][1:], inputs[1:], strict=True)) \
                and kept[0][0] == inputs[0] \
                and all(a is b or a == b for a, b in zip(kept[1], lineage, strict=True)):
            return kept[2]
        found = laid_over(self._state(base, lineage[:-1], reference), lineage[-1], reference)
        self._laid[lineage[-1].id] = inputs, lineage, found
        return found


def kinds_of(standing: Standing) -> frozenset[str]:
    """The kinds of input a scenario and its ancestors set."""
    found = {key.partition("/")[0] for key in standing.overrides}
    return frozenset(found | {"score"} if standing.rules else found)


def kinds_between(before: Standing, after: Standing) -> frozenset[str]:
    """The kinds of input that differ, or are marked differently, in one scenario and another."""
    found: set[str] = set()
    for one, other in ((before.overrides, after.overrides), (before.own, after.own)):
        if one is other:
            continue
        for key in one.keys() | other.keys():
            if key not in one or key not in other or (
                    one[key] is not other[key] and one[key] != other[key]):
                found.add(key.partition("/")[0])
    if before.rules != after.rules:
        found.add("score")
    return frozenset(found)
