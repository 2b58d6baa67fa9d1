"""The evaluation: from (universe, state) to scores, composites with intervals, ranks and values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from data.records import Observation, Universe
from scoring import ranking, ranks, stability
from scoring.given_medians import with_given_medians
from scoring.methods import METHODS
from scoring.rubric import ASSUMED, EVIDENCE, NOT_APPLICABLE, UNKNOWN, Implied
from scoring.shared_stability import first_place_range
from scoring.state import BoolArray, FloatArray, Sheet, State
from scoring.valuations import Newest
from scoring.weights import critic, entropy, equal

ANALYST = 10
WEIGHTLESS = ("All typed weight lies on factors that are not shown; those shown weigh the same "
              "until weights are typed again.")
WIDE = 0.25  # half-width of a cell nobody knows: the band of rubric.md at zero evidence


@dataclass(frozen=True)
class Cells:
    """The factor scores a composite is made of, each (n, k).

    `status` is ANALYST or one of scoring.rubric's; `known` is True where evidence or the analyst
    speaks. An unknown cell takes the segment median with wide bounds (or [0, 1]), marked.
    """

    score: FloatArray
    low: FloatArray
    high: FloatArray
    status: NDArray[np.uint8]

    @cached_property
    def known(self) -> BoolArray:
        return np.asarray((self.status == ANALYST) | (self.status == EVIDENCE))

    @cached_property
    def applicable(self) -> BoolArray:
        return np.asarray(self.status != NOT_APPLICABLE)

    def first(self, factors: int) -> Cells:
        """The cells of the first so many factors."""
        if factors == self.score.shape[1]:
            return self
        return Cells(self.score[:, :factors], self.low[:, :factors], self.high[:, :factors],
                     self.status[:, :factors])


@dataclass(frozen=True)
class Evaluation:
    """The pure result of (universe, state); arrays have one entry per company of the universe.

    `cells` are those of the factors shown, the weight of factors that do not apply shared out;
    `kept` those of all kept factors, as they are known. Sheet and implied scores have the columns
    of `kept`.
    """

    state_number: int
    as_of: date
    universe: Universe
    sheet: Sheet
    implied: Implied
    cells: Cells
    kept: Cells
    weights: FloatArray
    result: ranking.RankResult
    low: FloatArray
    high: FloatArray
    best_rank: NDArray[np.int64]
    worst_rank: NDArray[np.int64]
    missing: NDArray[np.int64]
    newest: Newest
    notices: tuple[str, ...]
    elapsed_ms: float

    @property
    def composite(self) -> FloatArray:
        return self.result.scores

    @property
    def ranks(self) -> NDArray[np.int64]:
        return self.result.ranks

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """Rows from first to last rank; equal ranks keep the order of the universe."""
        return np.argsort(self.ranks, kind="stable")

    @cached_property
    def weight_range(self) -> tuple[FloatArray, FloatArray]:
        """Low and high of each weight between which the first place holds (additive composite)."""
        return self.weight_range_of(1)

    def weight_range_of(self, top: int) -> tuple[FloatArray, FloatArray]:
        """Low and high of each weight between which the first `top` stay the first (additive)."""
        cells, inside = self.cells, self.ranks <= top
        if inside.all():
            whole = np.full(self.weights.size, float(self.weights.size == 1))
            return whole, np.ones(self.weights.size)
        if cells.applicable.all():
            return stability.weight_intervals(cells.score, self.weights, top)
        return first_place_range(cells.score, cells.applicable, self.weights, inside)

    @property
    def observations(self) -> tuple[Observation | None, ...]:
        return self.newest.observations

    @property
    def value_usd(self) -> FloatArray:
        """Newest valuation in USD at the rate of its date; NaN where none is known."""
        return self.newest.amounts("USD")

    def value(self, currency: str) -> FloatArray:
        """Newest valuation in `currency` at the rate of its date; NaN where none is known."""
        return self.newest.amounts(currency)


def resolve(sheet: Sheet, implied: Implied, universe: Universe | None = None) -> Cells:
    """The score, low and high of every cell: the analyst's, else the implied, else the segment's.

    An analyst's score without own bounds keeps the half-width the evidence gives the cell. The
    score rules of a scenario come last and move the bounds along; where a factor does not apply
    they change nothing. With the universe, unknown cells of own factors take the median of the
    scores the analyst gave.
    """
    analyst = sheet.overridden
    absent = (sheet.absent | (implied.status == NOT_APPLICABLE)) & ~analyst & ~sheet.unknown
    unknown = (sheet.unknown | (implied.status == UNKNOWN)) & ~analyst & ~absent
    assumed = (implied.status == ASSUMED) & ~analyst & ~unknown & ~absent
    median = implied.segment_median
    if universe is not None:
        median = with_given_medians(median, universe, sheet.score)
    score = np.where(analyst, sheet.score, np.where(unknown | absent, median, implied.score))
    evident = (implied.status == EVIDENCE) & ~unknown & ~absent
    # no evidence: implied bounds may be undefined, so the wide band stands in
    half = np.where(evident, 0.5 * (implied.high - implied.low), WIDE)
    low, high = score - half, score + half
    follows = evident & ~analyst
    low = np.where(follows, implied.low, low)
    high = np.where(follows, implied.high, high)
    if sheet.missing == "full":
        low, high = np.where(unknown | assumed, 0.0, low), np.where(unknown | assumed, 1.0, high)
    low = np.where(np.isnan(sheet.low) | unknown, low, sheet.low)
    high = np.where(np.isnan(sheet.high) | unknown, high, sheet.high)
    low, high = np.clip(np.minimum(low, score), 0, 1), np.clip(np.maximum(high, score), 0, 1)
    status = implied.status.copy()
    status[unknown] = UNKNOWN
    status[absent] = NOT_APPLICABLE
    status[analyst] = ANALYST
    if sheet.adjustment is not None:
        ruled = np.where(absent, score, sheet.adjustment.of(score))
        moved = ruled - score
        score, low, high = ruled, np.clip(low + moved, 0, 1), np.clip(high + moved, 0, 1)
        status[sheet.adjustment.given & ~absent] = ANALYST
    for array in (score, low, high, status):
        array.flags.writeable = False
    return Cells(score, low, high, status)


def weights_of(sheet: Sheet, universe: Universe, matrix: FloatArray) -> FloatArray:
    """The weights (k,), sum 1, by the sheet's mode; entropy and CRITIC weigh `matrix`.

    Where all typed weight lies on factors that are not shown, those shown weigh the same.
    """
    mode = sheet.weights.mode
    if mode == "typed":
        typed = np.array([sheet.weights.values.get(f.id, 0.0) for f in universe.factors])
        if typed.sum() > 0:
            return np.asarray(typed / typed.sum())
    if mode == "entropy":
        return np.asarray(entropy(matrix).weights)
    if mode == "critic":
        return np.asarray(critic(matrix).weights)
    return np.asarray(equal(len(universe.factors)).weights)


def evaluate(universe: Universe, state: State, implied: Implied, newest: Newest) -> Evaluation:
    """Evaluate one universe in one state; pure, vectorised.

    `implied` and `newest` are what is known at `state.as_of`.
    """
    started = perf_counter()
    sheet = state.sheets[universe.id]
    kept = resolve(sheet, implied, universe)
    cells = kept.first(len(universe.factors))
    if not universe.companies:
        return _of_nobody(universe, state, implied, kept, newest)
    weights = weights_of(sheet, universe, cells.score)
    if not cells.applicable.all():
        cells = _share_weight(cells, weights)
    method, options = sheet.method.name, dict(sheet.method.options)
    result = ranking.rank(cells.score, weights, method=method, **options)
    ends = [
        ranking.score_against(cells.score, rows, weights, method=method, **options)
        for rows in (cells.low, cells.high)
    ]
    low, high = np.minimum(*ends), np.maximum(*ends)
    if result.higher_is_better:
        best, worst = ranks.rank_range(low, high)
    else:
        best, worst = ranks.rank_range(-high, -low)
    missing = np.count_nonzero(~cells.known & cells.applicable, axis=1)
    return Evaluation(
        state.number, state.as_of, universe, sheet, implied, cells, kept, weights, result, low,
        high, best, worst, missing, newest, (*_weightless(sheet, universe), *result.notices),
        1000 * (perf_counter() - started),
    )


def _weightless(sheet: Sheet, universe: Universe) -> tuple[str, ...]:
    typed = sheet.weights
    if typed.mode != "typed" or any(typed.values.get(f.id, 0.0) > 0 for f in universe.factors):
        return ()
    return (WEIGHTLESS,)


def _of_nobody(
    universe: Universe, state: State, implied: Implied, kept: Cells, newest: Newest
) -> Evaluation:
    """The evaluation of a universe without companies; weights that need scores are equal."""
    sheet, cells = state.sheets[universe.id], kept.first(len(universe.factors))
    weights = (weights_of(sheet, universe, cells.score) if sheet.weights.mode == "typed"
               else np.asarray(equal(len(universe.factors)).weights))
    none, nowhere = np.zeros(0), np.zeros(0, dtype=np.int64)
    method = METHODS[sheet.method.name]
    result = ranking.RankResult(none, nowhere, weights, method.name, method.higher_is_better)
    return Evaluation(
        state.number, state.as_of, universe, sheet, implied, cells, kept, weights, result, none,
        none, nowhere, nowhere, nowhere, newest, _weightless(sheet, universe), 0.0)


def _share_weight(cells: Cells, weights: FloatArray) -> Cells:
    """Give the weight of factors that do not apply to the company's other factors.

    Filling such a cell with the company's own mean of the rest is that sharing, exactly, for the
    weighted mean; for the other methods it is the stated reading of "left out".
    """
    share = np.where(cells.applicable, weights, 0.0)
    total = share.sum(axis=1, keepdims=True)
    share = np.divide(share, total, out=np.zeros_like(share), where=total > 0)

    def filled(values: FloatArray) -> FloatArray:
        mean = (share * values).sum(axis=1, keepdims=True)
        return np.where(cells.applicable | (total == 0), values, mean)

    return Cells(filled(cells.score), filled(cells.low), filled(cells.high), cells.status)
