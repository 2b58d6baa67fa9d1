"""Commands on the analysts of the file, the consensus rule and blind entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import mark, tr
from scoring.consensus.panel import (
    ANALYSTS,
    BLIND,
    CONSENSUS,
    MEAN,
    MEDIAN,
    NAMED,
    OPINION,
    Analyst,
    found,
    id_for,
    slot_of,
    stored_analysts,
)

if TYPE_CHECKING:
    from gui.session import Session

RULE_NAMES = {MEAN: mark("Mean of the analysts"), MEDIAN: mark("Median of the analysts"),
              NAMED: mark("One analyst")}


class NameTakenError(ValueError):
    """An analyst of this name is there already."""


def add_analyst(session: Session, name: str) -> Command:
    """List another analyst; the first time, the scores so far become those of who scores now.

    NameTakenError where the name is listed.
    """
    now = session.state.analysts or (Analyst(id_for(session.who, ()), session.who),)
    if found(now, name) is not None:
        raise NameTakenError(name)
    new = (*now, Analyst(id_for(name, now), name.strip()))
    return _command(session, tr("Add analyst {name}").format(name=name.strip()),
                    {ANALYSTS: stored_analysts(new)})


def rename_analyst(session: Session, id: str, name: str) -> Command:
    """Give an analyst another name. NameTakenError where another one has it."""
    now, name = session.state.analysts, name.strip()
    other = found(now, name)
    if other is not None and other.id != id:
        raise NameTakenError(name)
    new = [Analyst(a.id, name) if a.id == id else a for a in now]
    return _command(session, tr("Rename analyst {old} to {new}").format(
        old=_name(session, id), new=name), {ANALYSTS: stored_analysts(new)})


def remove_analyst(session: Session, id: str) -> Command:
    """Take an analyst away with all their scores; the history keeps them."""
    changes: dict[str, Any] = dict.fromkeys(entries_of(session, id))
    return _command(session, tr("Remove analyst {name}").format(name=_name(session, id)),
                    changes | _without(session, id, changes))


def merge_analysts(session: Session, id: str, into: str) -> Command:
    """Make one analyst of two names: where both scored a cell, the score of `into` stays."""
    analysts, held = session.state.analysts, entries_of(session, into)
    changes: dict[str, Any] = {}
    for key, value in entries_of(session, id).items():
        changes[key] = None
        target = _moved(analysts, key, into)
        if target not in held:
            changes[target] = value
    label = tr("Merge analyst {name} into {other}").format(
        name=_name(session, id), other=_name(session, into))
    return _command(session, label, changes | _without(session, id, changes, into))


def set_rule(session: Session, rule: str, analyst: str = "") -> Command:
    """Choose how the score in force of the universe is made of the analysts' scores."""
    if rule == NAMED:
        label = tr("Take the scores of {name}").format(name=_name(session, analyst))
        value: dict[str, Any] | None = {"rule": rule, "analyst": analyst}
    else:
        label = (tr("Take the median of the analysts") if rule == MEDIAN
                 else tr("Take the mean of the analysts"))
        value = None if rule == MEAN else {"rule": rule}
    return _command(session, label, {f"{CONSENSUS}/{session.universe.id}": value})


def set_blind(session: Session, on: bool) -> Command:
    """Switch blind entry of the universe on, or off for everyone."""
    label = (tr("Turn blind entry on") if on
             else tr("Turn blind entry off: reveal all scores to everyone"))
    return _command(session, label, {
        f"{BLIND}/{session.universe.id}": {"revealed": []} if on else None})


def reveal(session: Session) -> Command:
    """Reveal all scores of the universe to the one who scores; others stay blind."""
    key = f"{BLIND}/{session.universe.id}"
    shown = dict(session.value(key) or {}).get("revealed", [])
    return _command(session, tr("Reveal all scores to {name}").format(name=session.who),
                    {key: {"revealed": [*shown, session.analyst]}})


def entries_of(session: Session, id: str) -> dict[str, Any]:
    """All stored scores of an analyst, by key."""
    slot = slot_of(session.state.analysts, id)
    values = session.journal.values
    if not slot:
        return {key: value for key, value in values.items() if key.startswith("score/")}
    return {key: value for key, value in values.items()
            if key.startswith(f"{OPINION}/") and key.split("/")[2] == slot}


def _without(
    session: Session, id: str, changes: Mapping[str, Any], heir: str = ""
) -> dict[str, Any]:
    """What else changes when an analyst goes: the list, rules that name them, who comes first."""
    analysts = session.state.analysts
    left = tuple(a for a in analysts if a.id != id)
    result: dict[str, Any] = {ANALYSTS: stored_analysts(left)}
    if analysts[0].id == id and left:  # the next one's scores move to where the first's stand
        next_ = left[0].id
        moved = entries_of(session, next_) | {
            key: value for key, value in changes.items()
            if value is not None and key.split("/")[2] == next_}
        for key, value in moved.items():
            result[key] = None
            result[_moved(left, key, next_)] = value
    for universe in session.reference.universes:
        rule = session.value(f"{CONSENSUS}/{universe}") or {}
        if rule.get("analyst") == id:
            result[f"{CONSENSUS}/{universe}"] = (
                {"rule": NAMED, "analyst": heir} if heir else None)
    return result


def _moved(analysts: tuple[Analyst, ...], key: str, to: str) -> str:
    """The key of the same cell for another analyst."""
    kind, universe, *rest = key.split("/")
    cell = rest[1:] if kind == OPINION else rest
    slot = slot_of(analysts, to)
    return "/".join([OPINION, universe, slot, *cell] if slot else ["score", universe, *cell])


def _name(session: Session, id: str) -> str:
    return next((a.name for a in session.state.analysts if a.id == id), id)


def _command(session: Session, label: str, new: Mapping[str, Any]) -> Command:
    changes = []
    for key, value in new.items():
        old = session.base_value(key)
        if old != value:
            changes.append(Change(key, old, value))
    return Command(ANALYSTS, label, tuple(changes), of_base=True)


def others(analysts: Iterable[Analyst], id: str) -> list[Analyst]:
    """All analysts but one."""
    return [a for a in analysts if a.id != id]
