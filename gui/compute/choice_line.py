"""Claimed, derived, typed: the figures side by side, the one used chosen by a click or by keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.theme.theme import CAPTION_PX, colour, content_font, theme
from gui.widgets.shorthand import LEFT, RIGHT

HEIGHT = 18
_GAP = 10


@dataclass(frozen=True)
class Option:
    """A figure one can choose: its key, the text, whether it can be chosen, whether to warn."""

    key: str
    text: str
    able: bool = True
    warn: bool = False
    tip: str = ""


class ChoiceLine(QWidget):
    """A line of options; `chosen(key)` asks for one. A remark stands at the right end."""

    chosen = Signal(str)

    def __init__(self, name: str, left: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()
        self.current = ""
        self.remark = ""
        self._left = left
        self._fonts = (content_font(CAPTION_PX), content_font(CAPTION_PX, semibold=True))
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        rects = self.rects()
        return QSize(rects[-1].right() + 8 if rects else 40, HEIGHT)

    def show_options(self, options: tuple[Option, ...], current: str, remark: str = "") -> None:
        """Show other figures."""
        if (options, current, remark) != (self.options, self.current, self.remark):
            self.options, self.current, self.remark = options, current, remark
            self.setAccessibleDescription("; ".join(
                f"{o.text} ✓" if o.key == current else o.text for o in options))
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if options
                                else Qt.FocusPolicy.NoFocus)
            self.update()

    def rects(self) -> list[QRect]:
        """Where the options stand."""
        left, found = self._left, []
        for option in self.options:
            width = self._metrics[option.key == self.current].horizontalAdvance(option.text)
            found.append(QRect(left, 0, width + 2, HEIGHT))
            left += width + _GAP
        return found

    def _at(self, event: QMouseEvent) -> Option | None:
        at = event.position().toPoint()
        return next((o for o, rect in zip(self.options, self.rects(), strict=True)
                     if rect.contains(at) and o.able), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        option = self._at(event)
        hand = option is not None and option.key != self.current
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        option = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and option is not None:
            if option.key != self.current:
                self.chosen.emit(option.key)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        able = [o.key for o in self.options if o.able]
        if not step or not able:
            super().keyPressEvent(event)
            return
        at = able.index(self.current) + step if self.current in able else 0
        if 0 <= at < len(able):
            self.chosen.emit(able[at])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tips = [o.tip for o, rect in zip(self.options, self.rects(), strict=True)
                    if rect.contains(event.pos())]
            QToolTip.showText(event.globalPos(), tips[0] if tips else self.toolTip(), self)
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        right = 0
        for option, rect in zip(self.options, self.rects(), strict=True):
            chosen = option.key == self.current
            painter.setFont(self._fonts[chosen])
            painter.setPen(colour("warn_text" if option.warn else "text" if chosen else "text3"))
            painter.drawText(rect, LEFT, option.text)
            right = rect.right()
            if chosen:
                painter.fillRect(rect.left(), HEIGHT - 2, rect.width() - 2, 1, colour(
                    "accent" if self.hasFocus() else "mark"))
        room = self.rect().adjusted(right + 6, 0, 0, 0)
        painter.setFont(self._fonts[0])
        painter.setPen(colour("text3"))
        if self._metrics[0].horizontalAdvance(self.remark) <= room.width():
            painter.drawText(room, RIGHT, self.remark)
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(self.rect().adjusted(max(self._left - 4, 0), 0, -1, -1))
        painter.end()
