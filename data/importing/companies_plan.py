"""The plan for companies: rows matched with those that are there, scores along with them."""

from __future__ import annotations

from data.importing.existing import folded
from data.importing.mapping import ColumnMapping
from data.importing.names import initials, slug
from data.importing.planning import Outcome
from data.importing.scores_plan import ScoreReader
from data.own_tables import COMPANY


def plan_companies(outcome: Outcome, mapping: ColumnMapping) -> None:
    """Plan the companies of a file and their scores.

    A row with an id, name or Chinese name that is there changes that company; another adds one.
    """
    texts, places = outcome.gathered.texts, outcome.gathered.places
    columns = [column.name for column in COMPANY.table.columns]
    rows: dict[str, list[str]] = {name: [] for name in columns}
    before: list[dict[str, str] | None] = []
    names: dict[str, int] = {}
    ids: dict[str, int] = {}
    for i, place in enumerate(places):
        given = {name: texts[name][i] for name in columns if name in texts}
        given["name"] = given["name"] or given["name_zh"]
        id, first = _identity(outcome, place, given, ids)
        if given["name"] and first:
            outcome.once(names, place, "name", given["name"], folded(given["name"]))
        old = outcome.existing.row(COMPANY, id)
        row = {**COMPANY.defaults, **(old or {}), **{k: v for k, v in given.items() if v}}
        if old is None or old["name_zh"] != row.get("name_zh", ""):
            row["pinyin"] = initials(row.get("name_zh", "")) or initials(row.get("name", ""))
        row["id"] = id
        before.append(old)
        for name in columns:
            rows[name].append(row.get(name, ""))
    values = outcome.checked(COMPANY, rows, places)
    scores = ScoreReader(outcome, mapping)
    for i, place in enumerate(places):
        id, name = rows["id"][i], rows["name"][i]
        if not name:
            continue  # refused above
        moved = False
        if values and any(rows[n][i] != text for n, text in (before[i] or {"id": ""}).items()):
            moved = outcome.store(
                place, outcome.key(COMPANY, id), values[i], name, before[i] is not None)
        moved = scores.wide(i, place, id, name) or moved
        outcome.unchanged += not moved


def _identity(
    outcome: Outcome, place: int, given: dict[str, str], ids: dict[str, int]
) -> tuple[str, bool]:
    """The id of the company a row speaks of, or one made for it; False where it is refused."""
    existing, told = outcome.existing, given["id"]
    if told:
        return told, (outcome.valid_id(place, told)
                      and outcome.once(ids, place, "id", told, told))
    for text in filter(None, (given["name"], given["name_zh"])):
        if existing.is_ambiguous(text):
            outcome.refuse(place, "name", text, "is the name of several companies",
                           "add a column id and give the id of the one that is meant")
            return f"row-{place}", False
        company = existing.company(text)
        if company is not None:
            if given["name"] != company.name:
                if folded(given["name"]) not in (folded(company.name), folded(company.name_zh)):
                    outcome.remark(f"row {place}: {given['name'][:60]!r} is taken for "
                                   f"{company.name!r}, whose name stays; give its id to rename it")
                given["name"] = company.name
            return company.id, outcome.once(ids, place, "name", text, company.id)
    if not given["name"]:
        return f"row-{place}", False
    if near := existing.akin(given["name"]):
        outcome.remark(f"row {place}: {given['name'][:60]!r} is added beside {near!r}, which is "
                       "there; if it is the same company, give its id")
    made = base = slug(given["name"])
    count = 1
    while made in existing.universe.row or made in ids:
        count += 1
        made = f"{base}-{count}"
    ids[made] = place
    return made, True
