"""The ranked list widget."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.ranked.model import (
    COMPANY,
    COMPOSITE,
    DATED,
    MOVE,
    RANK,
    SORT_COLUMNS,
    VALUE,
    Index,
    RankedModel,
)
from gui.ranked.rows import ROW, Paint, RowPainter
from gui.session import Session
from gui.theme.theme import colour, theme

_WIDTHS = {RANK: 32, MOVE: 30, COMPOSITE: 92, VALUE: 58, DATED: 72}


class RankedList(QTableView):
    """Rank, move, company, composite with whisker, newest valuation; one row is selected."""

    copy_requested = Signal()

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = RankedModel(session, money, self)
        self.setModel(self._model)
        self._painter = RowPainter(self._model)
        self._ink: Paint | None = None
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
        session.changed.connect(self._follow)
        session.listed.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._follow()

    def _restyle(self) -> None:
        self._ink = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        first, last = self.rowAt(max(0, event.rect().top())), self.rowAt(event.rect().bottom())
        if first >= 0:
            last = last if last >= 0 else self._model.rowCount() - 1
            scale = self.devicePixelRatioF()
            if self._ink is None or self._ink.scale != scale:
                self._ink = Paint(scale)
            header = self.horizontalHeader()
            columns = [(header.sectionViewportPosition(i), header.sectionSize(i))
                       for i in range(header.count())]
            self._painter.paint(painter, self._ink, self._model.rows(first, last),
                                self.rowViewportPosition(first), columns, self._session.row)
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
        column = SORT_COLUMNS[section]
        if not column:
            return
        now = self._session.sort
        first_descending = column in ("move", "score", "value")
        if now.column == column:
            self._session.set_sort(column, not now.descending)
        else:
            self._session.set_sort(column, first_descending)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
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
