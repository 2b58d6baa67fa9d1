"""Edits of scenarios as changes of keyed values, so that journal and undo work as for any input.

Each function takes the workspace's values and the tree made of them, and gives the changes of one
step; ScenarioError, with nothing changed, for what cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from data.scenario_records import BASE
from data.workspace.records import Change
from models.scenarios.errors import ScenarioError
from models.scenarios.records import Scenario, scenario_key
from models.scenarios.tree import Tree

REMOVED = {"removed": True}
Values = Mapping[str, Any]


class Copied(NamedTuple):
    """One override that is copied: `before` is what the target sets, absent with `new` True."""

    key: str
    before: Any
    after: Any
    new: bool


def created(
    values: Values, tree: Tree, name: str, parent: str = BASE, *,
    overrides: Mapping[str, Any] | None = None, **parts: Any,
) -> tuple[str, tuple[Change, ...]]:
    """The id of a new scenario and the change that makes it; `parts` are fields of Scenario."""
    tree[parent]
    id = _fresh_id(tree, name)
    order = max((child.order for child in tree.children(parent)), default=0.0) + 1
    scenario = Scenario(id, _name(tree, id, name), parent, order=order,
                        overrides=dict(overrides or {}))
    return id, (_change(values, replace(scenario, **parts)),)


def duplicated(
    values: Values, tree: Tree, id: str, name: str
) -> tuple[str, tuple[Change, ...]]:
    """A copy beside the original, under another name; of the base an empty scenario."""
    source = tree[id]
    if id == BASE:
        return created(values, tree, name)
    new = _fresh_id(tree, name)
    copy = replace(source, id=new, name=_name(tree, new, name), bundled=False)
    return new, (_change(values, copy),)


def changed(values: Values, tree: Tree, id: str, **parts: Any) -> tuple[Change, ...]:
    """Rename, move under another parent, reorder, or set probability, colour or note."""
    scenario = tree[id]
    if "name" in parts:
        parts["name"] = _name(tree, id, parts["name"])
    parent = parts.get("parent", scenario.parent)
    if parent != scenario.parent:
        if id == BASE:
            raise ScenarioError("the base has no parent")
        tree[parent]
        if parent == id or parent in tree.below(id):
            raise ScenarioError(f"{tree[parent].name} inherits from {scenario.name} already; a "
                                "scenario cannot inherit from itself")
    return _unless_same(values, scenario, replace(scenario, **parts))


def removed(values: Values, tree: Tree, id: str) -> tuple[Change, ...]:
    """Take a scenario away; those that inherited from it inherit from its parent."""
    if id == BASE:
        raise ScenarioError("the base cannot be removed; it is the workspace itself")
    scenario = tree[id] if id in tree.scenarios else None
    if scenario is None and id not in tree.unread:
        tree[id]
    key = scenario_key(id)
    parent = scenario.parent if scenario else BASE
    children = [_change(values, replace(child, parent=parent, bundled=False))
                for child in tree.children(id)]
    return (*children, Change(key, values.get(key), dict(REMOVED)))


def with_overrides(
    values: Values, tree: Tree, id: str, overrides: Mapping[str, Any]
) -> tuple[Change, ...]:
    """Set inputs in a scenario; a value of None lets the bundled or implied one stand in it."""
    scenario = _own(tree, id)
    return _unless_same(values, scenario, replace(
        scenario, overrides={**scenario.overrides, **overrides}))


def reverted(values: Values, tree: Tree, id: str, keys: Iterable[str]) -> tuple[Change, ...]:
    """Drop overrides, so that the parent's values stand again."""
    scenario = _own(tree, id)
    dropped = set(keys)
    return _unless_same(values, scenario, replace(scenario, overrides={
        key: value for key, value in scenario.overrides.items() if key not in dropped}))


def copied(
    values: Values, tree: Tree, source: str, target: str, keys: Iterable[str] | None = None
) -> tuple[tuple[Change, ...], tuple[Copied, ...]]:
    """Copy overrides (all, or `keys`) from one scenario to another in one step, with a preview."""
    wanted = dict(tree[source].overrides)
    if keys is not None:
        wanted = {key: wanted[key] for key in keys if key in wanted}
    into = _own(tree, target)
    preview = tuple(
        Copied(key, into.overrides.get(key), value, key not in into.overrides)
        for key, value in wanted.items()
        if key not in into.overrides or into.overrides[key] != value)
    return with_overrides(values, tree, target, {c.key: c.after for c in preview}), preview


def _own(tree: Tree, id: str) -> Scenario:
    if id == BASE:
        raise ScenarioError("the base keeps its inputs in the workspace itself, not as overrides")
    return tree[id]


def _unless_same(values: Values, before: Scenario, after: Scenario) -> tuple[Change, ...]:
    return () if before == after else (_change(values, after),)


def _change(values: Values, scenario: Scenario) -> Change:
    value = scenario.to_value()
    Scenario.from_value(scenario.id, value)  # refuses what could not be read again
    key = scenario_key(scenario.id)
    return Change(key, values.get(key), value)


def _name(tree: Tree, id: str, name: str) -> str:
    name = name.strip()
    if not name:
        raise ScenarioError("a scenario needs a name")
    for other in tree.scenarios.values():
        if other.id != id and other.name.casefold() == name.casefold():
            raise ScenarioError(f"another scenario is called {other.name!r}; choose another name")
    return name


def _fresh_id(tree: Tree, name: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_") or "scenario"
    taken = {*tree.scenarios, *tree.unread, *tree.removed}
    return next(id for id in (stem, *(f"{stem}_{n}" for n in range(2, len(taken) + 3)))
                if id not in taken)
