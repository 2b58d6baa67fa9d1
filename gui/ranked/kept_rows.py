"""Rows kept as they were painted: after an edit only those that show something else are painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.ranked.rows import Columns, Paint, RowPainter
from gui.widgets.row_table import ROW


class KeptRows:
    """A picture of the rows in view, and what each of them shows."""

    def __init__(self, painter: RowPainter) -> None:
        self._painter = painter
        self._picture = QPixmap()
        self._look: tuple[Any, ...] = ()
        self._shown: list[tuple[Any, ...]] = []

    def paint(
        self, painter: QPainter, ink: Paint, rows: list[int], top: int, columns: Columns,
        chosen: int, ground: QColor,
    ) -> None:
        """Paint `rows` as `RowPainter.paint` does, on a ground of one colour."""
        if ink.scale != int(ink.scale):  # a picture would not lie on the pixels of the screen
            self._painter.paint(painter, ink, rows, top, columns, chosen)
            return
        scale, width = int(ink.scale), columns[-1][0] + columns[-1][1]
        look = (ink, width, len(rows), *columns, *self._painter.bounds(), ground.rgb())
        shown = self._painter.shown(rows, chosen)
        if not self._same(look):
            self._picture = QPixmap(QSize(width, ROW * len(rows)) * scale)
            self._picture.setDevicePixelRatio(scale)
            self._look, self._shown = look, [()] * len(rows)
        if shown != self._shown:
            onto = QPainter(self._picture)
            for i, (now, before) in enumerate(zip(shown, self._shown, strict=True)):
                if now != before:
                    onto.fillRect(0, ROW * i, width, ROW, ground)
                    self._painter.paint(onto, ink, rows[i:i + 1], ROW * i, columns, chosen)
            onto.end()
            self._shown = shown
        painter.drawPixmap(0, top, self._picture)

    def _same(self, look: tuple[Any, ...]) -> bool:
        return bool(self._look) and look[0] is self._look[0] and look[1:] == self._look[1:]
