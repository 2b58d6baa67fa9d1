"""What cells are painted with: fonts, colours, laid-out texts and marks, made once per theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QStaticText,
    QTransform,
)

from gui.theme.theme import CAPTION_PX, colour, content_font

_CACHE_LIMIT = 4000
DIAMOND = 9
PLAIN, STRONG, CAPTION, HEAD = range(4)


ROW = 26


class Paint:
    """Fonts, colours and cached texts of one theme and scale; `painter` is the one at work."""

    painter: QPainter

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.plain = content_font()
        self.strong = content_font(semibold=True)
        self.caption = content_font(CAPTION_PX)
        self.head = content_font(CAPTION_PX, semibold=True)
        self.plain_metrics = QFontMetrics(self.plain)
        self.strong_metrics = QFontMetrics(self.strong)
        self.caption_metrics = QFontMetrics(self.caption)
        self.head_metrics = QFontMetrics(self.head)
        self._faces = {
            PLAIN: (self.plain, self.plain_metrics), STRONG: (self.strong, self.strong_metrics),
            CAPTION: (self.caption, self.caption_metrics), HEAD: (self.head, self.head_metrics)}
        self.text = colour("text")
        self.text2 = colour("text2")
        self.text3 = colour("text3")
        self.grid = colour("grid")
        self.accent = colour("accent")
        self.accent_ground = colour("accent_ground")
        self.bar = colour("bar")
        self.mark = colour("mark")
        self.strong_line = colour("strong")
        self.warn = colour("warn")
        self.warn_text = colour("warn_text")
        # widths the layout of a cell reserves: '.88', '1.00' and the implied '.68' beside them
        self.number = self.strong_metrics.horizontalAdvance(".88")
        self.one = self.strong_metrics.horizontalAdvance("1.00")
        self.beside = self.caption_metrics.horizontalAdvance(".88")
        self.diamond = _diamond(scale, self.mark, colour("base"), 2.6)
        self.diamond_filled = _diamond(scale, self.warn_text, self.warn, 3.4)
        self._texts: dict[tuple[str, int], tuple[QStaticText, int]] = {}
        self._elided: dict[tuple[str, int, int], str] = {}

    def laid_out(self, text: str, face: int) -> tuple[QStaticText, int]:
        """A text ready to paint, and its width."""
        key = (text, face)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _CACHE_LIMIT:
                self._texts.clear()
            font, metrics = self._faces[face]
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform(), font)
            found = self._texts[key] = (static, metrics.horizontalAdvance(text))
        return found

    def elided(self, text: str, width: int, face: int) -> str:
        """The text, shortened with an ellipsis to fit."""
        key = (text, width, face)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > _CACHE_LIMIT:
                self._elided.clear()
            metrics = self._faces[face][1]
            found = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = found
        return found

    def write(
        self, x: int, top: int, text: str, ink: QColor, *, face: int = PLAIN, right: bool = False
    ) -> int:
        """Paint a text in the middle of a row, from `x` or (right) ending there; its width."""
        static, width = self.laid_out(text, face)
        font, metrics = self._faces[face]
        self.painter.setFont(font)
        self.painter.setPen(ink)
        x, y = x - width if right else x, top + (ROW - metrics.height() + 1) // 2
        if text.isascii():
            self.painter.drawStaticText(QPointF(x, y), static)
        else:  # another font may step in, taller: only the baseline is sure
            self.painter.drawText(x, y + metrics.ascent(), text)
        return width


def _diamond(scale: float, edge: QColor, fill: QColor, radius: float) -> QPixmap:
    pixmap = QPixmap(round(DIAMOND * scale), round(DIAMOND * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.1))
    painter.setBrush(fill)
    paint_diamond(painter, DIAMOND / 2, DIAMOND / 2, radius)
    painter.end()
    return pixmap


def paint_diamond(painter: QPainter, x: float, y: float, radius: float) -> None:
    """A diamond around a point, with the painter's pen and brush."""
    painter.drawPolygon(QPolygonF([
        QPointF(x - radius, y), QPointF(x, y - radius), QPointF(x + radius, y),
        QPointF(x, y + radius)]))


def whisker(painter: QPainter, left: int, right: int, middle: int, ink: QColor) -> None:
    """A line with 5 px caps."""
    painter.fillRect(left, middle, right - left + 1, 1, ink)
    painter.fillRect(left, middle - 2, 1, 5, ink)
    painter.fillRect(right, middle - 2, 1, 5, ink)


def dashed(painter: QPainter, left: int, right: int, middle: int, ink: QColor) -> None:
    """A dashed line with 5 px caps: a range nobody has evidence for."""
    for x in range(left + 2, right, 4):
        painter.fillRect(x, middle, min(2, right - x), 1, ink)
    painter.fillRect(left, middle - 2, 1, 5, ink)
    painter.fillRect(right, middle - 2, 1, 5, ink)


def corner(painter: QPainter, right: int, top: int, ink: QColor, size: int = 6) -> None:
    """The mark of an overridden cell: a small triangle in the top right corner."""
    for step in range(size):
        painter.fillRect(right - size + 1 + step, top + step, size - step, 1, ink)
