"""A line at the right of the bar: what the fit is, what a calibration does; shortened to fit."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import colour, theme
from gui.widgets.ink import CAPTION, Ink
from gui.widgets.signs import warning

_SIGN = 16  # width of the sign with its gap


class FitNote(QWidget):
    """Right-aligned words in the type of captions, with a sign where they warn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.warns = "", False
        self._ink = Ink(1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(24)
        theme.changed.connect(self._restyle)

    def show_words(self, words: str, tip: str = "", warning: bool = False) -> None:
        """Show other words; the tip stands in for them where they are cut."""
        if (words, warning) == (self.words, self.warns):
            return
        self.words, self.warns = words, warning
        self.setToolTip(tip or words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(0, 24)  # gives its room to the progress

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._ink.width(self.words, CAPTION) + _SIGN + 4, 24)

    def _restyle(self) -> None:
        self._ink = Ink(1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        room = self.width() - (_SIGN if self.warns else 0)
        text = self._ink.elided(self.words, max(room, 0), CAPTION)
        width = self._ink.write(painter, self.width(), 0, self.height(), text,
                                colour("warn_text" if self.warns else "text3"), CAPTION,
                                right=True)
        if self.warns:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            warning(painter, self.width() - width - _SIGN, self.height() / 2 - 6.5,
                    colour("warn_text"), 11)
        painter.end()
