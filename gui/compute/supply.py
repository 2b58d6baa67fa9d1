"""What happens when a supplier drops out, and how exposed the market is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf, isinf, isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from gui.compute.fields import ChoiceField
from gui.compute.figures import known, number, percent, score_span, usd
from gui.compute.lines import Line, Lines
from gui.compute.panel import MARGIN, ComputePanel, narrow, no_compute
from gui.compute.plain_table import ROW_HEIGHT, Record, RecordModel, RecordTable
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from gui.tips import titled_tip
from gui.widgets.labels import caption, show_text

if TYPE_CHECKING:
    from scoring.compute.book import Book
    from scoring.compute.supply.stress import Stress

CASE = ("serving", "main")
LAYERS = {"vendor": mark("vendors"), "foundry": mark("foundries"), "memory": mark("memory makers")}
_BAD, _WORSE = 0.05, 0.25  # shortfalls from which the number is coloured


class StressPanel(ComputePanel):
    """One row for each supplier dropped: shortfall, time to recover, cost, migration.

    Below: exposure to export rules and concentration of vendors, foundries and memory makers.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("Supplier dropped"), parent)
        self.market = ChoiceField(session, (*CASE, "market"), tr("Market"),
                                  markets(session.book), self)
        self.market.setToolTip(tr("Which market's shares are stressed"))
        narrow(self.market)
        above = QHBoxLayout()
        above.setContentsMargins(MARGIN, 0, MARGIN, 6)
        above.addWidget(self.market)
        self.box.addLayout(above)
        self.model = RecordModel(
            (tr("Without"), tr("Shortfall"), tr("Months"), tr("USD/M"), tr("Move")), parent=self,
            tips=(tr("The supplier that delivers nothing any more"),
                  tr("Peak shortfall: the largest share of demand not served"),
                  tr("Months until 95 % of demand is served for good"),
                  tr("USD per million tokens that moved work costs more, or less"),
                  tr("One-off cost of the migrations, USD (assumption)")))
        self.table = RecordTable(self.model, tr("Stress test by supplier"), parent=self)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((60, 52, 54, 58), start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(column, width)
        self.figures = Lines(tr("Exposure and concentration"), self)
        self.worst = caption(self)
        self.worst.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self.empty = caption(self, "refusal")
        self.empty.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for part in (self.table, self.empty, self.worst, self.figures):
            self.box.addWidget(part)
        self.box.addStretch(1)

    def take(self) -> None:
        offered = markets(self.session.book)
        if {self.market.itemData(i) for i in range(self.market.count())} != set(offered):
            self.market.set_items(offered)
        supply = self.session.compute.supply
        stress = supply.stress
        self.table.setVisible(stress is not None)
        show_text(self.empty, "" if stress is not None else told(supply.problem) or no_compute())
        self.model.show_records([] if stress is None else records_of(stress))
        self.table.setFixedHeight(28 + ROW_HEIGHT * self.model.rowCount())
        show_text(self.worst, "" if stress is None else tr(
            "Worst after six months: without {supplier}, {share} of demand is not served.").format(
                supplier=tr(stress.weakest), share=percent(stress.single_point)) + " " + tr(
            "Shortfalls are weighted by tokens of the served workload."))
        self.figures.show_lines([_exposure(supply.exposure), *_layers(supply.layers)])


def markets(book: Book) -> dict[str, str]:
    """Markets with supply shares, by id."""
    if "supply_shares" not in book.sheets:
        return {}
    sheet = book.sheet("supply_shares")
    return {market: tr(name) for market, name in zip(
        sheet.texts("market"), sheet.texts("market_name"), strict=True) if market}


def records_of(stress: Stress) -> list[Record]:
    """The rows of the stress test."""
    return [_record(stress, at) for at in range(len(stress.suppliers))]


def _record(stress: Stress, at: int) -> Record:
    peak, recovery = float(stress.peak[at]), float(stress.months_to_95[at])
    change, paid = float(stress.cost_change[at]), float(stress.migration_usd[at])
    horizon = int(stress.months[-1])
    late = isnan(recovery)
    sign = "+" if change > 0 else ""
    ink = "error_text" if peak > _WORSE else "warn_text" if peak > _BAD else "text"
    return Record(
        (tr(stress.suppliers[at]), percent(peak),
         tr("> {n}").format(n=horizon) if late else f"{recovery:.0f}",
         f"{sign}{number(change)}" if known(change) else EN_DASH,
         usd(paid).removeprefix("USD ") if known(paid) else EN_DASH),
        (stress.suppliers[at], peak, inf if late else recovery,
         change if known(change) else None, paid if known(paid) else None),
        (tr("What if {supplier} delivers nothing any more and what is held of it may not be "
            "used").format(supplier=tr(stress.suppliers[at])),
         tr("Largest share of demand not served within {n} months; after six months "
            "{share}").format(
             n=horizon, share=percent(float(stress.at_score_month[at]))),
         tr("Months until 95 % of demand is served for good"),
         tr("USD per million tokens that moved work costs more, or less"),
         tr("One-off cost of moving to the suppliers that take the work (assumption)")),
        {1: ink, 2: "error_text" if late else "text"})


def _exposure(found: tuple[float, float]) -> Line:
    """X, the exposure to export rules."""
    return Line(
        tr("Export-control exposure X"), score_span(*found),
        tip=titled_tip(tr("Export-control exposure"), [
            tr("Shares weighted by how endangered each chip is for this market's users: 0 "
               "unrestricted, .25 tariff or fee, .5 licence case by case, .75 presumed legal "
               "risk, 1 banned. The range allows for suppliers nothing is known of.")]))


def _layers(layers: Mapping[str, tuple[float, float]]) -> Sequence[Line]:
    lines = []
    for key, name in LAYERS.items():
        if key not in layers:
            continue
        low, high = layers[key]
        lines.append(Line(
            tr("HHI of {layer}").format(layer=tr(name)), index_words(low, high),
            tr("{n} suppliers").format(n=_alike(low, high)), tip=titled_tip(tr("Concentration"), [
                tr("Sum of squared shares in per cent, up to 10,000; above 1,800 is highly "
                   "concentrated (US Merger Guidelines 2023). The range allows for what is not "
                   "known."),
                tr("As many equal suppliers would give the same index: {n}.").format(
                    n=_alike(low, high))])))
    return lines


def index_words(low: float, high: float) -> str:
    """An index of concentration, or its range."""
    if isnan(low) or isnan(high):
        return EN_DASH
    return f"{low:,.0f}" if round(low) == round(high) else f"{low:,.0f}{EN_DASH}{high:,.0f}"


def _alike(low: float, high: float) -> str:
    """Effective suppliers, the fewest first."""
    ends = [10_000 / index if index > 0 else inf for index in (high, low)]
    if any(isinf(end) or isnan(end) for end in ends):
        return EN_DASH
    shown = [f"{end:.1f}" for end in ends]
    return shown[0] if shown[0] == shown[1] else EN_DASH.join(shown)
