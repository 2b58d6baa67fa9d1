"""Throughput of each chip against the speed every user is to have."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.labels import Candidate, Crowd, place_labels
from gui.charts.plot import Range
from gui.charts.style import draw_text, halo, pen, text_width, ticks
from gui.compute.charts.lines import LinePlot
from gui.compute.charts.scales import log_ticks
from gui.compute.charts.words import banded, figure
from gui.compute.choice import Choice
from gui.i18n import tr
from gui.session import Session

WIDE = 20.0  # from this ratio of the speeds the horizontal axis is logarithmic too
_ROOM = 0.06  # free share of the range above and below
_NAMES = 72.0  # pixels at the right for the names of the fastest


class SpeedCurve(LinePlot):
    """tok/s per chip (log) against tok/s per user; a line ends where a chip gets no faster."""

    MARGINS = QMargins(46, 8, 16, 38)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, choice, tr("Throughput against speed per user"), parent)
        self.target = float("nan")
        self.logarithmic = True
        self._home: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._labels: list[tuple[QRectF, int]] | None = None
        self._sides: dict[int, int] = {}

    def short_title(self) -> str:
        return tr("Speed")

    def caption(self) -> str:
        return tr("● operating point")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        curve = self.compute.curve
        speeds = np.asarray(curve.speeds, dtype=np.float64)
        output = np.asarray(curve.output, dtype=np.float64)
        target = self.compute.served.get("target_user_tps")
        self.target = float(target) if target else float("nan")
        self.curves = {}
        self._pixels = self._labels = None
        reached = np.isfinite(output) & (output > 0) & (speeds > 0)[None, :]
        self.logarithmic = bool(len(speeds)) and speeds[-1] / max(speeds[0], 1e-9) > WIDE
        for row in range(len(output)):
            points = np.flatnonzero(reached[row])
            if len(points) > 1:
                x = np.log10(speeds[points]) if self.logarithmic else speeds[points]
                self.curves[row] = (x, np.log10(output[row, points]))
        if not self.curves and self.compute.served.get("phase") == "prefill":
            return tr("Reading prompts has no speed per user.\nChoose all-in or decode as phase.")
        if not self.curves:
            return tr("No chip serves this workload at any speed per user.\n"
                      "Look in the table for what is missing or does not fit.")
        ends = sorted(self.curves, key=lambda row: -float(self.curves[row][1][0]))
        self.rows = np.array(ends, dtype=np.int64)
        xs = [x for x, _ in self.curves.values()]
        ys = [y for _, y in self.curves.values()]
        x0, x1 = min(float(x[0]) for x in xs), max(float(x[-1]) for x in xs)
        y0, y1 = min(float(y.min()) for y in ys), max(float(y.max()) for y in ys)
        if math.isfinite(self.target):
            at = self._x(self.target)
            x0, x1 = min(x0, at), max(x1, at)
        more = _ROOM * max(y1 - y0, 0.3)
        self.x_axis.title = tr("tok/s per user")
        self.y_axis.title = tr("tok/s per chip")
        self._home = (x0, x1), (y0 - more, y1 + more)
        self._fit_range()
        return ""

    def _fit_range(self) -> None:
        (x0, x1), y = self._home
        room = max(self.area.width() - _NAMES, 40.0) / max(self.area.width(), 60.0)
        self.set_range((x0, x0 + (x1 - x0) / room), y)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self._fit_range()
            self._renew_named()

    def _x(self, speed: float) -> float:
        return math.log10(speed) if self.logarithmic else speed

    def take_selection(self) -> None:
        super().take_selection()
        self._labels = None
        self._renew_named()

    def _renew_named(self) -> None:
        """Lines with a label are darker than those without."""
        named = frozenset(row for _, row in self.named_at)
        if named != self.named:
            self.named = named
            self.data_layer.renew()

    def geometry_moved(self) -> None:
        super().geometry_moved()
        self._labels = None
        area = self.area
        most = max(2, int(area.width() // 44))
        found = (log_ticks(*self.x_range, most=most) if self.logarithmic
                 else ticks(*self.x_range, most=most))
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in found]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in
                             log_ticks(*self.y_range, most=max(2, int(area.height() // 26)))]

    # -- labels ------------------------------------------------------------------------------------

    @property
    def named_at(self) -> list[tuple[QRectF, int]]:
        """Rectangle and row of every label, beside the ends of the lines."""
        if self._labels is None:
            lines = list(self.pixels.values())
            if not lines or self.message:
                return []
            x, y = (np.concatenate([line[k] for line in lines]) for k in (0, 1))
            area = self.area
            crowd = Crowd(x, y, np.zeros(len(x)), area.width(), area.height())
            wanted = [Candidate(row, text_width(self.labels[row], row == self.selected),
                                float(self.pixels[row][0][-1]), float(self.pixels[row][1][-1]),
                                0.0, must=row == self.selected) for row in self.preferred()]
            taken = [rect for rect, _ in self._target_label()]
            placed = place_labels(wanted, crowd, area.adjusted(2, 2, -2, -2), taken, self._sides)
            self._sides = {row: side for row, (_, side) in placed.items()}
            self._labels = [(rect, row) for row, (rect, _) in placed.items()]
        return self._labels

    def _target_label(self) -> list[tuple[QRectF, str]]:
        if not math.isfinite(self.target):
            return []
        text = tr("target {n}").format(n=figure(self.target).removesuffix(".0"))
        x, width = round(float(self.x_px(self._x(self.target)))), text_width(text)
        left = x + 5 if x + 5 + width < self.area.width() else x - 5 - width
        return [(QRectF(left, self.area.height() - 18, width, 14), text)]

    # -- painting ----------------------------------------------------------------------------------

    def draw_marks(self, painter: QPainter) -> None:
        for rect, text in self._target_label():
            x = round(float(self.x_px(self._x(self.target))))
            painter.setPen(pen("mark", dashed=True))
            painter.drawLine(QLineF(x, 0, x, self.area.height()))
            halo(painter, rect)
            draw_text(painter, rect, text)
        super().draw_marks(painter)
        for rows, token, radius in (
                (self.curves.keys() - {self.selected}, "peer", 2.5),
                ({self.hovered} - {None, self.selected}, "strong", 3.0),
                ({self.selected}, "accent", 4.5)):
            found = [self.operating(row) for row in rows]
            self.draw_points(painter, [at for at in found if at is not None], token, radius)
        for rect, row in self.named_at:
            chosen = row == self.selected
            halo(painter, rect)
            draw_text(painter, rect, self.labels[row], "accent_text" if chosen else "text2",
                      semibold=chosen)

    def operating(self, row: int | None) -> QPointF | None:
        """Where a chip serves now, in pixels of the box: on its line, at its speed per user."""
        if row is None or row not in self.curves:
            return None
        speed = float(self.compute.rates.user[row])
        if not (math.isfinite(speed) and speed > 0):
            return None
        x, y = self.curves[row]
        at = min(max(self._x(speed), float(x[0])), float(x[-1]))
        return QPointF(float(self.x_px(at)), float(self.y_px(np.interp(at, x, y))))

    # -- mouse -------------------------------------------------------------------------------------

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        rates = self.compute.rates
        x, y = self.curves[row]
        low, high = self.x_range
        place = min(max(low + at.x() / self.area.width() * (high - low), float(x[0])),
                    float(x[-1]))
        speed = 10**place if self.logarithmic else place
        fastest = 10 ** float(x[-1]) if self.logarithmic else float(x[-1])
        lines = [self.compute.names[row],
                 tr("{rate} tok/s per chip at {speed} per user").format(
                     rate=figure(10 ** float(np.interp(place, x, y))), speed=figure(speed)),
                 tr("up to {speed} tok/s per user").format(speed=figure(fastest))]
        if math.isfinite(float(rates.user[row])):
            lines.append(tr("serves now {rate} tok/s per chip at {speed} per user").format(
                rate=banded(*(float(a[row]) for a in (rates.output, rates.low, rates.high))),
                speed=figure(float(rates.user[row]))))
        return tuple(lines)
