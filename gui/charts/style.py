"""What all charts share: pens, brushes, fonts, tick positions and texts. Loads no pyqtgraph."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.format import MINUS
from gui.theme.theme import CAPTION_PX, TITLE_PX, colour, content_font, theme

LEFT, RIGHT, CENTRE = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight,
                       Qt.AlignmentFlag.AlignHCenter)
_FLAGS = {align: int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
          for align in (LEFT, RIGHT, CENTRE)}
WHISKER_CAP = 4.0  # half of the 8 px caps
DASH = (4.0, 3.0)


def pen(token: str, width: float = 1.0, dashed: bool = False, alpha: float = 1.0) -> QPen:
    """A pen in the current scheme's colour of `token`; kept, so do not alter it."""
    return _pen(getattr(theme.tokens, token), width, dashed, alpha)


def brush(token: str, alpha: float = 1.0) -> QBrush:
    """A brush in the current scheme's colour of `token`; kept, so do not alter it."""
    return _brush(getattr(theme.tokens, token), alpha)


@cache
def _pen(value: str, width: float, dashed: bool, alpha: float) -> QPen:
    made = QPen(_colour(value, alpha), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        made.setDashPattern([length / width for length in DASH])
    return made


@cache
def _brush(value: str, alpha: float) -> QBrush:
    return QBrush(_colour(value, alpha))


def _colour(value: str, alpha: float) -> QColor:
    made = QColor(value)
    made.setAlphaF(alpha)
    return made


@cache
def small_font(semibold: bool = False) -> QFont:
    """Font of axes, captions and labels in charts."""
    return content_font(CAPTION_PX, semibold)


@cache
def title_font() -> QFont:
    """Font of chart titles."""
    return content_font(TITLE_PX, semibold=True)


@cache
def metrics(semibold: bool = False) -> QFontMetricsF:
    """Metrics of `small_font`."""
    return QFontMetricsF(small_font(semibold))


@lru_cache(maxsize=4096)
def text_width(text: str, semibold: bool = False) -> float:
    """Width of a text in `small_font`, in pixels."""
    return metrics(semibold).horizontalAdvance(text)


def elided(text: str, room: float, semibold: bool = False) -> str:
    """The text, cut with an ellipsis to fit `room` pixels."""
    return metrics(semibold).elidedText(text, Qt.TextElideMode.ElideRight, room)


def wrapped(text: str, room: float, most: int = 2) -> list[str]:
    """The text broken at spaces into at most `most` lines of `room` pixels, cut where needed."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (text_width(longer) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return [elided(line, room) for line in lines]


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tint: str | QColor = "text2",
    *,
    align: Qt.AlignmentFlag = LEFT,
    semibold: bool = False,
) -> None:
    """One line of small text, vertically centred in `rect`, not clipped; `tint` may be a token."""
    painter.setFont(small_font(semibold))
    painter.setPen(colour(tint) if isinstance(tint, str) else tint)
    painter.drawText(rect, _FLAGS[align], text)


def nice_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 5 times a power of ten that cuts `span` into at most `most` parts."""
    raw = span / max(most, 1)
    power: float = 10.0 ** math.floor(math.log10(raw))
    for factor in (1, 2, 5):
        if factor * power >= raw * (1 - 1e-9):
            return factor * power
    return 10 * power


def ticks(low: float, high: float, most: int = 6) -> list[tuple[float, str]]:
    """Round positions within [low, high], at most `most` + 1, with their texts."""
    step = nice_step(high - low, most)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return [(i * step, tick_text(i * step, digits)) for i in range(first, last + 1)]


def tick_text(value: float, digits: int) -> str:
    """'0', '.2', '1', '−.5': without a leading zero, whole numbers without decimals."""
    if abs(value - round(value)) < 1e-9:
        text = f"{abs(round(value))}"
    else:
        text = f"{abs(value):.{digits}f}".removeprefix("0")
    return MINUS + text if value < -1e-9 else text


def rank_ticks(count: int, most: int) -> list[tuple[float, str]]:
    """First and last rank, and round ones between them that keep clear of both."""
    if count <= 1:
        return [(1.0, "1")] if count else []
    step = max(1, round(nice_step(count, max(most, 1))))
    inner = [r for r in range(step, count, step) if r - 1 >= 0.6 * step and count - r >= 0.6 * step]
    return [(float(r), f"{r:,}") for r in (1, *inner, count)]


def outward(low: float, high: float) -> tuple[float, float]:
    """The range widened to round ends."""
    span = high - low or 1.0
    step = nice_step(span, 5)
    return step * math.floor(low / step + 1e-9), step * math.ceil(high / step - 1e-9)


def layered(lower: QColor, upper: QColor) -> QColor:
    """The opaque colour of a half-transparent one over an opaque one."""
    share = upper.alphaF()
    return QColor(*(round(a + share * (b - a)) for a, b in (
        (lower.red(), upper.red()), (lower.green(), upper.green()), (lower.blue(), upper.blue()))))


def argb(colour: QColor) -> int:
    """A colour as a pixel of Format_ARGB32_Premultiplied."""
    share = colour.alphaF()
    red, green, blue = (round(share * c) for c in (colour.red(), colour.green(), colour.blue()))
    return colour.alpha() << 24 | red << 16 | green << 8 | blue


def halo(painter: QPainter, rect: QRectF) -> None:
    """Ground under a label, so that it reads above data."""
    painter.fillRect(rect, brush("base", 0.8))
