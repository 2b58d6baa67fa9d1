"""Where the value of an input comes from while a scenario is worked in, in words and colour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtGui import QColor

from data.currency import load_fx
from data.scenario_records import BASE
from gui.format import score
from gui.history.words import value_words
from gui.i18n import tr
from gui.scenarios.colours import colour_in
from gui.session import Session
from gui.session.scenarios import ABOVE, HERE
from scoring.rubric import NOT_APPLICABLE, UNKNOWN
from scoring.state import score_key

Cell = tuple[int, int]


def mark_colour(session: Session) -> QColor | None:
    """The colour marks are painted in; None in the base, which has none."""
    if session.scenario == BASE:
        return None
    return colour_in(session.scenarios.tree, session.scenario)


def score_line(session: Session, cell: Cell) -> str:
    """'Set in Funding winter. Base: .62; here .70'; empty where the scenario has no say."""
    if session.scenario == BASE:
        return ""
    universe = session.universe
    key = score_key(universe.id, universe.companies[cell[0]].id, universe.factors[cell[1]].id)
    mark = session.scenarios.mark(key)
    adjustment = session.evaluation.sheet.adjustment
    ruled = adjustment is not None and bool(adjustment.touched[cell])
    if not mark and not ruled:
        return ""
    base, here = (_score(e, cell) for e in (session.base_evaluation, session.evaluation))
    if ruled and mark != HERE:
        names = tr(", ").join(tr(name) for name in session.scenarios.rulers)
        return tr("Changed by score rules of {scenario}. Base: {base}; here {here}").format(
            scenario=names, base=base, here=here)
    return _line(session, key, mark, base, here)


def key_line(session: Session, key: str, shown: Callable[[Any], str] | None = None) -> str:
    """The same of any input by its key; `shown` says how a compute assumption is written."""
    mark = session.scenarios.mark(key)
    if not mark:
        return ""
    base, here = (_held_words(session, key, base, shown or _plain) for base in (True, False))
    return _line(session, key, mark, base, here)


def _plain(value: Any) -> str:
    return f"{value:,.6g}" if isinstance(value, int | float) else str(value)


def _held_words(session: Session, key: str, base: bool, shown: Callable[[Any], str]) -> str:
    """What stands under a key, whether set or not: in the base, or here."""
    value = session.base_value(key) if base else session.value(key)
    kind, *path = key.split("/")
    if kind == "compute" and len(path) == 3:
        sheet = (session.base_book if base else session.book).sheets.get(path[0])
        found = sheet.written(path[1], path[2]) if sheet and path[1] in sheet.row else None
        return tr("unknown") if found in (None, "") else shown(found)
    if kind == "as_of":
        state = session.base_state if base else session.state
        return state.as_of.isoformat()
    if kind == "fx" and len(path) == 2 and value is None:
        return f"{load_fx().rate(path[0], date(int(path[1]), 7, 1)):g}"
    if kind == "calibration" and value is None:
        return tr("as bundled")
    if kind == "missing":
        return tr("0 to 1") if value == "full" else tr("median")
    return value_words(key, value)


def _line(session: Session, key: str, mark: int, base: str, here: str) -> str:
    text = (tr("Set in {scenario}. Base: {base}; here {here}") if mark != ABOVE
            else tr("Inherited from {scenario}. Base: {base}; here {here}"))
    return text.format(scenario=tr(session.scenarios.setter(key)), base=base, here=here)


def _score(evaluation: Any, cell: Cell) -> str:
    status = int(evaluation.cells.status[cell])
    if status == UNKNOWN:
        return tr("unknown")
    if status == NOT_APPLICABLE:
        return tr("n/a")
    return score(float(evaluation.cells.score[cell]))
