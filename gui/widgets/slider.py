"""A track from 0 to 1 with handles that one drags, steps with the keys, or types into."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.theme.theme import colour, theme

STEP, LONG_STEP = 0.01, 0.10
INSET = 8  # room for a focused handle at either end of the track
TRACK, RADIUS, RING = 4, 5.5, 8.0
GRAB = 9  # how far from a handle's middle a press still takes it
_PAUSE = 1.5  # seconds after which a further key press is an edit of its own

_DOWN = {Qt.Key.Key_Left, Qt.Key.Key_Down}
_UP = {Qt.Key.Key_Right, Qt.Key.Key_Up}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_TYPE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class HandleSlider(QWidget):
    """Base of the sliders: a subclass names its handles, gives their values and paints itself.

    `moved(handle, value, gesture)` asks for a value; the slider shows what it is then told to
    show. All moves of one drag, or of one run of key presses, carry the same gesture.
    `asked(text)`: the user wants to type a number that begins with `text`. `cleared`: Delete was
    pressed. `chosen`: the slider got the focus.
    """

    moved = Signal(str, float, str)
    asked = Signal(str)
    cleared = Signal()
    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.handle = self.handles()[0]
        self._drag: tuple[str, float] | None = None  # handle, where in it the press was
        self._gesture, self._last_key = "", 0.0
        theme.changed.connect(self.update)

    # -- what a subclass says ------------------------------------------------------------------

    def handles(self) -> tuple[str, ...]:
        """The handles now shown, in the order of the Tab key; the first is taken by default."""
        raise NotImplementedError

    def value_of(self, handle: str) -> float:
        raise NotImplementedError

    def limits(self, handle: str) -> tuple[float, float]:
        """Between which values a handle may go."""
        return 0.0, 1.0

    def grab_offset(self, handle: str) -> float:
        """Where the middle of a handle's grip is, in pixels beside its value."""
        return 0.0

    # -- geometry ------------------------------------------------------------------------------

    def x_of(self, value: float) -> float:
        """The x of a value, in pixels of this widget."""
        return INSET + value * (self.width() - 2 * INSET)

    def value_at(self, x: float) -> float:
        """The value at an x, kept within 0 and 1."""
        span = max(self.width() - 2 * INSET, 1)
        return min(max((x - INSET) / span, 0.0), 1.0)

    def track_y(self) -> int:
        return self.height() // 2

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.update()

    # -- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        x = event.position().x()
        near = [(abs(x - self.x_of(self.value_of(h)) - self.grab_offset(h)), i, h)
                for i, h in enumerate(self.handles())]
        distance, _, handle = min(near)
        hit = distance <= GRAB and self.is_set()
        self.handle = handle if hit else self.handles()[0]
        self._gesture = f"drag-{time.time_ns()}"
        grip = x - self.x_of(self.value_of(self.handle)) if hit else 0.0
        self._drag = (self.handle, grip)
        if not hit:
            self._move_to(self.handle, self.value_at(x))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drag:
            handle, grip = self._drag
            self._move_to(handle, self.value_at(event.position().x() - grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drag and event.button() == Qt.MouseButton.LeftButton:
            self._drag = None
            self._gesture = ""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Step only where the focus is: elsewhere the wheel scrolls the page."""
        steps = event.angleDelta().y() / 120
        if not self.hasFocus() or not steps:
            event.ignore()
            return
        self._step(STEP * steps)
        event.accept()

    # -- keyboard ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, shift = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        low, high = self.limits(self.handle)
        if key in _DOWN | _UP:
            size = LONG_STEP if shift else STEP
            self._step(size if key in _UP else -size)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._step(LONG_STEP if key == Qt.Key.Key_PageUp else -LONG_STEP)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._by_key(low if key == Qt.Key.Key_Home else high)
        elif key in _CLEAR:
            self.cleared.emit()
        elif key in _TYPE:
            self.asked.emit("")
        elif event.text() and event.text() in "0123456789.,":
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes from handle to handle before it leaves the slider."""
        handles = self.handles()
        at = handles.index(self.handle) + (1 if forward else -1)
        if self.hasFocus() and 0 <= at < len(handles):
            self._take(handles[at])
            return True
        return bool(super().focusNextPrevChild(forward))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        reason = event.reason()
        if reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            backward = reason == Qt.FocusReason.BacktabFocusReason
            self._take(self.handles()[-1 if backward else 0])
        super().focusInEvent(event)
        self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._last_key = 0.0
        super().focusOutEvent(event)
        self.update()

    # -- inside --------------------------------------------------------------------------------

    def _take(self, handle: str) -> None:
        if handle != self.handle:
            self._last_key = 0.0
        self.handle = handle
        self.update()

    def _step(self, size: float) -> None:
        self._by_key(self.value_of(self.handle) + size)

    def _by_key(self, value: float) -> None:
        now = time.monotonic()
        if now - self._last_key > _PAUSE:
            self._gesture = f"keys-{time.time_ns()}"
        self._last_key = now
        self._move_to(self.handle, value)

    def _move_to(self, handle: str, value: float) -> None:
        low, high = self.limits(handle)
        value = min(max(round(value, 2), low), high)
        if abs(value - self.value_of(handle)) > 1e-9 or not self.is_set():
            self.moved.emit(handle, value, self._gesture)

    def is_set(self) -> bool:
        """False while the value shown stands for something nobody set."""
        return True

    # -- paint ---------------------------------------------------------------------------------

    def paint_bar(self, painter: QPainter, low: float, high: float, name: str) -> None:
        """A piece of the track, without antialiasing so that it stays sharp."""
        left, right = round(self.x_of(low)), round(self.x_of(high))
        painter.fillRect(left, self.track_y() - TRACK // 2, right - left, TRACK, colour(name))

    def paint_ring(self, painter: QPainter, x: float) -> None:
        """The ring that marks the handle with the focus."""
        painter.setPen(QPen(colour("accent"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, self.track_y()), RING, RING)

    def grip_rect(self, x: float, width: float, height: float) -> QRectF:
        """A rectangle around a point of the track, on whole pixels."""
        return QRectF(round(x - width / 2), round(self.track_y() - height / 2), width, height)
