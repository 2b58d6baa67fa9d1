"""The base of the market's charts: items that are pointed at and chosen, and their details."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.plot import Plot
from gui.i18n import tr
from gui.market.details import Details
from gui.market.facts import Market
from gui.session import Update

RELEVANT = frozenset({"as_of", "fx", "universe", "listed"})


class MarketPlot(Plot):
    """A chart whose drawn things are `items`, told apart by `keys` that outlive a refresh.

    `pointed` carries the item under the mouse or None, `picked` the one chosen by click or key
    (None: the whole chart).
    """

    pointed = Signal(object)
    picked = Signal(object)

    def __init__(self, market: Market, name: str, parent: QWidget | None = None) -> None:
        super().__init__(market.session, mouse=False, parent=parent)
        self.market = market
        self.money = market.money
        self.keys: Sequence[Hashable] = ()
        self.chosen: int | None = None
        self._told: int | None = None
        self.setAccessibleName(name)
        market.changed.connect(self.refresh)

    # -- for subclasses ----------------------------------------------------------------------------

    def read(self) -> None:
        """Read the figures: set `keys`, ranges, texts, or `message` where there is nothing."""
        raise NotImplementedError

    def details(self, item: int | None) -> Details:
        """The lines behind an item, or behind the whole chart."""
        raise NotImplementedError

    def company_of(self, item: int) -> str:
        """The company an item stands for; '' where it is none or several."""
        return ""

    def item_words(self, item: int) -> tuple[str, ...]:
        """Lines of the hover label."""
        raise NotImplementedError

    # -- reading -----------------------------------------------------------------------------------

    def take(self, kinds: frozenset[str]) -> None:
        kept = self.keys[self.chosen] if self.chosen is not None else None
        self.message = ""
        self.read()
        self.chosen = self.keys.index(kept) if kept is not None and kept in self.keys else None
        self.data_layer.renew()

    def _session_changed(self, update: Update) -> None:
        if update.kinds & RELEVANT:
            self.refresh()

    def nothing(self, what: str, filtered: bool = True) -> str:
        """What an empty chart says: `what` is missing, and how to see more.

        `filtered`: the filter of the window leaves something out of this chart.
        """
        if filtered and self.session.query.strip():
            how = tr("Clear the filter “{query}” to see more.").format(
                query=self.session.query.strip())
        elif self.market.filters.years:
            how = tr("Choose a longer period or fewer filters above.")
        else:
            how = tr("Choose fewer filters above, or a later as-of date.")
        return f"{what}\n{how}"

    # -- mouse and keys ----------------------------------------------------------------------------

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        return self.item_words(row)

    def pick(self, item: int | None) -> None:
        """Choose an item, or the whole chart; the company it stands for is selected everywhere."""
        self.chosen = item
        self.mark_layer.update()
        self.picked.emit(item)
        company = "" if item is None else self.company_of(item)
        if company in self.session.universe.row:
            self.session.select(company)

    def _hover_at(self, position: QPointF) -> None:
        super()._hover_at(position)
        self._tell()

    def _unhover(self) -> None:
        super()._unhover()
        self._tell()

    def _tell(self) -> None:
        if self.hovered != self._told:
            self._told = self.hovered
            self.pointed.emit(self.hovered)

    def _clicked(self, event: Any) -> None:
        assert self.box is not None
        if event.button() == Qt.MouseButton.LeftButton and not event.double() and not self.message:
            at = event.scenePos()
            inside = self.box.geometry().contains(at)
            self.pick(self.row_at(QPointF(at) - self.box.geometry().topLeft()) if inside else None)

    def along(self, count: int, now: int | None, key: int) -> int | None:
        """Where a key leads among `count` places from `now`; None for other keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -5,
                 Qt.Key.Key_PageDown: 5, Qt.Key.Key_Home: -count, Qt.Key.Key_End: count}
        if Qt.Key(key) not in steps or not count:
            return None
        step = steps[Qt.Key(key)]
        start = now if now is not None else (count if step < 0 else -1)
        return min(max(start + step, 0), count - 1)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self.pick(None)
            return True
        place = self.along(len(self.keys), self.chosen, event.key())
        if place is None:
            return False
        self.pick(place)
        return True

    # -- geometry ----------------------------------------------------------------------------------

    def fit(self) -> None:
        """Set the ranges, some of which depend on the size."""

    def settle(self) -> None:
        """Place ticks and marks for the size and ranges as they are."""

    def geometry_moved(self) -> None:
        if not self._stale and not self.message:
            self.settle()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self.fit()
