"""Which share of the rounds had state capital in them, and which had industrial capital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.market.calendar import YEAR, span_of
from scoring.market.rounds import Round

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
STATE, INDUSTRIAL = range(2)


@dataclass(frozen=True)
class CapitalShares:
    """Numbers of rounds (s spans x 2: STATE, INDUSTRIAL) with, without and of unknown capital.

    `spans` are running numbers of `quarters` quarters each, without gaps; `row[i]` is the span of
    round i of `rounds`. `left_out` counts rounds dated by year only, where spans are shorter.
    """

    quarters: int
    spans: Ints
    with_: Ints
    without: Ints
    unknown: Ints
    rounds: tuple[Round, ...]
    row: Ints
    left_out: int = 0

    @property
    def known(self) -> Ints:
        """Rounds of which it is known."""
        return self.with_ + self.without

    @property
    def share(self) -> Floats:
        """Share of the known rounds that had such capital; NaN where none is known."""
        return _divided(self.with_, self.known)

    @property
    def low(self) -> Floats:
        """The share of all rounds, if none of the unknown ones had such capital."""
        return _divided(self.with_, self.known + self.unknown)

    @property
    def high(self) -> Floats:
        """The share of all rounds, if all of the unknown ones had such capital."""
        return _divided(self.with_ + self.unknown, self.known + self.unknown)


def capital_shares(
    rounds: Sequence[Round], quarters: int, first: int, last: int
) -> CapitalShares:
    """Counts by span of `quarters` quarters, for the spans numbered `first` to `last`."""
    within = [r for r in rounds if first <= span_of(r.date, quarters) <= last]
    taken = tuple(r for r in within if quarters >= YEAR or not r.year_only)
    row = np.array([span_of(r.date, quarters) - first for r in taken], dtype=np.int64)
    counts = np.zeros((3, max(last - first + 1, 0), 2), dtype=np.int64)
    place = {True: 0, False: 1, None: 2}
    for at, one in zip(row.tolist(), taken, strict=True):
        for kind, answer in ((STATE, one.state), (INDUSTRIAL, one.industrial)):
            counts[place[answer], at, kind] += 1
    return CapitalShares(quarters, np.arange(first, last + 1), counts[0], counts[1], counts[2],
                         taken, row, len(within) - len(taken))


def _divided(part: Ints, whole: Ints) -> Floats:
    shares: Floats = np.full(part.shape, np.nan)
    return np.divide(part, whole, out=shares, where=whole > 0)
