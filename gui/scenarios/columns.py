"""The columns of the comparison: company, a group per scenario, what is to be expected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.i18n import mark
from models.comparison import Comparison

COMPANY, RANK, MOVE, COMPOSITE, VALUE, CHANGE, EXPECTED_RANK, EXPECTED, INTERVAL = (
    "company", "rank", "move", "composite", "value", "change", "expected_rank", "expected",
    "interval")
HEADS = {
    COMPANY: mark("Company"), RANK: mark("rank"), MOVE: "±", COMPOSITE: mark("score"),
    VALUE: "", CHANGE: mark("change"), EXPECTED_RANK: mark("rank"), EXPECTED: mark("Σ p·V"),
    INTERVAL: mark("80 %"),
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
    INTERVAL: mark("Ends of the 80 % intervals, weighed by probability"),
}
WIDTHS = {COMPANY: 108, RANK: 34, MOVE: 28, COMPOSITE: 34, VALUE: 50, CHANGE: 44,
          EXPECTED_RANK: 36, EXPECTED: 60, INTERVAL: 66}
SPARE = (EXPECTED_RANK, INTERVAL)  # the last go first where there is no room
DESCENDING = (MOVE, COMPOSITE, VALUE, CHANGE, EXPECTED)
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


def columns_of(comparison: Comparison | None) -> tuple[Column, ...]:
    """The columns of a comparison; a scenario that is its own reference has no moves."""
    found = [Column(COMPANY, _FIRST)]
    if comparison is None:
        return tuple(found)
    for at, (result, reference) in enumerate(
            zip(comparison.results, comparison.references, strict=True)):
        kinds = ((RANK, COMPOSITE, VALUE) if result is reference
                 else (RANK, MOVE, COMPOSITE, VALUE, CHANGE))
        found += [Column(kind, at) for kind in kinds]
    last = [EXPECTED, EXPECTED_RANK]
    if not np.isnan(comparison.low).all():
        last.append(INTERVAL)
    return (*found, *(Column(kind, _LAST) for kind in last))


def array_of(comparison: Comparison, column: Column) -> np.ndarray:
    """(n,) numbers of a column, in the order of the universe; of intervals their width."""
    at = column.at
    if column.kind == EXPECTED_RANK:
        return comparison.expected("ranks")
    if column.kind == EXPECTED:
        return comparison.expected("values")
    if column.kind == INTERVAL:
        return comparison.expected("high") - comparison.expected("low")
    name = {RANK: "ranks", MOVE: "rank_moves", COMPOSITE: "composites", VALUE: "values",
            CHANGE: "value_ratios"}[column.kind]
    found: np.ndarray = getattr(comparison, name)[:, at]
    return found
