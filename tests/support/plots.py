"""Pointing at charts: where a place of a chart's box lies in its viewport."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from gui.charts.plot import Plot


def at(chart: Plot, x: float, y: float) -> QPoint:
    """The point of the viewport at (x, y) pixels of the chart's box."""
    assert chart.box is not None
    return (chart.box.geometry().topLeft() + QPointF(x, y)).toPoint()


def hover(chart: Plot, x: float, y: float) -> None:
    """Move the mouse there without a button."""
    QTest.mouseMove(chart.viewport(), at(chart, x, y) + QPoint(3, 3))
    QTest.mouseMove(chart.viewport(), at(chart, x, y))


def click(chart: Plot, x: float, y: float) -> None:
    """Click there with the left button."""
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=at(chart, x, y))


def colour_at(chart: Plot, x: float, y: float) -> str:
    """The colour painted there, as #rrggbb."""
    image = chart.grab().toImage()
    scale = image.devicePixelRatio()
    return image.pixelColor(at(chart, x, y) * scale).name()
