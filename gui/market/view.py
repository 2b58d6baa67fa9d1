"""The Market view: a bar, five charts, and the lines behind them. Built when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.session import Session

if TYPE_CHECKING:
    from gui.market.board import Board
    from gui.market.details import Details
    from gui.market.details_table import DetailsTable
    from gui.market.facts import Market

_HEAD = 28


class MarketView(QWidget):
    """Funding, the club, kinds of capital, capacity and supply deals out of the bundled facts.

    Nothing is loaded or computed before the view is first shown. `options` holds what the user
    chose and can be set to bring it back; `said` carries a line for the status bar.
    """

    options_changed = Signal()
    said = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._money = money
        self._options: dict[str, Any] = {}
        self.market: Market | None = None
        self.board: Board | None = None
        self.table: DetailsTable | None = None
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Market"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    @property
    def options(self) -> dict[str, Any]:
        """Filters, charts in front and the height of the table, as plain values."""
        if self.market is None or self.board is None:
            return dict(self._options)
        sizes = self._split.sizes()
        return {"filters": self.market.filters.as_options(), **self.board.options,
                "charts": sizes[0] / max(sum(sizes), 1)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        self._options = dict(options)
        if self.market is not None:
            self._restore()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        if self.market is None:
            self._build()
        super().showEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        from gui.market.bar import MarketBar
        from gui.market.board import Board
        from gui.market.details_table import DetailsTable
        from gui.market.facts import Market

        self.market = Market(self._session, self._money, self)
        self.bar = MarketBar(self.market, self)
        self.board = Board(self.market)
        self.table = DetailsTable(self._session)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.board)
        self._split.addWidget(self._below())
        self._split.setStretchFactor(0, 7)
        self._split.setStretchFactor(1, 3)
        self._box.addWidget(self.bar)
        self._box.addWidget(self._split, 1)
        self.board.shown.connect(self._show)
        self.board.said.connect(self.said)
        self.board.options_changed.connect(self.options_changed)
        self.market.changed.connect(self.options_changed)
        self._split.splitterMoved.connect(self.options_changed)
        self.table.company_wanted.connect(self._go)
        self._restore()

    def _below(self) -> QWidget:
        """The table of the lines, with what they are as its title."""
        assert self.table is not None
        below = QWidget()
        below.setProperty("ground", "base")
        below.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below.setMinimumHeight(_HEAD + 3 * 26)
        head = QWidget(below)
        head.setFixedHeight(_HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(8)
        self.heading = QLabel(head)
        self.heading.setProperty("role", "title")
        self.count = QLabel(head)
        self.count.setProperty("role", "caption")
        line.addWidget(self.heading)
        line.addWidget(self.count)
        line.addStretch(1)
        box = QVBoxLayout(below)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(head)
        box.addWidget(self.table, 1)
        return below

    def _restore(self) -> None:
        from gui.market.filters import from_options

        assert self.market is not None and self.board is not None
        kept = self._options.get("filters")
        self.market.choose(from_options(
            kept if isinstance(kept, dict) else {}, self._session.reference.universes,
            self._session.universe.id))
        self.board.options = self._options
        share = self._options.get("charts")
        share = share if isinstance(share, float) and 0.2 <= share <= 0.95 else 0.7
        self._split.setSizes([round(10_000 * share), round(10_000 * (1 - share))])

    def _show(self, details: Details) -> None:
        assert self.table is not None
        self.table.show_details(details)
        self.heading.setText(details.heading)
        count = len(details.lines)
        self.count.setText(tr("1 row") if count == 1 else tr("{n} rows").format(n=count))

    def _go(self, company: str) -> None:
        """Select a company; one of another universe brings that universe up."""
        session = self._session
        if company not in session.universe.row:
            for name, universe in session.reference.universes.items():
                if company in universe.row:
                    session.set_universe(name)
        session.select(company)
