"""The ranked list widget."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.ranked.kept_rows import KeptRows
from gui.ranked.model import (
    COMPANY,
    COMPOSITE,
    DATED,
    MOVE,
    RANK,
    SORT_COLUMNS,
    VALUE,
    RankedModel,
)
from gui.ranked.rows import Paint, RowPainter
from gui.session import Session, Update
from gui.theme.theme import colour
from gui.widgets.company_cursor import CompanyCursor
from gui.widgets.row_table import ROW, RowTable

_BY_VALUE = ("value", "model")
_WIDTHS = {RANK: 32, MOVE: 30, COMPOSITE: 92, VALUE: 58, DATED: 72}


class RankedList(RowTable):
    """Rank, move, company, composite with whisker, newest valuation; one row is selected."""

    copy_requested = Signal()

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        self._model = RankedModel(session, money)
        super().__init__(self._model, tr("Ranked list"), parent)
        self.session = session
        self._cursor = CompanyCursor(self, session, self._model, COMPANY)
        self._kept = KeptRows(RowPainter(self._model))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_header()
        session.selected.connect(self.follow)
        session.changed.connect(self._changed)
        session.listed.connect(self.follow)
        self.follow()

    def show_values(self, mode: str) -> None:
        """Show the values of the 'model', where there are any, or the 'newest' observations; a
        list sorted by value goes by those shown.
        """
        self._model.show_values(mode)
        sort = self.session.sort
        if sort.column in _BY_VALUE and sort.column != self._model.value_column:
            self.session.set_sort(self._model.value_column, sort.descending)

    @property
    def values(self) -> str:
        """Which values are asked for: 'model' or 'newest'."""
        return self._model.worth.mode

    def _changed(self, update: Update) -> None:
        if update.of_scores:
            self.follow()

    def follow(self) -> None:
        """Put the current cell into the row of the session's company."""
        self._cursor.follow()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        first, last = self.rows_within(self.viewport().rect())
        if first <= last:
            port = self.viewport()
            self._kept.paint(painter, self.ink(Paint), self._model.rows[first:last + 1].tolist(),
                             self.rowViewportPosition(first), self.spans(), self.session.row,
                             port.palette().color(port.backgroundRole()))
        if self.hasFocus() and self.currentIndex().isValid():
            top = self.rowViewportPosition(self.currentIndex().row())
            painter.setPen(colour("accent"))
            painter.drawRect(0, top, self.viewport().width() - 1, ROW - 1)
        painter.end()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(26)
        header.setMinimumSectionSize(28)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(COMPANY, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        column = self._model.value_column if section == VALUE else SORT_COLUMNS[section]
        if not column:
            return
        now = self.session.sort
        first_descending = column in ("move", "score", *_BY_VALUE)
        if now.column == column:
            self.session.set_sort(column, not now.descending)
        else:
            self.session.set_sort(column, first_descending)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)
