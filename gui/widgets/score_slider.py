"""The slider of one score: value, low and high, and the score the evidence implies below."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import colour
from gui.widgets.signs import diamond
from gui.widgets.slider import RADIUS, HandleSlider

VALUE, LOW, HIGH = "value", "low", "high"
_BRACKET = (4.0, 14.0)
_DIAMOND = 3.5


@dataclass(frozen=True)
class ScoreState:
    """What the slider shows. `known` is False where a stand-in is shown for a score nobody knows;
    `implied` is NaN where no evidence speaks; `current` marks the factor chosen in the table;
    `applicable` is False where the factor does not apply, so that not even a range is shown."""

    value: float = 0.5
    low: float = 0.0
    high: float = 1.0
    implied: float = math.nan
    known: bool = False
    overridden: bool = False
    current: bool = False
    applicable: bool = True


class ScoreSlider(HandleSlider):
    """Handles value, low and high; an unknown score has none until it is set."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.state = ScoreState()
        super().__init__(name, parent)
        self.setMinimumWidth(80)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(132, 28)

    def show_state(self, state: ScoreState) -> None:
        """Show another state; paints only if it differs."""
        if state != self.state:
            self.state = state
            if self.handle not in self.handles():
                self.handle = VALUE
            self.update()

    def handles(self) -> tuple[str, ...]:
        return (VALUE, LOW, HIGH) if self.state.known else (VALUE,)

    def value_of(self, handle: str) -> float:
        return float(getattr(self.state, handle))

    def limits(self, handle: str) -> tuple[float, float]:
        if handle == LOW:
            return 0.0, self.state.value
        return (self.state.value, 1.0) if handle == HIGH else (0.0, 1.0)

    def grab_offset(self, handle: str) -> float:
        # where handles meet, the outer side of the pair takes the bound
        return {LOW: -4.0, HIGH: 4.0}.get(handle, 0.0)

    def is_set(self) -> bool:
        return self.state.known

    def track_y(self) -> int:
        return self.height() // 2 - 3

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The second click of a pair asks for typing, it does not drag."""
        self.asked.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        state = self.state
        self.paint_bar(painter, 0, 1, "line")
        if not state.known:
            self._dashes(painter)
        else:
            painter.setOpacity(0.4)
            self.paint_bar(painter, state.low, state.high, "accent")
            painter.setOpacity(1.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for handle in (LOW, HIGH):
                self._bracket(painter, handle)
            self._value(painter)
        if not math.isnan(state.implied):
            self._diamond(painter, self.x_of(state.implied))
        painter.end()

    def _value(self, painter: QPainter) -> None:
        middle = QPointF(self.x_of(self.state.value), self.track_y())
        painter.setPen(QPen(colour("base"), 1))
        painter.setBrush(colour("accent"))
        painter.drawEllipse(middle, RADIUS + 0.5, RADIUS + 0.5)
        if (self.hasFocus() and self.handle == VALUE) or (self.state.current and not
                                                          self.hasFocus()):
            self.paint_ring(painter, middle.x())

    def _bracket(self, painter: QPainter, handle: str) -> None:
        focused = self.hasFocus() and self.handle == handle
        rect = self.grip_rect(self.x_of(self.value_of(handle)), *_BRACKET)
        painter.setPen(QPen(colour("accent"), 2 if focused else 1))
        painter.setBrush(colour("accent" if focused else "base"))
        painter.drawRect(rect.translated(0.5, 0.5))
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRect(rect.translated(0.5, 0.5).adjusted(-4, -3, 4, 3))

    def _dashes(self, painter: QPainter) -> None:
        """The range of an unknown score; with the focus, where a first step would start."""
        state, y = self.state, self.track_y()
        if state.applicable:
            left, right = round(self.x_of(state.low)), round(self.x_of(state.high))
            painter.fillRect(left, y - 2, right - left, 4, colour("base"))
            painter.setPen(QPen(colour("mark"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(left, y, right, y)
            painter.setPen(QPen(colour("mark"), 1))
            for x in (left, right):
                painter.drawLine(x, y - 3, x, y + 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or state.current:
            self.paint_ring(painter, self.x_of(state.value))

    def _diamond(self, painter: QPainter, x: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overridden = self.state.overridden
        painter.setPen(QPen(colour("warn_text" if overridden else "mark"), 1))
        painter.setBrush(colour("warn") if overridden else Qt.BrushStyle.NoBrush)
        diamond(painter, x, self.track_y() + 11.5, _DIAMOND)
