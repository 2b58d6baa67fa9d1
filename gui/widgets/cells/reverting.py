"""Taking back what a scenario sets in cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gui.i18n import tr
from gui.session import Session
from gui.widgets.cells.refusals import NothingToDoError


def taken_back(session: Session, keys: Iterable[str], name: Callable[[str], str]) -> bool:
    """Let the parent's values stand again under `keys`; NothingToDoError where nothing is set."""
    if session.to_parent(keys, name):
        return True
    raise NothingToDoError(
        tr("{scenario} sets nothing here itself.").format(scenario=session.scenario_name),
        tr("What its parents or its score rules do is taken back where it was set."))
