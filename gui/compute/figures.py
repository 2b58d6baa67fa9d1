"""Numbers of the compute panels as they stand: ratios, USD with a band, months, shares."""

from __future__ import annotations

import math

from gui.format import EN_DASH, MINUS, compact, score
from gui.i18n import mark, tr
from gui.languages import language

_LIMITS = {"memory": mark("memory"), "compute": mark("compute"),
           "communication": mark("communication"), "does not fit": mark("does not fit"),
           "unknown": mark("unknown")}


def limit_word(limit: str) -> str:
    """What takes most of the time, in a word."""
    return tr(_LIMITS.get(limit, limit))


def known(value: float | None) -> bool:
    """Whether there is a number."""
    return value is not None and not math.isnan(value)


def ratio(value: float | None) -> str:
    """A ratio: '2.87', '0.27', '0.115'; an en dash where unknown."""
    if value is None or math.isnan(value):
        return EN_DASH
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 0.2 or abs(value - round(value, 2)) < 5e-4:
        return f"{value:.2f}"
    return f"{value:.3f}"


def number(value: float | None) -> str:
    """Three figures or all digits before the point: '0.85', '43.8', '1,943'."""
    if value is None or math.isnan(value):
        return EN_DASH
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2
    return f"{value:,.{digits}f}".replace("-", MINUS)


def span(low: float | None, high: float | None) -> str:
    """A band: '0.35–0.70'; empty where an end is unknown or both are one."""
    if low is None or high is None or math.isnan(low) or math.isnan(high) or low == high:
        return ""
    return f"{number(low)}{EN_DASH}{number(high)}"


def score_span(low: float | None, high: float | None) -> str:
    """A band of scores: '.25–.50', one number where both ends agree."""
    if low is None or high is None or math.isnan(low) or math.isnan(high):
        return EN_DASH
    return score(low) if score(low) == score(high) else f"{score(low)}{EN_DASH}{score(high)}"


def usd(value: float | None) -> str:
    """'USD 3.1 m'."""
    if value is None or math.isnan(value):
        return EN_DASH
    return compact(value, "USD", language()).replace("-", MINUS)


def usd_span(low: float | None, high: float | None) -> str:
    """A band in one unit, without the currency: '0.14–2.4 m'."""
    if low is None or high is None or math.isnan(low) or math.isnan(high):
        return ""
    top = compact(high, "", language()).strip()
    shown, _, step = top.partition(" ")
    scale = high / float(shown.replace(",", "")) if high else 1.0
    return f"{number(low / scale)}{EN_DASH}{shown} {step}".rstrip()


def percent(value: float | None, digits: int = 0) -> str:
    """'34 %'."""
    if value is None or math.isnan(value):
        return EN_DASH
    return f"{value * 100:.{digits}f} %".replace("-", MINUS)


def signed_percent(value: float | None) -> str:
    """'+12 %'."""
    if value is None or math.isnan(value):
        return EN_DASH
    text = percent(value)
    return f"+{text}" if round(value * 100) > 0 else text


def months(value: float | None) -> str:
    """'5.5 months'; never, where it is infinite."""
    if value is None or math.isnan(value):
        return EN_DASH
    if math.isinf(value):
        return tr("never")
    shown = f"{value:.0f}" if value >= 10 or float(value).is_integer() else f"{value:.1f}"
    return tr("{n} months").format(n=shown)
