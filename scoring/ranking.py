"""Ranking companies by their factor scores: one door to every method, checks first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring import ranks as ranking_of
from scoring.methods import METHODS, Method
from scoring.validation import (
    FloatArray,
    Matrix,
    Names,
    ScoringError,
    check_choice,
    check_matrix,
    check_number,
    check_objectives,
)
from scoring.weights.given import normalise

TIES = MappingProxyType({
    "competition": ranking_of.competition,
    "average": ranking_of.average,
    "dense": ranking_of.dense,
})


@dataclass(frozen=True, eq=False)
class RankResult:
    """The outcome of `rank`; arrays are read-only.

    `scores` (n,) and `ranks` (n,), 1 = best; `weights` (k,) as used, sum 1; `higher_is_better`
    is False for VIKOR, whose Q is a distance; `details` holds the method's own figures by the
    names of its paper; `notices` say in plain words what was done to the input.
    """

    scores: FloatArray
    ranks: NDArray[Any]
    weights: FloatArray
    method: str
    higher_is_better: bool = True
    details: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


def rank(
    matrix: Any,
    weights: Any,
    method: str = "weighted_mean",
    objectives: Any = None,
    *,
    ties: str = "competition",
    tolerance: float = ranking_of.TOLERANCE,
    row_names: Names = None,
    column_names: Names = None,
    **options: Any,
) -> RankResult:
    """Score and rank n companies by k factors.

    `matrix` (n, k): list of rows, array or DataFrame. `weights` (k,) >= 0, normalised to sum 1
    with a notice. `objectives`: +1 (more is better) or -1 per column; None means all +1.
    `ties`: competition (1, 1, 3), average (1.5, 1.5, 3) or dense (1, 1, 2); scores within
    `tolerance` of each other tie. Names make errors readable.

    Methods and their options, named as in their papers (details in scoring/methods):
    weighted_mean(normalization="fixed"), weighted_product(normalization="fixed", zero="zero"),
    topsis(normalization="fixed"), vikor(normalization="minmax", v=0.5),
    promethee2(preference="usual", p, q, normalization=None),
    waspas(normalization="max", lam=0.5, zero="zero").
    Normalisations: fixed (values in [0, 1] as they are, no rank reversal), vector, minmax, sum,
    max (x / max, min / x); values outside [0, 1] need one of the last four, except in VIKOR and
    PROMETHEE II, which bring their own scale.

    Raises ScoringError (a ValueError) naming row, column, value and what would be right.
    """
    chosen = _method(method, options)
    rule = TIES[check_choice("ties", ties, TIES)]
    within = check_number("tolerance", tolerance, 0)
    checked = check_matrix(matrix, row_names, column_names)
    names, k = checked.column_names, checked.shape[1]
    share, notices = normalise(weights, k, names)
    scored = chosen.score(checked, share, check_objectives(objectives, k, names), **options)
    order = rule(scored.scores, chosen.higher_is_better, within)
    for array in (scored.scores, order, share, *scored.details.values()):
        if isinstance(array, np.ndarray):
            array.flags.writeable = False
    return RankResult(scored.scores, order, share, chosen.name, chosen.higher_is_better,
                      MappingProxyType(dict(scored.details)), notices + scored.notices)


def score_against(
    reference: Any,
    rows: Any,
    weights: Any,
    method: str = "weighted_mean",
    objectives: Any = None,
    *,
    ties: str = "competition",
    tolerance: float = ranking_of.TOLERANCE,
    row_names: Names = None,
    column_names: Names = None,
    **options: Any,
) -> FloatArray:
    """The score (n,) each company would have if only its own row were replaced by that of `rows`.

    `reference` and `rows` are (n, k); company i is scored in `reference` with row i taken from
    `rows` and all others as they stand. Exact for weighted_mean, weighted_product, topsis and
    waspas with any normalisation, for promethee2 on raw differences, and for vikor with "fixed".
    Otherwise, for vikor and for promethee2 with a normalisation, the scale of `reference` is
    held: an approximation that is exact unless the row moves a column's best or worst value (or
    VIKOR's best or worst S or R); values beyond the scale are not clipped. O(nk) or O(nk log n).

    `ties` and `tolerance` are checked and change nothing here, so the options of `rank` fit.
    """
    chosen = _method(method, options)
    check_choice("ties", ties, TIES)
    check_number("tolerance", tolerance, 0)
    held = check_matrix(reference, row_names, column_names, "reference matrix")
    replaced = check_matrix(rows, row_names, column_names, "matrix of rows")
    if held.shape != replaced.shape:
        raise ScoringError(f"The rows are {_size(replaced)} and the reference {_size(held)}; "
                           "row i replaces row i, so both need the same size")
    k, names = held.shape[1], held.column_names
    share, _ = normalise(weights, k, names)
    return chosen.replacing(held, replaced, share, check_objectives(objectives, k, names),
                            **options)


def _method(name: str, options: Mapping[str, Any]) -> Method:
    method = METHODS[check_choice("method", name, METHODS)]
    for option in options:
        if option not in method.options:
            raise ScoringError(f"{option!r} is not an option of {name}; its options are "
                               f"{', '.join(method.options)}", value=options[option])
    return method


def _size(matrix: Matrix) -> str:
    n, k = matrix.shape
    return f"{n} x {k}"
