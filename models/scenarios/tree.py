"""The tree of scenarios: who inherits from whom, and what is wrong with it, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data.scenario_records import BASE, KIND
from models.scenarios.errors import ScenarioError
from models.scenarios.records import Scenario

_BASE = Scenario(BASE, "Base", "")


@dataclass(frozen=True)
class Tree:
    """All scenarios by id, the base among them.

    `unread` are stored scenarios that do not fit, with the reason; they stay in the workspace as
    they are. `removed` are bundled examples the analyst took away.
    """

    scenarios: Mapping[str, Scenario]
    unread: Mapping[str, str] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()

    def __getitem__(self, id: str) -> Scenario:
        """A scenario by id; ScenarioError where there is none or it does not fit."""
        if id in self.scenarios:
            return self.scenarios[id]
        if id in self.unread:
            raise ScenarioError(self.unread[id])
        raise ScenarioError(f"there is no scenario {id!r}; known are {', '.join(self.scenarios)}")

    def find(self, name: str) -> Scenario:
        """A scenario by id, or by name whatever the case; ScenarioError where several share it."""
        if name in self.scenarios or name in self.unread:
            return self[name]
        wanted = name.strip().casefold()
        found = [s for s in self.scenarios.values() if s.name.casefold() == wanted]
        if len(found) > 1:
            raise ScenarioError(f"{len(found)} scenarios are called {found[0].name!r}: give the id "
                                f"instead, one of {', '.join(s.id for s in found)}")
        return found[0] if found else self[name]

    def lineage(self, id: str) -> tuple[Scenario, ...]:
        """The scenario and what it inherits from, from below the base down to itself.

        Empty for the base. ScenarioError for a parent that is not there, and for a cycle.
        """
        found: list[Scenario] = []
        seen: list[str] = []
        while id != BASE:
            if id in seen:
                circle = " → ".join((*seen[seen.index(id):], id))
                raise ScenarioError(f"scenario {seen[0]}: it inherits from itself ({circle}); give "
                                    f"one of them another parent, for example {BASE}")
            if id not in self.scenarios and seen:
                raise ScenarioError(f"scenario {seen[-1]}: its parent {id!r} is not there; give it "
                                    f"another parent, for example {BASE}")
            seen.append(id)
            found.append(self[id])
            id = found[-1].parent
        return tuple(reversed(found))

    def children(self, id: str) -> tuple[Scenario, ...]:
        """Scenarios that inherit directly, in their order."""
        return tuple(s for s in self.listed if s.parent == id)

    def below(self, id: str) -> frozenset[str]:
        """Ids of everything that inherits from a scenario, directly or not."""
        found: set[str] = set()
        waiting = [id]
        while waiting:
            parent = waiting.pop()
            new = {s.id for s in self.scenarios.values() if s.parent == parent} - found
            found |= new
            waiting += new
        return frozenset(found - {id})

    @cached_property
    def listed(self) -> tuple[Scenario, ...]:
        """Every scenario, parents before children, siblings by order and name."""
        def place(scenario: Scenario) -> tuple[float, str, str]:
            return scenario.order, scenario.name.casefold(), scenario.id

        of_parent: dict[str, list[Scenario]] = {}
        for scenario in sorted(self.scenarios.values(), key=place):
            of_parent.setdefault(scenario.parent, []).append(scenario)
        found: list[Scenario] = []
        waiting = [self.scenarios[BASE]]
        while waiting:
            found.append(waiting.pop())
            waiting += reversed(of_parent.get(found[-1].id, []))
        known = {scenario.id for scenario in found}
        strays = [s for s in self.scenarios.values() if s.id not in known]
        return (*found, *sorted(strays, key=place))

    def depth(self, id: str) -> int:
        """Steps down from the base; 1 where the lineage is broken."""
        try:
            return len(self.lineage(id))
        except ScenarioError:
            return 1

    @cached_property
    def problems(self) -> Mapping[str, str]:
        """What is wrong, in a sentence by scenario id; empty where all is well."""
        found = dict(self.unread)
        for id in self.scenarios:
            try:
                self.lineage(id)
            except ScenarioError as error:
                found[id] = str(error)
        names = Counter(s.name.casefold() for s in self.scenarios.values())
        for scenario in self.scenarios.values():
            if names[scenario.name.casefold()] > 1 and scenario.id not in found:
                found[scenario.id] = (f"scenario {scenario.id}: another one is called "
                                      f"{scenario.name!r} too; rename one of them")
        return found


def scenarios_from_values(
    values: Mapping[str, Any], bundled: Iterable[Scenario] = ()
) -> Tree:
    """The tree of a workspace's values (key -> value), over the bundled examples.

    A stored scenario stands in place of the bundled one of its id; {"removed": true} takes it
    away; an absent key lets it stand again. Nothing is raised: what does not fit is in `unread`.
    """
    found = {BASE: _BASE} | {scenario.id: scenario for scenario in bundled}
    unread: dict[str, str] = {}
    removed: set[str] = set()
    for key, value in values.items():
        kind, _, id = key.partition("/")
        if kind != KIND or not id or value is None:
            continue
        if isinstance(value, Mapping) and value.get("removed") is True and id != BASE:
            found.pop(id, None)
            removed.add(id)
            continue
        try:
            found[id] = Scenario.from_value(id, value)
        except ScenarioError as error:
            unread[id] = str(error)
            if id != BASE:
                found.pop(id, None)
    return Tree(found, unread, frozenset(removed))


def probabilities(scenarios: Sequence[Scenario]) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """The probabilities of the scenarios compared, adding up to 1, with notices on what was done.

    The base, where it has none of its own, takes what the others leave of 1. Where nothing has
    any, all count the same; another scenario without one counts 0.
    """
    if not scenarios:
        return (), ()
    given = [s.probability for s in scenarios]
    total = sum(p for p in given if p is not None)
    notices = []
    if 0 < total < 1:
        for at, scenario in enumerate(scenarios):
            if scenario.id == BASE and given[at] is None:
                given[at] = 1 - total
                notices.append(f"{scenario.name} counts with what the others leave of 1: "
                               f"{1 - total:.4g}.")
                total = 1.0
    if total <= 0:
        return (1 / len(given),) * len(given), (
            "No scenario has a probability; all count the same in the expected value.",)
    without = [s.name for s, p in zip(scenarios, given, strict=True) if p is None]
    if without:
        notices.append(f"No probability is given for {', '.join(without)}: counted as 0.")
    if abs(total - 1) > 1e-9:
        notices.append(f"The probabilities add up to {total:.4g}; they were divided by that.")
    return tuple((p or 0.0) / total for p in given), tuple(notices)
