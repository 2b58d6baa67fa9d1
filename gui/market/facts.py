"""The facts behind the charts of the Market view, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from data.compute import reference
from data.compute.records import CapacityPoint, SupplyDeal
from data.currency import FxTable
from data.records import Company, Observation, Universe
from gui.i18n import tr
from gui.languages import language
from gui.listing import haystacks, matching
from gui.market.filters import BOTH, Filters
from gui.money import Money
from gui.session import Session
from scoring.market.calendar import first_of_quarter, quarter_of, span_for
from scoring.market.capacity import CapacitySeries, capacity_series
from scoring.market.capital import CapitalShares, capital_shares
from scoring.market.club import Club, club
from scoring.market.deals import Deals, deals
from scoring.market.funding import Funding, funding
from scoring.market.kinds import PURCHASE
from scoring.market.rounds import Round, Rounds, rounds

Made = TypeVar("Made")


class Market(QObject):
    """Reads session, currency and filters; every figure is computed when first asked for.

    `changed` comes when filters or currency changed; edits are told by the session.
    """

    changed = Signal()

    def __init__(self, session: Session, money: Money, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.money = money
        self._filters = Filters(session.universe.id)
        self._known: dict[str, Any] = {}
        self._known_for: object = None
        self._rounds: dict[tuple[str, date, str], Rounds] = {}
        self._texts: dict[tuple[str, str, str], list[str]] = {}
        money.changed.connect(self.changed)
        session.changed.connect(self._follow)

    # -- filters -----------------------------------------------------------------------------------

    @property
    def filters(self) -> Filters:
        return self._filters

    def choose(self, filters: Filters) -> None:
        """Look at something else; tells only if it is something else."""
        filters = self._sensible(filters)
        if filters != self._filters:
            self._filters = filters
            self.changed.emit()

    def change(self, **said: Any) -> None:
        """Change some of the filters."""
        self.choose(replace(self._filters, **said))

    def _sensible(self, filters: Filters) -> Filters:
        """Without a country or segment that the universe does not have."""
        companies = [c for u in self._universes(filters) for c in u.companies]
        if filters.country not in {c.country for c in companies}:
            filters = replace(filters, country="")
        if filters.segment not in {c.segment for c in companies}:
            filters = replace(filters, segment="")
        return filters

    def _follow(self) -> None:
        """Go along to another universe, unless both are looked at."""
        if self._filters.universe not in (BOTH, self.session.universe.id):
            self.change(universe=self.session.universe.id)

    def _universes(self, filters: Filters) -> tuple[Universe, ...]:
        known = self.session.reference.universes
        return tuple(known.values()) if filters.universe == BOTH else (known[filters.universe],)

    # -- what is looked at -------------------------------------------------------------------------

    @property
    def universes(self) -> tuple[Universe, ...]:
        return self._universes(self._filters)

    @property
    def as_of(self) -> date:
        return self.session.state.as_of

    @property
    def fx(self) -> FxTable:
        return self._kept("fx", self.session.fx)

    @property
    def first_quarter(self) -> int:
        """The first quarter of the period; with all dates, that of the first round."""
        last = quarter_of(self.as_of)
        if self._filters.years:
            return last - 4 * self._filters.years + 1
        return min((quarter_of(r.date) for r in self.events), default=last - 3)

    @property
    def since(self) -> date:
        """The first day of the period."""
        return first_of_quarter(self.first_quarter) if self._filters.years else date.min

    @property
    def companies(self) -> Mapping[str, Company]:
        """The companies looked at, by id: universe, country, segment, the window's filter."""
        return self._kept("companies", self._listed)

    def company(self, ident: str) -> Company:
        """A company of any universe."""
        for universe in self.session.reference.universes.values():
            if ident in universe.row:
                return universe.companies[universe.row[ident]]
        raise KeyError(ident)

    def _listed(self) -> dict[str, Company]:
        found: dict[str, Company] = {}
        wanted = self._filters
        for universe in self.universes:
            mask = matching(self._haystack(universe), self.session.query)
            found |= {c.id: c for c, listed in zip(universe.companies, mask.tolist(), strict=True)
                      if listed and wanted.country in ("", c.country)
                      and wanted.segment in ("", c.segment)}
        return found

    def _haystack(self, universe: Universe) -> list[str]:
        key = universe.id, self.session.reference.fingerprint, language()
        if key not in self._texts:
            self._texts[key] = haystacks(universe, tr)
        return self._texts[key]

    # -- figures -----------------------------------------------------------------------------------

    @property
    def all_rounds(self) -> Rounds:
        """Every event of the universes looked at, by rumour or fact, before any filter."""
        parts = [self._rounds_of(universe) for universe in self.universes]
        return Rounds(*(tuple(sorted((r for part in parts for r in part[k]),
                                     key=lambda r: (r.date, r.company_id))) for k in (0, 1)))

    def _rounds_of(self, universe: Universe) -> Rounds:
        key = universe.id, self.as_of, self.session.reference.fingerprint
        if key not in self._rounds:
            self._rounds = {k: v for k, v in self._rounds.items() if k[1:] == key[1:]}
            self._rounds[key] = rounds(universe.observations, self.as_of)
        return self._rounds[key]

    @property
    def events(self) -> tuple[Round, ...]:
        """The rounds and listings of the companies looked at; what a purchase pays is not raised.
        """
        return self._kept("events", lambda: self._wanted(self.all_rounds.counted))

    @property
    def rumoured(self) -> tuple[Round, ...]:
        """Rounds of the period that only rumours tell of; they are in no figure."""
        found = self._wanted(self.all_rounds.rumoured)
        return tuple(r for r in found if r.date >= self.since)

    def _wanted(self, events: tuple[Round, ...]) -> tuple[Round, ...]:
        kinds, companies = set(self._filters.kinds) - {PURCHASE}, self.companies
        return tuple(r for r in events if r.kind in kinds and r.company_id in companies)

    @property
    def funding(self) -> Funding:
        return self._kept("funding", lambda: funding(
            self.events, {key: c.country for key, c in self.companies.items()},
            self.money.currency, self.fx, self.first_quarter, quarter_of(self.as_of)))

    @property
    def shares(self) -> CapitalShares:
        """Kinds of capital, in spans that suit the period."""
        def make() -> CapitalShares:
            first, last = self.first_quarter, quarter_of(self.as_of)
            quarters = span_for(last - first + 1)
            return capital_shares([r for r in self.events if r.date >= self.since], quarters,
                                  first // quarters, last // quarters)
        return self._kept("shares", make)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The valuations of the companies looked at, of any date."""
        return self._kept("observations", lambda: tuple(
            o for u in self.universes for o in u.observations if o.company_id in self.companies))

    @property
    def club(self) -> Club:
        """Everyone at or above the threshold, whenever they joined."""
        return self._kept("club", lambda: club(
            self.observations, self.as_of, self.fx, self._filters.kinds))

    @property
    def capacity_points(self) -> tuple[CapacityPoint, ...]:
        """Every figure on capacity, electricity and compute markets in the period."""
        return self._kept("points", lambda: tuple(
            p for p in self._all_capacity if self.since <= p.date <= self.as_of
            and self._filters.country in ("", p.country)))

    @property
    def capacity(self) -> tuple[CapacitySeries, ...]:
        return self._kept("capacity", lambda: capacity_series(self.capacity_points, self.as_of))

    @cached_property
    def _all_capacity(self) -> tuple[CapacityPoint, ...]:
        return reference.capacity()

    @cached_property
    def supply_deals(self) -> tuple[SupplyDeal, ...]:
        """All deals, whatever the filters."""
        return reference.supply_deals()

    @property
    def deals(self) -> Deals:
        def make() -> Deals:
            words = self.session.query.casefold().split()
            known = [d for d in self.supply_deals if all(
                w in f"{d.buyer} {d.supplier} {d.resource}".casefold() for w in words)]
            return deals(known, self.as_of, self.money.currency, self.fx, self.since,
                         self._filters.party)
        return self._kept("deals", make)

    def _kept(self, name: str, make: Callable[[], Made]) -> Made:
        key = (self.as_of, tuple(sorted(self.session.state.fx.items())), self.money.currency,
               self._filters, self.session.query, self.session.reference.fingerprint, language())
        if key != self._known_for:
            self._known, self._known_for = {}, key
        if name not in self._known:
            self._known[name] = make()
        return self._known[name]
