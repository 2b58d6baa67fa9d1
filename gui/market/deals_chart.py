"""Supply deals over time: amount against date, sized by power, buyer → supplier beside it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QMargins, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QWidget

from gui.charts.style import RIGHT, brush, draw_text, pen
from gui.i18n import tr
from gui.market.details import Details
from gui.market.facts import Market
from gui.market.key import CIRCLE, Entry, point
from gui.market.lines import capacity_words, deal_details, parties_words
from gui.market.points_chart import PointsChart
from gui.names import short_name
from gui.widgets.combo import Combo
from scoring.market.deals import Deals, parties

_LEAST, _PER_ROOT_GW = 3.0, 3.2


class DealsChart(PointsChart):
    """Item k is deal k by date; deals without an amount stand in a lane at the bottom."""

    MARGINS = QMargins(58, 8, 12, 38)

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(market, tr("Supply deals"), parent)
        self.found: Deals = market.deals
        self.party = Combo(tr("Deals of"), self)
        self.party.setToolTip(tr("Show the deals of one buyer or supplier"))
        self.party.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.party.setMinimumContentsLength(9)
        self.party.fill({"": tr("all firms"), **{p: p for p in parties(market.supply_deals)}},
                        market.filters.party)
        self.party.activated.connect(
            lambda: market.change(party=self.party.currentData()))

    def title(self) -> str:
        return tr("Supply deals")

    def short_title(self) -> str:
        return tr("Deals")

    def controls(self) -> list[QWidget]:
        return [self.party]

    # -- reading -----------------------------------------------------------------------------------

    def read(self) -> None:
        found = self.found = self.market.deals
        self.party.show_key(self.market.filters.party)
        self.keys = [d.id for d in found.deals]
        self.x = np.array([d.date.toordinal() for d in found.deals], dtype=np.float64)
        self.y = found.amount
        self.radius = np.where(np.isnan(found.power), _LEAST,
                               _LEAST + _PER_ROOT_GW * np.sqrt(np.nan_to_num(found.power)))
        if not found.deals:
            self.message = self.nothing(tr("No supply deal for this choice."))
            return
        self.y_axis.title = tr("{unit}, log scale").format(unit=self.money.unit)
        self.fit()

    def fit(self) -> None:
        known = self.y[~np.isnan(self.y)]
        below = self.radius[np.isnan(self.y)]
        self.lane = 2 * float(below.max()) + 6 if len(below) else 0.0
        low, high = (float(known.min()), float(known.max())) if len(known) else (
            self.money.step, 10 * self.money.step)
        self.set_log_range((float(self.x.min()), float(self.market.as_of.toordinal())),
                           low * 0.8, high * 1.3)

    def is_selected(self, item: int) -> bool:
        return bool(self._firm.search(parties_words(self.found.deals[item])))

    @property
    def _firm(self) -> re.Pattern[str]:
        """The selected company's name, as it may stand among buyers and suppliers."""
        name = short_name(self.session.company.name)
        return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")

    def label(self, item: int) -> str:
        return parties_words(self.found.deals[item])

    def label_order(self) -> Sequence[int]:
        known: list[int] = np.argsort(-np.nan_to_num(self.y), kind="stable").tolist()
        return known

    # -- painting ----------------------------------------------------------------------------------

    def entries(self) -> list[Entry]:
        kinds = {(d.confidence == "rumoured", math.isnan(power))
                 for d, power in zip(self.found.deals, self.found.power.tolist(), strict=True)}
        fill = brush("mark", 0.45)
        entries = [Entry(point(CIRCLE, pen("mark", 1.1), fill), tr("sized by GW")),
                   Entry(point(CIRCLE, pen("mark", 1.1), None), tr("GW not told"))]
        if any(rumoured for rumoured, _ in kinds):
            entries.append(Entry(point(CIRCLE, pen("mark", 1.1, dashed=True), None),
                                 tr("rumoured")))
        return entries

    def draw_data(self, painter: QPainter) -> None:
        order = np.argsort(-self.radius, kind="stable").tolist()
        for k in order:
            self._draw(painter, k, "mark", self._chosen_fill("mark", k))
        self.draw_key(painter)
        if self.lane:
            top = round(self.area.height() - self.lane)
            painter.fillRect(QRectF(0, top, self.area.width(), 1), brush("line"))

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        super().draw_frame(painter, box)
        if self.lane:
            rect = QRectF(0, box.bottom() - self.lane, box.left() - 7, self.lane)
            draw_text(painter, rect, tr("unknown"), align=RIGHT)

    def frame_key(self) -> object:
        return super().frame_key(), self.lane

    def _chosen_fill(self, token: str, item: int) -> object:
        hollow = math.isnan(self.found.power[item])
        return None if hollow or self._rumoured(item) else brush(token, 0.45)

    def _rumoured(self, item: int) -> bool:
        return self.found.deals[item].confidence == "rumoured"

    def _draw(self, painter: QPainter, item: int, token: str, fill: object) -> None:
        edge = pen(token, 1.1 if token == "mark" else 1.6, dashed=self._rumoured(item))
        point(CIRCLE, edge, fill, float(self.radius[item]))(  # type: ignore[arg-type]
            painter, self.spot(item))

    def draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for k in range(len(self.found.deals)):
            if self.is_selected(k):
                self._draw(painter, k, "accent", self._chosen_fill("accent", k))
        self.draw_rings(painter)
        self.draw_labels(painter)

    # -- details -----------------------------------------------------------------------------------

    def item_words(self, item: int) -> tuple[str, ...]:
        deal, amount = self.found.deals[item], float(self.found.amount[item])
        told = tr("amount unknown") if math.isnan(amount) else self.money.words(amount)
        figures = " · ".join(filter(None, (told, capacity_words(deal))))
        return (parties_words(deal), f"{deal.date_text} · {tr(deal.resource)}", figures,
                tr(deal.confidence))

    def details(self, item: int | None) -> Details:
        found = self.found
        if item is None:
            rows = list(range(len(found.deals)))[::-1]
            firm = self.market.filters.party
            heading = tr("Supply deals of {firm}").format(firm=firm) if firm else (
                tr("All supply deals of the period"))
        else:
            rows, heading = [item], parties_words(found.deals[item])
        return deal_details(self.market, heading, [found.deals[k] for k in rows],
                            found.amount[rows].tolist())
