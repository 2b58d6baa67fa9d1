"""Commands on segments: give the companies of one another name for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.own_factors import factor_key
from data.own_rows import checked_value, own_key
from data.workspace.records import Change
from gui.commands.command import Command
from gui.commands.own_rows import COMPANY, KIND, texts_of
from gui.i18n import tr
from gui.names import segment_name

if TYPE_CHECKING:
    from gui.session import Session

LONGEST = 40


class SegmentError(ValueError):
    """A segment that cannot be named so; the text says why."""


def segment_id(name: str) -> str:
    """How a segment is kept: 'service robot' -> 'service_robot'."""
    return "_".join(name.split())


def is_new_segment(session: Session, segment: str) -> bool:
    """Whether no company of the universe is of this segment."""
    return bool(segment) and all(c.segment != segment for c in session.universe.companies)


def rename_segment(session: Session, old: str, name: str) -> Command:
    """Move all companies of a segment into one of another name, which may be there already.

    Factors that do not apply to the old one do not apply to the new one, and score rules of
    scenarios follow. SegmentError for an empty or endless name.
    """
    new, universe = segment_id(name), session.universe
    if not new or not any(letter.isalpha() for letter in new):
        raise SegmentError("A segment needs a name.")
    if len(new) > LONGEST:
        raise SegmentError(f"The name has {len(new)} letters; {LONGEST} are the most.")
    known = {segment_name(c.segment).casefold(): c.segment for c in universe.companies}
    new = known.get(name.strip().casefold(), new)
    moved = [c.id for c in universe.companies if c.segment == old]
    label = tr("Rename segment {old} → {new} of {n} companies").format(
        old=segment_name(old), new=segment_name(new), n=len(moved))
    if new == old:
        return Command(KIND, label, ())
    changes = []
    for id in moved:
        texts = {**texts_of(session, COMPANY, id), "segment": new, "id": id}
        key = own_key(universe.id, COMPANY, id)
        value = checked_value(COMPANY, texts, universe.row)
        changes.append(Change(key, session.value(key), value))
    for factor in universe.kept_factors:
        if old in factor.not_for:
            key = factor_key(universe.id, factor.id)
            left = dict.fromkeys(new if s == old else s for s in factor.not_for)
            changes.append(Change(key, session.value(key), {
                **session.value(key), "not_for": list(left)}))
    changes += _in_scenarios(session, old, new)
    return Command(KIND, label, tuple(changes))


def _in_scenarios(session: Session, old: str, new: str) -> list[Change]:
    changes = []
    for key, value in session.journal.values.items():
        if key.startswith("scenario/") and isinstance(value, dict) and value.get("rules"):
            rules = [_renamed(rule, session.universe.id, old, new) for rule in value["rules"]]
            if rules != value["rules"]:
                changes.append(Change(key, value, {**value, "rules": rules}))
    return changes


def _renamed(rule: dict[str, Any], universe: str, old: str, new: str) -> dict[str, Any]:
    if rule.get("universe") != universe or rule.get("scope") != "segment":
        return rule
    ids = dict.fromkeys(new if id == old else id for id in rule.get("ids", ()))
    return {**rule, "ids": list(ids)}
