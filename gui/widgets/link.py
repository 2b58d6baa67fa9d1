"""A text that does something when clicked: a button that looks like a link."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from gui.theme.theme import CAPTION_PX, colour, content_font, theme


class Link(QPushButton):
    """Accent text, underlined under the pointer, with a frame while it has the focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(content_font(CAPTION_PX))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        font = content_font(CAPTION_PX)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(colour("accent_text" if self.isEnabled() else "mark"))
        text = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
