"""Ranks from scenario to scenario: a line per company, both ends named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.style import CENTRE, LEFT, RIGHT, brush, draw_text, pen
from gui.charts.words import fitting
from gui.format import EN_DASH
from gui.i18n import tr
from gui.scenarios.charts.plot import ScenarioPlot
from gui.scenarios.facts import Facts

if TYPE_CHECKING:
    from models.comparison import Comparison

_PITCH = 18.0  # from one rank to the next
_MOVERS, _FAR = 5, 3  # lines in strong, and the places they must move at least
_NEAR = 8.0
_EDGE = 0.05  # share of the width left and right of the lines


class RankSlope(ScenarioPlot):
    """Places by scenario for as many ranks as there is room for, around the selected company."""

    MARGINS = QMargins(86, 24, 86, 8)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, tr("Ranks"), parent)
        self.places = np.zeros((0, 0))  # (n companies, m scenarios), from 0, ties apart
        self.first = 0  # place at the upper edge
        self.movers: frozenset[int] = frozenset()
        self._row = -1

    def title(self) -> str:
        if not len(self.places):
            return self._name
        last = min(self.first + self.room, len(self.places))
        return tr("Ranks {first} to {last}").format(first=self.first + 1, last=last)

    def short_title(self) -> str:
        return self._name

    @property
    def room(self) -> int:
        """How many ranks fit."""
        return max(int(self.area.height() // _PITCH), 1)

    # -- reading -----------------------------------------------------------------------------------

    def read(self, comparison: Comparison) -> None:
        orders = [result.evaluation.order for result in comparison.results]
        self.places = np.empty((len(orders[0]), len(orders)))
        for at, order in enumerate(orders):
            self.places[order, at] = np.arange(len(order))
        self._fit()

    def take_selection(self) -> None:
        self._row = self.session.row
        if len(self.places):
            self._fit()

    def _fit(self) -> None:
        """Choose the ranks shown and the lines drawn."""
        if not len(self.places) or self._row >= len(self.places) or self.session.vacant:
            return
        count, room = len(self.places), self.room
        own = float(self.places[self._row, 0]) if self._row >= 0 else 0.0
        first = 0 if own < room else int(own) - room // 2
        self.first = max(min(first, count - room), 0)
        inside = np.asarray(
            ((self.places >= self.first) & (self.places < self.first + room)).any(axis=1))
        inside[self._row] = True
        rows = np.flatnonzero(inside)
        self.rows = rows[np.argsort(self.places[rows, 0], kind="stable")]
        moved = self.places.max(axis=1) - self.places.min(axis=1)
        most = sorted((int(r) for r in self.rows if moved[r] >= _FAR),
                      key=lambda r: -moved[r])[:_MOVERS]
        self.movers = frozenset(most)
        last = float(max(self.places.shape[1] - 1, 1))
        self.set_range((-_EDGE * last, (1 + _EDGE) * last), (0.0, 1.0))
        self.data_layer.renew()
        self._renew_title()

    def _renew_title(self) -> None:
        panel = self.parentWidget()
        name = getattr(panel, "name", None)
        if name is not None and name.text() != self.title():
            name.setText(self.title())

    def height_of(self, places: np.ndarray | float) -> np.ndarray | float:
        """Pixels of the box from its upper edge."""
        return (places - self.first + 0.5) * _PITCH

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale:
            self._fit()

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (self.first, self.room, self._row, self.movers, self.rows.tobytes(), self.facts.ids,
                tuple(self.facts.colour(id).name() for id in self.facts.ids),
                self.places.tobytes() if self.places.size < 1200 else id(self.places))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        ids = self.facts.ids
        for at, id_ in enumerate(ids):
            x = box.left() + self.x_px(float(at))
            painter.fillRect(QRectF(round(x) - 13, 7, 9, 9), self.facts.colour(id_))
            draw_text(painter, QRectF(x - 1, 3, 16, 16), self.facts.letter(id_), "text",
                      semibold=True)
        for at, align in ((0, RIGHT), (len(ids) - 1, LEFT)):
            for row in self.rows.tolist():
                place = self.places[row, at]
                if not self.first <= place < self.first + self.room:
                    continue
                self._name_at(painter, box, row, int(place), align)

    def _name_at(
        self, painter: QPainter, box: QRectF, row: int, place: int, align: Qt.AlignmentFlag
    ) -> None:
        chosen = row == self._row
        strong = chosen or row in self.movers
        company = self.session.universe.companies[row]
        tint = "accent_text" if chosen else "text" if strong else "text2"
        top = box.top() + float(self.height_of(float(place))) - 8
        name = fitting(company, 56, strong)
        if align == RIGHT:
            rect = QRectF(4, top, box.left() - 12, 16)
            draw_text(painter, rect, f"{name} {place + 1}", tint, align=RIGHT, semibold=strong)
        else:
            rect = QRectF(box.right() + 8, top, 92, 16)
            draw_text(painter, rect, f"{place + 1} {name}", tint, align=LEFT, semibold=strong)

    def _ranks(self) -> QRectF:
        """The part of the box that named ranks take."""
        return QRectF(0, 0, self.area.width(), self.room * _PITCH)

    def draw_data(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._ranks())
        for row in self.rows.tolist():
            if row != self._row and row not in self.movers:
                self._line(painter, row, pen("peer", 1.0), 2.0, "peer")
        for row in self.rows.tolist():
            if row in self.movers and row != self._row:
                self._line(painter, row, pen("strong", 1.4), 3.0, "strong")

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._ranks())
        if self.hovered is not None and self.hovered != self._row:
            self._line(painter, self.hovered, pen("strong", 2.0), 3.0, "strong")
        if 0 <= self._row < len(self.places):
            self._line(painter, self._row, pen("accent", 2.4), 4.0, "accent")
        painter.setClipping(False)
        if self.places.shape[1] < 2:
            draw_text(painter, self.area, EN_DASH, align=CENTRE)

    def _line(self, painter: QPainter, row: int, line: QPen, radius: float, token: str) -> None:
        points = [QPointF(self.x_px(float(at)), float(self.height_of(float(place))))
                  for at, place in enumerate(self.places[row])]
        painter.setPen(line)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(token))
        for point in points:
            painter.drawEllipse(point, radius, radius)

    # -- pointing ----------------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        if not len(self.rows) or self.places.shape[1] < 2:
            return None
        low, high = self.x_range
        x = low + at.x() / max(self.area.width(), 1.0) * (high - low)
        x = min(max(x, 0.0), self.places.shape[1] - 1.0)
        left = min(int(x), self.places.shape[1] - 2)
        part = x - left
        held = self.places[self.rows]
        y = self.height_of(held[:, left] * (1 - part) + held[:, left + 1] * part)
        away = np.abs(np.asarray(y) - at.y())
        nearest = int(np.argmin(away))
        return int(self.rows[nearest]) if away[nearest] <= _NEAR else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        comparison = self.facts.comparison
        assert comparison is not None
        lines = [f"{self.facts.lettered(id_)}  {int(comparison.ranks[row, k])}"
                 for k, id_ in enumerate(self.facts.ids)]
        return (self.session.universe.companies[row].name, *lines)

    def key(self, event: QKeyEvent) -> bool:
        found = np.flatnonzero(self.rows == self._row)
        now = int(found[0]) if len(found) else None
        return self.step(event, Qt.Key.Key_Up, Qt.Key.Key_Down, now)

