"""Computing an export again, by what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data.exporting import RankedTable
from data.exporting.provenance import Provenance
from data.exporting.reading.export import Figures
from models.comparison import compare, comparison_table, input_differences
from models.exports.ranking import ranking_table
from models.exports.world import World
from models.reports import ranking_figures, tear_sheet_figures
from scoring.ranked_table import ranked_table

MOVES = ("move",)  # counted from the start of a session, which a file does not hold
_NOW = datetime(2000, 1, 1)  # of no consequence: no figure depends on it


class CannotCompute(ValueError):
    """What an export was made from is not there; the text says what."""


@dataclass(frozen=True)
class Again:
    """Figures by company and column; `titles` gives the id of each column by its heading, in the
    order of the file.
    """

    figures: Mapping[str, Mapping[str, Any]]
    titles: Mapping[str, str] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def ids_of(self, heads: Sequence[str]) -> dict[str, str]:
        """The column each heading of a workbook stands for: by its words, else by its place."""
        places = tuple(self.titles.values())
        by_place = places if len(places) == len(heads) else heads
        return {head: self.titles.get(head, id)
                for head, id in zip(heads, by_place, strict=True)}


def computed_again(told: Provenance, world: World, in_file: Figures) -> Again:
    """What the export would hold now; CannotCompute, and errors of evaluating."""
    if told.universe not in world.reference.universes:
        raise CannotCompute(f"there is no universe {told.universe!r}.")
    for id in told.scenarios:
        if id not in world.tree.scenarios:
            raise CannotCompute(f"there is no scenario {id!r} in this workspace.")
    if told.kind == "ranking":
        return _ranking(told, world, in_file)
    if told.kind in ("ranking_report", "tear_sheet"):
        return _report(told, world, in_file)
    return _comparison(told, world, in_file)


def own_again(told: Provenance, path: Path) -> tuple[Again, list[str]]:
    """The ranking of a companies file, and notes on the file."""
    from data.importing import read_companies
    from data.importing.errors import ImportErrors
    from scoring.own_companies import evaluate_own

    try:
        file = read_companies(path)
    except ImportErrors as errors:
        raise CannotCompute(f"{errors.errors[0]}") from None
    evaluation = evaluate_own(file, list(told.settings.items()), date.fromisoformat(told.as_of))
    table = ranked_table(evaluation, evaluation.order, evaluation.ranks, told.currency,
                         created_at=_NOW)
    notes = [] if file.fingerprint == told.inputs else [
        f"{path.name} has changed since, or is another file."]
    return _of_table(table, "id", MOVES), notes


def _ranking(told: Provenance, world: World, in_file: Figures) -> Again:
    result = world.evaluator(told.universe, told.currency).evaluate(
        world.state, world.tree, told.scenarios[0])
    universe = result.evaluation.universe
    order = result.evaluation.order
    # a list may be filtered: the companies in it are asked for, those gone are told as such
    rows = [row for row in order.tolist() if universe.companies[row].id in in_file]
    table = ranking_table(result, rows, result.ranks, None, created_at=_NOW)
    notes = () if len(rows) == len(order) else (
        f"{len(rows)} of {len(order)} companies are listed in it; only these were compared.",)
    return _of_table(table, "id", MOVES, notes)


def _comparison(told: Provenance, world: World, in_file: Figures) -> Again:
    evaluator = world.evaluator(told.universe, told.currency)
    found = compare(evaluator, world.state, world.tree, told.scenarios, told.against or "base")
    if told.kind == "inputs":
        differing = input_differences(*found.results)
        first, second = (result.scenario.name for result in found.results)
        heads = {"Input": "input", "Field": "field", first: "from", second: "to", "Why": "why",
                 "Key": "key"}
        return Again({d.key: {"input": d.what, "field": d.field, "from": d.first, "to": d.second,
                              "why": d.why} for d in differing}, heads)
    universe = found.results[0].evaluation.universe
    rows = [row for row in found.results[0].evaluation.order.tolist()
            if universe.companies[row].id in in_file]
    return _of_table(comparison_table(found, created_at=_NOW, rows=rows), "id", ())


def _report(told: Provenance, world: World, in_file: Figures) -> Again:
    evaluator = world.evaluator(told.universe, told.currency)
    own, *others = evaluator.evaluate_all(world.state, world.tree, told.scenarios).values()
    found = {}
    for company in in_file:
        row = own.evaluation.universe.row.get(company)
        if row is not None:
            found[company] = (ranking_figures(own, row) if told.kind == "ranking_report"
                              else tear_sheet_figures(own, others, row))
    return Again(found)


def _of_table(
    table: RankedTable, key: str, skipped: tuple[str, ...], notes: tuple[str, ...] = ()
) -> Again:
    names = [column.id for column in table.columns]
    at = table.index[key]
    return Again({str(row[at]): dict(zip(names, row, strict=True)) for row in table.rows},
                 {column.heading: column.id for column in table.columns}, skipped, notes)
