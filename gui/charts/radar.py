"""The radar of the selected company against its segment, painted with QPainter alone."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPolygonF, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.charts.style import CENTRE, LEFT, RIGHT, brush, draw_text, pen, text_width, wrapped
from gui.charts.words import both_scripts, fitting, segment_words
from gui.i18n import tr
from gui.names import factor_name
from gui.session import Session
from gui.theme.theme import theme

Floats = NDArray[np.float64]
RINGS = (0.5, 1.0)
FEWEST = 3  # axes that make an area
_LINE = 14.0
_ASIDE = 12.0  # the legend stands at the left, so the web moves right
_KEY = 24.0  # length of a legend's line with the gap behind it


class Radar(QWidget):
    """Scores of the selected company, one axis per factor (three or more).

    The band is low to high, the dashed line the median of the segment's known scores; a factor
    without a known score has a hollow point at the assumed place.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._shown = np.zeros((0, 0))
        self._universe, self._segment = session.universe, ""
        self._rows = np.zeros(0, dtype=np.int64)
        self.score = self.low = self.high = self.median = np.zeros(0)
        self.known = np.zeros(0, dtype=bool)
        self.peers = 0
        self.setMinimumSize(220, 150)
        self.setAccessibleName(tr("Radar: the company against its segment"))
        session.changed.connect(self._refresh)
        session.selected.connect(self._refresh)
        theme.changed.connect(self.update)

    def title(self) -> str:
        """For a picture: whose radar it is."""
        return both_scripts(self._session.company)

    def caption(self) -> str:
        return tr("band: low–high")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(328, 188)

    # -- reading -----------------------------------------------------------------------------------

    def _refresh(self, *_: object) -> None:
        """Paint again if the company, its scores or its segment's scores are others than shown."""
        seen = self._looked_at()  # another universe makes the picture stale
        if self._stale or not np.array_equal(seen, self._shown, equal_nan=True):
            self._stale = True
            self.update()

    def _looked_at(self) -> Floats:
        """Every number the picture rests on: own score, low, high, then the segment's scores."""
        session, cells = self._session, self._session.evaluation.cells
        row = session.row
        if row < 0:
            return np.zeros((0, 0))
        universe, segment = session.universe, session.company.segment
        if universe is not self._universe or segment != self._segment:
            self._universe, self._segment, self._stale = universe, segment, True
            self._rows = np.array([i for i, c in enumerate(universe.companies)
                                   if c.segment == segment], dtype=np.int64)
        own = (cells.score[row], cells.low[row], cells.high[row], np.full(len(cells.low[row]), row))
        peers = np.where(cells.known[self._rows], cells.score[self._rows], np.nan)
        return np.vstack((*own, peers))

    def _take(self) -> None:
        self._shown = self._looked_at()
        if not self._shown.size:
            return
        self.score, self.low, self.high = self._shown[:3]
        self.known = self._session.evaluation.cells.known[self._session.row]
        known = self._shown[4:]
        self.peers = len(known)
        some = ~np.isnan(known).all(axis=0)
        self.median = np.full(len(self.score), np.nan)
        self.median[some] = np.nanmedian(known[:, some], axis=0)
        self._stale = False

    # -- painting ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), brush("base"))
        self.draw(painter, self.rect().toRectF())
        painter.end()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the radar into `rect`."""
        if self._stale:
            self._take()
        if not self._shown.size:
            return
        names = [factor_name(f) for f in self._session.universe.factors]
        if len(names) < FEWEST:
            text = tr("A radar needs three factors; the scores stand below.")
            for k, line in enumerate(wrapped(text, rect.width() - 48)):
                top = rect.center().y() - _LINE + k * _LINE
                draw_text(painter, QRectF(rect.left(), top, rect.width(), _LINE), line, "text3",
                          align=CENTRE)
            return
        side = max((text_width(t) for n in names for t in wrapped(n, 72)), default=0.0)
        wide = rect.width() - 2 * side - 24 - 2 * _ASIDE
        radius = max(20.0, min(wide / 2, (rect.height() - 2 * 24) / 2))
        centre = QPointF(rect.center().x() + _ASIDE, rect.center().y())
        spokes = _spokes(len(names))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_web(painter, centre, radius, spokes)
        self._draw_data(painter, centre, radius, spokes)
        painter.restore()
        for name, (dx, dy) in zip(names, spokes.tolist(), strict=True):
            tip = QPointF(centre.x() + radius * dx, centre.y() + radius * dy)
            _draw_name(painter, name, tip, dx, dy)
        self._draw_legend(painter, rect, _clear_of(names, spokes, centre, radius, rect.top() + 6))

    def _draw_web(
        self, painter: QPainter, centre: QPointF, radius: float, spokes: Floats
    ) -> None:
        painter.setPen(pen("line"))
        for ring in RINGS:
            painter.drawPolygon(_polygon(centre, ring * radius * spokes))
        painter.drawLines([QLineF(centre, QPointF(centre.x() + radius * x, centre.y() + radius * y))
                           for x, y in spokes.tolist()])

    def _draw_data(
        self, painter: QPainter, centre: QPointF, radius: float, spokes: Floats
    ) -> None:
        def at(values: Floats) -> QPolygonF:
            return _polygon(centre, radius * values[:, None] * spokes)

        band = QPainterPath()
        band.setFillRule(Qt.FillRule.OddEvenFill)
        for ends in (self.high, self.low):
            band.addPolygon(at(ends))
            band.closeSubpath()
        painter.fillPath(band, brush("accent", 0.16))
        if not np.isnan(self.median).any():
            painter.setPen(pen("mark", 1.4, dashed=True))
            painter.drawPolygon(at(self.median))
        painter.setPen(pen("accent", 2.0))
        points = at(self.score)
        painter.drawPolygon(points)
        for point, known in zip(points.toList(), self.known.tolist(), strict=True):
            painter.setPen(pen("accent", 1.4))
            painter.setBrush(brush("accent" if known else "base"))
            painter.drawEllipse(point, 3.0, 3.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_legend(self, painter: QPainter, rect: QRectF, end: float) -> None:
        left, top = rect.left() + 12, rect.top() + 6
        room = max(60.0, end - left - _KEY - 8)
        name = fitting(self._session.company, room, semibold=True)
        painter.setPen(pen("accent", 2.0))
        painter.drawLine(QLineF(left, top + _LINE / 2, left + 16, top + _LINE / 2))
        draw_text(painter, QRectF(left + _KEY, top, room, _LINE), name, "accent_text",
                  semibold=True)
        words = tr("{segment} median, {n}").format(
            segment=segment_words(self._session.company.segment), n=self.peers)
        top += _LINE + 2
        painter.setPen(pen("mark", 1.4, dashed=True))
        painter.drawLine(QLineF(left, top + _LINE / 2, left + 16, top + _LINE / 2))
        for line in wrapped(words, room, 3):
            draw_text(painter, QRectF(left + _KEY, top, room, _LINE), line)
            top += _LINE
        draw_text(painter, QRectF(left, rect.bottom() - 20, 120, _LINE), self.caption(), "text3")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._refresh()


def _clear_of(
    names: list[str], spokes: Floats, centre: QPointF, radius: float, top: float
) -> float:
    """Where the names beside the legend begin, which has up to four lines from `top` down."""
    ends = [centre.x() - text_width(names[0]) / 2]
    for name, (dx, dy) in zip(names, spokes.tolist(), strict=True):
        lines = wrapped(name, 72)
        height = centre.y() + (radius + 10) * dy - _LINE * len(lines) / 2
        if dx < -0.2 and height < top + 4 * _LINE:
            ends.append(centre.x() + radius * dx - 8 - max(map(text_width, lines), default=0.0))
    return min(ends)


def _spokes(count: int) -> Floats:
    """Unit vectors, the first upwards, clockwise; (count, 2)."""
    angle = -math.pi / 2 + 2 * math.pi * np.arange(count) / count
    return np.round(np.column_stack((np.cos(angle), np.sin(angle))), 9)


def _polygon(centre: QPointF, offsets: Floats) -> QPolygonF:
    return QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in offsets.tolist()])


def _draw_name(painter: QPainter, name: str, tip: QPointF, dx: float, dy: float) -> None:
    """A factor's name outside the tip of its spoke, which points to (dx, dy)."""
    if abs(dx) < 0.2:  # above or below: one line
        top = tip.y() - _LINE - 5 if dy < 0 else tip.y() + 5
        draw_text(painter, QRectF(tip.x() - 80, top, 160, _LINE), name, align=CENTRE)
        return
    lines = wrapped(name, 72)
    left = tip.x() + 8 if dx > 0 else tip.x() - 8 - 120
    top = tip.y() - _LINE * len(lines) / 2 + 10 * dy
    for k, line in enumerate(lines):
        draw_text(painter, QRectF(left, top + k * _LINE, 120, _LINE), line,
                  align=LEFT if dx > 0 else RIGHT)
