"""The bar above the market's charts: universe, country, segment, period and kinds of figures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from gui.i18n import tr
from gui.market.facts import Market
from gui.market.filters import BOTH, KIND_NAMES, PERIODS
from gui.names import segment_name
from gui.widgets.combo import Combo
from gui.widgets.labels import rule
from scoring.market.kinds import KINDS

HEIGHT = 36


class MarketBar(QWidget):
    """Every choice changes the filters of the Market at once."""

    def __init__(self, market: Market, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._market = market
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(10, 0, 10, 1)
        self._line.setSpacing(12)
        self.universe = self._choice(tr("Universe"), "universe")
        self.country = self._choice(tr("Country"), "country")
        self.segment = self._choice(tr("Segment"), "segment")
        self.period = self._choice(tr("Period"), "years")
        self.kinds = self._kinds()
        self._line.addStretch(1)
        self._below = rule(self)
        market.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Offer what the universe has, and show what is chosen."""
        market, filters = self._market, self._market.filters
        universes = market.session.reference.universes
        self.universe.fill({**{key: tr(u.name) for key, u in universes.items()},
                            BOTH: tr("Both")}, filters.universe)
        companies = [c for u in market.universes for c in u.companies]
        countries = sorted({c.country for c in companies})
        self.country.fill({"": tr("all"), **{c: tr(c) for c in countries}}, filters.country)
        segments = sorted({c.segment for c in companies}, key=segment_name)
        self.segment.fill({"": tr("all"), **{s: segment_name(s) for s in segments}},
                          filters.segment)
        self.period.clear()
        for years, text in PERIODS.items():
            self.period.addItem(tr(text), years)
        self.period.setCurrentIndex(self.period.findData(filters.years))
        for kind, action in self.actions_of_kinds.items():
            action.setChecked(kind in filters.kinds)
        count = len(filters.kinds)
        self.kinds.setText(tr("Kinds: all") if count == len(KINDS) else
                           tr("Kinds: {n} of {all}").format(n=count, all=len(KINDS)))

    def _choice(self, name: str, field: str) -> Combo:
        combo = Combo(name, self)
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        combo.activated.connect(lambda: self._market.change(**{field: combo.currentData()}))
        label = QLabel(name, self)
        label.setProperty("role", "label")
        label.setBuddy(combo)
        pair = QHBoxLayout()
        pair.setSpacing(5)
        pair.addWidget(label)
        pair.addWidget(combo)
        self._line.addLayout(pair)
        return combo

    def _kinds(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("compact", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr("Kinds of rounds and valuations"))
        button.setToolTip(tr(
            "Which kinds count: rounds and listings in the funding, all of them in the club. "
            "Targets and rumours are shown apart and never count"))
        menu = QMenu(button)
        self.actions_of_kinds = {}
        for kind in KINDS:
            action = menu.addAction(tr(KIND_NAMES[kind]))
            action.setCheckable(True)
            action.triggered.connect(self._choose_kinds)
            self.actions_of_kinds[kind] = action
        button.setMenu(menu)
        self._line.addWidget(button)
        return button

    def _choose_kinds(self) -> None:
        self._market.change(kinds=tuple(
            kind for kind, action in self.actions_of_kinds.items() if action.isChecked()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._below.setGeometry(0, self.height() - 1, self.width(), 1)
