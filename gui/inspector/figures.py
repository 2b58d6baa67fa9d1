"""Rank, composite and value of the selected company, large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.theme.theme import CAPTION_PX, NAME_PX, colour, content_font, theme
from gui.widgets.shorthand import LEFT

_COLUMNS = (0.0, 0.235, 0.60)  # where the figures begin at the least, as shares of the width
_GAP = 12


@dataclass(frozen=True)
class Figure:
    """A caption, the figure, what stands small beside it, and the tip."""

    caption: str
    value: str
    note: str = ""
    tip: str = ""


class Figures(QWidget):
    """Three figures side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._strong = content_font(NAME_PX, semibold=True)
        self._caption = content_font(CAPTION_PX)
        self._metrics, self._small = QFontMetrics(self._strong), QFontMetrics(self._caption)
        self.setFixedHeight(40)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(300, 40)

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self._figures

    def show_figures(self, *figures: Figure) -> None:
        """Show other figures; paints only if they differ."""
        if figures != self._figures:
            self._figures = figures
            self.setAccessibleDescription("; ".join(
                f"{f.caption} {f.value} {f.note}".strip() for f in figures))
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tips = [f.tip for f, rect in zip(self._figures, self._columns(), strict=True)
                    if rect.contains(event.pos())]
            QToolTip.showText(event.globalPos(), tips[0] if tips else "", self)
            return True
        return bool(super().event(event))

    def _columns(self) -> list[QRect]:
        """Where the figures stand: at their places, or further right where one before is wide."""
        rects, left = [], 0
        for figure, share in zip(self._figures, _COLUMNS, strict=True):
            width = max(
                self._metrics.horizontalAdvance(figure.value) + 5
                + self._small.horizontalAdvance(figure.note),
                self._small.horizontalAdvance(figure.caption))
            # at its place; earlier where it would be cut, later where the one before is wide
            left = max(left, min(round(share * self.width()), self.width() - width - 2))
            rects.append(QRect(left, 0, width + 2, self.height()))
            left += width + _GAP
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        for figure, rect in zip(self._figures, self._columns(), strict=True):
            painter.setFont(self._caption)
            painter.setPen(colour("text2"))
            painter.drawText(rect.adjusted(0, 0, 0, -24), LEFT, figure.caption)
            painter.setFont(self._strong)
            painter.setPen(colour("text"))
            value = rect.adjusted(0, 17, 0, 0)
            painter.drawText(value, LEFT, figure.value)
            painter.setFont(self._caption)
            painter.setPen(colour("text3"))
            note = value.adjusted(self._metrics.horizontalAdvance(figure.value) + 5, 1, 0, 1)
            painter.drawText(note, LEFT, figure.note)
        painter.end()
