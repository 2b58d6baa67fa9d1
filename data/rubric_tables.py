"""The tables of data/reference that hold the scoring rubric: every constant of it is data."""

from __future__ import annotations

from collections.abc import Iterator

from data.records import CONFIDENCES
from data.schema import NO_ADDRESS, Column, Columns, Rule, Table

_ASSUMPTION = (
    Column("assumption", "flag", required=True),
    Column("source", required=True),
    Column("as_of", "date", required=True),
)


def _bases(columns: Columns) -> Iterator[tuple[int, str, str]]:
    own = {(universe, f"{factor}.{metric}") for universe, factor, metric, base in zip(
        columns["universe"], columns["factor"], columns["metric"], columns["scale_of"],
        strict=True) if not base}
    rows = zip(columns["universe"], columns["scale_of"], columns["kind"], columns["unit"],
               strict=True)
    for index, (universe, base, kind, unit) in enumerate(rows):
        if base and (universe, base) not in own:
            yield index, "scale_of", "factor.metric of a scale with anchors of its own"
        elif bool(base) == bool(kind) or bool(base) == bool(unit):
            yield index, "kind", "a kind and a unit, or a scale_of to take both from"


SCALES = Table("rubric_scales", (
    Column("universe", required=True, references="universes"),
    Column("factor", required=True),
    Column("metric", required=True),
    Column("kind", choices=("linear", "log", "step")),
    Column("unit", choices=("MW", "cards", "count", "fraction", "hours", "rank", "tokens",
                            "units", "usd", "users")),
    Column("scale_of"),
    Column("value_factor", "float", required=True, above=0),
    Column("score_factor", "float", required=True, above=0, high=1),
    Column("per_segment_unit", "flag", required=True),
    Column("role", choices=("live", "plan")),
    Column("segments"),
    *_ASSUMPTION,
    Column("note"),
), key=("universe", "factor", "metric"), rules=(Rule(_bases),))

ANCHORS = Table("rubric_anchors", (
    Column("universe", required=True, references="universes"),
    Column("factor", required=True),
    Column("metric", required=True),
    Column("value", "float", required=True),
    Column("score", "float", required=True, low=0, high=1),
), key=("universe", "factor", "metric", "value"))

UNITS = Table("scale_units", (
    Column("universe", required=True, references="universes"),
    Column("kind", required=True, choices=("segment", "unit")),
    Column("name", required=True),
    Column("unit", required=True),
    Column("divisor", "float", required=True, above=0),
    *_ASSUMPTION,
    Column("note"),
), key=("universe", "kind", "name"))

CONSTANTS = Table("rubric_constants", (
    Column("universe"),
    Column("name", required=True),
    Column("value", "float", required=True, low=0),
    Column("unit"),
    Column("description", required=True),
    *_ASSUMPTION,
), key=("universe", "name"))

CASES = Table("rubric_cases", (
    Column("universe", required=True, references="universes"),
    Column("company_id", required=True, references="companies"),
    Column("factor", required=True),
    Column("metric"),
    Column("effect", required=True, choices=("not_applicable", "share_counted")),
    Column("value", "float", above=0, high=1),
    Column("reason", required=True),
    Column("assumption", "flag", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS,)),
    Column("as_of", "date", required=True),
    Column("confidence", required=True, choices=CONFIDENCES),
), key=("universe", "company_id", "factor", "metric"))

LEVELS = Table("rubric_levels", (
    Column("universe", required=True, references="universes"),
    Column("factor", required=True),
    Column("metric", required=True),
    Column("segments"),
    Column("level", "float", required=True, low=0, high=1),
    Column("text", required=True),
    *_ASSUMPTION,
), key=("universe", "factor", "metric", "segments", "level"))
