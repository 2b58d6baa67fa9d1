"""Adding, editing, duplicating and removing rows of the universe shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.commands.command import Command
from gui.commands.own_rows import (
    COMPANY,
    duplicate_company,
    is_bundled,
    is_own,
    new_id,
    put_row,
    remove_rows,
    texts_of,
    use_bundled,
)
from gui.dialogs.rows.form import RowDialog
from gui.dialogs.rows.words import TITLES
from gui.i18n import tr
from gui.session import Session


def add_row(session: Session, word: str, parent: QWidget, **texts: str) -> RowDialog:
    """Open an empty form; `texts` fill some of its fields."""
    start = {"confidence": "reported", **texts}
    if word == COMPANY:
        start.setdefault("as_of", date.today().isoformat())
    else:
        start.setdefault("company_id", session.selection)

    def made(typed: dict[str, str], value: dict[str, Any]) -> Command:
        return put_row(session, word, new_id(session, word, typed), value)

    dialog = RowDialog(session, word, tr(TITLES[word][0]), start, made, parent)
    if word == COMPANY:
        _select_new(session, dialog)
    dialog.open()
    return dialog


def edit_row(session: Session, word: str, id: str, parent: QWidget) -> RowDialog:
    """Open a row in the form; a bundled one is kept as a row of one's own in its place."""
    before = texts_of(session, word, id)

    def made(typed: dict[str, str], value: dict[str, Any]) -> Command:
        if typed == opened:
            return Command("own", "", ())
        return put_row(session, word, id, value)

    dialog = RowDialog(session, word, tr(TITLES[word][1]), before, made, parent)
    opened = dialog.texts()
    if word == COMPANY:
        dialog.keep_name(before["name"])
    dialog.open()
    return dialog


def duplicate(session: Session, id: str, parent: QWidget) -> RowDialog:
    """Open a copy of a company in the form."""
    texts = texts_of(session, COMPANY, id)
    texts["name"] = tr("{name} (copy)").format(name=texts["name"])

    def made(typed: dict[str, str], value: dict[str, Any]) -> Command:
        return duplicate_company(session, id, new_id(session, COMPANY, typed), value,
                                 option.isChecked())

    dialog = RowDialog(session, COMPANY, tr("Duplicate company"), texts, made, parent)
    option = dialog.add_option(tr("With its evidence, fundamentals and scores"))
    _select_new(session, dialog)
    name = dialog.fields["name"].control
    name.setFocus()
    dialog.open()
    return dialog


def remove(session: Session, word: str, ids: Sequence[str]) -> bool:
    """Take rows away; False where nothing went."""
    return bool(ids) and session.apply(remove_rows(session, word, ids))


def can_revert(session: Session, word: str, id: str) -> bool:
    """Whether the row stands in place of a bundled one."""
    return is_own(session, word, id) and is_bundled(session, word, id)


def revert(session: Session, word: str, id: str) -> bool:
    """Let the bundled row stand again."""
    return session.apply(use_bundled(session, word, id))


def _select_new(session: Session, dialog: RowDialog) -> None:
    """Select the company the form has added."""
    before = set(session.universe.row)

    def select() -> None:
        added = [id for id in session.universe.row if id not in before]
        if added:
            session.select(added[0])

    dialog.accepted.connect(select)

