"""Charts and model card below the table: in two rows where there is room, else in one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from gui.charts.charts import Groups
from gui.money import Money
from gui.session import Session
from gui.valuation.card import ModelCard
from gui.valuation.charts.row import ValuationCharts
from gui.widgets.labels import rule

TALL, WIDE = 400, 780  # room from which there are two rows
CARD = 304
UPPER = 0.54  # share of the height
_FIRST = 2  # charts of the upper row
_TWO_ROWS: Groups = ((0,), (1,), (2, 4), (3,))
_SHARES = (0.5, 0.5, 0.56, 0.44)  # of the width of its row, for each place


class Board(ValuationCharts):
    """The charts of the calibration with its card.

    Two rows: observed against model and coefficients; error or residuals, coverage, card. In one
    row the charts share places by tabs and the card stands at their right.
    """

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        self._ready = self._two = False
        super().__init__(session, money, parent)
        self._first_shares = {**self._first_shares, len(_TWO_ROWS): _SHARES}
        self.card = ModelCard(session)
        self.card.said.connect(self.said)
        self._lower = _splitter(Qt.Orientation.Horizontal)
        self._lower.splitterMoved.connect(self._moved)
        self._under, self._beside = QWidget(), QWidget()
        self._card_line = rule(self, vertical=True)
        under, beside = _row(self._under), _row(self._beside)
        under.addWidget(self._lower, 1)
        self._places = {True: under, False: beside}
        self._rows = _splitter(Qt.Orientation.Vertical)
        self._rows.splitterMoved.connect(self._upper_moved)
        box = self.layout()
        assert box is not None
        self._rows.addWidget(self._split)
        self._rows.addWidget(self._under)
        box.setSpacing(0)
        box.addWidget(self._rows)
        box.addWidget(self._beside)
        self._upper = UPPER
        self._ready = True
        self._place()
        self._arrange(force=True)

    def show_level(self, level: float) -> None:
        """Show intervals at another level."""
        self.set_level(level)
        self.card.show_level(level)

    def groups(self, width: int, single: bool) -> Groups:
        if self._two:
            return _TWO_ROWS
        return super().groups(width - CARD, single)

    def choices(self) -> dict[str, Any]:
        return {**super().choices(), "upper": self._upper}

    def take_choices(self, options: dict[str, Any]) -> None:
        upper = options.get("upper")
        if isinstance(upper, float) and 0.2 < upper < 0.8:
            self._upper = upper
        super().take_choices(options)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self, force: bool = False) -> None:
        if not self._ready:
            return
        two = not self._single and self.height() >= TALL and self.width() >= WIDE
        if two != self._two:
            self._two = two
            self._place()
        super()._arrange(force)
        if self._two:
            self._share_out()

    def _place(self) -> None:
        """Put charts and card into the row they belong to now."""
        for k, panel in enumerate(self.panels):
            (self._lower if self._two and k >= _FIRST else self._split).addWidget(panel)
        place = self._places[self._two]
        place.addWidget(self._card_line)
        place.addWidget(self.card)
        self.card.setFixedWidth(CARD)
        self._under.setVisible(self._two)
        self._beside.setVisible(not self._two)
        self._beside.setFixedWidth(CARD + 1)

    def _share_out(self) -> None:
        shares = self._shares.get(str(len(_TWO_ROWS)), list(_SHARES))
        width = dict(zip(self._visible(), shares, strict=True))
        for splitter, panels in ((self._split, range(_FIRST)),
                                 (self._lower, range(_FIRST, len(self.panels)))):
            splitter.setSizes([round(10_000 * width.get(k, 0.0)) for k in panels])
        self._rows.setSizes([round(10_000 * self._upper), round(10_000 * (1 - self._upper))])

    def _upper_moved(self) -> None:
        sizes = self._rows.sizes()
        self._upper = sizes[0] / max(sum(sizes), 1)
        self.options_changed.emit()

    def _visible(self) -> list[int]:
        return [k for k, panel in enumerate(self.panels) if not panel.isHidden()]

    def _moved(self) -> None:
        if not self._two:
            super()._moved()
            return
        shares = []
        for splitter, panels in ((self._split, range(_FIRST)),
                                 (self._lower, range(_FIRST, len(self.panels)))):
            sizes = [size for k, size in zip(panels, splitter.sizes(), strict=True)
                     if not self.panels[k].isHidden()]
            shares += [size / max(sum(sizes), 1) for size in sizes]
        self._shares[str(len(shares))] = shares
        self.options_changed.emit()


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter


def _row(holder: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    return line
