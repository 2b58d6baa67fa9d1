"""A table to read: rows of texts with tips, copied as TSV; no cell of it is edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.clipboard import put
from gui.theme.theme import colour, content_font, theme
from gui.widgets.shorthand import LEFT, RIGHT, Index

ROW_HEIGHT = 24
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Record:
    """One row: its cells, the value each column is sorted by, tips, and cells in another colour."""

    cells: tuple[str, ...]
    keys: tuple[Any, ...] = ()
    tips: tuple[str, ...] = ()
    inks: dict[int, str] = field(default_factory=dict)
    strong: bool = False


class RecordModel(QAbstractTableModel):
    """Records under heads; sorted where they carry keys."""

    def __init__(
        self, heads: Sequence[str], left: int = 1, parent: QObject | None = None,
        tips: Sequence[str] = (),
    ) -> None:
        """The first `left` columns are texts, the others numbers, right-aligned."""
        super().__init__(parent)
        self.heads, self._tips = tuple(heads), tuple(tips)
        self._left = left
        self.rows: list[Record] = []

    def show_records(self, rows: Sequence[Record]) -> None:
        """Show other rows; as many as before change in place."""
        fresh = list(rows)
        if len(fresh) == len(self.rows) and fresh:
            self.rows = fresh
            self.dataChanged.emit(self.index(0, 0),
                                  self.index(len(fresh) - 1, len(self.heads) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(LEFT if column < self._left else RIGHT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tips[column] if column < len(row.tips) else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return colour(row.inks[column]) if column in row.inks else None
        if role == Qt.ItemDataRole.FontRole:
            return content_font(semibold=True) if row.strong else None
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(LEFT if section < self._left else RIGHT)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._tips[section] if section < len(self._tips) else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column's keys; what is unknown (None) stands last either way."""
        if not self.rows or not self.rows[0].keys:
            return
        backwards = order == Qt.SortOrder.DescendingOrder
        known = [row for row in self.rows if row.keys[column] is not None]
        blank = [row for row in self.rows if row.keys[column] is None]
        self.layoutAboutToBeChanged.emit()
        self.rows = sorted(known, key=lambda row: row.keys[column], reverse=backwards) + blank
        self.layoutChanged.emit()


class RecordTable(QTableView):
    """Shows a RecordModel; Ctrl+C copies the selected rows with their heads."""

    def __init__(
        self, model: RecordModel, name: str, sorts: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(32)
        head.setFixedHeight(26)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        if sorts:
            self.setSortingEnabled(True)
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(
            "QTableView::item { padding: 0 5px; border: none; border-bottom: 1px solid "
            f"{colour('grid').name()}; }} QTableView::item:selected {{ background: "
            f"{colour('accent_ground').name()}; }} "
            "QHeaderView::section { padding: 0 5px; }")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, all of them where none is selected."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self._records.rows[i].cells for i in chosen or range(self._records.rowCount())]
        lines = ["\t".join(row) for row in (self._records.heads, *rows)]
        from html import escape

        cells = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>"
                        for row in (self._records.heads, *rows))
        put("\n".join(lines), f"<table>{cells}</table>")
