"""The charts of the market in a grid, those that share a place switched by tabs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.charts.panel import ChartPanel
from gui.i18n import tr
from gui.market.capacity_chart import CapacityChart
from gui.market.club_chart import ClubChart
from gui.market.deals_chart import DealsChart
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.filters import BOTH
from gui.market.funding_chart import FundingChart
from gui.market.pictures import Saver
from gui.market.plot import MarketPlot
from gui.market.shares_chart import SharesChart
from gui.theme.theme import colour, theme

NAMES = ("funding", "club", "shares", "capacity", "deals")
# from these widths two and three charts stand side by side; from this height two rows of them
TWO, THREE, TALL = 620, 860, 420
_COLUMNS = 60
Rows = tuple[tuple[tuple[int, ...], ...], ...]


def places(width: int, height: int) -> Rows:
    """Which charts share a place, by rows of the grid."""
    if width < TWO:
        return (((0, 2), ), ((1, 3, 4),)) if height >= TALL else (((0, 1, 2, 3, 4),),)
    if height < TALL:
        return (((0, 2, 3), (1, 4)),)
    return (((0,), (1,)), ((2,), (3,), (4,)) if width >= THREE else ((2, 3), (4,)))


class Board(QWidget):
    """The five charts. `shown(details)` carries the lines behind what is pointed at or chosen."""

    shown = Signal(object)
    options_changed = Signal()
    said = Signal(str)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._market = market
        self.charts: tuple[MarketPlot, ...] = (
            FundingChart(market), ClubChart(market), SharesChart(market), CapacityChart(market),
            DealsChart(market))
        self.panels = tuple(ChartPanel(chart) for chart in self.charts)
        self.front = 0  # the chart whose lines stand in the table
        self._open: dict[str, str] = {}  # charts that share a place -> the one in front
        self._rows: Rows = ()
        self._saver = Saver(self, market.session.journal.workspace.path.parent, self.said.emit)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)  # the ground shows through as lines
        for k in range(_COLUMNS):
            self._grid.setColumnStretch(k, 1)
        for k, (chart, panel) in enumerate(zip(self.charts, self.panels, strict=True)):
            panel.chosen.connect(lambda index, k=k: self._choose(k, index))
            panel.picture_wanted.connect(lambda kind, k=k: self._saver.picture(
                self.charts[k], self._file_name(k), kind, self.note()))
            menu = panel.menu_button.menu()
            menu.addSeparator()
            menu.addAction(tr("Copy data")).triggered.connect(
                lambda _=False, k=k: self._saver.copy_data(self._details(k)))
            menu.addAction(tr("Save data as CSV…")).triggered.connect(
                lambda _=False, k=k: self._saver.data(self._details(k), self._file_name(k)))
            panel.menu_button.setAccessibleName(tr("Picture and data of this chart"))
            panel.menu_button.setToolTip(tr("Save or copy this chart or the figures behind it"))
            chart.pointed.connect(lambda item, k=k: self._point(k, item))
            chart.picked.connect(lambda item, k=k: self._pick(k))
            chart.taken.connect(lambda k=k: self._renewed(k))
            self._grid.addWidget(panel, 0, k)
        theme.changed.connect(self.update)
        self._arrange()

    # -- what stands behind ------------------------------------------------------------------------

    def details(self) -> Details:
        """The lines behind the chosen item of the front chart."""
        return self._details(self.front)

    def _details(self, k: int) -> Details:
        self.charts[k].ensure_fresh()
        return self.charts[k].details(self.charts[k].chosen)

    def _point(self, k: int, item: int | None) -> None:
        """Look ahead at what is under the mouse; away from it the chosen comes back."""
        self.shown.emit(self.details() if item is None else self.charts[k].details(item))

    def _pick(self, k: int) -> None:
        if k != self.front and self.charts[self.front].chosen is not None:
            self.charts[self.front].chosen = None
            self.charts[self.front].mark_layer.update()
        self.front = k
        self.shown.emit(self.details())

    def _renewed(self, k: int) -> None:
        if k == self.front:
            self.shown.emit(self.charts[k].details(self.charts[k].chosen))

    # -- places ------------------------------------------------------------------------------------

    def show_chart(self, name: str) -> None:
        """Bring a chart of NAMES to the front of its place, and its lines into the table."""
        k = NAMES.index(name)
        group = next(g for row in self._rows for g in row if k in g)
        if len(group) > 1:
            self._open[_key(group)] = name
            self._arrange(force=True)
            self.options_changed.emit()
        self._pick(k)

    @property
    def options(self) -> dict[str, Any]:
        return {"open": dict(self._open)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        said = options.get("open")
        self._open = {k: v for k, v in said.items() if v in NAMES} if isinstance(said, dict) else {}
        self._arrange(force=True)

    def note(self) -> str:
        """What a picture of a chart rests on, in a line."""
        market, filters = self._market, self._market.filters
        parts = [tr("Robotics and compute") if filters.universe == BOTH else
                 tr(market.universes[0].name), tr("as of {day}").format(
                     day=market.as_of.isoformat())]
        if filters.years:
            parts.append(tr("since {day}").format(day=market.since.isoformat()))
        parts += [text for text in (filters.country and tr(filters.country),
                                    filters.segment and tr(filters.segment.replace("_", " ")),
                                    filters.party) if text]
        if market.session.query.strip():
            parts.append(tr("filter “{query}”").format(query=market.session.query.strip()))
        return " · ".join(parts)

    def _file_name(self, k: int) -> str:
        return f"market {NAMES[k]} {self._market.as_of.isoformat()}"

    def _arrange(self, force: bool = False) -> None:
        wanted = places(self.width(), self.height())
        if wanted == self._rows and not force:
            return
        self._rows = wanted
        visible = []
        for panel in self.panels:
            self._grid.removeWidget(panel)
        for i, row in enumerate(wanted):
            span = _COLUMNS // len(row)
            for j, group in enumerate(row):
                opened = self._open.get(_key(group), "")
                k = NAMES.index(opened) if opened in NAMES else group[0]
                k = k if k in group else group[0]
                visible.append(k)
                self.panels[k].set_names([self.charts[m].short_title() for m in group]
                                         if len(group) > 1 else [self.charts[k].title()],
                                         group.index(k))
                self._grid.addWidget(self.panels[k], i, j * span, 1, span)
        for i in range(2):
            self._grid.setRowStretch(i, 1 if i < len(wanted) else 0)
        for k, panel in enumerate(self.panels):
            panel.setVisible(k in visible)
        if self.front not in visible:
            self.front = visible[0]
            if self.isVisible():
                self.shown.emit(self.details())

    def _choose(self, k: int, index: int) -> None:
        group = next(g for row in self._rows for g in row if k in g)
        keyboard = self.panels[k].tabs.hasFocus()
        self.show_chart(NAMES[group[index]])
        if keyboard:
            self.panels[group[index]].tabs.setFocus()

    # -- Qt ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("line"))
        painter.end()


def _key(group: tuple[int, ...]) -> str:
    return " ".join(NAMES[k] for k in group)
