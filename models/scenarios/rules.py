"""Score rules laid over a sheet: which cells a rule reaches, and what it does there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from data.records import Reference, Universe
from data.rubrics import Rubric, load_rubric
from models.scenarios.errors import ScenarioError
from models.scenarios.records import EVERY_FACTOR, ScoreRule
from scoring.adjustment import Adjustment
from scoring.rubric import EVIDENCE, imply
from scoring.state import BoolArray, FloatArray


class Laid(NamedTuple):
    """An adjustment with the rules laid over it, and what they could not reach, in sentences."""

    adjustment: Adjustment
    notices: tuple[str, ...]


def lay(
    rules: Sequence[ScoreRule], under: Adjustment, universe: Universe, as_of: date, who: str
) -> Laid:
    """Lay rules over an adjustment, in their order. ScenarioError for an unknown factor.

    `who` names the scenario in notices; ids that are not in the universe are told and left alone.
    """
    notices: list[str] = []
    for rule in rules:
        rows, missing = _rows(rule, universe, as_of)
        if missing:
            notices.append(f"{who}: a score rule names {rule.scope} {', '.join(missing)}, which "
                           f"{universe.id} does not have; left alone.")
        elif not rows.any():
            notices.append(f"{who}: a score rule on {rule.factor} reaches no company "
                           f"of {universe.id}.")
        columns = _columns(rule, universe, who)
        cells = rows[:, None] & columns[None, :]
        if rule.operation == "set":
            under = under.setting(cells, rule.value)
        elif rule.operation == "add":
            under = under.plus(np.where(cells, rule.value, 0.0))
        elif rule.operation == "multiply":
            under = under.times(cells, rule.value)
        else:
            under = under.plus(np.where(cells, _from_evidence(rule, universe, as_of), 0.0))
    return Laid(under, tuple(notices))


def check_universe(rule: ScoreRule, reference: Reference, who: str) -> str:
    """A sentence where the rule's universe is not there; "" where it is."""
    if rule.universe in reference.universes:
        return ""
    return f"{who}: a score rule names the universe {rule.universe!r}, which is not here; left out."


def _columns(rule: ScoreRule, universe: Universe, who: str) -> BoolArray:
    found = np.zeros(len(universe.kept_factors), dtype=bool)
    if rule.factor == EVERY_FACTOR:
        found[:] = True
    elif rule.factor in universe.kept_column:
        found[universe.kept_column[rule.factor]] = True
    else:
        raise ScenarioError(
            f"{who}: a score rule names the factor {rule.factor!r}; {universe.id} has "
            f"{', '.join(universe.kept_column)}")
    return found


def _rows(rule: ScoreRule, universe: Universe, as_of: date) -> tuple[BoolArray, list[str]]:
    """(n,) companies the rule reaches, and the ids it names in vain."""
    n = len(universe.companies)
    if rule.scope == "all":
        return np.ones(n, dtype=bool), []
    found = np.zeros(n, dtype=bool)
    if rule.scope == "company":
        known = [universe.row[id] for id in rule.ids if id in universe.row]
        found[known] = True
        return found, [id for id in rule.ids if id not in universe.row]
    if rule.scope == "segment":
        segments = [company.segment for company in universe.companies]
        wanted = set(rule.ids)
        found[[i for i, segment in enumerate(segments) if segment in wanted]] = True
        return found, sorted(wanted - set(segments))
    for row in universe.observations:
        state = "state" in rule.ids and row.state_capital
        industrial = "industrial" in rule.ids and row.industrial_capital
        if (state or industrial) and row.date <= as_of:
            found[universe.row[row.company_id]] = True
    return found, []


class _Key(NamedTuple):
    """What an evidence rule's shifts depend on besides universe and rubric."""

    factor: str
    metrics: tuple[str, ...]
    value: float
    otherwise: float


class _Held:
    """A universe as a key of a cache, by identity: its contents are large."""

    def __init__(self, universe: Universe, rubric: Rubric) -> None:
        self.universe, self.rubric = universe, rubric

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, _Held) and other.universe is self.universe
                and other.rubric is self.rubric)

    def __hash__(self) -> int:
        return hash((id(self.universe), id(self.rubric)))


def _from_evidence(rule: ScoreRule, universe: Universe, as_of: date) -> FloatArray:
    key = _Key(rule.factor, rule.metrics, rule.value, rule.otherwise)
    return _shifts(_Held(universe, load_rubric()), key, as_of)


@lru_cache(maxsize=16)
def _changed(held: _Held, factor: str, metrics: tuple[str, ...], times: float) -> Universe:
    """The universe with the figures of the metrics multiplied."""
    rows = tuple(
        row._replace(value=row.value * times,
                     value_usd=None if row.value_usd is None else row.value_usd * times)
        if row.factor == factor and row.metric in metrics and row.value is not None
        and row.level is None else row
        for row in held.universe.evidence)
    return replace(held.universe, evidence=rows)


@lru_cache(maxsize=16)
def _shifts(held: _Held, key: _Key, as_of: date) -> FloatArray:
    """(n, k) what multiplying the figures adds to the implied scores; `otherwise` elsewhere."""
    universe, column = held.universe, held.universe.kept_column[key.factor]
    before = imply(universe, held.rubric, as_of)
    after = imply(_changed(held, key.factor, key.metrics, key.value), held.rubric, as_of)
    own = np.zeros(len(universe.companies), dtype=bool)
    for row in universe.evidence:
        if (row.factor == key.factor and row.metric in key.metrics and row.level is None
                and row.value is not None and before.evidence_scores[row.id].used):
            own[universe.row[row.company_id]] = True
    shift = np.zeros(before.score.shape)
    own &= before.status[:, column] == EVIDENCE
    moved = after.score[:, column] - before.score[:, column]
    shift[:, column] = np.where(own, moved, key.otherwise)
    shift.flags.writeable = False
    return shift
