"""Layers of a chart: light graphics items that paint in the pixels of the chart's box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.charts.style import brush, draw_text, metrics, pen, text_width

Draw = Callable[[QPainter], None]


class Layer(QGraphicsItem):
    """Calls `draw(painter)` to paint itself; a kept layer paints again only after `renew`.

    Without a widget (an export) it always draws, so that pictures are vectors or sharp.
    """

    def __init__(
        self, parent: QGraphicsItem | None, draw: Draw, z: float, keep: bool = False
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self._keep = keep
        self._rect = QRectF()
        self._kept: QPixmap | None = None
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def fit(self, rect: QRectF) -> None:
        """Cover `rect` of the parent."""
        self.prepareGeometryChange()
        self._rect = QRectF(rect)
        self.renew()

    def renew(self) -> None:
        """Paint anew with the next frame."""
        self._kept = None
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 (Qt's name)
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if widget is None or not self._keep:
            painter.save()
            self._draw(painter)
            painter.restore()
            return
        scale = widget.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != scale:
            self._kept = self._picture(scale)
        painter.drawPixmap(self._rect.topLeft(), self._kept)

    def _picture(self, scale: float) -> QPixmap:
        size = (self._rect.size() * scale).toSize()
        picture = QPixmap(max(size.width(), 1), max(size.height(), 1))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(-self._rect.topLeft())
        self._draw(painter)
        painter.end()
        return picture


class HoverLabel:
    """The small label beside the mouse: lines of text, kept inside the box."""

    OFFSET = 12.0

    def __init__(self) -> None:
        self.lines: tuple[str, ...] = ()
        self.at = QPointF()

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self.lines:
            return
        line = metrics().height() + 1
        width = max(text_width(t, i == 0) for i, t in enumerate(self.lines)) + 16
        height = line * len(self.lines) + 8
        x = self.at.x() + self.OFFSET
        if x + width > box.right():
            x = max(box.left(), self.at.x() - self.OFFSET - width)
        y = self.at.y() - height - 6
        if y < box.top():
            y = min(self.at.y() + 16, box.bottom() - height - 1)
        frame = QRectF(round(x), round(y), round(width), round(height))
        painter.fillRect(frame, brush("base"))
        painter.setPen(pen("field_border"))
        painter.drawRect(frame)
        for i, text in enumerate(self.lines):
            rect = QRectF(frame.left() + 8, frame.top() + 4 + i * line, width, line)
            draw_text(painter, rect, text, "text" if i == 0 else "text2", semibold=i == 0)
