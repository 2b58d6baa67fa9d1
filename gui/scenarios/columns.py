"""The columns of the comparison: company, a group per scenario, what is to be expected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.i18n import mark
from models.comparison import Comparison

COMPANY, RANK, MOVE, COMPOSITE, STEP, VALUE, CHANGE, INTERVAL = (
    "company", "rank", "move", "composite", "step", "value", "change", "interval")
EXPECTED_RANK, EXPECTED, SPREAD = "expected_rank", "expected", "spread"
HEADS = {
    COMPANY: mark("Company"), RANK: mark("rank"), MOVE: "±", COMPOSITE: mark("score"),
    VALUE: "", CHANGE: mark("change"), EXPECTED_RANK: mark("rank"), EXPECTED: mark("Σ p·V"),
    INTERVAL: mark("80 %"), STEP: "±", SPREAD: mark("spread"),
}
TIPS = {
    COMPANY: mark("Company; P pins it on top"),
    RANK: mark("Rank in this scenario"),
    MOVE: mark("Places won or lost against the base or the parent"),
    COMPOSITE: mark("Composite of the weighted factor scores in this scenario"),
    VALUE: mark("Value in this scenario, effects of compute included"),
    CHANGE: mark("Change of the value against the base or the parent"),
    EXPECTED_RANK: mark("Mean of the ranks, weighed by probability"),
    EXPECTED: mark("Mean of the values, weighed by probability (First Chicago method)"),
    INTERVAL: mark("Ends of the 80 % interval; of what is expected, weighed by probability"),
    STEP: mark("Change of the composite against the base or the parent"),
    SPREAD: mark("Standard deviation of the value over the scenarios, by probability"),
}
WIDTHS = {COMPANY: 108, RANK: 34, MOVE: 28, COMPOSITE: 34, STEP: 36, VALUE: 50, CHANGE: 44,
          EXPECTED_RANK: 36, EXPECTED: 60, SPREAD: 44, INTERVAL: 66}
DESCENDING = (MOVE, COMPOSITE, STEP, VALUE, CHANGE, EXPECTED, SPREAD)
# What can be shown or left out, and how it is called where it is chosen.
CHOICES = {
    MOVE: mark("Moves of rank"), COMPOSITE: mark("Composite"), STEP: mark("Change of composite"),
    VALUE: mark("Value"), INTERVAL: mark("80 % interval"), CHANGE: mark("Change of value"),
    EXPECTED_RANK: mark("Expected rank"), SPREAD: mark("Spread of value"),
}
AT_FIRST = frozenset({MOVE, COMPOSITE, VALUE, CHANGE, EXPECTED_RANK})
SPARE = (EXPECTED_RANK, INTERVAL)  # of those at first, the last go first where there is no room
_FIRST, _LAST = -1, 99


@dataclass(frozen=True)
class Column:
    """What a column holds, and of which scenario: `at` its place, -1 company, 99 expected."""

    kind: str
    at: int

    @property
    def first(self) -> bool:
        """Whether a group begins here."""
        return self.kind in (RANK, EXPECTED)


def columns_of(
    comparison: Comparison | None, chosen: frozenset[str] = AT_FIRST
) -> tuple[Column, ...]:
    """The columns of a comparison, those `chosen` of CHOICES among them; a scenario that is its
    own reference has no moves and changes. Intervals only where some are known.
    """
    found = [Column(COMPANY, _FIRST)]
    if comparison is None:
        return tuple(found)
    blank = bool(np.isnan(comparison.low).all())

    def known(kind: str) -> bool:
        return kind != INTERVAL or not blank

    for at, (result, reference) in enumerate(
            zip(comparison.results, comparison.references, strict=True)):
        own = result is reference
        found += [Column(kind, at) for kind in (
            RANK, MOVE, COMPOSITE, STEP, VALUE, INTERVAL, CHANGE)
            if kind == RANK or (kind in chosen and known(kind)
                                and not (own and kind in (MOVE, STEP, CHANGE)))]
    # the interval of what is expected stands beside it at first, where there is room
    wide = chosen | {INTERVAL} if chosen == AT_FIRST else chosen
    last = [kind for kind in (EXPECTED, SPREAD, EXPECTED_RANK, INTERVAL)
            if kind == EXPECTED or (kind in wide and known(kind))]
    return (*found, *(Column(kind, _LAST) for kind in last))


def array_of(comparison: Comparison, column: Column) -> np.ndarray:
    """(n,) numbers of a column, in the order of the universe; of intervals their width."""
    at = column.at
    if column.kind == EXPECTED_RANK:
        return comparison.expected("ranks")
    if column.kind == EXPECTED:
        return comparison.expected("values")
    if column.kind == SPREAD:
        return comparison.spread("values")
    if column.kind == INTERVAL:
        low, high = ends_of(comparison, column)
        return high - low
    name = {RANK: "ranks", MOVE: "rank_moves", COMPOSITE: "composites", VALUE: "values",
            STEP: "composite_changes", CHANGE: "value_ratios"}[column.kind]
    found: np.ndarray = getattr(comparison, name)[:, at]
    return found


def ends_of(comparison: Comparison, column: Column) -> tuple[np.ndarray, np.ndarray]:
    """(n,) low and high ends of the intervals a column shows."""
    if column.at == _LAST:
        return comparison.expected("low"), comparison.expected("high")
    return comparison.low[:, column.at], comparison.high[:, column.at]
