"""The table under the charts: what stands behind the chart that is pointed at or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from data.records import CONFIDENCES
from gui.i18n import tr
from gui.market.details import (
    CONFIDENCE,
    DATE,
    FIRST,
    SECOND,
    SOURCE,
    SUBJECT,
    WHAT,
    Details,
    Line,
    to_csv,
    to_tsv,
)
from gui.session import Session
from gui.theme.theme import colour, content_font, theme
from gui.tips import titled_tip
from gui.widgets.shorthand import LEFT, RIGHT, Index

ROW = 26
_WIDTHS = {DATE: 88, SUBJECT: 200, WHAT: 132, FIRST: 114, SECOND: 126, CONFIDENCE: 104}
_FIGURES = (FIRST, SECOND)
_DOT, _PAD = 7, 6


class DetailsModel(QAbstractTableModel):
    """The lines of one Details, sorted by a column; `selected` is the company to stand out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.details = Details("", ("", "", "", "", ""), ("", ""), ())
        self.lines: tuple[Line, ...] = ()
        self.selected = ""
        self._sort = -1, Qt.SortOrder.AscendingOrder

    def show(self, details: Details) -> None:
        """Hold other lines, in the order they come or the one the user sorted by."""
        self.beginResetModel()
        self.details = details
        self.lines = self._sorted(details.lines)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 gives back the order they came in."""
        self._sort = column, order
        self.beginResetModel()
        self.lines = self._sorted(self.details.lines)
        self.endResetModel()

    def _sorted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        column, order = self._sort
        if column < 0:
            return lines
        return tuple(sorted(lines, key=lambda line: line.key(column),
                            reverse=order == Qt.SortOrder.DescendingOrder))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name)
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else SOURCE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == CONFIDENCE:
                return tr(line.confidence)
            return line.source_words if column == SOURCE else line.texts[column]
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == SOURCE and line.sources and line.sources[0].url:
                return colour("accent_text")
            return colour("text3" if line.faint or column in (DATE, CONFIDENCE) else "text")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if column in _FIGURES else LEFT)
        if role == Qt.ItemDataRole.FontRole and column == SUBJECT and line.company_id:
            return content_font(semibold=line.company_id == self.selected)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.details.headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(RIGHT if section in _FIGURES else LEFT)
        return None


def tip(line: Line) -> str:
    """All of a line: what it says, the note, every source."""
    what = " · ".join(text for text in line.texts if text)
    sources = [" ".join(filter(None, (s.told, s.address))) for s in line.sources]
    return titled_tip(what, [line.note, *sources])


class _Cell(QStyledItemDelegate):
    """Text and rule of a cell; confidence as three dots before its word."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, colour("accent_ground"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("grid"))
        font = index.data(Qt.ItemDataRole.FontRole) or option.font  # type: ignore[attr-defined]
        inside = rect.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == CONFIDENCE:
            self._dots(painter, inside, index)
            inside.setLeft(inside.left() + 3 * _DOT + 5)
        painter.setFont(font)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        text = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    @staticmethod
    def _dots(painter: QPainter, rect: QRect, index: Index) -> None:
        line: Line = index.model().lines[index.row()]  # type: ignore[attr-defined]
        if line.confidence not in CONFIDENCES:
            return
        filled = len(CONFIDENCES) - CONFIDENCES.index(line.confidence)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("text3"), 1))
        for k in range(3):
            painter.setBrush(colour("text3") if k < filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(rect.left() + 3 + k * _DOT, rect.center().y() + 0.5),
                                2.5, 2.5)
        painter.restore()


class DetailsTable(QTableView):
    """Read-only; a click on a header sorts, the company of the current row is selected.

    Enter or a double click goes to the company, also into another universe.
    Ctrl+C copies the selected lines with their headings; a click on a source opens it.
    """

    company_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows = DetailsModel(self)
        self.rows.selected = session.selection
        self.setModel(self.rows)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(tr("Details of the chart"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setHighlightSections(False)
        head.setFixedHeight(ROW)
        head.setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(ROW)
        side.setDefaultSectionSize(ROW)
        self.activated.connect(self._go)
        session.selected.connect(self._selected)
        theme.changed.connect(self.viewport().update)

    def show_details(self, details: Details) -> None:
        """Show other lines; nothing happens if they are the same."""
        if details != self.rows.details:
            self.rows.show(details)
            self.verticalScrollBar().setValue(0)

    def chosen_lines(self) -> list[Line]:
        """The selected lines in the order shown."""
        return [self.rows.lines[i.row()] for i in sorted(
            self.selectionModel().selectedRows(), key=lambda i: i.row())]

    def copy(self) -> None:
        """Put the selected lines, or all where none is selected, on the clipboard."""
        lines = self.chosen_lines() or self.rows.lines
        QGuiApplication.clipboard().setText(to_tsv(self.rows.details, lines))

    def save(self, path: Path) -> None:
        """Write all lines as CSV; data.exporting's ExportError when that fails."""
        from data.exporting.atomic import write_whole

        write_whole(path, to_csv(self.rows.details).encode("utf-8-sig", "replace"), overwrite=True)

    # -- inside ------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        super().currentChanged(current, previous)
        if current.isValid():
            self._session.select(self.rows.lines[current.row()].company_id)

    def _selected(self) -> None:
        self.rows.selected = self._session.selection
        self.viewport().update()

    def _go(self, index: Index) -> None:
        company = self.rows.lines[index.row()].company_id
        if company:
            self.company_wanted.emit(company)

    def _link_at(self, event: QMouseEvent) -> str:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index.column() != SOURCE:
            return ""
        line = self.rows.lines[index.row()]
        return line.sources[0].url if line.sources else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        super().mouseMoveEvent(event)
        over = Qt.CursorShape.PointingHandCursor if self._link_at(event) else (
            Qt.CursorShape.ArrowCursor)
        self.viewport().setCursor(over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and plain and (url := self._link_at(event)):
            QDesktopServices.openUrl(QUrl(url))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._go(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        index = (self.currentIndex() if event.reason() == QContextMenuEvent.Reason.Keyboard
                 else self.indexAt(event.pos()))
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self.rows.lines[index.row()]
        if line.company_id:
            menu.addAction(tr("Go to {company}").format(company=line.texts[SUBJECT]),
                           lambda: self._go(index))
        menu.addAction(tr("Copy"), self.copy)
        for source in line.sources:
            if source.url:
                menu.addAction(tr("Open {site}").format(site=source.host)).triggered.connect(
                    lambda _=False, url=source.url: QDesktopServices.openUrl(QUrl(url)))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()))
