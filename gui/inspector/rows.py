"""Rows of the inspector's lists and the model that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from gui.widgets.shorthand import Index

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Row:
    """One thing known: what, when, from where, how sure, and the figure at the right.

    `faint` greys a row that does not count; `mark` is a word after the confidence saying why or
    what it is; a `raised` figure stands in the first line; `strong` is the one that counts most.
    `tip` is rich text; `right_tip` is shown over the figure.
    """

    title: str
    day: str = ""
    source: str = ""
    confidence: str = ""
    mark: str = ""
    right: str = ""
    right_note: str = ""
    raised: bool = False
    strong: bool = False
    faint: bool = False
    tip: str = ""
    right_tip: str = ""
    id: str = ""  # of the row of facts, where it can be edited

    @property
    def url(self) -> str:
        """The address to open; empty where the source is no web page."""
        return self.source if self.source.startswith(("http://", "https://")) else ""

    @property
    def host(self) -> str:
        """What stands for the source: the site's name, or the words given instead of one."""
        if not self.url:
            return self.source
        return urlsplit(self.url).netloc.rsplit("@", 1)[-1].removeprefix("www.")

    @property
    def words(self) -> str:
        """The whole row as plain text."""
        parts = (self.title, self.day, self.source, self.confidence, self.mark, self.right,
                 self.right_note)
        return " · ".join(part for part in parts if part)


class RowModel(QAbstractListModel):
    """A list of rows, of which the first `limit` are shown (0: all)."""

    def __init__(self, limit: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = self._few = limit
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, shown or not."""
        return self._rows

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return len(self._rows) - self.rowCount()

    @property
    def expanded(self) -> bool:
        return self._limit == 0 and self._few > 0

    def set_few(self, count: int) -> None:
        """How many rows are shown before all are asked for; holds from the next rows on."""
        if self._limit:
            self._limit = count
        self._few = count

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, the first few of them; nothing happens if they are the same."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        self.beginResetModel()
        self._rows, self._limit = fresh, self._few
        self.endResetModel()

    def update_rows(self, rows: Sequence[Row]) -> None:
        """Show the same rows with other contents; as many as before, or it is a reset."""
        fresh = tuple(rows)
        if len(fresh) != len(self._rows):
            limit = self._limit
            self.show_rows(fresh)
            self.set_expanded(limit == 0 and self._few > 0)
            return
        old, self._rows = self._rows, fresh
        for i in range(self.rowCount()):
            if old[i] != fresh[i]:
                self.dataChanged.emit(self.index(i), self.index(i))

    def set_expanded(self, expanded: bool) -> None:
        """Show all rows, or the first few again."""
        if expanded != self.expanded and self._few:
            self.beginResetModel()
            self._limit = 0 if expanded else self._few
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        if parent.isValid():
            return 0
        return min(len(self._rows), self._limit) if self._limit else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words
        return None
