"""Commands on the cells of the compute tables: set, clear to unknown, revert, add and drop rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import tr
from scoring.compute.book import checked, key
from scoring.compute.book_rules import broken

if TYPE_CHECKING:
    from gui.session import Session

Cell = tuple[str, str, str]  # table, row id, field


def set_assumptions(
    session: Session, values: Mapping[Cell, Any], what: str = "", why: str = "",
    source: str = "", gesture: str = "",
) -> Command:
    """Give cells values (None: unknown), with the analyst's reason and source where given.

    `what` names a single cell for Undo. Raises scoring.compute.book.CellError for a value that a
    cell, or a rule across cells, does not allow; then nothing is set.
    """
    fit = {cell: checked(*cell, value) for cell, value in values.items()}
    if (problem := broken(session.book, fit)) is not None:
        raise problem
    today = session.opened_at.date().isoformat()
    changes: list[Change] = []
    label = ""
    for cell, value in fit.items():
        old = session.value(key(*cell))
        if same(value, kept(session, cell)):
            continue
        entry: dict[str, Any] = {"value": value, "date": today}
        if source:
            entry["source"] = source
        if why:
            entry["why"] = why
        if same(value, session.book.bundled(*cell)) and not (why or source):
            entry = {}
        if not label:
            label = tr("Set {what} {old} → {new}").format(
                what=what or " ".join(cell[1:]), old=shown(kept(session, cell)), new=shown(value))
        changes.append(Change(key(*cell), old, entry or None))
    if len(changes) > 1:
        label = tr("Set {n} assumptions").format(n=len(changes))
    return Command("compute", label, tuple(changes), why, gesture)


def explain_assumption(
    session: Session, cell: Cell, source: str, day: str, confidence: str, why: str
) -> Command:
    """Say where the value of one cell comes from; the value stays."""
    old = session.value(key(*cell))
    entry = {"value": kept(session, cell), "source": source, "date": day,
             "confidence": confidence, "why": why}
    entry = {name: part for name, part in entry.items() if part != "" or name == "value"}
    changes = () if entry == old else (Change(key(*cell), old, entry),)
    label = tr("Give the source of {what}").format(what=" ".join(cell[1:]))
    return Command("compute", label, changes, why)


def revert_assumptions(session: Session, cells: Iterable[Cell]) -> Command:
    """Let the bundled values stand again; cells of the analyst's own rows become unknown."""
    found = [(cell, session.value(key(*cell))) for cell in cells if cell[2] != "id"]
    changes = [Change(key(*cell), old, None) for cell, old in found if old is not None]
    one = " ".join(found[0][0][1:]) if len(changes) == 1 else ""
    label = (tr("Revert {what} to the bundled value").format(what=one) if one
             else tr("Revert {n} assumptions").format(n=len(changes)))
    return Command("compute", label, tuple(changes))


def add_row(session: Session, table: str, row: str, values: Mapping[str, Any]) -> Command:
    """Add a row of the analyst's own; CellError where a value does not fit."""
    cells: dict[str, Any] = {"id": {"value": row}}
    for field, value in values.items():
        cells[field] = {"value": checked(table, row, field, value)}
    changes = tuple(Change(key(table, row, field), session.value(key(table, row, field)), entry)
                    for field, entry in cells.items())
    return Command("compute", tr("Add {row} to {table}").format(row=row, table=table), changes)


def drop_row(session: Session, table: str, row: str) -> Command:
    """Take a row of the analyst's own away; bundled rows stay."""
    if row not in session.book.sheet(table).own:
        return Command("compute", "", ())
    prefix = key(table, row, "")
    held = [name for name, value in session.values.items()
            if name.startswith(prefix) and value is not None]
    changes = tuple(Change(name, session.value(name), None) for name in sorted(held))
    return Command("compute", tr("Remove {row} from {table}").format(row=row, table=table), changes)


def kept(session: Session, cell: Cell) -> Any:
    """The value that stands in a cell now."""
    table, row, field = cell
    sheet = session.book.sheet(table)
    return sheet.written(row, field) if row in sheet.row else None


def same(one: Any, other: Any) -> bool:
    """Whether two values are one, unknown included."""
    empty = (None, "")
    return one == other or (one in empty and other in empty)


def shown(value: Any) -> str:
    """A value in an undo label."""
    if value in (None, ""):
        return tr("unknown")
    return f"{value:g}" if isinstance(value, float) else str(value)
