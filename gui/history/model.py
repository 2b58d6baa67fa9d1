"""Entries of the journal as rows, read page by page when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, Qt

from data.workspace import Search, WorkspaceError
from data.workspace.records import Entry
from gui.history.words import change_words, from_and_to, unfolded
from gui.i18n import tr
from gui.session import Session
from gui.theme.theme import colour, content_font
from gui.tips import titled_tip
from gui.widgets.shorthand import LEFT, Index

WHEN, WHO, WHAT, FROM, TO, WHY = range(6)
PAGE = 100  # entries read at once
_KEPT = 40  # pages kept
_TOLD = 12  # changes told in a tooltip


class HistoryModel(QAbstractTableModel):
    """All entries, or those that fit a search, newest first.

    Nothing is ever deleted from the journal, so without a search row r is entry count - r; with one
    only the ids that fit are held.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._search = Search()
        self._ids: list[int] | None = None  # None: all
        self._count = self._newest = 0
        self._pages: OrderedDict[int, list[Entry]] = OrderedDict()
        self.bookmarks: dict[int, str] = {}
        self.problem: WorkspaceError | None = None

    # -- what is listed ----------------------------------------------------------------------------

    @property
    def newest(self) -> int:
        """Id of the newest entry of the file; 0 before the first."""
        return self._newest

    def entry_id(self, row: int) -> int:
        return self._newest - row if self._ids is None else self._ids[row]

    def row_of(self, entry: int) -> int:
        """The row of an entry; -1 if it is not listed."""
        if self._ids is None:
            return self._newest - entry if 0 < entry <= self._newest else -1
        return self._ids.index(entry) if entry in self._ids else -1

    def entry(self, row: int) -> Entry | None:
        """The entry of a row, read with its neighbours; None where the file cannot be read."""
        number = row // PAGE
        if number not in self._pages:
            ids = [self.entry_id(r) for r in range(
                number * PAGE, min((number + 1) * PAGE, self._count))]
            try:
                self._pages[number] = self._session.veil(
                    self._session.journal.workspace.entries(ids))
            except WorkspaceError as error:
                self.problem = error
                self._pages[number] = []
            while len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        page = self._pages[number]
        return page[row - number * PAGE] if row - number * PAGE < len(page) else None

    def look_for(self, search: Search) -> None:
        """List what fits; Search() lists all."""
        self._search = search
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def refresh(self) -> None:
        """Take in what was written since: rows above, the newest entry anew."""
        workspace = self._session.journal.workspace
        try:
            newest = workspace.entry_count()
        except WorkspaceError as error:
            self.problem = error
            return
        grown = newest - self._newest
        if grown < 0:  # another file, or one put in its place
            self.look_for(self._search)
            return
        if self._ids is not None:
            # the newest entry may fit otherwise than before: a drag goes on in it
            kept = [number for number in self._ids if number < self._newest]
            fresh = self._found(since=self._newest) or []
            grown = len(fresh) + len(kept) - len(self._ids)
            if grown < 0 or fresh[grown:] != self._ids[:len(self._ids) - len(kept)]:
                self.look_for(self._search)
                return
        if grown:
            self.beginInsertRows(QModelIndex(), 0, grown - 1)
        self._newest = newest
        if self._ids is not None:
            self._ids = fresh + kept
        self._count += grown
        self._pages.clear()
        if grown:
            self.endInsertRows()
        self._tell()

    def _tell(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(min(self._count, PAGE) - 1, WHY))

    def _read(self) -> None:
        self._pages.clear()
        self.problem = None
        try:
            self._newest = self._session.journal.workspace.entry_count()
        except WorkspaceError as error:
            self.problem = error
            self._newest = 0
        self._ids = self._found()
        self._count = self._newest if self._ids is None else len(self._ids)

    def _found(self, since: int = 0) -> list[int] | None:
        if self._search == Search():
            return None
        session, workspace = self._session, self._session.journal.workspace
        try:
            ids = workspace.find(self._search, since)
            if not (session.blind and self._search.words):
                return ids
            # words would tell what is hidden by what they find
            entries = workspace.entries(ids)
            return [entry.id for entry, shown in zip(entries, session.veil(entries), strict=True)
                    if shown is entry]
        except WorkspaceError as error:
            self.problem = error
            return []

    # -- Qt ----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(LEFT)
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == WHAT:
                return colour("accent_text") if entry.id in self.bookmarks else None
            return colour("text2")
        if role == Qt.ItemDataRole.FontRole:
            return content_font(semibold=True) if (
                column == WHAT and entry.id in self.bookmarks) else None
        return self._tip(entry)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (tr("When"), tr("Who"), tr("What"), tr("From"), tr("To"),
                        tr("Why"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(LEFT)
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == WHEN:
            return moment_words(entry)
        if column == WHO:
            return entry.who
        if column == WHAT:
            name = self.bookmarks.get(entry.id)
            return entry.label if name is None else tr("[{name}] {label}").format(
                name=name, label=entry.label)
        if column == WHY:
            return entry.why
        return from_and_to(entry)[column - FROM]

    def _tip(self, entry: Entry) -> str:
        lines = [f"{entry.moment:%Y-%m-%d %H:%M:%S} · {entry.who} · {entry.id}"]
        changes = unfolded(entry.changes)
        lines += [change_words(c, self._session.reference) for c in changes[:_TOLD]]
        if len(changes) > _TOLD:
            lines.append(tr("and {n} more").format(n=len(changes) - _TOLD))
        return titled_tip(entry.label, [*lines, entry.why])


_ROLES = frozenset({
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ToolTipRole})


def moment_words(entry: Entry, today: date | None = None) -> str:
    """'14:02:11' today, '11 Oct 14:02' this year, '2025-10-11 14:02' before."""
    at, today = entry.moment, today or date.today()
    if at.date() == today:
        return f"{at:%H:%M:%S}"
    if at.year == today.year:
        day = QLocale().toString(QDate(at.year, at.month, at.day), tr("d MMM"))
        return f"{day} {at:%H:%M}"
    return f"{at:%Y-%m-%d %H:%M}"
