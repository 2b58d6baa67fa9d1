"""What kinds, fields and outcomes of an import are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.importing import Field, Plan, Planned
from data.importing.existing import Existing
from data.own_rows import row_texts
from data.own_tables import OWN_TABLES
from data.records import Factor
from gui.i18n import mark, tr
from gui.names import factor_name

NONE = "\N{EN DASH}"
_LONGEST = 200  # characters of a cell shown
_FIELDS = {
    "id": mark("Id"), "company_id": mark("Company"), "name": mark("Name"),
    "name_zh": mark("Chinese name"), "country": mark("Country"), "segment": mark("Segment"),
    "founded": mark("Founded"), "status": mark("Status"), "ticker": mark("Ticker"),
    "summary": mark("Summary"), "as_of": mark("As of"), "source_url": mark("Source"),
    "confidence": mark("Confidence"), "note": mark("Note"), "factor": mark("Factor"),
    "score": mark("Score"), "low": mark("Low"), "high": mark("High"), "reason": mark("Reason"),
    "metric": mark("Metric"), "text": mark("Text"), "value": mark("Value"), "unit": mark("Unit"),
    "value_usd": mark("Value in USD"), "scale_segment": mark("Segment of the unit size"),
    "level": mark("Level"), "level_low": mark("Lowest level"),
    "level_high": mark("Highest level"), "coding_reason": mark("Reason for the level"),
    "period_months": mark("Months of the period"), "lower_bound": mark("At least"),
    "derived": mark("Computed"), "date": mark("Date"), "currency": mark("Currency"),
    "kind": mark("Kind of valuation"), "round": mark("Round"),
    "amount_raised": mark("Amount raised"), "raised_currency": mark("Currency raised"),
    "state_capital": mark("State capital"), "industrial_capital": mark("Industrial capital"),
    "investors": mark("Investors"), "source_date": mark("Source date"),
    "unknown": mark("Unknown"),
}
_PARTS = {"low": mark("{factor}: low"), "high": mark("{factor}: high"),
          "status": mark("{factor}: status"), "reason": mark("{factor}: reason")}

_SCORES = {"": mark("0 to 1"), "0.1": mark("0 to 10"), "0.01": mark("0 to 100")}
_AMOUNTS = {"": mark("as it is"), "0.01": mark("percent"), "1000": mark("thousands"),
            "10000": mark("10 000s"), "1000000": mark("millions"),
            "100000000": mark("100 millions"), "1000000000": mark("billions")}


def field_name(id: str, factors: tuple[Factor, ...]) -> str:
    """A field in the reader's language, factors by their names."""
    for factor in factors:
        if id == factor.id:
            return factor_name(factor)
        part = id.removeprefix(f"{factor.id}_")
        if part != id and part in _PARTS:
            return tr(_PARTS[part]).format(factor=factor_name(factor))
    return tr(_FIELDS[id]) if id in _FIELDS else id.replace("_", " ").capitalize()


def choice(wanted: Field, factors: tuple[Factor, ...]) -> str:
    """A field as it is offered, with a word where every row needs it."""
    name = field_name(wanted.id, factors)
    return tr("{field} (needed)").format(field=name) if wanted.required else name


def scale_words(by: str, wanted: Field) -> str:
    """What numbers that are multiplied by `by` are, such as 'millions' or '0 to 100, %'."""
    if wanted.unit:
        return tr(_SCORES[by]) if by in _SCORES else f"× {by}"
    return tr(_AMOUNTS[by]) if by in _AMOUNTS else f"× {by}"


def outcome(plan: Plan) -> str:
    """The plan in a sentence or two."""
    if plan.refused:
        return tr("{n} refused, so nothing can be imported: mend them in the file and read it "
                  "again, or assign the columns otherwise.").format(n=f"{plan.refused:,}")
    if not plan.planned:
        return tr("Nothing to import: all {n} rows say what stands already.").format(
            n=f"{plan.rows:,}")
    return tr("{added} would be added, {changed} changed; {unchanged} rows unchanged. "
              "One undo takes it back.").format(
        added=f"{len(plan.added):,}", changed=f"{len(plan.changed):,}",
        unchanged=f"{plan.unchanged:,}")


def cell_text(cell: Any) -> str:
    """A cell of a file on one line, cut where it is long."""
    text = f"{cell:.15g}" if isinstance(cell, float) else str(cell)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + "…"


def what_is_new(planned: Planned, existing: Existing) -> str:
    """The values of a row that would be stored, each with what stood before it."""
    before, after = _before_after(planned, existing)
    said = []
    for id, text in after.items():
        old = before.get(id, "")
        if text == old or id == "pinyin":
            continue
        name = field_name(id, existing.universe.factors)
        said.append(f"{name}: {old or NONE} → {text or NONE}" if before else f"{name}: {text}")
    return cell_text("; ".join(said))


def _before_after(
    planned: Planned, existing: Existing
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    first, _, rest = planned.change.key.partition("/")
    if first == "own":
        _, word, id = rest.split("/", 2)
        own = OWN_TABLES[word]
        return existing.row(own, id) or {}, row_texts(own, planned.change.new)
    old, new = planned.change.old or {}, planned.change.new or {}
    return {k: cell_text(v) for k, v in old.items()}, {k: cell_text(v) for k, v in new.items()}
