"""Which companies are listed and in what order: one filter and one order for every view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.records import Universe
from scoring.consensus.dispersion import Dispersion
from scoring.evaluate import Evaluation

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Sort:
    """The column sorted by: rank, move, company, score, value (newest observation), model (the
    calibrated value), missing, disputed (the widest range of the analysts' scores), or a factor's
    id.
    """

    column: str = "rank"
    descending: bool = False


def haystacks(universe: Universe, translated: Callable[[str], str] = str) -> list[str]:
    """Per company, the text the filter looks in: names, pinyin, segment, country, ticker.

    Segment and country stand there as in the facts and `translated`.
    """
    return [
        " ".join((c.name, c.name_zh, c.pinyin, c.segment, words := c.segment.replace("_", " "),
                  translated(words), c.country, translated(c.country), c.ticker, c.id)).casefold()
        for c in universe.companies
    ]


def matching(texts: list[str], query: str) -> NDArray[np.bool_]:
    """True where every word of the query occurs."""
    words = query.casefold().split()
    return np.fromiter((all(w in text for w in words) for text in texts), bool, len(texts))


def ordered(
    evaluation: Evaluation, start_ranks: Rows, sort: Sort, mask: NDArray[np.bool_],
    model: NDArray[np.float64] | None = None, apart: Dispersion | None = None,
) -> Rows:
    """The listed rows in order; what has no value in the sorted column comes last either way.

    `model` holds the calibrated values; without them the column goes by the newest observations.
    `apart` is how far analysts are apart; without it, as with one analyst, ranks decide.
    """
    order = evaluation.order
    if sort.column == "rank":
        order = order[::-1] if sort.descending else order
    elif sort.column == "company":
        names = np.array([c.name.casefold() for c in evaluation.universe.companies])
        order = np.argsort(names, kind="stable")
        order = order[::-1] if sort.descending else order
    else:
        if sort.column == "disputed":
            keys = np.zeros(len(order)) if apart is None else apart.widest
        else:
            keys = _keys(evaluation, start_ranks, sort.column)
        if sort.column == "model" and model is not None:
            keys = model
        keys = keys[order]
        order = order[np.argsort(-keys if sort.descending else keys, kind="stable")]
    return order[mask[order]]


def _keys(evaluation: Evaluation, start_ranks: Rows, column: str) -> NDArray[np.float64]:
    if column == "move":
        return (start_ranks - evaluation.ranks).astype(np.float64)
    if column == "score":
        return evaluation.composite
    if column in ("value", "model"):
        return evaluation.value_usd
    if column == "missing":
        return evaluation.missing.astype(np.float64)
    j = evaluation.universe.column[column]
    cells = evaluation.cells
    return np.where(cells.known[:, j], cells.score[:, j], np.nan)
