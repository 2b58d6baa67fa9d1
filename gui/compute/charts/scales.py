"""Logarithmic axes: ranges, ticks, their texts."""

from __future__ import annotations

import math

from gui.charts.style import tick_text

_SHORT = 2.5  # decades
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def decades(low: float, high: float) -> tuple[float, float]:
    """The range of powers of ten around [low, high], as logarithms."""
    return float(math.floor(math.log10(low) + 1e-9)), float(math.ceil(math.log10(high) - 1e-9))


def log_ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Round values between 10**low and 10**high, as (logarithm, text); at most about `most`.

    Powers of ten; on a short axis also 3, or 2 and 5 times them, on one too short for two of those
    round values at equal steps; thinned where there is no room.
    """
    first, last = math.floor(low), math.ceil(high)
    short = ((1, 2, 5), (1, 3)) if high - low < _SHORT else ()
    for factors in (*short, (1,)):
        found = [(math.log10(f) + p, log_text(f, p)) for p in range(first, last + 1)
                 for f in factors]
        found = [(at, text) for at, text in found if low - 1e-9 <= at <= high + 1e-9]
        if len(found) <= most:
            return found if len(found) > 1 or not short else _steps(low, high, min(most, 4))
    return found[::math.ceil(len(found) / max(most, 1))]


def _steps(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Round values at equal steps within 10**low and 10**high: as many as fit into `most`."""
    start, end = 10.0**low, 10.0**high
    power = math.floor(math.log10(end - start)) if end > start else 0
    for step in (f * 10.0**p for p in range(power - 1, power + 2) for f in (1, 2, 5)):
        first, last = math.ceil(start / step - 1e-9), math.floor(end / step + 1e-9)
        if last - first < most:
            digits = max(0, -math.floor(math.log10(step) + 1e-9))
            return [(math.log10(k * step), f"{k * step:,.{digits}f}".removeprefix("0"))
                    for k in range(max(first, 1), last + 1)]
    return []


def log_text(factor: int, power: int) -> str:
    """'.01', '1', '5', '2,000', '10⁴'."""
    if power >= 4 or power <= -4:
        head = "" if factor == 1 else f"{factor}·"
        return f"{head}10{str(power).translate(_SUPERSCRIPTS)}"
    if power >= 0:
        return f"{factor * 10**power:,}"
    return tick_text(factor * 10.0**power, -power)
