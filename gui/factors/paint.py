"""What the factor table is painted with: the colours and pictures of one theme and scale."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.theme.theme import colour
from gui.widgets.ink import CAPTION, STRONG, Ink
from gui.widgets.signs import diamond, picture

DIAMOND = 9  # side of the picture of a diamond


class Paint(Ink):
    """Ink with the table's colours, its diamonds and the widths its cells reserve."""

    def __init__(self, scale: float) -> None:
        super().__init__(scale)
        self.text = colour("text")
        self.text2 = colour("text2")
        self.text3 = colour("text3")
        self.accent = colour("accent")
        self.bar = colour("bar")
        self.mark = colour("mark")
        self.line = colour("strong")
        self.warn = colour("warn")
        self.warn_text = colour("warn_text")
        # widths of '.88', '1.00' and the implied '.68' beside them
        self.number = self.width(".88", STRONG)
        self.one = self.width("1.00", STRONG)
        self.beside = self.width(".88", CAPTION)
        self.diamond = _diamond(scale, self.mark, colour("base"), 2.6)
        self.diamond_filled = _diamond(scale, self.warn_text, self.warn, 3.4)


def _diamond(scale: float, edge: QColor, fill: QColor, radius: float) -> QPixmap:
    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(edge, 1.1))
        painter.setBrush(fill)
        diamond(painter, DIAMOND / 2, DIAMOND / 2, radius)

    return picture(scale, QSize(DIAMOND, DIAMOND), draw)
