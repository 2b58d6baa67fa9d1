"""The journal of one company as rows: when, what, who."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from data.records import Company
from data.workspace.records import Change, Entry
from gui.history.words import unfolded, value_words
from gui.i18n import tr
from gui.inspector.rows import Row
from gui.tips import titled_tip


def history_rows(entries: Sequence[Entry], company: Company, today: date) -> list[Row]:
    """Entries, newest first, without the company's name, which stands above."""
    return [_row(entry, company, today) for entry in entries]


def who_set(entries: Sequence[Entry], key: str) -> str:
    """Who last changed a key; empty where the journal at hand does not tell."""
    return next((entry.who for entry in entries
                 if any(change.key == key for change in unfolded(entry.changes))), "")


def _row(entry: Entry, company: Company, today: date) -> Row:
    at = entry.moment
    title = entry.label.replace(f"{company.name} ", "", 1)
    title = title[:1].upper() + title[1:]
    full = [f"{at:%Y-%m-%d %H:%M:%S} · {entry.who}", f"“{entry.why}”" if entry.why else ""]
    prefix = f"/{company.id}/"
    full += [_change(c) for c in unfolded(entry.changes) if prefix in c.key]
    return Row(title, when_words(at, today), right=entry.who, tip=titled_tip(entry.label, full))


def when_words(at: datetime, today: date) -> str:
    """'14:02' today, '11 Oct' this year, '2025-10' before."""
    if at.date() == today:
        return f"{at:%H:%M}"
    if at.year == today.year:
        return QLocale().toString(QDate(at.year, at.month, at.day), tr("d MMM"))
    return f"{at:%Y-%m}"


def _change(change: Change) -> str:
    factor = tr(change.key.rsplit("/", 1)[-1].replace("_", " "))
    return f"{factor}: {value_words(change.key, change.old)} → "\
           f"{value_words(change.key, change.new)}"
