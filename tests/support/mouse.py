"""Dragging with the mouse in steps, as a hand does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.widgets.slider import HandleSlider

LEFT = Qt.MouseButton.LeftButton


def on_track(slider: HandleSlider, value: float) -> QPoint:
    """Where a value lies on the track of a slider."""
    return QPoint(round(slider.x_of(value)), slider.track_y())


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Press at `start`, move to `end` in steps, let go there."""
    QTest.mousePress(widget, LEFT, pos=start)
    for step in range(1, steps + 1):
        QTest.mouseMove(widget, start + (end - start) * step / steps)
    QTest.mouseRelease(widget, LEFT, pos=end)
