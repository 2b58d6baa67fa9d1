"""The mark of an assumed value, and the key that says what it means."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.i18n import tr
from gui.theme.theme import colour, theme
from gui.widgets.ink import CAPTION, Ink
from gui.widgets.signs import underline


def dashed_underline(painter: QPainter, left: int, right: int, y: int) -> None:
    """The mark of an assumed value below its text."""
    underline(painter, left, right, y, colour("mark"))


class DashedKey(QWidget):
    """What a dashed underline means, right-aligned, in as many words as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(1.0)
        self._text, self._short = tr("dashed: assumption"), tr("assumption")
        self.setAccessibleName(self._text)
        self.setToolTip(tr(
            "A dashed underline marks a value nobody has published: an assumption of Servoscope "
            "or of the analyst, to be changed where you know better."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self._ink.width(self._text, CAPTION), 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 24)

    def _restyle(self) -> None:
        self._ink = Ink(1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        fits = (text for text in (self._text, self._short)
                if self._ink.width(text, CAPTION) <= self.width())
        text = next(fits, "")
        if not text:
            return
        left = self.width() - self._ink.width(text, CAPTION)
        painter = QPainter(self)
        self._ink.write(painter, left, 0, self.height(), text, colour("text2"), CAPTION)
        dashed_underline(painter, left, self.width(), self.height() // 2 + 7)
        painter.end()
