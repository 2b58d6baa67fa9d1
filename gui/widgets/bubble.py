"""The note beside a field: why a value was refused and the way out, or a hint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import colour, theme
from gui.widgets.ink import PLAIN, STRONG, Ink

_PAD, _ICON, _LINE, _TOP = 9, 24, 17, 6


class Bubble(QWidget):
    """A flat panel over `parent`: a semibold first line, plain lines below.

    `say` makes it a refusal with its icon, `hint` a plain remark; `place` shows it: directly below
    the field, above it where there is no room, and always inside `area`.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._lines: list[str] = []
        self._refusal = True
        self._ink = Ink(1.0)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._restyle)

    @property
    def text(self) -> str:
        """What stands in it, line by line."""
        return "\n".join([self._title, *self._lines])

    @property
    def refusal(self) -> bool:
        """Whether it shows a refusal now."""
        return self.isVisible() and self._refusal

    def say(self, title: str, lines: Sequence[str]) -> None:
        """Show a refusal: the reason, and below it what would be right."""
        self._show(title, lines, True)

    def hint(self, text: str) -> None:
        """Show a remark that refuses nothing."""
        self._show("", [text], False)

    def place(self, field: QRect, area: QRect) -> None:
        """Lie below `field`, or above it, within `area` (both in the parent's coordinates)."""
        width = min(self._wanted(), area.width())
        height = 2 * _TOP + _LINE * (len(self._lines) + bool(self._title))
        left = max(area.left(), min(field.left(), area.right() + 1 - width))
        top = field.bottom() + 1
        if top + height > area.bottom() + 1 and field.top() - height >= area.top():
            top = field.top() - height
        top = max(area.top(), min(top, area.bottom() + 1 - height))
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()

    def _show(self, title: str, lines: Sequence[str], refusal: bool) -> None:
        self._title, self._lines, self._refusal = title, list(lines), refusal
        self.setAccessibleName(self.text)
        self.update()

    def _wanted(self) -> int:
        ink = self._ink
        widths = [ink.width(self._title, STRONG), *(ink.width(line) for line in self._lines)]
        return max(widths) + 2 * _PAD + (_ICON if self._refusal else 0) + 4

    def _restyle(self) -> None:
        self._ink = Ink(1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, ink = QPainter(self), self._ink
        edge = colour("error_text" if self._refusal else "field_border")
        painter.fillRect(self.rect(), edge)
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1),
                         colour("error_ground" if self._refusal else "base"))
        left = _PAD + (_ICON if self._refusal else 0)
        room, pen = self.width() - left - _PAD, colour("text" if self._refusal else "text2")
        for i, line in enumerate(([self._title] if self._title else []) + self._lines):
            face = STRONG if line is self._title else PLAIN
            ink.write(painter, left, _TOP + _LINE * i, _LINE, ink.elided(line, room, face), pen,
                      face)
        if self._refusal:
            self._exclaim(painter)
        painter.end()

    def _exclaim(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("error_text"), 1.4))
        centre = QPointF(_PAD + 7, _TOP + _LINE / 2)
        painter.drawEllipse(centre, 6.2, 6.2)
        painter.drawLine(centre + QPointF(0, -3), centre + QPointF(0, 0.8))
        painter.drawLine(centre + QPointF(0, 3.0), centre + QPointF(0, 3.2))
