"""Factor scatter: two factors against each other, bubbles sized by the newest valuation."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from data.records import Universe
from gui.charts.bubbles import ASSUMED, HOLLOW, KINDS, PEER, Stamps, codes, draw_bubble, radii
from gui.charts.factor_choice import FactorChoice
from gui.charts.labels import Candidate, Crowd, place_labels
from gui.charts.layers import Layer
from gui.charts.plot import Plot
from gui.charts.scatter_key import STRIP, Key, kinds_entries, size_samples
from gui.charts.style import brush, draw_text, halo, pen, text_width, ticks
from gui.charts.words import both_scripts, label, nothing_listed, segment_words
from gui.format import score
from gui.i18n import tr
from gui.money import Money
from gui.names import factor_within
from gui.session import Session
from scoring.rubric import ASSUMED as NO_EVIDENCE
from scoring.rubric import NOT_APPLICABLE, UNKNOWN

_PEER_LABELS, _BIG_LABELS = 7, 4
_SELECTED = 5.0  # least radius of the selected company's point
_ROOM = 0.04  # free share of the range beside the outermost points


class Scatter(Plot):
    """Bubbles of the listed companies whose two scores stand; the rest are counted, not drawn.

    Segment of the selected company in `peer`, others in `other`, the selected in accent; hollow
    where no value is known, dashed where a score is the segment's for want of evidence.
    """

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(session, mouse=True, parent=parent)
        self.setAccessibleName(tr("Factor scatter"))
        self.money = money
        self.x = self.y = self.radius = np.zeros(0)
        self.code = np.zeros(0, dtype=np.int64)
        self.left_out = 0, 0  # listed, but with a score that is unknown, or that does not apply
        self.factors = FactorChoice(self)
        self.factors.show(session.universe)
        self.factors.changed.connect(self.factors_chosen)
        self._universe: Universe | None = None
        self._segment = np.zeros(0, dtype=np.int64)
        self._values: Any = None
        self._sizes = np.zeros(0)
        self._zoomed = False
        self._stamps = Stamps()
        self._sides: dict[int, int] = {}
        self._labels: list[tuple[QRectF, int]] | None = None
        self._pixels: tuple[Any, Any] | None = None
        self.key_strip: Key | None = None
        self._key_facts: object = None
        self._key_layer = Layer(self.box, self._draw_key, 0.5, keep=True)
        assert self.box is not None
        self.box.setLimits(xMin=-0.25, xMax=1.25, yMin=-0.6, yMax=1.25, minXRange=0.02,
                           minYRange=0.02)
        self.box.sigRangeChangedManually.connect(self._zoomed_by_hand)
        money.changed.connect(self._money_changed)

    def title(self) -> str:
        return tr("Factor scatter")

    def short_title(self) -> str:
        return tr("Scatter")

    def controls(self) -> list[QWidget]:
        """The two factor choices, for the title line."""
        return list(self.factors.combos)

    def set_factors(self, ids: dict[str, tuple[str, str]]) -> None:
        """Take remembered factor ids of x and y, by universe."""
        self.factors.ids = dict(ids)
        self.factors.show(self.session.universe)
        self.factors_chosen()

    def factors_chosen(self) -> None:
        """Other factors stand on the axes."""
        self._zoomed = False
        self.refresh(frozenset({"factors"}))

    # -- reading -----------------------------------------------------------------------------------

    def take(self, kinds: frozenset[str]) -> None:
        session, e = self.session, self.session.evaluation
        if session.universe is not self._universe:
            self._take_universe(session.universe)
            kinds = frozenset()
        if e.value_usd is not self._values:
            self._take_values(e.value_usd)
        jx, jy = self.factors.columns
        status = e.cells.status[:, [jx, jy]]
        shown = np.zeros(len(status), dtype=bool)
        shown[session.order] = True
        unknown = (status == UNKNOWN).any(axis=1) & shown
        absent = (status == NOT_APPLICABLE).any(axis=1) & shown & ~unknown
        self.left_out = int(np.count_nonzero(unknown)), int(np.count_nonzero(absent))
        self._shown = shown = shown & ~unknown & ~absent
        self._assumed = (status == NO_EVIDENCE).any(axis=1)
        self._scores = e.cells.score[:, jx], e.cells.score[:, jy]
        self.message = self._nothing() if not shown.any() else ""
        names = [factor_within(session.universe.factors[j]) for j in (jx, jy)]
        self.x_axis.title, self.y_axis.title = names
        if not self.message and not self._zoomed:
            self._set_home(keep=bool(kinds) and not kinds & {"listed", "factors"})

    def _take_universe(self, universe: Universe) -> None:
        self._universe, self._zoomed = universe, False
        segments = [c.segment for c in universe.companies]
        self._segment = np.unique(segments, return_inverse=True)[1]
        self.factors.show(universe)

    def _take_values(self, values: Any) -> None:
        self._values = values
        known = values[~np.isnan(values)]
        self._largest = float(known.max()) if len(known) else float("nan")
        self._sizes = radii(values, self._largest)
        self._order = np.argsort(-self._sizes, kind="stable")

    def take_selection(self) -> None:
        row = self.session.row
        peers = self._segment == (self._segment[row] if row >= 0 else -1)
        order = self._order[self._shown[self._order] & (self._order != row)]
        order = order[np.argsort(peers[order], kind="stable")]  # peers above the others
        kind = (PEER * peers + ASSUMED * self._assumed + HOLLOW * np.isnan(self._values))[order]
        x, y = self._scores[0][order], self._scores[1][order]
        code = codes(self._sizes[order], kind)
        self._labels = None
        if (np.array_equal(order, self.rows) and np.array_equal(code, self.code)
                and np.array_equal(x, self.x) and np.array_equal(y, self.y)):
            self._renew_key()
            return  # only the selected company moved
        self.rows, self.x, self.y, self.code = order, x, y, code
        self.radius = self._sizes[order]
        self._pixels = None
        self._renew_key()
        self.data_layer.renew()

    @property
    def selected_at(self) -> tuple[float, float] | None:
        """The selected company's scores, or None where it is not drawn."""
        row = self.session.row
        if row < 0 or not self._shown[row]:
            return None
        return float(self._scores[0][row]), float(self._scores[1][row])

    def _nothing(self) -> str:
        if not len(self.session.order):
            return nothing_listed(self.session)
        return tr("No listed company has a known score in both factors.\n"
                  "Type scores in the table, or choose other factors.")

    def _money_changed(self) -> None:
        if not self._stale:
            self._renew_key()
            self._labels = None
            self.mark_layer.update()

    # -- range -------------------------------------------------------------------------------------

    def _set_home(self, keep: bool) -> None:
        """Show all points; with `keep` only widen what is shown, so that edits do not shift it."""
        x, y = (scores[self._shown] for scores in self._scores)
        ranges = [_around(float(v.min()), float(v.max())) for v in (x, y)]
        strip = STRIP / max(self.area.height() - STRIP, 1.0)
        (y0, y1) = ranges[1]
        ranges[1] = (y0 - strip * (y1 - y0), y1)
        if keep:
            ranges = [(min(new[0], old[0]), max(new[1], old[1]))
                      for new, old in zip(ranges, (self.x_range, self.y_range), strict=True)]
        self.set_range(ranges[0], ranges[1])

    def reset_view(self) -> None:
        self._zoomed = False
        if not self.message and not self._stale:
            self._set_home(keep=False)

    def _zoomed_by_hand(self, *_: object) -> None:
        self._zoomed = True

    def geometry_moved(self) -> None:
        self._pixels = self._labels = None
        self._key_layer.fit(self.area)
        if not self._stale:
            self._renew_key()
        width, height = self.area.width(), self.area.height()
        self.x_axis.ticks = [(float(self.x_px(v)), t) for v, t in
                             ticks(*self.x_range, most=max(2, int(width // 64))) if 0 <= v <= 1]
        self.y_axis.ticks = [(float(self.y_px(v)), t) for v, t in
                             ticks(*self.y_range, most=max(2, int(height // 44))) if 0 <= v <= 1]

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self._zoomed and not self.message:
            self._set_home(keep=False)

    # -- painting ----------------------------------------------------------------------------------

    @property
    def pixels(self) -> tuple[Any, Any]:
        """Where the bubbles stand in the box."""
        if self._pixels is None:
            self._pixels = self.x_px(self.x), self.y_px(self.y)
        return self._pixels

    def draw_data(self, painter: QPainter) -> None:
        x, y = self.pixels
        if self.exporting:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for one in zip(x.tolist(), y.tolist(), self.code.tolist(), strict=True):
                draw_bubble(painter, *one)
        else:
            self._stamps.draw(painter, x, y, self.code)

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.selected_at
        if at is not None:
            row = self.session.row
            hollow = np.isnan(self._values[row]) or self._assumed[row]
            painter.setPen(pen("accent", 2.0 if hollow else 1.4, dashed=bool(self._assumed[row])))
            painter.setBrush(Qt.BrushStyle.NoBrush if hollow else brush("accent", 0.86))
            r = self._selected_radius
            painter.drawEllipse(self._point(*at), r, r)
        if self.hovered is not None and self.hovered != self.session.row:
            r = float(self._sizes[self.hovered]) + 1.5
            painter.setPen(pen("strong", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._point(*(float(s[self.hovered]) for s in self._scores)), r, r)
        for rect, row in self.labels:
            chosen = row == self.session.row
            if chosen:
                halo(painter, rect)
            draw_text(painter, rect, label(self.session.universe.companies[row]),
                      "accent_text" if chosen else "text2", semibold=chosen)

    def _renew_key(self) -> None:
        """Sizes and kinds at the bottom; painted anew only when they differ."""
        e = self.session.evaluation
        step = e.newest.fx.convert(self.money.step, self.money.currency, "USD", e.as_of)
        drawn = bool((self.code % KINDS & ASSUMED > 0).any())
        entries = kinds_entries(segment_words(self.session.company.segment), tr("others"),
                                tr("no value"), tr("no evidence") if drawn else None)
        facts = (self.area, entries, self.money.unit,
                 size_samples(self._largest, float(step)), self._note(), self.message)
        if facts != self._key_facts:
            self._key_facts, self.key_strip = facts, Key(*facts[:-1])
            self._key_layer.renew()

    def _note(self) -> str:
        unknown, absent = self.left_out
        if not unknown + absent:
            return ""
        why = (tr("unknown") if not absent else tr("factor does not apply") if not unknown
               else tr("unknown or not applicable"))
        return tr("{n} not shown: {why}").format(n=unknown + absent, why=why)

    def _draw_key(self, painter: QPainter) -> None:
        if self.key_strip is not None and not self.message:
            self.key_strip.draw(painter)

    def restyle(self) -> None:
        self._stamps.forget()
        self._key_layer.renew()

    @property
    def _selected_radius(self) -> float:
        return max(float(self._sizes[self.session.row]), _SELECTED)

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(float(self.x_px(x)), float(self.y_px(y)))

    # -- labels ------------------------------------------------------------------------------------

    @property
    def labels(self) -> list[tuple[QRectF, int]]:
        """Rectangle and row of every label; placed at most once per frame."""
        if self._labels is None:
            area = self.area
            x, y = self.pixels
            crowd = Crowd(x, y, self.radius, area.width(), area.height())
            taken = list(self.key_strip.taken) if self.key_strip else []
            if self.selected_at is not None:
                p, r = self._point(*self.selected_at), self._selected_radius
                taken.append(QRectF(p.x() - r, p.y() - r, 2 * r, 2 * r))
            placed = place_labels(self._candidates(), crowd, area.adjusted(2, 2, -2, -2), taken,
                                  self._sides)
            self._sides = {row: side for row, (_, side) in placed.items()}
            self._labels = [(rect, row) for row, (rect, _) in placed.items()]
        return self._labels

    def _candidates(self) -> list[Candidate]:
        x, y = self.pixels
        inside = (x >= 0) & (x <= self.area.width()) & (y >= 0) & (y <= self.area.height())
        at = np.flatnonzero(inside)
        found = []
        point = self.selected_at
        if point is not None:
            row = self.session.row
            p = self._point(*point)
            if self.area.contains(p):
                found.append(self._candidate(row, p, self._selected_radius, must=True))
        # painted order is by size within others, then within peers
        peers = at[self.code[at] % KINDS & PEER > 0]
        wanted = [*peers[:_PEER_LABELS].tolist()]
        by_size = at[np.argsort(-self.radius[at], kind="stable")][:_BIG_LABELS]
        wanted += by_size.tolist()
        if len(at):
            wanted += [int(at[np.argmax(x[at])]), int(at[np.argmin(y[at])])]
        for i in dict.fromkeys(wanted):
            p = QPointF(float(x[i]), float(y[i]))
            found.append(self._candidate(int(self.rows[i]), p, float(self.radius[i])))
        return found

    def _candidate(self, row: int, at: QPointF, radius: float, must: bool = False) -> Candidate:
        width = text_width(label(self.session.universe.companies[row]), semibold=must)
        return Candidate(row, width, at.x(), at.y(), radius, must)

    # -- mouse and keys ----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int | None:
        point = self.selected_at
        if point is not None:
            p = self._point(*point) - at
            if np.hypot(p.x(), p.y()) <= self._selected_radius:
                return self.session.row
        if not len(self.rows):
            return None
        x, y = self.pixels
        distance = np.hypot(x - at.x(), y - at.y()) - self.radius
        under = np.flatnonzero(distance <= 1.0)
        if len(under):
            return int(self.rows[under[np.argmin(self.radius[under])]])  # the small ones lie on top
        nearest = int(np.argmin(distance))
        return int(self.rows[nearest]) if distance[nearest] <= 4.0 else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        universe, e = self.session.universe, self.session.evaluation
        company = universe.companies[row]
        lines = [both_scripts(company)]
        for j, values in zip(self.factors.columns, self._scores, strict=True):
            text = f"{factor_within(universe.factors[j])} {score(float(values[row]))}"
            if e.cells.status[row, j] == NO_EVIDENCE:
                text += f" ({tr('no evidence: segment median')})"
            lines.append(text)
        amount = float(e.value(self.money.currency)[row])
        worth = tr("no known value") if np.isnan(amount) else self.money.words(amount)
        lines.append(f"{worth} · {segment_words(company.segment)}")
        return tuple(lines)

    def key(self, event: QKeyEvent) -> bool:
        assert self.box is not None
        text = event.text()
        if text in ("+", "=", "-") and text:
            self._zoomed = True
            share = 1.25 if text == "-" else 0.8
            self.box.scaleBy(x=share, y=share)
        elif text == "0":
            self.reset_view()
        else:
            return False
        return True


def _around(low: float, high: float) -> tuple[float, float]:
    """Round ends that leave the outermost points some room."""
    room = max(_ROOM * (high - low), 0.03)
    low, high = np.floor((low - room) * 20) / 20, np.ceil((high + room) * 20) / 20
    return float(low), float(high)
