"""Dragging with the mouse in steps, as a hand does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LEFT = Qt.MouseButton.LeftButton


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Press at `start`, move to `end` in steps, let go there."""
    QTest.mousePress(widget, LEFT, pos=start)
    for step in range(1, steps + 1):
        QTest.mouseMove(widget, start + (end - start) * step / steps)
    QTest.mouseRelease(widget, LEFT, pos=end)
