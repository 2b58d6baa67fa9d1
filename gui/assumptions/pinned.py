"""The first column, held in sight while the others scroll sideways beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui.i18n import tr
from gui.theme.theme import colour
from gui.widgets.row_table import ROW

if TYPE_CHECKING:
    from gui.assumptions.grid import AssumptionGrid

_EDGE = 1  # the line at its right
_MOST = 0.5  # of the table's width; wider, it would hide more than it tells


class PinnedNames(QWidget):
    """Lies over the left edge of a table, header included, once its names are scrolled away.

    A click chooses the row without scrolling back; the room below rows belongs to their notes.
    """

    def __init__(self, table: AssumptionGrid) -> None:
        super().__init__(table)
        self._table = table
        self.setAccessibleName(tr("Names of the rows"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.hide()

    @property
    def wide(self) -> int:
        """Pixels of the viewport it covers; 0 while the names themselves are in sight."""
        return 0 if self.isHidden() else self.width()

    def place(self) -> None:
        """Come, go and lie where the table's columns and rows now ask for it."""
        table, head = self._table, self._table.horizontalHeader()
        view = table.viewport().geometry()
        width = head.sectionSize(0) + _EDGE
        if not head.offset() or width > _MOST * view.width():
            self.hide()
            return
        high = head.height()
        self.setGeometry(view.left(), view.top() - high, width, high + view.height())
        covered = QRegion(0, 0, width, high)
        first, last = table.rows_within(table.viewport().rect())
        for row in range(first, last + 1):
            covered += QRect(0, high + table.rowViewportPosition(row), width, ROW)
        self.setMask(covered)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        table, high = self._table, self._table.horizontalHeader().height()
        width = self.width() - _EDGE
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        table.paint_head(painter, QRect(0, 0, width, high))
        painter.setClipRect(QRect(0, high, self.width(), self.height() - high))
        painter.translate(0, high)
        painter.fillRect(0, 0, width, self.height(), colour("base"))
        table.paint_names(painter, event.rect().translated(0, -high), width)
        painter.resetTransform()
        painter.setClipping(False)
        painter.fillRect(width, 0, _EDGE, self.height(), colour("field_border"))
        painter.end()

    # -- events ------------------------------------------------------------------------------------

    def _row(self, y: int) -> int:
        return self._table.rowAt(y - self._table.horizontalHeader().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        y = event.position().toPoint().y()
        table = self._table
        if y < table.horizontalHeader().height():
            table.sort_by(0)
            return
        row = self._row(y)
        if row >= 0:
            table.setFocus()
            table.choose(table.model().sheet.ids[table.model().row_of(row)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = self._row(event.position().toPoint().y())
        if row >= 0:
            self._table.setCurrentIndex(self._table.model().index(row, 0))
            self._table.open_editor()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._row(event.pos().y()) >= 0:
            self._table.menu().popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row(event.pos().y())
            tip = self._table.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), tip or "", self)
            return True
        return super().event(event)
