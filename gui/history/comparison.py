"""What became of the ranks since a state of the past, split exactly into what was changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.session import Session
from models.attribution import Change, shapley
from models.scenarios import Evaluator
from scoring.evaluate import Evaluation
from scoring.state import State

FloatArray = NDArray[np.float64]
CELLS, WEIGHTS, REST = "cells", "weights", "rest"


@dataclass(frozen=True)
class Since:
    """Then and now; `parts` has the share (n,) of each kind of edit in the composite's change.

    The shares add up to `now.composite - then.composite` (Shapley over the kinds of edits).
    """

    then: Evaluation
    now: Evaluation
    parts: dict[str, FloatArray]

    @property
    def moves(self) -> NDArray[np.int64]:
        """Places gained since, (n,)."""
        return np.asarray(self.then.ranks - self.now.ranks)


def since(session: Session, then: State) -> Since:
    """Compare a state with the present one in the session's universe."""
    evaluator = Evaluator(session.universe, session.reference)
    change = Change(evaluator, session.state, then, session.state)
    lumps = {
        CELLS: frozenset(g for g in change.groups if g.startswith("score/")),
        WEIGHTS: frozenset(g for g in change.groups if g == "weights"),
    }
    lumps[REST] = frozenset(change.groups) - lumps[CELLS] - lumps[WEIGHTS]
    composite = change.value("composite")

    def value(coalition: frozenset[str]) -> FloatArray:
        return composite(frozenset().union(*(lumps[lump] for lump in coalition)))

    shares = shapley(value, [CELLS, WEIGHTS, REST])
    return Since(evaluator.scored(then), session.evaluation,
                 {lump: np.asarray(shares[lump]) for lump in lumps})
