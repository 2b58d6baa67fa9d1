"""Asking for the name of a factor, new or there already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from data.factor_names import new_factor_id
from data.records import Factor
from gui.commands.command import Command
from gui.commands.factors import add_factor, change_factor, factor_of, ordered
from gui.i18n import tr
from gui.languages import language
from gui.names import factor_name
from gui.session import Session
from gui.widgets.name_field import NameField


def ask_new(
    session: Session, parent: QWidget, place: QPoint, after: str = "",
    done: Callable[[str], object] | None = None,
) -> NameField:
    """Ask for the name of a new factor, to stand behind another; `done` gets its id."""
    def made(name: str) -> Command:
        id = new_factor_id(name, [factor.id for factor in ordered(session)])
        command = add_factor(session, Factor(id, name, ""), after)
        if done is not None:
            field.destroyed.connect(lambda: done(id))
        return command

    field = NameField(tr("Name of the new factor"), "", made, session, parent)
    field.ask_at(place)
    return field


def ask_name(session: Session, id: str, parent: QWidget, place: QPoint) -> NameField:
    """Ask for another name of a factor, in the reader's language."""
    factor = factor_of(session, id)
    part = "name_zh" if factor.name_zh and language() == "zh_CN" else "name"

    def made(name: str) -> Command:
        return change_factor(session, id, **{part: name})

    field = NameField(tr("Name of the factor"), factor_name(factor), made, session, parent)
    field.ask_at(place)
    return field
