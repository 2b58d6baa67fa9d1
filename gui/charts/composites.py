"""Ranked composites: every listed company by rank, its score as a bar, its low-high as a band."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.bars import Bars, lay_out, spans
from gui.charts.plot import Plot
from gui.charts.style import (
    WHISKER_CAP,
    argb,
    brush,
    draw_text,
    halo,
    layered,
    outward,
    pen,
    rank_ticks,
    text_width,
    ticks,
)
from gui.charts.words import both_scripts, label, nothing_listed
from gui.format import EN_DASH, interval, score
from gui.i18n import mark, tr
from gui.session import Session

# what the composite of a method is called on the axis
MEASURES = {
    "weighted_mean": mark("score"),
    "weighted_product": mark("score"),
    "topsis": mark("closeness to the ideal"),
    "vikor": mark("Q, lower is better"),
    "promethee2": mark("net flow, −1 to 1"),
    "waspas": mark("joint score"),
}
PRINT_SCALE = 3.0  # in files, edges fall on thirds of a pixel
_BAND = 0.22  # opacity of the bands
_ABOVE = 16.0  # strip on top for "rows shown above",
_LABELS = 34.0  # and with the selected company's label below it


class Composites(Plot):
    """Bars by rank. With a filter only the listed companies stand, closed up, in rank order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, mouse=False, parent=parent)
        self.setAccessibleName(tr("Ranked composites"))
        self.place = np.zeros(0, dtype=np.int64)  # place of each row, -1 where not listed
        self.score = self.low = self.high = np.zeros(0)
        self.median = float("nan")
        self.selected: int | None = None  # place of the selected company
        self.shown: list[tuple[int, int]] = []  # places whose rows the table shows, as runs
        self._visible = (0, -1)
        self._bars: Bars | None = None

    def title(self) -> str:
        return tr("Ranked composites")

    def caption(self) -> str:
        return tr("bar: score, band: low–high")

    def short_title(self) -> str:
        return tr("Composites")

    def set_visible_rows(self, first: int, last: int) -> None:
        """Shade the companies of these rows (of the session's order, both included)."""
        if (first, last) != self._visible:
            self._visible = (first, last)
            current = len(self.place) == len(self.session.universe.companies)
            if self.isVisible() and not self._stale and current:
                self._take_shown()
                self.data_layer.renew()
                self.mark_layer.update()

    # -- reading -----------------------------------------------------------------------------------

    def take(self, kinds: frozenset[str]) -> None:
        session, e = self.session, self.session.evaluation
        self.rows = e.order
        if session.filtered:
            listed = np.zeros(len(e.order), dtype=bool)
            listed[session.order] = True
            self.rows = e.order[listed[e.order]]
        self.place = np.full(len(e.order), -1)
        self.place[self.rows] = np.arange(len(self.rows))
        self.score, self.low, self.high = (a[self.rows] for a in (e.composite, e.low, e.high))
        self.flipped = not e.result.higher_is_better
        self.message = "" if len(self.rows) else nothing_listed(session)
        self._take_shown()
        self.data_layer.renew()
        if self.message:
            return
        self.median = float(np.median(self.score))
        self.y_axis.title = tr(MEASURES[e.sheet.method.name])
        self.x_axis.title = (
            tr("place among the {n} listed").format(n=len(self.rows)) if session.filtered
            else tr("rank"))
        self._bars = None
        self._fit_range()

    def _fit_range(self) -> None:
        """0 to 1 where that holds the data; a strip on top for labels where bands reach up."""
        low, high = float(self.low.min()), float(self.high.max())
        low, high = (0.0, 1.0) if low >= 0 and high <= 1 else outward(min(low, 0.0), max(high, 0.0))
        strip = _LABELS / max(self.area.height() - _LABELS, 1.0) * (high - low)
        if self.flipped:
            low -= strip if float(self.low.min()) < low + strip else 0.0
        else:
            high += strip if float(self.high.max()) > high - strip else 0.0
        self.set_range((0.5, len(self.rows) + 0.5), (low, high))

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self._fit_range()

    def _take_shown(self) -> None:
        first, last = self._visible
        places = self.place[self.session.order[max(first, 0):last + 1]]
        places = np.sort(places[places >= 0])
        self.shown = spans(places) if len(places) < len(self.rows) else []  # all: nothing to tell

    def take_selection(self) -> None:
        place = int(self.place[self.session.row]) if self.place.size else -1
        self.selected = place if place >= 0 else None

    def geometry_moved(self) -> None:
        self._bars = None
        count = len(self.rows)
        texts = rank_ticks(count, int(self.area.width() // 50))
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in texts]
        self.x_axis.grid = False
        values = ticks(*self.y_range, most=min(max(2, int(self.area.height() // 30)), 6))
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in values]

    @property
    def bars(self) -> Bars:
        """Where the bars stand now, in pixels."""
        if self._bars is None:
            self._bars = self._lay_out(self.devicePixelRatioF())
        return self._bars

    def _lay_out(self, scale: float) -> Bars:
        base = 1.0 if self.flipped else 0.0  # the worst VIKOR gives, or nothing
        return lay_out(self.area.width(), scale, score=self.y_px(self.score),
                       low=self.y_px(self.low), high=self.y_px(self.high),
                       base=float(self.y_px(base)))

    # -- painting ----------------------------------------------------------------------------------

    def draw_data(self, painter: QPainter) -> None:
        for first, last in () if self.exporting else self.shown:
            left, right = self._edge(first), self._edge(last + 1)
            painter.fillRect(QRectF(left, 0, max(right - left, 1.0), self.area.height()),
                             brush("mark", 0.10))
        base = round(self.bars.base)
        if base < self.area.height() - 1:
            painter.fillRect(QRectF(0, base, self.area.width(), 1), brush("mark"))
        bars, bar, band = self.bars, brush("bar"), brush("mark", _BAND)
        if self.exporting:
            painter.setPen(Qt.PenStyle.NoPen)
            bars = self._lay_out(PRINT_SCALE)
            for columns, fill in ((bars.bars, bar), (bars.bands, band)):
                painter.setBrush(fill)
                painter.drawRects(columns.rects(bars.scale))
        else:
            both = layered(bar.color(), band.color())
            pixels = bars.pixels(self.area.width(), self.area.height(),
                                 *(argb(c) for c in (bar.color(), band.color(), both)))
            height, width = pixels.shape
            image = QImage(pixels.data, width, height, 4 * width,
                           QImage.Format.Format_ARGB32_Premultiplied)
            image.setDevicePixelRatio(bars.scale)
            painter.drawImage(0, 0, image)

    def draw_marks(self, painter: QPainter) -> None:
        y = round(float(self.y_px(self.median)))
        painter.setPen(pen("strong", dashed=True))
        painter.drawLine(QLineF(0, y, self.area.width(), y))
        if self.hovered is not None:
            painter.fillRect(self._bar(int(self.place[self.hovered])), brush("strong"))
        taken = []
        if self.selected is not None:
            taken.append(self._draw_selected(painter, self.selected))
        self._draw_median(painter, y, taken)
        self._draw_shown(painter, taken)

    def _draw_selected(self, painter: QPainter, place: int) -> QRectF:
        x = round(self._edge(place) + self.bars.pitch / 2)
        painter.fillRect(self._bar(place), brush("accent"))
        ends = sorted((float(self.y_px(self.low[place])), float(self.y_px(self.high[place]))))
        top, bottom = round(ends[0]), round(ends[1])
        painter.setPen(pen("strong"))
        painter.drawLine(QLineF(x, top, x, bottom))
        for end in (top, bottom):
            painter.drawLine(QLineF(x - WHISKER_CAP, end, x + WHISKER_CAP, end))
        text = self.selected_text()
        width = text_width(text, semibold=True)
        room = self.area.width()
        right = x + 10 + width <= room
        left = x + 8.0 if right else max(0.0, min(x - 8 - width, room - width))
        at = max(self._clear(left - 8, left + width, top) - 18, _ABOVE + 8)
        rect = QRectF(left, at - 8, width, 16)
        painter.setPen(pen("accent"))
        painter.drawLine(QPointF(x, min(at, top)), QPointF(x, top - 2))
        painter.drawLine(QPointF(x, at), QPointF(x + (5 if right else -5), at))
        halo(painter, rect)
        draw_text(painter, rect, text, "accent_text", semibold=True)
        return rect

    def selected_text(self) -> str:
        """'Unitree .72, rank 1–14 by low–high'."""
        e, row = self.session.evaluation, self.session.row
        best, worst = int(e.best_rank[row]), int(e.worst_rank[row])
        ranks = f"{best}" if best == worst else f"{best}{EN_DASH}{worst}"
        return tr("{name} {score}, rank {ranks} by low–high").format(
            name=label(self.session.company), score=score(float(e.composite[row])), ranks=ranks)

    def _draw_median(self, painter: QPainter, y: float, taken: list[QRectF]) -> None:
        text = tr("median {score}").format(score=score(self.median))
        width = text_width(text)
        for right in (self.area.width() - 1, self.area.width() * 0.66, width + 4):
            at = min(self._clear(right - width, right, y) - 14, y - 14)
            rect = QRectF(right - width, max(at, 8.0) - 8, width, 16)
            if not any(rect.intersects(other) for other in taken):
                break
        else:
            return
        x = round(rect.right() - width / 2)
        painter.setPen(pen("mark"))
        painter.drawLine(QLineF(x, rect.bottom(), x, y - 1))
        halo(painter, rect)
        draw_text(painter, rect, text)
        taken.append(rect)

    def _draw_shown(self, painter: QPainter, taken: list[QRectF]) -> None:
        if len(self.shown) != 1 or self.exporting:
            return
        first, last = self.shown[0]
        text = tr("rows shown above")
        width = text_width(f"◂ {text}")
        right = self._edge(last + 1) + 5
        if right + width < self.area.width():
            rect, text = QRectF(right, 2, width, 14), f"◂ {text}"
        else:
            rect = QRectF(max(0.0, self._edge(first) - 5 - width), 2, width, 14)
            text = f"{text} ▸"
        if not any(rect.intersects(other) for other in taken):
            draw_text(painter, rect, text, "text3")

    def _clear(self, left: float, right: float, at: float) -> float:
        """The highest pixel that bands reach between two x, or `at` if that is higher."""
        first = max(0, int(left / self.bars.pitch))
        last = min(len(self.rows), int(right / self.bars.pitch) + 1)
        end = self.low if self.flipped else self.high
        if first >= last:
            return at
        reach = end[first:last]
        return min(at, float(self.y_px(reach.min() if self.flipped else reach.max())))

    def _edge(self, place: int) -> float:
        return float(round(place * self.bars.pitch))

    def _bar(self, place: int) -> QRectF:
        """The bar of one place, at least two pixels wide."""
        width = max(self.bars.width, 2.0)
        left = round(place * self.bars.pitch + (self.bars.pitch - width) / 2)
        base, top = self.bars.base, float(self.y_px(self.score[place]))
        return QRectF(left, round(min(top, base)), width, max(1.0, abs(round(base) - round(top))))

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        place = int(at.x() / self.bars.pitch)
        return int(self.rows[place]) if 0 <= place < len(self.rows) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        e, company = self.session.evaluation, self.session.universe.companies[row]
        return (both_scripts(company),
                tr("rank {rank}, score {score} ({interval})").format(
                    rank=int(e.ranks[row]), score=score(float(e.composite[row])),
                    interval=interval(float(e.low[row]), float(e.high[row]))))

    def key(self, event: QKeyEvent) -> bool:
        return self.step(event, Qt.Key.Key_Left, Qt.Key.Key_Right, self.selected)
