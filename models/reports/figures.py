"""The figures a report shows, as numbers by column, so that it can be computed again."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import Any

from models.scenarios import BASE, Evaluator, Scenario, ScenarioResult, Tree
from scoring.rubric import NOT_APPLICABLE, UNKNOWN
from scoring.state import State

OTHERS = 5  # scenarios shown beside the one a report is of


def ranking_figures(result: ScenarioResult, row: int) -> dict[str, Any]:
    """Rank, composite, scores and values of one company; None where unknown."""
    e = result.evaluation
    found: dict[str, Any] = {
        "rank": float(e.ranks[row]), "best_rank": int(e.best_rank[row]),
        "worst_rank": int(e.worst_rank[row]), "composite": _number(e.composite[row]),
        "composite_low": _number(e.low[row]), "composite_high": _number(e.high[row])}
    for j, factor in enumerate(e.universe.factors):
        status = e.cells.status[row, j]
        hidden = status in (UNKNOWN, NOT_APPLICABLE)
        found[factor.id] = None if hidden else _number(e.cells.score[row, j])
        found[f"{factor.id}_low"] = _number(e.cells.low[row, j])
        found[f"{factor.id}_high"] = _number(e.cells.high[row, j])
    found["newest_valuation"] = _money(e.value(result.currency)[row])
    for name, array in (("value", result.values.median), ("value_low", result.values.low),
                        ("value_high", result.values.high)):
        found[name] = _money(array[row])
    return found


def tear_sheet_figures(
    result: ScenarioResult, others: Sequence[ScenarioResult], row: int
) -> dict[str, Any]:
    """The same with rank and value of the company in other scenarios."""
    found = ranking_figures(result, row)
    for other in others:
        id = other.scenario.id
        found[f"{id}.rank"] = float(other.ranks[row])
        found[f"{id}.value"] = _money(other.values.median[row])
    return found


def other_scenarios(
    evaluator: Evaluator, state: State, tree: Tree, own: str
) -> tuple[ScenarioResult, ...]:
    """The scenarios shown beside `own`: the base, then the likeliest that can be evaluated."""
    fine = [s for s in tree.listed if s.id != own and s.id not in tree.problems]
    likely = sorted((s for s in fine if s.id != BASE), key=lambda s: -(s.probability or 0.0))
    base = [s for s in fine if s.id == BASE]
    chosen: list[Scenario] = [*base, *likely][:OTHERS]
    return tuple(evaluator.evaluate(state, tree, s.id) for s in chosen)


def _number(value: Any) -> float | None:
    return None if isnan(value) else round(float(value), 12)


def _money(value: Any) -> float | None:
    return None if isnan(value) else round(float(value), 2)
