"""Books of compute assumptions and what follows from them, one of each per scenario."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.records import Reference, Universe
from scoring.state import State

if TYPE_CHECKING:
    from models.scenarios.effect import Effect
    from scoring.compute.book import Book
    from scoring.compute.evaluation import ComputeEvaluation
    from scoring.compute.supply.profiles import Subject


class Computed:
    """The tables are read when first asked for; books with the same assumptions are one."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._books: dict[str, Book] = {}
        self._evaluations: dict[str, ComputeEvaluation] = {}
        self._effects: dict[str, tuple[ComputeEvaluation, ComputeEvaluation, Effect]] = {}

    def take_reference(self, reference: Reference) -> None:
        """Other companies stand in the facts: what follows for them is to be made again."""
        self._reference = reference
        self._evaluations.clear()
        self._effects.clear()

    def book(self, state: State, scenario: str) -> Book:
        """The book of the state of a scenario."""
        own = self._books.get(scenario)
        for book in (own, *self._books.values()):
            if book is not None and book.overrides is state.compute:
                self._books[scenario] = book
                return book
        near = own or next(iter(self._books.values()), None)
        if near is None:
            from scoring.compute.book import bundled_book

            near = bundled_book()
        self._books[scenario] = near.updated(state.compute)
        return self._books[scenario]

    def evaluation(self, state: State, scenario: str) -> ComputeEvaluation:
        """What follows from the book of a state."""
        book = self.book(state, scenario)
        own = self._evaluations.get(scenario)
        for kept in (own, *self._evaluations.values()):
            if kept is not None and kept.book is book:
                self._evaluations[scenario] = kept
                return kept
        from scoring.compute.evaluation import ComputeEvaluation

        near = own or next(iter(self._evaluations.values()), None)
        subjects = near.subjects if near is not None else [
            subject for universe in self._reference.universes.values()
            for subject in _subjects(universe)]
        self._evaluations[scenario] = ComputeEvaluation(book, subjects, near)
        return self._evaluations[scenario]

    def effect(self, universe: Universe, base: State, state: State, scenario: str) -> Effect | None:
        """What the compute assumptions of a scenario do to values; None where they are the base's.
        """
        if state.compute is base.compute or state.compute == base.compute:
            return None
        from data.scenario_records import BASE
        from models.scenarios.effect import compute_effect

        before, now = self.evaluation(base, BASE), self.evaluation(state, scenario)
        key = f"{universe.id}/{scenario}"
        kept = self._effects.get(key)
        if kept is None or kept[0] is not before or kept[1] is not now:
            kept = before, now, compute_effect(_subjects(universe), before, now)
            self._effects[key] = kept
        return kept[2]


def _subjects(universe: Universe) -> Sequence[Subject]:
    from scoring.compute.supply.profiles import Subject

    return [Subject(c.id, c.country, c.segment) for c in universe.companies]
