"""Rounds, each counted once: rows that report the same event become its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data.dates import first_day
from data.records import CONFIDENCES, Observation
from scoring.market.kinds import LISTING, ROUND, event_kind, is_talk

NEAR = 45  # days between two reports of one round, from the end of one period to the next
SAME_NAME = 180  # two rounds of one name do not close so near each other,
SAME_AMOUNT = 400  # nor two of one name and amount so: announced, then closed
_AGREE = 0.25  # values of rows without a name that may mean the same round
_LEVEL = 0.10  # values of a row that names nothing but the level
# the price of a round tells its value better than the first day of trading
_KINDS = ("post_money", "ipo_price", "pre_money", "market_cap")
_YEAR_LONG = len("2026")
_BRACKETS = re.compile(r"\(.*?\)")
_TOKENS = re.compile(r"[a-z0-9]+\+*")
_STATUS = {"announced", "closed", "signed", "reported", "confirmed"}


@dataclass(frozen=True, slots=True)
class Round:
    """One event: `kind` ROUND, LISTING or PURCHASE; `amount` None where nobody reported it.

    Amount, value and date are those of `sources[0]`, the most telling row; `state` and
    `industrial` say whether such capital took part, None where no source tells.
    """

    company_id: str
    kind: str
    state: bool | None
    industrial: bool | None
    sources: tuple[Observation, ...]

    @property
    def main(self) -> Observation:
        """The row that amount, value and date are taken from."""
        return self.sources[0]

    @property
    def date(self) -> date:
        return self.main.date

    @property
    def year_only(self) -> bool:
        """Whether the date says no more than the year."""
        return len(self.main.date_text) == _YEAR_LONG

    @property
    def amount(self) -> float | None:
        return self.main.amount_raised

    @property
    def currency(self) -> str:
        return self.main.raised_currency

    @property
    def name(self) -> str:
        """The name of the round in its sources; may be empty."""
        return next((row.round for row in self.sources if row.round), "")


class Rounds(NamedTuple):
    """Rounds by date: those that count, and those that only rumours tell of."""

    counted: tuple[Round, ...]
    rumoured: tuple[Round, ...]


def rounds(observations: Iterable[Observation], as_of: date) -> Rounds:
    """The rounds, listings and purchases dated at or before `as_of`, each once.

    Rows of one company are one event where their names agree and their dates lie within NEAR days
    (SAME_NAME where the names are the same, SAME_AMOUNT with the same amount too), or where one has
    no name and the values agree. Targets and talks are no events; an event no better row than a
    rumour tells of does not count.
    """
    rows: dict[str, list[Observation]] = {}
    for row in observations:
        if row.date <= as_of:
            rows.setdefault(row.company_id, []).append(row)
    made = [_round(group) for company in rows.values() for group in _groups(company)]
    made.sort(key=lambda r: (r.date, r.company_id))
    rumoured = {id(r) for r in made if all(s.confidence == "rumoured" for s in r.sources)}
    return Rounds(tuple(r for r in made if id(r) not in rumoured),
                  tuple(r for r in made if id(r) in rumoured))


def _groups(rows: list[Observation]) -> list[list[Observation]]:
    """The rows of one company by event; rows that only name a level join one or fall away."""
    rows = sorted(rows, key=lambda r: r.date)
    events = [row for row in rows if event_kind(row)]
    groups: list[list[Observation]] = []
    for row in events:
        home = next((g for g in groups if any(_same(row, other) for other in g)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    for row in rows:
        if not event_kind(row) and row.kind != "market_cap" and not is_talk(row):
            for group in groups:
                if any(_days(row, o) <= NEAR and _close(row, o, _LEVEL) for o in group):
                    group.append(row)
                    break
    return groups


def _same(a: Observation, b: Observation) -> bool:
    listing = event_kind(a) == LISTING
    if listing != (event_kind(b) == LISTING):
        return False
    days = _days(a, b)
    if listing:
        return days <= NEAR
    first, second = _tokens(a.round), _tokens(b.round)
    if not first or not second:
        return days <= NEAR and _close(a, b, _AGREE)
    if first == second:
        return days <= (SAME_AMOUNT if _same_amount(a, b) else SAME_NAME)
    return days <= NEAR and (first <= second or second <= first)


def _tokens(name: str) -> frozenset[str]:
    """'Series C (reported)' -> series, c; words on how far it got do not tell rounds apart."""
    return frozenset(_TOKENS.findall(_BRACKETS.sub("", name.lower()))) - _STATUS


def _days(a: Observation, b: Observation) -> int:
    """Days between the periods two rows are dated to; 0 where they overlap."""
    early, late = (a, b) if a.date <= b.date else (b, a)
    return max(0, (first_day(late.date_text) - early.date).days)


def _close(a: Observation, b: Observation, share: float) -> bool:
    """Whether two values agree; in two currencies nobody can tell, and the date decides."""
    return a.currency != b.currency or abs(a.value - b.value) <= share * max(a.value, b.value)


def _same_amount(a: Observation, b: Observation) -> bool:
    return (a.amount_raised is not None and a.amount_raised == b.amount_raised
            and a.raised_currency == b.raised_currency)


def _round(rows: list[Observation]) -> Round:
    def telling(row: Observation) -> tuple[bool, int, int, date]:
        return (row.amount_raised is not None, -CONFIDENCES.index(row.confidence),
                -_KINDS.index(row.kind), row.date)

    ordered = sorted(rows, key=telling, reverse=True)
    kinds = [kind for row in ordered if (kind := event_kind(row))]
    return Round(ordered[0].company_id, kinds[0] if kinds else ROUND,
                 _any(row.state_capital for row in ordered),
                 _any(row.industrial_capital for row in ordered), tuple(ordered))


def _any(said: Iterable[bool | None]) -> bool | None:
    """True where one source says so, False where one denies it and none says so, else None."""
    known = [answer for answer in said if answer is not None]
    return any(known) if known else None
