"""Evaluations of universes, kept for as long as what they rest on stands."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from data.currency import FxTable, load_fx
from data.records import Universe
from data.rubrics import load_rubric
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import Implied, imply
from scoring.state import Sheet, State
from scoring.valuations import Newest, newest

_DAYS = 8  # dates and sets of exchange rates kept


class Known(NamedTuple):
    """What is known at a date, with the exchange rates."""

    fx: FxTable
    implied: Implied
    newest: Newest


class Evaluations:
    """Keeps one evaluation per universe and scenario, so that going back to one is free."""

    def __init__(self) -> None:
        self._fx = load_fx()
        self._tables: dict[int, tuple[Any, FxTable]] = {}
        self._implied: dict[tuple[str, date], Implied] = {}
        self._known: dict[tuple[str, date, int], Known] = {}
        self._kept: dict[tuple[str, str], tuple[Sheet, Known, Evaluation]] = {}

    def clear(self) -> None:
        """Forget everything: the facts are others."""
        for kept in (self._implied, self._known, self._kept):
            kept.clear()

    def fx(self, state: State) -> FxTable:
        """The exchange rates of a state."""
        if not state.fx:
            return self._fx
        kept = self._tables.get(id(state.fx))
        if kept is None:
            _make_room(self._tables)
            # the rates are kept beside their table: an id names them while they are alive
            kept = self._tables[id(state.fx)] = state.fx, self._fx.with_overrides(state.fx)
        return kept[1]

    def known(self, universe: Universe, state: State) -> Known:
        """What is known at the state's date."""
        fx = self.fx(state)
        key = universe.id, state.as_of, id(fx)
        found = self._known.get(key)
        if found is None or found.fx is not fx:
            day = universe.id, state.as_of
            if day not in self._implied:
                _make_room(self._implied)
                self._implied[day] = imply(universe, load_rubric(), state.as_of)
            _make_room(self._known)
            found = self._known[key] = Known(
                fx, self._implied[day], newest(universe, state.as_of, fx))
        return found

    def of(self, universe: Universe, state: State, scenario: str) -> Evaluation:
        """The evaluation of a universe in the state of a scenario."""
        known, sheet = self.known(universe, state), state.sheets[universe.id]
        key = universe.id, scenario
        for kept in (self._kept.get(key), *self._kept.values()):
            if kept is not None and kept[0] is sheet and kept[1] is known:
                self._kept[key] = kept
                return kept[2]
        found = evaluate(universe, state, known.implied, known.newest)
        self._kept[key] = sheet, known, found
        return found


def _make_room(kept: dict[Any, Any]) -> None:
    while len(kept) >= _DAYS:
        kept.pop(next(iter(kept)))
