"""Paints the ranked list: bar with whisker, moves, names in two scripts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.ranked.model import BAR, COMPANY, DATED, MOVE, SCORE, RankedModel
from gui.session import Session
from gui.theme.theme import CAPTION_PX, colour, content_font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PAD = 6


class RankedDelegate(QStyledItemDelegate):
    """One row of the list; the selected company is semibold with an accent bar."""

    def __init__(self, session: Session, model: RankedModel) -> None:
        super().__init__(model)
        self._session = session
        self._model = model
        self._plain = content_font()
        self._strong = content_font(semibold=True)
        self._caption = content_font(CAPTION_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = self._model
        row = model.row_of(index.row())
        chosen = row == self._session.row
        rect: QRect = option.rect
        if chosen:
            painter.fillRect(rect, colour("accent_ground"))
        painter.setPen(colour("grid"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        column = index.column()
        if column == COMPANY:
            self._company(painter, inner, row, chosen)
        elif column == BAR:
            self._bar(painter, inner, row, chosen)
        elif column == MOVE:
            self._move(painter, inner, row, str(index.data()))
        else:
            strong = chosen or column == SCORE
            painter.setFont(self._strong if strong and column != DATED
                            else self._caption if column == DATED else self._plain)
            painter.setPen(colour("text3" if column == DATED else "text"))
            painter.drawText(inner, _RIGHT, str(index.data()))

    def _company(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        company = self._session.universe.companies[row]
        font = self._strong if chosen else self._plain
        if self._model.missing[row]:
            self._missing_dot(painter, rect)
            rect = rect.adjusted(0, 0, -12, 0)
        painter.setFont(font)
        painter.setPen(colour("text"))
        metrics = QFontMetrics(font)
        name = short_name(company.name)
        width = metrics.horizontalAdvance(name)
        zh_width = metrics.horizontalAdvance(company.name_zh) if company.name_zh else 0
        # both scripts where they fit; the first name is never cut for the second
        if zh_width and width + 6 + min(zh_width, 36) <= rect.width():
            painter.drawText(rect, _LEFT, name)
            rest = rect.adjusted(width + 6, 0, 0, 0)
            painter.setFont(self._plain)
            painter.setPen(colour("text2"))
            zh = metrics.elidedText(company.name_zh, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _LEFT, zh)
        else:
            painter.drawText(rect, _LEFT, metrics.elidedText(
                name, Qt.TextElideMode.ElideRight, rect.width()))

    @staticmethod
    def _missing_dot(painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("mark"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPoint(rect.right() - 3, rect.center().y() + 1), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _bar(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        model = self._model
        floor, ceiling = model.span()
        scale = (rect.width() - 1) / (ceiling - floor)

        def x(value: float) -> int:
            return rect.left() + round((value - floor) * scale)

        middle = rect.center().y()
        zero = x(0.0)
        end = x(model.scores[row])
        ground = colour("accent" if chosen else "bar")
        painter.fillRect(min(zero, end), middle - 3, max(1, abs(end - zero)), 7, ground)
        painter.setPen(colour("strong"))
        low, high = x(model.low[row]), x(model.high[row])
        painter.drawLine(low, middle, high, middle)
        painter.drawLine(low, middle - 2, low, middle + 2)
        painter.drawLine(high, middle - 2, high, middle + 2)

    def _move(self, painter: QPainter, rect: QRect, row: int, text: str) -> None:
        move = self._model.moves[row]
        painter.setFont(self._caption)
        name = "rise_text" if move > 0 else "fall_text" if move < 0 else "text3"
        painter.setPen(colour(name))
        painter.drawText(rect.adjusted(-2, 0, 4, 0), _LEFT, text)


def short_name(name: str) -> str:
    """The name without what stands in brackets, for narrow places."""
    return name.split(" (", maxsplit=1)[0].strip() or name
