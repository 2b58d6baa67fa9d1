"""The key of the table's signs, at the right of the view bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.factors.paint import Paint
from gui.i18n import tr
from gui.theme.theme import theme
from gui.widgets.ink import CAPTION
from gui.widgets.signs import corner, dashed, diamond, picture, whisker

_GAP, _SIGN_GAP, _ICON = 11, 5, 12
# sign -> its width; the order is the order of giving way where there is little room
_SIGNS = {"analyst": 22, "bounds": 22, "implied": 9, "overridden": 6, "assumed": 22}


class Key(QWidget):
    """Score bar, low-high, implied, overridden, assumed: sign and word, right-aligned.

    Where there is little room the first ones go; the tooltip names all of them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Paint(1.0)
        self._words = {
            "analyst": tr("score"), "bounds": tr("low–high"), "implied": tr("implied"),
            "overridden": tr("overridden"), "assumed": tr("assumed")}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(24)
        self.setToolTip(tr(
            "Bar: the score, the analyst's or else the implied one.\n"
            "Line with caps: its low and high.\n"
            "Diamond: the score the evidence implies, filled where the analyst says otherwise.\n"
            "Corner: overridden by the analyst; the implied score stands beside.\n"
            "Dashed line: no evidence, a range is assumed and the number is grey."))
        self.setAccessibleName(tr("Key"))
        self.setAccessibleDescription(self.toolTip())
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(sum(self._width(sign) for sign in _SIGNS), 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 24)

    def _width(self, sign: str) -> int:
        word = self._ink.width(self._words[sign], CAPTION)
        return _SIGNS[sign] + _SIGN_GAP + word + _GAP

    def _restyle(self) -> None:
        self._ink = Paint(1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        ink, right = self._ink, self.width() + _GAP
        for sign in reversed(_SIGNS):
            left = right - self._width(sign)
            if left < 0:
                break
            _sign(painter, ink, sign, left, self.height() // 2)
            ink.write(painter, left + _SIGNS[sign] + _SIGN_GAP, 0, self.height(),
                      self._words[sign], ink.text2, CAPTION)
            right = left
        painter.end()


def _sign(painter: QPainter, ink: Paint, sign: str, left: int, middle: int) -> None:
    """Paint a sign of the table, `_SIGNS` wide."""
    end = left + _SIGNS[sign] - 1
    if sign == "analyst":
        painter.fillRect(left, middle - 3, _SIGNS[sign], 7, ink.bar)
    elif sign == "bounds":
        whisker(painter, left, end, middle, ink.line)
    elif sign == "assumed":
        dashed(painter, left, end, middle, ink.mark)
    elif sign == "overridden":
        corner(painter, end, middle - 5, ink.warn)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink.mark, 1.1))
        diamond(painter, left + _SIGNS[sign] / 2, middle + 0.5, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def sign_icon(sign: str) -> QIcon:
    """A sign as an icon, in the colours of the theme now."""
    return QIcon(picture(3.0, QSize(_SIGNS[sign], _ICON), lambda painter: _sign(
        painter, Paint(3.0), sign, 0, _ICON // 2)))
