"""Under which keys the one who scores sets scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from data.scenario_records import BASE
from data.workspace.records import Change
from scoring.consensus.panel import ANALYSTS, Analyst, entry_key, stored_analysts
from scoring.entries import MARKS, NUMBERS
from scoring.state import score_key

if TYPE_CHECKING:
    from gui.session import Session

Cell = tuple[int, int]


def in_base(session: Session) -> bool:
    """Whether edits go into the workspace itself; a scenario sets the score in force instead."""
    return session.scenario == BASE


def cell_key(session: Session, cell: Cell) -> str:
    """The key of a cell for the one who scores."""
    universe = session.universe
    company, factor = universe.companies[cell[0]].id, universe.kept_factors[cell[1]].id
    if not in_base(session):
        return score_key(universe.id, company, factor)
    return entry_key(session.state.analysts, session.analyst, universe.id, company, factor)


def own_entry(session: Session, cell: Cell) -> dict[str, Any]:
    """What the one who scores has set on a cell; empty for nothing."""
    return dict(session.value(cell_key(session, cell)) or {})


def entry_in_force(session: Session, cell: Cell) -> dict[str, Any] | None:
    """What stands in a cell as it would be stored, whichever analysts it comes from."""
    sheet = session.evaluation.sheet
    found: dict[str, Any] = {name: float(getattr(sheet, name)[cell]) for name in NUMBERS
                             if not np.isnan(getattr(sheet, name)[cell])}
    found |= {name: True for name in MARKS if getattr(sheet, name)[cell]}
    if cell in sheet.why:
        found["why"] = sheet.why[cell]
    return found or None


def scored_now(session: Session, cell: Cell) -> float:
    """The own score of a cell; where there is none, the one in force."""
    if session.state.analysts and in_base(session):
        own = own_entry(session, cell).get("score")
        if own is not None:
            return float(own)
    return float(session.evaluation.cells.score[cell])


def joining(session: Session) -> tuple[Change, ...]:
    """The change that lists the one who scores among the analysts, where a list is without them."""
    state = session.state
    if not state.analysts or not in_base(session):
        return ()
    if session.analyst in {a.id for a in state.analysts}:
        return ()
    new = (*state.analysts, Analyst(session.analyst, session.who))
    return (Change(ANALYSTS, session.value(ANALYSTS), stored_analysts(new)),)
