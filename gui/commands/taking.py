"""Scores of another analyst's file: what is on offer, what it would change, the command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.analysts import NameTakenError
from gui.commands.command import Command
from gui.i18n import tr
from scoring.consensus.panel import (
    ANALYSTS,
    OPINION,
    Analyst,
    entry_key,
    found,
    id_for,
    read_analysts,
    slot_of,
    stored_analysts,
)

if TYPE_CHECKING:
    from gui.session import Session

Place = tuple[str, str, str]  # universe, company, factor


@dataclass(frozen=True)
class Offer:
    """The scores of one analyst of another file."""

    name: str
    entries: Mapping[Place, Any]


@dataclass
class Plan:
    """What taking an offer would do; `companies` counts added, changed and same by name."""

    changes: list[Change] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    same: int = 0
    unfit: list[Place] = field(default_factory=list)
    companies: dict[str, list[int]] = field(default_factory=dict)
    refusal: str = ""


def offers_of(values: Mapping[str, Any], stem: str, people: Sequence[str]) -> list[Offer]:
    """What the values of a file offer, by analyst; StateError for a list that does not fit.

    A file that lists none has one analyst: the only person of its history, else the file's name.
    """
    analysts = read_analysts(ANALYSTS, values.get(ANALYSTS))
    if not analysts:
        analysts = (Analyst("", people[0] if len(people) == 1 else stem),)
    entries: dict[str, dict[Place, Any]] = {slot_of(analysts, a.id): {} for a in analysts}
    for key, value in values.items():
        kind, *path = key.split("/")
        slot = path.pop(1) if kind == OPINION and len(path) == 4 else ""
        if kind in ("score", OPINION) and len(path) == 3 and slot in entries:
            entries[slot][path[0], path[1], path[2]] = value
    found_ = [Offer(a.name, entries[slot_of(analysts, a.id)]) for a in analysts]
    return [offer for offer in found_ if offer.entries]


def plan_of(session: Session, offer: Offer, name: str) -> Plan:
    """What taking the offer under a name would change; nothing is changed yet."""
    name, plan = " ".join(name.split()), Plan()
    analysts, id = _list_with(session, name)
    if not name:
        plan.refusal = tr("Give the analyst a name.")
    elif id == session.analyst or (not session.state.analysts
                                   and name.casefold() == session.who.casefold()):
        plan.refusal = tr("{name} is you. Take the scores under another name, or score as someone "
                          "else first.").format(name=name)
    if plan.refusal:
        return plan
    for (universe, company, factor), value in sorted(offer.entries.items()):
        facts = session.reference.universes.get(universe)
        if facts is None or company not in facts.row or factor not in facts.kept_column:
            plan.unfit.append((universe, company, factor))
            continue
        counts = plan.companies.setdefault(facts.companies[facts.row[company]].name, [0, 0, 0])
        key = entry_key(analysts, id, universe, company, factor)
        old = session.base_value(key)
        if old == value:
            plan.same += 1
            counts[2] += 1
            continue
        plan.changes.append(Change(key, old, value))
        if old is None:
            plan.added += 1
        else:
            plan.changed += 1
        counts[old is not None] += 1
    return plan


def take_scores(session: Session, offer: Offer, name: str, file: str) -> Command:
    """Take the offer under a name as one step. NameTakenError where the plan refuses the name."""
    name, plan = " ".join(name.split()), plan_of(session, offer, name)
    if plan.refusal:
        raise NameTakenError(name)
    analysts, _ = _list_with(session, name)
    listed = () if analysts == session.state.analysts else (
        Change(ANALYSTS, session.value(ANALYSTS), stored_analysts(analysts)),)
    label = tr("Take {n} scores of {name} from {file}").format(
        n=len(plan.changes), name=name, file=file)
    return Command(ANALYSTS, label, (*listed, *plan.changes) if plan.changes else (),
                   of_base=True)


def _list_with(session: Session, name: str) -> tuple[tuple[Analyst, ...], str]:
    """The list of analysts with a name in it, and the name's id."""
    now = session.state.analysts or (Analyst(id_for(session.who, ()), session.who),)
    listed = found(now, name)
    if listed is not None:
        return now, listed.id
    new = Analyst(id_for(name, now), name)
    return (*now, new), new.id
