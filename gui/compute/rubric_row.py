"""One row of the readiness rubric: light, name, four blocks that one clicks, score."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.compute.dashes import dashed_underline
from gui.compute.lights import FAIL, NEAR, PASS, SIZE, UNKNOWN, WORDS, draw_light
from gui.format import EN_DASH, score
from gui.i18n import tr
from gui.theme.theme import colour, content_font, theme
from gui.widgets.shorthand import LEFT, RIGHT

STEP = 0.25
HEIGHT = 22
_MARGIN, _BLOCK, _GAP, _SCORE = 12, 12, 1, 30
_DOWN = {Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus}
_UP = {Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus}


def light_of(value: float | None) -> str:
    """Which light a rubric score has: from 0.75 it passes, below 0.5 it fails."""
    if value is None:
        return UNKNOWN
    if value >= 0.75:
        return PASS
    return NEAR if value >= 0.5 else FAIL


@dataclass(frozen=True)
class Rung:
    """A rubric row as it is shown: letter, name, score (None: unknown) with its band, tip."""

    letter: str
    name: str
    score: float | None = None
    low: float | None = None
    high: float | None = None
    assumed: bool = False
    tip: str = ""


class RubricRow(QWidget):
    """`scored(value)` asks for a score; -1 asks for unknown.

    A click on the last filled block takes it away; arrows step 0.25, 0 to 4 set blocks, Del clears.
    """

    scored = Signal(float)

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rung = Rung(letter, "")
        self._plain, self._strong = content_font(), content_font(semibold=True)
        self._metrics = QFontMetrics(self._plain)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(220, HEIGHT)

    def show_rung(self, rung: Rung) -> None:
        """Show another state of the row."""
        if rung != self.rung:
            self.rung = rung
            self.setAccessibleName(f"{rung.letter} {rung.name}")
            self.setAccessibleDescription(
                f"{self._number()} {tr(WORDS[light_of(rung.score)])}")
            self.setToolTip(rung.tip)
            self.update()

    def _number(self) -> str:
        return EN_DASH if self.rung.score is None else score(self.rung.score)

    def block(self, number: int) -> QRect:
        """Where block 1 to 4 is."""
        left = self.width() - _MARGIN - _SCORE - (5 - number) * (_BLOCK + _GAP)
        return QRect(left, (HEIGHT - 9) // 2, _BLOCK, 9)

    # -- input -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position().toPoint()
        for number in range(1, 5):
            if self.block(number).adjusted(0, -7, _GAP, 7).contains(at):
                value = number * STEP
                self.scored.emit(value - STEP if value == self.rung.score else value)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, now = Qt.Key(event.key()), self.rung.score
        if key in _UP | _DOWN:
            step = STEP if key in _UP else -STEP
            # from a score between two steps to the next one in that direction
            base = 0.0 if now is None else now
            stepped = (base + step) // STEP * STEP if step > 0 else -(-(base + step) // STEP) * STEP
            if now is None or 0 <= stepped <= 1:
                self.scored.emit(min(max(stepped, 0.0), 1.0))
        elif event.text() in ("0", "1", "2", "3", "4"):
            self.scored.emit(int(event.text()) * STEP)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.scored.emit(-1.0)
        else:
            super().keyPressEvent(event)

    # -- paint -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, rung = QPainter(self), self.rung
        if self.hasFocus():
            painter.fillRect(self.rect(), colour("accent_ground"))
            painter.setPen(colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        draw_light(painter, _MARGIN, (HEIGHT - SIZE) / 2, light_of(rung.score))
        painter.setFont(self._plain)
        painter.setPen(colour("text"))
        left = _MARGIN + SIZE + 6
        painter.drawText(QRect(left, 0, 12, HEIGHT), LEFT, rung.letter)
        room = self.block(1).left() - left - 14 - 6
        painter.drawText(QRect(left + 14, 0, room, HEIGHT), LEFT, self._metrics.elidedText(
            rung.name, Qt.TextElideMode.ElideRight, room))
        for number in range(1, 5):
            self._paint_block(painter, number)
        painter.setFont(self._strong)
        painter.setPen(colour("text" if rung.score is not None else "text3"))
        painter.drawText(self.rect().adjusted(0, 0, -_MARGIN, 0), RIGHT, self._number())
        if rung.assumed and rung.score is not None:
            right = self.width() - _MARGIN
            dashed_underline(painter, right - self._metrics.horizontalAdvance(self._number()),
                             right, HEIGHT // 2 + 7)
        painter.end()

    def _paint_block(self, painter: QPainter, number: int) -> None:
        rect, value = self.block(number), self.rung.score
        painter.fillRect(rect, colour("grid"))
        if value is None:
            painter.setPen(colour("line"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            return
        share = min(max(value / STEP - (number - 1), 0.0), 1.0)
        if share > 0:
            painter.fillRect(rect.left(), rect.top(), round(rect.width() * share), rect.height(),
                             colour("mark"))
