"""Commands on the valuation: observations switched, settings chosen, a calibration taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from data.scenario_records import BASE
from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import tr
from models.valuation.store import calibration_key, kept_fit, observation_key, settings_key

if TYPE_CHECKING:
    from gui.session import Session


def switch_observations(session: Session, on: Mapping[str, bool]) -> Command:
    """Let observations (by id) count for the next calibration or not."""
    changes = []
    for id, counts in on.items():
        key = observation_key(_home(session, id), id)
        old = session.value(key)
        new = {k: v for k, v in (old or {}).items() if k != "on"}
        if not counts:
            new["on"] = False
        if (new or None) != old:
            changes.append(Change(key, old, new or None))
    count = len(changes)
    if count == 1:
        text = (tr("Switch observation {id} on") if next(iter(on.values()))
                else tr("Switch observation {id} off")).format(id=next(iter(on)))
    else:
        text = tr("Switch {n} observations").format(n=count)
    return Command("observation", text, tuple(changes))


def set_calibration_settings(
    session: Session, settings: Mapping[str, Any], label: str = ""
) -> Command:
    """Choose how the next calibration is made; keys as in models.calibration.Settings.

    None takes a setting back to its default.
    """
    key = settings_key(session.universe.id)
    old = session.value(key)
    new: dict[str, Any] = {**(old or {}), **settings}
    kept = {name: value for name, value in new.items() if value is not None} or None
    changes = () if kept == old else (Change(key, old, kept),)
    return Command("calibration_settings", label or tr("Choose how to calibrate"), changes)


def set_calibration(session: Session, frozen: Mapping[str, Any], label: str = "") -> Command:
    """Take a calibration (as models.valuation.frozen.to_json gives it) into use.

    A scenario names it; its numbers are kept beside, once, or every edit of the scenario would
    write them again.
    """
    universe = session.universe.id
    key = calibration_key(universe)
    new: dict[str, Any] = dict(frozen)
    beside: tuple[Change, ...] = ()
    if session.scenario != BASE:
        place, new = kept_fit(universe, frozen)
        if session.base_value(place) is None:
            beside = (Change(place, None, dict(frozen)),)
    return Command("calibration", label or tr("Calibrate"),
                   (Change(key, session.value(key), new), *beside))


def drop_calibration(session: Session) -> Command:
    """Go back to the bundled calibration."""
    key = calibration_key(session.universe.id)
    old = session.value(key)
    changes = () if old is None else (Change(key, old, None),)
    return Command("calibration", tr("Use the bundled calibration"), changes)


def _home(session: Session, id: str) -> str:
    """The universe an observation belongs to."""
    for name, universe in session.reference.universes.items():
        if any(row.id == id for row in universe.observations):
            return name
    raise KeyError(id)
