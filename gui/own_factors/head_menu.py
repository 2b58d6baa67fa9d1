"""The menu of a factor's column head."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from data.factor_names import FactorError
from gui.commands.command import Command
from gui.commands.factors import (
    hide_factor,
    is_bundled_factor,
    is_hidden,
    ordered,
    remove_factor,
    scores_on,
    step_factor,
)
from gui.i18n import tr
from gui.names import factor_name
from gui.own_factors.asking import ask_name, ask_new
from gui.own_factors.dialog import show_factors
from gui.session import Session
from gui.widgets.cells.menu import Entry, made_menu


def head_menu(
    session: Session, id: str, parent: QWidget, place: QPoint, sort: Callable[[], object]
) -> QMenu:
    """What can be done with the factor `id` ("": with none), fields opening at `place`."""
    shown = list(session.universe.column)

    def apply(made: Callable[[], Command]) -> None:
        try:
            session.apply(made())
        except FactorError:  # an entry that cannot be done is not offered
            return

    entries: list[Entry | None] = [(tr("Sort by this column"), sort, "", True), None]
    if id:
        at, count = shown.index(id), scores_on(session, id)
        removable = len(shown) > 1 and not is_bundled_factor(session, id)
        remove = (tr("Remove with its {n} scores").format(n=count) if count else tr("Remove"))
        entries += [
            (tr("Rename…"), partial(ask_name, session, id, parent, place), "", True),
            (tr("Edit rubric…"), partial(_rubric, session, parent, id), "", True),
            (tr("Move left"), lambda: apply(partial(step_factor, session, id, -1)), "", at > 0),
            (tr("Move right"), lambda: apply(partial(step_factor, session, id, 1)), "",
             at < len(shown) - 1),
            (tr("Hide"), lambda: apply(partial(hide_factor, session, id, True)), "",
             len(shown) > 1),
            (remove, lambda: apply(partial(remove_factor, session, id)), "", removable), None]
    entries.append((tr("Add factor…"), partial(ask_new, session, parent, place, id), "", True))
    for factor in ordered(session):
        if is_hidden(session, factor.id):
            text = tr("Show {factor}").format(factor=factor_name(factor))
            show = partial(hide_factor, session, factor.id, False)
            entries.append((text, partial(apply, show), "", True))
    entries.append((tr("Factors…"), partial(show_factors, session, parent.window(), id), "", True))
    return made_menu(parent, entries)


def _rubric(session: Session, parent: QWidget, id: str) -> None:
    show_factors(session, parent.window(), id).form.focus_rubric()
