"""The comparison as a table that can leave the app."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from math import isnan
from typing import Any

import numpy as np

from data.exporting import Column, Provenance, RankedTable, TableMeta
from data.version import VERSION
from data.workspace.records import Entry
from models.comparison.comparison import Comparison
from models.comparison.inputs import InputDifference, input_differences
from models.scenarios.evaluation import ScenarioResult
from scoring.ranking_appendix import appendix

DIGITS = 12
_Named = tuple[Column, list[Any]]


def comparison_table(
    comparison: Comparison, *, created_at: datetime, fingerprint: str = "",
    rows: Sequence[int] | None = None, only_changed: bool = False,
    provenance: Provenance | None = None, log: Sequence[Entry] = (),
) -> RankedTable:
    """One row per company, by rank in the first scenario: rank, composite, value and interval of
    each scenario with their changes, and the expected columns by probability.

    `log` are journal entries of the workspace. `rows` chooses and orders companies; `only_changed`
    leaves out those where nothing differs.
    """
    first = comparison.results[0].evaluation
    chosen = np.asarray(first.order if rows is None else rows, dtype=np.int64)
    if only_changed:
        chosen = chosen[comparison.changed[chosen]]
    companies = [first.universe.companies[i] for i in chosen.tolist()]
    named: list[_Named] = [
        (Column("name", "Company", "text"), [c.name for c in companies]),
        (Column("name_zh", "Chinese name", "text"), [c.name_zh for c in companies]),
        (Column("id", "Id", "text"), [c.id for c in companies]),
        (Column("segment", "Segment", "text"), [c.segment for c in companies]),
        (Column("country", "Country", "text"), [c.country for c in companies])]
    for at, result in enumerate(comparison.results):
        named += _of_scenario(comparison, at, result, chosen)
    named += _expected(comparison, chosen)
    columns = tuple(column for column, _ in named)
    values = list(zip(*(cells for _, cells in named), strict=True))
    if provenance is not None:
        provenance = replace(provenance, listed=len(values))
    meta = _meta(comparison, len(chosen), created_at, fingerprint)
    return RankedTable(columns, values, meta, lambda: appendix(first, chosen, meta, log),
                       provenance)


def _of_scenario(
    comparison: Comparison, at: int, result: ScenarioResult, rows: np.ndarray
) -> Iterator[_Named]:
    id, name, currency = result.scenario.id, result.scenario.name, result.currency

    def column(part: str, title: str, kind: str, unit: str = "") -> Column:
        return Column(f"{id}.{part}", f"{name}: {title}", kind, unit)

    def whole(array: Any) -> list[Any]:
        return [int(v) if float(v).is_integer() else float(v) for v in array[rows, at].tolist()]

    yield column("rank", "rank", "integer"), whole(comparison.ranks)
    yield column("rank_move", "rank move", "integer", "places"), whole(comparison.rank_moves)
    yield column("composite", "composite", "score"), _numbers(comparison.composites[rows, at])
    yield (column("composite_change", "composite change", "score"),
           _numbers(comparison.composite_changes[rows, at]))
    for part, array in (("value", comparison.values), ("value_low", comparison.low),
                        ("value_high", comparison.high),
                        ("value_change", comparison.value_changes)):
        yield (column(part, part.replace("_", " "), "money", currency),
               _numbers(array[rows, at], 2))


def _expected(comparison: Comparison, rows: np.ndarray) -> Iterator[_Named]:
    currency = comparison.results[0].currency
    yield (Column("expected.rank", "Expected rank", "score"),
           _numbers(comparison.expected("ranks")[rows]))
    yield (Column("expected.composite", "Expected composite", "score"),
           _numbers(comparison.expected("composites")[rows]))
    yield (Column("expected.value", "Expected value", "money", currency),
           _numbers(comparison.expected("values")[rows], 2))
    yield (Column("expected.spread", "Spread of value", "money", currency),
           _numbers(comparison.spread("values")[rows], 2))


def differences_of(
    comparison: Comparison,
) -> list[tuple[ScenarioResult, ScenarioResult, tuple[InputDifference, ...]]]:
    """For each column the inputs that differ from its reference: reference, column, differences."""
    return [(reference, result, input_differences(reference, result))
            for reference, result in zip(comparison.references, comparison.results, strict=True)
            if result is not reference]


def _numbers(array: Any, digits: int = DIGITS) -> list[float | None]:
    return [None if isnan(v) else round(v, digits) for v in array.tolist()]


def _meta(
    comparison: Comparison, listed: int, created_at: datetime, fingerprint: str
) -> TableMeta:
    first = comparison.results[0].evaluation
    universe, sheet = first.universe, first.sheet
    meta = TableMeta(
        universe=universe.id, universe_name=universe.name, as_of=first.as_of,
        method=sheet.method.name, method_options=dict(sheet.method.options),
        higher_is_better=first.result.higher_is_better, weights_mode=sheet.weights.mode,
        weights={f.id: float(w) for f, w in zip(universe.factors, first.weights, strict=True)},
        factors={f.id: f.name for f in universe.factors}, missing_policy=sheet.missing,
        currency=comparison.results[0].currency, filter="", sort="rank in the first scenario",
        listed=listed, total=len(universe.companies), app_version=VERSION,
        reference_fingerprint=fingerprint, created_at=created_at)
    return replace(meta, notices=comparison.notices)
