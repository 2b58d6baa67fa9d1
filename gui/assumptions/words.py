"""What a table of assumptions says in words: tips, spoken cells, what a cell takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from data.schema import Column as Declared
from gui.assumptions.columns import Computed, Field
from gui.assumptions.names import choice_words, head_or_unit
from gui.assumptions.numbers import typed
from gui.format import EN_DASH
from gui.i18n import tr
from gui.names import segment_name
from gui.scenarios.marks import key_line
from gui.tips import titled_tip
from scoring.compute.book import Address, Provenance, key

if TYPE_CHECKING:
    from gui.assumptions.model import AssumptionModel, Spot
    from gui.session import Session


def names_in(session: Session, table: str) -> Mapping[str, str]:
    """The names of the rows of a table of the book; of companies, their segments, or vendors."""
    if table == "vendors":
        return {str(vendor): str(vendor)
                for vendor in sorted(set(session.book.sheet("chips").texts("vendor"))) if vendor}
    companies = [company for universe in session.reference.universes.values()
                 for company in universe.companies]
    if table == "companies":
        return {company.id: company.name for company in companies}
    if table == "segments":
        return {segment: segment_name(segment)
                for segment in sorted({company.segment for company in companies})}
    sheet = session.book.sheet(table)
    return {row: str(name) or row
            for row, name in zip(sheet.ids, sheet.texts("name"), strict=True)}


def host(address: str) -> str:
    """'tomshardware.com' of an address; a text that is none in words."""
    if "://" not in address:
        return tr(address) if address else ""
    return address.split("://", 1)[1].split("/", 1)[0].removeprefix("www.")


def options_of(session: Session, column: Field, declared: Declared) -> dict[str, str]:
    """What can be chosen for a cell: texts shown by texts kept; nothing where it is typed."""
    none = {} if declared.required else {"": tr("unknown")}
    if declared.kind == "flag":
        return {"1": tr("yes"), "0": tr("no"), **none}
    if declared.choices:
        return {**{choice: choice_words(choice) for choice in declared.choices}, **none}
    names = {row: name for table in column.refers
             for row, name in names_in(session, table).items()}
    return {**names, **none} if names else {}


def unit_of(column: Field) -> str:
    """The unit a column is shown in."""
    return head_or_unit(column.unit)


def expected(column: Field, declared: Declared) -> str:
    """What a cell takes, in the unit it is shown in."""
    if declared.choices:
        return tr("one of {choices}").format(
            choices=", ".join(choice_words(choice) for choice in declared.choices))
    if declared.kind in ("date", "partial_date"):
        return tr("a day like 2026-06-30") if declared.kind == "date" else tr(
            "a date like 2026, 2026-06 or 2026-06-30")
    if declared.kind == "url":
        return tr("an address beginning with http:// or https://")
    if declared.kind not in ("int", "float"):
        return tr("a text")
    low, high, above = (None if bound is None else typed(bound, column.scale)
                        for bound in (declared.low, declared.high, declared.above))
    whole = declared.kind == "int"
    if low is not None and high is not None:
        text = tr("a whole number from {low} to {high}") if whole else tr(
            "a number from {low} to {high}")
    elif low is not None:
        text = tr("a whole number of at least {low}") if whole else tr(
            "a number of at least {low}")
    elif above is not None and high is not None:
        text = tr("a number above {above} and at most {high}")
    elif above is not None:
        text = tr("a number above {above}")
    else:
        text = tr("a whole number") if whole else tr("a number")
    unit = unit_of(column)
    return text.format(low=low, high=high, above=above) + (f" {unit}" if unit else "")


def source_lines(found: Provenance) -> list[str]:
    """Where a value comes from, how sure it is, what others say."""
    confidence = choice_words(found.confidence) if found.confidence else ""
    lines = []
    if found.overridden:
        lines.append(tr("Set by the analyst"))
    parts = [found.source or (tr("no source given") if found.overridden else ""), found.as_of,
             confidence]
    lines.append(" · ".join(part for part in parts if part))
    if found.other:
        lines.append(tr("Another source says {other}").format(other=found.other))
    return [*lines, found.note]


def cell_tip(model: AssumptionModel, spot: Spot) -> str:
    """Everything behind one cell: value with unit, source, date, confidence, note, other value."""
    column = model.columns[spot.column]
    row = model.sheet.row[spot.row]
    title = f"{model.row_name(spot.row)} · {model.full_head(spot.column)}"
    address = model.address(spot)
    scenario = "" if address is None else key_line(
        model.session, key(*address), lambda value: _in_unit(value, column))
    if isinstance(column, Computed):
        lines = [value_words(model, spot), scenario, *model.derived(spot.column).tip(row)]
        return titled_tip(title, lines)
    found = model.session.book.provenance(model.table, spot.row, column.field)
    lines = [value_words(model, spot), scenario]
    if column.field in ("id", "source_url", "source_url_2", "as_of", "note"):
        return titled_tip(title, lines)
    bundled = _bundled(model, (model.table, spot.row, column.field), column)
    if found.overridden and bundled:
        lines.append(tr("Bundled value {value}").format(value=bundled))
    return titled_tip(title, lines + source_lines(found))


def value_words(model: AssumptionModel, spot: Spot) -> str:
    """A cell's value with every digit and its unit, or that it is unknown."""
    column = model.columns[spot.column]
    row = model.sheet.row[spot.row]
    text = model.texts(spot.column)[row]
    if isinstance(column, Computed):
        return tr("unknown") if text == EN_DASH else text
    stand_ins = model.stand_ins(spot.column)
    if text == EN_DASH:
        if stand_ins is None or stand_ins[row] != stand_ins[row]:
            return tr("unknown")
        return tr("unknown; {value} {unit} stands in").format(
            value=typed(round(float(stand_ins[row]), 4), column.scale), unit=unit_of(column))
    if model.declared(column).kind in ("int", "float"):
        text = typed(float(model.sheet.numbers(column.field)[row]), column.scale)
    return f"{text} {unit_of(column)}".rstrip()


def _bundled(model: AssumptionModel, address: Address, column: Field) -> str:
    value = model.session.book.bundled(*address)
    if value in (None, ""):
        return "" if address[1] in model.sheet.own else tr("unknown")
    return _in_unit(value, column)


def _in_unit(value: object, column: Field | Computed) -> str:
    """A known value of the book as the column shows it."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if isinstance(column, Computed):
            return f"{value:,.6g}"
        return f"{typed(float(value), column.scale)} {unit_of(column)}".rstrip()
    return choice_words(str(value))


def spoken(model: AssumptionModel, spot: Spot) -> str:
    """A cell for a screen reader."""
    from gui.assumptions.model import (
        ASSUMED,
        CONFLICT,
        DOUBTED,
        OVERRIDDEN,
        SET_ABOVE,
        SET_HERE,
    )

    parts = [f"{model.row_name(spot.row)}, {model.full_head(spot.column)}: "
             f"{value_words(model, spot)}"]
    row = model.sheet.row[spot.row]
    column = model.columns[spot.column]
    if isinstance(column, Computed) and row in model.derived(spot.column).signs:
        parts.append(tr("outside the physical band"))
    marks = model.marks(row, spot.column)
    for bit, word in ((OVERRIDDEN, tr("set by the analyst")), (ASSUMED, tr("assumption")),
                      (DOUBTED, tr("rumoured")), (CONFLICT, tr("sources conflict")),
                      (SET_HERE, tr("set in this scenario")),
                      (SET_ABOVE, tr("inherited from another scenario"))):
        if marks & bit:
            parts.append(word)
    return "; ".join(parts)


def head_tip(model: AssumptionModel, section: int) -> str:
    """What a column holds."""
    column = model.columns[section]
    lines = [tr(column.tip)] if column.tip else []
    if isinstance(column, Computed):
        lines.append(tr("Computed") if column.edits is None else tr(
            "Computed; a claim can be typed over"))
    elif column.field != "id":
        lines.append(tr("Takes {what}.").format(what=expected(column, model.declared(column)))
                     if not model.declared(column).choices else tr("Choose from a list."))
    lines.append(tr("Click to sort."))
    return titled_tip(model.full_head(section), lines)
