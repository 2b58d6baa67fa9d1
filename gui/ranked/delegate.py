"""Paints the ranked list: bar with whisker, moves, names in two scripts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.ranked.model import COMPANY, COMPOSITE, DATED, MOVE, RankedModel
from gui.session import Session
from gui.theme.theme import CAPTION_PX, colour, content_font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PAD = 5
GAP = 6
NUMBER = 34  # width kept for the composite's number


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
        elif column == COMPOSITE:
            self._bar(painter, inner.adjusted(0, 0, -NUMBER, 0), row, chosen)
            self._text(painter, inner, str(index.data()), self._strong, "text")
        elif column == MOVE:
            self._move(painter, inner, row, str(index.data()))
        else:
            font = self._strong if chosen else self._plain
            self._text(painter, inner, str(index.data()),
                       self._caption if column == DATED else font,
                       "text3" if column == DATED else "text")

    @staticmethod
    def _text(painter: QPainter, rect: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(rect, _RIGHT, text)

    def _company(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        company = self._session.universe.companies[row]
        font = self._strong if chosen else self._plain
        if self._model.missing[row]:
            self._missing_dot(painter, rect)
            rect = rect.adjusted(0, 0, -12, 0)
        metrics = QFontMetrics(font)
        name, zh = short_name(company.name), company.name_zh
        zh_width = min(metrics.horizontalAdvance(zh), 40) + GAP if zh else 0
        if zh and metrics.horizontalAdvance(name) + zh_width > rect.width():
            name = core_name(name)
        width = metrics.horizontalAdvance(name)
        both = zh_width > 0 and width + zh_width <= rect.width()
        self._left(painter, rect, name, font, "text")
        if both:
            self._left(painter, rect.adjusted(width + GAP, 0, 0, 0), zh, self._plain, "text2")

    @staticmethod
    def _left(painter: QPainter, rect: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(colour(ink))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, cut)

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
        if move == 0:
            painter.setPen(colour("text3"))
            painter.drawText(rect, _LEFT, text)
            return
        ink = colour("rise_text" if move > 0 else "fall_text")
        left, middle, tip = rect.left() - 1, rect.center().y() + 1, -3 if move > 0 else 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([
            QPointF(left, middle - tip), QPointF(left + 7, middle - tip),
            QPointF(left + 3.5, middle + tip)]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(ink)
        painter.drawText(rect.adjusted(8, 0, 6, 0), _LEFT, text[1:])


_GENERIC = {
    "robotics", "robots", "robot", "technology", "technologies", "intelligent", "intelligence",
    "automation", "group", "industries", "systems", "inc", "ltd", "tech", "semiconductor",
}


def short_name(name: str) -> str:
    """The name without what stands in brackets or after a slash, for narrow places."""
    return name.partition(" (")[0].partition(" / ")[0].strip() or name


def core_name(name: str) -> str:
    """The name without generic last words: 'Pudu Robotics' -> 'Pudu'."""
    words = name.split()
    while len(words) > 1 and words[-1].casefold().strip(".,") in _GENERIC:
        words.pop()
    return " ".join(words)
