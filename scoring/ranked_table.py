"""The ranked list as a table that can leave the app: the same rows, order and numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from data.exporting.table import Column, RankedTable, TableMeta
from data.records import Observation
from data.version import VERSION
from data.workspace.records import Entry
from scoring.consensus.columns import analyst_columns
from scoring.evaluate import ANALYST, Evaluation
from scoring.ranking_appendix import appendix
from scoring.rubric import ASSUMED, EVIDENCE, NOT_APPLICABLE, UNKNOWN

__all__ = ["STATUS_WORDS", "RankedTable", "ranked_table"]

STATUS_WORDS = {
    ANALYST: "analyst", EVIDENCE: "evidence", ASSUMED: "assumed", UNKNOWN: "unknown",
    NOT_APPLICABLE: "not applicable",
}
# Ranks tie within 1e-12 (scoring.ranks): what lies below is rounding of the machine, not a score.
DIGITS = 12
UNIT = "0–1"
_Rows = NDArray[np.int64]
_Named = tuple[Column, list[Any]]


def ranked_table(
    evaluation: Evaluation,
    rows: ArrayLike,
    start_ranks: ArrayLike,
    currency: str,
    *,
    created_at: datetime,
    filter_text: str = "",
    sort: str = "rank",
    fingerprint: str = "",
    notices: Sequence[str] = (),
    log: Sequence[Entry] = (),
) -> RankedTable:
    """The listed `rows` (indices into the universe, in the order shown) with all that is shown.

    `start_ranks` (n,) are the ranks the moves are counted from, positive for places won. Money is
    in `currency` at the rate of each valuation's date. A score nobody knows is None with the
    status unknown, an assumed one a number with the status assumed; an implied score stands only
    where there is evidence. `fingerprint` names the bundled facts, `log` are journal entries.
    """
    chosen = np.asarray(rows, dtype=np.int64).reshape(-1)
    named = [
        *_places(evaluation, chosen, np.asarray(start_ranks)),
        *_factor_scores(evaluation, chosen),
        *_valuations(evaluation, chosen, currency),
        *_factor_details(evaluation, chosen),
        *analyst_columns(evaluation.sheet.panel, evaluation.universe, chosen),
    ]
    columns = tuple(column for column, _ in named)
    values = list(zip(*(cells for _, cells in named), strict=True))
    meta = _meta(evaluation, listed=len(chosen), currency=currency, created_at=created_at,
                 filter=filter_text, sort=sort, reference_fingerprint=fingerprint,
                 notices=(*evaluation.notices, *notices))
    return RankedTable(columns, values, meta, lambda: appendix(evaluation, chosen, meta, log))


def _meta(evaluation: Evaluation, **of_the_list: Any) -> TableMeta:
    universe, sheet = evaluation.universe, evaluation.sheet
    return TableMeta(
        universe=universe.id, universe_name=universe.name, as_of=evaluation.as_of,
        method=sheet.method.name, method_options=dict(sheet.method.options),
        higher_is_better=evaluation.result.higher_is_better, weights_mode=sheet.weights.mode,
        weights={f.id: float(w) for f, w in zip(universe.factors, evaluation.weights, strict=True)},
        factors={f.id: f.name for f in universe.factors}, missing_policy=sheet.missing,
        total=len(universe.companies), app_version=VERSION, **of_the_list,
    )


def _places(evaluation: Evaluation, rows: _Rows, start: NDArray[Any]) -> Iterator[_Named]:
    e = evaluation
    companies = [e.universe.companies[i] for i in rows.tolist()]
    scale = UNIT if e.sheet.method.name == "weighted_mean" else ""
    unit = scale if e.result.higher_is_better else "lower is better"
    yield Column("rank", "Rank", "integer"), _whole(e.ranks[rows])
    yield Column("move", "Move", "integer", "places"), _whole((start - e.ranks)[rows])
    yield Column("name", "Company", "text"), [c.name for c in companies]
    yield Column("name_zh", "Chinese name", "text"), [c.name_zh for c in companies]
    yield Column("id", "Id", "text"), [c.id for c in companies]
    yield Column("segment", "Segment", "text"), [c.segment for c in companies]
    yield Column("country", "Country", "text"), [c.country for c in companies]
    yield Column("composite", "Composite", "score", unit), _numbers(e.composite[rows])
    yield Column("composite_low", "Composite low", "score", unit), _numbers(e.low[rows])
    yield Column("composite_high", "Composite high", "score", unit), _numbers(e.high[rows])
    yield Column("best_rank", "Best rank", "integer"), _whole(e.best_rank[rows])
    yield Column("worst_rank", "Worst rank", "integer"), _whole(e.worst_rank[rows])


def _factor_scores(evaluation: Evaluation, rows: _Rows) -> Iterator[_Named]:
    for j, factor in enumerate(evaluation.universe.factors):
        yield Column(factor.id, factor.name, "score", UNIT), _shown(evaluation, "score", rows, j)
    yield (Column("missing", "Missing", "integer", "scores"), _whole(evaluation.missing[rows]))


def _factor_details(evaluation: Evaluation, rows: _Rows) -> Iterator[_Named]:
    e = evaluation
    for j, factor in enumerate(e.universe.factors):
        status = e.cells.status[rows, j]
        evident = e.implied.status[rows, j] == EVIDENCE
        implied = np.where(evident, e.implied.score[rows, j], np.nan)
        for end in ("low", "high"):
            yield (Column(f"{factor.id}_{end}", f"{factor.name} {end}", "score", UNIT),
                   _shown(e, end, rows, j))
        yield (Column(f"{factor.id}_status", f"{factor.name} status", "text"),
               [STATUS_WORDS[s] for s in status.tolist()])
        yield (Column(f"{factor.id}_implied", f"{factor.name} implied", "score", UNIT),
               _numbers(implied))
        yield (Column(f"{factor.id}_reason", f"{factor.name} reason", "text"),
               [e.sheet.why.get((i, j), "") for i in rows.tolist()])


def _valuations(evaluation: Evaluation, rows: _Rows, currency: str) -> Iterator[_Named]:
    seen = [evaluation.observations[i] for i in rows.tolist()]
    amounts = evaluation.value(currency)[rows].tolist()

    def of(attribute: str) -> list[Any]:
        return [None if o is None else getattr(o, attribute) for o in seen]

    yield (Column(f"value_{currency.lower()}", "Newest valuation", "money", currency),
           [None if math.isnan(amount) else round(amount, 2) for amount in amounts])
    yield Column("valuation_amount", "Valuation amount", "money"), [_amount(o) for o in seen]
    yield Column("valuation_currency", "Valuation currency", "text"), of("currency")
    yield Column("valuation_date", "Valuation date", "date"), of("date")
    yield Column("valuation_date_stated", "Valuation date as stated", "text"), of("date_text")
    yield Column("valuation_kind", "Valuation kind", "text"), of("kind")
    yield Column("valuation_lower_bound", "Valuation lower bound", "flag"), of("lower_bound")
    yield Column("valuation_confidence", "Valuation confidence", "text"), of("confidence")
    yield Column("valuation_source", "Valuation source", "text"), of("source_url")


def _amount(observation: Observation | None) -> float | None:
    return None if observation is None else float(observation.value)


def _shown(evaluation: Evaluation, name: str, rows: _Rows, column: int) -> list[float | None]:
    """Scores or bounds as shown: no score where unknown, nothing where it does not apply."""
    cells = evaluation.cells
    status = cells.status[rows, column]
    hidden = status == NOT_APPLICABLE
    if name == "score":
        hidden = hidden | (status == UNKNOWN)
    return _numbers(np.where(hidden, np.nan, getattr(cells, name)[rows, column]))


def _numbers(values: NDArray[np.float64]) -> list[float | None]:
    return [None if math.isnan(value) else round(value, DIGITS) for value in values.tolist()]


def _whole(values: Iterable[Any]) -> list[int | float]:
    """Whole numbers as int; average ranks may lie between two."""
    return [int(v) if v == int(v) else float(v) for v in values]
