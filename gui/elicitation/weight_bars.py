"""Weights as bars: what judgements give, against the weights in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.format import score
from gui.i18n import tr
from gui.theme.theme import CAPTION_PX, colour, content_font, theme
from gui.widgets.shorthand import LEFT, RIGHT
from scoring.validation import FloatArray

_ROW, _BAR, _NUMBER, _OLD = 34, 4, 40, 68


class WeightBars(QWidget):
    """One line per factor: name, new weight, the old one in small, and a bar below."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = list(names)
        self.shown: list[str] = []
        self._new: list[float] = []
        self._old: list[float] = []
        self.setFixedHeight(_ROW * len(self._names))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Weights that follow"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(300, self.height())

    def show_weights(self, new: FloatArray, old: FloatArray) -> None:
        """Show weights and those they would replace."""
        self._new, self._old = [float(w) for w in new], [float(w) for w in old]
        self.shown = [score(w) for w in self._new]
        self.setAccessibleDescription("; ".join(
            f"{name} {text}" for name, text in zip(self._names, self.shown, strict=True)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        plain, strong, small = content_font(), content_font(semibold=True), content_font(CAPTION_PX)
        width = self.width()
        for j, (name, new, old) in enumerate(zip(self._names, self._new, self._old, strict=False)):
            top = j * _ROW
            line = QRect(0, top, width, 20)
            painter.setFont(plain)
            painter.setPen(colour("text"))
            room = line.adjusted(0, 0, -_NUMBER - _OLD - 8, 0)
            painter.drawText(room, LEFT, painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, room.width()))
            painter.setFont(strong)
            painter.drawText(line.adjusted(0, 0, -_OLD, 0), RIGHT, score(new))
            painter.setFont(small)
            painter.setPen(colour("text3"))
            painter.drawText(line, RIGHT, tr("now {weight}").format(weight=score(old)))
            painter.fillRect(0, top + 22, width, _BAR, colour("grid"))
            painter.fillRect(0, top + 22, round(new * width), _BAR, colour("accent"))
            painter.fillRect(max(round(old * width) - 1, 0), top + 20, 2, _BAR + 4, colour("mark"))
        painter.end()
