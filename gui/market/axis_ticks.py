"""Ticks of the market's axes: days, and money on a linear or logarithmic scale."""

from __future__ import annotations

import math
from datetime import date

from gui.charts.style import nice_step

_DATE_ROOM, _MONTHS = 56.0, (1, 3, 6, 12, 24, 60, 120)
Ticks = list[tuple[float, str]]


def day_ticks(low: float, high: float, width: float) -> Ticks:
    """Firsts of months within [low, high] (ordinals of days), as many as have room."""
    first, last = (date.fromordinal(max(1, int(at))) for at in (low, high))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    most = max(width / _DATE_ROOM, 1.0)
    step = next((m for m in _MONTHS if months / m <= most), _MONTHS[-1])
    found: Ticks = []
    at = first.year * 12 // step * step
    while (day := date(at // 12, at % 12 + 1, 1)) <= last:
        if day >= first and day.toordinal() <= high - 12 / width * (high - low):
            text = f"{day.year}" if step >= 12 or day.month == 1 else f"{day.year}-{day.month:02}"
            found.append((float(day.toordinal()), text))
        at += step
    return found


def quarter_ticks(first: int, count: int, width: float) -> Ticks:
    """Places of quarters that have room for their text; years where quarters have none."""
    step = next((s for s in (1, 2, 4, 8, 20, 40) if count / s * 58 <= width), 40)
    return [(float(k), f"{(first + k) // 4}" if step >= 4 else
             f"{(first + k) // 4}-Q{(first + k) % 4 + 1}")
            for k in range(count) if (first + k) % step == 0]


def money_ticks(high: float, unit: float, height: float) -> Ticks:
    """Round amounts from 0 to `high`, in units of the tables."""
    step = nice_step(max(high / unit, 1e-9), max(2, int(height // 34)))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    return [(k * step * unit, f"{k * step:,.{digits}f}" if k else "0")
            for k in range(math.floor(high / unit / step + 1e-6) + 1)]


def log_ticks(low: float, high: float, unit: float, height: float) -> Ticks:
    """Amounts within [low, high] (logarithms to base 10): powers of ten, 1-3 or 1-2-5."""
    start, end = low - math.log10(unit), high - math.log10(unit)
    most = max(2, int(height // 28))
    for factors in ((1, 2, 5), (1, 3), (1,)):
        found = [(math.log10(f) + p, f * 10.0 ** p) for p in range(math.floor(start),
                                                                   math.ceil(end) + 1)
                 for f in factors]
        found = [(at, value) for at, value in found if start <= at <= end]
        if len(found) <= most:
            break
    return [(at + math.log10(unit), f"{value:,g}") for at, value in found]
