"""The evidence of a universe as arrays, sorted so that any as-of date is answered quickly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.records import CONFIDENCES, Universe
from data.rubrics import Rubric, UniverseRubric
from scoring.rubric_scores import metric_score

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class EvidenceTable:
    """Rows of evidence that can count, one array entry each, ordered by metric of a company.

    Within a metric the better confidence comes first, then the later date. `place` maps evidence id
    to position; `refused` maps the ids of all other rows to the reason. `cell` is row * k + column
    with k the kept factors; `metric` numbers the (company, factor, metric) groups; `segment` the
    companies' segments (n,); `applicable` and `assumable` are (n, k).
    """

    universe: Universe
    rubric: UniverseRubric
    ids: tuple[str, ...]
    place: Mapping[str, int]
    refused: Mapping[str, str]
    cell: Ints
    metric: Ints
    confidence: Ints
    day: Ints
    score: Floats
    low: Floats
    high: Floats
    weight: Floats
    plan: Bools
    live: Bools
    segment: Ints
    applicable: Bools
    assumable: Bools


def compile_table(universe: Universe, rubric: Rubric) -> EvidenceTable:
    """The table of a universe under a rubric; made once, kept for the last few pairs."""
    key = (id(universe), id(rubric))
    found = _KEPT.get(key)
    if found is None or found[0] is not universe or found[1] is not rubric:
        while len(_KEPT) >= _LIMIT:
            _KEPT.pop(next(iter(_KEPT)))
        # universe and rubric are kept too: an id names them only as long as they live
        found = _KEPT[key] = (universe, rubric, _compile(universe, rubric.of(universe.id)))
    return found[2]


_KEPT: dict[tuple[int, int], tuple[Universe, Rubric, EvidenceTable]] = {}
_LIMIT = 6


def _compile(universe: Universe, rubric: UniverseRubric) -> EvidenceTable:
    rows, columns = universe.row, universe.kept_column
    width = len(universe.kept_factors)
    segments = [company.segment for company in universe.companies]
    ranks = {name: rank for rank, name in enumerate(CONFIDENCES)}
    weights = [rubric.constants[f"confidence_{name}"] for name in CONFIDENCES]
    metrics: dict[tuple[str, str, str], int] = {}
    refused: dict[str, str] = {}
    special = {company for company, _, _ in rubric.cases}
    left_out = {factor.id: factor.not_for for factor in universe.kept_factors if factor.not_for}
    entries = []
    for place, row in enumerate(universe.evidence):
        if not row.factor:
            refused[row.id] = "background: no factor is scored on it"
            continue
        where = rows[row.company_id]
        if segments[where] in left_out.get(row.factor, ()):
            refused[row.id] = f"not applicable to segment {segments[where]}"
            continue
        if row.company_id in special:
            reason = _out_of_scope(row.company_id, row.factor, row.metric, rubric)
            if reason:
                refused[row.id] = reason
                continue
        score, low, high, reason = metric_score(row, segments[where], rubric)
        if score is None:
            refused[row.id] = reason
            continue
        scale = rubric.scales.get((row.factor, row.metric))
        role = "" if scale is None else scale.role
        group = metrics.setdefault((row.company_id, row.factor, row.metric), len(metrics))
        rank = ranks[row.confidence]
        entries.append((
            group, rank, -row.as_of.toordinal(), place, row.id,
            where * width + columns[row.factor], score, low, high, weights[rank],
            role == "plan", role == "live",
        ))
    entries.sort()
    parts = list(zip(*entries, strict=True)) or [()] * 12
    ids = parts[4]
    numbers = {name: index for index, name in enumerate(dict.fromkeys(segments))}
    applicable = np.ones((len(rows), width), dtype=bool)
    for (company, factor, metric), case in rubric.cases.items():
        if case.effect == "not_applicable" and not metric and company in rows:
            applicable[rows[company], columns[factor]] = False
    for name, without in left_out.items():
        applicable[[segment in without for segment in segments], columns[name]] = False
    scored = np.array([f.id in rubric.factors for f in universe.kept_factors], dtype=bool)
    assumable = np.broadcast_to(scored & bool(rubric.constants["assume_median"]), applicable.shape)
    return EvidenceTable(
        universe, rubric, ids, {name: index for index, name in enumerate(ids)}, refused,
        _ints(parts[5]), _ints(parts[0]), _ints(parts[1]), -_ints(parts[2]),
        _floats(parts[6]), _floats(parts[7]), _floats(parts[8]), _floats(parts[9]),
        np.array(parts[10], dtype=bool), np.array(parts[11], dtype=bool),
        _ints([numbers[name] for name in segments]), applicable, assumable,
    )


def _out_of_scope(company: str, factor: str, metric: str, rubric: UniverseRubric) -> str:
    """Why the factor or the metric does not apply to the company; '' where it does."""
    for name in ("", metric):
        case = rubric.cases.get((company, factor, name))
        if case is not None and case.effect == "not_applicable":
            return f"not applicable: {case.reason}"
    return ""


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)


def _floats(values: object) -> Floats:
    return np.array(values, dtype=np.float64)
