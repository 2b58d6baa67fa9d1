"""Painting in points: texts measured, wrapped and cut, lines, areas."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

FINE = 10  # units per point: fonts come in whole pixels only
_CJK = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        "WenQuanYi Micro Hei", "SimSun")
ELLIPSIS = "…"


@cache
def font(size: float, strong: bool = False) -> QFont:
    """The report's font at a size in points, in units of 1 / FINE; Chinese in simplified forms."""
    made = QFont()
    made.setFamilies(list(_families()))
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPixelSize(round(size * FINE))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    # Glyphs of features have no character of their own: they could not be searched for or copied.
    # The window's font, which every font takes after, has one.
    for feature in ("tnum", "calt"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


@cache
def _families() -> tuple[str, ...]:
    known = set(QFontDatabase.families())
    own = QFontInfo(QFont()).family()
    latin = "Inter" if own.startswith("DejaVu") and "Inter" in known else own
    return (latin, *(name for name in _CJK if name in known))


def text_width(text: str, size: float, strong: bool = False) -> float:
    """Width in points."""
    return QFontMetricsF(font(size, strong)).horizontalAdvance(text) / FINE


def cut(text: str, width: float, size: float, strong: bool = False) -> str:
    """The text, or its beginning with an ellipsis, within a width in points."""
    if text_width(text, size, strong) <= width:
        return text
    return QFontMetricsF(font(size, strong)).elidedText(
        text, Qt.TextElideMode.ElideRight, width * FINE)


def wrapped(  # noqa: PLR0917 - a text and how it is set
    text: str, width: float, size: float, strong: bool = False, most: int = 99
) -> list[str]:
    """The lines of a text within a width; the last of `most` ends in an ellipsis if cut."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        layout = QTextLayout(paragraph, font(size, strong))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width * FINE)
            start, length = line.textStart(), line.textLength()
            lines.append(paragraph[start:start + length].rstrip())
        layout.endLayout()
    if len(lines) > most:
        last = lines[most - 1]
        while last and text_width(last + ELLIPSIS, size, strong) > width:
            last = last[:-1]
        lines = [*lines[:most - 1], last.rstrip() + ELLIPSIS]
    return lines or [""]


class Ink:
    """A painter whose units are points."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(  # noqa: PLR0917 - where, what, and how it is set
        self, x: float, y: float, text: str, size: float, colour: str, strong: bool = False,
        anchor: str = "start",
    ) -> None:
        """One line on its baseline."""
        if anchor != "start":
            width = text_width(text, size, strong)
            x -= width if anchor == "end" else width / 2
        self.painter.setFont(font(size, strong))
        self.painter.setPen(QColor(colour))
        self.painter.drawText(QPointF(x * FINE, y * FINE), text)

    def line(  # noqa: PLR0917 - two points and a pen
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 0.5,
        dashed: bool = False,
    ) -> None:
        pen = QPen(QColor(colour), width * FINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([2.5 / width, 2 / width])
        self.painter.setPen(pen)
        self.painter.drawLine(QPointF(x1 * FINE, y1 * FINE), QPointF(x2 * FINE, y2 * FINE))

    def rect(  # noqa: PLR0917 - a rectangle and its colour
        self, x: float, y: float, w: float, h: float, colour: str
    ) -> None:
        self.painter.fillRect(QRectF(x * FINE, y * FINE, w * FINE, h * FINE), QColor(colour))

    def dot(  # noqa: PLR0917 - a circle and its colour
        self, x: float, y: float, r: float, colour: str, hollow: bool = False
    ) -> None:
        self.painter.setPen(QPen(QColor(colour), 0.8 * FINE) if hollow else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor("#FFFFFF" if hollow else colour))
        self.painter.drawEllipse(QPointF(x * FINE, y * FINE), r * FINE, r * FINE)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
