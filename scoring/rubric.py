"""From evidence to implied factor scores, as of any date.

Rows of one factor are combined by weight = confidence x 0.5 ** (age / half-life); within a metric
only the newest row of the highest confidence counts; the mean is shrunk towards the segment median.
Every constant stands in data/reference (rubric_*.csv) and is an assumption.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.records import CONFIDENCES, Universe
from data.rubrics import Rubric
from scoring.rubric_table import Bools, EvidenceTable, Floats, Ints, compile_table

EVIDENCE, ASSUMED, UNKNOWN, NOT_APPLICABLE = range(4)
DAYS_PER_YEAR = 365.25


class EvidenceScore(NamedTuple):
    """What one row of evidence says and counts.

    `score` is its metric score (None where it has none), `weight` its weight in the factor score
    (0 where it is not used), `reason_not_used` says why it does not count.
    """

    score: float | None
    weight: float
    used: bool
    reason_not_used: str


@dataclass(frozen=True, eq=False)
class Implied:
    """The scores the evidence implies as of a date; arrays are (n companies, k kept factors).

    `status` says what a cell is: EVIDENCE; ASSUMED (no evidence: score is the segment median);
    UNKNOWN (no evidence and no assumption: score is NaN); NOT_APPLICABLE (score, low, high NaN).
    `low` and `high` bound the score; of an unknown cell they bound the median. `weight` is the sum
    of the weights of the rows used. `segment_median` is the median of the evidence-based scores
    (before shrinking) of the company's segment; of the universe, where fewer companies of the
    segment than the rubric asks for have evidence; the rubric's fallback (0.5) where nobody has.
    """

    as_of: date
    score: Floats
    low: Floats
    high: Floats
    weight: Floats
    status: NDArray[np.uint8]
    segment_median: Floats
    evidence_scores: Mapping[str, EvidenceScore]


def imply(universe: Universe, rubric: Rubric, as_of: date) -> Implied:
    """The factor scores implied by the evidence dated at or before `as_of`.

    score = (sum(w s) + p m) / (sum(w) + p) with prior weight p and segment median m; half-width
    floor + spread / (1 + b sum(w)), widened to what the coders' lows and highs would give, clipped
    to [0, 1]. Rows of one metric with the same date and confidence share one weight.
    """
    table = compile_table(universe, rubric)
    constants = table.rubric.constants
    shape = table.applicable.shape
    used, share = _used(table, as_of.toordinal())
    rows = np.flatnonzero(used)
    age = (as_of.toordinal() - table.day[rows]) / DAYS_PER_YEAR
    weight = table.weight[rows] * share[rows] * 0.5 ** (age / constants["half_life_years"])
    cell, size = table.cell[rows], shape[0] * shape[1]

    def total(values: Floats) -> Floats:
        return np.bincount(cell, weights=values, minlength=size).astype(float).reshape(shape)

    weights = total(weight)
    evident = weights > 0
    raw = np.divide(total(weight * table.score[rows]), weights, out=np.zeros(shape), where=evident)
    median = _segment_medians(raw, evident, table.segment, constants)
    prior = constants["prior_weight"]
    whole = weights + prior
    whole[whole == 0] = 1.0

    def shrunk(values: Floats) -> Floats:
        return np.asarray((total(weight * values[rows]) + prior * median) / whole)

    half = constants["band_floor"] + constants["band_spread"] / (
        1.0 + constants["band_weight"] * weights)
    score = np.where(evident, shrunk(table.score), median)
    low = np.where(evident, np.minimum(score - half, shrunk(table.low)), score - half)
    high = np.where(evident, np.maximum(score + half, shrunk(table.high)), score + half)
    status = np.where(evident, EVIDENCE, np.where(table.assumable, ASSUMED, UNKNOWN))
    status[~table.applicable] = NOT_APPLICABLE
    score[status >= UNKNOWN] = np.nan
    low[status == NOT_APPLICABLE] = np.nan
    high[status == NOT_APPLICABLE] = np.nan
    full = np.zeros(len(table.ids))
    full[rows] = weight
    return Implied(
        as_of, _frozen(score), _frozen(np.clip(low, 0.0, 1.0)), _frozen(np.clip(high, 0.0, 1.0)),
        _frozen(weights), _frozen(status.astype(np.uint8)), _frozen(median),
        _EvidenceScores(table, as_of, used, full),
    )


def _used(table: EvidenceTable, day: int) -> tuple[Bools, Floats]:
    """Which rows count on the day, and their share of a weight (below 1 where rows tie)."""
    used = np.zeros(len(table.ids), dtype=bool)
    share = np.zeros(len(table.ids))
    known = np.flatnonzero(table.day <= day)
    if not len(known):
        return used, share
    metric = table.metric[known]
    first = np.concatenate(([True], metric[1:] != metric[:-1]))
    group = np.cumsum(first) - 1
    best = known[first][group]  # of each row's metric
    tied = ((table.confidence[known] == table.confidence[best])
            & (table.day[known] == table.day[best]))
    counts = np.bincount(group[tied])
    used[known[tied]] = True
    share[known[tied]] = 1.0 / counts[group[tied]]
    # a plan is left out where a live number is known, so that it never lowers the score
    live = np.zeros(table.cell.max(initial=-1) + 1, dtype=bool)
    live[table.cell[used & table.live]] = True
    used &= ~(table.plan & live[table.cell])
    return used, share


def _segment_medians(
    raw: Floats, evident: Bools, segment: Ints, constants: Mapping[str, float]
) -> Floats:
    """(n, k) median of `raw` where `evident`, by segment; of all where too few companies are."""
    minimum, fallback = max(1.0, constants["segment_minimum"]), constants["fallback_median"]
    medians = np.empty(raw.shape)
    order = np.argsort(segment, kind="stable")
    bounds = np.searchsorted(segment[order], np.arange(segment.max(initial=-1) + 2))
    for column in range(raw.shape[1]):
        scores, known = raw[:, column], evident[:, column]
        overall = _median(scores[known]) if known.any() else fallback
        for start, stop in zip(bounds, bounds[1:], strict=False):
            members = order[start:stop]
            inside = scores[members[known[members]]]
            medians[members, column] = _median(inside) if len(inside) >= minimum else overall
    return medians


def _median(values: Floats) -> float:
    count, ordered = len(values), np.sort(values)
    return float(0.5 * (ordered[(count - 1) // 2] + ordered[count // 2]))


class _EvidenceScores(Mapping[str, EvidenceScore]):
    """Evidence id -> its score, made when asked for: a window shows a few rows of a thousand."""

    def __init__(self, table: EvidenceTable, as_of: date, used: Bools, weight: Floats) -> None:
        self._table = table
        self._as_of = as_of
        self._used = used
        self._weight = weight

    def __getitem__(self, id: str) -> EvidenceScore:
        place = self._table.place.get(id)
        if place is None:
            return EvidenceScore(None, 0.0, False, self._table.refused[id])
        score = float(self._table.score[place])
        if self._used[place]:
            return EvidenceScore(score, float(self._weight[place]), True, "")
        return EvidenceScore(score, 0.0, False, self._reason(place))

    def __iter__(self) -> Iterator[str]:
        return (row.id for row in self._table.universe.evidence)

    def __len__(self) -> int:
        return len(self._table.universe.evidence)

    def _reason(self, place: int) -> str:
        table, day = self._table, self._as_of.toordinal()
        if table.day[place] > day:
            return f"dated {date.fromordinal(int(table.day[place]))}, after {self._as_of}"
        group = table.metric == table.metric[place]
        best = int(np.flatnonzero(group & (table.day <= day))[0])
        if table.confidence[best] < table.confidence[place]:
            return f"{table.ids[best]} is {CONFIDENCES[int(table.confidence[best])]}"
        if table.day[best] > table.day[place]:
            return f"older than {table.ids[best]} of {date.fromordinal(int(table.day[best]))}"
        return "a plan, and a live number is known"


def _frozen(array: NDArray) -> NDArray:  # type: ignore[type-arg]
    array.flags.writeable = False
    return array
