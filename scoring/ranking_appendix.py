"""What stands behind a ranked table: what was assumed, the sources, the journal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.bundled import FOLDER, load
from data.exporting.table import Appendix, AssumptionLine, LogLine, SourceLine, TableMeta
from data.records import Company, Evidence, Observation, Universe
from data.rubric_tables import ANCHORS, CONSTANTS, UNITS
from data.schema import read
from data.workspace.records import Entry
from scoring.consensus.columns import rule_text
from scoring.evaluate import WIDE, Evaluation

ANALYST, OURS = "analyst", "Servoscope"
MISSING = {
    "segment": f"an unknown score takes the median of its segment, bounds {WIDE:g} either way",
    "full": "an unknown score takes the median of its segment, bounds 0 and 1",
}


def appendix(
    evaluation: Evaluation, rows: NDArray[np.int64], meta: TableMeta, log: Sequence[Entry]
) -> Appendix:
    """Assumptions, sources of the companies in `rows`, and the journal entries."""
    companies = [evaluation.universe.companies[i] for i in rows.tolist()]
    seen = [evaluation.observations[i] for i in rows.tolist()]
    lines = chain(_ranking(meta), _analysts(evaluation, meta),
                  _rates(evaluation, seen, meta.currency), _factors(evaluation.universe),
                  _rubric(evaluation.universe))
    return Appendix(tuple(lines), tuple(_sources(evaluation, companies)), tuple(_log(log)))


def _ranking(meta: TableMeta) -> Iterator[AssumptionLine]:
    day = meta.created_at.date().isoformat()

    def line(name: str, value: Any, unit: str = "", source: str = "",
             author: str = ANALYST) -> AssumptionLine:
        return AssumptionLine("Ranking", name, value, unit, source=source, author=author, date=day)

    yield line("Universe", meta.universe_name)
    yield line("As of", meta.as_of, source="nothing dated later was used")
    yield line("Method", meta.method)
    for name, value in meta.method_options.items():
        plain = isinstance(value, str | int | float)
        yield line(f"Method option {name}", value if plain else json.dumps(value))
    yield line("Weights", meta.weights_mode, source="the weights stand above")
    yield line("Missing scores", meta.missing_policy, source=MISSING[meta.missing_policy])
    yield line("Currency", meta.currency, source="each valuation at the average rate of its year")
    yield line("Filter", meta.filter or "none")
    yield line("Sorted by", meta.sort)
    yield line("Companies listed", meta.listed, f"of {meta.total}")
    yield line("Facts", meta.reference_fingerprint, "fingerprint", author=OURS)
    yield line("Written", meta.created_at.isoformat(" ", "seconds"),
               source=f"Servoscope {meta.app_version}", author=OURS)
    for notice in meta.notices:
        yield line("Notice", notice, author=OURS)


def _analysts(evaluation: Evaluation, meta: TableMeta) -> Iterator[AssumptionLine]:
    rule = rule_text(evaluation.sheet.panel)
    if rule:
        yield AssumptionLine("Ranking", "Scores in force", rule, "", source="scores by analyst "
                             "stand in the last columns of the ranking", author=ANALYST,
                             date=meta.created_at.date().isoformat())


def _rates(
    evaluation: Evaluation, seen: Sequence[Observation | None], currency: str
) -> Iterator[AssumptionLine]:
    fx = evaluation.newest.fx
    used = {(name, o.date.year) for o in seen if o is not None and o.currency != currency
            for name in (o.currency, currency) if name != "USD"}
    for name, year in sorted(used):
        rate = fx.entry(name, year)
        typed = rate.as_of is None  # only rates the analyst typed have no date
        yield AssumptionLine(
            "Exchange rate", f"{name} per USD, average of {year}", rate.units_per_usd,
            f"{name} per USD", source=rate.source_url or rate.note,
            author=ANALYST if typed else OURS, date="" if typed else str(rate.as_of))


def _factors(universe: Universe) -> Iterator[AssumptionLine]:
    """What the analyst made of the factors: own ones, rubrics, segments left out, hidden ones."""
    for factor in universe.factors:
        said = f"{factor.name}: {factor.description}" if factor.description else factor.name
        if factor.own:
            yield AssumptionLine("Factor", said, factor.id, "column", author=ANALYST)
        for score, text in factor.anchors:
            yield AssumptionLine("Factor", f"{factor.name} at {score:g}: {text}", score,
                                 "score 0–1", author=ANALYST)
        for segment in factor.not_for:
            yield AssumptionLine("Factor", f"{factor.name} does not apply to segment", segment,
                                 author=ANALYST)
    for factor in universe.hidden:
        yield AssumptionLine("Factor", f"{factor.name} is hidden", factor.id, author=ANALYST)


def _rubric(universe: Universe) -> Iterator[AssumptionLine]:
    if not universe.evidence:
        return
    names = {"universes": load().universes.keys()}
    for table, describe in ((CONSTANTS, _constant), (UNITS, _unit), (ANCHORS, _anchor)):
        for row in read(FOLDER / f"{table.name}.csv", table, names):
            if row["universe"] in ("", universe.id):
                name, value, unit = describe(row)
                yield AssumptionLine(
                    "Rubric", name, value, unit, source=row.get("source", "own assumption"),
                    author=OURS, date=str(row.get("as_of", "")))


def _constant(row: dict[str, Any]) -> tuple[str, float, str]:
    return f"{row['name']}: {row['description']}", row["value"], row["unit"]


def _unit(row: dict[str, Any]) -> tuple[str, float, str]:
    return f"Scale unit of {row['kind']} {row['name']}", row["divisor"], f"{row['unit']} per unit"


def _anchor(row: dict[str, Any]) -> tuple[str, float, str]:
    return (f"Score of {row['factor']}.{row['metric']} at {row['value']:,.10g}", row["score"],
            "score 0–1")


def _sources(evaluation: Evaluation, companies: Sequence[Company]) -> Iterator[SourceLine]:
    universe, as_of = evaluation.universe, evaluation.as_of
    for company in companies:
        for row in universe.evidence_of.get(company.id, ()):
            if row.as_of <= as_of:
                yield _evidence(company, row)
        for seen in universe.observations_of.get(company.id, ()):
            if seen.date <= as_of:
                yield _valuation(company, seen)


def _evidence(company: Company, row: Evidence) -> SourceLine:
    coded = row.level is not None
    return SourceLine(
        company.id, company.name, "evidence" if row.factor else "background", row.factor,
        f"{row.metric}: {row.text}", row.level if coded else row.value,
        "level 0–1" if coded else row.unit, row.as_of, row.confidence, row.source_url, row.id)


def _valuation(company: Company, seen: Observation) -> SourceLine:
    at_least = " (at least)" if seen.lower_bound else ""
    round_name = f", {seen.round}" if seen.round else ""
    return SourceLine(
        company.id, company.name, "valuation", "", f"{seen.kind}{round_name}{at_least}", seen.value,
        seen.currency, seen.date, seen.confidence, seen.source_url, seen.id)


def _log(entries: Sequence[Entry]) -> Iterator[LogLine]:
    for entry in entries:
        for change in entry.changes:
            yield LogLine(entry.at, entry.who, entry.label, change.key, _text(change.old),
                          _text(change.new), entry.why)


def _text(value: Any) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)
