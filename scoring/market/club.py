"""The club: companies whose reported valuation reached RMB 10bn, and since when."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from data.currency import FxTable
from data.records import Observation
from scoring.market.kinds import KINDS, TALK, value_kind

THRESHOLD = 10e9  # in THRESHOLD_CURRENCY
THRESHOLD_CURRENCY = "CNY"


@dataclass(frozen=True, slots=True)
class Member:
    """A company and the first row that put it at or above the threshold.

    `value` is in the threshold's currency, at the rate of the row's date; `first.lower_bound`
    says that it is a floor. `newest` is the newest such value of a row that counts, and `below`
    that it has fallen under the threshold since. `talk`: only a target, talk or rumour says so.
    """

    company_id: str
    first: Observation
    value: float
    newest: Observation
    below: bool
    talk: bool


@dataclass(frozen=True)
class Club:
    """Members by the date they joined; `apart` holds companies that only talk puts there."""

    members: tuple[Member, ...]
    apart: tuple[Member, ...]


def club(
    observations: Iterable[Observation], as_of: date, fx: FxTable,
    kinds: Collection[str] = KINDS, threshold: float = THRESHOLD,
) -> Club:
    """Who was reported at or above `threshold` RMB by `as_of`, by rows of `kinds` (see kinds.py).

    A pre-money value counts as it stands. Of several rows of the first day the highest is shown.
    Raises FxError for a rate that is missing.
    """
    facts: dict[str, list[tuple[date, float, Observation]]] = {}
    talks: dict[str, list[tuple[date, float, Observation]]] = {}
    for row in observations:
        kind = value_kind(row)
        if row.date > as_of or kind not in kinds:
            continue
        value = fx.convert(row.value, row.currency, THRESHOLD_CURRENCY, row.date)
        (talks if kind == TALK else facts).setdefault(row.company_id, []).append(
            (row.date, value, row))
    members = _members(facts, threshold, talk=False)
    inside = {m.company_id for m in members}
    apart = _members({c: rows for c, rows in talks.items() if c not in inside}, threshold,
                     talk=True)
    return Club(members, apart)


def _members(
    rows: dict[str, list[tuple[date, float, Observation]]], threshold: float, talk: bool
) -> tuple[Member, ...]:
    made = []
    for company, told in rows.items():
        reached = [one for one in told if one[1] >= threshold]
        if reached:
            _, value, first = min(reached, key=lambda one: (one[0], -one[1]))
            _, last, newest = max(told, key=lambda one: (one[0], one[1]))
            made.append(Member(company, first, value, newest, last < threshold, talk))
    return tuple(sorted(made, key=lambda m: (m.first.date, m.company_id)))
