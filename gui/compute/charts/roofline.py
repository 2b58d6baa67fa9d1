"""Roofline: what each chip attains at a number of FLOP per byte, and where the workload runs."""

from __future__ import annotations

import math
from collections.abc import Set

import numpy as np
from PySide6.QtCore import QLineF, QMargins, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.axes import draw_axes
from gui.charts.style import draw_text, elided, halo, pen, text_width
from gui.compute.charts.end_labels import place_ends
from gui.compute.charts.lines import LinePlot
from gui.compute.charts.scales import decades, log_ticks
from gui.compute.charts.words import about, bytes_per_second, flops
from gui.compute.choice import Choice
from gui.i18n import tr
from gui.session import Session

PETA = 1e15
_LEADER = 12.0  # from the box to a label
_ABOVE = 1.9  # free room above the highest roof, as a factor


class RooflineChart(LinePlot):
    """Both axes logarithmic. Filled points: decode of the workload; hollow ones: prefill.

    Shows the chips that serve the workload, the chosen one and the base chip in any case; the rest
    is counted.
    """

    MARGINS = QMargins(50, 8, 98, 38)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, choice, tr("Roofline"), parent)
        self.points: dict[int, tuple[float, float]] = {}  # row -> FLOP/byte of decode, prefill
        self.ends: dict[int, float] = {}  # row -> height of its label in pixels of the box
        self._wanted: object = None  # what the labels were placed for
        self.left_out = 0  # chips that lack data or do not serve the workload

    def caption(self) -> str:
        return tr("● decode  ○ prefill")

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> str:
        roof = self.compute.roofline
        count = len(self.compute.chips)
        peak, band, decode, prefill = (
            np.broadcast_to(np.asarray(a, dtype=np.float64), (count,))
            for a in (roof.flops, roof.bandwidth, roof.decode_at, roof.prefill_at))
        known = (peak > 0) & (band > 0) & np.isfinite(peak) & np.isfinite(band)
        serving = known & (np.asarray(self.compute.used) > 0)
        always = [row for row in (self.compute.base, self._chosen()) if row >= 0]
        serving[always] = known[always]
        rows = np.flatnonzero(serving if serving.any() else known)
        self.rows = rows[np.argsort(-peak[rows], kind="stable")]
        self.left_out = count - len(rows)
        self.curves, self.points = {}, {}
        self._pixels = None
        if not len(rows):
            return tr("No chip has both FLOP/s and bandwidth at this precision.\n"
                      "Type them in the table, or choose another precision.")
        places = np.concatenate([a[rows] for a in (decode, prefill)])
        places = places[np.isfinite(places) & (places > 0)]
        ridge = (peak / band)[rows]
        x0, x1 = decades(min(1.0, *places.tolist()), max(1e4, *places.tolist()))
        top = float(peak[rows].max()) * _ABOVE / PETA
        low = (band[rows] * 10**x0).min() / PETA
        y0 = math.log10(min(low, float(peak[rows].min()) / PETA / 10))
        for row in sorted(rows.tolist(), key=lambda i: peak[i]):
            bend = min(max(math.log10(peak[row] / band[row]), x0), x1)
            x = np.array([x0, bend, x1])
            y = np.log10(np.minimum(peak[row], band[row] * 10**x) / PETA)
            self.curves[row] = (x, y)
            self.points[row] = float(decode[row]), float(prefill[row])
        self.x_axis.title = tr("FLOP per byte")
        label = self._precision()
        self.y_axis.title = (tr("attainable PFLOP/s, {precision} dense").format(
            precision=label) if label else tr("attainable PFLOP/s, dense"))
        self._ridge = {row: float(r) for row, r in zip(rows.tolist(), ridge, strict=True)}
        self.set_range((x0, x1), (y0, math.log10(top)))
        return ""

    def _precision(self) -> str:
        """The number formats of the peaks, as 'FP8/INT8'."""
        label = self.compute.roofline.label
        return "/".join(dict.fromkeys(label[row].upper() for row in sorted(self.rows.tolist())))

    def take_selection(self) -> None:
        super().take_selection()
        if self.selected >= 0 and self.selected not in self.curves and not self.message:
            self.read()  # a chip that does not serve the workload comes in while it is chosen
            self.data_layer.renew()
        self._place_names()

    def geometry_moved(self) -> None:
        super().geometry_moved()
        area = self.area
        self.x_axis.ticks = [(float(self.x_px(at)), text) for at, text in
                             log_ticks(*self.x_range, most=max(2, int(area.width() // 30)))]
        self.y_axis.ticks = [(float(self.y_px(at)), text) for at, text in
                             log_ticks(*self.y_range, most=max(2, int(area.height() // 26)))]
        if not self._stale:
            self._place_names()

    def _place_names(self) -> None:
        """Labels at the right end: chosen and base chip first, then by the order of the table."""
        height = self.area.height()
        ends = {row: float(y[-1]) for row, (_, y) in self.pixels.items()}
        first = self.preferred()
        first = [*first[:2], *sorted(first[2:])]
        if (wanted := (ends, first, height)) != self._wanted:
            self._wanted = wanted
            self.ends = place_ends(ends, first, 7.0, height - 7.0)
        if frozenset(self.ends) != self.named:
            self.named = frozenset(self.ends)
            self.data_layer.renew()

    # -- painting ----------------------------------------------------------------------------------

    def frame_key(self) -> object:
        return (super().frame_key(), self.selected, self.labels,
                tuple((k, round(y, 1)) for k, y in self.ends.items()))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        draw_axes(painter, box, self.x_axis, self.y_axis)
        room = self.MARGINS.right() - _LEADER - 4
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, at in self.ends.items():
            chosen = row == self.selected
            end = float(self.pixels[row][1][-1])
            painter.setPen(pen("accent" if chosen else "peer", 1.1))
            painter.drawLine(QLineF(box.right(), box.top() + end,
                                    box.right() + _LEADER - 3, box.top() + at))
            draw_text(painter, QRectF(box.right() + _LEADER, box.top() + at - 7, room, 14),
                      elided(self.labels[row], room, chosen),
                      "accent_text" if chosen else "text2", semibold=chosen)
        painter.restore()

    def draw_data(self, painter: QPainter) -> None:
        super().draw_data(painter)
        self._draw_points(painter, self.curves.keys() - {self.selected}, "peer", 2.5)

    def draw_marks(self, painter: QPainter) -> None:
        self._draw_references(painter)
        super().draw_marks(painter)
        if self.hovered is not None and self.hovered != self.selected:
            self._draw_points(painter, {self.hovered}, "strong", 3.0)
        if self.selected in self.curves:
            self._draw_points(painter, {self.selected}, "accent", 4.5)
        if self.left_out:
            text = tr("{n} chips not shown").format(n=self.left_out)
            width = text_width(text)
            rect = QRectF(self.area.width() - width - 4, self.area.height() - 18, width, 14)
            halo(painter, rect)
            draw_text(painter, rect, text, "text3")

    def at(self, row: int, intensity: float) -> QPointF:
        """Where a chip's line stands at so many FLOP per byte, in pixels of the box."""
        x, y = self.curves[row]
        at = math.log10(intensity)
        return QPointF(float(self.x_px(at)), float(self.y_px(np.interp(at, x, y))))

    def _draw_points(
        self, painter: QPainter, rows: Set[int], token: str, radius: float
    ) -> None:
        for k in (0, 1):
            places = [self.at(row, self.points[row][k]) for row in rows
                      if math.isfinite(self.points[row][k]) and self.points[row][k] > 0]
            self.draw_points(painter, places, token, radius, hollow=k == 1)

    @property
    def references(self) -> tuple[float, float]:
        """FLOP per byte of decode and prefill of the chosen chip, or of the base chip."""
        for row in self.preferred():
            found = self.points[row]
            if any(math.isfinite(v) for v in found):
                return found
        return float("nan"), float("nan")

    def _draw_references(self, painter: QPainter) -> None:
        width, height = self.area.width(), self.area.height()
        texts = (tr("decode at {n}"), tr("prefill at {n}"))
        tops = (6.0, height - 40.0)
        for intensity, text, top in zip(self.references, texts, tops, strict=True):
            if not (math.isfinite(intensity) and intensity > 0):
                continue
            x = round(float(self.x_px(math.log10(intensity))))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(pen("mark", dashed=True))
            painter.drawLine(QLineF(x, 0, x, height))
            words = text.format(n=about(intensity))
            wide = text_width(words)
            left = x + 5 if x + 5 + wide < width else x - 5 - wide
            rect = QRectF(left, top, wide, 14)
            halo(painter, rect)
            draw_text(painter, rect, words)

    # -- mouse -------------------------------------------------------------------------------------

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        roof = self.compute.roofline
        lines = [self.compute.names[row],
                 tr("{flops} dense, {bandwidth}").format(
                     flops=flops(float(roof.flops[row])),
                     bandwidth=bytes_per_second(float(roof.bandwidth[row]))),
                 tr("compute-bound from {n} FLOP per byte").format(n=about(self._ridge[row]))]
        for intensity, text in zip(self.points[row], (
                tr("decode at {n} FLOP per byte: {flops}"),
                tr("prefill at {n} FLOP per byte: {flops}")), strict=True):
            if math.isfinite(intensity) and intensity > 0:
                most = min(float(roof.flops[row]), float(roof.bandwidth[row]) * intensity)
                lines.append(text.format(n=about(intensity), flops=flops(most)))
        return tuple(lines)
