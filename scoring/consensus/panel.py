"""The analysts of a workspace, their entries, and the rule that makes one score of several.

Stored keys: ``analysts`` lists them; the scores of the first stand under ``score/...`` as in a
workspace of one, those of any other under ``opinion/<universe>/<analyst>/<company>/<factor>``;
``consensus/<universe>`` is the rule, ``blind/<universe>`` switches blind entry on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from zlib import crc32

from scoring.entries import Entries
from scoring.state_error import StateError

ANALYSTS, OPINION, CONSENSUS, BLIND = "analysts", "opinion", "consensus", "blind"
KINDS = (ANALYSTS, OPINION, CONSENSUS, BLIND)
MEAN, MEDIAN, NAMED = "mean", "median", "analyst"
RULES = (MEAN, MEDIAN, NAMED)
FIRST = ""  # the slot whose entries stand under score/


class Analyst(NamedTuple):
    """Who scores: `id` as in the keys, `name` as shown."""

    id: str
    name: str


@dataclass(frozen=True)
class Rule:
    """How the score in force is made; `analyst` is whose stands where the name is NAMED."""

    name: str = MEAN
    analyst: str = ""


@dataclass(frozen=True)
class Panel:
    """The entries of every analyst by slot, the rule, and who has been shown everything.

    `revealed` is None unless blind entry is on; then it holds the ids of those who see all.
    `analysts` and `viewer` are those of the state, for which the sheet was worked out.
    """

    entries: Mapping[str, Entries]
    rule: Rule = Rule()
    revealed: frozenset[str] | None = None
    analysts: tuple[Analyst, ...] = ()
    viewer: str | None = None


def slot_of(analysts: tuple[Analyst, ...], id: str) -> str:
    """The slot of an analyst's entries: the first one's is FIRST, as is everyone's without a
    list."""
    return FIRST if not analysts or id == analysts[0].id else id


def slots(analysts: tuple[Analyst, ...]) -> tuple[str, ...]:
    """The slots that count, in the order of the list."""
    return tuple(slot_of(analysts, a.id) for a in analysts) or (FIRST,)


def opinion_key(universe: str, analyst: str, company: str, factor: str) -> str:
    """Key of a score of an analyst who is not the first of the file."""
    return f"{OPINION}/{universe}/{analyst}/{company}/{factor}"


def entry_key(
    analysts: tuple[Analyst, ...], id: str, universe: str, company: str, factor: str
) -> str:
    """Key of an analyst's score."""
    slot = slot_of(analysts, id)
    return (opinion_key(universe, slot, company, factor) if slot
            else f"score/{universe}/{company}/{factor}")


def found(analysts: Iterable[Analyst], name: str) -> Analyst | None:
    """The analyst of a name, case and spaces around it apart."""
    wanted = name.strip().casefold()
    return next((a for a in analysts if a.name.casefold() == wanted), None)


def id_for(name: str, analysts: Iterable[Analyst]) -> str:
    """The id of a name: the listed one's, else a new one made from the name."""
    analysts = tuple(analysts)
    listed = found(analysts, name)
    if listed is not None:
        return listed.id
    text = name.strip()
    stem = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:40]
    if not stem or not text.isascii():
        stem = f"{stem}-{crc32(text.casefold().encode()):08x}".strip("-")
    taken, id, number = {a.id for a in analysts}, stem, 2
    while id in taken:
        id, number = f"{stem}-{number}", number + 1
    return id


def stored_analysts(analysts: Iterable[Analyst]) -> dict[str, Any] | None:
    """The list as it is stored; None for none."""
    rows = [{"id": a.id, "name": a.name} for a in analysts]
    return {"list": rows} if rows else None


def read_analysts(key: str, value: Any) -> tuple[Analyst, ...]:
    """The list from its stored value. StateError where it is none."""
    if value is None:
        return ()
    rows = value.get("list") if isinstance(value, dict) else None
    if not isinstance(rows, list):
        raise StateError(f"{key}: {value!r} is not a list of analysts")
    read = []
    for row in rows:
        parts = [row.get(name) if isinstance(row, dict) else None for name in ("id", "name")]
        if not all(isinstance(part, str) and part for part in parts) or "/" in str(parts[0]):
            raise StateError(f"{key}: {row!r} is not an analyst with id and name")
        read.append(Analyst(str(parts[0]), str(parts[1])))
    if len({a.id for a in read}) < len(read):
        raise StateError(f"{key}: two analysts have the same id")
    return tuple(read)


def read_rule(key: str, value: Any) -> Rule:
    """The rule from its stored value. StateError where it is none."""
    if value is None:
        return Rule()
    if not isinstance(value, dict) or value.get("rule") not in RULES:
        raise StateError(f"{key}: {value!r} names none of {', '.join(RULES)}")
    return Rule(value["rule"], str(value.get("analyst", "")))


def read_blind(key: str, value: Any) -> frozenset[str] | None:
    """Who has been shown everything; None: blind entry is off. StateError where it is neither."""
    if value is None:
        return None
    shown = value.get("revealed", []) if isinstance(value, dict) else None
    if not isinstance(shown, list) or not all(isinstance(id, str) for id in shown):
        raise StateError(f"{key}: {value!r} is not a setting of blind entry")
    return frozenset(shown)
