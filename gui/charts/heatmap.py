"""Heat map: the listed companies in their order against the factors, coloured by score."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from gui.charts.colour_scale import draw_scale, hatch, picture, squeeze, tint
from gui.charts.layers import Layer
from gui.charts.plot import Plot
from gui.charts.style import CENTRE, RIGHT, brush, draw_text, pen, rank_ticks, wrapped
from gui.charts.words import both_scripts, fitting, nothing_listed
from gui.format import interval, score
from gui.i18n import tr
from gui.names import factor_name
from gui.session import Session
from scoring.rubric import ASSUMED, NOT_APPLICABLE, UNKNOWN

NAMED = 13.0  # rows from this height carry names,
NUMBERED = 15.0  # from this height the scores too
_TALLEST = 26.0
_SPACED = 6.0  # and from this height a line between them


class HeatMap(Plot):
    """One row per listed company, one column per factor; hatched where nobody knows the score."""

    MARGINS = QMargins(112, 36, 16, 38)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, mouse=False, parent=parent)
        self.setAccessibleName(tr("Heat map"))
        self.values = np.zeros((0, 0))  # scores as coloured; NaN where unknown
        self.selected: int | None = None  # place of the selected company
        self._image: QImage | None = None
        self._hatched = QRectF()
        self._hatch = Layer(self.box, self._draw_hatch, -1, keep=True)

    def title(self) -> str:
        return tr("Heat map")

    def caption(self) -> str:
        return tr("in listed order")

    # -- reading -----------------------------------------------------------------------------------

    def take(self, kinds: frozenset[str]) -> None:
        session, cells = self.session, self.session.evaluation.cells
        self.rows = session.order
        self.values = np.where(cells.known, cells.score, np.nan)[self.rows]
        self.message = "" if len(self.rows) else nothing_listed(session)
        self.renew_map()

    # -- what a map of something else has of its own -----------------------------------------------

    def heads(self) -> list[str]:
        """The words over the columns."""
        return [factor_name(factor) for factor in self.session.universe.factors]

    def cell_text(self, value: float) -> str:
        """What stands in a cell."""
        return score(value)

    def cell_tint(self, value: float) -> QColor:
        """The ground of a cell."""
        return tint(value)

    def painted(self, values: np.ndarray) -> QImage:
        """An image with one pixel per value; transparent where NaN."""
        return picture(values)

    def draw_heads(self, painter: QPainter, box: QRectF) -> None:
        """The heads, each over its column."""
        heads = self.heads()
        width = box.width() / len(heads)
        for j, head in enumerate(heads):
            lines = wrapped(head, width - 2)
            for k, text in enumerate(lines):
                top = box.top() - 4 - 14 * (len(lines) - k)
                draw_text(painter, QRectF(box.left() + j * width, top, width, 14), text,
                          align=CENTRE)

    def draw_key(self, painter: QPainter, rect: QRectF) -> None:
        """What the colours stand for."""
        draw_scale(painter, rect)

    # -- the map -----------------------------------------------------------------------------------

    def renew_map(self) -> None:
        """Other values, or others drawn: make the picture again."""
        self._image = None
        if self._hatched != self.map_area:
            self._hatched = self.map_area
            self._hatch.renew()
        self.data_layer.renew()

    def take_selection(self) -> None:
        self.selected = self._place(self.session.row)

    def frame_key(self) -> object:
        named = self.map_area.height() >= NAMED * len(self.rows)
        session = self.session
        return (session.universe.factors, self.selected, len(self.rows), session.selection,
                self.rows.tobytes() if named else b"")

    def geometry_moved(self) -> None:
        self._image = None
        self._hatch.fit(self.area)

    @property
    def map_area(self) -> QRectF:
        """The box, or its upper part where few rows do not fill it."""
        area = self.area
        area.setHeight(min(area.height(), _TALLEST * len(self.rows)))
        return area

    @property
    def image(self) -> QImage:
        """The map: one pixel wide per factor, as high as it is drawn."""
        if self._image is None:
            self._image = self.painted(
                squeeze(self.values, max(1, int(self.map_area.height()))))
        return self._image

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        area, (count, columns) = self.map_area, self.values.shape
        height, width = area.height() / count, area.width() / columns
        painter.drawImage(area, self.image)
        painter.setPen(pen("base"))
        painter.drawLines([QLineF(x, 0, x, area.height())
                           for x in np.round(np.arange(1, columns) * width).tolist()])
        if height >= _SPACED:
            painter.drawLines([QLineF(0, y, area.width(), y)
                               for y in np.round(np.arange(1, count) * height).tolist()])
        if height >= NUMBERED and width >= 26:
            self._draw_numbers(painter, height, width)

    def _draw_hatch(self, painter: QPainter) -> None:
        hatch(painter, self.map_area)

    def restyle(self) -> None:
        self._hatch.renew()

    def _draw_numbers(self, painter: QPainter, height: float, width: float) -> None:
        for i, row in enumerate(self.values.tolist()):
            for j, value in enumerate(row):
                if not np.isnan(value):
                    light = self.cell_tint(value).lightnessF() > 0.45
                    draw_text(painter, QRectF(j * width, i * height, width, height),
                              self.cell_text(value), QColor("#000000" if light else "#FFFFFF"),
                              align=CENTRE)

    def draw_marks(self, painter: QPainter) -> None:
        hovered = None if self.hovered is None else self._place(self.hovered)
        for place, token, line in ((hovered, "text", 1), (self.selected, "accent", 2)):
            if place is not None:
                self._outline(painter, place, token, line)

    def _place(self, row: int) -> int | None:
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else None

    def _outline(self, painter: QPainter, place: int, token: str, line: int) -> None:
        """A frame in a tall row or around a thin one, set off by a line of ground."""
        area, height = self.area, self.map_area.height() / len(self.rows)
        top, bottom = round(place * height), round((place + 1) * height)
        outer = QRectF(0, top, area.width(), bottom - top)
        if height < NAMED:
            outer.setHeight(max(bottom - top, 3) + 2 * line + 2)
            outer.moveTop(min(max(top - line - 1.0, 0.0), area.height() - outer.height()))
        inner = outer.adjusted(line + 1, line + 1, -line - 1, -line - 1)
        for token_of_ring, ring in (("base", outer), (token, outer.adjusted(1, 1, -1, -1))):
            path = QPainterPath()
            path.addRect(ring)
            path.addRect(inner)
            painter.fillPath(path, brush(token_of_ring))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        self.draw_heads(painter, box)
        self._draw_names(painter, box)
        self.draw_key(painter, QRectF(box.left(), box.bottom() + 8, box.width(), 28))

    def _draw_names(self, painter: QPainter, box: QRectF) -> None:
        height = self.map_area.height() / len(self.rows)
        chosen = -100.0
        if self.selected is not None:
            chosen = min(max((self.selected + 0.5) * height, 6.0), box.height() - 6)
            self._draw_name(painter, box, self.selected, chosen)
        if height >= NAMED:
            for place in range(len(self.rows)):
                if place != self.selected:
                    self._draw_name(painter, box, place, (place + 0.5) * height)
            return
        for at, text in rank_ticks(len(self.rows), int(box.height() // 40)):
            y = (at - 0.5) * height
            if abs(y - chosen) > 14:
                draw_text(painter, QRectF(0, box.top() + y - 7, box.left() - 8, 14), text, "text3",
                          align=RIGHT)

    def _draw_name(self, painter: QPainter, box: QRectF, place: int, at: float) -> None:
        chosen = place == self.selected
        company = self.session.universe.companies[int(self.rows[place])]
        room = box.left() - 14
        draw_text(painter, QRectF(6, box.top() + at - 7, room, 14), fitting(company, room, chosen),
                  "accent_text" if chosen else "text2", align=RIGHT, semibold=chosen)

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.y() / self.map_area.height() * len(self.rows))
        return int(self.rows[place]) if 0 <= place < len(self.rows) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        universe, cells = self.session.universe, self.session.evaluation.cells
        company, last = universe.companies[row], len(universe.factors) - 1
        j = min(int(at.x() / self.area.width() * (last + 1)), last)
        status = cells.status[row, j]
        text = (f"{score(float(cells.score[row, j]))} "
                f"({interval(float(cells.low[row, j]), float(cells.high[row, j]))})")
        if status == NOT_APPLICABLE:
            text = tr("does not apply")
        elif status == UNKNOWN:
            text = tr("unknown")
        elif status == ASSUMED:
            text = tr("no evidence: segment median {score}").format(score=text)
        names = both_scripts(company)
        return names, f"{factor_name(universe.factors[j])} {text}"

    def key(self, event: QKeyEvent) -> bool:
        return self.step(event, Qt.Key.Key_Up, Qt.Key.Key_Down, self.selected)
