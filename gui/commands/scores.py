"""Commands on factor scores: set, bound, clear to unknown, revert to the implied score."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command
from gui.commands.seat import cell_key, entry_in_force, in_base, joining, scored_now
from gui.format import interval, score
from gui.i18n import tr
from gui.names import factor_within

if TYPE_CHECKING:
    from gui.session import Session

Cell = tuple[int, int]
Value = dict[str, Any]
_STATES = ("unknown", "absent")  # what a cell is instead of a score


def set_cells(
    session: Session, values: Mapping[Cell, float], why: str | None = None, gesture: str = ""
) -> Command:
    """Give cells (row, column) the analyst's scores; own bounds that exclude the score widen.

    `why` replaces the reason; None keeps the one that stands.
    """

    def edit(cell: Cell, old: Value) -> Value:
        number = round(float(values[cell]), 6)
        new = {k: v for k, v in old.items() if k not in _STATES} | {"score": number}
        if "low" in new:
            new["low"] = min(new["low"], number)
        if "high" in new:
            new["high"] = max(new["high"], number)
        return new | ({"why": why} if why is not None else {})

    def label(cell: Cell, name: str) -> str:
        return f"{name} {score(scored_now(session, cell))} → {score(float(values[cell]))}"

    return _command(session, "score", values, edit, label, tr("Set {what}"), why or "", gesture)


def set_bounds(
    session: Session, cell: Cell, low: float, high: float, gesture: str = ""
) -> Command:
    """Give one cell the analyst's own low and high."""

    def edit(_: Cell, old: Value) -> Value:
        return old | {"low": round(low, 6), "high": round(high, 6)}

    def label(_: Cell, name: str) -> str:
        return f"{name} {interval(low, high)}"

    return _command(session, "bounds", [cell], edit, label, tr("Set low and high of {what}"), "",
                    gesture)


def set_reason(session: Session, cell: Cell, why: str) -> Command:
    """Give the reason for one cell's score."""
    return _command(session, "reason", [cell], lambda _, old: old | {"why": why},
                    lambda _, name: name, tr("Give a reason for {what}"), why)


def clear_cells(session: Session, cells: Iterable[Cell]) -> Command:
    """Declare cells unknown; the score that stood there remains in the history."""
    return _command(session, "clear", cells, lambda *_: {"unknown": True}, lambda _, name: name,
                    tr("Clear {what} to unknown"))


def leave_out_cells(session: Session, cells: Iterable[Cell], why: str = "") -> Command:
    """Say that the factors do not apply to the companies: the others share their weight."""

    def edit(_: Cell, old: Value) -> Value:
        kept = {"why": old["why"]} if "why" in old else {}
        return {"absent": True} | kept | ({"why": why} if why else {})

    return _command(session, "absent", cells, edit, lambda _, name: name,
                    tr("Leave out {what}: does not apply"), why)


def revert_cells(session: Session, cells: Iterable[Cell]) -> Command:
    """Drop what the analyst set, so that the implied score stands again."""
    return _command(session, "revert", cells, lambda *_: {}, lambda _, name: name,
                    tr("Revert {what} to the implied score"))


def as_ruled(session: Session, cell: Cell, entry: Value | None) -> Value | None:
    """The entry of a cell with what score rules of the scenario make of it, as it is shown."""
    adjustment = session.evaluation.sheet.adjustment
    if adjustment is None or not adjustment.touched[cell]:
        return entry
    cells = session.evaluation.cells
    if not cells.known[cell]:
        return entry
    seen = {**(entry or {}), "score": round(float(cells.score[cell]), 6)}
    for state in _STATES:
        seen.pop(state, None)
    for bound in ("low", "high"):
        if bound in seen:
            seen[bound] = round(float(getattr(cells, bound)[cell]), 6)
    return seen


def _command(  # noqa: PLR0917
    session: Session,
    kind: str,
    cells: Iterable[Cell],
    edit: Callable[[Cell, Value], Value],
    label: Callable[[Cell, str], str],
    pattern: str,
    why: str = "",
    gesture: str = "",
) -> Command:
    universe = session.universe
    changes: list[Change] = []
    names: list[str] = []
    for cell in cells:
        company, factor = universe.companies[cell[0]], universe.factors[cell[1]]
        key = cell_key(session, cell)
        old = session.value(key)
        if session.state.analysts and not in_base(session):
            old = entry_in_force(session, cell)
        # where score rules of a scenario stand over the entry, what is shown is what is edited
        seen = as_ruled(session, cell, old)
        new = {k: v for k, v in edit(cell, seen or {}).items() if v != ""} or None
        if new != seen or seen != old:
            changes.append(Change(key, old, new))
            if len(names) < 1:
                names.append(label(cell, f"{company.name} {factor_within(factor)}"))
    what = names[0] if len(changes) == 1 else tr("{n} scores").format(n=len(changes))
    joined = joining(session) if changes else ()
    return Command(kind, pattern.format(what=what), (*joined, *changes), why, gesture)
