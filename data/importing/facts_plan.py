"""The plan for evidence, fundamentals and observations: one row per dated, sourced figure."""

from __future__ import annotations

from data.dates import first_day
from data.importing.fields import OWN_OF
from data.importing.mapping import ColumnMapping
from data.importing.names import digest
from data.importing.planning import Outcome
from data.own_rows import record_texts
from data.own_tables import OwnTable
from data.records import Company

CNY_PER_USD = 7.1  # the fixed rate of the bundled evidence (data/reference/README.md)
CONVERTED = f"of value_usd converted at CNY {CNY_PER_USD} per USD"
_UNIT_OF = {"headcount": "people", "founded": "year", "units_shipped_year": "units"}
_Row = dict[str, str]
# What tells one row from another where no id is given.
_SAME = {
    "evidence": ("company_id", "factor", "metric", "value", "unit", "as_of", "level", "source_url"),
    "fundamental": ("company_id", "metric", "value", "unit", "as_of", "source_url"),
    "observation": ("company_id", "date", "value", "currency", "kind", "round", "source_url"),
}
_PREFIX = {"evidence": "own-ev", "fundamental": "own-fun", "observation": "own-obs"}


def plan_facts(outcome: Outcome, mapping: ColumnMapping) -> None:
    """Plan the rows of a file. A row without an id is the one that says the same, if there is one,
    so that a file taken twice changes nothing.
    """
    own = OWN_OF[mapping.kind]
    gathered = outcome.gathered
    columns = [column.name for column in own.table.columns]
    rows: dict[str, list[str]] = {name: [] for name in columns}
    before: list[_Row | None] = []
    places: list[int] = []
    labels: list[str] = []
    seen: dict[str, int] = {}
    known = _known(outcome, own)
    for i, (place, company) in enumerate(zip(gathered.places, outcome.companies(), strict=True)):
        if company is None:
            continue
        given = {name: gathered.texts[name][i] for name in columns if name in gathered.texts}
        given["company_id"] = company.id
        _complete(outcome, own, place, given)
        _judge_date(outcome, own, place, given)
        id = given.get("id", "") or _identity(own, given, known)
        if outcome.valid_id(place, id):
            outcome.once(seen, place, "id", given.get("id", ""), id)
        old = outcome.existing.row(own, id)
        row = {**own.defaults, **(old or {}), **{k: v for k, v in given.items() if v}, "id": id}
        before.append(old)
        places.append(place)
        labels.append(_label(own, company, row))
        for name in columns:
            rows[name].append(row.get(name, ""))
    values = outcome.checked(own, rows, places)
    for i, place in enumerate(places if values else ()):
        new = any(rows[n][i] != text for n, text in (before[i] or {"id": ""}).items())
        moved = new and outcome.store(
            place, outcome.key(own, rows["id"][i]), values[i], labels[i],
            before[i] is not None)
        outcome.unchanged += not moved


def _complete(outcome: Outcome, own: OwnTable, place: int, row: _Row) -> None:
    """Fill in what follows from the rest of the row."""
    if own.word == "evidence":
        _complete_evidence(outcome, place, row)
    elif own.word == "fundamental":
        row["unit"] = row["unit"] or _UNIT_OF.get(row["metric"], "")
    elif row["amount_raised"]:
        row["raised_currency"] = row["raised_currency"] or row["currency"]


def _complete_evidence(outcome: Outcome, place: int, row: _Row) -> None:
    if row["factor"]:
        factor = outcome.existing.factor(row["factor"])
        if not factor:
            ids = (f.id for f in outcome.existing.universe.factors)
            outcome.refuse(place, "factor", row["factor"], "is no factor of this universe",
                           f"give one of {', '.join(ids)}, or leave the cell empty")
        row["factor"] = factor
    if not row["value"] and not row["unit"]:
        row["unit"] = "text"
    if row["value"] and not row["value_usd"] and row["unit"] in ("USD", "CNY"):
        rate = 1.0 if row["unit"] == "USD" else CNY_PER_USD
        row["value_usd"] = f"{round(float(row['value']) / rate, 2):.15g}"
        outcome.counted[CONVERTED] += row["unit"] == "CNY"
    if row["value"] and not row["text"]:
        row["text"] = f"{row['value']} {row['unit']}".strip()
    if row["level"]:
        row["level_low"] = row["level_low"] or row["level"]
        row["level_high"] = row["level_high"] or row["level"]
        row["coders"] = "1"


def _judge_date(outcome: Outcome, own: OwnTable, place: int, row: _Row) -> None:
    name = "date" if own.word == "observation" else "as_of"
    if row[name] and first_day(row[name]) > outcome.existing.today:
        outcome.refuse(place, name, row[name], "lies in the future",
                       f"give a date no later than {outcome.existing.today}")


def _known(outcome: Outcome, own: OwnTable) -> dict[tuple[str, ...], str]:
    return {_same(own, record_texts(own, row)): id
            for id, row in outcome.existing.rows(own).items()}


def _same(own: OwnTable, row: _Row) -> tuple[str, ...]:
    numbers = ("value", "level")
    same = tuple(repr(float(row[n])) if n in numbers and row[n] else row[n]
                 for n in _SAME[own.word])
    return same if row["value"] else (*same, row.get("text", ""))  # a finding in words


def _identity(own: OwnTable, row: _Row, known: dict[tuple[str, ...], str]) -> str:
    same = _same(own, row)
    if same in known:
        return known[same]
    return f"{_PREFIX[own.word]}-{digest(*same)}"


def _label(own: OwnTable, company: Company, row: _Row) -> str:
    observed = own.word == "observation"
    what, unit, when = (("kind", "currency", "date") if observed
                        else ("metric", "unit", "as_of"))
    parts = (row.get(what, "").replace("_", " "), row.get("value") or row.get("text", "")[:40],
             row.get(unit, "").removeprefix("text"), row.get(when, ""))
    return " ".join(filter(None, (f"{company.name}:", *parts)))
