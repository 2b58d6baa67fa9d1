"""A scenario as it is kept: a name, a parent, and what it sets differently.

The workspace holds each under the key `scenario/<id>` as a dictionary; see `Scenario.to_value`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from types import MappingProxyType
from typing import Any

from data.scenario_records import BASE, KIND
from models.scenarios.errors import ScenarioError

OPERATIONS = ("set", "add", "multiply", "evidence")
SCOPES = ("company", "segment", "backed_by", "all")
BACKERS = ("state", "industrial")
EVERY_FACTOR = "*"
_OWN_KEYS = (KIND,)  # a scenario cannot override scenarios


@dataclass(frozen=True)
class ScoreRule:
    """A change of factor scores, each result clipped to [0, 1].

    `scope` says whose: company and segment by `ids`, backed_by those that state or industrial
    capital (`ids`) has financed, or all. `operation` set gives `value`, add and multiply change the
    score that stands. evidence multiplies the figures of `metrics` in the evidence by `value` and
    adds what that does to the implied score; companies without such a figure get `otherwise` added.
    Unknown scores stay marked unknown unless set; where a factor does not apply nothing changes.
    """

    universe: str
    scope: str
    ids: tuple[str, ...]
    factor: str
    operation: str
    value: float
    metrics: tuple[str, ...] = ()
    otherwise: float = 0.0
    note: str = ""

    def __post_init__(self) -> None:
        def check(right: bool, name: str, value: object, expected: str) -> None:
            if not right:
                raise ScenarioError(f"score rule: {name} {value!r} is not {expected}")

        check(self.operation in OPERATIONS, "operation", self.operation,
              "one of " + ", ".join(OPERATIONS))
        check(self.scope in SCOPES, "scope", self.scope, "one of " + ", ".join(SCOPES))
        check(bool(self.universe), "universe", self.universe, "the id of a universe")
        check(bool(self.factor), "factor", self.factor, f"a factor or {EVERY_FACTOR}")
        check(self.scope == "all" or bool(self.ids), "ids", self.ids,
              f"at least one id of a {self.scope}")
        if self.scope == "backed_by":
            check(set(self.ids) <= set(BACKERS), "ids", self.ids, "of " + ", ".join(BACKERS))
        low, high = {"set": (0.0, 1.0), "add": (-1.0, 1.0), "multiply": (0.0, 1e6),
                     "evidence": (0.0, 1e6)}[self.operation]
        check(_is_number(self.value) and low <= self.value <= high, "value", self.value,
              f"a number from {low:g} to {high:g}")
        check(_is_number(self.otherwise) and -1 <= self.otherwise <= 1, "otherwise",
              self.otherwise, "a number from -1 to 1")
        if self.operation == "evidence":
            check(bool(self.metrics), "metrics", self.metrics, "at least one metric")
            check(self.factor != EVERY_FACTOR, "factor", self.factor, "the factor of the metrics")

    @classmethod
    def from_value(cls, value: Any) -> ScoreRule:
        """The rule a dictionary describes; ScenarioError naming the part that does not fit."""
        if not isinstance(value, Mapping):
            raise ScenarioError(f"score rule: {value!r} is not a rule")
        extra = sorted(set(value) - set(cls.__dataclass_fields__))
        if extra:
            raise ScenarioError(f"score rule: {extra[0]!r} is no part of a rule")
        parts = dict(value)
        for name in ("ids", "metrics"):
            listed = parts.get(name, ())
            if not isinstance(listed, list | tuple) or not all(isinstance(i, str) for i in listed):
                raise ScenarioError(f"score rule: {name} {listed!r} is not a list of ids")
            parts[name] = tuple(listed)
        for name in ("universe", "scope", "factor", "operation", "note"):
            if not isinstance(parts.setdefault(name, ""), str):
                raise ScenarioError(f"score rule: {name} {parts[name]!r} is not a text")
        return cls(**{"value": None, **parts})

    def to_value(self) -> dict[str, Any]:
        """The rule as the workspace keeps it."""
        kept: dict[str, Any] = {
            "universe": self.universe, "scope": self.scope, "factor": self.factor,
            "operation": self.operation, "value": self.value}
        optional = {"ids": list(self.ids), "metrics": list(self.metrics),
                    "otherwise": self.otherwise, "note": self.note}
        return kept | {name: part for name, part in optional.items() if part}


@dataclass(frozen=True)
class Scenario:
    """A named set of overrides on any input; everything else is inherited from `parent`.

    `overrides` holds keyed values exactly as the workspace journals them; a value of None says
    that the bundled or implied value stands. `rules` come after the overrides, in their order, and
    leave alone the scores that the overrides set.
    `probability` is None where none was given. `bundled` marks the examples that come with the app.
    """

    id: str
    name: str
    parent: str = BASE
    probability: float | None = None
    colour: str = ""
    note: str = ""
    order: float = 0.0
    overrides: Mapping[str, Any] = field(default_factory=dict)
    rules: tuple[ScoreRule, ...] = ()
    sources: tuple[str, ...] = ()
    bundled: bool = False

    @property
    def empty(self) -> bool:
        """Whether it sets nothing of its own."""
        return not self.overrides and not self.rules

    @classmethod
    def from_value(cls, id: str, value: Any, bundled: bool = False) -> Scenario:
        """The scenario a dictionary describes; ScenarioError naming id, part and what is right."""
        def fail(name: str, found: object, expected: str) -> ScenarioError:
            return ScenarioError(f"scenario {id}: {name} {found!r} is not {expected}")

        if not isinstance(value, Mapping):
            raise fail("value", value, "a dictionary with a name")
        name = value.get("name")
        if not isinstance(name, str) or not name.strip():
            raise fail("name", name, "a name")
        for part in ("parent", "colour", "note"):
            if not isinstance(value.get(part, ""), str):
                raise fail(part, value[part], "a text")
        probability = value.get("probability")
        if probability is not None and not (
                _is_number(probability) and 0 <= probability <= 1):
            raise fail("probability", probability, "a number from 0 to 1")
        order = value.get("order", 0)
        if not _is_number(order):
            raise fail("order", order, "a number")
        overrides = value.get("overrides", {})
        if not isinstance(overrides, Mapping):
            raise fail("overrides", overrides, "a dictionary of keyed values")
        for key in overrides:
            if not isinstance(key, str) or key.split("/")[0] in _OWN_KEYS:
                raise fail("override", key, "the key of an input")
        if id == BASE and (overrides or value.get("rules")):
            raise fail("overrides", sorted(overrides), "allowed: the base is the workspace itself")
        try:
            rules = tuple(ScoreRule.from_value(rule) for rule in value.get("rules", ()))
        except (ScenarioError, TypeError) as error:
            raise ScenarioError(f"scenario {id}: {error}") from None
        return cls(
            id, name.strip(), "" if id == BASE else value.get("parent") or BASE,
            None if probability is None else float(probability), value.get("colour", ""),
            value.get("note", ""), float(order), MappingProxyType(dict(overrides)), rules,
            tuple(map(str, value.get("sources", ()))), bundled)

    def to_value(self) -> dict[str, Any]:
        """The scenario as the workspace keeps it."""
        kept: dict[str, Any] = {"name": self.name}
        optional = {
            "parent": "" if self.parent == BASE else self.parent, "colour": self.colour,
            "note": self.note, "order": self.order, "overrides": dict(self.overrides),
            "rules": [rule.to_value() for rule in self.rules], "sources": list(self.sources)}
        kept |= {name: part for name, part in optional.items() if part}
        return kept | ({} if self.probability is None else {"probability": self.probability})


def scenario_key(id: str) -> str:
    """The key under which the workspace keeps a scenario."""
    return f"{KIND}/{id}"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
