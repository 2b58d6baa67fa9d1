"""A list of rows at its full height: the inspector scrolls as a whole."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from gui.i18n import tr
from gui.inspector.row_paint import RowDelegate
from gui.inspector.rows import ROW, Row, RowModel
from gui.theme.theme import theme
from gui.widgets.shorthand import Index


class Edits(Protocol):
    """What can be done with the rows of facts a list shows, by their ids."""

    def add(self) -> object: ...
    def edit(self, id: str) -> object: ...
    def remove(self, id: str) -> object: ...
    def fill(self, menu: QMenu, id: str) -> None: ...


class RowList(QListView):
    """Shows a RowModel; Enter or a click on the source opens it, Ctrl+C copies the text.

    Where `edits` are set, Insert, F2 and Del add, edit and remove rows.
    `reached(rect)` says where the current row is, so that the page around can bring it into view.
    """

    reached = Signal(QRect)

    def __init__(
        self, model: RowModel, name: str, delegate: type[RowDelegate] = RowDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self.edits: Edits | None = None
        self._delegate = delegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self.viewport().update)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(280, self._rows.rowCount() * self._delegate.height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.sizeHint().height())

    def row_at(self, pos: QPoint) -> tuple[QModelIndex, Row | None]:
        """The index and row at a point of the viewport."""
        index = self.indexAt(pos)
        return index, index.data(ROW) if index.isValid() else None

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self._hover_link(-1)

    # -- keyboard and focus --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        row: Row | None = self.currentIndex().data(ROW)
        edits = self.edits
        if edits and event.key() == Qt.Key.Key_Insert:
            edits.add()
        elif edits and row and row.id and event.key() == Qt.Key.Key_F2:
            edits.edit(row.id)
        elif edits and row and row.id and event.key() == Qt.Key.Key_Delete:
            edits.remove(row.id)
        elif row and event.matches(QKeySequence.StandardKey.Copy):
            _copy(row.words)
        elif row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            _open(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._tell_reached(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._tell_reached(current)

    def _tell_reached(self, index: Index) -> None:
        if index.isValid():
            self.reached.emit(self.visualRect(index))

    # -- mouse ---------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index, row = self.row_at(event.position().toPoint())
        over = row is not None and self._delegate.link_rect(
            self.visualRect(index), row).contains(event.position().toPoint())
        self._hover_link(index.row() if over else -1)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index, row = self.row_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton and \
                self._delegate.link_rect(self.visualRect(index), row).contains(
                    event.position().toPoint()):
            _open(row)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._hover_link(-1)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # the page scrolls, not the list

    def _hover_link(self, number: int) -> None:
        if number != self._delegate.hovered_link:
            self._delegate.hovered_link = number
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if number < 0 else Qt.CursorShape.PointingHandCursor)
            self.viewport().update()

    # -- tips and menu -------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index, row = self.row_at(event.pos())
            if row is not None:
                rect = self.visualRect(index)
                QToolTip.showText(event.globalPos(), self.tip_at(rect, row, event.pos()), self,
                                  rect)
                return True
        return bool(super().viewportEvent(event))

    def tip_at(self, rect: QRect, row: Row, pos: QPoint) -> str:
        """The tip for a point of a row: the address, what the figure is, or all of it."""
        if self._delegate.link_rect(rect, row).contains(pos):
            return row.url
        if row.right_tip and self._delegate.figure_rect(rect, row).contains(pos):
            return row.right_tip
        return row.tip

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is not None:
            menu = self.menu_of(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            at = self.visualRect(index).center() if keyboard else event.pos()
            menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.addAction(tr("Copy text"), lambda: _copy(row.words))
        if row.url:
            menu.addAction(tr("Copy source address"), lambda: _copy(row.url))
            menu.addAction(tr("Open source"), lambda: _open(row))
        if self.edits and row.id:
            menu.addSeparator()
            self.edits.fill(menu, row.id)
        return menu


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _open(row: Row) -> None:
    if row.url:
        QDesktopServices.openUrl(QUrl(row.url))
