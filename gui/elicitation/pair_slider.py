"""A slider between two factors: to the side of the one that counts more, 1 to 9."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from gui.elicitation.scale import LIMIT
from gui.theme.theme import colour, theme

_INSET, _RADIUS, _RING, _TRACK = 9, 5.5, 8.0, 4


class PairSlider(QSlider):
    """Places -8 to 8 with 0 for "the same"; keys 1 to 9 choose on the side it is on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(-LIMIT, LIMIT)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(220, 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, 22)

    def x_of(self, place: int) -> float:
        """The x of a place, in pixels of this widget."""
        return _INSET + (place + LIMIT) / (2 * LIMIT) * (self.width() - 2 * _INSET)

    def _place_at(self, x: float) -> int:
        share = (x - _INSET) / max(self.width() - 2 * _INSET, 1)
        return round(share * 2 * LIMIT) - LIMIT

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._place_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.isSliderDown():
            self.setValue(self._place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.setSliderDown(False)

    def wheelEvent(self, event: object) -> None:  # noqa: N802
        """Let the page scroll past."""
        event.ignore()  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        text = event.text()
        if text and text in "123456789":
            place = int(text) - 1
            self.setValue(place if self.value() > 0 else -place)
        elif event.key() == Qt.Key.Key_Home:
            self.setValue(-LIMIT)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        y, middle, x = self.height() // 2, round(self.x_of(0)), self.x_of(self.value())
        left, right = round(self.x_of(-LIMIT)), round(self.x_of(LIMIT))
        painter.fillRect(left, y - _TRACK // 2, right - left, _TRACK, colour("line"))
        start, end = sorted((middle, round(x)))
        painter.fillRect(start, y - _TRACK // 2, end - start, _TRACK, colour("accent"))
        painter.setPen(QPen(colour("mark"), 1))
        for place in range(-LIMIT, LIMIT + 1, 2):
            at, size = round(self.x_of(place)), 7 if place == 0 else 4
            painter.drawLine(at, y + 4, at, y + 4 + size - 1)
        painter.drawLine(middle, y - 8, middle, y - 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(colour("accent" if self.hasFocus() else "base"))
        painter.drawEllipse(QPointF(x, y), _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), _RING, _RING)
        painter.end()
