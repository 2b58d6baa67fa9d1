"""Paints the rows of the inspector's lists, and knows where in a row the link and figure are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.i18n import tr
from gui.inspector.rows import ROW, Row
from gui.theme.theme import CAPTION_PX, colour, content_font
from gui.widgets.shorthand import LEFT, RIGHT, Index
from gui.widgets.signs import DOTS, dots, filled_dots

MARGIN = 12
TALL, LOW = 34, 24
_LEAST = 56  # a source keeps this much; what follows it is cut first
_ELIDE = Qt.TextElideMode.ElideRight


class RowDelegate(QStyledItemDelegate):
    """Two lines: what and its figure; day, source as a link, confidence as dots and a word."""

    height = TALL

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain, self._strong = content_font(), content_font(semibold=True)
        self._caption = content_font(CAPTION_PX)
        self._underlined = content_font(CAPTION_PX)
        self._underlined.setUnderline(True)
        self._metrics = QFontMetrics(self._plain)
        self._strong_metrics = QFontMetrics(self._strong)
        self._small = QFontMetrics(self._caption)
        self.hovered_link = -1  # the row whose link is under the pointer

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's)
        return QSize(0, self.height)

    # -- geometry ------------------------------------------------------------------------------

    def figure_rect(self, rect: QRect, row: Row) -> QRect:
        """Where the figure at the right is; empty without one."""
        width = max(self._strong_metrics.horizontalAdvance(row.right),
                    self._small.horizontalAdvance(row.right_note))
        return QRect(rect.right() - MARGIN - width + 1, rect.top(), width, rect.height())

    def link_rect(self, rect: QRect, row: Row) -> QRect:
        """Where the source stands in the second line; empty for a source that is no address."""
        return self._source_rect(rect, row) if row.url else QRect()

    def _source_rect(self, rect: QRect, row: Row) -> QRect:
        line = self._second_line(rect, row)
        left = line.left() + self._small.horizontalAdvance(f"{row.day} · " if row.day else "")
        room = max(line.right() - left - self._tail_width(row), _LEAST)
        # two pixels more: at fractional scales a text can be wider than its rounded advance
        width = min(self._small.horizontalAdvance(row.host) + 2, max(room, 0))
        return QRect(left, line.top(), width, line.height())

    def _second_line(self, rect: QRect, row: Row) -> QRect:
        right, figure = MARGIN, self.figure_rect(rect, row).width()
        if row.right_note or not row.raised:
            right += figure + 8
        return QRect(rect.left() + MARGIN, rect.top() + 17, rect.width() - MARGIN - right, 15)

    def _tail(self, row: Row) -> str:
        words = [tr(row.confidence)] if row.confidence else []
        return " · ".join(words + ([row.mark] if row.mark else []))

    def _tail_width(self, row: Row) -> int:
        gap = self._small.horizontalAdvance(" · ")
        dots = DOTS if row.confidence else 0
        return gap + dots + self._small.horizontalAdvance(self._tail(row))

    # -- paint ---------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        self._ground(painter, option, rect)
        figure = self.figure_rect(rect, row)
        ink = "text3" if row.faint else "text"
        title = QRect(rect.left() + MARGIN, rect.top() + 2,
                      figure.left() - rect.left() - MARGIN - 8, 16)
        metrics = self._strong_metrics if row.strong else self._metrics
        painter.setFont(self._strong if row.strong else self._plain)
        painter.setPen(colour(ink))
        painter.drawText(title, LEFT, metrics.elidedText(row.title, _ELIDE, title.width()))
        self._figure(painter, figure, row, ink)
        self._source(painter, rect, row, index.row())

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, colour("accent_ground"))
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        else:
            painter.setPen(colour("grid"))
            painter.drawLine(rect.left() + MARGIN, rect.bottom(), rect.right() - MARGIN,
                             rect.bottom())

    def _figure(self, painter: QPainter, figure: QRect, row: Row, ink: str) -> None:
        painter.setPen(colour(ink))
        if not row.raised:
            painter.drawText(figure, RIGHT, row.right)
            return
        painter.drawText(QRect(figure.left(), figure.top() + 2, figure.width(), 16), RIGHT,
                         row.right)
        painter.setFont(self._caption)
        painter.setPen(colour("text3"))
        painter.drawText(QRect(figure.left(), figure.top() + 17, figure.width(), 15), RIGHT,
                         row.right_note)

    def _source(self, painter: QPainter, rect: QRect, row: Row, number: int) -> None:
        line, source = self._second_line(rect, row), self._source_rect(rect, row)
        painter.setFont(self._caption)
        painter.setPen(colour("text3"))
        if row.day:
            painter.drawText(line, LEFT, f"{row.day} · " if row.host else row.day)
        if row.host:
            if row.url:
                painter.setPen(colour("accent_text"))
                painter.setFont(
                    self._underlined if number == self.hovered_link else self._caption)
            painter.drawText(source, LEFT,
                             self._small.elidedText(row.host, _ELIDE, source.width()))
            painter.setFont(self._caption)
            painter.setPen(colour("text3"))
        x = source.right() + 1
        tail = self._tail(row)
        if tail and not (row.day or row.host):
            x = line.left()
        elif tail:
            painter.drawText(QRect(x, line.top(), 30, line.height()), LEFT, " · ")
            x += self._small.horizontalAdvance(" · ")
        if row.confidence:
            dots(painter, x, line.center().y() + 1, filled_dots(row.confidence), colour("text3"))
            x += DOTS
        painter.drawText(QRect(x, line.top(), max(line.right() - x, 0), line.height()), LEFT,
                         self._small.elidedText(tail, _ELIDE, max(line.right() - x + 2, 0)))


class LineDelegate(RowDelegate):
    """One line a row: when, what, who."""

    height = LOW
    _WHEN = 46

    def figure_rect(self, rect: QRect, row: Row) -> QRect:
        width = min(self._small.horizontalAdvance(row.right) + 2, rect.width() // 3)
        return QRect(rect.right() - MARGIN - width + 1, rect.top(), width, rect.height())

    def link_rect(self, rect: QRect, row: Row) -> QRect:
        return QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        self._ground(painter, option, rect)
        figure = self.figure_rect(rect, row)
        painter.setFont(self._caption)
        painter.setPen(colour("text3"))
        when = QRect(rect.left() + MARGIN, rect.top(), self._WHEN, rect.height())
        painter.drawText(when, LEFT, row.day)
        painter.drawText(figure, RIGHT,
                         self._small.elidedText(row.right, _ELIDE, figure.width()))
        left = when.right() + 4
        what = QRect(left, rect.top(), figure.left() - left - 8, rect.height())
        painter.setFont(self._plain)
        painter.setPen(colour("text3" if row.faint else "text"))
        painter.drawText(what, LEFT, self._metrics.elidedText(row.title, _ELIDE, what.width()))
