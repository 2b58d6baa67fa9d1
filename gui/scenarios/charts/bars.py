"""The bars from one scenario to another for one company: they add up to the change."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gui.i18n import tr
from gui.scenarios.facts import Facts
from gui.scenarios.words import group_name, shown
from models.attribution import Attribution
from models.comparison import InputDifference

MOST = 9  # bars between the two ends
_SMALL = 1e-12


@dataclass(frozen=True)
class Bar:
    """A line: from one amount to the next; the first and last are whole amounts."""

    name: str
    note: str
    start: float
    end: float
    whole: bool = False

    @property
    def change(self) -> float:
        """What it adds."""
        return self.end - self.start


def bars_of(
    facts: Facts, shares: Attribution, row: int, differences: tuple[InputDifference, ...],
    most: int = MOST,
) -> tuple[Bar, ...]:
    """The bars of a company, largest first, those beyond `most` as one; empty where unknown."""
    start, end = float(shares.start[row]), float(shares.end[row])
    if not (math.isfinite(start) and math.isfinite(end)):
        return ()
    parts = {group: float(share[row]) for group, share in shares.items()}
    largest = max((abs(v) for v in parts.values()), default=0.0)
    moved = sorted((g for g, v in parts.items() if abs(v) > _SMALL * max(largest, 1e-300)),
                   key=lambda g: -abs(parts[g]))
    one, other = facts.pair
    made = [Bar(facts.lettered(one), "", 0.0, start, whole=True)]
    level = start
    shown_ones = moved if len(moved) <= most else moved[:most - 1]
    for group in shown_ones:
        made.append(Bar(group_name(facts.session, group), _note(facts, group, row, differences),
                        level, level + parts[group]))
        level += parts[group]
    rest = moved[len(shown_ones):]
    if rest:
        added = math.fsum(parts[g] for g in rest)
        made.append(Bar(tr("{n} smaller").format(n=len(rest)),
                        ", ".join(group_name(facts.session, g) for g in rest), level,
                        level + added))
    made.append(Bar(facts.lettered(other), "", 0.0, end, whole=True))
    return tuple(made)


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
    if len(held) == 1:
        return f"{shown(held[0].first, is_score)} → {shown(held[0].second, is_score)}"
    return tr("{n} inputs").format(n=len(held)) if held else ""
