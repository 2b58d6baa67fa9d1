"""The ranked list widget."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.ranked.delegate import RankedDelegate
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
from gui.session import Session

ROW = 26
_WIDTHS = {RANK: 32, MOVE: 30, COMPOSITE: 92, VALUE: 58, DATED: 72}


class RankedList(QTableView):
    """Rank, move, company, composite with whisker, newest valuation; one row is selected."""

    copy_requested = Signal()

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = RankedModel(session, money, self)
        self.setModel(self._model)
        self.setItemDelegate(RankedDelegate(session, self._model))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Ranked list"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        self._set_up_header()
        session.selected.connect(self._follow)
        session.changed.connect(lambda update: self._follow())
        session.listed.connect(self._follow)
        self._follow()

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
        column = SORT_COLUMNS[section]
        if not column:
            return
        now = self._session.sort
        first_descending = column in ("move", "score", "value")
        if now.column == column:
            self._session.set_sort(column, not now.descending)
        else:
            self._session.set_sort(column, first_descending)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if current.isValid():
            row = self._model.row_of(current.row())
            self._session.select(self._session.universe.companies[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)

    def _follow(self) -> None:
        """Show the session's selection; a company the filter hides stays selected elsewhere."""
        row = self._model.view_row(self._session.row)
        chosen = self.selectionModel()
        if row < 0:
            chosen.clear()
        elif chosen.currentIndex().row() != row:
            chosen.setCurrentIndex(
                self._model.index(row, COMPANY),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows)
            self.scrollTo(chosen.currentIndex())
        self.viewport().update()
