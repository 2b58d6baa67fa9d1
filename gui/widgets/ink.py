"""Fonts and laid-out texts for widgets that paint many rows: made once, drawn often."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QStaticText,
    QTextLayout,
    QTransform,
)

from gui.theme.theme import CAPTION_PX, content_font

PLAIN, STRONG, CAPTION, HEAD = range(4)
_CACHE_LIMIT = 1000  # texts of a kind; a full table shows 400


class Ink:
    """The faces of the type scale with a cache of texts, for one theme and scale."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.fonts = (content_font(), content_font(semibold=True), content_font(CAPTION_PX),
                      content_font(CAPTION_PX, semibold=True))
        self.metrics = tuple(QFontMetrics(font) for font in self.fonts)
        self._heights = tuple(metrics.height() for metrics in self.metrics)
        self._texts: dict[tuple[str, int], tuple[QStaticText, int, int]] = {}
        self._past = self._texts  # those drawn before the cache was full last
        self._elided: dict[tuple[str, int, int], str] = {}

    def width(self, text: str, face: int = PLAIN) -> int:
        """Width of one line of text."""
        return self._laid_out(text, face)[1]

    def elided(self, text: str, width: int, face: int = PLAIN) -> str:
        """The text, shortened with an ellipsis to fit."""
        key = (text, width, face)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > _CACHE_LIMIT:
                self._elided.clear()
            found = self.metrics[face].elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = found
        return found

    def write(
        self, painter: QPainter, x: float, top: int, height: int, text: str, ink: QColor,
        face: int = PLAIN, right: bool = False,
    ) -> int:
        """Paint one line, centred in `height`, from `x` or (right) ending there; its width."""
        static, width, rise = self._laid_out(text, face)
        painter.setFont(self.fonts[face])
        painter.setPen(ink)
        y = top + (height - self._heights[face] + 1) // 2 + rise
        painter.drawStaticText(QPointF(x - width if right else x, y), static)
        return width

    def _laid_out(self, text: str, face: int) -> tuple[QStaticText, int, int]:
        key = (text, face)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _CACHE_LIMIT:
                self._past, self._texts = self._texts, {}
            found = self._past.get(key)
            if found is not None:  # what is on screen stays without being laid out again
                self._texts[key] = found
                return found
            font, metrics = self.fonts[face], self.metrics[face]
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform(), font)
            rise = 0 if text.isascii() else metrics.ascent() - _ascent(text, font)
            found = self._texts[key] = (static, metrics.horizontalAdvance(text), rise)
        return found


def _ascent(text: str, font: QFont) -> int:
    """How far the baseline lies below the top: more than the font's own where another steps in."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return round(line.ascent())
