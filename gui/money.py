"""The currency the window shows money in, and amounts converted to it."""

from __future__ import annotations

import math
from datetime import date

from PySide6.QtCore import QObject, Signal

from data.currency import FxTable
from data.records import Observation
from gui.format import EN_DASH, MINUS, compact, money
from gui.i18n import tr
from gui.languages import language

CURRENCIES = ("CNY", "USD")


class Money(QObject):
    """The chosen currency, one of CURRENCIES; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self, currency: str = "CNY", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._currency = currency if currency in CURRENCIES else CURRENCIES[0]

    @property
    def currency(self) -> str:
        return self._currency

    def choose(self, currency: str) -> None:
        """Show money in `currency` from now on; ValueError for one that is not offered."""
        if currency not in CURRENCIES:
            raise ValueError(f"{currency!r} is not one of {', '.join(CURRENCIES)}")
        if currency != self._currency:
            self._currency = currency
            self.changed.emit()

    @property
    def unit(self) -> str:
        """What tables put in the header: 'CNY bn', in Chinese 'CNY 亿'."""
        return f"{self._currency} {tr('bn')}"

    @property
    def step(self) -> float:
        """How much one `unit` is: 1e9, or 1e8 where the language counts in 亿."""
        return 1e8 if language().startswith("zh") else 1e9

    def convert(self, value: float, currency: str, day: date, fx: FxTable) -> float:
        """`value` of `currency` in the chosen one, at the rate of the day."""
        return float(fx.convert(value, currency, self._currency, day))

    def amount(self, observation: Observation, fx: FxTable) -> float:
        """An observed valuation in the chosen currency, at the rate of its date."""
        return self.convert(observation.value, observation.currency, observation.date, fx)

    def table(self, amount: float) -> str:
        """An amount in `unit`, as tables show it: '83.6'; from 100,000 亿 on '35.9万'."""
        if self.step == 1e8 and abs(amount) >= 1e13:
            return f"{amount / 1e12:,.1f}万".replace("-", MINUS)
        return money(amount, self.step).replace("-", MINUS)

    def span(self, low: float, high: float) -> str:
        """An interval in `unit`, two figures being enough: '25–284', '2.9–34', '0.65–7.2',
        '244–55k', '843–3.1万'.
        """
        if math.isnan(low) or math.isnan(high):
            return ""
        return f"{self._short(low)}{EN_DASH}{self._short(high)}"

    def _short(self, amount: float) -> str:
        value = amount / self.step
        if value >= 9_950:
            return f"{value / 1e4:,.1f}万" if self.step == 1e8 else f"{value / 1e3:,.0f}k"
        if value >= 9.95:
            return f"{value:,.0f}"
        return f"{value:.1f}" if value >= 0.995 else f"{value:.2g}"

    def words(self, amount: float, currency: str = "") -> str:
        """An amount with its currency and step: 'CNY 83.6 bn'; the chosen currency by default."""
        if math.isnan(amount):
            return EN_DASH
        text = compact(amount, currency or self._currency, language())
        return text.replace("-", MINUS)

    def rate_words(self, currency: str, day: date, fx: FxTable) -> str:
        """The rate used for an amount of that currency and day; empty where none is needed."""
        if currency == self._currency:
            return ""
        # from the side that gives a number above 1, as rates are quoted
        rate, one, other = self.convert(1.0, currency, day, fx), currency, self._currency
        if rate < 1:
            rate, one, other = 1 / rate, other, one
        words = tr("FX {year}: {rate} {other} per {one}, yearly average").format(
            year=day.year, rate=f"{rate:,.4g}", other=other, one=one)
        assumed = any(fx.entry(c, day).assumption for c in (one, other) if c != "USD")
        return words + tr(" (assumption)") if assumed else words
