"""The scenario last worked in, by workspace file: what this user looks at, not what is in it."""

from __future__ import annotations

from data.scenario_records import BASE
from gui.session.session import Session
from gui.settings import Settings

_KEY, _MOST = "scenarios", 30  # files remembered


def recall_scenario(session: Session, settings: Settings) -> None:
    """Work in the scenario this workspace was left in; in the base where it is not there."""
    session.set_scenario(str(settings.options(_KEY).get(_file(session), BASE)))


def remember_scenario(session: Session, settings: Settings) -> None:
    """Keep which scenario is worked in."""
    kept = {path: id for path, id in settings.options(_KEY).items() if path != _file(session)}
    if session.scenario != BASE:
        kept[_file(session)] = session.scenario
    settings.put(_KEY, dict(list(kept.items())[-_MOST:]))


def _file(session: Session) -> str:
    return str(session.journal.workspace.path.resolve())
