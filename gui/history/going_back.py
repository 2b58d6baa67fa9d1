"""The workspace as it stood after an entry: as values, as a state, and as an edit that restores."""

from __future__ import annotations

from typing import Any

from data.scenario_records import BASE
from data.workspace.records import Change
from gui.commands import Command
from gui.i18n import tr
from gui.session import Session
from gui.session.scenarios import Scenarios
from scoring.consensus.panel import BLIND
from scoring.state import State, initial_state, seen_by, with_values

_BLIND = f"{BLIND}/"


def values_after(session: Session, entry: int) -> dict[str, Any]:
    """All keyed values as they stood after an entry of the file; 0 is before the first.

    WorkspaceError where the file cannot be read.
    """
    values = {**session.journal.values, **session.journal.workspace.before_later(entry)}
    return {key: value for key, value in values.items() if value is not None}


def state_after(session: Session, entry: int) -> State:
    """The state after an entry, in the scenario worked in where there was one of its id already;
    StateError where a value fits these facts no more.
    """
    values = values_after(session, entry)
    state, _, _ = with_values(initial_state(session.reference), session.reference,
                              _as_blind_as_now(session, values).items())
    state = seen_by(state, session.state.viewer)
    if session.scenario == BASE:
        return state
    return Scenarios(values, session.scenario).state(state, session.reference)[0].state


def _as_blind_as_now(session: Session, values: dict[str, Any]) -> dict[str, Any]:
    """What is hidden now stays so in the past."""
    kept = {key: value for key, value in values.items() if not key.startswith(_BLIND)}
    now = {key: value for key, value in session.journal.values.items() if key.startswith(_BLIND)}
    return kept | now


def go_back(session: Session, entry: int, when: str) -> Command:
    """The edit that gives every key the value it had after an entry: a step of its own.

    Blind entry stays as it is: revealing is an act of its own.
    WorkspaceError where the file cannot be read.
    """
    then = session.journal.workspace.before_later(entry)
    held = session.journal.values
    changes = tuple(Change(key, held.get(key), old) for key, old in then.items()
                    if held.get(key) != old and not key.startswith(_BLIND))
    return Command("back", tr("Go back to {when}").format(when=when), changes, of_base=True)
