"""The key of the factor scatter, in the strip at the bottom of its box."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.charts.bubbles import ASSUMED, HOLLOW, HOLLOW_RADIUS, KINDS, PEER, draw_bubble, radii
from gui.charts.style import CENTRE, RIGHT, draw_text, pen, text_width

STRIP = 40.0  # height kept free of points
_LINE = 15.0
_WIDEST = 11.0  # radius of a sample the strip has room for
Sizes = list[tuple[str, float]]  # text and radius


@dataclass(frozen=True)
class Entry:
    """One kind of bubble and its word."""

    kind: int
    text: str

    @property
    def width(self) -> float:
        return 16.0 + text_width(self.text) + 10.0


class Key:
    """Circles for 1, 10 and 100 units of money at the left, kinds of bubbles at the right.

    `taken` are the rectangles it fills, in the box's pixels; labels keep clear of them.
    """

    def __init__(
        self, area: QRectF, entries: list[Entry], unit: str, sizes: Sizes, note: str
    ) -> None:
        self._area = area
        self.unit, self.sizes, self._note = unit, sizes, note
        left = self._place_sizes()
        self._rows = self._place_entries(entries, area.width() - left)
        self.taken = [QRectF(0, area.height() - STRIP, left, STRIP)] if sizes else []
        for k, row in enumerate(self._rows):
            width = sum(e.width for e in row)
            top = area.height() - (k + 1) * _LINE - 4
            self.taken.append(QRectF(area.width() - width, top, width, _LINE + 4))
        if note:
            width = text_width(note) + 4
            self.taken.append(QRectF(area.width() - width, 0, width, 16))

    def draw(self, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._area.height() - STRIP / 2 - 4
        for (text, radius), x in zip(self.sizes, self._at, strict=True):
            painter.setPen(pen("mark"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, middle), radius, radius)
            draw_text(painter, QRectF(x - 20, self._area.height() - 15, 40, 14), text,
                      align=CENTRE)
        if self.sizes:
            draw_text(painter, QRectF(self._unit_at, middle - 8, 60, 16), self.unit, "text3")
        for k, row in enumerate(self._rows):
            x = self._area.width() - sum(e.width for e in row)
            y = self._area.height() - 8 - k * _LINE
            for entry in row:
                radius = HOLLOW_RADIUS if entry.kind & HOLLOW else 4.5
                draw_bubble(painter, x + 6, y, int(2 * radius) * KINDS + entry.kind)
                draw_text(painter, QRectF(x + 16, y - 8, entry.width, 16), entry.text)
                x += entry.width
        if self._note:
            draw_text(painter, QRectF(0, 1, self._area.width() - 2, 14), self._note, "text3",
                      align=RIGHT)
        painter.restore()

    def _place_sizes(self) -> float:
        x, self._at = 4.0, []
        for text, radius in self.sizes:
            half = max(radius, text_width(text) / 2)
            self._at.append(x + half)
            x += 2 * half + 9
        self._unit_at = x
        return x + text_width(self.unit) + 10 if self.sizes else 0.0

    @staticmethod
    def _place_entries(entries: list[Entry], room: float) -> list[list[Entry]]:
        """One line if it fits, else two, the first entries at the bottom."""
        for split in range(len(entries), 0, -1):
            rows = [entries[:split], entries[split:]]
            if all(sum(e.width for e in row) <= room for row in rows):
                return [row for row in rows if row]
        return []


def kinds_entries(segment: str, others: str, no_value: str, assumed: str | None) -> list[Entry]:
    """The entries of the key; `assumed` only where such bubbles are drawn."""
    entries = [Entry(PEER, segment), Entry(0, others), Entry(HOLLOW | PEER, no_value)]
    return [*entries, Entry(ASSUMED | PEER, assumed)] if assumed else entries


def size_samples(largest_usd: float, unit_in_usd: float) -> Sizes:
    """Up to three of 1, 10, 100, 1,000 units of the tables that suit the data."""
    if np.isnan(largest_usd):
        return []
    values = np.array([1.0, 10.0, 100.0, 1000.0])
    usd = values * unit_in_usd
    radius = radii(usd, largest_usd)
    return [(f"{v:,.0f}", float(r)) for v, r, u in zip(values, radius, usd, strict=True)
            if u <= largest_usd and r <= _WIDEST][-3:]
