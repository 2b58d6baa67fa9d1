"""Numbers as the window shows them: scores without a leading zero, compact money."""

from __future__ import annotations

import math

MINUS = "\u2212"
EN_DASH = "\u2013"


def score(value: float, digits: int = 2) -> str:
    """0.825 -> '.82' (or '.83'); 1 -> '1.00'; NaN -> an en dash."""
    if math.isnan(value):
        return EN_DASH
    text = f"{abs(value):.{digits}f}"
    if text.startswith("0"):
        text = text[1:]
    negative = value < 0 and float(f"{value:.{digits}f}") != 0
    return MINUS + text if negative else text


def signed(value: float, digits: int = 2) -> str:
    """A difference or correlation with its sign: '+.34', '−.06', '.00'."""
    text = score(value, digits)
    return f"+{text}" if value > 0 and float(f"{value:.{digits}f}") else text


def interval(low: float, high: float, digits: int = 2) -> str:
    """'.61–.79'."""
    if low < 0 or high < 0:
        return f"{score(low, digits)} … {score(high, digits)}"
    return f"{score(low, digits)}{EN_DASH}{score(high, digits)}"


def money(amount: float, unit: float = 1e9) -> str:
    """An amount in units of 1e9 as the tables show it: 221.8, 12.4, 0.65, 0.042."""
    if math.isnan(amount):
        return EN_DASH
    value = amount / unit
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:,.1f}"
    if abs(value) >= 1:
        return f"{value:.1f}"
    if abs(value) >= 0.1:
        return f"{value:.2f}"
    return f"{value:.3f}" if abs(value) >= 0.001 else f"{value:.1g}"


def compact(amount: float, currency: str, language: str = "en") -> str:
    """An amount in words: 'USD 12.4 bn', 'CNY 780 m', in Chinese '124 亿'."""
    size = abs(amount)
    if language.startswith("zh"):
        steps: tuple[tuple[float, str], ...] = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
    else:
        steps = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))
    for step, name in steps:
        if size >= step:
            return f"{currency} {_three(amount / step)} {name}"
    return f"{currency} {_three(amount)}"


def _three(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    text = f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
