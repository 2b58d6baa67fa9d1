"""Gate lights: what passes, is near, fails or is unknown, by shape and colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.i18n import mark, tr
from gui.theme.theme import CAPTION_PX, colour, content_font, theme

PASS, NEAR, FAIL, UNKNOWN = "pass", "near", "fail", "unknown"
WORDS = {PASS: mark("passes"), NEAR: mark("in part"), FAIL: mark("fails"),
         UNKNOWN: mark("unknown")}
SIZE = 14


def draw_light(painter: QPainter, x: float, y: float, state: str) -> None:
    """Paint a light, SIZE wide and high, with its upper left corner at a point.

    A disc with a tick passes, a triangle with an exclamation mark is between, a square with a
    cross fails, a ring with a question mark is unknown.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = QPointF(x + SIZE / 2, y + SIZE / 2)
    sign = QPen(colour("base"), 1.6)
    sign.setCapStyle(Qt.PenCapStyle.RoundCap)
    sign.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if state == PASS:
        painter.setBrush(colour("rise"))
        painter.drawEllipse(middle, 6.5, 6.5)
        painter.setPen(sign)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([middle + QPointF(-2.9, 0.2), middle + QPointF(-0.8, 2.4),
                                        middle + QPointF(3.0, -2.2)]))
    elif state == NEAR:
        painter.setBrush(colour("warn"))
        painter.drawPolygon(QPolygonF([QPointF(x + 7, y + 0.6), QPointF(x + 13.8, y + 13.2),
                                       QPointF(x + 0.2, y + 13.2)]))
        painter.setPen(QPen(colour("text") if not theme.tokens.dark else colour("base"), 1.4))
        painter.drawLine(QPointF(x + 7, y + 5), QPointF(x + 7, y + 9))
        painter.drawPoint(QPointF(x + 7, y + 11.2))
    elif state == FAIL:
        painter.setBrush(colour("fall"))
        painter.drawRoundedRect(QRectF(x + 1, y + 1, 12, 12), 1.5, 1.5)
        painter.setPen(sign)
        for dx in (-1, 1):
            painter.drawLine(middle + QPointF(-2.6 * dx, -2.6), middle + QPointF(2.6 * dx, 2.6))
    else:
        painter.setPen(QPen(colour("mark"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 6.0, 6.0)
        painter.setFont(content_font(CAPTION_PX - 1, semibold=True))
        painter.drawText(QRectF(x, y, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


class Light(QWidget):
    """One light with a name for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = UNKNOWN
        self.setFixedSize(SIZE, SIZE)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(SIZE, SIZE)

    def show_state(self, state: str, what: str) -> None:
        """Show a state of `what`."""
        name = f"{what}: {tr(WORDS[state])}"
        if (state, name) != (self.state, self.accessibleName()):
            self.state = state
            self.setAccessibleName(name)
            self.setToolTip(name)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        draw_light(painter, 0, 0, self.state)
        painter.end()
