"""A user's own companies, evaluated like a bundled universe: scores given, nothing implied."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np

from data.currency import load_fx
from data.importing.companies_columns import FACTORS
from data.importing.companies_file import ASSUMED as ASSUMED_MARK
from data.importing.companies_file import NOT_APPLICABLE as LEFT_OUT_MARK
from data.importing.companies_file import UNIVERSE, CompaniesFile
from data.records import Factor, Reference, Universe
from scoring.evaluate import WIDE, Evaluation, evaluate
from scoring.rubric import ASSUMED, NOT_APPLICABLE, UNKNOWN, Implied
from scoring.state import FloatArray, Sheet, State, with_values
from scoring.valuations import Newest

MIDDLE = 0.5  # where no company has a score
SEGMENT_MINIMUM = 3  # as in the rubric: below, the median of all companies stands in


def evaluate_own(
    file: CompaniesFile, values: Iterable[tuple[str, Any]], as_of: date
) -> Evaluation:
    """Evaluate the companies of a user's file; `values` are settings by the keys of a state.

    The keys name the universe "own", for example "weights/own". A score without bounds of its own
    is exact; an unknown one takes the median of its segment in the file, with wide bounds. Raises
    StateError for a setting that does not fit, ScoringError for what the method cannot take.
    """
    universe = own_universe(file)
    shape = (len(file.companies), len(file.factors))
    given = {name: _array(file, name) for name in ("score", "low", "high")}
    mark = np.array([[cell.mark for cell in row] for row in file.scores]).reshape(shape)
    assumed, absent = mark == ASSUMED_MARK, mark == LEFT_OUT_MARK
    known = ~np.isnan(given["score"]) & ~assumed
    status = np.where(assumed, ASSUMED, np.where(absent, NOT_APPLICABLE, UNKNOWN))
    medians = _segment_medians(file, np.where(known, given["score"], np.nan))
    implied = Implied(
        as_of=as_of, score=given["score"], low=np.clip(medians - WIDE, 0, 1),
        high=np.clip(medians + WIDE, 0, 1), weight=np.zeros(shape),
        status=status.astype(np.uint8), segment_median=medians, evidence_scores={})
    exact = np.where(known, given["score"], np.nan)
    sheet = Sheet(
        score=exact, low=np.where(np.isnan(given["low"]), exact, given["low"]),
        high=np.where(np.isnan(given["high"]), exact, given["high"]),
        unknown=np.zeros(shape, dtype=bool), absent=np.zeros(shape, dtype=bool),
        why={(i, j): cell.why for i, row in enumerate(file.scores)
             for j, cell in enumerate(row) if cell.why})
    reference = Reference({UNIVERSE: universe}, as_of, file.fingerprint)
    state, _, _ = with_values(State(0, as_of, {UNIVERSE: sheet}), reference, values)
    return evaluate(universe, state, implied, Newest((None,) * shape[0], load_fx()))


def own_universe(file: CompaniesFile) -> Universe:
    """The companies and factors of a user's file as a universe, without evidence."""
    factors = tuple(Factor(id, FACTORS[id], "") for id in file.factors)
    return Universe(UNIVERSE, file.name, factors, file.companies)


def _array(file: CompaniesFile, name: str) -> FloatArray:
    rows = [[getattr(cell, name) for cell in row] for row in file.scores]
    return np.array(rows, dtype=np.float64)  # None becomes NaN


def _segment_medians(file: CompaniesFile, scores: FloatArray) -> FloatArray:
    """(n, k) median of the known scores of the company's segment, else of the file, else 0.5."""
    medians = np.empty_like(scores)
    segments = np.array([company.segment for company in file.companies])
    for j, column in enumerate(scores.T):
        known = ~np.isnan(column)
        medians[:, j] = np.median(column[known]) if known.any() else MIDDLE
        for segment in set(segments[known].tolist()):
            members = segments == segment
            if np.count_nonzero(members & known) >= SEGMENT_MINIMUM:
                medians[members, j] = np.median(column[members & known])
    return medians
