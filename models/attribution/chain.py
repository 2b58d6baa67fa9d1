"""The chain of one edit of the compute assumptions to the value of a company, number by number.

The edit is taken alone: from the first of two states to the same state with this one part of the
second. What it does is counted as in `models.scenarios.effect`, against the base.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.attribution.mixing import Mixer, Place
from models.attribution.shapley import AttributionError
from models.scenarios.effect import Behind, Effect
from models.scenarios.effect_inputs import Inputs
from models.scenarios.evaluation import Evaluator
from scoring.compute.evaluation import ComputeEvaluation
from scoring.evaluate import Evaluation
from scoring.state import State

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Link:
    """One number of the chain before and after the edit, in `unit`; None or NaN where unknown.

    `name` is one of: input (the cell is `place`); rate, hour, cost (of the chip); mix (share of the
    company's work on it); work (cost of a unit of the company's work); kappa; lever; d_cost;
    d_on_board; missing (share of its chips); d_supply; d_concentration; migrating, months;
    d_migration; effect (sum of the d_s); factor (its exponential); plain (value without effects);
    once (paid once); value.
    """

    name: str
    before: Any
    after: Any
    unit: str = ""
    place: Place | None = None


class Chain:
    """From `one` to the same with the `parts` of `other`, named as in `mixing`: a cell, a row, or
    whole groups; `base` is what effects count against. AttributionError where they do not differ.
    """

    def __init__(
        self, evaluator: Evaluator, base: State, one: State, other: State,
        parts: Collection[str],
    ) -> None:
        mixer = Mixer(one, other, evaluator.universe)
        self.places = mixer.covered(parts)
        if not self.places:
            raise AttributionError(f"{', '.join(parts)} is the same in both scenarios")
        edited = mixer.compute_state(parts)
        near = evaluator.computed(base)
        self._currency = evaluator.currency
        self._books = evaluator.computed(one, near), evaluator.computed(edited, near)
        self._effects = evaluator.effect_of(base, one), evaluator.effect_of(base, edited)
        evaluation = evaluator.scored(one)
        self._plain = evaluator.valuer_of(one).values(
            evaluation, evaluator.currency).median
        self._once = self._paid(evaluator, evaluation)
        self.problem = " ".join(dict.fromkeys(e.problem for e in self._effects if e.problem))

    def _paid(
        self, evaluator: Evaluator, evaluation: Evaluation
    ) -> tuple[FloatArray, FloatArray]:
        first, second = (evaluator.in_currency(e.one_off, evaluation) for e in self._effects)
        return first, second

    def chip(self, row: int) -> str:
        """The chip through which the edit moves the company's cost most; empty where none does."""
        first, second = self._books
        sides = self._sides(row)
        if sides is None:
            return ""
        chips = sides[0][0].chips
        costs = [dict(zip(book.chips, book.costs.usd.tolist(), strict=True))
                 for book in (first, second)]
        moves = np.array([costs[1].get(c, np.nan) - costs[0].get(c, np.nan) for c in chips])
        shares = np.nan_to_num(sides[1][0].mix[row])
        weight = np.abs(np.nan_to_num(moves)) * (shares + 1e-9)
        if not weight.any():
            return next((row for table, row, _ in self.places
                         if table == "chips" and row in chips), "")
        return chips[int(np.argmax(weight))]

    def links(self, row: int) -> tuple[Link, ...]:
        """The chain of the company in `row` of the universe."""
        return tuple(self._links(row))

    def _links(self, row: int) -> Iterator[Link]:
        yield from self._inputs()
        chip, sides = self.chip(row), self._sides(row)
        if chip:
            for name, unit, array in (("rate", "tok/s", "used"), ("hour", "USD/h", "hourly"),
                                      ("cost", "USD/M", "usd")):
                ends = [_of_chip(book, chip, array) for book in self._books]
                yield Link(name, ends[0], ends[1], unit)
        if sides is not None:
            (before, spent0), (after, spent1) = sides
            if chip:
                at = before.chips.index(chip)
                yield Link("mix", float(before.mix[row, at]), float(after.mix[row, at]), "%")
            yield Link("work", float(spent0[row]), float(spent1[row]), "USD/M")
            yield self._pair("kappa", "kappa", row)
            lever = self._behind.lever if self._behind is not None else np.full(row + 1, np.nan)
            yield Link("lever", float(lever[row]), float(lever[row]))
            yield from self._parts(row, before, after)
        yield self._pair("effect", "ln", row)
        first, second = (float(np.exp(e.ln[row])) for e in self._effects)
        yield Link("factor", first, second, "×")
        plain = float(self._plain[row])
        yield Link("plain", plain, plain, self._currency)
        paid = [float(once[row]) for once in self._once]
        if any(paid):
            yield Link("once", paid[0], paid[1], self._currency)
        ends = [max(0.0, plain * factor - once) if not np.isnan(plain) else np.nan
                for factor, once in zip((first, second), paid, strict=True)]
        yield Link("value", ends[0], ends[1], self._currency)

    def _inputs(self) -> Iterator[Link]:
        """The cells that differ: numbers, or where there are none whatever they are."""
        held = [Link("input", _written(self._books[0], place), _written(self._books[1], place),
                     place=place) for place in self.places]
        numbers = [link for link in held if any(
            isinstance(end, int | float) for end in (link.before, link.after))]
        yield from numbers or held

    def _parts(self, row: int, before: Inputs, after: Inputs) -> Iterator[Link]:
        def part(name: str) -> Link:
            ends = [float(e.parts[name][row]) if name in e.parts else 0.0 for e in self._effects]
            return Link(f"d_{name}", ends[0] + 0.0, ends[1] + 0.0, "ln")

        def counts(link: Link) -> bool:
            return bool(link.before or link.after)

        yield part("cost")
        if counts(part("on_board")):
            yield part("on_board")
        if counts(part("supply")):
            yield Link("missing", float(before.missing[row]), float(after.missing[row]), "%")
            yield part("supply")
        if counts(part("concentration")):
            yield part("concentration")
        if counts(part("migration")):
            yield Link("migrating", float(before.migrating[row]), float(after.migrating[row]), "%")
            yield Link("months", float(before.months[row]), float(after.months[row]), "months")
            yield part("migration")

    def _pair(self, name: str, field: str, row: int) -> Link:
        first, second = (float(getattr(effect, field)[row]) + 0.0 for effect in self._effects)
        return Link(name, first, second, "ln" if field == "ln" else "")

    @property
    def _behind(self) -> Behind | None:
        return self._effects[1].behind or self._effects[0].behind

    def _sides(
        self, row: int
    ) -> tuple[tuple[Inputs, FloatArray], tuple[Inputs, FloatArray]] | None:
        """Inputs and cost of work before and after the edit; where a book is the base's own, those
        the other one is counted against.
        """
        first, second = self._effects
        found = [_side(first, second), _side(second, first)]
        if found[0] is None or found[1] is None:
            return None
        return found[0], found[1]


def _side(own: Effect, other: Effect) -> tuple[Inputs, FloatArray] | None:
    if own.behind is not None:
        return own.behind.after, own.behind.cost_after
    if other.behind is not None:
        return other.behind.before, other.behind.cost_before
    return None


def _of_chip(book: ComputeEvaluation, chip: str, array: str) -> float:
    if chip not in book.chips:
        return float("nan")
    held = book.used if array == "used" else getattr(book.costs, array)
    return float(held[book.chips.index(chip)])


def _written(book: ComputeEvaluation, place: Place) -> Any:
    table, row, field = place
    sheet = book.book.sheets.get(table)
    if sheet is None or row not in sheet.row or field not in sheet.columns:
        return None
    return sheet.written(row, field)
