"""The bars from one scenario to another for one company: they add up to the change."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.i18n import tr
from gui.scenarios.facts import Facts
from gui.scenarios.words import group_name, part_keys, part_name, shown
from models.attribution import Attribution
from models.comparison import InputDifference

MOST = 9  # bars between the two ends while none is open
_FEWEST = 3  # groups that keep their place beside an open one
_SMALL = 1e-12


@dataclass(frozen=True)
class Bar:
    """A line: from one amount to the next; the first and last are whole amounts.

    `group` can be opened; an `open` one stands above its parts, which go the same way in steps.
    """

    name: str
    note: str
    start: float
    end: float
    whole: bool = False
    group: str = ""
    open: bool = False
    part: bool = False

    @property
    def change(self) -> float:
        """What it adds."""
        return self.end - self.start


def bars_of(
    facts: Facts, shares: Attribution, row: int, differences: tuple[InputDifference, ...],
    most: int = MOST, open_group: str = "", parts: Attribution | None = None,
) -> tuple[Bar, ...]:
    """The bars of a company, largest first, those beyond `most` as one; empty where unknown.

    `parts` are the shares within `open_group`, None while they are being worked out.
    """
    start, end = float(shares.start[row]), float(shares.end[row])
    if not (math.isfinite(start) and math.isfinite(end)):
        return ()
    moved = _moved(shares, row)
    room = most
    inner: tuple[list[str], list[str]] = ([], [])
    if open_group in moved:
        found = _moved(parts or {}, row)
        room = max(min(len(moved), _FEWEST), most - max(len(found), 1))
        inner = _cut(found, max(most - min(room, len(moved)), 1))
    outer = _cut(moved, room, open_group)
    one, other = facts.pair
    made = [Bar(facts.lettered(one), "", 0.0, start, whole=True)]
    level = start
    for group in outer[0]:
        share = float(shares[group][row])
        opened = group == open_group
        made.append(Bar(group_name(facts.session, group), _note(facts, group, row, differences),
                        level, level + share, group=group, open=opened))
        if opened:
            made += _inside(facts, inner, parts, row, differences, level)
        level += share
    if outer[1]:
        made.append(_rest(outer[1], level, shares, row,
                          lambda group: group_name(facts.session, group)))
    made.append(Bar(facts.lettered(other), "", 0.0, end, whole=True))
    return tuple(made)


def _moved(shares: Mapping[Any, Any], row: int) -> list[str]:
    """What moves the company, the largest first."""
    parts = {name: float(np.atleast_1d(share)[row]) for name, share in shares.items()}
    largest = max((abs(v) for v in parts.values()), default=0.0)
    return sorted((g for g, v in parts.items() if abs(v) > _SMALL * max(largest, 1e-300)),
                  key=lambda g: -abs(parts[g]))


def _cut(names: list[str], most: int, kept: str = "") -> tuple[list[str], list[str]]:
    """Those with a line of their own, and the rest; `kept` has one."""
    if len(names) <= most:
        return names, []
    own = names[:most - 1]
    if kept in names and kept not in own:
        own = [*own[:-1], kept]
    return own, [name for name in names if name not in own]


def _inside(
    facts: Facts, inner: tuple[list[str], list[str]], parts: Attribution | None, row: int,
    differences: tuple[InputDifference, ...], level: float,
) -> list[Bar]:
    if parts is None:
        return [Bar(tr("Working it out…"), "", level, level, part=True)]
    made = []
    for name in inner[0]:
        share = float(parts[name][row])
        made.append(Bar(part_name(facts.session, name), _part_note(facts, name, differences),
                        level, level + share, part=True))
        level += share
    if inner[1]:
        made.append(_rest(inner[1], level, parts, row,
                          lambda name: part_name(facts.session, name), part=True))
    return made


def _rest(
    names: list[str], level: float, shares: Attribution, row: int, words: Callable[[str], str],
    part: bool = False,
) -> Bar:
    added = math.fsum(float(shares[name][row]) for name in names)
    return Bar(tr("{n} smaller").format(n=len(names)), tr(", ").join(map(words, names)), level,
               level + added, part=part)


def _note(
    facts: Facts, group: str, row: int, differences: tuple[InputDifference, ...]
) -> str:
    """Which input moved from what to what, or how many did."""
    held = [d for d in differences if d.group == group]
    is_score = group.startswith("score/")
    if is_score:
        company = facts.session.universe.companies[row].id
        own = [d for d in held if d.key.split("/")[2:3] == [company]]
        if not own:
            return tr("{n} other companies").format(n=len(held))
        held = own
    return _ways(held, is_score)


def _part_note(facts: Facts, part: str, differences: tuple[InputDifference, ...]) -> str:
    key, beneath = part_keys(facts.session, part)
    held = [d for d in differences if d.key == key or (beneath and d.key.startswith(beneath))]
    return _ways(held, part.startswith("score/"))


def _ways(held: list[InputDifference], is_score: bool) -> str:
    if len(held) == 1:
        return f"{shown(held[0].first, is_score)} → {shown(held[0].second, is_score)}"
    return tr("{n} inputs").format(n=len(held)) if held else ""
